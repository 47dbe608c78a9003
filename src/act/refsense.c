/* refsense.c - references whose target speaks of something else.
 *
 *     лица, подлежащие аттестации согласно пункту 9
 *     9-тармаққа сәйкес аттестатталуға жататын адамдар
 *
 * What the words claim of the target (подлежат, аттестации) is looked for in
 * it.  A claim that it lacks and that one sentence of a near neighbour has in
 * full is taken for a wrong number.  Anything less is left alone. */
#include "act/phrase.h"
#include "act/refs.h"
#include "base/work.h"

#define CLAIM_MAX 4  /* words of a claim */
#define CLAIM_MIN 2  /* one word alone says too little */
#define STEP_MAX  12 /* words between the reference and its claim */
#define TEXT_MAX                                                               \
    6000       /* letters of a unit: longer ones would make many               \
                  references to one quadratic */
#define NEAR 2 /* how far a wrong number is off */

typedef struct {
    tz_nstr word[CLAIM_MAX]; /* stems */
    size_t count;
    bool weak; /* the target must have none of the words */
} claim;

/* Behind at least three letters. */
static bool
ends_in(tz_nstr word, const char *const *endings)
{
    return word.len > 2 && tz_phrase_ends(word, 2, word.len, endings);
}

/* "подлежащих": the target names that state itself. */
static const char *const active[] = {"щий",  "щая",  "щее", "щие",  "щих",
                                     "щего", "щему", "щим", "щими", "щем",
                                     "щей",  "щую",  "тын", "тін",  NULL};
/* "взыскиваемых", "төленген": many a target says it otherwise. */
static const char *const passive[] = {
    "нный",  "нная", "нное", "нные", "нных", "нного", "нному", "нным",
    "нными", "нном", "нной", "нную", "мый",  "мая",   "мое",   "мые",
    "мых",   "мого", "мому", "мым",  "мыми", "мом",   "мой",   "мую",
    "тых",   "тые",  "ған",  "ген",  "қан",  "кен",   NULL};
/* They only say that the target says something. */
static const char *const naming[] = {"указанн",
                                     "предусмотренн",
                                     "перечисленн",
                                     "установленн",
                                     "определенн",
                                     "изложенн",
                                     "приведенн",
                                     "определяем",
                                     "устанавливаем",
                                     "соответствую",
                                     "предусматрива",
                                     "көрсетілген",
                                     "көзделген",
                                     "аталған",
                                     "белгілен",
                                     "айқындал",
                                     NULL};
/* Words that lead to a reference and claim nothing. */
static const char *const links_ru[] = {
    "соответств", "согласно", "основани", "в", "с", "на", "по", NULL};
static const char *const links_kk[] = {"сәйкес", "негізінде", "бойынша", NULL};

/* Kazakh suffixes are longer, its stems shorter. */
static tz_nstr
stem(tz_nstr word, taza_lang lang)
{
    size_t least = lang == TAZA_KK ? 4 : 5, len = word.len;
    len = len > least + 3 ? len - 3 : least;
    if (len > 6)
        len = 6;
    return tz_nstr_slice(word, 0, len < word.len ? len : word.len);
}

static bool
weighs(tz_nstr word, taza_lang lang)
{
    return word.len >= (lang == TAZA_KK ? 6 : 7) && tz_code_letter(word.ptr[0]);
}

static void
add_word(claim *c, tz_nstr word, taza_lang lang)
{
    if (c->count < CLAIM_MAX && weighs(word, lang))
        c->word[c->count++] = stem(word, lang);
}

/* The word that ends at `end`, blanks before it left out; empty: a sign. */
static tz_nstr
word_before(tz_nstr text, size_t end)
{
    while (end > 0 && text.ptr[end - 1] == TZ_CODE_SPACE)
        end--;
    size_t at = end;
    while (at > 0 && tz_code_word(text.ptr[at - 1]))
        at--;
    TZ_WORK(end - at);
    return tz_nstr_slice(text, at, end);
}

static tz_nstr
word_after(tz_nstr text, size_t at)
{
    while (at < text.len && text.ptr[at] == TZ_CODE_SPACE)
        at++;
    size_t end = at;
    while (end < text.len && tz_code_word(text.ptr[end]))
        end++;
    TZ_WORK(end - at);
    return tz_nstr_slice(text, at, end);
}

static bool
participle(tz_nstr word, claim *c)
{
    if (tz_phrase_at(word, 0, naming))
        return false;
    if (ends_in(word, active))
        return true;
    c->weak = ends_in(word, passive);
    return c->weak;
}

/* ", подлежащих аттестации в соответствии с пунктом 9" */
static bool
claim_before(tz_nstr text, size_t at, claim *c)
{
    bool linked = false;
    for (size_t n = 0; n < STEP_MAX; n++) {
        tz_nstr word = word_before(text, at);
        if (word.len == 0)
            return false;
        at = (size_t)(word.ptr - text.ptr);
        if (c->count == 0 && tz_phrase_at(word, 0, links_ru)) {
            linked = true;
            continue;
        }
        add_word(c, word, TAZA_RU);
        if (participle(word, c)) {
            size_t sign = at;
            while (sign > 0 && text.ptr[sign - 1] == TZ_CODE_SPACE)
                sign--;
            return linked && sign > 0 && text.ptr[sign - 1] == ',';
        }
    }
    return false;
}

/* "9-тармағына сәйкес аттестатталуға жататын" */
static bool
claim_after(tz_nstr text, size_t at, claim *c)
{
    tz_nstr word = word_after(text, at);
    if (word.len == 0 || !tz_phrase_at(word, 0, links_kk))
        return false;
    for (size_t n = 0; n < CLAIM_MAX; n++) {
        word = word_after(text, (size_t)(word.ptr - text.ptr) + word.len);
        if (word.len == 0)
            return false;
        add_word(c, word, TAZA_KK);
        if (participle(word, c))
            return true;
    }
    return false;
}

/* Which of the claim's words a text has: all together in one sentence, or any.
 */
typedef struct {
    unsigned sentence, any; /* bits */
} hits;

static hits
look(const claim *c, tz_nstr text)
{
    unsigned all = (1u << c->count) - 1, here = 0;
    hits found = {0, 0};
    TZ_WORK(text.len);
    for (size_t at = 0; at < text.len;) {
        if (text.ptr[at] == TZ_CODE_END)
            here = 0;
        if (!tz_code_word(text.ptr[at])) {
            at++;
            continue;
        }
        for (size_t i = 0; i < c->count; i++) {
            size_t n = 0;
            while (n < c->word[i].len && at + n < text.len &&
                   text.ptr[at + n] == c->word[i].ptr[n])
                n++;
            here |= n == c->word[i].len ? 1u << i : 0;
        }
        found.any |= here;
        if (here == all)
            found.sentence = all;
        while (at < text.len && tz_code_word(text.ptr[at]))
            at++;
    }
    return found;
}

/* The unit's normal text; false: too long to look at. */
static bool
unit_text(const tz_refs *refs, size_t unit, tz_nstr *out)
{
    const tz_document *doc = refs->r->doc;
    const tz_unit *u = &refs->r->act->units[unit];
    taza_span span = {doc->paras[u->first_para].normal.start,
                      doc->paras[u->end_para - 1].normal.end};
    if (span.end < span.start || span.end - span.start > TEXT_MAX)
        return false;
    *out = tz_nstr_slice(tz_doc_normal(doc), span.start, span.end);
    return true;
}

static bool
holds(const tz_refs *refs, size_t unit, size_t para)
{
    const tz_unit *u = &refs->r->act->units[unit];
    return u->first_para <= para && para < u->end_para;
}

/* Does a near neighbour, but not what the reference stands in, say all that is
 * claimed? */
static bool
neighbour(const tz_refs *refs, const tz_ref_index *index, size_t entry,
          const claim *c, size_t para, size_t *found)
{
    unsigned all = (1u << c->count) - 1;
    const tz_ref_entry *target = &index->items[entry];
    size_t first = entry > NEAR ? entry - NEAR : 0;
    bool any = false;
    for (size_t i = first; i <= entry + NEAR && i < index->count; i++) {
        const tz_ref_entry *e = &index->items[i];
        tz_nstr text;
        if (i == entry || e->scope != target->scope ||
            e->kind != target->kind || holds(refs, e->unit, para))
            continue;
        if (unit_text(refs, e->unit, &text) && look(c, text).sentence == all) {
            any = true;
            *found = e->unit;
        }
    }
    return any;
}

void
tz_ref_sense(tz_refs *refs, const tz_ref_index *index, const tz_ref *ref,
             size_t entry)
{
    const tz_document *doc = refs->r->doc;
    taza_lang lang = (taza_lang)doc->paras[ref->para].lang;
    tz_nstr text = tz_fact_text(refs->r, ref->para), target;
    size_t base = doc->paras[ref->para].normal.start, other;
    size_t unit = index->items[entry].unit;
    claim c = {.count = 0};
    bool claims = lang == TAZA_KK
                      ? claim_after(text, ref->normal.end - base, &c)
                      : lang == TAZA_RU &&
                            claim_before(text, ref->normal.start - base, &c);
    if (!claims || !tz_ref_judged(refs, ref) || c.count < CLAIM_MIN ||
        !unit_text(refs, unit, &target))
        return;
    unsigned any = look(&c, target).any;
    if (any == (1u << c.count) - 1 || (c.weak && any != 0))
        return;
    if (neighbour(refs, index, entry, &c, ref->para, &other))
        tz_defect_add(refs->r, TZ_DEFECT_WRONG_TARGET, ref->normal,
                      doc->paras[refs->r->act->units[other].first_para].normal);
}

bool
tz_ref_ground(const tz_refs *refs, const tz_ref *ref)
{
    static const char *const before[] = {"соответств", "согласно", "основани",
                                         "порядке",    "under",    "pursuant",
                                         "accordance", NULL};
    const tz_para *p = &refs->r->doc->paras[ref->para];
    tz_nstr text = tz_fact_text(refs->r, ref->para);
    size_t at = ref->normal.start - p->normal.start;
    if (p->lang == TAZA_KK) {
        tz_nstr word = word_after(text, ref->normal.end - p->normal.start);
        return word.len > 0 && tz_phrase_at(word, 0, links_kk);
    }
    for (int n = 0; n < 2; n++) {
        tz_nstr word = word_before(text, at);
        if (word.len == 0)
            return false;
        if (tz_phrase_at(word, 0, before))
            return true;
        at = (size_t)(word.ptr - text.ptr);
    }
    return false;
}
