/* abbreviation.c - abbreviations that nothing introduces. */
#include <string.h>

#include "act/term.h"
#include "base/alloc.h"
#include "base/work.h"

#define LETTERS_MIN 2
#define LETTERS_MAX 5   /* "РЕШЕНО", "ВСЕГДА": longer words shout */
#define FOUND_MAX   256 /* different ones in a document; a form has some */
#define TABLE       1024
#define BESIDE      ((size_t)2) /* words on each side that may be a heading's */
#define PARA_WORDS  8           /* shorter lines are rows of tables */

/* What texts of law use freely, Russian and Kazakh, then Latin. */
static const char *const known[] = {
    "рк",    "қр",    "рф",   "ссср", "кср",    "ксро",  "снг",  "тмд",
    "еаэс",  "еаэо",  "ес",   "ео",   "сша",    "ақш",   "оон",  "бұұ",
    "вто",   "дсұ",   "оэср", "эыдұ", "нато",   "сср",   "кндр", "кхдр",
    "асеан", "фатф",  "мвф",  "хвқ",  "мот",    "хеұ",   "воз",  "ддсұ",
    "ао",    "ақ",    "тоо",  "жшс",  "оао",    "зао",   "ип",   "жк",
    "кх",    "шқ",    "нао",  "кеақ", "ргп",    "рмк",   "кгу",  "кмм",
    "гу",    "мм",    "ргу",  "рмм",  "гкп",    "мкк",   "гккп", "мкқк",
    "кгп",   "кмк",   "пхв",  "шжқ",  "бин",    "бсн",   "иин",  "жсн",
    "рнн",   "стн",   "бик",  "бск",  "иик",    "жск",   "кбе",  "кнп",
    "эцп",   "эцқ",   "ндс",  "ққс",  "мрп",    "аек",   "мзп",  "еткжм",
    "гост",  "мемст", "ст",   "снип", "санпин", "тн",    "вэд",  "сэқ",
    "сми",   "бақ",   "вич",  "аитв", "спид",   "житс",  "пцр",  "птр",
    "чс",    "тж",    "дтп",  "жкө",  "гсм",    "жжм",   "цон",  "хқко",
    "хқо",   "загс",  "ахаж", "мвд",  "іім",    "кнб",   "ұқк",  "мчс",
    "тжм",   "гк",    "ук",   "гпк",  "упк",    "коап",  "фио",  "таә",
    "окэд",  "эқжж",  "кбк",  "эвм",  "эем",    "нпа",   "нқа",  "мфца",
    "ахқо",  "вуз",   "жоо",  "итр",  "апк",    "аөк",   "жкх",  "тұкш",
    "гчп",   "мжә",   "тэц",  "жэо",  "тэс",    "жэс",   "гэс",  "сэс",
    "аэс",   "лэп",   "пдд",  "жқе",  "осаго",  "ниокр", "iso",  "iec",
    "id",    "pdf",   "sms",  "qr",   "xml",    "html",  "http", "https",
    "www",   "url",   "usb",  "cd",   "dvd",    "vip",   "gps",  "gsm",
    "usd",   "eur",   "kzt",  "it",   "pin",    "vin",   "imei", "ip",
    "un",    "eu",    "us",   "usa",  "uk",     "llp",   "llc",  "jsc",
    "vat",   "etc",   "no",   "dc",   "am",     "pm",    "tv",   "hiv",
    "aids",  "covid", "iin",  "bin",  NULL};

/* Words that initials leave out. */
static const char *const small_words[] = {
    "и",  "в",   "на", "по", "с",   "о",   "об",  "мен",
    "of", "the", "to", "on", "для", "and", "for", "және"};
#define SMALL_MAX 4 /* letters of these */

typedef struct {
    uint32_t hash;
    bool spelled; /* introduced, in brackets, or by its initials */
    taza_span first;
} found;

typedef struct {
    tz_terms *t;
    tz_reading *r;
    found items[FOUND_MAX];
    size_t count;
    uint16_t table[TABLE]; /* index + 1 by hash */
    uint8_t small[TZ_COUNT(small_words)][SMALL_MAX];
    uint8_t small_len[TZ_COUNT(small_words)];
    bool last[256]; /* letters that end one of them */
} abbreviations;

static uint32_t
step(uint32_t hash, uint8_t code)
{
    return (hash ^ code) * 16777619u;
}

#define HASH_START 2166136261u

static uint32_t
hash_of(tz_nstr text, taza_span word)
{
    uint32_t hash = HASH_START;
    for (size_t i = word.start; i < word.end && text.ptr[i] != '-'; i++)
        hash = step(hash, text.ptr[i]);
    return hash;
}

/* Where the hash is, or is to be put; TABLE is larger than FOUND_MAX. */
static uint16_t *
slot(abbreviations *a, uint32_t hash)
{
    size_t at = hash % TABLE;
    while (a->table[at] != 0 && a->items[a->table[at] - 1].hash != hash)
        at = (at + 1) % TABLE;
    TZ_WORK(1);
    return &a->table[at];
}

static bool
roman(tz_nstr text, taza_span word)
{
    static const char *const digits[] = {"i", "v", "x", "l", "c", "d",
                                         "m", "і", "х", "с", "м"};
    for (size_t at = word.start; at < word.end; at++) {
        size_t i = 0;
        while (i < TZ_COUNT(digits) && !tz_nstr_at(text, at, digits[i]))
            i++;
        if (i == TZ_COUNT(digits))
            return false;
    }
    return true;
}

static bool
well_known(tz_nstr text, taza_span word)
{
    for (size_t i = 0; known[i] != NULL; i++) {
        uint8_t code[16];
        size_t len = 0;
        if (tz_alphabet_encode(tz_str(known[i]), code, sizeof(code), &len) &&
            len == word.end - word.start &&
            memcmp(code, text.ptr + word.start, len) == 0)
            return true;
    }
    return false;
}

static bool
letters_only(tz_nstr text, taza_span word, taza_lang lang)
{
    for (size_t at = word.start; at < word.end; at++) {
        if (!tz_code_letter(text.ptr[at]) ||
            tz_code_latin(text.ptr[at]) != (lang == TAZA_EN))
            return false;
    }
    return true;
}

static bool
is_abbreviation(const abbreviations *a, size_t para, taza_span word)
{
    size_t len = word.end - word.start;
    const uint8_t *text = a->t->text.ptr;
    /* "{{PARTY_NAME}}" is filled in. */
    if ((word.start > 0 && text[word.start - 1] == '_') ||
        (word.end < a->t->text.len && text[word.end] == '_'))
        return false;
    return len >= LETTERS_MIN && len <= LETTERS_MAX &&
           tz_doc_caps(a->r->doc, word.start) &&
           letters_only(a->t->text, word,
                        (taza_lang)a->r->doc->paras[para].lang);
}

static void
put(abbreviations *a, taza_span word)
{
    uint32_t hash = hash_of(a->t->text, word);
    uint16_t *at = slot(a, hash);
    if (*at != 0 || a->count == FOUND_MAX)
        return;
    a->items[a->count++] = (found){.hash = hash, .first = word};
    *at = (uint16_t)a->count;
    a->last[a->t->text.ptr[word.end - 1]] = true;
}

/* Words around the one at hand. */
typedef struct {
    taza_span words[2 * BESIDE + 1]; /* the middle one is at hand */
} window;

/* A word in capitals among others is a heading's. */
static bool
beside_capitals(const tz_document *doc, const window *w)
{
    for (size_t i = 0; i < TZ_COUNT(w->words); i++) {
        taza_span word = w->words[i];
        if (i != BESIDE && word.end > word.start &&
            tz_doc_caps(doc, word.start) &&
            (word.end - word.start > LETTERS_MAX ||
             word.start == w->words[BESIDE].end + 1 ||
             word.end + 1 == w->words[BESIDE].start))
            return true;
    }
    return false;
}

static void
see_word(abbreviations *a, size_t para, const window *w)
{
    taza_span word = w->words[BESIDE];
    /* The first word of a paragraph may be a heading. */
    if (word.start < word.end && w->words[BESIDE - 1].end > 0 &&
        is_abbreviation(a, para, word) && !beside_capitals(a->r->doc, w) &&
        !roman(a->t->text, word) && !well_known(a->t->text, word))
        put(a, word);
}

static void
find_para(abbreviations *a, size_t para)
{
    taza_span span = a->r->doc->paras[para].normal;
    window w = {0};
    size_t at = span.start, seen = span.start;
    long quotes = 0;
    for (size_t after = 0; after < BESIDE;) {
        memmove(w.words, w.words + 1, sizeof(w.words) - sizeof(w.words[0]));
        if (!tz_stem_next(a->t->text, &at, span.end, &w.words[2 * BESIDE])) {
            w.words[2 * BESIDE] = (taza_span){0, 0};
            after++;
        }
        for (; seen < w.words[BESIDE].start; seen++) {
            quotes += a->t->text.ptr[seen] == TZ_CODE_OPEN;
            quotes -= a->t->text.ptr[seen] == TZ_CODE_CLOSE;
        }
        if (quotes <= 0)
            see_word(a, para, &w);
    }
}

static void
spell(abbreviations *a, uint32_t hash)
{
    uint16_t at = *slot(a, hash);
    if (at != 0)
        a->items[at - 1].spelled = true;
}

static bool
small(const abbreviations *a, taza_span word)
{
    size_t len = word.end - word.start;
    for (size_t i = 0; len <= SMALL_MAX && i < TZ_COUNT(small_words); i++) {
        TZ_WORK(1);
        if (a->small_len[i] == len &&
            memcmp(a->small[i], a->t->text.ptr + word.start, len) == 0)
            return true;
    }
    return false;
}

static void
read_small(abbreviations *a)
{
    for (size_t i = 0; i < TZ_COUNT(small_words); i++) {
        size_t len = 0;
        if (tz_alphabet_encode(tz_str(small_words[i]), a->small[i], SMALL_MAX,
                               &len))
            a->small_len[i] = (uint8_t)len;
    }
}

/* The last words' initials: of all words, and of those that are not small. */
typedef struct {
    uint8_t initials[LETTERS_MAX];
    size_t count;
} trail;

static void
follow(abbreviations *a, trail *t, uint8_t initial)
{
    memmove(t->initials, t->initials + 1, LETTERS_MAX - 1);
    t->initials[LETTERS_MAX - 1] = initial;
    t->count += t->count < LETTERS_MAX;
    if (!a->last[initial])
        return;
    for (size_t len = LETTERS_MIN; len <= t->count; len++) {
        uint32_t hash = HASH_START;
        for (size_t i = LETTERS_MAX - len; i < LETTERS_MAX; i++)
            hash = step(hash, t->initials[i]);
        spell(a, hash);
    }
}

/* "недра" is a word, in a heading in capitals, too; "ЭЦҚ-ның" is none. */
static bool
plain_word(const tz_document *doc, tz_nstr text, taza_span word)
{
    if (tz_doc_caps(doc, word.start))
        return false;
    for (size_t at = word.start; at < word.end; at++) {
        if (text.ptr[at] == '-')
            return false;
    }
    return true;
}

/* "(НПА)", "(акты, НПА)", "НПА (…)" */
static bool
in_brackets(tz_nstr text, taza_span para, taza_span word)
{
    size_t at = word.start;
    while (at > para.start && (text.ptr[at - 1] == TZ_CODE_SPACE ||
                               text.ptr[at - 1] == TZ_CODE_END ||
                               text.ptr[at - 1] == TZ_CODE_OPEN))
        at--;
    TZ_WORK(1);
    return (at > para.start && text.ptr[at - 1] == '(') ||
           (word.end < para.end && text.ptr[word.end] == ')') ||
           (word.end + 1 < para.end && text.ptr[word.end] == ' ' &&
            text.ptr[word.end + 1] == '(');
}

static void
spell_para(abbreviations *a, size_t para)
{
    const tz_document *doc = a->r->doc;
    taza_span span = doc->paras[para].normal, word;
    trail all = {0}, long_words = {0};
    tz_nstr text = a->t->text;
    size_t at = span.start;
    while (tz_stem_next(text, &at, span.end, &word)) {
        if (plain_word(doc, text, word) || in_brackets(text, span, word))
            spell(a, hash_of(text, word));
        follow(a, &all, text.ptr[word.start]);
        if (!small(a, word))
            follow(a, &long_words, text.ptr[word.start]);
    }
}

static void
spell_terms(abbreviations *a)
{
    for (size_t i = 0; i < a->t->count; i++) {
        taza_span term = a->t->items[i].term, word;
        while (tz_stem_next(a->t->text, &term.start, term.end, &word))
            spell(a, hash_of(a->t->text, word));
    }
}

void
tz_terms_abbreviations(tz_terms *t)
{
    tz_reading *r = t->r;
    taza_span none = {0, 0};
    if (r->doc->partial || r->doc->missing_parts > 0 || tz_terms_amend(r))
        return;
    abbreviations *a = tz_alloc_zero(1, sizeof(*a));
    if (a == NULL) {
        r->failed = true;
        return;
    }
    a->t = t;
    a->r = r;
    read_small(a);
    for (size_t i = 0; i < r->doc->para_count; i++) {
        TZ_WORK(1);
        if (r->act->para_zone[i] == TZ_ZONE_BODY &&
            r->act->para_unit[i] != TZ_NO_UNIT &&
            r->doc->paras[i].words >= PARA_WORDS &&
            !(t->amends && r->doc->paras[i].lang == TAZA_EN))
            find_para(a, i);
    }
    for (size_t i = 0; a->count > 0 && i < r->doc->para_count; i++)
        spell_para(a, i);
    spell_terms(a);
    for (size_t i = 0; i < a->count; i++) {
        if (!a->items[i].spelled)
            tz_defect_add(r, TZ_DEFECT_UNKNOWN_ABBREVIATION, a->items[i].first,
                          none);
    }
    tz_free(a);
}
