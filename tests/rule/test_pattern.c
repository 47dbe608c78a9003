/* test_pattern.c - pattern syntax: what it matches, and each refusal with its
 * column. */
#include "support.h"

#include <stdio.h>

#include "base/buf.h"
#include "rule/pattern.h"
#include "rule/regex.h"
#include "rule/tree.h"

/* Classes that the patterns of this file name. */
static const struct {
    const char *name, *is;
} lexicon[] = {
    {"noun", "(?:а(?:ми?|х)?|у|о[мв]|е[мвй]?|[ыи])?"},
    {"adj", "(?:ый|ого|ому|ым|ом)"},
    {"many", "срок{noun}|период{noun}"},
    {"num", "(?:\\d{1,3}|од(?:ин|на))(?: ?\\([^()\\n]{1,40}\\))?"},
    {"deep", "(?:{num} ){1,2}{many}"},
};

typedef struct {
    tz_arena *arena;
    const tz_pattern *classes[TZ_COUNT(lexicon)];
} words;

static const tz_pattern *
find(void *user, taza_str name)
{
    const words *w = user;

    for (size_t i = 0; i < TZ_COUNT(lexicon); i++)
        if (tz_str_is(name, lexicon[i].name))
            return w->classes[i];
    return NULL;
}

static taza_status
parse(words *w, const char *text, const tz_pattern **out, taza_error *err)
{
    *err = (taza_error){.status = TAZA_OK};
    return tz_pattern_parse(w->arena, tz_str(text),
                            &(tz_pattern_context){"f.rec", 7, 8, find, w}, out,
                            err);
}

static void
words_init(words *w)
{
    const tz_pattern *tree = NULL;
    taza_error err;

    *w = (words){.arena = tz_arena_new()};
    assert_non_null(w->arena);
    for (size_t i = 0; i < TZ_COUNT(lexicon); i++) {
        assert_int_equal(parse(w, lexicon[i].is, &tree, &err), TAZA_OK);
        w->classes[i] = tz_pattern_any(w->arena, &tree, 1);
        assert_non_null(w->classes[i]);
    }
}

/* Codes of a text whose line feeds end sentences. */
static size_t
encode(const char *text, uint8_t *codes, size_t room)
{
    taza_str rest = tz_str(text), line;
    size_t at = 0, len;

    while (tz_str_split(&rest, '\n', &line)) {
        assert_true(tz_alphabet_encode(line, codes + at, room - at, &len));
        at += len;
        if (rest.ptr)
            codes[at++] = TZ_CODE_END;
    }
    return at;
}

static bool
search(const tz_pattern *tree, const char *text, tz_match *match)
{
    tz_buf regex = TZ_BUF_INIT;
    tz_regex *compiled = NULL;
    tz_matcher *matcher = tz_matcher_new();
    uint8_t codes[512];
    size_t len = encode(text, codes, sizeof codes);
    taza_error err;
    tz_match_status status;

    tz_pattern_regex(tree, &regex);
    assert_true(tz_buf_ok(&regex));
    assert_int_equal(tz_regex_new(tz_buf_view(&regex), &compiled, &err),
                     TAZA_OK);
    status = tz_regex_find(compiled, matcher, (tz_nstr){codes, len}, 0, match);
    assert_true(status == TZ_MATCH_YES || status == TZ_MATCH_NONE);
    tz_regex_free(compiled);
    tz_matcher_free(matcher);
    tz_buf_done(&regex);
    return status == TZ_MATCH_YES;
}

static const struct {
    const char *pattern, *text;
    const char *found; /* NULL: nothing */
} matches[] = {
    /* characters */
    {"вправе", "орган вправе отказать", "вправе"},
    {"вправе", "право", NULL},
    {"may at its discretion", "it may at its discretion refuse",
     "may at its discretion"},
    {"өз қалауы", "орган өз қалауы бойынша", "өз қалауы"},
    {"и \\(или\\)", "копии и (или) справки", "и (или)"},
    {"т\\.п\\.", "и т.п.", "т.п."},
    {"т\\.п\\.", "и тапа", NULL},
    {"«иные»", "в «иные» входит", "«иные»"},
    {"№ 5", "приказ № 5", "№ 5"},
    {"кто-либо – нет", "кто-либо – нет", "кто-либо – нет"},
    {"a/b\\+c", "a/b+c", "a/b+c"},
    /* sets */
    {"тәрті[пб]", "тәртібі", "тәртіб"},
    {"тәрті[пб]", "тәртік", NULL},
    {"[^аб]в", "бв в", " в"},
    {"[^аб]в", "бв\nв", NULL},
    {"[^()\\n]{1,3}\\)", "(а б)", "а б)"},
    {"[а-я]{2,}", "қа абв", "абв"},
    {"[a-f0-3]+", "xyz 9 d2f", "d2f"},
    {"[\\d.,]+", "до 1,5 м", "1,5"},
    {"[-,]x", "a-x", "-x"},
    {"[a\\-z]+", "b-z", "-z"},
    {"[\\]\\[]+", "b[]", "[]"},
    {"\\d+-\\w+", "10-күн", "10-күн"},
    {"\\s\\S+", "аб вг;", " вг;"},
    {"а\\Wб", "а,б", "а,б"},
    {"а\\Wб", "а\nб", NULL},
    {"а\\Wб", "а-б", NULL},
    /* groups and branches */
    {"не (?:вправе|может)", "он не может", "не может"},
    {"а|б|вг", "вгб", "вг"},
    {"за(?:явк(?:а|у)|прос)", "заявку", "заявку"},
    /* repeats */
    {"акті?", "акт", "акт"},
    {"акті?м", "актім", "актім"},
    {"аб{2}в", "абв аббв", "аббв"},
    {"аб{2}в", "абббв", NULL},
    {"аб{2,}в", "аббббв", "аббббв"},
    {"аб{1,2}?", "абб", "аб"},
    {"а\\w*?в", "абвбв", "абв"},
    {"орган\\w*", "организация может", "организация"},
    {"(?:не ){0,2}может", "не не может", "не не может"},
    {"(?:аб)+в", "абабв", "абабв"},
    /* look-around and word bounds */
    {"шекте(?!улі)", "шектеулі", NULL},
    {"шекте(?!улі)", "шектеді", "шекте"},
    {"құқылы(?! емес)", "құқылы емес", NULL},
    {"(?<!не )вправе", "не вправе", NULL},
    {"(?<!не )вправе", "он вправе", "вправе"},
    {"(?<=не )вправе", "не вправе", "вправе"},
    {"алып таста(?!лды|лсын)", "алып тасталсын", NULL},
    {"\\bправо\\b", "вправо право", "право"},
    {"\\bправо\\b", "право-то", NULL},
    {"\\bправо\\b", "(право)", "право"},
    {"право\\b", "право", "право"},
    {"\\b[а-я]", "ә абв", "а"},
    {",\\b", "а,б", ","},
    {"а,?\\b", "а,б", "а,"},
    {"\\b,?а", "б,а", ",а"},
    {"б?\\bа", "б,а", "а"},
    {",\\b", "а, б", NULL},
    {"а(?:б|\\b)", "аб", "аб"},
    {"(?:\\bа|б)в", "ав", "ав"},
    {"(?:\\b|б)в", "ав", NULL},
    {"срок(?:а|\\b)", "срокам", "срока"},
    /* classes */
    {"\\bорган{noun}\\b", "органами", "органами"},
    {"\\bорган{noun}\\b", "организм", NULL},
    {"{many}", "периодом", "периодом"},
    {"{num} дней", "10 (десять) дней", "10 (десять) дней"},
    {"{deep}", "10 одна сроки", "10 одна сроки"},
    {"нов{adj} {many}", "новым сроком", "новым сроком"},
    /* gaps */
    {"вправе{gap:4}отказать", "вправе отказать", "вправе отказать"},
    {"вправе {gap:4} отказать", "вправе отказать", "вправе отказать"},
    {"вправе {gap:4}отказать", "вправе отказать", "вправе отказать"},
    {"вправе{gap:4} отказать", "вправе отказать", "вправе отказать"},
    {"вправе{gap:4}отказать", "вправе в любое время, мотивированно, отказать",
     "вправе в любое время, мотивированно, отказать"},
    {"вправе{gap:3}отказать", "вправе в любое время, мотивированно, отказать",
     NULL},
    {"вправе{gap:4}отказать", "вправе, если так решит, отказать",
     "вправе, если так решит, отказать"},
    {"вправе{gap:4}отказать", "вправе (при наличии оснований) отказать",
     "вправе (при наличии оснований) отказать"},
    {"вправе{gap:4}отказать", "вправе (отказать)", "вправе (отказать"},
    {"вправе{gap:4}отказать", "вправе и/или «ст. 5» отказать",
     "вправе и/или «ст. 5» отказать"},
    {"вправе{gap:4}отказать", "вправе; отказать", NULL},
    {"вправе{gap:4}отказать", "вправе: он отказать", NULL},
    {"вправе{gap:4}отказать", "вправе он; и отказать", NULL},
    {"вправе{gap:4}отказать", "вправе\nотказать", NULL},
    {"вправе{gap:4}отказать", "вправе он\nотказать", NULL},
    {"вправе{gap:4}отказать", "вправе – отказать", NULL},
    {"вправе{gap:4}отказать", "вправеотказать", NULL},
    {"вправе{gap:4}отказать", "вправе неотказать", NULL},
    {"орган{gap:2}отк", "органы отк", NULL},
    {"а{gap:2}б", "а б в б", "а б"},
    {"а{gap:2}\\(б", "а в (б)", "а в (б"},
    {"\\bа\\b{gap:2}\\bб\\b", "а в б", "а в б"},
    {"вправе{words:2}отказать", "вправе сразу же отказать",
     "вправе сразу же отказать"},
    {"вправе{words:2}отказать", "вправе отказать", "вправе отказать"},
    {"вправе {words:2} отказать", "вправе, отказать", NULL},
    {"вправе{words:2}отказать", "вправе сразу, отказать", NULL},
    {"вправе{words:1}отказать", "вправе сразу же отказать", NULL},
};

static void
test_matches(void **state)
{
    words w;

    (void)state;
    words_init(&w);
    for (size_t i = 0; i < TZ_COUNT(matches); i++) {
        const tz_pattern *tree = NULL;
        taza_error err;
        tz_match match;
        bool found;
        uint8_t codes[512];
        char shown[2048];
        size_t len = 0;

        if (parse(&w, matches[i].pattern, &tree, &err))
            fail_msg("%s: %s", matches[i].pattern, err.message);
        found = search(tree, matches[i].text, &match);
        if (found != (matches[i].found != NULL))
            fail_msg("%s in '%s': %s", matches[i].pattern, matches[i].text,
                     found ? "found" : "not found");
        if (!found)
            continue;
        (void)encode(matches[i].text, codes, sizeof codes);
        tz_alphabet_utf8((tz_nstr){codes + match.whole.start,
                                   match.whole.end - match.whole.start},
                         shown, &len);
        shown[len] = '\0';
        assert_string_equal(shown, matches[i].found);
    }
    tz_arena_free(w.arena);
}

static void
test_at(void **state)
{
    static const struct {
        const char *pattern;
        size_t start, end; /* of "at" in "не может быть" */
    } cases[] = {
        {"не (?<at>может) быть", 3, 8},
        {"(?<at>не )?может быть", 3, 13},
        {"не может", 0, 8},
        {"не (?:(?<at>мог)|может)", 0, 8},
        {"(?<at>не)(?= может)", 0, 2},
    };
    words w;

    (void)state;
    words_init(&w);
    for (size_t i = 0; i < TZ_COUNT(cases); i++) {
        const tz_pattern *tree = NULL;
        taza_error err;
        tz_match match;

        if (i == 1) { /* "at" itself is not repeated */
            assert_int_equal(parse(&w, cases[i].pattern, &tree, &err),
                             TAZA_SYNTAX);
            continue;
        }
        assert_int_equal(parse(&w, cases[i].pattern, &tree, &err), TAZA_OK);
        assert_int_equal(tz_pattern_has_at(tree),
                         strstr(cases[i].pattern, "(?<at>") != NULL);
        assert_true(search(tree, "не может быть", &match));
        assert_int_equal(match.at.start, cases[i].start);
        assert_int_equal(match.at.end, cases[i].end);
    }
    tz_arena_free(w.arena);
}

/* Columns count code points; the pattern begins at column 8 of line 7. */
static const struct {
    const char *pattern;
    unsigned column;
    const char *what; /* a part of the message */
} refusals[] = {
    {"", 8, "empty pattern"},
    {"Вправе", 8, "write 'в'"},
    {"он Вправе", 11, "U+0412 is not in its normal form"},
    {"её", 9, "write 'е'"},
    {"а\xc2\xa0", 9, "write ' '"},
    {"а\tб", 9, "control"},
    {"а  б", 10, "two blanks"},
    {"а б ", 11, "blank at the end"},
    {"аб\nв", 10, "one line"},
    {"а\xc2\xadб", 9, "left out"},
    {"дом ж", 0, NULL},
    {"\xe4\xb8\xad", 8, "no code of its own"},
    {"а\"б", 9, "normal form"},
    {"а—б", 9, "write '–'"},
    {"а.б", 9, "any character"},
    {"а.*б", 9, "any character"},
    {"^аб", 8, "anchor"},
    {"аб$", 10, "anchor"},
    {"аб]", 10, "closes nothing"},
    {"аб}", 10, "closes nothing"},
    {"аб)", 10, "closes nothing"},
    {"(аб)", 8, "a group is"},
    {"а(?i)б", 9, "a group is"},
    {"а(?P<n>б)", 9, "a group is"},
    {"а(?<n>б)", 9, "a group is"},
    {"а(?>б)", 9, "a group is"},
    {"а(?|б)", 9, "a group is"},
    {"а(?R)", 9, "a group is"},
    {"а(?1)", 9, "a group is"},
    {"а(?(1)б)", 9, "a group is"},
    {"а(?#б)", 9, "a group is"},
    {"(*UTF)а", 8, "a group is"},
    {"а(?", 9, "a group is"},
    {"а(?:б", 9, "not closed"},
    {"а(?:б(?=в)", 9, "not closed"},
    {"(?<at>а)(?<at>б)", 16, "second group at"},
    {"а(?=(?<at>б))", 12, "inside a look-around"},
    {"(?<at>а)*", 16, "nothing stands here"},
    {"а|", 10, "empty branch"},
    {"|а", 8, "empty branch"},
    {"а(?:)б", 12, "empty branch"},
    {"а(?:|б)", 12, "empty branch"},
    {"*а", 8, "nothing stands here"},
    {"а|?б", 10, "nothing stands here"},
    {"а\\b+", 11, "nothing stands here"},
    {"а(?=б)?", 14, "nothing stands here"},
    {"а**", 10, "nothing stands here"},
    {"а{2}{3}", 12, "nothing stands here"},
    {"а++", 10, "possessive"},
    {"а{1,2}+", 14, "possessive"},
    {"аб{0}", 10, "never matches"},
    {"аб{3,2}", 10, "never matches"},
    {"аб{2", 10, "a repeat is"},
    {"аб{2,x}", 10, "a repeat is"},
    {"аб{999}", 11, "at most 250"},
    {"аб{1,251}", 10, "at most 250"},
    {"аб{99999999999999999999}", 11, "at most 250"},
    {"аб{,2}", 10, "{…} is"},
    {"аб{", 10, "without '}'"},
    {"аб{}", 10, "{…} is"},
    {"аб{Noun}", 10, "{…} is"},
    {"аб{gap}", 10, "{…} is"},
    {"аб{nothing} в", 10, "unknown class nothing"},
    {"(?:аб*)*", 15, "has one itself"},
    {"(?:\\w+ ?){1,8}", 17, "parts one from the next"},
    {"(?: ?\\w+){0,2}", 17, "parts one from the next"},
    {"(?:\\w+){2}", 15, "parts one from the next"},
    {"(?:а|\\w+)+", 17, "has one itself"},
    {"(?:(?:аб+){1,3}в){2,}", 25, "has one itself"},
    {"(?:а{gap:2}б)+", 21, "has one itself"},
    {"(?:а?б?)*", 16, "can be empty"},
    {"{noun}*", 14, "can be empty"},
    {"а(?<=б*)", 13, "fixed length"},
    {"а(?!бв|г?)", 15, "fixed length"},
    {"а(?= {noun})", 12, "fixed length"},
    {"а(?!{gap:1}б)", 12, "fixed length"},
    {"{gap:2}а", 8, "between two words"},
    {"а{gap:2}", 9, "between two words"},
    {"а {gap:2} ", 10, "between two words"},
    {"а{gap:0}б", 9, "N is 1 to 10"},
    {"а{gap:11}б", 9, "N is 1 to 10"},
    {"а{words:x}б", 9, "N is 1 to 10"},
    {"а{words:}б", 9, "N is 1 to 10"},
    {"а{gap:2}?б", 16, "nothing stands here"},
    {"а\\", 9, "an escape is"},
    {"а\\p{L}", 9, "an escape is"},
    {"а\\1", 9, "an escape is"},
    {"а\\k<a>", 9, "an escape is"},
    {"а\\Bб", 9, "an escape is"},
    {"а\\Cб", 9, "an escape is"},
    {"а\\nб", 9, "an escape is"},
    {"а\\ б", 9, "an escape is"},
    {"а\\Qб", 9, "an escape is"},
    {"аб[в", 10, "not closed"},
    {"аб[", 10, "not closed"},
    {"аб[]", 10, "empty set"},
    {"аб[^]", 10, "empty set"},
    {"аб[вГ]", 12, "normal form"},
    {"а[б\\n]", 11, "an escape in"},
    {"а[\\W]", 10, "an escape in"},
    {"а[я-а]", 10, "a range"},
    {"а[а-z]", 10, "a range"},
    {"а[а-ә]", 10, "a range"},
    {"а[\\d-я]", 10, "a range"},
    {"а[а-\\d]", 10, "a range"},
    {"а[,-;]", 10, "a range"},
    {"а[б[]", 11, "write \\["},
    {"а[[:alpha:]]", 10, "write \\["},
    {"аб\xff", 10, "not UTF-8"},
    {"аб\xd0", 10, "not UTF-8"},
};

static void
test_refusals(void **state)
{
    words w;

    (void)state;
    words_init(&w);
    for (size_t i = 0; i < TZ_COUNT(refusals); i++) {
        const tz_pattern *tree = NULL;
        taza_error err;
        char place[40];
        taza_status status = parse(&w, refusals[i].pattern, &tree, &err);

        if (!refusals[i].what) {
            assert_int_equal(status, TAZA_OK);
            continue;
        }
        if (status != TAZA_SYNTAX)
            fail_msg("%s: not refused", refusals[i].pattern);
        (void)snprintf(place, sizeof place, "f.rec:7:%u: ", refusals[i].column);
        if (strncmp(err.message, place, strlen(place)) ||
            !strstr(err.message, refusals[i].what))
            fail_msg("%s: %s, not %s…%s", refusals[i].pattern, err.message,
                     place, refusals[i].what);
        assert_int_equal(err.line, 7);
        assert_int_equal(err.column, refusals[i].column);
    }
    tz_arena_free(w.arena);
}

/* Groups `count` deep around one letter. */
static const char *
nested(tz_buf *buf, size_t count)
{
    tz_buf_clear(buf);
    for (size_t i = 0; i < count; i++)
        tz_buf_puts(buf, "(?:");
    tz_buf_puts(buf, "x");
    for (size_t i = 0; i < count; i++)
        tz_buf_puts(buf, ")");
    tz_buf_char(buf, '\0');
    return buf->ptr;
}

static void
test_depth(void **state)
{
    tz_buf buf = TZ_BUF_INIT;
    const tz_pattern *tree = NULL;
    taza_error err;
    tz_match match;
    words w;

    (void)state;
    words_init(&w);
    assert_int_equal(parse(&w, nested(&buf, TZ_PATTERN_NEST), &tree, &err),
                     TAZA_OK);
    assert_true(search(tree, "x", &match));
    assert_int_equal(parse(&w, nested(&buf, TZ_PATTERN_NEST + 1), &tree, &err),
                     TAZA_SYNTAX);
    assert_int_equal(err.column, 8 + 3 * TZ_PATTERN_NEST);
    assert_int_equal(parse(&w, nested(&buf, 100000), &tree, &err), TAZA_SYNTAX);
    tz_buf_done(&buf);
    tz_arena_free(w.arena);
}

static const tz_pattern *
same(void *user, taza_str name)
{
    (void)name;
    return *(const tz_pattern **)user;
}

/* Classes that double at each step are refused before they are large, and
 * those that nest before PCRE2 gives up. */
static void
test_size(void **state)
{
    static const char *const shapes[] = {"(?:{a}{a}|x)", "(?:(?:(?:{a}y)))",
                                         "{a}{0,3}z", "(?:\\b{a}|{a}\\b)"};

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(shapes); i++) {
        tz_arena *arena = tz_arena_new();
        const tz_pattern *tree = NULL;
        taza_error err = {.status = TAZA_OK};
        tz_regex *regex = NULL;
        taza_status status = tz_pattern_parse(
            arena, TZ_STR("ab"),
            &(tz_pattern_context){"f.rec", 1, 1, same, (void *)&tree}, &tree,
            &err);

        for (size_t n = 0; n < 1000 && !status; n++) {
            assert_int_equal(tz_regex_new(tree->regex, &regex, &err), TAZA_OK);
            tz_regex_free(regex);
            assert_true(tree->regex.len < 1u << 20);
            status = tz_pattern_parse(
                arena, tz_str(shapes[i]),
                &(tz_pattern_context){"f.rec", 1, 1, same, (void *)&tree},
                &tree, &err);
        }
        assert_int_equal(status, TAZA_SYNTAX);
        tz_arena_free(arena);
    }
}

static void
test_words_are_those_of_the_alphabet(void **state)
{
    (void)state;
    for (unsigned code = 0; code < 256; code++)
        assert_int_equal(tz_set_has(&tz_set_words, code),
                         tz_code_word((uint8_t)code));
}

/* \w, \W, \d, \s, \S and \b, written out, against every code. */
static void
test_codes(void **state)
{
    static const char *const patterns[] = {"\\w", "\\W", "\\d",
                                           "\\s", "\\S", "[^\\w]"};
    tz_matcher *matcher = tz_matcher_new();
    words w;

    (void)state;
    words_init(&w);
    for (size_t i = 0; i < TZ_COUNT(patterns); i++) {
        const tz_pattern *tree = NULL;
        tz_regex *regex = NULL;
        taza_error err;

        assert_int_equal(parse(&w, patterns[i], &tree, &err), TAZA_OK);
        assert_int_equal(tz_regex_new(tree->regex, &regex, &err), TAZA_OK);
        for (unsigned n = 0; n < 256; n++) {
            uint8_t code = (uint8_t)n;
            bool word = tz_code_word(code), end = code == '\n';
            const bool wanted[] = {
                word,        !word && !end,       tz_code_digit(code),
                code == ' ', code != ' ' && !end, !word && !end};
            tz_match match;
            tz_match_status status =
                tz_regex_find(regex, matcher, (tz_nstr){&code, 1}, 0, &match);

            assert_int_equal(status, wanted[i] ? TZ_MATCH_YES : TZ_MATCH_NONE);
        }
        tz_regex_free(regex);
    }
    tz_matcher_free(matcher);
    tz_arena_free(w.arena);
}

static void
test_lint(void **state)
{
    static const struct {
        const char *pattern, *what, *slow; /* NULL: fine */
    } cases[] = {
        {"\\bвправе\\b", NULL, NULL},
        {"\\bот{noun}\\b", "three characters", NULL},
        {"[а-я]{3,9}", "three characters", NULL},
        {"{num} дней", NULL, NULL},
        {"{num}", "three characters", NULL},
        {"абв?", "three characters", NULL},
        {"(?:абв|где)", NULL, NULL},
        {"(?:абв|гд)", "three characters", NULL},
        {"\\w*вправе", "repeat without bound", NULL},
        {"(?:\\d+ )?вправе", "repeat without bound", NULL},
        {"(?:\\bорган|\\d+) вправе", "repeat without bound", NULL},
        {"\\b(?:{gap:2}x|y)вправе", "gap", NULL},
        {"(?:вправе)?", "nothing at all", "nothing at all"},
        {"\\b", "nothing at all", "nothing at all"},
        {"(?=вправе)", "nothing at all", "nothing at all"},
        {"вправе\\w*", NULL, NULL},
    };
    words w;

    (void)state;
    words_init(&w);
    for (size_t i = 0; i < TZ_COUNT(cases); i++) {
        const tz_pattern *tree = NULL;
        taza_error err;

        assert_int_equal(parse(&w, cases[i].pattern, &tree, &err), TAZA_OK);
        for (int slow = 0; slow < 2; slow++) {
            const char *wanted = slow ? cases[i].slow : cases[i].what;
            const char *what;

            assert_int_equal(tz_pattern_lint(w.arena, tree, slow, &what),
                             TAZA_OK);
            if (!wanted != !what || (wanted && !strstr(what, wanted)))
                fail_msg("%s: %s", cases[i].pattern, what ? what : "fine");
        }
    }
    tz_arena_free(w.arena);
}

static void
test_any(void **state)
{
    const tz_pattern *trees[2] = {NULL, NULL}, *any;
    taza_error err;
    tz_match match;
    words w;

    (void)state;
    words_init(&w);
    assert_int_equal(parse(&w, "аб|в", &trees[0], &err), TAZA_OK);
    assert_int_equal(parse(&w, "г(?<at>д)", &trees[1], &err), TAZA_OK);
    any = tz_pattern_any(w.arena, trees, 2);
    assert_non_null(any);
    assert_true(tz_pattern_has_at(any));
    assert_true(search(any, "ааб", &match));
    assert_int_equal(match.whole.start, 1);
    assert_true(search(any, "агд", &match));
    assert_int_equal(match.at.start, 2);
    assert_false(search(any, "агб", &match));
    tz_arena_free(w.arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_matches),
        cmocka_unit_test(test_at),
        cmocka_unit_test(test_refusals),
        cmocka_unit_test(test_depth),
        cmocka_unit_test(test_size),
        cmocka_unit_test(test_words_are_those_of_the_alphabet),
        cmocka_unit_test(test_codes),
        cmocka_unit_test(test_lint),
        cmocka_unit_test(test_any),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
