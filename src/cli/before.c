/* before.c - the older version that a draft is held against. */
#include "cli/before.h"

#include <stdlib.h>

#include "base/err.h"

/* "REV:NAME", as git would call it. */
static void
put_path(const tz_revised *revised, tz_buf *path)
{
    tz_buf_puts(path, revised->before->label);
    tz_buf_char(path, ':');
    tz_buf_str(path, revised->old);
    tz_buf_char(path, '\0');
}

static taza_status
check(const tz_revised *revised, const char *path, const taza_rules *rules,
      taza_options *options, tz_before *out, taza_error *err)
{
    taza_error why;
    taza_status status;

    if (tz_git_tree_read(revised->before, revised->old, path, options->max_size,
                         &out->bytes, &why))
        return taza_result_failed(path, &why, &out->result, err);
    tz_parts_from(&out->parts, revised->before, path, revised->old);
    options->read = tz_parts_read;
    options->read_user = &out->parts;
    status = taza_check(rules, options, tz_buf_view(&out->bytes), path,
                        &out->result, err);
    /* The paths of its parts begin with this one. */
    out->parts.path = NULL;
    return status;
}

/* What findings may stand was not asked then. */
taza_status
tz_before_check(const tz_draft *draft, const taza_rules *rules,
                const taza_options *options, tz_before *out, taza_error *err)
{
    const tz_revised *revised = draft->revised;
    taza_options old = *options;
    tz_buf path = TZ_BUF_INIT;
    taza_status status;
    const taza_error *first;

    *out = (tz_before){.result = NULL};
    tz_parts_init(&out->parts, options->max_size);
    if (!revised || !revised->before || !revised->old.len)
        return TAZA_OK;
    old.accepted = old.baseline = NULL;
    old.before = NULL;
    old.place = old.trace = NULL;
    old.show = NULL;
    old.no_comments = true;
    put_path(revised, &path);
    status = tz_buf_ok(&path) ? check(revised, path.ptr, rules, &old, out, err)
                              : tz_err_nomem(err);
    tz_buf_done(&path);
    first = status ? NULL : taza_result_error(out->result, 0);
    if (first && !taza_result_complete(out->result))
        out->remark = *first;
    return status;
}

bool
tz_before_show(void *user, const char *path)
{
    const tz_draft *draft = user;
    const tz_revised *revised = draft->revised;
    tz_buf buf = TZ_BUF_INIT;
    taza_str name;
    bool is = true; /* without memory, too: the run ends soon enough */

    tz_parts_name(draft->path, revised->name, path, &buf);
    name = tz_buf_view(&buf);
    if (tz_buf_ok(&buf))
        is = bsearch(&name, revised->shown, revised->shown_count, sizeof name,
                     tz_str_order) != NULL;
    tz_buf_done(&buf);
    return is;
}

void
tz_before_done(tz_before *before)
{
    taza_result_free(before->result);
    before->result = NULL;
    tz_parts_done(&before->parts);
    tz_buf_done(&before->bytes);
}
