/* policyfile.c - reads a file of accepted findings, or a baseline. */
#include "cli/policyfile.h"

#include <stdio.h>
#include <time.h>

#include "base/err.h"
#include "base/io.h"
#include "base/path.h"
#include "cli/beside.h"

#define FILE_MOST ((size_t)64 << 20)

/* The directory of the file, which ends in a NUL that is not counted. */
static taza_status
find_dir(const char *path, tz_buf *out, taza_error *err)
{
    bool known = tz_io_full(path, out);

    if (known) {
        out->len = tz_path_dir(tz_buf_view(out)).len;
        tz_buf_char(out, '\0');
    }
    if (!tz_buf_ok(out))
        return tz_err_nomem(err);
    return known ? TAZA_OK : tz_err(err, TAZA_IO, "%.300s: where is it?", path);
}

static taza_status
read_bytes(const tz_policy_reader *reader, const char *path, tz_buf *bytes,
           taza_error *err)
{
    taza_status status = tz_beside_read(reader->repo, reader->options, path,
                                        FILE_MOST, bytes, err);

    return status == TAZA_LIMIT
               ? tz_err(err, status, "%.300s: larger than %zu bytes", path,
                        FILE_MOST)
               : status;
}

taza_status
tz_policy_read(const tz_policy_reader *reader, const char *path, tz_buf *bytes,
               taza_policy **out, taza_error *err)
{
    tz_buf own = TZ_BUF_INIT, dir = TZ_BUF_INIT;
    taza_policy_options how = reader->how;
    taza_source file = {.name = path};
    taza_status status = find_dir(path, &dir, err);

    *out = NULL;
    if (!bytes)
        bytes = &own;
    if (!status)
        status = read_bytes(reader, path, bytes, err);
    if (!status) {
        file.bytes = tz_buf_view(bytes);
        how.dir = dir.ptr;
        status = taza_policy_new(&file, &how, out, err);
    }
    tz_buf_done(&own);
    tz_buf_done(&dir);
    return status;
}

taza_status
tz_policy_configured(const tz_policy_reader *reader,
                     const tz_settings *settings, tz_set set, taza_policy **out,
                     taza_error *err)
{
    const tz_value *value = tz_config_setting(settings->config, set);
    taza_error why;
    taza_status status = tz_policy_read(reader, value->path, NULL, out, &why);

    /* Another message says where in the file. */
    if (status == TAZA_IO)
        return tz_err_at(err, status, settings->config->path, value->line,
                         value->column, "%s: %s", tz_set_name(set),
                         why.message);
    if (status && err)
        *err = why;
    return status;
}

taza_status
tz_policy_today(const tz_options *options, char out[16], taza_error *err)
{
    const taza_source nothing = {"--today", TZ_STR("")};
    taza_policy_options read = {.size = sizeof read, .today = out};
    time_t now = time(NULL);
    taza_policy *policy;
    struct tm day;

    if (!options->today) {
        if (!localtime_r(&now, &day) || !strftime(out, 16, "%Y-%m-%d", &day))
            return tz_err(err, TAZA_USAGE, "what day is it? (see --today)");
        return TAZA_OK;
    }
    (void)snprintf(out, 16, "%.15s", options->today);
    if (taza_policy_new(&nothing, &read, &policy, err))
        return err->status == TAZA_NOMEM
                   ? TAZA_NOMEM
                   : tz_err(err, TAZA_USAGE,
                            "--today: '%.200s' is not a day: YYYY-MM-DD",
                            options->today);
    taza_policy_free(policy);
    return TAZA_OK;
}
