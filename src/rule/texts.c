/* texts.c - the arrays and texts of a rule set, while records are read. */
#include <string.h>

#include "base/alloc.h"
#include "base/err.h"
#include "rule/loader.h"

static taza_status
too_large(tz_loader *l)
{
    return tz_err(l->err, TAZA_LIMIT, "the rules are too large");
}

taza_status
tz_load_room(tz_loader *l, tz_list *list, size_t size, size_t count,
             tz_stretch *out)
{
    void *items = list->items;

    if (count > UINT32_MAX - list->count)
        return too_large(l);
    if (!tz_grow(&items, &list->cap, list->count + count, size))
        return tz_err_nomem(l->err);
    list->items = items;
    *out = (tz_stretch){(uint32_t)list->count, 0};
    if (count)
        memset((char *)items + list->count * size, 0, count * size);
    list->count += count;
    return TAZA_OK;
}

taza_status
tz_load_keep(tz_loader *l, tz_buf *text, taza_str more, tz_stretch *out)
{
    if (more.len >= UINT32_MAX - text->len)
        return too_large(l);
    *out = (tz_stretch){(uint32_t)text->len, (uint32_t)more.len};
    tz_buf_str(text, more);
    return tz_buf_ok(text) ? TAZA_OK : tz_err_nomem(l->err);
}

taza_status
tz_load_string(tz_loader *l, taza_str string, tz_text *out)
{
    tz_stretch kept = {0, 0};
    taza_status status;

    if (!l->texts.len) /* 0 is no string's place */
        tz_buf_char(&l->texts, '\0');
    status = tz_load_keep(l, &l->texts, string, &kept);
    tz_buf_char(&l->texts, '\0');
    *out = kept.at;
    return status;
}

/* A copy in the arena of the rules. */
static const void *
copy(tz_loader *l, const void *items, size_t count, size_t size)
{
    void *kept = tz_arena_array(l->arena, count, size);

    if (kept && count)
        memcpy(kept, items, count * size);
    return kept;
}

taza_status
tz_load_finish(tz_loader *l)
{
    struct taza_rules *rules = l->rules;

    rules->texts = copy(l, l->texts.ptr, l->texts.len, 1);
    rules->text_len = l->texts.len;
    rules->regexes = copy(l, l->regexes.ptr, l->regexes.len, 1);
    rules->regex_len = l->regexes.len;
    rules->lists = copy(l, l->lists.items, l->lists.count, sizeof(tz_text));
    rules->list_count = l->lists.count;
    rules->basis = copy(l, l->basis.items, l->basis.count, sizeof(tz_basis));
    rules->basis_count = l->basis.count;
    rules->matches =
        copy(l, l->matches.items, l->matches.count, sizeof(uint32_t));
    rules->match_count = l->matches.count;
    rules->conds = copy(l, l->conds.items, l->conds.count, sizeof(tz_cond));
    rules->cond_count = l->conds.count;
    rules->examples =
        copy(l, l->examples.items, l->examples.count, sizeof(tz_example));
    rules->example_count = l->examples.count;
    rules->patterns =
        copy(l, l->patterns.items, l->patterns.count, sizeof(tz_rule_pattern));
    rules->pattern_count = l->patterns.count;
    if (!tz_buf_ok(&l->texts) || !rules->texts || !rules->regexes ||
        !rules->lists || !rules->basis || !rules->matches || !rules->conds ||
        !rules->examples || !rules->patterns)
        return tz_err_nomem(l->err);
    return TAZA_OK;
}

void
tz_load_done(tz_loader *l)
{
    tz_needs_done(&l->needs);
    tz_buf_done(&l->texts);
    tz_buf_done(&l->regexes);
    tz_free(l->lists.items);
    tz_free(l->basis.items);
    tz_free(l->matches.items);
    tz_free(l->conds.items);
    tz_free(l->examples.items);
    tz_free(l->patterns.items);
}
