/* test_prefilter.c - the table of literals: known texts, and the same
 * places as a search of one literal after the other. */
#include "support.h"

#include <stdio.h>

#include "base/buf.h"
#include "base/work.h"
#include "rule/prefilter.h"

static tz_nstr
codes(tz_arena *arena, const char *text)
{
    size_t room = strlen(text) + 1, len = 0;
    uint8_t *out = tz_arena_alloc(arena, room);

    assert_true(tz_alphabet_encode(tz_str(text), out, room, &len));
    for (size_t i = 0; i < len; i++)
        if (out[i] == '/') /* a sentence ends */
            out[i] = TZ_CODE_END;
    return (tz_nstr){out, len};
}

/* "<вправе may" are two literals, the first at a word's start. */
static void
add_pattern(tz_needs *needs, tz_arena *arena, size_t pattern, const char *list)
{
    tz_literal literals[16];
    size_t count = 0;
    taza_str left = tz_str(list);

    while (left.len > 0) {
        size_t len = 0;
        char text[64] = "";
        bool word = left.ptr[0] == '<';

        while (len < left.len && left.ptr[len] != ' ')
            len++;
        memcpy(text, left.ptr + word, len - word);
        for (char *at = text; *at; at++)
            *at = *at == '_' ? ' ' : *at;
        literals[count++] = (tz_literal){codes(arena, text), false, word};
        len += len < left.len;
        left = (taza_str){left.ptr + len, left.len - len};
    }
    assert_true(tz_needs_add(needs, arena, pattern, literals, count));
}

/* The places of a pattern, "0,21". */
static void
show(tz_buf *out, const tz_prefilter *prefilter, const tz_sightings *s,
     size_t pattern)
{
    tz_prospect p;

    tz_buf_clear(out);
    tz_prospect_init(&p, prefilter, s, pattern, 0);
    for (size_t at = 0; tz_prospect_next(&p, at, &at); at++)
        tz_buf_printf(out, "%s%zu", out->len ? "," : "", at);
    tz_buf_char(out, '\0');
    assert_true(tz_buf_ok(out));
}

static void
test_known(void **state)
{
    static const char *const patterns[] = {
        "<вправе",          "вправе", "<по_усмотрени <усмотр",
        "<усмотрение_орга", "<усм",   "нет ",
        "<үшін may",        "",       "<вправе",
    };
    static const struct {
        const char *text;
        const char *places[TZ_COUNT(patterns)];
    } cases[] = {
        {"орган вправе/он бесправен/невправе/",
         {"6", "6,28", "", "", "", "", "", "", "6"}},
        {"по усмотрению/усмотрение органа/усмотрение орг/",
         {"", "", "0,3,14,32", "14", "3,14,32", "", "", "", ""}},
        {"по-усмотрению/«усм/усм/ус/",
         {"", "", "", "", "15,19", "", "", "", ""}},
        {"вправе вправе/вправе/да/вправе",
         {"0,7,14,24", "0,7,14,24", "", "", "", "", "", "", "0,7,14,24"}},
        {"үшін/dismay/may", {"", "", "", "", "", "", "0,8,12", "", ""}},
        {"нет", {"", "", "", "", "", "0", "", "", ""}},
        {"не/т", {"", "", "", "", "", "", "", "", ""}},
        {"вп", {"", "", "", "", "", "", "", "", ""}},
        {"", {"", "", "", "", "", "", "", "", ""}},
        {"//вправ/е/", {"", "", "", "", "", "", "", "", ""}},
    };
    tz_arena *arena = tz_arena_new();
    tz_needs needs = {0};
    tz_sightings s = {0};
    tz_prefilter p;
    tz_buf shown = TZ_BUF_INIT;

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(patterns); i++)
        add_pattern(&needs, arena, i, patterns[i]);
    assert_true(tz_prefilter_build(arena, &needs, TZ_COUNT(patterns), &p));
    tz_needs_done(&needs);
    assert_int_equal(p.literals.count, 9); /* вправе stands in both tables */
    assert_int_equal(p.words.count, 6);
    for (size_t i = 0; i < TZ_COUNT(patterns); i++)
        assert_int_equal(tz_prefilter_knows(&p, i), patterns[i][0] != '\0');
    for (size_t i = 0; i < TZ_COUNT(cases); i++) {
        assert_true(tz_prefilter_read(&p, codes(arena, cases[i].text), &s));
        for (size_t k = 0; k < TZ_COUNT(patterns); k++) {
            show(&shown, &p, &s, k);
            if (strcmp(shown.ptr, cases[i].places[k]) != 0)
                fail_msg("%s: %s: %s", cases[i].text, patterns[k], shown.ptr);
        }
    }
    tz_buf_done(&shown);
    tz_sightings_done(&s);
    tz_arena_free(arena);
}

/* Two characters are too few: the pattern has to read everything. */
static void
test_short(void **state)
{
    tz_arena *arena = tz_arena_new();
    tz_needs needs = {0};
    tz_sightings s = {0};
    tz_prefilter p;

    (void)state;
    add_pattern(&needs, arena, 0, "<вправе <не");
    add_pattern(&needs, arena, 2, "<нет");
    assert_true(tz_prefilter_build(arena, &needs, 3, &p));
    assert_false(tz_prefilter_knows(&p, 0));
    assert_false(tz_prefilter_knows(&p, 1));
    assert_true(tz_prefilter_knows(&p, 2));
    tz_needs_done(&needs);
    needs = (tz_needs){0};
    assert_true(tz_prefilter_build(arena, &needs, 0, &p));
    assert_true(tz_prefilter_read(&p, codes(arena, "вправе/"), &s));
    tz_needs_done(&needs);
    tz_sightings_done(&s);
    tz_arena_free(arena);
}

/* Only if all matches begin with a literal they are tried there alone. */
static void
test_starts(void **state)
{
    static const uint8_t text[] = {0x80, 0x81, 0x82, 0x83};
    const tz_literal literals[] = {{{text, 3}, true, false},
                                   {{text + 1, 3}, true, true},
                                   {{text, 4}, false, true}};
    tz_arena *arena = tz_arena_new();
    tz_needs needs = {0};
    tz_prefilter p;

    (void)state;
    for (size_t i = 0; i < 3; i++)
        assert_true(
            tz_needs_add(&needs, arena, i, literals + i / 2, 2 - i % 2));
    assert_true(tz_prefilter_build(arena, &needs, 3, &p));
    assert_true(p.starts[0]);
    assert_true(p.starts[1]);
    assert_false(p.starts[2]);
    tz_needs_done(&needs);
    tz_arena_free(arena);
}

/* --- the property --- */

#define PATTERNS 40
#define TEXT     600

typedef struct {
    tz_literal literals[PATTERNS][4];
    size_t counts[PATTERNS];
    uint8_t text[TEXT];
    uint8_t codes[PATTERNS * 4][12];
} sample;

static unsigned
roll(unsigned *seed, unsigned sides)
{
    *seed = *seed * 1103515245u + 12345u;
    return (*seed >> 16) % sides;
}

/* Few letters, so that literals begin with each other and share buckets. */
static void
make_sample(sample *made, unsigned *seed)
{
    static const uint8_t letters[] = {0x80, 0x80, 0x81, 0x81,
                                      0x82, ' ',  '-',  TZ_CODE_END};

    for (size_t i = 0; i < PATTERNS; i++) {
        made->counts[i] = roll(seed, 5);
        for (size_t k = 0; k < made->counts[i]; k++) {
            uint8_t *to = made->codes[i * 4 + k];
            size_t len = TZ_PREFILTER_LEAST + roll(seed, 6);
            bool word = roll(seed, 2);

            for (size_t c = 0; c < len; c++)
                to[c] = letters[roll(seed, c > 0 || !word ? 7 : 5)];
            made->literals[i][k] = (tz_literal){{to, len}, false, word};
        }
    }
    for (size_t i = 0; i < TEXT; i++)
        made->text[i] = letters[roll(seed, 8)];
}

static bool
stands_at(const tz_literal *literal, const uint8_t *text, size_t at)
{
    return at + literal->text.len <= TEXT &&
           (!literal->word || at == 0 || !tz_code_word(text[at - 1])) &&
           memcmp(text + at, literal->text.ptr, literal->text.len) == 0;
}

/* Does a literal of the pattern stand there, one tried after the other? */
static bool
searched(const sample *from, size_t pattern, size_t at)
{
    bool stands = false;

    for (size_t k = 0; k < from->counts[pattern]; k++)
        stands |= stands_at(&from->literals[pattern][k], from->text, at);
    return stands;
}

static size_t
check_sample(const sample *made, tz_sightings *s, unsigned *seed)
{
    tz_arena *arena = tz_arena_new();
    tz_needs needs = {0};
    tz_prefilter p;
    tz_prospect places;
    size_t first;
    size_t found = 0;

    for (size_t i = 0; i < PATTERNS; i++)
        assert_true(
            tz_needs_add(&needs, arena, i, made->literals[i], made->counts[i]));
    assert_true(tz_prefilter_build(arena, &needs, PATTERNS, &p));
    tz_needs_done(&needs);
    assert_true(tz_prefilter_read(&p, (tz_nstr){made->text, TEXT}, s));
    for (size_t i = 0; i < PATTERNS; i++) {
        assert_int_equal(tz_prefilter_knows(&p, i), made->counts[i] > 0);
        first = roll(seed, 2) * roll(seed, TEXT);
        tz_prospect_init(&places, &p, s, i, first);
        for (size_t k = first; k < TEXT; k += 1 + roll(seed, 4)) {
            size_t at = TEXT, next = k;

            while (next < TEXT && !searched(made, i, next))
                next++;
            assert_int_equal(tz_prospect_next(&places, k, &at), next < TEXT);
            assert_int_equal(at, next);
            found += next < TEXT;
        }
    }
    tz_arena_free(arena);
    return found;
}

static void
test_same_as_search(void **state)
{
    tz_sightings s = {0};
    sample made;
    unsigned seed = 20263;
    size_t found = 0;

    (void)state;
    for (size_t round = 0; round < 60; round++) {
        make_sample(&made, &seed);
        found += check_sample(&made, &s, &seed);
    }
    tz_sightings_done(&s);
    assert_true(found > 10000);
}

/* Ten thousand literals that begin alike, in a text of their beginnings. */
static void
test_crowded(void **state)
{
    enum {
        MANY = 10000
    };
    tz_arena *arena = tz_arena_new();
    tz_needs needs = {0};
    tz_sightings s = {0};
    tz_prefilter p;
    size_t len = 0, before;
    uint8_t *text = tz_arena_alloc(arena, 12 * MANY);

    (void)state;
    for (unsigned i = 0; i < MANY; i++) {
        char digits[16];
        tz_literal literal = {{text + len, 11}, false, true};

        (void)snprintf(digits, sizeof digits, "aaaaaa%05u ", i);
        memcpy(text + len, digits, 12);
        len += 12;
        assert_true(tz_needs_add(&needs, arena, i, &literal, 1));
    }
    assert_true(tz_prefilter_build(arena, &needs, MANY, &p));
    assert_int_equal(p.literals.count, MANY);
    before = tz_work;
    assert_true(tz_prefilter_read(&p, (tz_nstr){text, len}, &s));
    assert_int_equal(s.count, MANY);
    assert_in_range(tz_work - before, MANY, len * 4);
    tz_needs_done(&needs);
    tz_sightings_done(&s);
    tz_arena_free(arena);
}

/* As counted one by one, in texts with many blanks and with few. */
static void
test_reach(void **state)
{
    tz_arena *arena = tz_arena_new();
    tz_needs needs = {0};
    tz_sightings s = {0};
    tz_prefilter p;
    unsigned seed = 7;

    (void)state;
    assert_true(tz_prefilter_build(arena, &needs, 1, &p));
    for (size_t round = 0; round < 400; round++) {
        uint8_t text[300];
        size_t len = roll(&seed, sizeof text), low = 0;
        unsigned rare = 1 + roll(&seed, 40);

        for (size_t i = 0; i < len; i++)
            text[i] = roll(&seed, rare) == 0 ? TZ_CODE_SPACE : 'a';
        assert_true(tz_prefilter_read(&p, (tz_nstr){text, len}, &s));
        for (size_t at = 0; at <= len; at++) {
            uint32_t most = roll(&seed, 6) == 0 ? UINT32_MAX : roll(&seed, 9);
            uint32_t blanks = 0;
            size_t wanted = at;

            low = roll(&seed, 5) == 0 ? roll(&seed, (unsigned)at + 1)
                  : low <= at         ? low
                                      : at;
            for (; wanted > low; wanted--) {
                blanks += text[wanted - 1] == TZ_CODE_SPACE;
                if (blanks > most)
                    break;
            }
            assert_int_equal(tz_sightings_reach(&s, low, at, most), wanted);
        }
    }
    tz_needs_done(&needs);
    tz_sightings_done(&s);
    tz_arena_free(arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_known),   cmocka_unit_test(test_short),
        cmocka_unit_test(test_starts),  cmocka_unit_test(test_same_as_search),
        cmocka_unit_test(test_crowded), cmocka_unit_test(test_reach),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
