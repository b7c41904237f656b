(statement) @class.outer
(statement clause: (_) @function.outer)
(demand) @function.inner
(comment)+ @comment.outer
(words (name) @parameter.inner)
(names (name) @parameter.inner)
(row) @entry.outer
(condition) @conditional.outer
