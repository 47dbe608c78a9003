/* coverage.c - how many words were read and linted, by zone. */
#include "base/err.h"
#include "base/work.h"
#include "policy/policy.h"

/* Words that begin in the span of normal text, as paragraphs count them. */
static size_t
words_in(const tz_document *doc, taza_span span)
{
    size_t count = 0;
    bool inside = span.start > 0 && doc->normal[span.start - 1] != ' ' &&
                  doc->normal[span.start - 1] != TZ_CODE_END &&
                  tz_code_word(doc->normal[span.start - 1]);

    for (size_t i = span.start; i < span.end; i++) {
        uint8_t code = doc->normal[i];
        bool blank = code == ' ' || code == TZ_CODE_END;

        if (!inside && tz_code_word(code) && code != '-') {
            count++;
            inside = true;
        } else if (blank) {
            inside = false;
        }
    }
    return count;
}

/* Instructions to amend, and words that they take out, in linted paragraphs. */
static void
move_unlinted(const tz_document *doc, const tz_act *act, size_t *words)
{
    for (size_t i = 0; i < act->unlinted_count; i++) {
        taza_span span = act->unlinted[i];
        size_t para = tz_doc_para_at(doc, span.start), moved;

        TZ_WORK(span.end - span.start);
        if (para >= doc->para_count || doc->paras[para].unread != TZ_READ_YES)
            continue;
        moved = words_in(doc, span);
        if (moved > words[act->para_zone[para]])
            moved = words[act->para_zone[para]];
        words[act->para_zone[para]] -= moved;
        words[TZ_ZONE_AMENDMENT] += moved;
    }
}

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
    move_unlinted(doc, act, words);
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
