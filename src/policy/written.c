/* written.c - writes records of accepted findings and baselines. */
#include "policy/written.h"

#include "base/err.h"
#include "base/path.h"

/* A line of a value.  A '\' at its end would be refused: a blank follows. */
static void
put_line(tz_out *out, taza_str line)
{
    for (size_t i = 0; i < line.len; i++) {
        unsigned char byte = (unsigned char)line.ptr[i];

        if (byte < 0x20 || byte == 0x7F)
            tz_out_char(out, ' ');
        else
            tz_out_char(out, line.ptr[i]);
    }
    tz_out_puts(out, tz_str_ends(line, "\\") ? " \n" : "\n");
}

static void
put_field(tz_out *out, const char *name, taza_str value)
{
    taza_str line;

    if (!value.len)
        return;
    tz_out_puts(out, name);
    tz_out_puts(out, ": ");
    for (bool more = false; tz_str_split(&value, '\n', &line); more = true) {
        if (more)
            tz_out_puts(out, "+ ");
        put_line(out, line);
    }
}

void
tz_written_put(tz_out *out, const tz_written *entry)
{
    put_field(out, "Fingerprint", entry->fingerprint);
    put_field(out, "Rule", entry->rule);
    put_field(out, "Path", entry->path);
    put_field(out, "Unit", entry->unit);
    put_field(out, "Quote", tz_str_trim(entry->quote));
    put_field(out, "Reason", entry->reason);
    put_field(out, "By", entry->by);
    put_field(out, "Date", entry->date);
    put_field(out, "Expires", entry->expires);
}

static bool
holds(taza_str path)
{
    size_t step;

    for (size_t at = 0; at < path.len; at += step) {
        step = tz_str_utf8(path, at);
        if (!step || (unsigned char)path.ptr[at] < 0x20 || path.ptr[at] == 0x7F)
            return false;
    }
    return path.len && !tz_str_ends(path, "\\");
}

taza_status
tz_written_path(tz_buf *out, taza_str dir, taza_str place, taza_error *err)
{
    tz_buf from = TZ_BUF_INIT;
    bool fine = holds(place);
    taza_status status = TAZA_OK;

    tz_path_from(&from, dir, place);
    /* Blanks before a value belong to no value. */
    if (from.len && from.ptr[0] == ' ')
        tz_buf_puts(out, "./");
    tz_buf_str(out, tz_buf_view(&from));
    if (!tz_buf_ok(&from))
        out->failed = true;
    if (!tz_buf_ok(out))
        status = tz_err_nomem(err);
    else if (!fine || !from.len || from.ptr[0] == '/')
        status = tz_err(err, TAZA_USAGE,
                        "%.*s: a record cannot hold this path: control "
                        "characters, bytes that are not UTF-8, or '\\' at "
                        "its end",
                        (int)(from.len < 300 ? from.len : 300),
                        from.len ? from.ptr : "");
    tz_buf_done(&from);
    return status;
}
