/* rules.c - taza rules: the rules that there are. */
#include <string.h>

#include "base/err.h"
#include "base/io.h"
#include "base/json.h"
#include "cli/command.h"
#include "cli/packs.h"
#include "cli/say.h"
#include "cli/sink.h"

static const char *
lang_name(taza_lang lang)
{
    return lang == TAZA_NONE ? "any" : taza_lang_name(lang);
}

static void
write_text(tz_out *out, const taza_rules *rules)
{
    taza_rule_info rule;

    for (size_t i = 0; taza_rules_at(rules, i, &rule); i++)
        tz_out_printf(out, "%-36s %-3s  %-7s  %-20s  %s\n", rule.id,
                      lang_name(rule.lang), taza_severity_name(rule.severity),
                      rule.factor, rule.status);
}

static void
write_json_rule(tz_json *json, const taza_rule_info *rule)
{
    tz_json_object(json);
    tz_json_key_puts(json, "id", rule->id);
    tz_json_key_puts(json, "lang", lang_name(rule->lang));
    tz_json_key_puts(json, "severity", taza_severity_name(rule->severity));
    tz_json_key_puts(json, "factor", rule->factor);
    tz_json_key_puts(json, "status", rule->status);
    tz_json_key_puts(json, "file", rule->file);
    tz_json_key_number(json, "line", rule->line);
    tz_json_key(json, "name");
    tz_json_object(json);
    for (taza_lang lang = TAZA_KK; lang <= TAZA_EN; lang++)
        tz_json_key_puts(json, taza_lang_name(lang), rule->name[lang]);
    tz_json_end_object(json);
    tz_json_end_object(json);
}

static void
write_json(tz_out *out, const taza_rules *rules)
{
    taza_rules_info info;
    taza_rule_info rule;
    tz_json json;

    taza_rules_describe(rules, &info);
    tz_json_init(&json, out);
    tz_json_object(&json);
    tz_json_key_puts(&json, "version", info.version);
    tz_json_key_puts(&json, "hash", info.hash);
    tz_json_key(&json, "rules");
    tz_json_array(&json);
    for (size_t i = 0; taza_rules_at(rules, i, &rule); i++)
        write_json_rule(&json, &rule);
    tz_json_end_array(&json);
    tz_json_end_object(&json);
    tz_json_newline(&json);
}

int
tz_rules_main(tz_arena *arena, const tz_options *options)
{
    const char *format = tz_command_format(options);
    taza_rules *rules;
    tz_io_file file;
    taza_error err;
    tz_out out;

    if (!format)
        return TZ_TROUBLE;
    if (options->operands.count > 1)
        return tz_say(options->say,
                      "taza rules takes no files; --rules DIR adds rules");
    if (tz_packs_here(arena, options, NULL, &rules, &err))
        return tz_say_error(options->say, &err);
    tz_io_stdout(&file);
    tz_out_init(&out, tz_io_write, &file);
    if (strcmp(format, "json") == 0)
        write_json(&out, rules);
    else
        write_text(&out, rules);
    taza_rules_free(rules);
    (void)tz_out_flush(&out);
    return tz_sink_finish(options->say, &file, TZ_CLEAN);
}
