/* glob.c - patterns of paths.
 *
 * A pattern is a list of names, a name a list of tokens:
 *
 *     a/ ** /б?[в-д]*.md    names   [a] [**] [б ? class * . m d]
 *
 * Of several '*' only the last one that was met is ever lengthened: what stands
 * before it has matched as early as it can, and so leaves the most for what
 * follows.  The same holds for '**' among names. */
#include "cli/glob.h"

#include "base/work.h"

typedef enum {
    LETTER,
    ANY,
    STAR,
    CLASS
} kind;

typedef struct {
    uint32_t first, last;
} range;

typedef struct {
    uint8_t kind;
    bool negated;   /* a class */
    uint32_t first; /* the letter; of a class its first range, … */
    uint32_t count; /* … and how many */
} token;

typedef struct {
    bool deep; /* "**" */
    size_t token, count;
} name;

struct tz_glob {
    name *names;
    token *tokens;
    range *ranges;
    size_t name_count, token_count, range_count;
};

/* A byte that is no part of UTF-8 is a letter behind all code points. */
#define NO_CODEPOINT 0x110000

static uint32_t
letter_at(taza_str text, size_t at, size_t *len)
{
    const unsigned char *p = (const unsigned char *)text.ptr + at;
    uint32_t letter;

    *len = tz_str_utf8(text, at);
    if (*len < 2) {
        letter = *len ? p[0] : NO_CODEPOINT + p[0];
        *len = 1;
        return letter;
    }
    letter = p[0] & (0xffu >> (*len + 1));
    for (size_t i = 1; i < *len; i++)
        letter = letter << 6 | (p[i] & 0x3fu);
    return letter;
}

/* --- Reading ----------------------------------------------------------- */

typedef struct {
    taza_str text;
    size_t at;
    tz_glob *glob;
    tz_glob_fault *fault;
} reader;

static bool
refuse(reader *r, size_t at, const char *what)
{
    *r->fault = (tz_glob_fault){at, what};
    return false;
}

/* A letter, or one behind a '\'. */
static bool
read_letter(reader *r, uint32_t *out)
{
    size_t len;

    if (r->text.ptr[r->at] == '\\') {
        if (r->at + 1 == r->text.len)
            return refuse(r, r->at, "nothing stands behind '\\'");
        r->at++;
    }
    *out = letter_at(r->text, r->at, &len);
    if (*out == '/')
        return refuse(r, r->at, "'/' may not stand here");
    r->at += len;
    return true;
}

static bool
read_range(reader *r)
{
    const taza_str text = r->text;
    size_t start = r->at;
    range one;

    if (!read_letter(r, &one.first))
        return false;
    one.last = one.first;
    if (r->at + 1 < text.len && text.ptr[r->at] == '-' &&
        text.ptr[r->at + 1] != ']') {
        r->at++;
        if (!read_letter(r, &one.last))
            return false;
    }
    if (one.last < one.first)
        return refuse(r, start, "the range ends before it begins");
    r->glob->ranges[r->glob->range_count++] = one;
    return true;
}

/* Behind a '['.  A ']' that stands first is one of the letters. */
static bool
read_class(reader *r, token *out)
{
    const taza_str text = r->text;
    size_t open = r->at - 1, first;

    *out = (token){.kind = CLASS, .first = (uint32_t)r->glob->range_count};
    if (r->at < text.len && text.ptr[r->at] == '^')
        return refuse(r, r->at, "'[^' is written '[!' (or '[\\^')");
    if (r->at < text.len && text.ptr[r->at] == '!') {
        out->negated = true;
        r->at++;
    }
    first = r->at;
    while (r->at < text.len && (text.ptr[r->at] != ']' || r->at == first))
        if (!read_range(r))
            return false;
    if (r->at == text.len)
        return refuse(r, open, "'[' has no ']'");
    r->at++;
    out->count = (uint32_t)r->glob->range_count - out->first;
    return true;
}

static bool
read_token(reader *r)
{
    token *out = &r->glob->tokens[r->glob->token_count];

    switch (r->text.ptr[r->at]) {
    case '*':
        *out = (token){.kind = STAR};
        r->at++;
        break;
    case '?':
        *out = (token){.kind = ANY};
        r->at++;
        break;
    case '[':
        r->at++;
        if (!read_class(r, out))
            return false;
        break;
    case '{':
        return refuse(r, r->at,
                      "'{' means nothing here: write a pattern for "
                      "each (or '\\{')");
    default:
        *out = (token){.kind = LETTER};
        if (!read_letter(r, &out->first))
            return false;
    }
    r->glob->token_count++;
    return true;
}

/* "**" as a whole name. */
static bool
deep_at(const reader *r)
{
    taza_str here = tz_str_slice(r->text, r->at, r->text.len);

    return tz_str_starts(here, "**") && (here.len == 2 || here.ptr[2] == '/');
}

/* A name with a dot or two alone is none that a path has. */
static bool
only_dots(taza_str text)
{
    return tz_str_is(text, ".") || tz_str_is(text, "..");
}

static bool
read_name(reader *r)
{
    tz_glob *glob = r->glob;
    name *out = &glob->names[glob->name_count++];
    size_t start = r->at;

    *out = (name){.token = glob->token_count};
    if (deep_at(r)) {
        out->deep = true;
        r->at += 2;
        return true;
    }
    while (r->at < r->text.len && r->text.ptr[r->at] != '/') {
        if (tz_str_starts(tz_str_slice(r->text, r->at, r->text.len), "**"))
            return refuse(r, r->at, "'**' stands alone between slashes");
        if (!read_token(r))
            return false;
    }
    out->count = glob->token_count - out->token;
    if (!out->count)
        return refuse(r, start, "an empty name");
    if (only_dots(tz_str_slice(r->text, start, r->at)))
        return refuse(r, start,
                      "paths begin at the file's own directory, without '.' "
                      "and '..'");
    return true;
}

/* What stands below: any directories, and a file. */
static void
add_below(tz_glob *glob, bool deep)
{
    if (deep)
        glob->names[glob->name_count++] = (name){.deep = true};
    glob->tokens[glob->token_count] = (token){.kind = STAR};
    glob->names[glob->name_count++] =
        (name){.token = glob->token_count++, .count = 1};
}

static bool
read_all(reader *r)
{
    if (!r->text.len)
        return refuse(r, 0, "an empty pattern");
    if (r->text.ptr[0] == '/')
        return refuse(r, 0,
                      "paths begin at the file's own directory, without a "
                      "'/'");
    if (r->text.ptr[0] == '!')
        return refuse(r, 0,
                      "'!' means nothing here: a later record takes back what "
                      "one before it says (or '\\!')");
    for (;;) {
        if (!read_name(r))
            return false;
        if (r->at == r->text.len)
            break;
        r->at++; /* the slash */
        if (r->at == r->text.len) {
            add_below(r->glob, !r->glob->names[r->glob->name_count - 1].deep);
            return true;
        }
    }
    if (r->glob->names[r->glob->name_count - 1].deep)
        add_below(r->glob, false);
    return true;
}

static size_t
count(taza_str text, char byte)
{
    size_t found = 0;

    for (size_t i = 0; i < text.len; i++)
        found += text.ptr[i] == byte;
    return found;
}

taza_status
tz_glob_read(tz_arena *arena, taza_str pattern, const tz_glob **out,
             tz_glob_fault *fault)
{
    tz_glob *glob = tz_arena_alloc(arena, sizeof *glob);
    reader r = {.text = pattern, .glob = glob, .fault = fault};

    *out = glob;
    if (!glob)
        return TAZA_NOMEM;
    if (pattern.len >= UINT32_MAX) {
        *fault = (tz_glob_fault){0, "too long a pattern"};
        return TAZA_SYNTAX;
    }
    /* add_below adds two names and a token. */
    glob->names = tz_arena_array(arena, count(pattern, '/') + 3, sizeof(name));
    glob->tokens = tz_arena_array(arena, pattern.len + 1, sizeof(token));
    glob->ranges = tz_arena_array(arena, count(pattern, '[') ? pattern.len : 0,
                                  sizeof(range));
    if (!glob->names || !glob->tokens || !glob->ranges)
        return TAZA_NOMEM;
    return read_all(&r) ? TAZA_OK : TAZA_SYNTAX;
}

/* --- Matching ---------------------------------------------------------- */

static bool
in_class(const tz_glob *glob, const token *class, uint32_t letter)
{
    bool in = false;

    TZ_WORK(class->count);
    for (size_t i = 0; i < class->count && !in; i++) {
        const range *one = &glob->ranges[class->first + i];

        in = letter >= one->first && letter <= one->last;
    }
    return in != class->negated;
}

static bool
token_fits(const tz_glob *glob, const token *t, uint32_t letter)
{
    TZ_WORK(1);
    switch (t->kind) {
    case LETTER:
        return t->first == letter;
    case CLASS:
        return in_class(glob, t, letter);
    default:
        return true;
    }
}

static bool
name_fits(const tz_glob *glob, const name *n, taza_str text)
{
    const token *tokens = glob->tokens + n->token;
    size_t i = 0, at = 0, len;
    size_t again = SIZE_MAX, again_at = 0; /* behind the last '*' */

    while (at < text.len) {
        uint32_t letter = letter_at(text, at, &len);

        if (i < n->count && tokens[i].kind == STAR) {
            again = ++i;
            again_at = at;
        } else if (i < n->count && token_fits(glob, &tokens[i], letter)) {
            i++;
            at += len;
        } else if (again == SIZE_MAX) {
            return false;
        } else {
            (void)letter_at(text, again_at, &len);
            again_at += len;
            at = again_at;
            i = again;
        }
    }
    while (i < n->count && tokens[i].kind == STAR)
        i++;
    return i == n->count;
}

bool
tz_glob_match(const tz_glob *glob, taza_str path)
{
    size_t i = 0, at = 0;
    size_t again = SIZE_MAX, again_at = 0; /* behind the last "**" */

    while (at < path.len) {
        const name *n = &glob->names[i];
        size_t end = tz_str_find(path, '/', at);

        TZ_WORK(1);
        if (i < glob->name_count && n->deep) {
            again = ++i;
            again_at = at;
        } else if (i < glob->name_count &&
                   name_fits(glob, n, tz_str_slice(path, at, end))) {
            i++;
            at = end + 1;
        } else if (again == SIZE_MAX) {
            return false;
        } else {
            again_at = tz_str_find(path, '/', again_at) + 1;
            at = again_at;
            i = again;
        }
    }
    return i == glob->name_count;
}
