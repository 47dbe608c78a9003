/* act.c - acts of the benchmark: laws and orders with rules, in three
 * languages, plain and in Markdown. */
#include "bench/texts.h"

#include <string.h>

#define WIDTH 80 /* characters of a wrapped line */

/* How acts of one language are built. */
typedef struct {
    const char *before, *after; /* a number */
} numbered;

typedef struct {
    numbered chapter, article;
    const char *law; /* its title */
    const char *order, *preamble, *points[3], *annex;
    const char *leads[4]; /* of lists */
    const char *note;     /* an editorial one */
} frame;

static const frame frames[] = {
    [TAZA_KK] =
        {
            .chapter = {"", "-тарау. "},
            .article = {"", "-бап. "},
            .law = "Мемлекеттік көрсетілетін қызметтер туралы",
            .order = "Рұқсаттар беру қағидаларын бекіту туралы",
            .preamble = "«Рұқсаттар және хабарламалар туралы» Қазақстан "
                        "Республикасы Заңының 12-бабының 3-тармағына сәйкес "
                        "БҰЙЫРАМЫН:",
            .points = {"Қоса беріліп отырған Рұқсаттар беру қағидалары "
                       "бекітілсін.",
                       "Осы бұйрықтың орындалуын бақылау жетекшілік ететін "
                       "вице-министрге жүктелсін.",
                       "Осы бұйрық алғашқы ресми жарияланған күнінен кейін "
                       "күнтізбелік он күн өткен соң қолданысқа енгізіледі."},
            .annex = "Рұқсаттар беру қағидалары",
            .leads = {"Уәкілетті орган:", "Өтінішке мыналар қоса беріледі:",
                      "Комиссия бес жұмыс күні ішінде:",
                      "Өтініш берушінің мынадай құқықтары бар:"},
            .note = "Ескерту. Тармақ жаңа редакцияда – Қазақстан Республикасы "
                    "Үкіметінің 12.03.2024 № 145 қаулысымен.",
        },
    [TAZA_RU] =
        {
            .chapter = {"Глава ", ". "},
            .article = {"Статья ", ". "},
            .law = "О государственных услугах",
            .order = "Об утверждении Правил выдачи разрешений",
            .preamble = "В соответствии с пунктом 3 статьи 12 Закона "
                        "Республики Казахстан «О разрешениях и уведомлениях» "
                        "ПРИКАЗЫВАЮ:",
            .points = {"Утвердить прилагаемые Правила выдачи разрешений.",
                       "Контроль за исполнением настоящего приказа возложить "
                       "на курирующего вице-министра.",
                       "Настоящий приказ вводится в действие по истечении "
                       "десяти календарных дней после дня его первого "
                       "официального опубликования."},
            .annex = "Правила выдачи разрешений",
            .leads = {"Уполномоченный орган:", "К заявлению прилагаются:",
                      "Комиссия в течение пяти рабочих дней:",
                      "Заявитель имеет право на:"},
            .note = "Сноска. Пункт в редакции постановления Правительства "
                    "Республики Казахстан от 12.03.2024 № 145.",
        },
    [TAZA_EN] =
        {
            .chapter = {"Chapter ", ". "},
            .article = {"Article ", ". "},
            .law = "On public services",
            .order = "On approval of the Rules for issue of permits",
            .preamble = "In accordance with paragraph 3 of Article 12 of the "
                        "Law of the Republic of Kazakhstan \"On permits and "
                        "notifications\", I HEREBY ORDER:",
            .points = {"To approve the attached Rules for issue of permits.",
                       "The supervising vice-minister shall control the "
                       "execution of this order.",
                       "This order shall be enforced ten calendar days after "
                       "the day of its first official publication."},
            .annex = "Rules for issue of permits",
            .leads = {"The authorised body shall:",
                      "The application shall be accompanied by:",
                      "Within five working days the commission shall:",
                      "The applicant shall have the right to:"},
            .note = "Footnote. Paragraph as amended by Resolution of the "
                    "Government of the Republic of Kazakhstan dated "
                    "12.03.2024 № 145.",
        },
};

typedef struct {
    const act_wish *wish;
    const frame *frame;
    const bench_pool *pool;
    bench_chance *chance;
    tz_buf *out;
    size_t line; /* where the paragraph at hand begins */
} writer;

/* --- Paragraphs -------------------------------------------------------- */

/* Blanks at which a line is full become line feeds. */
static void
wrap(writer *w)
{
    char *text = w->out->ptr;
    size_t width = 0, blank = 0;

    for (size_t at = w->line; tz_buf_ok(w->out) && at < w->out->len; at++) {
        width += ((unsigned char)text[at] & 0xc0) != 0x80;
        if (text[at] == ' ')
            blank = at;
        if (width <= WIDTH || blank <= w->line)
            continue;
        text[blank] = '\n';
        width = 0;
        for (size_t i = blank + 1; i <= at; i++)
            width += ((unsigned char)text[i] & 0xc0) != 0x80;
        blank = 0;
    }
}

static void
begin_line(writer *w, const char *with)
{
    w->line = w->out->len;
    tz_buf_puts(w->out, w->wish->markdown ? with : "");
}

static void
end_line(writer *w)
{
    if (w->wish->wrapped)
        wrap(w);
    tz_buf_puts(w->out, w->wish->markdown ? "\n\n" : "\n");
}

static void
put_line(writer *w, const char *with, const char *text)
{
    begin_line(w, with);
    tz_buf_puts(w->out, text);
    end_line(w);
}

/* "3. " and "3) ", in Markdown "3\. " and "   3\) ". */
static void
begin_unit(writer *w, size_t number, char mark)
{
    begin_line(w, mark == ')' ? "   " : "");
    tz_buf_number(w->out, number);
    tz_buf_puts(w->out, w->wish->markdown ? "\\" : "");
    tz_buf_char(w->out, mark);
    tz_buf_char(w->out, ' ');
}

static void
put_heading(writer *w, const char *with, const numbered *name, size_t number)
{
    tz_buf text = TZ_BUF_INIT;
    size_t words = 3 + chance_below(w->chance, 4);
    taza_str rest, word;

    tz_buf_puts(w->out, w->wish->markdown ? "" : "\n");
    begin_line(w, with);
    tz_buf_puts(w->out, name->before);
    tz_buf_number(w->out, number);
    tz_buf_puts(w->out, name->after);
    sentence_put(w->pool, w->chance, &text);
    rest = tz_buf_view(&text);
    for (size_t i = 0; i < words && tz_str_split(&rest, ' ', &word); i++) {
        while (word.len && strchr(",;:.", word.ptr[word.len - 1]))
            word.len--;
        tz_buf_puts(w->out, i ? " " : "");
        tz_buf_str(w->out, word);
    }
    tz_buf_done(&text);
    end_line(w);
}

/* --- Units ------------------------------------------------------------- */

static void
put_list(writer *w)
{
    size_t items = 2 + chance_below(w->chance, 5);

    for (size_t i = 1; i <= items; i++) {
        begin_unit(w, i, ')');
        clause_put(w->pool, w->chance, w->out);
        tz_buf_char(w->out, i < items ? ';' : '.');
        end_line(w);
    }
}

static void
put_table(writer *w)
{
    size_t rows = 2 + chance_below(w->chance, 6);

    tz_buf_puts(w->out, "| № | |\n|---|---|\n");
    for (size_t i = 1; i <= rows; i++) {
        tz_buf_printf(w->out, "| %zu | ", i);
        clause_put(w->pool, w->chance, w->out);
        tz_buf_puts(w->out, " |\n");
    }
    tz_buf_puts(w->out, "\n");
}

static void
put_point(writer *w, size_t number)
{
    size_t sentences = 1 + chance_below(w->chance, 3);

    begin_unit(w, number, '.');
    for (size_t i = 0; i < sentences; i++) {
        sentence_put(w->pool, w->chance, w->out);
        tz_buf_puts(w->out, i + 1 < sentences ? " " : "");
    }
    if (chance_once_in(w->chance, 4)) {
        tz_buf_char(w->out, ' ');
        tz_buf_puts(w->out, w->frame->leads[chance_below(
                                w->chance, TZ_COUNT(w->frame->leads))]);
        end_line(w);
        put_list(w);
    } else {
        end_line(w);
    }
    if (chance_once_in(w->chance, 40))
        put_line(w, "> ", w->frame->note);
    if (w->wish->markdown && chance_once_in(w->chance, 40))
        put_table(w);
}

/* Articles with points of their own. */
static void
put_law(writer *w, size_t end)
{
    size_t article = 0, chapter = 0;

    put_line(w, "# ", w->frame->law);
    while (tz_buf_ok(w->out) && w->out->len < end) {
        size_t points = 1 + chance_below(w->chance, 6);

        if (article++ % 8 == 0)
            put_heading(w, "## ", &w->frame->chapter, ++chapter);
        put_heading(w, "### ", &w->frame->article, article);
        for (size_t i = 1; i <= points && w->out->len < end; i++)
            put_point(w, i);
    }
}

/* An order that approves rules, with points through all of them. */
static void
put_order(writer *w, size_t end)
{
    size_t chapter = 0;

    put_line(w, "# ", w->frame->order);
    put_line(w, "", w->frame->preamble);
    for (size_t i = 0; i < TZ_COUNT(w->frame->points); i++) {
        begin_unit(w, i + 1, '.');
        tz_buf_puts(w->out, w->frame->points[i]);
        end_line(w);
    }
    tz_buf_puts(w->out, w->wish->markdown ? "" : "\n");
    put_line(w, "## ", w->frame->annex);
    for (size_t i = 0; tz_buf_ok(w->out) && w->out->len < end; i++) {
        if (i % 12 == 0)
            put_heading(w, "### ", &w->frame->chapter, ++chapter);
        put_point(w, i + 1);
    }
}

void
act_put(const bench_pool pools[4], const act_wish *wish, bench_chance *chance,
        tz_buf *out)
{
    writer w = {
        .wish = wish,
        .frame = &frames[wish->lang],
        .pool = &pools[wish->lang],
        .chance = chance,
        .out = out,
    };

    if (chance_once_in(chance, 2))
        put_law(&w, out->len + wish->bytes);
    else
        put_order(&w, out->len + wish->bytes);
}
