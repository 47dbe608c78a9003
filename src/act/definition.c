/* definition.c - lists of terms, their zone, and where terms hold. */
#include "act/definition.h"

#include <stdlib.h>

#include "act/letter.h"
#include "act/phrase.h"
#include "act/term.h"
#include "base/alloc.h"
#include "base/work.h"

#define LOOK_ITEMS    40 /* of a list, to see whether they define */
#define HEADING_WORDS 5  /* of a heading, in which "понятия" stands */
#define CHAPTER_WORDS 10 /* a longer heading promises more than terms */

typedef struct {
    tz_terms t;
    size_t list;       /* paragraph that leads the list; para_count: none */
    size_t list_end;   /* behind its last item */
    size_t headed;     /* paragraphs before it are under "Понятия" */
    bool loose;        /* items without numbers may follow the list */
    uint32_t from, to; /* where the terms of the list hold */
    bool amending;     /* the article amends another act */
} lists;

static const char *const nouns[] = {
    "понятия",    "термин",      "следующие определения",
    "сокращения", "обозначения", "ұғымдар",
    "ұғым ",      "анықтамалар", "қысқартулар",
    "терминдер",  "terms",       "definitions",
    "concepts",   "expressions", "the term",
    NULL};
static const char *const verbs[] = {
    "использ",  "применя",  "означа", "употребля", "имеют следующ",
    "понимают", "пайдалан", "қолдан", "білдір",    "мағына",
    "used",     "apply",    "means",  "mean",      "have the",
    "purpose",  NULL};
static const char *const english[] = {"in this ", "in these ", "purposes of",
                                      "as used in", NULL};
static const char *const openers[] = {"основные понятия", "понятия",
                                      "основные термины", "термины",
                                      "сокращения",       "определения",
                                      "негізгі ұғымдар",  "ұғымдар",
                                      "терминдер",        "анықтамалар",
                                      "definition",       "interpretation",
                                      "basic concepts",   "basic definitions",
                                      "key terms",        NULL};
/* Behind other words: "Используемые понятия"; not "Порядок определения". */
static const char *const inner_openers[] = {
    "понятия", "термины", "ұғымдар", "терминдер", "definitions", NULL};

static size_t
after_mark(const tz_reading *r, size_t para)
{
    const tz_mark *mark = &r->facts[para].mark;
    return mark->kind == TZ_NO_MARK ? 0 : mark->after;
}

/* "В настоящих Правилах используются следующие понятия:" */
static bool
speaks_of_terms(const tz_reading *r, size_t para)
{
    if (tz_phrase_at(tz_fact_text(r, para), after_mark(r, para), openers))
        return true;
    if (tz_phrase_in_para(r, para, nouns) && tz_phrase_in_para(r, para, verbs))
        return true;
    return r->doc->paras[para].lang == TAZA_EN &&
           tz_phrase_in_para(r, para, english);
}

/* At least half of the items define. */
static bool
items_define(const tz_terms *t, size_t para)
{
    const tz_act *act = t->r->act;
    size_t all = 0, good = 0;
    for (size_t i = para + 1; i < act->list_end[para] && all < LOOK_ITEMS;
         i++) {
        TZ_WORK(1);
        if (act->lead[i] != para || act->para_zone[i] == TZ_ZONE_EDITORIAL)
            continue;
        all++;
        good += tz_terms_defines(t, i);
    }
    return good > 0 && good * 2 >= all;
}

/* "Статья 1. Основные понятия, используемые в настоящем Законе" */
static bool
heads_terms(const tz_reading *r, size_t para)
{
    const tz_act *act = r->act;
    size_t unit = act->para_unit[para];
    if (unit == TZ_NO_UNIT || !act->units[unit].heading ||
        act->units[unit].first_para != para ||
        act->units[unit].kind == TZ_UNIT_ANNEX)
        return false;
    tz_nstr text = tz_fact_text(r, para);
    size_t at = after_mark(r, para);
    if (at >= text.len && para + 1 < r->doc->para_count) {
        text = tz_fact_text(r, para + 1);
        at = 0;
    }
    if (act->units[unit].kind < TZ_UNIT_ARTICLE &&
        r->doc->paras[para].words > CHAPTER_WORDS)
        return false;
    for (int n = 0; n < HEADING_WORDS; n++) {
        taza_span word;
        if (!tz_stem_next(text, &at, text.len, &word))
            return false;
        if (tz_phrase_at(text, word.start, n == 0 ? openers : inner_openers))
            return true;
    }
    return false;
}

/* "в целях настоящей статьи", "осы баптың мақсаттары үшін": the kind of the
 * unit; TZ_UNIT_KINDS: it is not said. */
static uint8_t
scope_kind(tz_nstr text, taza_span span)
{
    static const struct {
        const char *text;
        uint8_t kind;
    } units[] = {
        {"стать", TZ_UNIT_ARTICLE},         {"параграф", TZ_UNIT_PARAGRAPH},
        {"глав", TZ_UNIT_CHAPTER},          {"подраздел", TZ_UNIT_SUBSECTION},
        {"раздел", TZ_UNIT_SECTION},        {"пункт", TZ_UNIT_POINT},
        {"бап", TZ_UNIT_ARTICLE},           {"тарау", TZ_UNIT_CHAPTER},
        {"кіші бөлім", TZ_UNIT_SUBSECTION}, {"бөлім", TZ_UNIT_SECTION},
        {"тармақ", TZ_UNIT_POINT},          {"section", TZ_UNIT_ARTICLE},
        {"article", TZ_UNIT_ARTICLE},       {"chapter", TZ_UNIT_CHAPTER},
        {"subsection", TZ_UNIT_POINT},      {"paragraph", TZ_UNIT_POINT},
    };
    static const char *const these[] = {"настоящ", "осы", "this", "these",
                                        NULL};
    taza_span word;
    bool this = false;
    for (size_t at = span.start; tz_stem_next(text, &at, span.end, &word);) {
        for (size_t i = 0; this && i < TZ_COUNT(units); i++) {
            if (tz_letter_at(text, word.start, units[i].text) > 0)
                return units[i].kind;
        }
        this = tz_phrase_at(text, word.start, these);
    }
    return TZ_UNIT_KINDS;
}

/* Terms hold in their act part, those of the act itself in its annexes, too;
 * some in the unit that is named alone. */
static void
set_scope(const tz_reading *r, size_t para, uint8_t kind, uint32_t *from,
          uint32_t *to)
{
    const tz_act *act = r->act;
    size_t unit = act->para_unit[para];
    *from = 0;
    *to = (uint32_t)r->doc->para_count;
    if (unit == TZ_NO_UNIT && kind == TZ_UNIT_KINDS)
        return;
    size_t part = unit == TZ_NO_UNIT ? TZ_NO_UNIT : act->units[unit].act_part;
    if (part != TZ_NO_UNIT)
        *from = (uint32_t)act->units[part].first_para;
    if (kind < TZ_UNIT_KINDS) {
        *from = (uint32_t)para; /* until such a unit is found */
        *to = (uint32_t)para + 1;
    }
    for (; kind < TZ_UNIT_KINDS && unit != TZ_NO_UNIT;
         unit = act->units[unit].parent) {
        TZ_WORK(1);
        if (act->units[unit].kind == kind) {
            *from = (uint32_t)act->units[unit].first_para;
            *to = (uint32_t)act->units[unit].end_para;
            return;
        }
    }
}

static void
set_zone(tz_act *act, size_t para, size_t end)
{
    for (; para < end; para++) {
        TZ_WORK(1);
        if (act->para_zone[para] == TZ_ZONE_BODY ||
            act->para_zone[para] == TZ_ZONE_ORDER)
            act->para_zone[para] = TZ_ZONE_DEFINITIONS;
    }
}

static void
open_list(lists *l, size_t para)
{
    tz_reading *r = l->t.r;
    taza_span span = r->doc->paras[para].normal;
    l->list = para;
    l->list_end = r->act->list_end[para];
    l->loose = r->facts[para + 1].mark.kind == TZ_NO_MARK;
    set_scope(r, para, scope_kind(l->t.text, span), &l->from, &l->to);
    set_zone(r->act, para, l->list_end);
}

static void
see_list(lists *l, size_t para)
{
    const tz_reading *r = l->t.r;
    if (heads_terms(r, para))
        l->headed = r->act->units[r->act->para_unit[para]].end_para;
    if (para < l->list_end || r->act->list_end[para] <= para + 1)
        return;
    if (para >= l->headed && !speaks_of_terms(r, para))
        return;
    if (items_define(&l->t, para))
        open_list(l, para);
}

/* Is the paragraph an item that defines? */
static bool
is_item(lists *l, size_t para)
{
    const tz_reading *r = l->t.r;
    bool plain = r->facts[para].mark.kind == TZ_NO_MARK;
    if (para < l->list_end)
        return r->act->lead[para] == l->list;
    if (para == l->list_end && l->loose && plain &&
        tz_terms_defines(&l->t, para)) {
        l->list_end = r->act->list_end[para];
        return true;
    }
    if (tz_terms_single(&l->t, para)) {
        set_scope(r, para, scope_kind(l->t.text, r->doc->paras[para].normal),
                  &l->from, &l->to);
        return true;
    }
    if (para < l->headed && r->act->lead[para] == TZ_NO_PARA &&
        tz_terms_defines(&l->t, para)) {
        set_scope(r, para, TZ_UNIT_KINDS, &l->from, &l->to);
        return true;
    }
    return false;
}

static bool
skipped(const tz_reading *r, size_t para)
{
    switch (r->act->para_zone[para]) {
    case TZ_ZONE_EDITORIAL:
    case TZ_ZONE_CONTENTS:
    case TZ_ZONE_SIGNATURE:
        return true;
    default:
        return r->doc->paras[para].words == 0;
    }
}

/* English: "is amended by adding …"; the next section begins anew. */
static void
see_amendment(lists *l, size_t para)
{
    static const char *const words[] = {"is amended", "are amended",
                                        "to read as follows", NULL};
    const tz_reading *r = l->t.r;
    size_t unit = r->act->para_unit[para];
    if (r->doc->paras[para].lang != TAZA_EN)
        return;
    if (unit != TZ_NO_UNIT && r->act->units[unit].first_para == para &&
        r->act->units[unit].kind == TZ_UNIT_ARTICLE)
        l->amending = false;
    if (!l->amending)
        l->amending = tz_phrase_in_para(r, para, words);
    l->t.amends |= l->amending;
}

static void
read_para(lists *l, size_t para)
{
    tz_terms *t = &l->t;
    tz_reading *r = t->r;
    size_t before = t->count;
    uint32_t from, to;
    t->own = TZ_NO_ENTRY;
    t->own_end = 0;
    if (skipped(r, para))
        return;
    see_amendment(l, para);
    see_list(l, para);
    if (r->facts[para].readable && para != l->list && is_item(l, para) &&
        tz_terms_item(t, para)) {
        set_zone(r->act, para, r->act->list_end[para]);
        for (size_t i = before; i < t->count; i++) {
            t->items[i].from = l->from;
            t->items[i].to = l->to;
        }
    }
    size_t brackets = t->count;
    tz_terms_short(t, para);
    for (size_t i = before; i < t->count; i++)
        t->items[i].amended = l->amending;
    for (size_t i = brackets; i < t->count; i++) {
        /* "(далее в целях настоящей статьи – …)": between bracket and term. */
        size_t open = t->items[i].term.start, start = open;
        while (start > r->doc->paras[para].normal.start &&
               t->text.ptr[start - 1] != '(')
            start--;
        TZ_WORK(open - start);
        set_scope(r, para, scope_kind(t->text, (taza_span){start, open}), &from,
                  &to);
        t->items[i].from = from;
        t->items[i].to = to;
    }
}

bool
tz_terms_amend(const tz_reading *r)
{
    static const char *const words[] = {"изменени",  "дополнени", "өзгеріс",
                                        "толықтыру", "amend",     NULL};
    for (size_t i = 0; i < r->doc->para_count && i < r->first; i++) {
        if (r->act->para_zone[i] == TZ_ZONE_TITLE &&
            tz_phrase_in_para(r, i, words))
            return true;
    }
    return false;
}

static int
by_words(const void *a, const void *b)
{
    const tz_variant *x = a, *y = b;
    if (x->words.start != y->words.start)
        return x->words.start < y->words.start ? -1 : 1;
    return (x->definition > y->definition) - (x->definition < y->definition);
}

void
tz_definition_read(tz_reading *r)
{
    lists l = {.t = {.r = r, .text = tz_doc_normal(r->doc)},
               .list = r->doc->para_count};
    tz_act *act = r->act;
    for (size_t i = 0; i < r->doc->para_count && !r->failed; i++) {
        TZ_WORK(1);
        read_para(&l, i);
    }
    for (size_t i = 0; i < act->count; i++) {
        if (act->para_zone[act->units[i].first_para] == TZ_ZONE_DEFINITIONS)
            act->units[i].zone = TZ_ZONE_DEFINITIONS;
    }
    if (l.t.variant_count > 1)
        qsort(l.t.variants, l.t.variant_count, sizeof(*l.t.variants), by_words);
    if (!r->failed)
        tz_terms_count(&l.t);
    if (!r->failed)
        tz_terms_abbreviations(&l.t);
    act->definitions =
        tz_reading_keep(r, l.t.items, l.t.count, sizeof(*l.t.items));
    act->definition_count = l.t.count;
    tz_free(l.t.variants);
}
