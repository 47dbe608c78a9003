/* test_json.c - commas, nesting, escapes, bytes that are no text. */
#include "support.h"

#include "base/buf.h"
#include "base/json.h"

static int
take(void *user, const char *bytes, size_t len)
{
    tz_buf_put(user, bytes, len);
    return 0;
}

static void
a_document(void **state)
{
    tz_buf buf = TZ_BUF_INIT;
    tz_json json;
    tz_out out;

    (void)state;
    tz_out_init(&out, take, &buf);
    tz_json_init(&json, &out);
    tz_json_object(&json);
    tz_json_key_puts(&json, "path", "жоба.md");
    tz_json_key_puts(&json, "title", NULL);
    tz_json_key_number(&json, "words", UINT64_MAX);
    tz_json_key_bool(&json, "complete", true);
    tz_json_key_str(&json, "kind", TZ_STR(""));
    tz_json_key(&json, "places");
    tz_json_array(&json);
    tz_json_end_array(&json);
    tz_json_key(&json, "units");
    tz_json_array(&json);
    tz_json_object(&json);
    tz_json_end_object(&json);
    tz_json_number(&json, 0);
    tz_json_bool(&json, false);
    tz_json_puts(&json, "x");
    tz_json_array(&json);
    tz_json_number(&json, 1);
    tz_json_number(&json, 2);
    tz_json_end_array(&json);
    tz_json_end_array(&json);
    tz_json_end_object(&json);
    tz_json_newline(&json);
    tz_json_object(&json);
    tz_json_end_object(&json);
    tz_json_newline(&json);
    assert_true(tz_out_flush(&out));
    assert_str(tz_buf_view(&buf),
               "{\"path\":\"жоба.md\",\"title\":null,"
               "\"words\":18446744073709551615,\"complete\":true,"
               "\"kind\":\"\",\"places\":[],"
               "\"units\":[{},0,false,\"x\",[1,2]]}\n{}\n");
    tz_buf_done(&buf);
}

static void
ratios(void **state)
{
    tz_buf buf = TZ_BUF_INIT;
    tz_json json;
    tz_out out;

    (void)state;
    tz_out_init(&out, take, &buf);
    tz_json_init(&json, &out);
    tz_json_array(&json);
    tz_json_ratio(&json, 0, 0);
    tz_json_ratio(&json, 0, 7);
    tz_json_ratio(&json, 2, 3);
    tz_json_ratio(&json, 5, 5);
    tz_json_end_array(&json);
    assert_true(tz_out_flush(&out));
    assert_str(tz_buf_view(&buf), "[null,0.0000,0.6667,1.0000]");
    tz_buf_done(&buf);
}

#define BAD "\xef\xbf\xbd"

static void
strings(void **state)
{
    static const struct {
        taza_str value;
        const char *json;
    } rows[] = {
        {{"", 0}, "\"\""},
        {{NULL, 0}, "\"\""},
        {{"a\"b\\c/", 6}, "\"a\\\"b\\\\c/\""},
        {{"\b\f\n\r\t", 5}, "\"\\b\\f\\n\\r\\t\""},
        {{"\0\x01\x1f\x7f", 4}, "\"\\u0000\\u0001\\u001f\\u007f\""},
        {{"ұқ\xe2\x80\xa8\xf0\x9f\x93\x9c", 11},
         "\"ұқ\xe2\x80\xa8\xf0\x9f\x93\x9c\""},
        {{"\xff", 1}, "\"" BAD "\""},
        {{"a\x80z", 3}, "\"a" BAD "z\""},
        {{"\xed\xa0\x80", 3}, "\"" BAD BAD BAD "\""},
        {{"\xc0\x80", 2}, "\"" BAD BAD "\""},
        {{"\xd0", 1}, "\"" BAD "\""},
        {{"\xd0\n", 2}, "\"" BAD "\\n\""},
        {{"\xc1\xbf", 2}, "\"" BAD BAD "\""},
        {{"\xc2\x80\xdf\xbf", 4}, "\"\xc2\x80\xdf\xbf\""},
        {{"ұ\xe0\x80\x80", 5}, "\"ұ" BAD BAD BAD "\""},
    };

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(rows); i++) {
        tz_buf buf = TZ_BUF_INIT;
        tz_json json;
        tz_out out;

        tz_out_init(&out, take, &buf);
        tz_json_init(&json, &out);
        tz_json_str(&json, rows[i].value);
        assert_true(tz_out_flush(&out));
        assert_str(tz_buf_view(&buf), rows[i].json);
        tz_buf_done(&buf);
    }
}

static void
keys_are_escaped(void **state)
{
    tz_buf buf = TZ_BUF_INIT;
    tz_json json;
    tz_out out;

    (void)state;
    tz_out_init(&out, take, &buf);
    tz_json_init(&json, &out);
    tz_json_object(&json);
    tz_json_key_number(&json, "a\"", 1);
    tz_json_end_object(&json);
    assert_true(tz_out_flush(&out));
    assert_str(tz_buf_view(&buf), "{\"a\\\"\":1}");
    tz_buf_done(&buf);
}

/* A value that is JSON already stands as any other. */
static void
raw(void **state)
{
    tz_buf buf = TZ_BUF_INIT;
    tz_json json;
    tz_out out;

    (void)state;
    tz_out_init(&out, take, &buf);
    tz_json_init(&json, &out);
    tz_json_array(&json);
    tz_json_number(&json, 1);
    tz_json_raw(&json, TZ_STR("{\"a\":[]}"));
    tz_json_object(&json);
    tz_json_key(&json, "b");
    tz_json_raw(&json, TZ_STR("[2]"));
    tz_json_end_object(&json);
    tz_json_end_array(&json);
    assert_true(tz_out_flush(&out));
    assert_str(tz_buf_view(&buf), "[1,{\"a\":[]},{\"b\":[2]}]");
    tz_buf_done(&buf);
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_document), cmocka_unit_test(ratios),
        cmocka_unit_test(strings),    cmocka_unit_test(keys_are_escaped),
        cmocka_unit_test(raw),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
