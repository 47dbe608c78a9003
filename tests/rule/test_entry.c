/* test_entry.c - the lexicon of actors and acts: what is read, each refusal
 * with its line and column, and the table of beginnings. */
#include "support.h"

#include <stdio.h>

#include "base/alloc.h"
#include "base/buf.h"
#include "rule/rules.h"

static taza_status
load(const char *text, struct taza_rules **out, taza_error *err)
{
    taza_source source = {"actors.rec", tz_str(text)};

    *err = (taza_error){.status = TAZA_OK};
    *out = NULL;
    return tz_rules_load(&source, 1, false, out, err);
}

static struct taza_rules *
loaded(const char *text)
{
    struct taza_rules *rules;
    taza_error err;

    if (load(text, &rules, &err))
        fail_msg("%s", err.message);
    return rules;
}

static const char lexicon[] = "%rec: Class\n\n"
                              "Name: n\n"
                              "Is: (?:а|у)?\n"
                              "\n"
                              "%rec: Entry\n\n"
                              "Lang: ru\n"
                              "Class: body\n"
                              "Form: subject\n"
                              "Is: орган|комиссия\n"
                              "Is: (?:местн\\w+ )?министр{n}\n"
                              "Note: for authors\n"
                              "\n"
                              "Lang: kk\n"
                              "Class: person\n"
                              "Form: agent\n"
                              "Is: азамат тарапынан\n"
                              "\n"
                              "Lang: en\n"
                              "Class: other\n"
                              "Form: other\n"
                              "Is: court\n"
                              "\n"
                              "Lang: ru\n"
                              "Class: burden\n"
                              "Is: отказать\n"
                              "\n"
                              "Lang: ru\n"
                              "Class: skip\n"
                              "Is: орган слуха\n"
                              "\n"
                              "Lang: ru\n"
                              "Class: preposition\n"
                              "Is: в\n"
                              "Is: \\w+ую\n";

static void
fields(void **state)
{
    static const struct {
        taza_lang lang;
        tz_entry_class class;
        tz_entry_form form;
    } wanted[] = {
        {TAZA_RU, TZ_ENTRY_BODY, TZ_FORM_SUBJECT},
        {TAZA_RU, TZ_ENTRY_BODY, TZ_FORM_SUBJECT},
        {TAZA_KK, TZ_ENTRY_PERSON, TZ_FORM_AGENT},
        {TAZA_EN, TZ_ENTRY_OTHER, TZ_FORM_OTHER},
        {TAZA_RU, TZ_ENTRY_BURDEN, TZ_FORM_NONE},
        {TAZA_RU, TZ_ENTRY_SKIP, TZ_FORM_NONE},
        {TAZA_RU, TZ_ENTRY_PREPOSITION, TZ_FORM_NONE},
        {TAZA_RU, TZ_ENTRY_PREPOSITION, TZ_FORM_NONE},
    };
    struct taza_rules *rules = loaded(lexicon);
    const tz_actors *actors = &rules->actors;

    (void)state;
    assert_int_equal(actors->count, TZ_COUNT(wanted));
    assert_int_equal(rules->pattern_count, TZ_COUNT(wanted));
    for (size_t i = 0; i < TZ_COUNT(wanted); i++) {
        assert_int_equal(actors->entries[i].lang, wanted[i].lang);
        assert_int_equal(actors->entries[i].class, wanted[i].class);
        assert_int_equal(actors->entries[i].form, wanted[i].form);
        assert_int_equal(actors->entries[i].pattern, i);
    }
    tz_rules_free(rules);
}

/* Those of one language and class are chained; no other chain has any. */
static void
grammar(void **state)
{
    struct taza_rules *rules = loaded(lexicon);
    const tz_actors *actors = &rules->actors;

    (void)state;
    for (size_t lang = 0; lang < 4; lang++) {
        for (size_t class = 0; class < TZ_ENTRY_CLASSES; class ++) {
            bool here = lang == TAZA_RU && class == TZ_ENTRY_PREPOSITION;
            uint32_t at = actors->grammar[lang][class];
            size_t count = 0;

            for (; at != TZ_NO_ENTRY; at = actors->next[at], count++) {
                assert_int_equal(actors->entries[at].class, class);
                assert_int_equal(actors->entries[at].lang, lang);
            }
            assert_int_equal(count, here ? 2 : 0);
        }
    }
    tz_rules_free(rules);
}

static tz_nstr
start_text(const tz_actors *actors, size_t i)
{
    const tz_sought *start = &actors->starts.items[i];

    return (tz_nstr){actors->starts.codes + start->at, start->len};
}

static void
show_starts(const tz_actors *actors, tz_buf *out)
{
    tz_buf_clear(out);
    for (size_t i = 0; i < actors->starts.count; i++) {
        char text[256];
        size_t len = 0;

        tz_alphabet_utf8(start_text(actors, i), text, &len);
        tz_buf_put(out, text, len);
        tz_buf_printf(out, " %u\n", actors->start_entries[i]);
    }
    tz_buf_char(out, '\0');
    assert_true(tz_buf_ok(out));
}

/* Sorted; behind optional adjectives both beginnings; none of grammar. */
static void
starts(void **state)
{
    struct taza_rules *rules = loaded(lexicon);
    const tz_actors *actors = &rules->actors;
    tz_buf shown = TZ_BUF_INIT;

    (void)state;
    show_starts(actors, &shown);
    assert_string_equal(shown.ptr, "court 3\n"
                                   "азамат тарапынан 2\n"
                                   "комиссия 0\n"
                                   "местн 1\n"
                                   "министр 1\n"
                                   "орган 0\n"
                                   "орган слуха 5\n"
                                   "отказать 4\n");
    for (size_t bucket = 0; bucket < TZ_ENTRY_BUCKETS; bucket++)
        for (uint32_t i = actors->buckets[bucket];
             i < actors->buckets[bucket + 1]; i++) {
            tz_nstr text = start_text(actors, i);

            assert_int_equal((size_t)text.ptr[0] * TZ_CODE_COUNT + text.ptr[1],
                             bucket);
        }
    assert_int_equal(actors->buckets[0], 0);
    assert_int_equal(actors->buckets[TZ_ENTRY_BUCKETS], actors->starts.count);
    tz_buf_done(&shown);
    tz_rules_free(rules);
}

/* An adjective of 80 that may stand before a noun of 40; a pack without
 * entries. */
static void
many_starts(void **state)
{
    tz_buf text = TZ_BUF_INIT;
    struct taza_rules *rules;

    (void)state;
    tz_buf_puts(&text, "%rec: Entry\n\nLang: ru\nClass: body\nForm: subject\n"
                       "Is: (?:(?:");
    for (unsigned i = 0; i < 80; i++)
        tz_buf_printf(&text, "%sбывш%uй", i ? "|" : "", 100 + i);
    tz_buf_puts(&text, ") )?(?:");
    for (unsigned i = 0; i < 40; i++)
        tz_buf_printf(&text, "%sорган%u", i ? "|" : "", 100 + i);
    tz_buf_puts(&text, ")\n");
    tz_buf_char(&text, '\0');
    rules = loaded(text.ptr);
    assert_int_equal(rules->actors.starts.count, 120);
    tz_rules_free(rules);
    tz_buf_done(&text);
    rules = loaded("");
    assert_int_equal(rules->actors.count, 0);
    assert_int_equal(rules->actors.starts.count, 0);
    assert_int_equal(rules->actors.buckets[TZ_ENTRY_BUCKETS], 0);
    tz_rules_free(rules);
}

#define ENTRY "%rec: Entry\n\nLang: ru\n"
#define ACT   ENTRY "Class: burden\n"
#define ACTOR ENTRY "Class: body\nForm: subject\n"

/* "actors.rec:LINE:COLUMN: WHAT". */
static const struct {
    const char *text, *place, *what;
} refusals[] = {
    {ENTRY "Class: body\nIs: орган\n", "3:1", "needs the field Form"},
    {ENTRY "Class: other\nIs: суд\n", "3:1", "needs the field Form"},
    {ACT "Form: subject\nIs: отказ\n", "3:1", "only an actor has a Form"},
    {ENTRY "Class: skip\nForm: other\nIs: отказ\n", "3:1", "only an actor"},
    {ENTRY "Class: verb\nForm: other\nIs: отказ\n", "3:1", "only an actor"},
    {ENTRY "Class: king\nIs: отказ\n", "4:8", "unknown class king"},
    {ENTRY "Class: none\nIs: отказ\n", "4:8", "unknown class none"},
    {ENTRY "Class: body person\nIs: отказ\n", "4:8", "unknown class"},
    {ENTRY "Class: body\nForm: object\nIs: орган\n", "5:7", "a form is"},
    {"%rec: Entry\n\nLang: any\nClass: burden\nIs: отказ\n", "3:7",
     "kk, ru or en"},
    {"%rec: Entry\n\nLang: de\nClass: burden\nIs: отказ\n", "3:7",
     "a language is"},
    {"%rec: Entry\n\nClass: burden\nIs: отказ\n", "3:1",
     "needs the field Lang"},
    {ENTRY "Is: отказ\n", "3:1", "needs the field Class"},
    {ACT, "3:1", "needs the field Is"},
    {ACT "Is:\n", "5:4", "empty"},
    {ACT "Is: отказ\nColour: red\n", "6:1", "unknown field Colour in a"},
    {ACT "Is: отказ\nClass: skip\n", "6:1", "a second field Class"},
    {ACT "Id: отказ\nIs: отказ\n", "5:1", "unknown field Id"},
    /* the patterns, each at its own line */
    {ACT "Is: отказ\nIs: (отказ)\n", "6:5", "a group is"},
    {ACT "Is: от(?<at>каз)\n", "5:7", "in Match only"},
    {ACT "Is: {nobody}\n", "5:5", "unknown class nobody"},
    {ACT "Is: отказ\nIs: о\\w+\n", "6:5", "begins with two letters"},
    {ACT "Is: \\w+\n", "5:5", "begins with two letters"},
    {ACT "Is: отказ|о\n", "5:5", "begins with two letters"},
    {ACT "Is: (?:[а-я]+ )?отказ\n", "5:5", "begins with two letters"},
    {ACT "Is: (?:отказ)?\n", "5:5", ""},
    {ACT "Is: «отказ»\n", "5:5", "begins with a letter"},
    {ACTOR "Is: орган\nIs: а?\n", "7:5", "nothing at all"},
    {ENTRY "Class: verb\nIs: (?:в)?\n", "5:5", "nothing at all"},
};

static void
refused(void **state)
{
    (void)state;
    for (size_t i = 0; i < TZ_COUNT(refusals); i++) {
        struct taza_rules *rules;
        taza_error err;
        char place[64];
        taza_status status = load(refusals[i].text, &rules, &err);

        (void)snprintf(place, sizeof place,
                       "actors.rec:%s: ", refusals[i].place);
        if (status != TAZA_SYNTAX)
            fail_msg("not refused: %s", refusals[i].text);
        if (strncmp(err.message, place, strlen(place)) ||
            !strstr(err.message, refusals[i].what))
            fail_msg("%s, not %s…%s:\n%s", err.message, place, refusals[i].what,
                     refusals[i].text);
    }
}

/* So many beginnings are no list of words. */
static void
too_many_starts(void **state)
{
    tz_buf text = TZ_BUF_INIT;
    struct taza_rules *rules;
    taza_error err;

    (void)state;
    tz_buf_puts(&text, ACTOR "Is: ");
    for (unsigned i = 0; i < 257; i++)
        tz_buf_printf(&text, "%sорган%u", i ? "|" : "", 100 + i);
    tz_buf_puts(&text, "\n");
    tz_buf_char(&text, '\0');
    assert_int_equal(load(text.ptr, &rules, &err), TAZA_SYNTAX);
    assert_non_null(strstr(err.message, "actors.rec:6:5: "));
    assert_non_null(strstr(err.message, "too many beginnings"));
    tz_buf_done(&text);
}

/* Grammar is asked of single words: no beginning is wanted. */
static void
short_grammar(void **state)
{
    struct taza_rules *rules =
        loaded(ENTRY "Class: pronoun\nIs: о\\w*\nIs: я\nIs: \\w+ый\n");

    (void)state;
    assert_int_equal(rules->actors.count, 3);
    assert_int_equal(rules->actors.starts.count, 0);
    tz_rules_free(rules);
}

static void
names(void **state)
{
    (void)state;
    assert_string_equal(tz_entry_name(TZ_ENTRY_NONE), "none");
    assert_string_equal(tz_entry_name(TZ_ENTRY_BODY), "body");
    assert_string_equal(tz_entry_name(TZ_ENTRY_OBLIQUE), "oblique");
    assert_string_equal(tz_entry_name(TZ_ENTRY_CLASSES), "none");
    for (unsigned class = 0; class < TZ_ENTRY_CLASSES; class ++) {
        assert_int_equal(tz_entry_actor(class), class == TZ_ENTRY_BODY ||
                                                    class == TZ_ENTRY_PERSON ||
                                                    class == TZ_ENTRY_OTHER);
        assert_int_equal(tz_entry_act(class), class == TZ_ENTRY_BURDEN ||
                                                  class == TZ_ENTRY_BENEFIT ||
                                                  class == TZ_ENTRY_INTERNAL);
    }
}

static void
memory(void **state)
{
    struct taza_rules *rules;
    taza_error err;
    size_t n;

    (void)state;
    for (n = 0; n < 1000; n++) {
        taza_status status;

        tz_alloc_fail_in = n;
        status = load(lexicon, &rules, &err);
        tz_alloc_fail_in = SIZE_MAX;
        if (status == TAZA_OK)
            break;
        assert_int_equal(status, TAZA_NOMEM);
        assert_null(rules);
    }
    assert_in_range(n, 4, 999);
    tz_rules_free(rules);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fields),          cmocka_unit_test(grammar),
        cmocka_unit_test(starts),          cmocka_unit_test(many_starts),
        cmocka_unit_test(refused),         cmocka_unit_test(names),
        cmocka_unit_test(short_grammar),   cmocka_unit_test(memory),
        cmocka_unit_test(too_many_starts),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
