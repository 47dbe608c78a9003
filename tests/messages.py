"""Holds what taza says against its catalogue, src/base/message_*.c.

usage: messages.py TOP

A message that is said has a row, and a row is of a message that is said.
Templates have the holes of their format and as many forms as the language
has.  Rows stand in the order of their bytes.
"""
import glob
import os
import re
import sys

TOP = sys.argv[1]
# Which argument is the format, from 0.
FORMATS = {"tz_err": 2, "tz_err_at": 5, "tz_say": 1, "tz_say_words": 2,
           "tz_parse_fail": 2, "tz_load_fail": 2, "tz_load_fail_name": 1,
           "add_error": 4}
# Which argument is a message that another one takes in; "=": all that is
# assigned to that name, "[]": all strings of that table, "()": all strings
# of that function, "…": all that end so; a function alone: whatever stands in
# its calls.
PHRASES = {
    "act/zone.c": ["zone_names[]"],
    "base/io.c": [("read_open", 1), "name="],
    "base/rec.c": [("refuse", 2)],
    "cli/config.c": [("refuse", 2), ("refuse_value", 2), "what="],
    "cli/drafts.c": ["tz_err"],
    "cli/git.c": [("TZ_STR", 0)],
    "cli/glob.c": [("refuse", 2), "fault="],
    "cli/holds.c": [("put_words", 2)],
    "cli/hook.c": [("tell", 1)],
    "cli/labels_json.c": [("wrong", 2)],
    "cli/labels_rec.c": [("wrong", 2)],
    "cli/parts.c": [("no_part", 2)],
    "cli/repository.c": ["tz_err"],
    "cli/revised.c": ["tz_say"],
    "cli/target.c": [("refuse", 1)],
    "input/kind.c": ["… not read yet"],
    "policy/comment.c": [("refuse", 2)],
    "policy/policy.c": ["what="],
    "policy/record.c": [("refuse", 1), "tz_err_at"],
    "policy/withhold.c": [("add_lapse", 3), "what="],
    "proof.c": [("tell", 4)],
    "report/accept.c": [("check_text", 1), ("check_day", 1)],
    "report/withheld.c": ["names[]"],
    "rule/fields.c": ["form="],
    "rule/parse.c": [("refuse", 1)],
    "rule/pattern.c": ["what=", "slow_part()"],
    "rule/record.c": [("tz_load_entry_classes", 2)],
}
# What the system says of a number (strerror) that people meet.
SYSTEM = """Argument list too long|Bad file descriptor|Broken pipe
Cannot allocate memory|Device or resource busy|Directory not empty
Disk quota exceeded|Exec format error|File exists|File name too long
File too large|Input/output error|Interrupted system call|Invalid argument
Is a directory|No space left on device|No such device or address
No such file or directory|Not a directory|Operation not permitted
Permission denied|Read-only file system|Resource temporarily unavailable
Text file busy|Too many levels of symbolic links|Too many open files
Transport endpoint is not connected"""
# The same of git.
GIT = ["not a git repository (or any of the parent directories): .git",
       "this operation must be run in a work tree"]

STRING = r'"(?:[^"\\\n]|\\.)*"'
CONVERSION = re.compile(r"%(?:%|(?:\d*)(?:\.(?:\d+|\*))?[zl]?([a-zA-Z]))")
ESCAPES = {"n": "\n", "t": "\t", "0": "\0"}
failures = []


def fail(where, what):
    failures.append(f"{where}: {what}")


def unescape(text):
    return re.sub(r"\\(.)", lambda m: ESCAPES.get(m[1], m[1]), text)


def strings(code, macros):
    """Each string of a piece of C, those beside each other as one."""
    tokens = re.findall(STRING + r"|\w+|[^\s\w]", code)
    found, open_ = [], False
    for token in tokens:
        token = macros.get(token, token)
        if token[0] == '"':
            text = unescape(token[1:-1])
            if open_:
                found[-1] += text
            else:
                found.append(text)
        open_ = token[0] == '"'
    return found


def without_comments(code):
    return re.sub(STRING + r"|/\*.*?\*/|'(?:\\.|[^'\\\n])'",
                  lambda m: m[0] if m[0][0] == '"' else
                  "\n" * m[0].count("\n") or "0", code, flags=re.S)


def arguments(code, start):
    """The arguments of the call whose bracket is open at `start`."""
    depth, last, found, at = 1, start, [], start
    while depth:
        at = re.compile(STRING + r"|[(),{}\[\]]").search(code, at)
        token, end = at[0], at.end()
        depth += (token in "({[") - (token in ")}]") if len(token) == 1 else 0
        if (token == "," and depth == 1) or not depth:
            found.append(code[last:at.start()])
            last = end
        at = end
    return found


def calls(code, name):
    for call in re.finditer(rf"\b{name}\(", code):
        before = code[:call.start()].rstrip()
        if not before.endswith(("taza_status", "int", "void", "bool")):
            yield arguments(code, call.end())


def assigned(code, name):
    for m in re.finditer(rf"\b{name}(?:\[\])? =\s+((?:{STRING}|[^;{{}}\"])*)"
                         r"[;,}]", code):
        yield m[1]
    for m in re.finditer(rf"\b{name} = \((?:\w+)\)\{{([^}}]*)\}}", code):
        yield m[1]


def table(code, name):
    for m in re.finditer(rf"\b{name}\[\w*\] = \{{(.*?)\}};", code, re.S):
        yield m[1]


def body(code, name):
    for m in re.finditer(rf"\n{name}\(.*?\n}}\n", code, re.S):
        yield m[0]


def phrases(code, ways):
    for way in ways:
        if isinstance(way, tuple):
            for call in calls(code, way[0]):
                yield call[way[1]]
        elif way.endswith("="):
            yield from assigned(code, way[:-1])
        elif way.endswith("[]"):
            yield from table(code, way[:-2])
        elif way.endswith("()"):
            yield from body(code, way[:-2])
        elif way.startswith("…"):
            yield from (s for s in re.findall(rf"(?:{STRING}\s*)+", code)
                        if s.rstrip().endswith(way[1:] + '"'))
        else:
            for call in calls(code, way):
                yield from call


def said():
    """Formats; messages that are taken in; both with their file."""
    formats, taken = {}, {}
    for path in sorted(glob.glob(TOP + "/src/*.c") +
                       glob.glob(TOP + "/src/*/*.c")):
        name = os.path.relpath(path, TOP + "/src")
        if name.startswith("base/message_"):
            continue
        with open(path, encoding="utf-8") as file:
            code = file.read()
        macros = dict(re.findall(rf"#define (\w+) +({STRING})", code))
        code = without_comments(code)
        code = re.sub(r"#define .*", "", code)
        for function, index in FORMATS.items():
            for call in calls(code, function):
                if len(call) <= index:
                    continue
                found = strings(call[index], macros)
                for text in found:
                    formats.setdefault(text, name)
                if found == ["%s"]:
                    for text in strings(",".join(call[index + 1:]), macros):
                        taken.setdefault(text, name)
        for piece in phrases(code, PHRASES.get(name, [])):
            for text in strings(piece, macros):
                taken.setdefault(text, name)
    return formats, taken


def rows():
    found = {}
    for path in sorted(glob.glob(TOP + "/src/base/message_*.c")):
        name = os.path.basename(path)
        with open(path, encoding="utf-8") as file:
            code = file.read()
        keys = []
        for row in re.findall(rf"\{{((?:\s*{STRING}|,)+)\}}", code):
            texts = strings(row, {})
            if len(texts) != 3:
                fail(name, f"not a row: {texts}")
                continue
            if texts[0] in found:
                fail(name, f"twice: {texts[0]}")
            keys.append(texts[0].encode())
            found[texts[0]] = (name, texts[1], texts[2])
        if keys != sorted(keys):
            fail(name, "rows are not in order")
    return found


def check_template(where, english, template, forms):
    holes = [m[1] for m in CONVERSION.finditer(english) if m[1]]
    used = set()
    for m in re.finditer(r"%(?:%|([*+-]?)(\d)|\{(\d):([^}]*)\}|(.?))",
                         template):
        if m[5] is not None:
            fail(where, f"a lone '%': {template}")
        hole = m[2] or m[3]
        if not hole:
            continue
        used.add(int(hole))
        if int(hole) > len(holes):
            fail(where, f"hole {hole} is not in '{english}': {template}")
        elif m[4] is not None and holes[int(hole) - 1] not in "du":
            fail(where, f"hole {hole} is no number: {template}")
        if m[4] is not None and len(m[4].split("|")) != forms:
            fail(where, f"not {forms} forms: {template}")
    if used != set(range(1, len(holes) + 1)):
        fail(where, f"holes {sorted(used)} of {len(holes)}: {template}")
    if len(holes) > 9 or any(c not in "cdsuX" for c in holes):
        fail(where, f"base/err.c has no such conversion: {english}")
    if english[-1:] == " " != template[-1:] or (
            english[:1] in " ;:)" and template[:1] != english[:1]):
        fail(where, f"begins or ends unlike '{english}': {template}")


def main():
    formats, taken = said()
    known = rows()
    others = set(re.split(r"[|\n]", SYSTEM)) | set(GIT)
    for text, name in sorted(formats.items()) + sorted(taken.items()):
        if text not in known and re.search("[a-z]{2}", text):
            fail(name, f"no row in the catalogue: {text!r}")
        elif text not in known and text in formats:
            fail(name, f"no row in the catalogue: {text!r}")
    for english, (name, kazakh, russian) in known.items():
        if english not in formats | taken and english not in others:
            fail(name, f"nobody says: {english!r}")
        bare = english if english in formats else english.replace("%", "%%")
        check_template(name, bare, kazakh, 1)
        check_template(name, bare, russian, 3)
    print("\n".join(failures), file=sys.stderr)
    print(f"messages: {len(known)} rows, {len(failures)} wrong")
    sys.exit(1 if failures or len(known) < 300 else 0)


main()
