/* quantity.c - numbers in digits and words, and what they measure. */
#include "act/amount.h"

#include "act/glance.h"
#include "act/read.h"
#include "base/alloc.h"

static const char *const names[] = {
    [TZ_QUANTITY_NUMBER] = "number",   [TZ_QUANTITY_TERM] = "term",
    [TZ_QUANTITY_DATE] = "date",       [TZ_QUANTITY_AMOUNT] = "amount",
    [TZ_QUANTITY_PERCENT] = "percent", [TZ_QUANTITY_FREQUENCY] = "frequency",
};
_Static_assert(TZ_COUNT(names) == TZ_QUANTITY_KINDS, "names");

const char *
tz_quantity_kind_name(tz_quantity_kind kind)
{
    return kind < TZ_QUANTITY_KINDS ? names[kind] : "";
}

bool
tz_quantity_kind_by_name(taza_str name, tz_quantity_kind *out)
{
    for (size_t i = 0; i < TZ_COUNT(names); i++) {
        if (tz_str_is(name, names[i])) {
            *out = (tz_quantity_kind)i;
            return true;
        }
    }
    return false;
}

/* The list of the whole act, and room for one paragraph. */
typedef struct {
    tz_amounts amounts;
    size_t token_cap;
    tz_quantity *list;
    size_t count, cap;
} pass;

static bool
keep(pass *p)
{
    tz_amounts *a = &p->amounts;
    void *items = p->list;
    if (!tz_grow(&items, &p->cap, p->count + a->atom_count, sizeof(*p->list)))
        return false;
    p->list = items;
    for (size_t i = 0; i < a->atom_count; i++) {
        tz_atom *atom = &a->atoms[i];
        if (atom->gone)
            continue;
        atom->q.normal.start = a->base + a->tokens[atom->first].start;
        atom->q.normal.end = a->base + a->tokens[atom->end - 1].end;
        p->list[p->count++] = atom->q;
    }
    return true;
}

/* The number that a paragraph begins with is its own. */
static size_t
behind_mark(const tz_amounts *a, const tz_fact *fact)
{
    size_t at = 0;
    if (fact->mark.kind == TZ_NO_MARK)
        return 0;
    while (at < a->count && a->tokens[at].start < fact->mark.after)
        at++;
    return at;
}

static bool
read_para(tz_reading *r, pass *p, size_t para)
{
    tz_amounts *a = &p->amounts;
    const tz_para *from = &r->doc->paras[para];
    a->text = tz_fact_text(r, para);
    a->base = from->normal.start;
    a->lang = tz_fact_lang(r, para);
    a->atom_count = 0;
    if (a->text.len > UINT32_MAX ||
        !tz_numeral_tokens(a->text, a->lang, &a->tokens, &p->token_cap,
                           &a->count))
        return a->text.len > UINT32_MAX;
    tz_amount_read(a, behind_mark(a, &r->facts[para]));
    tz_amount_bounds(a);
    return !a->failed && keep(p);
}

void
tz_quantity_read(tz_reading *r)
{
    pass p = {.amounts.doc = r->doc};
    for (size_t i = 0; i < r->doc->para_count && !r->failed; i++) {
        if (r->facts[i].hints & TZ_HINT_QUANTITY)
            r->failed = !read_para(r, &p, i);
    }
    r->act->quantities = tz_reading_keep(r, p.list, p.count, sizeof(*p.list));
    r->act->quantity_count = r->failed ? 0 : p.count;
    tz_free(p.amounts.tokens);
    tz_free(p.amounts.atoms);
}
