/* message.c - finds messages, reads their formats and templates. */
#include "base/message.h"

#include <string.h>

static const tz_message_rows *const tables[] = {
    &tz_message_base, &tz_message_cli, &tz_message_rule};

/* --- rows ---------------------------------------------------------------- */

/* The first row of the table that is not before `en`. */
static size_t
lower_bound(const tz_message_rows *table, taza_str en)
{
    size_t low = 0, high = table->count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (tz_str_cmp(tz_str(table->rows[middle].en), en) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

uint16_t
tz_message_find(taza_str en)
{
    size_t before = 0;

    for (size_t i = 0; i < TZ_COUNT(tables); i++) {
        size_t at = lower_bound(tables[i], en);

        if (at < tables[i]->count && tz_str_is(en, tables[i]->rows[at].en))
            return (uint16_t)(before + at + 1);
        before += tables[i]->count;
    }
    return 0;
}

const tz_message_row *
tz_message_at(size_t number)
{
    size_t at = number - 1;

    for (size_t i = 0; number && i < TZ_COUNT(tables); i++) {
        if (at < tables[i]->count)
            return &tables[i]->rows[at];
        at -= tables[i]->count;
    }
    return NULL;
}

const char *
tz_message_phrase(taza_lang ui, const char *english)
{
    const tz_message_row *row = tz_message_at(tz_message_find(tz_str(english)));

    if (!row || (ui != TAZA_KK && ui != TAZA_RU))
        return english;
    return ui == TAZA_KK ? row->kk : row->ru;
}

/* --- formats ------------------------------------------------------------- */

static int
read_digits(const char **at)
{
    int number = 0;

    while (tz_ascii_digit(**at) && number < 10000)
        number = number * 10 + (*(*at)++ - '0');
    return number;
}

tz_message_hole
tz_message_next(const char **format)
{
    const char *start = *format, *at = start + strcspn(start, "%");
    tz_message_hole hole = {.before = {start, (size_t)(at - start)},
                            .most = -1};

    if (!*at) {
        *format = at;
        return hole;
    }
    if (at[1] == '%') {
        hole.before.len++;
        hole.kind = '%';
        *format = at + 2;
        return hole;
    }
    at++;
    hole.width = read_digits(&at);
    if (*at == '.') {
        at++;
        hole.given = *at == '*';
        if (hole.given)
            at++;
        else
            hole.most = read_digits(&at);
    }
    if (*at == 'z' || *at == 'l')
        hole.size = *at++;
    hole.kind = *at;
    *format = *at ? at + 1 : at;
    return hole;
}

size_t
tz_message_holes(const char *format)
{
    size_t count = 0;

    while (*format) {
        char kind = tz_message_next(&format).kind;

        count += kind && strchr("cdsuX", kind) != NULL;
    }
    return count;
}

/* --- templates ----------------------------------------------------------- */

static bool
is_hole(char c)
{
    return c >= '1' && c <= '0' + TZ_MESSAGE_HOLES;
}

/* Bytes of what stands at '%'; 0: nothing that we know. */
static size_t
read_hole(taza_str text, tz_message_step *out)
{
    char sign = (char)(text.len > 1 ? text.ptr[1] : '\0');
    size_t end;

    *out = (tz_message_step){.kind = '1'};
    if (is_hole(sign)) {
        out->hole = (size_t)(sign - '1');
        return 2;
    }
    if (text.len < 3 || !is_hole(text.ptr[2]))
        return 0;
    out->kind = sign;
    out->hole = (size_t)(text.ptr[2] - '1');
    if (sign == '*' || sign == '+' || sign == '-')
        return 3;
    end = tz_str_find(text, '}', 3);
    if (sign != '{' || end == text.len || text.ptr[3] != ':')
        return 0;
    out->text = tz_str_slice(text, 4, end);
    return end + 1;
}

bool
tz_message_step_next(taza_str *rest, tz_message_step *out)
{
    size_t len = tz_str_find(*rest, '%', 0);

    if (!rest->len)
        return false;
    if (!len) {
        len = read_hole(*rest, out);
        if (len) {
            *rest = tz_str_slice(*rest, len, rest->len);
            return true;
        }
        len = 1;
    }
    *out = (tz_message_step){.text = tz_str_slice(*rest, 0, len)};
    if (tz_str_starts(*rest, "%%"))
        len++;
    *rest = tz_str_slice(*rest, len, rest->len);
    return true;
}

/* Of Russian: 0: 1, 21; 1: 2-4, 22; 2: 5-20. */
static size_t
form_of(taza_lang lang, taza_str number)
{
    char last = (char)(number.len ? number.ptr[number.len - 1] : '0');
    bool teen = number.len > 1 && number.ptr[number.len - 2] == '1';

    if (lang != TAZA_RU)
        return 0;
    if (teen || last == '0' || last > '4')
        return 2;
    return last == '1' ? 0 : 1;
}

taza_str
tz_message_form(taza_lang lang, taza_str forms, taza_str number)
{
    size_t wanted = form_of(lang, number);
    taza_str form = {NULL, 0};

    for (size_t i = 0; i <= wanted; i++)
        if (!tz_str_split(&forms, '|', &form))
            break;
    return form;
}
