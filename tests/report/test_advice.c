/* test_advice.c - a finding and a document's trouble in plain words. */
#include "report/sample.h"

#include "report/advice.h"

typedef void advice_fn(tz_buf *buf, taza_lang ui, const taza_finding *finding);

static void
check(advice_fn *advice, taza_lang ui, const taza_finding *finding,
      const char *expected)
{
    tz_buf buf = TZ_BUF_INIT;

    advice(&buf, ui, finding);
    assert_str(tz_buf_view(&buf), expected);
    tz_buf_done(&buf);
}

static void
test_words(void **state)
{
    tz_sample *sample = sample_article();
    taza_finding *finding = &sample->findings[0];

    (void)state;
    check(tz_advice_short, TAZA_RU, finding,
          "Орган решает сам. Как изложить: Укажите основания.");
    check(tz_advice_long, TAZA_EN, finding,
          "Орган решает сам.\nпункт 2 статьи 5: «вправе приостановить»\n"
          "How to reword: Укажите основания.");
    finding->unit = "";
    check(tz_advice_long, TAZA_KK, finding,
          "Орган решает сам.\n«вправе приостановить»\n"
          "Қалай жазу керек: Укажите основания.");
    finding->quote = TZ_STR("");
    finding->fix = "";
    check(tz_advice_short, TAZA_RU, finding, "Орган решает сам.");
    check(tz_advice_long, TAZA_RU, finding, "Орган решает сам.");
    finding->unit = "пункт 2";
    check(tz_advice_long, TAZA_RU, finding, "Орган решает сам.\nпункт 2");
    sample_free(sample);
}

/* A quote is cut where people read it. */
static void
test_long_quote(void **state)
{
    tz_sample *sample = sample_article();
    char words[400];
    tz_buf buf = TZ_BUF_INIT;

    (void)state;
    memset(words, 'x', sizeof words);
    sample->findings[0].quote = (taza_str){words, sizeof words};
    tz_advice_long(&buf, TAZA_RU, &sample->findings[0]);
    tz_buf_char(&buf, '\0');
    assert_int_equal(sample_count(buf.ptr, "x"), 300);
    assert_non_null(strstr(buf.ptr, "xxx…»\n"));
    tz_buf_done(&buf);
    sample_free(sample);
}

static void
test_trouble(void **state)
{
    tz_sample *sample = sample_article();
    struct taza_result *result = &sample->result;
    tz_trouble trouble;

    (void)state;
    assert_false(tz_advice_trouble(result, TAZA_RU, 0, &trouble));
    sample->errors[0] = (taza_error){.status = TAZA_CONTROL,
                                     .line = 3,
                                     .column = 4,
                                     .byte = 17,
                                     .message = "draft.md:3:4: a bell"};
    result->error_count = 1;
    assert_true(tz_advice_trouble(result, TAZA_RU, 0, &trouble));
    assert_true(trouble.remark);
    assert_string_equal(trouble.code, "control-character");
    assert_string_equal(trouble.file, "draft.md");
    assert_int_equal(trouble.line, 3);
    assert_int_equal(trouble.column, 4);
    assert_str(trouble.message, "a bell");
    assert_str(trouble.english, "a bell");
    assert_false(tz_advice_trouble(result, TAZA_RU, 1, &trouble));

    /* A remark does not say why a document is not complete. */
    result->complete = false;
    assert_true(tz_advice_trouble(result, TAZA_RU, 1, &trouble));
    assert_false(trouble.remark);
    assert_string_equal(trouble.code, "incomplete");
    assert_string_equal(trouble.file, "draft.md");
    assert_int_equal(trouble.line, 0);
    assert_str(trouble.message, "Документ проверен не полностью");
    assert_str(trouble.english, "The document was not fully checked");
    assert_false(tz_advice_trouble(result, TAZA_RU, 2, &trouble));

    sample->errors[1] =
        (taza_error){.status = TAZA_UNREAD, .message = "draft.md: Latin"};
    result->error_count = 2;
    assert_true(tz_advice_trouble(result, TAZA_RU, 1, &trouble));
    assert_string_equal(trouble.code, "unread");
    assert_str(trouble.message, "Latin");
    /* Ours are in the language of the report, behind the same place. */
    tz_err_at(&sample->errors[1], TAZA_LIMIT, "draft.md", 2, 1,
              "the rules are too large");
    assert_true(tz_advice_trouble(result, TAZA_KK, 1, &trouble));
    assert_str(trouble.message, "қағидалар тым үлкен");
    assert_str(trouble.english, "the rules are too large");
    assert_string_equal(trouble.file, "draft.md");
    assert_false(tz_advice_trouble(result, TAZA_RU, 2, &trouble));
    assert_false(tz_advice_trouble(result, TAZA_RU, SIZE_MAX, &trouble));
    sample_free(sample);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words),
        cmocka_unit_test(test_long_quote),
        cmocka_unit_test(test_trouble),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
