/* test_html_style.c - colours keep their contrast, nothing is loaded. */
#include "support.h"

#include <stdlib.h>

#include "report/html.h"

/* What stands on what, and how much it needs (WCAG 2.2, 1.4.3 and 1.4.11). */
static const struct {
    const char *ink, *ground;
    double least;
} pairs[] = {
    {"ink", "paper", 4.5},          {"ink", "sheet", 4.5},
    {"soft", "paper", 4.5},         {"soft", "sheet", 4.5},
    {"soft", "field", 4.5},         {"link", "paper", 4.5},
    {"link", "sheet", 4.5},         {"sheet", "ink", 4.5},
    {"ink", "error-bg", 4.5},       {"ink", "warning-bg", 4.5},
    {"ink", "note-bg", 4.5},        {"error", "error-bg", 4.5},
    {"warning", "warning-bg", 4.5}, {"note", "note-bg", 4.5},
    {"error", "sheet", 3},          {"warning", "sheet", 3},
    {"note", "sheet", 3},           {"fix", "fix-bg", 4.5},
    {"link", "error-bg", 3},        {"link", "warning-bg", 3},
};

/* x to the power of 0.4, by Newton on the fifth root of x². */
static double
two_fifths(double x)
{
    double root = 1;
    int i;

    for (i = 0; i < 60; i++)
        root = (4 * root + x * x / (root * root * root * root)) / 5;
    return root;
}

static double
linear(long level)
{
    double c = (double)level / 255;

    if (c <= 0.04045)
        return c / 12.92;
    c = (c + 0.055) / 1.055;
    return c * c * two_fifths(c);
}

/* Luminance of "#rgb" or "#rrggbb". */
static double
luminance(const char *color)
{
    long value = strtol(color + 1, NULL, 16), r, g, b;

    assert_int_equal(color[0], '#');
    if (strspn(color + 1, "0123456789abcdef") == 3) {
        r = (value >> 8 & 15) * 17;
        g = (value >> 4 & 15) * 17;
        b = (value & 15) * 17;
    } else {
        assert_int_equal(strspn(color + 1, "0123456789abcdef"), 6);
        r = value >> 16 & 255;
        g = value >> 8 & 255;
        b = value & 255;
    }
    return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

static double
variable(const char *block, const char *name)
{
    char key[32] = "--";
    const char *found;

    strcat(key, name);
    strcat(key, ": ");
    found = strstr(block, key);
    assert_non_null(found);
    return luminance(found + strlen(key));
}

static void
check_block(const char *block)
{
    size_t i;

    assert_non_null(block);
    for (i = 0; i < TZ_COUNT(pairs); i++) {
        double a = variable(block, pairs[i].ink) + 0.05;
        double b = variable(block, pairs[i].ground) + 0.05;
        double ratio = a > b ? a / b : b / a;

        if (ratio < pairs[i].least)
            fail_msg("%s on %s: %d/100", pairs[i].ink, pairs[i].ground,
                     (int)(100 * ratio));
    }
}

static void
test_formula(void **state)
{
    double white = luminance("#ffffff"), black = luminance("#000");
    double grey = luminance("#777777");

    (void)state;
    assert_true(white > 0.9999 && white < 1.0001 && black < 0.0001);
    /* #777 on white is the known 4.48. */
    assert_int_equal((int)(100 * (white + 0.05) / (grey + 0.05)), 447);
}

static void
test_contrast(void **state)
{
    (void)state;
    check_block(tz_html_style);
    check_block(strstr(tz_html_style, "prefers-color-scheme: dark"));
    check_block(strstr(tz_html_style, "@media print"));
}

static void
test_self_contained(void **state)
{
    (void)state;
    assert_null(strstr(tz_html_style, "url("));
    assert_null(strstr(tz_html_style, "@import"));
    assert_null(strstr(tz_html_style, "<"));
    assert_non_null(strstr(tz_html_style, ":focus-visible"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_formula),
        cmocka_unit_test(test_contrast),
        cmocka_unit_test(test_self_contained),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
