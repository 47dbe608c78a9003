/* json.h - a streaming JSON writer: commas, escapes, nesting. */
#ifndef TZ_BASE_JSON_H
#define TZ_BASE_JSON_H

#include "base/out.h"

#define TZ_JSON_DEPTH 32 /* our documents nest about 8 levels */

typedef struct {
    tz_out *out;
    unsigned depth;
    bool first[TZ_JSON_DEPTH]; /* nothing written yet at this level */
    bool after_key;
} tz_json;

void tz_json_init(tz_json *json, tz_out *out);
void tz_json_object(tz_json *json); /* { */
void tz_json_array(tz_json *json);  /* [ */
void tz_json_end_object(tz_json *json);
void tz_json_end_array(tz_json *json);
void tz_json_key(tz_json *json, const char *key);
/* UTF-8 as it is; control characters escaped; bytes that are not UTF-8
 * become U+FFFD. */
void tz_json_str(tz_json *json, taza_str value);
void tz_json_puts(tz_json *json, const char *value); /* NULL: null */
void tz_json_number(tz_json *json, uint64_t value);
/* part / whole to four decimals; a whole of 0: null. */
void tz_json_ratio(tz_json *json, uint64_t part, uint64_t whole);
void tz_json_bool(tz_json *json, bool value);
/* A value that is JSON already; one. */
void tz_json_raw(tz_json *json, taza_str value);
/* A key with its value. */
void tz_json_key_str(tz_json *json, const char *key, taza_str value);
void tz_json_key_puts(tz_json *json, const char *key, const char *value);
void tz_json_key_number(tz_json *json, const char *key, uint64_t value);
void tz_json_key_bool(tz_json *json, const char *key, bool value);
/* A line feed between values of a top-level sequence (JSON lines). */
void tz_json_newline(tz_json *json);

#endif
