/* test_confirm.c - who and what, the lead-in, each kind of condition in each
 * scope, severity. */
#include "support.h"

#include "scan/pack.h"

#define MATCH "Match: \\bвправе\\b\n"
#define FAR   "слово слово слово слово слово слово слово слово слово слово "

/* What a condition does to the first "вправе" of a draft: without it there
 * is a finding in every one of these. */
static const struct {
    const char *conditions, *draft;
    bool stays;
} cases[] = {
    /* Unless: overlaps or touches the words */
    {"Unless: не вправе\n", "Орган не вправе отказать.", false},
    {"Unless: не вправе\n", "Орган вправе не отказать.", true},
    {"Unless: \\bне\\b\n", "Орган не вправе отказать.", false},
    {"Unless: \\bотказать\\b\n", "Орган вправе отказать.", false},
    {"Unless: \\bотказать\\b\n", "Орган вправе сразу отказать.", true},
    {"Unless: \\bне\\b\n", "Не орган вправе отказать.", true},
    {"Unless_here: \\bне\\b\n", "Орган не вправе отказать.", false},
    {"Unless: праве\n", "Орган вправе отказать.", false},
    /* the nearest of several */
    {"Unless: \\bне\\b\n", "Не он и не орган не вправе отказать.", false},
    /* look-around sees what is beyond the words */
    {"Unless: (?<=не )вправе\n", "Орган не вправе отказать.", false},
    {"Unless: (?<!не )вправе\n", "Орган не вправе отказать.", true},
    {"Unless: вправе(?= отказать)\n", "Орган вправе отказать.", false},
    /* any of several forbids */
    {"Unless: не вправе\nUnless: вправе лишь\n", "Орган вправе лишь это.",
     false},
    {"Unless: не вправе\nUnless: вправе лишь\n", "Орган вправе это.", true},
    /* in the sentence, not beyond it */
    {"Unless_sentence: \\bсуд\\b\n", "Суд решил, что орган вправе отказать.",
     false},
    {"Unless_sentence: \\bсуд\\b\n",
     "Орган вправе отказать. Решает затем суд района.", true},
    {"Unless_sentence: \\bсуд\\b\n",
     "Решает об этом суд. Орган вправе отказать.", true},
    {"Unless_sentence: \\bсуд\\b\n",
     "Суд решил, что " FAR FAR FAR FAR FAR FAR "орган вправе отказать.", false},
    /* Requires: each must be there; in the sentence if not said */
    {"Requires: \\bорган\\b\n", "Орган вправе отказать.", true},
    {"Requires: \\bорган\\b\n", "Заявитель вправе отказаться.", false},
    {"Requires: \\bорган\\b\n",
     "Орган решает дело. Заявитель вправе отказаться.", false},
    {"Requires: \\bорган\\b\nRequires: \\bотказать\\b\n",
     "Орган вправе отказать.", true},
    {"Requires: \\bорган\\b\nRequires: \\bотказать\\b\n",
     "Орган вправе приостановить.", false},
    {"Requires_here: \\bорган\\b\n", "Орган вправе отказать.", true},
    {"Requires_here: \\bорган\\b\n", "Орган сам вправе отказать.", false},
    {"Requires_sentence: \\bорган\\b\n", "Орган сам вправе отказать.", true},
    /* both kinds */
    {"Requires: \\bорган\\b\nUnless: не вправе\n", "Орган не вправе отказать.",
     false},
    {"Unless: не вправе\nRequires: \\bорган\\b\n", "Орган вправе отказать.",
     true},
};

static void
conditions_decide(void **state)
{
    (void)state;
    for (size_t i = 0; i < TZ_COUNT(cases); i++) {
        pack_expect_condition("", cases[i].draft, "r: вправе\n");
        pack_expect_condition(cases[i].conditions, cases[i].draft,
                              cases[i].stays ? "r: вправе\n" : "");
    }
}

/* How often the court stands in the scope of the first "вправе". */
static const struct {
    const char *scope;
    unsigned times;
    const char *draft;
} places[] = {
    {"_here", 1, "Суд вправе отказать."},
    {"_here", 0, "Суд сам вправе отказать."},
    {"_here", 2, "Суд вправе суд."},
    {"_here", 2, "Суд, суд вправе суд суд."},
    {"_sentence", 1, "Суд решил, что орган вправе отказать."},
    {"_sentence", 0, "Решает суд. Орган вправе отказать. Решает суд."},
    {"_sentence", 3, "Суд или суд решил, что орган вправе звать суд. Суд."},
    /* a norm: the sentence, … */
    {"_norm", 1, "Суд решил, что орган вправе отказать."},
    {"_norm", 0, "1. Решает суд. Орган вправе отказать.\n\n2. Суд решает.\n"},
    /* … what leads in, not the other items, */
    {"_norm", 1,
     "1. Суд решает:\n\n1) орган вправе отказать;\n\n2) суд ждет.\n\n2. "
     "Суд.\n"},
    {"_norm", 0,
     "1. Орган решает:\n\n1) орган вправе отказать;\n\n2) суд ждет.\n"},
    {"_norm", 1,
     "1. Суд ждет. Орган решает, что суд:\n\n1) орган вправе отказать;\n\n"
     "2) ждет.\n"},
    /* on every level, */
    {"_norm", 3,
     "1. Суд решает:\n\n1) дела, где суд ведет:\n\nа) орган вправе суд;\n\n"
     "б) суд ждет.\n\n2) суд молчит.\n"},
    {"_norm", 1,
     "1. Суд решает:\n\n1) дела:\n\nа) орган вправе отказать;\n\n"
     "б) суд ждет.\n"},
    /* what stands behind the list, */
    {"_norm", 1,
     "1. Мыналар:\n\n1) басшылар вправе;\n\n2) мамандар суд;\n\n"
     "суд аттестаттаудан өтуге жатады.\n\n2. Суд біреу.\n"},
    {"_norm", 0,
     "1. Мыналар:\n\n1) басшылар вправе;\n\n2) мамандар суд;\n\n"
     "аттестаттаудан өтуге жатады.\n\n2. Суд біреу.\n"},
    /* its own list, */
    {"_norm", 2,
     "1. Орган вправе:\n\n1) ждать суд;\n\n2) звать суд.\n\n2. Суд ждет.\n"},
    {"_norm", 0, "1. Орган вправе:\n\n1) ждать;\n\n2) звать.\n\n2. Суд.\n"},
    {"_norm", 0,
     "1. Орган вправе отказать. Он может:\n\n1) ждать суд;\n\n2) звать.\n"},
    /* a list within the paragraph */
    {"_norm", 1, "1. Суд решает: 1) орган вправе отказать; 2) суд ждет."},
    {"_norm", 1, "1. Суд решает: 1) молчать; 2) орган вправе отказать."},
    {"_norm", 0, "1. Орган решает: 1) суд ждет; 2) орган вправе отказать."},
    {"_norm", 1,
     "1. Суд решает: 1) суд ждет; 2) да; 3) орган вправе отказать."},
    {"_norm", 3, "1. Орган вправе: 1) звать суд; 2) ждать суд; 3) суд. Суд."},
    {"_norm", 0, "1. Орган вправе: 1) звать; 2) ждать. Суд ждет."},
    {"_norm", 1, "The суд decides: (a) no; (b) the board вправе refuse."},
    /* the point with its subpoints, whatever stands in it */
    {"_point", 3,
     "Статья 1. Суд\n\n1. Суд решает. Орган вправе отказать.\n\n"
     "1) суд ждет;\n\n2) суд молчит.\n\n2. Суд молчит.\n"},
    {"_point", 2,
     "Статья 1. Суд\n\n1. Суд решает:\n\n1) орган вправе отказать;\n\n"
     "2) суд ждет.\n\n2. Суд молчит.\n"},
    {"_point", 0,
     "Статья 1. Суд\n\n1. Суд решает.\n\n2. Орган вправе отказать.\n\n"
     "3. Суд молчит.\n"},
    {"_point", 2, "Статья 1. Суд\n\nОрган вправе отказать.\n\nСуд ждет.\n"},
    {"_point", 0, "Суд ждет.\n\nОрган вправе отказать.\n\nСуд ждет.\n"},
    {"_article", 2,
     "Статья 1. Суд\n\n1. Суд решает.\n\n2. Орган вправе отказать.\n\n"
     "Статья 2. Суд\n\n1. Суд ждет.\n"},
    {"_article", 0,
     "Статья 1. Суд\n\n1. Суд ждет.\n\nСтатья 2. Дела\n\n"
     "1. Орган вправе отказать.\n\nСтатья 3. Суд\n\n1. Суд ждет.\n"},
    /* without articles: the chapter, … */
    {"_article", 2,
     "Глава 1. Суд\n\n1. Суд решает.\n\n2. Орган вправе отказать.\n\n"
     "Глава 2. Суд\n\n3. Суд ждет.\n"},
    {"_article", 0,
     "Глава 1. Дела\n\n1. Орган вправе отказать.\n\nГлава 2. Суд\n\n"
     "2. Суд ждет.\n"},
    /* … else the act part */
    {"_article", 2,
     "1. Суд решает.\n\n2. Орган вправе отказать.\n\n3. Суд ждет.\n\n"
     "Приложение 1\nк приказу\n\n1. Суд молчит.\n"},
    {"_chapter", 4,
     "Глава 1. Суд\n\nСтатья 1. Суд\n\n1. Суд решает.\n\n"
     "Статья 2. Отказ\n\n1. Орган вправе отказать суд.\n\n"
     "Глава 2. Суд\n\nСтатья 3. Суд\n\n1. Суд ждет.\n"},
    {"_chapter", 0,
     "Глава 1. Суд\n\nСтатья 1. Суд\n\n1. Суд ждет.\n\nГлава 2. Дела\n\n"
     "Статья 2. Отказ\n\n1. Орган вправе отказать.\n"},
    {"_chapter", 1,
     "1. Суд решает.\n\n2. Орган вправе отказать.\n\n"
     "Приложение 1\nк приказу\n\n1. Суд молчит.\n"},
    {"_act", 3,
     "Глава 1. Суд\n\n1. Суд решает.\n\nГлава 2. Дела\n\n"
     "2. Орган вправе отказать.\n\nГлава 3. Дела\n\n3. Суд ждет.\n"},
    /* an annex is an act part of its own */
    {"_act", 0,
     "1. Орган решает.\n\n2. Орган вправе отказать.\n\n"
     "Приложение 1\nк приказу\n\n1. Суд молчит.\n"},
    {"_act", 1,
     "1. Суд решает.\n\n2. Суд ждет.\n\nПриложение 1\nк приказу\n\n"
     "1. Суд молчит.\n\n2. Орган вправе отказать.\n\n"
     "Приложение 2\nк приказу\n\n1. Суд молчит.\n"},
};

static void
append(tz_buf *pack, const char *severity, const char *fields)
{
    tz_buf_puts(pack, PACK_FACTORS PACK_LEXICON);
    tz_buf_printf(pack,
                  "%%rec: Rule\n\nId: r\nLang: any\nFactor: wide\n"
                  "Severity: %s\nZone: any\n%sBad: а\nGood: б\n",
                  severity, fields);
    tz_buf_char(pack, '\0');
    assert_true(tz_buf_ok(pack));
}

static void
expect_level(const char *severity, const char *fields, const char *draft,
             taza_lang lang, const char *wanted)
{
    tz_buf pack = TZ_BUF_INIT;

    append(&pack, severity, fields);
    pack_expect_as(pack_levels, pack.ptr, draft, lang, wanted);
    tz_buf_done(&pack);
}

static void
expect_words(const char *fields, const char *draft, taza_lang lang,
             const char *wanted)
{
    tz_buf pack = TZ_BUF_INIT;

    append(&pack, "note", fields);
    pack_expect(pack.ptr, draft, lang, wanted);
    tz_buf_done(&pack);
}

/* Every kind in every scope, where the pattern stands and where it does not. */
static void
kinds_and_scopes(void **state)
{
    static const struct {
        const char *kind;
        const char *yes, *no; /* levels, of a warning or (Raise) a note */
    } kinds[] = {{"Unless", "", "w"},  {"Requires", "w", ""},
                 {"Without", "", "w"}, {"Count", "w", ""},
                 {"Raise", "w", "n"},  {"Lower", "n", "w"}};

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(places); i++) {
        for (size_t k = 0; k < TZ_COUNT(kinds); k++) {
            tz_buf fields = TZ_BUF_INIT;
            bool count = strcmp(kinds[k].kind, "Count") == 0;
            bool raise = strcmp(kinds[k].kind, "Raise") == 0;

            tz_buf_printf(&fields, MATCH "%s%s: %s\\bсуд\\b\n", kinds[k].kind,
                          places[i].scope, count ? "1 " : "");
            tz_buf_char(&fields, '\0');
            expect_level(raise ? "note" : "warning", fields.ptr,
                         places[i].draft, TAZA_NONE,
                         places[i].times > 0 ? kinds[k].yes : kinds[k].no);
            tz_buf_done(&fields);
        }
    }
}

/* As often as it stands there, and no more often. */
static void
counts(void **state)
{
    (void)state;
    for (size_t i = 0; i < TZ_COUNT(places); i++) {
        for (unsigned more = 0; more < 2; more++) {
            unsigned least = places[i].times + more;
            tz_buf fields = TZ_BUF_INIT;

            if (least == 0)
                continue;
            tz_buf_printf(&fields, MATCH "Count%s: %u \\bсуд\\b\n",
                          places[i].scope, least);
            tz_buf_char(&fields, '\0');
            expect_level("note", fields.ptr, places[i].draft, TAZA_NONE,
                         more > 0 ? "" : "n");
            tz_buf_done(&fields);
        }
    }
}

/* The scope that is meant when none is written. */
static void
bare_names(void **state)
{
    static const struct {
        const char *fields, *levels;
    } bare[] = {
        {"Unless: \\bсам\\b\n", "w"},     {"Unless: \\bорган\\b\n", ""},
        {"Requires: \\bсам\\b\n", "w"},   {"Requires: \\bсуд\\b\n", ""},
        {"Without: \\bсам\\b\n", ""},     {"Without: \\bсуд\\b\n", "w"},
        {"Count: 2 \\bсам\\b\n", "w"},    {"Count: 3 \\bсам\\b\n", ""},
        {"Lower: \\bсам\\b\n", "n"},      {"Lower: \\bсуд\\b\n", "w"},
        {"Raise: \\bсам\\b\n", "e"},      {"Raise: \\bсуд\\b\n", "w"},
        {"Count: 2 \\bсам сам\\b\n", ""}, /* matches do not overlap */
    };

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(bare); i++) {
        tz_buf fields = TZ_BUF_INIT;

        tz_buf_puts(&fields, MATCH);
        tz_buf_puts(&fields, bare[i].fields);
        tz_buf_char(&fields, '\0');
        expect_level("warning", fields.ptr,
                     "Суд ждет. Сам и сам орган вправе отказать. Суд ждет.",
                     TAZA_RU, bare[i].levels);
        tz_buf_done(&fields);
    }
}

/* Steps of severity; an error is only sure when it is known who acts on what.
 */
static void
severities(void **state)
{
    static const char known[] = "Орган вправе отказать.";
    static const struct {
        const char *severity, *fields, *draft, *levels;
    } levels[] = {
        {"warning", "Raise: орган\n", known, "e"},
        {"note", "Raise: орган\nRaise: отказать\n", known, "e"},
        {"note", "Raise: орган\nRaise: отказать\nRaise: вправе\n", known, "e"},
        {"error", "Raise: орган\n", known, "e"},
        {"error", "Lower: орган\n", known, "w"},
        {"error", "Lower: орган\nLower: отказать\n", known, "n"},
        {"note", "Lower: орган\n", known, "n"},
        {"note", "Lower: орган\nRaise: отказать\n", known, "w"},
        {"error", "Raise: орган\nLower: отказать\n", known, "w"},
        {"warning", "Raise: \\bсуд\\b\nLower: \\bсуд\\b\n", known, "w"},
        /* the subject, the object, neither is known */
        {"error", "", known, "e"},
        {"error", "", "Министр вправе отказать.", "w"},
        {"error", "", "Орган вправе ждать.", "w"},
        {"error", "", "Министр вправе ждать.", "w"},
        {"warning", "Raise: вправе\n", "Министр вправе отказать.", "w"},
        {"warning", "Raise: вправе\n", "Орган вправе ждать.", "w"},
        {"warning", "", "Министр вправе ждать.", "w"},
        {"note", "", "Министр вправе ждать.", "n"},
        /* the most severe of a sentence is the finding */
        {"warning", "Raise_here: \\bне\\b\n",
         "Орган вправе отказать и не вправе отказать.", "e"},
    };

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(levels); i++) {
        tz_buf fields = TZ_BUF_INIT;

        tz_buf_puts(&fields, MATCH);
        tz_buf_puts(&fields, levels[i].fields);
        tz_buf_char(&fields, '\0');
        expect_level(levels[i].severity, fields.ptr, levels[i].draft, TAZA_RU,
                     levels[i].levels);
        tz_buf_done(&fields);
    }
}

/* What drops a candidate, and what lets it stand: who acts, on what, what
 * leads in. */
static const struct {
    const char *fields;
    taza_lang lang;
    const char *draft, *wanted;
} facts[] = {
    /* without the fields: all */
    {"", TAZA_RU, "Орган вправе отказать.", "r: вправе\n"},
    {"", TAZA_RU, "Министр вправе ждать.", "r: вправе\n"},
    {"Subject: body\n", TAZA_RU, "Орган вправе отказать.", "r: вправе\n"},
    {"Subject: body\n", TAZA_RU, "Заявитель вправе отказать.", ""},
    {"Subject: body\n", TAZA_RU, "Орган кредитора вправе отказать.", ""},
    {"Subject: body\n", TAZA_RU, "Суд вправе отказать.", ""},
    {"Subject: body\n", TAZA_RU, "Министр вправе отказать.", ""},
    {"Subject: person\n", TAZA_RU, "Орган вправе отказать.", ""},
    {"Subject: person\n", TAZA_RU, "Заявитель вправе отказать.", "r: вправе\n"},
    {"Subject: other\n", TAZA_RU, "Суд вправе отказать.", "r: вправе\n"},
    {"Subject: other\n", TAZA_RU, "Орган вправе отказать.", ""},
    {"Subject: none\n", TAZA_RU, "Министр вправе отказать.", "r: вправе\n"},
    {"Subject: none\n", TAZA_RU, "Орган вправе отказать.", ""},
    {"Subject: body none\n", TAZA_RU, "Министр вправе отказать.",
     "r: вправе\n"},
    {"Subject: body none\n", TAZA_RU, "Орган вправе отказать.", "r: вправе\n"},
    {"Subject: body, none\n", TAZA_RU, "Заявитель вправе отказать.", ""},
    {"Subject: body\n", TAZA_RU,
     "1. Орган решает:\n\n1) когда вправе отказать.\n", "r: вправе\n"},
    {"Subject: body\n", TAZA_RU,
     "1. Министр решает:\n\n1) когда вправе отказать.\n", ""},
    {"Subject: body\n", TAZA_RU,
     "Орган: 1) ждет, если просит заявитель; 2) вправе отказать.",
     "r: вправе\n"},
    {"Object: burden\n", TAZA_RU, "Орган вправе отказать.",
     "r: вправе отказать\n"},
    {"Object: burden\n", TAZA_RU, "Орган вправе выдать.", ""},
    {"Object: burden\n", TAZA_RU, "Орган вправе ждать.", ""},
    {"Object: benefit\n", TAZA_RU, "Орган вправе выдать.",
     "r: вправе выдать\n"},
    {"Object: benefit\n", TAZA_RU, "Орган вправе отказать.", ""},
    {"Object: internal\n", TAZA_RU, "Орган вправе утвердить план.",
     "r: вправе утвердить план\n"},
    {"Object: internal\n", TAZA_RU, "Орган вправе утвердить.", ""},
    {"Object: none\n", TAZA_RU, "Орган вправе ждать.", "r: вправе\n"},
    {"Object: none\n", TAZA_RU, "Орган вправе отказать.", ""},
    {"Object: burden, none\n", TAZA_RU, "Орган вправе ждать.", "r: вправе\n"},
    {"Object: burden benefit\n", TAZA_RU, "Орган вправе выдать.",
     "r: вправе выдать\n"},
    {"Subject: body\nObject: burden\n", TAZA_RU, "Орган вправе отказать.",
     "r: вправе отказать\n"},
    {"Subject: body\nObject: burden\n", TAZA_RU, "Орган вправе выдать.", ""},
    {"Subject: body\nObject: burden\n", TAZA_RU, "Суд вправе отказать.", ""},
    /* as far as the act, if four words stand between, not five */
    {"", TAZA_RU, "Орган вправе сразу отказать.", "r: вправе\n"},
    {"Object: burden\n", TAZA_RU, "Орган вправе сразу, без слов, отказать.",
     "r: вправе сразу, без слов, отказать\n"},
    {"Object: burden\n", TAZA_RU, "Орган вправе и раз, и два отказать.",
     "r: вправе и раз, и два отказать\n"},
    {"Object: burden\n", TAZA_RU, "Орган вправе и раз, и два раза отказать.",
     "r: вправе\n"},
    /* conditions see the words that are reported */
    {"Object: burden\nUnless: \\bотказать\\b\n", TAZA_RU,
     "Орган вправе сразу и вдруг отказать.", ""},
    {"Object: burden\nUnless: \\bпросьбе\\b\n", TAZA_RU,
     "Орган вправе сразу и вдруг отказать по просьбе.",
     "r: вправе сразу и вдруг отказать\n"},
    /* before a passive only */
    {"Object: burden\n", TAZA_RU, "Отказ вправе быть.", "r: Отказ вправе\n"},
    {"Object: burden\n", TAZA_RU, "Об отказе орган вправе решать.", ""},
    /* of two acts the worse one */
    {"Object: burden\n", TAZA_RU, "Орган вправе выдать либо отказать.",
     "r: вправе выдать либо отказать\n"},
    {"Object: benefit\n", TAZA_RU, "Орган вправе выдать сразу отказать.",
     "r: вправе выдать\n"},
    /* not beyond the sentence */
    {"Object: burden\n", TAZA_RU, "1. Орган вправе:\n\n1) отказать.\n",
     "r: вправе\n"},
    {"Object: burden\n", TAZA_RU, "Орган вправе. Отказать легко.", ""},
    /* Kazakh: the act stands before */
    {"Subject: body\nObject: burden\n", TAZA_KK,
     "Уәкілетті орган рұқсатты бас тартуға құқылы.", "r: бас тартуға құқылы\n"},
    {"Object: burden\n", TAZA_KK, "Орган бас тартуға бір екі үш төрт құқылы.",
     "r: бас тартуға бір екі үш төрт құқылы\n"},
    {"Object: burden\n", TAZA_KK,
     "Орган бас тартуға бір екі үш төрт бес құқылы.", "r: құқылы\n"},
    {"Object: burden\n", TAZA_KK, "Орган рұқсат беруге құқылы.", ""},
    {"Object: benefit\n", TAZA_KK, "Орган рұқсат беруге құқылы.",
     "r: беруге құқылы\n"},
    {"Subject: body\n", TAZA_KK, "Азамат рұқсат беруге құқылы.", ""},
    /* English */
    {"Subject: body\nObject: burden\n", TAZA_EN, "The board may refuse it.",
     "r: may refuse\n"},
    {"Subject: body\nObject: burden\n", TAZA_EN, "The applicant may refuse it.",
     ""},
    {"Subject: body\nObject: burden\n", TAZA_EN, "The board may issue it.", ""},
    {"Subject: body\nObject: burden\n", TAZA_EN,
     "A permit may be refused by the board.", "r: may be refused\n"},
    /* the words that lead in: directly, on any level, not at all */
    {"Lead: \\bкомиссия\\b\n", TAZA_RU,
     "1. Комиссия:\n\n1) вправе ждать;\n\n2) молчит.\n", "r: вправе\n"},
    {"Lead: \\bкомиссия\\b\n", TAZA_RU,
     "1. Министр:\n\n1) комиссия вправе ждать;\n\n2) комиссия молчит.\n", ""},
    {"Lead: \\bкомиссия\\b\n", TAZA_RU,
     "1. Комиссия:\n\n1) решает:\n\nа) вправе ли она ждать;\n\nб) ждет.\n",
     "r: вправе\n"},
    {"Lead: \\bкомиссия\\b\n", TAZA_RU,
     "1. Министр:\n\n1) комиссия:\n\nа) вправе ждать;\n\nб) ждет.\n",
     "r: вправе\n"},
    {"Lead: \\bкомиссия\\b\n", TAZA_RU, "Комиссия: 1) вправе ждать; 2) ждет.",
     "r: вправе\n"},
    {"Lead: \\bкомиссия\\b\n", TAZA_RU,
     "Комиссия: 1) ждет; 2) решает; 3) вправе ждать.", "r: вправе\n"},
    {"Lead: \\bкомиссия\\b\n", TAZA_RU,
     "Министр: 1) комиссия ждет; 2) вправе ждать.", ""},
    /* a second sentence in an item is led by nothing */
    {"Lead: \\bкомиссия\\b\n", TAZA_RU,
     "1. Комиссия:\n\n1) принимает заявление. Заявитель вправе ждать;\n\n"
     "2) молчит.\n",
     ""},
    {"Lead: \\bкомиссия\\b\n", TAZA_RU,
     "1. Комиссия:\n\n1) ждет, а потом вправе ждать. Срок один;\n\n"
     "2) молчит.\n",
     "r: вправе\n"},
    {"Lead: \\bboard\\b\n", TAZA_EN, "The board: (a) waits; (b) may wait.",
     "r: may\n"},
    {"Lead: \\bкомиссия\\b\n", TAZA_RU, "Комиссия вправе ждать.", ""},
    {"Lead: \\bкомиссия\\b\n", TAZA_RU, "1. Комиссия ждет.\n\n2. Вправе.\n",
     ""},
    /* what the norm stands in */
    {"Within: point\n", TAZA_RU, "1. Орган вправе.\n\n1) вправе;\n",
     "r: вправе\nr: вправе\n"},
    {"Within: article\n", TAZA_RU, "1. Орган вправе.\n\n1) вправе;\n", ""},
    {"Within: point\n", TAZA_RU,
     "Статья 1. Орган\n\n1. Орган вправе.\n\nСтатья 2. Суд\n\nСуд вправе.\n",
     ""},
    {"Within: article\n", TAZA_RU,
     "Статья 1. Орган\n\n1. Орган вправе.\n\nСтатья 2. Суд\n\nСуд вправе.\n",
     "r: вправе\nr: вправе\n"},
    {"Within: point\n", TAZA_RU, "Орган вправе.\n", ""},
    {"Within: article\n", TAZA_RU, "Орган вправе.\n", ""},
};

static void
facts_decide(void **state)
{
    (void)state;
    for (size_t i = 0; i < TZ_COUNT(facts); i++) {
        tz_buf fields = TZ_BUF_INIT;

        tz_buf_puts(&fields, "Match: \\b(?:вправе|құқылы|may)\\b\n");
        tz_buf_puts(&fields, facts[i].fields);
        tz_buf_char(&fields, '\0');
        expect_words(fields.ptr, facts[i].draft, facts[i].lang,
                     facts[i].wanted);
        tz_buf_done(&fields);
    }
}

/* A condition is asked about each of the words anew, about each sentence
 * once, and about a sentence of another document again. */
static void
answers_are_not_mixed_up(void **state)
{
    (void)state;
    pack_expect_condition(
        "Unless: не вправе\n",
        "Он вправе, она не вправе, оно вправе и они не вправе.",
        "r: вправе | вправе\n");
    pack_expect_condition(
        "Unless_sentence: \\bсуд\\b\n",
        "Суд вправе и вправе. Орган вправе и вправе. Суд вправе.",
        "r: вправе | вправе\n");
}

static void
documents_are_not_mixed_up(void **state)
{
    static const char *const drafts[] = {"Орган вправе отказать.",
                                         "Здесь вправе отказать.",
                                         "Орган вправе отказать."};
    struct taza_rules *rules = pack_load(
        PACK_FACTORS PACK_RULE("r", "wide", MATCH "Requires: \\bорган\\b\n"),
        false);
    struct taza_worker *worker = NULL;
    taza_error err;

    (void)state;
    assert_int_equal(tz_worker_new(rules, &worker, &err), TAZA_OK);
    for (size_t i = 0; i < TZ_COUNT(drafts); i++) {
        pack_run run;

        pack_read(&run, drafts[i], TAZA_RU);
        pack_scan(&run, worker, rules);
        assert_string_equal(pack_show(&run), i == 1 ? "" : "r: вправе\n");
        pack_done(&run);
    }
    tz_worker_free(worker);
    tz_rules_free(rules);
}

/* The reach of _here is bounded, but never inside a word. */
static void
far_words_are_whole(void **state)
{
    tz_buf draft = TZ_BUF_INIT;

    (void)state;
    tz_buf_puts(&draft, "Орган вправе ");
    for (size_t i = 0; i < 300; i++)
        tz_buf_puts(&draft, "о");
    tz_buf_puts(&draft, ".");
    tz_buf_char(&draft, '\0');
    assert_true(tz_buf_ok(&draft));
    pack_expect_condition("Unless: \\bо{3,250}\\b\n", draft.ptr, "r: вправе\n");
    pack_expect_condition("Unless: \\bо+\\b\n", draft.ptr, "");
    tz_buf_done(&draft);
}

/* A condition that a limit stops is neither true nor false. */
static void
limit_leaves_the_rule_unfinished(void **state)
{
    /* What is not near the first place cannot keep it from being answered. */
    static const struct {
        const char *condition, *found;
    } conditions[] = {
        {"Unless: вправе \\w*\\w*\\w*\\w*\\w*ы\n", "r: вправе\nr!\n"},
        {"Requires: вправе \\w*\\w*\\w*\\w*\\w*ы\n", "r!\n"},
        {"Unless_sentence: вправе \\w*\\w*\\w*\\w*\\w*ы\n", "r!\n"},
    };

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(conditions); i++)
        pack_expect_condition(
            conditions[i].condition,
            "Он вправе, "
            "вправе ооооооооооооооооооооооооооооооооооооооооооооооооо ы.",
            conditions[i].found);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(conditions_decide),
        cmocka_unit_test(kinds_and_scopes),
        cmocka_unit_test(counts),
        cmocka_unit_test(bare_names),
        cmocka_unit_test(severities),
        cmocka_unit_test(facts_decide),
        cmocka_unit_test(answers_are_not_mixed_up),
        cmocka_unit_test(documents_are_not_mixed_up),
        cmocka_unit_test(far_words_are_whole),
        cmocka_unit_test(limit_leaves_the_rule_unfinished),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
