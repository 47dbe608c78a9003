/* acttext.h - reads a small act and shows what was understood. */
#ifndef TZ_TESTS_ACTTEXT_H
#define TZ_TESTS_ACTTEXT_H

#include "support.h"

#include "act/act.h"
#include "base/alloc.h"
#include "base/buf.h"
#include "input/input.h"

typedef struct {
    tz_arena *arena;
    tz_document doc;
    tz_act act;
    taza_error err;
    tz_buf shown;
} acttext;

/* `name` says plain text or Markdown. */
static inline void
acttext_document(acttext *t, const char *name, taza_str bytes)
{
    tz_input input = {.name = name, .bytes = bytes, .max_size = 64 << 20};
    t->arena = tz_arena_new();
    assert_non_null(t->arena);
    tz_buf_init(&t->shown);
    tz_doc_init(&t->doc, t->arena);
    assert_int_equal(tz_input_read(&input, &t->doc, &t->err), TAZA_OK);
    assert_int_equal(tz_doc_finish(&t->doc, TAZA_NONE, &t->err), TAZA_OK);
}

static inline void
acttext_read(acttext *t, const char *name, const char *text)
{
    acttext_document(t, name, tz_str(text));
    assert_int_equal(tz_act_read(&t->doc, t->arena, &t->act, &t->err), TAZA_OK);
}

static inline void
acttext_done(acttext *t)
{
    tz_buf_done(&t->shown);
    tz_doc_done(&t->doc);
    tz_arena_free(t->arena);
}

/* A line for each paragraph: "zone path". */
static inline taza_str
acttext_paras(acttext *t)
{
    tz_buf_clear(&t->shown);
    for (size_t i = 0; i < t->doc.para_count; i++) {
        tz_buf_puts(&t->shown, tz_zone_name((tz_zone)t->act.para_zone[i]));
        if (t->act.para_unit[i] != TZ_NO_UNIT)
            tz_buf_char(&t->shown, ' ');
        tz_act_path(&t->act, t->act.para_unit[i], &t->shown);
        tz_buf_char(&t->shown, '\n');
    }
    return tz_buf_view(&t->shown);
}

/* A line for each unit: "citation" or "citation: heading". */
static inline taza_str
acttext_units(acttext *t)
{
    tz_buf_clear(&t->shown);
    for (size_t i = 0; i < t->act.count; i++) {
        tz_act_cite(&t->act, i, TAZA_NONE, &t->shown);
        if (t->act.units[i].heading_text.len > 0)
            tz_buf_puts(&t->shown, ": ");
        tz_buf_str(&t->shown, t->act.units[i].heading_text);
        tz_buf_char(&t->shown, '\n');
    }
    return tz_buf_view(&t->shown);
}

/* A draft and the lines that acttext_paras gives for it. */
typedef struct {
    const char *name, *text, *paras;
} acttext_case;

static inline void
acttext_check(const acttext_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        acttext t;
        acttext_read(&t, cases[i].name, cases[i].text);
        assert_str(acttext_paras(&t), cases[i].paras);
        acttext_done(&t);
    }
}

/* Every allocation of the reading may fail; then nothing but the status is
 * said. */
static inline void
acttext_fails_cleanly(const char *name, const char *text)
{
    for (size_t n = 0;; n++) {
        acttext t;
        acttext_document(&t, name, tz_str(text));
        tz_arena *arena = tz_arena_new();
        assert_non_null(arena);
        tz_alloc_fail_in = n;
        taza_status status = tz_act_read(&t.doc, arena, &t.act, &t.err);
        tz_alloc_fail_in = SIZE_MAX;
        tz_arena_free(arena);
        acttext_done(&t);
        if (status == TAZA_OK) {
            assert_true(n > 1);
            return;
        }
        assert_int_equal(status, TAZA_NOMEM);
    }
}

#endif
