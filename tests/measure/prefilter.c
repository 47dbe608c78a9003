/* prefilter.c - drafts scanned with the prefilter and without: a difference is
 * a failure.  usage: prefilter FILE… */
#include <stdio.h>

#include "base/io.h"
#include "scan/twice.h"

static bool
same(twice *both, const char *path, bool no_jit)
{
    tz_buf text = TZ_BUF_INIT;
    taza_error err = {.status = TAZA_OK};
    const char *differs = NULL;

    if (tz_io_read(path, 64 << 20, &text, &err) != TAZA_OK)
        differs = err.message;
    else
        differs = twice_check(both, path, tz_buf_view(&text), no_jit);
    tz_buf_done(&text);
    if (differs)
        printf("%s: %s\n", path, differs);
    return !differs;
}

int
main(int argc, char **argv)
{
    tz_arena *arena = tz_arena_new();
    struct taza_rules *rules = NULL;
    taza_error err = {.status = TAZA_OK};
    twice both;
    int failed = 0;

    if (tz_rules_load(tz_builtin, tz_builtin_count, true, &rules, &err) ||
        !twice_init(&both, rules, arena)) {
        printf("%s\n", err.message);
        return 1;
    }
    for (int i = 1; i < argc; i++)
        failed += !same(&both, argv[i], i & 1);
    printf("%d drafts, %zu hits, %zu traces, %zu unfinished: %d differ\n",
           argc - 1, both.hits, both.traces, both.unfinished, failed);
    twice_done(&both);
    tz_rules_free(rules);
    tz_arena_free(arena);
    return failed != 0;
}
