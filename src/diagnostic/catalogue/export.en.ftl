# The rules for other programs: graphs of acts, and what is said of an export.
kind-act-or-state = an act or a state
export-incomplete = { $count ->
    [one] one mistake in the rules: what it is in isn't in the export; `kzrules check` tells it
   *[other] { $count } mistakes in the rules: what they are in isn't in the export; `kzrules check` tells them
}
graph-legend = What it shows
graph-revises = revises
graph-replaces = replaces
graph-repeals = repeals
graph-repeals-part = repeals in part
graph-implements = stands behind demands: { $partly ->
    [0] { $met } met
   *[other] { $met } met, { $partly } partly
}
graph-legend-implements = gives what is demanded
graph-binds = binds { $state }{ $since ->
    [none] {""}
   *[other] {" "}since { $since }
}
graph-binds-not = doesn't bind { $state }{ $since ->
    [none] {""}
   *[other] {" "}yet: from { $since }
}
graph-binds-unknown = whether it binds { $state } isn't known{ $since ->
    [none] {""}
   *[other] {" "}({ $since })
}
graph-legend-binds = binds the state
graph-legend-binds-not = doesn't bind the state
graph-legend-binds-unknown = whether it binds isn't known
graph-recommendation = a recommendation: binds nobody
graph-declaration = a declaration: nobody is a party
graph-until = in force until { $until }
graph-laws = Laws
graph-instruments = Instruments
