/* zone.c - notes, contents, signatures, blanks, an order's own points. */
#include "act/phrase.h"
#include "act/read.h"
#include "base/work.h"

#define NAME_WORDS      4    /* a line with nothing but a name */
#define SIGNATURE_WORDS 15   /* a post with its name */
#define POST_LINES      4    /* lines of the post before the name */
#define NOTE_WORDS      1000 /* longer is no note, whatever it begins with */
#define LINE_WORDS      30   /* of contents; a longer sentence ends them */
#define CONTENTS_RUN    4    /* headings in a row without a text between */

static const char *const zone_names[] = {
    [TZ_ZONE_BODY] = "body",
    [TZ_ZONE_TITLE] = "title",
    [TZ_ZONE_PREAMBLE] = "preamble",
    [TZ_ZONE_DEFINITIONS] = "definitions",
    [TZ_ZONE_COMPETENCE] = "competence",
    [TZ_ZONE_ORDER] = "order",
    [TZ_ZONE_TRANSITIONAL] = "transitional",
    [TZ_ZONE_FORM] = "form",
    [TZ_ZONE_TABLE] = "table",
    [TZ_ZONE_CONTENTS] = "contents",
    [TZ_ZONE_EDITORIAL] = "editorial",
    [TZ_ZONE_STAMP] = "stamp",
    [TZ_ZONE_SIGNATURE] = "signature",
    [TZ_ZONE_ACT_TITLE] = "act-title",
    [TZ_ZONE_AMENDMENT] = "amendment",
};

_Static_assert(TZ_COUNT(zone_names) == TZ_ZONE_COUNT, "zone_names");

const char *
tz_zone_name(tz_zone zone)
{
    return zone < TZ_ZONE_COUNT ? zone_names[zone] : "";
}

bool
tz_zone_by_name(taza_str name, tz_zone *out)
{
    for (size_t i = 0; i < TZ_COUNT(zone_names); i++) {
        if (tz_str_is(name, zone_names[i])) {
            *out = (tz_zone)i;
            return true;
        }
    }
    return false;
}

/* At least a third of the paragraph is a line to fill in. */
static bool
blank_line(tz_nstr text)
{
    size_t lines = 0;
    for (size_t i = 0; i < text.len; i++)
        lines += text.ptr[i] == '_';
    TZ_WORK(text.len);
    return lines * 3 >= text.len;
}

/* "Глава 2. Порядок ........ 14" */
static bool
leaders(tz_nstr text)
{
    size_t run = 0, dots = 0;
    for (size_t i = 0; i < text.len; i++) {
        run =
            text.ptr[i] == '.' || text.ptr[i] == TZ_CODE_ELLIPSIS ? run + 1 : 0;
        dots = run > dots ? run : dots;
    }
    TZ_WORK(text.len);
    return dots >= 5 && tz_code_digit(text.ptr[text.len - 1]);
}

static const char *const bracketed_words[] = {
    "в редакции",          "в ред",
    "утратил силу",        "утратила силу",
    "утратили силу",       "введен федеральным",
    "введена федеральным", NULL};

/* "(Статья в редакции Федерального закона …)" */
static bool
bracketed_note(const tz_reading *r, size_t para, tz_nstr text)
{
    size_t at = 0, depth = 0;
    if (text.len < 3 || text.ptr[0] != '(' ||
        r->doc->paras[para].lang != TAZA_RU)
        return false;
    for (; at < text.len; at++) {
        depth += text.ptr[at] == '(';
        depth -= text.ptr[at] == ')';
        if (depth == 0)
            break;
    }
    TZ_WORK(at);
    return at + 1 == text.len && tz_phrase_in_para(r, para, bracketed_words);
}

/* Nothing more, or the act that took the unit out; "исключен из реестра" is a
 * norm. */
static bool
by_act(tz_nstr text, size_t at)
{
    static const char *const acts[] = {"законом",       "конституционным",
                                       "федеральным",   "кодексом",
                                       "приказом",      "постановлением",
                                       "решением",      "указом",
                                       "распоряжением", "в соответствии",
                                       "by ",           "law of",
                                       "the law of",    "the code of",
                                       "the order of",  "the resolution of",
                                       "қр ",           NULL};
    while (at < text.len &&
           (text.ptr[at] == TZ_CODE_SPACE || text.ptr[at] == TZ_CODE_END))
        at++;
    if (at >= text.len || !tz_code_letter(text.ptr[at]))
        return true;
    for (size_t i = 0; acts[i] != NULL; i++) {
        if (tz_nstr_at(text, at, acts[i]))
            return true;
    }
    return false;
}

/* A unit that was taken out: "3) исключен …", "*7) … алып тасталды*". */
static bool
deleted(const tz_reading *r, size_t para, tz_nstr text)
{
    const tz_fact *fact = &r->facts[para];
    size_t after = fact->mark.after;
    size_t limit = 1;
    if (fact->mark.kind < TZ_UNIT_ARTICLE || fact->mark.kind == TZ_NO_MARK ||
        after >= text.len)
        return false;
    if (text.ptr[after] == '(' || text.ptr[after] == '[')
        limit = 3;
    if (r->doc->paras[para].emphasis)
        limit = 60;
    tz_nstr rest = tz_nstr_slice(text, after, text.len);
    if (limit > 1)
        return tz_words_find(rest, TZ_CUE_DELETED, limit) != NULL;
    size_t end = 0;
    const tz_word *word = tz_words_at(rest, 0, &end);
    return word != NULL && word->cue == TZ_CUE_DELETED && by_act(rest, end);
}

static tz_zone
zone_of(const tz_reading *r, size_t para)
{
    const tz_fact *fact = &r->facts[para];
    tz_nstr text = tz_fact_text(r, para);
    switch (r->doc->paras[para].kind) {
    case TZ_BLOCK_TABLE:
        return TZ_ZONE_TABLE;
    case TZ_BLOCK_FORM:
        return TZ_ZONE_FORM;
    case TZ_BLOCK_NAV:
    case TZ_BLOCK_PAGE:
        return TZ_ZONE_CONTENTS;
    default:
        break;
    }
    if (text.len == 0)
        return TZ_ZONE_COUNT;
    if (r->doc->paras[para].words <= NOTE_WORDS &&
        (fact->cue == TZ_CUE_EDITORIAL || bracketed_note(r, para, text) ||
         deleted(r, para, text)))
        return TZ_ZONE_EDITORIAL;
    if (fact->lined && blank_line(text))
        return TZ_ZONE_FORM;
    if (tz_code_digit(text.ptr[text.len - 1]) && leaders(text))
        return TZ_ZONE_CONTENTS;
    return TZ_ZONE_COUNT;
}

/* "Примечание ИЗПИ!" alone has its text in the next paragraph. */
static bool
note_title(const tz_reading *r, size_t para)
{
    return r->facts[para].cue == TZ_CUE_EDITORIAL &&
           r->facts[para].value == 1 && r->doc->paras[para].words <= 3;
}

static void
read_kinds(tz_reading *r)
{
    uint8_t *zones = r->act->para_zone;
    for (size_t i = 0; i < r->doc->para_count; i++) {
        if (zones[i] != TZ_NO_ZONE)
            continue;
        if (i > 0 && note_title(r, i - 1) && r->facts[i].readable &&
            r->facts[i].mark.kind == TZ_NO_MARK) {
            zones[i] = TZ_ZONE_EDITORIAL;
            continue;
        }
        tz_zone zone = zone_of(r, i);
        if (zone != TZ_ZONE_COUNT)
            zones[i] = (uint8_t)zone;
    }
}

static void
set_signature(tz_reading *r, size_t start, size_t end)
{
    for (size_t i = start; i < end; i++) {
        if (r->act->para_zone[i] == TZ_NO_ZONE)
            r->act->para_zone[i] = TZ_ZONE_SIGNATURE;
    }
}

static bool
free_line(const tz_reading *r, size_t para, size_t words)
{
    return r->act->para_zone[para] == TZ_NO_ZONE && !r->facts[para].small &&
           tz_fact_line(r, para, words);
}

static bool
has_post(const tz_reading *r, size_t start, size_t end)
{
    for (size_t i = start; i < end; i++) {
        if (r->facts[i].cue == TZ_CUE_POST ||
            r->facts[i].last_cue == TZ_CUE_POST)
            return true;
    }
    return false;
}

/* "А. Аманов" without a post looks like a heading "А. Цели": it must be set
 * apart or stand last. */
static bool
closes_text(const tz_reading *r, size_t para)
{
    return r->doc->paras[para].emphasis || para + 1 == r->doc->para_count ||
           r->act->para_zone[para + 1] == TZ_ZONE_STAMP;
}

/* A name closes a signature; before it stands the post, perhaps in lines. */
void
tz_zone_signatures(tz_reading *r)
{
    size_t count = r->doc->para_count;
    for (size_t i = 0; i < count; i++) {
        const tz_fact *fact = &r->facts[i];
        TZ_WORK(1);
        if (!fact->name || r->first > i || !free_line(r, i, SIGNATURE_WORDS))
            continue;
        size_t start = i;
        while (start > 0 && i - start < POST_LINES &&
               free_line(r, start - 1, SIGNATURE_WORDS) &&
               r->doc->paras[start - 1].level == 0)
            start--;
        if (has_post(r, start, i + 1))
            set_signature(r, start, i + 1);
        else if (r->doc->paras[i].words <= NAME_WORDS && closes_text(r, i))
            set_signature(r, i, i + 1);
    }
}

static bool
same_number(const tz_reading *r, size_t a, size_t b)
{
    const tz_mark *x = &r->facts[a].mark, *y = &r->facts[b].mark;
    if (x->kind != y->kind || x->value != y->value ||
        x->end - x->start != y->end - y->start)
        return false;
    size_t at = r->doc->paras[a].normal.start + x->start;
    size_t to = r->doc->paras[b].normal.start + y->start;
    for (size_t i = 0; i < (size_t)(x->end - x->start); i++) {
        if (r->doc->normal[at + i] != r->doc->normal[to + i])
            return false;
    }
    return true;
}

static void
set_contents(tz_reading *r, size_t start, size_t end)
{
    for (size_t i = start; i < end; i++) {
        if (r->act->para_zone[i] == TZ_NO_ZONE)
            r->act->para_zone[i] = TZ_ZONE_CONTENTS;
    }
}

/* The first heading comes again, or a sentence no contents would hold. */
static bool
contents_end(const tz_reading *r, uint32_t first, size_t para)
{
    TZ_WORK(1);
    if (first == TZ_NO_PARA)
        return true;
    return (para > first && same_number(r, first, para)) ||
           (r->doc->paras[para].words > LINE_WORDS &&
            tz_fact_closed(&r->facts[para]));
}

/* Under "Оглавление" everything up to where the first heading comes again;
 * when it does not, the title alone.  Once a document. */
static void
read_contents(tz_reading *r)
{
    size_t count = r->doc->para_count;
    for (size_t i = 0; i < count; i++) {
        const tz_fact *fact = &r->facts[i];
        TZ_WORK(1);
        if (fact->cue != TZ_CUE_CONTENTS || !tz_fact_line(r, i, 4))
            continue;
        size_t end = i + 1;
        while (end < count && !contents_end(r, fact->next, end))
            end++;
        bool again = end < count && fact->next != TZ_NO_PARA &&
                     end > fact->next && same_number(r, fact->next, end);
        set_contents(r, i, again ? end : i + 1);
        return;
    }
}

static bool
heading_mark(const tz_reading *r, uint32_t para)
{
    return para != TZ_NO_PARA && r->facts[para].mark.kind <= TZ_UNIT_ARTICLE &&
           r->facts[para].mark.style != TZ_STYLE_NONE;
}

/* A list of headings with nothing between is contents, when its first article
 * comes again behind it. */
static size_t
run_end(const tz_reading *r, size_t start, size_t *articles)
{
    size_t count = r->doc->para_count, end = start, first = start;
    *articles = 0;
    for (; end < count && heading_mark(r, (uint32_t)end) &&
           r->act->para_zone[end] == TZ_NO_ZONE;
         end++) {
        TZ_WORK(1);
        if (r->facts[end].mark.kind != TZ_UNIT_ARTICLE)
            continue;
        if (*articles > 0 && same_number(r, first, end))
            break;
        if (++*articles == 1)
            first = end;
    }
    if (end == count || !heading_mark(r, (uint32_t)end) ||
        !same_number(r, first, end))
        *articles = 0;
    return end;
}

static void
read_runs(tz_reading *r)
{
    size_t count = r->doc->para_count, articles;
    for (size_t i = r->first; i < count;) {
        size_t end = run_end(r, i, &articles);
        size_t last = end;
        /* Chapters right before the article that comes again are the act. */
        while (last > i && r->facts[last - 1].mark.kind < TZ_UNIT_ARTICLE)
            last--;
        if (articles >= CONTENTS_RUN)
            set_contents(r, i, last);
        i = end > i ? end : i + 1;
    }
}

void
tz_zone_read(tz_reading *r)
{
    read_kinds(r);
    read_contents(r);
    read_runs(r);
}

static const char *const approve_words[] = {"бекітілсін", NULL};
static const char *const repealed_words[] = {"күші жойылды деп тан", NULL};
static const char *const approved_words[] = {
    "прилагаем", "согласно приложени", "қоса беріл", "қосымша",
    "attached",  "according to annex", NULL};
static const char *const registered_words[] = {
    "государственную регистрацию настоящего",
    "государственную регистрацию в органах юстиции",
    "мемлекеттік тіркелуін",
    "мемлекеттік тіркеуді",
    "мемлекеттік тіркеуін",
    "state registration of this",
    NULL};
static const char *const own_words[] = {"вводится в действие",
                                        "вступает в силу",
                                        "подлежит официальному",
                                        "қолданысқа енгізіледі",
                                        "күшіне енеді",
                                        "бақылау",
                                        "атқарылуын",
                                        "shall be put into effect",
                                        "shall be enforced",
                                        "comes into force",
                                        "enters into force",
                                        "shall enter into force",
                                        NULL};

/* "Утвердить: 1) Правила …;": its first item is a text, or an annex. */
static bool
approves_item(const tz_reading *r, size_t para)
{
    if (r->facts[para].end != ':' || para + 1 >= r->doc->para_count)
        return false;
    tz_nstr item = tz_fact_text(r, para + 1);
    const tz_word *first =
        tz_words_at(item, r->facts[para + 1].mark.after, NULL);
    return (first != NULL && first->cue == TZ_CUE_GENRE) ||
           tz_phrase_in_para(r, para + 1, approved_words);
}

bool
tz_zone_order(const tz_reading *r, size_t para)
{
    tz_nstr text = tz_fact_text(r, para);
    size_t after = r->facts[para].mark.after;
    const tz_word *first = tz_words_at(text, after, NULL);
    tz_cue cue = first != NULL ? first->cue : TZ_CUE_NONE;
    TZ_WORK(text.len);
    if (cue == TZ_CUE_ORDER)
        return true;
    if (cue == TZ_CUE_APPROVE || tz_phrase_in_para(r, para, approve_words))
        return tz_phrase_in_para(r, para, approved_words) ||
               approves_item(r, para);
    if (cue == TZ_CUE_OWN)
        return tz_phrase_in_para(r, para, own_words);
    if (tz_phrase_in_para(r, para, registered_words) ||
        tz_phrase_in_para(r, para, repealed_words))
        return true;
    return para + 1 < r->doc->para_count &&
           r->facts[para + 1].mark.kind == TZ_UNIT_SUBPOINT &&
           r->facts[para + 1].mark.value == 1 &&
           tz_phrase_in_para(r, para + 1, registered_words);
}

uint8_t
tz_zone_of_unit(const tz_act *act, const tz_unit *unit)
{
    const uint8_t *zones = act->para_zone;
    if (unit->kind != TZ_UNIT_ANNEX)
        return zones[unit->first_para];
    for (size_t i = unit->first_para; i < unit->end_para; i++) {
        TZ_WORK(1);
        if (zones[i] != TZ_ZONE_STAMP && zones[i] != TZ_ZONE_TITLE &&
            zones[i] != TZ_ZONE_EDITORIAL)
            return zones[i];
    }
    return zones[unit->first_para];
}
