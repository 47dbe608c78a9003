# table.awk - rows of bench.sh → a table, and JSON in the file `json`.

function number(text) { return text ~ /^-?[0-9]+(\.[0-9]+)?$/ }
function positive(x) { return x > 0 ? x : 0 }
function quote(text) { return "\"" text "\"" }
function set(key, value) {
  if (!((NR, key) in cell))
    keys[NR] = keys[NR] "\t" key
  cell[NR, key] = value
}
function time_of(row) {
  return (row, "net_ms") in cell ? cell[row, "net_ms"] : cell[row, "ms"]
}

BEGIN { FS = "\t" }

{
  group[NR] = $1
  name[NR] = $2
  at[$1, $2] = NR
  for (i = 3; i <= NF; i++) {
    equals = index($i, "=")
    set(substr($i, 1, equals - 1), substr($i, equals + 1))
  }
  ms = cell[NR, "ms"]
  if (ms != "" && cell[NR, "bytes"] + 0 > 0) {
    set("mb_s", sprintf("%.3f", ms + 0 > 0 ? cell[NR, "bytes"] / ms / 1000 : 0))
    set("ns_byte", sprintf("%.3f", ms * 1000000 / cell[NR, "bytes"]))
  }
  less = at[$1, cell[NR, "less"]]
  if (less)
    set("net_ms", sprintf("%.3f", positive(ms - cell[less, "ms"])))
  against = at[$1, cell[NR, "against"]]
  if (against && time_of(against) + 0 > 0)
    set("ratio", sprintf("%.3f", time_of(NR) / time_of(against)))
}

function shown(row, key, format) {
  return (row, key) in cell ? sprintf(format, cell[row, key]) : "-"
}

function others(row,    list, count, i, text) {
  count = split(keys[row], list, "\t")
  for (i = 1; i <= count; i++)
    if (list[i] != "" && !(list[i] in column) &&
        !(list[i] == "status" && cell[row, "status"] < 2))
      text = text "  " list[i] " " cell[row, list[i]]
  return text
}

END {
  split("bytes ms mb_s ns_byte rss_kb ratio runs cpu_ms against less", names, " ")
  for (i in names)
    column[names[i]] = 1
  last = ""
  for (row = 1; row <= NR; row++) {
    if (group[row] != last)
      printf "%s%-28s %8s %10s %10s %9s %9s %8s %6s\n", last == "" ? "" : "\n",
        toupper(group[row]), "KB", "ms", "cpu ms", "MB/s", "ns/byte", "peak MB", "ratio"
    last = group[row]
    kilobytes = (row, "bytes") in cell ? sprintf("%.0f", cell[row, "bytes"] / 1024) : "-"
    megabytes = (row, "rss_kb") in cell ? sprintf("%.1f", cell[row, "rss_kb"] / 1024) : "-"
    printf "  %-26s %8s %10s %10s %9s %9s %8s %6s%s\n", name[row], kilobytes,
      shown(row, "ms", "%.2f"), shown(row, "cpu_ms", "%.2f"), shown(row, "mb_s", "%.2f"),
      shown(row, "ns_byte", "%.2f"), megabytes, shown(row, "ratio", "%.2f"),
      others(row)
  }

  printf("{\"taza\":%s,\"schema\":1,\"processors\":%d,", quote(version), processors) > json
  printf("\"text\":{\"bytes\":%d,\"files\":%d},\"rows\":[", bytes, files) > json
  for (row = 1; row <= NR; row++) {
    printf("%s\n{\"group\":%s,\"name\":%s", (row > 1 ? "," : ""), quote(group[row]), quote(name[row])) > json
    count = split(keys[row], list, "\t")
    for (i = 1; i <= count; i++)
      if (list[i] != "") {
        value = cell[row, list[i]]
        printf(",%s:%s", quote(list[i]), (number(value) ? value : quote(value))) > json
      }
    printf("}") > json
  }
  print("\n]}") > json
}
