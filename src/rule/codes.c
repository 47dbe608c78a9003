/* codes.c - patterns compiled beforehand. */
#include <string.h>

#include "base/err.h"
#include "rule/rules.h"

/* The bytes of one pattern go behind those of the others. */
static taza_status
encode(const struct taza_rules *rules, size_t index, tz_buf *out,
       taza_error *err)
{
    tz_regex *regex;
    taza_status status =
        tz_regex_new(tz_rules_regex(rules, index), &regex, err);

    if (status)
        return status;
    if (!tz_regex_encode(regex, out))
        status = tz_err_nomem(err);
    tz_regex_free(regex);
    return status;
}

/* What two byte strings begin with alike. */
static size_t
alike(taza_str a, taza_str b)
{
    size_t len = 0;

    while (len < a.len && len < b.len && a.ptr[len] == b.ptr[len])
        len++;
    return len;
}

/* All codes, the bytes that they have in common before them. */
static taza_status
encode_all(const struct taza_rules *rules, size_t head, tz_buf *codes,
           tz_rule_pattern *patterns, taza_error *err)
{
    tz_buf one = TZ_BUF_INIT;
    taza_status status = TAZA_OK;

    if (!patterns)
        return tz_err_nomem(err);
    for (size_t i = 0; !status && i < rules->pattern_count; i++) {
        tz_buf_clear(&one);
        status = encode(rules, i, &one, err);
        if (status)
            break;
        if (!codes->len)
            tz_buf_put(codes, one.ptr, head);
        patterns[i] = rules->patterns[i];
        patterns[i].code =
            (tz_stretch){(uint32_t)codes->len, (uint32_t)(one.len - head)};
        tz_buf_put(codes, one.ptr + head, one.len - head);
        if (codes->len > UINT32_MAX || !tz_buf_ok(codes))
            status = tz_err_nomem(err);
    }
    tz_buf_done(&one);
    return status;
}

taza_status
tz_rules_encode(struct taza_rules *rules, taza_error *err)
{
    tz_rule_pattern *patterns =
        tz_arena_array(rules->arena, rules->pattern_count, sizeof *patterns);
    char *build = tz_arena_alloc(rules->arena, TZ_REGEX_BUILD);
    tz_buf first = TZ_BUF_INIT, other = TZ_BUF_INIT, codes = TZ_BUF_INIT;
    size_t head = SIZE_MAX;
    taza_status status = build ? TAZA_OK : tz_err_nomem(err);

    for (size_t i = 0; !status && i < rules->pattern_count; i++) {
        tz_buf_clear(&other);
        status = encode(rules, i, i ? &other : &first, err);
        if (i && !status) {
            size_t len = alike(tz_buf_view(&first), tz_buf_view(&other));

            head = len < head ? len : head;
        }
    }
    if (head > first.len)
        head = first.len;
    if (!status)
        status = encode_all(rules, head, &codes, patterns, err);
    if (!status) {
        tz_regex_build(build);
        rules->build = build;
        rules->patterns = patterns;
        rules->code_head = (tz_stretch){0, (uint32_t)head};
        rules->code_len = codes.len;
        rules->codes = tz_arena_str(rules->arena, tz_buf_view(&codes)).ptr;
        if (!rules->codes)
            status = tz_err_nomem(err);
    }
    tz_buf_done(&first);
    tz_buf_done(&other);
    tz_buf_done(&codes);
    return status;
}

taza_status
tz_rules_compile(const struct taza_rules *rules, size_t pattern, tz_regex **out,
                 taza_error *err)
{
    const tz_stretch *head = &rules->code_head;
    const tz_stretch *code = &rules->patterns[pattern].code;

    if (!rules->coded || !code->count)
        return tz_regex_new(tz_rules_regex(rules, pattern), out, err);
    return tz_regex_decode((taza_str){rules->codes + head->at, head->count},
                           (taza_str){rules->codes + code->at, code->count},
                           out, err);
}
