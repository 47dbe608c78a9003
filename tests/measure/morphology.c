/* morphology.c - word forms against the suffix classes: form, expression,
 * yes or no; the whole form has to match.
 * usage: morphology CLASSES.rec FORMS.tsv */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/io.h"
#include "rule/loader.h"
#include "rule/regex.h"

typedef struct {
    tz_arena *arena;
    tz_loader loader; /* for its classes */
    size_t rows, wrong;
} run;

static tz_match_status
match(run *r, taza_str form, taza_str expression, taza_error *err)
{
    tz_buf regex = TZ_BUF_INIT;
    const tz_pattern *tree = NULL;
    tz_regex *compiled = NULL;
    tz_matcher *matcher = tz_matcher_new();
    tz_match_status status = TZ_MATCH_FAILED;
    uint8_t codes[256];
    size_t len = 0;
    tz_match found;

    if (tz_pattern_parse(
            r->arena, expression,
            &(tz_pattern_context){"row", 1, 1, tz_load_class, &r->loader},
            &tree, err) == TAZA_OK &&
        tz_alphabet_encode(form, codes, sizeof codes, &len)) {
        tz_buf_puts(&regex, "^(?:");
        tz_pattern_regex(tree, &regex);
        tz_buf_puts(&regex, ")$");
        if (tz_regex_new(tz_buf_view(&regex), &compiled, err) == TAZA_OK)
            status = tz_regex_find(compiled, matcher, (tz_nstr){codes, len}, 0,
                                   &found);
    }
    tz_regex_free(compiled);
    tz_matcher_free(matcher);
    tz_buf_done(&regex);
    return status;
}

static void
check_row(run *r, taza_str line)
{
    taza_str form, expression;
    taza_error err = {.status = TAZA_OK};
    tz_match_status status, wanted;

    if (!tz_str_split(&line, '\t', &form) ||
        !tz_str_split(&line, '\t', &expression) || tz_str_is(form, "form"))
        return;
    wanted = tz_str_is(line, "yes") ? TZ_MATCH_YES : TZ_MATCH_NONE;
    status = match(r, form, expression, &err);
    r->rows++;
    if (status == wanted)
        return;
    r->wrong++;
    printf("%.*s\t%.*s\twanted %.*s, got %d %s\n", TZ_ARG(form),
           TZ_ARG(expression), TZ_ARG(line), (int)status, err.message);
}

/* The file's classes, parsed like those of a rule pack. */
static taza_status
load_classes(run *r, taza_str bytes, taza_error *err)
{
    static const char head[] = "%rec: Class\n\n";
    tz_buf text = TZ_BUF_INIT;
    tz_rec_file *file = tz_arena_alloc(r->arena, sizeof *file);
    tz_loader *l = &r->loader;
    taza_str copy;

    tz_buf_puts(&text, head);
    tz_buf_str(&text, bytes);
    copy = tz_arena_str(r->arena, tz_buf_view(&text));
    tz_buf_done(&text);
    *l = (tz_loader){
        .arena = r->arena, .lexicon = r->arena, .trees = r->arena, .err = err};
    if (tz_rec_read(r->arena, "classes", copy, file, err))
        return err->status;
    l->class_count = file->count;
    l->classes = tz_arena_array(r->arena, file->count, sizeof *l->classes);
    if (!tz_names_init(&l->class_names, r->arena, file->count))
        return TAZA_NOMEM;
    for (size_t i = 0; i < file->count; i++) {
        l->classes[i].record = (tz_record){file, &file->records[i], 0};
        (void)tz_names_add(&l->class_names,
                           tz_rec_find(&file->records[i], "Name")->value, i);
    }
    return tz_load_lexicon(l);
}

int
main(int argc, char **argv)
{
    run r = {.arena = tz_arena_new()};
    tz_buf classes = TZ_BUF_INIT, forms = TZ_BUF_INIT;
    taza_error err = {.status = TAZA_OK};
    taza_str rest, line;

    if (argc != 3 || !r.arena ||
        tz_io_read(argv[1], SIZE_MAX / 2, &classes, &err) ||
        tz_io_read(argv[2], SIZE_MAX / 2, &forms, &err) ||
        load_classes(&r, tz_buf_view(&classes), &err)) {
        fprintf(stderr, "morphology: %s\n",
                err.message[0] ? err.message : "CLASSES.rec FORMS.tsv");
        return 2;
    }
    rest = tz_buf_view(&forms);
    while (tz_str_split(&rest, '\n', &line))
        check_row(&r, line);
    printf("morphology: %zu classes, %zu forms, %zu wrong\n",
           r.loader.class_count, r.rows, r.wrong);
    tz_buf_done(&classes);
    tz_buf_done(&forms);
    tz_arena_free(r.arena);
    return r.wrong != 0 || !r.rows;
}
