/* codes.c - patterns compiled beforehand. */
#include <string.h>

#include "base/alloc.h"
#include "base/err.h"
#include "rule/regex.h"
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
    if (!tz_regex_encode(regex, out) || out->len > UINT32_MAX)
        status = tz_err_nomem(err);
    tz_regex_free(regex);
    return status;
}

/* All patterns, each whole; `codes` are where. */
static taza_status
encode_all(const struct taza_rules *rules, tz_buf *out, tz_stretch *codes,
           taza_error *err)
{
    taza_status status = TAZA_OK;

    for (size_t i = 0; !status && i < rules->pattern_count; i++) {
        size_t from = out->len;

        status = encode(rules, i, out, err);
        codes[i] = (tz_stretch){(uint32_t)from, (uint32_t)(out->len - from)};
    }
    return status;
}

/* Bytes that all of them begin with. */
static size_t
common(const char *bytes, const tz_stretch *codes, size_t count)
{
    size_t len = count ? codes[0].count : 0;

    for (size_t i = 1; i < count; i++) {
        size_t k = 0;

        while (k < len && k < codes[i].count &&
               bytes[codes[i].at + k] == bytes[codes[0].at + k])
            k++;
        len = k;
    }
    return len;
}

/* What they have in common once, then the rest of each. */
static bool
keep(struct taza_rules *rules, const char *bytes, const tz_stretch *codes)
{
    size_t count = rules->pattern_count;
    size_t head = common(bytes, codes, count), len = head;
    tz_rule_pattern *patterns =
        tz_arena_array(rules->arena, count, sizeof *patterns);
    char *kept;

    for (size_t i = 0; i < count; i++)
        len += codes[i].count - head;
    kept = tz_arena_alloc(rules->arena, len);
    if (!patterns || !kept)
        return false;
    if (head)
        memcpy(kept, bytes, head);
    len = head;
    for (size_t i = 0; i < count; i++) {
        size_t rest = codes[i].count - head;

        memcpy(kept + len, bytes + codes[i].at + head, rest);
        patterns[i] = rules->patterns[i];
        patterns[i].code = (tz_stretch){(uint32_t)len, (uint32_t)rest};
        len += rest;
    }
    rules->patterns = patterns;
    rules->code_head = (tz_stretch){0, (uint32_t)head};
    rules->codes = kept;
    rules->code_len = len;
    return true;
}

taza_status
tz_rules_encode(struct taza_rules *rules, taza_error *err)
{
    tz_stretch *codes = tz_alloc_zero(rules->pattern_count, sizeof *codes);
    char *build = tz_arena_alloc(rules->arena, TZ_REGEX_BUILD);
    tz_buf bytes = TZ_BUF_INIT;
    taza_status status = TAZA_NOMEM;

    if (codes && build) {
        tz_regex_build(build);
        rules->build = build;
        status = encode_all(rules, &bytes, codes, err);
        if (!status && !keep(rules, bytes.ptr, codes))
            status = TAZA_NOMEM;
    }
    tz_buf_done(&bytes);
    tz_free(codes);
    return status == TAZA_NOMEM ? tz_err_nomem(err) : status;
}

taza_status
tz_rules_compile(const struct taza_rules *rules, size_t pattern,
                 tz_matcher *matcher, tz_regex **out, taza_error *err)
{
    const tz_stretch *head = &rules->code_head;
    const tz_stretch *code = &rules->patterns[pattern].code;

    if (!rules->coded || !code->count)
        return tz_regex_new(tz_rules_regex(rules, pattern), out, err);
    return tz_regex_decode((taza_str){rules->codes + head->at, head->count},
                           (taza_str){rules->codes + code->at, code->count},
                           matcher, out, err);
}
