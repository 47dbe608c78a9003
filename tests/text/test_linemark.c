/* test_linemark.c - list marks, headings, notes and page numbers. */
#include "support.h"

#include "text/linemark.h"

static void
demand(bool (*is)(taza_str), const char *const *lines, bool yes)
{
    for (; *lines != NULL; lines++)
        if (is(tz_str(*lines)) != yes)
            fail_msg("%s", *lines);
}

/* clang-format off */
static const char *const marked[] = {
    "1. Орган",
    "1.Орган",
    "12-2. Орган",
    "1.2.3. Орган",
    "1.2 Орган",
    "1) орган",
    "1-1) орган",
    "999. орган",
    "1\\) орган",
    "12-2\\. Орган",
    "а\\) орган",
    "(1\\) орган",
    "а) орган",
    "ә) орган",
    "a) body",
    "(a) body",
    "(iv) body",
    "(1) body",
    "(12-1) body",
    "• орган",
    "\xEF\x82\xB7 x",
    "- орган",
    "-орган",
    "– орган",
    "— орган",
    "* орган",
    "■ орган",
    "§ 5",
    "§5",
    "I. Общие",
    "IV. Общие",
    "ІV. Общие",
    "ii) body",
    "Статья 5",
    "Статья 5.",
    "СТАТЬЯ 5. ПРАВА",
    "Статья 5 Права",
    "Глава IV",
    "Раздел 1.",
    "Параграф 2.",
    "Подраздел 1",
    "Приложение 2",
    "Article 5.",
    "Section 3. Stay",
    "Sec. 3. Stay",
    "CHAPTER II",
    "5-бап.",
    "5-бап",
    "33-1-бап. Орган",
    "2-тарау. Мерзім",
    "2 тарау. Мерзім",
    "1-кіші бөлім",
    "1-кiшi бөлiм. Мерзім",
    "3-қосымша",
    "Сноска. Абзац",
    "Ескерту. Абзац",
    "Footnote. The",
    "Примечание ИЗПИ!",
    "Примечание.",
    "РҚАО-ның ескертпесі",
    "\xE2\x80\x8B"
    "1) орган",
    "14.",
    NULL,
};

static const char *const unmarked[] = {
    "",
    "Орган",
    "орган",
    "1",
    "2024. Орган",
    "1.5 процента",
    "12.05.2024 № 5",
    "20 июня",
    "2) и 3) пункта",
    "1), 2) пункта",
    "а), б) пункта",
    "2) және 3) тармақ",
    "Статья 5 закона",
    "Article 5 of the Law",
    "статья 5.",
    "Статьей 5.",
    "5-бабы",
    "5-бап бойынша",
    "А. Сериков",
    "С. Сериков",
    "(далее – орган)",
    "(РК)",
    "-",
    "*",
    "Примечание к статье",
    "Глава органа",
    NULL,
};
/* clang-format on */

static void
marks(void **state)
{
    (void)state;
    demand(tz_linemark_starts, marked, true);
    demand(tz_linemark_starts, unmarked, false);
}

static void
headings(void **state)
{
    static const char *const yes[] = {"Статья 5. Права", "Глава 2",
                                      "5-бап. Мақсаты", "2-тарау", NULL};
    static const char *const no[] = {
        "5. Орган", "Сноска. Статья 5", "Статья о", "5) орган", "", NULL};

    (void)state;
    demand(tz_linemark_heading, yes, true);
    demand(tz_linemark_heading, no, false);
}

static void
notes(void **state)
{
    static const char *const yes[] = {"Сноска. Статья 5",
                                      "ЕСКЕРТУ.",
                                      "Footnote.",
                                      "Note: see",
                                      "Ескертпе",
                                      "ЗҚАИ-ның ескертпесі!",
                                      NULL};
    static const char *const no[] = {
        "сноска", "Статья 5", "Notes", "Ескертуге", "Note that", "", NULL};

    (void)state;
    demand(tz_linemark_note, yes, true);
    demand(tz_linemark_note, no, false);
}

static void
pages(void **state)
{
    static const char *const yes[] = {
        "1",     "9999",    "- 12 -", "– 12 –",      "стр. 5",
        "Стр.5", "12 бет",  "12-бет", "Page 3 of 9", "page 3",
        "3/9",   "5 из 10", "| 5 |",  "с. 7",        NULL};
    static const char *const no[] = {"",     "12345", "5 дней",     "12.",
                                     "- -",  "Page",  "IV",         "5)",
                                     "3 of", "12 12", "страницы 5", NULL};

    (void)state;
    demand(tz_linemark_page, yes, true);
    demand(tz_linemark_page, no, false);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(marks),
        cmocka_unit_test(headings),
        cmocka_unit_test(notes),
        cmocka_unit_test(pages),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
