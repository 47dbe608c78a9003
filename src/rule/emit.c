/* emit.c - a pattern's tree → PCRE2 text over the codes of normal text.
 *
 * Every class is written out, so that no table of PCRE2, no locale and no
 * Unicode property has a say.  A word is -, 0–9, a–z and 0x80–0xAA. */
#include "rule/tree.h"

#include "base/work.h"

#define WORD "-0-9a-z\x80-\xaa"
/* What may stand inside the words of a gap: the marks of an enumeration, an
 * abbreviation or a reference, but nothing that ends a clause. */
#define MARKS  ",()\\[\\]./%'\xac\xad\xaf\xb0"
#define CLOSES "[,)\\]\xad]*+ "
#define OPENS  "[(\\[\xac]*"

static void
put_code(tz_buf *out, unsigned code)
{
    static const char digits[] = "0123456789abcdef";

    if (code < 0x20 || code == 0x7f) {
        tz_buf_puts(out, "\\x");
        tz_buf_char(out, digits[code >> 4]);
        tz_buf_char(out, digits[code & 15]);
        return;
    }
    if (code < 0x80 && code != ' ' && !tz_code_letter((uint8_t)code) &&
        !tz_code_digit((uint8_t)code))
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
        put_code(out, first);
        if (code - first > 2)
            tz_buf_char(out, '-');
        if (code - first > 1)
            put_code(out, code - 1);
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
        put_code(out, text.ptr[i]);
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

bool
tz_emit_tree(const tz_node *root, tz_buf *out)
{
    tz_walk walk;
    tz_step step;

    tz_walk_init(&walk, root);
    while ((step = tz_walk_next(&walk)) != TZ_WALK_END) {
        TZ_WORK(1);
        if (step == TZ_WALK_OUT)
            close_node(out, walk.node);
        else if (step == TZ_WALK_IN)
            open_node(out, walk.node,
                      walk.depth > 1 ? walk.path[walk.depth - 2] : NULL);
        else if (walk.node->kind == TZ_NODE_ALT)
            tz_buf_char(out, '|');
    }
    return tz_buf_ok(out);
}
