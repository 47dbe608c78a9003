/* utf8suite.c - judges the cases of utf8tests.txt; prints those it fails. */
#include <stdio.h>
#include <string.h>

#include "text/utf8.h"

enum {
    BYTES_MOST = 512
};

/* "C2 A9", "EFBFBD" or "nothing" → bytes; stops at the colon or the end. */
static size_t
read_hex(const char *text, char out[BYTES_MOST], const char **rest)
{
    size_t len = 0;
    unsigned byte;

    text += strspn(text, " ");
    if (strncmp(text, "nothing", 7) == 0)
        text += 7;
    while (len < BYTES_MOST && sscanf(text, " %2x", &byte) == 1) {
        out[len++] = (char)byte;
        text += strspn(text, " ") + 2;
    }
    text += strcspn(text, ":\n");
    *rest = *text == ':' ? text + 1 : text;
    return len;
}

/* Where the bytes and what is left of them without the bad ones part. */
static size_t
first_difference(const char *a, size_t a_len, const char *b, size_t b_len)
{
    size_t i = 0;

    while (i < a_len && i < b_len && a[i] == b[i])
        i++;
    return i;
}

/* A valid case is valid to its end.  An invalid one is not, and what is
 * valid before the bad place is what stands first in both expectations. */
static int
judge(const char *line)
{
    char bytes[BYTES_MOST], replaced[BYTES_MOST];
    const char *kind = strchr(line, ':'), *rest;
    size_t len, valid, replaced_len, same;

    if (kind == NULL)
        return -1;
    kind += 1 + strspn(kind + 1, " ");
    if (strncmp(kind, "valid:", 6) == 0) {
        taza_str text = {kind + 6, strcspn(kind + 6, "\r\n")};
        return tz_utf8_valid(text) == text.len;
    }
    if (strncmp(kind, "valid hex:", 10) == 0) {
        len = read_hex(kind + 10, bytes, &rest);
        return tz_utf8_valid((taza_str){bytes, len}) == len;
    }
    if (strncmp(kind, "invalid hex:", 12) != 0)
        return -1;
    len = read_hex(kind + 12, bytes, &rest);
    (void)read_hex(rest, replaced, &rest);
    replaced_len = read_hex(rest, replaced, &rest);
    valid = tz_utf8_valid((taza_str){bytes, len});
    same = first_difference(bytes, len, replaced, replaced_len);
    /* A bad byte may be EF, as U+FFFD begins: the place lies before. */
    return valid < len && valid <= same && valid + 3 > same &&
           replaced_len >= valid + 3 &&
           memcmp(replaced + valid, "\xEF\xBF\xBD", 3) == 0;
}

int
main(int argc, char **argv)
{
    FILE *file = argc == 2 ? fopen(argv[1], "rb") : NULL;
    char line[4096];
    int cases = 0, failed = 0;

    if (file == NULL) {
        fprintf(stderr, "usage: utf8suite utf8tests.txt\n");
        return 2;
    }
    while (fgets(line, sizeof line, file) != NULL) {
        int good;
        if (line[0] == '#' || line[0] == '\n' || line[0] == '\r')
            continue;
        good = judge(line);
        cases++;
        if (good != 1) {
            failed++;
            printf("failed: %s", line);
        }
    }
    (void)fclose(file);
    printf("%d cases, %d failed\n", cases, failed);
    return failed != 0 || cases == 0;
}
