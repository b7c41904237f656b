# Paragraphs without a demand, and what is asked of statuses, parameters, silences and properties.

summary-remarks = without a demand: { $remarks }
summary-remarks-judgement = { $count } left to judgement
summary-remarks-set-aside = { $count } set aside
summary-remarks-see = { $count } said elsewhere
summary-facts = { $count ->
    [one] { $count } fact
   *[other] { $count } facts
}
summary-statuses = { $count ->
    [one] { $count } status
   *[other] { $count } statuses
}
summary-silences = { $count ->
    [one] { $count } silence
   *[other] { $count } silences
}
summary-parameters = { $count ->
    [one] { $count } parameter
   *[other] { $count } parameters
}

remark-word-judgement = judgement
remark-word-set-aside = set aside
remark-word-see = see { $see }
remark-no-reason = no reason is given

why-judgement = { $name } is left to a judge: { $reason }
why-no-action = { $name } is set aside: { $reason }
why-see = { $name }: see { $see }
why-defines = { $name } defines `{ $words }`
why-difference = { $title }: { $words }
why-beside = the demands that it is laid beside: { $demands }
why-beside-none = no demand speaks of it
why-state = { $state } and { $act } on { $date }: { $binds }
why-binds = binds since { $since } ({ $status })
why-nothing-said = nothing says what { $state } did about { $act }
why-parameter = { $name } on { $date }:
why-no-value = it has no value on this day
why-property = what is said of `{ $name }`, as of { $date }:
why-silence = { $state } is silent on `{ $name }`:
why-nothing = nothing
nothing-at = nothing is said of `{ $address }`
not-to-ask = `why` has no answer about `{ $name }`: it is { $found }
why-help = ask about a place (`C183 art 8(1)`, with `#label` for one of several statements), an instrument or a law, a property, a parameter, a term, or what a state did (`KZ ratified C183`)

gives-to-compared = { $name } gives this to those with whom they are compared
mend-unknown-of-nobody = look for it in the law: then write the provision, or declare a `jurisdiction` and its silence with what was searched

code-remarks-collide = a paragraph is set aside and something is demanded there
code-sees-nothing = a paragraph is said elsewhere, where nothing is said
remarks-collide = `{ $name }` is set aside, but something is said there
remarks-collide-here = it demands nothing
remarks-collide-demand = it demands this
remarks-collide-judgement = it is left to a judge
remarks-collide-help = strike one of the two; where they are about different sentences of the paragraph, give each a label (`art 6#roles`)
sees-nothing = `{ $name }` is said at `{ $see }`, but nothing is said there
sees-itself = `{ $name }` refers to itself
sees-nothing-help = name the place that says it, or write what it says
