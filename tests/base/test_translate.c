/* test_translate.c - messages in Kazakh and Russian. */
#include "support.h"

#include "base/err.h"
#include "base/message.h"

/* The text of an error; the test's own. */
static const char *
text_of(const taza_error *err, taza_lang ui)
{
    static char text[TZ_ERR_TEXT];
    size_t len = taza_error_text(err, ui, text, sizeof text);

    assert_int_equal(len, strlen(text));
    return text;
}

static void
languages(void **state)
{
    taza_error err;

    (void)state;
    tz_err_nomem(&err);
    assert_string_equal(text_of(&err, TAZA_KK), "жад жетпейді");
    assert_string_equal(text_of(&err, TAZA_RU), "не хватает памяти");
    assert_string_equal(text_of(&err, TAZA_EN), "out of memory");
    assert_string_equal(text_of(&err, TAZA_NONE), "out of memory");
    assert_string_equal(err.message, "out of memory");
}

static void
holes_and_places(void **state)
{
    taza_error err;

    (void)state;
    tz_err_at(&err, TAZA_ENCODING, "a b.txt", 3, 7,
              "not %s at byte %zu; looks like %s; use --encoding %s", "UTF-8",
              (size_t)42, "windows-1251", "windows-1251");
    assert_string_equal(text_of(&err, TAZA_RU),
                        "a b.txt:3:7: байт 42 не соответствует кодировке "
                        "UTF-8; похоже на windows-1251; укажите --encoding "
                        "windows-1251");
    /* Kazakh has them in another order; an empty one is no trouble. */
    assert_string_equal(text_of(&err, TAZA_KK),
                        "a b.txt:3:7: 42-байт UTF-8 кодтауына сәйкес емес; "
                        "windows-1251 кодтауына ұқсайды; мына параметрді "
                        "қолданыңыз: --encoding windows-1251");
    tz_err(&err, TAZA_USAGE, "unknown encoding '%s'", "");
    assert_string_equal(text_of(&err, TAZA_RU), "неизвестная кодировка «»");
    /* A value is no format, nor a template. */
    tz_err(&err, TAZA_USAGE, "unknown encoding '%s'", "%s%1%n");
    assert_string_equal(text_of(&err, TAZA_RU),
                        "неизвестная кодировка «%s%1%n»");
    tz_err_at(&err, TAZA_SYNTAX, "a.rec", 0, 0,
              "a label file begins with '%%rec: Label'");
    assert_string_equal(err.message,
                        "a.rec: a label file begins with '%rec: Label'");
    assert_string_equal(text_of(&err, TAZA_RU),
                        "a.rec: файл разметки начинается с «%rec: Label»");
}

static void
messages_in_messages(void **state)
{
    taza_error inner, err;

    (void)state;
    tz_err(&err, TAZA_IO, "%.300s: %s", "a.txt", "Permission denied");
    assert_string_equal(text_of(&err, TAZA_KK),
                        "a.txt: қол жеткізуге рұқсат жоқ");
    tz_err(&err, TAZA_IO, "%.300s: %s", "a.txt", "Nobody knows");
    assert_string_equal(text_of(&err, TAZA_RU), "a.txt: Nobody knows");
    /* A name is not a word of ours, unless nobody would give it. */
    tz_err(&err, TAZA_IO, "%.300s: %s", "missing", "Is a directory");
    assert_string_equal(text_of(&err, TAZA_RU), "missing: это каталог");
    tz_err(&err, TAZA_IO, "%.300s: %s", "standard input", "Is a directory");
    assert_string_equal(text_of(&err, TAZA_RU),
                        "стандартный ввод: это каталог");
    tz_err_at(&inner, TAZA_SYNTAX, "b.rec", 4, 2, "a %s needs the field %s",
              "Rule", "Id");
    tz_err_at(&err, TAZA_SYNTAX, ".taza.rec", 1, 8, "%s: %s", "Rules",
              inner.message);
    assert_int_equal(tz_err_holds(&err, &inner), TAZA_SYNTAX);
    assert_string_equal(text_of(&err, TAZA_RU),
                        ".taza.rec:1:8: Rules: b.rec:4:2: Rule: нет "
                        "обязательного поля: Id");
    /* In one that goes on behind it. */
    inner = err;
    tz_err(&err, TAZA_SYNTAX, "%s: what it has counts as new", inner.message);
    tz_err_holds(&err, &inner);
    assert_string_equal(text_of(&err, TAZA_RU),
                        ".taza.rec:1:8: Rules: b.rec:4:2: Rule: нет "
                        "обязательного поля: Id: все замечания в нём "
                        "считаются новыми");
    assert_int_equal(tz_err_holds(NULL, &inner), TAZA_SYNTAX);
}

/* However deep: what finds no room in the pieces stays in English. */
static void
too_deep(void **state)
{
    taza_error inner, err;

    (void)state;
    tz_err(&err, TAZA_IO, "%.300s: %s", "a", "File exists");
    for (int i = 0; i < 6; i++) {
        inner = err;
        tz_err(&err, TAZA_IO, "%.300s: %.200s", "b", inner.message);
        tz_err_holds(&err, &inner);
        assert_int_equal(strncmp(text_of(&err, TAZA_RU), "b: ", 3), 0);
    }
    assert_string_equal(err.message, "b: b: b: b: b: b: a: File exists");
}

static void
numbers(void **state)
{
    static const struct {
        size_t count;
        const char *ru, *kk;
    } cases[] = {
        {0, "0 замечаний", "ескертулер: 0"},
        {1, "1 замечание", "ескертулер: 1"},
        {2, "2 замечания", "ескертулер: 2"},
        {4, "4 замечания", "ескертулер: 4"},
        {5, "5 замечаний", "ескертулер: 5"},
        {11, "11 замечаний", "ескертулер: 11"},
        {14, "14 замечаний", "ескертулер: 14"},
        {21, "21 замечание", "ескертулер: 21"},
        {111, "111 замечаний", "ескертулер: 111"},
        {122, "122 замечания", "ескертулер: 122"},
    };
    taza_error err;

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(cases); i++) {
        tz_err(&err, TAZA_OK, "%zu finding%s", cases[i].count,
               cases[i].count == 1 ? "" : "s");
        assert_string_equal(text_of(&err, TAZA_RU), cases[i].ru);
        assert_string_equal(text_of(&err, TAZA_KK), cases[i].kk);
    }
}

static void
what_we_did_not_write(void **state)
{
    taza_error err = {.status = TAZA_IO, .message = "somebody's own"};

    (void)state;
    assert_string_equal(text_of(&err, TAZA_RU), "somebody's own");
    /* Numbers that make no sense. */
    err.piece_count = UINT16_MAX;
    assert_string_equal(text_of(&err, TAZA_RU), "somebody's own");
    err.piece_count = 1;
    err.pieces[0] = (taza_error_piece){UINT16_MAX, 0, 5};
    assert_string_equal(text_of(&err, TAZA_RU), "somebody's own");
    tz_err(&err, TAZA_IO, "no such format %d of ours", 5);
    assert_string_equal(err.message, "no such format 5 of ours");
    assert_string_equal(text_of(&err, TAZA_RU), "no such format 5 of ours");
}

static void
little_room(void **state)
{
    const char *whole = "не хватает памяти";
    size_t len = strlen(whole);
    char text[64];
    taza_error err;

    (void)state;
    tz_err_nomem(&err);
    assert_int_equal(taza_error_text(&err, TAZA_RU, NULL, 0), len);
    for (size_t size = 1; size <= len + 1; size++) {
        memset(text, 'x', sizeof text);
        assert_int_equal(taza_error_text(&err, TAZA_RU, text, size), len);
        assert_true(strlen(text) < size);
        assert_true(strlen(text) + 2 >= size);
        assert_memory_equal(text, whole, strlen(text));
        assert_int_equal(text[size], 'x');
        /* A whole character ends it. */
        assert_true(((unsigned char)whole[strlen(text)] & 0xc0) != 0x80);
    }
    assert_string_equal(text, whole);
}

/* A message that was cut, in a hole or before it. */
static void
cut_messages(void **state)
{
    char name[600];
    taza_error err;

    (void)state;
    for (size_t len = 440; len < 500; len++) {
        memset(name, 'n', len);
        name[len] = '\0';
        tz_err(&err, TAZA_USAGE, "%s: no such report format", name);
        assert_true(strlen(err.message) < sizeof err.message);
        assert_int_equal(strncmp(text_of(&err, TAZA_RU), "nnnn", 4), 0);
        assert_non_null(strstr(text_of(&err, TAZA_RU), ": нет такого"));
        tz_err_at(&err, TAZA_USAGE, name, 1, 2,
                  "not %s at byte %zu; looks like %s; use --encoding %s", name,
                  (size_t)1, "a", "b");
        assert_non_null(strstr(text_of(&err, TAZA_RU), ":1:2: байт"));
    }
}

/* Each row can be found, by itself and not by another. */
static void
rows(void **state)
{
    const tz_message_row *row;
    size_t count = 0;

    (void)state;
    while ((row = tz_message_at(count + 1)) != NULL) {
        count++;
        assert_int_equal(tz_message_find(tz_str(row->en)), count);
        assert_true(tz_message_holes(row->en) <= TZ_MESSAGE_HOLES);
        assert_true(row->kk[0] && row->ru[0]);
    }
    assert_true(count > 300);
    assert_null(tz_message_at(0));
    assert_int_equal(tz_message_find(TZ_STR("")), 0);
    assert_int_equal(tz_message_find(TZ_STR("out of memor")), 0);
    assert_int_equal(tz_message_find(TZ_STR("\xff\xff")), 0);
    assert_string_equal(tz_message_phrase(TAZA_RU, "its last day is over"),
                        "последний день прошёл");
    assert_string_equal(tz_message_phrase(TAZA_EN, "its last day is over"),
                        "its last day is over");
    assert_string_equal(tz_message_phrase(TAZA_KK, "nothing such"),
                        "nothing such");
}

static void
templates(void **state)
{
    taza_str rest = TZ_STR("a%%b%2%*1%+3%-4%{1:x|y|z}%?%{1%9");
    tz_message_step step;

    (void)state;
#define NEXT(wanted_kind, wanted_hole, wanted_text)                            \
    do {                                                                       \
        assert_true(tz_message_step_next(&rest, &step));                       \
        assert_int_equal(step.kind, wanted_kind);                              \
        assert_int_equal(step.hole, wanted_hole);                              \
        assert_true(tz_str_is(step.text, wanted_text));                        \
    } while (0)
    NEXT(0, 0, "a");
    NEXT(0, 0, "%");
    NEXT(0, 0, "b");
    NEXT('1', 1, "");
    NEXT('*', 0, "");
    NEXT('+', 2, "");
    NEXT('-', 3, "");
    NEXT('{', 0, "x|y|z");
    NEXT(0, 0, "%");
    NEXT(0, 0, "?");
    NEXT(0, 0, "%");
    NEXT(0, 0, "{1");
    NEXT('1', 8, "");
#undef NEXT
    assert_false(tz_message_step_next(&rest, &step));
    assert_true(
        tz_str_is(tz_message_form(TAZA_RU, TZ_STR("a|b|c"), TZ_STR("3")), "b"));
    /* Too few forms: the last. */
    assert_true(
        tz_str_is(tz_message_form(TAZA_RU, TZ_STR("a|b"), TZ_STR("5")), "b"));
    assert_true(
        tz_str_is(tz_message_form(TAZA_RU, TZ_STR("a"), TZ_STR("")), "a"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(languages),
        cmocka_unit_test(holes_and_places),
        cmocka_unit_test(messages_in_messages),
        cmocka_unit_test(too_deep),
        cmocka_unit_test(numbers),
        cmocka_unit_test(what_we_did_not_write),
        cmocka_unit_test(little_room),
        cmocka_unit_test(cut_messages),
        cmocka_unit_test(rows),
        cmocka_unit_test(templates),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
