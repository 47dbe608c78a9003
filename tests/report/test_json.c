/* test_json.c - json and jsonl: exact form, schema, hostile bytes. */
#include "report/sample.h"

#include "base/io.h"
#include "report/schema.h"

#define SCHEMA "src/report/report.schema.json"

#define HEAD "{\"taza\":\"" TAZA_VERSION "\",\"schema\":1,\"rules\":null,"

#define WITHHELD                                                               \
    "\"withheld\":{\"file\":0,\"comment\":0,\"baseline\":0},\"lapsed\":[]"

#define SUMMARY                                                                \
    "\"summary\":{\"documents\":1,\"findings\":1,"                             \
    "\"by_severity\":{\"note\":0,\"warning\":1,\"error\":0},"                  \
    "\"by_factor\":{\"entitled-formula\":1}," WITHHELD "}}\n"

static const char golden[] =
    "\"path\":\"draft.md\",\"title\":\"О разрешениях\",\"kind\":\"order\","
    "\"lang\":\"ru\",\"words\":17,\"complete\":true,"
    "\"coverage\":{\"linted_words\":17,"
    "\"skipped\":{\"form\":0,\"editorial\":0},"
    "\"unread_words\":0,\"scope\":\"act\",\"zones\":{\"body\":17}},"
    "\"findings\":["
    "{\"rule\":\"ru-entitled-burdening\",\"factor\":\"entitled-formula\","
    "\"severity\":\"warning\",\"lang\":\"ru\","
    "\"start\":{\"byte\":162,\"line\":5,\"column\":25,\"utf16\":25},"
    "\"end\":{\"byte\":201,\"line\":5,\"column\":45,\"utf16\":45},"
    "\"unit\":\"пункт 2 статьи 5\",\"unit_path\":\"article:5/point:2\","
    "\"text\":\"вправе приостановить\",\"quote\":\"вправе приостановить\","
    "\"subject\":\"body\",\"object\":\"burden\","
    "\"message\":\"Орган решает сам.\",\"fix\":\"Укажите основания.\","
    "\"places\":[],\"basis\":["
    "{\"methodology\":\"Методика оценки норм\",\"clause\":\"пункт 3\","
    "\"status\":\"law\"},"
    "{\"methodology\":\"Model guide on norms\",\"clause\":\"2.1\","
    "\"status\":\"model\"}],\"fingerprint\":\"1:00112233445566aa\"}]," WITHHELD
    ",\"errors\":[]}";

static void
check_exact(const char *format, const char *before, const char *after)
{
    tz_sample *sample = sample_article();
    tz_buf out, expected = TZ_BUF_INIT;

    tz_buf_puts(&expected, before);
    tz_buf_puts(&expected, golden);
    tz_buf_puts(&expected, after);
    tz_buf_char(&expected, '\0');
    assert_string_equal(sample_report(format, sample, &out), expected.ptr);
    tz_buf_done(&expected);
    tz_buf_done(&out);
    sample_free(sample);
}

static void
test_exact(void **state)
{
    (void)state;
    check_exact("json", HEAD "\"documents\":[{", "]," SUMMARY);
    check_exact("jsonl", HEAD, "\n");
}

/* --- a document with everything ------------------------------------------ */

static tz_sample *
everything(void)
{
    static const char path[] = "a\xFF\"\\\n.md";
    static const taza_record record = {.fingerprint = "1:00112233445566aa",
                                       .unit = "пункт 9",
                                       .quote = "в срок",
                                       .by = "А. Омаров",
                                       .expires = "2026-12-31"};
    static taza_lapse lapses[] = {
        {.kind = TAZA_STALE,
         .file = "f",
         .line = 7,
         .what = "w",
         .rule = "r",
         .reason = "так",
         .record = &record},
        {.kind = TAZA_UNUSED,
         .file = "d",
         .line = 8,
         .column = 9,
         .what = "w",
         .rule = "r",
         .reason = "так"},
        {.kind = TAZA_STALE,
         .file = "f",
         .line = 7,
         .what = "w",
         .rule = "r",
         .reason = "так",
         .record = &record},
    };
    tz_sample *sample = sample_article();
    struct taza_result *result = &sample->result;

    result->path = path;
    result->complete = false;
    sample->findings[0].at.start.path = path;
    sample->findings[0].at.end.path = path;
    sample_also(sample, "Разрешение");
    sample->places[0].start.path = sample->places[0].end.path = "part/2.md";
    sample_find(sample, "один", "x", TAZA_ERROR)->factor = "a-factor";
    sample->findings[1].basis_count = 0;
    sample->findings[1].text = (taza_str){"\0\x1f\x7f\xC3(\xF0\x9F\x91\x8D", 9};
    sample->errors[0] = (taza_error){.status = TAZA_ENCODING,
                                     .line = 3,
                                     .column = 4,
                                     .byte = 17,
                                     .message = "bad\tbytes"};
    sample->errors[1] =
        (taza_error){.status = TAZA_UNREAD, .message = "unread"};
    result->error_count = 2;
    sample_accept(sample, sample_find(sample, "год", "x", TAZA_ERROR),
                  &sample_by_file);
    lapses[2].nearest = &sample->findings[0];
    result->withheld.lapses = lapses;
    result->withheld.lapse_count = TZ_COUNT(lapses);
    sample->zones[1] = (taza_zone){"form", 120, false};
    sample->zones[2] = (taza_zone){"table", 8, false};
    result->coverage.zone_count = 3;
    result->coverage.scope = "part";
    return sample;
}

static void
check_string(tree *root, const char *path, const char *expected)
{
    tree *found = tree_at(root, path);

    assert_non_null(found);
    assert_int_equal(found->kind, TREE_STRING);
    assert_str(found->text, expected);
}

static void
check_number(tree *root, const char *path, double expected)
{
    tree *found = tree_at(root, path);

    assert_non_null(found);
    assert_true(found->number == expected);
}

static void
test_members(void **state)
{
    tz_sample *sample = everything(), *all[] = {sample, sample};
    tz_arena *arena = tz_arena_new();
    tree *root, *document;
    tz_buf out;

    (void)state;
    sample_render("json", NULL, all, 2, &out);
    root = tree_parse(arena, tz_buf_view(&out));
    assert_non_null(root);
    document = tree_at(root, "documents.1");
    check_string(document, "path", "a\xEF\xBF\xBD\"\\\n.md");
    check_number(document, "complete", 0);
    check_number(document, "coverage.skipped.form", 120);
    check_number(document, "coverage.skipped.table", 8);
    check_number(document, "coverage.skipped.editorial", 0);
    assert_null(tree_at(document, "coverage.skipped.body"));
    check_string(document, "coverage.scope", "part");
    check_number(document, "coverage.zones.form", 120);
    check_number(document, "coverage.zones.table", 8);
    assert_non_null(tree_at(document, "coverage.zones.body"));
    assert_null(tree_at(document, "coverage.zones.editorial"));
    check_string(document, "findings.0.places.0.start.file", "part/2.md");
    check_number(document, "findings.0.places.0.start.line", 3);
    assert_null(tree_at(document, "findings.0.start.file"));
    assert_int_equal(tree_at(document, "findings.1.text")->text.len, 11);
    check_string(document, "errors.0.code", "encoding");
    check_number(document, "errors.0.byte", 17);
    check_number(document, "errors.0.column", 4);
    check_string(document, "errors.1.code", "unread");
    assert_null(tree_at(document, "errors.1.line"));
    assert_null(tree_at(document, "findings.0.accepted"));
    check_string(document, "findings.2.accepted.where", "file");
    check_string(document, "findings.2.accepted.reason", "так\n<велит> закон");
    check_string(document, "findings.2.accepted.by", "А. Омаров");
    check_number(document, "withheld.file", 1);
    check_number(document, "withheld.baseline", 0);
    check_string(document, "lapsed.0.state", "stale");
    check_string(document, "lapsed.0.quote", "в срок");
    check_string(document, "lapsed.0.expires", "2026-12-31");
    assert_int_equal(tree_at(document, "lapsed.0.nearest")->kind, TREE_NULL);
    check_string(document, "lapsed.1.state", "unused");
    check_number(document, "lapsed.1.column", 9);
    assert_null(tree_at(document, "lapsed.1.nearest"));
    check_number(document, "lapsed.2.nearest.start.byte", 162);
    check_string(document, "lapsed.2.nearest.unit_path", "article:5/point:2");
    check_number(root, "summary.withheld.file", 2);
    check_number(root, "summary.documents", 2);
    check_number(root, "summary.findings", 4);
    check_number(root, "summary.by_severity.error", 2);
    check_number(root, "summary.by_factor.a-factor", 2);
    assert_str(tree_at(root, "summary.by_factor")->first->key, "a-factor");
    tz_buf_done(&out);
    tz_arena_free(arena);
    sample_free(sample);
}

/* --- schema --------------------------------------------------------------- */

static tree *
read_schema(tz_arena *arena)
{
    tz_buf buf;
    taza_error err;
    tree *schema;

    tz_buf_init(&buf);
    assert_int_equal(tz_io_read(SCHEMA, 1 << 20, &buf, &err), TAZA_OK);
    schema = tree_parse(arena, tz_buf_view(&buf));
    tz_buf_done(&buf);
    assert_non_null(schema);
    return schema;
}

static bool
valid(tz_arena *arena, const tree *schema, taza_str text)
{
    tree *value = tree_parse(arena, text);

    assert_non_null(value);
    return schema_accepts(schema, schema, value);
}

static void
test_schema(void **state)
{
    tz_sample *samples[] = {
        sample_article(),
        everything(),
        sample_new("empty.txt", TAZA_NONE, TZ_STR("")),
    };
    tz_arena *arena = tz_arena_new();
    tree *schema = read_schema(arena);
    taza_str rest, line;
    size_t i, lines = 0;
    tz_buf out;

    (void)state;
    for (i = 0; i <= TZ_COUNT(samples); i++) {
        sample_render("json", NULL, samples, i, &out);
        assert_true(valid(arena, schema, tz_buf_view(&out)));
        tz_buf_done(&out);
    }
    sample_render("jsonl", NULL, samples, TZ_COUNT(samples), &out);
    rest = tz_buf_view(&out);
    while (tz_str_split(&rest, '\n', &line) && line.len) {
        assert_true(valid(arena, schema, line));
        lines++;
    }
    assert_int_equal(lines, TZ_COUNT(samples));
    tz_buf_done(&out);
    for (i = 0; i < TZ_COUNT(samples); i++)
        sample_free(samples[i]);
    tz_arena_free(arena);
}

/* The schema says no to what a report never is. */
static void
test_schema_refuses(void **state)
{
    static const char *const rows[] = {
        "{}",
        "[]",
        "{\"taza\":\"1\",\"schema\":1,\"rules\":null,\"documents\":[]}",
        "{\"taza\":\"1\",\"schema\":2,\"rules\":null,\"documents\":[],"
        "\"summary\":{\"documents\":0,\"findings\":0,\"by_severity\":"
        "{\"note\":0,\"warning\":0,\"error\":0},\"by_factor\":{}," WITHHELD
        "}}",
        "{\"taza\":\"1\",\"schema\":1,\"rules\":null,\"documents\":[{}],"
        "\"summary\":{\"documents\":0,\"findings\":0,\"by_severity\":"
        "{\"note\":0,\"warning\":0,\"error\":0},\"by_factor\":{}," WITHHELD
        "}}",
        "{\"taza\":\"1\",\"schema\":1,\"rules\":null,\"documents\":[],"
        "\"summary\":{\"documents\":0,\"findings\":0,\"by_severity\":"
        "{\"note\":0,\"warning\":0,\"error\":\"0\"},\"by_factor\":{}," WITHHELD
        "}}",
    };
    tz_arena *arena = tz_arena_new();
    tree *schema = read_schema(arena);
    size_t i;

    (void)state;
    for (i = 0; i < TZ_COUNT(rows); i++)
        assert_false(valid(arena, schema, tz_str(rows[i])));
    tz_arena_free(arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_exact),
        cmocka_unit_test(test_members),
        cmocka_unit_test(test_schema),
        cmocka_unit_test(test_schema_refuses),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
