/* ending_rows.c - endings of the words that quantities are made of. */
#include "act/ending_rows.h"

const tz_ending_row tz_ending_rows[] = {
    {TZ_ENDING_LIKE, TZ_FORM_LIKE, "лық лік дық дік тық тік лығ ліг"},
    {TZ_ENDING_MANY, 0, "лар лер дар дер тар тер"},
    {TZ_ENDING_OWN, TZ_FORM_OWN, "ы і сы сі"},
    {TZ_ENDING_CASE, TZ_FORM_FROM, "нан нен дан ден тан тен"},
    {TZ_ENDING_CASE, TZ_FORM_IN, "нда нде да де та те"},
    {TZ_ENDING_CASE, TZ_FORM_TO, "ға ге қа ке на не"},
    {TZ_ENDING_CASE, TZ_FORM_OF, "ның нің дың дің тың тің"},
    {TZ_ENDING_CASE, 0, "ны ні ды ді ты ті мен бен пен н"},
    {TZ_ENDING_CASE, TZ_FORM_AT, "дағы дегі тағы тегі ндағы ндегі ғы гі қы кі"},
    {TZ_ENDING_ADJECTIVE, 0,
     "ый ий ой ого его ому ему ым им ом ем ая яя ей ую юю ое ее ые ие ых их "
     "ыми ими"},
};

const size_t tz_ending_row_count = TZ_COUNT(tz_ending_rows);
