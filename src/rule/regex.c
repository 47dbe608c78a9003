/* regex.c - PCRE2 with limits, taza's memory and nothing of Unicode. */
#define PCRE2_CODE_UNIT_WIDTH 8
#include "rule/regex.h"

#include <pcre2.h>
#include <stdio.h>
#include <string.h>

#include "base/alloc.h"
#include "base/err.h"

/* One call's limits: a pattern that needs more than this in one sentence is
 * a defect of the pattern, and is reported. */
#define MATCH_STEPS 10000u
#define MATCH_DEPTH 1000u
#define MATCH_HEAP  4096u /* KiB */
/* Classes in classes, and what alternatives share; PCRE2's own default is 250.
 */
#define NEST_LIMIT 1000u

struct tz_regex {
    pcre2_code *code;
    uint32_t at; /* number of the group "at"; 0: there is none */
    bool anchored;
};

/* What the codes of one matcher share: the tables that each of them was
 * written with, 1 KB, the same bytes for all.  A decoder asks for their room
 * first. */
typedef struct {
    void *block;       /* NULL: not asked for yet */
    size_t size, most; /* no larger room is for tables */
    bool first;        /* the next request is a decoder's first */
} shared_tables;

struct tz_matcher {
    shared_tables tables;
    pcre2_general_context *general;
    pcre2_match_context *context;
    pcre2_match_data *data; /* for the whole match and "at" */
    uint32_t options;
};

static void *
give(size_t size, void *user)
{
    (void)user;
    return tz_alloc(size);
}

/* What is compiled has gaps: the same bytes each time. */
static void *
give_zeroed(size_t size, void *user)
{
    (void)user;
    return tz_alloc_zero(1, size);
}

static void
take(void *ptr, void *user)
{
    (void)user;
    tz_free(ptr);
}

static void *
give_shared(size_t size, void *user)
{
    shared_tables *tables = user;
    bool first = tables->first;

    tables->first = false;
    if (!first || size > tables->most ||
        (tables->block && size != tables->size))
        return tz_alloc(size);
    if (!tables->block)
        tables->block = tz_alloc(size);
    tables->size = size;
    return tables->block;
}

/* The tables are the matcher's. */
static void
take_shared(void *ptr, void *user)
{
    const shared_tables *tables = user;

    if (ptr != tables->block)
        tz_free(ptr);
}

tz_matcher *
tz_matcher_new(void)
{
    tz_matcher *matcher = tz_alloc_zero(1, sizeof *matcher);

    if (!matcher)
        return NULL;
    matcher->general = pcre2_general_context_create(give, take, NULL);
    if (matcher->general)
        matcher->context = pcre2_match_context_create(matcher->general);
    if (matcher->context)
        matcher->data = pcre2_match_data_create(2, matcher->general);
    if (!matcher->data) {
        tz_matcher_free(matcher);
        return NULL;
    }
    pcre2_set_match_limit(matcher->context, MATCH_STEPS);
    pcre2_set_depth_limit(matcher->context, MATCH_DEPTH);
    pcre2_set_heap_limit(matcher->context, MATCH_HEAP);
    return matcher;
}

void
tz_matcher_free(tz_matcher *matcher)
{
    if (!matcher)
        return;
    pcre2_match_data_free(matcher->data);
    pcre2_match_context_free(matcher->context);
    pcre2_general_context_free(matcher->general);
    tz_free(matcher->tables.block);
    tz_free(matcher);
}

void
tz_matcher_interpret(tz_matcher *matcher, bool interpret)
{
    matcher->options = interpret ? PCRE2_NO_JIT : 0;
}

static taza_status
refuse(int number, size_t offset, taza_error *err)
{
    PCRE2_UCHAR what[128] = "";
    taza_status status;

    if (number == PCRE2_ERROR_NOMEMORY || number == 121) /* heap failed */
        return tz_err_nomem(err);
    (void)pcre2_get_error_message(number, what, sizeof what);
    status = tz_err(err, TAZA_SYNTAX, "offset %zu of a regular expression: %s",
                    offset, (const char *)what);
    if (err)
        err->column = (uint32_t)offset;
    return status;
}

static uint32_t
at_group(const pcre2_code *code)
{
    int group = pcre2_substring_number_from_name(code, (PCRE2_SPTR) "at");

    return group > 0 ? (uint32_t)group : 0;
}

static taza_status
compile(taza_str pattern, uint32_t options, tz_regex **out, taza_error *err)
{
    pcre2_general_context *general =
        pcre2_general_context_create(give_zeroed, take, NULL);
    pcre2_compile_context *context =
        general ? pcre2_compile_context_create(general) : NULL;
    tz_regex *regex = context ? tz_alloc_zero(1, sizeof *regex) : NULL;
    int number = PCRE2_ERROR_NOMEMORY;
    PCRE2_SIZE offset = 0;

    options |= PCRE2_NEVER_UTF | PCRE2_NEVER_UCP | PCRE2_NEVER_BACKSLASH_C;
    if (regex) {
        pcre2_set_parens_nest_limit(context, NEST_LIMIT);
        regex->code =
            pcre2_compile((PCRE2_SPTR)(pattern.len ? pattern.ptr : ""),
                          pattern.len, options, &number, &offset, context);
    }
    pcre2_compile_context_free(context);
    pcre2_general_context_free(general);
    if (!regex || !regex->code) {
        tz_free(regex);
        return refuse(number, offset, err);
    }
    regex->at = at_group(regex->code);
    regex->anchored = (options & PCRE2_ANCHORED) != 0;
    *out = regex;
    return TAZA_OK;
}

taza_status
tz_regex_new(taza_str pattern, tz_regex **out, taza_error *err)
{
    return compile(pattern, PCRE2_USE_OFFSET_LIMIT, out, err);
}

taza_status
tz_regex_new_at(taza_str pattern, tz_regex **out, taza_error *err)
{
    return compile(pattern, PCRE2_ANCHORED, out, err);
}

void
tz_regex_build(char build[TZ_REGEX_BUILD])
{
    static const uint32_t asked[] = {PCRE2_CONFIG_LINKSIZE,
                                     PCRE2_CONFIG_NEWLINE, PCRE2_CONFIG_BSR,
                                     PCRE2_CONFIG_UNICODE};
    PCRE2_UCHAR version[64] = "";
    int len;

    (void)pcre2_config(PCRE2_CONFIG_VERSION, version);
    len = snprintf(build, TZ_REGEX_BUILD, "%s %zu-bit", (const char *)version,
                   8 * sizeof(void *));
    for (size_t i = 0; i < TZ_COUNT(asked) && len < TZ_REGEX_BUILD; i++) {
        uint32_t value = 0;

        (void)pcre2_config(asked[i], &value);
        len += snprintf(build + len, TZ_REGEX_BUILD - (size_t)len, " %u",
                        (unsigned)value);
    }
}

bool
tz_regex_encode(const tz_regex *regex, tz_buf *out)
{
    const pcre2_code *code = regex->code;
    PCRE2_SIZE len;
    uint8_t *bytes;

    if (pcre2_serialize_encode(&code, 1, &bytes, &len, NULL) != 1)
        return false;
    tz_buf_put(out, bytes, len);
    pcre2_serialize_free(bytes);
    return tz_buf_ok(out);
}

taza_status
tz_regex_decode(taza_str head, taza_str tail, tz_matcher *matcher,
                tz_regex **out, taza_error *err)
{
    pcre2_general_context *general = pcre2_general_context_create(
        give_shared, take_shared, &matcher->tables);
    tz_regex *regex = general ? tz_alloc_zero(1, sizeof *regex) : NULL;
    uint8_t *bytes = regex ? tz_alloc(head.len + tail.len) : NULL;
    int32_t number = PCRE2_ERROR_NOMEMORY;

    if (bytes) {
        memcpy(bytes, head.ptr, head.len);
        memcpy(bytes + head.len, tail.ptr, tail.len);
        matcher->tables.most = head.len; /* in the tail they might differ */
        matcher->tables.first = true;
        number = pcre2_serialize_decode(&regex->code, 1, bytes, general);
        matcher->tables.first = false;
    }
    tz_free(bytes);
    pcre2_general_context_free(general);
    if (number != 1) {
        tz_free(regex);
        return refuse(number, 0, err);
    }
    regex->at = at_group(regex->code);
    *out = regex;
    return TAZA_OK;
}

void
tz_regex_free(tz_regex *regex)
{
    if (!regex)
        return;
    pcre2_code_free(regex->code);
    tz_free(regex);
}

void
tz_regex_jit(tz_regex *regex)
{
    /* Where pages cannot be made executable the interpreter goes on. */
    (void)pcre2_jit_compile(regex->code, PCRE2_JIT_COMPLETE);
}

static tz_match_status
status_of(int number)
{
    switch (number) {
    case PCRE2_ERROR_NOMATCH:
        return TZ_MATCH_NONE;
    case PCRE2_ERROR_MATCHLIMIT:
    case PCRE2_ERROR_DEPTHLIMIT:
    case PCRE2_ERROR_HEAPLIMIT:
    case PCRE2_ERROR_JIT_STACKLIMIT:
        return TZ_MATCH_LIMIT;
    default:
        return number < 0 ? TZ_MATCH_FAILED : TZ_MATCH_YES;
    }
}

static tz_match_status
run_match(const tz_regex *regex, tz_matcher *matcher, tz_nstr text, size_t from,
          uint32_t options, tz_match *out)
{
    PCRE2_SPTR subject = text.len ? text.ptr : (PCRE2_SPTR) "";
    const PCRE2_SIZE *ends;
    tz_match_status status;

    if (from > text.len)
        return TZ_MATCH_NONE;
    options |= matcher->options;
    status = status_of(pcre2_match(regex->code, subject, text.len, from,
                                   options, matcher->data, matcher->context));
    /* Machine code counts otherwise: what it gives up the interpreter may do,
     * and which of them ran depends on what was read before. */
    if (status == TZ_MATCH_LIMIT && (options & PCRE2_NO_JIT) == 0)
        status = status_of(pcre2_match(regex->code, subject, text.len, from,
                                       options | PCRE2_NO_JIT, matcher->data,
                                       matcher->context));
    if (status != TZ_MATCH_YES)
        return status;
    ends = pcre2_get_ovector_pointer(matcher->data);
    out->whole = out->at = (taza_span){ends[0], ends[1]};
    /* A pattern of ours has no other group, so "at" is the first. */
    if (regex->at == 1 && ends[2] != PCRE2_UNSET)
        out->at = (taza_span){ends[2], ends[3]};
    return TZ_MATCH_YES;
}

tz_match_status
tz_regex_find(const tz_regex *regex, tz_matcher *matcher, tz_nstr text,
              size_t from, tz_match *out)
{
    return run_match(regex, matcher, text, from, 0, out);
}

tz_match_status
tz_regex_find_by(const tz_regex *regex, tz_matcher *matcher, tz_nstr text,
                 size_t from, size_t last, tz_match *out)
{
    tz_match_status status;

    pcre2_set_offset_limit(matcher->context, last);
    status = run_match(regex, matcher, text, from, 0, out);
    pcre2_set_offset_limit(matcher->context, PCRE2_UNSET);
    return status;
}

tz_match_status
tz_regex_at(const tz_regex *regex, tz_matcher *matcher, tz_nstr text,
            size_t from, tz_match *out)
{
    /* Machine code is anchored when it is made, or not at all. */
    return run_match(regex, matcher, text, from,
                     regex->anchored ? 0 : PCRE2_ANCHORED | PCRE2_NO_JIT, out);
}
