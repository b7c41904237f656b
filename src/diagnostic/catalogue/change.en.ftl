## Repeals, numbers, time, exclusions, actors

code-ends-disagree = a repeal and another end of the same law disagree
code-repeal-without-date = a repeal doesn't say from when
statement-repeal = a repeal
repeal-by-no-law = `{ $name }` is no law: only a law repeals
repeal-of-no-law = `{ $name }` is no law: `{ $by }` can repeal laws only
repeal-of-other-state = `{ $name }` is the law of another state than `{ $by }`
repeal-without-date = expected from when the repeal holds: nothing says so, and `{ $name }` has no day of entry into force
repeal-without-date-help = add `from` and the first day without it
ends-disagree = `{ $name }` has two ends: by the repeal its last day is { $eve }, but here it is { $until }; the earlier counts
ends-disagree-repeal = repealed from { $from }
ends-disagree-until = its last day is { $until }
ends-disagree-help = look which of the two the text says, and correct the other
was-the-same = expected the number that the provision had, but `{ $found }` is the one that it has
was-a-range = expected one place that had another number, but found the range `{ $found }`
citation-renumbered = `{ $name }` is cited, but was renumbered: since { $since } it is `{ $to }`
citation-was = its old number
citation-renumbered-help = cite it by its number of the date
citation-repealed = repealed here
citation-provision = the provision
citation-provision-help = cite what stands in its place, or say until when the statement holds
cause-transition = an old and a new rule may be used side by side for a time and come to different amounts: { $names }
remark-undeclared = { $declared ->
    [others] { $name } would let the state fall short of it (`{ $allows }`), had it declared so; its declaration is for others: used without being declared for { $persons }
   *[nothing] { $name } would let the state fall short of it (`{ $allows }`), had it declared so, and it declared nothing: used without being declared for { $persons }
}
undeclared-permission = { $name } lets the state fall short of it, by declaration
undeclared-status = not declared for these persons
remark-goes-on = { $name } goes on until { $until } beside what takes its place: where both speak, either may be used, and the worse counts
remark-reaches-back = { $name } reaches back to this day, but is known only from { $from } on: it isn't counted (`--known-on` counts it)
why-fact-reaches-back = { $name }: { $gives } (reaches back to the date, known only from { $from } on)
why-fact-goes-on = { $name }: { $gives } (ended, and goes on for a time)
wrong-actor = `{ $property }` is a property of { $bearer }, so this can't be a duty of { $actor }
wrong-actor-help = leave `of the …` out, or declare the property without a bearer
actor-of-others = this is a duty of { $bearer }, but `{ $dimension }` tells { $other } apart
summary-known-on = with the laws that reach back, as known on { $date }
