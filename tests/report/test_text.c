/* test_text.c - text and line: form, colours, nothing that drives a terminal.
 */
#include "report/sample.h"

#define FIRST                                                                  \
    "draft.md:5:25: warning: Орган решает сам. [ru-entitled-burdening]\n"

static void
test_line(void **state)
{
    tz_sample *sample = sample_article();
    tz_buf out;

    (void)state;
    assert_string_equal(sample_report("line", sample, &out), FIRST);
    tz_buf_done(&out);
    sample_free(sample);
}

static void
test_text(void **state)
{
    tz_sample *sample = sample_article();
    tz_buf out;

    (void)state;
    sample_also(sample, "Разрешение");
    sample_also(sample, "Уполномоченный орган");
    sample->places[1].start.path = "part/2.md";
    assert_string_equal(sample_report("text", sample, &out),
                        "draft.md:5:25: предупреждение: Орган решает сам. "
                        "[ru-entitled-burdening]\n"
                        "    пункт 2 статьи 5\n"
                        "    «вправе приостановить»\n"
                        "    Как изложить: Укажите основания.\n"
                        "    Ещё места: 3:4, part/2.md:5:4\n");
    tz_buf_done(&out);
    sample_free(sample);
}

/* The labels follow the report's language, not the document's. */
static void
test_language(void **state)
{
    static const struct {
        taza_lang ui;
        const char *label;
    } rows[] = {
        {TAZA_KK, "Қалай жазу керек: "},
        {TAZA_RU, "Как изложить: "},
        {TAZA_EN, "How to reword: "},
        {TAZA_NONE, "Как изложить: "},
    };
    tz_sample *sample = sample_article();
    size_t i;

    (void)state;
    for (i = 0; i < TZ_COUNT(rows); i++) {
        taza_report_options options = {.size = sizeof options,
                                       .ui = rows[i].ui};
        tz_buf out;

        sample_render("text", &options, &sample, 1, &out);
        tz_buf_char(&out, '\0');
        assert_non_null(strstr(out.ptr, rows[i].label));
        tz_buf_done(&out);
    }
    sample_free(sample);
}

static void
test_colour(void **state)
{
    tz_sample *sample = sample_article();
    taza_report_options options = {.size = sizeof options, .color = true};
    tz_buf out;

    (void)state;
    sample_render("line", &options, &sample, 1, &out);
    assert_str(tz_buf_view(&out),
               "\033[1mdraft.md\033[0m:5:25: \033[1;35mwarning\033[0m: "
               "Орган решает сам. [\033[2mru-entitled-burdening\033[0m]\n");
    tz_buf_done(&out);
    sample_free(sample);
}

/* Whatever bytes a draft or its name holds, a finding is one line first and
 * no escape sequence comes through. */
static void
test_hostile(void **state)
{
    tz_sample *sample = sample_article();
    taza_finding *finding = &sample->findings[0];
    const char *text;
    tz_buf out;

    (void)state;
    sample->result.path = "a\n\033]0;x\a\xFF.md";
    finding->at.start.path = sample->result.path;
    finding->message = "раз\nдва";
    finding->quote = TZ_STR("п\0\033[2Jо\xC2\x9B");
    finding->unit = "";
    finding->fix = "";
    text = sample_report("text", sample, &out);
    assert_string_equal(text, "a  ]0;x \xFF.md:5:25: предупреждение: раз два "
                              "[ru-entitled-burdening]\n"
                              "    «п  [2Jо »\n");
    tz_buf_done(&out);
    sample_free(sample);
}

static void
test_long_quote(void **state)
{
    static char words[2 * 400];
    tz_sample *sample = sample_article();
    const char *text;
    tz_buf out;
    size_t i;

    (void)state;
    for (i = 0; i < 400; i++)
        memcpy(words + 2 * i, "ц", 2);
    sample->findings[0].quote = (taza_str){words, sizeof words};
    text = sample_report("text", sample, &out);
    assert_int_equal(sample_count(text, "ц"), 300);
    assert_non_null(strstr(text, "ц…»\n"));
    tz_buf_done(&out);
    sample_free(sample);
}

static void
test_accepted(void **state)
{
    tz_sample *sample = sample_article();
    tz_buf out;

    (void)state;
    sample_accept(sample, &sample->findings[0], &sample_by_file);
    sample_accept(sample, sample_find(sample, "один", "x", TAZA_NOTE),
                  &sample_by_baseline);
    assert_string_equal(
        sample_report("line", sample, &out),
        "draft.md:5:25: warning: Орган решает сам. [ru-entitled-burdening] "
        "(принято: так <велит> закон; А. Омаров)\n"
        "draft.md:3:27: note: Орган решает сам. [x] (базовый список)\n");
    tz_buf_done(&out);
    sample_free(sample);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_accepted),   cmocka_unit_test(test_line),
        cmocka_unit_test(test_text),       cmocka_unit_test(test_language),
        cmocka_unit_test(test_colour),     cmocka_unit_test(test_hostile),
        cmocka_unit_test(test_long_quote),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
