/* strings.c - the words of the interface in Kazakh, Russian and English. */
#include "report/strings.h"

#include <string.h>

/* By taza_lang; [TAZA_NONE] is unused. */
typedef const char *trio[4];

#define WORDS(kk, ru, en)                                                      \
    {                                                                          \
        NULL, kk, ru, en                                                       \
    }

static const trio words[] = {
    [TZ_WORD_REPORT] = WORDS("Жобаны тексеру туралы есеп",
                             "Отчёт о проверке проекта", "Report on the draft"),
    [TZ_WORD_ABOUT] =
        WORDS("Құқықтық актілер жобаларындағы сыбайлас жемқорлық факторлары",
              "Коррупциогенные факторы в проектах правовых актов",
              "Corruption factors in draft legal acts"),
    [TZ_WORD_SKIP] = WORDS("Мазмұнға өту", "К содержанию", "Skip to content"),
    [TZ_WORD_DOCUMENT] = WORDS("Құжат", "Документ", "Document"),
    [TZ_WORD_FILE] = WORDS("Файл", "Файл", "File"),
    [TZ_WORD_KIND] = WORDS("Акт түрі", "Вид акта", "Kind of act"),
    [TZ_WORD_LANG] = WORDS("Тілі", "Язык", "Language"),
    [TZ_WORD_FINDINGS] = WORDS("Ескертулер", "Замечания", "Findings"),
    [TZ_WORD_NONE_IN_PART] = WORDS("Тексерілген бөлікте ескертулер жоқ.",
                                   "В проверенной части замечаний нет.",
                                   "No findings in the part that was checked."),
    [TZ_WORD_NO_FINDINGS] =
        WORDS("Ескертулер жоқ.", "Замечаний нет.", "No findings."),
    [TZ_WORD_CHECKED] = WORDS("Тексерілді", "Проверено", "Checked"),
    [TZ_WORD_CHECKED_WORDS] =
        WORDS("Тексерілген сөздер", "Проверено слов", "Words checked"),
    [TZ_WORD_OF] = WORDS("/", "из", "of"),
    [TZ_WORD_CHECKED_ZONES] = WORDS("Тексерілді", "Проверялись", "Checked"),
    [TZ_WORD_NOT_CHECKED] =
        WORDS("Тексерілмеді", "Не проверялись", "Not checked"),
    [TZ_WORD_UNREAD_WORDS] =
        WORDS("Оқылмаған сөздер", "Не прочитано слов", "Words not read"),
    [TZ_WORD_SCOPE_PART] =
        WORDS("Бұл – актінің бір бөлігі ғана: актінің толық мәтінін талап "
              "ететін қағидалар қолданылмады.",
              "Это часть акта: правила, которым нужен весь акт, не "
              "применялись.",
              "This is part of an act: rules that need the whole act were "
              "not applied."),
    [TZ_WORD_INCOMPLETE] =
        WORDS("Құжат толық тексерілмеді", "Документ проверен не полностью",
              "The document was not fully checked"),
    [TZ_WORD_INCOMPLETE_WHY] = WORDS(
        "Тексерілмеген бөлікте сыбайлас жемқорлық факторлары болуы мүмкін.",
        "В непроверенной части могут быть коррупциогенные факторы.",
        "The part that was not checked may contain corruption factors."),
    [TZ_WORD_REMARKS] =
        WORDS("Файл туралы мәліметтер", "Сведения о файле", "About the file"),
    [TZ_WORD_SUMMARY] = WORDS("Факторлар бойынша жиынтық", "Сводка по факторам",
                              "Summary by factor"),
    [TZ_WORD_FACTOR] = WORDS("Фактор", "Фактор", "Factor"),
    [TZ_WORD_TOTAL] = WORDS("Барлығы", "Всего", "Total"),
    [TZ_WORD_TEXT] = WORDS("Жоба мәтіні", "Текст проекта", "Text of the draft"),
    [TZ_WORD_NO_TEXT] = WORDS("Мәтін жоқ.", "Текста нет.", "No text."),
    [TZ_WORD_WHY] = WORDS("Себебі", "Почему", "Why"),
    [TZ_WORD_FIX] = WORDS("Қалай жазу керек", "Как изложить", "How to reword"),
    [TZ_WORD_BASIS] = WORDS("Негізі", "Основание", "Basis"),
    [TZ_WORD_LAW] = WORDS("қолданыстағы құқық", "действующее право", "law"),
    [TZ_WORD_MODEL] =
        WORDS("үлгілік әдістеме", "модельная методика", "model methodology"),
    [TZ_WORD_RULE] = WORDS("қағида", "правило", "rule"),
    [TZ_WORD_RULES] = WORDS("Тексеру қағидалары", "Набор правил", "Rule set"),
    [TZ_WORD_LINE] = WORDS("жол", "строка", "line"),
    [TZ_WORD_PLACES] = WORDS("Басқа орындары", "Ещё места", "Also at"),
    [TZ_WORD_NO_UNIT] = WORDS("Құрылымдық элементтерден тыс",
                              "Вне структурных единиц", "Outside any unit"),
    [TZ_WORD_SKIPPED] = WORDS("тексерілмейді", "без проверки", "not checked"),
    [TZ_WORD_UNREAD] = WORDS("оқылмады", "не прочитан", "not read"),
    [TZ_WORD_ASIDE] =
        WORDS("акт мәтініне жатпайды", "не относится к тексту акта",
              "not part of the act"),
    [TZ_WORD_TOTALS] = WORDS("Қорытынды", "Итоги", "Totals"),
    [TZ_WORD_YES] = WORDS("толық", "полностью", "fully"),
    [TZ_WORD_PARTLY] = WORDS("толық емес", "не полностью", "not fully"),
    [TZ_WORD_WHAT] = WORDS("Бұл не", "Что это", "What it is"),
    [TZ_WORD_MATTERS] =
        WORDS("Неге қауіпті", "Чем это опасно", "Why it matters"),
    [TZ_WORD_BEFORE] = WORDS("Бұрын", "Было", "Before"),
    [TZ_WORD_AFTER] = WORDS("Кейін", "Стало", "After"),
    [TZ_WORD_SEVERITY] = WORDS("Деңгейі", "Уровень", "Severity"),
    [TZ_WORD_RELATED] =
        WORDS("Жақын факторлар", "Смежные факторы", "Related factors"),
    [TZ_WORD_INSTEAD] = WORDS("Сол сөздерде мына фактордың орнына көрсетіледі",
                              "На тех же словах показывается вместо фактора",
                              "Reported on the same words instead of"),
    [TZ_WORD_SERVES] =
        WORDS("Сыбайлас жемқорлыққа қарсы стандарттың қай талабына қызмет "
              "етеді",
              "Каким требованиям антикоррупционного стандарта служит",
              "Requirements of the anti-corruption standard that it serves"),
    [TZ_WORD_SEEKERS] =
        WORDS("Оны іздейтін қағидалар", "Правила, которые его ищут",
              "Rules that look for it"),
    [TZ_WORD_NO_RULE] = WORDS("Бұл факторды іздейтін қағида әзірге жоқ.",
                              "Правил, которые ищут этот фактор, пока нет.",
                              "No rule looks for this factor yet."),
    [TZ_WORD_NO_BASIS] =
        WORDS("Тексерілген сілтеме жоқ.", "Проверенной ссылки на норму нет.",
              "There is no verified citation."),
    [TZ_WORD_MESSAGE] = WORDS("Хабарлама", "Сообщение", "Message"),
    [TZ_WORD_FIRES] =
        WORDS("Мына мәтінде ескерту береді", "Срабатывает на", "Fires on"),
    [TZ_WORD_SILENT] =
        WORDS("Мына мәтінде үндемейді", "Молчит на", "Stays silent on"),
    [TZ_WORD_STATUS] = WORDS("Күйі", "Состояние", "Status"),
    [TZ_WORD_STABLE] = WORDS("тұрақты", "действует", "stable"),
    [TZ_WORD_DRAFT] = WORDS("сынақта", "на испытании", "draft"),
    [TZ_WORD_RETIRED] = WORDS("қолданыстан шығарылған", "снято", "retired"),
    [TZ_WORD_READ_AS] = WORDS("Қалай түсінілді", "Как прочитано", "Read as"),
    [TZ_WORD_ACCEPTED] = WORDS("Қабылданған ескертулер", "Принятые замечания",
                               "Accepted findings"),
    [TZ_WORD_ACCEPTED_ONE] = WORDS("Қабылданды", "Принято", "Accepted"),
    [TZ_WORD_ACCEPTED_FOR] = WORDS("қабылданды", "принято", "accepted"),
    [TZ_WORD_ELSEWHERE] = WORDS("Актінің басқа файлдарындағы ескертулер",
                                "Замечания в других файлах акта",
                                "Findings in other files of the act"),
    [TZ_WORD_LAPSED] = WORDS("Күші жоқ қабылдау жазбалары",
                             "Записи о принятии, которые не действуют",
                             "Records of acceptance that hold no more"),
    [TZ_WORD_NEAREST] =
        WORDS("ең жақын жаңа ескерту", "ближайшее новое замечание",
              "the nearest new finding"),
    [TZ_WORD_ANY_LANG] = WORDS("кез келген тіл", "любой", "any"),
};
_Static_assert(TZ_COUNT(words) == TZ_WORD_COUNT, "a word is missing");

static const trio severities[] = {
    [TAZA_NOTE] = WORDS("ескертпе", "примечание", "note"),
    [TAZA_WARNING] = WORDS("ескерту", "предупреждение", "warning"),
    [TAZA_ERROR] = WORDS("қате", "ошибка", "error"),
};

static const trio zones[] = {
    [TZ_ZONE_BODY] = WORDS("нормалар", "нормы", "norms"),
    [TZ_ZONE_TITLE] = WORDS("тақырып", "заголовок", "title"),
    [TZ_ZONE_PREAMBLE] = WORDS("кіріспе", "преамбула", "preamble"),
    [TZ_ZONE_DEFINITIONS] = WORDS("ұғымдар", "определения", "definitions"),
    [TZ_ZONE_COMPETENCE] = WORDS("құзырет", "компетенция", "competence"),
    [TZ_ZONE_ORDER] = WORDS("өкімдік тармақтар", "распорядительные пункты",
                            "operative paragraphs"),
    [TZ_ZONE_TRANSITIONAL] = WORDS("өтпелі ережелер", "переходные положения",
                                   "transitional provisions"),
    [TZ_ZONE_FORM] = WORDS("нысандар", "формы", "forms"),
    [TZ_ZONE_TABLE] = WORDS("кестелер", "таблицы", "tables"),
    [TZ_ZONE_CONTENTS] = WORDS("мазмұны", "оглавление", "table of contents"),
    [TZ_ZONE_EDITORIAL] = WORDS("редакциялық ескертпелер",
                                "редакционные примечания", "editorial notes"),
    [TZ_ZONE_STAMP] =
        WORDS("бекіту белгісі", "гриф утверждения", "approval stamp"),
    [TZ_ZONE_SIGNATURE] = WORDS("қолтаңба", "подпись", "signature"),
    [TZ_ZONE_ACT_TITLE] =
        WORDS("актілердің атаулары", "названия актов", "titles of acts"),
    [TZ_ZONE_AMENDMENT] = WORDS("өзгерістер мен толықтырулар",
                                "изменения и дополнения", "amendments"),
};
_Static_assert(TZ_COUNT(zones) == TZ_ZONE_COUNT, "a zone is missing");

static const trio unreads[] = {
    [TZ_READ_YES] = WORDS("", "", ""),
    [TZ_UNREAD_LATIN] =
        WORDS("латын әліпбиіндегі қазақ мәтіні", "казахский текст латиницей",
              "Kazakh in Latin script"),
    [TZ_UNREAD_ARABIC] =
        WORDS("араб әліпбиіндегі мәтін", "текст арабским письмом",
              "text in Arabic script"),
    [TZ_UNREAD_OCR] = WORDS("таңбаларды тану кезінде бүлінген мәтін",
                            "текст, повреждённый при распознавании",
                            "text garbled by character recognition"),
    [TZ_UNREAD_OTHER] = WORDS("басқа тілдегі мәтін", "текст на другом языке",
                              "text in another language"),
};

static const trio langs[] = {
    [TAZA_NONE] = WORDS("", "", ""),
    [TAZA_KK] = WORDS("қазақ тілі", "казахский", "Kazakh"),
    [TAZA_RU] = WORDS("орыс тілі", "русский", "Russian"),
    [TAZA_EN] = WORDS("ағылшын тілі", "английский", "English"),
};

static const struct {
    const char *kind;
    trio name;
} kinds[] = {
    {"law", WORDS("заң", "закон", "law")},
    {"code", WORDS("кодекс", "кодекс", "code")},
    {"resolution", WORDS("қаулы", "постановление", "resolution")},
    {"order", WORDS("бұйрық", "приказ", "order")},
    {"decision", WORDS("шешім", "решение", "decision")},
    {"rules", WORDS("қағидалар", "правила", "rules")},
};

static const char *
pick(const trio *text, taza_lang ui)
{
    return (*text)[ui == TAZA_KK || ui == TAZA_RU ? ui : TAZA_EN];
}

const char *
tz_strings_word(taza_lang ui, tz_word word)
{
    return pick(&words[word], ui);
}

const char *
tz_strings_severity(taza_lang ui, taza_severity severity)
{
    return pick(&severities[severity], ui);
}

const char *
tz_strings_zone(taza_lang ui, tz_zone zone)
{
    return pick(&zones[zone], ui);
}

const char *
tz_strings_unread(taza_lang ui, tz_unread why)
{
    return pick(&unreads[why], ui);
}

const char *
tz_strings_lang(taza_lang ui, taza_lang lang)
{
    return pick(&langs[lang], ui);
}

const char *
tz_strings_kind(taza_lang ui, const char *kind)
{
    size_t i;

    for (i = 0; i < TZ_COUNT(kinds); i++)
        if (strcmp(kinds[i].kind, kind) == 0)
            return pick(&kinds[i].name, ui);
    return kind;
}

const char *
tz_strings_accepted(taza_lang ui, taza_accepted_by where)
{
    static const trio wheres[] = {
        [TAZA_BY_FILE] =
            WORDS("қабылданған ескертулер файлы", "файл принятых замечаний",
                  "file of accepted findings"),
        [TAZA_BY_COMMENT] =
            WORDS("жобадағы түсініктеме", "комментарий в проекте",
                  "comment in the draft"),
        [TAZA_BY_BASELINE] =
            WORDS("бастапқы тізім", "базовый список", "baseline"),
    };

    return pick(&wheres[where], ui);
}

const char *
tz_strings_lapse(taza_lang ui, taza_lapse_kind kind)
{
    static const trio states[] = {
        [TAZA_STALE] = WORDS("ескірген", "устарела", "stale"),
        [TAZA_EXPIRED] = WORDS("мерзімі өткен", "истекла", "expired"),
        [TAZA_UNUSED] = WORDS("қажетсіз", "не нужна", "unused"),
    };

    return pick(&states[kind], ui);
}

const char *
tz_strings_fact(taza_lang ui, const char *name)
{
    static const struct {
        const char *name;
        trio text;
    } facts[] = {
        {"body", WORDS("орган немесе лауазымды адам",
                       "орган или должностное лицо", "body or official")},
        {"person", WORDS("адам немесе ұйым", "лицо", "person")},
        {"other",
         WORDS("сот, Парламент және басқалар", "суд, Парламент и другие",
               "court, Parliament and others")},
        {"burden", WORDS("ауыртпалық", "обременение", "burden")},
        {"benefit", WORDS("игілік", "благо", "benefit")},
        {"internal",
         WORDS("ішкі әрекет", "внутреннее действие", "internal act")},
    };

    for (size_t i = 0; i < TZ_COUNT(facts); i++)
        if (strcmp(facts[i].name, name) == 0)
            return pick(&facts[i].text, ui);
    return "";
}
