/* instruct.c - tells instructions of an amending act by their words. */
#include "act/amend.h"
#include "act/cue_rows.h"
#include "act/glance.h"
#include "act/phrase.h"
#include "base/work.h"

#define BEGIN_MOST                                                             \
    24                /* letters before the unit that an instruction is about  \
                       */
#define PLAIN_MOST 40 /* words of an instruction without a quotation */
#define PLAIN_EN   20 /* the same in English, where it is no imperative */
#define BACK_WORDS 4  /* of English that say what becomes of a quotation */

static bool
blank(uint8_t code)
{
    return code == TZ_CODE_SPACE || code == TZ_CODE_END;
}

/* What the word that stands here says. */
static uint16_t
says_at(tz_nstr text, size_t at)
{
    uint16_t says = 0;
    tz_wordset_walk walk = tz_wordset_at(&tz_wordset_cues, text, at);
    const uint16_t *rows = tz_wordset_next(&walk);
    for (; rows != NULL; rows = tz_wordset_next(&walk)) {
        for (; *rows != TZ_NO_ROW; rows++)
            says |= tz_cue_rows[*rows].says;
    }
    return says;
}

/* --- quotations --- */

static bool
starts_any(tz_nstr text, size_t at, const char *const *words)
{
    for (; *words != NULL; words++)
        if (tz_nstr_at(text, at, *words))
            return true;
    return false;
}

/* Behind a closing mark the instruction goes on: of two marks that close one
 * is often left out («орган «Заря» заменить словами …). */
static bool
goes_on(tz_nstr text, size_t at)
{
    static const char *const words[] = {
        "заменить", "исключить",     "дополнить", "словами",
        "словом",   "деген",         "цифрами",   "после слов",
        "shall be", "and inserting", NULL};
    if (at < text.len && text.ptr[at] == TZ_CODE_SPACE)
        at++;
    return starts_any(text, at, words);
}

static void
read_mentions(tz_nstr text, tz_instruction *out)
{
    size_t depth = 0;
    TZ_WORK(text.len);
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == TZ_CODE_OPEN) {
            if (depth++ > 0)
                continue;
            if (out->mention_count == TZ_MENTIONS_MAX) {
                out->mention[TZ_MENTIONS_MAX - 1].close = text.len;
                return;
            }
            out->mention[out->mention_count++] =
                (tz_mention){.open = i, .close = text.len};
        } else if (text.ptr[i] == TZ_CODE_CLOSE && depth > 0) {
            depth = goes_on(text, i + 1) ? 0 : depth - 1;
            if (depth == 0)
                out->mention[out->mention_count - 1].close = i;
        }
    }
}

static size_t
word_before(tz_nstr text, size_t at)
{
    while (at > 0 && !tz_code_word(text.ptr[at - 1]) &&
           text.ptr[at - 1] != TZ_CODE_CLOSE)
        at--;
    while (at > 0 && tz_code_word(text.ptr[at - 1]))
        at--;
    return at;
}

/* Only "," "и" "және" and the like stand between two quotations. */
static bool
listed(tz_nstr text, size_t from, size_t to)
{
    static const char *const words[] = {"и ",      "или ", "және ", "мен ",
                                        "немесе ", "and ", "or ",   NULL};
    while (from < to && (text.ptr[from] == ',' || text.ptr[from] == ';' ||
                         blank(text.ptr[from])))
        from++;
    if (from < to && starts_any(text, from, words))
        while (from < to && !blank(text.ptr[from]))
            from++;
    while (from < to && blank(text.ptr[from]))
        from++;
    TZ_WORK(to - from);
    return from == to;
}

/* kk: «…» деген сөздер – what was there; «…» деген сөздермен – what comes. */
static bool
said_with(tz_nstr text, size_t at, bool *known)
{
    static const char *const cases[] = {"мен", "бен", "пен", NULL};
    while (at < text.len && (blank(text.ptr[at]) || text.ptr[at] == ','))
        at++;
    *known = tz_nstr_at(text, at, "деген");
    if (!*known)
        return false;
    at += 5;
    while (at < text.len && blank(text.ptr[at]))
        at++;
    size_t end = at;
    while (end < text.len && tz_code_letter(text.ptr[end]))
        end++;
    TZ_WORK(end - at);
    return end > at + 3 && starts_any(text, end - 3, cases);
}

/* en: "the phrase «…»". */
static const char *const nouns_en[] = {"word", "phrase", "figure", "number",
                                       "date", "period", NULL};

/* en: "by striking the phrase «…» and inserting the phrase «…»". */
static bool
english_fresh(tz_nstr text, size_t at, size_t close, bool *known)
{
    static const char *const old[] = {"striking", "deleting", "after",
                                      "before",   "for ",     "replacing",
                                      "strike",   "delete",   NULL};
    static const char *const gone[] = {"shall be replaced",
                                       "shall be excluded",
                                       "shall be deleted",
                                       "shall be omitted",
                                       "shall be removed",
                                       "shall be substituted",
                                       "are replaced",
                                       "is replaced",
                                       "are deleted",
                                       "is deleted",
                                       NULL};
    size_t next = close + 1;
    at = word_before(text, at);
    *known = starts_any(text, at, nouns_en);
    if (!*known)
        return false;
    if (next < text.len && text.ptr[next] == TZ_CODE_SPACE &&
        starts_any(text, next + 1, gone))
        return false;
    for (size_t n = 0; n < BACK_WORDS && at > 0; n++) {
        at = word_before(text, at);
        if (starts_any(text, at, old))
            return false;
        if (tz_nstr_at(text, at, "insert") || tz_nstr_at(text, at, "by ") ||
            tz_nstr_at(text, at, "with ") || tz_nstr_at(text, at, "add"))
            return true;
    }
    return true;
}

/* Does the quotation bring new words?  Known of itself, or of its neighbour
 * in a list. */
static bool
is_fresh(tz_nstr text, const tz_mention *m, bool text_follows, bool *known)
{
    static const char *const with[] = {
        "словами",      "словом",        "цифрами",       "цифрой",
        "знаками",      "знаком",        "буквами",       "буквой",
        "предложением", "предложениями", "аббревиатурой", NULL};
    static const char *const what[] = {
        "слов", "цифр", "знак", "букв", "предложени", "аббревиатур", NULL};
    size_t at = m->open;
    while (at > 0 && blank(text.ptr[at - 1]))
        at--;
    *known = true;
    if (at > 0 && text.ptr[at - 1] == ':' && text_follows)
        return true;
    size_t word = word_before(text, m->open);
    if (starts_any(text, word, with)) /* "перед словами «а»": a place */
        return !tz_nstr_at(text, word_before(text, word), "перед ");
    if (starts_any(text, word, what))
        return false;
    if (said_with(text, m->close + 1, known) || *known)
        return said_with(text, m->close + 1, known);
    return english_fresh(text, m->open, m->close, known);
}

static void
judge_mentions(tz_nstr text, tz_instruction *out)
{
    bool known[TZ_MENTIONS_MAX] = {false};
    bool text_follows = out->amend == TZ_AMEND_TEXT;
    size_t count = out->mention_count;
    tz_mention *m = out->mention;
    for (size_t i = 0; i < count; i++)
        m[i].fresh = is_fresh(text, &m[i], text_follows, &known[i]);
    for (size_t i = 1; i < count; i++) {
        if (known[i] || !known[i - 1] ||
            !listed(text, m[i - 1].close + 1, m[i].open))
            continue;
        m[i].fresh = m[i - 1].fresh;
        known[i] = true;
    }
    for (size_t i = count; i-- > 1;) {
        if (known[i - 1] || !known[i] ||
            !listed(text, m[i - 1].close + 1, m[i].open))
            continue;
        m[i - 1].fresh = m[i].fresh;
        known[i - 1] = true;
    }
}

/* --- the paragraph --- */

/* What the words outside quotations say; `*first` is what the first does. */
static uint16_t
read_cues(tz_nstr text, size_t after, const tz_instruction *in, uint16_t *first)
{
    uint16_t says = 0;
    size_t m = 0;
    *first = 0;
    TZ_WORK(text.len);
    for (size_t i = after; i < text.len; i++) {
        if (m < in->mention_count && i == in->mention[m].open) {
            i = in->mention[m++].close;
            continue;
        }
        if (!tz_code_letter(text.ptr[i]) ||
            (i > 0 && tz_code_word(text.ptr[i - 1])))
            continue;
        uint16_t word = says_at(text, i);
        if (i == after)
            *first = word;
        says |= word;
    }
    return says;
}

static bool
all(uint16_t says, unsigned wanted)
{
    return (says & wanted) == wanted;
}

static bool
any(uint16_t says, unsigned wanted)
{
    return (says & wanted) != 0;
}

/* "изложить в следующей редакции", "дополнить … следующего содержания". */
static bool
text_follows(uint16_t says, bool colon)
{
    unsigned verbs = TZ_SAYS_STATE;
    if (colon) /* "действует в следующей редакции:" */
        verbs |= TZ_SAYS_ACTS;
    if (any(says, TZ_SAYS_ENGLISH))
        verbs |= TZ_SAYS_ENTER | TZ_SAYS_ADD;
    if (all(says, TZ_SAYS_EDITION | TZ_SAYS_NEXT) && any(says, verbs))
        return true;
    if (all(says, TZ_SAYS_CONTENT | TZ_SAYS_NEXT | TZ_SAYS_ADD))
        return true;
    return all(says, TZ_SAYS_READ | TZ_SAYS_NEXT) &&
           any(says, TZ_SAYS_ENTER | TZ_SAYS_ADD);
}

/* The instruction has no quotation: it must say what it is about at once. */
static bool
plain(const tz_reading *r, size_t para, const tz_instruction *in, uint16_t says,
      uint16_t first)
{
    size_t words = r->doc->paras[para].words;
    size_t after = r->facts[para].mark.after;
    bool english = any(says, TZ_SAYS_ENGLISH);
    bool begins =
        (in->target.count > 0 && in->target.first <= after + BEGIN_MOST) ||
        (!english && any(first, TZ_SAYS_ADD | TZ_SAYS_DROP | TZ_SAYS_STATE));
    if (in->target.count == 0 || words > (english ? PLAIN_EN : PLAIN_MOST))
        return false;
    if (all(says, TZ_SAYS_STATE | TZ_SAYS_EDITION))
        return true;
    return begins && any(says, TZ_SAYS_ADD | TZ_SAYS_DROP | TZ_SAYS_COUNT |
                                   (english ? TZ_SAYS_REPEAL : 0));
}

static bool
names_words(tz_nstr text, const tz_instruction *in)
{
    for (size_t i = 0; i < in->mention_count; i++)
        if (starts_any(text, word_before(text, in->mention[i].open), nouns_en))
            return true;
    return false;
}

/* "Внести в Закон следующие изменения:"; a plan to amend is none. */
static bool
leads(const tz_reading *r, size_t para, bool colon, uint16_t says,
      uint16_t first)
{
    static const char *const english[] = {
        "amended as follows", "following amendments", "following additions",
        "following changes", NULL};
    static const char *const annexed[] = {"согласно приложен", NULL};
    if (any(says, TZ_SAYS_ENGLISH))
        return colon && tz_phrase_in_para(r, para, english);
    return colon || any(says, TZ_SAYS_NEXT) ||
           (any(first, TZ_SAYS_ENTER) && tz_phrase_in_para(r, para, annexed));
}

/* "…: «5. Text.»": the text stands in the instruction itself. */
static bool
text_inside(tz_nstr text, uint16_t says, const tz_instruction *in)
{
    for (size_t i = 0; i < in->mention_count; i++) {
        size_t at = in->mention[i].open;
        while (at > 0 && blank(text.ptr[at - 1]))
            at--;
        if ((at > 0 && text.ptr[at - 1] == ':') || !any(says, TZ_SAYS_ENGLISH))
            return true;
    }
    return false;
}

/* "изложить так:", and a quotation comes. */
static bool
quotation_follows(const tz_reading *r, size_t para, uint16_t says)
{
    return any(says, TZ_SAYS_STATE) && !any(says, TZ_SAYS_ENGLISH) &&
           para + 1 < r->doc->para_count && r->facts[para + 1].quoted;
}

/* "5-тармақ … мынадай:" / "«5. …» деген редакцияда қолданылады": in Kazakh
 * what the instruction says stands behind the new text. */
static bool
kazakh_text(const tz_reading *r, size_t para, uint16_t says)
{
    return r->doc->paras[para].lang == TAZA_KK && any(says, TZ_SAYS_NEXT) &&
           r->facts[para].end == ':' && para + 1 < r->doc->para_count &&
           r->facts[para + 1].quoted;
}

static uint8_t
amend_of(const tz_reading *r, size_t para, const tz_instruction *in,
         uint16_t says, uint16_t first)
{
    const tz_fact *fact = &r->facts[para];
    bool colon = fact->end == ':';
    if (text_follows(says, colon) &&
        (colon || text_inside(tz_fact_text(r, para), says, in)))
        return TZ_AMEND_TEXT;
    if (colon && quotation_follows(r, para, says))
        return TZ_AMEND_TEXT;
    if (kazakh_text(r, para, says) && in->target.count > 0)
        return TZ_AMEND_TEXT;
    if (in->mention_count > 0 && any(says, TZ_SAYS_WORDS) &&
        any(says, TZ_SAYS_ADD | TZ_SAYS_REPLACE | TZ_SAYS_DROP) &&
        (!any(says, TZ_SAYS_ENGLISH) || names_words(tz_fact_text(r, para), in)))
        return TZ_AMEND_TELLS;
    if (all(says, TZ_SAYS_ENTER | TZ_SAYS_CHANGE) &&
        leads(r, para, colon, says, first))
        return TZ_AMEND_LEAD;
    if (all(says, TZ_SAYS_NAME | TZ_SAYS_REPEAL) &&
        !any(says, TZ_SAYS_ENGLISH) &&
        (any(first, TZ_SAYS_NAME) || r->doc->paras[para].lang == TAZA_KK))
        return TZ_AMEND_REPEALS;
    return plain(r, para, in, says, first) ? TZ_AMEND_TELLS : TZ_AMEND_NONE;
}

/* Has the paragraph a word of instructions, or may the quotation behind it
 * have one? */
static bool
hinted(const tz_reading *r, size_t para)
{
    return (r->facts[para].hints & TZ_HINT_INSTRUCTION) ||
           kazakh_text(r, para, TZ_SAYS_NEXT);
}

/* Can the paragraph be one, whatever stands in quotation marks? */
static bool
possible(uint16_t says)
{
    return text_follows(says, true) ||
           all(says, TZ_SAYS_ENTER | TZ_SAYS_CHANGE) ||
           all(says, TZ_SAYS_NAME | TZ_SAYS_REPEAL) ||
           all(says, TZ_SAYS_STATE | TZ_SAYS_EDITION) ||
           any(says, TZ_SAYS_ADD | TZ_SAYS_REPLACE | TZ_SAYS_DROP |
                         TZ_SAYS_COUNT |
                         (says & TZ_SAYS_ENGLISH ? 0 : TZ_SAYS_STATE));
}

static void
read_targets(tz_reading *r, size_t para, size_t from, tz_instruction *out)
{
    size_t end = tz_fact_text(r, para).len;
    for (size_t i = 0; i <= out->mention_count; i++) {
        size_t to = i < out->mention_count ? out->mention[i].open : end;
        if (from < to)
            tz_target_read(r, para, (taza_span){from, to}, &out->target);
        if (i < out->mention_count)
            from = out->mention[i].close + 1;
    }
}

/* "«а» деген сөздер …": opens with a quotation, but is none. */
static bool
goes_behind_quote(tz_nstr text, const tz_instruction *in)
{
    size_t at = in->mention_count > 0 ? in->mention[0].close + 1 : text.len;
    while (at < text.len && !tz_code_letter(text.ptr[at]))
        at++;
    TZ_WORK(1);
    return at < text.len;
}

void
tz_instruction_read(tz_reading *r, size_t para, tz_instruction *out)
{
    const tz_fact *fact = &r->facts[para];
    tz_nstr text = tz_fact_text(r, para);
    size_t after = fact->mark.kind != TZ_NO_MARK ? fact->mark.after : 0;
    uint16_t first, says;
    out->amend = TZ_AMEND_NONE;
    out->mention_count = out->target.count = 0;
    if (!fact->readable || fact->cue == TZ_CUE_EDITORIAL || !hinted(r, para))
        return;
    says = read_cues(text, after, out, &first);
    if (!possible(says) && !kazakh_text(r, para, says))
        return;
    read_mentions(text, out);
    says = read_cues(text, after, out, &first);
    if ((!possible(says) && !kazakh_text(r, para, says)) ||
        (fact->quoted && !goes_behind_quote(text, out)))
        return;
    read_targets(r, para, after, out);
    out->amend = amend_of(r, para, out, says, first);
    if (out->amend != TZ_AMEND_NONE)
        judge_mentions(text, out);
}
