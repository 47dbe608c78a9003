/* schema.h - the part of JSON Schema that report.schema.json uses; a keyword
 * that is not known here fails the test. */
#ifndef TZ_TESTS_REPORT_SCHEMA_H
#define TZ_TESTS_REPORT_SCHEMA_H

#include "support.h"

#include "report/tree.h"

static inline bool schema_accepts(const tree *root, const tree *schema,
                                  const tree *value);

static inline bool
schema_equal(const tree *a, const tree *b)
{
    return a->kind == b->kind && a->number == b->number &&
           tz_str_eq(a->text, b->text);
}

static inline bool
schema_type(const tree *type, const tree *value)
{
    static const char *const names[] = {"null",   "boolean", "integer",
                                        "string", "array",   "object"};
    const tree *one;

    if (type->kind == TREE_STRING)
        return tz_str_is(type->text, names[value->kind]);
    for (one = type->first; one; one = one->next)
        if (tz_str_is(one->text, names[value->kind]))
            return true;
    return false;
}

static inline bool
schema_any(const tree *root, const tree *list, const tree *value, bool all)
{
    const tree *one;

    for (one = list->first; one; one = one->next)
        if (schema_accepts(root, one, value) != all)
            return !all;
    return all;
}

static inline bool
schema_enum(const tree *list, const tree *value)
{
    const tree *one;

    for (one = list->first; one; one = one->next)
        if (schema_equal(one, value))
            return true;
    return false;
}

static inline bool
schema_required(const tree *list, const tree *value)
{
    const tree *one, *member;

    if (value->kind != TREE_OBJECT)
        return true;
    for (one = list->first; one; one = one->next) {
        for (member = value->first; member; member = member->next)
            if (tz_str_eq(member->key, one->text))
                break;
        if (!member)
            return false;
    }
    return true;
}

static inline bool
schema_members(const tree *root, const tree *schema, const tree *value)
{
    const tree *known = tree_member(schema, "properties");
    const tree *other = tree_member(schema, "additionalProperties");
    const tree *member, *one;

    for (member = value->first; member; member = member->next) {
        for (one = known ? known->first : NULL; one; one = one->next)
            if (tz_str_eq(one->key, member->key))
                break;
        if (one && !schema_accepts(root, one, member))
            return false;
        if (!one && other && !schema_accepts(root, other, member))
            return false;
    }
    return true;
}

static inline bool
schema_items(const tree *root, const tree *items, const tree *value)
{
    const tree *item;

    if (value->kind != TREE_ARRAY)
        return true;
    for (item = value->first; item; item = item->next)
        if (!schema_accepts(root, items, item))
            return false;
    return true;
}

static inline const tree *
schema_ref(const tree *root, taza_str ref)
{
    char name[64];

    assert_true(tz_str_starts(ref, "#/$defs/") && ref.len < sizeof name);
    memcpy(name, ref.ptr + 8, ref.len - 8);
    name[ref.len - 8] = '\0';
    root = tree_member(tree_member(root, "$defs"), name);
    assert_non_null(root);
    return root;
}

static inline bool
schema_keyword(const tree *root, const tree *schema, const tree *word,
               const tree *value)
{
    static const char *const silent[] = {"$schema", "$id", "title",
                                         "description", "$defs"};
    size_t i;

    if (tz_str_is(word->key, "$ref"))
        return schema_accepts(root, schema_ref(root, word->text), value);
    if (tz_str_is(word->key, "type"))
        return schema_type(word, value);
    if (tz_str_is(word->key, "anyOf"))
        return schema_any(root, word, value, false);
    if (tz_str_is(word->key, "allOf"))
        return schema_any(root, word, value, true);
    if (tz_str_is(word->key, "enum"))
        return schema_enum(word, value);
    if (tz_str_is(word->key, "const"))
        return schema_equal(word, value);
    if (tz_str_is(word->key, "required"))
        return schema_required(word, value);
    if (tz_str_is(word->key, "items"))
        return schema_items(root, word, value);
    if (tz_str_is(word->key, "minimum"))
        return value->kind != TREE_NUMBER || value->number >= word->number;
    if (tz_str_is(word->key, "properties") ||
        tz_str_is(word->key, "additionalProperties"))
        return value->kind != TREE_OBJECT ||
               schema_members(root, schema, value);
    for (i = 0; i < TZ_COUNT(silent); i++)
        if (tz_str_is(word->key, silent[i]))
            return true;
    fail_msg("unknown keyword %.*s", TZ_ARG(word->key));
    return false;
}

static inline bool
schema_accepts(const tree *root, const tree *schema, const tree *value)
{
    const tree *word;

    for (word = schema->first; word; word = word->next)
        if (!schema_keyword(root, schema, word, value))
            return false;
    return true;
}

#endif
