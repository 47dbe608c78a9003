/* patterns.c - the rules' Match patterns for programs that know UTF-8 and not
 * normal text.
 *
 * usage: patterns DIR
 *
 * Writes DIR/1, DIR/2 …: alternations of PCRE2 patterns, each on a line, as
 * large as one regular expression can be; for use without regard to case.
 * Prints a row for tests/bench.sh.  What stands behind a match (subject, zone,
 * conditions), other spellings that normal text folds, and words that go on in
 * the next line are beyond any pattern; patterns with a class that has no exact
 * name in UTF-8 are counted as `inexact`, those that PCRE2 does not take in
 * UTF-8 as `left_out`. */
#define PCRE2_CODE_UNIT_WIDTH 8

#include <pcre2.h>
#include <stdio.h>
#include <string.h>

#include "base/io.h"
#include "rule/rules.h"

#define EVERY_LETTER "\\p{L}"
#define EVERY_DIGIT  "\\p{N}"
#define ANY_SYMBOL   "\\p{S}"
#define CODE_YE      (TZ_CODE_A + 5u) /* е, also for ё */

typedef struct {
    taza_str in;
    size_t at;
    tz_buf *out;
    bool inexact;
} reader;

typedef struct {
    bool has[256];
} codes;

/* --- One code ---------------------------------------------------------- */

static bool
ends(const reader *r)
{
    return r->at >= r->in.len;
}

static unsigned
next(reader *r)
{
    return (unsigned char)r->in.ptr[r->at++];
}

/* The code that stands there, an escape or not. */
static unsigned
read_code(reader *r)
{
    unsigned code = next(r), high, low;

    if (code != '\\')
        return code;
    code = next(r);
    if (code != 'x')
        return code;
    high = (unsigned)tz_ascii_lower((int)next(r));
    low = (unsigned)tz_ascii_lower((int)next(r));
    return (high > '9' ? high - 'a' + 10 : high - '0') * 16 +
           (low > '9' ? low - 'a' + 10 : low - '0');
}

/* What is written for it between brackets. */
static void
put_member(tz_buf *out, unsigned code)
{
    static const char *const signs[] = {
        [0] = "«“„\"",
        [TZ_CODE_CLOSE - TZ_CODE_OPEN] = "»”\"",
        [TZ_CODE_DASH - TZ_CODE_OPEN] = "–—−",
        [TZ_CODE_NUMERO - TZ_CODE_OPEN] = "№",
        [TZ_CODE_SECTION - TZ_CODE_OPEN] = "§",
        [TZ_CODE_ELLIPSIS - TZ_CODE_OPEN] = "…",
        [TZ_CODE_BULLET - TZ_CODE_OPEN] = "•",
    };

    if (code == TZ_CODE_END)
        tz_buf_puts(out, "\\n");
    else if (code < 0x20 || code == 0x7f)
        return;
    else if (code >= TZ_CODE_OPEN)
        tz_buf_puts(out, signs[code - TZ_CODE_OPEN]);
    else if (code == TZ_CODE_LETTER)
        tz_buf_puts(out, EVERY_LETTER);
    else if (code == TZ_CODE_DIGIT)
        tz_buf_puts(out, EVERY_DIGIT);
    else if (code == TZ_CODE_SYMBOL)
        tz_buf_puts(out, ANY_SYMBOL);
    else {
        if (code < 0x80 && code != ' ' && !tz_code_letter((uint8_t)code) &&
            !tz_code_digit((uint8_t)code))
            tz_buf_char(out, '\\');
        tz_buf_utf8(out, tz_alphabet_show((uint8_t)code));
        if (code == CODE_YE)
            tz_buf_puts(out, "ё");
    }
}

/* --- Classes ----------------------------------------------------------- */

/* Does the set have all codes of the class? */
static bool
has_all(const codes *set, unsigned class)
{
    for (unsigned code = 0; code < TZ_CODE_COUNT; code++)
        if (tz_code_class[code] & class && !set->has[code])
            return false;
    return true;
}

/* The last of the codes from `first` on that follow each other in Unicode,
 * too. */
static unsigned
run_of(const codes *set, unsigned first)
{
    const unsigned starts[] = {'0', 'a', TZ_CODE_A},
                   counts[] = {10, 26, TZ_CODE_KK - TZ_CODE_A};
    unsigned last = first;

    for (size_t i = 0; i < TZ_COUNT(starts); i++)
        if (first >= starts[i] && first < starts[i] + counts[i])
            while (last + 1 < starts[i] + counts[i] && set->has[last + 1])
                last++;
    return last;
}

static void
put_members(reader *r, const codes *set)
{
    for (unsigned code = 0, last; code < TZ_CODE_COUNT; code = last + 1) {
        last = code;
        if (!set->has[code])
            continue;
        last = run_of(set, code);
        put_member(r->out, code);
        if (last - code > 1)
            tz_buf_char(r->out, '-');
        if (last != code)
            put_member(r->out, last);
        if (code <= CODE_YE && last > CODE_YE)
            tz_buf_puts(r->out, "ё");
    }
}

/* "Any other letter" is every letter where all of ours are in the set, too;
 * else nothing says it. */
static void
put_class(reader *r, const codes *set, bool negated)
{
    codes rest = *set;
    bool letters = has_all(set, TZ_CLASS_LETTER),
         digits = has_all(set, TZ_CLASS_DIGIT);

    r->inexact |= (set->has[TZ_CODE_LETTER] && !letters) ||
                  (set->has[TZ_CODE_DIGIT] && !digits) ||
                  set->has[TZ_CODE_SYMBOL];
    for (unsigned code = 0; code < TZ_CODE_COUNT; code++)
        if ((letters && tz_code_letter((uint8_t)code)) ||
            (digits && tz_code_digit((uint8_t)code)))
            rest.has[code] = false;
    rest.has[TZ_CODE_LETTER] = set->has[TZ_CODE_LETTER];
    rest.has[TZ_CODE_DIGIT] = set->has[TZ_CODE_DIGIT];
    tz_buf_puts(r->out, negated ? "[^" : "[");
    put_members(r, &rest);
    tz_buf_char(r->out, ']');
}

/* Behind the '['. */
static void
read_class(reader *r)
{
    codes set = {{false}};
    bool negated = r->in.ptr[r->at] == '^';

    r->at += negated;
    while (!ends(r) && r->in.ptr[r->at] != ']') {
        unsigned first = read_code(r), last = first;

        if (r->at + 1 < r->in.len && r->in.ptr[r->at] == '-' &&
            r->in.ptr[r->at + 1] != ']') {
            r->at++;
            last = read_code(r);
        }
        while (first <= last)
            set.has[first++] = true;
    }
    r->at++;
    put_class(r, &set, negated);
}

/* --- Patterns ---------------------------------------------------------- */

static void
put_code(reader *r, unsigned code)
{
    codes set = {{false}};

    set.has[code] = true;
    if (code == CODE_YE || code >= TZ_CODE_LETTER)
        put_class(r, &set, false);
    else
        put_member(r->out, code);
}

/* From codes to UTF-8; without the group's name, which may stand once only. */
static void
translate(reader *r)
{
    static const char named[] = "(?<at>";

    while (!ends(r)) {
        unsigned char c = (unsigned char)r->in.ptr[r->at];

        if (tz_str_starts(tz_str_slice(r->in, r->at, r->in.len), named)) {
            tz_buf_puts(r->out, "(?:");
            r->at += sizeof named - 1;
        } else if (c == '[') {
            r->at++;
            read_class(r);
        } else if (c == '\\' || c >= 0x80) {
            put_code(r, read_code(r));
        } else {
            tz_buf_char(r->out, r->in.ptr[r->at++]);
        }
    }
}

/* --- Files ------------------------------------------------------------- */

typedef struct {
    const char *dir;
    tz_buf together;
    size_t files, patterns, inexact, left_out;
} writer;

static bool
compiles(taza_str pattern)
{
    int error;
    size_t offset;
    pcre2_code *code = pcre2_compile((PCRE2_SPTR)pattern.ptr, pattern.len,
                                     PCRE2_UTF | PCRE2_UCP | PCRE2_CASELESS,
                                     &error, &offset, NULL);

    pcre2_code_free(code);
    return code != NULL;
}

static bool
write_together(writer *w)
{
    tz_io_file file;
    taza_error err;
    char path[4096];

    if (!w->together.len)
        return true;
    (void)snprintf(path, sizeof path, "%s/%zu", w->dir, ++w->files);
    tz_buf_char(&w->together, '\n');
    if (tz_io_create(&file, path, &err))
        return false;
    (void)tz_io_write(&file, w->together.ptr, w->together.len);
    tz_buf_clear(&w->together);
    return !tz_io_commit(&file, &err);
}

/* Into the file at hand, or the next one when that has become too large. */
static bool
add(writer *w, taza_str pattern)
{
    size_t before = w->together.len;

    w->patterns++;
    if (!compiles(pattern)) {
        w->left_out++;
        return true;
    }
    tz_buf_puts(&w->together, before ? "|" : "");
    tz_buf_printf(&w->together, "(?:%.*s)", TZ_ARG(pattern));
    if (!before || compiles(tz_buf_view(&w->together)))
        return tz_buf_ok(&w->together);
    w->together.len = before;
    if (!write_together(w))
        return false;
    tz_buf_printf(&w->together, "(?:%.*s)", TZ_ARG(pattern));
    return tz_buf_ok(&w->together);
}

static bool
add_rule(writer *w, const struct taza_rules *rules, const tz_rule *rule)
{
    bool ok = true;

    for (size_t i = 0; ok && i < rule->matches.count; i++) {
        tz_buf pattern = TZ_BUF_INIT;
        reader r = {
            .in = tz_rules_regex(rules, rules->matches[rule->matches.at + i]),
            .out = &pattern};

        translate(&r);
        ok = tz_buf_ok(&pattern) && add(w, tz_buf_view(&pattern));
        w->inexact += r.inexact;
        tz_buf_done(&pattern);
    }
    return ok;
}

int
main(int argc, char **argv)
{
    writer w = {.dir = argv[argc - 1]};
    taza_rules *rules;
    bool ok = true;

    if (argc != 2 || taza_rules_new(NULL, &rules, NULL))
        return 2;
    for (size_t i = 0; ok && i < rules->rule_count; i++)
        if (tz_rule_runs(rules, &rules->rules[i]))
            ok = add_rule(&w, rules, &rules->rules[i]);
    ok = ok && write_together(&w);
    tz_buf_done(&w.together);
    taza_rules_free(rules);
    if (!ok) {
        (void)fprintf(stderr, "patterns: %s: cannot write\n", w.dir);
        return 1;
    }
    printf("peers\tpatterns\tpatterns=%zu\tinexact=%zu\tleft_out=%zu\t"
           "expressions=%zu\n",
           w.patterns, w.inexact, w.left_out, w.files);
    return 0;
}
