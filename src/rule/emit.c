/* emit.c - a pattern's tree → PCRE2 text over the codes of normal text.
 *
 * Every class is written out, so that no table of PCRE2, no locale and no
 * Unicode property has a say.  A word is -, 0–9, a–z and 0x80–0xAA. */
#include "base/alloc.h"
#include "base/work.h"
#include "rule/share.h"
#include "rule/tree.h"

#define WORD "-0-9a-z\x80-\xaa"
/* What may stand inside the words of a gap: the marks of an enumeration, an
 * abbreviation or a reference, but nothing that ends a clause. */
#define MARKS  ",()\\[\\]./%'\xac\xad\xaf\xb0"
#define CLOSES "[,)\\]\xad]*+ "
#define OPENS  "[(\\[\xac]*"

static bool
is_control(unsigned code)
{
    return code < 0x20 || code == 0x7f;
}

static bool
is_escaped(unsigned code)
{
    return code < 0x80 && code != ' ' && !tz_code_letter((uint8_t)code) &&
           !tz_code_digit((uint8_t)code);
}

/* Bytes that tz_emit_code writes. */
static size_t
code_length(unsigned code)
{
    return is_control(code) ? 4 : is_escaped(code) ? 2 : 1;
}

void
tz_emit_code(tz_buf *out, unsigned code)
{
    static const char digits[] = "0123456789abcdef";

    if (is_control(code)) {
        tz_buf_puts(out, "\\x");
        tz_buf_char(out, digits[code >> 4]);
        tz_buf_char(out, digits[code & 15]);
        return;
    }
    if (is_escaped(code))
        tz_buf_char(out, '\\');
    tz_buf_char(out, (char)code);
}

static void
put_ranges(tz_buf *out, const tz_set *set)
{
    unsigned code = 0, first;

    while (code < 256) {
        if (!tz_set_has(set, code)) {
            code += code % 64 || set->bits[code / 64] ? 1 : 64;
            continue;
        }
        first = code;
        while (code < 256 && tz_set_has(set, code))
            code++;
        tz_emit_code(out, first);
        if (code - first > 2)
            tz_buf_char(out, '-');
        if (code - first > 1)
            tz_emit_code(out, code - 1);
    }
}

static void
put_set(tz_buf *out, const tz_set *set)
{
    tz_set other = *set;
    bool negate = tz_set_count(set) > 128;

    if (negate) { /* the line feed is never in a set: it is named here */
        for (unsigned i = 0; i < 4; i++)
            other.bits[i] = ~set->bits[i];
    }
    tz_buf_puts(out, negate ? "[^" : "[");
    put_ranges(out, &other);
    tz_buf_char(out, ']');
}

static void
put_text(tz_buf *out, tz_nstr text)
{
    for (size_t i = 0; i < text.len; i++)
        tz_emit_code(out, text.ptr[i]);
}

/* Is it certain that the characters behind (before) a \b are a word's?  Only
 * its own row is looked at. */
static bool
word_follows(const tz_node *bound, const tz_node *row)
{
    if (!row || row->kind != TZ_NODE_CAT)
        return false;
    for (const tz_node *node = bound->next; node; node = node->next) {
        if (!node->first_word)
            return false;
        if (node->min)
            return true;
    }
    return false;
}

static bool
word_precedes(const tz_node *bound, const tz_node *row)
{
    bool word = false;

    if (!row || row->kind != TZ_NODE_CAT)
        return false;
    for (const tz_node *node = row->child; node != bound; node = node->next) {
        if (node->min)
            word = node->last_word;
        else
            word = word && node->last_word;
    }
    return word;
}

/* A look-behind with a literal behind it lets PCRE2 search for the literal;
 * the alternation does not. */
static void
put_bound(tz_buf *out, const tz_node *bound, const tz_node *row)
{
    if (word_follows(bound, row))
        tz_buf_puts(out, "(?<![" WORD "])");
    else if (word_precedes(bound, row))
        tz_buf_puts(out, "(?![" WORD "])");
    else
        tz_buf_puts(out, "(?:(?<![" WORD "])(?=[" WORD "])"
                         "|(?<=[" WORD "])(?![" WORD "]))");
}

/* One blank, then up to `high` words with a blank behind each, the fewest
 * first; a word is given up whole or not at all. */
static void
put_gap(tz_buf *out, const tz_node *gap)
{
    bool marks = gap->kind == TZ_NODE_GAP;

    tz_buf_puts(out, marks ? CLOSES "(?:[" WORD MARKS "]++ ){0,"
                           : " (?:[" WORD "]++ ){0,");
    tz_buf_number(out, gap->high);
    tz_buf_puts(out, marks ? "}?" OPENS : "}?");
}

static void
put_count(tz_buf *out, const tz_node *repeat)
{
    if (repeat->low == 0 && repeat->high == 1) {
        tz_buf_char(out, '?');
    } else if (repeat->low < 2 && repeat->high == TZ_ENDLESS) {
        tz_buf_char(out, repeat->low ? '+' : '*');
    } else {
        tz_buf_char(out, '{');
        tz_buf_number(out, repeat->low);
        if (repeat->high != repeat->low)
            tz_buf_char(out, ',');
        if (repeat->high != repeat->low && repeat->high != TZ_ENDLESS)
            tz_buf_number(out, repeat->high);
        tz_buf_char(out, '}');
    }
    if (repeat->lazy)
        tz_buf_char(out, '?');
}

static void
open_node(tz_buf *out, const tz_node *node, const tz_node *parent)
{
    switch ((tz_node_kind)node->kind) {
    case TZ_NODE_TEXT:
        put_text(out, node->of.text);
        break;
    case TZ_NODE_SET:
        put_set(out, node->of.set);
        break;
    case TZ_NODE_GROUP:
        tz_buf_puts(out, "(?:");
        break;
    case TZ_NODE_AT:
        tz_buf_puts(out, "(?<at>");
        break;
    case TZ_NODE_LOOK:
        tz_buf_puts(out, node->behind ? "(?<" : "(?");
        tz_buf_char(out, node->negative ? '!' : '=');
        break;
    case TZ_NODE_BOUND:
        put_bound(out, node, parent);
        break;
    case TZ_NODE_CLASS:
        tz_buf_puts(out, "(?:");
        tz_buf_str(out, node->of.class->regex);
        tz_buf_char(out, ')');
        break;
    case TZ_NODE_GAP:
    case TZ_NODE_WORDS:
        put_gap(out, node);
        break;
    case TZ_NODE_CAT:
    case TZ_NODE_ALT:
    case TZ_NODE_REPEAT:
        break;
    }
}

static void
close_node(tz_buf *out, const tz_node *node)
{
    switch ((tz_node_kind)node->kind) {
    case TZ_NODE_GROUP:
    case TZ_NODE_AT:
    case TZ_NODE_LOOK:
        tz_buf_char(out, ')');
        break;
    case TZ_NODE_REPEAT:
        put_count(out, node);
        break;
    case TZ_NODE_TEXT:
    case TZ_NODE_SET:
    case TZ_NODE_CAT:
    case TZ_NODE_ALT:
    case TZ_NODE_BOUND:
    case TZ_NODE_CLASS:
    case TZ_NODE_GAP:
    case TZ_NODE_WORDS:
        break;
    }
}

/* --- alternatives --- */

/* The codes that an alternative begins with for certain. */
static tz_nstr
codes_of(const tz_node *alternative)
{
    if (alternative->kind == TZ_NODE_CAT)
        alternative = alternative->child;
    return alternative->kind == TZ_NODE_TEXT ? alternative->of.text
                                             : (tz_nstr){NULL, 0};
}

/* Where alternatives of the ALT nodes that are open begin in the text. */
typedef struct {
    size_t *items; /* grows in tz_alloc memory */
    size_t count, cap;
} places;

static bool
note_place(places *p, size_t at)
{
    void *items = p->items;

    if (!tz_grow(&items, &p->cap, p->count + 1, sizeof *p->items))
        return false;
    p->items = items;
    p->items[p->count++] = at;
    return true;
}

static size_t
count_children(const tz_node *node)
{
    size_t count = 0;

    for (const tz_node *child = node->child; child; child = child->next)
        count++;
    return count;
}

/* Text of `count` alternatives that begin at `starts` → branches. */
static void
cut_branches(const tz_node *alt, taza_str text, const size_t *starts,
             tz_branch *branches, size_t count)
{
    const tz_node *child = alt->child;

    for (size_t i = 0; i < count; i++, child = child->next) {
        tz_nstr codes = codes_of(child);
        size_t end = i + 1 < count ? starts[i + 1] - 1 : text.len;
        size_t head = 0;

        for (size_t k = 0; k < codes.len; k++)
            head += code_length(codes.ptr[k]);
        branches[i] =
            (tz_branch){codes, tz_str_slice(text, starts[i] + head, end)};
    }
}

/* Writes the alternatives, which are all that is behind the first of them,
 * anew; false: memory is out. */
static bool
share(tz_buf *out, const tz_node *alt, places *p)
{
    size_t count = count_children(alt);
    size_t first = p->count - count; /* each of them was noted */
    tz_branch *branches = tz_alloc_zero(count, sizeof *branches);
    tz_buf shared = TZ_BUF_INIT;
    bool ok;

    if (branches && p->items) {
        cut_branches(alt, tz_buf_view(out), p->items + first, branches, count);
        tz_share_put(&shared, branches, count);
    }
    ok = branches && p->items && tz_buf_ok(&shared);
    if (ok) {
        out->len = p->items[first];
        tz_buf_str(out, tz_buf_view(&shared));
    }
    p->count -= count;
    tz_buf_done(&shared);
    tz_free(branches);
    return ok;
}

/* Alternatives right inside a look-behind have lengths of their own: they
 * stay as they are. */
static bool
may_share(const tz_node *alt, const tz_node *parent)
{
    return alt->kind == TZ_NODE_ALT &&
           !(parent && parent->kind == TZ_NODE_LOOK && parent->behind);
}

bool
tz_emit_tree(const tz_node *root, tz_buf *out)
{
    places starts = {0};
    bool ok = true;
    tz_walk walk;
    tz_step step;

    tz_walk_init(&walk, root);
    while (ok && (step = tz_walk_next(&walk)) != TZ_WALK_END) {
        const tz_node *node = walk.node, *parent = NULL;
        size_t depth = walk.depth + (step == TZ_WALK_OUT);

        TZ_WORK(1);
        if (depth > 1)
            parent = walk.path[depth - 2];
        if (step == TZ_WALK_OUT)
            close_node(out, node);
        else if (step == TZ_WALK_IN)
            open_node(out, node, parent);
        else if (node->kind == TZ_NODE_ALT)
            tz_buf_char(out, '|');
        if (!may_share(node, parent))
            continue;
        ok = step == TZ_WALK_OUT ? share(out, node, &starts)
                                 : note_place(&starts, out->len);
    }
    tz_free(starts.items);
    return ok && tz_buf_ok(out);
}
