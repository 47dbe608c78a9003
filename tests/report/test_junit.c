/* test_junit.c - the XML of JUnit, read again. */
#include "report/foreign.h"

static void
test_exact(void **state)
{
    tz_sample *sample = sample_article();
    tz_buf out;

    (void)state;
    assert_string_equal(
        sample_report("junit", sample, &out),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<testsuites name=\"taza\">\n"
        "<testsuite name=\"draft.md\" tests=\"1\" failures=\"1\" errors=\"0\" "
        "skipped=\"0\" time=\"0\">\n"
        "<properties>\n"
        "<property name=\"words\" value=\"17\"/>\n"
        "<property name=\"linted_words\" value=\"17\"/>\n"
        "<property name=\"unread_words\" value=\"0\"/>\n"
        "</properties>\n"
        "<testcase classname=\"taza.ru-entitled-burdening\" "
        "name=\"пункт 2 статьи 5: «вправе приостановить» 00112233445566aa\" "
        "file=\"draft.md\" line=\"5\" time=\"0\">\n"
        "<failure type=\"warning\" message=\"Орган решает сам.\">"
        "draft.md:5:25: Орган решает сам.\n"
        "пункт 2 статьи 5: «вправе приостановить»\n"
        "Как изложить: Укажите основания.</failure>\n"
        "</testcase>\n"
        "</testsuite>\n"
        "</testsuites>\n");
    tz_buf_done(&out);
    sample_free(sample);
}

static xmlNodePtr
suite_of(xmlDocPtr parsed)
{
    return foreign_child(xmlDocGetRootElement(parsed), "testsuite", 0);
}

static void
check_counts(xmlNodePtr suite, const char *tests, const char *failures,
             const char *skipped, const char *errors)
{
    size_t cases = 0;
    char text[24];

    while (foreign_child(suite, "testcase", cases))
        cases++;
    (void)snprintf(text, sizeof text, "%zu", cases);
    assert_string_equal(text, tests);
    foreign_attr(suite, "tests", tests);
    foreign_attr(suite, "failures", failures);
    foreign_attr(suite, "skipped", skipped);
    foreign_attr(suite, "errors", errors);
}

/* One case passes when there is nothing to say. */
static void
test_clean(void **state)
{
    tz_sample *sample = sample_article();
    xmlDocPtr parsed;
    xmlNodePtr one;

    (void)state;
    sample->result.finding_count = 0;
    parsed = foreign_xml("junit", sample);
    check_counts(suite_of(parsed), "1", "0", "0", "0");
    one = foreign_child(suite_of(parsed), "testcase", 0);
    foreign_attr(one, "classname", "taza.document");
    assert_null(one->children);
    xmlFreeDoc(parsed);

    /* One that nobody read is not clean. */
    sample->result.complete = false;
    parsed = foreign_xml("junit", sample);
    check_counts(suite_of(parsed), "1", "0", "0", "1");
    one = foreign_child(suite_of(parsed), "testcase", 0);
    foreign_attr(foreign_child(one, "error", 0), "type", "incomplete");
    xmlFreeDoc(parsed);
    sample_free(sample);
}

static void
test_note(void **state)
{
    tz_sample *sample = sample_article();
    xmlDocPtr parsed;
    xmlNodePtr skipped;

    (void)state;
    sample->findings[0].severity = TAZA_NOTE;
    parsed = foreign_xml("junit", sample);
    check_counts(suite_of(parsed), "1", "0", "1", "0");
    skipped = foreign_child(foreign_child(suite_of(parsed), "testcase", 0),
                            "skipped", 0);
    foreign_attr(skipped, "message", "Орган решает сам.");
    xmlFreeDoc(parsed);
    sample_free(sample);
}

static void
test_hostile(void **state)
{
    tz_sample *sample = foreign_hostile();
    xmlDocPtr parsed = foreign_xml("junit", sample);
    xmlNodePtr suite = suite_of(parsed), one, error;
    xmlChar *text;

    (void)state;
    foreign_attr(suite, "name", FOREIGN_SHOWN);
    check_counts(suite, "3", "2", "0", "1");
    one = foreign_child(suite, "testcase", 1);
    foreign_attr(one, "classname", "taza.ru-hostile");
    foreign_attr(one, "file", FOREIGN_SHOWN);
    foreign_attr(foreign_child(one, "failure", 0), "message",
                 "x\xEF\xBF\xBD\x7F<b>&\"'](1)\r\n::error::%0A,y\xC2\x9B"
                 "\xEF\xBF\xBD");
    one = foreign_child(suite, "testcase", 2);
    error = foreign_child(one, "error", 0);
    foreign_attr(one, "name", "encoding");
    foreign_attr(one, "line", "3");
    foreign_attr(error, "type", "encoding");
    foreign_attr(error, "message", "bad <bytes>");
    text = xmlNodeGetContent(foreign_child(suite, "system-out", 0));
    assert_string_equal((const char *)text, "a \xEF\xBF\xBD bell");
    xmlFree(text);
    xmlFreeDoc(parsed);
    sample_free(sample);
}

static void
test_accepted(void **state)
{
    tz_sample *sample = foreign_accepted();
    xmlDocPtr parsed = foreign_xml("junit", sample);

    (void)state;
    check_counts(suite_of(parsed), "1", "1", "0", "0");
    xmlFreeDoc(parsed);
    sample->result.findings++;
    sample->result.finding_count--;
    parsed = foreign_xml("junit", sample);
    check_counts(suite_of(parsed), "1", "0", "0", "0");
    xmlFreeDoc(parsed);
    sample_free(sample);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_exact),    cmocka_unit_test(test_clean),
        cmocka_unit_test(test_note),     cmocka_unit_test(test_hostile),
        cmocka_unit_test(test_accepted),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
