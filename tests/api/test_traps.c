/* test_traps.c - however a phrase is written, it is found at its place. */
#include "support.h"

#include <stdio.h>
#include <stdlib.h>

#include "taza/taza.h"

/* A phrase in its sentence, in each language. */
typedef struct {
    taza_lang lang;
    const char *before, *phrase, *upper, *after;
} sample;

static const sample samples[] = {
    {TAZA_RU,
     "1. Комиссия рассматривает представленные материалы и принимает решение ",
     "по своему какой-либо усмотрению стройный",
     "ПО СВОЕМУ КАКОЙ-ЛИБО УСМОТРЕНИЮ СТРОЙНЫЙ",
     " в порядке очередности, о чем уведомляет заявителя."},
    {TAZA_KK, "1. Комиссия ұсынылған материалдарды қарайды және шешімді ",
     "өз қалауы бойынша әрі-бері мерзімінің",
     "ӨЗ ҚАЛАУЫ БОЙЫНША ӘРІ-БЕРІ МЕРЗІМІНІҢ",
     " қабылдайды, бұл туралы өтініш берушіге хабарлайды."},
    {TAZA_EN,
     "1. The commission shall consider the materials and take a decision ",
     "at its sole co-operative discretion",
     "AT ITS SOLE CO-OPERATIVE DISCRETION",
     " and shall notify the applicant of the decision."},
};

static const char pack[] =
    "%rec: Factor\n\n"
    "Id: trap\nName_kk: т\nName_ru: т\nName_en: t\n"
    "Definition_kk: т\nDefinition_ru: т\nDefinition_en: t\n"
    "Why_kk: т\nWhy_ru: т\nWhy_en: t\nFix_kk: т\nFix_ru: т\nFix_en: t\n"
    "Before_kk: т\nBefore_ru: т\nBefore_en: t\n"
    "After_kk: т\nAfter_ru: т\nAfter_en: t\nSeverity: warning\n\n"
    "%rec: Rule\n\n"
    "Id: ru-trap\nLang: ru\nFactor: trap\nSeverity: warning\n"
    "Match: по своему какой-либо усмотрению стройный\n"
    "Bad: Орган решает по своему какой-либо усмотрению стройный вопрос.\n"
    "Good: Орган решает.\n\n"
    "Id: kk-trap\nLang: kk\nFactor: trap\nSeverity: warning\n"
    "Match: өз қалауы бойынша әрі-бері мерзімінің\n"
    "Bad: Орган өз қалауы бойынша әрі-бері мерзімінің шешімі.\n"
    "Good: Орган шешеді.\n\n"
    "Id: en-trap\nLang: en\nFactor: trap\nSeverity: warning\n"
    "Match: at its sole co-operative discretion\n"
    "Bad: It decides at its sole co-operative discretion.\n"
    "Good: It decides.\n";

static taza_rules *rules;

static int
set_up(void **state)
{
    taza_source source = {"trap.rec", {pack, sizeof(pack) - 1}};
    taza_rules_options options = {.size = sizeof(options),
                                  .packs = &source,
                                  .pack_count = 1,
                                  .no_builtin = true};
    taza_error err;

    (void)state;
    if (taza_rules_new(&options, &rules, &err) != TAZA_OK) {
        print_error("%s\n", err.message);
        return 1;
    }
    return 0;
}

static int
tear_down(void **state)
{
    (void)state;
    taza_rules_free(rules);
    return 0;
}

static char *
joined(const char *a, const char *b, const char *c)
{
    size_t len = strlen(a) + strlen(b) + strlen(c) + 1;
    char *out = malloc(len);

    assert_non_null(out);
    (void)snprintf(out, len, "%s%s%s", a, b, c);
    return out;
}

/* Checks bytes; the one finding of the pack must be [start, end). */
static void
expect(const char *what, taza_str bytes, const char *encoding, size_t start,
       size_t end, const char *text)
{
    taza_options options = {.size = sizeof(options), .encoding = encoding};
    taza_result *result;
    taza_error err = {0};
    const taza_finding *finding;

    if (taza_check(rules, &options, bytes, "trap.txt", &result, &err) !=
        TAZA_OK)
        fail_msg("%s: %s", what, err.message);
    finding = taza_result_at(result, 0);
    if (finding == NULL) {
        const taza_error *why = taza_result_error(result, 0);

        fail_msg("%s: not found%s%s\n%.*s", what, why ? ": " : "",
                 why ? why->message : "", (int)bytes.len, bytes.ptr);
        return;
    }
    if (finding->at.start.byte != start || finding->at.end.byte != end)
        fail_msg("%s: at %zu-%zu, should be %zu-%zu\n%.*s", what,
                 finding->at.start.byte, finding->at.end.byte, start, end,
                 (int)bytes.len, bytes.ptr);
    if (text != NULL)
        assert_str(finding->text, text);
    assert_null(taza_result_at(result, 1));
    taza_result_free(result);
}

/* The phrase as `phrase` in sample `s`, UTF-8. */
static void
expect_phrase(const char *what, const sample *s, const char *phrase)
{
    char *all = joined(s->before, phrase, s->after);
    size_t start = strlen(s->before);

    expect(what, tz_str(all), NULL, start, start + strlen(phrase), phrase);
    free(all);
}

/* `phrase` with every `from` replaced by `to`. */
static char *
replaced(const char *phrase, const char *from, const char *to)
{
    size_t cap = strlen(phrase) * (strlen(to) + 1) + 1;
    char *out = calloc(1, cap);
    size_t used = 0;

    assert_non_null(out);
    while (*phrase != '\0') {
        if (strncmp(phrase, from, strlen(from)) == 0) {
            memcpy(out + used, to, strlen(to));
            used += strlen(to);
            phrase += strlen(from);
        } else {
            out[used++] = *phrase++;
        }
    }
    return out;
}

static void
expect_replaced(const char *what, const char *from, const char *to)
{
    size_t i;

    for (i = 0; i < TZ_COUNT(samples); i++) {
        char *phrase = replaced(samples[i].phrase, from, to);

        expect_phrase(what, &samples[i], phrase);
        free(phrase);
    }
}

static void
plain(void **state)
{
    size_t i;

    (void)state;
    for (i = 0; i < TZ_COUNT(samples); i++) {
        expect_phrase("plain", &samples[i], samples[i].phrase);
        expect_phrase("upper", &samples[i], samples[i].upper);
    }
}

static void
decomposed(void **state)
{
    (void)state;
    expect_replaced("decomposed й", "й", "и\xCC\x86");
    expect_phrase("decomposed upper", &samples[0],
                  "ПО СВОЕМУ КАКОИ\xCC\x86-ЛИБО УСМОТРЕНИЮ СТРОИ\xCC\x86НЫИ"
                  "\xCC\x86");
}

static void
expect_marks(const char *const *marks, size_t count, const char *const *letters,
             size_t letter_count)
{
    char to[16];
    size_t i, j;

    for (i = 0; i < count; i++)
        for (j = 0; j < letter_count; j++) {
            (void)snprintf(to, sizeof(to), "%s%s", letters[j], marks[i]);
            expect_replaced("invisible", letters[j], to);
        }
}

static void
invisible(void **state)
{
    static const char *const marks[] = {
        "\xC2\xAD",     /* soft hyphen */
        "\xE2\x80\x8B", /* zero-width space */
        "\xE2\x80\x8C", /* ZWNJ */
        "\xE2\x80\x8D", /* ZWJ */
        "\xE2\x81\xA0", /* word joiner */
        "\xEF\xBB\xBF", /* inner BOM */
    };
    static const char *const letters[] = {"о", "е", "і", "и", "e", "o", "s"};
    /* A stress mark; Latin letters with it are letters of their own. */
    static const char *const stress[] = {"\xCC\x81"};

    (void)state;
    expect_marks(marks, TZ_COUNT(marks), letters, TZ_COUNT(letters));
    expect_marks(stress, 1, letters, 4);
}

static void
spaces(void **state)
{
    static const char *const marks[] = {
        "\xC2\xA0",     /* NBSP */
        "\xE2\x80\xAF", /* narrow NBSP */
        "\xE2\x80\x89", /* thin */
        "\xE3\x80\x80", /* ideographic */
        "\t",           "  ",     "\n",         "\r\n",   "\n\n",
        "\r\n\r\n",     "\n   ",  "\f",         "\n\f\n", "\n12\n\f\n",
        "\r",           " \n\n ", "\n\n12\n\n",
    };
    size_t i;

    (void)state;
    for (i = 0; i < TZ_COUNT(marks); i++)
        expect_replaced("space", " ", marks[i]);
}

static void
hyphens(void **state)
{
    (void)state;
    expect_replaced("U+2011", "-", "\xE2\x80\x91");
    expect_replaced("U+2010", "-", "\xE2\x80\x90");
    expect_phrase("broken word", &samples[0],
                  "по своему какой-либо усмот-\nрению стройный");
    expect_phrase("broken word", &samples[1],
                  "өз қала-\nуы бойынша әрі-бері мер-\nзімінің");
    expect_phrase("broken word", &samples[2],
                  "at its sole co-operative discre-\ntion");
    expect_phrase("broken word, CRLF", &samples[0],
                  "по своему какой-либо усмот-\r\nрению стройный");
    expect_phrase("particle", &samples[0],
                  "по своему какой-\nлибо усмотрению стройный");
}

/* The hyphen of a broken word stays when the word has one elsewhere. */
static void
own_hyphen(void **state)
{
    static const sample more[] = {
        {TAZA_KK, "1. Өтініштер әрі-бері қаралады және шешімді ",
         "өз қалауы бойынша әрі-\nбері мерзімінің", "",
         " комиссия қабылдайды."},
        {TAZA_EN,
         "1. The co-operative work of the commission is public. It decides ",
         "at its sole co-\noperative discretion", "",
         " and shall notify the applicant."},
    };
    size_t i;

    (void)state;
    for (i = 0; i < TZ_COUNT(more); i++)
        expect_phrase("own hyphen", &more[i], more[i].phrase);
}

static void
look_alikes(void **state)
{
    static const char *const twins[][2] = {
        {"а", "a"}, {"е", "e"}, {"о", "o"}, {"р", "p"}, {"с", "c"},
        {"у", "y"}, {"х", "x"}, {"і", "i"}, {"һ", "h"}, {"ә", "\xC9\x99"},
        {"a", "а"}, {"e", "е"}, {"o", "о"}, {"p", "р"}, {"c", "с"},
        {"y", "у"}, {"x", "х"}, {"i", "і"},
    };
    size_t i, j;

    (void)state;
    for (i = 0; i < TZ_COUNT(twins); i++)
        expect_replaced("twin", twins[i][0], twins[i][1]);
    for (j = 0; j < TZ_COUNT(samples); j++) {
        bool latin = samples[j].lang == TAZA_EN;
        char *phrase = joined(samples[j].phrase, "", "");

        for (i = latin ? 10 : 0; i < (latin ? TZ_COUNT(twins) : 10); i++) {
            char *next = replaced(phrase, twins[i][0], twins[i][1]);

            free(phrase);
            phrase = next;
        }
        expect_phrase("all twins", &samples[j], phrase);
        free(phrase);
    }
    expect_phrase("upper twins", &samples[0],
                  "ПO CBOEMУ KAKOЙ-ЛИБO УCMOTPEHИЮ CTPOЙHЫЙ");
    expect_phrase("upper twins", &samples[1],
                  "ӨЗ ҚAЛAУЫ БOЙЫHШA ӘPI-БEPI MEPЗIMIHIҢ");
}

static void
yo(void **state)
{
    (void)state;
    expect_phrase("ё", &samples[0], "по своёму какой-либо усмотрёнию стройный");
    expect_phrase("decomposed ё", &samples[0],
                  "по свое\xCC\x88му какой-либо усмотрению стройный");
}

/* UTF-8 → UTF-16 or one of the Cyrillic pages, enough for the samples. */
static size_t
recoded(const char *text, unsigned char *out, int kind)
{
    size_t n = 0, at = 0, len = strlen(text);

    while (at < len) {
        const unsigned char *p = (const unsigned char *)text + at;
        unsigned cp = p[0] < 0x80 ? p[0] : (p[0] & 0x1Fu) << 6 | (p[1] & 0x3F);

        at += p[0] < 0x80 ? 1 : 2;
        if (kind == 16 || kind == 17) {
            out[n + (kind == 17)] = (unsigned char)(cp & 0xFF);
            out[n + (kind == 16)] = (unsigned char)(cp >> 8);
            n += 2;
        } else if (cp >= 0x410 && cp <= 0x44F) {
            out[n++] = (unsigned char)(cp - 0x410 + 0xC0);
        } else if (cp < 0x80) {
            out[n++] = (unsigned char)cp;
        } else {
            static const struct {
                unsigned cp;
                unsigned char byte;
            } kazakh[] = {/* KZ-1048 */
                          {0x4D9, 0xBC}, {0x493, 0xBA}, {0x49B, 0x9D},
                          {0x4A3, 0xBE}, {0x4E9, 0xB4}, {0x4B1, 0xA2},
                          {0x4AF, 0xBF}, {0x4BB, 0x9E}, {0x456, 0xB3}};
            size_t i;

            for (i = 0; i < TZ_COUNT(kazakh); i++)
                if (kazakh[i].cp == cp)
                    out[n++] = kazakh[i].byte;
        }
    }
    return n;
}

static void
encodings(void **state)
{
    static const struct {
        int kind;
        const char *name, *bom;
        size_t bom_len;
    } kinds[] = {
        {16, NULL, "\xFF\xFE", 2},     {17, NULL, "\xFE\xFF", 2},
        {16, "utf-16le", "", 0},       {17, "UTF-16BE", "", 0},
        {1251, "windows-1251", "", 0}, {1251, "1251", "", 0},
        {1251, "CP1251", "", 0},       {1048, "KZ-1048", "", 0},
        {1048, "rk1048", "", 0},
    };
    size_t i, j;

    (void)state;
    for (i = 0; i < TZ_COUNT(kinds); i++)
        for (j = 0; j < TZ_COUNT(samples); j++) {
            unsigned char bytes[2048];
            size_t start = kinds[i].bom_len, end, len;

            if (kinds[i].kind == 1251 && samples[j].lang == TAZA_KK)
                continue;
            memcpy(bytes, kinds[i].bom, start);
            start += recoded(samples[j].before, bytes + start, kinds[i].kind);
            end = start +
                  recoded(samples[j].phrase, bytes + start, kinds[i].kind);
            len = end + recoded(samples[j].after, bytes + end, kinds[i].kind);
            expect("encoding", (taza_str){(const char *)bytes, len},
                   kinds[i].name, start, end, samples[j].phrase);
        }
}

static void
byte_order_mark(void **state)
{
    taza_options options = {.size = sizeof(options)};
    char *all = joined("\xEF\xBB\xBF", samples[0].phrase,
                       " рассматривает комиссия по делам граждан.");
    taza_result *result;
    taza_error err;
    const taza_finding *finding;

    (void)state;
    assert_int_equal(
        taza_check(rules, &options, tz_str(all), "bom.txt", &result, &err),
        TAZA_OK);
    finding = taza_result_at(result, 0);
    assert_non_null(finding);
    assert_int_equal(finding->at.start.byte, 3);
    assert_int_equal(finding->at.start.line, 1);
    assert_int_equal(finding->at.start.column, 1);
    assert_int_equal(finding->at.start.utf16, 1);
    taza_result_free(result);
    free(all);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plain),       cmocka_unit_test(decomposed),
        cmocka_unit_test(invisible),   cmocka_unit_test(spaces),
        cmocka_unit_test(hyphens),     cmocka_unit_test(own_hyphen),
        cmocka_unit_test(look_alikes), cmocka_unit_test(yo),
        cmocka_unit_test(encodings),   cmocka_unit_test(byte_order_mark),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
