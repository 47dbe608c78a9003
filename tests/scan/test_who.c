/* test_who.c - who acts and on what: sentences of who-*.rec, with labels that
 * were written before the code that finds them. */
#include "support.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/io.h"
#include "base/rec.h"
#include "scan/pack.h"
#include "scan/who.h"

/* Of a hundred sentences so many have to be understood. */
#define RIGHT_LEAST     95
#define SENTENCES_LEAST 150

typedef struct {
    struct taza_rules *rules;
    struct taza_worker *worker;
    size_t sentences, subjects, objects; /* of how many both are right … */
    tz_buf wrong;
} exam;

static taza_str
field(const tz_rec *rec, const char *name)
{
    const tz_rec_field *found = tz_rec_find(rec, name);

    if (!found)
        fail_msg("line %u: no field %s", rec->line, name);
    return found->value;
}

/* The normal span of the words `at`, which stand in the text once. */
static taza_span
words_at(const pack_run *draft, taza_str at, uint32_t line)
{
    size_t start = tz_str_search(draft->doc.text, at, 0);
    taza_span out = {SIZE_MAX, 0};

    if (start == draft->doc.text.len)
        fail_msg("line %u: «%.*s» does not stand in the text", line,
                 TZ_ARG(at));
    for (size_t i = 0; i < draft->doc.normal_len; i++) {
        taza_span text = tz_doc_to_text(&draft->doc, (taza_span){i, i + 1});

        if (text.start < start || text.end > start + at.len ||
            text.end == text.start)
            continue;
        if (out.start == SIZE_MAX)
            out.start = i;
        out.end = i + 1;
    }
    assert_true(out.start < out.end);
    return out;
}

/* Who acts, and on what, at the words `at` of a draft. */
static tz_who
answer(struct taza_worker *worker, taza_str text, taza_str at, taza_lang lang,
       uint32_t line)
{
    taza_error err = {0};
    tz_buf copy = TZ_BUF_INIT;
    pack_run draft;
    tz_who who;
    tz_run run = {.worker = worker, .no_jit = true, .err = &err};

    tz_buf_str(&copy, text);
    tz_buf_char(&copy, '\0');
    pack_read(&draft, copy.ptr, lang);
    run.doc = &draft.doc;
    run.act = &draft.act;
    run.arena = draft.arena;
    run.sentences = tz_arena_array(draft.arena, draft.doc.sentence_count + 1,
                                   sizeof(tz_sentence *));
    assert_non_null(run.sentences);
    tz_who_find(&run, words_at(&draft, at, line), &who);
    assert_false(run.failed);
    pack_done(&draft);
    tz_buf_done(&copy);
    return who;
}

static void
ask(exam *e, const tz_rec *rec, taza_lang lang)
{
    taza_str text = field(rec, "Text"), at = field(rec, "At");
    taza_str subject = field(rec, "Subject"), object = field(rec, "Object");
    tz_who who = answer(e->worker, text, at, lang, rec->line);
    bool subject_right = tz_str_is(subject, tz_entry_name(who.subject));
    bool object_right = tz_str_is(object, tz_entry_name(who.object));

    e->sentences++;
    e->subjects += subject_right;
    e->objects += object_right;
    if (!subject_right || !object_right)
        tz_buf_printf(&e->wrong, "%u:%s%.*s not %s%s%.*s not %s: [%.*s] %.*s\n",
                      rec->line, subject_right ? " " : " SUBJECT ",
                      TZ_ARG(subject), tz_entry_name(who.subject),
                      object_right ? ", " : ", OBJECT ", TZ_ARG(object),
                      tz_entry_name(who.object), TZ_ARG(at), TZ_ARG(text));
}

static void
examine(const char *path, taza_lang lang)
{
    exam e = {.wrong = TZ_BUF_INIT};
    tz_arena *arena = tz_arena_new();
    tz_buf bytes = TZ_BUF_INIT;
    tz_rec_file file;
    taza_error err = {0};

    assert_int_equal(tz_io_read(path, 1 << 20, &bytes, &err), TAZA_OK);
    if (tz_rec_read(arena, path, tz_buf_view(&bytes), &file, &err))
        fail_msg("%s", err.message);
    if (tz_rules_load(tz_builtin, tz_builtin_count, false, &e.rules, &err))
        fail_msg("%s", err.message);
    assert_int_equal(tz_worker_new(e.rules, &e.worker, &err), TAZA_OK);
    for (size_t i = 0; i < file.count; i++)
        ask(&e, &file.records[i], lang);
    tz_buf_char(&e.wrong, '\0');
    print_message("%s: %zu sentences, subject right %zu (%.1f %%), object "
                  "%zu (%.1f %%)\n",
                  path, e.sentences, e.subjects,
                  100.0 * (double)e.subjects / (double)e.sentences, e.objects,
                  100.0 * (double)e.objects / (double)e.sentences);
    if (getenv("WHO"))
        (void)fputs(e.wrong.ptr, stderr);
    assert_true(e.sentences >= SENTENCES_LEAST);
    if (e.subjects * 100 < e.sentences * RIGHT_LEAST ||
        e.objects * 100 < e.sentences * RIGHT_LEAST)
        fail_msg("%s: fewer than %d %% are right (WHO=1 shows which)", path,
                 RIGHT_LEAST);
    tz_worker_free(e.worker);
    tz_rules_free(e.rules);
    tz_buf_done(&e.wrong);
    tz_buf_done(&bytes);
    tz_arena_free(arena);
}

/* Words that are no predicate hang on the one of their clause. */
static const struct {
    taza_lang lang;
    const char *text, *at, *subject, *object;
} hanging[] = {
    {TAZA_RU, "При необходимости комиссия запрашивает у заявителя справку.",
     "При необходимости", "body", "burden"},
    {TAZA_RU, "Комиссия при необходимости отказывает заявителю.",
     "при необходимости", "body", "burden"},
    {TAZA_RU, "Заявитель уведомляется о решении в разумный срок.",
     "в разумный срок", "none", "none"},
    {TAZA_RU, "Орган выдает лицензию заявителю в разумный срок.",
     "в разумный срок", "body", "benefit"},
    {TAZA_RU, "Лицензии, как правило, выдаются комиссией.", "как правило",
     "body", "benefit"},
    {TAZA_EN, "If necessary, the commission shall refuse the application.",
     "If necessary", "body", "burden"},
    {TAZA_EN,
     "The applicant shall be informed of the gaps within a "
     "reasonable time.",
     "within a reasonable time", "none", "none"},
    {TAZA_EN, "The commission may, if necessary, refuse the application.",
     "if necessary", "body", "burden"},
    {TAZA_EN, "The holder as a rule opens the stall at eight.", "as a rule",
     "person", "none"},
    {TAZA_KK, "Қажет болған жағдайда комиссия өтініш берушіге бас тартады.",
     "Қажет болған жағдайда", "body", "burden"},
    {TAZA_KK, "Комиссия ақылға қонымды мерзімде өтінішті қайтарады.",
     "ақылға қонымды мерзімде", "body", "burden"},
};

static void
hanging_words(void **state)
{
    struct taza_rules *rules = NULL;
    struct taza_worker *worker = NULL;
    taza_error err = {0};

    (void)state;
    assert_int_equal(
        tz_rules_load(tz_builtin, tz_builtin_count, false, &rules, &err),
        TAZA_OK);
    assert_int_equal(tz_worker_new(rules, &worker, &err), TAZA_OK);
    for (size_t i = 0; i < TZ_COUNT(hanging); i++) {
        tz_who who =
            answer(worker, tz_str(hanging[i].text), tz_str(hanging[i].at),
                   hanging[i].lang, (uint32_t)i);

        if (strcmp(tz_entry_name(who.subject), hanging[i].subject) != 0 ||
            strcmp(tz_entry_name(who.object), hanging[i].object) != 0)
            fail_msg("%s: %s, %s", hanging[i].text, tz_entry_name(who.subject),
                     tz_entry_name(who.object));
    }
    tz_worker_free(worker);
    tz_rules_free(rules);
}

static void
kazakh(void **state)
{
    (void)state;
    examine("tests/scan/who-kk.rec", TAZA_KK);
}

static void
russian(void **state)
{
    (void)state;
    examine("tests/scan/who-ru.rec", TAZA_RU);
}

static void
english(void **state)
{
    (void)state;
    examine("tests/scan/who-en.rec", TAZA_EN);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hanging_words),
        cmocka_unit_test(kazakh),
        cmocka_unit_test(russian),
        cmocka_unit_test(english),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
