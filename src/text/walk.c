/* walk.c - one paragraph's walk: what is written, mapped and still due. */
#include "text/walk.h"

#include "base/work.h"
#include "text/compose.h"
#include "text/utf8.h"

enum {
    SPACED_MIN = 4
}; /* "А Б В" may be a list; "П О С Т" is a word */

uint8_t
tz_walk_last(const tz_walk *w)
{
    return w->len > w->start ? w->normal[w->len - 1] : 0;
}

/* Hands the codes that were written one to one to the map. */
static void
flush_run(tz_walk *w)
{
    tz_map_add(&w->doc->to_text, TZ_MAP_CHARS, w->len - w->run_upper,
               w->run_lower, w->run_end - w->run_lower);
    w->run_upper = w->len;
}

/* Makes sure that the next code can go on the run at `lower`. */
void
tz_walk_continue(tz_walk *w, size_t lower)
{
    if (lower == w->run_end && w->len - w->run_upper < TZ_MAP_RUN)
        return;
    flush_run(w);
    w->run_lower = w->run_end = lower;
}

static void
put_char(tz_walk *w, uint8_t code, taza_span lower)
{
    tz_walk_continue(w, lower.start);
    w->normal[w->len++] = code;
    w->run_end = lower.end;
}

void
tz_walk_wide(tz_walk *w, uint8_t code, taza_span lower)
{
    flush_run(w);
    tz_map_add(&w->doc->to_text, TZ_MAP_WIDE, 1, lower.start,
               lower.end - lower.start);
    w->normal[w->len++] = code;
    w->run_upper = w->len;
    w->run_lower = w->run_end = lower.end;
}

/* Does normal text end in a capital that is a word of its own? */
static bool
single_capital(const tz_walk *w)
{
    size_t i = w->len - 1;

    if (w->len == w->start || !tz_code_letter(w->normal[i]) ||
        !tz_bit(w->norm->upper, i))
        return false;
    return i == w->start || !tz_code_word(w->normal[i - 1]);
}

/* Behind the marks at `at`. */
static size_t
skip_marks(const tz_walk *w, size_t at)
{
    size_t next = at;

    while (next < w->end &&
           tz_compose_goes_on(tz_utf8_next(w->doc->text, &next))) {
        TZ_WORK(1);
        at = next;
    }
    return at;
}

/* How many single capitals with single blanks between stand at `at`. */
static size_t
count_spaced(const tz_walk *w, size_t at)
{
    taza_str text = w->doc->text;
    size_t count = 0;

    while (at < w->end) {
        uint16_t entry = tz_alphabet_entry(tz_utf8_next(text, &at));
        uint8_t next = 0;
        if (!(entry & TZ_ENTRY_UPPER))
            break;
        at = skip_marks(w, at);
        if (at < w->end) {
            next = tz_alphabet_code(tz_utf8_next(text, &at));
            if (next == 0 || tz_code_word(next))
                break;
        }
        count++;
        if (next != ' ')
            break;
    }
    TZ_WORK(count);
    return count;
}

/* Is the blank that is due one inside "П О С Т А Н О В Л Я Е Т"? */
static bool
inside_spaced(tz_walk *w)
{
    size_t more;

    if (w->blank_chars != 1) {
        w->spaced = 0;
        return false;
    }
    if (w->spaced == 0) {
        if (!single_capital(w))
            return false;
        more = count_spaced(w, w->blank_end);
        if (more + 1 < SPACED_MIN)
            return false;
        w->spaced = more;
    }
    w->spaced--;
    return true;
}

/* Writes the blank that is due, before something visible. */
static void
flush_blank(tz_walk *w)
{
    taza_span lower = {w->blank_start, w->blank_end};

    if (!w->blank)
        return;
    w->blank = false;
    if (w->len == w->start || inside_spaced(w))
        return;
    if (tz_walk_last(w) == '-' && w->len - w->start > 1 &&
        w->normal[w->len - 2] == ' ')
        w->normal[w->len - 1] = TZ_CODE_DASH;
    if (w->blank_chars == 1)
        put_char(w, ' ', lower);
    else
        tz_walk_wide(w, ' ', lower);
}

void
tz_walk_blank(tz_walk *w, taza_span lower, size_t chars)
{
    if (!w->blank) {
        w->blank = true;
        w->blank_start = lower.start;
        w->blank_chars = 0;
    }
    w->blank_end = lower.end;
    w->blank_chars += chars;
}

/* A visible code; `chars` is how many characters of text it stands for. */
void
tz_walk_put(tz_walk *w, uint16_t entry, taza_span lower, size_t chars)
{
    uint8_t code = (uint8_t)(entry & TZ_ENTRY_CODE);

    flush_blank(w);
    if (entry & TZ_ENTRY_UPPER)
        tz_bit_set(w->norm->upper, w->len);
    if (chars == 1)
        put_char(w, code, lower);
    else
        tz_walk_wide(w, code, lower);
}
