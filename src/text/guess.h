/* guess.h - which encoding bytes are likely to be in. */
#ifndef TZ_TEXT_GUESS_H
#define TZ_TEXT_GUESS_H

#include "base/str.h"

/* Is it plainly UTF-16 or UTF-32 without a mark?  ("UTF-16LE" …; NULL: no.)
 * Such bytes are often valid UTF-8, too: "а" is '0' 0x04. */
const char *tz_guess_wide(taza_str bytes);
/* The one-byte page in which the bytes are Russian or Kazakh words
 * ("windows-1251", "KZ-1048", "CP866", "KOI8-R"); NULL: none is a good
 * guess. Looks at the first 64 KiB of bytes above 0x7F. */
const char *tz_guess_page(taza_str bytes);

#endif
