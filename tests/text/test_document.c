/* test_document.c - parts, blocks, finishing and places. */
#include "support.h"

#include "text/document.h"
#include "textdoc.h"

typedef struct {
    tz_document doc;
    tz_arena *arena;
} fixture;

static void
set_up(fixture *f)
{
    f->arena = tz_arena_new();
    assert_non_null(f->arena);
    tz_doc_init(&f->doc, f->arena);
}

static void
tear_down(fixture *f)
{
    tz_doc_done(&f->doc);
    tz_arena_free(f->arena);
}

static void
finish(fixture *f)
{
    taza_error err;

    assert_int_equal(tz_doc_finish(&f->doc, TAZA_NONE, &err), TAZA_OK);
}

static void
read_text(fixture *f, const char *text)
{
    taza_error err;

    set_up(f);
    assert_int_equal(textdoc_read(&f->doc, "t.txt", tz_str(text), &err),
                     TAZA_OK);
    finish(f);
}

/* The text span of the first `words`. */
static taza_span
find(const tz_document *doc, const char *words)
{
    size_t at = tz_str_search(doc->text, tz_str(words), 0);

    assert_in_range(at, 0, doc->text.len - 1);
    return (taza_span){at, at + strlen(words)};
}

static void
assert_at(const taza_position *at, const char *path, size_t byte, uint32_t line,
          uint32_t column, uint32_t utf16)
{
    assert_string_equal(at->path, path);
    assert_int_equal(at->byte, byte);
    assert_int_equal(at->line, line);
    assert_int_equal(at->column, column);
    assert_int_equal(at->utf16, utf16);
}

static void
places(void **state)
{
    static const char text[] = "\xEF\xBB\xBF"
                               "Орган\r\n\xF0\x9F\x98\x80 вправе";
    taza_place place;
    fixture f;

    (void)state;
    read_text(&f, text);
    tz_doc_place(&f.doc, find(&f.doc, "рган"), &place);
    assert_at(&place.start, "t.txt", 5, 1, 2, 2);
    assert_at(&place.end, "t.txt", 13, 1, 6, 6);
    tz_doc_place(&f.doc, find(&f.doc, "вправе"), &place);
    assert_at(&place.start, "t.txt", 20, 2, 3, 4);
    assert_at(&place.end, "t.txt", 32, 2, 9, 10);
    tz_doc_place(&f.doc, (taza_span){f.doc.text.len, f.doc.text.len}, &place);
    assert_at(&place.end, "t.txt", 32, 2, 9, 10);
    assert_int_equal(place.span.start, f.doc.text.len);
    tear_down(&f);
}

/* Bytes are those of the file as it was given. */
static void
encodings(void **state)
{
    static const char page[] = "\xCE\xF0\xE3\xE0\xED\n\xE2\xEF\xF0\xE0\xE2\xE5";
    static const char wide[] = "\xFF\xFE\x1E\x04\x40\x04\n\0\x32\x04\x3F\x04";
    static const struct {
        taza_str bytes;
        const char *encoding, *words;
        size_t start, end;
        uint32_t line, column;
    } samples[] = {
        {{page, sizeof page - 1}, "windows-1251", "праве", 7, 12, 2, 2},
        {{page, sizeof page - 1}, "CP1251", "ган", 2, 5, 1, 3},
        {{wide, sizeof wide - 1}, NULL, "вп", 8, 12, 2, 1},
    };

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(samples); i++) {
        taza_error err;
        taza_place place;
        fixture f;
        tz_part *part;

        set_up(&f);
        assert_int_equal(tz_doc_part(&f.doc, "t.txt", samples[i].bytes,
                                     samples[i].encoding, &part, &err),
                         TAZA_OK);
        tz_doc_copy(&f.doc, part, (taza_span){0, part->decoded.text.len});
        finish(&f);
        tz_doc_place(&f.doc, find(&f.doc, samples[i].words), &place);
        assert_int_equal(place.start.byte, samples[i].start);
        assert_int_equal(place.end.byte, samples[i].end);
        assert_int_equal(place.start.line, samples[i].line);
        assert_int_equal(place.start.column, samples[i].column);
        assert_str(tz_doc_source(&f.doc, place.span), samples[i].words);
        tear_down(&f);
    }
}

/* An act split over files is one text. */
static void
parts(void **state)
{
    taza_error err;
    taza_place place;
    taza_span all;
    fixture f;
    tz_part *part;

    (void)state;
    set_up(&f);
    assert_int_equal(
        textdoc_read(&f.doc, "a.txt", TZ_STR("Орган вправе по"), &err),
        TAZA_OK);
    part = &f.doc.parts[0];
    tz_doc_insert(&f.doc, part, part->decoded.text.len, "\n");
    assert_int_equal(
        textdoc_read(&f.doc, "b.txt", TZ_STR("\nсвоему усмотрению"), &err),
        TAZA_OK);
    finish(&f);
    assert_int_equal(f.doc.para_count, 1);
    tz_doc_place(&f.doc, find(&f.doc, "своему"), &place);
    assert_at(&place.start, "b.txt", 1, 2, 1, 1);
    assert_at(&place.end, "b.txt", 13, 2, 7, 7);
    /* The inserted line feed is the end of the first file. */
    tz_doc_place(&f.doc, (taza_span){28, 29}, &place);
    assert_at(&place.start, "a.txt", 28, 1, 16, 16);
    assert_at(&place.end, "a.txt", 28, 1, 16, 16);
    /* Both ends lie in the part of the start. */
    all = (taza_span){find(&f.doc, "по").start, f.doc.text.len};
    tz_doc_place(&f.doc, all, &place);
    assert_at(&place.start, "a.txt", 24, 1, 14, 14);
    assert_at(&place.end, "a.txt", 28, 1, 16, 16);
    assert_str(tz_doc_source(&f.doc, all), "по");
    assert_str(tz_doc_quote(&f.doc, f.arena, all), "по своему усмотрению");
    tear_down(&f);
}

/* A text in one piece is that of the file; in two, it is its own. */
static void
pieces(void **state)
{
    taza_error err;
    fixture f;
    tz_part *part;

    (void)state;
    set_up(&f);
    assert_int_equal(
        tz_doc_part(&f.doc, "t.txt", TZ_STR("ст. 5 закона"), NULL, &part, &err),
        TAZA_OK);
    assert_int_equal(tz_doc_here(&f.doc), 0);
    tz_doc_copy(&f.doc, part, (taza_span){0, 0});
    tz_doc_copy(&f.doc, part, (taza_span){0, 6});
    assert_str(tz_doc_written(&f.doc), "ст. ");
    assert_ptr_equal(tz_doc_written(&f.doc).ptr, part->decoded.text.ptr);
    tz_doc_copy(&f.doc, part, (taza_span){6, part->decoded.text.len});
    assert_str(tz_doc_written(&f.doc), "ст. 5 закона");
    tz_doc_insert(&f.doc, part, part->decoded.text.len, "\n");
    assert_str(tz_doc_written(&f.doc), "ст. 5 закона\n");
    assert_int_equal(tz_doc_here(&f.doc), 21);
    tear_down(&f);
}

/* Text of which all bytes stand for an entity. */
static void
entities(void **state)
{
    static const char source[] = "ст.&nbsp;5 <b>закона</b>";
    taza_error err;
    taza_place place;
    taza_span span;
    fixture f;
    tz_part *part;

    (void)state;
    set_up(&f);
    assert_int_equal(
        tz_doc_part(&f.doc, "t.md", tz_str(source), NULL, &part, &err),
        TAZA_OK);
    tz_doc_copy(&f.doc, part, (taza_span){0, 5});
    tz_doc_replace(&f.doc, part, (taza_span){5, 11}, TZ_STR("\xC2\xA0"));
    tz_doc_copy(&f.doc, part, (taza_span){11, 13});
    tz_doc_copy(&f.doc, part, (taza_span){16, 28});
    tz_doc_block(&f.doc, &(tz_block){.text = {0, tz_doc_here(&f.doc)}});
    finish(&f);
    assert_str(f.doc.text, "ст.\xC2\xA0"
                           "5 закона");
    span = find(&f.doc, "\xC2\xA0");
    tz_doc_place(&f.doc, span, &place);
    assert_int_equal(place.start.byte, 5);
    assert_int_equal(place.end.byte, 11);
    span.end = f.doc.text.len;
    assert_str(tz_doc_source(&f.doc, span), "&nbsp;5 <b>закона");
    assert_str(tz_doc_quote(&f.doc, f.arena, span), "5 закона");
    tear_down(&f);
}

static void
paragraphs(void **state)
{
    fixture f;
    taza_span span;
    size_t second;

    (void)state;
    read_text(&f, "1. Орган вправе. Сроки!\n\n2. Заявитель обязан.");
    assert_int_equal(f.doc.para_count, 2);
    assert_int_equal(f.doc.sentence_count, 3);
    second = f.doc.paras[1].normal.start;
    assert_int_equal(tz_doc_para_at(&f.doc, 0), 0);
    assert_int_equal(tz_doc_para_at(&f.doc, second - 1), 0);
    assert_int_equal(tz_doc_para_at(&f.doc, second), 1);
    assert_int_equal(tz_doc_para_at(&f.doc, f.doc.normal_len), 2);
    assert_int_equal(tz_doc_para_of_text(&f.doc, 0), 0);
    assert_int_equal(tz_doc_para_of_text(&f.doc, f.doc.paras[1].text.start - 1),
                     0);
    assert_int_equal(tz_doc_para_of_text(&f.doc, f.doc.paras[1].text.start), 1);
    span = tz_doc_sentence_at(&f.doc, 0);
    assert_int_equal(span.start, 0);
    assert_int_equal(f.doc.normal[span.end - 1], TZ_CODE_END);
    assert_true(tz_nstr_at(tz_doc_normal(&f.doc), span.end, "сроки"));
    span = tz_doc_sentence_at(&f.doc, f.doc.normal_len - 1);
    assert_int_equal(span.start, second);
    assert_int_equal(span.end, f.doc.normal_len);
    assert_int_equal(tz_doc_sentence_number(&f.doc, 0), 1);
    assert_int_equal(tz_doc_sentence_number(&f.doc, second),
                     tz_doc_sentence_number(&f.doc, second - 1) + 1);
    assert_int_equal(tz_doc_sentence_number(&f.doc, f.doc.normal_len),
                     f.doc.sentence_count);
    assert_true(tz_doc_capital(&f.doc, second + 3));
    assert_false(tz_doc_capital(&f.doc, second + 4));
    assert_false(tz_doc_capital(&f.doc, f.doc.normal_len + 100));
    assert_false(tz_doc_caps(&f.doc, second + 3));
    tear_down(&f);
}

static void
quotes(void **state)
{
    static const char *const samples[][2] = {
        {"межправи-\nтельственная", "межправительственная"},
        {"межправи\xC2\xAD\nтельственная", "межправительственная"},
        {"межправи\xE2\x80\x90\nтельственная", "межправительственная"},
        {"какой-\nлибо срок", "какой-либо срок"},
        {"по\n12\n\fсвоему", "по своему"},
        {"по \xC2\xA0\t своему", "по своему"},
        {"по сво\xC2\xAD\xE2\x80\x8Bему", "по своему"},
        {"стро\xD0\xB8\xCC\x86ный", "стро\xD0\xB8\xCC\x86ный"},
        {"сборы (\nпошлины\n)", "сборы (пошлины)"},
        {"Орган.\n\n1. Срок", "Орган. 1. Срок"},
    };

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(samples); i++) {
        fixture f;

        read_text(&f, samples[i][0]);
        assert_str(
            tz_doc_quote(&f.doc, f.arena, (taza_span){0, f.doc.text.len}),
            samples[i][1]);
        assert_str(tz_doc_source(&f.doc, (taza_span){0, f.doc.text.len}),
                   samples[i][0]);
        tear_down(&f);
    }
}

/* A word of normal text comes from its words in the text. */
static void
round_trip(void **state)
{
    static const char text[] = "Уполномоченный орган вправе, по сво\xC2\xAD"
                               "ему\nусмо-\nтрению, отказать.\n"
                               "Уәкілетті орган өз қала-\nуы бойынша шешеді.";
    fixture f;
    size_t at = 0, words = 0;

    (void)state;
    read_text(&f, text);
    while (at < f.doc.normal_len) {
        size_t start = at;
        taza_span span;
        taza_str quote;

        while (at < f.doc.normal_len && tz_code_word(f.doc.normal[at]))
            at++;
        if (at++ == start)
            continue;
        span = tz_doc_to_text(&f.doc, (taza_span){start, at - 1});
        quote = tz_doc_quote(&f.doc, f.arena, span);
        assert_int_equal(quote.len, 2 * (at - 1 - start));
        words++;
    }
    assert_int_equal(words, f.doc.words);
    tear_down(&f);
}

static void
counts(void **state)
{
    static const uint8_t kinds[] = {TZ_BLOCK_TEXT, TZ_BLOCK_HEADING,
                                    TZ_BLOCK_TABLE, TZ_BLOCK_NAV,
                                    TZ_BLOCK_PAGE};
    static const size_t words[] = {3, 3, 3, 0, 0};

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(kinds); i++) {
        taza_error err;
        fixture f;

        set_up(&f);
        assert_int_equal(textdoc_read(&f.doc, "t.txt",
                                      TZ_STR("Орган – вправе отказать"), &err),
                         TAZA_OK);
        f.doc.blocks[0].kind = kinds[i];
        finish(&f);
        assert_int_equal(f.doc.words, words[i]);
        assert_int_equal(f.doc.lang, words[i] > 0 ? TAZA_RU : TAZA_NONE);
        tear_down(&f);
    }
}

static void
nothing(void **state)
{
    static const char *const samples[] = {"", "\n", " \n\f\n", "\xC2\xAD",
                                          "\xE2\x80\x8B\n\xE2\x80\x8B"};

    (void)state;
    for (size_t i = 0; i < TZ_COUNT(samples); i++) {
        taza_place place;
        fixture f;

        read_text(&f, samples[i]);
        assert_int_equal(f.doc.normal_len, 0);
        assert_int_equal(f.doc.sentence_count, 0);
        assert_int_equal(f.doc.words, 0);
        assert_int_equal(f.doc.lang, TAZA_NONE);
        assert_int_equal(tz_doc_para_at(&f.doc, 0), f.doc.para_count);
        assert_int_equal(tz_doc_sentence_at(&f.doc, 0).end, 0);
        assert_int_equal(tz_doc_sentence_number(&f.doc, 0), 0);
        tz_doc_place(&f.doc, (taza_span){0, 0}, &place);
        assert_int_equal(place.start.line, 1);
        assert_str(tz_doc_quote(&f.doc, f.arena, (taza_span){0, 99}), "");
        tear_down(&f);
    }
}

/* No part at all: a place is still one. */
static void
no_part(void **state)
{
    taza_place place;
    fixture f;

    (void)state;
    set_up(&f);
    finish(&f);
    tz_doc_place(&f.doc, (taza_span){0, 0}, &place);
    assert_at(&place.start, "", 0, 1, 1, 1);
    assert_int_equal(tz_doc_source(&f.doc, (taza_span){0, 0}).len, 0);
    assert_int_equal(tz_doc_para_of_text(&f.doc, 0), 0);
    tear_down(&f);
}

static void
bad_bytes(void **state)
{
    taza_error err;
    fixture f;
    tz_part *part;

    (void)state;
    set_up(&f);
    assert_int_equal(
        tz_doc_part(&f.doc, "t.txt", TZ_STR("Орган \xFF"), NULL, &part, &err),
        TAZA_ENCODING);
    assert_int_equal(err.status, TAZA_ENCODING);
    assert_int_equal(f.doc.part_count, 0);
    assert_false(f.doc.failed);
    tear_down(&f);
}

static void
controls(void **state)
{
    static const char text[] = "Орган\0вправе\x01\tотказать";
    taza_error err;
    fixture f;

    (void)state;
    set_up(&f);
    assert_int_equal(
        textdoc_read(&f.doc, "t.txt", (taza_str){text, sizeof text - 1}, &err),
        TAZA_OK);
    finish(&f);
    assert_int_equal(f.doc.control_count, 2);
    assert_int_equal(f.doc.control.start, 10);
    assert_int_equal(f.doc.control.end, 11);
    tear_down(&f);
}

static taza_status
whole(fixture *f, size_t fail_in)
{
    taza_error err;
    taza_status status;
    tz_part *part;

    set_up(f);
    tz_alloc_fail_in = fail_in;
    status = textdoc_read(&f->doc, "a.txt",
                          TZ_STR("Орган вправе по\n\nсвоему усмот-\nрению. "
                                 "Cрок cоставляет 5 дней."),
                          &err);
    if (status == TAZA_OK) {
        part = &f->doc.parts[0];
        tz_doc_insert(&f->doc, part, part->decoded.text.len, "\n");
        status = textdoc_read(&f->doc, "b.txt",
                              TZ_STR("Орган өз қалауы бойынша шешеді."), &err);
    }
    if (status == TAZA_OK)
        status = tz_doc_finish(&f->doc, TAZA_NONE, &err);
    tz_alloc_fail_in = SIZE_MAX;
    return status;
}

static void
memory(void **state)
{
    (void)state;
    for (size_t n = 0;; n++) {
        fixture f;
        taza_status status = whole(&f, n);

        tear_down(&f);
        if (status == TAZA_OK) {
            assert_in_range(n, 10, 1000);
            return;
        }
        assert_int_equal(status, TAZA_NOMEM);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(places),   cmocka_unit_test(encodings),
        cmocka_unit_test(parts),    cmocka_unit_test(pieces),
        cmocka_unit_test(entities), cmocka_unit_test(paragraphs),
        cmocka_unit_test(quotes),   cmocka_unit_test(round_trip),
        cmocka_unit_test(counts),   cmocka_unit_test(nothing),
        cmocka_unit_test(no_part),  cmocka_unit_test(bad_bytes),
        cmocka_unit_test(controls), cmocka_unit_test(memory),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
