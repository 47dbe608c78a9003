/* target.c - which findings of a draft somebody means. */
#include "cli/target.h"

#include <stdio.h>
#include <string.h>

#include "base/err.h"
#include "cli/say.h"

typedef struct {
    const taza_result *result;
    const char *target; /* as given */
    taza_str id;        /* a rule's or factor's; a whole fingerprint */
    bool print;         /* it is one */
    taza_str unit;      /* empty: none given */
    const char *path;   /* of the unit; NULL: findings' own citations */
    taza_error *err;
} aim;

static bool
of_rule(const aim *a, const taza_finding *finding)
{
    return a->print ? tz_str_is(a->id, finding->fingerprint)
                    : tz_str_is(a->id, finding->rule) ||
                          tz_str_is(a->id, finding->factor);
}

static bool
in_unit(const aim *a, const taza_finding *finding)
{
    size_t len;

    if (!a->unit.len)
        return true;
    if (!a->path)
        return tz_str_is(a->unit, finding->unit);
    len = strlen(a->path);
    return !strncmp(finding->unit_path, a->path, len) &&
           (!finding->unit_path[len] || finding->unit_path[len] == '/');
}

/* On standard error, as one may give it. */
static void
list(const aim *a)
{
    const taza_finding *finding;
    tz_buf buf = TZ_BUF_INIT;

    for (size_t i = 0; (finding = taza_result_at(a->result, i)); i++) {
        const taza_position *at = &finding->at.start;

        if (!of_rule(a, finding) || finding->accepted)
            continue;
        tz_buf_puts(&buf, "taza:     ");
        tz_say_text(&buf, tz_str(at->path), SIZE_MAX);
        tz_buf_printf(&buf, ":%u:%u: %s:%s «", (unsigned)at->line,
                      (unsigned)at->column, finding->rule, finding->unit_path);
        tz_say_text(&buf, finding->quote, SIZE_MAX);
        tz_buf_printf(&buf, "» %s\n", finding->fingerprint);
    }
    if (tz_buf_ok(&buf) && buf.len)
        (void)fwrite(buf.ptr, 1, buf.len, stderr);
    tz_buf_done(&buf);
}

static taza_status
refuse(const aim *a, const char *what)
{
    return tz_err(a->err, TAZA_USAGE, "%.150s: %.200s: %s",
                  taza_result_path(a->result), a->target, what);
}

static bool
known(const taza_rules *rules, taza_str id)
{
    taza_rule_info info;

    for (size_t i = 0; taza_rules_at(rules, i, &info); i++)
        if (tz_str_is(id, info.id) || tz_str_is(id, info.factor))
            return true;
    return false;
}

/* Units of that path or citation: how many; sets the path of the first. */
static size_t
count_units(aim *a, bool by_path)
{
    const taza_unit *unit;
    size_t count = 0;

    for (size_t i = 0; (unit = taza_result_unit(a->result, i)); i++)
        if (tz_str_is(a->unit, by_path ? unit->unit_path : unit->citation) &&
            ++count == 1)
            a->path = unit->unit_path;
    return count;
}

static taza_status
find_unit(aim *a)
{
    size_t count = count_units(a, true);

    if (!count)
        count = count_units(a, false);
    if (count < 2)
        return TAZA_OK; /* none: findings may say a clause or an indent */
    list(a);
    return refuse(a, "more than one unit is called that; give a fingerprint");
}

static taza_status
read_target(aim *a, const taza_rules *rules)
{
    taza_str whole = tz_str(a->target);
    size_t colon = tz_str_find(whole, ':', 0);

    a->print = tz_str_starts(whole, "1:");
    a->id = a->print ? whole : tz_str_slice(whole, 0, colon);
    if (a->print)
        return TAZA_OK;
    if (!known(rules, a->id))
        return refuse(a, "there is no rule or factor of that name");
    a->unit = tz_str_trim(tz_str_slice(whole, colon + 1, whole.len));
    if (colon < whole.len && !a->unit.len)
        return refuse(a, "which unit?");
    return a->unit.len ? find_unit(a) : TAZA_OK;
}

/* How many are meant, and how many of them somebody has accepted. */
static size_t
count_meant(const aim *a, size_t *accepted)
{
    const taza_finding *finding;
    size_t count = 0;

    *accepted = 0;
    for (size_t i = 0; (finding = taza_result_at(a->result, i)); i++)
        if (of_rule(a, finding) && in_unit(a, finding)) {
            count++;
            *accepted += finding->accepted != NULL;
        }
    return count;
}

taza_status
tz_target_find(const taza_rules *rules, const taza_result *result,
               const char *target, tz_target_fn *fn, void *user,
               taza_error *err)
{
    aim a = {.result = result, .target = target, .err = err};
    taza_status status = read_target(&a, rules);
    const taza_finding *finding;
    size_t count, accepted;

    if (status)
        return status;
    count = count_meant(&a, &accepted);
    if (count && count == accepted)
        return refuse(&a, "accepted already");
    if (!count) {
        list(&a);
        return refuse(&a, "there is no such finding");
    }
    if (count - accepted > 1 && !a.unit.len) {
        list(&a);
        return refuse(&a, "it has more than one; say in which unit");
    }
    for (size_t i = 0; !status && (finding = taza_result_at(result, i)); i++)
        if (of_rule(&a, finding) && in_unit(&a, finding) && !finding->accepted)
            status = fn(user, finding, err);
    return status;
}
