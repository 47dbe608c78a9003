/* fold.c - look-alike letters become those of the word's alphabet. */
#include "text/norm.h"

#include "base/alloc.h"
#include "base/work.h"
#include "text/norm_state.h"

enum {
    KK_AE = TZ_CODE_KK,     /* ә */
    KK_OE = TZ_CODE_KK + 4, /* ө */
    KK_U = TZ_CODE_KK + 5,  /* ұ */
    KK_UE = TZ_CODE_KK + 6, /* ү */
    KK_H = TZ_CODE_KK + 7,  /* һ */
    KK_I = TZ_CODE_KK_I,    /* і */
    RU_A = TZ_CODE_A,
    RU_V = TZ_CODE_A + 2,
    RU_E = TZ_CODE_A + 5,
    RU_K = TZ_CODE_A + 10,
    RU_M = TZ_CODE_A + 12,
    RU_N = TZ_CODE_A + 13,
    RU_O = TZ_CODE_A + 14,
    RU_R = TZ_CODE_A + 16,
    RU_S = TZ_CODE_A + 17,
    RU_T = TZ_CODE_A + 18,
    RU_U = TZ_CODE_A + 19,
    RU_X = TZ_CODE_RU_X,
    RU_Y = TZ_CODE_A + 27 /* ы */
};

/* What capitals look like; small letters are tz_code_twin's. */
static const uint8_t capital_twins[256] = {
    ['a'] = RU_A, ['b'] = RU_V,  ['c'] = RU_S, ['e'] = RU_E, ['h'] = RU_N,
    ['i'] = KK_I, ['k'] = RU_K,  ['m'] = RU_M, ['o'] = RU_O, ['p'] = RU_R,
    ['t'] = RU_T, ['x'] = RU_X,  ['y'] = RU_U, [RU_A] = 'a', [RU_V] = 'b',
    [RU_S] = 'c', [RU_E] = 'e',  [RU_N] = 'h', [KK_I] = 'i', [RU_K] = 'k',
    [RU_M] = 'm', [RU_O] = 'o',  [RU_R] = 'p', [RU_T] = 't', [RU_X] = 'x',
    [RU_U] = 'y', [KK_UE] = 'y',
};

/* A run of letters between hyphens and all else, and what is in it. */
typedef struct {
    size_t start, end;
    size_t latin, cyrillic;           /* letters */
    size_t latin_sure, cyrillic_sure; /* … that have no twin */
    size_t capitals;
    size_t disguised; /* letters that only look like their code */
    size_t stressed;  /* Latin vowels with a stress mark */
    bool russian;     /* no twin is a letter that only Kazakh has */
} part;

typedef struct {
    tz_norm *norm;
    const tz_para *para;
    uint8_t *normal;
    size_t odd; /* index of the next odd letter */
} fold;

static bool
upper_at(const fold *f, size_t i)
{
    return tz_bit(f->norm->upper, i);
}

static uint8_t
twin_at(const fold *f, size_t i, uint8_t code)
{
    return upper_at(f, i) ? capital_twins[code] : tz_code_twin(code);
}

/* The odd letter at normal offset `at`; offsets are asked in order. */
static const tz_odd *
odd_at(fold *f, size_t at)
{
    const tz_norm *norm = f->norm;

    while (f->odd < norm->odd_count && norm->odds[f->odd].at < at)
        f->odd++;
    if (f->odd == norm->odd_count || norm->odds[f->odd].at != at)
        return NULL;
    return &norm->odds[f->odd];
}

static void
add_letter(fold *f, part *p, size_t i)
{
    uint8_t code = f->normal[i];
    const tz_odd *odd = odd_at(f, i);
    uint8_t twin;

    if (code == TZ_CODE_LETTER) {
        if (odd == NULL)
            return;
        p->stressed++;
        code = odd->code;
    } else if (odd != NULL) {
        p->disguised++;
    }
    twin = twin_at(f, i, code);
    p->capitals += upper_at(f, i);
    p->russian = p->russian && !tz_code_kazakh(twin);
    if (tz_code_latin(code)) {
        p->latin++;
        p->latin_sure += twin == 0;
    } else {
        p->cyrillic++;
        p->cyrillic_sure += twin == 0;
    }
}

/* Where the run of letters at `at` ends, and what alphabets it has. */
static size_t
part_end(const fold *f, size_t at, uint8_t *classes)
{
    *classes = 0;
    while (tz_code_letter(f->normal[at]))
        *classes |= tz_code_class[f->normal[at++]];
    return at;
}

static part
read_part(fold *f, size_t start, size_t end)
{
    part p = {.start = start, .end = end, .russian = true};

    for (size_t i = start; i < end; i++)
        add_letter(f, &p, i);
    TZ_WORK(end - start);
    return p;
}

/* Most words: one alphabet, that of the paragraph, and no numeral. */
static bool
nothing_to_do(const fold *f, size_t start, size_t end, uint8_t classes)
{
    const tz_norm *norm = f->norm;
    uint8_t first = f->normal[start];

    if (f->odd < norm->odd_count && norm->odds[f->odd].at < end)
        return false;
    classes &= TZ_CLASS_LATIN | TZ_CLASS_CYRILLIC;
    if (classes == TZ_CLASS_LATIN)
        return f->para->lang != TAZA_KK && f->para->lang != TAZA_RU;
    if (classes == TZ_CLASS_CYRILLIC)
        return f->para->lang != TAZA_EN && first != KK_I && first != RU_X;
    return classes == 0;
}

/* The Latin letter of a Roman numeral that `code` is or looks like; 0. */
static uint8_t
roman_letter(uint8_t code)
{
    static const uint8_t letters[256] = {
        ['i'] = 'i',  ['v'] = 'v',  ['x'] = 'x',  ['l'] = 'l',
        ['c'] = 'c',  ['d'] = 'd',  ['m'] = 'm',  [KK_I] = 'i',
        [RU_X] = 'x', [RU_S] = 'c', [RU_M] = 'm',
    };

    return letters[code];
}

/* Takes up to `most` times `digit` off the numeral. */
static void
take(const uint8_t *letters, size_t len, size_t *at, uint8_t digit, size_t most)
{
    while (*at < len && most-- > 0 && letters[*at] == digit)
        ++*at;
}

/* Takes one decimal place: 9, 4, or a five and up to four ones. */
static void
take_place(const uint8_t *letters, size_t len, size_t *at,
           const uint8_t digits[3])
{
    if (*at + 1 < len && letters[*at] == digits[0] &&
        (letters[*at + 1] == digits[1] || letters[*at + 1] == digits[2])) {
        *at += 2;
        return;
    }
    take(letters, len, at, digits[1], 1);
    take(letters, len, at, digits[0], 4);
}

static bool
roman_number(const uint8_t *letters, size_t len)
{
    size_t at = 0;

    take(letters, len, &at, 'm', 4);
    take_place(letters, len, &at, (const uint8_t[3]){'c', 'd', 'm'});
    take_place(letters, len, &at, (const uint8_t[3]){'x', 'l', 'c'});
    take_place(letters, len, &at, (const uint8_t[3]){'i', 'v', 'x'});
    return len > 0 && at == len;
}

/* "2-СI": С and М behind a number's hyphen are those of an ending; "352-VІ"
 * is the number of an act. */
static bool
number_ending(const fold *f, const part *p)
{
    return p->start >= f->para->normal.start + 2 &&
           f->normal[p->start - 1] == '-' &&
           tz_code_digit(f->normal[p->start - 2]);
}

/* Is it a Roman numeral?  Capitals, or small ones with a letter that only
 * Latin has; wholly Cyrillic only of І and Х ("СМ", "МХ" are words). */
static bool
is_roman(const fold *f, const part *p)
{
    enum {
        LONGEST = 20
    };
    uint8_t letters[LONGEST] = {0};
    size_t len = p->end - p->start, shared = 0;
    bool ending = number_ending(f, p);

    if (len > LONGEST || p->cyrillic == 0 || p->stressed + p->disguised > 0)
        return false;
    for (size_t i = 0; i < len; i++) {
        uint8_t code = f->normal[p->start + i];
        letters[i] = roman_letter(code);
        if (letters[i] == 0 ||
            (ending && (letters[i] == 'c' || letters[i] == 'm')))
            return false;
        shared += code != KK_I && code != RU_X;
    }
    if (p->capitals != len && (p->capitals > 0 || p->latin_sure == 0))
        return false;
    if (p->latin == 0 && shared > 0)
        return false;
    return roman_number(letters, len);
}

static void
to_roman(fold *f, const part *p)
{
    for (size_t i = p->start; i < p->end; i++)
        f->normal[i] = roman_letter(f->normal[i]);
}

/* Latin Y looks like Ү and like У: in Kazakh the other vowels tell. */
static uint8_t
kazakh_y(const fold *f, const part *p)
{
    bool front = false;

    for (size_t i = p->start; i < p->end; i++) {
        uint8_t code = f->normal[i], cyrillic = code;
        if (tz_code_latin(code))
            cyrillic = twin_at(f, i, code);
        if (cyrillic == RU_A || cyrillic == RU_O || cyrillic == RU_Y ||
            cyrillic == KK_U)
            return RU_U;
        front = front || cyrillic == KK_AE || cyrillic == RU_E ||
                cyrillic == KK_I || cyrillic == KK_OE || cyrillic == KK_UE;
    }
    return front ? KK_UE : RU_U;
}

static void
to_cyrillic(fold *f, const part *p)
{
    bool kazakh = f->para->lang == TAZA_KK;
    uint8_t big_y = kazakh ? kazakh_y(f, p) : RU_U;
    size_t odd = f->odd;

    while (odd > 0 && f->norm->odds[odd - 1].at >= p->start)
        odd--;
    for (size_t i = p->start; i < p->end; i++) {
        uint8_t code = f->normal[i];
        while (odd < f->norm->odd_count && f->norm->odds[odd].at < i)
            odd++;
        if (code == TZ_CODE_LETTER && odd < f->norm->odd_count &&
            f->norm->odds[odd].at == i)
            code = f->norm->odds[odd].code;
        if (!tz_code_latin(code))
            continue;
        f->normal[i] =
            code == 'y' && upper_at(f, i) ? big_y : twin_at(f, i, code);
    }
}

static void
to_latin(fold *f, const part *p)
{
    for (size_t i = p->start; i < p->end; i++)
        if (tz_code_cyrillic(f->normal[i]))
            f->normal[i] = twin_at(f, i, f->normal[i]);
}

static void
report(fold *f, const part *p)
{
    tz_document *doc = f->norm->doc;
    void *mixed = doc->mixed;

    if (f->para->unread != TZ_READ_YES)
        return;
    if (!tz_grow(&mixed, &doc->mixed_cap, doc->mixed_count + 1,
                 sizeof *doc->mixed)) {
        f->norm->failed = true;
        return;
    }
    doc->mixed = mixed;
    doc->mixed[doc->mixed_count++] = (tz_mixed){.normal = {p->start, p->end}};
}

/* Letters of both alphabets: those without a twin decide, else the language
 * of the paragraph. */
static void
fold_mixed(fold *f, const part *p)
{
    taza_lang lang = (taza_lang)f->para->lang;
    bool latin = p->latin_sure > 0, cyrillic = p->cyrillic_sure > 0;

    if (latin && cyrillic)
        return;
    if (!latin && !cyrillic) {
        latin = lang == TAZA_EN;
        cyrillic = lang == TAZA_KK || lang == TAZA_RU;
    }
    if (!latin && !cyrillic)
        return;
    if (cyrillic)
        to_cyrillic(f, p);
    else
        to_latin(f, p);
    report(f, p);
}

/* A letter that is a word of its own, in the middle of a sentence or, as a
 * capital, where one can begin: "c учетом", "B случае". */
static bool
lone_letter(const fold *f, const part *p)
{
    size_t start = f->para->normal.start, before = p->start;
    uint8_t ahead;

    if (p->end - p->start != 1 || f->normal[p->end] != ' ')
        return false;
    ahead = f->normal[p->end + 1];
    if (!tz_code_letter(ahead) || upper_at(f, p->end + 1) ||
        tz_code_latin(ahead) != (f->para->lang == TAZA_EN))
        return false;
    if (before == start)
        return true;
    if (f->normal[before - 1] != ' ')
        return false;
    return p->capitals == 0 || before - start < 2 ||
           !tz_code_word(f->normal[before - 2]);
}

/* A part wholly of twins of the paragraph's alphabet: nobody can tell it from
 * the real word, so it becomes the real word and is not reported. */
static void
fold_twins(fold *f, const part *p)
{
    taza_lang lang = (taza_lang)f->para->lang;
    size_t len = p->end - p->start;

    if (p->latin_sure + p->cyrillic_sure + p->disguised + p->stressed > 0 ||
        p->latin + p->cyrillic != len)
        return;
    if (len - p->capitals < 2 && !lone_letter(f, p))
        return;
    if (p->latin > 0 && (lang == TAZA_KK || (lang == TAZA_RU && p->russian)))
        to_cyrillic(f, p);
    else if (p->cyrillic > 0 && lang == TAZA_EN)
        to_latin(f, p);
}

static void
fold_part(fold *f, const part *p)
{
    if (is_roman(f, p))
        to_roman(f, p);
    else if (p->latin > 0 && p->cyrillic > 0)
        fold_mixed(f, p);
    else if (p->disguised > 0 && p->disguised < p->latin + p->cyrillic)
        report(f, p);
    else
        fold_twins(f, p);
}

static size_t
first_odd(const tz_norm *norm, size_t at)
{
    size_t low = 0, high = norm->odd_count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (norm->odds[middle].at < at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Most paragraphs: one alphabet, that of their language, and no numeral. */
static bool
plain_para(const fold *f)
{
    const tz_norm *norm = f->norm;
    unsigned classes = f->para->classes;

    if (f->odd < norm->odd_count && norm->odds[f->odd].at < f->para->normal.end)
        return false;
    if (f->para->lang == TAZA_EN)
        return (classes & TZ_CLASS_CYRILLIC) == 0;
    return (classes & TZ_CLASS_LATIN) == 0 && !f->para->numeral;
}

void
tz_norm_fold(tz_norm *norm, const tz_para *para)
{
    fold f = {.norm = norm,
              .para = para,
              .normal = norm->doc->normal,
              .odd = first_odd(norm, para->normal.start)};
    size_t at = para->normal.start;

    if (norm->failed || plain_para(&f))
        return;
    /* The line feed at the end of the paragraph stops every part. */
    TZ_WORK(para->normal.end - at);
    while (at < para->normal.end) {
        uint8_t classes;
        size_t end = part_end(&f, at, &classes);
        if (end == at) {
            at++;
            continue;
        }
        if (!nothing_to_do(&f, at, end, classes)) {
            part p = read_part(&f, at, end);
            fold_part(&f, &p);
        }
        at = end;
    }
}
