/* charset.c - characters, escapes and [classes] of a pattern. */
#include "rule/parser.h"
#include "text/utf8.h"

/* Codes that stand for many characters: no pattern can name one of them. */
static bool
shared_code(uint8_t code)
{
    return code == TZ_CODE_LETTER || code == TZ_CODE_DIGIT ||
           code == TZ_CODE_SYMBOL;
}

bool
tz_parse_code(tz_parser *p, uint8_t *out)
{
    size_t from = p->at;
    uint32_t codepoint = tz_utf8_next(p->text, &p->at), shown;
    uint8_t code = tz_alphabet_code(codepoint);
    char text[5] = "";
    size_t len = 0;

    if (codepoint == '\n')
        return tz_parse_fail(p, from, "a pattern stands on one line");
    if (codepoint < 0x20)
        return tz_parse_fail(p, from, "a control character");
    if (!code)
        return tz_parse_fail(p, from, "U+%04X is left out of normal text",
                             (unsigned)codepoint);
    if (shared_code(code))
        return tz_parse_fail(p, from, "U+%04X has no code of its own",
                             (unsigned)codepoint);
    shown = tz_alphabet_show(code);
    if (shown != codepoint) {
        tz_alphabet_utf8((tz_nstr){&code, 1}, text, &len);
        return tz_parse_fail(p, from,
                             "U+%04X is not in its normal form: write '%.*s'",
                             (unsigned)codepoint, (int)len, text);
    }
    *out = code;
    return true;
}

static void
add_codes(tz_set *set, bool (*has)(uint8_t))
{
    for (unsigned code = 0; code < 256; code++)
        if (has((uint8_t)code))
            tz_set_add(set, code);
}

static bool
is_blank(uint8_t code)
{
    return code == TZ_CODE_SPACE;
}

/* The sets that letters stand for; in […] only those that are no negation. */
static bool
add_shorthand(char letter, bool in_set, tz_set *set)
{
    bool negative = letter == 'W' || letter == 'S';

    if (negative && in_set)
        return false;
    if (letter == 'w' || letter == 'W')
        add_codes(set, tz_code_word);
    else if (letter == 's' || letter == 'S')
        add_codes(set, is_blank);
    else if (letter == 'd')
        add_codes(set, tz_code_digit);
    else
        return false;
    if (negative)
        tz_set_negate(set);
    return true;
}

tz_escape
tz_parse_escape(tz_parser *p, bool in_set, uint8_t *code, tz_set *out)
{
    size_t from = p->at++;
    char c = '\0';

    if (p->at < p->text.len)
        c = p->text.ptr[p->at];
    if (add_shorthand(c, in_set, out)) {
        p->at++;
        return TZ_ESCAPE_SET;
    }
    if (c > ' ' && c < 0x7f && !tz_ascii_alpha(c) && !tz_ascii_digit(c))
        return tz_parse_code(p, code) ? TZ_ESCAPE_CODE : TZ_ESCAPE_BAD;
    (void)tz_parse_fail(p, from,
                        in_set ? "an escape in […] is \\w, \\d, \\s or '\\' "
                                 "before a punctuation mark"
                               : "an escape is \\b, \\w, \\W, \\d, \\s, \\S or "
                                 "'\\' before a punctuation mark");
    return TZ_ESCAPE_BAD;
}

static bool
same_alphabet(uint8_t a, uint8_t b)
{
    if (a < 0x80 && b < 0x80)
        return tz_code_digit(a) == tz_code_digit(b) &&
               tz_code_latin(a) == tz_code_latin(b) &&
               (tz_code_digit(a) || tz_code_latin(a));
    return tz_code_cyrillic(a) && tz_code_cyrillic(b) && !tz_code_kazakh(a) &&
           !tz_code_kazakh(b);
}

/* A member of a set: one code, or the codes of \w, \d, \s put into `set`. */
static tz_escape
member(tz_parser *p, uint8_t *code, tz_set *set)
{
    char c = p->text.ptr[p->at];

    if (c == '\\')
        return tz_parse_escape(p, true, code, set);
    if (c == '[' || c == '^') {
        (void)tz_parse_fail(p, p->at, "write \\%c for the character in […]", c);
        return TZ_ESCAPE_BAD;
    }
    return tz_parse_code(p, code) ? TZ_ESCAPE_CODE : TZ_ESCAPE_BAD;
}

static bool
range_follows(const tz_parser *p)
{
    return p->at + 1 < p->text.len && p->text.ptr[p->at] == '-' &&
           p->text.ptr[p->at + 1] != ']';
}

static bool
add_range(tz_parser *p, size_t from, uint8_t first, tz_set *set)
{
    uint8_t last = first;

    if (range_follows(p)) {
        p->at++;
        switch (member(p, &last, set)) {
        case TZ_ESCAPE_BAD:
            return false;
        case TZ_ESCAPE_SET:
            last = 0;
            break;
        case TZ_ESCAPE_CODE:
            break;
        }
        if (last < first || !same_alphabet(first, last))
            return tz_parse_fail(p, from,
                                 "a range runs forward within а-я, "
                                 "a-z or 0-9");
    }
    for (unsigned code = first; code <= last; code++)
        tz_set_add(set, code);
    return true;
}

/* "\n" in a negated set says what is so anyway. */
static bool
skip_line_feed(tz_parser *p, bool negated)
{
    taza_str rest = tz_str_slice(p->text, p->at, p->text.len);

    if (!negated || !tz_str_starts(rest, "\\n"))
        return false;
    p->at += 2;
    return true;
}

bool
tz_parse_set(tz_parser *p, tz_set *out)
{
    size_t open = p->at++, from;
    bool negated = p->at < p->text.len && p->text.ptr[p->at] == '^';
    uint8_t code = 0;

    p->at += negated;
    for (; p->at < p->text.len && p->text.ptr[p->at] != ']';) {
        if (skip_line_feed(p, negated))
            continue;
        from = p->at;
        switch (member(p, &code, out)) {
        case TZ_ESCAPE_BAD:
            return false;
        case TZ_ESCAPE_SET:
            if (range_follows(p))
                return tz_parse_fail(p, from,
                                     "a range runs forward within "
                                     "а-я, a-z or 0-9");
            break;
        case TZ_ESCAPE_CODE:
            if (!add_range(p, from, code, out))
                return false;
            break;
        }
    }
    if (p->at == p->text.len)
        return tz_parse_fail(p, open, "this […] is not closed");
    p->at++;
    if (!tz_set_count(out))
        return tz_parse_fail(p, open, "an empty set");
    if (negated)
        tz_set_negate(out);
    return true;
}

bool
tz_pattern_class_name(taza_str name)
{
    if (!name.len || !tz_ascii_alpha(name.ptr[0]))
        return false;
    for (size_t i = 0; i < name.len; i++) {
        char c = name.ptr[i];

        if (c != '-' && !tz_ascii_digit(c) && (c < 'a' || c > 'z'))
            return false;
    }
    return !tz_str_is(name, "gap") && !tz_str_is(name, "words");
}

bool
tz_pattern_next_class(taza_str text, size_t *at, taza_str *name, size_t *brace)
{
    bool in_set = false;

    for (size_t i = *at; i < text.len; i++) {
        size_t end;

        if (text.ptr[i] == '\\')
            i++;
        else if (text.ptr[i] == '[' || text.ptr[i] == ']')
            in_set = text.ptr[i] == '[';
        else if (text.ptr[i] == '{' && !in_set) {
            end = tz_str_find(text, '}', i);
            *name = tz_str_slice(text, i + 1, end);
            *brace = i;
            if (end < text.len && tz_pattern_class_name(*name)) {
                *at = end + 1;
                return true;
            }
        }
    }
    *at = text.len;
    return false;
}
