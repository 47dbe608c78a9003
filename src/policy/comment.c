/* comment.c - "<!-- taza-accept RULE: reason -->" in a draft. */
#include "base/err.h"
#include "policy/withhold.h"

#define WORD "taza-accept"

typedef struct {
    const tz_document *doc;
    const struct taza_rules *rules;
    const bool *wanted;
    tz_arena *arena;
    tz_permits *out;
    taza_error *err;
} reader;

/* The error of a comment that accepts nothing; the others are read. */
static taza_status
refuse(reader *r, const taza_position *at, const char *what, taza_str name)
{
    taza_error *error = &r->out->errors[r->out->error_count++];

    tz_err_at(error, TAZA_SYNTAX, at->path, at->line, at->column,
              WORD ": %s%.*s", what, (int)(name.len < 80 ? name.len : 80),
              name.len ? name.ptr : "");
    error->byte = at->byte;
    return TAZA_OK;
}

/* Is there a rule, or a factor, of that name; does a wanted rule have it? */
static bool
look_up(const reader *r, taza_str name, bool *wanted)
{
    bool known = tz_rules_factor(r->rules, name) != NULL;
    const tz_rule *rule;

    *wanted = false;
    for (size_t i = 0; (rule = tz_rules_at(r->rules, i)) != NULL; i++) {
        const tz_factor *factor = tz_rule_factor(r->rules, rule);

        if (!factor || rule->status == TZ_RETIRED ||
            (!tz_str_is(name, tz_rules_text(r->rules, rule->id)) &&
             !tz_str_is(name, tz_rules_text(r->rules, factor->id))))
            continue;
        known = true;
        *wanted |= r->wanted[i];
    }
    return known;
}

/* White space is one blank: a reason may have several lines. */
static const char *
one_line(tz_arena *arena, taza_str text)
{
    char *line = tz_arena_cstr(arena, text);
    size_t len = 0;

    for (size_t i = 0; line && i < text.len; i++) {
        bool space = tz_ascii_space((unsigned char)text.ptr[i]);

        if (!space)
            line[len++] = text.ptr[i];
        else if (line[len - 1] != ' ')
            line[len++] = ' ';
    }
    if (line)
        line[len] = '\0';
    return line;
}

/* The paragraph that the comment speaks of. */
static size_t
para_of(const tz_document *doc, const tz_comment *comment)
{
    size_t at = comment->at;
    size_t para = tz_doc_para_of_text(doc, at > 0 ? at - 1 : 0);

    if (para < doc->para_count && doc->paras[para].text.start < at &&
        (comment->trails || at < doc->paras[para].text.end))
        return para;
    for (para = para < doc->para_count ? para : 0; para < doc->para_count;
         para++)
        if (doc->paras[para].text.start >= at)
            break;
    return para;
}

static taza_status
read_comment(reader *r, const tz_comment *comment)
{
    taza_str rest = comment->text, name, reason;
    tz_permit permit = {.used = false};
    size_t colon;

    rest = tz_str_slice(rest, sizeof WORD - 1, rest.len);
    tz_doc_comment_place(r->doc, comment, &permit.at);
    colon = tz_str_find(rest, ':', 0);
    name = tz_str_trim(tz_str_slice(rest, 0, colon));
    reason = tz_str_trim(tz_str_slice(rest, colon + 1, rest.len));
    if (!name.len ||
        (colon == rest.len && tz_str_find(name, ' ', 0) < name.len))
        return refuse(r, &permit.at, "expected 'RULE: reason'", TZ_STR(""));
    if (!look_up(r, name, &permit.wanted))
        return refuse(r, &permit.at, "there is no rule or factor ", name);
    if (!reason.len)
        return refuse(r, &permit.at, "no reason is given for ", name);
    permit.rule = tz_arena_cstr(r->arena, name);
    permit.reason = one_line(r->arena, reason);
    permit.para = para_of(r->doc, comment);
    if (!permit.rule || !permit.reason)
        return tz_err_nomem(r->err);
    r->out->items[r->out->count++] = permit;
    return TAZA_OK;
}

/* Another word of taza's is not for us, "taza-accepted" neither. */
static bool
is_permit(const tz_comment *comment)
{
    taza_str text = comment->text;

    return tz_str_starts(text, WORD) &&
           (text.len == sizeof WORD - 1 || text.ptr[sizeof WORD - 1] == ':' ||
            tz_ascii_space((unsigned char)text.ptr[sizeof WORD - 1]));
}

taza_status
tz_permits_read(const tz_document *doc, const struct taza_rules *rules,
                const bool *wanted, tz_arena *arena, tz_permits *out,
                taza_error *err)
{
    reader r = {doc, rules, wanted, arena, out, err};
    size_t count = doc->comment_count;
    taza_status status = TAZA_OK;

    *out = (tz_permits){.items = NULL};
    if (!count)
        return TAZA_OK;
    out->items = tz_arena_array(arena, count, sizeof *out->items);
    out->errors = tz_arena_array(arena, count, sizeof *out->errors);
    if (!out->items || !out->errors)
        return tz_err_nomem(err);
    for (size_t i = 0; !status && i < count; i++)
        if (is_permit(&doc->comments[i]))
            status = read_comment(&r, &doc->comments[i]);
    return status;
}
