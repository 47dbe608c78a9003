/* findings.c - a program that uses the library: the findings of drafts.
 *
 *     cc findings.c $(pkg-config --cflags --libs taza) -o findings
 *     ./findings draft.md
 *
 * Exit status: 0 no findings, 1 findings, 2 trouble. */
#include <stdio.h>
#include <stdlib.h>

#include <taza/taza.h>

/* The whole file in memory of malloc's; ptr NULL: it could not be read. */
static taza_str
read_file(const char *path)
{
    taza_str bytes = {NULL, 0};
    size_t room = 0;
    char *buffer = NULL;
    FILE *file = fopen(path, "rb");

    if (!file)
        return bytes;
    do {
        char *grown = realloc(buffer, room += 65536);

        if (!grown)
            break;
        buffer = grown;
        bytes.len += fread(buffer + bytes.len, 1, room - bytes.len, file);
    } while (bytes.len == room);
    if (ferror(file) || !feof(file)) {
        free(buffer);
        buffer = NULL;
    }
    (void)fclose(file);
    bytes.ptr = buffer;
    return bytes;
}

static void
show(const taza_result *result)
{
    const taza_finding *finding;
    size_t i;

    for (i = 0; (finding = taza_result_at(result, i)) != NULL; i++)
        printf("%s:%u:%u: %s: %s: %.*s\n", finding->at.start.path,
               (unsigned)finding->at.start.line,
               (unsigned)finding->at.start.column,
               taza_severity_name(finding->severity), finding->factor,
               (int)finding->quote.len, finding->quote.ptr);
}

/* Exit status for one draft. */
static int
check(const taza_rules *rules, const char *path)
{
    taza_str bytes = read_file(path);
    taza_result *result;
    taza_error err;
    int status = 2;

    if (!bytes.ptr) {
        perror(path);
        return 2;
    }
    if (taza_check(rules, NULL, bytes, path, &result, &err) != TAZA_OK) {
        fprintf(stderr, "%s\n", err.message);
    } else {
        show(result);
        /* Clean is: no findings, and everything was read. */
        if (taza_result_complete(result))
            status = taza_result_count(result) > 0;
        else
            fprintf(stderr, "%s\n", taza_result_error(result, 0)->message);
        taza_result_free(result);
    }
    free((void *)bytes.ptr);
    return status;
}

int
main(int argc, char **argv)
{
    taza_rules *rules;
    taza_error err;
    int i, status = 0;

    if (taza_rules_new(NULL, &rules, &err) != TAZA_OK) {
        fprintf(stderr, "%s\n", err.message);
        return 2;
    }
    for (i = 1; i < argc; i++) {
        int one = check(rules, argv[i]);

        status = one > status ? one : status;
    }
    taza_rules_free(rules);
    return status;
}
