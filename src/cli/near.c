/* near.c - factors that experts take one for another.
 *
 * The groups are those by which the expert-annotated by-laws are scored
 * (gold-acts, README, "How it is scored"); Near of the loaded factors would
 * change the measure with the rules. */
#include "cli/near.h"

#include <string.h>

#include "base/str.h"

#define G(group) (1U << (group))

static const struct {
    const char *factor;
    unsigned groups; /* bit n: group n of the README; 0: no neighbours */
} table[] = {
    {"ambiguous-connective", G(5)},
    {"applicant-rights-unclear", G(1)},
    {"blanket-reference", G(4)},
    {"broken-reference", G(4)},
    {"commission-composition", G(7)},
    {"conditional-necessity", G(1)},
    {"deadline-extension", G(2)},
    {"declarative-norm", G(5)},
    {"discretion-at-will", G(1)},
    {"duplicate-powers", G(10)},
    {"entitled-formula", G(1)},
    {"evaluative-terms", G(5)},
    {"excessive-requirements", G(3)},
    {"excessive-subdelegation", G(4)},
    {"form", 0},
    {"impersonal-actor", G(5) | G(8)},
    {"kk-ru-divergence", 0},
    {"missing-appeal", G(9)},
    {"missing-deadline", G(2)},
    {"missing-liability", G(9)},
    {"missing-procedure", G(6) | G(8)},
    {"missing-transparency", G(7)},
    {"mixed-alphabet", 0},
    {"no-competition", 0},
    {"norm-collision", G(10)},
    {"open-document-list", G(3)},
    {"open-list", G(3)},
    {"refusal-grounds-not-exhaustive", G(6)},
    {"sanction-indeterminacy", 0},
    {"selective-exception", G(1)},
    {"term-inconsistency", G(5)},
    {"ultra-vires", G(4)},
    {"undefined-grounds", G(1) | G(3) | G(6)},
    {"unlimited-inspection", 0},
    {"unspecified-fees", 0},
    {"vague-deadline", G(2)},
};

static size_t
find(const char *factor)
{
    size_t i = 0;

    while (i < TZ_COUNT(table) && strcmp(table[i].factor, factor) != 0)
        i++;
    return i;
}

bool
tz_near_known(const char *factor)
{
    return find(factor) < TZ_COUNT(table);
}

bool
tz_near(const char *factor, const char *other)
{
    size_t a, b;

    if (!strcmp(factor, other))
        return true;
    a = find(factor);
    b = find(other);
    return a < TZ_COUNT(table) && b < TZ_COUNT(table) &&
           (table[a].groups & table[b].groups);
}
