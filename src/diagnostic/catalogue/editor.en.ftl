# What an editor shows: hovers, lenses, actions.

editor-kind-theme = a theme
editor-kind-provision = a place in an act
editor-lens = { $verdict }: { $parts }
editor-lens-expected = { $line } (expected)
editor-lens-counts = demands: { $counts }
editor-lens-model = show what this bill changes
editor-count = { $verdict } { $count }
editor-part = { $persons }: { $outcome }
editor-part-lacking = { $part }, { $distance }
editor-more = { $count ->
    [one] one more
   *[other] { $count } more
  }
editor-binding = binding: { $binding }
editor-practice = in practice: { $word }
editor-cited = cited: { $words }
editor-fix = write { $words }
editor-fix-remove = take this out
editor-fix-all = mend all that is beyond doubt in this file
editor-expect = expect “{ $word }” of { $name }
editor-extract-group = give these persons a name (group)
editor-write-fact = write the provision as a fact of { $law } that is to be found
editor-write-bill = write a bill that would meet { $name }
editor-fact-open = the article is to be found: { $name } asks for it
editor-bill-title = A provision for { $name }
editor-rename-taken = `{ $name }` means something already
editor-rename-address = a place in an act has no name of its own: its number is the act's
editor-rename-module = `{ $name }` comes with a module and can't be renamed here
editor-rename-no-name = `{ $name }` can't be a name: it may hold no quotation marks, backticks or line breaks
