/* normsuite.c - canonically equivalent columns of NormalizationTest.txt give
 * the same normal text, which maps back into bounds. */
#include "support.h"

#include <stdio.h>

#include "text/textdoc.h"

enum {
    COLUMNS = 5,
    ROOM = 512
};

/* Reads "0044 0307;" as UTF-8; returns what follows, NULL: nothing does. */
static char *
read_column(char *at, tz_buf *out)
{
    tz_buf_clear(out);
    while (*at != ';') {
        char *end;
        unsigned long c = strtoul(at, &end, 16);
        if (end == at)
            return NULL;
        tz_buf_utf8(out, (uint32_t)c);
        at = end;
        while (*at == ' ')
            at++;
    }
    return at + 1;
}

static bool
in_bounds(textdoc *t)
{
    size_t before = 0;

    for (size_t i = 0; i < t->doc.normal_len; i++) {
        taza_span one = tz_map_span(&t->doc.to_text, (taza_span){i, i + 1});
        if (one.start > one.end || one.end > t->doc.text.len ||
            one.start < before)
            return false;
        before = one.start;
    }
    return true;
}

/* The column's normal text, between two letters so that blanks count. */
static bool
normalize(taza_str column, uint8_t out[ROOM], size_t *len)
{
    char text[ROOM];
    textdoc t;
    bool good;
    int wrote = snprintf(text, sizeof text, "x%.*sy", TZ_ARG(column));

    if (wrote < 0 || (size_t)wrote >= sizeof text)
        return false;
    /* Line feeds would make blocks; none of the columns has one. */
    textdoc_init(&t, (taza_str){text, (size_t)wrote});
    good = textdoc_norm(&t, TAZA_NONE) && in_bounds(&t);
    *len = t.doc.normal_len;
    good = good && *len <= ROOM;
    if (good)
        memcpy(out, t.doc.normal, *len);
    textdoc_done(&t);
    return good;
}

/* Columns 1 to 3 are canonically equivalent, 4 and 5 too. */
static bool
judge(char *line, tz_buf *buf)
{
    uint8_t normal[COLUMNS][ROOM];
    size_t len[COLUMNS];

    for (int i = 0; i < COLUMNS; i++) {
        line = read_column(line, buf);
        if (line == NULL || !normalize(tz_buf_view(buf), normal[i], &len[i]))
            return false;
    }
    for (int i = 1; i < COLUMNS; i++)
        if (i != 3 && (len[i] != len[i - 1] ||
                       memcmp(normal[i], normal[i - 1], len[i]) != 0))
            return false;
    return true;
}

int
main(int argc, char **argv)
{
    FILE *file = argc == 2 ? fopen(argv[1], "rb") : NULL;
    char line[4096];
    tz_buf buf = TZ_BUF_INIT;
    int cases = 0, failed = 0;

    if (file == NULL) {
        fprintf(stderr, "usage: normsuite NormalizationTest.txt\n");
        return 2;
    }
    while (fgets(line, sizeof line, file) != NULL) {
        if (line[0] == '#' || line[0] == '@' || line[0] == '\n')
            continue;
        cases++;
        if (!judge(line, &buf)) {
            failed++;
            printf("failed: %s", line);
        }
    }
    (void)fclose(file);
    tz_buf_done(&buf);
    printf("%d cases, %d failed\n", cases, failed);
    return failed != 0 || cases == 0;
}
