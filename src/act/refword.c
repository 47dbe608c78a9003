/* refword.c - the words that references are made of. */
#include <string.h>

#include "act/letter.h"
#include "act/token.h"
#include "base/work.h"

/* Languages of an entry. */
enum {
    RU = 1,
    KK = 2,
    EN = 4
};

/* What may follow the letters of an entry up to the word's end. */
enum {
    WHOLE,   /* nothing */
    NOUN,    /* a Russian case ending */
    ORDINAL, /* the ending of an adjective: "пятой", not "пяти" */
    SUFFIX,  /* Kazakh suffixes */
    PLURAL   /* an English s */
};

#define NOUN_MAX   3
#define SUFFIX_MAX 14

typedef struct {
    const char *text; /* small letters, UTF-8 */
    uint8_t lang, kind, value, ending;
} entry;

#define UNIT(text, lang, unit, ending)                                         \
    {                                                                          \
        text, lang, TZ_TOKEN_UNIT, unit, ending                                \
    }
#define GENRE(text, lang, genre, ending)                                       \
    {                                                                          \
        text, lang, TZ_TOKEN_GENRE, genre, ending                              \
    }
#define ORD(text, lang, value, ending)                                         \
    {                                                                          \
        text, lang, TZ_TOKEN_ORDINAL, value, ending                            \
    }
/* "двадцать первый": the tens go to the ordinal behind them. */
#define TENS(text, lang, value)                                                \
    {                                                                          \
        text, lang, TZ_TOKEN_WORD, value, WHOLE                                \
    }
#define WORD(text, lang, kind, ending)                                         \
    {                                                                          \
        text, lang, kind, 0, ending                                            \
    }

static const entry entries[] = {
    UNIT("част", RU, TZ_NO_MARK, SUFFIX), /* частный, частота */
    UNIT("часть", RU, TZ_UNIT_CLAUSE, NOUN),
    UNIT("части", RU, TZ_UNIT_CLAUSE, WHOLE),
    UNIT("часте", RU, TZ_UNIT_CLAUSE, NOUN),
    UNIT("частя", RU, TZ_UNIT_CLAUSE, NOUN),
    UNIT("раздел", RU, TZ_UNIT_SECTION, NOUN),
    UNIT("подраздел", RU, TZ_UNIT_SUBSECTION, NOUN),
    UNIT("глав", RU, TZ_UNIT_CHAPTER, NOUN),
    UNIT("параграф", RU, TZ_UNIT_PARAGRAPH, NOUN),
    UNIT("стать", RU, TZ_UNIT_ARTICLE, NOUN),
    UNIT("статей", RU, TZ_UNIT_ARTICLE, WHOLE),
    UNIT("пункт", RU, TZ_UNIT_POINT, NOUN),
    UNIT("подпункт", RU, TZ_UNIT_SUBPOINT, NOUN),
    UNIT("абзац", RU, TZ_UNIT_INDENT, NOUN),
    UNIT("примечани", RU, TZ_UNIT_NOTE, NOUN),
    UNIT("приложени", RU, TZ_UNIT_ANNEX, NOUN),
    UNIT("бөлік", KK, TZ_UNIT_CLAUSE, SUFFIX),
    UNIT("бөліг", KK, TZ_UNIT_CLAUSE, SUFFIX),
    UNIT("бөлім", KK, TZ_UNIT_SECTION, SUFFIX),
    UNIT("бөлімше", KK, TZ_NO_MARK, SUFFIX),
    UNIT("кіші бөлім", KK, TZ_UNIT_SUBSECTION, SUFFIX),
    UNIT("тарау", KK, TZ_UNIT_CHAPTER, SUFFIX),
    UNIT("параграф", KK, TZ_UNIT_PARAGRAPH, SUFFIX),
    UNIT("бап", KK, TZ_UNIT_ARTICLE, SUFFIX),
    UNIT("баб", KK, TZ_UNIT_ARTICLE, SUFFIX),
    UNIT("тармақ", KK, TZ_UNIT_POINT, SUFFIX),
    UNIT("тармағ", KK, TZ_UNIT_POINT, SUFFIX),
    UNIT("тармақша", KK, TZ_UNIT_SUBPOINT, SUFFIX),
    UNIT("абзац", KK, TZ_UNIT_INDENT, SUFFIX),
    UNIT("ескертпе", KK, TZ_UNIT_NOTE, SUFFIX),
    UNIT("қосымша", KK, TZ_UNIT_ANNEX, SUFFIX),
    UNIT("part", EN, TZ_UNIT_PART, PLURAL),
    UNIT("chapter", EN, TZ_UNIT_CHAPTER, PLURAL),
    UNIT("section", EN, TZ_UNIT_SECTION, PLURAL),
    UNIT("article", EN, TZ_UNIT_ARTICLE, PLURAL),
    UNIT("paragraph", EN, TZ_UNIT_POINT, PLURAL),
    UNIT("item", EN, TZ_UNIT_POINT, PLURAL),
    UNIT("subsection", EN, TZ_UNIT_POINT, PLURAL),
    UNIT("subparagraph", EN, TZ_UNIT_SUBPOINT, PLURAL),
    UNIT("clause", EN, TZ_UNIT_SUBPOINT, PLURAL),
    UNIT("annex", EN, TZ_UNIT_ANNEX, PLURAL),
    UNIT("appendix", EN, TZ_UNIT_ANNEX, WHOLE),
    UNIT("schedule", EN, TZ_UNIT_ANNEX, PLURAL),
    GENRE("закон", RU, TZ_GENRE_LAW, NOUN),
    GENRE("конституци", RU, TZ_GENRE_LAW, NOUN),
    GENRE("кодекс", RU, TZ_GENRE_CODE, NOUN),
    GENRE("указ", RU, TZ_GENRE_ORDER, NOUN),
    GENRE("приказ", RU, TZ_GENRE_ORDER, NOUN),
    GENRE("постановлени", RU, TZ_GENRE_ORDER, NOUN),
    GENRE("решени", RU, TZ_GENRE_ORDER, NOUN),
    GENRE("распоряжени", RU, TZ_GENRE_ORDER, NOUN),
    GENRE("правил", RU, TZ_GENRE_RULES, NOUN),
    GENRE("положени", RU, TZ_GENRE_RULES, NOUN),
    GENRE("инструкци", RU, TZ_GENRE_RULES, NOUN),
    GENRE("методик", RU, TZ_GENRE_RULES, NOUN),
    GENRE("рекомендаци", RU, TZ_GENRE_RULES, NOUN),
    GENRE("стандарт", RU, TZ_GENRE_RULES, NOUN),
    GENRE("регламент", RU, TZ_GENRE_RULES, NOUN),
    GENRE("требовани", RU, TZ_GENRE_RULES, NOUN),
    GENRE("порядк", RU, TZ_GENRE_RULES, NOUN),
    GENRE("порядок", RU, TZ_GENRE_RULES, WHOLE),
    GENRE("устав", RU, TZ_GENRE_RULES, NOUN),
    GENRE("перечн", RU, TZ_GENRE_RULES, NOUN),
    GENRE("перечень", RU, TZ_GENRE_RULES, WHOLE),
    GENRE("заң", KK, TZ_GENRE_LAW, WHOLE),
    GENRE("заңы", KK, TZ_GENRE_LAW, WHOLE),
    GENRE("заңның", KK, TZ_GENRE_LAW, WHOLE),
    GENRE("заңының", KK, TZ_GENRE_LAW, WHOLE),
    GENRE("заңға", KK, TZ_GENRE_LAW, WHOLE),
    GENRE("заңына", KK, TZ_GENRE_LAW, WHOLE),
    GENRE("заңда", KK, TZ_GENRE_LAW, WHOLE),
    GENRE("заңында", KK, TZ_GENRE_LAW, WHOLE),
    GENRE("заңмен", KK, TZ_GENRE_LAW, WHOLE),
    GENRE("заңымен", KK, TZ_GENRE_LAW, WHOLE),
    GENRE("заңдарының", KK, TZ_GENRE_LAW, WHOLE),
    GENRE("конституция", KK, TZ_GENRE_LAW, SUFFIX),
    GENRE("кодекс", KK, TZ_GENRE_CODE, SUFFIX),
    GENRE("жарлы", KK, TZ_GENRE_ORDER, SUFFIX),
    GENRE("бұйры", KK, TZ_GENRE_ORDER, SUFFIX),
    GENRE("қаулы", KK, TZ_GENRE_ORDER, SUFFIX),
    GENRE("шешім", KK, TZ_GENRE_ORDER, SUFFIX),
    GENRE("өкім", KK, TZ_GENRE_ORDER, SUFFIX),
    GENRE("қағида", KK, TZ_GENRE_RULES, SUFFIX),
    GENRE("ереже", KK, TZ_GENRE_RULES, SUFFIX),
    GENRE("нұсқаулы", KK, TZ_GENRE_RULES, SUFFIX),
    GENRE("әдістеме", KK, TZ_GENRE_RULES, SUFFIX),
    GENRE("стандарт", KK, TZ_GENRE_RULES, SUFFIX),
    GENRE("регламент", KK, TZ_GENRE_RULES, SUFFIX),
    GENRE("талаптар", KK, TZ_GENRE_RULES, SUFFIX),
    GENRE("тәртіп", KK, TZ_GENRE_RULES, SUFFIX),
    GENRE("тәртіб", KK, TZ_GENRE_RULES, SUFFIX),
    GENRE("жарғы", KK, TZ_GENRE_RULES, SUFFIX),
    GENRE("тізбе", KK, TZ_GENRE_RULES, SUFFIX),
    GENRE("law", EN, TZ_GENRE_LAW, PLURAL),
    GENRE("act", EN, TZ_GENRE_LAW, WHOLE),
    GENRE("constitution", EN, TZ_GENRE_LAW, WHOLE),
    GENRE("statute", EN, TZ_GENRE_LAW, PLURAL),
    GENRE("code", EN, TZ_GENRE_CODE, PLURAL),
    GENRE("decree", EN, TZ_GENRE_ORDER, PLURAL),
    GENRE("order", EN, TZ_GENRE_ORDER, PLURAL),
    GENRE("resolution", EN, TZ_GENRE_ORDER, PLURAL),
    GENRE("decision", EN, TZ_GENRE_ORDER, PLURAL),
    GENRE("rules", EN, TZ_GENRE_RULES, WHOLE),
    GENRE("regulation", EN, TZ_GENRE_RULES, PLURAL),
    GENRE("instruction", EN, TZ_GENRE_RULES, PLURAL),
    GENRE("standard", EN, TZ_GENRE_RULES, PLURAL),
    GENRE("methodology", EN, TZ_GENRE_RULES, WHOLE),
    ORD("перв", RU, 1, ORDINAL),
    ORD("втор", RU, 2, ORDINAL),
    ORD("третий", RU, 3, WHOLE),
    ORD("третья", RU, 3, WHOLE),
    ORD("третью", RU, 3, WHOLE),
    ORD("третье", RU, 3, NOUN),
    ORD("третьего", RU, 3, WHOLE),
    ORD("третьи", RU, 3, NOUN),
    ORD("четверт", RU, 4, ORDINAL),
    ORD("пят", RU, 5, ORDINAL),
    ORD("шест", RU, 6, ORDINAL),
    ORD("седьм", RU, 7, ORDINAL),
    ORD("восьм", RU, 8, ORDINAL),
    ORD("девят", RU, 9, ORDINAL),
    ORD("десят", RU, 10, ORDINAL),
    ORD("одиннадцат", RU, 11, ORDINAL),
    ORD("двенадцат", RU, 12, ORDINAL),
    ORD("тринадцат", RU, 13, ORDINAL),
    ORD("четырнадцат", RU, 14, ORDINAL),
    ORD("пятнадцат", RU, 15, ORDINAL),
    ORD("шестнадцат", RU, 16, ORDINAL),
    ORD("семнадцат", RU, 17, ORDINAL),
    ORD("восемнадцат", RU, 18, ORDINAL),
    ORD("девятнадцат", RU, 19, ORDINAL),
    ORD("двадцат", RU, 20, ORDINAL),
    ORD("тридцат", RU, 30, ORDINAL),
    TENS("двадцать", RU, 20),
    TENS("тридцать", RU, 30),
    ORD("бірінші", KK, 1, WHOLE),
    ORD("екінші", KK, 2, WHOLE),
    ORD("үшінші", KK, 3, WHOLE),
    ORD("төртінші", KK, 4, WHOLE),
    ORD("бесінші", KK, 5, WHOLE),
    ORD("алтыншы", KK, 6, WHOLE),
    ORD("жетінші", KK, 7, WHOLE),
    ORD("сегізінші", KK, 8, WHOLE),
    ORD("тоғызыншы", KK, 9, WHOLE),
    ORD("оныншы", KK, 10, WHOLE),
    ORD("жиырмасыншы", KK, 20, WHOLE),
    ORD("отызыншы", KK, 30, WHOLE),
    TENS("он", KK, 10),
    TENS("жиырма", KK, 20),
    TENS("отыз", KK, 30),
    ORD("first", EN, 1, WHOLE),
    ORD("second", EN, 2, WHOLE),
    ORD("third", EN, 3, WHOLE),
    ORD("fourth", EN, 4, WHOLE),
    ORD("fifth", EN, 5, WHOLE),
    ORD("one", EN, 1, WHOLE),
    ORD("two", EN, 2, WHOLE),
    ORD("three", EN, 3, WHOLE),
    WORD("настоящ", RU, TZ_TOKEN_THIS, NOUN),
    WORD("настоящего", RU, TZ_TOKEN_THIS, WHOLE),
    WORD("настоящими", RU, TZ_TOKEN_THIS, WHOLE),
    WORD("осы", KK, TZ_TOKEN_THIS, WHOLE),
    WORD("this", EN, TZ_TOKEN_THIS, WHOLE),
    WORD("these", EN, TZ_TOKEN_THIS, WHOLE),
    WORD("изложить", RU, TZ_TOKEN_CHANGE, WHOLE),
    WORD("дополнить", RU, TZ_TOKEN_CHANGE, WHOLE),
    WORD("исключить", RU, TZ_TOKEN_CHANGE, WHOLE),
    WORD("заменить", RU, TZ_TOKEN_CHANGE, WHOLE),
    WORD("следующие изменения", RU, TZ_TOKEN_CHANGE, WHOLE),
    WORD("следующее изменение", RU, TZ_TOKEN_CHANGE, WHOLE),
    WORD("следующие дополнения", RU, TZ_TOKEN_CHANGE, WHOLE),
    WORD("утратившими силу", RU, TZ_TOKEN_CHANGE, WHOLE),
    WORD("утратившим силу", RU, TZ_TOKEN_CHANGE, WHOLE),
    WORD("жазылсын", KK, TZ_TOKEN_CHANGE, WHOLE),
    WORD("толықтырылсын", KK, TZ_TOKEN_CHANGE, WHOLE),
    WORD("алып тасталсын", KK, TZ_TOKEN_CHANGE, WHOLE),
    WORD("ауыстырылсын", KK, TZ_TOKEN_CHANGE, WHOLE),
    WORD("күші жойылды", KK, TZ_TOKEN_CHANGE, WHOLE),
    WORD("мынадай өзгеріс", KK, TZ_TOKEN_CHANGE, WHOLE),
    WORD("мынадай өзгерістер", KK, TZ_TOKEN_CHANGE, WHOLE),
    WORD("мынадай толықтыру", KK, TZ_TOKEN_CHANGE, WHOLE),
    WORD("мынадай толықтырулар", KK, TZ_TOKEN_CHANGE, WHOLE),
    WORD("amended", EN, TZ_TOKEN_CHANGE, WHOLE),
    WORD("утвержденн", RU, TZ_TOKEN_FOREIGN, SUFFIX),
    WORD("указанн", RU, TZ_TOKEN_FOREIGN, SUFFIX),
    WORD("договор", RU, TZ_TOKEN_FOREIGN, NOUN),
    WORD("соглашени", RU, TZ_TOKEN_FOREIGN, NOUN),
    WORD("контракт", RU, TZ_TOKEN_FOREIGN, NOUN),
    WORD("конвенци", RU, TZ_TOKEN_FOREIGN, NOUN),
    WORD("протокол", RU, TZ_TOKEN_FOREIGN, NOUN),
    WORD("данного", RU, TZ_TOKEN_FOREIGN, WHOLE),
    WORD("данной", RU, TZ_TOKEN_FOREIGN, WHOLE),
    WORD("данных", RU, TZ_TOKEN_FOREIGN, WHOLE),
    WORD("шарт", KK, TZ_TOKEN_FOREIGN, SUFFIX),
    WORD("келісім", KK, TZ_TOKEN_FOREIGN, SUFFIX),
    WORD("конвенция", KK, TZ_TOKEN_FOREIGN, SUFFIX),
    WORD("хаттама", KK, TZ_TOKEN_FOREIGN, SUFFIX),
    WORD("аталған", KK, TZ_TOKEN_FOREIGN, WHOLE),
    WORD("көрсетілген", KK, TZ_TOKEN_FOREIGN, WHOLE),
    WORD("title", EN, TZ_TOKEN_FOREIGN, PLURAL),
    WORD("agreement", EN, TZ_TOKEN_FOREIGN, PLURAL),
    WORD("convention", EN, TZ_TOKEN_FOREIGN, PLURAL),
    WORD("treaty", EN, TZ_TOKEN_FOREIGN, WHOLE),
    WORD("such", EN, TZ_TOKEN_FOREIGN, WHOLE),
    WORD("that", EN, TZ_TOKEN_FOREIGN, WHOLE),
    WORD("и", RU, TZ_TOKEN_AND, WHOLE),
    WORD("или", RU, TZ_TOKEN_AND, WHOLE),
    WORD("либо", RU, TZ_TOKEN_AND, WHOLE),
    WORD("а также", RU, TZ_TOKEN_AND, WHOLE),
    WORD("және", KK, TZ_TOKEN_AND, WHOLE),
    WORD("мен", KK, TZ_TOKEN_AND, WHOLE),
    WORD("пен", KK, TZ_TOKEN_AND, WHOLE),
    WORD("бен", KK, TZ_TOKEN_AND, WHOLE),
    WORD("не", KK, TZ_TOKEN_AND, WHOLE),
    WORD("немесе", KK, TZ_TOKEN_AND, WHOLE),
    WORD("сондай-ақ", KK, TZ_TOKEN_AND, WHOLE),
    WORD("and", EN, TZ_TOKEN_AND, WHOLE),
    WORD("or", EN, TZ_TOKEN_AND, WHOLE),
    WORD("к", RU, TZ_TOKEN_TO, WHOLE),
    WORD("to", EN, TZ_TOKEN_TO, WHOLE),
    WORD("of", EN, TZ_TOKEN_OF, WHOLE),
    WORD("the", EN, TZ_TOKEN_OF, WHOLE),
    WORD("республики казахстан", RU, TZ_TOKEN_STATE, WHOLE),
    WORD("қазақстан республикасының", KK, TZ_TOKEN_STATE, WHOLE),
    WORD("қазақстан республикасы", KK, TZ_TOKEN_STATE, WHOLE),
    WORD("republic of kazakhstan", EN, TZ_TOKEN_STATE, WHOLE),
    /* Written short, with a full stop. */
    UNIT("п", RU, TZ_UNIT_POINT, WHOLE),
    UNIT("пп", RU, TZ_UNIT_SUBPOINT, WHOLE),
    UNIT("подп", RU, TZ_UNIT_SUBPOINT, WHOLE),
    UNIT("ст", RU, TZ_UNIT_ARTICLE, WHOLE),
    UNIT("ч", RU, TZ_UNIT_CLAUSE, WHOLE),
    UNIT("абз", RU, TZ_UNIT_INDENT, WHOLE),
    UNIT("гл", RU, TZ_UNIT_CHAPTER, WHOLE),
};

_Static_assert(TZ_COUNT(entries) <= TZ_REF_WORDS_MAX, "TZ_REF_WORDS_MAX");

/* Bits of a slot, for each language: entries of any kind; units and acts. */
static uint8_t
any_of(taza_lang lang)
{
    return lang == TAZA_KK ? KK : lang == TAZA_EN ? EN : RU;
}

static uint8_t
named(uint8_t langs)
{
    return (uint8_t)(langs << 3);
}

/* Four letters. */
static uint32_t
key_of(uint64_t head)
{
    return (uint32_t)tz_letters_word(head);
}

static uint32_t
slot(uint32_t key)
{
    return key * 2654435761u >> 20;
}

_Static_assert(TZ_REF_WORDS_SLOTS == 1 << 12, "slot");

/* Head of the chain of entries that begin with the same three letters. */
static size_t
chain(uint32_t key)
{
    return slot(key & 0xFFFFFF) % TZ_REF_WORDS_CHAINS;
}

/* The fourth letter of a short entry's word may be any. */
static void
note_short(tz_ref_words *words, uint32_t key, uint8_t sorts)
{
    for (uint32_t code = 'a'; code <= TZ_CODE_LETTER; code++) {
        if (tz_code_letter((uint8_t)code))
            words->sorts[slot(key | code << 24)] |= sorts;
    }
}

static void
note_head(tz_ref_words *words, size_t index)
{
    const char *text = entries[index].text, *rest = text;
    uint64_t head = 0;
    unsigned count = 0;
    while (*rest != '\0' && count < TZ_LETTERS_HEAD)
        head |= (uint64_t)tz_letter_next(&rest) << 8 * count++;
    words->head[index] = head;
    words->letters[index] = (uint8_t)count;
    words->rest[index] = (uint8_t)(rest - text);
}

void
tz_ref_words_init(tz_ref_words *words)
{
    memset(words->sorts, 0, sizeof(words->sorts));
    memset(words->first, 0, sizeof(words->first));
    for (size_t i = 0; i < TZ_COUNT(entries); i++) {
        const entry *e = &entries[i];
        note_head(words, i);
        uint32_t key = key_of(words->head[i]);
        bool names = e->kind == TZ_TOKEN_UNIT || e->kind == TZ_TOKEN_GENRE;
        uint8_t sorts = (uint8_t)(e->lang | (names ? named(e->lang) : 0));
        uint16_t *first = &words->first[chain(key)];
        words->sorts[slot(key)] |= sorts;
        if (e->ending != WHOLE && key >> 24 == 0)
            note_short(words, key, sorts);
        words->next[i] = *first;
        *first = (uint16_t)(i + 1);
    }
}

static bool
all_of(tz_nstr rest, const bool *letters)
{
    for (size_t i = 0; i < rest.len; i++) {
        if (!letters[rest.ptr[i]])
            return false;
    }
    return true;
}

static bool
ends(const entry *e, tz_nstr rest)
{
    static const bool noun[TZ_CODE_COUNT] = {
        [TZ_LETTER(u'а')] = true, [TZ_LETTER(u'е')] = true,
        [TZ_LETTER(u'и')] = true, [TZ_LETTER(u'й')] = true,
        [TZ_LETTER(u'о')] = true, [TZ_LETTER(u'в')] = true,
        [TZ_LETTER(u'м')] = true, [TZ_LETTER(u'х')] = true,
        [TZ_LETTER(u'у')] = true, [TZ_LETTER(u'ы')] = true,
        [TZ_LETTER(u'ь')] = true, [TZ_LETTER(u'ю')] = true,
        [TZ_LETTER(u'я')] = true, [TZ_LETTER(u'т')] = true};
    static const bool ordinal[TZ_CODE_COUNT] = {
        [TZ_LETTER(u'а')] = true, [TZ_LETTER(u'е')] = true,
        [TZ_LETTER(u'г')] = true, [TZ_LETTER(u'и')] = true,
        [TZ_LETTER(u'й')] = true, [TZ_LETTER(u'о')] = true,
        [TZ_LETTER(u'м')] = true, [TZ_LETTER(u'у')] = true,
        [TZ_LETTER(u'х')] = true, [TZ_LETTER(u'ы')] = true,
        [TZ_LETTER(u'ю')] = true, [TZ_LETTER(u'я')] = true};
    switch (e->ending) {
    case NOUN:
        return rest.len <= NOUN_MAX && all_of(rest, noun);
    case ORDINAL:
        return (rest.len == 2 || rest.len == 3) && all_of(rest, ordinal);
    case SUFFIX:
        return rest.len <= SUFFIX_MAX;
    case PLURAL:
        return rest.len == 0 || (rest.len == 1 && rest.ptr[0] == 's');
    default:
        return rest.len == 0;
    }
}

/* A word of the text that an entry may stand at. */
typedef struct {
    tz_nstr text;
    size_t at;
    taza_lang lang;
    uint64_t head; /* of the text here */
    uint32_t key;
} spot;

static spot
spot_at(tz_nstr text, size_t at, taza_lang lang)
{
    uint64_t head = tz_letters_head(text, at);
    return (spot){text, at, lang, head, key_of(head)};
}

/* The end of the word that an entry's last word is part of, and the entry's
 * own letters; 0: it does not stand here. */
static size_t
match(const tz_ref_words *words, size_t index, const spot *s, size_t *letters)
{
    const entry *e = &entries[index];
    tz_nstr text = s->text;
    size_t own = s->at + words->letters[index];
    if (tz_letters_first(s->head, words->letters[index]) !=
            words->head[index] ||
        !(e->lang & any_of(s->lang)))
        return 0;
    for (const char *rest = e->text + words->rest[index]; *rest != '\0';
         own++) {
        if (own >= text.len || text.ptr[own] != tz_letter_next(&rest))
            return 0;
    }
    size_t end = own;
    while (end < text.len && tz_code_letter(text.ptr[end]) &&
           end - own <= SUFFIX_MAX)
        end++;
    TZ_WORK(end - s->at);
    if (end < text.len && tz_code_word(text.ptr[end]))
        return 0;
    *letters = own - s->at;
    return ends(e, tz_nstr_slice(text, own, end)) ? end : 0;
}

/* The longest entry. */
static bool
find(const tz_ref_words *words, const spot *s, tz_token *out)
{
    size_t best = 0, letters = 0;
    for (size_t next = words->first[chain(s->key)]; next > 0;) {
        size_t i = next - 1, end = match(words, i, s, &letters);
        TZ_WORK(1);
        next = words->next[i];
        if (end == 0 || letters <= best)
            continue;
        best = letters;
        *out = (tz_token){.kind = entries[i].kind,
                          .value = entries[i].value,
                          .start = (uint32_t)s->at,
                          .end = (uint32_t)end};
    }
    if (best > 0 && out->kind == TZ_TOKEN_UNIT && out->value == TZ_NO_MARK)
        out->kind = TZ_TOKEN_WORD;
    return best > 0;
}

/* Has the slot of the word one of these bits? */
static bool
listed(const tz_ref_words *words, const spot *s, uint8_t sorts)
{
    return (words->sorts[slot(s->key)] & sorts) != 0;
}

bool
tz_ref_word_plain(const tz_ref_words *words, tz_nstr text, size_t at,
                  taza_lang lang)
{
    spot s = spot_at(text, at, lang);
    uint8_t code = (uint8_t)s.head;
    return tz_code_letter(code) && (uint8_t)(s.head >> 8) != ')' &&
           tz_ref_roman(code) == 0 && !listed(words, &s, any_of(lang));
}

bool
tz_ref_word_at(const tz_ref_words *words, tz_nstr text, size_t at,
               taza_lang lang, tz_token *out)
{
    spot s = spot_at(text, at, lang);
    return listed(words, &s, any_of(lang)) && find(words, &s, out);
}

bool
tz_ref_words_next(const tz_ref_words *words, tz_starts_walk *walk, tz_nstr text,
                  taza_lang lang, tz_token *out)
{
    uint8_t wanted = named(any_of(lang));
    size_t at;
    while (tz_starts_next(walk, &at)) {
        spot s = spot_at(text, at, lang);
        TZ_WORK(1);
        if (listed(words, &s, wanted) && find(words, &s, out) &&
            (out->kind == TZ_TOKEN_UNIT || out->kind == TZ_TOKEN_GENRE))
            return true;
    }
    return false;
}
