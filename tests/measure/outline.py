"""How far the outlines of an act's Kazakh and Russian text agree.

usage: outline.py TAZA SHARED [-v]

Compares the sequences of (kind, number) of the numbered units of each pair;
the score is 2 * matched / (units of both).  -v lists what differs.
"""

import difflib
import json
import pathlib
import subprocess
import sys

KINDS = {
    "annex", "section", "subsection", "chapter", "paragraph", "article",
    "point", "subpoint",
}

# Pairs whose files do not hold the same text in the same order.
APART = {"okpu-shart.txt": "columns of a table, in another order"}


def pairs(shared):
    acts = shared / "acts"
    for kaz in sorted((acts / "kz-md").rglob("*kaz.md")):
        rus = kaz.with_name(kaz.name.replace("kaz.md", "rus.md"))
        parts = sorted(kaz.with_name("kaz").glob("*.md"))
        if rus.exists() and not parts:
            yield kaz, rus
        for part in parts:  # of a split act not every part is there twice
            if (rus.with_name("rus") / part.name).exists():
                yield part, rus.with_name("rus") / part.name
    for kk in sorted((acts / "kk").glob("*.txt")):
        if (acts / "ru" / kk.name).exists():
            yield kk, acts / "ru" / kk.name
    for kk in sorted((shared / "gold-acts").glob("*.kk.md")):
        yield kk, kk.with_name(kk.name.replace(".kk.", ".ru."))
    for kk in sorted((acts / "excerpts").glob("*.kk.txt")):
        yield kk, kk.with_name(kk.name.replace(".kk.", ".ru."))


def units(taza, path):
    out = subprocess.run(
        [taza, "outline", "-f", "json", str(path)], capture_output=True
    ).stdout
    result = []
    for document in json.loads(out).get("documents", []) or [json.loads(out)]:
        for unit in document["units"]:
            if unit["kind"] in KINDS and unit.get("zone") != "form":
                key = (unit["kind"], unit["number"])
                result.append((key, unit["start"]["line"], unit["unit_path"]))
    return result


def main():
    taza, shared = sys.argv[1], pathlib.Path(sys.argv[2])
    verbose = "-v" in sys.argv
    matched = total = 0
    for kk, ru in pairs(shared):
        a, b = units(taza, kk), units(taza, ru)
        compare = difflib.SequenceMatcher(
            None, [u[0] for u in a], [u[0] for u in b], autojunk=False
        )
        same = sum(block.size for block in compare.get_matching_blocks())
        name = kk.relative_to(shared)
        score = 2 * same / (len(a) + len(b)) if a or b else 1.0
        note = APART.get(kk.name)
        print(f"{score:6.1%} {len(a):5} {len(b):5}  {name}"
              + (f" (not counted: {note})" if note else ""))
        if not note:
            matched += 2 * same
            total += len(a) + len(b)
        if not verbose:
            continue
        for op, i, j, k, m in compare.get_opcodes():
            if op != "equal":
                for side, part in (("kk", a[i:j]), ("ru", b[k:m])):
                    for (kind, number), line, path in part:
                        print(f"        {side}:{line} {kind} {number} ({path})")
    print(f"{matched / total:.1%} of {total} units agree")
    # The goal; lower is a fault of ours, not of the texts.
    return matched / total < 0.97


sys.exit(main())
