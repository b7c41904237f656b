# Series of statistics: their rows, sums, movements, weights and averages.

code-series-row = a row of a series lacks a key, or has one that doesn't fit
code-unknown-series = no series has that name
code-unknown-label = no cell of the series has that label
code-weights-unfit = the series doesn't count persons that the vocabulary knows
code-sum-differs = the parts that a source prints don't come to its total
code-sum-unchecked = a sum can't be checked anywhere
code-figure-differs = evidence says what its series doesn't show

kind-series = a series
statement-series = a series

series-without-step = the last key of a series says how long its periods are; this is `{ $found }`
series-without-step-help = write one of { $known } last: `series NAME by …, year: UNIT`
series-row-key = a row of `{ $name }` has one period and labels, not `{ $found }`
series-row-period = this row of `{ $name }` doesn't say of which { $step } it is
series-row-labels = a row of `{ $name }` has { $expected } { $expected ->
    [one] label
   *[other] labels
} beside its period; here { $found ->
    [0] are none
    [one] is one
   *[other] are { $found }
}
series-row-step = the periods of `{ $name }` are each one { $step }; `{ $found }` is none
series-row-help = a row gives, in this order: { $keys }
period-outside-series = a period such as `{ $found }` is a key of series only; a date stands behind `from`
duplicate-cell = there are two rows for `{ $cell }`
unknown-label = no cell has the label `{ $found }`
unknown-label-help = the labels are { $known }
line-labels = `{ $name }` has { $expected } { $expected ->
    [one] label
   *[other] labels
} for each cell; here { $found ->
    [0] are none
    [one] is one
   *[other] are { $found }
}
line-labels-help = behind `of` stands one for each of: { $axes }
line-no-labels-help = the cells of this series are told apart by time alone: leave `of` out
series-here = the series
weights-label = `{ $name }` can't say how many persons there are: the vocabulary doesn't know whom `{ $label }` means
weights-unit = `{ $name }` can't say how many persons there are: its unit is { $unit }
weights-without-axis = `{ $name }` can't say how many persons of each group there are: it has one number for each time
weights-unfit-help = each label has to be a value of a dimension, a yes/no dimension or a group, and the unit a count of persons
average-in-law = a law gives something to persons, not on average
average-of-no-amount = an average is asked of an amount, with one comparison: `>=`, `<=`, `>`, `<` or `=`

sum-differs = `{ $name }`: { $cell } is printed as { $printed }, and its parts come to { $added }: the total is { $by } { $way ->
    [less] less
   *[more] more
}
sum-total = the total
sum-part = a part
sum-more-parts = { $count } more { $count ->
    [one] part
   *[other] parts
}
sum-differs-help = compare the cells with the source; if it prints them so, keep them and say `allow sum-differs because "…"`
sum-unchecked = `{ $name }`: nowhere are all cells of `{ $sum }` written
sum-total-open = a part of this total isn't there, or isn't known
sum-unchecked-help = a cell that there isn't is written `-`; one that isn't written leaves the sum open

figure-differs = the evidence says `{ $figure }`, and the series doesn't show that
figure-here = the evidence
figure-differs-help = say what the figures show, or `overall` if only the first and the last are meant
claim-of-series = { $source } says “{ $claim }”, and the series doesn't show that

moves-up = rises { $from }..{ $to } ({ $first } to { $last })
moves-down = falls { $from }..{ $to } ({ $first } to { $last })
moves-not = stays { $from }..{ $to } ({ $last })
moves-unknown = fewer than two of its cells are known
moves-overall = from the first to the last { $way ->
    [up] it rises by { $by }
    [down] it falls by { $by }
   *[not] it is the same
}
moves-better = which is better
moves-worse = which is worse
moves-unverified = some of it isn't verified
moves-missing = no number for { $first }{ $more ->
    [0] {""}
    [one] {" "}and one more period
   *[other] {" "}and { $more } more periods
}
moves-not-comparable = its periods differ in length

remark-share = { $served } are served, by { $name } of { $period }; at least { $demanded } % are demanded
share-counted = { $low } of { $all }
share-between = between { $low } and { $high } of { $all }
share-percent = between { $low } % and { $high } %
remark-average = on average { $average }, by { $name } of { $period }
remark-average-any = on average { $average }, however many persons get each
average-between = between { $low } and { $high }
average-from = at least { $low }
average-to = at most { $high }
average-any = any amount
cause-average = it hangs on how many persons get how much, and that isn't known
no-weights-other-state = { $name } counts the persons of another state
no-weights-no-period = { $name } has no period that is over on { $date }
no-weights-not-known = a number of { $name } isn't known, or isn't verified
no-weights-not-all = { $name } doesn't hold all of these persons
no-weights-overlap = the cells of { $name } count some persons twice
no-weights-others = a cell of { $name } counts other persons as well

remark-measured = { $measured }: { $figures }
progress-nearer = since { $since } nearer to what is demanded: lacking { $now } instead of { $before } ({ $who })
progress-farther = since { $since } farther from what is demanded: lacking { $now } instead of { $before } ({ $who })
progress-none = the last change of the law, on { $since }, brought it no nearer: lacking { $now } as before ({ $who })
progress-begun = since { $since } the law gives something where it gave nothing: lacking { $now } ({ $who })
progress-ended = since { $since } the law gives nothing where it gave something ({ $who })
progress-was-met = until { $since } it was met ({ $who })
progress-others = other situations can't be compared with those of { $before }; `--as-of { $before }` shows what was so then

without-citation-series = nothing says where the figures of `{ $name }` come from
remark-share-counting = { $served } are served and count, by { $name } of { $period }; at least { $demanded } % are demanded
cause-average-open = what some of these persons get isn't known
