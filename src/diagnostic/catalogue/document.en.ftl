# Documents that lawyers file: titles, headings of columns.

document-as-of = Law as of
document-known-on = Known on
document-state = State

table-title = { $instrument }: verdicts, paragraph by paragraph
table-outcome = { $outcome }: { $who }
table-distance = { $who } ({ $distance })
document-table = table
document-remarks = Remarks
