/* explain.c - a factor or a rule as a page of a manual. */
#include <string.h>

#include "base/err.h"
#include "base/out.h"
#include "report/strings.h"
#include "report/view.h"
#include "rule/rules.h"

#define WIDTH 80 /* code points of a line */
#define STEP  4  /* indentation of a section's text */
#define NAMES 34 /* column of the names in the list of factors */

typedef struct {
    tz_out out;
    const taza_rules *rules;
    taza_lang ui;
    size_t column; /* code points on the line so far */
} page;

/* --- lines --- */

static void
end_line(page *p)
{
    if (p->column)
        tz_out_char(&p->out, '\n');
    p->column = 0;
}

static void
empty_line(page *p)
{
    end_line(p);
    tz_out_char(&p->out, '\n');
}

static void
go_to(page *p, size_t column)
{
    while (p->column < column) {
        tz_out_char(&p->out, ' ');
        p->column++;
    }
}

static bool
is_blank(char c)
{
    return (unsigned char)c <= ' ' || c == 0x7f;
}

/* The next word behind `*at`; empty: there is none. */
static taza_str
next_word(taza_str text, size_t *at)
{
    size_t start;

    while (*at < text.len && is_blank(text.ptr[*at]))
        *at += 1;
    start = *at;
    while (*at < text.len && !is_blank(text.ptr[*at]))
        *at += 1;
    return tz_str_slice(text, start, *at);
}

/* "…" stands for what a finding fills in. */
static void
put_filled(page *p, taza_str text)
{
    size_t end;

    while (text.len) {
        end = tz_view_hole(text);
        if (end) {
            tz_out_puts(&p->out, "…");
            p->column++;
        } else {
            end = tz_str_find(text, '{', 1);
            tz_view_line(&p->out, tz_str_slice(text, 0, end));
            p->column += tz_str_points(tz_str_slice(text, 0, end));
        }
        text = tz_str_slice(text, end, text.len);
    }
}

/* Goes on with words where the line is; later lines begin at `indent`. */
static void
put_words(page *p, size_t indent, taza_str text)
{
    size_t at = 0, width;
    taza_str word;

    while ((word = next_word(text, &at)).len) {
        width = tz_str_points(word);
        if (p->column > indent && p->column + 1 + width > WIDTH)
            end_line(p);
        if (p->column > indent) {
            tz_out_char(&p->out, ' ');
            p->column++;
        }
        go_to(p, indent);
        put_filled(p, word);
    }
}

/* A mark right behind the last word. */
static void
put_mark(page *p, const char *mark)
{
    tz_out_puts(&p->out, mark);
    p->column += strlen(mark);
}

static void
put_line(page *p, size_t indent, const char *text)
{
    put_words(p, indent, tz_str(text));
    end_line(p);
}

static const char *
say(const page *p, tz_word word)
{
    return tz_strings_word(p->ui, word);
}

static void
head(page *p, tz_word word)
{
    empty_line(p);
    put_line(p, 0, say(p, word));
}

/* A text under its heading; none of either if there is no text. */
static void
put_section(page *p, tz_word word, const char *text)
{
    if (!text || !*text)
        return;
    head(p, word);
    put_line(p, STEP, text);
}

/* "- label: text; more"; the label and what is more may be missing. */
static void
put_item(page *p, const char *label, const char *text, const char *more)
{
    go_to(p, STEP);
    put_mark(p, "-");
    if (label) {
        put_words(p, STEP + 2, tz_str(label));
        put_mark(p, *text ? ":" : "");
    }
    put_words(p, STEP + 2, tz_str(text));
    if (more) {
        put_mark(p, ";");
        put_words(p, STEP + 2, tz_str(more));
    }
    end_line(p);
}

/* "word: text" */
static void
put_pair(page *p, tz_word word, const char *text)
{
    put_words(p, 0, tz_str(say(p, word)));
    put_mark(p, ":");
    put_line(p, STEP, text);
}

/* --- a factor --- */

static const char *
text_of(const page *p, tz_text text)
{
    return tz_rules_text(p->rules, text);
}

static const char *
factor_name(const page *p, const tz_factor *factor)
{
    return factor ? text_of(p, factor->name[p->ui]) : "";
}

static void
put_basis(page *p, tz_stretch list)
{
    for (size_t i = 0; i < list.count; i++) {
        const tz_basis *basis = &p->rules->basis[list.at + i];

        put_item(p, say(p, basis->law ? TZ_WORD_LAW : TZ_WORD_MODEL),
                 text_of(p, basis->methodology), text_of(p, basis->clause));
    }
}

static void
put_factors(page *p, tz_word word, tz_stretch ids)
{
    if (!ids.count)
        return;
    head(p, word);
    for (size_t i = 0; i < ids.count; i++) {
        const char *id = text_of(p, p->rules->lists[ids.at + i]);

        put_item(p, id, factor_name(p, tz_rules_factor(p->rules, tz_str(id))),
                 NULL);
    }
}

static void
put_serves(page *p, const tz_factor *factor)
{
    tz_stretch serves = factor->serves[p->ui];

    if (!serves.count)
        serves = factor->serves[TAZA_NONE];
    if (!serves.count)
        return;
    head(p, TZ_WORD_SERVES);
    for (size_t i = 0; i < serves.count; i++)
        put_item(p, NULL, text_of(p, p->rules->lists[serves.at + i]), NULL);
}

static void
put_seekers(page *p, const tz_factor *factor)
{
    const tz_rule *rule;
    bool any = false;

    head(p, TZ_WORD_SEEKERS);
    for (size_t i = 0; (rule = tz_rules_at(p->rules, i)); i++)
        if (tz_rule_factor(p->rules, rule) == factor &&
            rule->status != TZ_RETIRED) {
            put_item(p, NULL, text_of(p, rule->id), NULL);
            any = true;
        }
    if (!any)
        put_line(p, STEP, say(p, TZ_WORD_NO_RULE));
}

static void
put_title(page *p, const char *id, const char *name)
{
    put_words(p, 0, tz_str(id));
    put_mark(p, ":");
    put_line(p, STEP, name);
}

static void
put_factor(page *p, const tz_factor *factor)
{
    tz_stretch basis = tz_basis_in(factor->basis, p->ui);

    put_title(p, text_of(p, factor->id), factor_name(p, factor));
    put_section(p, TZ_WORD_WHAT, text_of(p, factor->definition[p->ui]));
    put_section(p, TZ_WORD_MATTERS, text_of(p, factor->why[p->ui]));
    put_section(p, TZ_WORD_FIX, text_of(p, factor->fix[p->ui]));
    put_section(p, TZ_WORD_BEFORE, text_of(p, factor->before[p->ui]));
    put_section(p, TZ_WORD_AFTER, text_of(p, factor->after[p->ui]));
    put_section(p, TZ_WORD_SEVERITY,
                tz_strings_severity(p->ui, (taza_severity)factor->severity));
    head(p, TZ_WORD_BASIS);
    if (basis.count)
        put_basis(p, basis);
    else
        put_line(p, STEP, say(p, TZ_WORD_NO_BASIS));
    put_factors(p, TZ_WORD_RELATED, factor->near);
    put_factors(p, TZ_WORD_INSTEAD, factor->covers);
    put_serves(p, factor);
    put_seekers(p, factor);
}

/* --- a rule --- */

/* Examples may be whole drafts: their lines stay lines. */
static void
put_examples(page *p, tz_word word, tz_stretch examples)
{
    taza_str rest, line;

    if (!examples.count)
        return;
    head(p, word);
    for (size_t i = 0; i < examples.count; i++) {
        rest = tz_rules_draft(p->rules, &p->rules->examples[examples.at + i]);
        go_to(p, STEP);
        put_mark(p, "-");
        while (tz_str_split(&rest, '\n', &line)) {
            put_words(p, STEP + 2, line);
            end_line(p);
        }
    }
}

/* The first faulty example, and how it reads when it is put right. */
static void
put_faulty(page *p, const tz_rule *rule)
{
    tz_stretch rest = rule->bad;

    if (rule->after.count && rest.count) {
        put_examples(p, TZ_WORD_BEFORE, (tz_stretch){rest.at, 1});
        put_examples(p, TZ_WORD_AFTER, rule->after);
        rest = (tz_stretch){rest.at + 1, rest.count - 1};
    }
    put_examples(p, TZ_WORD_FIRES, rest);
}

static void
put_rule(page *p, const tz_rule *rule)
{
    static const tz_word statuses[] = {
        [TZ_STABLE] = TZ_WORD_STABLE,
        [TZ_DRAFT] = TZ_WORD_DRAFT,
        [TZ_RETIRED] = TZ_WORD_RETIRED,
    };
    const tz_factor *factor = tz_rule_factor(p->rules, rule);

    put_title(p, text_of(p, rule->id), say(p, TZ_WORD_RULE));
    empty_line(p);
    put_pair(p, TZ_WORD_LANG,
             rule->lang ? tz_strings_lang(p->ui, (taza_lang)rule->lang)
                        : say(p, TZ_WORD_ANY_LANG));
    if (rule->severity)
        put_pair(p, TZ_WORD_SEVERITY,
                 tz_strings_severity(p->ui, (taza_severity)rule->severity));
    put_pair(p, TZ_WORD_STATUS, say(p, statuses[rule->status]));
    if (factor)
        put_pair(p, TZ_WORD_FACTOR, text_of(p, factor->id));
    put_section(p, TZ_WORD_MESSAGE, text_of(p, rule->message[p->ui]));
    put_section(p, TZ_WORD_FIX, text_of(p, rule->fix[p->ui]));
    put_faulty(p, rule);
    put_examples(p, TZ_WORD_SILENT, rule->good);
    if (tz_basis_in(rule->basis, p->ui).count > 0) {
        head(p, TZ_WORD_BASIS);
        put_basis(p, tz_basis_in(rule->basis, p->ui));
    }
    if (!factor)
        return;
    empty_line(p);
    put_factor(p, factor);
}

static void
put_list(page *p)
{
    const struct taza_rules *rules = p->rules;

    for (size_t i = 0; i < rules->factor_count; i++) {
        put_words(p, 0, tz_str(text_of(p, rules->factors[i].id)));
        put_line(p, NAMES, factor_name(p, &rules->factors[i]));
    }
}

/* --- which one --- */

#define ID_MOST 96 /* longer ids are like no other */
#define NEAREST 3

typedef struct {
    const char *id[NEAREST];
    size_t distance[NEAREST];
    size_t count;
} nearest;

static size_t
least(size_t a, size_t b, size_t c)
{
    size_t ab = a < b ? a : b;

    return ab < c ? ab : c;
}

/* Letters to change, add or leave out to make one of the other. */
static size_t
edit_distance(taza_str a, taza_str b)
{
    size_t row[ID_MOST + 1], left, corner;

    for (size_t j = 0; j <= b.len; j++)
        row[j] = j;
    for (size_t i = 0; i < a.len; i++) {
        corner = row[0];
        left = row[0] = i + 1;
        for (size_t j = 0; j < b.len; j++) {
            left = least(left + 1, row[j + 1] + 1,
                         corner + (a.ptr[i] != b.ptr[j]));
            corner = row[j + 1];
            row[j + 1] = left;
        }
    }
    return row[b.len];
}

/* Keeps the nearest ids in order; of equal ones those met first. */
static void
meet(nearest *near, taza_str wanted, const char *known)
{
    taza_str id = tz_str(known);
    size_t distance, i;

    if (!wanted.len || wanted.len > ID_MOST || id.len > ID_MOST)
        return;
    distance = edit_distance(wanted, id);
    /* A part of an id that one remembers. */
    if (wanted.len > 3 && tz_str_search(id, wanted, 0) < id.len)
        distance = 1;
    if (distance > wanted.len / 3 + 1)
        return;
    for (i = 0; i < near->count; i++)
        if (strcmp(near->id[i], known) == 0)
            return;
    i = near->count;
    if (i == NEAREST && near->distance[--i] <= distance)
        return;
    for (; i && near->distance[i - 1] > distance; i--) {
        near->id[i] = near->id[i - 1];
        near->distance[i] = near->distance[i - 1];
    }
    near->id[i] = known;
    near->distance[i] = distance;
    near->count += near->count < NEAREST;
}

static taza_status
unknown(const taza_rules *rules, taza_str id, taza_error *err)
{
    nearest near = {.count = 0};
    const tz_rule *rule;

    for (size_t i = 0; i < rules->factor_count; i++)
        meet(&near, id, tz_rules_text(rules, rules->factors[i].id));
    for (size_t i = 0; (rule = tz_rules_at(rules, i)); i++)
        meet(&near, id, tz_rules_text(rules, rule->id));
    while (near.count < NEAREST)
        near.id[near.count++] = NULL;
    if (!near.id[0])
        return tz_err(err, TAZA_USAGE, "no factor or rule '%.100s'", id.ptr);
    return tz_err(err, TAZA_USAGE,
                  "no factor or rule '%.100s' (nearest: %s%s%s%s%s)", id.ptr,
                  near.id[0], near.id[1] ? ", " : "",
                  near.id[1] ? near.id[1] : "", near.id[2] ? ", " : "",
                  near.id[2] ? near.id[2] : "");
}

static const tz_rule *
find_rule(const taza_rules *rules, taza_str id)
{
    const tz_rule *rule;

    for (size_t i = 0; (rule = tz_rules_at(rules, i)); i++)
        if (tz_str_is(id, tz_rules_text(rules, rule->id)))
            return rule;
    return NULL;
}

taza_status
taza_explain(const taza_rules *rules, const char *id, taza_lang ui,
             taza_write_fn *write, void *user, taza_error *err)
{
    page p = {.rules = rules,
              .ui = ui == TAZA_KK || ui == TAZA_RU ? ui : TAZA_EN};
    const tz_factor *factor = id ? tz_rules_factor(rules, tz_str(id)) : NULL;
    const tz_rule *rule = id && !factor ? find_rule(rules, tz_str(id)) : NULL;

    if (id && !factor && !rule)
        return unknown(rules, tz_str(id), err);
    tz_out_init(&p.out, write, user);
    if (factor)
        put_factor(&p, factor);
    else if (rule)
        put_rule(&p, rule);
    else
        put_list(&p);
    if (!tz_out_flush(&p.out))
        return tz_err(err, TAZA_IO, "the page could not be written");
    return TAZA_OK;
}
