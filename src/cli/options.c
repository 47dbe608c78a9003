/* options.c - reads options and files, in any order. */
#include "cli/options.h"

#include <stdio.h>
#include <string.h>

#include "base/err.h"
#include "cli/say.h"

#define JOBS_MOST 256

typedef enum {
    FLAG,
    WORD,
    LIST,
    COUNT,
    SIZE,
    CHOICE
} kind;

typedef struct {
    int letter; /* 0: none */
    kind kind;
    const char *name;
    size_t offset; /* in tz_options */
    unsigned commands;
    const char *value; /* what stands for it in the help; choices by '|' */
    const char *about;
} row;

#define AT(field) offsetof(tz_options, field)
/* The commands that a configuration speaks to. */
#define CONFIGURED                                                             \
    (TZ_CHECK | TZ_TEST | TZ_RULES | TZ_TEXT | TZ_OUTLINE | TZ_EXPLAIN |       \
     TZ_ACCEPT | TZ_CONFIG)

static const row rows[] = {
    {'f', LIST, "format", AT(formats),
     TZ_CHECK | TZ_RULES | TZ_OUTLINE | TZ_EVAL | TZ_CONFIG, "FMT[:FILE]",
     "format, and the FILE or DIRECTORY/ to write"},
    {0, WORD, "config", AT(config), CONFIGURED, "FILE",
     "follow FILE, not the .taza.rec that is found"},
    {0, FLAG, "no-config", AT(no_config), CONFIGURED, NULL,
     "follow no configuration"},
    {0, CHOICE, "lang", AT(lang),
     TZ_CHECK | TZ_TEXT | TZ_OUTLINE | TZ_ACCEPT | TZ_CONFIG, "auto|kk|ru|en",
     "language of the drafts (auto)"},
    {0, CHOICE, "ui", AT(ui), TZ_EVERY, "auto|kk|ru|en",
     "language of messages and reports (the draft's)"},
    {0, LIST, "rules", AT(packs),
     TZ_CHECK | TZ_TEST | TZ_RULES | TZ_EXPLAIN | TZ_EVAL | TZ_ACCEPT |
         TZ_CONFIG,
     "DIR", "add the rules of *.rec files below DIR"},
    {0, FLAG, "no-builtin", AT(no_builtin),
     TZ_CHECK | TZ_TEST | TZ_RULES | TZ_EXPLAIN | TZ_EVAL | TZ_ACCEPT |
         TZ_CONFIG,
     NULL, "leave the built-in rules out"},
    {0, LIST, "select", AT(select), TZ_CHECK | TZ_CONFIG, "ID,...",
     "run only these rules or factors"},
    {0, LIST, "ignore", AT(ignore), TZ_CHECK | TZ_CONFIG, "ID,...",
     "leave these rules or factors out"},
    {0, LIST, "severity", AT(severity), TZ_CHECK | TZ_CONFIG, "ID=LEVEL,...",
     "severity of their findings: note|warning|error"},
    {0, FLAG, "staged", AT(staged), TZ_CHECK, NULL,
     "check what is staged in git, not what lies on the disk"},
    {0, WORD, "since", AT(since), TZ_CHECK, "REV",
     "show only what git's revision REV does not have"},
    {0, LIST, "trace", AT(trace), TZ_CHECK, "ID,...",
     "say why these rules fire where they match, or do not"},
    {0, FLAG, "draft", AT(draft), TZ_CHECK | TZ_EVAL | TZ_ACCEPT | TZ_CONFIG,
     NULL, "run rules of status draft, too"},
    {0, CHOICE, "fail-level", AT(fail_level), TZ_CHECK | TZ_CONFIG,
     "never|note|warning|error", "exit 1 from this severity on (warning)"},
    {0, COUNT, "max-findings", AT(max_findings), TZ_CHECK | TZ_CONFIG, "N",
     "exit 1 only when there are more than N (0)"},
    {0, WORD, "encoding", AT(encoding),
     TZ_CHECK | TZ_TEXT | TZ_OUTLINE | TZ_ACCEPT | TZ_CONFIG, "NAME",
     "encoding of the drafts (by mark, else UTF-8)"},
    {0, WORD, "stdin-name", AT(stdin_name),
     TZ_CHECK | TZ_TEXT | TZ_OUTLINE | TZ_CONFIG, "NAME",
     "what standard input is called (-)"},
    {0, SIZE, "max-size", AT(max_size),
     TZ_CHECK | TZ_TEXT | TZ_OUTLINE | TZ_ACCEPT, "N[K|M|G]",
     "largest draft to read, in bytes (64M)"},
    {0, WORD, "accepted", AT(accepted), TZ_CHECK | TZ_ACCEPT, "FILE",
     "findings that may stand (.taza-accepted)"},
    {0, FLAG, "no-accepted", AT(no_accepted), TZ_CHECK, NULL,
     "accept nothing, whatever files and comments say"},
    {0, FLAG, "show-accepted", AT(show_accepted), TZ_CHECK, NULL,
     "show accepted findings, too"},
    {0, WORD, "baseline", AT(baseline), TZ_CHECK, "FILE",
     "show only what is not in this baseline"},
    {0, WORD, "write-baseline", AT(write_baseline), TZ_CHECK, "FILE",
     "write a baseline of what is found"},
    {0, FLAG, "prune", AT(prune), TZ_CHECK, NULL,
     "take what no longer occurs out of the baseline"},
    {0, WORD, "today", AT(today), TZ_CHECK | TZ_ACCEPT, "YYYY-MM-DD",
     "the day that findings expire by (today)"},
    {0, WORD, "reason", AT(reason), TZ_ACCEPT, "TEXT", "why it may stand"},
    {0, WORD, "by", AT(by), TZ_ACCEPT, "NAME", "who says so"},
    {0, WORD, "expires", AT(expires), TZ_ACCEPT, "YYYY-MM-DD",
     "the last day on which it may"},
    {0, WORD, "renew", AT(renew), TZ_ACCEPT, "FINGERPRINT",
     "replace this record; its reason holds on"},
    {0, FLAG, "force", AT(force), TZ_HOOK, NULL, "replace another hook"},
    {'j', COUNT, "jobs", AT(jobs), TZ_CHECK, "N",
     "check N drafts at a time (one a processor)"},
    {0, CHOICE, "color", AT(color), TZ_CHECK, "auto|always|never",
     "colours in text (auto: on a terminal)"},
    {'q', FLAG, "quiet", AT(quiet), TZ_CHECK | TZ_TEST | TZ_ACCEPT | TZ_HOOK,
     NULL, "no totals, no remarks, no progress"},
    {0, FLAG, "progress", AT(progress), TZ_CHECK, NULL,
     "show how far the run is"},
    {0, FLAG, "no-jit", AT(no_jit), TZ_CHECK, NULL,
     "do not compile patterns to machine code"},
    {0, FLAG, "normal", AT(normal), TZ_TEXT, NULL,
     "the normal text, which rules see"},
    {0, FLAG, "leave-one-out", AT(leave_one_out), TZ_EVAL, NULL,
     "figures of each act, and without it; means"},
    {0, FLAG, "lint", AT(lint), TZ_TEST, NULL,
     "hold the rules against the labelled drafts below DIR"},
    {'h', FLAG, "help", AT(help), TZ_EVERY, NULL, "show this help"},
    {0, FLAG, "version", AT(version), TZ_EVERY, NULL, "show the version"},
};

_Static_assert(TZ_COUNT(rows) <= 64, "tz_options.given has a bit for each");

typedef struct {
    tz_options *options;
    char **argv;
    int argc, next;
    taza_error *err;
} reader;

/* Each list has room for all of argv. */
static void
add_word(tz_words *words, const char *word)
{
    words->items[words->count++] = word;
}

static bool
read_size(const char *text, size_t *out)
{
    static const char units[] = "KMGkmg";
    taza_str digits = tz_str(text);
    unsigned shift = 0;
    uint64_t number;

    if (digits.len) {
        const char *unit = strchr(units, digits.ptr[digits.len - 1]);

        if (unit) {
            shift = (unsigned)((unit - units) % 3 + 1) * 10;
            digits.len--;
        }
    }
    if (!tz_str_number(digits, &number) || !number ||
        number > (uint64_t)(SIZE_MAX / 2) >> shift)
        return false;
    *out = (size_t)(number << shift);
    return true;
}

static bool
read_count(const char *text, size_t *out)
{
    uint64_t number;

    if (!tz_str_number(tz_str(text), &number) || number > SIZE_MAX / 2)
        return false;
    *out = (size_t)number;
    return true;
}

static bool
read_choice(const char *choices, const char *text, size_t *out)
{
    taza_str rest = tz_str(choices), part;

    for (size_t i = 0; tz_str_split(&rest, '|', &part); i++)
        if (tz_str_is(part, text)) {
            *out = i;
            return true;
        }
    return false;
}

static taza_status
set(reader *r, const row *option, const char *value)
{
    void *field = (char *)r->options + option->offset;
    bool ok = true;

    r->options->given |= UINT64_C(1) << (option - rows);
    switch (option->kind) {
    case FLAG:
        *(bool *)field = true;
        break;
    case WORD:
        ok = *value || strcmp(option->value, "FILE") != 0;
        *(const char **)field = value;
        break;
    case LIST:
        add_word(field, value);
        break;
    case COUNT:
        ok = read_count(value, field);
        break;
    case SIZE:
        ok = read_size(value, field);
        break;
    case CHOICE:
        ok = read_choice(option->value, value, field);
        break;
    }
    if (field == &r->options->jobs &&
        (!ok || !r->options->jobs || r->options->jobs > JOBS_MOST))
        return tz_err(r->err, TAZA_USAGE,
                      "--jobs: '%.200s' is not a number from 1 to %d", value,
                      JOBS_MOST);
    if (ok)
        return TAZA_OK;
    return tz_err(r->err, TAZA_USAGE, "--%s: '%.200s' is not %s", option->name,
                  value, option->value);
}

static const row *
by_name(taza_str name)
{
    for (size_t i = 0; i < TZ_COUNT(rows); i++)
        if (tz_str_is(name, rows[i].name))
            return &rows[i];
    return NULL;
}

static const row *
by_letter(char letter)
{
    for (size_t i = 0; i < TZ_COUNT(rows); i++)
        if (rows[i].letter && rows[i].letter == letter)
            return &rows[i];
    return NULL;
}

static taza_status
unknown(const reader *r, const char *option)
{
    return tz_err(r->err, TAZA_USAGE,
                  "unknown option '%.200s' (see taza --help)", option);
}

/* The value behind an option, or the next argument. */
static taza_status
set_with_value(reader *r, const row *option, const char *attached)
{
    if (!attached && r->next < r->argc)
        attached = r->argv[r->next++];
    if (!attached)
        return tz_err(r->err, TAZA_USAGE, "--%s needs a value: %s",
                      option->name, option->value);
    return set(r, option, attached);
}

static taza_status
read_long(reader *r, const char *arg)
{
    taza_str whole = tz_str(arg + 2);
    size_t equals = tz_str_find(whole, '=', 0);
    const char *attached = equals < whole.len ? arg + 2 + equals + 1 : NULL;
    const row *option = by_name(tz_str_slice(whole, 0, equals));

    if (!option)
        return unknown(r, arg);
    if (option->kind != FLAG)
        return set_with_value(r, option, attached);
    if (attached)
        return tz_err(r->err, TAZA_USAGE, "--%s takes no value", option->name);
    return set(r, option, NULL);
}

/* "-qj4": letters without values, then one with its value. */
static taza_status
read_short(reader *r, const char *arg)
{
    for (const char *p = arg + 1; *p; p++) {
        const row *option = by_letter(*p);
        taza_status status;

        if (!option)
            return unknown(r, arg);
        if (option->kind != FLAG)
            return set_with_value(r, option, p[1] ? p + 1 : NULL);
        status = set(r, option, NULL);
        if (status)
            return status;
    }
    return TAZA_OK;
}

static taza_status
make_lists(tz_arena *arena, tz_options *options, size_t room)
{
    tz_words *lists[] = {&options->operands, &options->formats,
                         &options->packs,    &options->select,
                         &options->ignore,   &options->severity,
                         &options->trace};

    for (size_t i = 0; i < TZ_COUNT(lists); i++) {
        lists[i]->items = tz_arena_array(arena, room, sizeof(const char *));
        if (!lists[i]->items)
            return TAZA_NOMEM;
    }
    return TAZA_OK;
}

/* The last --ui, wherever it stands. */
static taza_lang
find_language(int argc, char **argv)
{
    taza_lang found = TAZA_NONE;

    for (int i = 1; i < argc && argv[i] && strcmp(argv[i], "--") != 0; i++) {
        const char *value = NULL;
        size_t lang;

        if (!strncmp(argv[i], "--ui=", 5))
            value = argv[i] + 5;
        else if (!strcmp(argv[i], "--ui") && i + 1 < argc)
            value = argv[i + 1];
        if (value && read_choice("auto|kk|ru|en", value, &lang))
            found = (taza_lang)lang;
    }
    return found ? found : tz_say_environment();
}

taza_status
tz_options_read(tz_arena *arena, int argc, char **argv, tz_options *out,
                taza_error *err)
{
    reader r = {
        .options = out, .argv = argv, .argc = argc, .next = 1, .err = err};
    bool ended = false;

    *out = (tz_options){
        .fail_level = TAZA_WARNING,
        .max_size = (size_t)64 << 20,
        .stdin_name = "-",
        .say = find_language(argc, argv),
    };
    if (make_lists(arena, out, (size_t)argc))
        return tz_err_nomem(err);
    while (r.next < argc) {
        const char *arg = argv[r.next++];
        taza_status status = TAZA_OK;

        if (ended || arg[0] != '-' || !arg[1])
            add_word(&out->operands, arg);
        else if (!strcmp(arg, "--"))
            ended = true;
        else if (arg[1] == '-')
            status = read_long(&r, arg);
        else
            status = read_short(&r, arg);
        if (status)
            return status;
    }
    return TAZA_OK;
}

taza_status
tz_options_fit(const tz_options *options, unsigned bit, const char *command,
               taza_error *err)
{
    for (size_t i = 0; i < TZ_COUNT(rows); i++)
        if (options->given >> i & 1 && !(rows[i].commands & bit))
            return tz_err(err, TAZA_USAGE,
                          "taza %s has no option --%s (see taza %s --help)",
                          command, rows[i].name, command);
    return TAZA_OK;
}

bool
tz_options_given(const tz_options *options, const char *name)
{
    const row *option = by_name(tz_str(name));

    return option && options->given >> (option - rows) & 1;
}

bool
tz_options_at(size_t index, tz_option *out)
{
    const row *o = &rows[index];

    if (index >= TZ_COUNT(rows))
        return false;
    *out = (tz_option){
        .letter = o->letter,
        .name = o->name,
        .commands = o->commands,
        .repeats = o->kind == LIST,
        .value = o->value,
        .about = o->about,
    };
    return true;
}

void
tz_options_help(unsigned bit, tz_buf *out)
{
    for (size_t i = 0; i < TZ_COUNT(rows); i++) {
        const row *o = &rows[i];
        char left[64];
        size_t start = out->len;

        if (!(o->commands & bit))
            continue;
        (void)snprintf(left, sizeof left, "%s%c%s--%s%s%s",
                       o->letter ? "-" : "  ", o->letter ? o->letter : ' ',
                       o->letter ? ", " : " ", o->name, o->value ? " " : "",
                       o->value ? o->value : "");
        tz_buf_printf(out, "  %s", left);
        if (out->len - start > 28)
            tz_buf_printf(out, "\n%30s", "");
        else
            tz_buf_printf(out, "%*s", 30 - (int)(out->len - start), "");
        tz_buf_printf(out, "%s\n", o->about);
    }
}

bool
tz_options_join(tz_arena *arena, const tz_words *words, const char **out)
{
    tz_buf buf = TZ_BUF_INIT;

    *out = NULL;
    if (!words->count)
        return true;
    for (size_t i = 0; i < words->count; i++) {
        if (i)
            tz_buf_char(&buf, ',');
        tz_buf_puts(&buf, words->items[i]);
    }
    if (tz_buf_ok(&buf))
        *out = tz_arena_cstr(arena, tz_buf_view(&buf));
    tz_buf_done(&buf);
    return *out;
}
