/* target_rows.c - the words by which instructions name a unit: the tables. */
#include "act/target_rows.h"

#include "act/act.h"

#define BEHIND TZ_TARGET_BEHIND
#define BEFORE TZ_TARGET_BEFORE

const tz_target_noun tz_target_nouns[] = {
    {"подпункт", TZ_UNIT_SUBPOINT, BEHIND},
    {"пункт", TZ_UNIT_POINT, BEHIND},
    {"част", TZ_UNIT_CLAUSE, BEHIND},
    {"стать", TZ_UNIT_ARTICLE, BEHIND},
    {"абзац", TZ_UNIT_INDENT, BEHIND},
    {"глав", TZ_UNIT_CHAPTER, BEHIND},
    {"подраздел", TZ_UNIT_SUBSECTION, BEHIND},
    {"раздел", TZ_UNIT_SECTION, BEHIND},
    {"параграф", TZ_UNIT_PARAGRAPH, BEHIND},
    {"приложени", TZ_UNIT_ANNEX, BEHIND},
    {"subparagraph", TZ_UNIT_SUBPOINT, BEHIND},
    {"paragraph", TZ_UNIT_POINT, BEHIND},
    {"subsection", TZ_UNIT_POINT, BEHIND},
    {"section", TZ_UNIT_ARTICLE, BEHIND},
    {"article", TZ_UNIT_ARTICLE, BEHIND},
    {"chapter", TZ_UNIT_CHAPTER, BEHIND},
    {"annex", TZ_UNIT_ANNEX, BEHIND},
    {"appendix", TZ_UNIT_ANNEX, BEHIND},
    {"тармақша", TZ_UNIT_SUBPOINT, BEFORE},
    {"тармақ", TZ_UNIT_POINT, BEFORE},
    {"тармағ", TZ_UNIT_POINT, BEFORE},
    {"бап", TZ_UNIT_ARTICLE, BEFORE},
    {"баб", TZ_UNIT_ARTICLE, BEFORE},
    {"бөлік", TZ_UNIT_CLAUSE, BEFORE},
    {"бөліг", TZ_UNIT_CLAUSE, BEFORE},
    {"бөлім", TZ_UNIT_SECTION, BEFORE},
    {"тарау", TZ_UNIT_CHAPTER, BEFORE},
    {"параграф", TZ_UNIT_PARAGRAPH, BEFORE},
    {"абзац", TZ_UNIT_INDENT, BEFORE},
    {"қосымша", TZ_UNIT_ANNEX, BEFORE},
};

const size_t tz_target_noun_count = TZ_COUNT(tz_target_nouns);

const tz_target_ordinal tz_target_ordinals[] = {
    {"перв", 1, BEHIND},          {"втор", 2, BEHIND},
    {"трет", 3, BEHIND},          {"четверт", 4, BEHIND},
    {"пят", 5, BEHIND},           {"шест", 6, BEHIND},
    {"седьм", 7, BEHIND},         {"восьм", 8, BEHIND},
    {"девят", 9, BEHIND},         {"десят", 10, BEHIND},
    {"одиннадцат", 11, BEHIND},   {"двенадцат", 12, BEHIND},
    {"тринадцат", 13, BEHIND},    {"четырнадцат", 14, BEHIND},
    {"пятнадцат", 15, BEHIND},    {"шестнадцат", 16, BEHIND},
    {"семнадцат", 17, BEHIND},    {"восемнадцат", 18, BEHIND},
    {"девятнадцат", 19, BEHIND},  {"двадцат", 20, BEHIND},
    {"бірінші", 1, BEFORE},       {"екінші", 2, BEFORE},
    {"үшінші", 3, BEFORE},        {"төртінші", 4, BEFORE},
    {"бесінші", 5, BEFORE},       {"алтыншы", 6, BEFORE},
    {"жетінші", 7, BEFORE},       {"сегізінші", 8, BEFORE},
    {"тоғызыншы", 9, BEFORE},     {"оныншы", 10, BEFORE},
    {"он бірінші", 11, BEFORE},   {"он екінші", 12, BEFORE},
    {"он үшінші", 13, BEFORE},    {"он төртінші", 14, BEFORE},
    {"он бесінші", 15, BEFORE},   {"он алтыншы", 16, BEFORE},
    {"он жетінші", 17, BEFORE},   {"он сегізінші", 18, BEFORE},
    {"он тоғызыншы", 19, BEFORE}, {"жиырмасыншы", 20, BEFORE},
};

const size_t tz_target_ordinal_count = TZ_COUNT(tz_target_ordinals);
