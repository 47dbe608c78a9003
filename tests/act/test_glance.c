/* test_glance.c - what one look at the words of a paragraph tells. */
#include "support.h"

#include "act/glance.h"
#include "act/numeral.h"
#include "base/alloc.h"

#define QUANTITY    TZ_HINT_QUANTITY
#define INSTRUCTION TZ_HINT_INSTRUCTION

typedef struct {
    taza_lang lang;
    const char *text;
    unsigned hints;
} hint_case;

static uint8_t
glance(tz_nstr text, size_t from, taza_lang lang)
{
    tz_arena *arena = tz_arena_new();
    tz_starts starts;
    uint8_t hints;
    assert_true(tz_starts_make(&starts, arena, text));
    hints = tz_glance(&starts, text, (taza_span){from, text.len}, lang);
    tz_arena_free(arena);
    return hints;
}

static void
test_hints(void **state)
{
    static const hint_case cases[] = {
        {TAZA_RU, "орган ведет реестр", 0},
        {TAZA_RU, "орган ведет 2 реестра", QUANTITY},
        {TAZA_RU, "в течение пяти рабочих дней", QUANTITY},
        {TAZA_RU, "трехдневный срок", QUANTITY},
        {TAZA_RU, "в месячный срок", QUANTITY},
        {TAZA_RU, "год", QUANTITY},
        {TAZA_RU, "часть статьи", 0},
        {TAZA_RU, "форма-3", QUANTITY},
        {TAZA_RU, "изложить в следующей редакции", INSTRUCTION},
        {TAZA_RU, "слово «день» исключить", QUANTITY | INSTRUCTION},
        {TAZA_KK, "орган тізілімді жүргізеді", 0},
        {TAZA_KK, "бес жұмыс күні ішінде", QUANTITY},
        {TAZA_KK, "айына екі рет", QUANTITY},
        {TAZA_KK, "мынадай редакцияда жазылсын", INSTRUCTION},
        {TAZA_EN, "the body keeps a register", 0},
        {TAZA_EN, "within a month", QUANTITY},
        {TAZA_EN, "is amended to read", INSTRUCTION},
        {TAZA_RU, "", 0},
    };
    (void)state;
    for (size_t i = 0; i < TZ_COUNT(cases); i++) {
        uint8_t room[64];
        size_t len = 0;
        assert_true(tz_alphabet_encode(tz_str(cases[i].text), room,
                                       sizeof(room), &len));
        assert_int_equal(glance((tz_nstr){room, len}, 0, cases[i].lang),
                         cases[i].hints);
    }
}

static void
test_from(void **state)
{
    uint8_t room[32];
    size_t len = 0;
    (void)state;
    assert_true(tz_alphabet_encode(tz_str("5. орган"), room, 32, &len));
    assert_int_equal(glance((tz_nstr){room, len}, 0, TAZA_RU), QUANTITY);
    assert_int_equal(glance((tz_nstr){room, len}, 3, TAZA_RU), 0);
    assert_int_equal(glance((tz_nstr){room, len}, len, TAZA_RU), 0);
}

/* Without the hint no token is a number or the like. */
static void
test_agrees(void **state)
{
    static const char letters[] = "абвгдежзийклмнопрстуфхцчшщыьэюяіқүө -5.,";
    tz_token *tokens = NULL;
    size_t cap = 0, hinted = 0;
    uint32_t seed = 7;
    uint8_t alphabet[64];
    size_t count = 0;
    (void)state;
    assert_true(tz_alphabet_encode(tz_str(letters), alphabet, 64, &count));
    for (int round = 0; round < 30000; round++) {
        uint8_t room[24];
        bool anchor = false;
        for (size_t i = 0; i < sizeof(room); i++) {
            seed = seed * 1103515245u + 12345u;
            room[i] = alphabet[(seed >> 16) % count];
        }
        tz_nstr text = {room, sizeof(room)};
        taza_lang lang = round & 1 ? TAZA_KK : TAZA_RU;
        size_t found = 0;
        assert_true(tz_numeral_tokens(text, lang, &tokens, &cap, &found));
        for (size_t i = 0; i < found; i++) {
            const tz_token *t = &tokens[i];
            anchor |= tz_numeral_anchors(t->kind, t->arg, t->value) ||
                      t->kind == TZ_NUM_DIGITS || t->kind == TZ_NUM_DATE;
        }
        bool hint = glance(text, 0, lang) & TZ_HINT_QUANTITY;
        assert_true(hint || !anchor);
        hinted += hint;
    }
    assert_true(hinted > 0);
    tz_free(tokens);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_hints),
        cmocka_unit_test(test_from),
        cmocka_unit_test(test_agrees),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
