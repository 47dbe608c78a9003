/* eval.c - taza eval: labelled drafts → recall, precision, what was missed. */
#include <string.h>

#include "base/err.h"
#include "base/io.h"
#include "cli/command.h"
#include "cli/evalout.h"
#include "cli/packs.h"
#include "cli/parts.h"
#include "cli/say.h"
#include "cli/sink.h"

typedef struct {
    const tz_options *options;
    taza_rules *rules;
    taza_worker *worker;
    tz_labels labels;
    tz_score score;
    size_t drafts; /* that were read */
    bool trouble;  /* some were not, or not to their end; it was said */
} run;

static void
add_mean(double *sum, size_t *count, tz_ratio ratio)
{
    if (!ratio.whole)
        return;
    *sum += (double)ratio.part / (double)ratio.whole;
    ++*count;
}

tz_means
tz_eval_means(const tz_score *score)
{
    double sums[3] = {0};
    size_t counts[3] = {0};

    for (size_t i = 0; i < score->acts.count; i++) {
        const tz_figures *f = &score->acts.items[i].figures;

        add_mean(&sums[0], &counts[0], tz_recall(f));
        add_mean(&sums[1], &counts[1], tz_precision(f));
        add_mean(&sums[2], &counts[2], tz_f1(f));
    }
    for (size_t i = 0; i < TZ_COUNT(sums); i++)
        sums[i] = counts[i] ? sums[i] / (double)counts[i] : -1;
    return (tz_means){sums[0], sums[1], sums[2]};
}

static void
say_errors(run *r, const taza_result *result)
{
    const taza_error *err;

    for (size_t i = 0; (err = taza_result_error(result, i)); i++)
        if (err->status != TAZA_CONTROL)
            tz_say_error(r->options->say, err);
    r->trouble |= !taza_result_complete(result);
}

static taza_status
score_bytes(run *r, const tz_labelled *draft, taza_str bytes, taza_error *err)
{
    taza_options options = {
        .size = sizeof options,
        .max_size = r->options->max_size,
        .worker = r->worker,
        .read = tz_parts_read,
        .no_comments = true, /* what may stand is found all the same */
    };
    taza_result *result;
    taza_status status;
    tz_parts parts;

    tz_parts_init(&parts, r->options->max_size);
    options.read_user = &parts;
    status = taza_check(r->rules, &options, bytes, draft->path, &result, err);
    if (!status) {
        say_errors(r, result);
        status = tz_score_add(&r->score, draft, result, bytes, err);
        taza_result_free(result);
    }
    tz_parts_done(&parts);
    return status;
}

/* A draft that is not there is said; the others are scored all the same. */
static taza_status
score_draft(run *r, const tz_labelled *draft, taza_error *err)
{
    tz_buf buf = TZ_BUF_INIT;
    taza_str bytes;
    taza_status status =
        tz_labelled_read(draft, r->options->max_size, &buf, &bytes, err);

    if (!status) {
        status = score_bytes(r, draft, bytes, err);
        r->drafts++;
    } else if (status != TAZA_NOMEM) {
        taza_error why = *err;

        (void)tz_err(err, status, "%.160s: its draft: %.300s", draft->file,
                     why.message);
        (void)tz_err_holds(err, &why);
        tz_say_error(r->options->say, err);
        r->trouble = true;
        status = TAZA_OK;
    }
    tz_buf_done(&buf);
    return status;
}

static taza_status
score_all(run *r, tz_arena *arena, taza_error *err)
{
    taza_status status = tz_packs_load(arena, r->options, NULL,
                                       r->options->draft, &r->rules, err);

    if (!status)
        status = taza_worker_new(r->rules, &r->worker, err);
    if (!status)
        status = tz_labels_collect(arena, r->rules, &r->options->operands,
                                   &r->labels, err);
    for (size_t i = 0; !status && i < r->labels.draft_count; i++)
        status = score_draft(r, &r->labels.drafts[i], err);
    tz_score_sort(&r->score);
    return status;
}

static int
write_report(const run *r, const char *format)
{
    tz_eval eval = {
        .score = &r->score,
        .rules = r->rules,
        .drafts = r->drafts,
        .acts = r->options->leave_one_out,
    };
    tz_io_file file;
    tz_out out;

    tz_io_stdout(&file);
    tz_out_init(&out, tz_io_write, &file);
    if (!strcmp(format, "json"))
        tz_eval_json(&eval, &out);
    else
        tz_eval_text(&eval, &out);
    (void)tz_out_flush(&out);
    return tz_sink_finish(r->options->say, &file,
                          r->trouble || r->score.lost ? TZ_TROUBLE : TZ_CLEAN);
}

int
tz_eval_main(tz_arena *arena, const tz_options *options)
{
    const char *format = tz_command_format(options);
    run r = {.options = options};
    taza_error err;
    int status;

    if (!format)
        return TZ_TROUBLE;
    if (options->operands.count < 2)
        return tz_say(options->say,
                      "no directory named (see taza eval --help)");
    tz_score_init(&r.score, arena);
    r.score.say = options->say;
    if (score_all(&r, arena, &err))
        status = tz_say_error(options->say, &err);
    else
        status = write_report(&r, format);
    tz_score_done(&r.score);
    tz_labels_done(&r.labels);
    taza_worker_free(r.worker);
    taza_rules_free(r.rules);
    return status;
}
