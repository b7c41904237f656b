# Басқа бағдарламаларға арналған ережелер: актілер графтары және шығару туралы хабарлар.
kind-act-or-state = акт немесе мемлекет
export-incomplete = ережелерде { $count ->
    [one] { $count } қате бар: қатесі бар мәлімдеме шығарылған деректерде жоқ; оны `kzrules check` көрсетеді
   *[other] { $count } қате бар: қатесі бар мәлімдемелер шығарылған деректерде жоқ; оларды `kzrules check` көрсетеді
}
graph-legend = Шартты белгілер
graph-revises = қайта қарайды
graph-replaces = ауыстырады
graph-repeals = күшін жояды
graph-repeals-part = ішінара күшін жояды
graph-implements = талаптарды қамтамасыз етеді: { $partly ->
    [0] орындалғаны — { $met }
   *[other] орындалғаны — { $met }, ішінара — { $partly }
}
graph-legend-implements = талап етілгенді береді
graph-binds = { $state } үшін міндетті{ $since ->
    [none] {""}
   *[other] {" "}({ $since } бастап)
}
graph-binds-not = { $state } үшін міндетті емес{ $since ->
    [none] {""}
   *[other] {" "}({ $since } дейін)
}
graph-binds-unknown = { $state } үшін міндетті ме, белгісіз{ $since ->
    [none] {""}
   *[other] {" "}({ $since })
}
graph-legend-binds = мемлекет үшін міндетті
graph-legend-binds-not = мемлекет үшін міндетті емес
graph-legend-binds-unknown = міндеттілігі белгісіз
graph-recommendation = ұсынымдама: міндетті емес
graph-declaration = декларация: қатысушысы болмайды
graph-until = { $until } дейін қолданылған
graph-laws = Заңдар
graph-instruments = Халықаралық актілер
