/* place.h - places in JSON. */
#ifndef TZ_REPORT_PLACE_H
#define TZ_REPORT_PLACE_H

#include "base/json.h"
#include "report/result.h"

/* Writes the members "start" and "end", each {byte, line, column, utf16} and
 * "file" where that is not the document's own. */
void tz_place_json(tz_json *json, const struct taza_result *result,
                   const taza_place *place);

#endif
