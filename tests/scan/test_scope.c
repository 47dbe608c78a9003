/* test_scope.c - the stretches of text in which a condition looks. */
#include "support.h"

#include "scan/clause.h"
#include "scan/pack.h"

static const struct {
    tz_scope scope;
    const char *draft, *at; /* words that stand in it once */
    const char *spans;      /* normal text, in "[]" */
} cases[] = {
    {TZ_SCOPE_SENTENCE, "Раз. Два пять. Три.", "пять", "[два пять.]"},
    /* sentence, lead-ins from the inner to the outer one, tail, own list */
    {TZ_SCOPE_NORM, "Раз. Два пять. Три.", "пять", "[два пять.]"},
    {TZ_SCOPE_NORM,
     "1. Раз. Два:\n\n1) три:\n\nа) пять;\n\nб) шесть.\n\n2. Семь.\n", "пять",
     "[а) пять;][1) три:][два:]"},
    {TZ_SCOPE_NORM,
     "1. Раз. Два:\n\n1) три:\n\nа) пять;\n\nб) шесть.\n\n2. Семь.\n", "три",
     "[1) три:][два:][а) пять; б) шесть.]"},
    {TZ_SCOPE_NORM,
     "1. Раз. Два:\n\n1) три:\n\nа) пять;\n\nб) шесть.\n\n2. Семь.\n", "Два",
     "[два:][1) три: а) пять; б) шесть.]"},
    {TZ_SCOPE_NORM,
     "1. Раз. Два:\n\n1) три:\n\nа) пять;\n\nб) шесть.\n\n2. Семь.\n", "Раз",
     "[1. раз.]"},
    {TZ_SCOPE_NORM,
     "1. Мыналар:\n\n1) басшылар;\n\n2) мамандар;\n\n"
     "аттестаттаудан өтуге жатады.\n\n2. Мерзім біреу.\n",
     "басшылар", "[1) басшылар;][1. мыналар:][аттестаттаудан өтуге жатады.]"},
    /* a second sentence in an item */
    {TZ_SCOPE_NORM, "1. Раз:\n\n1) два. Пять;\n\n2) три.\n", "Пять", "[пять;]"},
    {TZ_SCOPE_NORM, "1. Раз:\n\n1) пять. Два;\n\n2) три.\n", "пять",
     "[1) пять.][1. раз:]"},
    /* a list in the paragraph */
    {TZ_SCOPE_NORM, "1. Раз: 1) два; 2) три; 3) пять. Семь.", "Раз",
     "[1. раз: 1) два;][2) три; 3) пять.]"},
    {TZ_SCOPE_NORM, "1. Раз: 1) два; 2) три; 3) пять. Семь.", "два",
     "[1. раз: 1) два;]"},
    {TZ_SCOPE_NORM, "1. Раз: 1) два; 2) три; 3) пять. Семь.", "пять",
     "[3) пять.][1. раз:]"},
    {TZ_SCOPE_NORM, "1. Раз: 1) два; 2) три; 3) пять. Семь.", "Семь",
     "[семь.]"},
    /* units */
    {TZ_SCOPE_POINT, "Статья 1. Раз\n\n1. Два:\n\n1) пять.\n\n2. Три.\n",
     "пять", "[1. два: 1) пять.]"},
    {TZ_SCOPE_POINT, "Статья 1. Раз\n\nПять.\n\nСемь.\n\nСтатья 2. Два\n",
     "Пять", "[статья 1. раз пять. семь.]"},
    {TZ_SCOPE_POINT, "Раз.\n\nПять. Два.\n\nТри.\n", "Пять", "[пять. два.]"},
    /* what the publisher notes behind a point is none of it */
    {TZ_SCOPE_POINT,
     "1. Раз.\n\n2. Пять.\n\nСноска. Пункт 2 в редакции приказа Министра от "
     "05.05.2021 № 287 (вводится в действие по истечении десяти дней).\n\n"
     "3. Семь.\n",
     "Пять", "[2. пять.]"},
    {TZ_SCOPE_ARTICLE,
     "Глава 1. Раз\n\nСтатья 1. Два\n\n1. Пять.\n\n2. Три.\n\nСтатья 2. Семь\n",
     "Пять", "[статья 1. два 1. пять. 2. три.]"},
    {TZ_SCOPE_ARTICLE, "Глава 1. Раз\n\n1. Пять.\n\nГлава 2. Два\n\n2. Три.\n",
     "Пять", "[глава 1. раз 1. пять.]"},
    {TZ_SCOPE_ARTICLE, "1. Раз.\n\n2. Пять.\n", "Пять", "[1. раз. 2. пять.]"},
    {TZ_SCOPE_CHAPTER,
     "Глава 1. Раз\n\nСтатья 1. Два\n\n1. Пять.\n\nГлава 2. Три\n", "Пять",
     "[глава 1. раз статья 1. два 1. пять.]"},
    {TZ_SCOPE_CHAPTER, "Статья 1. Раз\n\n1. Пять.\n\nСтатья 2. Два\n", "Пять",
     "[статья 1. раз 1. пять. статья 2. два]"},
    {TZ_SCOPE_ACT,
     "1. Раз.\n\n2. Пять.\n\nПриложение 1\nк приказу\n\n1. Два.\n", "Пять",
     "[1. раз. 2. пять.]"},
    {TZ_SCOPE_ACT,
     "1. Раз.\n\n2. Два.\n\nПриложение 1\nк приказу\n\n1. Пять.\n", "Пять",
     "[приложение 1 к приказу 1. пять.]"},
    {TZ_SCOPE_ACT, "Раз.\n\nПять.\n", "Пять", "[раз. пять.]"},
};

/* The normal offset of the words. */
static size_t
offset_of(const pack_run *draft, const char *words)
{
    size_t text = tz_str_search(draft->doc.text, tz_str(words), 0);

    for (size_t i = 0; i < draft->doc.normal_len; i++)
        if (tz_doc_to_text(&draft->doc, (taza_span){i, i + 1}).start >= text)
            return i;
    fail_msg("%s stands nowhere", words);
    return 0;
}

static const char *
show(pack_run *draft, const tz_spans *spans)
{
    tz_buf *out = &draft->shown;

    tz_buf_clear(out);
    for (size_t i = 0; i < spans->count; i++) {
        char text[2000];
        size_t len = 0;
        taza_str words;

        tz_alphabet_utf8(tz_nstr_slice(tz_doc_normal(&draft->doc),
                                       spans->spans[i].start,
                                       spans->spans[i].end),
                         text, &len);
        for (size_t k = 0; k < len; k++)
            text[k] = text[k] == '\n' ? ' ' : text[k];
        words = tz_str_trim((taza_str){text, len});
        tz_buf_printf(out, "[%.*s]", TZ_ARG(words));
    }
    tz_buf_char(out, '\0');
    assert_true(tz_buf_ok(out));
    return out->ptr;
}

static void
find(struct taza_worker *worker, pack_run *draft, tz_scope scope, size_t at,
     tz_spans *out)
{
    taza_error err = {0};
    tz_run run = {.worker = worker,
                  .doc = &draft->doc,
                  .act = &draft->act,
                  .arena = draft->arena,
                  .act_end = draft->doc.para_count,
                  .err = &err};

    for (size_t i = draft->act.count; i > 0; i--)
        if (draft->act.units[i - 1].kind == TZ_UNIT_ANNEX)
            run.act_end = draft->act.units[i - 1].first_para;
    run.sentences = tz_arena_array(draft->arena, draft->doc.sentence_count + 1,
                                   sizeof(tz_sentence *));
    assert_non_null(run.sentences);
    tz_scope_spans(&run, scope, (taza_span){at, at + 1}, out);
    assert_false(run.failed);
}

static void
scopes(void **state)
{
    struct taza_rules *rules = pack_load("", false);
    struct taza_worker *worker;
    taza_error err;

    (void)state;
    assert_int_equal(tz_worker_new(rules, &worker, &err), TAZA_OK);
    for (size_t i = 0; i < TZ_COUNT(cases); i++) {
        pack_run draft;
        tz_spans spans;

        pack_read(&draft, cases[i].draft, TAZA_NONE);
        find(worker, &draft, cases[i].scope, offset_of(&draft, cases[i].at),
             &spans);
        if (strcmp(show(&draft, &spans), cases[i].spans) != 0)
            fail_msg("%d, %s: %s, not %s", (int)cases[i].scope, cases[i].draft,
                     show(&draft, &spans), cases[i].spans);
        pack_done(&draft);
    }
    tz_worker_free(worker);
    tz_rules_free(rules);
}

/* Lists in lists without end: no more stretches than there is room for. */
static void
deep(void **state)
{
    struct taza_rules *rules = pack_load("", false);
    struct taza_worker *worker;
    tz_buf text = TZ_BUF_INIT;
    taza_error err;
    pack_run draft;
    tz_spans spans;

    (void)state;
    for (size_t i = 0; i < 40; i++)
        tz_buf_printf(&text, "Раз %zu:\n\n", i);
    tz_buf_puts(&text, "пять.\n");
    tz_buf_char(&text, '\0');
    assert_int_equal(tz_worker_new(rules, &worker, &err), TAZA_OK);
    pack_read(&draft, text.ptr, TAZA_RU);
    find(worker, &draft, TZ_SCOPE_NORM, offset_of(&draft, "пять"), &spans);
    assert_in_range(spans.count, 1, TZ_SPANS_MOST);
    pack_done(&draft);
    tz_buf_done(&text);
    tz_worker_free(worker);
    tz_rules_free(rules);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(scopes),
        cmocka_unit_test(deep),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
