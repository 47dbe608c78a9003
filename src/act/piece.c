/* piece.c - annexes and forms: where their stamps stand, what they hold. */
#include <string.h>

#include "act/read.h"
#include "base/alloc.h"
#include "base/work.h"

#define STAMP_WORDS 40 /* of a stamp in one paragraph */
#define STAMP_LINES 8  /* of a stamp in many */
#define LINE_WORDS  12
#define TITLE_WORDS 60
#define TITLE_LINES 4

/* What the lines of a stamp say together. */
typedef struct {
    bool annex, approved, agreed, form, editorial;
    bool numero; /* "№": the act that it belongs to is named in full */
    uint8_t target;
    tz_mark mark;  /* with the annex's number, when it has one */
    size_t base;   /* of the text that `mark` was read from */
    size_t words;  /* of the longest line */
    bool closed;   /* a line ends as a sentence does */
    bool emphasis; /* all lines are emphasised */
} stamp;

static bool
blank(uint8_t code)
{
    return code == TZ_CODE_SPACE || code == TZ_CODE_END;
}

static void
set_zone(tz_reading *r, size_t start, size_t end, tz_zone zone)
{
    for (size_t i = start; i < end; i++)
        r->act->para_zone[i] = (uint8_t)zone;
}

/* "… бұйрығына 1-қосымша", "… 1 қосымша": the number before the last word. */
static bool
tail_number(tz_nstr text, tz_mark *mark)
{
    size_t at = text.len;
    while (at > 0 && !tz_code_word(text.ptr[at - 1]))
        at--;
    while (at > 0 && tz_code_letter(text.ptr[at - 1]))
        at--;
    if (at > 0 && (text.ptr[at - 1] == '-' || blank(text.ptr[at - 1])))
        at--;
    size_t end = at;
    uint32_t value = 0;
    while (at > 0 && end - at < 4 && text.ptr[at - 1] >= '0' &&
           text.ptr[at - 1] <= '9')
        at--;
    for (size_t i = at; i < end; i++)
        value = value * 10 + (uint32_t)(text.ptr[i] - '0');
    *mark = (tz_mark){.kind = TZ_UNIT_ANNEX,
                      .style = TZ_STYLE_WORD,
                      .start = (uint32_t)at,
                      .end = (uint32_t)end,
                      .value = value};
    return end > at;
}

/* "… шешіміне қосымша": an annex of something; "мобильді қосымша" is none. */
static bool
tail_dative(tz_nstr text)
{
    static const char *const endings[] = {"на", "не", "ға", "ге", "қа", "ке"};
    size_t at = text.len;
    while (at > 0 && !blank(text.ptr[at - 1]))
        at--;
    while (at > 0 && blank(text.ptr[at - 1]))
        at--;
    for (size_t i = 0; at > 2 && i < TZ_COUNT(endings); i++) {
        if (tz_nstr_at(text, at - 2, endings[i]))
            return true;
    }
    return false;
}

static void
read_line(const tz_reading *r, size_t para, stamp *s)
{
    const tz_fact *fact = &r->facts[para];
    const tz_para *p = &r->doc->paras[para];
    tz_nstr text = tz_fact_text(r, para);
    TZ_WORK(text.len);
    s->emphasis &= p->emphasis;
    s->closed |= tz_fact_closed(fact);
    if (p->words > s->words)
        s->words = p->words;
    s->editorial |= fact->cue == TZ_CUE_EDITORIAL;
    s->form |= fact->cue == TZ_CUE_BLANK && p->words <= 2 && p->level == 0;
    s->agreed |= fact->cue == TZ_CUE_AGREED || fact->last_cue == TZ_CUE_AGREED;
    s->approved |=
        fact->cue == TZ_CUE_APPROVED || fact->last_cue == TZ_CUE_APPROVED;
    s->numero |=
        text.len > 0 && memchr(text.ptr, TZ_CODE_NUMERO, text.len) != NULL;
    if (s->target == TZ_CUE_NONE) {
        if (tz_words_find(text, TZ_CUE_TARGET, STAMP_WORDS))
            s->target = TZ_CUE_TARGET;
        else if (tz_words_find(text, TZ_CUE_INNER, STAMP_WORDS) ||
                 tz_words_find(text, TZ_CUE_GENRE, STAMP_WORDS))
            s->target = TZ_CUE_INNER;
    }
    if (fact->mark.kind == TZ_UNIT_ANNEX) {
        s->annex = true;
        s->mark = fact->mark;
        s->base = p->normal.start;
    } else if (fact->last_cue == TZ_CUE_UNIT &&
               fact->last_value == TZ_UNIT_ANNEX && !tz_fact_closed(fact)) {
        s->annex = true;
        if (tail_number(text, &s->mark))
            s->base = p->normal.start;
    }
}

static stamp
read_stamp(const tz_reading *r, size_t start, size_t end)
{
    stamp s = {.emphasis = true};
    for (size_t i = start; i < end; i++)
        read_line(r, i, &s);
    return s;
}

/* Does anything of an act stand before this paragraph?  A stamp at the top of
 * a file opens no annex: the file holds the annexed text alone. */
static bool
act_before(const tz_reading *r, size_t para)
{
    if (r->first < para)
        return true;
    for (size_t i = para < 16 ? 0 : para - 16; i < para; i++) {
        if (r->facts[i].last_cue == TZ_CUE_ENACT)
            return true;
    }
    return false;
}

static void
add_piece(tz_reading *r, size_t start, size_t end, const stamp *s)
{
    if (!tz_grow((void **)&r->pieces, &r->piece_cap, r->piece_count + 1,
                 sizeof(*r->pieces))) {
        r->failed = true;
        return;
    }
    tz_piece *piece = &r->pieces[r->piece_count];
    *piece = (tz_piece){.start = (uint32_t)start,
                        .stamp_end = (uint32_t)end,
                        .target = s->target,
                        .form = s->form};
    if (s->mark.end > s->mark.start) {
        piece->value = s->mark.value;
        piece->number = tz_mark_number(r->doc, r->arena, &s->mark, s->base);
        r->failed |= piece->number.ptr == NULL;
    }
    piece->annex = (s->annex || s->approved) &&
                   (piece->number.len > 0 || act_before(r, start));
    r->piece_count++;
}

/* "Форма" right behind a stamp belongs to it. */
static bool
extend_piece(tz_reading *r, size_t start, size_t end)
{
    if (r->piece_count == 0 || r->pieces[r->piece_count - 1].stamp_end != start)
        return false;
    r->pieces[r->piece_count - 1].form = true;
    r->pieces[r->piece_count - 1].stamp_end = (uint32_t)end;
    return true;
}

static void
add_form(tz_reading *r, size_t start, size_t end, const stamp *s)
{
    set_zone(r, start, end, TZ_ZONE_FORM);
    if (!extend_piece(r, start, end))
        add_piece(r, start, end, s);
}

static bool
title_follows(const tz_reading *r, size_t para)
{
    return para < r->doc->para_count && r->doc->paras[para].level > 0 &&
           r->facts[para].mark.kind == TZ_NO_MARK;
}

/* Of a block quote; body: it is neither stamp nor note. */
static tz_zone
quote_zone(const stamp *s)
{
    bool lines = !s->closed && s->words <= STAMP_WORDS;
    if (s->editorial)
        return TZ_ZONE_EDITORIAL;
    if (s->form && !s->annex && !s->approved)
        return TZ_ZONE_FORM;
    if (lines || (s->words <= STAMP_WORDS && (s->annex || s->approved)))
        return TZ_ZONE_STAMP;
    return s->emphasis ? TZ_ZONE_EDITORIAL : TZ_ZONE_BODY;
}

/* A block quote of a legal repository is a stamp or a note. */
static size_t
read_quote(tz_reading *r, size_t start)
{
    const tz_document *doc = r->doc;
    size_t end = start + 1;
    while (end < doc->para_count && doc->paras[end].kind == TZ_BLOCK_QUOTE &&
           doc->blocks[doc->paras[end].first_block].blank == 0)
        end++;
    stamp s = read_stamp(r, start, end);
    tz_zone zone = quote_zone(&s);
    if (zone == TZ_ZONE_FORM)
        add_form(r, start, end, &s);
    else if (zone != TZ_ZONE_BODY)
        set_zone(r, start, end, zone);
    if (zone != TZ_ZONE_STAMP)
        return end;
    if (!s.annex && !s.approved)
        s.annex = !s.agreed && title_follows(r, end) && r->first < start;
    if (s.annex || s.approved)
        add_piece(r, start, end, &s);
    return end;
}

static bool
complete(const stamp *s)
{
    return s->target == TZ_CUE_INNER ||
           (s->target == TZ_CUE_TARGET && s->numero);
}

static bool
stamp_line(const tz_reading *r, size_t para)
{
    return tz_fact_line(r, para, LINE_WORDS) &&
           r->doc->paras[para].level == 0 &&
           r->doc->paras[para].kind == TZ_BLOCK_TEXT && !r->facts[para].name &&
           r->act->para_zone[para] == TZ_NO_ZONE;
}

/* The end of a stamp that opens at `start`: lines up to the number of the act
 * that it belongs to. */
static size_t
stamp_end(const tz_reading *r, size_t start, stamp *s)
{
    size_t count = r->doc->para_count;
    *s = read_stamp(r, start, start + 1);
    stamp more = *s;
    for (size_t i = start; i < count && i < start + STAMP_LINES; i++) {
        if (i > start) {
            if (!stamp_line(r, i) || r->facts[i].cue == TZ_CUE_GENRE)
                break;
            read_line(r, i, &more);
        }
        if (complete(&more)) {
            *s = more;
            return i + 1;
        }
    }
    return start + 1;
}

/* The start of a stamp whose last line is `last`. */
static size_t
stamp_start(const tz_reading *r, size_t last)
{
    size_t start = last;
    while (start > 0 && last - start < STAMP_LINES &&
           stamp_line(r, start - 1) && !r->facts[start - 1].caps)
        start--;
    return start;
}

/* In Kazakh the annex stands last: "… бұйрығына / 1-қосымша". */
static size_t
lines_above(const tz_reading *r, size_t para, stamp *s)
{
    const tz_mark *mark = &r->facts[para].mark;
    if (mark->kind != TZ_UNIT_ANNEX || r->doc->paras[para].lang != TAZA_KK ||
        mark->after < tz_fact_text(r, para).len)
        return para;
    size_t start = stamp_start(r, para);
    stamp all = read_stamp(r, start, para + 1);
    if (all.target == TZ_CUE_NONE)
        return para;
    *s = all;
    return start;
}

/* "Приложение 1 к приказу …", "Утверждены приказом …" in plain text. */
static size_t
read_opening(tz_reading *r, size_t para)
{
    const tz_fact *fact = &r->facts[para];
    stamp s;
    bool annex = fact->mark.kind == TZ_UNIT_ANNEX;
    bool approved =
        fact->cue == TZ_CUE_APPROVED && tz_fact_line(r, para, STAMP_WORDS);
    bool agreed =
        fact->cue == TZ_CUE_AGREED && tz_fact_line(r, para, STAMP_WORDS);
    if (!annex && !approved && !agreed)
        return para;
    size_t end = stamp_end(r, para, &s);
    size_t start = lines_above(r, para, &s);
    if (start < para)
        end = para + 1;
    uint32_t words = r->doc->paras[para].words;
    bool alone = words <= 2 || s.target != TZ_CUE_NONE;
    if (annex && fact->mark.style == TZ_STYLE_NONE && !alone)
        return para;
    if (!annex && !alone)
        return para;
    set_zone(r, start, end, TZ_ZONE_STAMP);
    if (!agreed)
        add_piece(r, start, end, &s);
    return end;
}

/* "… бұйрығына 1-қосымша", "… бұйрығымен бекітілген": the word that tells is
 * the last. */
static size_t
read_closing(tz_reading *r, size_t para)
{
    const tz_fact *fact = &r->facts[para];
    tz_mark mark;
    if (!tz_fact_line(r, para, STAMP_WORDS))
        return para;
    bool approved = fact->last_cue == TZ_CUE_APPROVED;
    bool annex =
        fact->last_cue == TZ_CUE_UNIT && fact->last_value == TZ_UNIT_ANNEX;
    if (!approved && !annex)
        return para;
    tz_nstr text = tz_fact_text(r, para);
    size_t start = stamp_start(r, para);
    stamp s = read_stamp(r, start, para + 1);
    if (annex && !tail_number(text, &mark) && !tail_dative(text) &&
        r->doc->paras[para].words > 1)
        return para;
    if (s.target == TZ_CUE_NONE && !(annex && tail_number(text, &mark)))
        return para;
    set_zone(r, start, para + 1, TZ_ZONE_STAMP);
    add_piece(r, start, para + 1, &s);
    return para + 1;
}

/* "ПРАВИЛА …" without a stamp, when numbers begin anew behind it. */
static bool
restarts(const tz_reading *r, size_t para, uint32_t last)
{
    const tz_fact *fact = &r->facts[para];
    const tz_para *p = &r->doc->paras[para];
    bool genre = p->lang == TAZA_KK ? fact->last_cue == TZ_CUE_GENRE
                                    : fact->cue == TZ_CUE_GENRE;
    if (!genre || fact->next == TZ_NO_PARA || last == TZ_NO_PARA ||
        !tz_fact_line(r, para, STAMP_WORDS))
        return false;
    if (p->level == 0 && !fact->caps && !(para > 0 && r->facts[para - 1].name))
        return false;
    if (r->piece_count > 0 && r->pieces[r->piece_count - 1].start > last)
        return false;
    const tz_mark *next = &r->facts[fact->next].mark;
    return next->value == 1 &&
           (next->kind == TZ_UNIT_CHAPTER || next->kind == TZ_UNIT_POINT ||
            next->kind == TZ_UNIT_SECTION) &&
           r->facts[last].mark.value > 1;
}

static size_t
read_plain(tz_reading *r, size_t para, uint32_t last)
{
    const tz_fact *fact = &r->facts[para];
    size_t end = read_opening(r, para);
    if (end == para)
        end = read_closing(r, para);
    if (end > para)
        return end;
    stamp s = {.annex = true};
    if (fact->cue == TZ_CUE_BLANK && tz_fact_line(r, para, 2) &&
        r->doc->paras[para].level == 0) {
        s = (stamp){.form = true};
        add_form(r, para, para + 1, &s);
    } else if (restarts(r, para, last)) {
        add_piece(r, para, para, &s);
    }
    return para + 1;
}

static bool
title_line(const tz_reading *r, size_t para)
{
    const tz_fact *fact = &r->facts[para];
    return fact->readable && fact->mark.kind == TZ_NO_MARK && !fact->lined &&
           r->act->para_zone[para] == TZ_NO_ZONE &&
           r->doc->paras[para].words > 0 &&
           r->doc->paras[para].words <= TITLE_WORDS &&
           (r->doc->paras[para].level > 0 || !tz_fact_closed(fact));
}

/* The lines of a title go on: "ПРАВИЛА" / "ведения реестра". */
static bool
title_goes_on(const tz_reading *r, size_t para)
{
    const tz_para *before = &r->doc->paras[para - 1];
    const tz_para *p = &r->doc->paras[para];
    if (before->level != p->level || !title_line(r, para))
        return false;
    return p->level > 0 || before->words == 1 || r->facts[para].small ||
           (r->facts[para - 1].caps && r->facts[para].caps);
}

static void
read_title(tz_reading *r, tz_piece *piece)
{
    size_t at = piece->stamp_end;
    piece->title_end = (uint32_t)at;
    if (!piece->annex || at >= piece->end || !title_line(r, at))
        return;
    size_t end = at + 1;
    while (end < piece->end && end - at < TITLE_LINES && title_goes_on(r, end))
        end++;
    set_zone(r, at, end, TZ_ZONE_TITLE);
    piece->title_end = (uint32_t)end;
}

/* "Форма сведений …", "… нысаны" */
static bool
form_title(const tz_fact *fact)
{
    return fact->cue == TZ_CUE_BLANK || fact->last_cue == TZ_CUE_BLANK;
}

/* A form has no chapters, and blanks to fill in or the word "Форма". */
static void
classify(const tz_reading *r, tz_piece *piece)
{
    size_t words = 0, blanks = 0;
    bool chapters = false;
    if (piece->title_end > piece->stamp_end)
        piece->form |= form_title(&r->facts[piece->stamp_end]);
    for (size_t i = piece->title_end; i < piece->end; i++) {
        const tz_para *p = &r->doc->paras[i];
        const tz_fact *fact = &r->facts[i];
        TZ_WORK(1);
        if (p->kind == TZ_BLOCK_TABLE || p->kind == TZ_BLOCK_NAV)
            continue;
        words += p->words;
        if (p->kind == TZ_BLOCK_FORM || fact->lined)
            blanks += p->words;
        chapters |= fact->mark.kind <= TZ_UNIT_ARTICLE;
    }
    if (piece->form && piece->annex)
        piece->form = !chapters;
    else if (piece->form)
        piece->form = !chapters && blanks * 5 > words;
    else
        piece->form = piece->annex && !chapters && blanks * 3 > words;
}

void
tz_piece_read(tz_reading *r)
{
    size_t count = r->doc->para_count;
    uint32_t last = TZ_NO_PARA; /* the last marked paragraph */
    for (size_t i = 0; i < count && !r->failed;) {
        size_t next = i + 1;
        if (r->facts[i].readable && r->doc->paras[i].kind == TZ_BLOCK_QUOTE)
            next = read_quote(r, i);
        else if (r->facts[i].readable && !r->facts[i].quoted &&
                 r->act->para_zone[i] == TZ_NO_ZONE)
            next = read_plain(r, i, last);
        if (r->facts[i].mark.kind < TZ_UNIT_NOTE)
            last = (uint32_t)i;
        i = next;
    }
    for (size_t i = 0; i < r->piece_count; i++) {
        tz_piece *piece = &r->pieces[i];
        piece->end =
            i + 1 < r->piece_count ? r->pieces[i + 1].start : (uint32_t)count;
        read_title(r, piece);
        classify(r, piece);
    }
}
