/* mainfile.c - acts in several files. */
#include "cli/mainfile.h"

void
tz_mainfile_read(const tz_draft *draft, size_t max_size, tz_parts *out)
{
    taza_options read = {.size = sizeof read,
                         .encoding = draft->settings->encoding,
                         .max_size = max_size,
                         .text_only = true,
                         .read = tz_parts_read,
                         .read_user = out};
    tz_buf bytes = TZ_BUF_INIT;
    taza_result *result;

    tz_parts_init(out, max_size);
    out->names_only = true;
    if (draft->revised && draft->revised->tree)
        tz_parts_from(out, draft->revised->tree, draft->path,
                      draft->revised->name);
    if (!tz_drafts_read(draft, max_size, &bytes, NULL) &&
        !taza_check(NULL, &read, tz_buf_view(&bytes), draft->path, &result,
                    NULL))
        taza_result_free(result);
    tz_buf_done(&bytes);
}
