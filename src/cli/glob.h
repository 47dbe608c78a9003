/* glob.h - patterns of paths: drafts/2026-*.md, draft acts/ and the like.
 *
 *     *       any characters of one name, also none
 *     ?       one character (code point)
 *     [а-яё]  one of these, [!…] none of them; ranges by code point
 *     \x      x itself
 *     **      between slashes: any directories, also none; at the end: whatever
 *             is below
 *     d/      the same as d/ and **
 *
 * Names that begin with a dot are like others, case counts.  A path that is
 * not UTF-8 matches by bytes where it is not. */
#ifndef TZ_CLI_GLOB_H
#define TZ_CLI_GLOB_H

#include "base/arena.h"

typedef struct tz_glob tz_glob;

typedef struct {
    size_t at; /* byte of the pattern */
    const char *what;
} tz_glob_fault;

/* Strict: a pattern that can match no path "dir/name" (empty names, "..", a
 * slash at the start), or that would mean something else to other programs
 * ("{a,b}", "!a", "a**"), is refused: TAZA_SYNTAX.  O(pattern). */
taza_status tz_glob_read(tz_arena *arena, taza_str pattern, const tz_glob **out,
                         tz_glob_fault *fault);
/* Does it match the whole path, names between single slashes?
 * O(pattern · path). */
bool tz_glob_match(const tz_glob *glob, taza_str path);

#endif
