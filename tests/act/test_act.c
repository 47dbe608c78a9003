/* test_act.c - whole acts: units, zones, title and kind. */
#include "acttext.h"

#include <stdio.h>

typedef struct {
    const char *name, *text;
    const char *kind, *title;
    const char *paras; /* zone and path of each paragraph */
    const char *units; /* citation and heading of each unit; NULL: any */
} sample;

/* ---- laws --------------------------------------------------------------- */

static const sample law_ru = {
    "law.txt",
    "О разрешениях на торговлю\n\n"
    "Закон Республики Казахстан от 5 мая 2020 года № 10-VI\n\n"
    "Настоящий Закон регулирует отношения, связанные с выдачей разрешений.\n\n"
    "Раздел 1. ОБЩАЯ ЧАСТЬ\n\n"
    "Глава 1. Общие положения\n\n"
    "Статья 1. Основные понятия\n\n"
    "В настоящем Законе используются следующие понятия:\n\n"
    "1) заявитель – лицо, которое просит о разрешении;\n\n"
    "1-1) орган – государственный орган, который выдает разрешение;\n\n"
    "2) исключен Законом РК от 02.04.2021 № 24-VII.\n\n"
    "Сноска. Статья 1 с изменениями, внесенными Законом РК.\n\n"
    "Статья 2. Выдача разрешения\n\n"
    "1. Разрешение выдается на один год.\n\n"
    "2. В выдаче отказывают, если:\n\n"
    "1) представлены неполные сведения;\n\n"
    "2) заявитель не отвечает требованиям.\n\n"
    "Отказ направляется в течение трех рабочих дней.\n\n"
    "Статья 33-1. Заключительные положения\n\n"
    "Настоящий Закон вводится в действие с 1 января.\n\n"
    "Президент Республики Казахстан\n\n"
    "К. Аманов\n",
    "law",
    "О разрешениях на торговлю",
    "title\ntitle\npreamble\n"
    "title section:1\ntitle chapter:1\ntitle article:1\n"
    "definitions article:1\ndefinitions article:1/subpoint:1\n"
    "definitions article:1/subpoint:1-1\n"
    "editorial article:1/subpoint:2\neditorial article:1/subpoint:2\n"
    "title article:2\nbody article:2/point:1\nbody article:2/point:2\n"
    "body article:2/point:2/subpoint:1\nbody article:2/point:2/subpoint:2\n"
    "body article:2/point:2\n"
    "title article:33-1\nbody article:33-1\nsignature\nsignature\n",
    "раздел 1: ОБЩАЯ ЧАСТЬ\nглава 1: Общие положения\n"
    "статья 1: Основные понятия\nподпункт 1) статьи 1\n"
    "подпункт 1-1) статьи 1\nподпункт 2) статьи 1\n"
    "статья 2: Выдача разрешения\nпункт 1 статьи 2\nпункт 2 статьи 2\n"
    "подпункт 1) пункта 2 статьи 2\nподпункт 2) пункта 2 статьи 2\n"
    "статья 33-1: Заключительные положения\n"};

static const sample law_kk = {
    "law.txt",
    "Сауда рұқсаттары туралы\n\n"
    "Қазақстан Республикасының Заңы 2020 жылғы 5 мамыр № 10-VI\n\n"
    "Осы Заң рұқсат беруге байланысты қатынастарды реттейді.\n\n"
    "1-бөлім. ЖАЛПЫ БӨЛІК\n\n"
    "1-тарау. Жалпы ережелер\n\n"
    "1-бап. Негізгі ұғымдар\n\n"
    "Осы Заңда мынадай ұғымдар пайдаланылады:\n\n"
    "1) өтініш беруші – рұқсат сұрайтын тұлға;\n\n"
    "2) орган – рұқсат беретін мемлекеттік орган.\n\n"
    "Ескерту. 1-бапқа өзгеріс енгізілді - ҚР Заңымен.\n\n"
    "33-1-бап. Рұқсаттың қолданылуы\n\n"
    "1. Рұқсат бір жылға беріледі.\n\n"
    "2. Мынадай жағдайларда:\n\n"
    "1) мәліметтер толық болмаса;\n\n"
    "2) тұлға талаптарға сай келмесе,\n\n"
    "рұқсат беруден бас тартылады.\n\n"
    "Қазақстан Республикасының Президенті\n\n"
    "Қ. Аманов\n",
    "law",
    "Сауда рұқсаттары туралы",
    "title\ntitle\npreamble\n"
    "title section:1\ntitle chapter:1\ntitle article:1\n"
    "definitions article:1\ndefinitions article:1/subpoint:1\n"
    "definitions article:1/subpoint:2\n"
    "editorial article:1/subpoint:2\n"
    "title article:33-1\nbody article:33-1/point:1\n"
    "body article:33-1/point:2\nbody article:33-1/point:2/subpoint:1\n"
    "body article:33-1/point:2/subpoint:2\n"
    "signature\nsignature\n",
    "1-бөлім: ЖАЛПЫ БӨЛІК\n1-тарау: Жалпы ережелер\n"
    "1-бап: Негізгі ұғымдар\n1-баптың 1) тармақшасы\n"
    "1-баптың 2) тармақшасы\n33-1-бап: Рұқсаттың қолданылуы\n"
    "33-1-баптың 1-тармағы\n33-1-баптың 2-тармағы\n"
    "33-1-баптың 2-тармағының 1) тармақшасы\n"
    "33-1-баптың 2-тармағының 2) тармақшасы\n"};

static const sample law_en = {
    "law.txt",
    "On Trade Permits\n\n"
    "Law of the Republic of Kazakhstan No. 10-VI dated 5 May 2020\n\n"
    "Section I. General Part\n\n"
    "Chapter 1. General provisions\n\n"
    "Article 1. Basic definitions\n\n"
    "The following definitions are used in this Law:\n\n"
    "1) applicant means a person who asks for a permit;\n\n"
    "2) body means the state body that issues the permit.\n\n"
    "Footnote. Article 1 as amended by the Law of the Republic.\n\n"
    "Article 2. Issue of the permit\n\n"
    "1. The permit shall be issued for one year.\n\n"
    "2. The permit shall be refused if the applicant is not entitled.\n",
    "law",
    "On Trade Permits",
    "title\ntitle\ntitle section:I\ntitle chapter:1\ntitle article:1\n"
    "definitions article:1\ndefinitions article:1/subpoint:1\n"
    "definitions article:1/subpoint:2\n"
    "editorial article:1/subpoint:2\n"
    "title article:2\nbody article:2/point:1\nbody article:2/point:2\n",
    "section I: General Part\nchapter 1: General provisions\n"
    "article 1: Basic definitions\nsubparagraph 1) of article 1\n"
    "subparagraph 2) of article 1\narticle 2: Issue of the permit\n"
    "paragraph 1 of article 2\nparagraph 2 of article 2\n"};

static const sample statute_en = {
    "statute.txt",
    "Chapter 5. Permits\n\n"
    "§ 101. Definitions.\n\n"
    "(a) For the purposes of this chapter, the term:\n\n"
    "(1) \"Board\" means the body that issues permits.\n\n"
    "(2) \"Applicant\" means a person who:\n\n"
    "(A) Lives in the district; and\n\n"
    "(B) Asks for a permit that:\n\n"
    "(i) Is valid for one year; or\n\n"
    "(ii) Is valid for two years.\n\n"
    "(b) A permit shall be in writing.\n\n"
    "§ 25-102a. Fees.\n\n"
    "(a)(1) The fee shall be ten dollars.\n\n"
    "(2) The Board shall publish the fee.\n",
    "",
    "",
    "title chapter:5\ntitle article:101\ndefinitions article:101/point:a\n"
    "definitions article:101/point:a/subpoint:1\n"
    "definitions article:101/point:a/subpoint:2\n"
    "definitions article:101/point:a/subpoint:2/clause:A\n"
    "definitions article:101/point:a/subpoint:2/clause:B\n"
    "definitions article:101/point:a/subpoint:2/clause:B/indent:i\n"
    "definitions article:101/point:a/subpoint:2/clause:B/indent:ii\n"
    "body article:101/point:b\n"
    "title article:25-102a\n"
    "body article:25-102a/point:a/subpoint:1\n"
    "body article:25-102a/point:a/subpoint:2\n",
    "chapter 5: Permits\nsection 101: Definitions.\n"
    "paragraph (a) of section 101\n"
    "subparagraph (1) of paragraph (a) of section 101\n"
    "subparagraph (2) of paragraph (a) of section 101\n"
    "clause (A) of subparagraph (2) of paragraph (a) of section 101\n"
    "clause (B) of subparagraph (2) of paragraph (a) of section 101\n"
    "item (i) of clause (B) of subparagraph (2) of paragraph (a) of section "
    "101\n"
    "item (ii) of clause (B) of subparagraph (2) of paragraph (a) of section "
    "101\n"
    "paragraph (b) of section 101\nsection 25-102a: Fees.\n"
    "paragraph (a) of section 25-102a\n"
    "subparagraph (1) of paragraph (a) of section 25-102a\n"
    "subparagraph (2) of paragraph (a) of section 25-102a\n"};

/* ---- orders with annexed rules ------------------------------------------ */

static const sample order_ru = {
    "order.md",
    "# Об утверждении Правил выдачи разрешений\n\n"
    "В соответствии со статьей 5 Закона ПРИКАЗЫВАЮ:\n\n"
    "1. Утвердить прилагаемые Правила выдачи разрешений.\n\n"
    "2. Департаменту торговли обеспечить:\n\n"
    "   1) государственную регистрацию настоящего приказа;\n\n"
    "   2) размещение настоящего приказа на сайте.\n\n"
    "3. Ежегодно проводить проверку всех рынков города.\n\n"
    "4. Контроль за исполнением настоящего приказа возложить на "
    "вице-министра.\n\n"
    "5. Настоящий приказ вводится в действие со дня опубликования.\n\n"
    "**Министр торговли**\n\n"
    "**К. Аманов**\n\n"
    "> *«СОГЛАСОВАН»*  \n> *Министерство финансов*\n\n"
    "> *Утверждены*  \n> *приказом Министра торговли*  \n"
    "> *от 5 мая 2020 года*  \n> *№ 10*\n\n"
    "## Правила выдачи разрешений\n\n"
    "### Глава 1. Общие положения\n\n"
    "<a id=\"p1\"></a>\n\n"
    "1. Настоящие Правила определяют порядок выдачи разрешений.\n\n"
    "2. Заявитель представляет:\n\n"
    "   1\\) заявление по форме согласно приложению 1 к настоящим Правилам;\n\n"
    "   2\\) копию договора:\n\n"
    "      со складом;\n\n"
    "      с рынком.\n\n"
    "   Копии заверяются.\n\n"
    "> *Сноска. Пункт 2 с изменением от 30.05.2021 № 51.*\n\n"
    "### Глава 2. Отказ\n\n"
    "3. В выдаче отказывают.\n\n"
    "> *Приложение 1*  \n> *к Правилам выдачи*  \n> *разрешений*\n\n"
    "> *Форма*\n\n"
    "## Заявление\n\n"
    "1. Фамилия ____________________\n\n"
    "```\n________________\n```\n\n"
    "> *Приложение 2*  \n> *к Правилам выдачи*  \n> *разрешений*\n\n"
    "## Методика расчета сбора\n\n"
    "1. Сбор рассчитывается по формуле.\n",
    "order",
    "Об утверждении Правил выдачи разрешений",
    "title\npreamble\norder point:1\norder point:2\n"
    "order point:2/subpoint:1\norder point:2/subpoint:2\nbody point:3\n"
    "order point:4\norder point:5\nsignature\nsignature\nstamp\nstamp\n"
    "stamp annex:1\nstamp annex:1\nstamp annex:1\nstamp annex:1\n"
    "title annex:1\ntitle annex:1/chapter:1\nbody annex:1/point:1\n"
    "body annex:1/point:2\nbody annex:1/point:2/subpoint:1\n"
    "body annex:1/point:2/subpoint:2\nbody annex:1/point:2/subpoint:2\n"
    "body annex:1/point:2/subpoint:2\nbody annex:1/point:2\n"
    "editorial annex:1/point:2\n"
    "title annex:1/chapter:2\nbody annex:1/point:3\n"
    "stamp annex:1/annex:1\nstamp annex:1/annex:1\nstamp annex:1/annex:1\n"
    "form annex:1/annex:1\ntitle annex:1/annex:1\nform annex:1/annex:1\n"
    "form annex:1/annex:1\n"
    "stamp annex:1/annex:2\nstamp annex:1/annex:2\nstamp annex:1/annex:2\n"
    "title annex:1/annex:2\nbody annex:1/annex:2/point:1\n",
    "пункт 1\nпункт 2\nподпункт 1) пункта 2\nподпункт 2) пункта 2\n"
    "пункт 3\nпункт 4\nпункт 5\n"
    "приложение: Правила выдачи разрешений\n"
    "глава 1 приложения: Общие положения\n"
    "пункт 1 приложения\nпункт 2 приложения\n"
    "подпункт 1) пункта 2 приложения\nподпункт 2) пункта 2 приложения\n"
    "глава 2 приложения: Отказ\nпункт 3 приложения\n"
    "приложение 1 к приложению: Заявление\n"
    "приложение 2 к приложению: Методика расчета сбора\n"
    "пункт 1 приложения 2 к приложению\n"};

static const sample order_kk = {
    "order.md",
    "# Рұқсат беру қағидаларын бекіту туралы\n\n"
    "«Рұқсаттар туралы» Заңның 5-бабына сәйкес БҰЙЫРАМЫН:\n\n"
    "1. Қоса беріліп отырған Рұқсат беру қағидалары бекітілсін.\n\n"
    "2. Сауда департаменті осы бұйрықтың мемлекеттік тіркелуін қамтамасыз "
    "етсін.\n\n"
    "3. Осы бұйрықтың орындалуын бақылау вице-министрге жүктелсін.\n\n"
    "4. Осы бұйрық алғашқы ресми жарияланған күнінен бастап қолданысқа "
    "енгізіледі.\n\n"
    "**Сауда министрі**\n\n"
    "**Қ. Аманов**\n\n"
    "> *Қазақстан Республикасы*  \n> *Сауда министрінің*  \n"
    "> *2020 жылғы 5 мамырдағы*  \n> *№ 10 бұйрығына*  \n> *1-қосымша*\n\n"
    "## Рұқсат беру қағидалары\n\n"
    "### 1-тарау. Жалпы ережелер\n\n"
    "1. Осы Қағидалар рұқсат беру тәртібін айқындайды.\n\n"
    "2. Өтініш беруші мыналарды ұсынады:\n\n"
    "   1) осы Қағидаларға 1-қосымшаға сәйкес өтініш;\n\n"
    "   2) шарттың көшірмесі.\n\n"
    "### 2 тарау. Бас тарту\n\n"
    "*3. 30.05.2021 № 51 бұйрығымен алып тасталды*\n\n"
    "4. Рұқсат беруден бас тартылады.\n\n"
    "> *Рұқсат беру қағидаларына*  \n> *1-қосымша*\n\n"
    "> *Нысан*\n\n"
    "## Өтініш\n\n"
    "Тегі ____________________\n",
    "order",
    "Рұқсат беру қағидаларын бекіту туралы",
    "title\npreamble\norder point:1\norder point:2\norder point:3\n"
    "order point:4\nsignature\nsignature\n"
    "stamp annex:1\nstamp annex:1\nstamp annex:1\nstamp annex:1\n"
    "stamp annex:1\ntitle annex:1\ntitle annex:1/chapter:1\n"
    "body annex:1/point:1\nbody annex:1/point:2\n"
    "body annex:1/point:2/subpoint:1\nbody annex:1/point:2/subpoint:2\n"
    "title annex:1/chapter:2\neditorial annex:1/point:3\n"
    "body annex:1/point:4\nstamp annex:1/annex:1\nstamp annex:1/annex:1\n"
    "form annex:1/annex:1\ntitle annex:1/annex:1\nform annex:1/annex:1\n",
    "1-тармақ\n2-тармақ\n3-тармақ\n4-тармақ\n"
    "1-қосымша: Рұқсат беру қағидалары\n"
    "1-қосымшаның 1-тарауы: Жалпы ережелер\n"
    "1-қосымшаның 1-тармағы\n1-қосымшаның 2-тармағы\n"
    "1-қосымшаның 2-тармағының 1) тармақшасы\n"
    "1-қосымшаның 2-тармағының 2) тармақшасы\n"
    "1-қосымшаның 2-тарауы: Бас тарту\n"
    "1-қосымшаның 3-тармағы\n1-қосымшаның 4-тармағы\n"
    "1-қосымшаға 1-қосымша: Өтініш\n"};

static const sample resolution_ru = {
    "resolution.txt",
    "Об утверждении Положения о комиссии\n\n"
    "Постановление Правительства Республики Казахстан от 5 мая 2020 года № "
    "10\n\n"
    "В целях развития торговли Правительство Республики Казахстан "
    "ПОСТАНОВЛЯЕТ:\n\n"
    "1. Утвердить прилагаемое Положение о комиссии.\n\n"
    "2. Настоящее постановление вводится в действие со дня подписания.\n\n"
    "Премьер-Министр Республики Казахстан\n"
    "А. Аманов\n\n"
    "Утверждено\n"
    "постановлением Правительства\n"
    "Республики Казахстан\n"
    "от 5 мая 2020 года № 10\n\n"
    "ПОЛОЖЕНИЕ\n"
    "о комиссии\n\n"
    "1. Общие положения\n\n"
    "1. Комиссия рассматривает жалобы.\n\n"
    "2. Комиссия состоит из пяти человек.\n\n"
    "2. Порядок работы\n\n"
    "3. Комиссия собирается раз в месяц.\n\n"
    "Приложение 1\n"
    "к Положению о комиссии\n\n"
    "Порядок ведения протокола\n\n"
    "1. Протокол ведет секретарь.\n",
    "resolution",
    "Об утверждении Положения о комиссии",
    "title\ntitle\npreamble\norder point:1\norder point:2\nsignature\n"
    "signature\n"
    "stamp annex:1\nstamp annex:1\n"
    "title annex:1\n"
    "title annex:1/chapter:1\nbody annex:1/point:1\nbody annex:1/point:2\n"
    "title annex:1/chapter:2\nbody annex:1/point:3\n"
    "stamp annex:1/annex:1\ntitle annex:1/annex:1\n"
    "body annex:1/annex:1/point:1\n",
    NULL};

static const sample decision_kk = {
    "decision.txt",
    "Сауда орындарын айқындау туралы\n\n"
    "«Сауда туралы» Заңның 8-бабына сәйкес қалалық мәслихат ШЕШІМ "
    "ҚАБЫЛДАДЫ:\n\n"
    "1. Сауда орындары осы шешімнің қосымшасына сәйкес айқындалсын.\n\n"
    "2. Мәслихаттың бұрынғы шешімінің күші жойылды деп танылсын.\n\n"
    "3. Осы шешім алғашқы ресми жарияланған күнінен бастап қолданысқа "
    "енгізіледі.\n\n"
    "Мәслихат хатшысы\n\n"
    "С. Әлиев\n\n"
    "Қалалық мәслихаттың\n"
    "2020 жылғы 5 мамырдағы\n"
    "№ 10 шешіміне\n"
    "қосымша\n\n"
    "САУДА ОРЫНДАРЫ\n\n"
    "1. Орталық алаң.\n\n"
    "Ескертпе: мереке күндері сауда жүргізілмейді.\n",
    "decision",
    "Сауда орындарын айқындау туралы",
    "title\npreamble\nbody point:1\norder point:2\norder point:3\n"
    "signature\nsignature\nstamp annex:1\nstamp annex:1\nstamp annex:1\n"
    "title annex:1\nbody annex:1/point:1\nbody annex:1/note:1\n",
    NULL};

/* ---- harder files -------------------------------------------------------- */

static const sample middle = {
    "part.md",
    "### Глава 2. Порядок\n\n"
    "4. Заявитель подает заявление.\n\n"
    "   Заявление подается письменно.\n\n"
    "5. Прилагаются:\n\n"
    "   1\\) анкета;\n\n"
    "   2\\) лица без документов представляют:\n\n"
    "   свидетельство;\n\n"
    "   билет.\n\n"
    "   Копии сверяются.\n",
    "",
    "",
    "title chapter:2\nbody point:4\nbody point:4\nbody point:5\n"
    "body point:5/subpoint:1\nbody point:5/subpoint:2\n"
    "body point:5/subpoint:2\nbody point:5/subpoint:2\nbody point:5\n",
    NULL};

static const sample amending = {
    "amending.txt",
    "О внесении изменений в некоторые приказы\n\n"
    "ПРИКАЗЫВАЮ:\n\n"
    "1. Внести в приказ следующие изменения:\n\n"
    "1) пункт 3 изложить в следующей редакции:\n\n"
    "«3. Разрешение выдает комиссия:\n\n"
    "1) в течение пяти дней;\n\n"
    "2) в день обращения.\n\n"
    "4. Плата не взимается.»;\n\n"
    "2) пункт 5 исключить.\n\n"
    "2. Настоящий приказ вводится в действие со дня опубликования.\n",
    "order",
    "О внесении изменений в некоторые приказы",
    "title\npreamble\namendment point:1\namendment point:1/subpoint:1\n"
    "body point:1/subpoint:1/amended/point:3\n"
    "body point:1/subpoint:1/amended/point:3/subpoint:1\n"
    "body point:1/subpoint:1/amended/point:3/subpoint:2\n"
    "body point:1/subpoint:1/amended/point:4\n"
    "amendment point:1/subpoint:2\norder point:2\n",
    NULL};

static const sample contents = {
    "code.txt",
    "Торговый кодекс\n\n"
    "ОГЛАВЛЕНИЕ\n\n"
    "Глава 1. Общие положения\n\n"
    "Статья 1. Понятия\n\n"
    "Статья 2. Сфера\n\n"
    "Глава 1. Общие положения\n\n"
    "Статья 1. Понятия\n\n"
    "1. Понятия даны ниже.\n\n"
    "Примечание. Слова толкуются буквально.\n\n"
    "Статья 2. Сфера\n\n"
    "Кодекс действует везде.\n",
    "code",
    "Торговый кодекс",
    "title\ncontents\ncontents\ncontents\ncontents\n"
    "title chapter:1\ntitle article:1\nbody article:1/point:1\n"
    "body article:1/note:1\ntitle article:2\nbody article:2\n",
    NULL};

static const sample two_languages = {
    "both.txt",
    "Сауда туралы\n\n"
    "Заңның 8-бабына сәйкес БҰЙЫРАМЫН:\n\n"
    "1. Сауда күн сайын жүргізіледі.\n\n"
    "2. Осы бұйрық жарияланған күнінен бастап қолданысқа енгізіледі.\n\n"
    "О торговле\n\n"
    "В соответствии со статьей 8 Закона ПРИКАЗЫВАЮ:\n\n"
    "1. Торговля ведется ежедневно.\n\n"
    "2. Настоящий приказ вводится в действие со дня опубликования.\n",
    "order",
    "Сауда туралы",
    "title\npreamble\nbody point:1\norder point:2\n"
    "order point:2\npreamble\nbody point:1\norder point:2\n",
    NULL};

static const sample prose = {
    "letter.txt",
    "Настоящим сообщаем, что сбор не взимается.\n\n"
    "Статья 5 Закона применяется во всех случаях.\n\n"
    "Приложение 2 к настоящим Правилам заполняется заявителем.\n\n"
    "I. Петров пришел.\n\n"
    "1.5 литра воды хватает.\n\n"
    "01.05.2020 начался прием.\n",
    "",
    "",
    "body\nbody\nbody\nbody\nbody\nbody\n",
    ""};

static void
check(const sample *s)
{
    acttext t;
    acttext_read(&t, s->name, s->text);
    assert_str(acttext_paras(&t), s->paras);
    if (s->units != NULL)
        assert_str(acttext_units(&t), s->units);
    assert_string_equal(t.act.kind, s->kind);
    assert_str(t.act.title, s->title);
    acttext_done(&t);
}

static void
test_law_ru(void **state)
{
    (void)state;
    check(&law_ru);
}

static void
test_law_kk(void **state)
{
    (void)state;
    check(&law_kk);
}

static void
test_law_en(void **state)
{
    (void)state;
    check(&law_en);
}

static void
test_statute_en(void **state)
{
    (void)state;
    check(&statute_en);
}

static void
test_order_ru(void **state)
{
    (void)state;
    check(&order_ru);
}

static void
test_order_kk(void **state)
{
    (void)state;
    check(&order_kk);
}

static void
test_resolution_ru(void **state)
{
    (void)state;
    check(&resolution_ru);
}

static void
test_decision_kk(void **state)
{
    (void)state;
    check(&decision_kk);
}

static void
test_middle(void **state)
{
    (void)state;
    check(&middle);
}

static void
test_amending(void **state)
{
    (void)state;
    check(&amending);
}

static void
test_contents(void **state)
{
    (void)state;
    check(&contents);
}

static void
test_two_languages(void **state)
{
    (void)state;
    check(&two_languages);
}

static void
test_prose(void **state)
{
    (void)state;
    check(&prose);
}

/* ---- invariants -----------------------------------------------------------
 */

static void
check_tree(const acttext *t)
{
    const tz_act *act = &t->act;
    for (size_t i = 0; i < act->count; i++) {
        const tz_unit *unit = &act->units[i];
        assert_true(unit->first_para < unit->end_para);
        assert_true(unit->end_para <= t->doc.para_count);
        assert_true(unit->text.start <= unit->text.end);
        assert_true(unit->zone < TZ_ZONE_COUNT);
        assert_true(unit->kind < TZ_UNIT_KINDS);
        assert_true(unit->number.len > 0 || unit->ordinal > 0);
        if (i > 0)
            assert_true(unit->first_para >= act->units[i - 1].first_para);
        if (unit->parent == TZ_NO_UNIT) {
            assert_int_equal(unit->depth, 0);
            continue;
        }
        const tz_unit *parent = &act->units[unit->parent];
        assert_true(unit->parent < i);
        assert_int_equal(unit->depth, parent->depth + 1);
        assert_true(parent->first_para <= unit->first_para);
        assert_true(parent->end_para >= unit->end_para);
    }
    for (size_t i = 0; i < t->doc.para_count; i++) {
        size_t unit = act->para_unit[i];
        assert_true(act->para_zone[i] < TZ_ZONE_COUNT);
        if (unit == TZ_NO_UNIT)
            continue;
        assert_true(act->units[unit].first_para <= i);
        assert_true(act->units[unit].end_para > i);
    }
}

static const char *const pieces[] = {
    "Статья 5. Порядок\n\n",
    "Глава 2\n\n",
    "Часть вторая\n\n",
    "5-бап. Тәртіп\n\n",
    "II бөлім\n\n",
    "1. Текст.\n\n",
    "1.1. Текст;\n\n",
    "2) текст;\n\n",
    "   а) текст:\n\n",
    "Текст без номера.\n\n",
    "«3. Новый текст\n\n",
    "конец».\n\n",
    "Приложение 3\nк Правилам\n\n",
    "> *Утверждены*  \n> *приказом № 5*\n\n",
    "> *Форма*\n\n",
    "> *№ 5 бұйрығына 2-қосымша*\n\n",
    "# Правила\n\n",
    "### Глава 1. Цель\n\n",
    "______________\n\n",
    "Министр А. Аманов\n\n",
    "А. Аманов\n\n",
    "Сноска. Изменено.\n\n",
    "Примечание ИЗПИ!\n\n",
    "Примечание: текст\n\n",
    "ОГЛАВЛЕНИЕ\n\n",
    "Глава 1 ........ 5\n\n",
    "ПРИКАЗЫВАЮ:\n\n",
    "§ 5. Definitions.\n\n",
    "(a)(1) The board may act.\n\n",
    "(i) The board may act; and\n\n",
    "| а | б |\n|---|---|\n| в | г |\n\n",
    "```\nстрока ____\n```\n\n",
    "\xEF\xBF\xBD\x01\x7F)\n\n",
    "99999999999999999999. Текст.\n\n",
    "1-1-1-1-1-1-1-1-1) Текст.\n\n",
    "1) в статье 12:\n\n",
    "пункт 3 изложить в следующей редакции:\n\n",
    "дополнить пунктом 4 следующего содержания: «4. Текст:\n\n",
    "слова «а» заменить словами «б»;\n\n",
    "«4. Текст.»;\n\n",
    "«Приложение 3\nк приказу № 5\n\n",
    "Признать утратившими силу:\n\n",
};

/* Any order of anything gives a sound tree. */
static void
test_any_order(void **state)
{
    uint32_t seed = 7;
    (void)state;
    for (int round = 0; round < 300; round++) {
        tz_buf text = TZ_BUF_INIT;
        acttext t;
        for (int n = 0; n < 30; n++) {
            seed = seed * 1664525 + 1013904223;
            tz_buf_puts(&text, pieces[(seed >> 16) % TZ_COUNT(pieces)]);
        }
        acttext_document(&t, round % 2 ? "a.md" : "a.txt", tz_buf_view(&text));
        assert_int_equal(tz_act_read(&t.doc, t.arena, &t.act, &t.err), TAZA_OK);
        check_tree(&t);
        for (size_t i = 0; i < t.act.count; i++) {
            for (int lang = TAZA_NONE; lang <= TAZA_EN; lang++)
                tz_act_cite(&t.act, i, (taza_lang)lang, &t.shown);
            tz_act_path(&t.act, i, &t.shown);
        }
        assert_true(tz_buf_ok(&t.shown));
        acttext_done(&t);
        tz_buf_done(&text);
    }
}

static void
test_empty(void **state)
{
    static const char *const texts[] = {"",  "\n\n\n", " ", "1.", "а",
                                        "§", "(",      "«", "-",  "№"};
    (void)state;
    for (size_t i = 0; i < TZ_COUNT(texts); i++) {
        acttext t;
        acttext_read(&t, "a.txt", texts[i]);
        check_tree(&t);
        acttext_done(&t);
    }
}

static void
test_memory(void **state)
{
    (void)state;
    acttext_fails_cleanly(order_ru.name, order_ru.text);
}

static void
test_kind_names(void **state)
{
    (void)state;
    assert_string_equal(tz_unit_kind_name(TZ_UNIT_PART), "part");
    assert_string_equal(tz_unit_kind_name(TZ_UNIT_SUBPOINT), "subpoint");
    assert_string_equal(tz_unit_kind_name(TZ_UNIT_ANNEX), "annex");
    assert_string_equal(tz_unit_kind_name(TZ_UNIT_KINDS), "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_law_ru),
        cmocka_unit_test(test_law_kk),
        cmocka_unit_test(test_law_en),
        cmocka_unit_test(test_statute_en),
        cmocka_unit_test(test_order_ru),
        cmocka_unit_test(test_order_kk),
        cmocka_unit_test(test_resolution_ru),
        cmocka_unit_test(test_decision_kk),
        cmocka_unit_test(test_middle),
        cmocka_unit_test(test_amending),
        cmocka_unit_test(test_contents),
        cmocka_unit_test(test_two_languages),
        cmocka_unit_test(test_prose),
        cmocka_unit_test(test_any_order),
        cmocka_unit_test(test_empty),
        cmocka_unit_test(test_memory),
        cmocka_unit_test(test_kind_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
