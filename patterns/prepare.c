/* prepare.c - writes the packs of patterns/, and the rule set that is loaded
 * from them, as C: const data that a program finds ready when it starts.
 *
 *     prepare VERSION FILE.rec… > builtin.c     (run in patterns/)
 *
 * tests/rule/test_prepared.c proves it equal to what the packs say. */
#include <stdio.h>
#include <string.h>

#include "base/alloc.h"
#include "base/err.h"
#include "base/io.h"
#include "base/out.h"
#include "rule/rules.h"

/* The library that this is linked with has no packs of its own. */
const taza_source tz_builtin[1];
const size_t tz_builtin_count = 0;
const struct taza_rules tz_prepared;
const char tz_builtin_version[] = "";

/* --- values --- */

/* Bytes as a string literal, 64 to a line of the source. */
static void
put_bytes(tz_out *out, taza_str bytes)
{
    bool open = false; /* behind an escape that a digit would go on */

    tz_out_char(out, '"');
    for (size_t i = 0; i < bytes.len; i++) {
        unsigned c = (unsigned char)bytes.ptr[i];

        if (i > 0 && i % 64 == 0)
            tz_out_puts(out, "\"\n\"");
        if (c >= ' ' && c < 127 && c != '"' && c != '\\' && c != '?' &&
            !(open && c >= '0' && c <= '7')) {
            tz_out_char(out, (char)c);
            open = false;
        } else {
            tz_out_printf(out, "\\%o", c);
            open = c < 64;
        }
    }
    tz_out_char(out, '"');
}

/* Numbers of a record, or a line of a table; each with a comma. */
static void
put_number(tz_out *out, uint64_t number)
{
    tz_out_number(out, number);
    tz_out_char(out, ',');
}

static void
put_words(tz_out *out, const uint32_t *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        put_number(out, words[i]);
}

static void
put_text3(tz_out *out, const tz_text3 texts)
{
    tz_out_char(out, '{');
    put_words(out, texts, 4);
    tz_out_puts(out, "},");
}

static void
put_stretches(tz_out *out, const tz_stretch *stretches, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        tz_out_char(out, '{');
        put_number(out, stretches[i].at);
        put_number(out, stretches[i].count);
        tz_out_puts(out, "},");
    }
}

/* --- arrays; each has a last item of nothing, so that none is empty --- */

static void
open_array(tz_out *out, const char *type, const char *name)
{
    tz_out_printf(out, "static const %s %s[] = {\n", type, name);
}

static void
put_pool(tz_out *out, const char *name, taza_str bytes)
{
    tz_out_printf(out, "static const char %s[] =\n", name);
    put_bytes(out, bytes);
    tz_out_puts(out, ";\n");
}

static void
put_array(tz_out *out, const char *name, const uint32_t *words, size_t count)
{
    open_array(out, "uint32_t", name);
    for (size_t i = 0; i < count; i += 16) {
        put_words(out, words + i, count - i < 16 ? count - i : 16);
        tz_out_char(out, '\n');
    }
    tz_out_puts(out, "0};\n");
}

static void
put_factors(tz_out *out, const struct taza_rules *rules)
{
    open_array(out, "tz_factor", "factors");
    for (size_t i = 0; i < rules->factor_count; i++) {
        const tz_factor *f = &rules->factors[i];

        tz_out_char(out, '{');
        put_number(out, f->id);
        put_text3(out, f->name);
        put_text3(out, f->definition);
        put_text3(out, f->why);
        put_text3(out, f->fix);
        put_text3(out, f->before);
        put_text3(out, f->after);
        put_number(out, f->severity);
        tz_out_char(out, '{');
        put_stretches(out, f->basis, 4);
        tz_out_puts(out, "},{");
        put_stretches(out, f->serves, 4);
        tz_out_puts(out, "},");
        put_stretches(out, &f->near, 1);
        put_stretches(out, &f->covers, 1);
        put_number(out, f->file);
        put_number(out, f->line);
        tz_out_puts(out, "},\n");
    }
    tz_out_puts(out, "{0}};\n");
}

static void
put_rule(tz_out *out, const tz_rule *r)
{
    put_number(out, r->id);
    put_number(out, r->factor);
    put_number(out, r->lang);
    put_number(out, r->severity);
    put_number(out, r->status);
    put_number(out, r->word_case);
    put_number(out, r->within);
    put_number(out, r->zones);
    put_number(out, r->subjects);
    put_number(out, r->objects);
    put_number(out, r->lead);
    put_number(out, r->defects);
    put_number(out, r->slow);
    put_stretches(out, &r->matches, 1);
    put_stretches(out, &r->conds, 1);
    put_text3(out, r->message);
    put_text3(out, r->fix);
    tz_out_char(out, '{');
    put_stretches(out, r->basis, 4);
    tz_out_puts(out, "},");
    put_stretches(out, &r->bad, 1);
    put_stretches(out, &r->good, 1);
    put_stretches(out, &r->after, 1);
    put_number(out, r->file);
    put_number(out, r->line);
}

static void
put_rules(tz_out *out, const struct taza_rules *rules)
{
    open_array(out, "tz_rule", "rules");
    for (size_t i = 0; i < rules->rule_count; i++) {
        tz_out_char(out, '{');
        put_rule(out, &rules->rules[i]);
        tz_out_puts(out, "},\n");
    }
    tz_out_puts(out, "{0}};\n");
    if (!rules->mixed)
        return;
    tz_out_puts(out, "static const tz_rule mixed = {");
    put_rule(out, rules->mixed);
    tz_out_puts(out, "};\n");
}

static void
put_conds(tz_out *out, const struct taza_rules *rules)
{
    open_array(out, "tz_cond", "conds");
    for (size_t i = 0; i < rules->cond_count; i++) {
        const tz_cond *c = &rules->conds[i];
        const uint32_t words[] = {c->kind,  c->scope,   c->bare, c->least,
                                  c->facts, c->pattern, c->line};

        tz_out_char(out, '{');
        put_words(out, words, TZ_COUNT(words));
        tz_out_puts(out, "},\n");
    }
    tz_out_puts(out, "{0}};\n");
}

static void
put_small(tz_out *out, const struct taza_rules *rules)
{
    open_array(out, "tz_basis", "basis");
    for (size_t i = 0; i < rules->basis_count; i++)
        tz_out_printf(out, "{%u,%u,%u},\n", rules->basis[i].methodology,
                      rules->basis[i].clause, rules->basis[i].law);
    tz_out_puts(out, "{0}};\n");
    open_array(out, "tz_example", "examples");
    for (size_t i = 0; i < rules->example_count; i++) {
        tz_out_char(out, '{');
        put_stretches(out, &rules->examples[i].text, 1);
        tz_out_printf(out, "%u},\n", rules->examples[i].line);
    }
    tz_out_puts(out, "{.line = 0}};\n");
    open_array(out, "tz_rule_pattern", "patterns");
    for (size_t i = 0; i < rules->pattern_count; i++) {
        tz_out_char(out, '{');
        put_stretches(out, &rules->patterns[i].regex, 1);
        put_stretches(out, &rules->patterns[i].code, 1);
        put_number(out, rules->patterns[i].blanks);
        tz_out_puts(out, "},\n");
    }
    tz_out_puts(out, "{.code = {0, 0}}};\n");
}

/* --- tables of codes --- */

static void
put_octets(tz_out *out, const char *name, const char *what,
           const uint64_t *octets, size_t count)
{
    tz_out_printf(out, "static const uint64_t %s_%s[] = {\n", name, what);
    for (size_t i = 0; i < count; i++)
        tz_out_printf(out, "%lluu,%s", (unsigned long long)octets[i],
                      i % 8 == 7 ? "\n" : "");
    tz_out_puts(out, "0};\n");
}

static void
put_sought(tz_out *out, const char *name, const tz_sought_list *list)
{
    char codes[32];

    (void)snprintf(codes, sizeof codes, "%s_codes", name);
    put_pool(out, codes,
             (taza_str){(const char *)list->codes, list->code_count});
    put_octets(out, name, "heads", list->heads, list->count);
    open_array(out, "tz_sought", name);
    for (size_t i = 0; i < list->count; i++)
        tz_out_printf(out, "{%u,%u,%uu},\n", list->items[i].at,
                      list->items[i].len, list->items[i].shorter);
    tz_out_puts(out, "{0}};\n");
}

/* The list as an initializer. */
static void
name_sought(tz_out *out, const char *name, const tz_sought_list *list)
{
    tz_out_printf(out, "{(const uint8_t *)%s_codes, %zu, %s_heads, %s, %zu},\n",
                  name, list->code_count, name, name, list->count);
}

static void
put_table(tz_out *out, const char *name, const tz_sought_table *table)
{
    const size_t buckets = (size_t)1 << (32 - table->shift);

    put_octets(out, name, "fourth", table->fourth, buckets);
    tz_out_printf(out, "static const uint32_t %s_first[] = {\n", name);
    for (size_t i = 0; i <= buckets; i++)
        put_number(out, table->first[i]);
    tz_out_puts(out, "0};\n");
}

static void
put_prefilter(tz_out *out, const struct taza_rules *rules)
{
    const tz_prefilter *p = &rules->prefilter;
    const size_t sets = TZ_LITERAL_SETS * rules->pattern_count;
    put_sought(out, "literals", &p->literals);
    put_array(out, "user_first", p->user_first, p->literals.count + 1);
    put_array(out, "users", p->users, p->user_first[p->literals.count]);
    put_table(out, "words", &p->words);
    put_table(out, "others", &p->others);
    put_array(out, "set_first", p->first, sets + 1);
    put_array(out, "set_uses", p->uses, p->first[sets]);
    open_array(out, "bool", "set_starts");
    for (size_t i = 0; i < sets; i++)
        put_number(out, p->starts[i]);
    tz_out_puts(out, "0};\n");
}

static void
put_actors(tz_out *out, const tz_actors *a)
{
    put_sought(out, "starts", &a->starts);
    put_array(out, "start_entries", a->start_entries, a->starts.count);
    open_array(out, "tz_entry", "entries");
    for (size_t i = 0; i < a->count; i++)
        tz_out_printf(out, "{%u,%u,%u,%u,%u},\n", a->entries[i].lang,
                      a->entries[i].class, a->entries[i].form,
                      a->entries[i].in_word, a->entries[i].pattern);
    tz_out_puts(out, "{0}};\n");
    put_array(out, "buckets", a->buckets, TZ_ENTRY_BUCKETS + 1);
    put_array(out, "entry_next", a->next, a->count);
}

/* --- the whole --- */

static void
put_set(tz_out *out, const struct taza_rules *r)
{
    const tz_prefilter *p = &r->prefilter;

#define COUNT(name) tz_out_printf(out, "." #name " = %zu,\n", r->name)
    tz_out_puts(out, "const struct taza_rules tz_prepared = {\n"
                     ".texts = texts, .lists = lists, .basis = basis,\n"
                     ".factors = factors, .rules = rules,\n"
                     ".matches = matches, .conds = conds,\n"
                     ".examples = examples, .patterns = patterns,\n"
                     ".regexes = regexes, .codes = codes,\n");
    if (r->mixed)
        tz_out_puts(out, ".mixed = &mixed,\n");
    COUNT(text_len);
    COUNT(list_count);
    COUNT(basis_count);
    COUNT(factor_count);
    COUNT(rule_count);
    COUNT(match_count);
    COUNT(cond_count);
    COUNT(example_count);
    COUNT(pattern_count);
    COUNT(regex_len);
    COUNT(code_len);
#undef COUNT
    tz_out_puts(out, ".code_head = ");
    put_stretches(out, &r->code_head, 1);
    tz_out_puts(out, "\n.build = ");
    put_bytes(out, tz_str(r->build));
    tz_out_puts(out, ",\n.prefilter = {");
    name_sought(out, "literals", &p->literals);
    tz_out_printf(out, "{%zu, %zu, %u, words_fourth, words_first},\n",
                  p->words.base, p->words.count, p->words.shift);
    tz_out_printf(out, "{%zu, %zu, %u, others_fourth, others_first},\n",
                  p->others.base, p->others.count, p->others.shift);
    tz_out_printf(out,
                  "%zu, set_first, set_uses, user_first, users, set_starts},"
                  "\n.actors = {entries, %zu, ",
                  p->sets, r->actors.count);
    name_sought(out, "starts", &r->actors.starts);
    tz_out_puts(out, "start_entries, buckets,\n{");
    for (size_t i = 0; i < TZ_COUNT(r->actors.grammar); i++) {
        tz_out_char(out, '{');
        put_words(out, r->actors.grammar[i], TZ_ENTRY_CLASSES);
        tz_out_puts(out, "},\n");
    }
    tz_out_puts(out, "}, entry_next},\n");
    tz_out_printf(out, ".running = {%zu, %zu}, .version = tz_builtin_version,",
                  r->running[0], r->running[1]);
    tz_out_printf(out, "\n.hash = \"%s\"};\n", r->hash);
}

static void
put_sources(tz_out *out, const taza_source *files, size_t count)
{
    char name[32];

    for (size_t i = 0; i < count; i++) {
        (void)snprintf(name, sizeof name, "pack_%zu", i);
        put_pool(out, name, files[i].bytes);
    }
    tz_out_puts(out, "const taza_source tz_builtin[] = {\n");
    for (size_t i = 0; i < count; i++)
        tz_out_printf(out, "{\"%s\", {pack_%zu, sizeof pack_%zu - 1}},\n",
                      files[i].name, i, i);
    tz_out_puts(out, "{0}};\n");
    tz_out_printf(out, "const size_t tz_builtin_count = %zu;\n", count);
}

static void
put_rule_set(tz_out *out, const struct taza_rules *rules)
{
    put_pool(out, "texts", (taza_str){rules->texts, rules->text_len});
    put_pool(out, "regexes", (taza_str){rules->regexes, rules->regex_len});
    put_pool(out, "codes", (taza_str){rules->codes, rules->code_len});
    put_array(out, "lists", rules->lists, rules->list_count);
    put_array(out, "matches", rules->matches, rules->match_count);
    put_factors(out, rules);
    put_rules(out, rules);
    put_conds(out, rules);
    put_small(out, rules);
    put_prefilter(out, rules);
    put_actors(out, &rules->actors);
    put_set(out, rules);
}

/* --- the packs --- */

/* Digits and the signs of `more`; with a '/' among these letters, too. */
static bool
plain(const char *text, const char *more)
{
    for (; *text; text++)
        if (!tz_ascii_digit(*text) && !strchr(more, *text) &&
            !(strchr(more, '/') && tz_ascii_alpha(*text)))
            return false;
    return true;
}

typedef struct {
    tz_buf bytes, path;
} pack;

/* A pack, named as it lies in the tree. */
static taza_status
read_pack(const char *name, pack *out, taza_error *err)
{
    taza_status status;

    if (!plain(name, "/._-"))
        return tz_err(err, TAZA_USAGE,
                      "%s: letters, digits, '.', '_', '/' and '-' only", name);
    status = tz_io_read(name, UINT32_MAX, &out->bytes, err);
    tz_buf_printf(&out->path, "patterns/%s", name);
    tz_buf_char(&out->path, '\0');
    return !status && !tz_buf_ok(&out->path) ? tz_err_nomem(err) : status;
}

static taza_status
put_all(tz_out *out, const char *version, const taza_source *files,
        size_t count, taza_error *err)
{
    struct taza_rules *rules;
    taza_status status = tz_rules_load(files, count, false, &rules, err);

    if (status)
        return status;
    status = tz_rules_encode(rules, err);
    if (!status) {
        tz_out_puts(out, "/* Made by patterns/prepare.c. */\n"
                         "#include \"rule/rules.h\"\n");
        tz_out_printf(out, "const char tz_builtin_version[] = \"%s\";\n",
                      version);
        put_sources(out, files, count);
        put_rule_set(out, rules);
        if (!tz_out_flush(out))
            status = tz_err(err, TAZA_IO, "cannot write the rules");
    }
    tz_rules_free(rules);
    return status;
}

static taza_status
prepare(tz_out *out, const char *version, char **names, size_t count,
        taza_error *err)
{
    pack *packs = tz_alloc_zero(count + 1, sizeof *packs);
    taza_source *files = tz_alloc_zero(count + 1, sizeof *files);
    taza_status status = packs && files ? TAZA_OK : tz_err_nomem(err);

    for (size_t i = 0; !status && i < count; i++) {
        status = read_pack(names[i], &packs[i], err);
        files[i] =
            (taza_source){packs[i].path.ptr, tz_buf_view(&packs[i].bytes)};
    }
    if (!status)
        status = put_all(out, version, files, count, err);
    for (size_t i = 0; packs && i < count; i++) {
        tz_buf_done(&packs[i].bytes);
        tz_buf_done(&packs[i].path);
    }
    tz_free(packs);
    tz_free(files);
    return status;
}

int
main(int argc, char **argv)
{
    tz_io_file file;
    tz_out out;
    taza_error err;
    taza_status status;

    if (argc < 2 || !argv[1][0] || !plain(argv[1], ".")) {
        (void)fputs("usage: prepare VERSION FILE.rec… (VERSION: digits and "
                    "full stops)\n",
                    stderr);
        return 1;
    }
    tz_io_stdout(&file);
    tz_out_init(&out, tz_io_write, &file);
    status = prepare(&out, argv[1], argv + 2, (size_t)argc - 2, &err);
    if (!status)
        status = tz_io_commit(&file, &err);
    if (status)
        (void)fprintf(stderr, "prepare: %s\n", err.message);
    return status ? 1 : 0;
}
