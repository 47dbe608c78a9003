/* test_markdown.c - Markdown of legal repositories. */
#include "support.h"

#include "base/alloc.h"
#include "check.h"

static void
read_text(checked *c, taza_str text)
{
    check_read(
        c,
        (tz_input){.name = "a.md", .bytes = text, .max_size = (size_t)1 << 26});
    assert_int_equal(c->status, TAZA_OK);
}

typedef struct {
    const char *source, *text, *blocks;
} sample;

static const sample samples[] = {
    {"", "", ""},
    {" \n\t\n", " \n\t\n", ""},

    /* Numbers are the text's, escapes are not. */
    {"1\\. Орган\n\n   1\\) отказ;\n\n   2\\) возврат.\n",
     "1. Орган\n\n   1) отказ;\n\n   2) возврат.\n",
     "t:1. Орган\nt/1:1) отказ;\nt/1:2) возврат.\n"},
    {"10. Орган:\n\n    1) отказ;\n\n       в срок.\n",
     "10. Орган:\n\n    1) отказ;\n\n       в срок.\n",
     "t:10. Орган:\nt/1:1) отказ;\nt/2:в срок.\n"},
    {"\\*а\\* \\_б\\_ \\[в\\] \\# \\\\ \\я \\1 C:\\d\n",
     "*а* _б_ [в] # \\ \\я \\1 C:\\d\n", "t:*а* _б_ [в] # \\ \\я \\1 C:\\d\n"},
    {"\tа\n\n\t\tб\n", "\tа\n\n\t\tб\n", "t/1:а\nt/2:б\n"},
    {"- а\n- б\n* в\n+ г\n", "- а\n- б\n* в\n+ г\n",
     "t:- а\nt:- б\nt:* в\nt:+ г\n"},

    /* Headings. */
    {"# Закон\n## Глава 1. ##\n#Х\n####### Ч\n",
     "Закон\nГлава 1. \n#Х\n####### Ч\n",
     "h1!:Закон\nh2!:Глава 1.\nt:#Х\nt+:####### Ч\n"},
    {"    #### ____\n", "    ____\n", "h4/1!:____\n"},
    {"#\nа\n", "\nа\n", "t!:а\n"},
    {"# О *порядке* \\#\n", "О порядке #\n", "h1!:О порядке #\n"},
    {"Закон\n=====\nа\n", "Закон\n\nа\n", "h1!:Закон\nt:а\n"},
    {"=====\n", "=====\n", "t:=====\n"},
    {"а\n---\nб\n", "а\n\nб\n", "t:а\nt:б\n"},
    {"а\n\n* * *\n\nб\n___\n", "а\n\n\n\nб\n___\n", "t:а\nt:б\nt+:___\n"},
    {"# О порядке<br>отказа\n", "О порядке\nотказа\n",
     "h1!:О порядке\nh1+:отказа\n"},

    /* Emphasis. */
    {"*Сноска. Пункт 5 исключён.*\n", "Сноска. Пункт 5 исключён.\n",
     "t*:Сноска. Пункт 5 исключён.\n"},
    {"   *3) алып тасталды;*\n", "   3) алып тасталды;\n",
     "t/1*:3) алып тасталды;\n"},
    {"_а_ и __б__ и ***в***\n", "а и б и в\n", "t:а и б и в\n"},
    {"***в***\n", "в\n", "t*:в\n"},
    {"**Министр**\n", "Министр\n", "t:Министр\n"},
    {"**а *б* в**\n", "а б в\n", "t:а б в\n"},
    {"*а **б** в*\n", "а б в\n", "t*:а б в\n"},
    {"*а* 5\n", "а 5\n", "t:а 5\n"},
    {"*а*.\n", "а.\n", "t*:а.\n"},
    {"*№*\n", "№\n", "t*:№\n"},
    {"*а\nб*\n", "а\nб\n", "t*:а\nt+*:б\n"},
    {"5*3*2 и 2 * 3 * 4\n", "5*3*2 и 2 * 3 * 4\n", "t:5*3*2 и 2 * 3 * 4\n"},
    {"служащий*;\n\n* при наличии\n", "служащий*;\n\n* при наличии\n",
     "t:служащий*;\nt:* при наличии\n"},
    {"**а*\n", "*а\n", "t*:*а\n"},
    {"*а\n\nб*\n", "*а\n\nб*\n", "t:*а\nt:б*\n"},
    {"1) а*;\n2) *б\n", "1) а*;\n2) *б\n", "t:1) а*;\nt:2) *б\n"},
    {"«__» ______ 20__ года, _____ (подпись) __\n",
     "«__» ______ 20__ года, _____ (подпись) __\n",
     "t:«__» ______ 20__ года, _____ (подпись) __\n"},
    {"имя_файла_а и a__b__c\n", "имя_файла_а и a__b__c\n",
     "t:имя_файла_а и a__b__c\n"},
    {"___подпись___\n", "___подпись___\n", "t:___подпись___\n"},

    /* Lines. */
    {"Орган\nвправе\nотказать.\n", "Орган\nвправе\nотказать.\n",
     "t:Орган\nt+:вправе\nt+:отказать.\n"},
    {"Орган  \nвправе\\\nотказать\n", "Орган  \nвправе\nотказать\n",
     "t:Орган\nt!:вправе\nt!:отказать\n"},
    {"Орган вправе:\nотказать;\nвернуть\nзаявление\n",
     "Орган вправе:\nотказать;\nвернуть\nзаявление\n",
     "t:Орган вправе:\nt:отказать;\nt:вернуть\nt+:заявление\n"},
    {"Орган\nа) б\n(2) в\n3-1. г\nСтатья 5. д\n5-бап. е\nстатья 7\n",
     "Орган\nа) б\n(2) в\n3-1. г\nСтатья 5. д\n5-бап. е\nстатья 7\n",
     "t:Орган\nt:а) б\nt:(2) в\nt:3-1. г\nt:Статья 5. д\nt:5-бап. е\n"
     "t+:статья 7\n"},
    {"а\r\nб\rв\fг\n", "а\r\nб\rв\fг\n", "t:а\nt+:б\nt+:в\nt^+:г\n"},

    {"*Сноска: а;\nб*\n**в:**\nг\u00A0\nд\n", "Сноска: а;\nб\nв:\nг\u00A0\nд\n",
     "t*:Сноска: а;\nt*:б\nt+:в:\nt:г\nt+:д\n"},

    /* Quotes. */
    {"> *Утверждены*  \n> *приказом*\n", "Утверждены  \nприказом\n",
     "q*:Утверждены\nq!*:приказом\n"},
    {"   > *Сноска.*\n", "   Сноска.\n", "q/1*:Сноска.\n"},
    {">>> а\n> б\nв\n", "а\nб\nв\n", "q:а\nq:б\nt:в\n"},
    {">\n> ## а\n>\n", "\nа\n\n", "q2!:а\n"},

    /* Links. */
    {"см. [закон](https://a.kz \"t\") и ![герб](g.png)\n", "см. закон и герб\n",
     "t:см. закон и герб\n"},
    {"[а](<б в>) [г](д(е)ж) [з](и\n", "а г [з](и\n", "t:а г [з](и\n"},
    {"[наименование органа] [а] (б)\n", "[наименование органа] [а] (б)\n",
     "t:[наименование органа] [а] (б)\n"},
    {"[а [б](c) д](e)\n", "[а б д](e)\n", "t:[а б д](e)\n"},
    {"[а][r] [R] [б][] [в][x]\n\n[r]: https://a.kz\n[б]: ./b.html 'c'\n",
     "а R б [в][x]\n\n\n\n", "t:а R б [в][x]\n"},
    {"[дата]: 5 мая\n", "[дата]: 5 мая\n", "t:[дата]: 5 мая\n"},
    {"<https://a.kz/b_c_d> <a@b.kz> <ФИО> <name> a < b > c\n",
     "https://a.kz/b_c_d a@b.kz <ФИО> <name> a < b > c\n",
     "t:https://a.kz/b_c_d a@b.kz <ФИО> <name> a < b > c\n"},
    {"[← Глава 1](ch1.md) | [Глава 3 →](ch3.md)\n\nа\n",
     "← Глава 1 | Глава 3 →\n\nа\n", "n!:← Глава 1 | Глава 3 →\nt:а\n"},
    {"По [Правилам](../p.md) орган\n", "По Правилам орган\n",
     "t:По Правилам орган\n"},

    /* HTML. */
    {"<a id=\"p1\"></a>\n\n1. А<a name=b></a>б\n", "\n\n1. Аб\n", "t:1. Аб\n"},
    {"<a id=\"p1\"></a>\nа\n", "\nа\n", "t:а\n"},
    {"а <!-- б --> в<!-- г\nд\n\nе --> ж\nз\n", "а  в\n\n\n ж\nз\n",
     "t:а  в\nt:ж\nt+:з\n"},
    {"а <!-- б\nв\n", "а <!-- б\nв\n", "t:а <!-- б\nt+:в\n"},
    {"ст. 5<sup>1</sup>, м<sup>2</sup>, x<sup>а1</sup> 3<sub>4</sub>\n",
     "ст. 5¹, м², xа¹ 34\n", "t:ст. 5¹, м², xа¹ 34\n"},
    {"а<br>б<br/>\nв\n", "а\nб\nв\n", "t:а\nt!:б\nt!:в\n"},
    {"<b>а</b> <SPAN class='x>y'>б</span> <i\n", "а б <i\n", "t:а б <i\n"},
    {"<p align=center>а</p><p>б</p>\n", "а\nб\n", "t!:а\nt!:б\n"},
    {"&laquo;а&raquo;&nbsp;&mdash; &#171;б&#xbb; &#0; &amp;lt; &foo; &#;\n",
     "«а»\u00A0— «б» \uFFFD &lt; &foo; &#;\n",
     "t:«а»\u00A0— «б» \uFFFD &lt; &foo; &#;\n"},
    {"&nbsp;а&nbsp;\n", "\u00A0а\u00A0\n", "t:а\n"},
    {"<table>\n<tr>\n<td>1.</td>\n<td>\nа*\n1\\) б*\n</td>\n</tr>\n"
     "</table>\n\nв\n",
     "\n\n1.\n\nа*\n1\\) б*\n\n\n\n\nв\n", "b!:1.\nb!:а*\nb:1\\) б*\nt!:в\n"},
    {"<table><tr><td>а</td><td> </td><td>б</td></tr><tr><td>в</table>г\n",
     "а\tб\nв\nг\n", "b!:а\nb!:б\nb!:в\nt!:г\n"},
    {"<table>\n<td>а\n\n## б\nв\n", "\nа\n\nб\nв\n", "b!:а\nh2!:б\nt:в\n"},

    /* Pipe tables. */
    {"| А | Б |\n|---|:-:|\n| 1 | *два* |\n| а \\| б | |\n\nв | г\n",
     " А \t Б \n\n 1 \tдва \n а | б \n\nв | г\n",
     "b!:А\nb!:Б\nb!:1\nb!*:два\nb!:а | б\nt!:в | г\n"},
    {"а | б\n-|-\n*в | г*\nд\n", "а \t б\n\n*в \t г*\nд\n",
     "b!:а\nb!:б\nb!:*в\nb!:г*\nt:д\n"},
    {"|____|; - |____|\nа\n", "|____|; - |____|\nа\n",
     "t:|____|; - |____|\nt+:а\n"},

    /* Code and forms. */
    {"`а *б*` ``в ` г`` `д\n", "а *б* в ` г `д\n", "t:а *б* в ` г `д\n"},
    {"```text\n  *а* ___\n\n~~~\n```\nб\n", "\n  *а* ___\n\n~~~\n\nб\n",
     "f:*а* ___\nf:~~~\nt:б\n"},
    {"   ~~~\n          а\n   ```\n", "\n          а\n   ```\n",
     "f/1:а\nf/1:```\n"},
    {"> ```\n> а\n\n``` б ```\n", "\nа\n\n б \n", "f:а\nt:б\n"},

    /* Front matter. */
    {"---\nsource: a\nlist:\n  - b\n---\n\n# А\n", "\n\n\n\n\n\nА\n",
     "h1!:А\n"},
    {"---\n# А\n\n- б\n---\n", "\nА\n\n- б\n\n", "h1!:А\nt:- б\n"},
    {"---\nПункт 5: а\n---\n", "\nПункт 5: а\n\n", "t:Пункт 5: а\n"},
    {"---\na: b\n", "\na: b\n", "t:a: b\n"},
};

static void
test_samples(void **state)
{
    size_t i;

    (void)state;
    for (i = 0; i < TZ_COUNT(samples); i++) {
        checked c;
        tz_buf blocks = TZ_BUF_INIT;

        read_text(&c, tz_str(samples[i].source));
        check_blocks(&c, &blocks);
        assert_str(check_text(&c), samples[i].text);
        assert_str(tz_buf_view(&blocks), samples[i].blocks);
        assert_false(c.doc.partial);
        check_sound(&c);
        tz_buf_done(&blocks);
        check_done(&c);
    }
}

static void
test_gaps(void **state)
{
    checked c;

    (void)state;
    read_text(&c, TZ_STR("# А\n\n\n<a id=\"b\"></a>\n\n   > б\n> в\n"));
    assert_int_equal(c.doc.block_count, 3);
    assert_int_equal(c.doc.blocks[1].blank, 4);
    assert_int_equal(c.doc.blocks[1].indent, 3);
    assert_int_equal(c.doc.blocks[2].blank, 0);
    check_done(&c);
}

/* --- An act of several files ---------------------------------------------- */

typedef struct {
    const char *name;
    taza_str bytes;
} file;

static const char big[601];
static const file files[] = {
    {"rus/ch001.md",
     TZ_STR("↑ [Вся редакция](../rus.md)\n\n## Глава 1\n\n1. А")},
    {"rus/ch 2.md",
     TZ_STR("## Глава 2\n\n| а |\n|---|\n| [ch001](ch001.md) |\n")},
    {"bad.md", TZ_STR("\xFF\xFE\xFD")},
    {"word.md", TZ_STR("PK\3\4word/")},
    {"big.md", {big, sizeof(big)}},
};

typedef struct {
    size_t calls;
    const char *base;
} calls;

static taza_status
read_file(void *user, const char *base, const char *name, taza_str *bytes,
          taza_error *err)
{
    calls *seen = user;
    size_t i;

    (void)err;
    seen->calls++;
    seen->base = base;
    for (i = 0; i < TZ_COUNT(files); i++)
        if (strcmp(files[i].name, name) == 0) {
            *bytes = files[i].bytes;
            return TAZA_OK;
        }
    return TAZA_IO;
}

static void
read_act(checked *c, const char *text, calls *seen)
{
    *seen = (calls){0};
    check_read(c, (tz_input){.name = "d/rus.md",
                             .bytes = tz_str(text),
                             .max_size = 600,
                             .read = read_file,
                             .user = seen});
}

#define TABLE "| Часть | Название |\n|---|---|\n"

static void
test_split(void **state)
{
    checked c;
    calls seen;
    tz_buf blocks = TZ_BUF_INIT;

    (void)state;
    read_act(&c,
             "# А\n\n## Части документа\n\nСлова.\n\n" TABLE
             "| [`1`](rus/ch001.md) | Глава 1 |\n"
             "| [2](./rus/ch%202.md#x) | Глава 2 |\n"
             "| [1](rus/ch001.md) | Ещё раз |\n"
             "| [3](rus/ch003.md) | Нет её |\n"
             "| [4](rus/ch004.md) | Нет её |\n"
             "| [5](rus.md) | Сам |\n| [6](../x.md) | Выше |\n",
             &seen);
    assert_int_equal(c.status, TAZA_OK);
    assert_int_equal(seen.calls, 4);
    assert_string_equal(seen.base, "d/rus.md");
    assert_int_equal(c.doc.missing_parts, 2);
    assert_string_equal(c.doc.missing_part, "d/rus/ch003.md");
    assert_false(c.doc.partial);
    assert_int_equal(c.doc.part_count, 3);
    assert_string_equal(c.doc.parts[1].path, "d/rus/ch001.md");
    assert_string_equal(c.doc.parts[2].path, "d/rus/ch 2.md");
    check_blocks(&c, &blocks);
    assert_str(tz_buf_view(&blocks),
               "h1!:А\nn2!:Части документа\nn:Слова.\nn!:Часть\n"
               "n!:Название\nn!:1\nn!:Глава 1\nn!:2\nn!:Глава 2\nn!:1\n"
               "n!:Ещё раз\nn!:3\nn!:Нет её\nn!:4\nn!:Нет её\nn!:5\n"
               "n!:Сам\nn!:6\nn!:Выше\n"
               "n!:↑ Вся редакция\nh2!:Глава 1\nt:1. А\n"
               "h2!:Глава 2\nn!:а\nn!:ch001\n");
    check_sound(&c);
    tz_buf_done(&blocks);
    check_done(&c);
}

static void
test_split_alone(void **state)
{
    checked c;

    (void)state;
    /* Nobody follows the links. */
    read_text(&c, TZ_STR(TABLE "| [1](rus/ch001.md) | Глава 1 |\n"));
    assert_true(c.doc.partial);
    assert_int_equal(c.doc.part_count, 1);
    check_done(&c);
    /* One file of the act. */
    read_text(&c, TZ_STR("\n↑ [Вся редакция](../rus.md)\n\n5. А\n"));
    assert_true(c.doc.partial);
    assert_int_equal(c.doc.blocks[0].kind, TZ_BLOCK_NAV);
    check_done(&c);
    /* A link further down says nothing. */
    read_text(&c, TZ_STR("5. А\n\n↑ [Вся редакция](../rus.md)\n"));
    assert_false(c.doc.partial);
    check_done(&c);
}

/* A table of which one row links to no file is a table of the act. */
static void
test_no_split(void **state)
{
    checked c;
    calls seen;

    (void)state;
    read_act(&c,
             "## Содержание\n\n" TABLE "| [1](rus/ch001.md) | а |\n"
             "| 2 | б |\n",
             &seen);
    assert_int_equal(c.status, TAZA_OK);
    assert_int_equal(seen.calls, 0);
    assert_int_equal(c.doc.blocks[0].kind, TZ_BLOCK_HEADING);
    assert_int_equal(c.doc.blocks[3].kind, TZ_BLOCK_TABLE);
    check_done(&c);
}

static void
test_split_errors(void **state)
{
    checked c;
    calls seen;

    (void)state;
    read_act(&c, TABLE "| [1](bad.md) | а |\n", &seen);
    assert_int_equal(c.status, TAZA_ENCODING);
    assert_true(tz_str_starts(tz_str(c.err.message), "d/bad.md"));
    check_done(&c);
    read_act(&c, TABLE "| [1](word.md) | а |\n", &seen);
    assert_int_equal(c.status, TAZA_UNSUPPORTED);
    assert_string_equal(c.err.message,
                        "d/word.md: Word document: not read yet");
    check_done(&c);
    read_act(&c, TABLE "| [1](big.md) | а |\n", &seen);
    assert_int_equal(c.status, TAZA_LIMIT);
    assert_string_equal(c.err.message, "d/big.md: larger than 600 bytes");
    check_done(&c);
}

static void
test_split_many(void **state)
{
    tz_buf text = TZ_BUF_INIT;
    checked c;
    calls seen = {0};
    int i;

    (void)state;
    tz_buf_puts(&text, TABLE);
    for (i = 0; i < 10001; i++)
        tz_buf_printf(&text, "| [%d](rus/%d.md) | а |\n", i, i);
    check_read(&c, (tz_input){.name = "rus.md",
                              .bytes = tz_buf_view(&text),
                              .max_size = (size_t)1 << 26,
                              .read = read_file,
                              .user = &seen});
    assert_int_equal(c.status, TAZA_LIMIT);
    assert_string_equal(c.err.message, "rus.md: more than 10000 parts");
    assert_int_equal(seen.calls, 10000);
    tz_buf_done(&text);
    check_done(&c);
}

/* --- Any bytes ------------------------------------------------------------ */

static uint32_t
next_random(uint32_t *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 8;
}

static void
test_random(void **state)
{
    static const char *const pieces[] = {
        "*",       "**",    "_",     "`",        "```",     "~~~\n", "[",
        "](",      ")",     "![",    "](a.md)",  "<",       ">",     "<b>",
        "<table>", "</td>", "<td>",  "</table>", "<br>",    "<!--",  "-->",
        "&nbsp;",  "&#5;",  "&",     "|",        "|---|\n", "\n",    "\n\n",
        "\r\n",    "\f",    "   ",   "\t",       "# ",      "> ",    "- ",
        "1\\. ",   "\\",    "---\n", "===\n",    "а",       "ә",     "5",
        "№",       "«",     " ",     "\u00A0",   "\u2028",  "<sup>", "[a]: #\n",
        "слово",   "word",  "<!",    "\"",       "'",       "(",     "  \n",
    };
    uint32_t seed = 20261122;
    int round, i;

    (void)state;
    for (round = 0; round < 3000; round++) {
        tz_buf text = TZ_BUF_INIT;
        checked c;

        for (i = 0; i < 60; i++)
            tz_buf_puts(&text, pieces[next_random(&seed) % TZ_COUNT(pieces)]);
        read_text(&c, tz_buf_view(&text));
        check_sound(&c);
        check_done(&c);
        tz_buf_done(&text);
    }
}

/* Comments that speak to taza: their words, where they begin, what follows;
 * '<' for those that trail text of their line. */
static void
comments_are(const char *source, const char *want)
{
    tz_buf shown = TZ_BUF_INIT;
    checked c;

    read_text(&c, tz_str(source));
    for (size_t i = 0; i < c.doc.comment_count; i++) {
        const tz_comment *comment = &c.doc.comments[i];
        taza_str rest = tz_str_slice(check_text(&c), comment->at, SIZE_MAX);
        taza_position at;

        tz_doc_comment_place(&c.doc, comment, &at);
        tz_buf_printf(
            &shown, "%u:%u%s[%.*s]%.*s\n", (unsigned)at.line,
            (unsigned)at.column, comment->trails ? "<" : "",
            TZ_ARG(comment->text),
            TZ_ARG(tz_str_slice(rest, 0, tz_str_find(rest, '\n', 0))));
    }
    assert_true(tz_buf_ok(&shown));
    if (!tz_str_is(tz_buf_view(&shown), want))
        fail_msg("%s\n%.*s", source, TZ_ARG(tz_buf_view(&shown)));
    tz_buf_done(&shown);
    check_done(&c);
}

static void
test_comments(void **state)
{
    (void)state;
    comments_are("а <!-- б -->\n<!--->\n<!---->\n<!--taza\n", "");
    comments_are("<!-- taza-accept a: б -->\nв\n", "1:6[taza-accept a: б]\n");
    comments_are("<!--taza-accept a: б--> в\n", "1:5[taza-accept a: б] в\n");
    comments_are("1\\. я <!-- taza-x -->\n", "1:12<[taza-x]\n");
    comments_are("# я <!-- taza-x --> ю\n", "1:10<[taza-x] ю\n");
    comments_are("- **я** <!-- taza-x\n  д -->\nю\n", "1:14<[taza-x\n  д]\n");
    comments_are("| я <!-- taza-x --> | ю <!-- taza-y --> |\n|---|---|\n",
                 "1:10<[taza-x] \t ю  \n1:30<[taza-y] \n");
    comments_are("<p><!-- taza-x --></p>я<br><!-- taza-y -->ю\n",
                 "1:9[taza-x]я\n1:33[taza-y]\n");
    /* What is no comment to Markdown is none to us. */
    comments_are("`<!-- taza-x -->`\n\n```\n<!-- taza-y -->\n```\n", "");
    comments_are("---\na: <!-- taza-x -->\n---\nб\n", "");
    comments_are("\\<!-- taza-x -->\n", "");
}

static void
read_without_memory(size_t n, taza_status *status)
{
    tz_arena *arena = tz_arena_new();
    tz_document doc;
    taza_error err = {0};
    calls seen = {0};
    tz_input input = {
        .name = "rus.md",
        .bytes = TZ_STR("[a]: #b\n*а* [б][a] `в`\nг<!-- taza-x -->\n\n" TABLE
                        "| [1](rus/ch001.md) | д |\n| [2](x.md) | е |\n"),
        .max_size = 1000,
        .read = read_file,
        .user = &seen,
    };

    assert_non_null(arena);
    tz_doc_init(&doc, arena);
    tz_alloc_fail_in = n;
    *status = tz_input_read(&input, &doc, &err);
    tz_alloc_fail_in = SIZE_MAX;
    if (*status == TAZA_OK)
        assert_int_equal(doc.block_count, 11);
    else
        assert_int_equal(*status, TAZA_NOMEM);
    tz_doc_done(&doc);
    tz_arena_free(arena);
}

static void
test_memory(void **state)
{
    taza_status status = TAZA_NOMEM;
    size_t n;

    (void)state;
    for (n = 0; status != TAZA_OK; n++) {
        assert_true(n < 1000);
        read_without_memory(n, &status);
    }
    assert_true(n > 5);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_samples),    cmocka_unit_test(test_gaps),
        cmocka_unit_test(test_split),      cmocka_unit_test(test_split_alone),
        cmocka_unit_test(test_no_split),   cmocka_unit_test(test_split_errors),
        cmocka_unit_test(test_split_many), cmocka_unit_test(test_random),
        cmocka_unit_test(test_memory),     cmocka_unit_test(test_comments),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
