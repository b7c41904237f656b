# What a state did about an instrument.
demanded-declaration = a declaration; it doesn't bind as a treaty
demanded-not-looked-since = whether this binds isn't known: { $status }; later nobody looked
demanded-not-looked-before = whether this binds isn't known: { $status }; of earlier days nothing is said

# Statuses that don't fit.
code-statuses-disagree = what is said of a state and a treaty doesn't fit together
status-of-recommendation = a state can't be party to `{ $name }`: it is a recommendation
status-of-declaration = a state can't be party to `{ $name }`: it is a declaration
status-of-part = a state becomes party to `{ $name }` as a whole, but here a part of it is named
status-of-part-help = write `{ $name }` alone; a part is taken with `accepts` or left with `excludes`
status-without-part = expected a part of `{ $name }`, as in `{ $name } part II`
status-without-part-help = name the part; of the whole instrument write `ratified`, `accepted` or `approved`
status-twice = the same status under `{ $act }` is written twice
status-two-dates = the state became party to `{ $act }` twice: here `{ $word } { $this }`, elsewhere `{ $word } { $that }`, and in between it didn't leave
status-party-and-not = `{ $act }` is in force for the state from { $since }, so it can't be that as of { $read } it wasn't party
status-before-registration = in force { $in-force }, but registered only { $registered }
status-before-treaty = in force for the state { $in-force }, but { $act } itself only { $own }
status-against-binds = in force { $in-force }, but by the instrument a registration of { $registered } binds from { $expected }
statuses-disagree-other = this doesn't fit with it
statuses-disagree-treaty = its own entry into force stands here
statuses-disagree-help = look which of the two the source says, and correct or remove the other; if the state left in between, write `denounced`
instead-in-force = write `in force` and the day from which it has effect
instead-as-of = write `as of` and the day behind the name of the instrument
instead-note = what the date tells may stand in a `note`

# Kinds of instrument.
code-unknown-kind = no kind of instrument has that name
unknown-kind = expected a kind of instrument, found `{ $name }`
unknown-kind-help = write one of { $known }
