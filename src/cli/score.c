/* score.c - findings held against labels. */
#include "cli/score.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/err.h"
#include "cli/near.h"
#include "cli/quote.h"
#include "cli/say.h"

#define SHOWN 100 /* bytes of a quote in a message */

/* Where a label lies: in the text, or in the bytes of the file. */
typedef struct {
    const tz_label *label;
    taza_span words, area; /* area: where a finding finds it */
    bool in_file;
} spot;

/* What a count belongs to. */
typedef struct {
    const char *factor;
    size_t severity; /* 0: none */
    size_t detect;   /* TZ_DETECTS: none */
} keys;

typedef struct {
    tz_score *score;
    const tz_labelled *draft;
    const taza_result *result;
    taza_str bytes;
    spot *spots;
    size_t count;
    size_t lang, act;
    taza_error *err;
} scorer;

/* --- Figures ----------------------------------------------------------- */

tz_ratio
tz_recall(const tz_figures *f)
{
    return (tz_ratio){f->n[TZ_N_FOUND], f->n[TZ_N_GOLD]};
}

tz_ratio
tz_precision(const tz_figures *f)
{
    return (tz_ratio){f->n[TZ_N_RIGHT], f->n[TZ_N_ALARMS]};
}

/* 2rp / (r + p), with r = found / gold and p = right / alarms. */
tz_ratio
tz_f1(const tz_figures *f)
{
    size_t found = f->n[TZ_N_FOUND], gold = f->n[TZ_N_GOLD];
    size_t right = f->n[TZ_N_RIGHT], alarms = f->n[TZ_N_ALARMS];

    if ((found && !alarms) || (right && !gold))
        return (tz_ratio){0, 0};
    if (!found || !right)
        return (tz_ratio){0, gold + alarms};
    return (tz_ratio){2 * found * right, found * alarms + right * gold};
}

tz_figures
tz_figures_less(const tz_figures *all, const tz_figures *part)
{
    tz_figures rest = *all;

    for (size_t i = 0; i < TZ_FIGURES; i++)
        rest.n[i] -= part->n[i];
    return rest;
}

/* Index of the figures of that name, made when there are none.  SIZE_MAX: out
 * of memory. */
static size_t
named(tz_score *score, tz_group *group, taza_str name)
{
    size_t i = 0;

    while (i < group->count && !tz_str_is(name, group->items[i].name))
        i++;
    if (i < group->count)
        return i;
    if (!tz_grow((void **)&group->items, &group->cap, i + 1,
                 sizeof *group->items))
        return SIZE_MAX;
    group->items[i] = (tz_named){.name = tz_arena_cstr(score->arena, name)};
    if (!group->items[i].name)
        return SIZE_MAX;
    group->count++;
    return i;
}

/* Counts in the whole and in each part it belongs to. */
static taza_status
count(const scorer *s, keys of, tz_figure which)
{
    tz_score *score = s->score;
    size_t factor;

    score->all.n[which]++;
    score->by_lang[s->lang].n[which]++;
    score->acts.items[s->act].figures.n[which]++;
    if (of.severity)
        score->by_severity[of.severity].n[which]++;
    if (of.detect < TZ_DETECTS)
        score->by_detect[of.detect].n[which]++;
    factor = named(score, &score->factors, tz_str(of.factor));
    if (factor == SIZE_MAX)
        return tz_err_nomem(s->err);
    score->factors.items[factor].figures.n[which]++;
    return TAZA_OK;
}

/* --- Where the labels lie ---------------------------------------------- */

/* The lines around a span. */
static taza_span
lines_around(taza_str text, taza_span span)
{
    while (span.start && text.ptr[span.start - 1] != '\n')
        span.start--;
    span.end = tz_str_find(text, '\n', span.end);
    return span;
}

static void
lose(const scorer *s, const tz_label *label, size_t found)
{
    size_t shown = label->quote.len < SHOWN ? label->quote.len : SHOWN;

    s->score->lost++;
    while (shown < label->quote.len && shown &&
           label->quote.ptr[shown] & 0x80 && !(label->quote.ptr[shown] & 0x40))
        shown--;
    if (found)
        tz_say(s->score->say,
               "%.200s:%u: the quote stands %zu time%s in %.120s, not %zu",
               label->file, label->line, found, found == 1 ? "" : "s",
               s->draft->path, label->nth);
    else
        tz_say(s->score->say, "%.200s:%u: the quote is not in %.160s: %.*s",
               label->file, label->line, s->draft->path, (int)shown,
               label->quote.ptr);
}

/* In the text first, then in the file, whose markup may be quoted. */
static void
place(scorer *s, const tz_label *label, taza_str quote, tz_folded views[2])
{
    spot here = {.label = label};
    size_t in_text, in_file = 0;

    if (!tz_folded_find(&views[0], quote, label->nth, &here.words, &in_text)) {
        here.in_file = true;
        if (in_text || !tz_folded_find(&views[1], quote, label->nth,
                                       &here.words, &in_file)) {
            lose(s, label, in_text ? in_text : in_file);
            return;
        }
    }
    here.area = here.words;
    if (label->detect != TZ_DETECT_WORDING)
        here.area = lines_around(
            here.in_file ? s->bytes : taza_result_text(s->result), here.words);
    s->spots[s->count++] = here;
}

static taza_status
place_all(scorer *s)
{
    const tz_labelled *draft = s->draft;
    tz_folded views[2] = {{.cap = 0}, {.cap = 0}};
    tz_buf quote = TZ_BUF_INIT;
    bool ok = tz_folded_make(&views[0], taza_result_text(s->result)) &&
              tz_folded_make(&views[1], s->bytes);

    s->spots =
        tz_arena_array(s->score->arena, draft->count + 1, sizeof *s->spots);
    ok = ok && s->spots;
    for (size_t i = 0; ok && i < draft->count; i++) {
        tz_buf_clear(&quote);
        tz_fold(&quote, draft->labels[i].quote);
        ok = tz_buf_ok(&quote);
        if (ok)
            place(s, &draft->labels[i], tz_buf_view(&quote), views);
    }
    tz_buf_done(&quote);
    tz_folded_done(&views[0]);
    tz_folded_done(&views[1]);
    return ok ? TAZA_OK : tz_err_nomem(s->err);
}

static bool
place_overlaps(const scorer *s, const taza_place *at, const spot *where)
{
    taza_span span = at->span;

    if (where->in_file) {
        if (strcmp(at->start.path, s->draft->path) != 0)
            return false;
        span = (taza_span){at->start.byte, at->end.byte};
    }
    return span.start < where->area.end && span.end > where->area.start;
}

/* A finding speaks of all the places of its norm. */
static bool
overlaps(const scorer *s, const taza_finding *finding, const spot *where)
{
    bool over = place_overlaps(s, &finding->at, where);

    for (size_t i = 0; i < finding->place_count && !over; i++)
        over = place_overlaps(s, &finding->places[i], where);
    return over;
}

static bool
fits(const tz_label *label, const taza_finding *finding)
{
    if (tz_near(label->factor, finding->factor))
        return true;
    for (size_t i = 0; i < label->alt_count; i++)
        if (tz_near(label->alts[i], finding->factor))
            return true;
    return false;
}

/* --- Cases to list ----------------------------------------------------- */

static size_t
line_feeds(taza_str text, size_t start, size_t end)
{
    size_t count = 0;

    for (size_t i = start; i < end && i < text.len; i++)
        count += text.ptr[i] == '\n';
    return count;
}

/* The text has the lines of its files: they are counted from the start of the
 * last unit before. */
static void
locate(const scorer *s, const spot *where, tz_case *out)
{
    const taza_unit *unit, *last = NULL;
    size_t from = 0;

    out->path = s->draft->path;
    out->line = 1;
    if (where->in_file) {
        out->line += (uint32_t)line_feeds(s->bytes, 0, where->words.start);
        return;
    }
    for (size_t i = 0; (unit = taza_result_unit(s->result, i)); i++)
        if (unit->at.span.start <= where->words.start &&
            (!last || unit->at.span.start > last->at.span.start))
            last = unit;
    if (last) {
        out->path = last->at.start.path;
        out->line = last->at.start.line;
        from = last->at.span.start;
    }
    out->line += (uint32_t)line_feeds(taza_result_text(s->result), from,
                                      where->words.start);
}

/* A copy that is one line and no message to a terminal. */
static const char *
keep(const scorer *s, taza_str text)
{
    tz_buf buf = TZ_BUF_INIT;
    const char *copy = NULL;

    tz_fold(&buf, text);
    for (size_t i = 0; i < buf.len; i++)
        if ((unsigned char)buf.ptr[i] < ' ' || buf.ptr[i] == 0x7f)
            buf.ptr[i] = '?';
    if (tz_buf_ok(&buf))
        copy = tz_arena_cstr(s->score->arena, tz_buf_view(&buf));
    tz_buf_done(&buf);
    return copy;
}

static taza_status
add_case(const scorer *s, tz_cases *cases, tz_case what, taza_str quote)
{
    what.path = keep(s, tz_str(what.path));
    what.unit = keep(s, tz_str(what.unit));
    what.factor = keep(s, tz_str(what.factor));
    what.quote = keep(s, quote);
    if (!what.path || !what.unit || !what.factor || !what.quote ||
        !tz_grow((void **)&cases->items, &cases->cap, cases->count + 1,
                 sizeof *cases->items))
        return tz_err_nomem(s->err);
    cases->items[cases->count++] = what;
    return TAZA_OK;
}

static taza_status
add_label(const scorer *s, tz_cases *cases, const spot *where)
{
    const tz_label *label = where->label;
    tz_case what = {
        .unit = label->unit,
        .factor = label->factor,
        .label = label,
    };

    locate(s, where, &what);
    return add_case(s, cases, what, label->quote);
}

static taza_status
add_alarm(const scorer *s, const taza_finding *finding)
{
    tz_case what = {
        .path = finding->at.start.path,
        .line = finding->at.start.line,
        .column = finding->at.start.column,
        .unit = finding->unit,
        .factor = finding->factor,
        .rule = keep(s, tz_str(finding->rule)),
        .severity = finding->severity,
    };

    if (!what.rule)
        return tz_err_nomem(s->err);
    return add_case(s, &s->score->alarms, what, finding->quote);
}

/* --- Scoring ----------------------------------------------------------- */

/* Is there an error or warning on it, of exactly its factor or one that
 * fits? */
static bool
is_hit(const scorer *s, const spot *where, bool exactly)
{
    const taza_finding *finding;

    for (size_t i = 0; (finding = taza_result_at(s->result, i)); i++)
        if (finding->severity >= TAZA_WARNING && overlaps(s, finding, where) &&
            (exactly ? !strcmp(finding->factor, where->label->factor)
                     : fits(where->label, finding)))
            return true;
    return false;
}

static taza_status
score_trap(const scorer *s, const spot *where, keys of)
{
    taza_status status = count(s, of, TZ_N_CLEAN);

    if (status || !is_hit(s, where, true))
        return status;
    status = count(s, of, TZ_N_CLEAN_HIT);
    return status ? status : add_label(s, &s->score->traps, where);
}

static taza_status
score_label(const scorer *s, const spot *where)
{
    const tz_label *label = where->label;
    bool beyond =
        label->detect == TZ_DETECT_COMPARE || label->detect == TZ_DETECT_COUNT;
    keys of = {.factor = label->factor, .detect = label->detect};
    taza_status status;

    if (label->level == TZ_LEVEL_NOTE)
        return TAZA_OK;
    if (label->level == TZ_LEVEL_CLEAN)
        return score_trap(s, where, of);
    of.severity = label->level == TZ_LEVEL_CRITICAL ? TAZA_ERROR : TAZA_WARNING;
    status = count(s, of, beyond ? TZ_N_BEYOND_GOLD : TZ_N_GOLD);
    if (status)
        return status;
    if (is_hit(s, where, false))
        return count(s, of, beyond ? TZ_N_BEYOND_FOUND : TZ_N_FOUND);
    return add_label(s, &s->score->misses, where);
}

static taza_status
score_finding(const scorer *s, const taza_finding *finding)
{
    keys of = {.factor = finding->factor,
               .severity = finding->severity,
               .detect = TZ_DETECTS};
    bool right = false, fitting = false, on_note = false;
    taza_status status;

    if (finding->severity < TAZA_WARNING)
        return count(s, of, TZ_N_NOTES);
    for (size_t i = 0; i < s->count; i++) {
        const tz_label *label = s->spots[i].label;

        if (!overlaps(s, finding, &s->spots[i]))
            continue;
        on_note |= label->level == TZ_LEVEL_NOTE;
        right |= label->level >= TZ_LEVEL_FACTOR;
        fitting |= label->level >= TZ_LEVEL_FACTOR && fits(label, finding);
    }
    if (!right && on_note)
        return count(s, of, TZ_N_ON_NOTES);
    status = count(s, of, TZ_N_ALARMS);
    if (!status && right)
        status = count(s, of, TZ_N_RIGHT);
    if (!status && fitting)
        status = count(s, of, TZ_N_FITTING);
    if (!status && !right)
        status = add_alarm(s, finding);
    return status;
}

/* --- Drafts ------------------------------------------------------------ */

/* The languages of one act are one act: "DIR/NAME" of "DIR/NAME.kk.md". */
static taza_str
act_of(const char *path)
{
    static const char *const langs[] = {".kk", ".ru", ".en"};
    const char *slash = strrchr(path, '/');
    const char *dot = strrchr(slash ? slash : path, '.');
    taza_str act = tz_str(path);

    if (dot && dot > (slash ? slash + 1 : path))
        act.len = (size_t)(dot - path);
    for (size_t i = 0; i < TZ_COUNT(langs); i++)
        if (tz_str_ends(act, langs[i])) {
            act.len -= strlen(langs[i]);
            break;
        }
    return act;
}

static taza_status
begin(scorer *s)
{
    size_t words = taza_result_coverage(s->result)->words;
    const tz_labelled *draft = s->draft;
    tz_score *score = s->score;

    s->lang = taza_result_lang(s->result);
    if (draft->count && draft->labels[0].lang)
        s->lang = draft->labels[0].lang;
    s->act = named(score, &score->acts, act_of(draft->path));
    if (s->act == SIZE_MAX)
        return tz_err_nomem(s->err);
    score->all.n[TZ_N_WORDS] += words;
    score->by_lang[s->lang].n[TZ_N_WORDS] += words;
    score->acts.items[s->act].figures.n[TZ_N_WORDS] += words;
    return place_all(s);
}

taza_status
tz_score_add(tz_score *score, const tz_labelled *draft,
             const taza_result *result, taza_str bytes, taza_error *err)
{
    scorer s = {.score = score,
                .draft = draft,
                .result = result,
                .bytes = bytes,
                .err = err};
    const taza_finding *finding;
    taza_status status = begin(&s);

    for (size_t i = 0; !status && i < s.count; i++)
        status = score_label(&s, &s.spots[i]);
    for (size_t i = 0; !status && (finding = taza_result_at(result, i)); i++)
        status = score_finding(&s, finding);
    return status;
}

void
tz_score_init(tz_score *score, tz_arena *arena)
{
    memset(score, 0, sizeof *score);
    score->arena = arena;
}

static int
by_name(const void *a, const void *b)
{
    return strcmp(((const tz_named *)a)->name, ((const tz_named *)b)->name);
}

void
tz_score_sort(tz_score *score)
{
    if (score->factors.count)
        qsort(score->factors.items, score->factors.count,
              sizeof *score->factors.items, by_name);
    if (score->acts.count)
        qsort(score->acts.items, score->acts.count, sizeof *score->acts.items,
              by_name);
}

void
tz_score_done(tz_score *score)
{
    tz_free(score->factors.items);
    tz_free(score->acts.items);
    tz_free(score->misses.items);
    tz_free(score->alarms.items);
    tz_free(score->traps.items);
}
