#!/usr/bin/env python3
"""What the shells complete: bash, zsh and fish themselves, on a terminal.

usage: completion.py TAZA DIR    DIR: where taza, _taza and taza.fish lie

In bash and zsh a function of the name taza shows its arguments, so that what
stands on the line after a Tab is seen as the program would get it.
"""

import os
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time

TAZA, SCRIPTS = (os.path.abspath(arg) for arg in sys.argv[1:3])
PROMPT = "ready# "
WAIT = 60  # seconds after which a shell is taken for stuck

# taza() in the shells' own words; `rules` gives the ids.
SHOW = f"""
taza() {{
    if [ "$*" = rules ]; then
        '{TAZA}' rules
    else
        printf '\\n'
        for word; do printf '(%s)\\n' "$word"; done
        printf '(end)\\n'
    fi
}}
"""
BASH = SHOW + f"""
PS1='{PROMPT}' PS2= PROMPT_COMMAND=
bind 'set bell-style none'
bind 'set enable-bracketed-paste off'
. '{SCRIPTS}/taza'
"""
ZSH = SHOW + f"""
PS1='{PROMPT}' PS2= RPS1=
unsetopt prompt_sp beep
unset zle_bracketed_paste
fpath=('{SCRIPTS}' $fpath)
autoload -Uz compinit && compinit -u -D
"""

# What is typed, the last word ended by a Tab, and the words that come of it.
CASES = [
    ("che", ["check"]),
    ("completion z", ["completion", "zsh"]),
    ("check --lang r", ["check", "--lang", "ru"]),
    ("check --lang=k", ["check", "--lang=kk"]),
    ("check --fail-level w", ["check", "--fail-level", "warning"]),
    ("check -f li", ["check", "-f", "line"]),
    ("check -f ht", ["check", "-f", "html"]),
    ("outline -f j", ["outline", "-f", "json"]),
    ("check -f html:rep", ["check", "-f", "html:report.html"]),
    ("check --format=html:rep", ["check", "--format=html:report.html"]),
    ("explain vague-d", ["explain", "vague-deadline"]),
    ("explain en-discretion-over-p",
     ["explain", "en-discretion-over-person"]),
    ("check --select vague-d", ["check", "--select", "vague-deadline"]),
    ("check --select=open-document-list,vague-d",
     ["check", "--select=open-document-list,vague-deadline"]),
    ("check ord", ["check", "order.md"]),
    ("check -q ord", ["check", "-q", "order.md"]),
    ("check --lang ru -- ord", ["check", "--lang", "ru", "--", "order.md"]),
    ("check Жоб", ["check", "Жоба 1.txt"]),
    ("check dra", ["check", "drafts/"]),
    ("check drafts/o", ["check", "drafts/one.html"]),
    ("check order.md oth", ["check", "order.md", "other.txt"]),
    ("check --rules dra", ["check", "--rules", "drafts/"]),
    ("test --lint dra", ["test", "--lint", "drafts/"]),
    # What is no draft, no directory or can be anything stays as it is.
    ("check ima", ["check", "ima"]),
    ("check --rules ord", ["check", "--rules", "ord"]),
    ("check --stdin-name ord", ["check", "--stdin-name", "ord"]),
    ("rules ord", ["rules", "ord"]),
    ("nothing ord", ["nothing", "ord"]),
]
FILES = ["order.md", "other.txt", "image.png", "report.html", "Жоба 1.txt",
         "drafts/one.html", "drafts/note.c"]


class Shell:
    """An interactive shell on a terminal of its own."""

    def __init__(self, argv, env):
        self.pid, self.fd = pty.fork()
        if not self.pid:
            os.execvpe(argv[0], argv, env)
        self.seen = ""
        self.read_to(PROMPT)

    def read_to(self, end):
        """Everything up to `end`, which the shell writes."""
        late = time.monotonic() + WAIT
        while end not in self.seen:
            ready, _, _ = select.select([self.fd], [], [], 1)
            if ready:
                data = os.read(self.fd, 65536)
                self.seen += data.decode("utf-8", "replace")
            elif time.monotonic() > late:
                raise SystemExit(f"completion: no answer: {self.seen[-300:]!r}")
        text, self.seen = self.seen.split(end, 1)
        return text

    def words(self, typed):
        os.write(self.fd, f"taza {typed}\t\n".encode())
        text = self.read_to("(end)")
        self.read_to(PROMPT)
        return re.findall(r"^\((.*)\)\r*$", text, re.M)

    def close(self):
        os.write(self.fd, b"exit\n")
        os.close(self.fd)
        os.waitpid(self.pid, 0)


def options():
    """(command, option) of every command's help."""
    text = subprocess.run([TAZA, "--help"], check=True, text=True,
                          stdout=subprocess.PIPE).stdout
    for command in re.findall(r"^  ([a-z]+) ", text, re.M):
        text = subprocess.run([TAZA, command, "--help"], check=True, text=True,
                              stdout=subprocess.PIPE).stdout
        for option in re.findall(r"^  (?:-\w, |    )(--[a-z-]+)", text, re.M):
            yield command, option


def try_typed(shell, name):
    bad = 0
    cases = CASES + [(f"{command} {option[:-1]}", [command, option])
                     for command, option in options()]
    for typed, want in cases:
        got = shell.words(typed)
        # zsh takes back what it added for a next word that does not come.
        if name == "zsh" and got[-1:]:
            got[-1] = got[-1].rstrip("=/")
            want = want[:-1] + [want[-1].rstrip("/")]
        if got != want:
            print(f"completion: {name}: taza {typed}: {got}, not {want}",
                  file=sys.stderr)
            bad += 1
    return len(cases), bad


def try_bash(home, env):
    path = os.path.join(home, "bashrc")
    with open(path, "w", encoding="utf-8") as out:
        out.write(BASH)
    shell = Shell(["bash", "--noprofile", "--rcfile", path, "-i"], env)
    counts = try_typed(shell, "bash")
    shell.close()
    return counts


def try_zsh(home, env):
    with open(os.path.join(home, ".zshrc"), "w", encoding="utf-8") as out:
        out.write(ZSH)
    shell = Shell(["zsh", "-d", "-i"], dict(env, ZDOTDIR=home))
    counts = try_typed(shell, "zsh")
    shell.close()
    return counts


def try_fish(home, env):
    """fish says itself what it would offer."""
    bad = 0
    cases = [(typed, want[-1]) for typed, want in CASES]
    cases += [(f"{command} {option}", option)
              for command, option in options()]
    source = f"source '{SCRIPTS}/taza.fish';"
    env = dict(env, HOME=home, XDG_CONFIG_HOME=home, XDG_DATA_HOME=home)
    for typed, want in cases:
        done = subprocess.run(
            ["fish", "--no-config", "-c", f"{source} complete -C 'taza {typed}'"],
            env=env, check=True, text=True, stdout=subprocess.PIPE,
            stdin=subprocess.DEVNULL)
        offers = [line.split("\t")[0] for line in done.stdout.splitlines()]
        last = typed.split(" ")[-1]
        unknown = want == last and not want.startswith("-")
        if bool(offers) == unknown or (not unknown and want not in offers):
            print(f"completion: fish: taza {typed}: {offers}, not {want}",
                  file=sys.stderr)
            bad += 1
    return len(cases), bad


def main():
    failed = 0
    for name, run in (("bash", try_bash), ("zsh", try_zsh),
                      ("fish", try_fish)):
        if not shutil.which(name):
            print(f"completion: NOT RUN: {name} is not installed",
                  file=sys.stderr)
            continue
        with tempfile.TemporaryDirectory() as top:
            work = os.path.join(top, "work")
            home = os.path.join(top, "home")
            os.mkdir(home)
            for path in FILES:
                path = os.path.join(work, path)
                os.makedirs(os.path.dirname(path), exist_ok=True)
                with open(path, "w", encoding="utf-8"):
                    pass
            os.chdir(work)
            env = dict(os.environ, TERM="dumb", LC_ALL="C.UTF-8",
                       PATH=os.path.dirname(TAZA) + ":" + os.environ["PATH"])
            count, bad = run(home, env)
            os.chdir("/")
        print(f"completion: {name}: {count - bad} passed, {bad} failed")
        failed += bad
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
