/* page.h - a strict reader of the pages we write: elements nest, ids are
 * unique, every link leads somewhere, nothing is loaded from outside. */
#ifndef TZ_TESTS_REPORT_PAGE_H
#define TZ_TESTS_REPORT_PAGE_H

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/str.h"

#define PAGE_DEEP 64

typedef struct {
    taza_str *items;
    size_t count, cap;
} page_list;

typedef struct {
    taza_str html;
    size_t at;
    taza_str open[PAGE_DEEP];
    size_t depth;
    size_t act;    /* depth of the act's text; 0: not inside */
    size_t hidden; /* depth of what is no text of it; 0: not inside */
    int level;     /* of the last heading */
    page_list ids, links;
    tz_buf text;    /* of the acts, without white space */
    taza_str wrong; /* where it is not as it must be; ptr NULL: nowhere */
} tz_page;

static inline void
page_add(page_list *list, taza_str item)
{
    if (list->count == list->cap) {
        list->cap = list->cap * 2 + 16;
        list->items = realloc(list->items, list->cap * sizeof *list->items);
        if (!list->items)
            abort();
    }
    list->items[list->count++] = item;
}

static inline int
page_compare(const void *left, const void *right)
{
    const taza_str *a = left, *b = right;

    return tz_str_cmp(*a, *b);
}

/* The first mistake ends the reading. */
static inline void
page_wrong(tz_page *page, taza_str where)
{
    if (!page->wrong.ptr)
        page->wrong = where.len ? where : TZ_STR("the end");
    page->at = page->html.len;
}

static inline void
page_expect(tz_page *page, bool fine)
{
    if (!fine)
        page_wrong(page, tz_str_slice(page->html, page->at, page->at + 80));
}

/* The byte that is next; 0: none. */
static inline char
page_peek(const tz_page *page)
{
    return page->at < page->html.len ? page->html.ptr[page->at] : '\0';
}

static inline void
page_take(tz_page *page, char c)
{
    page_expect(page, page_peek(page) == c);
    page->at += page->at < page->html.len;
}

static inline taza_str
page_until(tz_page *page, const char *ends)
{
    size_t from = page->at;

    while (page->at < page->html.len && !strchr(ends, page_peek(page)))
        page->at++;
    page_expect(page, page->at < page->html.len);
    return tz_str_slice(page->html, from, page->at);
}

static inline void
page_heading(tz_page *page, taza_str name)
{
    int level;

    if (name.len != 2 || name.ptr[0] != 'h' || !tz_ascii_digit(name.ptr[1]))
        return;
    level = name.ptr[1] - '0';
    page_expect(page, level <= page->level + 1);
    page->level = level;
}

static inline void
page_attribute(tz_page *page)
{
    taza_str name = page_until(page, "=>"), value;

    page_take(page, '=');
    page_take(page, '"');
    value = page_until(page, "\"<");
    page_take(page, '"');
    page_expect(page, !tz_str_is(name, "src") && !tz_str_is(name, "style") &&
                          !tz_str_starts(name, "on"));
    if (tz_str_is(name, "id"))
        page_add(&page->ids, value);
    if (tz_str_is(name, "href")) {
        page_expect(page, tz_str_starts(value, "#"));
        page_add(&page->links, tz_str_slice(value, 1, value.len));
    }
    if (tz_str_is(name, "aria-labelledby"))
        page_add(&page->links, value);
    if (!tz_str_is(name, "class"))
        return;
    if (tz_str_is(value, "text"))
        page->act = page->depth;
    if (tz_str_is(value, "unseen") || tz_str_is(value, "label"))
        page->hidden = page->depth;
}

static inline void
page_tag(tz_page *page)
{
    taza_str name;

    if (page_peek(page) == '/') {
        page->at++;
        name = page_until(page, ">");
        page_take(page, '>');
        page_expect(page, page->depth > 0 &&
                              tz_str_eq(page->open[page->depth - 1], name));
        if (page->wrong.ptr)
            return;
        if (page->act == page->depth)
            page->act = 0;
        if (page->hidden == page->depth)
            page->hidden = 0;
        page->depth--;
        return;
    }
    name = page_until(page, " >");
    page_expect(page, !tz_str_is(name, "script") && !tz_str_is(name, "img"));
    page_expect(page, page->depth < PAGE_DEEP);
    page_heading(page, name);
    if (page->wrong.ptr)
        return;
    page->open[page->depth++] = name;
    if (tz_str_is(name, "sup"))
        page->hidden = page->depth;
    while (page_peek(page) == ' ') {
        page->at++;
        page_attribute(page);
    }
    page_take(page, '>');
    if (tz_str_is(name, "meta"))
        page->depth--;
}

static inline void
page_text(tz_page *page)
{
    static const struct {
        const char *name;
        char c;
    } entities[] = {{"&lt;", '<'},
                    {"&gt;", '>'},
                    {"&amp;", '&'},
                    {"&quot;", '"'},
                    {"&nbsp;", ' '}};
    taza_str rest = tz_str_slice(page->html, page->at, page->html.len);
    char c = rest.ptr[0];
    size_t i, len = 1;

    page_expect(page, c != '>');
    for (i = 0; c == '&' && i < TZ_COUNT(entities); i++)
        if (tz_str_starts(rest, entities[i].name))
            break;
    if (c == '&') {
        page_expect(page, i < TZ_COUNT(entities));
        if (page->wrong.ptr)
            return;
        c = entities[i].c;
        len = strlen(entities[i].name);
    }
    if (page->act && !page->hidden && !tz_ascii_space((unsigned char)c))
        tz_buf_char(&page->text, c);
    page->at += len;
}

static inline void
page_links(tz_page *page)
{
    size_t i;

    if (!page->ids.count) {
        if (page->links.count)
            page_wrong(page, page->links.items[0]);
        return;
    }
    qsort(page->ids.items, page->ids.count, sizeof(taza_str), page_compare);
    for (i = 1; i < page->ids.count; i++)
        if (tz_str_eq(page->ids.items[i - 1], page->ids.items[i]))
            page_wrong(page, page->ids.items[i]);
    for (i = 0; i < page->links.count; i++)
        if (!bsearch(&page->links.items[i], page->ids.items, page->ids.count,
                     sizeof(taza_str), page_compare))
            page_wrong(page, page->links.items[i]);
}

/* Reads the whole page; `page->text` is what the acts show.  False: see
 * `page->wrong`. */
static inline bool
page_read(tz_page *page, taza_str html)
{
    static const char type[] = "<!DOCTYPE html>\n";

    memset(page, 0, sizeof *page);
    page->html = html;
    page_expect(page, tz_str_starts(html, type));
    page->at += page->at < html.len ? strlen(type) : 0;
    while (page->at < html.len) {
        if (html.ptr[page->at] != '<') {
            page_text(page);
            continue;
        }
        page->at++;
        page_tag(page);
        /* The style sheet is our own; it ends at the next tag. */
        if (page->depth && tz_str_is(page->open[page->depth - 1], "style"))
            (void)page_until(page, "<");
    }
    page_expect(page, page->depth == 0);
    page_links(page);
    return !page->wrong.ptr;
}

static inline void
page_done(tz_page *page)
{
    free(page->ids.items);
    free(page->links.items);
    tz_buf_done(&page->text);
}

#endif
