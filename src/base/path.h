/* path.h - paths as words: no file is looked at.
 *
 *     join("/acts/2026", "../rus.md")  ->  "/acts/rus.md"
 *     from("/acts/2026", "/acts/rus.md")  ->  "../rus.md"  */
#ifndef TZ_BASE_PATH_H
#define TZ_BASE_PATH_H

#include "base/buf.h"

/* Appends `name` as it is seen from the directory `dir`, without "." and "..";
 * an absolute name is not seen from anywhere.  Above "/" is "/"; a relative
 * path that climbs out keeps its "..".  Nothing is left of the way: nothing is
 * appended.  O(both). */
void tz_path_join(tz_buf *out, taza_str dir, taza_str name);
/* Appends the way from the directory `dir` to `path`, both as join makes them;
 * the path itself when only one of them is absolute.  O(both). */
void tz_path_from(tz_buf *out, taza_str dir, taza_str path);
/* The directory part: "/" for what lies there, "" when there is none. */
taza_str tz_path_dir(taza_str path);
/* Is the path the directory, or below it?  Everything is below "". */
bool tz_path_below(taza_str dir, taza_str path);

#endif
