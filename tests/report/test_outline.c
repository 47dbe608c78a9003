/* test_outline.c - the units of a document as text and JSON. */
#include "report/sample.h"

static taza_status
outline(tz_sample *sample, const char *format, tz_buf *out)
{
    taza_error err;
    taza_status status;

    tz_buf_init(out);
    status = taza_outline(&sample->result, format, sample_sink, out, &err);
    tz_buf_char(out, '\0');
    return status;
}

static void
test_text(void **state)
{
    tz_sample *sample = sample_article();
    tz_buf out;

    (void)state;
    sample->public_units[1].citation = "";
    sample->public_units[2].at.start.path = "part/2.md";
    assert_int_equal(outline(sample, "text", &out), TAZA_OK);
    assert_string_equal(out.ptr, "    1  5 — Действие разрешения\n"
                                 "    3    point\n"
                                 "part/2.md:    5    2\n");
    tz_buf_done(&out);
    sample_free(sample);
}

static void
test_json(void **state)
{
    tz_sample *sample = sample_article();
    tz_buf out;

    (void)state;
    sample->result.act.count = 1;
    sample->public_units[0].unit_path = "article:5";
    assert_int_equal(outline(sample, "json", &out), TAZA_OK);
    assert_string_equal(
        out.ptr, "{\"path\":\"draft.md\",\"units\":[{\"kind\":\"article\","
                 "\"number\":\"5\",\"unit_path\":\"article:5\","
                 "\"zone\":\"body\","
                 "\"start\":{\"byte\":0,\"line\":1,\"column\":1,\"utf16\":1},"
                 "\"end\":{\"byte\":240,\"line\":5,\"column\":66,"
                 "\"utf16\":66},"
                 "\"heading\":\"Действие разрешения\"}]}\n");
    tz_buf_done(&out);
    sample_free(sample);
}

static void
test_empty(void **state)
{
    tz_sample *sample = sample_new("a.txt", TAZA_NONE, TZ_STR(""));
    tz_buf out;

    (void)state;
    assert_int_equal(outline(sample, "text", &out), TAZA_OK);
    assert_string_equal(out.ptr, "");
    tz_buf_done(&out);
    assert_int_equal(outline(sample, "json", &out), TAZA_OK);
    assert_string_equal(out.ptr, "{\"path\":\"a.txt\",\"units\":[]}\n");
    tz_buf_done(&out);
    sample_free(sample);
}

static int
refuse(void *user, const char *bytes, size_t len)
{
    (void)user;
    (void)bytes;
    return len > 0;
}

static void
test_failures(void **state)
{
    tz_sample *sample = sample_article();
    taza_error err;
    tz_buf out;

    (void)state;
    assert_int_equal(outline(sample, "xml", &out), TAZA_USAGE);
    tz_buf_done(&out);
    assert_int_equal(taza_outline(&sample->result, "json", refuse, NULL, &err),
                     TAZA_IO);
    sample_free(sample);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_text),
        cmocka_unit_test(test_json),
        cmocka_unit_test(test_empty),
        cmocka_unit_test(test_failures),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
