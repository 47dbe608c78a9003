/* abbreviation.c - abbreviations that nothing introduces. */
#include "act/letter.h"
#include "act/term.h"
#include "base/alloc.h"
#include "base/work.h"

#define LETTERS_MIN 2
#define LETTERS_MAX 5   /* "РЕШЕНО", "ВСЕГДА": longer words shout */
#define FOUND_MAX   256 /* different ones in a document; a form has some */
#define TABLE       1024
#define MET         64
#define SMALL       64
#define BESIDE      2 /* words on each side that may be a heading's */
#define PARA_WORDS  8 /* shorter lines are rows of tables */

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
    "aids",  "covid", "iin",  "bin"};

/* Words that initials leave out. */
static const char *const small_words[] = {
    "и",  "в",   "на", "по", "с",   "о",   "об",  "мен",
    "of", "the", "to", "on", "для", "and", "for", "және"};

/* Up to eight letters, the first one lowest. */
typedef uint64_t packed;

typedef struct {
    packed letters;
    bool spelled; /* introduced, in brackets, or by its initials */
    taza_span first;
} found;

typedef struct {
    tz_terms *t;
    tz_reading *r;
    tz_nstr text; /* of the document */
    found items[FOUND_MAX];
    size_t count;
    uint16_t table[TABLE]; /* index + 1 by hash */
    packed met[MET];       /* well-known ones, the last of each hash */
    packed small[SMALL];   /* by hash */
    bool last[256];        /* letters that end one that is not spelled */
    size_t open;           /* how many are not */
} abbreviations;

static size_t
hash_of(packed letters)
{
    return (size_t)(letters * UINT64_C(0x9E3779B97F4A7C15) >> 32);
}

/* Up to a hyphen or the word's end. */
static packed
letters_at(tz_nstr text, size_t at)
{
    return tz_letters_word(tz_letters_head(text, at));
}

static size_t
length(packed letters)
{
    size_t len = 0;
    for (; letters != 0; letters >>= 8)
        len++;
    return len;
}

/* Where it is, or is to be put; TABLE is larger than FOUND_MAX. */
static uint16_t *
slot(abbreviations *a, packed letters)
{
    size_t at = hash_of(letters) % TABLE;
    while (a->table[at] != 0 && a->items[a->table[at] - 1].letters != letters)
        at = (at + 1) % TABLE;
    TZ_WORK(1);
    return &a->table[at];
}

static bool
roman(tz_nstr text, taza_span word)
{
    static const bool digits[256] = {
        ['i'] = true,
        ['v'] = true,
        ['x'] = true,
        ['l'] = true,
        ['c'] = true,
        ['d'] = true,
        ['m'] = true,
        [TZ_LETTER_I] = true,
        [TZ_LETTER(u'х')] = true,
        [TZ_LETTER(u'с')] = true,
        [TZ_LETTER(u'м')] = true,
    };
    for (size_t at = word.start; at < word.end; at++) {
        if (!digits[text.ptr[at]])
            return false;
    }
    return true;
}

static bool
well_known(abbreviations *a, packed letters, taza_span word)
{
    size_t len = word.end - word.start;
    if (a->met[hash_of(letters) % MET] == letters)
        return true;
    TZ_WORK(TZ_COUNT(known));
    for (size_t i = 0; i < TZ_COUNT(known); i++) {
        if (tz_letter_at(a->text, word.start, known[i]) == len) {
            a->met[hash_of(letters) % MET] = letters;
            return true;
        }
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
    const uint8_t *text = a->text.ptr;
    /* "{{PARTY_NAME}}" is filled in. */
    if ((word.start > 0 && text[word.start - 1] == '_') ||
        (word.end < a->text.len && text[word.end] == '_'))
        return false;
    return len >= LETTERS_MIN && len <= LETTERS_MAX &&
           letters_only(a->text, word,
                        (taza_lang)a->r->doc->paras[para].lang) &&
           !roman(a->text, word);
}

/* The word before `*end`, as tz_stem_next gives it. */
static bool
word_back(tz_nstr text, taza_span para, size_t *end, taza_span *word)
{
    if (!tz_stem_back(text, para.start, end, word))
        return false;
    while (text.ptr[word->start] == '-')
        word->start++;
    while (word->end < para.end && text.ptr[word->end] == '-')
        word->end++;
    return true;
}

/* A word in capitals among others is a heading's. */
static bool
capitals(const tz_document *doc, taza_span word, taza_span other)
{
    return tz_doc_caps(doc, other.start) &&
           (other.end - other.start > LETTERS_MAX ||
            other.start == word.end + 1 || other.end + 1 == word.start);
}

/* Does the word stand in prose: not first in its paragraph, where a heading
 * may be, and not beside capitals? */
static bool
in_prose(const abbreviations *a, taza_span para, taza_span word)
{
    size_t back = word.start, on = word.end;
    taza_span other;
    for (int n = 0; n < BESIDE; n++) {
        if (!word_back(a->text, para, &back, &other)) {
            if (n == 0)
                return false;
            break;
        }
        if (capitals(a->r->doc, word, other))
            return false;
    }
    for (int n = 0; n < BESIDE && tz_stem_next(a->text, &on, para.end, &other);
         n++) {
        if (capitals(a->r->doc, word, other))
            return false;
    }
    return true;
}

static void
put(abbreviations *a, packed letters, taza_span word)
{
    uint16_t *at = slot(a, letters);
    if (*at != 0 || a->count == FOUND_MAX)
        return;
    a->items[a->count++] = (found){.letters = letters, .first = word};
    *at = (uint16_t)a->count;
}

/* The words in capitals of a block of the text, as in tz_starts. */
static uint64_t
caps_in(const abbreviations *a, size_t block)
{
    tz_nstr caps = {a->r->doc->caps, (a->text.len + 7) / 8};
    return tz_letters_head(caps, block * (TZ_STARTS_BLOCK / 8)) &
           a->r->starts.bits[block];
}

/* The next word in capitals at or behind `*at`. */
static bool
next_caps(const abbreviations *a, size_t *at, size_t end)
{
    uint64_t skip = *at % TZ_STARTS_BLOCK;
    for (size_t block = *at / TZ_STARTS_BLOCK; block * TZ_STARTS_BLOCK < end;
         block++, skip = 0) {
        uint64_t bits = caps_in(a, block) & UINT64_MAX << skip;
        if (bits != 0) {
            *at = block * TZ_STARTS_BLOCK + tz_letters_lowest(bits);
            return *at < end;
        }
    }
    return false;
}

static void
find_para(abbreviations *a, size_t para)
{
    taza_span span = a->r->doc->paras[para].normal, word;
    size_t seen = span.start;
    long quotes = 0;
    for (size_t at = span.start; next_caps(a, &at, span.end); at++) {
        size_t end = at;
        TZ_WORK(1);
        if (tz_starts_inside(a->text, at) ||
            !tz_stem_next(a->text, &end, span.end, &word) ||
            !is_abbreviation(a, para, word))
            continue;
        packed letters = letters_at(a->text, at);
        if (*slot(a, letters) != 0 || !in_prose(a, span, word) ||
            well_known(a, letters, word))
            continue;
        TZ_WORK(at - seen);
        for (; seen < at; seen++) {
            quotes += a->text.ptr[seen] == TZ_CODE_OPEN;
            quotes -= a->text.ptr[seen] == TZ_CODE_CLOSE;
        }
        if (quotes <= 0)
            put(a, letters, word);
    }
}

static void
spell(abbreviations *a, packed letters)
{
    uint16_t at = *slot(a, letters);
    if (at == 0 || a->items[at - 1].spelled)
        return;
    a->items[at - 1].spelled = true;
    a->open--;
}

static void
read_small(abbreviations *a)
{
    for (size_t i = 0; i < TZ_COUNT(small_words); i++) {
        const char *rest = small_words[i];
        packed letters = 0;
        for (unsigned n = 0; *rest != '\0'; n++)
            letters |= (uint64_t)tz_letter_next(&rest) << 8 * n;
        size_t at = hash_of(letters) % SMALL;
        while (a->small[at] != 0)
            at = (at + 1) % SMALL;
        a->small[at] = letters;
    }
}

/* `letters` are those of the word at `at`. */
static bool
small(const abbreviations *a, packed letters, size_t at)
{
    size_t place = hash_of(letters) % SMALL;
    for (; a->small[place] != 0; place = (place + 1) % SMALL) {
        if (a->small[place] == letters) {
            size_t end = at + length(letters);
            return end >= a->text.len || a->text.ptr[end] != '-';
        }
    }
    return false;
}

/* The last words' initials: of all words, or of those that are not small;
 * the last one at the top of LETTERS_MAX letters. */
static void
follow(abbreviations *a, packed *trail, uint8_t initial)
{
    *trail = *trail >> 8 | (packed)initial << 8 * (LETTERS_MAX - 1);
    if (!a->last[initial])
        return;
    for (unsigned len = LETTERS_MIN; len <= LETTERS_MAX; len++)
        spell(a, *trail >> 8 * (LETTERS_MAX - len));
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

/* The abbreviation in brackets, or a word that is written like it: "недра" is
 * one, in a heading in capitals, too; "ЭЦҚ-ның" is none. */
static void
spell_word(abbreviations *a, taza_span para, packed letters, size_t at)
{
    taza_span word;
    if (*slot(a, letters) == 0)
        return;
    tz_stem_next(a->text, &at, para.end, &word);
    bool plain = word.end - word.start == length(letters) &&
                 !tz_doc_caps(a->r->doc, word.start);
    if (plain || in_brackets(a->text, para, word))
        spell(a, letters);
}

static void
spell_para(abbreviations *a, taza_span para)
{
    tz_starts_walk walk = tz_starts_in(&a->r->starts, para);
    packed all = 0, large = 0;
    size_t at;
    while (a->open > 0 && tz_starts_next(&walk, &at)) {
        uint8_t initial = a->text.ptr[at];
        if (tz_starts_inside(a->text, at))
            continue;
        packed letters = letters_at(a->text, at);
        TZ_WORK(1);
        spell_word(a, para, letters, at);
        follow(a, &all, initial);
        if (!small(a, letters, at))
            follow(a, &large, initial);
    }
}

static void
spell_terms(abbreviations *a)
{
    for (size_t i = 0; i < a->t->count; i++) {
        taza_span term = a->t->items[i].term, word;
        while (tz_stem_next(a->text, &term.start, term.end, &word))
            spell(a, letters_at(a->text, word.start));
    }
}

/* Those that are found, and what they end in. */
static void
spell_all(abbreviations *a)
{
    a->open = a->count;
    spell_terms(a);
    for (size_t i = 0; i < a->count; i++) {
        taza_span word = a->items[i].first;
        a->last[a->text.ptr[word.end - 1]] |= !a->items[i].spelled;
    }
    read_small(a);
    for (size_t i = 0; a->open > 0 && i < a->r->doc->para_count; i++)
        spell_para(a, a->r->doc->paras[i].normal);
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
    a->text = t->text;
    for (size_t i = 0; i < r->doc->para_count; i++) {
        TZ_WORK(1);
        if (r->act->para_zone[i] == TZ_ZONE_BODY &&
            r->act->para_unit[i] != TZ_NO_UNIT &&
            r->doc->paras[i].words >= PARA_WORDS &&
            !(t->amends && r->doc->paras[i].lang == TAZA_EN))
            find_para(a, i);
    }
    if (a->count > 0)
        spell_all(a);
    for (size_t i = 0; i < a->count; i++) {
        if (!a->items[i].spelled)
            tz_defect_add(r, TZ_DEFECT_UNKNOWN_ABBREVIATION, a->items[i].first,
                          none);
    }
    tz_free(a);
}
