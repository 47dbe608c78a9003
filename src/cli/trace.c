/* trace.c - why rules fired, and why they did not: check --trace. */
#include "cli/trace.h"

#include <stdio.h>

#include "cli/say.h"

/* " body «уполномоченный орган»" */
static void
put_fact(tz_buf *out, const char *what, const char *class, taza_str words)
{
    tz_buf_printf(out, "%s %s", what, class);
    if (words.len)
        tz_buf_printf(out, " «%.*s»", TZ_ARG(words));
}

static void
put_trace(tz_buf *out, const taza_trace *trace)
{
    const taza_position *at = &trace->at.start;

    tz_buf_printf(out, "%s:%lu:%lu: trace: %s «%.*s»: ", at->path,
                  (unsigned long)at->line, (unsigned long)at->column,
                  trace->rule, TZ_ARG(trace->quote));
    put_fact(out, "subject", trace->subject, trace->subject_quote);
    put_fact(out, ", object", trace->object, trace->object_quote);
    if (trace->severity)
        tz_buf_printf(out, ": %s", taza_severity_name(trace->severity));
    else
        tz_buf_printf(out, ": dropped by %s", trace->dropped_by);
    if (trace->line)
        tz_buf_printf(out, " (%s:%lu)", trace->file,
                      (unsigned long)trace->line);
    tz_buf_char(out, '\n');
}

void
tz_trace_say(taza_lang ui, const taza_result *result, const char *list)
{
    tz_buf out = TZ_BUF_INIT;
    const taza_trace *trace;
    size_t i;

    for (i = 0; (trace = taza_result_trace(result, i)); i++)
        put_trace(&out, trace);
    if (!i)
        tz_buf_printf(&out, "%s: trace: no words that %s looks for\n",
                      taza_result_path(result), list);
    if (tz_buf_ok(&out))
        (void)fwrite(out.ptr, 1, out.len, stderr);
    else
        tz_say(ui, "out of memory in --trace");
    tz_buf_done(&out);
}
