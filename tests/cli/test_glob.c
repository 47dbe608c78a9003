/* test_glob.c - patterns of paths: what they match, refuse, and cost. */
#include "support.h"

#include "base/alloc.h"
#include "base/buf.h"
#include "base/work.h"
#include "cli/glob.h"

static const struct {
    const char *pattern;
    const char *yes[6], *no[6];
} cases[] = {
    {"a.md", {"a.md"}, {"b.md", "a.mdx", "a.m", "x/a.md", "a.md/b", "A.md"}},
    {"*.md", {"a.md", ".md", "приказ.md"}, {"d/a.md", "a.md.txt", "a"}},
    {"*", {"a", ".a"}, {"a/b"}},
    {"drafts/*.md", {"drafts/a.md"}, {"drafts/x/a.md", "a.md"}},
    {"*/*", {"a/b"}, {"a", "a/b/c"}},
    {"a*b*c", {"abc", "aabbc", "abcbc"}, {"ab", "acb", "abcd"}},
    {"*аб", {"аб", "ааб", "абаб"}, {"аба", "а"}},
    {"?.md", {"a.md", "ә.md", "\xf0\x9f\x93\x9c.md"}, {".md", "ab.md"}},
    {"???", {"қаз"}, {"қа", "қазы"}},
    {"[а-в].md", {"а.md", "б.md", "в.md"}, {"г.md", "a.md", ".md", "аб.md"}},
    {"[!а-в]", {"г", "a"}, {"б", "", "гг"}},
    {"[әғқ]*", {"әділет", "қаулы"}, {"заң"}},
    {"[]a]", {"]", "a"}, {"b"}},
    {"[!]a]", {"b"}, {"]", "a"}},
    {"[a-]", {"a", "-"}, {"b"}},
    {"[a\\-c]", {"a", "-", "c"}, {"b"}},
    {"[\\]-a]", {"]", "^", "a"}, {"b"}},
    {"[*?]", {"*", "?"}, {"a"}},
    {"[[]1]", {"[1]"}, {"1", "[1"}},
    {"\\*\\?\\[\\{", {"*?[{"}, {"aaaa"}},
    {"\\!a", {"!a"}, {"a"}},
    {"\\\\", {"\\"}, {"\\\\"}},
    {"**", {"a", "a/b", "a/b/c.md", ".x/y"}, {""}},
    {"**/*.md", {"a.md", "d/a.md", "d/e/a.md"}, {"a.txt", "a.md/b"}},
    {"d/**", {"d/a", "d/e/a"}, {"d", "e/d/a", "da"}},
    {"d/", {"d/a", "d/e/a"}, {"d", "e/d/a"}},
    {"d/**/", {"d/a", "d/e/a"}, {"d"}},
    {"**/d/", {"d/a", "x/d/a", "x/y/d/e/a"}, {"d", "x/d", "xd/a"}},
    {"a/**/b", {"a/b", "a/x/b", "a/x/y/b"}, {"a", "b", "ab", "a/bb", "x/a/b"}},
    {"**/a/**/b/c",
     {"a/b/c", "x/a/b/c", "a/a/x/b/b/c", "a/b/x/b/c"},
     {"a/c", "b/c", "a/b/x/c", "a/b/c/d"}},
    {"**/**/a", {"a", "b/a"}, {"ab"}},
    {"*/**/a", {"b/a", "b/c/a"}, {"a"}},
    {"**/кк-*/[0-9][0-9]*.md",
     {"кк-1/01 жоба.md", "а/б/кк-/12.md"},
     {"кк-1/1.md", "кк-1/x/01.md"}},
    /* A path that is not UTF-8. */
    {"a?b*",
     {"a\xff"
      "b",
      "a\xd0"
      "b\xff"},
     {"a\xff\xff"
      "b"}},
    {"[а-я]", {"ж"}, {"\xd0", "\xb6"}},
};

static const tz_glob *
read_glob(tz_arena *arena, const char *pattern)
{
    tz_glob_fault fault = {0, NULL};
    const tz_glob *glob;

    if (tz_glob_read(arena, tz_str(pattern), &glob, &fault))
        fail_msg("'%s': %zu: %s", pattern, fault.at, fault.what);
    return glob;
}

static void
match(const tz_glob *glob, const char *pattern, const char *path, bool wanted)
{
    if (tz_glob_match(glob, tz_str(path)) != wanted)
        fail_msg("'%s' %s '%s'", pattern, wanted ? "does not match" : "matches",
                 path);
}

static void
matches(void **state)
{
    tz_arena *arena = tz_arena_new();

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(cases); i++) {
        const char *pattern = cases[i].pattern;
        const tz_glob *glob = read_glob(arena, pattern);

        for (size_t k = 0; k < 6 && cases[i].yes[k]; k++)
            match(glob, pattern, cases[i].yes[k], true);
        for (size_t k = 0; k < 6 && cases[i].no[k]; k++)
            match(glob, pattern, cases[i].no[k], false);
    }
    tz_arena_free(arena);
}

static void
refusals(void **state)
{
    static const struct {
        const char *pattern;
        size_t at;
        const char *what;
    } refused[] = {
        {"", 0, "empty pattern"},
        {"/a", 0, "without a '/'"},
        {"!a", 0, "'!' means nothing here"},
        {"a//b", 2, "an empty name"},
        {"./a", 0, "without '.' and '..'"},
        {"a/../b", 2, "without '.' and '..'"},
        {"a/..", 2, "without '.' and '..'"},
        {"ә**", 2, "'**' stands alone"},
        {"**a", 0, "'**' stands alone"},
        {"a/***/b", 2, "'**' stands alone"},
        {"*.{md,txt}", 2, "a pattern for each"},
        {"ә[а", 2, "'[' has no ']'"},
        {"a[", 1, "'[' has no ']'"},
        {"[]", 0, "'[' has no ']'"},
        {"[!]", 0, "'[' has no ']'"},
        {"[^a]", 1, "'[^' is written '[!'"},
        {"[я-а]", 1, "ends before it begins"},
        {"[a/b]", 2, "'/' may not stand here"},
        {"a\\", 1, "nothing stands behind '\\'"},
        {"a\\/b", 2, "'/' may not stand here"},
        {"[a\\", 2, "nothing stands behind '\\'"},
    };
    tz_arena *arena = tz_arena_new();

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(refused); i++) {
        tz_glob_fault fault = {SIZE_MAX, ""};
        const tz_glob *glob;

        assert_int_equal(
            tz_glob_read(arena, tz_str(refused[i].pattern), &glob, &fault),
            TAZA_SYNTAX);
        if (fault.at != refused[i].at || !strstr(fault.what, refused[i].what))
            fail_msg("'%s': %zu: %s", refused[i].pattern, fault.at, fault.what);
    }
    tz_arena_free(arena);
}

/* The plain way to say it, which takes as long as it likes. */
static bool
slow_match(const char *p, const char *t)
{
    if (!strncmp(p, "**/", 3)) {
        if (slow_match(p + 3, t))
            return true;
        t = strchr(t, '/');
        return t && slow_match(p, t + 1);
    }
    if (!strcmp(p, "**"))
        return *t;
    if (*p == '*')
        return slow_match(p + 1, t) ||
               (*t && *t != '/' && slow_match(p, t + 1));
    if (!*p || !*t)
        return *p == *t;
    return (*p == *t || (*p == '?' && *t != '/')) && slow_match(p + 1, t + 1);
}

static uint32_t
next_random(uint32_t *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 16;
}

/* Names of the letters given, joined by slashes. */
static void
make(uint32_t *seed, const char *letters, bool deep, char *out)
{
    size_t names = 1 + next_random(seed) % 4, kinds = strlen(letters), len = 0;

    for (size_t i = 0; i < names; i++) {
        size_t count = 1 + next_random(seed) % 4;

        if (i)
            out[len++] = '/';
        if (deep && next_random(seed) % 3 == 0) {
            out[len++] = '*';
            out[len++] = '*';
            continue;
        }
        for (size_t k = 0; k < count; k++) {
            char c = letters[next_random(seed) % kinds];

            if (c != '*' || !k || out[len - 1] != '*')
                out[len++] = c;
        }
    }
    out[len] = '\0';
}

static void
as_the_slow_one(void **state)
{
    uint32_t seed = 1;
    size_t matched = 0;

    (void)state;
    for (size_t round = 0; round < 4000; round++) {
        tz_arena *arena = tz_arena_new();
        char pattern[40], path[40];
        const tz_glob *glob;

        make(&seed, "ab*?", true, pattern);
        glob = read_glob(arena, pattern);
        for (size_t k = 0; k < 20; k++) {
            bool wanted;

            make(&seed, "ab", false, path);
            wanted = slow_match(pattern, path);
            matched += wanted;
            match(glob, pattern, path, wanted);
        }
        tz_arena_free(arena);
    }
    assert_true(matched > 4000);
}

static void
no_memory(void **state)
{
    taza_status status = TAZA_NOMEM;
    size_t n;

    (void)state;
    for (n = 0; status == TAZA_NOMEM; n++) {
        tz_arena *arena = tz_arena_new();
        static char pattern[20000];
        tz_glob_fault fault;
        const tz_glob *glob;

        memset(pattern, '?', sizeof pattern);
        tz_alloc_fail_in = n;
        status = tz_glob_read(arena, (taza_str){pattern, sizeof pattern}, &glob,
                              &fault);
        tz_alloc_fail_in = SIZE_MAX;
        tz_arena_free(arena);
    }
    assert_int_equal(status, TAZA_OK);
    assert_true(n > 2);
}

/* --- Cost -------------------------------------------------------------- */

static const struct {
    const char *pattern, *path; /* repeated */
    const char *end;            /* of the pattern, which then never matches */
} shapes[] = {
    {"*a", "a", "b"},      {"?*", "a", "b"},     {"**/a/", "a/", "b"},
    {"*/", "a/", "b"},     {"[a-z]*", "a", "я"}, {"*a*/", "aaa/", "b"},
    {"**/*a/", "a/", "b"}, {"a", "a", "b"},
};

static size_t
work_of(size_t i, size_t times)
{
    tz_arena *arena = tz_arena_new();
    tz_buf pattern = TZ_BUF_INIT, path = TZ_BUF_INIT;
    const tz_glob *glob;
    size_t before;

    for (size_t k = 0; k < times; k++) {
        tz_buf_puts(&pattern, shapes[i].pattern);
        tz_buf_puts(&path, shapes[i].path);
        tz_buf_puts(&path, shapes[i].path);
    }
    tz_buf_puts(&pattern, shapes[i].end);
    tz_buf_puts(&path, "c");
    tz_buf_char(&pattern, '\0');
    glob = read_glob(arena, pattern.ptr);
    before = tz_work;
    assert_false(tz_glob_match(glob, tz_buf_view(&path)));
    before = tz_work - before;
    tz_buf_done(&pattern);
    tz_buf_done(&path);
    tz_arena_free(arena);
    return before;
}

/* Pattern times path, whatever they are. */
static void
growth(void **state)
{
    (void)state;
    for (size_t i = 0; i < TZ_COUNT(shapes); i++) {
        size_t small = work_of(i, 50), large = work_of(i, 400);

        if (!small || large > small * 70)
            fail_msg("'%s': %zu, then %zu", shapes[i].pattern, small, large);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(matches),         cmocka_unit_test(refusals),
        cmocka_unit_test(as_the_slow_one), cmocka_unit_test(no_memory),
        cmocka_unit_test(growth),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
