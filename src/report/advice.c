/* advice.c - a finding or a document's trouble in plain words, for formats of
 * others. */
#include "report/advice.h"

#include "report/strings.h"
#include "report/view.h"

static void
put_fix(tz_buf *buf, taza_lang ui, const taza_finding *finding)
{
    tz_buf_puts(buf, tz_strings_word(ui, TZ_WORD_FIX));
    tz_buf_puts(buf, ": ");
    tz_buf_puts(buf, finding->fix);
}

void
tz_advice_short(tz_buf *buf, taza_lang ui, const taza_finding *finding)
{
    tz_buf_puts(buf, finding->message);
    if (!finding->fix[0])
        return;
    tz_buf_char(buf, ' ');
    put_fix(buf, ui, finding);
}

void
tz_advice_long(tz_buf *buf, taza_lang ui, const taza_finding *finding)
{
    taza_str shown = tz_view_cut(finding->quote, TZ_VIEW_QUOTE);

    tz_buf_puts(buf, finding->message);
    if (finding->unit[0] || shown.len)
        tz_buf_char(buf, '\n');
    tz_buf_puts(buf, finding->unit);
    if (shown.len) {
        tz_buf_puts(buf, finding->unit[0] ? ": «" : "«");
        tz_buf_str(buf, shown);
        tz_buf_puts(buf, shown.len < finding->quote.len ? "…»" : "»");
    }
    if (!finding->fix[0])
        return;
    tz_buf_char(buf, '\n');
    put_fix(buf, ui, finding);
}

static bool
remark(taza_status status)
{
    return status == TAZA_CONTROL || status == TAZA_PARTIAL;
}

/* Is the document incomplete though no error says why? */
static bool
unexplained(const struct taza_result *result)
{
    for (size_t i = 0; i < result->error_count; i++)
        if (!remark(result->errors[i].status))
            return false;
    return !result->complete;
}

bool
tz_advice_trouble(const struct taza_result *result, taza_lang ui, size_t index,
                  tz_trouble *out)
{
    const taza_error *error;

    if (index > result->error_count ||
        (index == result->error_count && !unexplained(result)))
        return false;
    if (index == result->error_count) {
        *out = (tz_trouble){
            .code = taza_status_name(TAZA_INCOMPLETE),
            .file = result->path,
            .message = tz_str(tz_strings_word(ui, TZ_WORD_INCOMPLETE)),
            .english = tz_str(tz_strings_word(TAZA_EN, TZ_WORD_INCOMPLETE)),
        };
        return true;
    }
    error = &result->errors[index];
    *out = (tz_trouble){
        .code = taza_status_name(error->status),
        .remark = remark(error->status),
        .line = error->line,
        .column = error->column,
    };
    (void)taza_error_text(error, ui, out->text, sizeof out->text);
    out->message = tz_view_error(result, tz_str(out->text), &out->file);
    out->english = tz_view_error(result, tz_str(error->message), &out->file);
    return true;
}
