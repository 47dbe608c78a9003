/* duty.c - zones: what a body is for, and how an act comes into force. */
#include "act/letter.h"
#include "act/phrase.h"
#include "base/work.h"

#define HEADING_WORDS 30 /* a longer heading is none */
#define LEAD_WORDS    40 /* a longer lead-in says more than whose list it is */

typedef struct {
    tz_reading *r;
    const uint8_t *normal; /* text */
    bool statute;          /* the act part is the statute of a body */
    size_t headed; /* paragraphs before it are under "Компетенция …" */
    size_t transitional; /* … and under "Переходные положения" */
} duties;

static bool
has_any(const duties *d, taza_span text, const char *const *words)
{
    return tz_phrase_in(d->r, text, words);
}

static bool
starts_any(const duties *d, taza_span text, const char *const *words)
{
    return tz_phrase_at((tz_nstr){d->normal, text.end}, text.start, words);
}

/* The ending begins a word. */
static bool
ends_any(const duties *d, taza_span text, const char *const *words)
{
    for (; *words != NULL; words++) {
        size_t len =
            tz_letter_before((tz_nstr){d->normal, text.end}, text.end, *words);
        size_t at = text.end - len;
        if (len > 0 && (at == text.start ||
                        (at > text.start && !tz_code_word(d->normal[at - 1]))))
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
of_body(const duties *d, taza_span text)
{
    return (d->statute || has_any(d, text, bodies)) &&
           !has_any(d, text, persons);
}

/* The text behind its number. */
static taza_span
own_text(const duties *d, size_t para)
{
    const tz_mark *mark = &d->r->facts[para].mark;
    taza_span text = d->r->doc->paras[para].normal;
    size_t len = tz_fact_text(d->r, para).len;
    size_t after = mark->kind == TZ_NO_MARK ? 0 : mark->after;
    text.end = text.start + len;
    text.start += after < len ? after : len;
    while (text.start < text.end &&
           (d->normal[text.start] == ' ' || d->normal[text.start] == '.'))
        text.start++;
    TZ_WORK(1);
    return text;
}

/* "Положение о комиссии", "Комиссия туралы ереже". */
static bool
names_statute(const duties *d, taza_span text)
{
    static const char *const starts[] = {
        "положение о ",    "положение об ",       "типовое положение о ",
        "statute of the ", "regulations on the ", NULL};
    static const char *const ends[] = {"туралы ереже", "туралы ережесі", NULL};
    return (starts_any(d, text, starts) || ends_any(d, text, ends)) &&
           has_any(d, text, bodies);
}

/* "Компетенция уполномоченного органа" */
static bool
heads_duties(const duties *d, taza_span text)
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
    if (has_any(d, text, others))
        return false;
    if (starts_any(d, text, certain) && !has_any(d, text, persons))
        return true;
    return (starts_any(d, text, starts) || has_any(d, text, kazakh)) &&
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
    taza_span text = own_text(d, para);
    if (d->r->doc->paras[para].words > LEAD_WORDS)
        return false;
    bool leads = starts_any(d, text, starts) || ends_any(d, text, ends) ||
                 (d->statute && ends_any(d, text, rights)) ||
                 has_any(d, text, parts);
    return leads && of_body(d, text);
}

/* "Переходные положения", "Порядок введения в действие настоящего Закона".
 * Final provisions may hold any norm. */
static bool
heads_transition(const duties *d, taza_span text)
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
    return has_any(d, text, words) && !has_any(d, text, mixed);
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
    taza_span text = own_text(d, para);
    if (text.start == text.end && para + 1 < unit->end_para)
        text = own_text(d, para + 1);
    if (r->doc->paras[para].words > HEADING_WORDS)
        return;
    if (heads_duties(d, text))
        d->headed = unit->end_para;
    if (heads_transition(d, text))
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
    return (para < d->headed || leads_duties(d, para)) &&
           !has_any(d, own_text(d, para), cases);
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
    d->statute |= names_statute(d, own_text(d, para));
}

void
tz_duty_read(tz_reading *r)
{
    duties d = {.r = r, .normal = tz_doc_normal(r->doc).ptr};
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
