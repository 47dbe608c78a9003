/* test_checkstyle.c - the XML of Checkstyle, read again. */
#include "report/foreign.h"

static void
test_exact(void **state)
{
    tz_sample *sample = sample_article();
    tz_buf out;

    (void)state;
    assert_string_equal(
        sample_report("checkstyle", sample, &out),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<checkstyle version=\"4.3\">\n"
        "<file name=\"draft.md\">\n"
        "<error line=\"5\" column=\"25\" severity=\"warning\" "
        "message=\"Орган решает сам. Как изложить: Укажите основания.\" "
        "source=\"taza.entitled-formula.ru-entitled-burdening\"/>\n"
        "</file>\n"
        "</checkstyle>\n");
    tz_buf_done(&out);
    sample->result.finding_count = 0;
    assert_non_null(strstr(sample_report("checkstyle", sample, &out),
                           "<file name=\"draft.md\">\n</file>\n"));
    tz_buf_done(&out);
    sample_free(sample);
}

static void
test_hostile(void **state)
{
    tz_sample *sample = foreign_hostile();
    xmlDocPtr parsed = foreign_xml("checkstyle", sample);
    xmlNodePtr file = foreign_child(xmlDocGetRootElement(parsed), "file", 0);
    xmlNodePtr error = foreign_child(file, "error", 1);

    (void)state;
    foreign_attr(file, "name", FOREIGN_SHOWN);
    foreign_attr(error, "severity", "error");
    foreign_attr(error, "line", "3");
    foreign_attr(error, "message",
                 "x\xEF\xBF\xBD\x7F<b>&\"'](1)\r\n::error::%0A,y\xC2\x9B"
                 "\xEF\xBF\xBD Как изложить: "
                 "x\xEF\xBF\xBD\x7F<b>&\"'](1)\r\n::error::%0A,y\xC2\x9B"
                 "\xEF\xBF\xBD");
    error = foreign_child(file, "error", 2);
    foreign_attr(error, "source", "taza.document.encoding");
    foreign_attr(error, "message", "bad <bytes>");
    foreign_attr(error, "line", "3");
    foreign_attr(error, "column", "4");
    foreign_attr(error, "severity", "error");
    error = foreign_child(file, "error", 3);
    foreign_attr(error, "source", "taza.document.control-character");
    foreign_attr(error, "line", "1");
    foreign_attr(error, "column", NULL);
    foreign_attr(error, "severity", "info");
    assert_null(foreign_child(file, "error", 4));
    xmlFreeDoc(parsed);
    sample_free(sample);
}

static void
test_accepted(void **state)
{
    tz_sample *sample = foreign_accepted();
    xmlDocPtr parsed = foreign_xml("checkstyle", sample);
    xmlNodePtr file = foreign_child(xmlDocGetRootElement(parsed), "file", 0);

    (void)state;
    assert_non_null(foreign_child(file, "error", 0));
    assert_null(foreign_child(file, "error", 1));
    xmlFreeDoc(parsed);
    sample_free(sample);
}

/* Findings in a part of a split act stand under its name. */
static void
test_files(void **state)
{
    tz_sample *sample = sample_article();
    xmlDocPtr parsed;
    xmlNodePtr root, file;

    (void)state;
    sample_find(sample, "один", "ru-note", TAZA_NOTE)->at.start.path =
        "draft/2.md";
    sample_find(sample, "год", "ru-note", TAZA_NOTE)->at.start.path =
        "draft/2.md";
    sample->result.complete = false;
    parsed = foreign_xml("checkstyle", sample);
    root = xmlDocGetRootElement(parsed);
    foreign_attr(root, "version", "4.3");
    foreign_attr(foreign_child(root, "file", 0), "name", "draft.md");
    file = foreign_child(root, "file", 1);
    foreign_attr(file, "name", "draft/2.md");
    foreign_attr(foreign_child(file, "error", 1), "severity", "info");
    file = foreign_child(root, "file", 2);
    foreign_attr(file, "name", "draft.md");
    foreign_attr(foreign_child(file, "error", 0), "source",
                 "taza.document.incomplete");
    assert_null(foreign_child(root, "file", 3));
    xmlFreeDoc(parsed);
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
