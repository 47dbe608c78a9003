/* fuzz_pattern.c - any bytes as a pattern (first line) and a text (the rest):
 * what parses compiles, and every match contains a required literal. */
#include <stdlib.h>
#include <string.h>

#include "rule/pattern.h"
#include "rule/regex.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const tz_pattern *
find(void *user, taza_str name)
{
    (void)name;
    return user;
}

static const tz_pattern *
parse(tz_arena *arena, taza_str text, const tz_pattern *class)
{
    const tz_pattern *tree = NULL;
    taza_error err = {.status = TAZA_OK};
    taza_status status = tz_pattern_parse(
        arena, text, &(tz_pattern_context){"f", 1, 1, find, (void *)class},
        &tree, &err);

    if (status != TAZA_OK &&
        (status != TAZA_SYNTAX || !err.column || err.column > text.len + 1))
        abort();
    return tree;
}

static bool
contains(tz_nstr text, taza_span match, const tz_literal *literal)
{
    for (size_t at = match.start; at + literal->text.len <= match.end; at++)
        if ((!literal->start || at == match.start) &&
            (!literal->word || !at || !tz_code_word(text.ptr[at - 1])) &&
            memcmp(text.ptr + at, literal->text.ptr, literal->text.len) == 0)
            return true;
    return false;
}

/* None says nothing. */
static bool
contains_one(tz_nstr text, taza_span match, const tz_literals *set)
{
    size_t i = 0;

    while (i < set->count && !contains(text, match, &set->items[i]))
        i++;
    return set->count == 0 || i < set->count;
}

static void
check(tz_arena *arena, const tz_pattern *tree, tz_nstr text)
{
    tz_buf out = TZ_BUF_INIT;
    tz_matcher *matcher = tz_matcher_new();
    tz_regex *regex;
    tz_literals sets[TZ_LITERAL_SETS];
    const char *what;
    tz_match match;
    taza_error err;

    tz_pattern_regex(tree, &out);
    if (tz_regex_new(tz_buf_view(&out), &regex, &err) ||
        tz_pattern_literals(arena, tree, sets))
        abort();
    (void)tz_pattern_lint(arena, tree, false, &what);
    if (tz_regex_find(regex, matcher, text, 0, &match) == TZ_MATCH_YES)
        for (size_t i = 0; i < TZ_LITERAL_SETS; i++)
            if (!contains_one(text, match.whole, &sets[i]))
                abort();
    tz_regex_free(regex);
    tz_matcher_free(matcher);
    tz_buf_done(&out);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    taza_str bytes = {(const char *)data, size};
    size_t end = tz_str_find(bytes, '\n', 0);
    tz_arena *arena = tz_arena_new();
    const tz_pattern *class, *tree;
    tz_nstr text = {data, 0};

    class = parse(arena, TZ_STR("(?:а(?:ми?|х)?|у|о[мв])?"), NULL);
    class = tz_pattern_any(arena, &class, 1);
    tree = parse(arena, tz_str_slice(bytes, 0, end), class);
    if (end < size)
        text = (tz_nstr){data + end + 1, size - end - 1};
    if (tree)
        check(arena, tree, text);
    tz_arena_free(arena);
    return 0;
}
