/* prepare.c - writes the packs of patterns/, and the rule set that is loaded
 * from them, as C: const data that a program finds ready when it starts.
 *
 *     prepare VERSION FILE.rec… > builtin.c     (run in patterns/)
 *
 * tests/rule/test_prepared.c proves it equal to what the packs say. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/io.h"
#include "rule/rules.h"

/* The library that this is linked with has no packs of its own. */
const taza_source tz_builtin[1];
const size_t tz_builtin_count = 0;
const struct taza_rules tz_prepared;
const char tz_builtin_version[] = "";

/* --- values --- */

/* Bytes as a string literal; a line of the source for some of them. */
static void
put_bytes(taza_str bytes)
{
    enum {
        LINE = 64
    };
    bool open = false; /* an octal escape of less than three digits */

    putchar('"');
    for (size_t i = 0; i < bytes.len; i++) {
        unsigned c = (unsigned char)bytes.ptr[i];

        if (i > 0 && i % LINE == 0)
            fputs("\"\n\"", stdout);
        if (c >= ' ' && c < 127 && c != '"' && c != '\\' && c != '?' &&
            (!open || c < '0' || c > '7')) {
            putchar((int)c);
            open = false;
        } else {
            printf(c < 8 ? "\\%o" : "\\%03o", c);
            open = c < 8;
        }
    }
    putchar('"');
}

static void
put_text(const char *text)
{
    if (text)
        put_bytes(tz_str(text));
    else
        putchar('0');
}

static void
put_text3(const char *name, const tz_text3 texts)
{
    printf(".%s={0,", name);
    for (size_t i = 1; i < 4; i++) {
        put_text(texts[i]);
        putchar(',');
    }
    fputs("},\n", stdout);
}

static void
put_words(const char *name, const uint32_t *words, size_t count)
{
    printf("static const uint32_t %s[]={", name);
    for (size_t i = 0; i < count; i++)
        printf("%" PRIu32 "%s", words[i], i % 16 == 15 ? ",\n" : ",");
    puts("0};");
}

static void
put_stretch(tz_stretch stretch)
{
    printf("{%" PRIu32 ",%" PRIu32 "},", stretch.at, stretch.len);
}

/* A string that has a name: it is pointed into. */
static void
put_pool(const char *name, taza_str bytes)
{
    printf("static const char %s[]=\n", name);
    put_bytes(bytes);
    puts(";");
}

/* --- citations, lists of ids --- */

#define NO_LIST ((size_t)-1)

static size_t lists; /* named so far */

static size_t
put_basis(const tz_basis_list *list)
{
    if (!list->count)
        return NO_LIST;
    printf("static const taza_basis list_%zu[]={\n", lists);
    for (size_t i = 0; i < list->count; i++) {
        putchar('{');
        put_text(list->items[i].methodology);
        putchar(',');
        put_text(list->items[i].clause);
        putchar(',');
        put_text(list->items[i].status);
        puts("},");
    }
    puts("{0,0,0}};");
    return lists++;
}

static size_t
put_ids(const char *const *ids)
{
    printf("static const char *const list_%zu[]={", lists);
    for (; *ids; ids++) {
        put_text(*ids);
        putchar(',');
    }
    puts("0};");
    return lists++;
}

static void
put_basis_lists(const tz_basis_list basis[4], const size_t names[4])
{
    fputs(".basis={", stdout);
    for (size_t i = 0; i < 4; i++)
        if (names[i] == NO_LIST)
            fputs("{0,0},", stdout);
        else
            printf("{list_%zu,%zu},", names[i], basis[i].count);
    puts("},");
}

/* --- factors --- */

typedef struct {
    size_t basis[4], serves[4], near, covers;
} factor_lists;

static void
put_factor(const tz_factor *f, const factor_lists *named)
{
    fputs("{.id=", stdout);
    put_text(f->id);
    puts(",");
    put_text3("name", f->name);
    put_text3("definition", f->definition);
    put_text3("why", f->why);
    put_text3("fix", f->fix);
    put_text3("before", f->before);
    put_text3("after", f->after);
    put_basis_lists(f->basis, named->basis);
    fputs(".serves={", stdout);
    for (size_t i = 0; i < 4; i++)
        printf("list_%zu,", named->serves[i]);
    printf("},\n.near=list_%zu,.covers=list_%zu,.severity=%d,.file=",
           named->near, named->covers, (int)f->severity);
    put_text(f->file);
    printf(",.line=%" PRIu32 "},\n", f->line);
}

static void
put_factors(const struct taza_rules *rules)
{
    factor_lists *named = calloc(rules->factor_count + 1, sizeof *named);

    if (!named)
        exit(1);
    for (size_t i = 0; i < rules->factor_count; i++) {
        const tz_factor *f = &rules->factors[i];

        for (size_t k = 0; k < 4; k++) {
            named[i].basis[k] = put_basis(&f->basis[k]);
            named[i].serves[k] = put_ids(f->serves[k]);
        }
        named[i].near = put_ids(f->near);
        named[i].covers = put_ids(f->covers);
    }
    puts("static const tz_factor factors[]={");
    for (size_t i = 0; i < rules->factor_count; i++)
        put_factor(&rules->factors[i], &named[i]);
    puts("{0}};");
    free(named);
}

/* --- rules --- */

static void
put_conds(const struct taza_rules *rules)
{
    puts("static const tz_cond conds[]={");
    for (size_t i = 0; i < rules->rule_count; i++)
        for (size_t k = 0; k < rules->rules[i].cond_count; k++) {
            const tz_cond *c = &rules->rules[i].conds[k];

            printf("{%u,%u,%d,%u,%" PRIu32 ",%" PRIu32 ",%" PRIu32 "},\n",
                   c->kind, c->scope, c->bare, c->least, c->facts, c->pattern,
                   c->line);
        }
    puts("{0}};");
}

static void
put_examples(const tz_example *examples, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        putchar('{');
        put_stretch(examples[i].text);
        printf("%" PRIu32 "},\n", examples[i].line);
    }
}

/* Where the lists of a rule begin in those of all. */
typedef struct {
    size_t match, cond, example;
    size_t basis[4];
} rule_lists;

static void
put_rule(const struct taza_rules *rules, const tz_rule *r,
         const rule_lists *named)
{
    fputs("{.id=", stdout);
    put_text(r->id);
    if (r->factor)
        printf(",.factor=factors+%zu", (size_t)(r->factor - rules->factors));
    printf(",.lang=%d,.severity=%d,.status=%u,.word_case=%u,\n", (int)r->lang,
           (int)r->severity, r->status, r->word_case);
    printf(".zones=%" PRIu32 ",.subjects=%" PRIu32 ",.objects=%" PRIu32
           ",.lead=%" PRIu32 ",.defects=%" PRIu32 ",.slow=%d,\n",
           r->zones, r->subjects, r->objects, r->lead, r->defects, r->slow);
    printf(".matches=matches+%zu,.match_count=%zu,", named->match,
           r->match_count);
    printf(".conds=conds+%zu,.cond_count=%zu,\n", named->cond, r->cond_count);
    put_text3("message", r->message);
    put_text3("fix", r->fix);
    put_basis_lists(r->basis, named->basis);
    printf(".bad=examples+%zu,.bad_count=%zu,", named->example, r->bad_count);
    printf(".good=examples+%zu,.good_count=%zu,\n.file=",
           named->example + r->bad_count, r->good_count);
    put_text(r->file);
    printf(",.line=%" PRIu32 "},\n", r->line);
}

static void
put_rules(const struct taza_rules *rules)
{
    rule_lists *named = calloc(rules->rule_count + 1, sizeof *named);

    if (!named)
        exit(1);
    for (size_t i = 0; i < rules->rule_count; i++) {
        const tz_rule *r = &rules->rules[i];

        for (size_t k = 0; k < 4; k++)
            named[i].basis[k] = put_basis(&r->basis[k]);
        named[i + 1] = named[i];
        named[i + 1].match += r->match_count;
        named[i + 1].cond += r->cond_count;
        named[i + 1].example += r->bad_count + r->good_count;
    }
    puts("static const uint32_t matches[]={");
    for (size_t i = 0; i < rules->rule_count; i++)
        for (size_t k = 0; k < rules->rules[i].match_count; k++)
            printf("%" PRIu32 ",", rules->rules[i].matches[k]);
    puts("0};");
    put_conds(rules);
    puts("static const tz_example examples[]={");
    for (size_t i = 0; i < rules->rule_count; i++) {
        put_examples(rules->rules[i].bad, rules->rules[i].bad_count);
        put_examples(rules->rules[i].good, rules->rules[i].good_count);
    }
    puts("{{0,0},0}};");
    puts("static const tz_rule rules[]={");
    for (size_t i = 0; i < rules->rule_count; i++)
        put_rule(rules, &rules->rules[i], &named[i]);
    puts("{0}};");
    free(named);
}

static void
put_mixed(const struct taza_rules *rules)
{
    const tz_rule *r = rules->mixed;

    if (!r)
        return;
    fputs("static const tz_rule mixed={.id=", stdout);
    put_text(r->id);
    printf(",.factor=factors+%zu,.severity=%d,.file=",
           (size_t)(r->factor - rules->factors), (int)r->severity);
    put_text(r->file);
    printf(",.line=%" PRIu32 "};\n", r->line);
}

/* --- patterns --- */

static void
fail(const taza_error *err)
{
    fprintf(stderr, "prepare: %s\n", err->message);
    exit(1);
}

static void
put_patterns(const struct taza_rules *rules)
{
    puts("static const tz_rule_pattern patterns[]={");
    for (size_t i = 0; i < rules->pattern_count; i++) {
        putchar('{');
        put_stretch(rules->patterns[i].regex);
        put_stretch(rules->patterns[i].code);
        puts("},");
    }
    puts("{{0,0},{0,0}}};");
}

/* --- tables of codes --- */

/* Each text of `count` is written behind the one before. */
typedef struct {
    tz_buf codes;
    const char *name;
} pool;

static void
put_nstr(pool *p, tz_nstr text)
{
    printf("{(const uint8_t *)%s+%zu,%zu}", p->name, p->codes.len, text.len);
    tz_buf_put(&p->codes, text.ptr, text.len);
}

static void
put_table(const char *name, const tz_sought_table *table)
{
    const size_t buckets = (size_t)1 << (32 - table->shift);

    printf("static const uint64_t %s_fourth[]={", name);
    for (size_t i = 0; i < buckets; i++)
        printf("%" PRIu64 "u,%s", table->fourth[i], i % 8 == 7 ? "\n" : "");
    puts("};");
    printf("static const uint32_t %s_first[]={", name);
    for (size_t i = 0; i <= buckets; i++)
        printf("%" PRIu32 ",%s", table->first[i], i % 16 == 15 ? "\n" : "");
    puts("};");
}

static void
put_prefilter(const struct taza_rules *rules)
{
    const tz_prefilter *p = &rules->prefilter;
    const size_t sets = TZ_LITERAL_SETS * rules->pattern_count;
    pool texts = {.codes = TZ_BUF_INIT, .name = "sought_codes"};

    for (size_t i = 0; i < p->count; i++)
        tz_buf_put(&texts.codes, p->literals[i].text.ptr,
                   p->literals[i].text.len);
    put_pool(texts.name, tz_buf_view(&texts.codes));
    tz_buf_clear(&texts.codes);
    puts("static const tz_sought literals[]={");
    for (size_t i = 0; i < p->count; i++) {
        putchar('{');
        put_nstr(&texts, p->literals[i].text);
        printf(",%" PRIu32 "u},\n", p->literals[i].shorter);
    }
    puts("{{0,0},0}};");
    tz_buf_done(&texts.codes);
    put_table("words", &p->words);
    put_table("others", &p->others);
    put_words("set_first", p->first, sets + 1);
    put_words("set_uses", p->uses, p->first[sets]);
    puts("static const bool set_starts[]={");
    for (size_t i = 0; i < sets; i++)
        printf("%d,%s", p->starts[i], i % 32 == 31 ? "\n" : "");
    puts("0};");
}

static void
put_actors(const tz_actors *a)
{
    pool texts = {.codes = TZ_BUF_INIT, .name = "start_codes"};

    for (size_t i = 0; i < a->start_count; i++)
        tz_buf_put(&texts.codes, a->starts[i].text.ptr, a->starts[i].text.len);
    put_pool(texts.name, tz_buf_view(&texts.codes));
    tz_buf_clear(&texts.codes);
    puts("static const tz_entry_start starts[]={");
    for (size_t i = 0; i < a->start_count; i++) {
        putchar('{');
        put_nstr(&texts, a->starts[i].text);
        printf(",%" PRIu32 "},\n", a->starts[i].entry);
    }
    puts("{{0,0},0}};");
    tz_buf_done(&texts.codes);
    puts("static const tz_entry entries[]={");
    for (size_t i = 0; i < a->count; i++)
        printf("{%u,%u,%u,%" PRIu32 "},\n", a->entries[i].lang,
               a->entries[i].class, a->entries[i].form, a->entries[i].pattern);
    puts("{0}};");
    put_words("start_buckets", a->buckets, TZ_ENTRY_BUCKETS + 1);
    put_words("entry_next", a->next, a->count);
}

/* --- the whole --- */

static void
put_set(const struct taza_rules *r)
{
    const tz_prefilter *p = &r->prefilter;

    puts("const struct taza_rules tz_prepared={");
    printf(".factors=factors,.factor_count=%zu,\n", r->factor_count);
    printf(".rules=rules,.rule_count=%zu,%s\n", r->rule_count,
           r->mixed ? ".mixed=&mixed," : "");
    printf(".patterns=patterns,.pattern_count=%zu,\n", r->pattern_count);
    printf(".regexes=regexes,.regex_len=%zu,.drafts=drafts,.draft_len=%zu,\n",
           r->regex_len, r->draft_len);
    printf(".codes=codes,.code_len=%zu,.code_head=", r->code_len);
    put_stretch(r->code_head);
    fputs("\n.build=", stdout);
    put_text(r->build);
    printf(",\n.prefilter={.literals=(tz_sought *)literals,.count=%zu,\n",
           p->count);
    printf(".words={%zu,%zu,%u,(uint64_t *)words_fourth,(uint32_t "
           "*)words_first},\n",
           p->words.base, p->words.count, p->words.shift);
    printf(".others={%zu,%zu,%u,(uint64_t *)others_fourth,(uint32_t "
           "*)others_first},\n",
           p->others.base, p->others.count, p->others.shift);
    puts(".first=(uint32_t *)set_first,.uses=(uint32_t "
         "*)set_uses,.starts=(bool *)set_starts},");
    printf(".actors={.entries=(tz_entry *)entries,.count=%zu,.starts="
           "(tz_entry_start *)starts,.start_count=%zu,\n",
           r->actors.count, r->actors.start_count);
    puts(".buckets=(uint32_t *)start_buckets,.next=(uint32_t "
         "*)entry_next,.grammar={");
    for (size_t i = 0; i < 4; i++) {
        putchar('{');
        for (size_t k = 0; k < TZ_ENTRY_CLASSES; k++)
            printf("%" PRIu32 "u,", r->actors.grammar[i][k]);
        puts("},");
    }
    puts("}},");
    printf(".running={%zu,%zu},.version=tz_builtin_version,.hash=\"%s\"};\n",
           r->running[0], r->running[1], r->hash);
}

static void
put_sources(const taza_source *files, size_t count)
{
    puts("const taza_source tz_builtin[]={");
    for (size_t i = 0; i < count; i++) {
        putchar('{');
        put_text(files[i].name);
        printf(",{pack_%zu,sizeof pack_%zu-1}},\n", i, i);
    }
    printf("{0,{0,0}}};\nconst size_t tz_builtin_count=%zu;\n", count);
}

static bool
plain(const char *text, const char *more)
{
    for (; *text; text++)
        if (!tz_ascii_digit(*text) && !strchr(more, *text) &&
            !(*more == '/' && tz_ascii_alpha(*text)))
            return false;
    return true;
}

/* The packs, named as they lie in the tree. */
static void
read_sources(char **names, size_t count, taza_source *files)
{
    taza_error err;

    for (size_t i = 0; i < count; i++) {
        tz_buf bytes = TZ_BUF_INIT, name = TZ_BUF_INIT;

        if (!plain(names[i], "/._-")) {
            fprintf(stderr,
                    "prepare: %s: letters, digits, '.', '_', '/' and '-' "
                    "only\n",
                    names[i]);
            exit(1);
        }
        if (tz_io_read(names[i], SIZE_MAX / 4, &bytes, &err))
            fail(&err);
        tz_buf_printf(&name, "patterns/%s", names[i]);
        tz_buf_char(&name, '\0');
        if (!tz_buf_ok(&bytes) || !tz_buf_ok(&name))
            exit(1);
        files[i] = (taza_source){name.ptr, tz_buf_view(&bytes)};
    }
}

int
main(int argc, char **argv)
{
    const size_t count = argc > 2 ? (size_t)argc - 2 : 0;
    taza_source *files = calloc(count + 1, sizeof *files);
    struct taza_rules *rules;
    taza_error err;
    char name[32];

    if (!files || argc < 2 || !argv[1][0] || !plain(argv[1], ".")) {
        fputs("usage: prepare VERSION FILE.rec… (VERSION: digits and full "
              "stops)\n",
              stderr);
        return 1;
    }
    read_sources(argv + 2, count, files);
    if (tz_rules_load(files, count, false, &rules, &err) ||
        tz_rules_encode(rules, &err))
        fail(&err);
    puts("/* Made by patterns/prepare.c. */\n#include \"rule/rules.h\"\n");
    printf("const char tz_builtin_version[]=\"%s\";\n", argv[1]);
    for (size_t i = 0; i < count; i++) {
        (void)snprintf(name, sizeof name, "pack_%zu", i);
        put_pool(name, files[i].bytes);
    }
    put_sources(files, count);
    put_pool("regexes", (taza_str){rules->regexes, rules->regex_len});
    put_pool("drafts", (taza_str){rules->drafts, rules->draft_len});
    put_pool("codes", (taza_str){rules->codes, rules->code_len});
    put_factors(rules);
    put_rules(rules);
    put_mixed(rules);
    put_patterns(rules);
    put_prefilter(rules);
    put_actors(&rules->actors);
    put_set(rules);
    return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
