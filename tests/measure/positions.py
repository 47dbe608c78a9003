# positions.py - reads taza's JSON lines and counts every position again from
# the files.
# usage: positions.py < report.jsonl
import json, re, sys

BOMS = [(b'\xef\xbb\xbf', 'utf-8'), (b'\xff\xfe', 'utf-16-le'),
        (b'\xfe\xff', 'utf-16-be')]


def decoded(path, cache={}):
    """The file's bytes, its encoding and the length of its BOM."""
    if path not in cache:
        raw = open(path, 'rb').read()
        for bom, name in BOMS:
            if raw.startswith(bom):
                cache[path] = raw, name, len(bom)
                break
        else:
            cache[path] = raw, 'utf-8', 0
    return cache[path]


def position(path, byte):
    """Line, column and UTF-16 column of a byte offset."""
    raw, encoding, bom = decoded(path)
    before = raw[bom:byte].decode(encoding)
    behind = raw[byte:byte + 4].decode(encoding, 'replace')
    # The CR of a CRLF whose LF is behind ends no line.
    ends = [end.end() for end in re.finditer('\r\n|\r|\n', before + behind[:1])
            if end.end() <= len(before)]
    last = before[ends[-1]:] if ends else before
    return (len(ends) + 1, len(last) + 1,
            len(last.encode('utf-16-le')) // 2 + 1)


def check(document, finding, place, wrong):
    path = document['path']
    ends = []
    for which in 'start', 'end':
        at = place[which]
        file = at.get('file', path)
        got = at['line'], at['column'], at['utf16']
        if got != position(file, at['byte']):
            wrong.append(f"{file}: {finding['rule']}: {which} {got}, "
                         f"counted {position(file, at['byte'])}")
        ends.append((file, at['byte']))
    return ends


wrong, count = [], 0
for line in sys.stdin:
    document = json.loads(line)
    for finding in document['findings']:
        (file, start), (_, end) = check(document, finding, finding, wrong)
        raw, encoding, _ = decoded(file)
        count += 1
        if raw[start:end].decode(encoding) != finding['text']:
            wrong.append(f"{file}: {finding['rule']}: text differs")
        for place in finding['places']:
            check(document, finding, place, wrong)
print(*wrong[:20], sep='\n', end='\n' if wrong else '')
print(f'{count} findings, {len(wrong)} wrong positions')
sys.exit(bool(wrong))
