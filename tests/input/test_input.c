/* test_input.c - which reader a file gets, and what is refused. */
#include "support.h"

#include "check.h"

#define BYTES(literal) ((taza_str){(literal), sizeof(literal) - 1})

typedef struct {
    const char *name;
    taza_str bytes;
    const char *message; /* NULL: it is read */
} refusal;

#define TEN  "\0\0\0\0\0\0\0\0\0\0"
#define ZIP  "PK\3\4\x14\0\0\0\0\0" TEN TEN
#define FILL TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN

static const refusal refusals[] = {
    {"a.docx", BYTES(ZIP "[Content_Types].xml" TEN "word/document.xml"),
     "a.docx: Word document: not read yet"},
    {"a.txt", BYTES(ZIP "[Content_Types].xml" TEN "word/document.xml"),
     "a.txt: Word document: not read yet"},
    {"a.DOCX", BYTES(ZIP), "a.DOCX: Word document: not read yet"},
    {"a.md", BYTES(ZIP "mimetypeapplication/vnd.oasis.opendocument.text"),
     "a.md: OpenDocument text: not read yet"},
    {"a.odt", BYTES(ZIP), "a.odt: OpenDocument text: not read yet"},
    {"a.xlsx", BYTES(ZIP "[Content_Types].xml" TEN "xl/workbook.xml"),
     "a.xlsx: Excel workbook: not read yet"},
    {"a.pptx", BYTES(ZIP), "a.pptx: PowerPoint presentation: not read yet"},
    {"a.txt", BYTES(ZIP "приказ.txt"), "a.txt: zip archive: not read yet"},
    {"a.txt", BYTES("PK\5\6" TEN TEN), "a.txt: zip archive: not read yet"},
    {"a.pdf", BYTES(ZIP), "a.pdf: zip archive: not read yet"},
    {"a.txt", BYTES("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"),
     "a.txt: Word 97–2003 document: not read yet"},
    {"a.xls", BYTES("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"),
     "a.xls: Excel 97–2003 workbook: not read yet"},
    {"a.doc", BYTES("anything"), "a.doc: Word 97–2003 document: not read yet"},
    {"a.md", BYTES("%PDF-1.7\n"), "a.md: PDF: not read yet"},
    {"a", BYTES("{\\rtf1\\ansi"), "a: RTF document: not read yet"},
    {"a.doc", BYTES("{\\rtf1\\ansi"), "a.doc: RTF document: not read yet"},
    {"a", BYTES("\x1F\x8B\x08\0"), "a: gzip archive: not read yet"},
    {"a", BYTES("7z\xBC\xAF\x27\x1C"), "a: 7z archive: not read yet"},
    {"a", BYTES("Rar!\x1A\x07\x01"), "a: rar archive: not read yet"},
    {"a",
     BYTES("\xFD"
           "7zXZ\0"),
     "a: xz archive: not read yet"},
    {"a", BYTES("BZh91AY&SY\0"), "a: bzip2 archive: not read yet"},
    {"a", BYTES(FILL FILL TEN TEN TEN TEN TEN "\0\0\0\0\0\0\0ustar"),
     "a: tar archive: not read yet"},
    {"a.tar", BYTES(""), "a.tar: tar archive: not read yet"},
    {"a.txt", BYTES("\x89PNG\r\n\x1A\n"), "a.txt: PNG image: not read yet"},
    {"a.txt", BYTES("\xFF\xD8\xFF\xE0"), "a.txt: JPEG image: not read yet"},
    {"a.txt", BYTES("GIF89a"), "a.txt: GIF image: not read yet"},
    {"a.txt", BYTES("II*\0"), "a.txt: TIFF image: not read yet"},
    {"a.txt", BYTES("MM\0*"), "a.txt: TIFF image: not read yet"},
    {"a.txt", BYTES("\xEF\xBB\xBF \n<!DOCTYPE HTML>"),
     "a.txt: HTML page: not read yet"},
    {"a.md", BYTES("<html lang=\"kk\">"), "a.md: HTML page: not read yet"},
    {"a.htm", BYTES("1. Бекіту."), "a.htm: HTML page: not read yet"},
    {"a.txt", BYTES("<?xml version=\"1.0\"?>"),
     "a.txt: XML document: not read yet"},
    {"a.xml", BYTES("<act/>"), "a.xml: XML document: not read yet"},
};

/* What only looks like these is text. */
static const char *const texts[] = {
    "",
    "PK-3 шкафы",
    "%PDF",
    "BZh без числа",
    "GIF8 - название",
    "{rtf}",
    "<хтмл>",
    "II* вида",
    "1. Орган вправе отказать.",
};

static taza_status
read_as(const char *name, taza_str bytes, taza_error *err)
{
    checked c;

    check_read(&c, (tz_input){.name = name, .bytes = bytes, .max_size = 4096});
    *err = c.err;
    check_done(&c);
    return c.status;
}

static void
test_refusals(void **state)
{
    taza_error err;
    size_t i;

    (void)state;
    for (i = 0; i < TZ_COUNT(refusals); i++) {
        assert_int_equal(read_as(refusals[i].name, refusals[i].bytes, &err),
                         TAZA_UNSUPPORTED);
        assert_string_equal(err.message, refusals[i].message);
        assert_int_equal(err.status, TAZA_UNSUPPORTED);
    }
}

static void
test_texts(void **state)
{
    static const char *const names[] = {"a", "a.txt", "a.md", "-", "a.act"};
    taza_error err;
    size_t i, k;

    (void)state;
    for (i = 0; i < TZ_COUNT(texts); i++)
        for (k = 0; k < TZ_COUNT(names); k++)
            assert_int_equal(read_as(names[k], tz_str(texts[i]), &err),
                             TAZA_OK);
}

static void
test_reader(void **state)
{
    taza_str text = TZ_STR("# Закон");

    (void)state;
    assert_ptr_equal(tz_input_reader("a.md", text), &tz_reader_markdown);
    assert_ptr_equal(tz_input_reader("A.MD", text), &tz_reader_markdown);
    assert_ptr_equal(tz_input_reader("b.markdown", text), &tz_reader_markdown);
    assert_ptr_equal(tz_input_reader("a.txt", text), &tz_reader_plain);
    assert_ptr_equal(tz_input_reader("a.md.old", text), &tz_reader_plain);
    assert_ptr_equal(tz_input_reader("md", text), &tz_reader_plain);
    assert_ptr_equal(tz_input_reader("-", text), &tz_reader_plain);
}

static void
test_limit(void **state)
{
    char bytes[4097];
    taza_error err;

    (void)state;
    memset(bytes, 'x', sizeof(bytes));
    assert_int_equal(read_as("a.txt", (taza_str){bytes, 4096}, &err), TAZA_OK);
    assert_int_equal(read_as("a.txt", (taza_str){bytes, 4097}, &err),
                     TAZA_LIMIT);
    assert_string_equal(err.message, "a.txt: larger than 4096 bytes");
    assert_int_equal(read_as("a.md", (taza_str){bytes, 4097}, &err),
                     TAZA_LIMIT);
}

static void
test_encoding(void **state)
{
    static const char *const names[] = {"a.txt", "a.md"};
    taza_error err;
    size_t i;

    (void)state;
    for (i = 0; i < TZ_COUNT(names); i++) {
        assert_int_equal(
            read_as(names[i], BYTES("\xCF\xF3\xED\xEA\xF2 1"), &err),
            TAZA_ENCODING);
        assert_true(tz_str_starts(tz_str(err.message), names[i]));
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_refusals), cmocka_unit_test(test_texts),
        cmocka_unit_test(test_reader),   cmocka_unit_test(test_limit),
        cmocka_unit_test(test_encoding),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
