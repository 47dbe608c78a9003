/* test_norm.c - paragraphs → normal text, its map and its bits. */
#include "support.h"

#include "base/work.h"
#include "text/norm_state.h"
#include "text/textdoc.h"

/* Normal text of a paragraph whose lines are joined by blanks. */
static void
check(const char *text, taza_lang lang, const char *normal)
{
    textdoc t;

    textdoc_init(&t, tz_str(text));
    assert_true(textdoc_norm(&t, lang));
    assert_str(textdoc_shown(&t), normal);
    textdoc_done(&t);
}

typedef struct {
    const char *text, *normal;
} pair;

static void
check_all(const pair *pairs, size_t count)
{
    for (size_t i = 0; i < count; i++)
        check(pairs[i].text, TAZA_NONE, pairs[i].normal);
}

static void
case_and_letters(void **state)
{
    static const pair pairs[] = {
        {"Уполномоченный ОРГАН", "уполномоченный орган"},
        {"ӘҒҚҢӨҰҮҺІ әғқңөұүһі", "әғқңөұүһі әғқңөұүһі"},
        {"ЩЁТКА её Ёлка", "щетка ее елка"},
        {"The Board SHALL", "the board shall"},
        {"ї ў ґ é ß 中", "ʘ ʘ ʘ ʘ ʘ ʘ"},
        {"x² ½ ٣", "x٥ ٥ ٥"},
        {"ѐлка ѝ", "елка и"},
    };

    (void)state;
    check_all(pairs, TZ_COUNT(pairs));
}

static void
spaces(void **state)
{
    static const pair pairs[] = {
        {"срок  не   указан", "срок не указан"},
        {"  срок ", "срок"},
        {"1\xC2\xA0год", "1 год"},
        {"1\xE2\x80\xAFгод", "1 год"},
        {"1\xE2\x80\x89год", "1 год"},
        {"1\xE3\x80\x80год", "1 год"},
        {"срок\tне\r\n\v\fуказан", "срок не указан"},
        {"срок\xC2\x85не\xE2\x80\xA8указан\xE2\x80\xA9", "срок не указан"},
        {"срок \xE2\x80\x8B\xC2\xA0 не", "срок не"},
        {"", ""},
        {" \t\n ", ""},
        {"\xC2\xAD\xE2\x80\x8B", ""},
        {"срок\nне\n\nуказан", "срок не указан"},
    };

    (void)state;
    check_all(pairs, TZ_COUNT(pairs));
}

static void
invisible(void **state)
{
    static const pair pairs[] = {
        {"мер\xC2\xADзім", "мерзім"},
        {"мер\xE2\x80\x8Bзім", "мерзім"},
        {"мер\xE2\x80\x8Cзім", "мерзім"},
        {"мер\xE2\x80\x8Dзім", "мерзім"},
        {"мер\xE2\x81\xA0зім", "мерзім"},
        {"мер\xEF\xBB\xBFзім", "мерзім"},
        {"мер\xE2\x80\x8Fзім\xEF\xB8\x8F", "мерзім"},
        {"о\xCC\x81рган", "орган"},
        {"орга\xCC\x81н", "орган"},
        {"впра\xCC\x80ве", "вправе"},
        {"а\xD2\x83з", "аз"},
        {"\xCC\x81орган", "орган"},
    };

    (void)state;
    check_all(pairs, TZ_COUNT(pairs));
}

static void
composition(void **state)
{
    static const pair pairs[] = {
        {"и\xCC\x86 И\xCC\x86", "й й"},
        {"е\xCC\x88 Е\xCC\x88", "е е"},
        {"й\xCC\x81", "й"},
        {"и\xCC\x81\xCC\x86", "и"}, /* the acute blocks the breve */
        {"и\xCC\xA3\xCC\x86", "й"}, /* a dot below does not */
        {"и\xCC\x86\xCC\xA3", "й"},
        {"и\xCC\x80 е\xCC\x80", "и е"},
        {"ї і\xCC\x88 ў у\xCC\x86", "ʘ ʘ ʘ ʘ"},
        {"і\xCC\x87", "і"},
        {"<\xCC\xB8 \xE2\x89\xAE", "¤ ¤"},
        {"<<\xCC\xB8 <\xE2\x89\xAE", "<¤ <¤"},
        {"\xE2\x84\xAA k", "k k"},
        {"\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB \xED\x95\x9C", "ʘ ʘ"},
        {"e\xCC\x81 \xC3\xA9", "ʘ ʘ"},
        {"\xCD\xBE \xE1\xBF\xAF", "; `"},
    };

    (void)state;
    check_all(pairs, TZ_COUNT(pairs));
}

/* A cluster of a million marks is one letter and no quadratic sorting. */
static void
many_marks(void **state)
{
    enum {
        MARKS = 100000
    };
    static char text[2 + 2 * MARKS + 2];
    textdoc t;

    (void)state;
    memcpy(text, "и", 2);
    for (size_t i = 0; i < MARKS; i++)
        memcpy(text + 2 + 2 * i, i % 2 ? "\xCC\xA3" : "\xCC\x81", 2);
    memcpy(text + 2 + 2 * MARKS, "я", 2);
    textdoc_init(&t, (taza_str){text, sizeof text});
    assert_true(textdoc_norm(&t, TAZA_RU));
    assert_str(textdoc_shown(&t), "ия");
    assert_int_equal(tz_map_span(&t.doc.to_text, (taza_span){1, 2}).start,
                     sizeof text - 2);
    textdoc_done(&t);
}

static void
hyphens_and_dashes(void **state)
{
    static const pair pairs[] = {
        {"какой-либо какой\xE2\x80\x90либо какой\xE2\x80\x91либо",
         "какой-либо какой-либо какой-либо"},
        {"орган – это — тот ― и ‒ \xE2\x88\x92", "орган – это – тот – и – –"},
        {"орган - это", "орган – это"},
        {"орган -\nэто", "орган – это"},
        {"орган\n- это", "орган – это"},
        {"орган  \xE2\x80\x91\xC2\xA0это", "орган – это"},
        {"- орган", "- орган"},
        {"орган -", "орган -"},
        {"орган -это, -то", "орган -это, -то"},
        {"орган- это", "орган- это"},
        {"орган -- это", "орган -- это"},
        {"2-\nшi", "2- шi"},
    };

    (void)state;
    check_all(pairs, TZ_COUNT(pairs));
}

static void
quotes(void **state)
{
    static const pair pairs[] = {
        {"«Закон» “Law” ‹x›", "«закон» «law» «x»"},
        {"\"Закон\" (\"далее\") - \"Кодекс\"", "«закон» («далее») – «кодекс»"},
        {"слова \"не более\"; \"менее\".", "слова «не более»; «менее»."},
        {"\"\"Закон\"\"", "««закон»»"},
        {"„Закон“ и “Law”", "«закон» и «law»"},
        {"„Закон” и “Law”", "«закон» и «law»"},
        {"<<Закон>> < > <<<", "«закон» < > «<"},
        {"applicant’s rights’ ob'ект об’ект ʼ",
         "applicant's rights' ob'ект об'ект '"},
        {"‘term’ and ‘applicant’s term’", "«term» and «applicant's term»"},
        {"5\"", "5»"},
    };

    (void)state;
    check_all(pairs, TZ_COUNT(pairs));
}

static void
numero(void **state)
{
    static const pair pairs[] = {
        {"приказ N 12", "приказ № 12"},
        {"приказ N12", "приказ №12"},
        {"приказ № 12", "приказ № 12"},
        {"Act No. 5", "act № 5"},
        {"Act No 5", "act № 5"},
        {"приказ Nо 5", "приказ № 5"},
        {"приказ N° 5", "приказ № 5"},
        {"приказ N\n12", "приказ № 12"},
        {"приказ N\xC2\xA0 12", "приказ № 12"},
        {"(N 7)", "(№ 7)"},
        {"n 5", "n 5"},
        {"EN 5", "en 5"},
        {"ФЗ-N 5", "фз-n 5"},
        {"No person", "no person"},
        {"N лица", "n лица"},
        {"N.5", "n.5"},
        {"Nov 5", "nov 5"},
        {"N", "n"},
        {"No", "no"},
        {"N\xCC\x83 5", "ʘ 5"},
        {"No\xCC\x81 5", "nʘ 5"},
        {"N\xC3\xB3 5", "nʘ 5"},
    };

    (void)state;
    check_all(pairs, TZ_COUNT(pairs));
}

static void
signs(void **state)
{
    static const pair pairs[] = {
        {"§ 5 … ... • · \xEF\x82\xB7", "§ 5 … ... • • •"},
        {"100 € 5 % [a] {b} a/b_c", "100 ¤ 5 % [a] {b} a/b_c"},
        {"a\x01\x7F", "a¤¤"},
    };

    (void)state;
    check_all(pairs, TZ_COUNT(pairs));
}

static void
letter_spaced(void **state)
{
    static const pair pairs[] = {
        {"П О С Т А Н О В Л Я Е Т:", "постановляет:"},
        {"П\xC2\xA0О С Т  А Н О В", "пост анов"},
        {"Б Ұ Й Р Ы Қ беремін", "бұйрық беремін"},
        {"О Р Д Е Р Правительство", "ордер правительство"},
        {"А Б В", "а б в"},
        {"П О С т", "п о с т"},
        {"п о с т", "п о с т"},
        {"А. Б. В. Г.", "а. б. в. г."},
        {"К И\xCC\x86 И\xCC\x86 О", "кййо"},
        {"ПО СТ АН ОВ", "по ст ан ов"},
        {"O R D E R\nof", "order of"},
    };

    (void)state;
    check_all(pairs, TZ_COUNT(pairs));
}

static void
joins(void **state)
{
    static const struct {
        const char *text;
        tz_join second, third;
        const char *normal;
    } cases[] = {
        {"межправи-\nтельственная\nкомиссия", TZ_JOIN_GLUE, TZ_JOIN_SPACE,
         "межправительственная комиссия"},
        {"межправи\xC2\xAD\nтельственная\nкомиссия", TZ_JOIN_GLUE,
         TZ_JOIN_SPACE, "межправительственная комиссия"},
        {"межправи-\xE2\x80\x8B\nтельственная\nкомиссия", TZ_JOIN_GLUE,
         TZ_JOIN_SPACE, "межправительственная комиссия"},
        {"какой-\nлибо\nорган", TZ_JOIN_KEEP, TZ_JOIN_SPACE,
         "какой-либо орган"},
        {"какой\n- 5 -\nлибо", TZ_JOIN_SKIP, TZ_JOIN_SPACE, "какой либо"},
        {"меж-\n- 5 -\nправи", TZ_JOIN_SKIP, TZ_JOIN_GLUE, "межправи"},
        {"приказ N\n- 5 -\n12", TZ_JOIN_SKIP, TZ_JOIN_SPACE, "приказ № 12"},
        {"-\n-\nя", TZ_JOIN_GLUE, TZ_JOIN_GLUE, "я"},
    };

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(cases); i++) {
        textdoc t;
        textdoc_init(&t, tz_str(cases[i].text));
        t.doc.blocks[1].join = (uint8_t)cases[i].second;
        t.doc.blocks[2].join = (uint8_t)cases[i].third;
        assert_true(textdoc_norm(&t, TAZA_NONE));
        assert_str(textdoc_shown(&t), cases[i].normal);
        textdoc_done(&t);
    }
}

static void
span_of(const textdoc *t, size_t from, size_t to, const char *text)
{
    taza_span span = tz_map_span(&t->doc.to_text, (taza_span){from, to});

    assert_str(tz_str_slice(t->doc.text, span.start, span.end), text);
}

static void
maps_back(void **state)
{
    textdoc t;

    (void)state;
    textdoc_init(&t, TZ_STR("  Мер\xC2\xADзі\xCC\x81м \xC2\xA0 и\xCC\x86 "
                            "<<No. 5>>  \n  конец "));
    assert_true(textdoc_norm(&t, TAZA_NONE));
    assert_str(textdoc_shown(&t), "мерзім й «№ 5» конец");
    span_of(&t, 0, 6, "Мер\xC2\xADзі\xCC\x81м");
    span_of(&t, 0, 3, "Мер");
    span_of(&t, 3, 4, "з");
    span_of(&t, 4, 5, "і\xCC\x81");
    span_of(&t, 6, 7, " \xC2\xA0 ");
    span_of(&t, 7, 8, "и\xCC\x86");
    span_of(&t, 8, 9, " ");
    span_of(&t, 9, 10, "<<");
    span_of(&t, 10, 11, "No.");
    span_of(&t, 11, 12, " ");
    span_of(&t, 12, 14, "5>>");
    span_of(&t, 14, 15, "  \n  ");
    span_of(&t, 15, 20, "конец");
    span_of(&t, 20, 21, "");
    span_of(&t, 19, 21, "ц");
    textdoc_done(&t);
}

/* The blank of a join is the white space behind the line, not what stands
 * between. */
static void
join_maps_back(void **state)
{
    textdoc t;

    (void)state;
    textdoc_init(&t, TZ_STR("один\n- 5 -\nдва"));
    t.doc.blocks[1].join = TZ_JOIN_SKIP;
    assert_true(textdoc_norm(&t, TAZA_NONE));
    span_of(&t, 4, 5, "\n");
    span_of(&t, 0, 8, "один\n- 5 -\nдва");
    span_of(&t, 5, 8, "два");
    textdoc_done(&t);
}

static void
capitals(void **state)
{
    static const struct {
        const char *text;
        const char *capital, *caps; /* ^ below the word starts */
        uint32_t words;
    } cases[] = {
        {"Орган ҚР заң IT-компания", "^     ^      ^", "      ^", 4},
        {"ОРГАН Я О5 5-Бап -", "^     ^ ^  ^", "^", 4},
        {"«Закон» 12 - ЗРК-ІІ", " ^           ^", "             ^", 3},
        {"- — … № 5", "", "", 1},
    };

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(cases); i++) {
        textdoc t;
        textdoc_init(&t, tz_str(cases[i].text));
        assert_true(textdoc_norm(&t, TAZA_NONE));
        assert_int_equal(t.para.words, cases[i].words);
        for (size_t at = 0; at < t.doc.normal_len; at++) {
            bool capital =
                at < strlen(cases[i].capital) && cases[i].capital[at] == '^';
            bool caps = at < strlen(cases[i].caps) && cases[i].caps[at] == '^';
            assert_int_equal(t.doc.capital[at / 8] >> (at % 8) & 1, capital);
            assert_int_equal(t.doc.caps[at / 8] >> (at % 8) & 1, caps);
        }
        textdoc_done(&t);
    }
}

static void
controls(void **state)
{
    textdoc t;

    (void)state;
    textdoc_init(&t, ((taza_str){"a\0b \t\r\f\v\x1F\xC2\x80", 11}));
    assert_true(textdoc_norm(&t, TAZA_NONE));
    assert_int_equal(t.doc.control_count, 4);
    assert_int_equal(t.doc.control.start, 1);
    assert_int_equal(t.doc.control.end, 2);
    assert_str(textdoc_shown(&t), "a¤b ¤¤");
    textdoc_done(&t);
}

static void
two_paragraphs(void **state)
{
    taza_str text = TZ_STR("Первый\n \nВторой");
    textdoc t;
    tz_para paras[3];

    (void)state;
    textdoc_init(&t, text);
    t.doc.para_count = 3;
    t.norm = tz_norm_new(&t.doc);
    assert_non_null(t.norm);
    for (size_t i = 0; i < 3; i++) {
        paras[i] = (tz_para){.first_block = i, .block_count = 1};
        tz_norm_para(t.norm, &paras[i]);
    }
    assert_true(tz_norm_finish(t.norm));
    assert_int_equal(paras[0].normal.end, 7);
    assert_int_equal(paras[1].normal.start, 7);
    assert_int_equal(paras[1].normal.end, 7);
    assert_int_equal(paras[2].normal.start, 7);
    assert_int_equal(paras[2].normal.end, 14);
    assert_int_equal(t.doc.normal[6], TZ_CODE_END);
    assert_str(textdoc_shown(&t), "первый\nвторой");
    span_of(&t, 7, 13, "Второй");
    /* There is no room for a paragraph that was written before. */
    tz_norm_para(t.norm, &paras[0]);
    tz_norm_para(t.norm, &paras[0]);
    assert_false(tz_norm_finish(t.norm));
    textdoc_done(&t);
}

/* --- properties --- */

static const char *const pieces[] = {
    "а",
    "Я",
    "ё",
    "і",
    "қ",
    "i",
    "Z",
    "5",
    " ",
    "  ",
    "\t",
    "\n",
    "-",
    "—",
    "«",
    "\"",
    "”",
    ".",
    ";",
    "№",
    "\xC2\xAD",
    "\xCC\x86",
    "и",
    "\xCC\x81",
    "\xE2\x80\x8B",
    "\xC2\xA0",
    "中",
    "😀",
    "é",
    "\x01",
    "\xE1\x84\x92",
    "\xE1\x85\xA1",
    ")",
    "ә",
    "<<",
    "N",
    "o",
    "Ш",
    "’",
    "ə",
};

static size_t
pick(unsigned *seed, size_t below)
{
    *seed = *seed * 1103515245u + 12345u;
    return (*seed >> 16) % below;
}

static size_t
random_text(unsigned seed, char *out, size_t room)
{
    size_t len = 0, count = 1 + pick(&seed, 120);

    for (size_t i = 0; i < count; i++) {
        const char *piece = pieces[pick(&seed, TZ_COUNT(pieces))];
        if (len + strlen(piece) > room)
            break;
        memcpy(out + len, piece, strlen(piece));
        len += strlen(piece);
    }
    return len;
}

/* Every code's span lies in the text, behind the one before, and holds only
 * whole characters. */
static void
map_is_monotone(void **state)
{
    char text[1024];

    (void)state;
    for (unsigned seed = 0; seed < 3000; seed++) {
        taza_str view = {text, random_text(seed, text, sizeof text)};
        taza_span before = {0, 0};
        textdoc t;
        textdoc_init(&t, view);
        assert_true(textdoc_norm(&t, TAZA_KK));
        assert_int_equal(t.doc.to_text.upper_len, t.doc.normal_len);
        for (size_t i = 0; i < t.doc.normal_len; i++) {
            taza_span one = tz_map_span(&t.doc.to_text, (taza_span){i, i + 1});
            bool same = one.start == before.start && one.end == before.end;
            assert_true(one.start <= one.end && one.end <= view.len);
            assert_true(one.start >= before.end || same);
            assert_int_equal(
                tz_utf8_valid(tz_str_slice(view, one.start, one.end)),
                one.end - one.start);
            before = one;
        }
        textdoc_done(&t);
    }
}

/* Signs that their neighbours decide. */
static bool
by_context(uint8_t code)
{
    return code == TZ_CODE_OPEN || code == TZ_CODE_CLOSE || code == '\'' ||
           code == '-' || code == TZ_CODE_DASH || code == TZ_CODE_NUMERO ||
           code == 'n';
}

/* The text of a span, made normal on its own, gives the span's codes. */
static void
again_the_same(void **state)
{
    char text[1024];
    size_t compared = 0;

    (void)state;
    for (unsigned seed = 0; seed < 3000; seed++) {
        taza_str view = {text, random_text(seed, text, sizeof text)};
        unsigned more = seed;
        size_t from, to, i;
        textdoc t, u;
        taza_span span;
        textdoc_init(&t, view);
        assert_true(textdoc_norm(&t, TAZA_NONE));
        from = pick(&more, t.doc.normal_len + 1);
        to = from + pick(&more, t.doc.normal_len + 1 - from);
        while (to > from && t.doc.normal[to - 1] <= ' ')
            to--;
        while (from < to && t.doc.normal[from] <= ' ')
            from++;
        span = tz_map_span(&t.doc.to_text, (taza_span){from, to});
        textdoc_init(&u, tz_str_slice(view, span.start, span.end));
        assert_true(textdoc_norm(&u, TAZA_NONE));
        assert_int_equal(u.doc.normal_len, to - from + (to > from));
        for (i = from; i < to; i++) {
            uint8_t was = t.doc.normal[i], is = u.doc.normal[i - from];
            if (by_context(was))
                assert_true(by_context(is));
            else
                assert_int_equal(was, is);
            compared++;
        }
        textdoc_done(&t);
        textdoc_done(&u);
    }
    assert_true(compared > 30000);
}

/* Work at eight times the text is at most eight and a half times the work,
 * whatever is repeated. */
static size_t
work_of(const char *piece, size_t times)
{
    size_t len = strlen(piece), before;
    char *text = tz_alloc(len * times);
    textdoc t;

    assert_non_null(text);
    for (size_t i = 0; i < times; i++)
        memcpy(text + i * len, piece, len);
    textdoc_init(&t, (taza_str){text, len * times});
    before = tz_work;
    assert_true(textdoc_norm(&t, TAZA_KK));
    before = tz_work - before;
    textdoc_done(&t);
    tz_free(text);
    return before;
}

static void
growth(void **state)
{
    static const char *const repeated[] = {
        "Мемлекеттік орган. ",
        "a",
        "А Б В Г ",
        "N ",
        "N \n",
        "\n",
        "\xCC\x81",
        "é\xCC\xA3",
        "\xE1\x85\xA1",
        "- ",
        "<",
        "VІ",
        "á",
        "-А",
        "А1",
        "ə",
        "’",
        "  \xC2\xAD",
    };

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(repeated); i++)
        assert_true(2 * work_of(repeated[i], 8 * 4000) <=
                    17 * work_of(repeated[i], 4000));
}

/* Every allocation may fail. */
static void
no_memory(void **state)
{
    (void)state;
    for (size_t n = 0; n < 100; n++) {
        textdoc t;
        bool done;
        textdoc_init(&t, TZ_STR("Мер\xC2\xADзiмі мəселе и\xCC\x86"));
        tz_alloc_fail_in = n;
        done = textdoc_norm(&t, TAZA_KK);
        tz_alloc_fail_in = SIZE_MAX;
        textdoc_done(&t);
        if (done) {
            assert_true(n > 4);
            return;
        }
    }
    fail();
}

/* Bits are found wherever they are. */
static void
bits(void **state)
{
    (void)state;
    for (size_t at = 0; at < 40; at++)
        for (size_t from = 0; from <= 40; from++) {
            uint8_t set[5] = {0};

            tz_bit_set(set, at);
            if (at < from || from == 40)
                assert_in_range(tz_bit_next(set, from, 40), 40, 47);
            else
                assert_int_equal(tz_bit_next(set, from, 40), at);
            tz_bit_set(set, 7);
            tz_bit_set(set, 39);
            if (from < 40)
                assert_int_equal(tz_bit_next(set, from, 40),
                                 from <= 7 && (at < from || at > 7) ? 7
                                 : at >= from                       ? at
                                                                    : 39);
        }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bits),
        cmocka_unit_test(case_and_letters),
        cmocka_unit_test(spaces),
        cmocka_unit_test(invisible),
        cmocka_unit_test(composition),
        cmocka_unit_test(many_marks),
        cmocka_unit_test(hyphens_and_dashes),
        cmocka_unit_test(quotes),
        cmocka_unit_test(numero),
        cmocka_unit_test(signs),
        cmocka_unit_test(letter_spaced),
        cmocka_unit_test(joins),
        cmocka_unit_test(maps_back),
        cmocka_unit_test(join_maps_back),
        cmocka_unit_test(capitals),
        cmocka_unit_test(controls),
        cmocka_unit_test(two_paragraphs),
        cmocka_unit_test(map_is_monotone),
        cmocka_unit_test(again_the_same),
        cmocka_unit_test(growth),
        cmocka_unit_test(no_memory),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
