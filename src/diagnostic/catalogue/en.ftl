# Messages in English. Each entry stands in ru.ftl and kk.ftl too, with the same arguments.
# Style: lower case, no full stop, the writer's own words in `backticks`; say what is expected, then what was found.

plain = { $words }

## Titles of the codes

code-file-not-found = there is no such file or folder
code-file-unreadable = a file can't be read
code-not-utf8 = a file is not UTF-8 text
code-file-too-large = a file is too large
code-nothing-to-check = there is nothing to check
code-syntax = a statement can't be understood
code-unknown-clause = no clause begins like this
code-unknown-statement = no statement begins like this
code-gap = nothing is given of what is demanded
code-shortfall = less is given than is demanded
code-partial = only some get what is demanded
code-conflict = the law gives the contrary of what is demanded
code-unknown = it is not known what the law gives
code-uncertain = the answer hangs on a doubt
code-judgement = a person must judge
code-expectation-stale = an expected verdict is no longer the verdict
code-expectation-region = an expected verdict holds for other situations

## Files and folders

file-not-found = there is no file or folder `{ $path }`
file-not-found-help = check the spelling; paths are taken from the folder where kzrules runs
file-unreadable = `{ $path }` can't be read: { $cause }
file-unreadable-help = check that you may read it and that it is an ordinary file
not-utf8 = `{ $path }` is not UTF-8 text: byte { $offset }, on line { $line }
not-utf8-help = save the file as UTF-8; older Russian and Kazakh files are often in Windows-1251
not-utf8-utf16-help = the file begins like UTF-16, which some editors call “Unicode”: save it as UTF-8
file-too-large = `{ $path }` has { $size } bytes, more than the { $limit } that are allowed
file-too-large-help = divide it into several files: their order and number change no meaning
nothing-to-check = no rules were found in `{ $path }`
nothing-to-check-help = rules stand in files that end in .rule, .fact, .bill or .case; hidden and git-ignored files are left out

## Words of the report

severity-error = error
severity-warning = warning
severity-note = note
known-mark = known
help-title = help
verdict-met = met
verdict-exceeds = exceeds
verdict-partial = partial
verdict-shortfall = shortfall
verdict-gap = gap
verdict-conflict = conflict
verdict-unknown = unknown
verdict-uncertain = uncertain
verdict-judgement = judgement
verdict-not-applicable = not applicable
outcome-absent = absent
summary-obligations = { $count ->
    [one] { $count } obligation
   *[other] { $count } obligations
  }
summary-count-met = { $count } met
summary-count-exceeds = { $count } exceeded
summary-count-partial = { $count } partly met
summary-count-shortfall = { $count } short
summary-count-gap = { $count ->
    [one] { $count } gap
   *[other] { $count } gaps
  }
summary-count-conflict = { $count ->
    [one] { $count } conflict
   *[other] { $count } conflicts
  }
summary-count-unknown = { $count } unknown
summary-count-uncertain = { $count } uncertain
summary-count-judgement = { $count } for judgement
summary-count-not-applicable = { $count } not applicable
summary-known = { $count ->
    [one] { $count } known finding
   *[other] { $count } known findings
  }
summary-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
  }
summary-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
  }
summary-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
  }
summary-basis = { $files ->
    [one] { $files } file
   *[other] { $files } files
  }, { $facts ->
    [one] { $facts } fact
   *[other] { $facts } facts
  }, as of { $date }
summary-claims = claims of sources: { $agreeing } agree with what was computed, { $disagreeing } do not
summary-next-errors = next: `kzrules explain { $code }` says what the first error means
summary-next-warnings = next: `kzrules why ADDRESS` shows how a verdict came about
summary-next-known = next: `--known show` lists what is known
table-paragraph = paragraph
table-demand = demand
table-verdict = verdict
table-where = where
table-provision = provision
table-empty = nothing is demanded by `{ $instrument }`
table-near = nothing is demanded by `{ $instrument }`; did you mean `{ $near }`?
table-others = instruments with demands: { $instruments }
table-incomplete = { $count ->
    [one] { $count } error in the rules
   *[other] { $count } errors in the rules
  }: rows may be missing; `kzrules check` shows more

## The command line

progress-checking = checking …
output-failed = the report can't be written: { $cause }
explain-unknown = there is no code `{ $code }`; `kzrules explain` lists them all
explain-near = there is no code `{ $code }`; did you mean `{ $near }`?
group-reading = Reading statements
group-names = Names
group-values = Values
group-law = Law
group-verdict = Verdicts
group-claims = Claims of sources
group-workspace = Files and folders
