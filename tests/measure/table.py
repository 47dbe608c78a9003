# table.py - findings and coverage of taza's JSON lines in one line.
# usage: table.py [factors | coverage] < report.jsonl
# coverage: fails when less than 90 % of what is neither form nor table is
# linted.
import collections, json, sys

LINTED_LEAST = 0.9

words = linted = outside = unread = documents = incomplete = 0
severities, factors = collections.Counter(), collections.Counter()
for line in sys.stdin:
    document = json.loads(line)
    coverage = document['coverage']
    documents += 1
    incomplete += not document['complete']
    words += document['words']
    linted += coverage['linted_words']
    unread += coverage['unread_words']
    outside += sum(coverage['skipped'].get(zone, 0)
                   for zone in ('form', 'table'))
    for finding in document['findings']:
        severities[finding['severity']] += 1
        factors[finding['factor']] += 1

what = sys.argv[1] if len(sys.argv) > 1 else ''
share = linted / max(words - outside, 1)
if what == 'factors':
    print(', '.join(f'{name} {count}' for name, count in factors.most_common()))
elif what == 'coverage':
    print(f'{linted} of {words - outside} words linted: {share:.1%}')
    sys.exit(share < LINTED_LEAST)
else:
    serious = severities['error'] + severities['warning']
    print(f'{documents} acts ({incomplete} incomplete), {words} words, '
          f'{unread} unread, {share:.0%} linted, '
          f"{severities['error']} errors, {severities['warning']} warnings, "
          f"{severities['note']} notes; "
          f'{1000 * serious / max(linted, 1):.1f} warnings per 1,000 words')
