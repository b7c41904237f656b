## Procedures and cases

kind-procedure = a procedure
kind-case = a case
kind-step = a step or an event
kind-step-or-document = a step, an event or a document
kind-document = a document
statement-procedure = a procedure
statement-case = a case
code-unknown-procedure = there is no such procedure or case
code-unknown-step = the procedure has no such step or event
code-unknown-document = the procedure needs no such document
code-event-without-date = an event of a case without its day
code-case-differs = a case comes out otherwise than it expects
unknown-in-procedure = expected { $expected } of `{ $procedure }`, but found `{ $name }`
procedure-here = the procedure
clause-of-step = `{ $clause }` belongs to a step, and none begins before it
clause-of-step-help = write `step NAME` first; the clauses up to the next step are its own
clause-of-event = `{ $clause }` belongs to an event, and none stands before it
event-dated = a procedure says what may happen, not when it did: dates stand in a case
event-undated = expected the day on which `{ $name }` happened
event-undated-help = write `event { "NAME" } on 2024-05-01`; a month or a year will do where the day isn't known
circular-procedure = the procedure `{ $name }` is like itself
circular-step = the step `{ $name }` would have to come before itself
window-length = expected a length such as `5 days` or `1..3 months`, but found `{ $found }`
window-length-help = whole days, working days, weeks or months; a range only behind `within`; `unknown` where the text doesn't say it
no-such-person = no person of this case is called `{ $name }`
no-such-person-help = the case has: { $known }
step-without-procedure = the case follows no procedure, so it has no steps
step-without-procedure-help = add `follows NAME`
case-differs = { $case }{ $person }: expected `{ $expected }` on { $date }, but it comes to: { $found }
case-differs-help = correct the case, or the law as it is written down here
case-law-nothing = the law gives nothing here
case-law-absent = the law was searched, and gives nothing
case-law-unknown = what the law gives isn't known: nobody looked
case-law-gives = the law gives { $facts }
case-of = { $name }{ $title }
case-on = on { $date }
case-person = { $name }: { $words }
case-asked = { $name }{ $title }
case-nothing-demanded = nothing is demanded of the state here
case-demanded = { $name } demands `{ $demand }`: { $verdict }
case-in-part = { $persons }: { $text }
step-here = the step `{ $name }`
note-step = what is to be said of it
kept-kept = kept
kept-exempt = exempt
kept-incomplete = incomplete
kept-missing = missing
kept-open = open
kept-too-early = too early
kept-too-late = too late
kept-unknown = unknown
kept-not-called-for = not called for
course-of = { $name }:
course-nothing = nothing is wrong, nobody is exempt
course-open = not known, or still to be done:
course-taken = { $step } on { $date }
course-steps = taken: { $steps }
course-state = { $state } since { $date }{ $faults ->
    [0] {""}
    [one] {", "}though there is { $faults } fault
   *[other] {", "}though there are { $faults } faults
}
course-events = happened: { $events }
step-too-early = { $step } on { $on } is { $days ->
    [one] { $days } day
   *[other] { $days } days
} too early: not before { $first } ({ $window })
step-too-late = { $step } on { $on } is { $days ->
    [one] { $days } day
   *[other] { $days } days
} too late: not after { $last } ({ $window })
step-out-of-order = { $step } on { $on } comes before { $first } on { $date }, which has to come first
step-before-event = { $step } on { $on }, although { $first } hasn't happened
step-none-of = { $step } on { $on }, although one of these has to come first: { $names }
step-lacks = { $step }: { $any ->
    [yes] one of these documents is missing
   *[no] { $count ->
        [one] a document is missing
       *[other] { $count } documents are missing
    }
}: { $documents }
step-documents-unsaid = { $step }: the case doesn't say with which documents
step-whether-needed = { $step }: the case leaves open whether it needs { $documents }
step-whether-exempt = { $step }: the case leaves open whether it is needed{ $words }
step-skipped = { $step } is missing, although { $behind } was taken, which comes after it
step-not-by = { $step } is missing: its last day was { $last }
step-open-until = { $step } is still to be taken, until { $last }
step-open = { $step } is still to be taken
step-window-unknown = { $step } on { $on }: the text doesn't say when it may be taken ({ $window })
step-window-unclear = { $step } on { $on }: whether that is in time can't be said from these dates ({ $window })
step-exempt = { $count ->
    [one] not needed: { $steps }
   *[other] not needed, { $count } steps: { $steps }
}{ $words }
longer-of = the longer of { $lengths }
procedure-line = { $name }{ $title } – { $steps ->
    [one] { $steps } step
   *[other] { $steps } steps
}, { $documents ->
    [one] { $documents } document
   *[other] { $documents } documents
}, shortest time: { $time }
procedure-step = { $number }. { $name }{ $title }{ $by }
procedure-after = after { $any ->
    [yes] one of { $names }
   *[no] { $names }
}
procedure-on = only on { $event }
procedure-needs = needs { $any ->
    [yes] one of { $documents }
   *[no] { $documents }
}{ $condition }
procedure-exempt = not for { $persons }
procedure-makes = leads to: { $state }
time-none = none is prescribed
time-and-unknown = { $time }; when { $unknown } may be taken isn't known
versions-of = { $second }, against { $first }:
versions-alike = nothing is otherwise
versions-gone = without the step { $name }{ $title }
versions-new = new step { $name }{ $title }
versions-changed = the step { $name }:
versions-actor = taken by: { $before } → { $after }
versions-order = comes after: { $before } → { $after }
versions-windows = time: { $before } → { $after }
versions-needs = documents: { $before } → { $after }
versions-persons = persons: { $before } → { $after }
versions-state = leads to: { $before } → { $after }
versions-nothing = nothing
versions-document-gone = no longer needed: { $name }
versions-document-new = newly needed: { $name }
versions-count = steps: { $steps } → { $steps-after }; documents: { $documents } → { $documents-after }
versions-time = shortest time: { $before } → { $after }
no-cases = there is no case here
no-cases-help = a case begins with `case NAME "title"`; see the language reference
no-procedures = there is no procedure here
no-procedures-help = a procedure begins with `procedure NAME "title"`; see the language reference
after-colon = {""}: { $text }
in-brackets = {" "}({ $text })
by-whom = {" "}(by { $text })
exempt-as = {""}; exempt as { $text }
needed-if = {""}, if { $text }
wrong-file-procedures = procedures belong in a `.fact` file; this file has { $count }
wrong-file-cases = cases belong in a `.case` file; this file has { $count }
without-citation-procedure = the procedure `{ $name }` doesn't say where it comes from
comes-to = which comes to { $least }
comes-to-between = which comes to between { $least } and { $greatest }
comes-to-at-least = which comes to { $least } at least
comes-to-at-most = which comes to { $greatest } at most
no-demand-at-case = nothing is demanded at `{ $name }`
procedure-unverified = not verified{ $why }
case-when = when { $words }
step-date-unverified = { $step } on { $on }: the day isn't verified
kind-calendar = a calendar
statement-calendar = a calendar
code-calendar-without-end = a calendar without its first or last day
calendar-without-end = a calendar says from which day until which it speaks
calendar-without-end-help = add `from 2018-01-01 until 2018-12-31`: what it doesn't speak of isn't known
unknown-weekday = expected a day of the week such as `saturday`, but found `{ $found }`
wrong-file-calendars = calendars belong in a `.fact` file; this file has { $count }
without-citation-calendar = the calendar `{ $name }` doesn't say where it comes from
case-set-aside = set aside: { $text }
case-all = in this case
ask-what = say what is asked: `--asks PROPERTIES`, `--follows PROCEDURE`, or `--only ACT` for all that is demanded there
no-cases-in = there is no case in `{ $path }`
case-not-demanded-there = nothing is demanded of the state for this there
ask-nothing-there = nothing is demanded at { $places }
