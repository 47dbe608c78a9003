/* quote.c - finds quoted words in a text, whatever its white space. */
#include "cli/quote.h"

#include <string.h>

#include "base/alloc.h"

/* Bytes of the white space at `at`; 0: there is none. */
static size_t
blank(taza_str text, size_t at)
{
    /* No-break, thin, hair and narrow no-break space. */
    static const char *const wide[] = {"\xc2\xa0", "\xe2\x80\x89",
                                       "\xe2\x80\x8a", "\xe2\x80\xaf"};

    if (tz_ascii_space((unsigned char)text.ptr[at]))
        return 1;
    for (size_t i = 0; i < TZ_COUNT(wide); i++)
        if (tz_str_starts(tz_str_slice(text, at, text.len), wide[i]))
            return strlen(wide[i]);
    return 0;
}

/* The end of the white space that begins at `at`. */
static size_t
skip_blanks(taza_str text, size_t at)
{
    size_t len;

    while (at < text.len && (len = blank(text, at)) > 0)
        at += len;
    return at;
}

void
tz_fold(tz_buf *out, taza_str text)
{
    size_t at = skip_blanks(text, 0);

    while (at < text.len) {
        size_t next = skip_blanks(text, at);

        if (next == at)
            tz_buf_char(out, text.ptr[next++]);
        else if (next < text.len)
            tz_buf_char(out, ' ');
        at = next;
    }
}

bool
tz_folded_make(tz_folded *folded, taza_str text)
{
    size_t at = 0;

    *folded = (tz_folded){.text = TZ_BUF_INIT};
    if (text.len >= UINT32_MAX || !tz_grow((void **)&folded->at, &folded->cap,
                                           text.len + 1, sizeof *folded->at))
        return false;
    while (at < text.len) {
        size_t next = skip_blanks(text, at);

        folded->at[folded->text.len] = (uint32_t)at;
        tz_buf_put(&folded->text, next > at ? " " : text.ptr + at, 1);
        if (!tz_buf_ok(&folded->text))
            return false;
        at = next > at ? next : at + 1;
    }
    folded->at[folded->text.len] = (uint32_t)text.len;
    return true;
}

void
tz_folded_done(tz_folded *folded)
{
    tz_buf_done(&folded->text);
    tz_free(folded->at);
    *folded = (tz_folded){.text = TZ_BUF_INIT};
}

bool
tz_folded_find(const tz_folded *folded, taza_str quote, size_t nth,
               taza_span *out, size_t *count)
{
    taza_str text = tz_buf_view(&folded->text);
    size_t at = 0;

    *count = 0;
    if (!quote.len)
        return false;
    for (; *count < nth; at++) {
        at = tz_str_search(text, quote, at);
        if (at == text.len)
            return false;
        if (++*count == nth)
            break;
    }
    *out = (taza_span){folded->at[at], folded->at[at + quote.len]};
    return true;
}
