# Working comfort: fixes, watching, statistics, timings, new files.
fix-mended = { $path }: { $count ->
    [one] { $count } slip mended
   *[other] { $count } slips mended
}
fix-stdin-alone = `--fix` mends a text from the standard input alone: name no other path beside `-`
stdin-failed = the standard input can't be read: { $cause }
watch-changed = { $name }: { $before } → { $now }
watch-new = { $name }: { $now } (new)
watch-gone = { $name }: no longer there (it was: { $before })
watch-same = no verdict changed
watch-more = … and { $count ->
    [one] { $count } more
   *[other] { $count } more
}
watch-waiting = watching { $paths }; Ctrl+C ends
watch-not-with-stdin = `--watch` needs files: the standard input comes once
statistics-open = open
statistics-known = known
statistics-code = code
statistics-title = what it is
timing = { $part }: { $milliseconds } ms
timing-reading = files read and understood
timing-judging = judged
timing-writing = written
timing-all = in all
new-wrote = wrote { $path }: fill in what stands in it, then `kzrules check`
new-there = { $path } is there already; nothing was changed
new-ending = { $path } ends otherwise than `.{ $ending }`
new-no-name = `{ $name }` can't be a name: a letter first, then letters, digits and `_`; reserved words stand between backticks
