/* parse.c - the text of a pattern → its tree.
 *
 * One loop over the characters and a stack of open groups.  A row of literal
 * characters is gathered first and becomes one TEXT node when anything else
 * comes; a quantifier takes its last character off again. */
#include <stdarg.h>

#include "base/err.h"
#include "base/work.h"
#include "rule/parser.h"
#include "text/utf8.h"

bool
tz_parse_fail(tz_parser *p, size_t at, const char *format, ...)
{
    tz_err_place place = {p->context->file, p->context->line,
                          p->context->column};
    va_list args;

    place.column += (uint32_t)tz_utf8_count(tz_str_slice(p->text, 0, at));
    va_start(args, format);
    p->status = tz_err_list(p->err, TAZA_SYNTAX, &place, format, args);
    va_end(args);
    return false;
}

static bool
no_memory(tz_parser *p)
{
    p->status = tz_err_nomem(p->err);
    return false;
}

static tz_parse_group *
top(tz_parser *p)
{
    return &p->groups[p->depth];
}

/* --- items of the row at hand --- */

static bool
add(tz_parser *p, tz_node *node)
{
    tz_parse_group *group = top(p);

    if (!node)
        return no_memory(p);
    group->before = group->last;
    if (group->last)
        group->last->next = node;
    else
        group->row = node;
    group->last = node;
    return true;
}

/* Makes a TEXT node of the gathered codes. */
static bool
flush(tz_parser *p)
{
    tz_nstr codes = {p->codes + p->run, p->code_count - p->run};

    p->run = p->code_count;
    return !codes.len || add(p, tz_tree_text(p->arena, codes));
}

static bool
add_repeatable(tz_parser *p, tz_node *node)
{
    p->repeatable = true;
    return add(p, node);
}

static bool
finish_row(tz_parser *p, size_t at)
{
    tz_parse_group *group = top(p);
    tz_node *row;

    if (!flush(p))
        return false;
    if (!group->row)
        return tz_parse_fail(p, at, "an empty branch");
    row = tz_tree_list(p->arena, TZ_NODE_CAT, group->row);
    if (!row)
        return no_memory(p);
    if (group->kind == TZ_NODE_LOOK && row->min != row->max)
        return tz_parse_fail(p, group->branch,
                             "a branch of a look-around has a fixed length");
    if (group->last_branch)
        group->last_branch->next = row;
    else
        group->branches = row;
    group->last_branch = row;
    group->row = group->last = group->before = NULL;
    p->repeatable = false;
    return true;
}

/* --- groups --- */

static bool
open_group(tz_parser *p)
{
    static const struct {
        const char *text;
        uint8_t kind;
        bool behind, negative;
    } openings[] = {
        {"(?:", TZ_NODE_GROUP, false, false},
        {"(?<at>", TZ_NODE_AT, false, false},
        {"(?=", TZ_NODE_LOOK, false, false},
        {"(?!", TZ_NODE_LOOK, false, true},
        {"(?<=", TZ_NODE_LOOK, true, false},
        {"(?<!", TZ_NODE_LOOK, true, true},
    };
    taza_str rest = tz_str_slice(p->text, p->at, p->text.len);
    tz_parse_group *group;
    size_t i = 0;

    while (i < TZ_COUNT(openings) && !tz_str_starts(rest, openings[i].text))
        i++;
    if (i == TZ_COUNT(openings))
        return tz_parse_fail(p, p->at,
                             "a group is (?:…), (?<at>…), (?=…), (?!…), "
                             "(?<=…) or (?<!…); write \\( for the character");
    if (openings[i].kind == TZ_NODE_AT && p->at_column)
        return tz_parse_fail(p, p->at, "a second group at");
    if (openings[i].kind == TZ_NODE_AT && p->looks)
        return tz_parse_fail(p, p->at, "group at inside a look-around");
    if (p->depth == TZ_PATTERN_NEST)
        return tz_parse_fail(p, p->at, "groups are nested deeper than %d",
                             TZ_PATTERN_NEST);
    if (!flush(p))
        return false;
    if (openings[i].kind == TZ_NODE_AT)
        p->at_column = p->context->column +
                       (uint32_t)tz_utf8_count(tz_str_slice(p->text, 0, p->at));
    p->looks += openings[i].kind == TZ_NODE_LOOK;
    group = &p->groups[++p->depth];
    *group = (tz_parse_group){.kind = openings[i].kind,
                              .behind = openings[i].behind,
                              .negative = openings[i].negative,
                              .open = p->at};
    p->at = group->branch = p->at + tz_str(openings[i].text).len;
    p->repeatable = false;
    p->deep = p->deep > p->depth ? p->deep : (uint32_t)p->depth;
    return true;
}

static bool
close_group(tz_parser *p)
{
    tz_parse_group *group = top(p);
    tz_node *node;

    if (!p->depth)
        return tz_parse_fail(p, p->at,
                             "')' closes nothing; write \\) for the character");
    if (!finish_row(p, p->at))
        return false;
    node = tz_tree_wrap(p->arena, (tz_node_kind)group->kind,
                        tz_tree_list(p->arena, TZ_NODE_ALT, group->branches));
    if (!node)
        return no_memory(p);
    node->behind = group->behind;
    node->negative = group->negative;
    p->looks -= group->kind == TZ_NODE_LOOK;
    p->depth--;
    p->at++;
    p->repeatable = group->kind == TZ_NODE_GROUP;
    return add(p, node);
}

static bool
next_branch(tz_parser *p)
{
    if (!finish_row(p, p->at))
        return false;
    top(p)->branch = ++p->at;
    return true;
}

/* --- repeats --- */

static bool
repeat(tz_parser *p, size_t at, uint32_t low, uint32_t high)
{
    tz_parse_group *group = top(p);
    tz_node *child, *node;
    taza_str rest = tz_str_slice(p->text, p->at, p->text.len);

    if (p->code_count > p->run) { /* the last character alone repeats */
        size_t count = p->code_count;

        p->code_count--;
        if (!flush(p))
            return false;
        p->code_count = count;
        if (!flush(p))
            return false;
    }
    child = group->last;
    if (high == TZ_ENDLESS && child->max == TZ_ENDLESS)
        return tz_parse_fail(p, at,
                             "a repeat without bound of a thing that "
                             "has one itself");
    /* "слово" is (?:\w+ ?){1,8} in a hundred ways. */
    if (high > 1 && child->max == TZ_ENDLESS && child->min < 2)
        return tz_parse_fail(p, at,
                             "a repeat of a thing without bound and without "
                             "a character that parts one from the next");
    if (high == TZ_ENDLESS && child->min == 0)
        return tz_parse_fail(p, at,
                             "a repeat without bound of a thing that "
                             "can be empty");
    if (tz_str_starts(rest, "+"))
        return tz_parse_fail(p, p->at, "possessive repeats are not supported");
    node = tz_tree_repeat(p->arena, child, low, high);
    if (!node)
        return no_memory(p);
    node->lazy = tz_str_starts(rest, "?");
    p->at += node->lazy;
    if (group->before)
        group->before->next = node;
    else
        group->row = node;
    group->last = node;
    p->repeatable = false;
    return true;
}

/* Digits at the parser's place; false: there are none, or too many. */
static bool
read_number(tz_parser *p, uint32_t *out)
{
    size_t from = p->at;
    uint64_t number;

    while (p->at < p->text.len && tz_ascii_digit(p->text.ptr[p->at]))
        p->at++;
    if (!tz_str_number(tz_str_slice(p->text, from, p->at), &number) ||
        number > TZ_REPEAT_MOST)
        return false;
    *out = (uint32_t)number;
    return true;
}

static bool
at_byte(const tz_parser *p, char c)
{
    return p->at < p->text.len && p->text.ptr[p->at] == c;
}

static bool
can_repeat(tz_parser *p)
{
    return p->repeatable ||
           tz_parse_fail(p, p->at, "nothing stands here that can be repeated");
}

static bool
count_in_braces(tz_parser *p)
{
    size_t from = p->at;
    uint32_t low, high;

    if (!can_repeat(p))
        return false;
    p->at++;
    if (!read_number(p, &low))
        return tz_parse_fail(p, from + 1, "a count is at most %u",
                             TZ_REPEAT_MOST);
    high = low;
    if (at_byte(p, ',')) {
        p->at++;
        if (at_byte(p, '}'))
            high = TZ_ENDLESS;
        else if (!read_number(p, &high))
            return tz_parse_fail(p, from,
                                 "a repeat is {m}, {m,} or {m,n}, n at most %u",
                                 TZ_REPEAT_MOST);
    }
    if (!at_byte(p, '}'))
        return tz_parse_fail(p, from,
                             "a repeat is {m}, {m,} or {m,n}, n at most %u",
                             TZ_REPEAT_MOST);
    p->at++;
    if (!high || low > high)
        return tz_parse_fail(p, from, "this repeat never matches");
    return repeat(p, from, low, high);
}

static bool
quantifier(tz_parser *p)
{
    char c = p->text.ptr[p->at];
    size_t from = p->at;

    if (!can_repeat(p))
        return false;
    p->at++;
    return repeat(p, from, c == '+', c == '?' ? 1 : TZ_ENDLESS);
}

/* --- {class}, {gap:N}, {words:N} --- */

static bool
gap(tz_parser *p, size_t from, taza_str inside)
{
    tz_node_kind kind =
        tz_str_starts(inside, "gap:") ? TZ_NODE_GAP : TZ_NODE_WORDS;
    size_t colon = tz_str_find(inside, ':', 0);
    uint64_t words;

    if (!tz_str_number(tz_str_slice(inside, colon + 1, inside.len), &words) ||
        words < 1 || words > TZ_GAP_MOST)
        return tz_parse_fail(p, from, "{gap:N} and {words:N}: N is 1 to %u",
                             TZ_GAP_MOST);
    /* The blanks around it are the notation's own. */
    if (p->code_count > p->run && p->codes[p->code_count - 1] == ' ')
        p->code_count--;
    if (!flush(p))
        return false;
    if (!p->depth && !top(p)->row)
        return tz_parse_fail(p, from, "a gap stands between two words");
    if (at_byte(p, ' '))
        p->at++;
    p->repeatable = false;
    p->gap = from;
    p->deep = p->deep > p->depth + 1 ? p->deep : (uint32_t)p->depth + 1;
    return add(p, tz_tree_leaf(p->arena, kind, (uint32_t)words));
}

static bool
class_reference(tz_parser *p, size_t from, taza_str name)
{
    const tz_pattern *class = NULL;
    uint32_t deep;

    if (p->context->find)
        class = p->context->find(p->context->user, name);
    if (!class)
        return tz_parse_fail(p, from, "unknown class %.*s", TZ_ARG(name));
    if (class->at_column)
        return tz_parse_fail(p, from, "class %.*s has a group at",
                             TZ_ARG(name));
    deep = (uint32_t)p->depth + 1 + class->deep;
    if (deep > TZ_PATTERN_DEEP)
        return tz_parse_fail(p, from,
                             "classes and groups are nested deeper "
                             "than %d",
                             TZ_PATTERN_DEEP);
    p->deep = p->deep > deep ? p->deep : deep;
    if (!tz_pattern_refer(p->arena, &p->refs, class))
        return no_memory(p);
    return flush(p) && add_repeatable(p, tz_tree_class(p->arena, class));
}

static bool
brace(tz_parser *p)
{
    size_t from = p->at, end = tz_str_find(p->text, '}', from);
    taza_str inside = tz_str_slice(p->text, from + 1, end);

    if (inside.len && tz_ascii_digit(inside.ptr[0]))
        return count_in_braces(p);
    if (end == p->text.len)
        return tz_parse_fail(p, from,
                             "'{' without '}'; write \\{ for the character");
    p->at = end + 1;
    if (tz_str_starts(inside, "gap:") || tz_str_starts(inside, "words:"))
        return gap(p, from, inside);
    if (!tz_pattern_class_name(inside))
        return tz_parse_fail(p, from,
                             "{…} is a repeat {m,n}, a class {name}, {gap:N} "
                             "or {words:N}");
    return class_reference(p, from, inside);
}

/* --- characters --- */

static bool
escape(tz_parser *p)
{
    tz_set set = {{0, 0, 0, 0}};
    uint8_t code;

    if (p->at + 1 < p->text.len && p->text.ptr[p->at + 1] == 'b') {
        p->at += 2;
        p->repeatable = false;
        p->deep = p->deep > p->depth + 2 ? p->deep : (uint32_t)p->depth + 2;
        return flush(p) && add(p, tz_tree_leaf(p->arena, TZ_NODE_BOUND, 0));
    }
    switch (tz_parse_escape(p, false, &code, &set)) {
    case TZ_ESCAPE_CODE:
        p->codes[p->code_count++] = code;
        p->repeatable = true;
        return true;
    case TZ_ESCAPE_SET:
        return flush(p) && add_repeatable(p, tz_tree_set(p->arena, &set));
    case TZ_ESCAPE_BAD:
        break;
    }
    return false;
}

static bool
set(tz_parser *p)
{
    tz_set members = {{0, 0, 0, 0}};

    return flush(p) && tz_parse_set(p, &members) &&
           add_repeatable(p, tz_tree_set(p->arena, &members));
}

static bool
literal(tz_parser *p)
{
    size_t from = p->at;
    uint8_t code;

    if (!tz_parse_code(p, &code))
        return false;
    if (code == ' ' && from && p->text.ptr[from - 1] == ' ')
        return tz_parse_fail(p, from, "normal text has no two blanks in a row");
    p->codes[p->code_count++] = code;
    p->repeatable = true;
    return true;
}

static bool
refuse(tz_parser *p, const char *what)
{
    return tz_parse_fail(p, p->at, "'%c' %s; write \\%c for the character",
                         p->text.ptr[p->at], what, p->text.ptr[p->at]);
}

static bool
step(tz_parser *p)
{
    switch (p->text.ptr[p->at]) {
    case '(':
        return open_group(p);
    case ')':
        return close_group(p);
    case '|':
        return next_branch(p);
    case '[':
        return set(p);
    case '{':
        return brace(p);
    case '?':
    case '*':
    case '+':
        return quantifier(p);
    case '\\':
        return escape(p);
    case '.':
        return refuse(p, "(any character) is not supported");
    case '^':
    case '$':
        return refuse(p, "(an anchor) is not supported");
    case ']':
    case '}':
        return refuse(p, "closes nothing");
    default:
        return literal(p);
    }
}

static bool
finish(tz_parser *p, tz_pattern *pattern)
{
    const tz_parse_group *group = top(p);

    if (p->depth)
        return tz_parse_fail(p, group->open, "this group is not closed");
    if (tz_str_ends(p->text, " ") && p->code_count > p->run)
        return tz_parse_fail(p, p->text.len - 1, "a blank at the end");
    if (group->last && p->code_count == p->run &&
        (group->last->kind == TZ_NODE_GAP ||
         group->last->kind == TZ_NODE_WORDS))
        return tz_parse_fail(p, p->gap, "a gap stands between two words");
    if (!finish_row(p, p->text.len))
        return false;
    pattern->root = tz_tree_list(p->arena, TZ_NODE_ALT, group->branches);
    if (!pattern->root)
        return no_memory(p);
    if (pattern->root->cost > TZ_PATTERN_COST)
        return tz_parse_fail(p, 0,
                             "the pattern is too large with its classes "
                             "and repeats written out");
    pattern->refs = p->refs;
    pattern->deep = p->deep;
    pattern->at_column = p->at_column;
    return tz_pattern_complete(p->arena, pattern) || no_memory(p);
}

static bool
run(tz_parser *p, tz_pattern *pattern)
{
    size_t valid = tz_utf8_valid(p->text);

    if (valid < p->text.len) {
        p->text.len = valid;
        return tz_parse_fail(p, valid, "not UTF-8");
    }
    if (!valid)
        return tz_parse_fail(p, 0, "an empty pattern");
    while (p->at < p->text.len) {
        TZ_WORK(1);
        if (!step(p))
            return false;
    }
    return finish(p, pattern);
}

taza_status
tz_pattern_parse(tz_arena *arena, taza_str text,
                 const tz_pattern_context *context, const tz_pattern **out,
                 taza_error *err)
{
    tz_parser p; /* large: a group is set when it is opened */
    tz_pattern *pattern = tz_arena_alloc(arena, sizeof *pattern);
    uint8_t *codes = tz_arena_alloc(arena, text.len + 1);

    if (!pattern || !codes)
        return tz_err_nomem(err);
    p.arena = arena;
    p.text = text;
    p.context = context;
    p.err = err;
    p.status = TAZA_OK;
    p.codes = codes;
    p.at = p.depth = p.code_count = p.run = p.looks = p.gap = 0;
    p.repeatable = false;
    p.refs = NULL;
    p.at_column = p.deep = 0;
    p.groups[0] = (tz_parse_group){.kind = TZ_NODE_GROUP};
    if (!run(&p, pattern))
        return p.status;
    *out = pattern;
    return TAZA_OK;
}
