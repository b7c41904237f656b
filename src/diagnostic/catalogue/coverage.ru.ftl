## Что в текстах учтено

coverage-source = источник
coverage-treaty = договор
coverage-sentences = предложений
coverage-paragraphs = пунктов
coverage-accounted = учтено
coverage-all = всего
coverage-heading = заголовок
coverage-left-out = пропущено
coverage-set-aside = отложено
coverage-elsewhere = см.
coverage-reader = читателю
coverage-judgement = оценка
coverage-cited = приведено
coverage-said = записано
coverage-open = открыто
coverage-holds = верно
coverage-differs = расходится
coverage-met = соблюдено
coverage-not-met = не соблюдено
coverage-no-text-sources = нет текстов источников { $names }: укажите их папку в --sources
coverage-no-text-treaties = нет текстов договоров { $names }: укажите их папку в --sources
coverage-no-file = договоры, для которых файл не назван, поэтому ничего не подсчитано: { $names }
coverage-nothing = здесь не назван ни один источник или договор
coverage-left-out-head = { $count ->
    [one] { $count } место, о котором ничего не сказано:
    [few] { $count } места, о которых ничего не сказано:
   *[many] { $count } мест, о которых ничего не сказано:
}
coverage-more = … и ещё { $count }: все перечислит --left-out
coverage-near = нет источника или договора с именем `{ $name }`; может быть, `{ $close }`?
coverage-unknown = нет источника или договора с именем `{ $name }`
coverage-short = учтено меньше { $least } %: { $names }
coverage-page-title = Что в текстах учтено
coverage-page-lead = Каждое предложение источника и каждый пункт договора стоит рядом с записями, которые о нём говорят. Сказанное источником сравнивается с вычисленным, прежде всего на его собственную дату.
coverage-page-show = Показать
coverage-page-agreed = верно или соблюдено
coverage-page-disagreed = расходится или не соблюдено

## Что проверяется

trial-expectations = ожидания: подтвердилось { $holds }, не подтвердилось { $fails }, о более позднем дне или другом государстве { $later }
trial-cases = случаи: подтвердилось { $holds }, не подтвердилось { $fails }, ничего не проверяют { $nothing }
trial-claims = утверждения источников: верны { $holds }, неверны { $differs }, открыты { $open } (новости, не ошибки)
trial-exercised = обязывающие требования: { $exercised } из { $binding } затронуты случаями
trial-checks-nothing = { $place }: `{ $name }` ничего не проверяет: нет `expect`
trial-nothing = ничего не проверяет: нет `expect`
trial-not-yet = говорит о более позднем дне или другом государстве
trial-differs = сказанное источником неверно
trial-open = неизвестно, так ли это
trial-none = проверять нечего: нет ни `expect`, ни случаев, ни утверждений источников
coverage-none-at-hand = ни одного текста нет, считать нечего: укажите их папку в --sources
