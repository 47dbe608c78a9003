/* lang.c - Kazakh, Russian, English or unread, by paragraph. */
#include "text/lang.h"

#include "base/octet.h"
#include "base/work.h"
#include "text/lang_words.h"
#include "text/utf8.h"

enum {
    SAMPLE_WORDS = 400, /* tell the language of the longest paragraph */
    LATIN_WORDS = 4,    /* a shorter paragraph of them follows the others */
    OCR_WORDS = 8,      /* a Kazakh paragraph as long has Kazakh letters */
    NAME_WORDS = 3,     /* as short a paragraph may be somebody's name */
    STEADY_RUN = 3      /* paragraphs that one in another language leaves */
};

/* What the words of a paragraph say. */
typedef struct {
    size_t votes[TZ_VOTES];
    size_t cyrillic, latin; /* words */
    size_t strange;         /* letters of neither, in words of them */
    size_t letters;
    size_t words_kk; /* Cyrillic words with ә ғ қ ң ө ұ ү һ */
    size_t words_ky; /* … with ө ү ң only */
    size_t words_i;  /* … with і only, or Latin i */
} tally;

/* A run of letters of normal text, look-alikes put right. */
typedef struct {
    tz_nstr codes;    /* the last letters of a long word */
    uint64_t head;    /* its first eight, as tz_lang_word_vote wants them */
    size_t letters;   /* all */
    size_t strange;   /* of neither alphabet */
    unsigned classes; /* TZ_CLASS_… of its letters */
} word;

/* The letters of a word that has more than those of one alphabet. */
typedef struct {
    size_t cyrillic, latin, strange;
    size_t solid_cyrillic, solid_latin; /* without a twin */
} mixture;

/* --- words --- */

/* Which of the Kazakh letters are in a word: those of Kyrgyz, of Ukrainian,
 * its own. */
enum {
    LETTER_KYRGYZ = 1,    /* ң ө ү */
    LETTER_UKRAINIAN = 2, /* і */
    LETTER_OWN = 4        /* ә ғ қ ұ һ */
};

static unsigned
kazakh_letters(const word *w)
{
    static const uint8_t kinds[256] = {
        [TZ_CODE_KK] = LETTER_OWN,
        LETTER_OWN,
        LETTER_OWN,
        LETTER_KYRGYZ,
        LETTER_KYRGYZ,
        LETTER_OWN,
        LETTER_KYRGYZ,
        LETTER_OWN,
        LETTER_UKRAINIAN,
    };
    unsigned found = 0;

    if ((w->classes & TZ_CLASS_KAZAKH) == 0)
        return 0;
    for (size_t i = 0; i < w->codes.len; i++)
        found |= kinds[w->codes.ptr[i]];
    return found;
}

/* A word that is cut is in no table. */
static uint32_t
word_vote(const word *w)
{
    return w->codes.len == w->letters ? tz_lang_word_vote(w->codes, w->head)
                                      : 0;
}

static void
count_cyrillic(tally *t, const word *w)
{
    unsigned letters = kazakh_letters(w);
    uint32_t vote = word_vote(w);

    t->cyrillic++;
    t->words_kk += (letters & (LETTER_OWN | LETTER_KYRGYZ)) != 0;
    t->words_ky += letters == LETTER_KYRGYZ;
    t->words_i += letters == LETTER_UKRAINIAN;
    if (vote != 0)
        t->votes[vote] += 2;
    else if (letters == LETTER_UKRAINIAN)
        t->votes[TZ_VOTE_KK]++;
    else if (letters != 0)
        t->votes[TZ_VOTE_KK] += 2;
    else if ((vote = tz_lang_ending_vote(w->codes, w->head)) != 0)
        t->votes[vote]++;
}

/* q without u: qazaq, zańdy jáne quqyqtyq. */
static bool
has_lone_q(const word *w)
{
    const uint8_t *codes = w->codes.ptr;
    size_t len = w->codes.len;

    for (size_t i = 0; i < len; i++)
        if (codes[i] == 'q' &&
            (i + 1 == len || (codes[i + 1] != 'u' ||
                              (i > 0 && i + 2 < len && codes[i + 2] == 'q'))))
            return true;
    return false;
}

static void
count_latin(tally *t, const word *w)
{
    uint32_t vote;

    if (w->letters < 2)
        return;
    t->latin++;
    vote = word_vote(w);
    if (vote != 0)
        t->votes[vote] += 2;
    else if (has_lone_q(w))
        t->votes[TZ_VOTE_LATIN_KK] += 2;
    else if (w->strange > 0)
        t->votes[TZ_VOTE_FOREIGN]++;
}

static void
count_letter(mixture *m, uint8_t code)
{
    bool solid = tz_code_twin(code) == 0;

    if (tz_code_latin(code)) {
        m->latin++;
        m->solid_latin += solid;
    } else if (tz_code_cyrillic(code)) {
        m->cyrillic++;
        m->solid_cyrillic += solid;
    } else {
        m->strange++;
    }
}

/* The word with its look-alikes in the alphabet that it is written in; `from`
 * is the class of the other one.  Its codes are put into `codes`. */
static word
settle(const word *w, unsigned from, uint8_t codes[TZ_WORDLIST_LONGEST])
{
    word own = {.codes = {codes, w->codes.len},
                .letters = w->letters,
                .strange = w->strange};

    for (size_t i = 0; i < own.codes.len; i++) {
        uint8_t code = w->codes.ptr[i];

        codes[i] = tz_code_class[code] & from ? tz_code_twin(code) : code;
        own.classes |= tz_code_class[codes[i]];
        if (i < 8)
            own.head |= (uint64_t)codes[i] << 8 * i;
    }
    return own;
}

/* A word with letters of both alphabets, or of neither, is of the alphabet
 * that its letters without a twin are of. */
static void
count_mixed(tally *t, word *w, tz_nstr letters)
{
    uint8_t codes[TZ_WORDLIST_LONGEST] = {0};
    mixture m = {.strange = 0};
    word own;

    for (size_t i = 0; i < letters.len; i++)
        count_letter(&m, letters.ptr[i]);
    w->strange = m.strange;
    if (m.cyrillic > 0 && m.solid_latin == 0 &&
        (m.solid_cyrillic > 0 || m.cyrillic >= m.latin)) {
        own = settle(w, TZ_CLASS_LATIN, codes);
        count_cyrillic(t, &own);
    } else if (m.latin > 0 && m.solid_cyrillic == 0) {
        own = settle(w, TZ_CLASS_CYRILLIC, codes);
        count_latin(t, &own);
    } else if (w->letters > 1) {
        t->strange += m.strange;
    }
}

/* Reads the letters at `at` of normal text; the line feed that ends it stops
 * the last word. */
static word
read_word(const uint8_t *at)
{
    word w = {.codes = {at, 0}};

    for (; tz_code_letter(at[w.letters]); w.letters++)
        w.classes |= tz_code_class[at[w.letters]];
    w.codes.len = w.letters;
    w.head = tz_octet_load(at);
    if (w.letters < 8)
        w.head &= ~(UINT64_MAX << 8 * w.letters);
    return w;
}

static void
count_word(tally *t, word *w)
{
    tz_nstr letters = w->codes;

    if (letters.len > TZ_WORDLIST_LONGEST)
        w->codes = tz_nstr_slice(letters, letters.len - TZ_WORDLIST_LONGEST,
                                 letters.len);
    t->letters += letters.len;
    switch (w->classes & TZ_CLASS_LETTER) {
    case TZ_CLASS_CYRILLIC:
        count_cyrillic(t, w);
        break;
    case TZ_CLASS_LATIN:
        count_latin(t, w);
        break;
    default:
        count_mixed(t, w, letters);
    }
}

/* A single letter with a bracket or full stop is a list mark or an initial. */
static bool
is_label(tz_nstr text, size_t start, size_t end)
{
    return end - start == 1 && (text.ptr[end] == ')' || text.ptr[end] == '.');
}

/* Where the run of visible codes ends that begins at `at`, and whether it is
 * an address, a path or a placeholder: its words are of no language. */
static size_t
token_end(tz_nstr text, size_t at, bool *address)
{
    size_t slashes = 0;

    *address = false;
    for (; at < text.len && text.ptr[at] != ' '; at++) {
        if ((tz_code_class[text.ptr[at]] & TZ_CLASS_ADDRESS) == 0)
            continue;
        if (text.ptr[at] == '/')
            slashes++;
        else
            *address = true;
    }
    *address |= slashes > 1;
    return at;
}

static void
count_words(tally *t, tz_nstr text, bool addresses)
{
    size_t words = 0, at = 0, token = 0;
    bool address = false;

    while (at < text.len && words < SAMPLE_WORDS) {
        size_t start = at;
        word w;

        if (addresses && at >= token)
            token = token_end(text, at, &address);
        if (!tz_code_letter(text.ptr[at])) {
            at++;
            continue;
        }
        w = read_word(text.ptr + at);
        at += w.letters;
        if (address)
            continue;
        if (!is_label(text, start, at))
            count_word(t, &w);
        words++;
    }
    TZ_WORK(2 * at);
}

/* --- scripts --- */

typedef struct {
    size_t arabic;
    size_t slavic; /* ї є ґ, not in Kazakh or Russian */
    size_t uzbek;  /* ў ҳ */
    size_t tatar;  /* җ ҙ ҫ ҡ */
    size_t kazakh; /* á ǵ ı ń ú ý ş ŋ, as Kazakh in Latin letters has them */
    size_t german; /* ß, and ç å ø … that it has not */
} scripts;

static void
count_letters(scripts *s, uint32_t cp)
{
    switch (cp) {
    case 0x404:
    case 0x454:
    case 0x407:
    case 0x457:
    case 0x490:
    case 0x491:
        s->slavic++;
        break;
    case 0x40E:
    case 0x45E:
    case 0x4B2:
    case 0x4B3:
        s->uzbek++;
        break;
    case 0x496:
    case 0x497:
    case 0x498:
    case 0x499:
    case 0x4AA:
    case 0x4AB:
    case 0x4A0:
    case 0x4A1:
        s->tatar++;
        break;
    case 0x1F4:
    case 0x1F5: /* ǵ */
    case 0x11E:
    case 0x11F: /* ğ */
    case 0x143:
    case 0x144: /* ń */
    case 0x14A:
    case 0x14B: /* ŋ */
    case 0xDD:
    case 0xFD:  /* ý */
    case 0x131: /* ı */
        s->kazakh++;
        break;
    case 0xDF:
    case 0xE7:
    case 0xE5:
    case 0xF8:
        s->german++;
        break;
    default:
        s->arabic += (cp >= 0x600 && cp < 0x780) ||
                     (cp >= 0xFB50 && cp < 0xFE00) ||
                     (cp >= 0xFE70 && cp < 0xFEFF);
    }
}

/* Normal text has one code for all of these; the text tells them. */
static void
count_scripts(scripts *s, const tz_document *doc, const tz_para *para)
{
    for (size_t i = 0; i < para->block_count; i++) {
        const tz_block *block = &doc->blocks[para->first_block + i];
        size_t at = block->text.start;
        taza_str text = {doc->text.ptr, block->text.end};

        if (block->join == TZ_JOIN_SKIP)
            continue;
        while (at < text.len)
            count_letters(s, tz_utf8_next(text, &at));
        TZ_WORK(block->text.end - block->text.start);
    }
}

/* --- decisions --- */

static bool
is_arabic(const tally *t, const scripts *s)
{
    return t->strange >= 4 && t->strange * 2 > t->letters &&
           s->arabic * 2 > t->strange;
}

static bool
is_other_cyrillic(const tally *t, const scripts *s)
{
    size_t slavic = t->votes[TZ_VOTE_SLAVIC] + 2 * s->slavic;
    size_t turkic = t->votes[TZ_VOTE_TURKIC];

    if (s->slavic + s->uzbek + s->tatar == 0 && slavic + turkic < 4)
        return false;
    if (slavic >= 4 && t->words_kk == 0 && slavic > t->votes[TZ_VOTE_RU])
        return true;
    if (t->words_ky >= 2 && t->words_ky == t->words_kk && t->words_i == 0 &&
        turkic >= 4)
        return true;
    if (s->tatar >= 2 && s->tatar * 8 > t->cyrillic)
        return true;
    return s->uzbek >= 2 && s->uzbek * 8 > t->cyrillic && t->words_ky == 0 &&
           t->votes[TZ_VOTE_RU] < 2 * s->uzbek;
}

static tz_unread
latin_unread(const tz_lang_state *state, const tally *t, const scripts *s)
{
    size_t kazakh = t->votes[TZ_VOTE_LATIN_KK] + s->kazakh;
    size_t foreign = t->votes[TZ_VOTE_FOREIGN] + s->german;
    size_t english = t->votes[TZ_VOTE_EN];
    size_t enough = state->unread == TZ_UNREAD_LATIN ? 2 : 4;

    if (kazakh >= enough && kazakh > 2 * english && kazakh >= foreign / 2)
        return TZ_UNREAD_LATIN;
    if (t->latin >= LATIN_WORDS && foreign >= 4 && foreign > 2 * english &&
        foreign * 3 >= t->latin)
        return TZ_UNREAD_OTHER;
    return TZ_READ_YES;
}

/* Kazakh by its words, without its letters: what OCR makes of it.  A word with
 * them in a short paragraph may be one of the few that this one has. */
static bool
is_ocr(const tz_lang_state *state, const tally *t)
{
    size_t enough = state->unread == TZ_UNREAD_OCR ? OCR_WORDS / 2 : OCR_WORDS;

    if (t->words_kk > 0)
        enough *= 2;
    return t->cyrillic >= enough && t->words_kk * 10 < t->cyrillic;
}

static tz_unread
find_unread(const tz_lang_state *state, const tally *t, const scripts *s)
{
    if (is_arabic(t, s))
        return TZ_UNREAD_ARABIC;
    if (t->strange >= 4 && t->strange * 2 > t->letters)
        return TZ_UNREAD_OTHER;
    if (t->latin > t->cyrillic)
        return latin_unread(state, t, s);
    return is_other_cyrillic(t, s) ? TZ_UNREAD_OTHER : TZ_READ_YES;
}

/* Kazakh or Russian; TAZA_NONE: in doubt. */
static taza_lang
cyrillic_lang(const tz_lang_state *state, const tally *t)
{
    size_t kk = t->votes[TZ_VOTE_KK], ru = t->votes[TZ_VOTE_RU];
    taza_lang lang = kk > ru ? TAZA_KK : TAZA_RU;
    size_t lead = kk > ru ? kk - ru : ru - kk;
    size_t need = 2;

    /* A Kazakh name below a Russian text changes nothing. */
    if (t->cyrillic <= NAME_WORDS && state->run > 1 && state->last != lang)
        need = 4;
    return lead >= need && lead * 6 >= t->cyrillic ? lang : TAZA_NONE;
}

static taza_lang
latin_lang(const tz_lang_state *state, const tally *t)
{
    if (t->latin >= LATIN_WORDS || state->last == TAZA_EN ||
        t->votes[TZ_VOTE_EN] >= 4)
        return TAZA_EN;
    return t->votes[TZ_VOTE_EN] >= 2 && state->last == TAZA_NONE ? TAZA_EN
                                                                 : TAZA_NONE;
}

/* Does the paragraph have the letters of the language? */
static bool
could_be(taza_lang lang, const tally *t)
{
    if (lang == TAZA_NONE)
        return false;
    return lang == TAZA_EN
               ? t->cyrillic == 0 || t->latin > 2 * t->cyrillic
               : t->latin < LATIN_WORDS || t->latin <= 2 * t->cyrillic;
}

static void
follow(const tz_lang_state *state, const tally *t, tz_para *para)
{
    taza_lang lang = state->last;

    if (t->cyrillic > 0 && lang == TAZA_EN)
        lang = state->cyrillic != TAZA_NONE ? state->cyrillic : TAZA_RU;
    para->lang = (uint8_t)lang;
}

static void
remember(tz_lang_state *state, taza_lang lang)
{
    if (state->last == lang) {
        state->run++;
        state->other = 0;
    } else if (++state->other > 1 || state->run < STEADY_RUN) {
        state->last = lang;
        state->run = state->other;
        state->other = 0;
    }
    if (lang != TAZA_EN)
        state->cyrillic = lang;
}

static void
guess(tz_lang_state *state, const tally *t)
{
    if (t->cyrillic > 0)
        state->guess = TAZA_RU;
    else if (t->latin > 0 && state->guess == TAZA_NONE)
        state->guess = TAZA_EN;
}

static void
recognize(tz_lang_state *state, const tally *t, tz_para *para)
{
    taza_lang lang;

    if (t->cyrillic + t->latin == 0)
        lang = TAZA_NONE;
    else if (t->latin > 2 * t->cyrillic)
        lang = latin_lang(state, t);
    else
        lang = cyrillic_lang(state, t);
    if (lang == TAZA_NONE) {
        guess(state, t);
        follow(state, t, para);
        return;
    }
    remember(state, lang);
    para->lang = (uint8_t)lang;
}

void
tz_lang_para(tz_lang_state *state, const tz_document *doc, tz_para *para)
{
    tally t = {.letters = 0};
    scripts s = {.arabic = 0};
    tz_nstr text =
        tz_nstr_slice(tz_doc_normal(doc), para->normal.start, para->normal.end);

    count_words(&t, text, (para->classes & TZ_CLASS_ADDRESS) != 0);
    if (para->classes & TZ_CLASS_OTHER)
        count_scripts(&s, doc, para);
    para->unread = (uint8_t)find_unread(state, &t, &s);
    if (could_be(state->forced, &t)) {
        para->lang = (uint8_t)state->forced;
        if (para->unread != TZ_UNREAD_ARABIC)
            para->unread = TZ_READ_YES;
    } else if (para->unread == TZ_READ_YES) {
        recognize(state, &t, para);
    } else {
        para->lang = TAZA_NONE;
    }
    if (para->unread == TZ_READ_YES && para->lang == TAZA_KK &&
        t.votes[TZ_VOTE_KK] > t.votes[TZ_VOTE_RU] && is_ocr(state, &t))
        para->unread = TZ_UNREAD_OCR;
    if (t.cyrillic + t.latin >= NAME_WORDS || para->unread != TZ_READ_YES)
        state->unread = (tz_unread)para->unread;
}
