/* words.c - the words by which the parts of an act are recognized. */
#include "act/words.h"

#include <assert.h>
#include <string.h>

#include "act/act.h"
#include "base/work.h"

#define BEFORE TZ_SIDE_BEFORE
#define AFTER  TZ_SIDE_AFTER
#define BOTH   (TZ_SIDE_BEFORE | TZ_SIDE_AFTER)
#define OPEN   TZ_SIDE_OPEN

static const tz_word words_table[] = {
    /* Units; in Kazakh the word follows its number. */
    {"часть", TZ_CUE_UNIT, TZ_UNIT_PART, BEFORE},
    {"раздел", TZ_CUE_UNIT, TZ_UNIT_SECTION, BEFORE},
    {"подраздел", TZ_CUE_UNIT, TZ_UNIT_SUBSECTION, BEFORE},
    {"глава", TZ_CUE_UNIT, TZ_UNIT_CHAPTER, BEFORE},
    {"параграф", TZ_CUE_UNIT, TZ_UNIT_PARAGRAPH, BOTH},
    {"статья", TZ_CUE_UNIT, TZ_UNIT_ARTICLE, BEFORE},
    {"приложение", TZ_CUE_UNIT, TZ_UNIT_ANNEX, BEFORE},
    {"бөлік", TZ_CUE_UNIT, TZ_UNIT_PART, AFTER},
    {"бөлім", TZ_CUE_UNIT, TZ_UNIT_SECTION, BOTH},
    {"кіші бөлім", TZ_CUE_UNIT, TZ_UNIT_SUBSECTION, AFTER},
    {"тарау", TZ_CUE_UNIT, TZ_UNIT_CHAPTER, BOTH},
    {"бап", TZ_CUE_UNIT, TZ_UNIT_ARTICLE, BOTH},
    {"қосымша", TZ_CUE_UNIT, TZ_UNIT_ANNEX, BOTH},
    {"part", TZ_CUE_UNIT, TZ_UNIT_PART, BEFORE},
    {"title", TZ_CUE_UNIT, TZ_UNIT_PART, BEFORE},
    {"section", TZ_CUE_UNIT, TZ_UNIT_SECTION, BEFORE},
    {"sec", TZ_CUE_UNIT, TZ_UNIT_SECTION, BEFORE},
    {"subsection", TZ_CUE_UNIT, TZ_UNIT_SUBSECTION, BEFORE},
    {"chapter", TZ_CUE_UNIT, TZ_UNIT_CHAPTER, BEFORE},
    {"subchapter", TZ_CUE_UNIT, TZ_UNIT_PARAGRAPH, BEFORE},
    {"paragraph", TZ_CUE_UNIT, TZ_UNIT_PARAGRAPH, BEFORE},
    {"article", TZ_CUE_UNIT, TZ_UNIT_ARTICLE, BEFORE},
    {"annex", TZ_CUE_UNIT, TZ_UNIT_ANNEX, BEFORE},
    {"appendix", TZ_CUE_UNIT, TZ_UNIT_ANNEX, BEFORE},
    {"schedule", TZ_CUE_UNIT, TZ_UNIT_ANNEX, BEFORE},
    {"примечание", TZ_CUE_NOTE, 0, 0},
    {"примечания", TZ_CUE_NOTE, 0, 0},
    {"ескертпе", TZ_CUE_NOTE, 0, 0},
    {"ескертпелер", TZ_CUE_NOTE, 0, 0},
    {"note", TZ_CUE_NOTE, 0, 0},
    {"notes", TZ_CUE_NOTE, 0, 0},
    /* Numbers in words. */
    {"первый", TZ_CUE_ORDINAL, 1, 0},
    {"первая", TZ_CUE_ORDINAL, 1, 0},
    {"второй", TZ_CUE_ORDINAL, 2, 0},
    {"вторая", TZ_CUE_ORDINAL, 2, 0},
    {"третий", TZ_CUE_ORDINAL, 3, 0},
    {"третья", TZ_CUE_ORDINAL, 3, 0},
    {"четвертый", TZ_CUE_ORDINAL, 4, 0},
    {"четвертая", TZ_CUE_ORDINAL, 4, 0},
    {"пятый", TZ_CUE_ORDINAL, 5, 0},
    {"пятая", TZ_CUE_ORDINAL, 5, 0},
    {"шестой", TZ_CUE_ORDINAL, 6, 0},
    {"шестая", TZ_CUE_ORDINAL, 6, 0},
    {"седьмой", TZ_CUE_ORDINAL, 7, 0},
    {"седьмая", TZ_CUE_ORDINAL, 7, 0},
    {"восьмой", TZ_CUE_ORDINAL, 8, 0},
    {"восьмая", TZ_CUE_ORDINAL, 8, 0},
    {"девятый", TZ_CUE_ORDINAL, 9, 0},
    {"девятая", TZ_CUE_ORDINAL, 9, 0},
    {"десятый", TZ_CUE_ORDINAL, 10, 0},
    {"десятая", TZ_CUE_ORDINAL, 10, 0},
    {"бірінші", TZ_CUE_ORDINAL, 1, 0},
    {"екінші", TZ_CUE_ORDINAL, 2, 0},
    {"үшінші", TZ_CUE_ORDINAL, 3, 0},
    {"төртінші", TZ_CUE_ORDINAL, 4, 0},
    {"бесінші", TZ_CUE_ORDINAL, 5, 0},
    {"алтыншы", TZ_CUE_ORDINAL, 6, 0},
    {"жетінші", TZ_CUE_ORDINAL, 7, 0},
    {"сегізінші", TZ_CUE_ORDINAL, 8, 0},
    {"тоғызыншы", TZ_CUE_ORDINAL, 9, 0},
    {"оныншы", TZ_CUE_ORDINAL, 10, 0},
    {"one", TZ_CUE_ORDINAL, 1, 0},
    {"two", TZ_CUE_ORDINAL, 2, 0},
    {"three", TZ_CUE_ORDINAL, 3, 0},
    {"four", TZ_CUE_ORDINAL, 4, 0},
    {"five", TZ_CUE_ORDINAL, 5, 0},
    {"six", TZ_CUE_ORDINAL, 6, 0},
    {"seven", TZ_CUE_ORDINAL, 7, 0},
    {"eight", TZ_CUE_ORDINAL, 8, 0},
    {"nine", TZ_CUE_ORDINAL, 9, 0},
    {"ten", TZ_CUE_ORDINAL, 10, 0},
    /* Notes of publishers; what they took out. */
    {"сноска", TZ_CUE_EDITORIAL, 0, 0},
    {"сноски", TZ_CUE_EDITORIAL, 0, 0},
    {"ескерту", TZ_CUE_EDITORIAL, 0, 0},
    {"footnote", TZ_CUE_EDITORIAL, 0, 0},
    {"footnotes", TZ_CUE_EDITORIAL, 0, 0},
    {"примечание изпи", TZ_CUE_EDITORIAL, 1, 0},
    {"примечание рцпи", TZ_CUE_EDITORIAL, 1, 0},
    {"рқао-ның ескертпесі", TZ_CUE_EDITORIAL, 1, 0},
    {"рқао-ның ескертуі", TZ_CUE_EDITORIAL, 1, 0},
    {"зқаи-ның ескертпесі", TZ_CUE_EDITORIAL, 1, 0},
    {"зқаи-ның ескертуі", TZ_CUE_EDITORIAL, 1, 0},
    {"note of the ili", TZ_CUE_EDITORIAL, 1, 0},
    {"исключен", TZ_CUE_DELETED, 0, 0},
    {"исключена", TZ_CUE_DELETED, 0, 0},
    {"исключено", TZ_CUE_DELETED, 0, 0},
    {"исключены", TZ_CUE_DELETED, 0, 0},
    {"утратил силу", TZ_CUE_DELETED, 0, 0},
    {"утратила силу", TZ_CUE_DELETED, 0, 0},
    {"утратило силу", TZ_CUE_DELETED, 0, 0},
    {"утратили силу", TZ_CUE_DELETED, 0, 0},
    {"алып тасталды", TZ_CUE_DELETED, 0, 0},
    {"алынып тасталды", TZ_CUE_DELETED, 0, 0},
    {"алып тасталған", TZ_CUE_DELETED, 0, 0},
    {"күші жойылды", TZ_CUE_DELETED, 0, 0},
    {"күші жойылған", TZ_CUE_DELETED, 0, 0},
    {"repealed", TZ_CUE_DELETED, 0, 0},
    {"excluded by", TZ_CUE_DELETED, 0, 0},
    {"deleted", TZ_CUE_DELETED, 0, 0},
    /* Stamps. */
    {"утвержден", TZ_CUE_APPROVED, 0, 0},
    {"утверждена", TZ_CUE_APPROVED, 0, 0},
    {"утверждено", TZ_CUE_APPROVED, 0, 0},
    {"утверждены", TZ_CUE_APPROVED, 0, 0},
    {"утверждаю", TZ_CUE_APPROVED, 0, 0},
    {"бекітілген", TZ_CUE_APPROVED, 0, 0},
    {"бекітілді", TZ_CUE_APPROVED, 0, 0},
    {"бекітемін", TZ_CUE_APPROVED, 0, 0},
    {"approved by", TZ_CUE_APPROVED, 0, 0},
    {"согласован", TZ_CUE_AGREED, 0, 0},
    {"согласована", TZ_CUE_AGREED, 0, 0},
    {"согласовано", TZ_CUE_AGREED, 0, 0},
    {"согласованы", TZ_CUE_AGREED, 0, 0},
    {"келісілді", TZ_CUE_AGREED, 0, 0},
    {"келісілген", TZ_CUE_AGREED, 0, 0},
    {"agreed", TZ_CUE_AGREED, 0, 0},
    {"agreed with", TZ_CUE_AGREED, 0, 0},
    {"приказу", TZ_CUE_TARGET, 0, 0},
    {"приказом", TZ_CUE_TARGET, 0, 0},
    {"постановлению", TZ_CUE_TARGET, 0, 0},
    {"постановлением", TZ_CUE_TARGET, 0, 0},
    {"решению", TZ_CUE_TARGET, 0, 0},
    {"решением", TZ_CUE_TARGET, 0, 0},
    {"распоряжению", TZ_CUE_TARGET, 0, 0},
    {"распоряжением", TZ_CUE_TARGET, 0, 0},
    {"указу", TZ_CUE_TARGET, 0, 0},
    {"указом", TZ_CUE_TARGET, 0, 0},
    {"закону", TZ_CUE_TARGET, 0, 0},
    {"кодексу", TZ_CUE_TARGET, 0, 0},
    {"бұйрығына", TZ_CUE_TARGET, 0, 0},
    {"бұйрыққа", TZ_CUE_TARGET, 0, 0},
    {"бұйрығымен", TZ_CUE_TARGET, 0, 0},
    {"қаулысына", TZ_CUE_TARGET, 0, 0},
    {"қаулыға", TZ_CUE_TARGET, 0, 0},
    {"қаулысымен", TZ_CUE_TARGET, 0, 0},
    {"шешіміне", TZ_CUE_TARGET, 0, 0},
    {"шешімге", TZ_CUE_TARGET, 0, 0},
    {"шешімімен", TZ_CUE_TARGET, 0, 0},
    {"жарлығына", TZ_CUE_TARGET, 0, 0},
    {"жарлығымен", TZ_CUE_TARGET, 0, 0},
    {"өкіміне", TZ_CUE_TARGET, 0, 0},
    {"өкімімен", TZ_CUE_TARGET, 0, 0},
    {"заңына", TZ_CUE_TARGET, 0, 0},
    {"заңға", TZ_CUE_TARGET, 0, 0},
    {"кодексіне", TZ_CUE_TARGET, 0, 0},
    {"кодекске", TZ_CUE_TARGET, 0, 0},
    {"order", TZ_CUE_TARGET, TZ_ACT_ORDER, 0},
    {"resolution", TZ_CUE_TARGET, TZ_ACT_RESOLUTION, 0},
    {"decision", TZ_CUE_TARGET, TZ_ACT_DECISION, 0},
    {"правилам", TZ_CUE_INNER, 0, 0},
    {"положению", TZ_CUE_INNER, 0, 0},
    {"стандарту", TZ_CUE_INNER, 0, 0},
    {"инструкции", TZ_CUE_INNER, 0, 0},
    {"методике", TZ_CUE_INNER, 0, 0},
    {"регламенту", TZ_CUE_INNER, 0, 0},
    {"порядку", TZ_CUE_INNER, 0, 0},
    {"требованиям", TZ_CUE_INNER, 0, 0},
    {"уставу", TZ_CUE_INNER, 0, 0},
    {"қағидаларына", TZ_CUE_INNER, 0, 0},
    {"қағидаларға", TZ_CUE_INNER, 0, 0},
    {"қағидасына", TZ_CUE_INNER, 0, 0},
    {"ережесіне", TZ_CUE_INNER, 0, 0},
    {"ережелеріне", TZ_CUE_INNER, 0, 0},
    {"ережеге", TZ_CUE_INNER, 0, 0},
    {"стандартына", TZ_CUE_INNER, 0, 0},
    {"стандартқа", TZ_CUE_INNER, 0, 0},
    {"нұсқаулығына", TZ_CUE_INNER, 0, 0},
    {"нұсқаулыққа", TZ_CUE_INNER, 0, 0},
    {"әдістемесіне", TZ_CUE_INNER, 0, 0},
    {"әдістемеге", TZ_CUE_INNER, 0, 0},
    {"тәртібіне", TZ_CUE_INNER, 0, 0},
    {"регламентіне", TZ_CUE_INNER, 0, 0},
    {"талаптарына", TZ_CUE_INNER, 0, 0},
    {"сипаттамасына", TZ_CUE_INNER, 0, 0},
    {"форма", TZ_CUE_BLANK, 0, 0},
    {"нысан", TZ_CUE_BLANK, 0, 0},
    {"нысаны", TZ_CUE_BLANK, 0, 0},
    {"form", TZ_CUE_BLANK, 0, 0},
    {"оглавление", TZ_CUE_CONTENTS, 0, 0},
    {"содержание", TZ_CUE_CONTENTS, 0, 0},
    {"мазмұны", TZ_CUE_CONTENTS, 0, 0},
    {"contents", TZ_CUE_CONTENTS, 0, 0},
    {"table of contents", TZ_CUE_CONTENTS, 0, 0},
    {"arrangement of sections", TZ_CUE_CONTENTS, 0, 0},
    /* Annexed texts of norms. */
    {"правила", TZ_CUE_GENRE, 0, 0},
    {"типовые правила", TZ_CUE_GENRE, 0, 0},
    {"санитарные правила", TZ_CUE_GENRE, 0, 0},
    {"положение", TZ_CUE_GENRE, 0, 0},
    {"типовое положение", TZ_CUE_GENRE, 0, 0},
    {"стандарт", TZ_CUE_GENRE, 0, 0},
    {"инструкция", TZ_CUE_GENRE, 0, 0},
    {"методика", TZ_CUE_GENRE, 0, 0},
    {"методология", TZ_CUE_GENRE, 0, 0},
    {"методические рекомендации", TZ_CUE_GENRE, 0, 0},
    {"порядок", TZ_CUE_GENRE, 0, 0},
    {"регламент", TZ_CUE_GENRE, 0, 0},
    {"требования", TZ_CUE_GENRE, 0, 0},
    {"критерии", TZ_CUE_GENRE, 0, 0},
    {"устав", TZ_CUE_GENRE, 0, 0},
    {"меры", TZ_CUE_GENRE, 0, 0},
    {"пояснение", TZ_CUE_GENRE, 0, 0},
    {"қағидалар", TZ_CUE_GENRE, 0, 0},
    {"қағидалары", TZ_CUE_GENRE, 0, 0},
    {"ереже", TZ_CUE_GENRE, 0, 0},
    {"ережесі", TZ_CUE_GENRE, 0, 0},
    {"ережелер", TZ_CUE_GENRE, 0, 0},
    {"ережелері", TZ_CUE_GENRE, 0, 0},
    {"стандарты", TZ_CUE_GENRE, 0, 0},
    {"нұсқаулық", TZ_CUE_GENRE, 0, 0},
    {"нұсқаулығы", TZ_CUE_GENRE, 0, 0},
    {"әдістеме", TZ_CUE_GENRE, 0, 0},
    {"әдістемесі", TZ_CUE_GENRE, 0, 0},
    {"тәртібі", TZ_CUE_GENRE, 0, 0},
    {"регламенті", TZ_CUE_GENRE, 0, 0},
    {"талаптар", TZ_CUE_GENRE, 0, 0},
    {"талаптары", TZ_CUE_GENRE, 0, 0},
    {"жарғысы", TZ_CUE_GENRE, 0, 0},
    {"критерийлері", TZ_CUE_GENRE, 0, 0},
    {"rules", TZ_CUE_GENRE, 0, 0},
    {"regulation", TZ_CUE_GENRE, 0, 0},
    {"regulations", TZ_CUE_GENRE, 0, 0},
    {"instruction", TZ_CUE_GENRE, 0, 0},
    {"standard", TZ_CUE_GENRE, 0, 0},
    {"methodology", TZ_CUE_GENRE, 0, 0},
    /* Kinds of acts. */
    {"закон", TZ_CUE_ACT, TZ_ACT_LAW, 0},
    {"конституционный закон", TZ_CUE_ACT, TZ_ACT_LAW, 0},
    {"федеральный закон", TZ_CUE_ACT, TZ_ACT_LAW, 0},
    {"конституция", TZ_CUE_ACT, TZ_ACT_LAW, 0},
    {"кодекс", TZ_CUE_ACT, TZ_ACT_CODE, 0},
    {"приказ", TZ_CUE_ACT, TZ_ACT_ORDER, 0},
    {"совместный приказ", TZ_CUE_ACT, TZ_ACT_ORDER, 0},
    {"постановление", TZ_CUE_ACT, TZ_ACT_RESOLUTION, 0},
    {"решение", TZ_CUE_ACT, TZ_ACT_DECISION, 0},
    {"заң", TZ_CUE_ACT, TZ_ACT_LAW, 0},
    {"заңы", TZ_CUE_ACT, TZ_ACT_LAW, 0},
    {"конституциясы", TZ_CUE_ACT, TZ_ACT_LAW, 0},
    {"кодексі", TZ_CUE_ACT, TZ_ACT_CODE, 0},
    {"бұйрық", TZ_CUE_ACT, TZ_ACT_ORDER, 0},
    {"бұйрығы", TZ_CUE_ACT, TZ_ACT_ORDER, 0},
    {"қаулы", TZ_CUE_ACT, TZ_ACT_RESOLUTION, 0},
    {"қаулысы", TZ_CUE_ACT, TZ_ACT_RESOLUTION, 0},
    {"шешім", TZ_CUE_ACT, TZ_ACT_DECISION, 0},
    {"шешімі", TZ_CUE_ACT, TZ_ACT_DECISION, 0},
    {"law", TZ_CUE_ACT, TZ_ACT_LAW, 0},
    {"an act", TZ_CUE_ACT, TZ_ACT_LAW, 0},
    {"act", TZ_CUE_ACT, TZ_ACT_LAW, 0},
    {"constitution", TZ_CUE_ACT, TZ_ACT_LAW, 0},
    {"code", TZ_CUE_ACT, TZ_ACT_CODE, 0},
    {"приказываю", TZ_CUE_ENACT, TZ_ACT_ORDER, 0},
    {"приказываем", TZ_CUE_ENACT, TZ_ACT_ORDER, 0},
    {"постановляет", TZ_CUE_ENACT, TZ_ACT_RESOLUTION, 0},
    {"постановляю", TZ_CUE_ENACT, TZ_ACT_RESOLUTION, 0},
    {"решил", TZ_CUE_ENACT, TZ_ACT_DECISION, 0},
    {"решила", TZ_CUE_ENACT, TZ_ACT_DECISION, 0},
    {"решило", TZ_CUE_ENACT, TZ_ACT_DECISION, 0},
    {"бұйырамын", TZ_CUE_ENACT, TZ_ACT_ORDER, 0},
    {"бұйырамыз", TZ_CUE_ENACT, TZ_ACT_ORDER, 0},
    {"қаулы етеді", TZ_CUE_ENACT, TZ_ACT_RESOLUTION, 0},
    {"қаулы етемін", TZ_CUE_ENACT, TZ_ACT_RESOLUTION, 0},
    {"қаулы қабылдады", TZ_CUE_ENACT, TZ_ACT_RESOLUTION, 0},
    {"шешті", TZ_CUE_ENACT, TZ_ACT_DECISION, 0},
    {"шешім етті", TZ_CUE_ENACT, TZ_ACT_DECISION, 0},
    {"шешім етемін", TZ_CUE_ENACT, TZ_ACT_DECISION, 0},
    {"шешім қабылдады", TZ_CUE_ENACT, TZ_ACT_DECISION, 0},
    {"шешім қабылдаймын", TZ_CUE_ENACT, TZ_ACT_DECISION, 0},
    {"hereby order", TZ_CUE_ENACT, TZ_ACT_ORDER, 0},
    {"i order", TZ_CUE_ENACT, TZ_ACT_ORDER, 0},
    {"hereby resolves", TZ_CUE_ENACT, TZ_ACT_RESOLUTION, 0},
    {"resolves", TZ_CUE_ENACT, TZ_ACT_RESOLUTION, 0},
    {"decided", TZ_CUE_ENACT, TZ_ACT_DECISION, 0},
    {"has decided", TZ_CUE_ENACT, TZ_ACT_DECISION, 0},
    {"о", TZ_CUE_SUBJECT, 0, 0},
    {"об", TZ_CUE_SUBJECT, 0, 0},
    {"туралы", TZ_CUE_SUBJECT, 0, 0},
    {"on", TZ_CUE_SUBJECT, 0, 0},
    /* Who signs. */
    {"министр", TZ_CUE_POST, 0, OPEN},
    {"вице-министр", TZ_CUE_POST, 0, OPEN},
    {"премьер-министр", TZ_CUE_POST, 0, OPEN},
    {"президент", TZ_CUE_POST, 0, OPEN},
    {"председател", TZ_CUE_POST, 0, OPEN},
    {"аким", TZ_CUE_POST, 0, OPEN},
    {"руководител", TZ_CUE_POST, 0, OPEN},
    {"секретар", TZ_CUE_POST, 0, OPEN},
    {"заместител", TZ_CUE_POST, 0, OPEN},
    {"исполняющ", TZ_CUE_POST, 0, OPEN},
    {"директор", TZ_CUE_POST, 0, OPEN},
    {"начальник", TZ_CUE_POST, 0, OPEN},
    {"әкім", TZ_CUE_POST, 0, OPEN},
    {"төраға", TZ_CUE_POST, 0, OPEN},
    {"хатшы", TZ_CUE_POST, 0, OPEN},
    {"басшы", TZ_CUE_POST, 0, OPEN},
    {"басқарушы", TZ_CUE_POST, 0, OPEN},
    {"chair", TZ_CUE_POST, 0, OPEN},
    {"minister", TZ_CUE_POST, 0, OPEN},
    {"president", TZ_CUE_POST, 0, OPEN},
    /* The approving act's own points. */
    {"утвердить", TZ_CUE_APPROVE, 0, 0},
    {"approve", TZ_CUE_APPROVE, 0, 0},
    {"to approve", TZ_CUE_APPROVE, 0, 0},
    {"қоса беріліп отырған", TZ_CUE_ORDER, 0, 0},
    {"control over", TZ_CUE_ORDER, 0, 0},
    {"to declare invalid", TZ_CUE_ORDER, 0, 0},
    {"to recognize as invalid", TZ_CUE_ORDER, 0, 0},
    {"контроль за исполнением", TZ_CUE_ORDER, 0, 0},
    {"контроль за выполнением", TZ_CUE_ORDER, 0, 0},
    {"контроль исполнения", TZ_CUE_ORDER, 0, 0},
    {"признать утратившим силу", TZ_CUE_ORDER, 0, 0},
    {"признать утратившими силу", TZ_CUE_ORDER, 0, 0},
    {"настоящий приказ", TZ_CUE_OWN, 0, 0},
    {"настоящее постановление", TZ_CUE_OWN, 0, 0},
    {"настоящее решение", TZ_CUE_OWN, 0, 0},
    {"осы бұйрық", TZ_CUE_OWN, 0, 0},
    {"осы қаулы", TZ_CUE_OWN, 0, 0},
    {"осы шешім", TZ_CUE_OWN, 0, 0},
    {"осы бұйрықтың", TZ_CUE_OWN, 0, 0},
    {"осы қаулының", TZ_CUE_OWN, 0, 0},
    {"осы шешімнің", TZ_CUE_OWN, 0, 0},
    {"this order", TZ_CUE_OWN, 0, 0},
    {"this resolution", TZ_CUE_OWN, 0, 0},
    {"this decision", TZ_CUE_OWN, 0, 0},
};

_Static_assert(TZ_COUNT(words_table) <= TZ_WORDS_MAX, "TZ_WORDS_MAX");

/* The table holds ASCII and Cyrillic only: one or two bytes a letter. */
static uint8_t
next_code(const char *text, size_t *at)
{
    uint32_t c = (uint8_t)text[(*at)++];
    if (c >= 0x80)
        c = (c & 0x1F) << 6 | ((uint8_t)text[(*at)++] & 0x3F);
    if (c >= 0x430 && c < 0x450)
        return (uint8_t)(TZ_CODE_A + (c - 0x430));
    return c < 0x80 ? (uint8_t)c : tz_alphabet_code(c);
}

static size_t
encode(const char *text, uint8_t *codes, size_t room)
{
    size_t len = 0, at = 0;
    while (text[at] != '\0' && len < room)
        codes[len++] = next_code(text, &at);
    assert(text[at] == '\0');
    return len;
}

void
tz_words_init(tz_words *words)
{
    uint16_t count[TZ_CODE_COUNT + 1] = {0};
    size_t used = 0;
    for (size_t i = 0; i < TZ_COUNT(words_table); i++) {
        uint8_t *codes = words->codes + used;
        size_t len =
            encode(words_table[i].text, codes, sizeof(words->codes) - used);
        words->at[i] = (uint16_t)used;
        used += len;
        count[codes[0]]++;
    }
    words->at[TZ_COUNT(words_table)] = (uint16_t)used;
    uint16_t sum = 0;
    for (size_t code = 0; code <= TZ_CODE_COUNT; code++) {
        words->start[code] = sum;
        sum = (uint16_t)(sum + count[code]);
        count[code] = words->start[code];
    }
    for (size_t i = 0; i < TZ_COUNT(words_table); i++) {
        const uint8_t *codes = words->codes + words->at[i];
        size_t place = count[codes[0]]++;
        words->order[place] = (uint16_t)i;
        words->second[place] =
            words->at[i + 1] - words->at[i] > 1 ? codes[1] : (uint8_t)0;
    }
}

static bool
blank(uint8_t code)
{
    return code == TZ_CODE_SPACE || code == TZ_CODE_END;
}

/* Offset behind word `index` when it stands at `at`; 0: it does not. */
static size_t
match(const tz_words *words, size_t index, tz_nstr text, size_t at)
{
    const uint8_t *codes = words->codes + words->at[index];
    size_t len = (size_t)(words->at[index + 1] - words->at[index]);
    if (len > text.len - at)
        return 0;
    for (size_t i = 1; i < len; i++) {
        uint8_t code = text.ptr[at + i];
        if (codes[i] != code && !(codes[i] == ' ' && blank(code)))
            return 0;
    }
    at += len;
    if (words_table[index].side & OPEN) {
        while (at < text.len && tz_code_letter(text.ptr[at]))
            at++;
    }
    if (at < text.len && tz_code_word(text.ptr[at]))
        return 0;
    return at;
}

const tz_word *
tz_words_at(const tz_words *words, tz_nstr text, size_t at, size_t *end)
{
    const tz_word *best = NULL;
    size_t best_end = 0;
    if (at >= text.len || text.ptr[at] >= TZ_CODE_COUNT)
        return NULL;
    uint8_t code = text.ptr[at];
    uint8_t second = at + 1 < text.len ? text.ptr[at + 1] : (uint8_t)0;
    for (size_t i = words->start[code]; i < words->start[code + 1]; i++) {
        TZ_WORK(1);
        if (words->second[i] != second && words->second[i] != 0)
            continue;
        size_t stop = match(words, words->order[i], text, at);
        if (stop > best_end) {
            best = &words_table[words->order[i]];
            best_end = stop;
        }
    }
    if (best != NULL && end != NULL)
        *end = best_end;
    return best;
}

static size_t
skip_word(tz_nstr text, size_t at)
{
    while (at < text.len && tz_code_word(text.ptr[at]))
        at++;
    while (at < text.len && !tz_code_word(text.ptr[at]))
        at++;
    return at;
}

const tz_word *
tz_words_find(const tz_words *words, tz_nstr text, tz_cue cue, size_t limit)
{
    size_t at = 0;
    if (text.len > 0 && !tz_code_word(text.ptr[0]))
        at = skip_word(text, 0);
    for (size_t n = 0; n < limit && at < text.len; n++) {
        const tz_word *word = tz_words_at(words, text, at, NULL);
        if (word != NULL && word->cue == cue)
            return word;
        at = skip_word(text, at);
    }
    return NULL;
}

bool
tz_words_has(tz_nstr text, const char *what)
{
    uint8_t code[64];
    size_t len = 0;
    bool plain = tz_alphabet_encode(tz_str(what), code, sizeof(code), &len);
    assert(plain && len > 0);
    if (!plain || len == 0)
        return false;
    for (size_t at = 0; at + len <= text.len; at++) {
        const uint8_t *hit =
            memchr(text.ptr + at, code[0], text.len - len - at + 1);
        TZ_WORK(1);
        if (hit == NULL)
            return false;
        at = (size_t)(hit - text.ptr);
        size_t same = 1;
        while (same < len && (hit[same] == code[same] ||
                              (code[same] == ' ' && blank(hit[same]))))
            same++;
        if (same == len && (at == 0 || !tz_code_word(hit[-1])))
            return true;
    }
    return false;
}
