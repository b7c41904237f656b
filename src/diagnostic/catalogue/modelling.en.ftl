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
