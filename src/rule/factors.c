/* factors.c - Factor records. */
#include <string.h>

#include "base/err.h"
#include "rule/loader.h"

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
    return tz_load_id(l, &((tz_factor *)target)->id);
}

static taza_status
read_text(tz_loader *l, void *target, unsigned arg)
{
    tz_factor *factor = target;
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
    taza_severity severity = TAZA_NOTE;
    taza_status status = tz_load_severity(l, &severity);

    (void)arg;
    ((tz_factor *)target)->severity = severity;
    return status;
}

static taza_status
read_basis(tz_loader *l, void *target, unsigned arg)
{
    return tz_load_basis(l, false, &((tz_factor *)target)->basis[arg]);
}

/* The next place of a list that has room. */
static tz_text *
next(tz_loader *l, tz_stretch *list)
{
    return &TZ_LIST(l->lists, tz_text)[list->at + list->count++];
}

static taza_status
read_serves(tz_loader *l, void *target, unsigned arg)
{
    return tz_load_text(l, false, next(l, &((tz_factor *)target)->serves[arg]));
}

/* The factor may be one that is not loaded: a pack may stand alone. */
static taza_status
read_near(tz_loader *l, void *target, unsigned arg)
{
    (void)arg;
    return tz_load_id(l, next(l, &((tz_factor *)target)->near));
}

static taza_status
read_covers(tz_loader *l, void *target, unsigned arg)
{
    (void)arg;
    return tz_load_id(l, next(l, &((tz_factor *)target)->covers));
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
    const char *text = l->texts.ptr;

    for (unsigned lang = TAZA_KK; lang <= TAZA_EN; lang++)
        if (!factor->before[lang] != !factor->after[lang])
            return tz_load_fail_name(l, "Before_%s and After_%s stand together",
                                     langs[lang], langs[lang]);
    for (size_t i = 0; i < factor->covers.count; i++) {
        tz_text other = TZ_LIST(l->lists, tz_text)[factor->covers.at + i];

        if (tz_str_is(tz_str(text + other), text + factor->id))
            return tz_load_fail_name(l, "factor %s covers itself",
                                     text + factor->id);
    }
    return TAZA_OK;
}

/* Room for what there are several of. */
static taza_status
make_lists(tz_loader *l, tz_factor *factor)
{
    static const char *const bases[] = {"Basis", "Basis_kk", "Basis_ru",
                                        "Basis_en"};
    static const char *const serves[] = {"Serves", "Serves_kk", "Serves_ru",
                                         "Serves_en"};
    taza_status status = tz_load_room(l, &l->lists, sizeof(tz_text),
                                      tz_load_count(l, "Near"), &factor->near);

    if (!status)
        status = tz_load_room(l, &l->lists, sizeof(tz_text),
                              tz_load_count(l, "Covers"), &factor->covers);
    for (size_t i = 0; !status && i < TZ_COUNT(bases); i++) {
        status = tz_load_room(l, &l->basis, sizeof(tz_basis),
                              tz_load_count(l, bases[i]), &factor->basis[i]);
        if (!status)
            status =
                tz_load_room(l, &l->lists, sizeof(tz_text),
                             tz_load_count(l, serves[i]), &factor->serves[i]);
    }
    return status;
}

taza_status
tz_load_factor(tz_loader *l, tz_factor *factor)
{
    taza_status status = make_lists(l, factor);

    factor->file = l->at.name;
    factor->line = l->at.rec->line;
    if (!status)
        status = tz_fields_read(l, specs, TZ_COUNT(specs), factor, NULL, false);
    return status ? status : check(l, factor);
}
