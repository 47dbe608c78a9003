/* cover.h - the units of an act cover its text, and no word is lost. */
#ifndef TZ_TESTS_COVER_H
#define TZ_TESTS_COVER_H

#include <stdlib.h>

#include "act/act.h"
#include "policy/policy.h"

/* Units in order, parents before and around their children, siblings apart. */
static inline const char *
cover_units(const tz_document *doc, const tz_act *act)
{
    const char *wrong = NULL;
    size_t *behind = calloc(act->count + 1, sizeof(*behind)); /* of children */
    for (size_t i = 0; i < act->count && wrong == NULL && behind; i++) {
        const tz_unit *unit = &act->units[i];
        size_t parent = unit->parent == TZ_NO_UNIT ? act->count : unit->parent;
        if (unit->first_para >= unit->end_para ||
            unit->end_para > doc->para_count)
            wrong = "a unit has no paragraphs";
        else if (i > 0 && unit->first_para < act->units[i - 1].first_para)
            wrong = "units are not in order";
        else if (unit->parent != TZ_NO_UNIT &&
                 (unit->parent >= i ||
                  act->units[parent].first_para > unit->first_para ||
                  act->units[parent].end_para < unit->end_para))
            wrong = "a unit is not inside its parent";
        else if (unit->first_para < behind[parent])
            wrong = "siblings overlap";
        behind[parent] = unit->end_para;
    }
    if (behind == NULL)
        wrong = "no memory";
    free(behind);
    return wrong;
}

/* Each paragraph lies in the unit that it is said to lie in, in all around
 * it, and in no other. */
static inline const char *
cover_paras(const tz_document *doc, const tz_act *act)
{
    const char *wrong = NULL;
    size_t *open = calloc(act->count + 1, sizeof(*open));
    size_t next = 0, depth = 0;
    for (size_t i = 0; i < doc->para_count && wrong == NULL && open; i++) {
        taza_span text = doc->paras[i].text;
        while (depth > 0 && act->units[open[depth - 1]].end_para <= i)
            depth--;
        while (next < act->count && act->units[next].first_para == i) {
            if (act->units[next].parent !=
                (depth > 0 ? open[depth - 1] : TZ_NO_UNIT))
                wrong = "a unit is not in the unit around it";
            open[depth++] = next++;
        }
        if (act->para_unit[i] != (depth > 0 ? open[depth - 1] : TZ_NO_UNIT))
            wrong = "a paragraph is not in the unit around it";
        for (size_t d = 0; d < depth; d++) {
            if (act->units[open[d]].text.start > text.start ||
                act->units[open[d]].text.end < text.end)
                wrong = "a paragraph is not in the text of its unit";
        }
        if (act->para_zone[i] >= TZ_ZONE_COUNT)
            wrong = "a paragraph has no zone";
    }
    if (open == NULL)
        wrong = "no memory";
    free(open);
    return wrong;
}

/* Words are linted, left out by zone, or not read. */
static inline const char *
cover_words(const tz_document *doc, const tz_act *act, tz_arena *arena)
{
    taza_coverage coverage;
    taza_error err;
    size_t linted = 0, left = 0, at = 0;
    uint32_t zones = 1u << TZ_ZONE_BODY | 1u << TZ_ZONE_ORDER;
    if (tz_policy_coverage(doc, act, zones, arena, &coverage, &err) != TAZA_OK)
        return "no memory";
    for (size_t i = 0; i < coverage.zone_count; i++) {
        if (coverage.zones[i].linted)
            linted += coverage.zones[i].words;
        else
            left += coverage.zones[i].words;
    }
    if (linted != coverage.linted_words || coverage.words != doc->words ||
        linted + left + coverage.unread_words != doc->words)
        return "words are lost";
    for (size_t i = 0; i < doc->para_count; i++) {
        taza_span normal = doc->paras[i].normal;
        if (normal.start == normal.end)
            continue;
        if (normal.start != at)
            return "text lies in no paragraph";
        at = normal.end;
    }
    return at == doc->normal_len ? NULL : "text lies behind all paragraphs";
}

/* What is wrong; NULL: nothing. */
static inline const char *
cover_wrong(const tz_document *doc, const tz_act *act, tz_arena *arena)
{
    const char *wrong = cover_units(doc, act);
    if (wrong == NULL)
        wrong = cover_paras(doc, act);
    if (wrong == NULL)
        wrong = cover_words(doc, act, arena);
    return wrong;
}

#endif
