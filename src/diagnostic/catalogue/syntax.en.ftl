# What is wrong with how a text is written: expected, then found; the help says how to mend it.

syntax-expected = expected { $expected ->
        [colon] `:`
        [equals] `=`
        [name] a name
        [property] the name of a property
        [operator] an operator such as `=` or `at least`
        [value] a value
        [date] a date
        [address] an address such as `art 8(1)`
        [target] an act or an address
        [quote] a text in quotation marks
        [condition] a condition
        [persons] persons
        [type] a type such as `days` or `yes/no`
        [verdict] a verdict such as `met` or `gap`
        [unit] a unit
        [row] a row of the table
        [axes] `by` and what its cells are told apart by, such as `by region, year`
        [closing-bracket] a closing bracket
        [clause] a clause or the end of the statement
        [module] a module such as `kzrules/ilo`
       *[statement] a statement
    }, found `{ $found }`
    .help = { $expected ->
        [colon] write `:` between the name and what is said of it
        [equals] write `=` between the name and what it stands for
        [property] name the property: `C183 art 4(1): maternity_leave >= 14 weeks`
        [operator] write `=`, `>=`, `<=`, `in`, `includes`, `excludes` or `exists`
        [value] write an amount (`14 weeks`), a name (`employer`) or a list (`{"{"}race, sex{"}"}`)
        [date] write year, month and day: `2024-01-31`; `2024`, `2024-01`, `2024-Q1` and `unknown` will do, too
        [address] write `art 8(1)`, `part V`, `para 4`, `schedule` or `preamble`
        [target] name an act, an address or both: `LabourCode art 54(2)`
        [quote] put the text between straight quotation marks
        [condition] write what must hold: `pregnant`, `child_age < 7 years`
        [persons] write whom it concerns: `employed women`, or `everyone`
        [type] write `yes/no`, `one of a, b`, `set of a, b`, `count`, `days`, `KZT per month`, …
        [verdict] write met, exceeds, partial, shortfall, gap, conflict, unknown, uncertain, judgement or not applicable
        [clause] begin what follows with a clause word such as `for`, `when`, `from`, or remove it
        [module] name what comes with kzrules: `use kzrules/vocabulary`, `use kzrules/ilo/c183`
       *[other] see the list of statements
    }
syntax-expected-at-end = expected { $expected ->
        [colon] `:`
        [equals] `=`
        [name] a name
        [property] the name of a property
        [operator] an operator such as `=` or `at least`
        [value] a value
        [date] a date
        [address] an address such as `art 8(1)`
        [target] an act or an address
        [quote] a text in quotation marks
        [condition] a condition
        [persons] persons
        [type] a type such as `days` or `yes/no`
        [verdict] a verdict such as `met` or `gap`
        [unit] a unit
        [row] a row of the table
        [axes] `by` and what its cells are told apart by, such as `by region, year`
        [closing-bracket] a closing bracket
        [clause] a clause or the end of the statement
        [module] a module such as `kzrules/ilo`
       *[statement] a statement
    }, found the end
    .help = { $expected ->
        [colon] write `:` between the name and what is said of it
        [equals] write `=` between the name and what it stands for
        [property] name the property: `C183 art 4(1): maternity_leave >= 14 weeks`
        [operator] write `=`, `>=`, `<=`, `in`, `includes`, `excludes` or `exists`
        [value] write an amount (`14 weeks`), a name (`employer`) or a list (`{"{"}race, sex{"}"}`)
        [date] write year, month and day: `2024-01-31`; `2024`, `2024-01`, `2024-Q1` and `unknown` will do, too
        [address] write `art 8(1)`, `part V`, `para 4`, `schedule` or `preamble`
        [target] name an act, an address or both: `LabourCode art 54(2)`
        [quote] put the text between straight quotation marks
        [condition] write what must hold: `pregnant`, `child_age < 7 years`
        [persons] write whom it concerns: `employed women`, or `everyone`
        [type] write `yes/no`, `one of a, b`, `set of a, b`, `count`, `days`, `KZT per month`, …
        [verdict] write met, exceeds, partial, shortfall, gap, conflict, unknown, uncertain, judgement or not applicable
        [clause] begin what follows with a clause word such as `for`, `when`, `from`, or remove it
        [module] name what comes with kzrules: `use kzrules/vocabulary`, `use kzrules/ilo/c183`
       *[other] see the list of statements
    }
syntax-reserved-name = expected a name, found the reserved word `{ $found }`
    .help = put it in backticks if it is meant as a name
syntax-operator = expected an operator, found `{ $found }`
    .help = write `{ $suggestion }`
syntax-sign-for-word = expected the word `{ $suggestion }`, found the sign `{ $found }`
    .help = write `{ $suggestion }`
syntax-quote-marks = expected straight quotation marks, found `{ $found }`
    .help = write `"` on both sides of the text
syntax-unclosed-quote = expected `"` at the end of the text, found the end of the line
    .help = close the text with `"`: it ends with its line
syntax-surplus-quote = expected the end of the line, found one quotation mark too many
    .help = remove the mark
syntax-decimal-comma = expected a decimal point, found the comma in `{ $found }`
    .help = write `{ $suggestion }`
syntax-thousands-comma = expected a number, found `{ $found }`, which can be read in two ways
    .help = write `{ $grouped }` for thousands, `{ $decimal }` for a fraction
syntax-grouping = expected digits in groups of three with plain blanks, found `{ $found }`
    .help = write `{ $suggestion }`
syntax-spaced-percent = expected `%` right behind the number, found `{ $found }`
    .help = write `{ $suggestion }`
syntax-spaced-fraction = expected a fraction without blanks, found `{ $found }`
    .help = write `{ $suggestion }`
syntax-date-form = expected a date as year, month, day, found `{ $found }`
    .help = write `{ $suggestion }`
syntax-date-ambiguous = expected a date as year, month, day, found `{ $found }`, which can be read in two ways
    .help = write `{ $day-first }` or `{ $month-first }`
syntax-range = expected a range with `..`, found `{ $found }`
    .help = write `{ $suggestion }`
syntax-dash = expected a plain hyphen, found the dash `{ $found }`
    .help = write `-` to subtract, `..` for a range
syntax-hyphen = expected a name without a hyphen, found `{ $found }`
    .help = write `{ $suggestion }`
syntax-address-form = expected an address such as `art 8(1)`, found `{ $found }`
    .help = write `{ $suggestion }`
syntax-number-sign = expected a text in quotation marks, found `{ $found }`
    .help = write `{ $suggestion }`
syntax-twin-letters = expected letters of one script, found `{ $letter }` ({ $code }) in `{ $found }`
    .help = write `{ $suggestion }`; the letter only looks the same
syntax-invisible-character = expected visible text, found the invisible character { $code }
    .help = remove the character
syntax-stray-character = expected a word, a number or a sign of the language, found `{ $found }` ({ $code })
    .help = remove the character
syntax-missing-colon = expected `:` before this
    .help = write `:` behind the address or the title
syntax-missing-operator = expected an operator, found `{ $found }`
    .help = write `=`, `>=` or `<=` before `{ $found }`
syntax-same-without-operator = expected an operator before `{ $found } …`
    .help = did you mean `>= { $found } …`? `>=` demands at least the same, `=` exactly the same
syntax-missing-of = expected `of` behind the percentage, found `{ $found }`
    .help = write `{ $suggestion }`
syntax-comma = expected one more element, found a comma with nothing behind it
    .help = remove the comma
syntax-missing-comma = expected `,` before this
    .help = write a comma between the elements of a list
syntax-semicolon = expected the next clause, found `;`
    .help = remove it: clauses need no sign between them
syntax-semicolon-in-list = expected `,` between the elements of a list, found `;`
    .help = write a comma
syntax-full-stop = expected the end of the line, found a full stop
    .help = remove the full stop
syntax-capitals = expected `{ $suggestion }`, found `{ $found }`
    .help = write it in small letters
syntax-yes-no = expected `yes/no`, found `{ $found }`
    .help = write `yes/no` without blanks
syntax-unknown-clause = expected a clause word, found `{ $found }`
    .help = did you mean `{ $suggestion }`?
syntax-no-clause = expected a clause word, found `{ $found }`
    .help = begin the line with `for`, `when`, `unless`, `from`, `cite`, `note`, …; words that belong together stand on one line
syntax-party-how = expected how the state became party, found `{ $found }`
    .help = write `ratified`, `accepted`, `approved`, `acceded to` or `succeeded to`; where it isn't party, `not party to … as of` and the date
syntax-status-word = expected `{ $suggestion }`, found `{ $found }`
    .help = write `{ $suggestion }`
syntax-unknown-statement = expected a statement, found `{ $found }`
    .help = did you mean `{ $suggestion }`?
syntax-not-a-statement = expected a statement, found the sentence `{ $found } …`
    .help = write `#` and a blank before a comment
syntax-unindented-clause = expected a statement, found the clause `{ $found }` in the first column
    .help = indent the line; it was read as part of the statement above
syntax-indented-statement = expected a clause, found a statement that begins with `{ $found }`
    .help = begin the statement in the first column
syntax-clause-without-statement = expected a statement first, found the indented line `{ $found } …`
    .help = write the statement above it, or begin it in the first column
syntax-unclosed-bracket = expected a closing bracket, found nothing that closes `{ $found }`
    .help = close the bracket before the next clause
syntax-surplus-bracket = expected no such bracket here, found `{ $found }`
    .help = remove the bracket, or open it first
syntax-square-brackets = expected a list in curly brackets, found square ones
    .help = write `{"{"}` and `{"}"}`
syntax-and-between-persons = expected `,` or nothing between persons, found `and`
    .help = write `{ $either }` for both groups, `{ $both }` for those who are both at once
syntax-nothing-behind = expected something behind `{ $found }`, found the end of the clause
    .help = complete the clause, or remove `{ $found }`
syntax-mixed-and-or = expected brackets where `and` meets `or`, found none
    .help = write `{ $and-first }` or `{ $or-first }`
syntax-loose-label = expected the label glued to its address, found a blank before `{ $found }`
    .help = remove the blank: behind a blank `#` begins a comment
syntax-too-deep = expected at most { $limit } levels of brackets, `not` and operators, found more
    .help = give parts of it names with `group` or `property`
syntax-too-long = expected a statement of at most { $limit } bytes, found a longer one
    .help = divide the statement
syntax-not-persons = expected persons, found `not`
    .help = write `for everyone except { $found }`
syntax-mode-in-claim = expected what the source says of the law, found `{ $found }`: a claim takes no such word
    .help = write what the law gives, as `SOURCE says PROPERTY = VALUE`; what a treaty demands stands at its own paragraph, and a source's own view of that in `SOURCE says "…"`
syntax-not-verdict = expected a verdict such as `met` or `gap`, found `{ $found }`
    .help = say how it isn't: `gap` (nothing is given), `shortfall` (too little), `partial` (to some only) or `conflict` (the contrary); or, in the source's words, `SOURCE says "…"`
syntax-no-movement = expected an operator such as `=`, or a movement, found `{ $found }`
    .help = write `=`, `>=`, `<=`, `in`, `includes`, `excludes` or `exists`; a series `rises`, `falls`, `narrows` or `widens`; what none of them says stands in `SOURCE says "…"`
syntax-movement = expected a movement, found `{ $found }`
    .help = did you mean `{ $suggestion }`? a series `rises`, `falls`, `narrows` or `widens`
