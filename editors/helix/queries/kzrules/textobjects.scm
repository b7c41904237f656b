(statement head: (_) @class.inside) @class.around
(statement clause: (_) @function.around)
(statement clause: (_) @function.inside)
(words (name) @parameter.inside)
(names (name) @parameter.inside)
(row) @entry.around
(comment) @comment.inside
(comment)+ @comment.around
