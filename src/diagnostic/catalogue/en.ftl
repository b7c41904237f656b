# Messages in English. Each entry stands in ru.ftl and kk.ftl too, with the same arguments.
# Style: lower case, no full stop, the writer's own words in `backticks`; say what is expected, then what was found.

plain = { $words }
named = { $name }: { $title }

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
summary-quotes = quotations: { $found } stand in their sources, { $missing } don't, { $unchecked } have no text at hand
summary-basis = { $files ->
    [one] { $files } file
   *[other] { $files } files
  }, { $given }, as of { $date }
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
table-empty-help = instruments with demands: { $instruments }

## Titles of the codes of names, values, law and verdicts

code-ambiguous-name = a word has several meanings here
code-bad-address = an address can't be read
code-bad-date = a date can't be read, or there is no such day
code-bad-number = a number can't be read
code-circular = definitions go round in a circle
code-claim-disagrees = a source says something else than is computed
code-clause-not-here = a clause doesn't belong to its statement
code-clause-twice = a clause is given twice
code-confusable-names = two names look alike
code-contradiction = provisions of equal rank contradict one another
code-duplicate-name = a name is declared twice
code-duplicate-row = a table has two rows for one place
code-empty-region = a statement is about nobody
code-exceeds = the law gives more than is demanded
code-law-of-nobody = a law doesn't say whose it is
code-met = a demand is met
code-missing-unit = a number lacks its unit
code-mode-in-law = a law gives, it doesn't demand
code-norm-of-source = a source makes no law
code-override-by-lower = a lower provision can't override a higher one
code-overrides-nothing = a provision overrides, or stands besides, one that isn't there
code-percent-without-base = a percentage lacks what it is of
code-quote-not-found = a quotation isn't in its source
code-region-too-large = a comparison is too manifold
code-row-without-axis = a row doesn't fit its table
code-row-without-date = a row of a parameter lacks its date
code-set-aside-by-rank = a lower provision leaves a higher one
code-silence-without-search = a silence doesn't say what was searched
code-stale-citation = a cited act is not in force at the date
code-status-without-date = a status lacks its date
code-too-many-values = a list has too many values
code-unknown-act = there is no such act
code-unknown-bearer = a property can't be of that
code-unknown-dimension = there is no such dimension
code-unknown-jurisdiction = there is no such jurisdiction
code-unknown-operand = a name in a formula has no value
code-unknown-person = a word for persons or circumstances is unknown
code-unknown-property = there is no such property
code-unknown-rank = no hierarchy names this rank
code-unknown-topic = there is no such topic
code-unknown-unit = there is no such unit
code-unknown-value = the property has no such value
code-which-jurisdiction = several jurisdictions, and none was chosen
code-without-reason = something is set aside or allowed without a reason
code-wrong-bearer = a property and a dimension are of different bearers
code-wrong-condition = a condition doesn't belong here
code-wrong-kind = a name is of another kind
code-wrong-operator = an operator doesn't fit
code-wrong-type = a type doesn't fit
code-wrong-unit = units don't fit together
code-wrong-value = a value doesn't fit

## Names

kind-act = an instrument, law or source
kind-instrument = an instrument
kind-law = a law
kind-source = a source
kind-jurisdiction = a jurisdiction
kind-property = a property
kind-dimension = a dimension
kind-value = a value of a dimension
kind-group = a group
kind-topic = a topic
kind-parameter = a parameter
kind-broken = a statement that can't be read
kind-operand = a parameter, a dimension of numbers or a property
kind-person = a word for persons or circumstances
kind-row-key = a value of the table's dimensions
unknown-name = expected { $expected }, but `{ $name }` is declared nowhere
wrong-kind-of-name = expected { $expected }, but `{ $name }` is { $found }
did-you-mean = did you mean `{ $name }`?
duplicate-name = `{ $name }` is declared twice
duplicate-name-again = declared again here
duplicate-name-first = first declared here, as { $kind }
duplicate-name-help = one name stands for one thing in the whole workspace: rename one of them
duplicate-value = `{ $name }` stands twice in the list
confusable-names = `{ $name }` and `{ $other }` look alike, but are different names
confusable-names-other = the other name
confusable-names-help = they differ in { $codes }: write both in one script
ambiguous-value = `{ $name }` is a value of `{ $first }` and of `{ $second }`
ambiguous-value-help = write `{ $dimension } = { $name }`
unknown-value = expected one of { $known }, but found `{ $found }`
unknown-bearer = expected one of { $known }, but found `{ $found }`
unknown-rank = no hierarchy names the rank `{ $name }`
unknown-rank-help = add it to a `hierarchy` statement, where it stands among the others
circular-group = the group `{ $name }` is defined by itself
circular-property = the property `{ $name }` is defined by itself
circular-region = where the provisions on `{ $name }` apply hangs on `{ $name }` itself
circular-override = `{ $name }` overrides a provision that overrides it
status-of-law = a state can't be party to `{ $name }`: it is a law or a source
says-of-no-source = only a source says something: `{ $name }` is declared as an act
which-jurisdiction = the workspace has the law of { $known }
which-jurisdiction-help = choose one with --jurisdiction
no-demand-at-help = write an address as `C183 art 8(1)`, with `#label` for one of several demands

## Statements and clauses

statement-instrument = an instrument
statement-law = a law
statement-jurisdiction = a jurisdiction
statement-source = a source
statement-hierarchy = a hierarchy
statement-property = a property
statement-dimension = a dimension
statement-group = a group, topic or impossibility
statement-parameter = a parameter
statement-norm = a demand or provision
statement-remark = a remark on a paragraph
statement-silence = a silence
statement-status = a status
statement-claim = a claim
statement-broken = a broken statement
clause-not-here = the clause `{ $clause }` has no meaning in { $statement }
clause-twice = the clause `{ $clause }` stands here for the second time
clause-twice-first = the first one
clause-twice-help = join both in one clause
bad-address = expected an address, but found `{ $found }`
bad-address-help = addresses look like `art 8(1)`, `art 54(2)(1)`, `art 76-1`, `part V`, `para 4`, `art 49..62`
without-reason = the reason is missing: why is the paragraph set aside?
without-reason-help = add `because "…"`
mode-in-law = `{ $name }` is a law: its provisions give, they don't demand
mode-in-law-help = leave the word out
norm-of-source = `{ $name }` is a source: what it says is no law
norm-of-source-help = write `SOURCE says …`
law-of-nobody = the law `{ $name }` doesn't say of which jurisdiction it is
law-of-nobody-help = add a line `of` with the jurisdiction's name
not-party-without-date = the status doesn't say as of when it was read
not-party-without-date-help = add `as of` and the date
silence-without-search = the silence doesn't say what was searched
silence-without-search-help = add `searched` and the acts with their articles: nobody looked is not the same as nothing is there
overrides-nothing = there is no provision at `{ $target }`
overrides-nothing-help = check the address, or encode the provision

## Conditions

state-condition-in-region = `{ $found }` is a condition on the state, not on persons or circumstances
state-condition-in-region-help = put it behind `where`
region-in-state-condition = expected a condition on the law or the state, but found `{ $found }`
property-in-region = `{ $name }` is a property: what the law gives of it doesn't tell persons apart
property-in-region-help = conditions on the law stand behind `where`
dimension-alone = `{ $name }` is a dimension with many values: say which
dimension-alone-help = write for example `{ $name } = …` or `{ $name } < …`
empty-both = nobody is `{ $found }`: these are two values of `{ $dimension }`
empty-both-help = a comma or `or` means either of them
wrong-test = `{ $found }` can't be asked of `{ $name }`
wrong-bearer = `{ $property }` is a property of { $bearer }, but `{ $dimension }` tells { $other } apart
wrong-bearer-help = use a dimension of the same bearer
empty-region = `{ $name }` is about nobody: its persons and circumstances exclude one another
empty-region-help = words side by side mean both; a comma or `or` means either
region-too-large = the situations of `{ $property }` are too manifold to compare exactly; `{ $name }` has the most conditions
region-too-large-help = split the property, or name frequent combinations as groups

## Values

missing-unit = `{ $number }` lacks its unit: expected { $unit }
missing-unit-help = write `{ $value }`
unknown-unit = expected a unit, but found `{ $found }`
unknown-unit-help = units are days, weeks, months, years, hours, working_days, persons, a currency such as KZT, or a declared parameter
wrong-unit = `{ $value }` is in { $found }, but it should be in { $expected }
wrong-unit-help = units convert only inside their family: days and weeks, months and years, minutes and hours
mixed-units = the formula mixes { $first } and { $second }
percent-without-base = `{ $found }` of what? a percentage needs its base
percent-without-base-help = write `{ $found } of …`
bad-number = `{ $found }` is no number that can be kept exactly
bad-date-shape = expected a date, but found `{ $found }`
bad-date-year = the year { $year } is out of range
bad-date-month = there is no month { $month }
bad-date-quarter = there is no quarter { $quarter }
bad-date-day = `{ $found }` doesn't exist: that month has { $last } days
bad-date-backwards = `{ $found }` ends before it begins
bad-date-help = write 2024-01-31, or 2024-01, 2024-Q1, 2024 where no more is known
no-amount = expected an amount, but found `{ $found }`
no-constant = expected a plain amount, but `{ $found }` hangs on something else
property-no-amount = `{ $name }` has no amount to calculate with
property-any-of = a property is `one of` or `set of`; `any of` is for dimensions
dimension-type = a dimension can't be of the type `{ $found }`
too-many-values = the list has { $found } values; at most { $most } are possible
wants-clock = expected clock times such as `22:00..06:00`, but found `{ $found }`
wrong-operator = `{ $found }` doesn't fit the values of `{ $property }`
operators-yes-no = for yes and no write `= yes` or `= no`
operators-one-of = its values have no order: write `=`, `!=` or `in {"{"}…{"}"}`
operators-set-of = for lists write `includes {"{"}…{"}"}`, `excludes {"{"}…{"}"}` or `= {"{"}…{"}"}`
operators-clock = for clock times write `=` or `in`
operators-amount = for amounts write `=`, `>=`, `<=`, `>`, `<` or `in 5..10 …`
row-without-date = expected `from` and a date at the beginning of the row
row-without-axis = rows need a table: write `by` and a dimension behind the property
row-from-without-axis = the table has no dimension of numbers for `from`
duplicate-row = there are two rows from { $date }
duplicate-row-first = the first one

## The law

contradiction = provisions of equal rank on `{ $property }` contradict one another
contradiction-here = { $name } says this
contradiction-help = if one of them prevails, say so with `overrides`; if they are about different persons or times, say for whom and when
set-aside-by-rank = `{ $lower }` leaves what `{ $higher }` allows, and is set aside by rank
set-aside-by-rank-lower = set aside here
set-aside-by-rank-higher = the higher provision
citation-ended = `{ $name }` is cited, but it ended on { $until }, before { $date }
citation-not-yet = `{ $name }` is cited, but it is in force only from { $from }, after { $date }
citation-act = the act
citation-help = cite the act that replaced it, or say until when the statement holds
override-by-lower = `{ $lower }` is of lower rank than `{ $higher }` and can't override it
override-by-lower-higher = the higher provision
override-by-lower-help = leave `overrides` out: the higher provision prevails
quote-not-found = these words don't stand in `{ $file }`, the text of { $source }
quote-not-found-help = copy the words exactly; white space and hyphens at line ends don't matter

## Verdicts

finding-gap = { $name }: no provision gives `{ $demand }`
finding-shortfall = { $name }: the law gives less than `{ $demand }`
finding-partial = { $name }: `{ $demand }` is given only in part
finding-conflict = { $name }: the law gives the contrary of `{ $demand }`
finding-unknown = { $name }: it isn't known whether the law gives `{ $demand }`
finding-uncertain = { $name }: whether the law gives `{ $demand }` hangs on a doubt
finding-judgement = { $name }: whether the law gives `{ $demand }` is for a person to judge
finding-exceeds = { $name }: the law gives more than `{ $demand }`
finding-met = { $name }: the law gives `{ $demand }`
finding-met-by-alternative = { $name }: the law gives `{ $demand }`, by one of the alternatives
demanded-since = demanded since { $since } ({ $status })
demanded-recommendation = recommended; a recommendation doesn't bind
demanded-no-status = doesn't bind: nothing says that { $state } is party to { $act }
demanded-of-nobody = no state is declared, so this binds nobody
demanded-not-party = doesn't bind ({ $status })
demanded-not-yet = doesn't bind yet: in force from { $since } ({ $status })
demanded-over = doesn't bind any more: { $act } has ended for the state
demanded-part = doesn't bind: { $state } hasn't accepted this part
demanded-date-unknown = it isn't known since when this binds ({ $status })
demanded-unverified = whether this binds isn't verified ({ $status })
gives = { $name } decides here for some
gives-met = { $name } gives it
gives-exceeds = { $name } gives more
gives-less = { $name } gives less
gives-contrary = { $name } says the contrary
searched = searched on { $read }: { $searched }; nothing is there
searched-undated = searched: { $searched }; nothing is there
searched-in-part = searched on { $read }: { $searched }; nothing is there; not searched: { $open }
searched-in-part-undated = searched: { $searched }; nothing is there; not searched: { $open }
note-persons = persons
note-because = because
note-note = note
note-law = law
note-more = more
note-open = open now
note-closed = closed now
note-computed = computed
note-more-provisions = { $count ->
    [one] { $count } further provision, see `kzrules why`
   *[other] { $count } further provisions, see `kzrules why`
}
note-nothing-found = { $files ->
    [one] nothing on `{ $property }` in { $files } file, and no silence is declared
   *[other] nothing on `{ $property }` in { $files } files, and no silence is declared
}
persons-everyone = everyone
persons-example = many situations ({ $cells } kinds), such as { $example }
persons-example-within = many situations ({ $cells } kinds), all with { $within }, such as { $example }
persons-short-by = { $who } (by { $by })
persons-lacking = { $who } (lacking: { $by })
persons-having = { $who } (having: { $by })
remark-alternative = `{ $comparison }` alone holds for: { $holds }
remark-alternative-within = `{ $comparison }` alone holds at most for: { $holds }
remark-unset = nothing sets `{ $property }`, so that part of the demand is about nobody
remark-demand-unverified = the demand itself is unverified
mend-gap = a provision `… art …: { $demand }` for these persons would close it
mend-unmet = for the persons who get less, a provision would have to give `{ $demand }`
mend-unknown = look for it in the law: then write the provision, or `{ $state } silent on { $property }` with what was searched
expectation-stale = { $name } was expected to be { $expected }, but is { $found }
expectation-region = { $name } is { $expected }, but not for the situations that were expected
expectation-here = expected here
expectation-help = if the change is right, correct the `expect` clause
cause-unread = { $name } was read in the wording of { $wording }; its wording on the date isn't known
cause-parameter = the parameter `{ $name }` has no value on { $date }
cause-topic = `{ $name }` has several values side by side, and `{ $property }` belongs to none or several of their topics
cause-parameter-unverified = the value of `{ $name }` on { $date } isn't verified
cause-nothing-gives = nothing gives `{ $name }`
cause-not-one-amount = the law sets no one amount of `{ $name }`
cause-not-encoded = { $name } gives it, but its amount isn't encoded
cause-said-unknown = { $name } says that the value is unknown
cause-contradiction = { $names } contradict one another
cause-rank-unknown = which of { $names } prevails isn't known: no order of their ranks is known on { $date }
cause-calendar = it depends on the calendar: months and working days differ in length
cause-doubt = { $doubts }
doubt-unverified = { $name } isn't verified
doubt-date = { $name } begins or ends on a day that isn't known exactly
doubt-condition = whether the condition of { $name } holds isn't known
doubt-row = the value of `{ $name }` from { $date } isn't verified
doubt-search = the search isn't verified: { $words }
cause-only-others = only `others` of the open list may reach: { $values }
cause-no-place = these situations have no `{ $name }`
cause-two-axes = the formula hangs on `{ $first }` and on `{ $second }`: at most one of them may be unbounded
cause-not-linear = the formula is not linear
cause-division-by-axis = the formula divides by a dimension
cause-division-by-zero = the formula divides by nought
cause-too-large = a number grew too large to be kept exactly
cause-too-manifold = the situations are too manifold to compare exactly
cause-undefined = the formula says nothing about a part of these situations
cause-circle = `{ $name }` hangs on itself
cause-condition = whether the condition behind `where` holds isn't known
cause-progress = a duty to advance needs a comparison over time

## Claims

claim-disagrees = { $source } says “{ $claim }”; on { $date } that doesn't hold
claim-here = { $source } says this
claim-demand = { $name } is meant
claim-law-gives = { $facts }
claim-computed = { $verdict }

## Derivations

why-demand = { $name } demands `{ $demand }`
why-for = for { $persons }
why-provisions = provisions looked at, as of { $date }:
why-no-provision = none
why-fact = { $name }: { $gives }
why-fact-unverified = { $name }: { $gives } (unverified)
why-fact-not-in-force = { $name }: { $gives } (not in force on the date)
why-fact-unread = { $name }: { $gives } (not read in the wording of the date)
why-fact-doubtful = { $name }: { $gives } (in force from a day that isn't known exactly)
why-set-aside = set aside:
why-overridden = { $loser } by { $winner }, which overrides it: { $persons }
why-special = { $loser } by { $winner }, which is more special: { $persons }
why-later = { $loser } by { $winner }, which is later: { $persons }
why-result = verdict: { $verdict }
why-part = { $outcome }: { $persons }
why-by = by { $facts }
why-distance = short by { $by }

## The command line

progress-checking = checking …
output-failed = can't write: { $cause }
no-sources = there is no folder `{ $folder }` for --sources
explain-unknown = there is no code `{ $code }`; `kzrules explain` lists them all
explain-near = there is no code `{ $code }`; did you mean `{ $close }`?
table-near = nothing is demanded by `{ $instrument }`; did you mean `{ $close }`?
group-reading = Reading statements
group-names = Names
group-values = Values
group-law = Law
group-verdict = Verdicts
group-claims = Claims of sources
group-workspace = Files and folders
