/* evaljson.c - taza eval for programs; the keys are described in taza(1). */
#include "base/json.h"
#include "cli/evalout.h"

static void
put_ratio(tz_json *json, const char *key, tz_ratio ratio)
{
    tz_json_key(json, key);
    tz_json_ratio(json, ratio.part, ratio.whole);
}

static void
put_figures(tz_json *json, const tz_figures *f)
{
    static const struct {
        const char *key;
        tz_figure figure;
    } counts[] = {
        {"gold", TZ_N_GOLD},
        {"found", TZ_N_FOUND},
        {"beyond_gold", TZ_N_BEYOND_GOLD},
        {"beyond_found", TZ_N_BEYOND_FOUND},
        {"alarms", TZ_N_ALARMS},
        {"right", TZ_N_RIGHT},
        {"fitting", TZ_N_FITTING},
        {"on_notes", TZ_N_ON_NOTES},
        {"notes", TZ_N_NOTES},
        {"clean", TZ_N_CLEAN},
        {"clean_hit", TZ_N_CLEAN_HIT},
    };
    _Static_assert(TZ_COUNT(counts) == TZ_FIGURES - 1, "all but the words");

    for (size_t i = 0; i < TZ_COUNT(counts); i++)
        tz_json_key_number(json, counts[i].key, f->n[counts[i].figure]);
    put_ratio(json, "recall", tz_recall(f));
    put_ratio(json, "precision", tz_precision(f));
    put_ratio(json, "f1", tz_f1(f));
}

static void
put_named(tz_json *json, const char *name, const tz_figures *figures)
{
    tz_json_object(json);
    tz_json_key_puts(json, "name", name);
    put_figures(json, figures);
    tz_json_end_object(json);
}

/* A finding has no class of detection: labels only. */
static void
put_detection(tz_json *json, tz_detect detect, const tz_figures *f)
{
    tz_ratio recall = {f->n[TZ_N_FOUND] + f->n[TZ_N_BEYOND_FOUND],
                       f->n[TZ_N_GOLD] + f->n[TZ_N_BEYOND_GOLD]};

    tz_json_object(json);
    tz_json_key_puts(json, "name", tz_detect_name(detect));
    tz_json_key_number(json, "gold", recall.whole);
    tz_json_key_number(json, "found", recall.part);
    tz_json_key_number(json, "clean", f->n[TZ_N_CLEAN]);
    tz_json_key_number(json, "clean_hit", f->n[TZ_N_CLEAN_HIT]);
    put_ratio(json, "recall", recall);
    tz_json_end_object(json);
}

static void
put_tables(tz_json *json, const tz_score *score)
{
    tz_json_key(json, "languages");
    tz_json_array(json);
    for (taza_lang lang = TAZA_NONE; lang <= TAZA_EN; lang++)
        if (score->by_lang[lang].n[TZ_N_WORDS])
            put_named(json, taza_lang_name(lang), &score->by_lang[lang]);
    tz_json_end_array(json);
    tz_json_key(json, "factors");
    tz_json_array(json);
    for (size_t i = 0; i < score->factors.count; i++)
        put_named(json, score->factors.items[i].name,
                  &score->factors.items[i].figures);
    tz_json_end_array(json);
    tz_json_key(json, "severities");
    tz_json_array(json);
    for (taza_severity s = TAZA_ERROR; s >= TAZA_WARNING; s--)
        put_named(json, taza_severity_name(s), &score->by_severity[s]);
    tz_json_end_array(json);
    tz_json_key(json, "detections");
    tz_json_array(json);
    for (tz_detect d = TZ_DETECT_WORDING; d < TZ_DETECTS; d++)
        put_detection(json, d, &score->by_detect[d]);
    tz_json_end_array(json);
}

static void
put_mean(tz_json *json, const char *key, double mean)
{
    tz_json_key(json, key);
    if (mean < 0)
        tz_json_ratio(json, 0, 0);
    else
        tz_json_ratio(json, (uint64_t)(mean * 10000 + 0.5), 10000);
}

static void
put_acts(tz_json *json, const tz_score *score)
{
    tz_means means = tz_eval_means(score);

    tz_json_key(json, "acts");
    tz_json_array(json);
    for (size_t i = 0; i < score->acts.count; i++) {
        const tz_named *act = &score->acts.items[i];
        tz_figures others = tz_figures_less(&score->all, &act->figures);

        tz_json_object(json);
        tz_json_key_puts(json, "name", act->name);
        put_figures(json, &act->figures);
        tz_json_key(json, "others");
        tz_json_object(json);
        put_figures(json, &others);
        tz_json_end_object(json);
        tz_json_end_object(json);
    }
    tz_json_end_array(json);
    tz_json_key(json, "mean");
    tz_json_object(json);
    put_mean(json, "recall", means.recall);
    put_mean(json, "precision", means.precision);
    put_mean(json, "f1", means.f1);
    tz_json_end_object(json);
}

static void
put_label(tz_json *json, const tz_label *label)
{
    tz_json_key_puts(json, "level", tz_level_name(label->level));
    tz_json_key_puts(json, "detect", tz_detect_name(label->detect));
    if (label->id[0])
        tz_json_key_puts(json, "id", label->id);
    if (label->why[0])
        tz_json_key_puts(json, "why", label->why);
    tz_json_key(json, "label");
    tz_json_object(json);
    tz_json_key_puts(json, "file", label->file);
    tz_json_key_number(json, "line", label->line);
    tz_json_end_object(json);
}

static void
put_cases(tz_json *json, const char *key, const tz_cases *cases)
{
    tz_json_key(json, key);
    tz_json_array(json);
    for (size_t i = 0; i < cases->count; i++) {
        const tz_case *c = &cases->items[i];

        tz_json_object(json);
        tz_json_key_puts(json, "file", c->path);
        tz_json_key_number(json, "line", c->line);
        if (c->column)
            tz_json_key_number(json, "column", c->column);
        tz_json_key_puts(json, "unit", c->unit);
        tz_json_key_puts(json, "quote", c->quote);
        tz_json_key_puts(json, "factor", c->factor);
        if (c->label) {
            put_label(json, c->label);
        } else {
            tz_json_key_puts(json, "rule", c->rule);
            tz_json_key_puts(json, "severity", taza_severity_name(c->severity));
        }
        tz_json_end_object(json);
    }
    tz_json_end_array(json);
}

void
tz_eval_json(const tz_eval *eval, tz_out *out)
{
    const tz_score *score = eval->score;
    taza_rules_info info;
    tz_json json;

    taza_rules_describe(eval->rules, &info);
    tz_json_init(&json, out);
    tz_json_object(&json);
    tz_json_key(&json, "rules");
    tz_json_object(&json);
    tz_json_key_puts(&json, "version", info.version);
    tz_json_key_puts(&json, "hash", info.hash);
    tz_json_end_object(&json);
    tz_json_key_number(&json, "drafts", eval->drafts);
    tz_json_key_number(&json, "words", score->all.n[TZ_N_WORDS]);
    tz_json_key_number(&json, "lost", score->lost);
    tz_json_key(&json, "all");
    tz_json_object(&json);
    put_figures(&json, &score->all);
    tz_json_end_object(&json);
    put_tables(&json, score);
    if (eval->acts)
        put_acts(&json, score);
    put_cases(&json, "misses", &score->misses);
    put_cases(&json, "false_alarms", &score->alarms);
    put_cases(&json, "traps_hit", &score->traps);
    tz_json_end_object(&json);
    tz_json_newline(&json);
}
