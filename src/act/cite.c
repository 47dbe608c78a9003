/* cite.c - how a lawyer names a unit, and the path that needs no language.
 *
 * Russian and English go from small to large, Kazakh from large to small:
 *
 *     подпункт 3) пункта 2 статьи 5
 *     5-баптың 2-тармағының 3) тармақшасы
 *
 * In Kazakh the first noun has the genitive, those between the possessive and
 * the genitive, the last the possessive alone; one alone stays as it is.  The
 * number takes no suffix, so its sound does not matter. */
#include "act/act.h"

/* Units of one citation; the reading nests no deeper. */
#define CHAIN_MAX  80
#define TARGET_MAX 8 /* levels that an instruction names */

static const struct {
    const char *ru, *ru_gen;
    const char *kk, *kk_gen;         /* бап, баптың */
    const char *kk_own, *kk_own_gen; /* бабы, бабының */
    const char *en;
} nouns[] = {
    [TZ_UNIT_PART] = {"часть", "части", "бөлік", "бөліктің", "бөлігі",
                      "бөлігінің", "part"},
    [TZ_UNIT_SECTION] = {"раздел", "раздела", "бөлім", "бөлімнің", "бөлімі",
                         "бөлімінің", "section"},
    [TZ_UNIT_SUBSECTION] = {"подраздел", "подраздела", "кіші бөлім",
                            "кіші бөлімнің", "кіші бөлімі", "кіші бөлімінің",
                            "subsection"},
    [TZ_UNIT_CHAPTER] = {"глава", "главы", "тарау", "тараудың", "тарауы",
                         "тарауының", "chapter"},
    [TZ_UNIT_PARAGRAPH] = {"параграф", "параграфа", "параграф", "параграфтың",
                           "параграфы", "параграфының", "paragraph"},
    [TZ_UNIT_ARTICLE] = {"статья", "статьи", "бап", "баптың", "бабы", "бабының",
                         "article"},
    [TZ_UNIT_POINT] = {"пункт", "пункта", "тармақ", "тармақтың", "тармағы",
                       "тармағының", "paragraph"},
    [TZ_UNIT_SUBPOINT] = {"подпункт", "подпункта", "тармақша", "тармақшаның",
                          "тармақшасы", "тармақшасының", "subparagraph"},
    [TZ_UNIT_CLAUSE] = {"часть", "части", "бөлік", "бөліктің", "бөлігі",
                        "бөлігінің", "clause"},
    [TZ_UNIT_INDENT] = {"абзац", "абзаца", "абзац", "абзацтың", "абзацы",
                        "абзацының", "item"},
    [TZ_UNIT_NOTE] = {"примечание", "примечания", "ескертпе", "ескертпенің",
                      "ескертпесі", "ескертпесінің", "note"},
    [TZ_UNIT_ANNEX] = {"приложение", "приложения", "қосымша", "қосымшаның",
                       "қосымшасы", "қосымшасының", "annex"},
};

_Static_assert(TZ_COUNT(nouns) == TZ_UNIT_KINDS, "nouns");

typedef struct {
    const tz_unit *unit[CHAIN_MAX]; /* innermost first */
    size_t count;
    tz_unit target[TARGET_MAX]; /* that an instruction names, as units */
    size_t target_count;
    size_t amended;     /* units that are the amended act's; 0: none */
    uint32_t amendment; /* they belong to */
    bool inner;         /* a clause or indent of the innermost is named */
} chain;

static bool
division(const tz_unit *unit)
{
    return unit->kind < TZ_UNIT_ARTICLE;
}

/* Numbers of paragraphs begin anew in each chapter, those of subsections in
 * each section; other divisions are numbered throughout. */
static bool
needs(const tz_unit *inner, const tz_unit *outer)
{
    return (inner->kind == TZ_UNIT_PARAGRAPH &&
            outer->kind == TZ_UNIT_CHAPTER) ||
           (inner->kind == TZ_UNIT_SUBSECTION &&
            outer->kind == TZ_UNIT_SECTION);
}

static bool
names(const chain *list, const tz_unit *unit)
{
    const tz_unit *last = list->count > 0 ? list->unit[list->count - 1] : NULL;
    if (last == NULL || unit->kind == TZ_UNIT_ANNEX)
        return true;
    if (division(unit))
        return needs(last, unit);
    /* "5.1.2" says its points itself. */
    return !(last->style == TZ_STYLE_DOTTED && unit->kind == TZ_UNIT_POINT);
}

static void
add(chain *list, const tz_unit *unit)
{
    if (list->count < CHAIN_MAX && names(list, unit))
        list->unit[list->count++] = unit;
}

/* What the instruction names around the outermost unit of its new text. */
static void
add_target(const tz_act *act, const tz_unit *top, chain *list)
{
    const tz_amendment *a = &act->amendments[top->amendment - 1];
    const tz_target *target = act->targets + a->target;
    size_t count = 0;
    while (count < a->target_count && count < TARGET_MAX &&
           target[count].kind < top->kind)
        count++;
    if (a->target_count > 0 && target[0].kind == TZ_UNIT_ANNEX &&
        top->kind != TZ_UNIT_ANNEX)
        for (count = 1; count < a->target_count && count < TARGET_MAX &&
                        target[count].kind < top->kind;)
            count++;
    while (count-- > 0) {
        tz_unit *made = &list->target[list->target_count++];
        *made = (tz_unit){.kind = target[count].kind,
                          .style = target[count].style,
                          .number = target[count].number};
        add(list, made);
    }
    list->amended = list->count;
    list->amendment = top->amendment;
}

/* "часть": the root of new text of which nobody says where it goes. */
static bool
nameless(const tz_unit *unit)
{
    return unit->amendment != TZ_NO_AMENDMENT && unit->kind == TZ_UNIT_PART &&
           unit->number.len == 0;
}

/* The chain of a path goes on behind new text to the unit that amends; that of
 * a citation only where the new text names nothing. */
static void
collect(const tz_act *act, size_t unit, bool path, chain *list)
{
    list->count = list->target_count = list->amended = 0;
    list->inner = false;
    while (unit != TZ_NO_UNIT) {
        const tz_unit *u = &act->units[unit];
        bool top = u->amendment != TZ_NO_AMENDMENT &&
                   (u->parent == TZ_NO_UNIT ||
                    act->units[u->parent].amendment != u->amendment);
        if (path || !nameless(u))
            add(list, u);
        if (top)
            add_target(act, u, list);
        if (top && !path && list->count > 0)
            return;
        unit = u->parent;
    }
}

/* "3)", "(a)", "33-1": as the text writes it. */
static void
put_number(const tz_unit *unit, tz_buf *out)
{
    bool open = unit->style >= TZ_STYLE_OPEN_LOWER;
    if (open)
        tz_buf_char(out, '(');
    tz_buf_str(out, unit->number);
    if (open || unit->style == TZ_STYLE_PAREN || unit->style == TZ_STYLE_LETTER)
        tz_buf_char(out, ')');
}

static size_t
noun_of(const tz_unit *unit)
{
    return unit->part ? TZ_UNIT_PART : unit->kind;
}

static const char *
english_noun(const tz_unit *unit)
{
    return unit->style == TZ_STYLE_SECTION ? "section"
                                           : nouns[noun_of(unit)].en;
}

static void
cite_russian(const chain *list, tz_buf *out)
{
    for (size_t i = 0; i < list->count; i++) {
        const tz_unit *unit = list->unit[i];
        bool annexed = i > 0 && unit->kind == TZ_UNIT_ANNEX &&
                       list->unit[i - 1]->kind == TZ_UNIT_ANNEX;
        const char *noun = i > 0 || list->inner ? nouns[noun_of(unit)].ru_gen
                                                : nouns[noun_of(unit)].ru;
        if (i > 0)
            tz_buf_char(out, ' ');
        tz_buf_puts(out, annexed ? "к приложению" : noun);
        if (unit->number.len > 0) {
            tz_buf_char(out, ' ');
            put_number(unit, out);
        }
    }
}

static void
cite_english(const chain *list, tz_buf *out)
{
    for (size_t i = 0; i < list->count; i++) {
        const tz_unit *unit = list->unit[i];
        bool annexed = i > 0 && unit->kind == TZ_UNIT_ANNEX &&
                       list->unit[i - 1]->kind == TZ_UNIT_ANNEX;
        if (i > 0)
            tz_buf_puts(out, annexed ? " to " : " of ");
        if (unit->number.len == 0 && i > 0)
            tz_buf_puts(out, "the ");
        tz_buf_puts(out, english_noun(unit));
        if (unit->number.len > 0) {
            tz_buf_char(out, ' ');
            put_number(unit, out);
        }
    }
}

static const char *
kazakh_noun(const chain *list, size_t at)
{
    const tz_unit *unit = list->unit[at];
    bool first = at + 1 == list->count, last = at == 0 && !list->inner;
    if (at > 0 && unit->kind == TZ_UNIT_ANNEX &&
        list->unit[at - 1]->kind == TZ_UNIT_ANNEX)
        return "қосымшаға";
    /* An annex belongs to the annex before it by the dative. */
    if (unit->kind == TZ_UNIT_ANNEX)
        first = true;
    if (first)
        return last ? nouns[noun_of(unit)].kk : nouns[noun_of(unit)].kk_gen;
    return last ? nouns[noun_of(unit)].kk_own : nouns[noun_of(unit)].kk_own_gen;
}

static void
cite_kazakh(const chain *list, tz_buf *out)
{
    for (size_t i = list->count; i-- > 0;) {
        const tz_unit *unit = list->unit[i];
        if (i + 1 < list->count)
            tz_buf_char(out, ' ');
        if (unit->number.len > 0) {
            put_number(unit, out);
            bool bracket = unit->style >= TZ_STYLE_PAREN;
            tz_buf_char(out, bracket ? ' ' : '-');
        }
        tz_buf_puts(out, kazakh_noun(list, i));
    }
}

static void
cite(const chain *list, taza_lang lang, tz_buf *out)
{
    if (lang == TAZA_KK)
        cite_kazakh(list, out);
    else if (lang == TAZA_RU)
        cite_russian(list, out);
    else
        cite_english(list, out);
}

void
tz_act_cite(const tz_act *act, size_t unit, taza_lang lang, tz_buf *out)
{
    chain list;
    if (unit == TZ_NO_UNIT)
        return;
    collect(act, unit, false, &list);
    cite(&list, lang != TAZA_NONE ? lang : (taza_lang)act->units[unit].lang,
         out);
}

/* Ordinals of nouns: feminine (часть), masculine (абзац), Kazakh, English. */
static const char *const ordinals[][4] = {
    {"первая", "первый", "бірінші", "first"},
    {"вторая", "второй", "екінші", "second"},
    {"третья", "третий", "үшінші", "third"},
    {"четвертая", "четвертый", "төртінші", "fourth"},
    {"пятая", "пятый", "бесінші", "fifth"},
    {"шестая", "шестой", "алтыншы", "sixth"},
    {"седьмая", "седьмой", "жетінші", "seventh"},
    {"восьмая", "восьмой", "сегізінші", "eighth"},
    {"девятая", "девятый", "тоғызыншы", "ninth"},
    {"десятая", "десятый", "оныншы", "tenth"},
};
/* The genitive of "часть первая", where an indent stands before it. */
static const char *const of_part[] = {
    "первой", "второй",  "третьей", "четвертой", "пятой",
    "шестой", "седьмой", "восьмой", "девятой",   "десятой"};
_Static_assert(TZ_COUNT(of_part) == TZ_COUNT(ordinals), "of_part");

static void
put_ordinal(uint16_t n, size_t form, tz_buf *out)
{
    if (n <= TZ_COUNT(ordinals))
        tz_buf_puts(out, ordinals[n - 1][form]);
    else
        tz_buf_number(out, n);
}

/* Small to large: "абзац третий части второй пункта 3". */
static void
ordinal_before(tz_ordinal o, taza_lang lang, tz_buf *out)
{
    bool russian = lang == TAZA_RU;
    if (o.indent > 0) {
        tz_buf_puts(out, russian ? "абзац " : "");
        put_ordinal(o.indent, russian ? 1 : 3, out);
        tz_buf_puts(out, russian ? " " : " indent of ");
    }
    if (o.clause == 0)
        return;
    if (!russian) {
        tz_buf_puts(out, o.indent > 0 ? "the " : "");
        put_ordinal(o.clause, 3, out);
        tz_buf_puts(out, " part of ");
    } else if (o.indent > 0 && o.clause <= TZ_COUNT(of_part)) {
        tz_buf_puts(out, "части ");
        tz_buf_puts(out, of_part[o.clause - 1]);
        tz_buf_char(out, ' ');
    } else {
        tz_buf_puts(out, o.indent > 0 ? "части " : "часть ");
        put_ordinal(o.clause, 0, out);
        tz_buf_char(out, ' ');
    }
}

/* Large to small: "3-тармақтың екінші бөлігінің үшінші абзацы". */
static void
ordinal_behind(tz_ordinal o, tz_buf *out)
{
    if (o.clause > 0) {
        tz_buf_char(out, ' ');
        put_ordinal(o.clause, 2, out);
        tz_buf_puts(out, o.indent > 0 ? " бөлігінің" : " бөлігі");
    }
    if (o.indent > 0) {
        tz_buf_char(out, ' ');
        put_ordinal(o.indent, 2, out);
        tz_buf_puts(out, " абзацы");
    }
}

/* What of a paragraph's place is said beside its unit. */
static tz_ordinal
said_of(const tz_act *act, size_t para)
{
    tz_ordinal o = act->ordinals[para];
    if (act->units[act->para_unit[para]].clauses < 2)
        o.clause = 0;
    if (o.indent < 2)
        o.indent = 0;
    return o;
}

void
tz_act_cite_para(const tz_act *act, size_t para, taza_lang lang, tz_buf *out)
{
    size_t unit = act->para_unit[para];
    chain list;
    if (unit == TZ_NO_UNIT)
        return;
    tz_ordinal o = said_of(act, para);
    bool more = o.clause > 0 || o.indent > 0;
    if (lang == TAZA_NONE)
        lang = (taza_lang)act->units[unit].lang;
    collect(act, unit, false, &list);
    list.inner = more;
    if (more && lang != TAZA_KK)
        ordinal_before(o, lang, out);
    cite(&list, lang, out);
    if (more && lang == TAZA_KK)
        ordinal_behind(o, out);
}

void
tz_act_path(const tz_act *act, size_t unit, tz_buf *out)
{
    chain list;
    if (unit == TZ_NO_UNIT)
        return;
    collect(act, unit, true, &list);
    for (size_t i = list.count; i-- > 0;) {
        const tz_unit *u = list.unit[i];
        if (list.amended > 0 && i + 1 == list.amended) {
            uint32_t again = act->amendments[list.amendment - 1].again;
            tz_buf_puts(out, "amended");
            if (again > 0) {
                tz_buf_char(out, ':');
                tz_buf_number(out, again + 1);
            }
            tz_buf_char(out, '/');
        }
        tz_buf_puts(out, tz_unit_kind_name((tz_unit_kind)u->kind));
        tz_buf_char(out, ':');
        if (u->number.len > 0)
            tz_buf_str(out, u->number);
        else
            tz_buf_number(out, u->ordinal);
        if (i > 0)
            tz_buf_char(out, '/');
    }
}
