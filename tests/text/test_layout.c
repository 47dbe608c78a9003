/* test_layout.c - lines → paragraphs. */
#include "support.h"

#include <stdio.h>

#include "text/layout.h"
#include "textdoc.h"

/* Lines of a text, and how each hangs together with the one before:
 * '|' begins a paragraph, '_' goes on after a blank, '+' glued, '-' glued
 * with its hyphen, 'p' page block inside a paragraph, 'P' alone. */
typedef struct {
    const char *lines, *joins;
} sample;

static const sample samples[] = {
    /* small letters */
    {"Орган вправе по\nсвоему усмотрению", "|_"},
    {"Орган вправе по\n\nсвоему усмотрению", "|_"},
    {"Орган вправе по\n\n\nсвоему усмотрению", "||"},
    {"Орган вправе по\n   своему усмотрению", "|_"},
    {"Орган вправе.\nсвоему усмотрению", "||"},
    {"Орган вправе:\nотказать;\nпродлить срок;\nзапросить копию.", "||||"},
    {"Орган вправе!\nотказать", "||"},
    {"Закон «О сборах»\nот 5 мая", "||"},
    {"Закон \"О сборах\"\nот 5 мая", "||"},
    {"Закон \"\nо сборах\" действует", "|_"},
    {"Сборы взимаются (\nпошлины) в полном объеме", "|-"},
    {"Сборы взимаются\n(пошлины) в полном объеме", "|_"},
    {"Сборы взимаются в срок\n, указанный в договоре", "|-"},
    {"Уәкілетті орган өз\nқалауы бойынша шешеді", "|_"},
    {"The agency may at\nits sole discretion decide", "|_"},
    {"The applicants’\nrights are kept", "|_"},
    {"Сроки указаны в ст.\nзакона о сборах", "|_"},
    {"Орган вправе отказать\nСроки не продлеваются", "||"},
    {"(подпись) ____________\n(печать)", "||"},
    {"Орган вправе –\nпо своему усмотрению", "|_"},
    /* list marks */
    {"Орган вправе\n1) отказать", "||"},
    {"Орган вправе\n12-1) отказать", "||"},
    {"Орган вправе\n2. отказать", "||"},
    {"Орган вправе\n12-2. отказать", "||"},
    {"Орган вправе\nа) отказать", "||"},
    {"Орган вправе\nә) отказать", "||"},
    {"The agency may\n(a) refuse", "||"},
    {"The agency may\n(iv) refuse", "||"},
    {"The agency may\n(1) refuse", "||"},
    {"Орган вправе\n• отказать", "||"},
    {"Орган вправе\n\xEF\x82\xB7 отказать", "||"},
    {"Орган вправе\n- отказать", "||"},
    {"Орган вправе\n– отказать", "||"},
    {"Орган вправе\n§ 5 отказать", "||"},
    {"Указаны в подпунктах 1),\n2) и 3) пункта 5", "||"},
    {"Срок равен 3\n-х месяцев", "|-"},
    {"Заң\n5-бап. Органның құқықтары", "||"},
    {"Заң\n2-тарау. Мерзімдер", "||"},
    {"Заң\n1-кіші бөлiм. Мерзімдер", "||"},
    /* hyphens */
    {"создана межправи-\nтельственная комиссия", "|+"},
    {"создана межправи-\n\nтельственная комиссия", "|+"},
    {"создана межправи\xC2\xAD\nтельственная комиссия", "|+"},
    {"создана межправи\xE2\x80\x90\nтельственная комиссия", "|+"},
    {"создана меж\xE2\x80\x91\nправительственная", "|-"},
    {"создана МЕЖПРАВИ-\nТЕЛЬСТВЕННАЯ КОМИССИЯ", "|+"},
    {"подается где-\nлибо в городе", "|-"},
    {"подается в какой-\nнибудь срок", "|-"},
    {"в какой-\nто день", "|-"},
    {"иное мес-\nто работы", "|+"},
    {"взыскание из-\nза задержки", "|-"},
    {"излагается по-\nновому", "|-"},
    {"общее по-\nложение", "|+"},
    {"во-\nпервых, орган", "|-"},
    {"город Санкт-\nПетербург", "|-"},
    {"срок 10-\n12 дней", "|-"},
    {"прилагаются-\n1) заявление\n2) договор", "|||"},
    {"прилагаются-\nа) заявление\nб) договор", "|||"},
    {"в пунктах 10-\n12. Орган", "|-"},
    {"осы Заңның 5-\nбабы", "|-"},
    {"бұл бір-\nақ рет", "|-"},
    {"мерзім бұдан-\nбылай", "|-"},
    {"мерзім қайта-\nқайта ұзартылмайды", "|-"},
    {"мерзім жылдан-\nжылға ұзартылады", "|-"},
    {"орган қала-\nуы бойынша шешеді", "|+"},
    {"the co-operative work of a co-\noperative body", "|-"},
    {"the body shall co-\noperate", "|+"},
    {"система информационно-коммуникационная и информационно-\n"
     "коммуникационной сети",
     "|-"},
    {"при этом -\nпо своему усмотрению", "|_"},
    /* pages */
    {"Орган вправе по\n12\n\fсвоему усмотрению", "|p_"},
    {"Орган вправе по\n\n12\n\nсвоему усмотрению", "|p_"},
    {"Орган вправе по своему усмотрению в срок до\n- 12 -\nдвух дней", "|p_"},
    {"Орган вправе по своему усмотрению в срок до\nстр. 5\nдвух дней", "|p_"},
    {"Орган өз қалауы бойынша мерзім ішінде\n12-бет\nшешеді", "|p_"},
    {"The agency may decide at its sole and own\nPage 3 of 9\ndiscretion",
     "|p_"},
    {"Орган вправе.\n12\n\fЗаявитель вправе.", "|P|"},
    {"срок до\n5\nдней", "||_"},
    {"Срок рассмотрения заявления составляет не более\n12\nмесяцев", "||_"},
    {"Орган вправе по\n\fсвоему усмотрению", "|_"},
    /* contents */
    {"Общие положения ......... 12\nпорядок выдачи ......... 15", "||"},
    {"Порядок выдачи и\nучета разрешений .......... 15", "|_"},
    /* titles */
    {"ПРАВИЛА ВЫДАЧИ И\nУЧЕТА РАЗРЕШЕНИЙ", "|_"},
    {"ПРАВИЛА\nВЫДАЧИ РАЗРЕШЕНИЙ", "||"},
    {"", ""},
};

typedef struct {
    tz_arena *arena;
    tz_document doc;
} fixture;

static void
set_up(fixture *f, const char *text)
{
    taza_error err;

    f->arena = tz_arena_new();
    assert_non_null(f->arena);
    tz_doc_init(&f->doc, f->arena);
    assert_int_equal(textdoc_read(&f->doc, "t.txt", tz_str(text), &err),
                     TAZA_OK);
    f->doc.text = tz_doc_written(&f->doc);
}

static void
tear_down(fixture *f)
{
    tz_doc_done(&f->doc);
    tz_arena_free(f->arena);
}

static void
lay_out(fixture *f)
{
    taza_error err;

    assert_int_equal(tz_layout(&f->doc, &err), TAZA_OK);
}

static void
joins(const tz_document *doc, char *out, size_t room)
{
    size_t used = 0;

    for (size_t i = 0; i < doc->block_count && used + 1 < room; i++) {
        const tz_block *block = &doc->blocks[i];
        char c = "|_+-p"[block->join];

        out[used++] =
            block->join == TZ_JOIN_START && block->kind == TZ_BLOCK_PAGE ? 'P'
                                                                         : c;
    }
    out[used] = '\0';
}

static void
lines(void **state)
{
    (void)state;
    for (size_t i = 0; i < TZ_COUNT(samples); i++) {
        char found[64];
        fixture f;

        set_up(&f, samples[i].lines);
        lay_out(&f);
        joins(&f.doc, found, sizeof found);
        if (strcmp(found, samples[i].joins) != 0)
            fail_msg("%s\n is %s, should be %s", samples[i].lines, found,
                     samples[i].joins);
        tear_down(&f);
    }
}

/* Lines of about 60 characters, as a printer breaks them. */
static const char wrapped[] =
    "1. Разрешение выдается уполномоченным органом в течение пяти\n"
    "рабочих дней со дня подачи заявления. Решение об отказе\n"
    "принимается на основании заключения экспертов Министерства\n"
    "Республики Казахстан и направляется заявителю не позднее\n"
    "20 июня. Срок рассмотрения заявления не может продлеваться.\n"
    "Статья 6. Обязанности заявителя и уполномоченного на то лица\n"
    "Заявитель обязан хранить разрешение в течение всего срока.\n"
    "ПОРЯДОК\n"
    "Орган ведет реестр разрешений и публикует его на своем сайте\n"
    "в порядке, который определяют Правила ведения реестра.\n";

static void
full_lines(void **state)
{
    char found[64];
    fixture f;

    (void)state;
    set_up(&f, wrapped);
    lay_out(&f);
    joins(&f.doc, found, sizeof found);
    assert_string_equal(found, "|____||||_");
    tear_down(&f);
}

/* One paragraph a line: nothing is joined, however the lines begin. */
static void
long_lines(void **state)
{
    char text[4096];
    size_t used = 0;
    fixture f;

    (void)state;
    for (size_t i = 0; i < 12; i++)
        used += (size_t)snprintf(
            text + used, sizeof text - used,
            "Орган %zu рассматривает заявление в установленный срок и "
            "принимает решение, о котором сообщает заявителю письменно и "
            "через портал услуг, без взимания дополнительной платы\n",
            i);
    set_up(&f, text);
    lay_out(&f);
    assert_int_equal(f.doc.para_count, 12);
    tear_down(&f);
}

/* What the container says wins; kinds, depth and emphasis keep apart. */
static void
container(void **state)
{
    static const char text[] = "Орган вправе по\nсвоему усмотре-\nнию сам";
    char found[64];
    fixture f;

    (void)state;
    set_up(&f, text);
    f.doc.blocks[1].hard = true;
    lay_out(&f);
    joins(&f.doc, found, sizeof found);
    assert_string_equal(found, "||+");
    tear_down(&f);

    for (uint8_t kind = TZ_BLOCK_HEADING; kind <= TZ_BLOCK_FORM; kind++) {
        set_up(&f, text);
        f.doc.blocks[1].kind = kind;
        f.doc.blocks[2].kind = kind;
        f.doc.blocks[2].more = true;
        lay_out(&f);
        joins(&f.doc, found, sizeof found);
        assert_string_equal(found, "||+");
        assert_int_equal(f.doc.paras[1].kind, kind);
        tear_down(&f);
    }

    set_up(&f, text);
    f.doc.blocks[1].depth = 1;
    f.doc.blocks[2].depth = 1;
    f.doc.blocks[2].emphasis = true;
    lay_out(&f);
    joins(&f.doc, found, sizeof found);
    assert_string_equal(found, "|||");
    assert_int_equal(f.doc.paras[1].depth, 1);
    assert_false(f.doc.paras[1].emphasis);
    assert_true(f.doc.paras[2].emphasis);
    tear_down(&f);

    set_up(&f, "1) Орган\n2) вправе\n3) отказать");
    f.doc.blocks[1].more = true;
    lay_out(&f);
    joins(&f.doc, found, sizeof found);
    assert_string_equal(found, "|_|");
    tear_down(&f);
}

/* A head that comes back on every page is no text of the act; a line of prose
 * that does is. */
static void
running_heads(void **state)
{
    char text[4096];
    size_t used = 0;
    fixture f;

    (void)state;
    for (int i = 0; i < 5; i++)
        used += (size_t)snprintf(text + used, sizeof text - used,
                                 "Правила выдачи разрешений\n"
                                 "%d. Орган рассматривает заявление и\n"
                                 "принимает решение в срок до\n"
                                 "Лист %d\n\f",
                                 i + 1, i + 1);
    set_up(&f, text);
    lay_out(&f);
    for (size_t i = 4; i + 1 < f.doc.block_count; i++) {
        bool head = i % 4 == 0 || i % 4 == 3;

        assert_int_equal(f.doc.blocks[i].kind,
                         head ? TZ_BLOCK_PAGE : TZ_BLOCK_TEXT);
    }
    tear_down(&f);

    used = 0;
    for (int i = 0; i < 5; i++)
        used += (size_t)snprintf(text + used, sizeof text - used,
                                 "наказывается штрафом в размере сбора.\n"
                                 "%d. Деяние, указанное в части первой,\n\f",
                                 i + 1);
    set_up(&f, text);
    lay_out(&f);
    for (size_t i = 0; i < f.doc.block_count; i++)
        assert_int_equal(f.doc.blocks[i].kind, TZ_BLOCK_TEXT);
    tear_down(&f);
}

/* Titles of annexes on pages of their own, and a line that two breaks have in
 * reach, are text of the act. */
static void
no_running_heads(void **state)
{
    static const char *const texts[] = {
        "А.\n\fФорма 1\nБ.\n\fВ.\n\fФорма 2\nГ.\n\fД.\n\fФорма 3\nЕ.",
        "А.\n\fФорма заявки\n\fБ.\n\fФорма заявки\n\fВ.",
    };

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(texts); i++) {
        fixture f;

        set_up(&f, texts[i]);
        lay_out(&f);
        for (size_t k = 0; k < f.doc.block_count; k++)
            assert_int_equal(f.doc.blocks[k].kind, TZ_BLOCK_TEXT);
        tear_down(&f);
    }
}

/* Paragraphs cover the blocks in order. */
static void
paragraphs(void **state)
{
    fixture f;

    (void)state;
    set_up(&f, "1. Орган вправе по\n12\n\fсвоему усмотрению\n2. Сроки");
    lay_out(&f);
    assert_int_equal(f.doc.para_count, 2);
    assert_int_equal(f.doc.paras[0].first_block, 0);
    assert_int_equal(f.doc.paras[0].block_count, 3);
    assert_int_equal(f.doc.paras[0].text.start, f.doc.blocks[0].text.start);
    assert_int_equal(f.doc.paras[0].text.end, f.doc.blocks[2].text.end);
    assert_int_equal(f.doc.paras[1].first_block, 3);
    assert_int_equal(f.doc.paras[1].block_count, 1);
    tear_down(&f);
}

static void
memory(void **state)
{
    (void)state;
    for (size_t n = 0;; n++) {
        taza_error err;
        fixture f;
        taza_status status;

        set_up(&f, "срок выда-\nчи\n\f1\n\f2\n\f3");
        tz_alloc_fail_in = n;
        status = tz_layout(&f.doc, &err);
        tz_alloc_fail_in = SIZE_MAX;
        tear_down(&f);
        if (status == TAZA_OK) {
            assert_true(n > 0);
            return;
        }
        assert_int_equal(status, TAZA_NOMEM);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines),         cmocka_unit_test(full_lines),
        cmocka_unit_test(long_lines),    cmocka_unit_test(container),
        cmocka_unit_test(running_heads), cmocka_unit_test(no_running_heads),
        cmocka_unit_test(paragraphs),    cmocka_unit_test(memory),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
