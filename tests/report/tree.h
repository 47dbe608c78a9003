/* tree.h - a strict JSON parser into a tree, for tests only. */
#ifndef TZ_TESTS_REPORT_TREE_H
#define TZ_TESTS_REPORT_TREE_H

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "text/utf8.h"

typedef enum {
    TREE_NULL,
    TREE_BOOL,
    TREE_NUMBER,
    TREE_STRING,
    TREE_ARRAY,
    TREE_OBJECT
} tree_kind;

typedef struct tree {
    tree_kind kind;
    taza_str key;  /* of a member */
    taza_str text; /* decoded string */
    double number; /* bools: 0 or 1 */
    struct tree *first, *next;
} tree;

typedef struct {
    tz_arena *arena;
    taza_str text;
    size_t at;
    bool failed;
} tree_reader;

static inline int
tree_peek(tree_reader *reader)
{
    while (reader->at < reader->text.len &&
           strchr(" \t\r\n", reader->text.ptr[reader->at]) &&
           reader->text.ptr[reader->at])
        reader->at++;
    return reader->at < reader->text.len
               ? (unsigned char)reader->text.ptr[reader->at]
               : -1;
}

static inline bool
tree_take(tree_reader *reader, int c)
{
    if (tree_peek(reader) != c)
        return false;
    reader->at++;
    return true;
}

static inline bool
tree_literal(tree_reader *reader, const char *word)
{
    taza_str rest = tz_str_slice(reader->text, reader->at, reader->text.len);

    if (!tz_str_starts(rest, word))
        return false;
    reader->at += strlen(word);
    return true;
}

static inline void
tree_escape(tree_reader *reader, tz_buf *out)
{
    static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
    char c = reader->text.ptr[reader->at++], hex[5] = "";
    const char *found = c ? strchr(from, c) : NULL;
    char *end;

    if (found) {
        tz_buf_char(out, to[found - from]);
        return;
    }
    if (c != 'u' || reader->at + 4 > reader->text.len) {
        reader->failed = true;
        return;
    }
    memcpy(hex, reader->text.ptr + reader->at, 4);
    reader->at += 4;
    tz_buf_utf8(out, (uint32_t)strtoul(hex, &end, 16));
    reader->failed |= *end != '\0';
}

static inline taza_str
tree_string(tree_reader *reader)
{
    tz_buf out = TZ_BUF_INIT;
    taza_str text;

    reader->failed |= !tree_take(reader, '"');
    while (!reader->failed) {
        char c;

        if (reader->at + 1 >= reader->text.len) {
            reader->failed = true;
            break;
        }
        c = reader->text.ptr[reader->at++];
        if (c == '"')
            break;
        if ((unsigned char)c < 0x20)
            reader->failed = true;
        else if (c == '\\')
            tree_escape(reader, &out);
        else
            tz_buf_char(&out, c);
    }
    text = tz_arena_str(reader->arena, tz_buf_view(&out));
    tz_buf_done(&out);
    return text;
}

static inline void
tree_scalar(tree_reader *reader, tree *node)
{
    int c = tree_peek(reader);

    if (c == '"') {
        node->kind = TREE_STRING;
        node->text = tree_string(reader);
    } else if (tree_literal(reader, "null")) {
        node->kind = TREE_NULL;
    } else if (tree_literal(reader, "true")) {
        node->kind = TREE_BOOL;
        node->number = 1;
    } else if (tree_literal(reader, "false")) {
        node->kind = TREE_BOOL;
    } else if (tz_ascii_digit(c)) {
        node->kind = TREE_NUMBER;
        while (tz_ascii_digit(tree_peek(reader)))
            node->number =
                node->number * 10 + (reader->text.ptr[reader->at++] - '0');
    } else {
        reader->failed = true;
    }
}

/* Recursion is fine here: what is parsed is our own. */
static inline tree *
tree_value(tree_reader *reader)
{
    tree *node = tz_arena_alloc(reader->arena, sizeof *node);
    tree **last = &node->first;
    bool object = tree_take(reader, '{');
    int close = object ? '}' : ']';

    if (!object && !tree_take(reader, '[')) {
        tree_scalar(reader, node);
        return node;
    }
    node->kind = object ? TREE_OBJECT : TREE_ARRAY;
    if (tree_take(reader, close))
        return node;
    do {
        taza_str key = object ? tree_string(reader) : (taza_str){NULL, 0};

        if (object)
            reader->failed |= !tree_take(reader, ':');
        if (reader->failed)
            return node;
        *last = tree_value(reader);
        (*last)->key = key;
        last = &(*last)->next;
    } while (tree_take(reader, ','));
    reader->failed |= !tree_take(reader, close);
    return node;
}

/* NULL: not JSON, not UTF-8, or something behind the value. */
static inline tree *
tree_parse(tz_arena *arena, taza_str text)
{
    tree_reader reader = {.arena = arena, .text = text};
    tree *root = tree_value(&reader);

    if (reader.failed || tree_peek(&reader) >= 0 ||
        tz_utf8_valid(text) != text.len)
        return NULL;
    return root;
}

static inline tree *
tree_member(const tree *node, const char *key)
{
    tree *member;

    for (member = node->first; member; member = member->next)
        if (tz_str_is(member->key, key))
            return member;
    return NULL;
}

/* A dotted path of members and array indices: "documents.0.path". */
static inline tree *
tree_at(tree *node, const char *path)
{
    taza_str rest = tz_str(path), part;
    uint64_t index;

    while (node && tz_str_split(&rest, '.', &part)) {
        char key[64];

        if (node->kind == TREE_ARRAY && tz_str_number(part, &index)) {
            for (node = node->first; node && index; index--)
                node = node->next;
            continue;
        }
        if (part.len >= sizeof key)
            return NULL;
        memcpy(key, part.ptr, part.len);
        key[part.len] = '\0';
        node = tree_member(node, key);
    }
    return node;
}

#endif
