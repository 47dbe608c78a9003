/* factors.c - Factor records. */
#include <string.h>

#include "base/err.h"
#include "rule/loader.h"

/* Lists are counted before they are filled. */
typedef struct {
    tz_factor *factor;
    taza_basis *basis[4];
    const char **serves[4], **near, **covers;
    size_t served[4], neighbours, covered;
} draft;

enum {
    NAME,
    DEFINITION = 4,
    WHY = 8,
    FIX = 12,
    BEFORE = 16,
    AFTER = 20
};

static taza_status
read_id(tz_loader *l, void *target, unsigned arg)
{
    (void)arg;
    return tz_load_id(l, &((draft *)target)->factor->id);
}

static taza_status
read_text(tz_loader *l, void *target, unsigned arg)
{
    tz_factor *factor = ((draft *)target)->factor;
    tz_text3 *const texts[] = {&factor->name,   &factor->definition,
                               &factor->why,    &factor->fix,
                               &factor->before, &factor->after};
    unsigned kind = arg & ~3u;

    if (kind == NAME && memchr(l->field->value.ptr, '\n', l->field->value.len))
        return tz_load_fail(l, 0, "a name stands on one line");
    return tz_load_text(l, kind == WHY || kind == FIX,
                        &(*texts[arg >> 2])[arg & 3]);
}

static taza_status
read_severity(tz_loader *l, void *target, unsigned arg)
{
    (void)arg;
    return tz_load_severity(l, &((draft *)target)->factor->severity);
}

static taza_status
read_basis(tz_loader *l, void *target, unsigned arg)
{
    draft *d = target;
    tz_basis_list *list = &d->factor->basis[arg];
    taza_basis *basis = &d->basis[arg][list->count];
    taza_status status = tz_load_basis(l, false, basis);

    list->count += basis->status != NULL;
    return status;
}

static taza_status
read_serves(tz_loader *l, void *target, unsigned arg)
{
    draft *d = target;

    return tz_load_text(l, false, &d->serves[arg][d->served[arg]++]);
}

/* The factor may be one that is not loaded: a pack may stand alone. */
static taza_status
read_near(tz_loader *l, void *target, unsigned arg)
{
    draft *d = target;

    (void)arg;
    return tz_load_id(l, &d->near[d->neighbours++]);
}

static taza_status
read_covers(tz_loader *l, void *target, unsigned arg)
{
    draft *d = target;

    (void)arg;
    return tz_load_id(l, &d->covers[d->covered++]);
}

static const tz_field_spec specs[] = {
    {"Id", read_id, 0, false, true, false},
    {"Name", read_text, NAME, false, true, true},
    {"Definition", read_text, DEFINITION, false, true, true},
    {"Why", read_text, WHY, false, true, true},
    {"Fix", read_text, FIX, false, true, true},
    {"Before", read_text, BEFORE, false, false, true},
    {"After", read_text, AFTER, false, false, true},
    {"Severity", read_severity, 0, false, true, false},
    {"Basis", read_basis, 0, true, false, false},
    {"Basis", read_basis, 0, true, false, true},
    {"Serves", read_serves, 0, true, false, false},
    {"Serves", read_serves, 0, true, false, true},
    {"Near", read_near, 0, true, false, false},
    {"Covers", read_covers, 0, true, false, false},
    {"Note", tz_load_note, 0, false, false, false},
};

static taza_status
check(tz_loader *l, const tz_factor *factor)
{
    static const char *const langs[] = {"", "kk", "ru", "en"};

    for (unsigned lang = TAZA_KK; lang <= TAZA_EN; lang++)
        if (!factor->before[lang] != !factor->after[lang])
            return tz_load_fail_name(l, "Before_%s and After_%s stand together",
                                     langs[lang], langs[lang]);
    for (size_t i = 0; factor->covers[i]; i++)
        if (tz_str_is(tz_str(factor->covers[i]), factor->id))
            return tz_load_fail_name(l, "factor %s covers itself", factor->id);
    return TAZA_OK;
}

/* The lists that there are for each language. */
static bool
make_lists(tz_loader *l, draft *d)
{
    static const char *const bases[] = {"Basis", "Basis_kk", "Basis_ru",
                                        "Basis_en"};
    static const char *const serves[] = {"Serves", "Serves_kk", "Serves_ru",
                                         "Serves_en"};

    for (size_t i = 0; i < TZ_COUNT(bases); i++) {
        d->basis[i] = tz_arena_array(l->arena, tz_load_count(l, bases[i]),
                                     sizeof(taza_basis));
        d->serves[i] = tz_arena_array(l->arena, tz_load_count(l, serves[i]) + 1,
                                      sizeof(const char *));
        if (!d->basis[i] || !d->serves[i])
            return false;
        d->factor->basis[i].items = d->basis[i];
        d->factor->serves[i] = d->serves[i];
    }
    return true;
}

taza_status
tz_load_factor(tz_loader *l, tz_factor *factor)
{
    draft d = {.factor = factor};
    taza_status status;

    d.near =
        tz_arena_array(l->arena, tz_load_count(l, "Near") + 1, sizeof *d.near);
    d.covers = tz_arena_array(l->arena, tz_load_count(l, "Covers") + 1,
                              sizeof *d.covers);
    if (!make_lists(l, &d) || !d.near || !d.covers)
        return tz_err_nomem(l->err);
    factor->near = d.near;
    factor->covers = d.covers;
    factor->file = l->at.file->name;
    factor->line = l->at.rec->line;
    status = tz_fields_read(l, specs, TZ_COUNT(specs), &d, NULL, false);
    return status ? status : check(l, factor);
}
