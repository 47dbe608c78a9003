/* lexicon.c - Class records: each is parsed once, those it names before it. */
#include "base/err.h"
#include "base/work.h"
#include "rule/loader.h"
#include "rule/tree.h"

/* A class that waits for the ones it names, and where its search stands. */
typedef struct {
    size_t class;
    size_t field, at; /* of its record, offset in the value */
} waiting;

const tz_pattern *
tz_load_class(void *loader, taza_str name)
{
    tz_loader *l = loader;
    size_t index = tz_names_find(&l->class_names, name);

    return index == TZ_NO_NAME ? NULL : l->classes[index].tree;
}

static taza_status
read_is(tz_loader *l, void *target, unsigned arg)
{
    const tz_pattern ***next = target;

    (void)arg;
    return tz_load_plain_pattern(l, (*next)++);
}

static const tz_field_spec specs[] = {
    {"Name", tz_load_note, 0, false, true, false},
    {"Is", read_is, 0, true, true, false},
    {"Note", tz_load_note, 0, false, false, false},
};

static taza_status
parse_class(tz_loader *l, tz_lexeme *class)
{
    const tz_pattern **trees, **next;
    taza_status status;
    size_t count;

    l->at = class->record;
    count = tz_load_count(l, "Is");
    trees = next = tz_arena_array(l->lexicon, count, sizeof *trees);
    if (!trees)
        return tz_err_nomem(l->err);
    status = tz_fields_read(l, specs, TZ_COUNT(specs), &next, NULL, false);
    if (status)
        return status;
    class->tree = tz_pattern_any(l->lexicon, trees, count);
    return class->tree ? TAZA_OK : tz_err_nomem(l->err);
}

/* The next class that `w` names and that is not parsed; TZ_NO_NAME: none.
 * One that is open waits for `w` itself: an error. */
static taza_status
next_needed(tz_loader *l, waiting *w, size_t *needed)
{
    const tz_rec *rec = l->classes[w->class].record.rec;
    taza_str name;
    size_t brace;

    *needed = TZ_NO_NAME;
    for (; w->field < rec->count; w->field++, w->at = 0) {
        const tz_rec_field *field = &rec->fields[w->field];

        if (!tz_str_is(field->name, "Is"))
            continue;
        while (tz_pattern_next_class(field->value, &w->at, &name, &brace)) {
            size_t index = tz_names_find(&l->class_names, name);

            if (index == TZ_NO_NAME || l->classes[index].tree)
                continue;
            *needed = index;
            if (!l->classes[index].open)
                return TAZA_OK;
            l->at = l->classes[w->class].record;
            l->field = field;
            return tz_load_fail(l, brace, "class %.*s contains itself",
                                TZ_ARG(name));
        }
    }
    return TAZA_OK;
}

/* Parses the class and, first, all that it needs; `stack` has room for every
 * class. */
static taza_status
parse_with_needed(tz_loader *l, size_t class, waiting *stack)
{
    size_t depth = 1;

    stack[0] = (waiting){.class = class};
    l->classes[class].open = true;
    while (depth) {
        waiting *w = &stack[depth - 1];
        size_t needed;
        taza_status status = next_needed(l, w, &needed);

        TZ_WORK(1);
        if (!status && needed == TZ_NO_NAME) {
            status = parse_class(l, &l->classes[w->class]);
            l->classes[w->class].open = false;
            depth--;
        } else if (!status) {
            l->classes[needed].open = true;
            stack[depth++] = (waiting){.class = needed};
        }
        if (status)
            return status;
    }
    return TAZA_OK;
}

taza_status
tz_load_lexicon(tz_loader *l)
{
    waiting *stack = tz_arena_array(l->lexicon, l->class_count, sizeof *stack);

    if (!stack)
        return tz_err_nomem(l->err);
    l->trees = l->lexicon;
    for (size_t i = 0; i < l->class_count; i++) {
        taza_status status;

        if (l->classes[i].tree)
            continue;
        status = parse_with_needed(l, i, stack);
        if (status)
            return status;
    }
    return TAZA_OK;
}
