"""Holds SARIF reports against the official schema and the drafts they are of.
usage: sarif.py SCHEMA TAZA DRAFT...

The drafts are UTF-8.  Each place is read again by its bytes and by its line
and columns, which count UTF-16 units.  With Sarif.Multitool on PATH (npm
@microsoft/sarif-multitool-linux) its rules for GitHub find nothing either.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import urllib.parse


def fail(what):
    sys.exit(f"sarif: {what}")


def by_columns(text, region):
    """The words between two places; lines end at LF, CR LF or CR."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    lines = lines[region["startLine"] - 1:region["endLine"]]
    units = [line.encode("utf-16-le", "surrogatepass") for line in lines]
    units[-1] = units[-1][:2 * (region["endColumn"] - 1)]
    units[0] = units[0][2 * (region["startColumn"] - 1):]
    return "\n".join(u.decode("utf-16-le", "surrogatepass") for u in units)


def path_of(place):
    uri = place["artifactLocation"]["uri"]
    if uri.startswith("file://"):
        uri = uri[len("file://"):]
    return os.fsdecode(urllib.parse.unquote_to_bytes(uri))


def check_place(files, place):
    path, region = path_of(place), place["region"]
    if path not in files:
        with open(path, "rb") as file:
            files[path] = file.read()
    start = region["byteOffset"]
    words = files[path][start:start + region["byteLength"]].decode()
    if "snippet" in region and region["snippet"]["text"] != words:
        fail(f"{path}: bytes {start}: {words!r} is not the snippet")
    text = files[path].decode("utf-8-sig")
    shown = by_columns(text, region)
    if shown != words.replace("\r\n", "\n").replace("\r", "\n"):
        fail(f"{path}:{region['startLine']}: {shown!r} is not {words!r}")


def check_run(run):
    files, places = {}, 0
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        if rules[result["ruleIndex"]]["id"] != result["ruleId"]:
            fail(f"{result['ruleId']}: wrong index")
        for location in result["locations"] + result.get(
                "relatedLocations", []):
            check_place(files, location["physicalLocation"])
            places += 1
    if len({rule["id"] for rule in rules}) != len(rules):
        fail("a rule twice")
    return len(run["results"]), places


def check_schema(schema, report):
    try:
        from jsonschema import validators
    except ImportError:
        return "no schema check (package python3-jsonschema)"
    with open(schema, encoding="utf-8") as file:
        schema = json.load(file)
    for error in validators.validator_for(schema)(schema).iter_errors(report):
        fail(f"{list(error.absolute_path)}: {error.message[:200]}")
    return "valid"


def check_github(path, work):
    tool = shutil.which("Sarif.Multitool")
    if not tool:
        return "no GitHub rules (Sarif.Multitool)"
    out = os.path.join(work, "validation.sarif")
    subprocess.run(
        [tool, "validate", path, "--rule-kind", "Gh;Ghas", "--level",
         "Error;Warning;Note", "--output", out, "--log", "ForceOverwrite"],
        env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
        stdout=subprocess.DEVNULL, check=False)
    with open(out, encoding="utf-8-sig") as file:
        run = json.load(file)["runs"][0]
    for result in run.get("results", []):
        if result["ruleId"].startswith("GH"):
            fail(f"{result['ruleId']}: {result['message']}")
    return "clean for GitHub"


def main():
    schema, taza, drafts = sys.argv[1], sys.argv[2], sys.argv[3:]
    with tempfile.TemporaryDirectory() as work:
        # A name in Cyrillic with a blank, and a document that cannot be read.
        awkward = os.path.join(work, "Жоба 1%.md")
        shutil.copyfile(drafts[0], awkward)
        broken = os.path.join(work, "broken.txt")
        with open(broken, "wb") as file:
            file.write("Орган решает.\n".encode("cp1251"))
        path = os.path.join(work, "report.sarif")
        code = subprocess.run(
            [taza, "check", "-q", "-f", "sarif:" + path, awkward, broken]
            + drafts, stderr=subprocess.DEVNULL, check=False).returncode
        if code != 2:
            fail(f"exit {code}")
        with open(path, encoding="utf-8") as file:
            report = json.load(file)
        run = report["runs"][0]
        invocation = run["invocations"][0]
        if invocation["executionSuccessful"]:
            fail("a document that could not be read, and all is well")
        results, places = check_run(run)
        said = [check_schema(schema, report), check_github(path, work)]
    if not results:
        fail("no results")
    print(f"{results} results at {places} places; " + "; ".join(said))


main()
