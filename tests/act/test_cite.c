/* test_cite.c - citations in three languages, and paths. */
#include "support.h"

#include "act/act.h"
#include "base/buf.h"

/* A tree of units, each with its parent's index. */
static tz_unit units[] = {
    {.kind = TZ_UNIT_SECTION,
     .style = TZ_STYLE_WORD,
     .number = {"II", 2},
     .parent = TZ_NO_UNIT},
    {.kind = TZ_UNIT_SUBSECTION,
     .style = TZ_STYLE_WORD,
     .number = {"1", 1},
     .parent = 0},
    {.kind = TZ_UNIT_CHAPTER,
     .style = TZ_STYLE_WORD,
     .number = {"2", 1},
     .parent = 1},
    {.kind = TZ_UNIT_PARAGRAPH,
     .style = TZ_STYLE_WORD,
     .number = {"3", 1},
     .parent = 2},
    {.kind = TZ_UNIT_ARTICLE,
     .style = TZ_STYLE_WORD,
     .number = {"33-1", 4},
     .parent = 3},
    {.kind = TZ_UNIT_POINT,
     .style = TZ_STYLE_DOT,
     .number = {"2", 1},
     .parent = 4}, /* 5 */
    {.kind = TZ_UNIT_SUBPOINT,
     .style = TZ_STYLE_PAREN,
     .number = {"3", 1},
     .parent = 5},
    {.kind = TZ_UNIT_SUBPOINT,
     .style = TZ_STYLE_LETTER,
     .number = {"\xD0\xB0", 2},
     .parent = 6},
    {.kind = TZ_UNIT_SUBPOINT,
     .style = TZ_STYLE_PAREN,
     .number = {"2-1", 3},
     .parent = 4},
    {.kind = TZ_UNIT_NOTE, .number = {"", 0}, .ordinal = 2, .parent = 4},
    {.kind = TZ_UNIT_ANNEX,
     .number = {"", 0},
     .ordinal = 1,
     .parent = TZ_NO_UNIT}, /* 10 */
    {.kind = TZ_UNIT_CHAPTER,
     .style = TZ_STYLE_WORD,
     .number = {"1", 1},
     .parent = 10},
    {.kind = TZ_UNIT_POINT,
     .style = TZ_STYLE_DOT,
     .number = {"8", 1},
     .parent = 11},
    {.kind = TZ_UNIT_ANNEX,
     .style = TZ_STYLE_WORD,
     .number = {"2", 1},
     .parent = 10},
    {.kind = TZ_UNIT_POINT,
     .style = TZ_STYLE_DOT,
     .number = {"1", 1},
     .parent = 13},
    {.kind = TZ_UNIT_POINT,
     .style = TZ_STYLE_DOTTED,
     .number = {"1.1", 3},
     .parent = 14}, /* 15 */
    {.kind = TZ_UNIT_ANNEX,
     .style = TZ_STYLE_WORD,
     .number = {"1", 1},
     .parent = TZ_NO_UNIT},
    {.kind = TZ_UNIT_POINT,
     .style = TZ_STYLE_DOT,
     .number = {"8", 1},
     .parent = 16},
    {.kind = TZ_UNIT_ARTICLE,
     .style = TZ_STYLE_SECTION,
     .number = {"101", 3},
     .parent = TZ_NO_UNIT},
    {.kind = TZ_UNIT_POINT,
     .style = TZ_STYLE_OPEN_LOWER,
     .number = {"a", 1},
     .parent = 18},
    {.kind = TZ_UNIT_SUBPOINT,
     .style = TZ_STYLE_OPEN_DIGIT,
     .number = {"1", 1},
     .parent = 19}, /* 20 */
    {.kind = TZ_UNIT_CLAUSE,
     .style = TZ_STYLE_OPEN_UPPER,
     .number = {"A", 1},
     .parent = 20},
    {.kind = TZ_UNIT_POINT,
     .part = true,
     .style = TZ_STYLE_DOT,
     .number = {"4", 1},
     .parent = 4}, /* 22 */
    {.kind = TZ_UNIT_SUBPOINT,
     .style = TZ_STYLE_PAREN,
     .number = {"1", 1},
     .parent = 22},
};

typedef struct {
    size_t unit;
    const char *ru, *kk, *en, *path;
} cite_case;

static const cite_case cases[] = {
    {0, "раздел II", "II-бөлім", "section II", "section:II"},
    {1, "подраздел 1 раздела II", "II-бөлімнің 1-кіші бөлімі",
     "subsection 1 of section II", "section:II/subsection:1"},
    {2, "глава 2", "2-тарау", "chapter 2", "chapter:2"},
    {3, "параграф 3 главы 2", "2-тараудың 3-параграфы",
     "paragraph 3 of chapter 2", "chapter:2/paragraph:3"},
    {4, "статья 33-1", "33-1-бап", "article 33-1", "article:33-1"},
    {5, "пункт 2 статьи 33-1", "33-1-баптың 2-тармағы",
     "paragraph 2 of article 33-1", "article:33-1/point:2"},
    {6, "подпункт 3) пункта 2 статьи 33-1",
     "33-1-баптың 2-тармағының 3) тармақшасы",
     "subparagraph 3) of paragraph 2 of article 33-1",
     "article:33-1/point:2/subpoint:3"},
    {7, "подпункт а) подпункта 3) пункта 2 статьи 33-1",
     "33-1-баптың 2-тармағының 3) тармақшасының а) тармақшасы",
     "subparagraph а) of subparagraph 3) of paragraph 2 of article 33-1",
     "article:33-1/point:2/subpoint:3/subpoint:а"},
    {8, "подпункт 2-1) статьи 33-1", "33-1-баптың 2-1) тармақшасы",
     "subparagraph 2-1) of article 33-1", "article:33-1/subpoint:2-1"},
    {9, "примечание статьи 33-1", "33-1-баптың ескертпесі",
     "note of article 33-1", "article:33-1/note:2"},
    {10, "приложение", "қосымша", "annex", "annex:1"},
    {11, "глава 1 приложения", "қосымшаның 1-тарауы", "chapter 1 of the annex",
     "annex:1/chapter:1"},
    {12, "пункт 8 приложения", "қосымшаның 8-тармағы",
     "paragraph 8 of the annex", "annex:1/point:8"},
    {13, "приложение 2 к приложению", "қосымшаға 2-қосымша",
     "annex 2 to the annex", "annex:1/annex:2"},
    {14, "пункт 1 приложения 2 к приложению",
     "қосымшаға 2-қосымшаның 1-тармағы", "paragraph 1 of annex 2 to the annex",
     "annex:1/annex:2/point:1"},
    {15, "пункт 1.1 приложения 2 к приложению",
     "қосымшаға 2-қосымшаның 1.1-тармағы",
     "paragraph 1.1 of annex 2 to the annex", "annex:1/annex:2/point:1.1"},
    {16, "приложение 1", "1-қосымша", "annex 1", "annex:1"},
    {17, "пункт 8 приложения 1", "1-қосымшаның 8-тармағы",
     "paragraph 8 of annex 1", "annex:1/point:8"},
    {22, "часть 4 статьи 33-1", "33-1-баптың 4-бөлігі",
     "part 4 of article 33-1", "article:33-1/point:4"},
    {23, "подпункт 1) части 4 статьи 33-1",
     "33-1-баптың 4-бөлігінің 1) тармақшасы",
     "subparagraph 1) of part 4 of article 33-1",
     "article:33-1/point:4/subpoint:1"},
    {18, "статья 101", "101-бап", "section 101", "article:101"},
    {20, "подпункт (1) пункта (a) статьи 101",
     "101-баптың (a) тармағының (1) тармақшасы",
     "subparagraph (1) of paragraph (a) of section 101",
     "article:101/point:a/subpoint:1"},
    {21, "часть (A) подпункта (1) пункта (a) статьи 101",
     "101-баптың (a) тармағының (1) тармақшасының (A) бөлігі",
     "clause (A) of subparagraph (1) of paragraph (a) of section 101",
     "article:101/point:a/subpoint:1/clause:A"},
};

static tz_act act = {.units = units, .count = TZ_COUNT(units)};

static void
check(size_t unit, taza_lang lang, const char *expected)
{
    tz_buf out = TZ_BUF_INIT;
    tz_act_cite(&act, unit, lang, &out);
    assert_str(tz_buf_view(&out), expected);
    tz_buf_done(&out);
}

static void
test_cite(void **state)
{
    (void)state;
    for (size_t i = 0; i < TZ_COUNT(cases); i++) {
        check(cases[i].unit, TAZA_RU, cases[i].ru);
        check(cases[i].unit, TAZA_KK, cases[i].kk);
        check(cases[i].unit, TAZA_EN, cases[i].en);
    }
}

static void
test_path(void **state)
{
    (void)state;
    for (size_t i = 0; i < TZ_COUNT(cases); i++) {
        tz_buf out = TZ_BUF_INIT;
        tz_act_path(&act, cases[i].unit, &out);
        assert_str(tz_buf_view(&out), cases[i].path);
        tz_buf_done(&out);
    }
}

/* Without a language the unit's own decides. */
static void
test_own_language(void **state)
{
    (void)state;
    units[5].lang = TAZA_KK;
    check(5, TAZA_NONE, "33-1-баптың 2-тармағы");
    units[5].lang = TAZA_RU;
    check(5, TAZA_NONE, "пункт 2 статьи 33-1");
    units[5].lang = TAZA_NONE;
    check(5, TAZA_NONE, "paragraph 2 of article 33-1");
}

static void
test_no_unit(void **state)
{
    tz_buf out = TZ_BUF_INIT;
    (void)state;
    tz_act_cite(&act, TZ_NO_UNIT, TAZA_RU, &out);
    tz_act_path(&act, TZ_NO_UNIT, &out);
    assert_int_equal(out.len, 0);
    tz_buf_done(&out);
}

/* A chain of units in units, longer than any reading makes. */
static void
test_long_chain(void **state)
{
    tz_unit deep[200];
    tz_act many = {.units = deep, .count = TZ_COUNT(deep)};
    tz_buf out = TZ_BUF_INIT;
    (void)state;
    for (size_t i = 0; i < TZ_COUNT(deep); i++)
        deep[i] = (tz_unit){.kind = TZ_UNIT_SUBPOINT,
                            .style = TZ_STYLE_PAREN,
                            .number = {"1", 1},
                            .parent = i ? i - 1 : TZ_NO_UNIT};
    tz_act_path(&many, TZ_COUNT(deep) - 1, &out);
    assert_true(out.len > 0 && out.len < 1000);
    tz_buf_done(&out);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cite),         cmocka_unit_test(test_path),
        cmocka_unit_test(test_own_language), cmocka_unit_test(test_no_unit),
        cmocka_unit_test(test_long_chain),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
