/* accept.c - taza accept: findings of a draft may stand from now on. */
#include <assert.h>
#include <string.h>

#include "base/err.h"
#include "base/io.h"
#include "base/path.h"
#include "cli/command.h"
#include "cli/drafts.h"
#include "cli/packs.h"
#include "cli/parts.h"
#include "cli/place.h"
#include "cli/policyfile.h"
#include "cli/say.h"
#include "cli/sink.h"
#include "cli/target.h"
#include "cli/upward.h"

static const char first_line[] =
    "# Findings that may stand, and why (taza accept).\n%rec: Accepted\n";

typedef struct {
    const tz_options *options;
    tz_arena *arena;
    char today[16];
    const char *draft, *place; /* as given; full */
    const char *file, *dir;    /* to write, as it will be said; its directory */
    bool there;                /* the file is */
    tz_buf old;                /* its bytes */
    taza_policy *policy;
    const taza_record *renewed; /* NULL: none */
    tz_configs configs;
    const tz_settings *settings;
    taza_rules *rules;
    tz_buf bytes; /* of the draft */
    tz_parts parts;
    taza_result *result;
    taza_acceptance how;
    tz_buf added, out; /* the new records; the whole file */
    tz_buf told;       /* for standard output */
    taza_error *err;
} job;

/* --- the file ------------------------------------------------------------ */

/* *out: the one above the draft, else one at the top of the repository, else
 * one beside the draft. */
static taza_status
find_file(job *j, const char **out)
{
    tz_upward upward = {.arena = j->arena, .name = TZ_ACCEPTED_FILE};
    taza_str dir = tz_path_dir(tz_str(j->place));
    tz_buf path = TZ_BUF_INIT, top = TZ_BUF_INIT;
    const char *found;
    taza_status status = tz_upward_find(&upward, dir, &found, j->err);

    if (!status && !found) {
        if (tz_upward_top(dir, &top))
            dir = tz_buf_view(&top);
        tz_path_join(&path, dir, TZ_STR(TZ_ACCEPTED_FILE));
        path.failed |= top.failed;
        found = tz_place_keep(j->arena, &path);
    }
    *out = found ? tz_place_name(j->arena, tz_str(found)) : NULL;
    tz_upward_done(&upward);
    tz_buf_done(&top);
    return status || *out ? status : tz_err_nomem(j->err);
}

static taza_status
read_file(job *j)
{
    const tz_options *o = j->options;
    const tz_policy_reader reader = {
        .options = o,
        .how = {.size = sizeof(taza_policy_options), .today = j->today}};
    taza_status status = TAZA_OK;

    j->place = tz_place_full(j->arena, j->draft);
    if (!j->place)
        return tz_err_nomem(j->err);
    j->file = o->accepted ? o->accepted : j->settings->accepted;
    if (!j->file)
        status = find_file(j, &j->file);
    if (status)
        return status;
    assert(j->file != NULL);
    if (!strcmp(j->file, "-"))
        return tz_err(j->err, TAZA_USAGE,
                      "records are kept in a file, not in standard input");
    j->dir = tz_place_dir(j->arena, j->file);
    if (!j->dir)
        return tz_err_nomem(j->err);
    j->there = tz_io_kind_of(j->file) != TZ_IO_NONE;
    return j->there
               ? tz_policy_read(&reader, j->file, &j->old, &j->policy, j->err)
               : TAZA_OK;
}

static taza_status
find_renewed(job *j)
{
    const char *print = j->options->renew;
    const taza_record *record;

    if (!print)
        return TAZA_OK;
    for (size_t i = 0; j->policy && (record = taza_policy_at(j->policy, i));
         i++)
        if (!strcmp(record->fingerprint, print) &&
            (!record->path[0] || !strcmp(record->path, j->place)))
            j->renewed = record;
    return j->renewed ? TAZA_OK
                      : tz_err(j->err, TAZA_USAGE,
                               "--renew: %.200s has no record %.60s of %.150s",
                               j->file, print, j->draft);
}

/* What the new records say beside their finding. */
static taza_status
say_how(job *j)
{
    const tz_options *o = j->options;
    const taza_record *old = j->renewed;
    taza_acceptance *how = &j->how;

    *how = (taza_acceptance){.size = sizeof *how,
                             .dir = j->dir,
                             .reason = o->reason,
                             .by = o->by,
                             .date = j->today,
                             .expires = o->expires};
    if (old && !o->reason)
        how->reason = old->reason;
    if (old && !o->by)
        how->by = old->by;
    if (old && !o->expires && old->expires[0])
        how->expires = old->expires;
    if (!tz_str_trim(tz_str(how->reason)).len)
        return tz_err(j->err, TAZA_USAGE,
                      "a finding is not accepted without a reason: --reason "
                      "TEXT");
    if (how->expires && strcmp(how->expires, j->today) < 0)
        return tz_err(j->err, TAZA_USAGE,
                      "--expires: %.60s is over; give a day to come",
                      how->expires);
    return TAZA_OK;
}

/* --- the draft ----------------------------------------------------------- */

static taza_status
check_draft(job *j)
{
    const tz_options *o = j->options;
    const tz_draft draft = {.path = j->draft};
    taza_options check = {
        .size = sizeof check,
        .lang = j->settings->lang,
        .encoding = j->settings->encoding,
        .max_size = o->max_size,
        .read = tz_parts_read,
        .read_user = &j->parts,
        .accepted = j->policy,
        .place = j->place,
        .show_accepted = true,
    };
    taza_status status = tz_packs_load(j->arena, o, j->settings->config,
                                       o->draft, &j->rules, j->err);

    if (!status)
        status = tz_drafts_read(&draft, o->max_size, &j->bytes, j->err);
    if (!status)
        status = taza_check(j->rules, &check, tz_buf_view(&j->bytes), j->draft,
                            &j->result, j->err);
    if (status || taza_result_complete(j->result))
        return status;
    *j->err = *taza_result_error(j->result, 0);
    return j->err->status;
}

static int
append(void *user, const char *bytes, size_t len)
{
    tz_buf_put(user, bytes, len);
    return !tz_buf_ok(user);
}

/* The language of what is said: the configuration's, if one names it. */
static taza_lang
say_in(const job *j)
{
    return tz_settings_say(j->settings, j->options);
}

/* A finding of a target: its record, once. */
static taza_status
add_finding(void *user, const taza_finding *finding, taza_error *err)
{
    job *j = user;
    taza_str print = tz_str(finding->fingerprint);
    taza_status status;

    if (tz_str_search(tz_buf_view(&j->added), print, 0) < j->added.len)
        return TAZA_OK; /* two targets mean it */
    if (j->added.len)
        tz_buf_char(&j->added, '\n');
    status = taza_accept(j->result, finding, &j->how, append, &j->added, err);
    if (status == TAZA_IO)
        return tz_err_nomem(err);
    tz_say_text(&j->told, tz_str(finding->at.start.path), SIZE_MAX);
    tz_buf_printf(&j->told, ":%u:%u: ", (unsigned)finding->at.start.line,
                  (unsigned)finding->at.start.column);
    tz_say_words(&j->told, say_in(j), "%s", "accepted");
    tz_buf_puts(&j->told, ": «");
    tz_say_text(&j->told, finding->quote, SIZE_MAX);
    tz_buf_printf(&j->told, "» [%s]\n", finding->rule);
    return status;
}

/* --- writing ------------------------------------------------------------- */

/* The offset at which a line begins. */
static size_t
line_start(taza_str text, uint32_t line)
{
    size_t at = 0;

    for (; line > 1 && at < text.len; line--)
        at = tz_str_find(text, '\n', at) + 1;
    return at < text.len ? at : text.len;
}

/* An empty line parts records. */
static void
put_gap(tz_buf *out)
{
    if (out->len && out->ptr[out->len - 1] != '\n')
        tz_buf_char(out, '\n');
    if (!tz_str_ends(tz_buf_view(out), "\n\n") &&
        !tz_str_ends(tz_buf_view(out), "\n\r\n"))
        tz_buf_char(out, '\n');
}

/* The old bytes stay, but for those of a renewed record. */
static void
put_all(job *j)
{
    taza_str old = tz_buf_view(&j->old);
    size_t end;
    tz_buf *out = &j->out;

    if (j->renewed) {
        end = line_start(old, j->renewed->line);
        tz_buf_str(out, tz_str_slice(old, 0, end));
        tz_buf_str(out, tz_buf_view(&j->added));
        end = line_start(old, j->renewed->last_line + 1);
        tz_buf_str(out, tz_str_slice(old, end, old.len));
        return;
    }
    if (j->there)
        tz_buf_str(out, old);
    else
        tz_buf_puts(out, first_line);
    if (out->len)
        put_gap(out);
    tz_buf_str(out, tz_buf_view(&j->added));
}

/* What is written must read again. */
static taza_status
write_file(job *j)
{
    taza_policy_options read = {.size = sizeof read, .dir = j->dir};
    taza_source made = {.name = j->file};
    taza_policy *policy;
    taza_status status;
    tz_io_file file;

    put_all(j);
    if (!tz_buf_ok(&j->added) || !tz_buf_ok(&j->out))
        return tz_err_nomem(j->err);
    made.bytes = tz_buf_view(&j->out);
    status = taza_policy_new(&made, &read, &policy, j->err);
    taza_policy_free(policy);
    if (!status)
        status = tz_io_create(&file, j->file, j->err);
    if (status)
        return status;
    (void)tz_io_write(&file, j->out.ptr, j->out.len);
    return tz_io_commit(&file, j->err);
}

/* --- the command --------------------------------------------------------- */

static taza_status
run(job *j)
{
    const tz_words *operands = &j->options->operands;
    taza_status status;

    if (operands->count < 3)
        return tz_err(j->err, TAZA_USAGE,
                      "usage: taza accept FILE RULE[:UNIT] --reason TEXT (see "
                      "taza accept --help)");
    j->draft = operands->items[1];
    if (!strcmp(j->draft, "-"))
        return tz_err(j->err, TAZA_USAGE,
                      "standard input has no path to accept a finding of");
    if (tz_io_kind_of(j->draft) == TZ_IO_DIR)
        return tz_err(j->err, TAZA_USAGE, "%.300s: name a draft of it",
                      j->draft);
    status = tz_policy_today(j->options, j->today, j->err);
    if (!status)
        status =
            tz_configs_init(j->arena, j->options, NULL, &j->configs, j->err);
    if (!status)
        status =
            tz_settings_find(&j->configs, j->draft, &j->settings, NULL, j->err);
    if (!status)
        status = read_file(j);
    if (!status)
        status = find_renewed(j);
    if (!status)
        status = say_how(j);
    if (!status)
        status = check_draft(j);
    for (size_t i = 2; !status && i < operands->count; i++)
        status = tz_target_find(j->rules, j->result, operands->items[i],
                                add_finding, j, j->err);
    return status ? status : write_file(j);
}

/* What was accepted, when it is in the file. */
static int
tell(const job *j)
{
    tz_io_file file;

    if (j->options->quiet)
        return TZ_CLEAN;
    if (!tz_buf_ok(&j->told))
        return tz_say(say_in(j), "out of memory");
    tz_io_stdout(&file);
    (void)tz_io_write(&file, j->told.ptr, j->told.len);
    return tz_sink_finish(say_in(j), &file, TZ_CLEAN);
}

int
tz_accept_main(tz_arena *arena, const tz_options *options)
{
    taza_error err;
    job j = {.options = options, .arena = arena, .err = &err};
    int status;

    tz_parts_init(&j.parts, options->max_size);
    status = run(&j) ? tz_say_error(say_in(&j), &err) : tell(&j);
    taza_result_free(j.result);
    taza_policy_free(j.policy);
    tz_configs_done(&j.configs);
    taza_rules_free(j.rules);
    tz_parts_done(&j.parts);
    tz_buf_done(&j.old);
    tz_buf_done(&j.bytes);
    tz_buf_done(&j.added);
    tz_buf_done(&j.out);
    tz_buf_done(&j.told);
    return status;
}
