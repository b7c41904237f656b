## Definitions, choices, permissions, practice, readings, claims of other kinds

demanded-by-law = { $since ->
    [none] demanded by { $act } of acts below it
   *[other] demanded by { $act } of acts below it, since { $since }
}
remark-relaxed = { $sure ->
    [yes] { $name } lets the state fall short of it: `{ $allows }`
   *[no] { $name } would let the state fall short of it, had it declared so; whether it has isn't known: `{ $allows }`
}
cause-left-to = { $name } leaves it to { $whom }: any value is allowed
cause-permission = it isn't known whether the state may use the permission `{ $name }`
choice-of-law = `{ $name }` is no instrument: only a treaty or a recommendation leaves a choice
choice-of-other-act = the members of a choice stand in its own instrument, `{ $name }`
choice-count = `{ $found }` of { $most } can't be chosen
code-unknown-member = a choice names a paragraph that demands nothing
unknown-member = `{ $target }` is no demand, no choice and no part of the instrument
unknown-member-help = check the address, or encode the paragraph
statement-choice = a choice
finding-choice = { $name }: { $met } of { $members } met, { $need } needed
finding-choice-open = { $name }: it isn't known whether { $need } of { $members } { $need ->
        [one] is
       *[other] are
    } met
choice-member = { $name }: { $verdict }
choice-including = of those that have to be among them: { $met } met, { $due } needed
note-members = members
doubt-readings = { $name } can be read in several ways
remark-reading = by the reading “{ $words }”{ $by }: { $verdict }
same-not-one = `{ $found }` doesn't name one place on each dimension, so it isn't clear with whom to compare
same-not-one-help = name single values: `same for full_time`, `same when before_leave`
cause-nothing-for-others = nothing gives `{ $name }` to those with whom it compares
kind-term = a term
statement-definition = a definition
term-of-elements = the term `{ $name }` has elements and names no persons
ambiguous-term = the term `{ $name }` means one thing in { $first } and another in { $second }
ambiguous-term-help = use a group that says which is meant
finding-undefined = { $name }: the law doesn't define `{ $term }`
finding-defined-otherwise = { $name }: the law means others by `{ $term }`
finding-defined-narrower = { $name }: the law means fewer by `{ $term }`
finding-defined-wider = { $name }: the law means more by `{ $term }`
finding-defined-differently = { $name }: whether the law means the same by `{ $term }` needs a judgement
finding-definition-unknown = { $name }: it isn't known how the law defines `{ $term }`
defines-it = { $name } defines it so
definition-searched = the law was searched; no definition is there
definition-searched-in-part = the law was searched, but for { $not }; no definition is there
definition-nowhere = no law defines `{ $term }`, and no silence is declared
definition-added = the law takes in beside: { $persons }
note-left-out = left out
note-added = added
definition-all = all of them
several = { $texts }
code-declarative = met in the text, and by the evidence not applied
code-practice = met in the text; whether it is applied is a question
statement-practice = evidence of practice
kind-practised = an act, a property or a topic
finding-declarative = { $name }: the law gives `{ $demand }`, and by the evidence it isn't applied
finding-practice = { $name }: the law gives `{ $demand }`; in practice it is { $practised }
remark-practice = { $practised }, by the evidence
note-practice = practice
practised-applied = applied
practised-partly = applied in part
practised-not = not applied
practised-disputed = disputed
practised-unclear = unclear
practice-during = of { $during }
practice-by = by { $by }
practice-zero = nought alone doesn't tell
why-practice = beside the verdict, evidence of practice:
code-sources-disagree = two claims of sources exclude one another
sources-disagree = { $first } and { $second } exclude one another
source-disagrees-with-itself = { $source } excludes what it says elsewhere
claim-beside = this stands here
conflicts-count = { $law ->
    [one] 1 claim doesn't
   *[other] { $law } claims don't
} agree with what was computed; { $sources ->
    [one] 1 pair of claims excludes
   *[other] { $sources } pairs of claims exclude
} one another
cause-share = at least { $percent } % of them have to be served, and how many are isn't known
share-in-law = a law gives something to persons, not to a share of them
