(statement head: (text name: (name) @name)) @item
(statement head: (property name: (name) @name)) @item
(statement head: (dimension name: (name) @name)) @item
(statement head: (group name: (name) @name)) @item
(statement head: (topic name: (name) @name)) @item
(statement head: (theme name: (name) @name)) @item
(statement head: (parameter name: (name) @name)) @item
(statement head: (procedure name: (name) @name)) @item
(statement head: (case name: (name) @name)) @item
(statement head: (calendar name: (name) @name)) @item
(statement head: (series name: (name) @name)) @item
(statement head: (provision act: (name) @name address: (address) @name (label)? @name)) @item
