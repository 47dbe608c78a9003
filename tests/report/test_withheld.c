/* test_withheld.c - findings that may stand: by record, by comment. */
#include "accepted.h"

#include "base/alloc.h"

#define HEAD "Правила\n\nСтатья 1. Отказ\n\n"
#define MAY  "1. Орган вправе отказать заявителю.\n\n"
#define CAN  "2. Орган может запросить справку.\n\n"
#define NEW  "Статья 1. Срок\n\n1. Срок – пять дней.\n\n"

typedef struct {
    taza_rules *rules;
    tz_buf file;
    taza_policy *policy;
    taza_result *result;
} stage;

/* Accepts all findings of `before` and checks `after`. */
static void
begin(stage *s, const char *before, taza_acceptance how, const char *today,
      const char *after)
{
    *s = (stage){.rules = pack_load(accepted_pack, false)};
    accept_all(s->rules, before, "draft.txt", how, &s->file);
    s->policy = policy_of(accepted_text(&s->file), false, today);
    s->result = checked_with(s->rules, (taza_options){.accepted = s->policy},
                             after, "draft.txt");
}

static void
end(stage *s)
{
    taza_result_free(s->result);
    taza_policy_free(s->policy);
    taza_rules_free(s->rules);
    tz_buf_done(&s->file);
}

static const taza_acceptance because = {.reason = "так велит закон",
                                        .by = "А. Омаров",
                                        .date = "2026-01-02",
                                        .dir = ""};

static void
a_record(void **state)
{
    stage s;

    (void)state;
    begin(&s, HEAD MAY, because, NULL, HEAD MAY CAN);
    assert_non_null(strstr(s.file.ptr, "Rule: ru-may\nPath: draft.txt\n"
                                       "Unit: пункт 1 статьи 1\n"
                                       "Quote: вправе отказать\n"
                                       "Reason: так велит закон\n"
                                       "By: А. Омаров\nDate: 2026-01-02\n"));
    assert_int_equal(taza_result_count(s.result), 1);
    assert_string_equal(taza_result_at(s.result, 0)->rule, "ru-can");
    assert_null(taza_result_at(s.result, 0)->accepted);
    assert_int_equal(taza_result_withheld(s.result, 0), 1);
    assert_int_equal(taza_result_withheld(s.result, TAZA_BY_FILE), 1);
    assert_int_equal(taza_result_withheld(s.result, TAZA_BY_COMMENT), 0);
    assert_string_equal(taza_result_accepted(s.result, 0)->rule, "ru-may");
    assert_int_equal(taza_result_accepted(s.result, 0)->accepted->where,
                     TAZA_BY_FILE);
    assert_string_equal(taza_result_accepted(s.result, 0)->accepted->reason,
                        "так велит закон");
    assert_string_equal(taza_result_accepted(s.result, 0)->accepted->by,
                        "А. Омаров");
    assert_null(taza_result_accepted(s.result, 1));
    assert_null(taza_result_lapse(s.result, 0));
    end(&s);
}

static void
shown(void **state)
{
    taza_options show = {.show_accepted = true};
    stage s;
    taza_result *all;

    (void)state;
    begin(&s, HEAD MAY, because, NULL, HEAD MAY CAN);
    show.accepted = s.policy;
    all = checked_with(s.rules, show, HEAD MAY CAN, "draft.txt");
    assert_int_equal(taza_result_count(all), 2);
    assert_non_null(taza_result_at(all, 0)->accepted);
    assert_null(taza_result_at(all, 1)->accepted);
    assert_int_equal(taza_result_withheld(all, 0), 1);
    assert_string_equal(taza_result_accepted(all, 0)->rule, "ru-may");
    taza_result_free(all);
    end(&s);
}

/* Units that move, or get other numbers, keep what was accepted. */
static void
moved(void **state)
{
    static const char *const drafts[] = {
        HEAD MAY,
        NEW "Статья 2. Отказ\n\n1. Орган вправе отказать заявителю.\n",
        "Статья 7. Отказ\n\n12. Орган вправе  отказать\nзаявителю.\n",
        ("Глава 1. Порядок\n\nСтатья 1. Отказ\n\n4. Орган вправе отказать "
         "заявителю. Срок – день.\n"),
    };

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(drafts); i++) {
        stage s;

        begin(&s, HEAD MAY, because, NULL, drafts[i]);
        assert_int_equal(taza_result_count(s.result), 0);
        assert_int_equal(taza_result_withheld(s.result, TAZA_BY_FILE), 1);
        assert_null(taza_result_lapse(s.result, 0));
        end(&s);
    }
}

/* An edited sentence ends it; the new finding stands beside the record. */
static void
edited(void **state)
{
    const taza_lapse *lapse;
    stage s;

    (void)state;
    begin(&s, HEAD MAY, because, NULL,
          HEAD "1. Орган вправе отказать в приеме.\n\n"
               "2. Орган вправе изменить срок.\n\n");
    assert_int_equal(taza_result_count(s.result), 2);
    assert_int_equal(taza_result_withheld(s.result, 0), 0);
    lapse = taza_result_lapse(s.result, 0);
    assert_int_equal(lapse->kind, TAZA_STALE);
    assert_string_equal(lapse->file, ".taza-accepted");
    assert_int_equal(lapse->line, 1);
    assert_int_equal(lapse->column, 0);
    assert_string_equal(lapse->rule, "ru-may");
    assert_string_equal(lapse->reason, "так велит закон");
    assert_ptr_equal(lapse->record, taza_policy_at(s.policy, 0));
    assert_ptr_equal(lapse->nearest, taza_result_at(s.result, 0));
    assert_null(taza_result_lapse(s.result, 1));
    end(&s);
}

/* What is nearest: the same rule before the same factor, the words before
 * what stands elsewhere, nothing before what has nothing in common. */
static void
nearest(void **state)
{
    static const struct {
        const char *after;
        size_t which; /* SIZE_MAX: none */
    } rows[] = {
        {HEAD "1. Он вправе решить.\n\n2. Он вправе отказать.\n", 1},
        {HEAD "1. Он может отказать.\n\n2. Он вправе решить.\n", 1},
        {HEAD "2. Он может решить.\n\n1. Он может отказать.\n", 1},
        {HEAD "1. Решается иначе.\n", SIZE_MAX},
        {HEAD "5. Он может решить.\n", SIZE_MAX},
        {HEAD, SIZE_MAX},
    };

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(rows); i++) {
        const taza_lapse *lapse;
        stage s;

        begin(&s, HEAD MAY, because, NULL, rows[i].after);
        lapse = taza_result_lapse(s.result, 0);
        assert_int_equal(lapse->kind, TAZA_STALE);
        if (rows[i].which == SIZE_MAX)
            assert_null(lapse->nearest);
        else
            assert_ptr_equal(lapse->nearest,
                             taza_result_at(s.result, rows[i].which));
        end(&s);
    }
}

/* The nearest one is found again behind accepted findings that left. */
static void
nearest_behind_accepted(void **state)
{
    stage s;

    (void)state;
    begin(&s, HEAD CAN MAY, because, NULL,
          HEAD CAN "1. Он вправе отказать позже.\n");
    assert_int_equal(taza_result_count(s.result), 1);
    assert_ptr_equal(taza_result_lapse(s.result, 0)->nearest,
                     taza_result_at(s.result, 0));
    assert_string_equal(taza_result_lapse(s.result, 0)->nearest->rule,
                        "ru-may");
    end(&s);
}

static void
expired(void **state)
{
    taza_acceptance how = because;
    stage s;

    (void)state;
    how.expires = "2026-03-01";
    begin(&s, HEAD MAY, how, "2026-03-01", HEAD MAY);
    assert_int_equal(taza_result_count(s.result), 0);
    assert_null(taza_result_lapse(s.result, 0));
    end(&s);
    begin(&s, HEAD MAY, how, "2026-03-02", HEAD MAY);
    assert_int_equal(taza_result_count(s.result), 1);
    assert_int_equal(taza_result_lapse(s.result, 0)->kind, TAZA_EXPIRED);
    assert_null(taza_result_lapse(s.result, 1));
    end(&s);
}

/* A file with one record, for the finding of MAY, with a field changed. */
static void
check_changed(const char *from, const char *to, const char *today,
              const char *select, size_t count, int kind)
{
    taza_rules *rules = pack_load(accepted_pack, false);
    tz_buf file = TZ_BUF_INIT, changed = TZ_BUF_INIT;
    taza_options options = {.select = select};
    const char *at;
    taza_policy *policy;
    taza_result *result;

    accept_all(rules, HEAD MAY, "draft.txt", because, &file);
    at = strstr(accepted_text(&file), from);
    assert_non_null(at);
    tz_buf_put(&changed, file.ptr, (size_t)(at - file.ptr));
    tz_buf_printf(&changed, "%s%s", to, at + strlen(from));
    policy = policy_of(accepted_text(&changed), false, today);
    options.accepted = policy;
    result = checked_with(rules, options, HEAD MAY CAN, "draft.txt");
    assert_int_equal(taza_result_count(result), count);
    if (kind)
        assert_int_equal(taza_result_lapse(result, 0)->kind, kind);
    assert_null(taza_result_lapse(result, kind != 0));
    taza_result_free(result);
    taza_policy_free(policy);
    taza_rules_free(rules);
    tz_buf_done(&file);
    tz_buf_done(&changed);
}

static void
changed(void **state)
{
    (void)state;
    /* Every document; never stale, since nobody knows which it was of. */
    check_changed("Path: draft.txt\n", "", NULL, NULL, 1, 0);
    check_changed("Path: draft.txt\n", "Expires: 2026-01-01\n", "2026-01-02",
                  NULL, 2, TAZA_EXPIRED);
    check_changed("Path: draft.txt\nUnit", "Expires: 2026-01-01\nUnit",
                  "2026-01-02", "ru-can", 1, 0);
    check_changed("Path: draft.txt\n", "Path: x/.././draft.txt\n", NULL, NULL,
                  1, 0);
    /* Another draft's: nothing is said. */
    check_changed("draft.txt", "other.txt", NULL, NULL, 2, 0);
    check_changed("draft.txt", "Draft.txt", NULL, NULL, 2, 0);
    /* A record that says another rule than it accepts, accepts nothing. */
    check_changed("ru-may", "ru-can", NULL, NULL, 2, TAZA_STALE);
    check_changed("ru-may", "ru-none", NULL, NULL, 2, TAZA_UNUSED);
    check_changed("ru-may", "ru-gone", NULL, NULL, 2, TAZA_UNUSED);
    /* Of a rule that did not run nothing is known. */
    check_changed("ru-may", "ru-trial", NULL, NULL, 2, 0);
    check_changed("print: 1:", "print: 1:0000000000000000\n# ", NULL, "ru-may",
                  1, TAZA_STALE);
    check_changed("print: 1:", "print: 1:0000000000000000\n# ", NULL, "ru-can",
                  1, 0);
}

/* Of a document that was not checked to its end nothing is said. */
static void
incomplete(void **state)
{
    stage s;
    taza_result *result;

    (void)state;
    begin(&s, HEAD MAY, because, NULL, HEAD);
    assert_non_null(taza_result_lapse(s.result, 0));
    result = checked_with(s.rules, (taza_options){.accepted = s.policy},
                          "\xff" HEAD, "draft.txt");
    assert_false(taza_result_complete(result));
    assert_null(taza_result_lapse(result, 0));
    taza_result_free(result);
    result = checked_with(
        s.rules, (taza_options){.accepted = s.policy},
        HEAD CAN "The quick brown fox jumps over the lazy dog again and "
                 "again, il pleut sur la ville encore une fois toujours.\n"
                 "Бұл not.\nLorem ipsum dolor sit amet consectetur elit.\n",
        "draft.txt");
    if (!taza_result_complete(result))
        assert_null(taza_result_lapse(result, 0));
    taza_result_free(result);
    end(&s);
}

/* --- comments ------------------------------------------------------------ */

/* In Markdown: how many findings are left, what lapsed. */
static void
commented(const char *draft, size_t left, size_t by_comment, size_t lapses)
{
    taza_rules *rules = pack_load(accepted_pack, false);
    taza_result *result =
        checked_with(rules, (taza_options){.size = 1}, draft, "draft.md");
    size_t count = 0;

    if (!taza_result_complete(result))
        fail_msg("%s", taza_result_error(result, 0)->message);
    while (taza_result_lapse(result, count)) {
        assert_int_equal(taza_result_lapse(result, count)->kind, TAZA_UNUSED);
        assert_null(taza_result_lapse(result, count)->record);
        assert_int_not_equal(taza_result_lapse(result, count)->column, 0);
        count++;
    }
    if (taza_result_count(result) != left ||
        taza_result_withheld(result, TAZA_BY_COMMENT) != by_comment ||
        count != lapses)
        fail_msg("%s: %zu left, %zu accepted, %zu unused", draft,
                 taza_result_count(result),
                 taza_result_withheld(result, TAZA_BY_COMMENT), count);
    taza_result_free(result);
    taza_rules_free(rules);
}

#define OK(rule) "<!-- taza-accept " rule ": так надо -->"

static void
comments(void **state)
{
    (void)state;
    commented(MAY CAN, 2, 0, 0);
    /* Before the paragraph, on its line, at its end, inside it. */
    commented(OK("ru-may") "\n" MAY CAN, 1, 1, 0);
    commented(OK("ru-may") "\n\n" MAY CAN, 1, 1, 0);
    commented(OK("ru-may") " " MAY CAN, 1, 1, 0);
    commented("1. Орган вправе отказать. " OK("ru-may") "\n\n" CAN, 1, 1, 0);
    commented("1. Орган вправе " OK("ru-may") " отказать.\n\n" CAN, 1, 1, 0);
    commented("1. Орган вправе\n" OK("ru-may") "\nотказать.\n\n" CAN, 1, 1, 0);
    /* One line of its own belongs to what follows, blank line or not. */
    commented(MAY OK("ru-can") "\n" CAN, 1, 1, 0);
    commented("1. Орган вправе отказать.\n" OK("ru-can") "\n" CAN, 1, 1, 0);
    /* List items, table cells, headings. */
    commented("- он вправе отказать;\n" OK("ru-may") "\n- он вправе решить;\n",
              1, 1, 0);
    commented("- он вправе отказать; " OK("ru-may") "\n- он вправе решить;\n",
              1, 1, 0);
    commented("| он вправе отказать " OK("ru-may") " | он вправе решить |\n"
                                                   "|---|---|\n",
              1, 1, 0);
    commented("| он вправе отказать | " OK("ru-may") " он вправе решить |\n"
                                                     "|---|---|\n",
              1, 1, 0);
    commented("# Он вправе отказать " OK("ru-may") "\n\n" MAY, 1, 1, 0);
    /* A factor; two comments; all of the rule in the paragraph. */
    commented(OK("wide") "\n1. Он вправе отказать, решается иначе.\n", 1, 1, 0);
    commented(OK("ru-may") "\n" OK(
                  "ru-else") "\n"
                             "1. Он вправе отказать, решается иначе.\n",
              0, 2, 0);
    commented(OK("ru-may") "\n1. Он вправе отказать. Иной вправе решить.\n", 0,
              2, 0);
    /* Nothing to accept: reported. */
    commented(OK("ru-can") "\n" MAY, 1, 0, 1);
    commented(MAY OK("ru-may") "\n", 1, 0, 1);
    commented(OK("ru-may") "\n", 0, 0, 1);
    commented(OK("ru-may") "\n" OK("ru-may") "\n" MAY, 0, 1, 0);
    /* Of a rule that does not run nothing is known. */
    commented(OK("ru-trial") "\n" MAY, 1, 0, 0);
    /* Other words of taza's, and of others, say nothing here. */
    commented("<!-- taza-accepted ru-may: x -->\n" MAY, 1, 0, 0);
    commented("<!-- taza-off -->\n<!-- accept ru-may: x -->\n" MAY, 1, 0, 0);
    /* A reason of several lines. */
    commented("<!-- taza-accept ru-may: так\n  велит: закон -->\n" MAY, 0, 1,
              0);
}

static void
a_comments_reason(void **state)
{
    taza_rules *rules = pack_load(accepted_pack, false);
    taza_result *result = checked_with(
        rules, (taza_options){.show_accepted = true},
        "<!-- taza-accept ru-may:  так\n  велит: закон  -->\n" MAY, "draft.md");

    (void)state;
    assert_string_equal(taza_result_at(result, 0)->accepted->reason,
                        "так велит: закон");
    assert_int_equal(taza_result_at(result, 0)->accepted->where,
                     TAZA_BY_COMMENT);
    taza_result_free(result);
    /* Nobody wants to hear it; text has no comments. */
    result = checked_with(rules, (taza_options){.no_comments = true},
                          OK("ru-may") "\n" MAY "<!-- taza-accept -->\n",
                          "draft.md");
    assert_true(taza_result_complete(result));
    assert_int_equal(taza_result_count(result), 1);
    taza_result_free(result);
    result = checked_with(rules, (taza_options){.size = 1},
                          OK("ru-may") "\n" MAY, "draft.txt");
    assert_int_equal(taza_result_count(result), 1);
    taza_result_free(result);
    taza_rules_free(rules);
}

static void
wrong_comments(void **state)
{
    static const struct {
        const char *draft, *why;
    } rows[] = {
        {MAY "<!-- taza-accept -->\n",
         "draft.md:3:6: taza-accept: expected 'RULE: reason'"},
        {"<!-- taza-accept: потому -->\n",
         "draft.md:1:6: taza-accept: expected 'RULE: reason'"},
        {"<!-- taza-accept ru-may потому -->\n",
         "draft.md:1:6: taza-accept: expected 'RULE: reason'"},
        {"<!-- taza-accept ru-may -->\n",
         "draft.md:1:6: taza-accept: no reason is given for ru-may"},
        {"я <!-- taza-accept ru-may:  -->\n",
         "draft.md:1:8: taza-accept: no reason is given for ru-may"},
        {"<!--\ntaza-accept ru-mai: так -->\n",
         "draft.md:2:1: taza-accept: there is no rule or factor ru-mai"},
        {"<!-- taza-accept ru-gone: так -->\n",
         "draft.md:1:6: taza-accept: there is no rule or factor ru-gone"},
    };
    taza_rules *rules = pack_load(accepted_pack, false);

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(rows); i++) {
        taza_result *result = checked_with(rules, (taza_options){.size = 1},
                                           rows[i].draft, "draft.md");

        assert_false(taza_result_complete(result));
        assert_int_equal(taza_result_error(result, 0)->status, TAZA_SYNTAX);
        assert_string_equal(taza_result_error(result, 0)->message, rows[i].why);
        assert_null(taza_result_error(result, 1));
        taza_result_free(result);
    }
    taza_rules_free(rules);
}

/* A comment goes before a record, and the record is not stale for that. */
static void
both(void **state)
{
    stage s;
    taza_result *result;

    (void)state;
    begin(&s, HEAD MAY, because, NULL, HEAD);
    result = checked_with(
        s.rules,
        (taza_options){.accepted = s.policy, .place = "x/../draft.txt"},
        OK("ru-may") "\n" MAY, "draft.md");
    assert_int_equal(taza_result_withheld(result, TAZA_BY_COMMENT), 1);
    assert_int_equal(taza_result_withheld(result, TAZA_BY_FILE), 0);
    assert_null(taza_result_lapse(result, 0));
    taza_result_free(result);
    end(&s);
}

/* --- memory -------------------------------------------------------------- */

static void
memory(void **state)
{
    static const char draft[] =
        OK("ru-may") "\n" MAY OK("ru-else") "\n" CAN "3. Он может иначе.\n";
    taza_status status = TAZA_NOMEM;
    taza_options options = {.size = sizeof options, .lang = TAZA_RU};
    tz_buf old = TZ_BUF_INIT;
    stage s;
    size_t n;

    (void)state;
    begin(&s, HEAD CAN "7. Он вправе отказать.\n", because, NULL, HEAD);
    accept_all(s.rules, CAN, "draft.txt", because, &old);
    options.accepted = s.policy;
    options.place = "draft.txt";
    for (n = 0; status == TAZA_NOMEM; n++) {
        taza_result *result;
        taza_error err;

        tz_alloc_fail_in = n;
        status = taza_check(s.rules, &options, TZ_STR(draft), "draft.md",
                            &result, &err);
        tz_alloc_fail_in = SIZE_MAX;
        if (status == TAZA_OK) {
            assert_int_equal(taza_result_withheld(result, 0), 2);
            assert_non_null(taza_result_lapse(result, 1));
            taza_result_free(result);
        } else {
            assert_int_equal(status, TAZA_NOMEM);
        }
    }
    assert_true(n > 10);
    tz_buf_done(&old);
    end(&s);
}

/* --- an older version; files that were not asked for --------------------- */

static void
before(void **state)
{
    taza_rules *rules = pack_load(accepted_pack, false);
    taza_result *old, *result;
    taza_options options = {.show_accepted = true};

    (void)state;
    old = checked_with(rules, (taza_options){.lang = TAZA_RU}, HEAD MAY,
                       "old.txt");
    options.before = old;
    result = checked_with(rules, options, HEAD "0. Слово.\n\n" MAY CAN MAY,
                          "new.txt");
    taza_result_free(old); /* it is not needed any more */
    /* The same sentence once more is new. */
    assert_int_equal(taza_result_count(result), 3);
    assert_int_equal(taza_result_withheld(result, 0), 1);
    assert_int_equal(taza_result_withheld(result, TAZA_BY_BASELINE), 1);
    assert_int_equal(taza_result_at(result, 0)->accepted->where,
                     TAZA_BY_BASELINE);
    assert_null(taza_result_at(result, 1)->accepted);
    assert_null(taza_result_at(result, 2)->accepted);
    assert_int_equal(taza_result_elsewhere(result), 0);
    /* What was accepted there was there, too. */
    old = result;
    options.before = old;
    options.show_accepted = false;
    result = checked_with(rules, options, HEAD MAY CAN, "new.txt");
    assert_int_equal(taza_result_count(result), 0);
    assert_int_equal(taza_result_withheld(result, 0), 2);
    taza_result_free(result);
    taza_result_free(old);
    taza_rules_free(rules);
}

static taza_status
read_part(void *user, const char *base, const char *name, taza_str *bytes,
          taza_error *err)
{
    (void)user;
    (void)base;
    (void)err;
    *bytes = strcmp(name, "a/1.md") == 0
                 ? TZ_STR("1\\. Орган вправе отказать заявителю.\n")
                 : TZ_STR("2\\. Орган вправе отказать заявителю.\n\n"
                          "3\\. Иначе орган может запросить справку.\n");
    return TAZA_OK;
}

static bool
show_one(void *user, const char *path)
{
    return strcmp(path, user) == 0;
}

#define SPLIT                                                                  \
    "# Правила\n\n| Часть |\n|---|\n| [1](a/1.md) |\n| [2](a/2.md) |\n"

static void
elsewhere(void **state)
{
    char first[] = "a/1.md", second[] = "a/2.md", main_file[] = "a.md";
    char *const shown_file[] = {first, second, main_file};
    static const size_t counts[] = {1, 3, 0};
    taza_rules *rules = pack_load(accepted_pack, false);
    taza_policy *policy =
        policy_of("Fingerprint: 1:0000000000000000\nRule: ru-may\nReason: x\n"
                  "Path: a.md\n",
                  false, NULL);

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(counts); i++) {
        const taza_options options = {.read = read_part,
                                      .accepted = policy,
                                      .place = "a.md",
                                      .show = show_one,
                                      .show_user = shown_file[i]};
        taza_result *result = checked_with(rules, options, SPLIT, "a.md");

        assert_true(taza_result_complete(result));
        assert_int_equal(taza_result_count(result), counts[i]);
        assert_int_equal(taza_result_elsewhere(result), 4 - counts[i]);
        for (size_t k = 0; k < counts[i]; k++)
            assert_string_equal(taza_result_at(result, k)->at.start.path,
                                shown_file[i]);
        /* What is not shown is no neighbour either. */
        assert_non_null(taza_result_lapse(result, 0));
        if (!counts[i])
            assert_null(taza_result_lapse(result, 0)->nearest);
        taza_result_free(result);
    }
    taza_policy_free(policy);
    taza_rules_free(rules);
}

static void
before_without_memory(void **state)
{
    taza_rules *rules = pack_load(accepted_pack, false);
    taza_status status = TAZA_NOMEM;
    taza_options options = {.size = sizeof options, .lang = TAZA_RU};
    taza_result *old, *result;
    size_t n;

    (void)state;
    old = checked_with(rules, options, HEAD MAY, "old.txt");
    options.before = old;
    for (n = 0; status == TAZA_NOMEM; n++) {
        taza_error err;

        tz_alloc_fail_in = n;
        status = taza_check(rules, &options, TZ_STR(HEAD MAY CAN), "new.txt",
                            &result, &err);
        tz_alloc_fail_in = SIZE_MAX;
    }
    assert_int_equal(status, TAZA_OK);
    assert_int_equal(taza_result_count(result), 1);
    assert_true(n > 10);
    taza_result_free(result);
    taza_result_free(old);
    taza_rules_free(rules);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_record),
        cmocka_unit_test(shown),
        cmocka_unit_test(moved),
        cmocka_unit_test(edited),
        cmocka_unit_test(nearest),
        cmocka_unit_test(nearest_behind_accepted),
        cmocka_unit_test(expired),
        cmocka_unit_test(changed),
        cmocka_unit_test(incomplete),
        cmocka_unit_test(comments),
        cmocka_unit_test(a_comments_reason),
        cmocka_unit_test(wrong_comments),
        cmocka_unit_test(both),
        cmocka_unit_test(memory),
        cmocka_unit_test(before),
        cmocka_unit_test(elsewhere),
        cmocka_unit_test(before_without_memory),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
