/* phrase.c - looks for words of source in the text. */
#include "act/phrase.h"

#include "act/letter.h"
#include "base/work.h"

bool
tz_phrase_at(tz_nstr text, size_t at, const char *const *phrases)
{
    for (; *phrases != NULL; phrases++) {
        if (tz_letter_at(text, at, *phrases) > 0)
            return true;
    }
    return false;
}

bool
tz_phrase_ends(tz_nstr text, size_t start, size_t end,
               const char *const *phrases)
{
    for (; *phrases != NULL; phrases++) {
        size_t letters = tz_letter_before(text, end, *phrases);
        if (letters > 0 && end - start > letters)
            return true;
    }
    return false;
}

/* As tz_phrase_at, with any blank for a blank. */
static bool
stands(tz_nstr text, size_t at, const char *phrase)
{
    while (*phrase != '\0') {
        uint8_t code = tz_letter_next(&phrase);
        if (at >= text.len ||
            (text.ptr[at] != code &&
             (code != TZ_CODE_SPACE || text.ptr[at] != TZ_CODE_END)))
            return false;
        at++;
    }
    return true;
}

static bool
any(tz_nstr text, size_t at, const char *const *phrases)
{
    for (; *phrases != NULL; phrases++) {
        if (stands(text, at, *phrases))
            return true;
    }
    return false;
}

/* A slot for two letters. */
static uint8_t
pair(uint8_t first, uint8_t second)
{
    return (uint8_t)(first * 5 + second);
}

bool
tz_phrase_in(const tz_reading *r, taza_span normal, const char *const *phrases)
{
    tz_nstr text = {tz_doc_normal(r->doc).ptr, normal.end};
    tz_starts_walk walk = tz_starts_in(&r->starts, normal);
    bool begins[256] = {false};
    size_t at;
    for (size_t i = 0; phrases[i] != NULL; i++) {
        const char *phrase = phrases[i];
        uint8_t first = tz_letter_next(&phrase);
        begins[pair(first, tz_letter_next(&phrase))] = true;
    }
    if (normal.start < normal.end && any(text, normal.start, phrases))
        return true;
    while (tz_starts_next(&walk, &at)) {
        TZ_WORK(1);
        if (at + 1 < normal.end &&
            begins[pair(text.ptr[at], text.ptr[at + 1])] && at > normal.start &&
            !tz_code_word(text.ptr[at - 1]) && any(text, at, phrases))
            return true;
    }
    return false;
}

bool
tz_phrase_in_para(const tz_reading *r, size_t para, const char *const *phrases)
{
    taza_span normal = r->doc->paras[para].normal;
    normal.end = normal.start + tz_fact_text(r, para).len;
    return tz_phrase_in(r, normal, phrases);
}
