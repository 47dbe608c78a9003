/* test_clause.c - a sentence as words: signs, brackets, entries, questions. */
#include "support.h"

#include "base/work.h"
#include "scan/clause.h"
#include "scan/pack.h"

/* "орган слуха" is longer than "орган"; both actors are "должност…"; the
 * first class of equals wins. */
static const char pack[] = PACK_ACTOR("ru", "body", "орган")
    PACK_ACT("ru", "skip", "орган слуха|органом")
        PACK_ACTOR("ru", "person", "лицо|(?:иное )?лицо")
            PACK_ACTOR("ru", "body", "должностное лицо")
                PACK_ACTOR("ru", "other", "суд(?:ья)?")
                    PACK_ACTOR("ru", "person", "судья|суд")
                        PACK_ACT("ru", "burden", "отка[зж]\\w+")
                            PACK_ACT("ru", "verb", "\\w+ет|\\w+ют")
                                PACK_ACT("ru", "verb", "вправе")
                                    PACK_ACT("ru", "passive", "думают(?= так)")
                                        PACK_ACTOR("kk", "body", "орган|лицо");

typedef struct {
    struct taza_rules *rules;
    struct taza_worker *worker;
    pack_run draft;
    taza_error err;
    tz_run run;
} reading;

static void
reading_open(reading *r, const char *text, taza_lang lang)
{
    memset(r, 0, sizeof *r);
    r->rules = pack_load(pack, false);
    assert_int_equal(tz_worker_new(r->rules, &r->worker, &r->err), TAZA_OK);
    pack_read(&r->draft, text, lang);
    r->run = (tz_run){.worker = r->worker,
                      .doc = &r->draft.doc,
                      .act = &r->draft.act,
                      .arena = r->draft.arena,
                      .no_jit = true,
                      .err = &r->err};
    r->run.sentences = tz_arena_array(
        r->draft.arena, r->draft.doc.sentence_count + 1, sizeof(tz_sentence *));
    assert_non_null(r->run.sentences);
}

static void
reading_close(reading *r)
{
    pack_done(&r->draft);
    tz_worker_free(r->worker);
    tz_rules_free(r->rules);
}

/* A word for each token, before it the sign that parts it from the last one,
 * behind it how many brackets are open; then "=class" and how many words the
 * entry covers. */
static const char *
show(reading *r, const tz_sentence *s)
{
    tz_buf *out = &r->draft.shown;

    tz_buf_clear(out);
    for (size_t i = 0; i < s->count; i++) {
        const tz_token *t = &s->tokens[i];
        char word[600];
        size_t len = 0;

        tz_alphabet_utf8(
            tz_nstr_slice(tz_doc_normal(&r->draft.doc), t->start, t->end), word,
            &len);
        tz_buf_puts(out, i > 0 ? " " : "");
        if (t->before != 0)
            tz_buf_char(out, (char)t->before);
        tz_buf_put(out, word, len);
        if (t->depth > 0)
            tz_buf_printf(out, "/%u", t->depth);
        if (t->words > 0)
            tz_buf_printf(out, "=%s%u", tz_entry_name(t->class), t->words);
    }
    tz_buf_char(out, '\0');
    assert_true(tz_buf_ok(out));
    return out->ptr;
}

static const struct {
    taza_lang lang;
    const char *text, *tokens;
} cases[] = {
    {TAZA_RU, "Да.", "да"},
    {TAZA_RU, "Раз  два-три, 5 дней.", "раз два-три ,5 дней"},
    /* the strongest sign between two words parts them */
    {TAZA_RU, "Раз, два: три; четыре», – пять.", "раз ,два :три ;четыре ,пять"},
    {TAZA_RU, "«Раз» – два № 5.", "раз два 5"},
    {TAZA_RU, "Раз (два), три (четыре: (пять) шесть) семь.",
     "раз (два/1 ,три (четыре/1 (пять/2 )шесть/1 )семь"},
    {TAZA_RU, "Раз) два (три.", "раз )два (три/1"},
    /* entries: the longest that begins at a word; what it covers is done */
    {TAZA_RU, "Орган вправе.", "орган=body1 вправе"},
    {TAZA_RU, "Органы ждут, органом зовут.",
     "органы ждут ,органом=skip1 зовут"},
    {TAZA_RU, "Орган слуха и орган слухачей.",
     "орган=skip2 слуха и орган=body1 слухачей"},
    {TAZA_RU, "Должностное лицо и лицо.",
     "должностное=body2 лицо и лицо=person1"},
    {TAZA_RU, "Должностное, лицо.", "должностное ,лицо=person1"},
    {TAZA_RU, "Иное лицо.", "иное=person2 лицо"},
    {TAZA_RU, "Судья и суд.", "судья=person1 и суд=person1"},
    {TAZA_RU, "Подсуд и осуд.", "подсуд и осуд"},
    {TAZA_RU, "Отказать в отказе.", "отказать=burden1 в отказе=burden1"},
    /* of the sentence's language */
    {TAZA_KK, "Орган слуха лицо отказать.",
     "орган=body1 слуха лицо=body1 отказать"},
    {TAZA_EN, "The organ.", "the organ"},
};

static void
tokens(void **state)
{
    (void)state;
    for (size_t i = 0; i < TZ_COUNT(cases); i++) {
        reading r;
        const tz_sentence *s;

        reading_open(&r, cases[i].text, cases[i].lang);
        s = tz_sentence_at(&r.run, 0);
        assert_non_null(s);
        assert_false(s->failed);
        assert_int_equal(s->lang, cases[i].lang);
        if (strcmp(show(&r, s), cases[i].tokens) != 0)
            fail_msg("%s\n%s, not\n%s", cases[i].text, show(&r, s),
                     cases[i].tokens);
        reading_close(&r);
    }
}

/* Each sentence is read once, whatever offset of it is asked for. */
static void
sentences(void **state)
{
    reading r;
    const tz_sentence *first, *second;

    (void)state;
    reading_open(&r, "Орган ждет. Суд ждет дела.\n\n2. Да.", TAZA_RU);
    first = tz_sentence_at(&r.run, 0);
    second = tz_sentence_at(&r.run, 12);
    assert_int_equal(first->span.start, 0);
    assert_int_equal(second->span.start, first->span.end);
    assert_ptr_equal(tz_sentence_at(&r.run, first->span.end - 1), first);
    assert_ptr_equal(tz_sentence_at(&r.run, second->span.end - 1), second);
    assert_int_equal(second->para, 0);
    assert_int_equal(tz_sentence_at(&r.run, second->span.end)->para, 1);
    assert_int_equal(tz_token_at(second, 0), 0);
    assert_int_equal(tz_token_at(second, second->tokens[1].start), 1);
    assert_int_equal(tz_token_at(second, second->tokens[1].end), 2);
    assert_int_equal(tz_token_at(second, SIZE_MAX), second->count);
    assert_true(tz_token_actor(second, 0));
    assert_false(tz_token_act(second, 0));
    assert_int_equal(tz_token_span(second, 0).end, second->tokens[0].end);
    reading_close(&r);
}

/* Where the words that lead in to items end, in tokens. */
static void
leads(void **state)
{
    static const struct {
        const char *text;
        size_t lead_end;
    } led[] = {
        {"Орган: 1) ждет; 2) да.", 1},
        {"Орган (далее: суд): 1) ждет.", 3},
        {"Орган: (а) ждет.", 1},
        {"Орган: 1-1) ждет.", 1},
        {"Орган: ждет.", 0},
        {"Орган:", 0},
        {"Орган 1) ждет.", 0},
        {"Орган: (ждет) да.", 1},
        {"Орган: (многие слова) да.", 0},
    };

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(led); i++) {
        reading r;

        reading_open(&r, led[i].text, TAZA_RU);
        if (tz_sentence_at(&r.run, 0)->lead_end != led[i].lead_end)
            fail_msg("%s: %zu", led[i].text,
                     tz_sentence_at(&r.run, 0)->lead_end);
        reading_close(&r);
    }
}

/* A question about a word is answered once. */
static void
questions(void **state)
{
    reading r;
    const tz_sentence *s;
    size_t before;

    (void)state;
    reading_open(&r, "Орган решает и вправе решетка.", TAZA_RU);
    s = tz_sentence_at(&r.run, 0);
    for (size_t i = 0; i < 2; i++) {
        before = tz_work;
        assert_false(tz_token_is(&r.run, s, 0, TZ_ENTRY_VERB));
        assert_true(tz_token_is(&r.run, s, 1, TZ_ENTRY_VERB));
        assert_true(tz_token_is(&r.run, s, 3, TZ_ENTRY_VERB));
        assert_false(tz_token_is(&r.run, s, 4, TZ_ENTRY_VERB));
        assert_false(tz_token_is(&r.run, s, 1, TZ_ENTRY_PRONOUN));
        if (i == 0)
            assert_true(tz_work > before);
        else
            assert_int_equal(tz_work, before);
    }
    reading_close(&r);
}

/* Words that no language has are left alone. */
static void
giant_words(void **state)
{
    (void)state;
    for (size_t len = 128; len <= 129; len++) {
        tz_buf text = TZ_BUF_INIT;
        reading r;
        const tz_sentence *s;

        tz_buf_puts(&text, "Отка");
        for (size_t i = 4; i < len - 2; i++)
            tz_buf_puts(&text, "з");
        tz_buf_puts(&text, "ют.");
        tz_buf_char(&text, '\0');
        reading_open(&r, text.ptr, TAZA_RU);
        s = tz_sentence_at(&r.run, 0);
        assert_int_equal(s->count, 1);
        assert_int_equal(s->tokens[0].end - s->tokens[0].start, len);
        assert_int_equal(s->tokens[0].words, len == 128 ? 1 : 0);
        assert_int_equal(tz_token_is(&r.run, s, 0, TZ_ENTRY_VERB), len == 128);
        reading_close(&r);
        tz_buf_done(&text);
    }
}

/* A word that decides by itself is asked about once; what another decides by
 * its neighbours, each time. */
static void
remembered(void **state)
{
    reading r;
    const tz_sentence *s;
    size_t before;

    (void)state;
    reading_open(&r, "Они решают. Они решают. Они думают так.", TAZA_RU);
    s = tz_sentence_at(&r.run, 0);
    assert_true(tz_token_is(&r.run, s, 1, TZ_ENTRY_VERB));
    assert_false(tz_token_is(&r.run, s, 1, TZ_ENTRY_PASSIVE));
    s = tz_sentence_at(&r.run, s->span.end);
    before = tz_work;
    assert_true(tz_token_is(&r.run, s, 1, TZ_ENTRY_VERB));
    assert_int_equal(tz_work, before);
    s = tz_sentence_at(&r.run, s->span.end);
    assert_true(tz_token_is(&r.run, s, 1, TZ_ENTRY_PASSIVE));
    reading_close(&r);
    reading_open(&r, "Они думают так. Они думают иначе.", TAZA_RU);
    s = tz_sentence_at(&r.run, 0);
    assert_true(tz_token_is(&r.run, s, 1, TZ_ENTRY_PASSIVE));
    s = tz_sentence_at(&r.run, s->span.end);
    assert_false(tz_token_is(&r.run, s, 1, TZ_ENTRY_PASSIVE));
    reading_close(&r);
}

/* A limit leaves the sentence unknown, for this rule and the next. */
static void
limits(void **state)
{
    static const char slow[] =
        PACK_FACTORS PACK_ACTOR("ru", "body", "орган\\w*\\w*\\w*\\w*\\w*ы")
            PACK_RULE("one", "wide", "Match: вправе\n")
                PACK_RULE("two", "other", "Match: вправе\n");

    (void)state;
    pack_expect(slow, "Органы вправе. Орган вправе.", TAZA_RU,
                "one: вправе\ntwo: вправе\none: вправе\ntwo: вправе\n");
    pack_expect(
        slow,
        "Органы вправе. Вправе ли "
        "органоооооооооооооооооооооооооооооооооооооооооооооооооооооо ы.",
        TAZA_RU, "one: вправе\ntwo: вправе\none!\ntwo!\n");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tokens),      cmocka_unit_test(sentences),
        cmocka_unit_test(leads),       cmocka_unit_test(questions),
        cmocka_unit_test(giant_words), cmocka_unit_test(remembered),
        cmocka_unit_test(limits),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
