/* test_err.c - messages: one line, whole characters, places. */
#include "support.h"

#include "base/err.h"

static void
message_and_status(void **state)
{
    taza_error err = {.line = 9, .column = 9, .byte = 9};

    (void)state;
    assert_int_equal(tz_err(&err, TAZA_IO, "%s: %d", "a.txt", 5), TAZA_IO);
    assert_int_equal(err.status, TAZA_IO);
    assert_string_equal(err.message, "a.txt: 5");
    assert_int_equal(err.line, 0);
    assert_int_equal(err.column, 0);
    assert_int_equal(err.byte, 0);
    assert_int_equal(tz_err(NULL, TAZA_USAGE, "x"), TAZA_USAGE);
    assert_int_equal(tz_err_nomem(NULL), TAZA_NOMEM);
    assert_int_equal(tz_err_nomem(&err), TAZA_NOMEM);
    assert_string_equal(err.message, "out of memory");
}

static void
places(void **state)
{
    taza_error err;

    (void)state;
    assert_int_equal(
        tz_err_at(&err, TAZA_SYNTAX, "ru.rec", 12, 7, "bad %s", "class"),
        TAZA_SYNTAX);
    assert_string_equal(err.message, "ru.rec:12:7: bad class");
    assert_int_equal(err.line, 12);
    assert_int_equal(err.column, 7);
    tz_err_at(&err, TAZA_ENCODING, "a.txt", 0, 3, "not text");
    assert_string_equal(err.message, "a.txt: not text");
    assert_int_equal(err.line, 0);
    assert_int_equal(err.column, 0);
    assert_int_equal(tz_err_at(NULL, TAZA_IO, "a", 1, 1, "x"), TAZA_IO);
}

static void
control_characters(void **state)
{
    taza_error err;

    (void)state;
    tz_err(&err, TAZA_IO, "%s",
           "a\nb\r\t\x1b[31m\x7f\xc2\x9b"
           "c\xc2\xa0я");
    assert_string_equal(err.message, "a?b???[31m??c\xc2\xa0я");
}

static void
long_messages_end_in_a_whole_character(void **state)
{
    taza_error err;
    char text[1000];

    (void)state;
    for (size_t shift = 0; shift < 4; shift++) {
        size_t len;

        memset(text, 'x', shift);
        for (size_t i = shift; i + 4 < sizeof text; i += 4)
            memcpy(text + i, "\xf0\x9f\x93\x9c", 5);
        tz_err(&err, TAZA_IO, "%s", text);
        len = strlen(err.message);
        assert_true(len >= sizeof err.message - 5);
        assert_int_equal((len - shift) % 4, 0);
        assert_memory_equal(err.message, text, len);
    }
    memset(text, 'n', sizeof text - 1);
    text[sizeof text - 1] = '\0';
    tz_err_at(&err, TAZA_IO, text, 3, 4, "what");
    /* A long name leaves room for the rest. */
    assert_non_null(strstr(err.message, ":3:4: what"));
}

static void
a_message_quotes_itself(void **state)
{
    taza_error err;

    (void)state;
    tz_err(&err, TAZA_IO, "no room");
    tz_err(&err, TAZA_IO, "%s: %s", "out.xml", err.message);
    assert_string_equal(err.message, "out.xml: no room");
}

static void
bytes_that_are_no_text_stay(void **state)
{
    taza_error err;

    (void)state;
    tz_err(&err, TAZA_IO, "%s: x", "\xcf\xf0\xff");
    assert_string_equal(err.message, "\xcf\xf0\xff: x");
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(message_and_status),
        cmocka_unit_test(places),
        cmocka_unit_test(control_characters),
        cmocka_unit_test(long_messages_end_in_a_whole_character),
        cmocka_unit_test(a_message_quotes_itself),
        cmocka_unit_test(bytes_that_are_no_text_stay),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
