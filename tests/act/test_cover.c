/* test_cover.c - units cover the text of any document; no word is lost. */
#include "acttext.h"

#include "act/cover.h"
#include "base/io.h"

#define ROUNDS 400
#define LINES  40

static void
check(const char *name, taza_str bytes)
{
    acttext t;
    const char *wrong;
    acttext_document(&t, name, bytes);
    assert_int_equal(tz_act_read(&t.doc, t.arena, &t.act, &t.err), TAZA_OK);
    wrong = cover_wrong(&t.doc, &t.act, t.arena);
    if (wrong != NULL)
        fail_msg("%s: %s\n%.*s", name, wrong, TZ_ARG(bytes));
    acttext_done(&t);
}

static bool
ends_in(const char *path, const char *end)
{
    size_t len = strlen(path), tail = strlen(end);
    return len > tail && strcmp(path + len - tail, end) == 0;
}

static taza_status
meet(void *user, const char *path, taza_error *err)
{
    size_t *count = user;
    tz_buf bytes = TZ_BUF_INIT;
    if (!ends_in(path, ".md") && !ends_in(path, ".txt"))
        return TAZA_OK;
    assert_int_equal(tz_io_read(path, 1 << 26, &bytes, err), TAZA_OK);
    check(path, tz_buf_view(&bytes));
    tz_buf_done(&bytes);
    ++*count;
    return TAZA_OK;
}

static void
test_drafts(void **state)
{
    size_t count = 0;
    taza_error err;
    (void)state;
    assert_int_equal(tz_io_walk("corpus/drafts", meet, &count, &err), TAZA_OK);
    assert_true(count > 2);
}

static const char *const lines[] = {
    "Статья 5. Порядок",
    "Глава 2. Полномочия комиссии",
    "Раздел 2",
    "Подраздел 1. Общее",
    "5-бап. Тәртіп",
    "2-тарау. Өтпелі ережелер",
    "Section 5. Powers of the board",
    "1. Орган ведет реестр.",
    "1.1. Реестр открыт;",
    "2) реестр ведется:",
    "   а) на сайте;",
    "а) на стенде:",
    "(a)(1) The board may act.",
    "(i) the board may act; and",
    "Комиссия вправе:",
    "В настоящих Правилах используются следующие понятия:",
    "1) реестр – список лодок;",
    "«3. Новый текст",
    "конец».",
    "Приложение 3\nк Правилам",
    "Приложение к приказу",
    "> *Утверждены*  \n> *приказом № 5*",
    "> *Форма*",
    "> *№ 5 бұйрығына 2-қосымша*",
    "# Правила учета лодок",
    "### Глава 1. Цель",
    "Положение о комиссии",
    "Фамилия ______________",
    "Министр А. Аманов",
    "Сноска. Изменено.",
    "Примечание: лодки считают весной.",
    "ОГЛАВЛЕНИЕ",
    "Глава 1 ........ 5",
    "ПРИКАЗЫВАЮ:",
    "| а | б |\n|---|---|\n| в | г |",
    "```\nстрока ____\n```",
    "\xEF\xBF\xBD\x01\x7F)",
    "99999999999999999999. Текст.",
    "1) в статье 12:",
    "пункт 3 изложить в следующей редакции:",
    "слова «а» заменить словами «б»;",
    "«4. Новый текст.»;",
    "Die Behörde erteilt dem Antragsteller eine Erlaubnis.",
    "- 12 -",
    "",
};

static void
test_random(void **state)
{
    uint32_t seed = 5;
    (void)state;
    for (int round = 0; round < ROUNDS; round++) {
        tz_buf text = TZ_BUF_INIT;
        for (int n = 0; n < LINES; n++) {
            seed = seed * 1664525 + 1013904223;
            tz_buf_puts(&text, lines[(seed >> 16) % TZ_COUNT(lines)]);
            tz_buf_puts(&text, seed >> 30 ? "\n\n" : "\n");
        }
        check(round % 2 ? "a.md" : "a.txt", tz_buf_view(&text));
        tz_buf_done(&text);
    }
}

/* What is broken is found. */
static void
test_broken(void **state)
{
    acttext t;
    (void)state;
    acttext_read(&t, "a.txt",
                 "Статья 1. Реестр\n\n1. Орган ведет реестр.\n\n"
                 "2. Реестр открыт.\n\nСтатья 2. Плата\n\n1. Платы нет.\n");
    assert_null(cover_wrong(&t.doc, &t.act, t.arena));
    t.act.para_unit[1] = t.act.para_unit[2];
    assert_non_null(cover_wrong(&t.doc, &t.act, t.arena));
    t.act.para_unit[1] = t.act.para_unit[2] - 1;
    assert_null(cover_wrong(&t.doc, &t.act, t.arena));
    t.act.units[1].end_para++;
    assert_non_null(cover_wrong(&t.doc, &t.act, t.arena));
    t.act.units[1].end_para--;
    t.doc.words++;
    assert_non_null(cover_wrong(&t.doc, &t.act, t.arena));
    t.doc.words--;
    t.act.units[0].text.end = t.act.units[1].text.start;
    assert_non_null(cover_wrong(&t.doc, &t.act, t.arena));
    acttext_done(&t);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_drafts),
        cmocka_unit_test(test_random),
        cmocka_unit_test(test_broken),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
