# Правила для других программ: графы актов и сообщения о выгрузке.
kind-act-or-state = акт или государство
export-incomplete = { $count ->
    [one] { $count } ошибка в правилах: того, в чём она допущена, в выгрузке нет; её покажет `kzrules check`
    [few] { $count } ошибки в правилах: того, в чём они допущены, в выгрузке нет; их покажет `kzrules check`
   *[many] { $count } ошибок в правилах: того, в чём они допущены, в выгрузке нет; их покажет `kzrules check`
}
graph-legend = Обозначения
graph-revises = пересматривает
graph-replaces = заменяет
graph-repeals = отменяет
graph-repeals-part = отменяет частично
graph-implements = обеспечивает требования: { $partly ->
    [0] соблюдено — { $met }
   *[other] соблюдено — { $met }, частично — { $partly }
}
graph-legend-implements = предоставляет то, что требуется
graph-binds = обязателен для { $state }{ $since ->
    [none] {""}
   *[other] {" "}с { $since }
}
graph-binds-not = не обязателен для { $state }{ $since ->
    [none] {""}
   *[other] {" "}до { $since }
}
graph-binds-unknown = обязателен ли для { $state }, неизвестно{ $since ->
    [none] {""}
   *[other] {" "}({ $since })
}
graph-legend-binds = обязателен для государства
graph-legend-binds-not = не обязателен для государства
graph-legend-binds-unknown = обязательность неизвестна
graph-recommendation = рекомендация: необязательна
graph-declaration = декларация: участников нет
graph-until = действовал по { $until }
graph-laws = Законы
graph-instruments = Международные акты
