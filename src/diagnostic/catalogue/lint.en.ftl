## Lints of the writing

group-writing = How it is written
code-allow-unused = something is allowed that isn't there
code-expectations-collide = two expectations can't both hold
code-far-date = a date is far away
code-mixed-script = a name mixes letters of two scripts
code-never-wins = a provision in force decides nowhere
code-not-accounted-for = a paragraph that must exist is passed over
code-unknown-code = there is no such code
code-unused-name = nothing uses a name
code-without-citation = a statement doesn't say where it comes from
code-wrong-file = a statement stands in the wrong kind of file

allow-unused = `{ $code }` is allowed here, but there is nothing to allow
allow-unused-help = delete the `allow`, or check that it stands in the right statement
allow-without-code = the code is missing: what is allowed here?
allow-without-reason = the reason is missing: why is `{ $code }` allowed here?
unknown-code = there is no code `{ $code }`
unknown-code-help = these can be allowed: { $known }
not-allowable = `{ $code }` can't be allowed away
not-allowable-help = a verdict that is known is written with `expect`; anything else has to be mended

never-wins = `{ $name }` is in force, but decides nowhere: { $more ->
    [0] everywhere it gives way to { $winners }
   *[other] everywhere it gives way to { $winners } and { $more } more
  }
never-wins-here = left nowhere
never-wins-overrides = { $name } overrides it
never-wins-special = { $name } is more special
never-wins-later = { $name } is later
never-wins-help = end it with `until`, check for whom either of them is meant, or say `besides` if both hold

without-citation-act = `{ $name }` doesn't say where its text was read
without-citation-row = the value of `{ $name }` from { $from } doesn't say where it comes from
without-citation-status = the status doesn't say where it comes from
without-citation-silence = the silence doesn't say in which text it was searched, nor when
without-citation-claim = the claim doesn't say where the source makes it
without-citation-help = add `cite`, `quote` or `read`; for an act also `number` or `wording`, for a status `law`

unused-property = no statement uses the property `{ $name }`
unused-dimension = no statement uses the dimension `{ $name }`
unused-group = no statement uses the group `{ $name }`
unused-topic = no row of a parameter uses the topic `{ $name }`
unused-parameter = no statement uses the parameter `{ $name }`
unused-instrument = no statement uses the instrument `{ $name }`
unused-law = no statement uses the law `{ $name }`
unused-source = no statement uses the source `{ $name }`
unused-name-help = delete it, or say `allow unused-name because "…"` if it is meant to wait
unused-values = nothing tells these values of `{ $name }` apart: { $values }
unused-values-help = join them in one, or name them where they make a difference

expectations-collide = `{ $name }` can't be `{ $first }` and `{ $second }` in the same situations
expectations-collide-twice = `{ $name }` is expected twice in the same way
expectations-collide-first = the first one
expectations-collide-help = leave one of them, or say for whom or from when each is meant

not-accounted-for = `{ $name }` must exist by the numbering, and nothing is said of it
not-accounted-for-before = stands before it
not-accounted-for-after = stands behind it
not-accounted-for-help = write its demand, or for example `{ $name } no action because "…"`; if the instrument is written in part on purpose, allow it in its header

wrong-file-words = words of the vocabulary belong in a `.rule` file; this file has { $count }
wrong-file-instruments = instruments belong in a `.rule` file; this file has { $count }
wrong-file-sources = sources belong in a `.rule` file; this file has { $count }
wrong-file-demands = demands belong in a `.rule` file; this file has { $count }
wrong-file-claims = claims belong in a `.rule` file; this file has { $count }
wrong-file-remarks = remarks on paragraphs belong in a `.rule` file; this file has { $count }
wrong-file-hierarchies = hierarchies belong in a `.fact` file; this file has { $count }
wrong-file-provisions = provisions belong in a `.fact` file; this file has { $count }
wrong-file-statuses = statuses belong in a `.fact` file; this file has { $count }
wrong-file-silences = silences belong in a `.fact` file; this file has { $count }
wrong-file-parameters = parameters belong in a `.fact` file; this file has { $count }
wrong-file-help = move them; what they mean doesn't change

mixed-script = the name `{ $name }` mixes letters of two scripts: { $letters }
mixed-script-help = write the whole name in letters of one script
mixed-script-help-write = write `{ $name }`, here and wherever the name is used

far-date-early = `{ $date }` is before 1800
far-date-late = `{ $date }` is more than 50 years after { $as_of }
far-date-help = check the year; if it is right, say `allow far-date because "…"`
