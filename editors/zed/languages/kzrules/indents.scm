(statement) @indent
