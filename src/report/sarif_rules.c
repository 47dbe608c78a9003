/* sarif_rules.c - the rules of a SARIF report, with their pages of help. */
#include <string.h>

#include "base/alloc.h"
#include "base/work.h"
#include "report/sarif.h"
#include "report/strings.h"
#include "report/view.h"
#include "rule/rules.h"

/* Code scanning takes no longer descriptions. */
#define DESCRIPTION_MOST 1024

/* --- which rules --- */

void
tz_sarif_rules_done(tz_sarif_rules *used)
{
    tz_arena_free(used->arena);
    tz_free(used->rows);
    tz_free(used->sorted);
    *used = (tz_sarif_rules){0};
}

/* Where the rule stands in `sorted`, or would stand. */
static size_t
find(const tz_sarif_rules *used, const char *id)
{
    size_t low = 0, high = used->count, middle;

    while (low < high) {
        middle = low + (high - low) / 2;
        if (strcmp(used->rows[used->sorted[middle]].id, id) < 0)
            low = middle + 1;
        else
            high = middle;
        TZ_WORK(1);
    }
    return low;
}

static bool
insert(tz_sarif_rules *used, size_t at, const taza_finding *finding)
{
    tz_sarif_rule row = {.severity = finding->severity};

    if (!used->arena)
        used->arena = tz_arena_new();
    if (!used->arena ||
        !tz_grow((void **)&used->rows, &used->row_cap, used->count + 1,
                 sizeof *used->rows) ||
        !tz_grow((void **)&used->sorted, &used->sorted_cap, used->count + 1,
                 sizeof *used->sorted))
        return false;
    row.id = tz_arena_cstr(used->arena, tz_str(finding->rule));
    row.factor = tz_arena_cstr(used->arena, tz_str(finding->factor));
    row.name = tz_arena_cstr(used->arena, tz_str(finding->factor_name));
    if (!row.id || !row.factor || !row.name)
        return false;
    memmove(used->sorted + at + 1, used->sorted + at,
            (used->count - at) * sizeof *used->sorted);
    used->sorted[at] = used->count;
    used->rows[used->count++] = row;
    return true;
}

taza_status
tz_sarif_rule_index(tz_sarif_rules *used, const taza_finding *finding,
                    size_t *out)
{
    size_t at = find(used, finding->rule);

    if ((at == used->count ||
         strcmp(used->rows[used->sorted[at]].id, finding->rule) != 0) &&
        !insert(used, at, finding))
        return TAZA_NOMEM;
    *out = used->sorted[at];
    return TAZA_OK;
}

/* --- a page of help, plain or in Markdown --- */

typedef struct {
    tz_buf *buf;
    const taza_rules *rules;
    taza_lang ui;
    bool markdown;
} page;

static bool
blank(char c)
{
    return (unsigned char)c <= ' ' || c == 0x7f;
}

/* Would the character at `at` be markup?  `start`: where its line starts. */
static bool
is_markup(taza_str text, size_t start, size_t at)
{
    char c = text.ptr[at];

    if (strchr("\\`*_[]<>&|~$", c))
        return true;
    if (at == start)
        return strchr("#+-=", c) != NULL;
    if (c != '.' && c != ')')
        return false;
    while (start < at && tz_ascii_digit(text.ptr[start]))
        start++;
    return start == at;
}

/* The text on one line; "…" stands for what a finding fills in. */
static void
put_text(page *p, const char *string)
{
    taza_str text = tz_str_trim(tz_str(string));
    size_t at = 0, hole;

    TZ_WORK(text.len);
    while (at < text.len) {
        hole = tz_view_hole(tz_str_slice(text, at, text.len));
        if (hole) {
            tz_buf_puts(p->buf, "…");
            at += hole;
        } else if (blank(text.ptr[at])) {
            tz_buf_char(p->buf, ' ');
            while (at < text.len && blank(text.ptr[at]))
                at++;
        } else {
            if (p->markdown && is_markup(text, 0, at))
                tz_buf_char(p->buf, '\\');
            tz_buf_char(p->buf, text.ptr[at++]);
        }
    }
}

static void
put_head(page *p, tz_word word)
{
    if (p->buf->len)
        tz_buf_puts(p->buf, "\n\n");
    if (p->markdown)
        tz_buf_puts(p->buf, "## ");
    tz_buf_puts(p->buf, tz_strings_word(p->ui, word));
    tz_buf_puts(p->buf, p->markdown ? "\n" : ":");
}

/* A text under its heading; nothing if there is none.  `quote`: words of an
 * act. */
static void
put_section(page *p, tz_word word, const char *text, bool quote)
{
    if (!text || !*text)
        return;
    put_head(p, word);
    tz_buf_char(p->buf, '\n');
    if (quote && p->markdown)
        tz_buf_puts(p->buf, "> ");
    put_text(p, text);
}

static const char *
text_of(const page *p, tz_text text)
{
    return tz_rules_text(p->rules, text);
}

/* The rule's own citations, else its factor's. */
static tz_stretch
basis_of(const taza_rules *rules, const tz_rule *rule, taza_lang ui)
{
    tz_stretch own = tz_basis_in(rule->basis, ui);

    return own.count ? own
                     : tz_basis_in(tz_rule_factor(rules, rule)->basis, ui);
}

static void
put_basis(page *p, tz_stretch list)
{
    if (!list.count)
        return;
    put_head(p, TZ_WORD_BASIS);
    for (size_t i = 0; i < list.count; i++) {
        const tz_basis *basis = &p->rules->basis[list.at + i];

        tz_buf_puts(p->buf, "\n- ");
        tz_buf_puts(p->buf, tz_strings_word(p->ui, basis->law ? TZ_WORD_LAW
                                                              : TZ_WORD_MODEL));
        tz_buf_puts(p->buf, ": ");
        put_text(p, text_of(p, basis->methodology));
        tz_buf_puts(p->buf, "; ");
        put_text(p, text_of(p, basis->clause));
    }
}

static void
put_page(page *p, const tz_rule *rule)
{
    const tz_factor *factor = tz_rule_factor(p->rules, rule);
    tz_text why =
        rule->message[p->ui] ? rule->message[p->ui] : factor->why[p->ui];
    tz_text fix = rule->fix[p->ui] ? rule->fix[p->ui] : factor->fix[p->ui];

    tz_buf_clear(p->buf);
    put_section(p, TZ_WORD_WHAT, text_of(p, factor->definition[p->ui]), false);
    put_section(p, TZ_WORD_MATTERS, text_of(p, why), false);
    put_section(p, TZ_WORD_FIX, text_of(p, fix), false);
    put_section(p, TZ_WORD_BEFORE, text_of(p, factor->before[p->ui]), true);
    put_section(p, TZ_WORD_AFTER, text_of(p, factor->after[p->ui]), true);
    put_basis(p, basis_of(p->rules, rule, p->ui));
    tz_buf_char(p->buf, '\n');
}

/* --- a descriptor --- */

void
tz_sarif_text(tz_json *json, const char *key, taza_str text)
{
    tz_json_key(json, key);
    tz_json_object(json);
    tz_json_key_str(json, "text", text);
    tz_json_end_object(json);
}

/* "ru-free-choice" is named RuFreeChoice. */
static void
write_name(tz_json *json, tz_buf *buf, const char *id)
{
    bool start = true;

    tz_buf_clear(buf);
    for (; *id; id++) {
        char letter = *id;

        if (start && letter >= 'a' && letter <= 'z')
            letter = (char)(letter - 'a' + 'A');
        if (letter != '-')
            tz_buf_char(buf, letter);
        start = letter == '-';
    }
    tz_json_key_str(json, "name", tz_buf_view(buf));
}

static void
write_help(tz_json *json, tz_buf *buf, const taza_rules *rules,
           const tz_rule *rule, taza_lang ui)
{
    page p = {.buf = buf, .rules = rules, .ui = ui};

    tz_json_key(json, "help");
    tz_json_object(json);
    put_page(&p, rule);
    tz_json_key_str(json, "text", tz_buf_view(buf));
    p.markdown = true;
    put_page(&p, rule);
    tz_json_key_str(json, "markdown", tz_buf_view(buf));
    tz_json_end_object(json);
}

static void
write_basis(tz_json *json, const taza_rules *rules, tz_stretch list)
{
    tz_json_key(json, "basis");
    tz_json_array(json);
    for (size_t i = 0; i < list.count; i++) {
        const tz_basis *basis = &rules->basis[list.at + i];

        tz_json_object(json);
        tz_json_key_puts(json, "methodology",
                         tz_rules_text(rules, basis->methodology));
        tz_json_key_puts(json, "clause", tz_rules_text(rules, basis->clause));
        tz_json_key_puts(json, "status", basis->law ? "law" : "model");
        tz_json_end_object(json);
    }
    tz_json_end_array(json);
}

static void
write_properties(tz_json *json, const tz_sarif_rule *row,
                 const taza_rules *rules, const tz_rule *rule, taza_lang ui)
{
    static const char *const problems[] = {"recommendation", "recommendation",
                                           "warning", "error"};
    const char *lang = rule ? taza_lang_name((taza_lang)rule->lang) : "";

    tz_json_key(json, "properties");
    tz_json_object(json);
    tz_json_key(json, "tags");
    tz_json_array(json);
    tz_json_puts(json, row->factor);
    if (*lang)
        tz_json_puts(json, lang);
    tz_json_end_array(json);
    tz_json_key_puts(json, "factor", row->factor);
    tz_json_key_puts(json, "severity", taza_severity_name(row->severity));
    tz_json_key_puts(json, "problem.severity", problems[row->severity]);
    if (rule)
        write_basis(json, rules, basis_of(rules, rule, ui));
    tz_json_end_object(json);
}

static void
write_rule(tz_json *json, tz_buf *buf, tz_sarif_rule row,
           const taza_rules *rules, const tz_rule *rule, taza_lang ui)
{
    const tz_factor *factor =
        rules && rule ? tz_rule_factor(rules, rule) : NULL;
    const char *what = row.name;

    if (factor) {
        row.name = tz_rules_text(rules, factor->name[ui]);
        what = tz_rules_text(rules, factor->definition[ui]);
        if (rule->severity)
            row.severity = (taza_severity)rule->severity;
    }
    tz_json_object(json);
    tz_json_key_puts(json, "id", row.id);
    write_name(json, buf, row.id);
    tz_sarif_text(json, "shortDescription",
                  tz_view_cut(tz_str(row.name), DESCRIPTION_MOST));
    tz_sarif_text(json, "fullDescription",
                  tz_view_cut(tz_str(what), DESCRIPTION_MOST));
    if (factor)
        write_help(json, buf, rules, rule, ui);
    tz_json_key(json, "defaultConfiguration");
    tz_json_object(json);
    tz_json_key_puts(json, "level", taza_severity_name(row.severity));
    tz_json_end_object(json);
    write_properties(json, &row, rules, factor ? rule : NULL, ui);
    tz_json_end_object(json);
}

/* NULL: the rules do not have it. */
static const tz_rule *
rule_of(const taza_rules *rules, const char *id)
{
    const tz_rule *rule;

    for (size_t i = 0; rules && (rule = tz_rules_at(rules, i)); i++)
        if (strcmp(tz_rules_text(rules, rule->id), id) == 0)
            return rule;
    return NULL;
}

taza_status
tz_sarif_rules_write(tz_json *json, const tz_sarif_rules *used,
                     const taza_rules *rules, taza_lang ui)
{
    tz_buf buf = TZ_BUF_INIT;
    bool ok;

    tz_json_key(json, "rules");
    tz_json_array(json);
    for (size_t i = 0; i < used->count; i++)
        write_rule(json, &buf, used->rows[i], rules,
                   rule_of(rules, used->rows[i].id), ui);
    tz_json_end_array(json);
    ok = tz_buf_ok(&buf);
    tz_buf_done(&buf);
    return ok ? TAZA_OK : TAZA_NOMEM;
}
