/* test_github.c - annotations: exact form, escapes, places. */
#include "report/foreign.h"

static void
test_exact(void **state)
{
    tz_sample *sample = sample_article();
    tz_buf out;

    (void)state;
    assert_string_equal(
        sample_report("github", sample, &out),
        "::warning file=draft.md,line=5,col=25,endColumn=45,"
        "title=Компетенция по формуле «вправе»::Орган решает сам.%0A"
        "пункт 2 статьи 5: «вправе приостановить»%0A"
        "Как изложить: Укажите основания.%0A[ru-entitled-burdening]\n");
    tz_buf_done(&out);
    sample->findings[0].severity = TAZA_NOTE;
    sample->findings[0].factor_name = "а, б: в 5%";
    sample->result.path = "./draft.md";
    sample->findings[0].at.start.path = sample->result.path;
    assert_non_null(strstr(sample_report("github", sample, &out),
                           "::notice file=draft.md,line=5,"));
    assert_non_null(strstr(out.ptr, ",title=а%2C б%3A в 5%25::Орган"));
    tz_buf_done(&out);
    sample_free(sample);
}

/* Each command is one line, and nothing in it looks like another. */
static void
test_hostile(void **state)
{
    tz_sample *sample = foreign_hostile();
    taza_str rest, line;
    size_t lines = 0;
    tz_buf out;

    (void)state;
    sample_report("github", sample, &out);
    rest = tz_buf_view(&out);
    while (tz_str_split(&rest, '\n', &line) && line.len) {
        assert_true(tz_str_starts(
            line, lines == 0 ? "::warning file=a%2Cb%3A%0A%25\"<]]>& \xFF.md,"
                  : lines == 3
                      ? "::notice file=a%2Cb%3A%0A%25\"<]]>& \xFF.md,"
                      : "::error file=a%2Cb%3A%0A%25\"<]]>& \xFF.md,"));
        for (size_t i = 0; i < line.len; i++)
            assert_true((unsigned char)line.ptr[i] >= 0x20 &&
                        line.ptr[i] != 0x7F);
        lines++;
    }
    assert_int_equal(lines, 4);
    /* Over two lines there are no columns. */
    assert_non_null(strstr(out.ptr, ",line=3,endLine=5,title=x  <b>&\"'](1)"
                                    "%0D%0A%3A%3Aerror%3A%3A%250A%2Cy "));
    assert_non_null(strstr(out.ptr, "::x  <b>&\"'](1)%0D%0A::error::%250A,y "));
    assert_non_null(
        strstr(out.ptr, ",line=3,col=4,title=encoding::bad <bytes>\n"));
    assert_non_null(strstr(out.ptr, ",title=control-character::a   bell\n"));
    tz_buf_done(&out);
    sample_free(sample);
}

static void
test_accepted(void **state)
{
    tz_sample *sample = foreign_accepted();
    tz_buf out;

    (void)state;
    sample_report("github", sample, &out);
    assert_int_equal(sample_count(out.ptr, "\n"), 1);
    assert_null(strstr(out.ptr, "ru-accepted"));
    tz_buf_done(&out);
    sample_free(sample);
}

/* A part of a split act, and a document that is not complete. */
static void
test_files(void **state)
{
    tz_sample *sample = sample_article();
    tz_buf out;

    (void)state;
    sample->findings[0].at.start.path = "draft/2.md";
    sample->result.complete = false;
    assert_non_null(strstr(sample_report("github", sample, &out),
                           "::warning file=draft/2.md,line=5,"));
    assert_non_null(strstr(out.ptr, "::error file=draft.md,title=incomplete::"
                                    "Документ проверен не полностью\n"));
    tz_buf_done(&out);
    sample_free(sample);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_exact),
        cmocka_unit_test(test_hostile),
        cmocka_unit_test(test_accepted),
        cmocka_unit_test(test_files),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
