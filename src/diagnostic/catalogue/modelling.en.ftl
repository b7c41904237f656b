# Modelling: bills, ratification, time, states beside one another.

group-change = what changes between two laws
code-closes = nothing is open any more
code-narrows = less is open
code-moves = the same is open, by another word or distance
code-opens = something is open that wasn't
code-only-together = parts of a proposal that only work together
code-spoils-alone = a part of a proposal that alone would take something away
code-bills-meet = two bills change one place
effect-closes = closes
effect-narrows = narrows
effect-moves = moves
effect-opens = opens
finding-becomes = { $name }: `{ $demand }` was { $before }, becomes { $after }
finding-still = { $name }: `{ $demand }` stays { $after }, but not as before
change-ends = { $name } ends on { $until }
change-move = { $before } → { $after }
change-not-demanded = not demanded
change-distance = { $who } (lacking: { $before } → { $after })
only-together = { $name } is met only by these together: { $parts }
only-together-part = needed
spoils-alone = { $part } alone would open { $name }, which the whole leaves met
spoils-alone-part = not without the rest
bills-meet = { $first } and { $second } both change { $place }; their order is no matter
bills-meet-by-order = { $first } and { $second } both change { $place }, and what comes of it depends on their order
bills-meet-line = here
bills-meet-verdicts = { $before } in this order, { $after } in the other
readiness-becomes = { $name }: { $before } before, { $after } after; duties not met: { $unmet-before } before, { $unmet-after } after
model-from = from
model-recommended = recommended by
model-together = All together
model-order = order
model-nothing = nothing comes to something else
no-bill-in-file = { $path } holds no bill
no-bill-in-file-help = a bill begins with `bill NAME "title" from DATE`
effect-count = { $effect } { $count }
changes-summary = demands: { $counts } ({ $acts })
changes-graver = { $count ->
    [0] nothing that binds gets worse; judged on { $date }
    [one] { $count } finding is graver than a note; judged on { $date }
   *[other] { $count } findings are graver than a note; judged on { $date }
}
ratify-title = Ratifying { $instrument }, { $title }: what it would need
ratify-status = Status
no-jurisdiction = the rules declare no state, so nobody could ratify
ratify-not-looked = nobody has looked for `{ $property }` in the law
ratify-lead = If the state ratified on the date, of its duties and choices { $met } would be met, { $unmet } surely wouldn't, { $open } are not known, uncertain or for a person to judge. { $amendments ->
    [0] Nothing that can be judged asks for an amendment.
    [one] { $amendments } amendment would meet what surely isn't met; { $left } would stay unmet. It was put into the law and judged again.
   *[other] { $amendments } amendments would meet what surely isn't met; { $left } would stay unmet. They were put into the law and judged again.
}
ratify-lead-party = The treaty binds the state already: of its duties and choices { $met } are met, { $unmet } surely aren't, { $open } are not known, uncertain or for a person to judge. { $amendments ->
    [0] Nothing that can be judged asks for an amendment.
   *[other] Amendments that would meet what surely isn't met: { $amendments }; what would stay unmet: { $left }. They were put into the law and judged again.
}
ratify-parts = Parts to choose
ratify-parts-lead = The treaty asks for { $asked }. What isn't known is counted as an edit, so that a part of which nothing is known isn't taken for a cheap one.
ratify-chosen = in the cheapest set
ratify-part = part
ratify-choice = choice
ratify-met = met
ratify-unmet = not met
ratify-open = open
ratify-edits = edits
ratify-unmended-short = no edit found
ratify-sets = The cheapest admissible sets, the best first:
ratify-before = Before ratification
ratify-no-preconditions = No preconditions are written down.
ratify-list = By the workspace's own list: { $ready }.
ratify-list-of = By the list of { $by }: { $ready }.
ratify-blocking = blocks
ratify-in-practice = in practice: { $practice }
ratify-number = №
ratify-label = precondition
ratify-asked = what has to be so
ratify-blocks = blocking
ratify-turn = order
ratify-amendments = Least amendments
ratify-amendments-lead = For each duty that surely isn't met, a provision of just what it asks for, for just those who lack it. None can be left out; that no other set is smaller isn't claimed. Number and wording of a provision are for the drafter.
ratify-no-amendments = None is needed for what can be judged.
ratify-unmended = No single provision was found by which these would be met:
ratify-duty = duty
ratify-where = provision
ratify-now = now
ratify-then = would have to give
ratify-persons = for whom
ratify-new-provision = a new provision of { $act }
ratify-nothing-there = nothing, or not enough
ratify-whole = { $persons } (all whom the duty is about)
ratify-declarations = What could be declared
ratify-relieves-nothing = relieves nothing that is open now
ratify-relieves = { $duty }: { $who }
ratify-permission = paragraph
ratify-allows = allows
ratify-effect = effect
ratify-proposed = Already proposed
ratify-no-bill = No bill that is written down closes or narrows anything of this treaty.
ratify-bill = bill
ratify-bill-closes = closes
ratify-bill-narrows = narrows
ratify-duties = What would bind
ratify-no-duties = No duty of the treaty is written down.
ratify-open-where = open
ratify-edit-number = edit
ratify-left-out = { $count ->
    [one] { $count } duty of parts that wouldn't be taken on isn't listed.
   *[other] { $count } duties of parts that wouldn't be taken on aren't listed.
}
ratify-unjudged = What could not be judged
ratify-all-judged = Everything could be judged.
ratify-place = duty or paragraph
ratify-why = what would have to be looked at or judged
ratify-practice = Text is not practice: whether the law is applied isn't part of this table.
ratify-beside = What the amendments would do beside the treaty
act-of-another-kind = `{ $name }` is no instrument that this can be asked of
code-binding = a treaty begins or ceases to bind
binding-becomes = { $name }: binding { $before } → { $after }
note-cause = cause
history-hindsight = { $day }, as known on { $known }: laws that reach back
history-more = and { $count } more
history-count = { $verdict } { $count }
diff-title = From { $from } to { $to }
event-act-begins = { $name } in force from { $on }
event-act-ends = { $name } is over from { $on } on
event-act-repealed = { $name } is over from { $on } on, repealed by { $by }
event-wording = { $name } was read in the wording of { $on }: earlier wordings weren't
event-provision-begins = { $name } from { $on }: { $says }
event-provision-ends = { $name } over from { $on } on: { $says }
event-status = { $words }, { $on }
event-status-ends = no longer: { $words }, { $on }
event-silence = { $words }: known from { $on }
event-silence-ends = no longer known from { $on } on: { $words }
event-order = { $words }, from { $on }
event-order-ends = over from { $on } on: { $words }
event-parameter = { $name } { $before } → { $after } from { $on }
binding-yes = yes
binding-no = no
binding-unknown = unknown
history-demands = demands
history-title = { $instruments }: how its verdicts came about
model-title = What would change: { $bills }
document-named = { $name }: { $text }
change-effect = effect
change-before = before
change-after = after
change-who = who gets what
change-causes = causes
change-other = { $message } ({ $name }: { $text })
course-title = The course of each demand
course-head = came to
course-first = at first { $verdict }
course-from = { $verdict } from { $day }
compare-title = { $states } beside what is demanded
compare-lead = A state is strongest where it gives at least as much as every other in every situation, and more than some. Where situations differ, or something isn't known, none is.
compare-nothing = Nobody has looked for anything that is demanded.
compare-strongest = strongest
compare-weakest = weakest
compare-not-binding = { $verdict } (doesn't bind)
compare-binding-unknown = { $verdict } (whether it binds isn't known)
compare-more = { $one } gives more than { $other }: { $who }
compare-less = { $other } gives more than { $one }: { $who }
compare-open = { $one } and { $other }: not known for { $who }
diff-backwards = { $from } is later than { $to }
compare-one = `{ $name }` is one state: name several with commas, such as KZ,KG
model-procedure = procedure
ratify-written = Of this treaty the rules hold something of these articles only: { $articles }. What the others demand hasn't been looked at, so nothing here says that the treaty could be ratified.
ratify-written-none = Nothing of this treaty is written down.
code-bad-assumption = an assumption that can't be made
assume-value = `{ $value }` is no value of `{ $name }`: expected a number of { $unit }, such as `{ $name }=100`
assume-in-vain = the series of `{ $name }` has no end, so nothing is to be assumed: give its last row an `until`
summary-assumed = assumed: { $assumed }
document-assumed = Assumed
model-nothing-more = together they do nothing that none of them does alone
ratify-beside-provision = { $place }, added to
ratify-exclusions = Parts and annexes
ratify-exclusions-lead = What leaving each out would spare. Whether a state may leave it out, the treaty says.
model-too-many = { $count } parts are too many to weigh them one against another: which only work together isn't said
