/* test_lang.c - the language of paragraphs. */
#include "support.h"

#include "text/lang.h"
#include "textdoc.h"

/* Paragraphs, one a line, and the language of each: k r e, or unread: L
 * Latin, A Arabic, O OCR, X another; '?' none. */
typedef struct {
    const char *lines, *langs;
    taza_lang forced;
} sample;

#define KK "Уәкілетті орган өтінішті қарайды және шешім қабылдайды."
#define RU "Уполномоченный орган рассматривает заявление и принимает решение."
#define EN "The authorized body considers the application and decides on it."
#define OCR                                                                                                                       \
    "Уэкiлетті орган отінішті карайды жэне шешім кабылдайды, бул туралы " \
    "отініш берушіге хабарлайды."

static const sample samples[] = {
    {KK, "k", 0},
    {RU, "r", 0},
    {EN, "e", 0},
    {KK "\n" RU "\n" EN "\n" KK "\n" RU, "krekr", 0},
    /* old acts: Latin i in Kazakh words */
    {"Мемлекеттiк қызметшiлердiң мiндеттерi мен құқықтары", "k", 0},
    {"Осы ереже бойынша мерзім екі күн болады", "k", 0},
    /* short and doubtful paragraphs follow */
    {RU "\n" RU "\n5\n12 000\nДиректор", "rrrrr", 0},
    {KK "\n" KK "\nДиректор", "kkk", 0},
    {"Директор\n" KK, "kk", 0},
    {"Директор\n" RU, "rr", 0},
    {"Директор", "r", 0},
    {"Director", "e", 0},
    {"5\n12", "??", 0},
    /* a Kazakh name, a Latin abbreviation below Russian text */
    {RU "\n" RU "\n" RU "\nҚ. Серіков\n" RU, "rrrrr", 0},
    {RU "\n" RU "\nКод ISO\nBIN IIN\n" RU, "rrrrr", 0},
    {KK "\n" KK "\nIT-парк", "kkk", 0},
    /* one paragraph in another language moves nobody */
    {RU "\n" RU "\n" RU "\n" KK "\nДиректор", "rrrkr", 0},
    {RU "\n" RU "\n" RU "\n" KK "\n" KK "\nДиректор", "rrrkkk", 0},
    /* words of structure */
    {RU "\n1-тарау. Жалпы ережелер\n" KK, "rkk", 0},
    {KK "\nГлава 1. Общие положения\n" RU, "krr", 0},
    {RU "\nChapter 1. General provisions\n" EN, "ree", 0},
    /* "не" votes for neither, list letters for none */
    {KK "\nОрган не комиссия\n" RU "\nОрган не комиссия", "kkrr", 0},
    {KK "\nа) орган\nв) комиссия\nс) лаборатория", "kkkk", 0},
    /* look-alikes: Latin letters in Cyrillic words */
    {"ӨЗ ҚAЛAУЫ БOЙЫHШA ӘPI-БEPI MEPЗIMIHIҢ KOMИCCИЯ ШEШIMI", "k", 0},
    {"ПO CBOEMУ УCMOTPEHИЮ И HA OCHOBAHИИ ДOKУMEHTOB", "r", 0},
    {"Тhе bоdу соnsidеrs thе аррliсаtiоn аnd dесidеs", "e", 0},
    /* addresses are of no language */
    {RU "\nИсточник: https://law.example.org/act?id=5&lang=ru&view=all", "rr",
     0},
    /* unread: Kazakh in Latin letters, three alphabets */
    {"Qazaqstan Respýblikasynyń zańdary jáne ózge de quqyqtyq aktiler týraly",
     "L", 0},
    {"Qazaqstan Respublikasynyn zandary zhane ozge de quqyqtyq aktiler turaly",
     "L", 0},
    {"Qazaqstan Respy'blikasyny'n' zan'dary ja'ne o'zge de quqyqtyq aktiler",
     "L", 0},
    {"Өкілетті орган\nQazaqstan Respýblikasy zańdary jáne aktiler týraly", "kL",
     0},
    /* Arabic script */
    {"قازاقستان رەسپۋبليكاسىنىڭ زاڭدارى جانە وزگە دە قۇقىقتىق اكتىلەر", "A", 0},
    /* OCR, and Kazakh typed without its letters */
    {OCR, "O", 0},
    /* Few Kazakh letters in few words. */
    {"Су алу лимитін инспекция бекітеді, осы лимитті облыс әкімдігі де "
     "белгілейді.",
     "k", 0},
    {"Казакстан Республикасынын мемлекеттик органдары туралы осы ереже "
     "бойынша жумыс тартиби",
     "O", 0},
    {"Сыбайлас жемцорлыц тауекелдерiн талдау бойынша осы цагидалар "
     "цогамдыц бiрлестiктер туралы",
     "O", 0},
    {OCR "\nМемлекеттiк орган туралы осы ереже бойынша", "OO", 0},
    {KK "\n" OCR, "kO", 0},
    /* other languages */
    {"Das Gesetz gilt für die Behörden und für den Antragsteller, die nach "
     "diesem Gesetz eine Erlaubnis haben",
     "X", 0},
    {"Bu kanun ile kurulan idare ve başvuru sahibi için bir süre veya şart "
     "olarak madde göre",
     "X", 0},
    {"Цей закон визначає порядок розгляду заяв, що подаються до органів, та "
     "їх права",
     "X", 0},
    {"Бул мыйзам боюнча мамлекеттик орган менен арыз ээсинин укуктары үчүн "
     "жана милдеттери жөнүндө",
     "X", 0},
    {"Ушбу қонун давлат органлари учун тартибни белгилайди ва ўз ҳуқуқлари "
     "тўғрисида ҳамда",
     "X", 0},
    {"本法适用于国家机关和申请人的权利和义务", "X", 0},
    /* doubt: read */
    {"Lorem ipsum dolor sit amet consectetur", "e", 0},
    {RU "\nбуква α и буква β равны", "rr", 0},
    /* forced */
    {RU, "k", TAZA_KK},
    {KK, "r", TAZA_RU},
    {RU "\n" EN "\n5", "kek", TAZA_KK},
    {EN "\n" RU, "er", TAZA_EN},
    {OCR, "O", TAZA_KK},
    {"قازاقستان رەسپۋبليكاسىنىڭ زاڭدارى", "A", TAZA_KK},
    {"Цей закон визначає порядок розгляду заяв, що подаються до органів", "r",
     TAZA_RU},
};

static void
langs(const tz_document *doc, char *out, size_t room)
{
    size_t used = 0;

    for (size_t i = 0; i < doc->para_count && used + 1 < room; i++) {
        const tz_para *para = &doc->paras[i];

        out[used++] = para->unread != TZ_READ_YES ? "?LAOX"[para->unread]
                                                  : "?kre"[para->lang];
    }
    out[used] = '\0';
}

static void
read_text(const char *text, taza_lang forced, tz_document *doc)
{
    taza_error err;

    tz_doc_init(doc, tz_arena_new());
    assert_non_null(doc->arena);
    assert_int_equal(textdoc_read(doc, "t.txt", tz_str(text), &err), TAZA_OK);
    for (size_t i = 0; i < doc->block_count; i++)
        doc->blocks[i].hard = true;
    assert_int_equal(tz_doc_finish(doc, forced, &err), TAZA_OK);
}

static void
drop(tz_document *doc)
{
    tz_arena *arena = doc->arena;

    tz_doc_done(doc);
    tz_arena_free(arena);
}

static void
recognizes(void **state)
{
    (void)state;
    for (size_t i = 0; i < TZ_COUNT(samples); i++) {
        char found[32];
        tz_document doc;

        read_text(samples[i].lines, samples[i].forced, &doc);
        langs(&doc, found, sizeof found);
        if (strcmp(found, samples[i].langs) != 0)
            fail_msg("%s\n is %s, should be %s", samples[i].lines, found,
                     samples[i].langs);
        drop(&doc);
    }
}

/* Words by language, and those that are not read. */
static void
counts(void **state)
{
    tz_document doc;

    (void)state;
    read_text(KK "\n" RU "\n" RU "\n" OCR, TAZA_NONE, &doc);
    assert_int_equal(doc.lang, TAZA_RU);
    assert_int_equal(doc.words, 7 + 7 + 7 + 12);
    assert_int_equal(doc.unread_words, 12);
    drop(&doc);

    read_text(OCR, TAZA_NONE, &doc);
    assert_int_equal(doc.lang, TAZA_NONE);
    assert_int_equal(doc.unread_words, doc.words);
    drop(&doc);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(recognizes),
        cmocka_unit_test(counts),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
