/* test_scan.c - eight times the draft is eight times the work, also where
 * rules ask who acts, what leads in, and what stands in the norm or article. */
#include "support.h"

#include "base/work.h"
#include "scan/pack.h"

#define SMALL 640 /* repetitions */
#define TIMES 8

/* `start` and `end` have as many words as there are repetitions where they
 * have a '*'. */
typedef struct {
    const char *start, *repeated, *end;
} shape;

static const shape shapes[] = {
    /* one sentence of the words that are looked for */
    {"", "вправе ", ""},
    {"", "орган вправе ", "."},
    {"", "орган ", "вправе отказать."},
    {"вправе ", "орган ", "."},
    {"", "он вправе, ", ""},
    {"", "орган, который вправе ", ""},
    {"", "может быть органом ", ""},
    {"", "отказать вправе ", ""},
    {"", "(орган) вправе: ", ""},
    {"", "если орган вправе, ", ""},
    {"", "бас тартуға құқылы ", ""},
    {"", "орган бас тартуға құқылы, ал ", ""},
    {"", "азамат жағдайда құқылы ", ""},
    {"", "may be refused by the board ", ""},
    /* of their beginnings, and of sentences of one word */
    {"", "вправ может вправевправе ", ""},
    {"", "вправе. Может. ", ""},
    {"", "вправе\n\n", ""},
    {"", "the board which may ", ""},
    /* sentences of one paragraph, each pointing to the one before */
    {"Орган ждет. ", "Он вправе отказать. ", ""},
    {"", "Он вправе отказать. ", ""},
    {"", "Он вправе. ", "Орган вправе."},
    {"слово * ждет. ", "Он вправе отказать. ", ""},
    {"слово * ждет. Он ", "вправе, ", "ждать."},
    {"заявителя * ждут. Он ", "вправе, ", "ждать."},
    /* a long list, under long words that lead in */
    {"1. Орган решает:\n\n", "1) вправе отказать;\n\n", ""},
    {"1. Орган слово * решает:\n\n", "1) вправе отказать;\n\n", ""},
    {"1. слово * решает:\n\n", "1) он вправе отказать;\n\n", ""},
    {"1. слово * решает:\n\n1) слово * :\n\n", "а) он вправе отказать;\n\n",
     ""},
    {"1. слово * вправе:\n\n1) вправе * :\n\nа) вправе:\n\n",
     "вправе отказать;\n\n", ""},
    {"1. Орган вправе * :\n\n", "1) отказать;\n\n", ""},
    {"1. Мыналар слово * :\n\n", "1) құқылы;\n\n", "слово * жатады.\n"},
    /* lists in lists */
    {"", "1. Орган вправе:\n\n1) вправе:\n\nа) вправе;\n\n", ""},
    {"", "Орган вправе:\n\n", ""},
    {"", "1) вправе:\n\n", ""},
    {"", "1) вправе:\n\nа) вправе:\n\n", ""},
    {"", "вправе:\n\nвправе;\n\n", ""},
    /* a list in a paragraph */
    {"Орган решает: ", "1) вправе отказать; ", ""},
    {"слово * : ", "1) вправе отказать; ", ""},
    {"", "Орган: 1) вправе; 2) вправе. ", ""},
    {"Орган: 1) да; 2) ", "вправе, ", "да."},
    {"слово * : 1) да; 2) ", "вправе, ", "да."},
    {"", "вправе: 1) ", ""},
    {"", "1) вправе; ", ""},
    /* terms and references: those of the norm, those that lead to it */
    {"", "Орган вправе за пять дней. ", ""},
    {"", "1. Орган вправе за пять дней отказать.\n\n", ""},
    {"1. Орган за пять дней * :\n\n", "1) вправе отказать;\n\n", ""},
    {"1. Да.\n\n", "2. Орган вправе по пункту 1 отказать.\n\n", ""},
    {"1. Орган вправе.\n\n", "2. По пункту 1 ждут пять дней.\n\n", ""},
    {"1. Орган вправе по пунктам 1, * 2.\n\n", "2. Ждут пять дней.\n\n", ""},
    {"",
     "Статья 1. Да\n\n1. Орган вправе по пункту 2.\n\n"
     "2. По пункту 1 ждут пять дней.\n\n",
     ""},
    {"", "«1. Орган вправе по пункту 2.\n\n", ""},
    {"",
     "1. Изложить пункт 5 в следующей редакции:\n\n"
     "«5. Орган вправе отказать.»;\n\n",
     ""},
    /* articles, chapters, points, acts */
    {"Статья 1. Да\n\n", "1. Орган вправе.\n\n", ""},
    {"", "Статья 1. Да\n\n1. Орган вправе отказать.\n\n", ""},
    {"", "Глава 1. Да\n\nСтатья 1. Да\n\n1. Орган вправе отказать.\n\n", ""},
    {"Глава 1. Да\n\n", "1. Орган вправе отказать.\n\n1) вправе;\n\n", ""},
    {"", "Орган вправе отказать.\n\n", ""},
    {"1. Да.\n\n", "Приложение 1\nк приказу\n\n1. Орган вправе.\n\n", ""},
};

#define FIELDS                                                                           \
    "Match: \\b(?:вправе|может|құқылы|may)\\b\n"                        \
    "Requires_norm: \\b(?:вправе|может|құқылы|may)\\b\n"                \
    "Without_norm: нигде\nWithout_point: нигде\nWithout_article: нигде\n" \
    "Without_chapter: нигде\nWithout_act: нигде\nUnless: нигде\n"         \
    "Raise_norm: нигде\nLower_article: нигде\n"                                \
    "Lacks_norm: term,reference нигде\nLacks_article: term,date нигде\n"       \
    "Lacks_act: number,term,reference нигде\n"

/* Rules that ask for everything; none of the conditions drops a hit. */
static const char pack[] = PACK_FACTORS PACK_LEXICON PACK_ACT("ru", "pronoun",
                                                              "он")
    PACK_ACT("ru", "relative", "который") PACK_ACT("kk", "clause", "жағдайда")
        PACK_ACT("kk", "verb", "құқылы") PACK_ACT("en", "relative", "which")
            PACK_RULE_OF("any", "all", "wide", "warning",
                         FIELDS
                         "Subject: body person other none\n"
                         "Object: burden benefit internal none\nZone: any\n")
                PACK_RULE_OF("any", "body", "other", "error",
                             FIELDS "Subject: body\nZone: any\n")
                    PACK_RULE_OF("any", "led", "other", "note",
                                 FIELDS "Lead: нигде\nZone: any\n")
                        PACK_RULE_OF("any", "count", "narrow", "note",
                                     FIELDS "Count_norm: 3 вправе\n"
                                            "Zone: any\n");

static struct taza_rules *rules;
static struct taza_worker *worker;

static int
set_up(void **state)
{
    taza_error err = {0};

    (void)state;
    rules = pack_load(pack, false);
    return tz_worker_new(rules, &worker, &err) != TAZA_OK;
}

static int
tear_down(void **state)
{
    (void)state;
    tz_worker_free(worker);
    tz_rules_free(rules);
    return 0;
}

/* `text`, the word before each '*' as often as `count` says. */
static void
put_long(tz_buf *out, const char *text, size_t count)
{
    const char *word = text;

    for (const char *at = text; *at; at++) {
        if (*at != '*') {
            tz_buf_char(out, *at);
            if (*at == ' ' && at[1] != '*')
                word = at + 1;
            continue;
        }
        for (size_t i = 1; i < count; i++)
            tz_buf_put(out, word, (size_t)(at - word));
    }
}

static size_t
work(const shape *s, size_t count)
{
    tz_buf text = TZ_BUF_INIT;
    pack_run run;
    size_t before;

    put_long(&text, s->start, count);
    for (size_t i = 0; i < count; i++)
        tz_buf_puts(&text, s->repeated);
    put_long(&text, s->end, count);
    tz_buf_char(&text, '\0');
    assert_true(tz_buf_ok(&text));
    pack_read(&run, text.ptr, TAZA_NONE);
    before = tz_work;
    pack_scan(&run, worker, rules);
    assert_int_equal(run.hits.unfinished_count, 0);
    pack_done(&run);
    tz_buf_done(&text);
    return tz_work - before;
}

static void
growth(void **state)
{
    bool fine = true;

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(shapes); i++) {
        size_t small = work(&shapes[i], SMALL);
        size_t large = work(&shapes[i], SMALL * TIMES);

        assert_true(small >= SMALL);
        if (large <= small * 17 / 2)
            continue;
        print_error("%s%s…%s: %zu, then %zu (%.1f)\n", shapes[i].start,
                    shapes[i].repeated, shapes[i].end, small, large,
                    (double)large / (double)small);
        fine = false;
    }
    assert_true(fine);
}

/* --- many rules --- */

enum {
    RULES = 10000,
    TOLD = 50 /* in a draft */
};

/* Rules whose literals begin alike; the work of a draft of some of them. */
static size_t
work_of_rules(size_t count)
{
    tz_buf text = TZ_BUF_INIT;
    struct taza_rules *many;
    struct taza_worker *one = NULL;
    taza_error err;
    pack_run run;
    size_t work;

    tz_buf_puts(&text, PACK_FACTORS "%rec: Rule\n\n");
    for (size_t i = 0; i < count; i++)
        tz_buf_printf(&text,
                      "Id: r%zu\nLang: ru\nFactor: other\nSeverity: note\n"
                      "Match: \\bслово%05zu\nBad: а\nGood: б\nZone: any\n\n",
                      i, i);
    tz_buf_char(&text, '\0');
    assert_true(tz_buf_ok(&text));
    many = pack_load(text.ptr, false);
    assert_int_equal(tz_worker_new(many, &one, &err), TAZA_OK);
    tz_buf_clear(&text);
    for (size_t i = 0; i < TOLD; i++)
        tz_buf_printf(&text, "Орган слово%05zu ждет слова. ", i * 7);
    tz_buf_char(&text, '\0');
    pack_read(&run, text.ptr, TAZA_RU);
    work = tz_work;
    pack_scan(&run, one, many);
    work = tz_work - work;
    assert_int_equal(run.hits.count, TOLD);
    pack_done(&run);
    tz_worker_free(one);
    tz_rules_free(many);
    tz_buf_done(&text);
    return work;
}

/* A rule that has nothing to look for costs next to nothing. */
static void
many_rules(void **state)
{
    size_t few = work_of_rules(RULES / 16), many = work_of_rules(RULES);

    (void)state;
    assert_in_range(many, few, few + 8 * RULES);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(growth),
                                       cmocka_unit_test(many_rules)};

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
