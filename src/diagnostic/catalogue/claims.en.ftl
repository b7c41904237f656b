## Claims of sources that hold in part, or are compared with nothing

code-claim-on-nothing = a source says a verdict of a place of which nothing is demanded
claim-agrees-in-part = { $source } says “{ $claim }”; on { $date } that holds in part
note-claim-true = holds
note-claim-untrue = doesn't hold
note-claim-open = not known
claim-part-of = { $name }: { $who }
claim-on-nothing = nothing is demanded at { $name }, so the claim is compared with nothing
claim-on-nothing-help = see whether the address is right; if it is, write down what is demanded there
claim-on-nothing-law = a verdict is one on a demand; of what the law gives, write `{ $source } says PROPERTY = VALUE`
finding-definition-uncertain = { $name }: whether the law means the same by `{ $term }` hangs on a doubt
reading-of-demand = `reading` belongs to a provision of the law, and this is a demand: rival readings would become demands of their own, so it isn't judged
reading-of-demand-help = demand what it asks for by every reading; where they differ, write `needs judgement because "…"` at the paragraph, and what a source reads into it as `SOURCE says "…"`
