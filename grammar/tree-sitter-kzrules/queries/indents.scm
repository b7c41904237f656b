; The clauses of a statement stand below its head.
(statement) @indent.begin @indent
(ERROR) @indent.auto
