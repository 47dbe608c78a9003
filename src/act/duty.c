/* duty.c - zones: what a body is for, and how an act comes into force. */
#include "act/read.h"
#include "act/stem.h"
#include "base/work.h"

#define HEADING_WORDS 30 /* a longer heading is none */
#define LEAD_WORDS    40 /* a longer lead-in says more than whose list it is */

typedef struct {
    tz_reading *r;
    bool statute; /* the act part is the statute of a body */
    size_t headed; /* paragraphs before it are under "Компетенция …" */
    size_t transitional; /* … and under "Переходные положения" */
} duties;

static bool
has_any(tz_nstr text, const char *const *words)
{
    for (; *words != NULL; words++) {
        if (tz_words_has(text, *words))
            return true;
    }
    return false;
}

static bool
starts_any(tz_nstr text, const char *const *words)
{
    for (; *words != NULL; words++) {
        if (tz_nstr_at(text, 0, *words))
            return true;
    }
    return false;
}

static bool
ends_any(tz_nstr text, const char *const *words)
{
    for (; *words != NULL; words++) {
        uint8_t code[64];
        size_t len = 0;
        if (tz_alphabet_encode(tz_str(*words), code, sizeof(code), &len) &&
            len <= text.len && tz_nstr_at(text, text.len - len, *words) &&
            (len == text.len || !tz_code_word(text.ptr[text.len - len - 1])))
            return true;
    }
    return false;
}

/* "Управление", "служба" and "қызмет" are also what is done. */
static const char *const bodies[] = {
    "орган",     "правительств", "министерств", "комисси",
    "комитет",   "акимат",       "аким",        "маслихат",
    "совет",     "департамент",  "агентств",    "инспекци",
    "үкімет",    "министрлік",   "министрліг",  "әкім",
    "мәслихат",  "кеңес",        "агенттік",    "агенттіг",
    "board",     "commission",   "committee",   "council",
    "minister",  "ministry",     "government",  "agency",
    "authority", "authorities",  "maslikhat",   "akimat",
    "bodies",    "body",         "department",  "secretary",
    NULL};
/* Their rights and duties are norms like others. */
static const char *const persons[] = {
    "лиц",       "граждан", "заявител", "физическ", "юридическ", "потребител",
    "работник",  "сторон",  "тұлға",    "азамат",   "өтініш",    "тұтынушы",
    "қызметкер", "тарап",   "person",   "persons",  "applicant", "applicants",
    "citizens",  "holder",  "licensee", NULL};

static bool
of_body(const duties *d, tz_nstr text)
{
    return (d->statute || has_any(text, bodies)) && !has_any(text, persons);
}

/* The text behind its number. */
static tz_nstr
own_text(const tz_reading *r, size_t para)
{
    tz_nstr text = tz_fact_text(r, para);
    const tz_mark *mark = &r->facts[para].mark;
    size_t after = mark->kind == TZ_NO_MARK ? 0 : mark->after;
    if (after > text.len)
        after = text.len;
    while (after < text.len &&
           (text.ptr[after] == ' ' || text.ptr[after] == '.'))
        after++;
    TZ_WORK(text.len);
    return (tz_nstr){text.ptr + after, text.len - after};
}

/* "Положение о комиссии", "Комиссия туралы ереже". */
static bool
names_statute(tz_nstr text)
{
    static const char *const starts[] = {
        "положение о ",    "положение об ",       "типовое положение о ",
        "statute of the ", "regulations on the ", NULL};
    static const char *const ends[] = {"туралы ереже", "туралы ережесі", NULL};
    return (starts_any(text, starts) || ends_any(text, ends)) &&
           has_any(text, bodies);
}

/* "Компетенция уполномоченного органа" */
static bool
heads_duties(const duties *d, tz_nstr text)
{
    static const char *const certain[] = {"компетенция ", NULL};
    static const char *const starts[] = {"компетенция",
                                         "полномочия",
                                         "функции",
                                         "задачи",
                                         "основные задачи",
                                         "основные функции",
                                         "права и обязанности",
                                         "обязанности и права",
                                         "powers",
                                         "functions",
                                         "duties",
                                         "competence",
                                         "tasks",
                                         NULL};
    static const char *const kazakh[] = {"құзырет", "өкілеттіктері",
                                         "функциялары", "міндеттері", NULL};
    static const char *const others[] = {"порядок",   "порядке",  "тәртібі",
                                         "procedure", "transfer", "делегирован",
                                         NULL};
    if (has_any(text, others))
        return false;
    if (starts_any(text, certain) && !has_any(text, persons))
        return true;
    return (starts_any(text, starts) || has_any(text, kazakh)) &&
           of_body(d, text);
}

/* "Основными задачами комиссии являются:", in statutes also "Комиссия
 * вправе:". */
static bool
leads_duties(const duties *d, size_t para)
{
    static const char *const starts[] = {"задачи",
                                         "функции",
                                         "полномочия",
                                         "компетенция",
                                         "основные задачи",
                                         "основные функции",
                                         "задачами",
                                         "функциями",
                                         "основными задачами",
                                         "основными функциями",
                                         "к компетенции",
                                         "к полномочиям",
                                         "к функциям",
                                         "к задачам",
                                         "в компетенцию",
                                         "the powers of",
                                         "the functions of",
                                         "the duties of",
                                         NULL};
    static const char *const parts[] = {"следующие функции",
                                        "следующие полномочия",
                                        "следующие задачи",
                                        "следующие основные функции",
                                        "құзыретіне",
                                        "мынадай функцияларды",
                                        "мынадай өкілеттіктерді",
                                        "the following functions",
                                        "the following powers",
                                        "the following duties",
                                        NULL};
    static const char *const ends[] = {
        "функциялары:", "өкілеттіктері:", "міндеттері:", NULL};
    static const char *const rights[] = {
        "вправе:",      "имеет право:", "имеют право:", "права:",
        "обязанности:", "обязан:",      "обязана:",     "құқылы:",
        "құқықтары:",   "құқығы бар:",  "міндетті:",    NULL};
    tz_nstr text = own_text(d->r, para);
    if (d->r->doc->paras[para].words > LEAD_WORDS || !of_body(d, text))
        return false;
    return starts_any(text, starts) || has_any(text, parts) ||
           ends_any(text, ends) || (d->statute && ends_any(text, rights));
}

/* "Переходные положения", "Порядок введения в действие настоящего Закона".
 * Final provisions may hold any norm. */
static bool
heads_transition(tz_nstr text)
{
    static const char *const mixed[] = {"заключительные", "қорытынды", "final",
                                        "порядок внесения", NULL};
    static const char *const words[] = {"переходные положения",
                                        "порядок введения в действие",
                                        "введение в действие настоящ",
                                        "вступление в силу настоящ",
                                        "порядок вступления в силу",
                                        "өтпелі ережелер",
                                        "қолданысқа енгізу тәртібі",
                                        "қолданысқа енгізілуі",
                                        "қолданысқа енгізілу тәртібі",
                                        "transitional provisions",
                                        "entry into force",
                                        "commencement",
                                        NULL};
    return has_any(text, words) && !has_any(text, mixed);
}

/* The heading may stand in the paragraph behind the number. */
static void
see_heading(duties *d, size_t para)
{
    const tz_reading *r = d->r;
    size_t index = r->act->para_unit[para];
    if (index == TZ_NO_UNIT)
        return;
    const tz_unit *unit = &r->act->units[index];
    if (!unit->heading || unit->first_para != para ||
        unit->kind == TZ_UNIT_ANNEX)
        return;
    tz_nstr text = own_text(r, para);
    if (text.len == 0 && para + 1 < unit->end_para)
        text = own_text(r, para + 1);
    if (r->doc->paras[para].words > HEADING_WORDS)
        return;
    if (heads_duties(d, text))
        d->headed = unit->end_para;
    if (heads_transition(text))
        d->transitional = unit->end_para;
}

static void
set_zone(tz_act *act, size_t para, size_t end, tz_zone zone)
{
    for (; para < end; para++) {
        TZ_WORK(1);
        if (act->para_zone[para] == TZ_ZONE_BODY)
            act->para_zone[para] = (uint8_t)zone;
    }
}

/* A list that stands in zone body: is it of duties? */
static bool
is_duties(const duties *d, size_t para)
{
    /* Whoever asks the body meets these. */
    static const char *const cases[] = {"случаях",     "основани",   "условиях",
                                        "жағдайларда", "негіздер",   "cases",
                                        "grounds",     "conditions", NULL};
    const tz_act *act = d->r->act;
    if (act->para_zone[para] != TZ_ZONE_BODY || act->list_end[para] <= para + 1)
        return false;
    if (has_any(own_text(d->r, para), cases))
        return false;
    return para < d->headed || leads_duties(d, para);
}

/* A title, of one paragraph or more, begins an act part. */
static void
see_title(duties *d, size_t para)
{
    const tz_act *act = d->r->act;
    size_t unit = act->para_unit[para];
    if (act->para_zone[para] != TZ_ZONE_TITLE ||
        (unit != TZ_NO_UNIT && act->units[unit].kind != TZ_UNIT_ANNEX))
        return; /* the heading of a chapter begins none */
    if (para == 0 || act->para_zone[para - 1] != TZ_ZONE_TITLE)
        d->statute = false;
    d->statute |= names_statute(own_text(d->r, para));
}

void
tz_duty_read(tz_reading *r)
{
    duties d = {.r = r};
    tz_act *act = r->act;
    for (size_t i = 0; i < r->doc->para_count; i++) {
        TZ_WORK(1);
        see_title(&d, i);
        see_heading(&d, i);
        if (i < d.transitional)
            set_zone(act, i, i + 1, TZ_ZONE_TRANSITIONAL);
        /* Only lists: other norms of the article may be about anything. */
        if (is_duties(&d, i))
            set_zone(act, i, act->list_end[i], TZ_ZONE_COMPETENCE);
    }
    for (size_t i = 0; i < act->count; i++) {
        uint8_t zone = act->para_zone[act->units[i].first_para];
        if (zone == TZ_ZONE_COMPETENCE || zone == TZ_ZONE_TRANSITIONAL)
            act->units[i].zone = zone;
    }
}
