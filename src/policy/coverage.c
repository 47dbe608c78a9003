/* coverage.c - how many words were read and linted, by zone. */
#include "base/err.h"
#include "policy/policy.h"

taza_status
tz_policy_coverage(const tz_document *doc, const tz_act *act, uint32_t linted,
                   tz_arena *arena, taza_coverage *out, taza_error *err)
{
    size_t words[TZ_ZONE_COUNT] = {0}, unread = 0, i;
    taza_zone *zones = tz_arena_array(arena, TZ_ZONE_COUNT, sizeof(*zones));

    *out = (taza_coverage){
        .scope = doc->partial || doc->missing_parts > 0 ? "part" : "act",
    };
    if (zones == NULL)
        return tz_err_nomem(err);
    for (i = 0; i < doc->para_count; i++) {
        const tz_para *para = &doc->paras[i];

        if (para->kind == TZ_BLOCK_NAV || para->kind == TZ_BLOCK_PAGE)
            continue;
        if (para->unread != TZ_READ_YES)
            unread += para->words;
        else
            words[act->para_zone[i]] += para->words;
        out->words += para->words;
    }
    out->unread_words = unread;
    for (i = 0; i < TZ_ZONE_COUNT; i++) {
        bool read = (linted >> i & 1) != 0;

        if (words[i] == 0)
            continue;
        zones[out->zone_count++] = (taza_zone){
            .name = tz_zone_name((tz_zone)i),
            .words = words[i],
            .linted = read,
        };
        if (read)
            out->linted_words += words[i];
    }
    out->zones = zones;
    return TAZA_OK;
}
