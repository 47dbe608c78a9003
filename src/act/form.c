/* form.c - headings and bullets; the passes over rules of drafting. */
#include "act/form.h"

#include "act/phrase.h"
#include "base/work.h"

#define RUN_GAP 3 /* paragraphs that an item of a bulleted list may take */

bool
tz_form_text(const tz_reading *r, size_t para)
{
    switch (r->act->para_zone[para]) {
    case TZ_ZONE_BODY:
    case TZ_ZONE_DEFINITIONS:
    case TZ_ZONE_COMPETENCE:
    case TZ_ZONE_ORDER:
    case TZ_ZONE_TRANSITIONAL:
        return r->facts[para].readable;
    default:
        return false;
    }
}

static bool
word(uint8_t code)
{
    return tz_code_word(code) || code == TZ_CODE_SECTION;
}

/* The number, and the word beside it; "5)" keeps its bracket. */
taza_span
tz_form_number(const tz_reading *r, const tz_unit *unit)
{
    tz_nstr text = tz_fact_text(r, unit->first_para);
    size_t base = r->doc->paras[unit->first_para].normal.start;
    const tz_mark *mark = &r->facts[unit->first_para].mark;
    size_t end = mark->after < text.len ? mark->after : text.len;
    if (mark->kind == TZ_NO_MARK)
        end = 0;
    while (end > 0 && !word(text.ptr[end - 1]) && text.ptr[end - 1] != ')')
        end--;
    return (taza_span){base, base + end};
}

/* ---- headings of articles ----------------------------------------------- */

#define HEADED_SHARE 4 /* of five articles have a heading: all must */
#define HEADED_MIN   2

static bool
word_in_title(const tz_reading *r, const char *const *words)
{
    size_t count = r->doc->para_count;
    size_t end = r->first < count ? r->first : count;
    for (size_t i = 0; i < end; i++) {
        if (r->act->para_zone[i] != TZ_ZONE_TITLE)
            continue;
        if (tz_phrase_in_para(r, i, words))
            return true;
    }
    return false;
}

/* Laws that amend and laws on the budget do without headings. */
static bool
needs_headings(const tz_reading *r)
{
    static const char *const words[] = {
        "изменени",  "дополнени",     "бюджете",   "өзгеріс",
        "толықтыру", "бюджет туралы", "amendment", "addition",
        "amending",  "budget for",    NULL};
    return !word_in_title(r, words);
}

/* Nothing but a note, or "исключена", is left of the article. */
static bool
taken_out(const tz_reading *r, const tz_unit *unit)
{
    size_t last = unit->first_para + 1;
    if (r->act->para_zone[unit->first_para] == TZ_ZONE_EDITORIAL)
        return true;
    if (r->facts[unit->first_para].mark.after <
        tz_fact_text(r, unit->first_para).len)
        return false;
    return last >= unit->end_para ||
           r->act->para_zone[last] == TZ_ZONE_EDITORIAL;
}

static bool
headed(const tz_unit *unit)
{
    return unit->heading && unit->heading_text.len > 0;
}

/* "Статья 5" alone, or with the norm on the same line. */
static bool
bare(const tz_reading *r, const tz_unit *unit)
{
    return !headed(unit) && !taken_out(r, unit) && unit->amendment == 0 &&
           unit->zone != TZ_ZONE_AMENDMENT;
}

/* The articles among units [start, end) of one act part. */
static void
read_articles(tz_reading *r, size_t start, size_t end)
{
    size_t with = 0, without = 0;
    for (size_t i = start; i < end; i++) {
        const tz_unit *unit = &r->act->units[i];
        TZ_WORK(1);
        if (unit->kind != TZ_UNIT_ARTICLE || unit->style != TZ_STYLE_WORD)
            continue;
        with += headed(unit);
        without += bare(r, unit);
    }
    if (without == 0 || with < HEADED_MIN || with < HEADED_SHARE * without)
        return;
    for (size_t i = start; i < end; i++) {
        const tz_unit *unit = &r->act->units[i];
        if (unit->kind == TZ_UNIT_ARTICLE && unit->style == TZ_STYLE_WORD &&
            bare(r, unit))
            tz_defect_add(r, TZ_DEFECT_NO_HEADING, tz_form_number(r, unit),
                          (taza_span){0, 0});
    }
}

static void
read_headings(tz_reading *r)
{
    const tz_act *act = r->act;
    if (!needs_headings(r))
        return;
    for (size_t start = 0, end; start < act->count; start = end) {
        for (end = start; end < act->count && act->units[end].act_part ==
                                                  act->units[start].act_part;
             end++)
            TZ_WORK(1);
        read_articles(r, start, end);
    }
}

/* ---- bullets ------------------------------------------------------------ */

/* The end of the bullet that the text begins with; 0: none. */
static size_t
bullet_end(tz_nstr text)
{
    if (text.len < 3)
        return 0;
    uint8_t code = text.ptr[0];
    uint8_t last = text.ptr[text.len - 1];
    bool star = code == '*' && text.ptr[1] == TZ_CODE_SPACE &&
                (last == ';' || last == ','); /* else a footnote */
    if (code != TZ_CODE_BULLET && code != TZ_CODE_DASH && code != '-' && !star)
        return 0;
    if (last == '-')
        return 0; /* "-СЛОВО-" */
    size_t at = text.ptr[1] == TZ_CODE_SPACE ? 2 : 1;
    return tz_code_letter(text.ptr[at]) ? at : 0;
}

/* "– наказывается штрафом": codes set the sanction off by a dash. */
static bool
sanction(const tz_reading *r, size_t para)
{
    static const char *const words[] = {
        "наказыва",    "влечет",     "влекут",       "жазаланады",
        "әкеп соғады", "punishable", "shall entail", "shall be punished",
        NULL};
    return tz_phrase_in_para(r, para, words);
}

static bool
bulleted(const tz_reading *r, size_t para)
{
    tz_nstr text = tz_fact_text(r, para);
    return r->doc->paras[para].kind == TZ_BLOCK_TEXT && tz_form_text(r, para) &&
           bullet_end(text) > 0 && !sanction(r, para);
}

/* A dash may stand alone where a line was broken. */
static bool
opens_list(const tz_reading *r, size_t para)
{
    size_t count = r->doc->para_count;
    if (para > 0 && r->facts[para - 1].end == ':')
        return true;
    for (size_t i = para + 1; i < count && i <= para + RUN_GAP; i++) {
        TZ_WORK(1);
        if (bulleted(r, i))
            return tz_fact_closed(&r->facts[i - 1]) &&
                   (para == 0 || tz_fact_closed(&r->facts[para - 1]));
    }
    return false;
}

static void
read_bullets(tz_reading *r)
{
    size_t last = SIZE_MAX;
    for (size_t i = 0; i < r->doc->para_count; i++) {
        TZ_WORK(1);
        if (!bulleted(r, i))
            continue;
        bool same = last != SIZE_MAX && i - last <= RUN_GAP &&
                    r->act->para_unit[i] == r->act->para_unit[last];
        last = i;
        if (same || !opens_list(r, i))
            continue;
        tz_nstr text = tz_fact_text(r, i);
        size_t base = r->doc->paras[i].normal.start;
        size_t end = bullet_end(text);
        while (end < text.len && tz_code_word(text.ptr[end]))
            end++;
        tz_defect_add(r, TZ_DEFECT_BULLET, (taza_span){base, base + end},
                      (taza_span){0, 0});
    }
}

void
tz_form_read(tz_reading *r)
{
    read_headings(r);
    read_bullets(r);
    tz_form_series(r);
    tz_form_annexes(r);
    tz_form_order(r);
    tz_form_adjectives(r);
}
