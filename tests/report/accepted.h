/* accepted.h - drafts checked with accepted findings and baselines. */
#ifndef TZ_TESTS_REPORT_ACCEPTED_H
#define TZ_TESTS_REPORT_ACCEPTED_H

#include "support.h"

#include "scan/pack.h"
#include "taza/taza.h"

static const char accepted_pack[] =
    PACK_FACTORS PACK_RULE("ru-may", "wide", "Match: \\bвправе \\w+\n")
        PACK_RULE("ru-can", "wide", "Match: \\bможет \\w+\n") PACK_RULE(
            "ru-else", "other",
            "Match: \\bиначе\\b\n") "%rec: Rule\n\nId: ru-gone\nLang: "
                                    "ru\nFactor: other\nSeverity: note\n"
                                    "Status: retired\n\n" PACK_RULE(
                                        "ru-trial", "other",
                                        "Status: draft\nMatch: \\bвообще\\b\n");

static inline taza_policy *
policy_of(const char *bytes, bool baseline, const char *today)
{
    const taza_source file = {".taza-accepted", tz_str(bytes)};
    const taza_policy_options options = {
        .size = sizeof options, .baseline = baseline, .today = today};
    taza_policy *policy;
    taza_error err;

    if (taza_policy_new(&file, &options, &policy, &err))
        fail_msg("%s\n%s", err.message, bytes);
    return policy;
}

static inline taza_result *
checked_with(const taza_rules *rules, taza_options options, const char *draft,
             const char *name)
{
    taza_result *result;
    taza_error err;

    options.size = sizeof options;
    options.lang = TAZA_RU;
    if (taza_check(rules, &options, tz_str(draft), name, &result, &err))
        fail_msg("%s", err.message);
    return result;
}

static inline int
accepted_put(void *user, const char *bytes, size_t len)
{
    tz_buf_put(user, bytes, len);
    return 0;
}

/* Records of all findings of a draft. */
static inline void
accept_all(const taza_rules *rules, const char *draft, const char *name,
           taza_acceptance how, tz_buf *out)
{
    taza_result *result =
        checked_with(rules, (taza_options){.size = 1}, draft, name);
    const taza_finding *finding;
    taza_error err;

    how.size = sizeof how;
    for (size_t i = 0; (finding = taza_result_at(result, i)); i++) {
        if (taza_accept(result, finding, &how, accepted_put, out, &err))
            fail_msg("%s", err.message);
        tz_buf_char(out, '\n');
    }
    taza_result_free(result);
}

/* The same with a NUL. */
static inline const char *
accepted_text(tz_buf *buf)
{
    tz_buf_char(buf, '\0');
    assert_true(tz_buf_ok(buf));
    return buf->ptr;
}

#endif
