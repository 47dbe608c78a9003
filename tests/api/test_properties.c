/* test_properties.c - what holds for every draft, real, made up or broken. */
#include "support.h"

#include "api/drafts.h"
#include "report/report.h"
#include "report/reread.h"
#include "report/schema.h"
#include "taza/taza.h"
#include "text/alphabet.h"

enum {
    DRAFTS = 240,   /* made from seeds */
    ALONE = 24,     /* every so many of them without a worker */
    LETTERS = 30000 /* of a giant word */
};

#define FACTOR(id)                                                             \
    "Id: " id "\nName_kk: а\nName_ru: <б>\nName_en: c\n"                     \
    "Definition_kk: а\nDefinition_ru: б\nDefinition_en: c\n"                 \
    "Why_kk: {at}\nWhy_ru: {at} & {unit}\nWhy_en: {at}\n"                      \
    "Fix_kk: а\nFix_ru: ]]>\nFix_en: c\n"                                     \
    "Before_ru: а\nAfter_ru: б\nSeverity: warning\n"                         \
    "Basis: Методика; пункт 3; law\nBasis: Guide; 2; model\n\n"
#define RULE(id, factor, severity, match)                                      \
    "Id: " id "\nLang: any\nFactor: " factor "\nSeverity: " severity "\n"      \
    "Slow: yes\nZone: body, title, order, form, table, editorial\n"            \
    "Match: " match "\nBad: орган а б отказы\nGood: 1\n\n"
/* Hits nearly everything, so that findings overlap and stand at every edge;
 * the last rule goes back over a whole word. */
static const char dense[] = "%rec: Factor\n\n" FACTOR("one") FACTOR("two")
    FACTOR("three") FACTOR("four")
        FACTOR("mixed-alphabet") "%rec: Rule\n\n" RULE("a", "one", "note",
                                                       "\\b\\w+ \\w+ \\w+")
            RULE("b", "two", "warning", "\\w \\w")
                RULE("c", "three", "error", "[а-яa-z] [а-яa-z]+")
                    RULE("d", "four", "note", "отказ\\w*ы");

static taza_rules *rules[2]; /* the built-in ones, the dense ones */
static pieces stock;
static tz_arena *schema_arena;
static tree *schema;

static void
load_schema(void)
{
    tz_buf text = TZ_BUF_INIT;
    taza_error err;

    schema_arena = tz_arena_new();
    assert_int_equal(
        tz_io_read("src/report/report.schema.json", 1 << 20, &text, &err),
        TAZA_OK);
    schema = tree_parse(schema_arena, tz_buf_view(&text));
    assert_non_null(schema);
    tz_buf_done(&text);
}

static int
set_up(void **state)
{
    taza_source source = {"dense.rec", {dense, sizeof dense - 1}};
    taza_rules_options options = {.size = sizeof options,
                                  .packs = &source,
                                  .pack_count = 1,
                                  .no_builtin = true};
    taza_error err = {0};

    (void)state;
    if (taza_rules_new(NULL, &rules[0], &err) != TAZA_OK ||
        taza_rules_new(&options, &rules[1], &err) != TAZA_OK) {
        print_error("%s\n", err.message);
        return 1;
    }
    pieces_init(&stock);
    load_schema();
    return 0;
}

static int
tear_down(void **state)
{
    (void)state;
    taza_rules_free(rules[0]);
    taza_rules_free(rules[1]);
    pieces_done(&stock);
    tz_arena_free(schema_arena);
    xmlCleanupParser();
    return 0;
}

static taza_result *
checked(const taza_rules *with, taza_worker *worker, bool no_jit,
        const file *draft)
{
    taza_options options = {.size = sizeof options,
                            .encoding = draft->encoding,
                            .worker = worker,
                            .no_jit = no_jit};
    taza_result *result;
    taza_error err = {0};

    if (taza_check(with, &options, tz_buf_view(&draft->bytes), draft->name,
                   &result, &err) != TAZA_OK)
        fail_msg("%s: %s", draft->name, err.message);
    return result;
}

/* --- positions ----------------------------------------------------------- */

static const file_char *
same_position(const file *draft, const taza_position *at)
{
    const file_char *c = file_at(draft, at->byte);

    assert_string_equal(at->path, draft->name);
    if (c == NULL)
        fail_msg("%s: no character begins at %zu", draft->name, at->byte);
    else if (c->line != at->line || c->column != at->column ||
             c->utf16 != at->utf16)
        fail_msg("%s: byte %zu is %u:%u (%u), not %u:%u (%u)", draft->name,
                 at->byte, c->line, c->column, c->utf16, at->line, at->column,
                 at->utf16);
    return c;
}

static void
check_place(const file *draft, const taza_place *at, const taza_str *text)
{
    const file_char *c = same_position(draft, &at->start);
    const file_char *end = same_position(draft, &at->end);
    tz_buf bytes = TZ_BUF_INIT;

    assert_true(c <= end);
    for (; text != NULL && c < end; c++)
        tz_buf_utf8(&bytes, c->cp);
    if (text != NULL && !tz_str_eq(tz_buf_view(&bytes), *text))
        fail_msg("%s: text is %.*s, not %.*s", draft->name, TZ_ARG(*text),
                 TZ_ARG(tz_buf_view(&bytes)));
    tz_buf_done(&bytes);
}

static void
check_findings(const file *draft, const taza_result *result)
{
    taza_str whole = taza_result_text(result);
    const taza_finding *finding;
    const taza_unit *unit;
    size_t before = 0;

    for (size_t i = 0; (finding = taza_result_at(result, i)) != NULL; i++) {
        check_place(draft, &finding->at, &finding->text);
        assert_true(finding->at.span.start >= before);
        assert_true(finding->at.span.start < finding->at.span.end);
        assert_true(finding->at.span.end <= whole.len);
        assert_true(finding->quote.len > 0);
        before = finding->at.span.start;
        for (size_t k = 0; k < finding->place_count; k++)
            check_place(draft, &finding->places[k], NULL);
    }
    for (size_t i = 0; (unit = taza_result_unit(result, i)) != NULL; i++)
        check_place(draft, &unit->at, NULL);
}

/* --- normal text --------------------------------------------------------- */

/* A letter of normal text is the letter it came from, or looks like it. */
static void
check_letter(uint8_t code, taza_str text)
{
    static const char *const twins[] = {"aа", "bв", "cс", "eе", "hн",
                                        "hһ", "iі", "kк", "mм", "oо",
                                        "pр", "tт", "xх", "yу", "yү"};
    size_t next = 0, at = 1;
    uint32_t cp = tz_utf8_next(text, &next);
    uint8_t own = tz_alphabet_code(cp), other;

    if (next < text.len || (tz_alphabet_entry(cp) & TZ_ENTRY_ASK) != 0 ||
        own == code)
        return;
    for (size_t i = 0; i < TZ_COUNT(twins); i++, at = 1) {
        other = tz_alphabet_code(tz_utf8_next(tz_str(twins[i]), &at));
        if ((twins[i][0] == own && other == code) ||
            (twins[i][0] == code && other == own))
            return;
    }
    fail_msg("U+%04X became code %02x", cp, code);
}

static void
check_normal(const taza_result *result)
{
    const tz_document *doc = &result->doc;
    taza_span before = {0, 0};

    for (size_t i = 0; i < doc->normal_len; i++) {
        taza_span one = tz_doc_to_text(doc, (taza_span){i, i + 1});
        taza_str text = tz_str_slice(doc->text, one.start, one.end);

        assert_true(one.start <= one.end && one.end <= doc->text.len);
        assert_true(one.start >= before.end ||
                    (one.start == before.start && one.end == before.end));
        assert_int_equal(tz_utf8_valid(text), text.len);
        before = one;
        if (tz_code_letter(doc->normal[i])) {
            assert_true(text.len > 0);
            check_letter(doc->normal[i], text);
        }
    }
}

static void
check_coverage(const taza_result *result)
{
    const taza_coverage *coverage = taza_result_coverage(result);
    size_t words = 0, linted = 0;

    for (size_t i = 0; i < coverage->zone_count; i++) {
        assert_true(coverage->zones[i].words > 0);
        words += coverage->zones[i].words;
        linted += coverage->zones[i].linted ? coverage->zones[i].words : 0;
    }
    assert_int_equal(words + coverage->unread_words, coverage->words);
    assert_int_equal(coverage->linted_words, linted);
}

/* --- reports ------------------------------------------------------------- */

static int
collect(void *user, const char *bytes, size_t len)
{
    tz_buf_put(user, bytes, len);
    return 0;
}

static void
render(const taza_rules *with, const char *format, const taza_result *result,
       tz_buf *out)
{
    taza_report_options options = {.size = sizeof options, .rules = with};
    taza_report *report;
    taza_error err;

    assert_int_equal(
        taza_report_new(format, &options, collect, out, &report, &err),
        TAZA_OK);
    assert_int_equal(taza_report_add(report, result, &err), TAZA_OK);
    assert_int_equal(taza_report_end(report, &err), TAZA_OK);
    taza_report_free(report);
    assert_true(tz_buf_ok(out));
}

static void
check_json(taza_str report)
{
    tz_arena *arena = tz_arena_new();
    tree *value = tree_parse(arena, report);

    assert_non_null(value);
    assert_true(schema_accepts(schema, schema, value));
    tz_arena_free(arena);
}

static void
check_reports(const taza_rules *with, const taza_result *result)
{
    size_t errors = 0;
    const char *format;

    while (taza_result_error(result, errors))
        errors++;
    for (size_t i = 0; (format = taza_format_name(i)) != NULL; i++) {
        tz_buf out = TZ_BUF_INIT;
        taza_str view;

        render(with, format, result, &out);
        view = tz_buf_view(&out);
        if (strcmp(format, "json") == 0 || strcmp(format, "jsonl") == 0)
            check_json(view);
        if (strcmp(format, "jsonl") == 0)
            assert_true(reread_lines(view, 1));
        if (strcmp(format, "line") == 0)
            assert_true(reread_lines(view, taza_result_count(result)));
        if (strcmp(format, "html") == 0)
            assert_true(reread_html(view));
        if (strcmp(format, "xml") == 0)
            assert_true(reread_xml(view, taza_result_text(result), 1));
        assert_true(
            reread_foreign(format, view, taza_result_count(result), errors));
        tz_buf_done(&out);
    }
}

/* Everything that is said of a draft, as one number. */
static uint64_t
print_of(const taza_rules *with, const taza_result *result)
{
    static const char *const formats[] = {"jsonl", "xml"};
    tz_buf out = TZ_BUF_INIT;
    uint64_t hash;

    for (size_t i = 0; i < TZ_COUNT(formats); i++)
        render(with, formats[i], result, &out);
    assert_int_equal(taza_result_normal(result, collect, &out, NULL), TAZA_OK);
    hash = tz_fnv1a(0, tz_buf_view(&out));
    tz_buf_done(&out);
    return hash;
}

/* --- the drafts ---------------------------------------------------------- */

/* The number of findings. */
static size_t
check_draft(const taza_rules *with, taza_worker *worker, const file *draft)
{
    taza_result *result = checked(with, worker, false, draft);
    size_t count = taza_result_count(result);

    check_findings(draft, result);
    check_normal(result);
    check_coverage(result);
    check_reports(with, result);
    taza_result_free(result);
    return count;
}

static void
made_up(file *draft, size_t number)
{
    tz_buf text = TZ_BUF_INIT;
    file_kind kind =
        number % 3 == 0 ? (file_kind)(number / 3 % FILE_KINDS) : FILE_UTF8;
    char name[32];

    (void)snprintf(name, sizeof name, "draft-%zu.%s", number,
                   number % 2 ? "md" : "txt");
    draft_text(&stock, number + 1, (unsigned)(number / 2 % 4), &text);
    file_make(draft, name, tz_buf_view(&text), kind);
    tz_buf_done(&text);
}

static void
any_draft(void **state)
{
    taza_worker *workers[2];
    size_t found[2] = {0, 0};

    (void)state;
    for (size_t k = 0; k < 2; k++)
        assert_int_equal(taza_worker_new(rules[k], &workers[k], NULL), TAZA_OK);
    for (size_t i = 0; i < DRAFTS; i++) {
        file draft;

        made_up(&draft, i);
        for (size_t k = 0; k < 2; k++)
            found[k] += check_draft(rules[k], workers[k], &draft);
        file_done(&draft);
    }
    assert_true(found[0] > DRAFTS / 4 && found[1] > DRAFTS);
    taza_worker_free(workers[0]);
    taza_worker_free(workers[1]);
}

static void
corpus_draft(void **state)
{
    taza_worker *worker;

    (void)state;
    assert_int_equal(taza_worker_new(rules[0], &worker, NULL), TAZA_OK);
    for (size_t i = 0; i < stock.path_count; i++) {
        tz_buf bytes = TZ_BUF_INIT;
        taza_error err;

        assert_int_equal(tz_io_read(stock.paths[i], 1 << 20, &bytes, &err),
                         TAZA_OK);
        for (file_kind kind = 0; kind < FILE_KINDS; kind++) {
            file draft;

            file_make(&draft, stock.paths[i], tz_buf_view(&bytes), kind);
            (void)check_draft(rules[0], worker, &draft);
            file_done(&draft);
        }
        tz_buf_done(&bytes);
    }
    taza_worker_free(worker);
}

/* The same findings, whatever the encoding and the line ends. */
static void
expect_same_findings(const taza_result *a, const taza_result *b)
{
    const taza_finding *one, *other;

    assert_int_equal(taza_result_count(a), taza_result_count(b));
    for (size_t i = 0; (one = taza_result_at(a, i)) != NULL; i++) {
        other = taza_result_at(b, i);
        assert_string_equal(one->rule, other->rule);
        assert_true(tz_str_eq(one->quote, other->quote));
        assert_string_equal(one->unit_path, other->unit_path);
        assert_string_equal(one->fingerprint, other->fingerprint);
        assert_int_equal(one->at.start.line, other->at.start.line);
        assert_int_equal(one->at.start.column, other->at.start.column);
        assert_int_equal(one->at.end.line, other->at.end.line);
        assert_int_equal(one->at.end.utf16, other->at.end.utf16);
    }
}

/* The text with LF as the only line end, or with CRLF. */
static void
line_ends(taza_str text, bool crlf, tz_buf *out)
{
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == '\n' && crlf)
            tz_buf_char(out, '\r');
        if (text.ptr[i] != '\r')
            tz_buf_char(out, text.ptr[i]);
    }
}

static void
other_bytes(void **state)
{
    taza_worker *worker;

    (void)state;
    assert_int_equal(taza_worker_new(rules[1], &worker, NULL), TAZA_OK);
    for (size_t i = 0; i < 2 * DRAFTS; i++) {
        tz_buf text = TZ_BUF_INIT, ends[2] = {TZ_BUF_INIT, TZ_BUF_INIT};
        file files[2];
        taza_result *results[2];

        draft_text(&stock, i + 1, 0, &text);
        for (size_t k = 0; k < 2; k++) {
            line_ends(tz_buf_view(&text), k && i % 2, &ends[k]);
            file_make(&files[k], i % 4 < 2 ? "a.md" : "a.txt",
                      tz_buf_view(&ends[k]),
                      k ? (file_kind)(i % 4) : FILE_UTF8);
            results[k] = checked(rules[1], worker, false, &files[k]);
        }
        expect_same_findings(results[0], results[1]);
        for (size_t k = 0; k < 2; k++) {
            taza_result_free(results[k]);
            file_done(&files[k]);
            tz_buf_done(&ends[k]);
        }
        tz_buf_done(&text);
    }
    taza_worker_free(worker);
}

/* --- nothing depends on who checks and when ------------------------------ */

static void
same_for_everyone(const taza_rules *with)
{
    static uint64_t prints[DRAFTS];
    taza_worker *workers[2];

    for (size_t k = 0; k < 2; k++)
        assert_int_equal(taza_worker_new(with, &workers[k], NULL), TAZA_OK);
    for (size_t i = 0; i < 2 * DRAFTS; i++) {
        bool again = i >= DRAFTS;
        size_t number = again ? 2 * DRAFTS - 1 - i : i;
        taza_worker *worker =
            number % ALONE == 0 && again ? NULL : workers[again];
        taza_result *result;
        uint64_t print;
        file draft;

        made_up(&draft, number);
        result = checked(with, worker, again && number % 2 == 0, &draft);
        print = print_of(with, result);
        if (!again)
            prints[number] = print;
        else if (prints[number] != print)
            fail_msg("draft %zu is not judged the same again", number);
        taza_result_free(result);
        file_done(&draft);
    }
    taza_worker_free(workers[0]);
    taza_worker_free(workers[1]);
}

static void
any_order(void **state)
{
    (void)state;
    same_for_everyone(rules[0]);
    same_for_everyone(rules[1]);
}

/* A word so long that a rule's limit decides: machine code, which a worker
 * has once it has read much, and the interpreter agree. */
static void
giant_word(void **state)
{
    tz_buf much = TZ_BUF_INIT, word = TZ_BUF_INIT;
    file draft, warm;
    taza_worker *worker;
    uint64_t prints[2];

    (void)state;
    while (much.len < 3 << 20)
        tz_buf_puts(&much, "1. Орган рассматривает отказ и отказывает.\n");
    tz_buf_puts(&word, "1. Орган рассматривает отказ");
    for (size_t i = 0; i < LETTERS; i++)
        tz_buf_puts(&word, "а");
    /* Without its last letter anywhere a pattern would not begin. */
    tz_buf_puts(&word, " и решает вопросы.\n");
    file_make(&draft, "a.txt", tz_buf_view(&word), FILE_UTF8);
    file_make(&warm, "b.txt", tz_buf_view(&much), FILE_UTF8);
    assert_int_equal(taza_worker_new(rules[1], &worker, NULL), TAZA_OK);
    taza_result_free(checked(rules[1], worker, false, &warm));
    for (size_t i = 0; i < 2; i++) {
        taza_result *result =
            checked(rules[1], i == 0 ? worker : NULL, i == 1, &draft);

        assert_false(taza_result_complete(result));
        prints[i] = print_of(rules[1], result);
        taza_result_free(result);
    }
    assert_true(prints[0] == prints[1]);
    taza_worker_free(worker);
    file_done(&draft);
    file_done(&warm);
    tz_buf_done(&much);
    tz_buf_done(&word);
}

/* --- nothing and nonsense ------------------------------------------------ */

static void
nothing(void **state)
{
    static const char *const texts[] = {
        "",         "\n",
        " ",        "\r\n\r\n",
        "\t\f\v\n", "\xEF\xBB\xBF",
        "\r",       "\n\f\n",
        "\xC2\xA0", "\xE2\x80\xA8\n",
        "\xC2\xAD", "\n> \n",
    };

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(texts) * 2; i++) {
        file draft;
        taza_result *result;

        file_make(&draft, i % 2 ? "a.md" : "a.txt", tz_str(texts[i / 2]),
                  FILE_UTF8);
        result = checked(rules[0], NULL, false, &draft);
        assert_true(taza_result_complete(result));
        assert_int_equal(taza_result_count(result), 0);
        assert_int_equal(taza_result_coverage(result)->words, 0);
        assert_null(taza_result_unit(result, 0));
        check_reports(rules[0], result);
        taza_result_free(result);
        file_done(&draft);
    }
}

/* Broken bytes: an error at a place in the file and no finding, or a whole
 * check; the reports can be read either way. */
static void
broken_bytes(void **state)
{
    (void)state;
    for (size_t i = 0; i < DRAFTS; i++) {
        uint64_t seed = i;
        file draft;
        taza_result *result;

        made_up(&draft, i);
        for (size_t k = 0; k < 1 + i % 4 && draft.bytes.len > 0; k++)
            draft.bytes.ptr[seed_below(&seed, draft.bytes.len)] =
                (char)seed_below(&seed, 256);
        result = checked(rules[1], NULL, true, &draft);
        if (taza_result_text(result).len == 0 && taza_result_error(result, 0)) {
            assert_false(taza_result_complete(result));
            assert_int_equal(taza_result_count(result), 0);
            assert_true(taza_result_error(result, 0)->byte <= draft.bytes.len);
        }
        check_coverage(result);
        check_reports(rules[1], result);
        taza_result_free(result);
        file_done(&draft);
    }
}

/* Who acts is looked for last, or not at all, where nobody wants to see it. */
static void
trace_changes_nothing(void **state)
{
    tz_buf all = TZ_BUF_INIT;
    taza_options plain = {.size = sizeof plain}, traced = plain;
    taza_rule_info info;
    size_t found = 0;

    (void)state;
    for (size_t i = 0; taza_rules_at(rules[0], i, &info); i++)
        tz_buf_printf(&all, "%s,", info.id);
    tz_buf_char(&all, '\0');
    traced.trace = all.ptr;
    for (size_t i = 0; i < rules[0]->example_count; i += 3) {
        taza_str text = tz_rules_draft(rules[0], &rules[0]->examples[i]);
        taza_result *a, *b;

        assert_int_equal(taza_check(rules[0], &plain, text, "a.md", &a, NULL),
                         TAZA_OK);
        assert_int_equal(taza_check(rules[0], &traced, text, "a.md", &b, NULL),
                         TAZA_OK);
        assert_int_equal(taza_result_count(a), taza_result_count(b));
        for (size_t k = 0; k < taza_result_count(a); k++) {
            const taza_finding *x = taza_result_at(a, k);
            const taza_finding *y = taza_result_at(b, k);

            assert_string_equal(x->rule, y->rule);
            assert_string_equal(x->subject, y->subject);
            assert_string_equal(x->object, y->object);
            assert_int_equal(x->severity, y->severity);
            assert_int_equal(x->at.start.byte, y->at.start.byte);
            assert_int_equal(x->at.end.byte, y->at.end.byte);
            found++;
        }
        taza_result_free(a);
        taza_result_free(b);
    }
    assert_true(found > 300);
    tz_buf_done(&all);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(any_draft),    cmocka_unit_test(corpus_draft),
        cmocka_unit_test(other_bytes),  cmocka_unit_test(any_order),
        cmocka_unit_test(giant_word),   cmocka_unit_test(nothing),
        cmocka_unit_test(broken_bytes), cmocka_unit_test(trace_changes_nothing),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
