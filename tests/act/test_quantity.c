/* test_quantity.c - numbers, terms, dates, amounts of an act. */
#include "acttext.h"

#include <stdio.h>

/* "5 рабочих дней" as "term 5 day working <= text". */
static void
show(acttext *t, const tz_quantity *q)
{
    static const char *const measures[] = {"",      "minute", "hour",    "day",
                                           "week",  "month",  "quarter", "year",
                                           "tenge", "index",  "money"};
    static const char *const days[] = {"", "working", "calendar", "banking"};
    static const char *const bounds[] = {"", "<=", ">=", "<", ">", ".."};
    char number[96];
    tz_buf *out = &t->shown;
    int64_t unit = q->kind == TZ_QUANTITY_DATE ? 1 : 1000;
    tz_buf_puts(out, tz_quantity_kind_name((tz_quantity_kind)q->kind));
    (void)snprintf(number, sizeof(number), " %g",
                   (double)q->value / (double)unit);
    if (unit == 1)
        (void)snprintf(number, sizeof(number), " %lld", (long long)q->value);
    tz_buf_puts(out, number);
    if (q->high != q->value) {
        (void)snprintf(number, sizeof(number), unit == 1 ? "-%.0f" : "-%g",
                       (double)q->high / (double)unit);
        tz_buf_puts(out, number);
    }
    if (q->per > 0) {
        (void)snprintf(number, sizeof(number), "/%g", (double)q->per / 1000);
        tz_buf_puts(out, number);
    }
    const char *const words[] = {measures[q->measure],
                                 days[q->days],
                                 bounds[q->bound],
                                 q->flags & TZ_QUANTITY_OF_ACT ? "act" : "",
                                 q->flags & TZ_QUANTITY_IMPLIED ? "said" : "",
                                 q->flags & TZ_QUANTITY_UNEQUAL ? "!=" : ""};
    for (size_t i = 0; i < TZ_COUNT(words); i++) {
        if (words[i][0] != '\0')
            tz_buf_char(out, ' ');
        tz_buf_puts(out, words[i]);
    }
    tz_buf_puts(out, ": ");
    tz_buf_str(out, tz_doc_quote(&t->doc, t->arena,
                                 tz_doc_to_text(&t->doc, q->normal)));
}

/* All quantities of a text, apart by " | ". */
static taza_str
quantities(acttext *t)
{
    size_t end = 0;
    tz_buf_clear(&t->shown);
    for (size_t i = 0; i < t->act.quantity_count; i++) {
        const tz_quantity *q = &t->act.quantities[i];
        size_t para = tz_doc_para_at(&t->doc, q->normal.start);
        assert_true(q->normal.start >= end);
        assert_true(q->normal.end > q->normal.start);
        assert_true(q->normal.end <= t->doc.paras[para].normal.end);
        assert_true(q->high >= q->value);
        end = q->normal.end;
        if (i > 0)
            tz_buf_puts(&t->shown, " | ");
        show(t, q);
    }
    return tz_buf_view(&t->shown);
}

typedef struct {
    const char *text, *wanted;
} phrase;

/* The phrase stands in a sentence that says its language. */
static size_t
check(const phrase *phrases, size_t count, const char *before,
      const char *after)
{
    size_t bad = 0;
    for (size_t i = 0; i < count; i++) {
        acttext t;
        tz_buf text = TZ_BUF_INIT;
        tz_buf_puts(&text, before);
        tz_buf_puts(&text, phrases[i].text);
        tz_buf_puts(&text, after);
        tz_buf_char(&text, '\0');
        acttext_read(&t, "a.txt", tz_buf_view(&text).ptr);
        taza_str got = quantities(&t);
        if (!tz_str_is(got, phrases[i].wanted)) {
            print_error("\"%s\"\n  wanted %s\n  got    %.*s\n", phrases[i].text,
                        phrases[i].wanted, TZ_ARG(got));
            bad++;
        }
        tz_buf_done(&text);
        acttext_done(&t);
    }
    return bad;
}

static const phrase russian[] = {
    {"в течение пяти рабочих дней", "term 5 day working: пяти рабочих дней"},
    {"в течение 5 (пяти) рабочих дней",
     "term 5 day working: 5 (пяти) рабочих дней"},
    {"в течение 5 (шести) рабочих дней",
     "term 5 day working !=: 5 (шести) рабочих дней"},
    {"в течение десяти (10) календарных дней",
     "term 10 day calendar: десяти (10) календарных дней"},
    {"в течение трех банковских дней",
     "term 3 day banking: трех банковских дней"},
    {"двадцати пяти календарных дней",
     "term 25 day calendar: двадцати пяти календарных дней"},
    {"ста восьмидесяти дней", "term 180 day: ста восьмидесяти дней"},
    {"сто восемьдесят дней", "term 180 day: сто восемьдесят дней"},
    {"двумя месяцами", "term 2 month: двумя месяцами"},
    {"двое суток", "term 2 day: двое суток"},
    {"трое суток", "term 3 day: трое суток"},
    {"в трех кварталах", "term 3 quarter: трех кварталах"},
    {"сорока восьми часов", "term 48 hour: сорока восьми часов"},
    {"15 минут", "term 15 minute: 15 минут"},
    {"двух недель", "term 2 week: двух недель"},
    {"полутора лет", "term 1.5 year: полутора лет"},
    {"1,5 года", "term 1.5 year: 1,5 года"},
    {"не более полугода", "term 0.5 year <= said: не более полугода"},
    {"в течение месяца", "term 1 month said: в течение месяца"},
    {"в течение часа", "term 1 hour said: в течение часа"},
    {"в течение рабочего дня",
     "term 1 day working said: в течение рабочего дня"},
    {"по истечении года", "term 1 year said: по истечении года"},
    {"не позднее месяца", "term 1 month <= said: не позднее месяца"},
    {"в трехдневный срок", "term 3 day: трехдневный"},
    {"десятидневного срока", "term 10 day: десятидневного"},
    {"двадцатичетырехчасовой срок", "term 24 hour: двадцатичетырехчасовой"},
    {"в 30-дневный срок", "term 30 day: 30-дневный"},
    {"в 3-х дневный срок", "term 3 day: 3-х дневный"},
    {"в месячный срок", "term 1 month said: месячный"},
    {"полуторагодичный срок", "term 1.5 year: полуторагодичный"},
    {"не позднее одного рабочего дня",
     "term 1 day working <=: не позднее одного рабочего дня"},
    {"не позднее чем за десять дней",
     "term 10 day <=: не позднее чем за десять дней"},
    {"не более, чем на 10 дней", "term 10 day <=: не более, чем на 10 дней"},
    {"не менее трех лет", "term 3 year >=: не менее трех лет"},
    {"не ранее шести месяцев", "term 6 month >=: не ранее шести месяцев"},
    {"свыше двух месяцев", "term 2 month >: свыше двух месяцев"},
    {"более шести часов", "term 6 hour >: более шести часов"},
    {"менее 20 минут", "term 20 minute <: менее 20 минут"},
    {"до трех лет", "term 3 year <=: до трех лет"},
    {"не превышающий десяти дней",
     "term 10 day <=: не превышающий десяти дней"},
    {"от трех до пяти лет", "term 3-5 year ..: от трех до пяти лет"},
    {"3-5 дней", "term 3-5 day ..: 3-5 дней"},
    {"три-пять дней", "term 3-5 day ..: три-пять дней"},
    {"трех или пяти дней", "term 3 day: трех | term 5 day: пяти дней"},
    {"трех и более дней", "term 3 day >=: трех и более дней"},
    {"на следующий день", "term 1 day said: следующий день"},
    {"не позднее следующего рабочего дня",
     "term 1 day working <= said: не позднее следующего рабочего дня"},
    {"в тот же день", "term 0 day said: тот же день"},
    {"в день обращения", "term 0 day said: в день"},
    {"не чаще одного раза в год",
     "frequency 1/1 year <=: не чаще одного раза в год"},
    {"не реже 2 раз в квартал",
     "frequency 2/1 quarter >=: не реже 2 раз в квартал"},
    {"один раз в три года", "frequency 1/3 year: один раз в три года"},
    {"проводится ежегодно", "frequency 1/1 year said: ежегодно"},
    {"каждый месяц", "frequency 1/1 month said: каждый месяц"},
    {"каждые три года", "frequency 1/3 year: каждые три года"},
    {"30000 (тридцать) тысяч тенге",
     "amount 30000 tenge: 30000 (тридцать) тысяч тенге"},
    {"1 января 2026 года", "date 20260101: 1 января 2026 года"},
    {"до 1 марта", "date 301 <=: до 1 марта"},
    {"не позднее 15 апреля", "date 415 <=: не позднее 15 апреля"},
    {"с 1 июля 2026 года", "date 20260701 >=: с 1 июля 2026 года"},
    {"«15» мая 2026 г.", "date 20260515: «15» мая 2026 г."},
    {"28.10.2004", "date 20041028: 28.10.2004"},
    {"в марте 2026 года", "date 20260300: марте 2026 года"},
    {"в 2026 году", "date 20260000: 2026 году"},
    {"на 2026–2028 годы", "date 20260000-20280000 ..: 2026–2028 годы"},
    {"до первого мая", "date 501 <=: до первого мая"},
    {"до 10-го числа", "date 10 <=: до 10-го числа"},
    {"с 1 по 10 июня", "date 601-610 ..: с 1 по 10 июня"},
    {"Законом от 6 апреля 2016 года № 480-V",
     "date 20160406 act: 6 апреля 2016 года"},
    {"приказом от 01.02.2020 № 15", "date 20200201 act: 01.02.2020"},
    {"50 месячных расчетных показателей",
     "amount 50 index: 50 месячных расчетных показателей"},
    {"до 100 МРП", "amount 100 index <=: до 100 МРП"},
    {"двадцатикратный размер месячного расчетного показателя",
     "amount 20 index: двадцатикратный размер месячного расчетного показателя"},
    {"10 000 тенге", "amount 10000 tenge: 10 000 тенге"},
    {"100 000 (сто тысяч) тенге",
     "amount 100000 tenge: 100 000 (сто тысяч) тенге"},
    {"5 (пять) тысяч тенге", "amount 5000 tenge: 5 (пять) тысяч тенге"},
    {"2,5 млн. тенге", "amount 2.5e+06 tenge: 2,5 млн. тенге"},
    {"пять тысяч рублей", "amount 5000 money: пять тысяч рублей"},
    {"1000 долларов США", "amount 1000 money: 1000 долларов США"},
    {"5 процентов", "percent 5: 5 процентов"},
    {"0,1 %", "percent 0.1: 0,1 %"},
    {"не более десяти процентов", "percent 10 <=: не более десяти процентов"},
    {"не менее трех членов", "number 3 >=: не менее трех"},
    {"пять экземпляров", "number 5: пять"},
    {"одного эксперта", "number 1: одного"},
    {"лица старше 18 лет", "number 18 year: 18 лет"},
    /* Near misses. */
    {"пунктом 5 Правил", ""},
    {"пунктами 5, 6 и 7 Правил", ""},
    {"статьи 12 Кодекса", ""},
    {"подпунктов 1) и 2) пункта 3", ""},
    {"под № 12", ""},
    {"приложению 3 к Правилам", ""},
    {"один из участников", ""},
    {"ни один участник", ""},
    {"пени за каждый день", ""},
    {"семью заявителя", ""},
    {"14 Банки", ""},
    {"первый и двадцать первый", ""},
    {"до 18.00 часов", ""},
    {"пункт 1.2.3 Правил", ""},
    {"форма-3", ""},
    {"рабочий день и месячный отчет", ""},
    {"время и место", ""},
    {"летний период", ""},
};

static const phrase kazakh[] = {
    {"бес жұмыс күні ішінде", "term 5 day working: бес жұмыс күні"},
    {"10 (он) жұмыс күні", "term 10 day working: 10 (он) жұмыс күні"},
    {"күнтізбелік он күн ішінде", "term 10 day calendar: күнтізбелік он күн"},
    {"он күнтізбелік күн", "term 10 day calendar: он күнтізбелік күн"},
    {"он бес жұмыс күні ішінде", "term 15 day working: он бес жұмыс күні"},
    {"үш банк күні", "term 3 day banking: үш банк күні"},
    {"жиырма бес күн", "term 25 day: жиырма бес күн"},
    {"екі жүз күн", "term 200 day: екі жүз күн"},
    {"жүз сексен күн", "term 180 day: жүз сексен күн"},
    {"тоқсан күн", "term 90 day: тоқсан күн"},
    {"күнтізбелік тоқсан күн", "term 90 day calendar: күнтізбелік тоқсан күн"},
    {"екі тоқсан", "term 2 quarter: екі тоқсан"},
    {"бір айдан кешіктірмей", "term 1 month <=: бір айдан кешіктірмей"},
    {"үш күндік мерзімде", "term 3 day: үш күндік"},
    {"айлық мерзімде", "term 1 month said: айлық"},
    {"ай ішінде", "term 1 month said: ай ішінде"},
    {"жұмыс күні ішінде", "term 1 day working said: жұмыс күні ішінде"},
    {"екі апта", "term 2 week: екі апта"},
    {"қырық сегіз сағат ішінде", "term 48 hour: қырық сегіз сағат"},
    {"20 минут ішінде", "term 20 minute: 20 минут"},
    {"бір тәулік ішінде", "term 1 day: бір тәулік"},
    {"бір жарым жыл", "term 1.5 year: бір жарым жыл"},
    {"жарты жыл", "term 0.5 year: жарты жыл"},
    {"1,5 жылға", "term 1.5 year: 1,5 жылға"},
    {"үш жылдың", "term 3 year: үш жылдың"},
    {"алты айында", "term 6 month: алты айында"},
    {"он күннен аспайтын", "term 10 day <=: он күннен аспайтын"},
    {"үш жұмыс күнінен кешіктірілмей",
     "term 3 day working <=: үш жұмыс күнінен кешіктірілмей"},
    {"он күндік мерзімнен кешіктірмей",
     "term 10 day <=: он күндік мерзімнен кешіктірмей"},
    {"екі айдан кем емес", "term 2 month >=: екі айдан кем емес"},
    {"кемінде бес жыл", "term 5 year >=: кемінде бес жыл"},
    {"кем дегенде үш ай", "term 3 month >=: кем дегенде үш ай"},
    {"бір айдан ерте емес", "term 1 month >=: бір айдан ерте емес"},
    {"үш жылға дейін", "term 3 year <=: үш жылға дейін"},
    {"үш айдан астам", "term 3 month >: үш айдан астам"},
    {"алты айдан артық", "term 6 month >: алты айдан артық"},
    {"бес күннен артық емес", "term 5 day <=: бес күннен артық емес"},
    {"он сағаттан ерте өткізілмейді", "term 10 hour >=: он сағаттан ерте"},
    {"он адамнан артық болмауы", "number 10 <=: он адамнан артық"},
    {"жиырма күннен асырылмай", "term 20 day <=: жиырма күннен асырылмай"},
    {"2021 жылғы 7 наурыздағы сайлау",
     "date 20210307: 2021 жылғы 7 наурыздағы"},
    {"екі сағаттан кем", "term 2 hour <: екі сағаттан кем"},
    {"үш жылдан бес жылға дейін",
     "term 3-5 year ..: үш жылдан бес жылға дейін"},
    {"үш күннен бастап он күнге дейін",
     "term 3-10 day ..: үш күннен бастап он күнге дейін"},
    {"үштен беске дейінгі", "number 3-5 ..: үштен беске дейінгі"},
    {"3-5 күн", "term 3-5 day ..: 3-5 күн"},
    {"үш-бес күн", "term 3-5 day ..: үш-бес күн"},
    {"үш немесе бес күн", "term 3 day: үш | term 5 day: бес күн"},
    {"келесі жұмыс күні", "term 1 day working said: келесі жұмыс күні"},
    {"сол күні", "term 0 day said: сол күні"},
    {"өтініш берілген күні хабарлайды", "term 0 day said: берілген күні"},
    {"жылына бір рет", "frequency 1/1 year: жылына бір рет"},
    {"жылына кемінде екі рет", "frequency 2/1 year >=: жылына кемінде екі рет"},
    {"айына бір реттен артық емес",
     "frequency 1/1 month <=: айына бір реттен артық емес"},
    {"үш жылда бір рет", "frequency 1/3 year: үш жылда бір рет"},
    {"жыл сайын", "frequency 1/1 year said: жыл сайын"},
    {"үш жыл сайын", "frequency 1/3 year: үш жыл сайын"},
    {"тоқсан сайын", "frequency 1/1 quarter said: тоқсан сайын"},
    {"2026 жылғы 1 қаңтар", "date 20260101: 2026 жылғы 1 қаңтар"},
    {"2026 жылғы 1 шілдеден бастап",
     "date 20260701 >=: 2026 жылғы 1 шілдеден бастап"},
    {"2026 жылдың 31 желтоқсанына дейін",
     "date 20261231 <=: 2026 жылдың 31 желтоқсанына дейін"},
    {"жыл сайын 1 ақпанға дейін",
     "frequency 1/1 year said: жыл сайын | date 201 <=: 1 ақпанға дейін"},
    {"ақпанның 15-іне дейін", "date 215 <=: ақпанның 15-іне дейін"},
    {"2026 жылы", "date 20260000: 2026 жылы"},
    {"2026-2028 жылдарға", "date 20260000-20280000 ..: 2026-2028 жылдарға"},
    {"28.10.2004", "date 20041028: 28.10.2004"},
    {"2016 жылғы 6 сәуірдегі № 480 қаулысы",
     "date 20160406 act: 2016 жылғы 6 сәуірдегі"},
    {"2019 жылғы 3 мамырдағы Қазақстан Республикасының Заңы",
     "date 20190503 act: 2019 жылғы 3 мамырдағы"},
    {"50 айлық есептік көрсеткіш",
     "amount 50 index: 50 айлық есептік көрсеткіш"},
    {"он айлық есептік көрсеткіштен аспайтын",
     "amount 10 index <=: он айлық есептік көрсеткіштен аспайтын"},
    {"айлық есептік көрсеткіштің жиырма еселенген мөлшері",
     "amount 20 index: айлық есептік көрсеткіштің жиырма еселенген"},
    {"100 АЕК-ке дейін", "amount 100 index <=: 100 АЕК-ке дейін"},
    {"40 (қырық) мың теңге", "amount 40000 tenge: 40 (қырық) мың теңге"},
    {"10 000 теңге", "amount 10000 tenge: 10 000 теңге"},
    {"бес мың теңгеден он мың теңгеге дейін",
     "amount 5000-10000 tenge ..: бес мың теңгеден он мың теңгеге дейін"},
    {"он пайыз", "percent 10: он пайыз"},
    {"0,1 %", "percent 0.1: 0,1 %"},
    {"50 пайыздан кем емес", "percent 50 >=: 50 пайыздан кем емес"},
    {"үш адамнан кем емес", "number 3 >=: үш адамнан кем емес"},
    {"50-ден астам ұйым", "number 50 >: 50-ден астам"},
    {"бір сарапшы", "number 1: бір"},
    {"екі дана", "number 2: екі"},
    {"он сегіз жасқа толған", "number 18 year: он сегіз жасқа"},
    {"жиырма бес (25) күн", "term 25 day: жиырма бес (25) күн"},
    /* Near misses. */
    {"осы Қағидалардың 5-тармағы", ""},
    {"2 және 3-тармақтарына", ""},
    {"3) және 4) тармақшалары", ""},
    {"№ 12", ""},
    {"1-қосымшаға", ""},
    {"бірінші және жиырма бірінші", ""},
    {"іс жүзінде", ""},
    {"алтын түсті", ""},
    {"№ 05/210 бұйрық", ""},
    {"3,5х4,5 см", ""},
    {"онда және бірге", ""},
    {"бір-бірімен", ""},
    {"үштен екісі", ""},
    {"сағат 18:00-де", ""},
    {"жұмыс уақыты", ""},
    {"туған күні", ""},
    {"ол үшін", ""},
};

static const phrase english[] = {
    {"within five working days", "term 5 day working: five working days"},
    {"within 5 (five) business days",
     "term 5 day working: 5 (five) business days"},
    {"within ten (10) calendar days",
     "term 10 day calendar: ten (10) calendar days"},
    {"three banking days", "term 3 day banking: three banking days"},
    {"a thirty-day period", "term 30 day: thirty-day"},
    {"a 30-day period", "term 30 day: 30-day"},
    {"twenty-five days", "term 25 day: twenty-five days"},
    {"one hundred and eighty days",
     "term 180 day: one hundred and eighty days"},
    {"two hundred days", "term 200 day: two hundred days"},
    {"twenty minutes", "term 20 minute: twenty minutes"},
    {"48 hours", "term 48 hour: 48 hours"},
    {"two weeks", "term 2 week: two weeks"},
    {"six months", "term 6 month: six months"},
    {"two quarters", "term 2 quarter: two quarters"},
    {"a five-year term", "term 5 year: five-year"},
    {"1.5 years", "term 1.5 year: 1.5 years"},
    {"within a month", "term 1 month said: within a month"},
    {"within an hour", "term 1 hour said: within an hour"},
    {"not more than ten days", "term 10 day <=: not more than ten days"},
    {"no later than ten days", "term 10 day <=: no later than ten days"},
    {"not less than three years", "term 3 year >=: not less than three years"},
    {"not earlier than two months",
     "term 2 month >=: not earlier than two months"},
    {"at least three days", "term 3 day >=: at least three days"},
    {"at most three days", "term 3 day <=: at most three days"},
    {"up to six months", "term 6 month <=: up to six months"},
    {"more than six months", "term 6 month >: more than six months"},
    {"less than six months", "term 6 month <: less than six months"},
    {"exceeding six months", "term 6 month >: exceeding six months"},
    {"shall not exceed ten days", "term 10 day <=: not exceed ten days"},
    {"not to exceed ten days", "term 10 day <=: not to exceed ten days"},
    {"a maximum of ten days", "term 10 day <=: maximum of ten days"},
    {"a minimum of ten days", "term 10 day >=: minimum of ten days"},
    {"from three to five years", "term 3-5 year ..: from three to five years"},
    {"between three and five years",
     "term 3-5 year ..: between three and five years"},
    {"3-5 days", "term 3-5 day ..: 3-5 days"},
    {"three or five days", "term 3 day: three | term 5 day: five days"},
    {"ten days or more", "term 10 day >=: ten days or more"},
    {"the next working day", "term 1 day working said: next working day"},
    {"the same day", "term 0 day said: same day"},
    {"once a year", "frequency 1/1 year: once a year"},
    {"not more than once a year",
     "frequency 1/1 year <=: not more than once a year"},
    {"twice a month", "frequency 2/1 month: twice a month"},
    {"three times per quarter",
     "frequency 3/1 quarter: three times per quarter"},
    {"once every three years", "frequency 1/3 year: once every three years"},
    {"every three years", "frequency 1/3 year: every three years"},
    {"annually", "frequency 1/1 year said: annually"},
    {"every month", "frequency 1/1 month said: every month"},
    {"1 January 2026", "date 20260101: 1 January 2026"},
    {"January 1, 2026", "date 20260101: January 1, 2026"},
    {"by 1 March 2026", "date 20260301 <=: by 1 March 2026"},
    {"before 1 March", "date 301 <=: before 1 March"},
    {"from 1 July 2026", "date 20260701 >=: from 1 July 2026"},
    {"in May 2026", "date 20260500: May 2026"},
    {"28.10.2004", "date 20041028: 28.10.2004"},
    {"Law dated 6 April 2016 No. 480", "date 20160406 act: 6 April 2016"},
    {"the Law of 9 March 2011", "date 20110309 act: 9 March 2011"},
    {"the Act, effective June 2, 2015 (Law 17),",
     "date 20150602 act: June 2, 2015"},
    {"as of 1 January 2026", "date 20260101: 1 January 2026"},
    {"fifty monthly calculation indices",
     "amount 50 index: fifty monthly calculation indices"},
    {"100 MCI", "amount 100 index: 100 MCI"},
    {"10,000 tenge", "amount 10000 tenge: 10,000 tenge"},
    {"five thousand tenge", "amount 5000 tenge: five thousand tenge"},
    {"1,000 dollars", "amount 1000 money: 1,000 dollars"},
    {"2 million dollars", "amount 2e+06 money: 2 million dollars"},
    {"$1,000", "amount 1000 money: $1,000"},
    {"5 percent", "percent 5: 5 percent"},
    {"0.1 %", "percent 0.1: 0.1 %"},
    {"ten per cent", "percent 10: ten per cent"},
    {"at least three members", "number 3 >=: at least three"},
    {"two copies", "number 2: two"},
    {"18 years of age", "number 18 year: 18 years"},
    /* Near misses. */
    {"article 5 of the Law", ""},
    {"articles 5, 6 and 7 of the Law", ""},
    {"subparagraphs 1) and 2) of paragraph 3", ""},
    {"No. 12", ""},
    {"one of the members", ""},
    {"no one and one another", ""},
    {"daily needs", ""},
    {"20 miles per hour", "number 20: 20"},
    {"same-day delivery", ""},
    {"the first day of each month", ""},
    {"the first and the twenty-first", ""},
    {"at 18:00", ""},
    {"the board may act", ""},
};

static void
test_phrases(void **state)
{
    size_t bad = 0;
    (void)state;
    bad +=
        check(russian, TZ_COUNT(russian),
              "Орган и заявитель рассматривают: ", " для заявителя и органа.");
    bad += check(kazakh, TZ_COUNT(kazakh),
                 "Уәкілетті орган өтінішті қарайды: ", " болып есептеледі.");
    bad += check(english, TZ_COUNT(english),
                 "The authority shall consider the thing: ",
                 " for the applicant and the authority.");
    assert_int_equal(bad, 0);
}

static const char *const ones_ru[] = {
    "один",        "два",        "три",          "четыре",       "пять",
    "шесть",       "семь",       "восемь",       "девять",       "десять",
    "одиннадцать", "двенадцать", "тринадцать",   "четырнадцать", "пятнадцать",
    "шестнадцать", "семнадцать", "восемнадцать", "девятнадцать"};
static const char *const tens_ru[] = {"двадцать",    "тридцать",   "сорок",
                                      "пятьдесят",   "шестьдесят", "семьдесят",
                                      "восемьдесят", "девяносто"};
static const char *const ones_of_ru[] = {
    "одного",      "двух",       "трех",         "четырех",      "пяти",
    "шести",       "семи",       "восьми",       "девяти",       "десяти",
    "одиннадцати", "двенадцати", "тринадцати",   "четырнадцати", "пятнадцати",
    "шестнадцати", "семнадцати", "восемнадцати", "девятнадцати"};
static const char *const tens_of_ru[] = {
    "двадцати",    "тридцати",   "сорока",       "пятидесяти",
    "шестидесяти", "семидесяти", "восьмидесяти", "девяноста"};
static const char *const ones_en[] = {
    "one",     "two",       "three",    "four",     "five",
    "six",     "seven",     "eight",    "nine",     "ten",
    "eleven",  "twelve",    "thirteen", "fourteen", "fifteen",
    "sixteen", "seventeen", "eighteen", "nineteen"};
static const char *const tens_en[] = {"twenty", "thirty",  "forty",  "fifty",
                                      "sixty",  "seventy", "eighty", "ninety"};
static const char *const ones_kk[] = {"бір",  "екі",  "үш",    "төрт", "бес",
                                      "алты", "жеті", "сегіз", "тоғыз"};
static const char *const tens_kk[] = {"он",     "жиырма", "отыз",
                                      "қырық",  "елу",    "алпыс",
                                      "жетпіс", "сексен", "тоқсан"};

static void
one_number(const char *before, const char *tens, const char *joint,
           const char *ones, const char *after, int64_t value)
{
    acttext t;
    char text[400];
    (void)snprintf(text, sizeof(text), "%s%s%s%s%s", before, tens, joint, ones,
                   after);
    acttext_read(&t, "a.txt", text);
    if (t.act.quantity_count != 1 || t.act.quantities[0].value != value * 1000)
        fail_msg("%s: %zu, wanted %lld", text, t.act.quantity_count,
                 (long long)value);
    assert_int_equal(t.act.quantities[0].measure, TZ_MEASURE_DAY);
    acttext_done(&t);
}

static void
all_numbers(const char *before, const char *const *ones, int teens,
            const char *const *tens, int first, const char *joint,
            const char *after)
{
    for (int n = 1; n < 100; n++) {
        int ten = n / 10, one = n % 10;
        if (n <= teens) {
            one_number(before, "", "", ones[n - 1], after, n);
        } else {
            one_number(before, tens[ten - first], one ? joint : "",
                       one ? ones[one - 1] : "", after, n);
        }
    }
}

static void
test_numbers(void **state)
{
    (void)state;
    const char *ru = "Орган и заявитель рассматривают это ";
    const char *kk = "Уәкілетті орган өтінішті қарайды және ";
    const char *en = "The authority shall consider the thing for ";
    all_numbers(ru, ones_ru, 19, tens_ru, 2, " ", " дней.");
    all_numbers(ru, ones_of_ru, 19, tens_of_ru, 2, " ", " рабочих дней.");
    all_numbers(en, ones_en, 19, tens_en, 2, "-", " days.");
    all_numbers(kk, ones_kk, 9, tens_kk, 1, " ", " күн қажет.");
    one_number(ru, "сто", "", "", " дней.", 100);
    one_number(ru, "тысяча", "", "", " дней.", 1000);
    one_number(ru, "двух тысяч", " ", "пятисот десяти", " дней.", 2510);
    one_number(kk, "жүз", "", "", " күн қажет.", 100);
    one_number(kk, "мың", "", "", " күн қажет.", 1000);
    one_number(kk, "екі мың", " ", "бес жүз он", " күн қажет.", 2510);
    one_number(en, "one hundred", "", "", " days.", 100);
    one_number(en, "one thousand", "", "", " days.", 1000);
    one_number(en, "two thousand five hundred", " and ", "ten", " days.", 2510);
}

/* Marks of units are no quantities; cells of tables are not read. */
static void
test_places(void **state)
{
    acttext t;
    (void)state;
    acttext_read(&t, "a.txt",
                 "Глава 5. Сроки\n\n12. Орган отвечает.\n\n1) орган отвечает "
                 "за 5 дней;\n\n1-1. Орган отвечает.\n");
    assert_str(quantities(&t), "term 5 day: 5 дней");
    acttext_done(&t);
    acttext_read(&t, "a.txt", "");
    assert_int_equal(t.act.quantity_count, 0);
    acttext_done(&t);
}

/* What nobody writes must be survived; spans stay in order and in place. */
static void
test_hostile(void **state)
{
    static const char *const pieces[] = {"5 (",
                                         "((((",
                                         "не более ",
                                         "99999999999999999999 ",
                                         "1.1.1.1.",
                                         "10 000 ",
                                         "миллиард миллиардов ",
                                         "сто ",
                                         "5-5-5-",
                                         "от до ",
                                         "1 января ",
                                         "5 (пяти (",
                                         "%",
                                         "в течение ",
                                         "раз в ",
                                         "№ 5, 6 и ",
                                         "жүз мың ",
                                         "бір рет ",
                                         "дейін ",
                                         "-",
                                         "5-",
                                         "1,5,5 "};
    (void)state;
    for (size_t i = 0; i < TZ_COUNT(pieces); i++) {
        for (size_t k = 0; k < TZ_COUNT(pieces); k++) {
            acttext t;
            tz_buf text = TZ_BUF_INIT;
            for (int n = 0; n < 40; n++) {
                tz_buf_puts(&text, pieces[i]);
                tz_buf_puts(&text, pieces[k]);
            }
            tz_buf_char(&text, '\0');
            acttext_read(&t, "a.txt", tz_buf_view(&text).ptr);
            (void)quantities(&t);
            tz_buf_done(&text);
            acttext_done(&t);
        }
    }
}

static void
test_names(void **state)
{
    (void)state;
    for (int i = 0; i < TZ_QUANTITY_KINDS; i++) {
        tz_quantity_kind kind;
        taza_str name = tz_str(tz_quantity_kind_name((tz_quantity_kind)i));
        assert_true(tz_quantity_kind_by_name(name, &kind));
        assert_int_equal(kind, i);
    }
    tz_quantity_kind kind;
    assert_false(tz_quantity_kind_by_name(TZ_STR("terms"), &kind));
    assert_string_equal(tz_quantity_kind_name(TZ_QUANTITY_KINDS), "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_phrases), cmocka_unit_test(test_numbers),
        cmocka_unit_test(test_places),  cmocka_unit_test(test_hostile),
        cmocka_unit_test(test_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
