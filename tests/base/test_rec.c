/* test_rec.c - rec files: what is read, and where what is wrong is refused. */
#include "support.h"

#include <stdlib.h>

#include "base/alloc.h"
#include "base/rec.h"
#include "base/work.h"

static void
a_file(void **state)
{
    static const char text[] = "\xef\xbb\xbf# A pack.\n"
                               "%rec: Rule\n"
                               "%doc: Rules of one factor.\r\n"
                               "\n"
                               "Id: ru-x\r\n"
                               "# inside a record\n"
                               "Match:  \t(?:а|б) # raw \n"
                               "+ в\n"
                               "+\n"
                               "+   г\r\n"
                               "Match: second\n"
                               "Note:\n"
                               "\n\n\n"
                               "Id: ru-y\n"
                               "\n"
                               "%rec: Class\n"
                               "\n"
                               "Name_1: a:b";
    tz_arena *arena = tz_arena_new();
    const tz_rec *rec;
    tz_rec_file file;

    (void)state;
    assert_int_equal(tz_rec_read(arena, "x.rec", tz_str(text), &file, NULL),
                     TAZA_OK);
    assert_string_equal(file.name, "x.rec");
    assert_int_equal(file.count, 3);
    rec = &file.records[0];
    assert_str(rec->type, "Rule");
    assert_int_equal(rec->line, 5);
    assert_int_equal(rec->count, 4);
    assert_str(rec->fields[0].name, "Id");
    assert_str(rec->fields[0].value, "ru-x");
    assert_int_equal(rec->fields[0].line, 5);
    assert_int_equal(rec->fields[0].column, 5);
    assert_str(rec->fields[1].name, "Match");
    assert_str(rec->fields[1].value, "(?:а|б) # raw \nв\n\n  г");
    assert_int_equal(rec->fields[1].line, 7);
    assert_int_equal(rec->fields[1].column, 10);
    assert_int_equal(rec->fields[2].line, 11);
    assert_str(rec->fields[3].value, "");
    assert_int_equal(rec->fields[3].column, 6);
    assert_ptr_equal(tz_rec_find(rec, "Match"), &rec->fields[1]);
    assert_null(tz_rec_find(rec, "match"));
    assert_str(file.records[1].type, "Rule");
    assert_int_equal(file.records[1].line, 16);
    assert_str(file.records[2].type, "Class");
    assert_str(file.records[2].fields[0].name, "Name_1");
    assert_str(file.records[2].fields[0].value, "a:b");
    tz_arena_free(arena);
}

static void
empty_files(void **state)
{
    static const char *const texts[] = {
        "", "\n", "\r\n\r\n", "# only\n", "\xef\xbb\xbf", "%rec: Rule\n",
    };
    tz_arena *arena = tz_arena_new();

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(texts); i++) {
        tz_rec_file file;

        assert_int_equal(tz_rec_read(arena, "x", tz_str(texts[i]), &file, NULL),
                         TAZA_OK);
        assert_int_equal(file.count, 0);
    }
    tz_arena_free(arena);
}

static void
wrong_files(void **state)
{
    static const struct {
        const char *text;
        uint32_t line, column;
        uint64_t byte;
        const char *what;
    } rows[] = {
        {"Id: a\nплохо: x\n", 2, 1, 6, "expected a field"},
        {"Id: a\n text\n", 2, 1, 6, "expected a field"},
        {"Id: a\n\t\n", 2, 1, 6, "expected a field"},
        {"Id", 1, 3, 2, "expected ':'"},
        {"Id\n", 1, 3, 2, "expected ':'"},
        {"Id:x\n", 1, 4, 3, "a blank behind ':'"},
        {"I\td: x\n", 1, 2, 1, "letters, digits and '_'"},
        {"I\x01"
         "d: x\n",
         1, 2, 1, "letters, digits and '_'"},
        {"Unless-here: x\n", 1, 7, 6, "letters, digits and '_'"},
        {"1d: x\n", 1, 1, 0, "expected a field"},
        {": x\n", 1, 1, 0, "expected a field"},
        {"A: я\\\nB: c\n", 1, 5, 5, "may not end in '\\'"},
        {"A: b\\\r\n", 1, 5, 4, "may not end in '\\'"},
        {"A: b\\", 1, 5, 4, "may not end in '\\'"},
        {"A: b\n+ c\\\n", 2, 4, 8, "may not end in '\\'"},
        {"+ b\n", 1, 1, 0, "no value to continue"},
        {"A: b\n\n+ c\n", 3, 1, 6, "no value to continue"},
        {"A: b\n# c\n+ d\n", 3, 1, 9, "no value to continue"},
        {"A: b\n+c\n", 2, 2, 6, "a blank behind '+'"},
        {"A: b\n%rec: R\n", 2, 1, 5, "a record of its own"},
        {"%rec: R\nA: b\n", 2, 1, 8, "a field in a descriptor"},
        {"%rec: R\n%rec: S\n", 2, 1, 8, "a second '%rec'"},
        {"%key: Id\n", 1, 1, 0, "begins with '%rec: Type'"},
        {"%rec: R\n%colour: S\n", 2, 1, 8, "unknown descriptor"},
        {"%rec:\n", 1, 6, 5, "name of a record type"},
        {"%rec: Rule rules.rec\n", 1, 11, 10, "name of a record type"},
        {"%rec: 1R\n", 1, 9, 8, "name of a record type"},
        {"%\n", 1, 2, 1, "expected a field"},
        {"A: \xd1\x8f\xff\n", 1, 5, 5, "not UTF-8"},
        {"# \xcf\xf0\n", 1, 3, 2, "not UTF-8"},
        {"\xef\xbb\xbf\xff", 1, 1, 3, "not UTF-8"},
        {"A: b\n+ \xed\xa0\x80\n", 2, 3, 7, "not UTF-8"},
    };

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(rows); i++) {
        tz_arena *arena = tz_arena_new();
        taza_error err;
        tz_rec_file file;

        assert_int_equal(
            tz_rec_read(arena, "x.rec", tz_str(rows[i].text), &file, &err),
            TAZA_SYNTAX);
        assert_int_equal(err.line, rows[i].line);
        assert_int_equal(err.column, rows[i].column);
        assert_int_equal(err.byte, rows[i].byte);
        assert_non_null(strstr(err.message, rows[i].what));
        assert_int_equal(strncmp(err.message, "x.rec:", 6), 0);
        assert_int_equal(
            tz_rec_read(arena, "x", tz_str(rows[i].text), &file, NULL),
            TAZA_SYNTAX);
        tz_arena_free(arena);
    }
}

static void
nul_is_a_byte_of_a_value(void **state)
{
    tz_arena *arena = tz_arena_new();
    tz_rec_file file;

    (void)state;
    assert_int_equal(
        tz_rec_read(arena, "x", (taza_str){"A: b\0c\n", 7}, &file, NULL),
        TAZA_OK);
    assert_int_equal(file.records[0].fields[0].value.len, 3);
    tz_arena_free(arena);
}

/* Bytes that rec files are made of, in any order. */
static void
any_bytes_at_all(void **state)
{
    static const char alphabet[] = "Ab_1: +%#\\\t\r\n\n\n\xd0\xb0\xffrec";
    char text[64];
    size_t read = 0;

    (void)state;
    srand(7);
    for (size_t round = 0; round < 20000; round++) {
        size_t len = (size_t)rand() % sizeof text;
        tz_arena *arena = tz_arena_new();
        tz_rec_file file;
        size_t fields = 0;

        for (size_t i = 0; i < len; i++)
            text[i] = alphabet[(size_t)rand() % (sizeof alphabet - 1)];
        if (!tz_rec_read(arena, "x", (taza_str){text, len}, &file, NULL)) {
            read++;
            for (size_t i = 0; i < file.count; i++)
                fields += file.records[i].count;
            assert_true(fields >= file.count);
            assert_true(fields <= len);
        }
        tz_arena_free(arena);
    }
    assert_true(read > 100);
}

static void
memory_runs_out(void **state)
{
    static const char text[] = "%rec: R\n\nA: b\n+ c\nD: e\n\nA: f\n+ g\n";

    (void)state;
    for (size_t n = 0;; n++) {
        tz_arena *arena = tz_arena_new();
        taza_status status;
        taza_error err;
        tz_rec_file file;

        tz_alloc_fail_in = n;
        status = tz_rec_read(arena, "x", tz_str(text), &file, &err);
        tz_alloc_fail_in = SIZE_MAX;
        if (status)
            assert_int_equal(status, TAZA_NOMEM);
        tz_arena_free(arena);
        if (!status) {
            assert_true(n > 0);
            break;
        }
    }
}

static size_t
work_of(const char *piece, size_t times)
{
    size_t len = strlen(piece), before;
    char *text = tz_alloc(len * times + 5);
    tz_arena *arena = tz_arena_new();
    tz_rec_file file;

    memcpy(text, "A: x\n", 5);
    for (size_t i = 0; i < times; i++)
        memcpy(text + 5 + i * len, piece, len);
    before = tz_work;
    assert_int_equal(
        tz_rec_read(arena, "x", (taza_str){text, len * times + 5}, &file, NULL),
        TAZA_OK);
    tz_arena_free(arena);
    tz_free(text);
    return tz_work - before;
}

static void
work_grows_with_the_size(void **state)
{
    static const char *const pieces[] = {"\n",       "+ a\n", "A: b\n",
                                         "\nA: b\n", "# c\n", "A: b\n+ c\n"};

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(pieces); i++) {
        size_t small = work_of(pieces[i], 500),
               large = work_of(pieces[i], 4000);

        assert_true(small >= 500);
        assert_true(large * 2 <= small * 17);
    }
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_file),
        cmocka_unit_test(empty_files),
        cmocka_unit_test(wrong_files),
        cmocka_unit_test(nul_is_a_byte_of_a_value),
        cmocka_unit_test(any_bytes_at_all),
        cmocka_unit_test(memory_runs_out),
        cmocka_unit_test(work_grows_with_the_size),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
