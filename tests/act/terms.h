/* terms.h - shows the terms and defects of a small act. */
#ifndef TZ_TESTS_TERMS_H
#define TZ_TESTS_TERMS_H

#include <stdio.h>

#include "acttext.h"

static inline void
terms_words(acttext *t, taza_span span)
{
    char out[4 * 512];
    size_t len;
    assert_true(span.start <= span.end && span.end <= t->doc.normal_len);
    assert_true(span.end - span.start <= 512);
    tz_alphabet_utf8(
        tz_nstr_slice(tz_doc_normal(&t->doc), span.start, span.end), out, &len);
    tz_buf_str(&t->shown, (taza_str){out, len});
}

/* A line for each: "listed заявитель = лицо, … (2)"; a "+" before what is
 * introduced together with the one above. */
static inline taza_str
terms_shown(acttext *t)
{
    char number[32];
    tz_buf_clear(&t->shown);
    for (size_t i = 0; i < t->act.definition_count; i++) {
        const tz_definition *d = &t->act.definitions[i];
        assert_true(d->first <= i && d->from <= d->to);
        assert_true(d->to <= t->doc.para_count);
        tz_buf_puts(&t->shown, d->first < i ? "+" : "");
        tz_buf_puts(&t->shown,
                    d->kind == TZ_DEFINITION_LISTED ? "listed " : "short ");
        terms_words(t, d->term);
        tz_buf_puts(&t->shown, " = ");
        terms_words(t, d->meaning);
        snprintf(number, sizeof(number), " (%u)\n", (unsigned)d->uses);
        tz_buf_puts(&t->shown, number);
    }
    return tz_buf_view(&t->shown);
}

/* A line for each defect of terms: "unused-term комиссия", with the related
 * words behind a slash. */
static inline taza_str
terms_defects(acttext *t)
{
    tz_buf_clear(&t->shown);
    for (size_t i = 0; i < t->act.defect_count; i++) {
        const tz_defect *d = &t->act.defects[i];
        if (d->kind < TZ_DEFECT_UNUSED_TERM || d->kind > TZ_DEFECT_DOUBLE_TERM)
            continue;
        tz_buf_puts(&t->shown, tz_defect_name((tz_defect_kind)d->kind));
        tz_buf_char(&t->shown, ' ');
        terms_words(t, d->normal);
        if (d->related.end > d->related.start) {
            tz_buf_puts(&t->shown, " / ");
            terms_words(t, d->related);
        }
        tz_buf_char(&t->shown, '\n');
    }
    return tz_buf_view(&t->shown);
}

/* A draft and what is shown of it. */
typedef struct {
    const char *text, *shown;
} terms_case;

static inline void
terms_check(const terms_case *cases, size_t count, taza_str (*show)(acttext *t))
{
    for (size_t i = 0; i < count; i++) {
        acttext t;
        acttext_read(&t, "a.txt", cases[i].text);
        assert_str(show(&t), cases[i].shown);
        acttext_done(&t);
    }
}

#endif
