## What of the texts is accounted for

coverage-source = source
coverage-treaty = treaty
coverage-sentences = sentences
coverage-paragraphs = paragraphs
coverage-accounted = accounted for
coverage-all = all
coverage-heading = heading
coverage-left-out = left out
coverage-set-aside = set aside
coverage-elsewhere = see
coverage-reader = reader
coverage-judgement = judgement
coverage-cited = cited
coverage-said = stated
coverage-open = open
coverage-holds = holds
coverage-differs = differs
coverage-met = met
coverage-not-met = not met
coverage-no-text-sources = no text at hand of the sources { $names }: give its folder with --sources
coverage-no-text-treaties = no text at hand of the treaties { $names }: give its folder with --sources
coverage-no-file = treaties of which no file is named, so that nothing is counted: { $names }
coverage-nothing = nothing here names a source or a treaty
coverage-left-out-head = { $count ->
    [one] 1 passage of which nothing is said:
   *[other] { $count } passages of which nothing is said:
}
coverage-more = … and { $count } more: --left-out lists them all
coverage-near = no source or treaty is called `{ $name }`; did you mean `{ $close }`?
coverage-unknown = no source or treaty is called `{ $name }`
coverage-short = less than { $least } % is accounted for: { $names }
coverage-page-title = What of the texts is accounted for
coverage-page-lead = Each sentence of a source and each paragraph of a treaty stands beside the statements that speak of it. What a source says is compared with what was computed, first at the source's own date.
coverage-page-show = Show
coverage-page-agreed = holds or is met
coverage-page-disagreed = differs or isn't met

## What is tried

trial-expectations = expectations: { $holds } hold, { $fails } fail, { $later } speak of a later day or another state
trial-cases = cases: { $holds } hold, { $fails } fail, { $nothing } check nothing
trial-claims = claims of sources: { $holds } hold, { $differs } don't, { $open } open (news, not failures)
trial-exercised = demands that bind: { $exercised } of { $binding } exercised by a case
trial-checks-nothing = { $place }: `{ $name }` checks nothing: it has no `expect`
trial-nothing = checks nothing: it has no `expect`
trial-not-yet = speaks of a later day or another state
trial-differs = what the source says isn't so
trial-open = whether it is so isn't known
trial-none = nothing here can be tried: there is no `expect`, no case and no claim
coverage-none-at-hand = no text is at hand, so nothing can be counted: give its folder with --sources
