# Formats of a check: sentences for those who hear them, the summary of a job, mistakes in outputs.

plain-finding = Finding { $number } of { $total }: { $severity }, code { $code }.
plain-known = The rules expect this finding.
plain-sentence = { $words }.
plain-titled = { $title }: { $words }.
plain-place = In file { $path }, line { $line }, column { $column }
plain-lines = In file { $path }, from line { $line }, column { $column }, to line { $end }
plain-marked = { $place }, at the words “{ $words }”
plain-said = { $place }: { $words }.

sarif-root = the root of the repository

job-title = kzrules: what the check found
job-findings = findings
job-number = number
job-errors = What fails
job-others = What else is open
job-of-files = The rules as they are written
job-kind = kind
job-place = place
job-message = finding
job-nothing = Nothing is open.
job-left-out = { $count ->
    [one] 1 more finding doesn't fit into this summary, which can hold 1 MiB: `kzrules check` lists all of them, and `--output sarif=FILE` writes them to a file.
   *[other] { $count } more findings don't fit into this summary, which can hold 1 MiB: `kzrules check` lists all of them, and `--output sarif=FILE` writes them to a file.
}

output-form = expected FORMAT=PATH such as `sarif=out.sarif`, but found `{ $found }`
output-format-near = there is no format `{ $name }`; did you mean `{ $close }`?
output-format-none = there is no format `{ $name }`; there are { $known }
output-not-appended = { $format } can't be appended to a file: write `{ $format }=PATH`
output-two-standard = the standard output takes one format, but { $one } and { $other } are to go there: give one of them a file
output-two-files = two outputs are to go into `{ $path }`: give each a file of its own
