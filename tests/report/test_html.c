/* test_html.c - the page is well formed, self-contained, linked both ways,
 * and shows the act's text and what was not read. */
#include "report/sample.h"

#include "report/page.h"
#include "text/utf8.h"

/* A figure and its dash on one line. */
#define FIGURE(n) "<span class=\"figure\">–&nbsp;" n "</span>"

static void
check_has(const char *html, const char *what)
{
    if (!strstr(html, what))
        fail_msg("missing: %s", what);
}

static void
check_lacks(const char *html, const char *what)
{
    if (strstr(html, what))
        fail_msg("there is: %s", what);
}

static void
check_page(tz_page *page, taza_str html)
{
    if (!page_read(page, html))
        fail_msg("wrong: %.*s", TZ_ARG(page->wrong));
}

/* The report, read strictly. */
static const char *
read_report(tz_sample *sample, tz_buf *out)
{
    const char *html = sample_report("html", sample, out);
    tz_page page;

    check_page(&page, tz_buf_view(out));
    page_done(&page);
    return html;
}

/* The reader is strict indeed. */
static void
test_reader(void **state)
{
    static const char *const rows[] = {
        "",
        "<p></p>",
        "<!DOCTYPE html>\n<p>",
        "<!DOCTYPE html>\n</p>",
        "<!DOCTYPE html>\n<p><i></p></i>",
        "<!DOCTYPE html>\n<p id=x></p>",
        "<!DOCTYPE html>\n<p id=\"x",
        "<!DOCTYPE html>\n<p id=\"x\"></p><p id=\"x\"></p>",
        "<!DOCTYPE html>\n<a href=\"#x\"></a>",
        "<!DOCTYPE html>\n<a href=\"x\"></a>",
        "<!DOCTYPE html>\n<h1>a</h1><h3>b</h3>",
        "<!DOCTYPE html>\n<script>a</script>",
        "<!DOCTYPE html>\n<p onclick=\"x\"></p>",
        "<!DOCTYPE html>\n<p>a & b</p>",
        "<!DOCTYPE html>\n<p>a > b</p>",
    };
    tz_page page;
    size_t i;

    (void)state;
    for (i = 0; i < TZ_COUNT(rows); i++) {
        assert_false(page_read(&page, tz_str(rows[i])));
        page_done(&page);
    }
    check_page(&page, tz_str("<!DOCTYPE html>\n<h1 id=\"x\">a &amp; b</h1>"));
    page_done(&page);
}

static void
test_page(void **state)
{
    static const char *const parts[] = {
        "<html lang=\"ru\">",
        "content=\"default-src 'none'; style-src 'unsafe-inline'",
        "<title>О разрешениях – Отчёт о проверке проекта</title>",
        "<a class=\"skip\" href=\"#main\">",
        "<h2 id=\"d1-title\">О разрешениях</h2>",
        "<dd>приказ</dd>",
        "<dt>Проверено слов</dt><dd>17 из 17</dd>",
        "<th scope=\"row\">Компетенция по формуле «вправе»</th>"
        "<td>0</td><td>1</td><td>0</td><td>1</td>",
        "<h4><a href=\"#d1-p2\">пункт 2 статьи 5</a></h4>",
        "<article class=\"finding warning\" id=\"f1\"",
        "<blockquote><p>2. Уполномоченный орган <a href=\"#m1\"><strong>"
        "вправе приостановить</strong></a> действие разрешения.</p>",
        "<dt>Почему</dt><dd class=\"why\">Орган решает сам.</dd>",
        "<dd class=\"fix\">Укажите основания.</dd>",
        "<li class=\"law\">Методика оценки норм, пункт 3 "
        "<span class=\"status\">действующее право</span></li>",
        "<li class=\"model\">Model guide on norms, 2.1 "
        "<span class=\"status\">модельная методика</span></li>",
        "<code>ru-entitled-burdening</code>",
        "<h4 id=\"d1-p0\">Статья 5. Действие разрешения</h4>",
        "<p id=\"d1-p2\">2. Уполномоченный орган <mark class=\"warning\" "
        "id=\"m1\"><a href=\"#f1\">вправе приостановить"
        "<sup aria-hidden=\"true\">1</sup>",
        "<span class=\"unseen\"> [1: предупреждение] </span></a></mark> "
        "действие разрешения.</p>",
    };
    tz_sample *sample = sample_article();
    const char *html;
    tz_buf out;
    size_t i;

    (void)state;
    html = read_report(sample, &out);
    for (i = 0; i < TZ_COUNT(parts); i++)
        check_has(html, parts[i]);
    check_lacks(html, "class=\"alert\"");
    check_lacks(html, "class=\"apart\"");
    tz_buf_done(&out);
    sample_free(sample);
}

/* Two findings share words: two marks, each with the number of what ends
 * there; a further place has an id of its own. */
static void
test_overlap(void **state)
{
    tz_sample *sample = sample_article();
    const char *html;
    tz_buf out;

    (void)state;
    sample_also(sample, "Разрешение");
    sample_find(sample, "приостановить действие", "x", TAZA_ERROR);
    sample_find(sample, "приостановить действие", "y", TAZA_NOTE);
    html = read_report(sample, &out);
    check_has(html, "<mark class=\"warning\" id=\"m1\"><a href=\"#f1\">вправе "
                    "</a></mark><mark class=\"error\" id=\"m2\">"
                    "<span id=\"m3\"></span><a href=\"#f3\">приостановить</a>"
                    "<a href=\"#f1\"><sup aria-hidden=\"true\">1</sup>");
    check_has(html, "id=\"m1-1\"><a href=\"#f1\">Разрешение<sup");
    check_has(html, "<a href=\"#m1-1\">строка&nbsp;3</a>");
    tz_buf_done(&out);
    sample_free(sample);
}

/* --- what was not checked ---------------------------------------------------
 */

static void
test_incomplete(void **state)
{
    tz_sample *sample = sample_article();
    const char *html;
    tz_buf out;

    (void)state;
    sample->result.complete = false;
    sample->errors[0] =
        (taza_error){.status = TAZA_UNREAD, .message = "unread <words>"};
    sample->result.error_count = 1;
    sample->result.coverage.unread_words = 6;
    sample->zones[1] = (taza_zone){"form", 11, false};
    sample->result.coverage.zone_count = 2;
    sample->result.coverage.scope = "part";
    sample->para_zone[2] = TZ_ZONE_FORM;
    sample->paras[1].unread = TZ_UNREAD_LATIN;
    html = read_report(sample, &out);
    check_has(html, "<div class=\"alert\">\n<h3>Документ проверен не "
                    "полностью</h3>");
    check_has(html, "<li lang=\"en\">unread &lt;words&gt;</li>");
    check_has(html, "<dt>Не прочитано слов</dt><dd>6</dd>");
    check_has(html, "<dt>Проверялись</dt><dd>нормы&nbsp;" FIGURE("17") "</dd>");
    check_has(html,
              "<dt>Не проверялись</dt><dd>формы&nbsp;" FIGURE("11") "</dd>");
    check_has(html, "Это часть акта");
    check_has(html, "<p class=\"label\">казахский текст латиницей – не "
                    "прочитан</p>\n<p id=\"d1-p1\" lang=\"\">1. Разрешение");
    check_has(html, "</div>\n<div class=\"apart\">\n"
                    "<p class=\"label\">формы – без проверки</p>\n"
                    "<p id=\"d1-p2\">2. Уполномоченный");
    tz_buf_done(&out);
    sample_free(sample);
}

/* What could not be read is never said to have no findings. */
static void
test_unreadable(void **state)
{
    tz_sample *sample = sample_new("a.docx", TAZA_NONE, TZ_STR(""));
    const char *html;
    tz_buf out;

    (void)state;
    html = read_report(sample, &out);
    check_has(html, "No findings.");
    check_has(html, "No text.");
    tz_buf_done(&out);
    sample->result.complete = false;
    html = read_report(sample, &out);
    check_has(html, "class=\"alert\"");
    check_lacks(html, "No findings");
    check_lacks(html, "<section class=\"findings\"");
    tz_buf_done(&out);
    sample_free(sample);
    sample = sample_new("a.txt", TAZA_RU, TZ_STR("а"));
    sample->result.complete = false;
    html = read_report(sample, &out);
    check_has(html, "В проверенной части замечаний нет.");
    tz_buf_done(&out);
    sample_free(sample);
}

/* A remark does not make the document incomplete. */
static void
test_remark(void **state)
{
    tz_sample *sample = sample_article();
    const char *html;
    tz_buf out;

    (void)state;
    sample->errors[0] = (taza_error){.status = TAZA_CONTROL,
                                     .line = 1,
                                     .column = 1,
                                     .message = "NUL in text"};
    sample->result.error_count = 1;
    html = read_report(sample, &out);
    check_has(html, "<div class=\"remark\">\n<h3>Сведения о файле</h3>\n<ul>");
    check_lacks(html, "class=\"alert\"");
    tz_buf_done(&out);
    sample_free(sample);
}

/* --- languages
 * ----------------------------------------------------------------- */

static void
test_languages(void **state)
{
    static const struct {
        taza_lang ui;
        const char *html, *heading, *text;
    } rows[] = {
        {TAZA_KK, "<html lang=\"kk\">", ">Ескертулер</h3>",
         "<div class=\"text\" lang=\"ru\">"},
        {TAZA_RU, "<html lang=\"ru\">", ">Замечания</h3>",
         "<div class=\"text\">"},
        {TAZA_EN, "<html lang=\"en\">", ">Findings</h3>",
         "<div class=\"text\" lang=\"ru\">"},
    };
    tz_sample *sample = sample_article();
    size_t i;

    (void)state;
    sample->paras[1].lang = TAZA_KK;
    for (i = 0; i < TZ_COUNT(rows); i++) {
        taza_report_options options = {.size = sizeof options,
                                       .ui = rows[i].ui};
        tz_page page;
        tz_buf out;

        sample_render("html", &options, &sample, 1, &out);
        check_page(&page, tz_buf_view(&out));
        page_done(&page);
        tz_buf_char(&out, '\0');
        check_has(out.ptr, rows[i].html);
        check_has(out.ptr, rows[i].heading);
        check_has(out.ptr, rows[i].text);
        check_has(out.ptr, "<p id=\"d1-p1\" lang=\"kk\">1. Разрешение");
        tz_buf_done(&out);
    }
    sample_free(sample);
}

/* --- many documents
 * -------------------------------------------------------------- */

static void
test_documents(void **state)
{
    tz_sample *samples[] = {
        sample_article(),
        sample_new("empty.txt", TAZA_NONE, TZ_STR("")),
        sample_article(),
    };
    size_t i;

    (void)state;
    samples[1]->result.complete = false;
    for (i = 0; i <= TZ_COUNT(samples); i++) {
        tz_page page;
        tz_buf out;

        sample_render("html", NULL, samples, i, &out);
        check_page(&page, tz_buf_view(&out));
        page_done(&page);
        tz_buf_char(&out, '\0');
        assert_int_equal(sample_count(out.ptr, "<section class=\"document\""),
                         i);
        assert_int_equal(sample_count(out.ptr, "<h1>"), 1);
        if (i == TZ_COUNT(samples)) {
            check_has(out.ptr, "id=\"f2\"");
            check_has(out.ptr, "<th scope=\"row\"><a href=\"#d2\">empty.txt"
                               "</a></th><td>0</td><td>0</td><td>0</td>"
                               "<td>0</td><td>не полностью</td>");
            check_has(out.ptr, "<th scope=\"col\">Проверено</th>");
        }
        tz_buf_done(&out);
    }
    for (i = 0; i < TZ_COUNT(samples); i++)
        sample_free(samples[i]);
}

/* --- text
 * ---------------------------------------------------------------------- */

/* Lines are joined as the layout says; what stood between them is left out. */
static void
test_joined_lines(void **state)
{
    static const char text[] = "Госу-\nдарственный научно-\n17\nтехнический\n"
                               "совет.";
    static const uint8_t joins[] = {TZ_JOIN_START, TZ_JOIN_GLUE, TZ_JOIN_SKIP,
                                    TZ_JOIN_KEEP, TZ_JOIN_SPACE};
    tz_sample *sample = sample_new("a.txt", TAZA_RU, TZ_STR(text));
    const char *html;
    tz_buf out;
    size_t i;

    (void)state;
    for (i = 0; i < TZ_COUNT(joins); i++)
        sample->blocks[i].join = joins[i];
    sample->paras[0].text.end = sample->result.doc.text.len;
    sample->paras[0].block_count = TZ_COUNT(joins);
    sample->result.doc.para_count = 1;
    sample_find(sample, "научно-\n17\nтехнический", "x", TAZA_NOTE);
    html = read_report(sample, &out);
    check_has(html, "<p>Государственный <mark class=\"note\" id=\"m1\">"
                    "<a href=\"#f1\">научно-</a></mark>"
                    "<mark class=\"note\"><a href=\"#f1\">технический<sup");
    check_has(html, "</mark> совет.</p>");
    tz_buf_done(&out);
    sample_free(sample);
}

static void
test_long(void **state)
{
    static char text[2 * 4000];
    tz_sample *sample;
    const char *html;
    tz_buf out;
    size_t i;

    (void)state;
    for (i = 0; i < 4000; i++)
        memcpy(text + 2 * i, "Ц", 2);
    sample = sample_new("a.txt", TAZA_RU, (taza_str){text, sizeof text});
    sample_find_span(sample, (taza_span){0, sizeof text}, "x", TAZA_NOTE);
    html = read_report(sample, &out);
    assert_int_equal(sample_count(html, "Ц"), 4300);
    check_has(html, "Ц…</strong>");
    tz_buf_done(&out);
    sample_free(sample);
}

/* Whatever a file, title or rule is called, nothing becomes markup. */
static void
test_hostile(void **state)
{
    static const char evil[] = "\"'><script>x</script>&\x01\xFF";
    static const taza_basis basis = {evil, evil, "law"};
    tz_sample *sample = sample_new(evil, TAZA_RU, tz_str("<b>а</b>&amp;"));
    taza_finding *finding = sample_find(sample, "<b>", evil, TAZA_ERROR);
    const char *html;
    tz_buf out;

    (void)state;
    sample->result.act.title = tz_str(evil);
    sample->result.act.kind = evil;
    finding->factor = finding->factor_name = finding->message = evil;
    finding->fix = finding->unit = evil;
    finding->quote = tz_str(evil);
    finding->basis = &basis;
    finding->basis_count = 1;
    sample_also(sample, "</b>");
    sample->places[0].start.path = "<i>";
    html = read_report(sample, &out);
    check_lacks(html, "<script");
    check_lacks(html, "<b>");
    check_has(html, "&quot;'&gt;&lt;script&gt;x&lt;/script&gt;&amp;"
                    "\xEF\xBF\xBD\xEF\xBF\xBD");
    check_has(html, "&lt;b&gt;");
    tz_buf_done(&out);
    sample_free(sample);
}

static uint32_t
next_random(uint32_t *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 8;
}

static tz_sample *
random_sample(uint32_t *seed, tz_buf *text)
{
    static const uint32_t codes[] = {'<', '>',  '&',    '"',    ' ', '\n',
                                     'a', 'b',  0x0436, 0x04D9, '-', 0x1F44D,
                                     ';', '\t', '\n',   'c'};
    size_t i, count = 1 + next_random(seed) % 120, starts[160], spans;
    tz_sample *sample;

    tz_buf_init(text);
    for (i = 0; i < count; i++) {
        starts[i] = text->len;
        tz_buf_utf8(text, codes[next_random(seed) % TZ_COUNT(codes)]);
    }
    starts[count] = text->len;
    sample = sample_new("a.txt", TAZA_RU, tz_buf_view(text));
    spans = next_random(seed) % 12;
    for (i = 0; i < spans; i++) {
        size_t from = next_random(seed) % count;
        size_t to = from + next_random(seed) % (count + 1 - from);

        /* A finding begins with a letter. */
        if (tz_ascii_space((unsigned char)text->ptr[starts[from]]))
            continue;
        sample_find_span(sample, (taza_span){starts[from], starts[to]}, "x",
                         (taza_severity)(1 + next_random(seed) % 3));
    }
    return sample;
}

/* The page shows the text of the act, all of it, whatever the marks do. */
static void
test_random(void **state)
{
    uint32_t seed = 5;
    size_t round, i;

    (void)state;
    for (round = 0; round < 300; round++) {
        tz_buf text, out, expected = TZ_BUF_INIT;
        tz_sample *sample = random_sample(&seed, &text);
        tz_page page;

        sample_render("html", NULL, &sample, 1, &out);
        check_page(&page, tz_buf_view(&out));
        for (i = 0; i < text.len; i++)
            if (!tz_ascii_space((unsigned char)text.ptr[i]))
                tz_buf_char(&expected, text.ptr[i]);
        assert_true(tz_str_eq(tz_buf_view(&page.text), tz_buf_view(&expected)));
        page_done(&page);
        tz_buf_done(&expected);
        tz_buf_done(&out);
        tz_buf_done(&text);
        sample_free(sample);
    }
}

/* What was accepted is no finding of the totals. */
static void
test_accepted(void **state)
{
    tz_sample *sample = sample_article();
    const char *html;
    tz_buf out;

    (void)state;
    sample_accept(sample, &sample->findings[0], &sample_by_file);
    sample_accept(sample, sample_find(sample, "один", "x", TAZA_NOTE),
                  &sample_by_baseline);
    html = read_report(sample, &out);
    check_has(html, "<dt>Замечания</dt><dd><strong>0</strong></dd>");
    check_has(html, "<dt>Принятые замечания</dt><dd>файл принятых "
                    "замечаний&nbsp;" FIGURE(
                        "1") ", базовый список&nbsp;" FIGURE("1") "</dd>");
    check_has(html, "<dt>Принято</dt><dd class=\"accepted\">файл принятых "
                    "замечаний, <bdi>А. Омаров</bdi>: <bdi>так\n&lt;велит&gt; "
                    "закон</bdi></dd>");
    check_has(html, "<dd class=\"accepted\">базовый список</dd>");
    check_lacks(html, "<section class=\"summary\">");
    tz_buf_done(&out);
    sample_free(sample);
    sample = sample_article();
    check_lacks(read_report(sample, &out), "Принят");
    tz_buf_done(&out);
    sample_free(sample);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_accepted),   cmocka_unit_test(test_reader),
        cmocka_unit_test(test_page),       cmocka_unit_test(test_overlap),
        cmocka_unit_test(test_incomplete), cmocka_unit_test(test_unreadable),
        cmocka_unit_test(test_remark),     cmocka_unit_test(test_languages),
        cmocka_unit_test(test_documents),  cmocka_unit_test(test_joined_lines),
        cmocka_unit_test(test_long),       cmocka_unit_test(test_hostile),
        cmocka_unit_test(test_random),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
