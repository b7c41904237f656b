; A statement with what is indented below it.
(statement) @fold
