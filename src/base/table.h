/* table.h - things by name, for as many as come. */
#ifndef TZ_BASE_TABLE_H
#define TZ_BASE_TABLE_H

#include "base/str.h"

typedef struct {
    taza_str key;
    void *value;
} tz_table_row;

typedef struct {
    tz_table_row *slots; /* by hash; value NULL: free */
    size_t slot_count, count;
} tz_table;

#define TZ_TABLE_INIT                                                          \
    {                                                                          \
        .slots = NULL                                                          \
    }

/* NULL: there is nothing of that name.  O(key). */
void *tz_table_get(const tz_table *table, taza_str key);
/* A name that is not there yet, whose bytes outlive the table.  False: out of
 * memory; the table is as it was. */
bool tz_table_put(tz_table *table, taza_str key, void *value);
void tz_table_done(tz_table *table);

#endif
