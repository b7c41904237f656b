; What is coloured. Later patterns win where several fit (Neovim); each word of the language stands here once, and a test
; says which is missing.

(name) @variable
(comment) @comment @spell
(string) @string
(number) @number
(date) @number
(clock) @number
(unit) @type
(constant) @constant.builtin
"none" @constant.builtin
(kind) @constant.builtin
(actor) @constant.builtin
(nothing) @constant.builtin
(verdict) @constant.builtin
(outcome) @constant.builtin
(applied) @constant.builtin
(code) @constant
(mode) @attribute
(way) @keyword
(function) @function.builtin
(module) @module

; Acts, and places in them.
(address) @tag
(label) @label
(target act: (name) @module)
(provision act: (name) @module)
(claim source: (name) @module)
(recommendation source: (name) @module)
(passage source: (name) @module)
(silence state: (name) @module)
(status state: (name) @module)
(change bill: (name) @module)
(declared state: (name) @module)
(expect state: (name) @module)

; What is declared, and what is demanded.
(text name: (name) @type.definition)
(property name: (name) @type.definition)
(dimension name: (name) @type.definition)
(group name: (name) @type.definition)
(topic name: (name) @type.definition)
(theme name: (name) @type.definition)
(parameter name: (name) @type.definition)
(procedure name: (name) @type.definition)
(case name: (name) @type.definition)
(calendar name: (name) @type.definition)
(series name: (name) @type.definition)
(hierarchy name: (name) @type.definition)
(defines name: (name) @type.definition)
(step name: (name) @function)
(event name: (name) @function)
(document name: (name) @function)
(person name: (name) @variable.parameter)
(demand property: (names (name) @property))
(key (name) @variable.parameter)

; Words.
[
  "instrument"
  "law"
  "jurisdiction"
  "source"
  "bill"
  "property"
  "dimension"
  "group"
  "topic"
  "theme"
  "parameter"
  "procedure"
  "case"
  "calendar"
  "series"
  "hierarchy"
  "never"
  "use"
] @keyword.type

[
  "accepted"
  "accepts"
  "acceded to"
  "adds"
  "approved"
  "declares"
  "declares nothing under"
  "defines"
  "demands"
  "denounced"
  "gives"
  "needs judgement"
  "no action"
  "not party to"
  "ratified"
  "recommends"
  "recommends bill"
  "repeals"
  "replaces"
  "says"
  "see"
  "signed"
  "silent on"
  "succeeded to"
] @keyword.function

[
  "adds up"
  "adopted"
  "after"
  "all of"
  "all others"
  "allow"
  "also called"
  "applies to events from"
  "as"
  "as of"
  "asks"
  "because"
  "before"
  "besides"
  "best of"
  "binds"
  "blocking"
  "body"
  "by"
  "by declaration"
  "cite"
  "counting"
  "covers"
  "date"
  "declared"
  "document"
  "during"
  "event"
  "expect"
  "figure"
  "file"
  "follows"
  "for"
  "from"
  "if"
  "in force"
  "in practice"
  "including"
  "kind"
  "left to"
  "less is better"
  "like"
  "makes"
  "measured by"
  "more is better"
  "needs"
  "not blocking"
  "not earlier than"
  "not later than"
  "not searched"
  "note"
  "number"
  "off"
  "on"
  "on average"
  "overall"
  "overrides"
  "person"
  "published"
  "quote"
  "rank"
  "read"
  "reading"
  "registered"
  "relaxes"
  "rests"
  "revises"
  "searched"
  "step"
  "sums"
  "title"
  "transitional"
  "unless"
  "until"
  "value"
  "was"
  "weighted by"
  "when"
  "where"
  "within"
  "without"
  "wording"
  "works"
] @keyword

(statement head: (practice "in practice" @keyword.type))
(judgement) @keyword.function
(no_action) @keyword.function
(mark) @keyword
(by_declaration) @keyword
(exists) @keyword.operator
(unverified "unverified" @keyword.exception)

[
  "one of"
  "set of"
  "any of"
  "count"
  "percent"
  "clock"
  "yes/no"
  "да/нет"
  "иә/жоқ"
] @type.builtin

[
  "and"
  "or"
  "not"
  "except"
  "with"
  "with all"
  "at least"
  "at most"
  "includes"
  "excludes"
  "in"
  "is"
  "exists"
  "of"
  "of the"
  "per"
  "same"
] @keyword.operator

[
  "!="
  "*"
  "+"
  "-"
  ".."
  "/"
  "<"
  "<="
  "="
  ">"
  ">="
] @operator

[
  ","
  ":"
] @punctuation.delimiter

[
  "("
  ")"
  "{"
  "}"
] @punctuation.bracket
