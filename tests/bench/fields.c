/* fields.c - is this the JSON of a benchmark, with all that it promises?
 *
 * usage: fields BENCH.JSON GROUP…    GROUP: must have a row */
#include <jansson.h>
#include <stdio.h>
#include <string.h>

static int failed;

static void
expect(int holds, const char *what)
{
    if (holds)
        return;
    (void)fprintf(stderr, "fields: %s\n", what);
    failed = 1;
}

static int
is_count(const json_t *object, const char *key)
{
    return json_integer_value(json_object_get(object, key)) > 0;
}

static void
check_row(const json_t *row)
{
    const json_t *ms = json_object_get(row, "ms");

    expect(json_is_string(json_object_get(row, "group")), "a row: group");
    expect(json_is_string(json_object_get(row, "name")), "a row: name");
    if (!ms)
        return;
    expect(json_is_number(ms) && json_number_value(ms) >= 0, "a row: ms");
    expect(is_count(row, "runs"), "a row: runs");
    if (!json_object_get(row, "bytes"))
        return;
    expect(is_count(row, "bytes"), "a row: bytes");
    expect(json_is_number(json_object_get(row, "mb_s")), "a row: mb_s");
    expect(json_is_number(json_object_get(row, "ns_byte")), "a row: ns_byte");
}

/* Rows of the group that have a time. */
static size_t
rows_of(const json_t *rows, const char *group)
{
    size_t count = 0, i;
    const json_t *row;

    json_array_foreach(rows, i, row)
    {
        const char *of = json_string_value(json_object_get(row, "group"));

        count += of && !strcmp(of, group) && json_object_get(row, "ms");
    }
    return count;
}

int
main(int argc, char **argv)
{
    json_error_t error;
    json_t *bench, *rows;
    const json_t *row;
    size_t i;

    bench = argc > 1 ? json_load_file(argv[1], 0, &error) : NULL;
    if (!bench) {
        (void)fprintf(stderr, "fields: %s\n",
                      argc > 1 ? error.text : "usage: fields FILE GROUP...");
        return 1;
    }
    rows = json_object_get(bench, "rows");
    expect(json_is_string(json_object_get(bench, "taza")), "taza");
    expect(is_count(bench, "schema"), "schema");
    expect(is_count(bench, "processors"), "processors");
    expect(is_count(json_object_get(bench, "text"), "bytes"), "text.bytes");
    expect(is_count(json_object_get(bench, "text"), "files"), "text.files");
    expect(json_array_size(rows) > 0, "rows");
    json_array_foreach(rows, i, row) check_row(row);
    for (int k = 2; k < argc; k++)
        expect(rows_of(rows, argv[k]) > 0, argv[k]);
    json_decref(bench);
    return failed;
}
