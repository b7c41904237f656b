# Settings that are read, levels, ignores, the baseline, `kzrules config`.

code-baseline-unreadable = the baseline can't be understood
code-baseline-stale = the baseline knows what isn't found
code-baseline-expired = the last day of an entry of the baseline is over
code-ignore-unused = something is ignored that isn't there
code-ignore-expired = the last day of an `[[ignore]]` is over

settings-wrong-value = expected { $expected } for `{ $key }`, but found { $found }
settings-empty = `{ $key }` is empty
settings-missing = `{ $key }` is missing
settings-example = write it so: `{ $example }`
settings-quoted = `{ $words }`
settings-bad-pattern = no files can be meant by `{ $pattern }`
settings-wants-text = a text in quotation marks
settings-wants-reason = a reason in quotation marks
settings-wants-list = a list of texts in square brackets
settings-wants-word = one of { $known }
settings-wants-day = a day such as 2026-11-23
settings-wants-day-or-today = a day such as 2026-11-23, or `today`
settings-wants-table = a heading with lines below it
settings-wants-tables = a heading in double brackets with lines below it
settings-wants-number = a whole number from 1 on
settings-kind-text = a text
settings-kind-number = a number
settings-kind-truth = `true` or `false`
settings-kind-day = a day
settings-kind-list = a list
settings-kind-table = a table
unknown-setting-here = `{ $key }` is a setting of the whole file, but stands below a heading
unknown-setting-here-help = write `{ $key } = …` above the first line in square brackets
no-such-code-help = `kzrules explain` lists all codes
level-too-low = `{ $code }` can't become a { $level }
level-too-low-help = what can't be read or doesn't hold has no verdict that could be weighed: it is mended
not-ignorable = `{ $code }` can neither be ignored nor be known
not-ignorable-help = what can't be read or doesn't hold is mended; a remark on the writing is allowed with `allow`
ignore-without-reason = the reason is missing: why is `{ $code }` ignored here?
ignore-unused = `{ $code }` is ignored at { $at }, but there is nothing to ignore
ignore-unused-help = delete it, or compare `at` with the finding that is meant
ignore-expired = `{ $code }` was ignored at { $at } until { $until }; it counts again
ignore-expired-help = mend what is found, or set another last day and say why
baseline-unreadable-help = write it anew with `kzrules check --write-baseline`
baseline-without-reason = { $count ->
    [one] a finding is known without a reason
   *[other] { $count } findings are known without a reason
  }
baseline-without-reason-help = write behind `because` why it is left as it is
baseline-stale = the baseline knows what isn't found: { $finding }
baseline-stale-help = delete the entry, or write the file anew with `kzrules check --write-baseline`
baseline-expired = this was known until { $until }, and is still there: { $finding }
baseline-expired-help = mend what is found, or set another last day and say why
baseline-mark = in the baseline
baseline-because = in the baseline: { $because }
baseline-no-reason = nobody has given a reason yet
ignored-mark = ignored
ignored-because = ignored: { $because }
summary-ignored = { $count } ignored, with reasons
summary-baseline = { $count } in the baseline

variable-wrong = expected { $expected } in the variable { $name }, but found `{ $found }`
no-sources-set = there is no folder `{ $folder }`, which { $by } names for texts
config-file = settings: { $path }
config-no-file = there is no kzrules.toml in the folder or above it
config-default = default
baseline-wrote = { $count ->
    [one] wrote { $path }: { $count } known finding, { $new } new
   *[other] wrote { $path }: { $count } known findings, { $new } new
  }
baseline-removed = removed, since it isn't found: { $finding }
baseline-over = kept, but its last day is over, so that it counts: { $finding }
baseline-left = { $count ->
    [one] { $count } finding can't stand in a baseline and still fails
   *[other] { $count } findings can't stand in a baseline and still fail
  }
baseline-next-reasons = next: write behind each empty `because` why it is left as it is
baseline-next-setting = next: `kzrules check --baseline { $path }`, or name it as `baseline` in kzrules.toml
baseline-not-needed = nothing would fail: no baseline is needed, and none was written
baseline-not-written = { $count ->
    [one] { $path } wasn't written: { $count } error has to be mended first, since it may hide others
   *[other] { $path } wasn't written: { $count } errors have to be mended first, since they may hide others
  }
