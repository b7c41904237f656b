# Сообщения по-русски. Те же записи, что в en.ftl, с теми же параметрами.

plain = { $words }
named = { $name }: { $title }

## Titles of the codes

code-file-not-found = нет такого файла или папки
code-file-unreadable = файл невозможно прочитать
code-not-utf8 = файл не является текстом в UTF-8
code-file-too-large = файл слишком велик
code-nothing-to-check = проверять нечего
code-syntax = утверждение невозможно понять
code-unknown-clause = ни одно уточнение так не начинается
code-unknown-statement = ни одно утверждение так не начинается
code-gap = из требуемого ничего не предоставлено
code-shortfall = предоставлено меньше, чем требуется
code-partial = требуемое получают лишь некоторые
code-conflict = закон предусматривает противоположное требуемому
code-unknown = неизвестно, что предоставляет закон
code-uncertain = ответ зависит от сомнительного положения
code-judgement = нужна оценка человека
code-expectation-stale = ожидаемый вывод больше не соответствует вычисленному
code-expectation-region = ожидаемый вывод относится к другим ситуациям

## Files and folders

file-not-found = нет файла или папки `{ $path }`
file-not-found-help = проверьте написание; пути отсчитываются от папки, в которой запущен kzrules
file-unreadable = `{ $path }` невозможно прочитать: { $cause }
file-unreadable-help = проверьте, есть ли право на чтение и обычный ли это файл
not-utf8 = `{ $path }` не является текстом в UTF-8: байт { $offset }, строка { $line }
not-utf8-help = сохраните файл в UTF-8; старые русские и казахские файлы часто записаны в Windows-1251
not-utf8-utf16-help = файл начинается как UTF-16 (в некоторых редакторах «Юникод»): сохраните его в UTF-8
file-too-large = в `{ $path }` { $size ->
    [one] { $size } байт
    [few] { $size } байта
   *[many] { $size } байт
} — больше допустимых { $limit }
file-too-large-help = разделите его на несколько файлов: их порядок и число не меняют смысла
nothing-to-check = в `{ $path }` правил не найдено
nothing-to-check-help = правила записывают в файлы .rule, .fact, .bill и .case; скрытые и исключённые через .gitignore файлы пропускаются

## Words of the report

severity-error = ошибка
severity-warning = предупреждение
severity-note = примечание
known-mark = известно
help-title = совет
verdict-met = выполнено
verdict-exceeds = превышено
verdict-partial = частично
verdict-shortfall = недостаёт
verdict-gap = пробел
verdict-conflict = противоречие
verdict-unknown = неизвестно
verdict-uncertain = под сомнением
verdict-judgement = оценка
verdict-not-applicable = неприменимо
outcome-absent = отсутствует
summary-obligations = { $count ->
    [one] { $count } требование
    [few] { $count } требования
   *[many] { $count } требований
  }
summary-count-met = выполнено: { $count }
summary-count-exceeds = превышено: { $count }
summary-count-partial = частично: { $count }
summary-count-shortfall = недостаёт: { $count }
summary-count-gap = пробелов: { $count }
summary-count-conflict = противоречий: { $count }
summary-count-unknown = неизвестно: { $count }
summary-count-uncertain = под сомнением: { $count }
summary-count-judgement = на оценку: { $count }
summary-count-not-applicable = неприменимо: { $count }
summary-known = { $count ->
    [one] { $count } известная находка
    [few] { $count } известные находки
   *[many] { $count } известных находок
  }
summary-errors = { $count ->
    [one] { $count } ошибка
    [few] { $count } ошибки
   *[many] { $count } ошибок
  }
summary-warnings = { $count ->
    [one] { $count } предупреждение
    [few] { $count } предупреждения
   *[many] { $count } предупреждений
  }
summary-notes = { $count ->
    [one] { $count } примечание
    [few] { $count } примечания
   *[many] { $count } примечаний
  }
summary-quotes = цитаты: { $found } стоят в источниках, { $missing } нет, для { $unchecked } нет текста
summary-basis = { $files ->
    [one] { $files } файл
    [few] { $files } файла
   *[many] { $files } файлов
  }, { $given }, по состоянию на { $date }
summary-claims = утверждения источников: совпадают с вычисленным — { $agreeing }, не совпадают — { $disagreeing }
summary-next-errors = далее: `kzrules explain { $code }` объяснит первую ошибку
summary-next-warnings = далее: `kzrules why АДРЕС` покажет, откуда взялся вывод
summary-next-known = далее: `--known show` перечислит известное
table-paragraph = пункт
table-demand = требование
table-verdict = вывод
table-where = где
table-provision = норма
table-empty = `{ $instrument }` ничего не требует
table-empty-help = акты с требованиями: { $instruments }

## Titles of the codes of names, values, law and verdicts

code-ambiguous-name = слово имеет здесь несколько значений
code-bad-address = адрес невозможно прочитать
code-bad-date = дату невозможно прочитать, или такого дня нет
code-bad-number = число невозможно прочитать
code-circular = определения замыкаются в круг
code-claim-disagrees = источник говорит не то, что вычислено
code-clause-not-here = уточнение не подходит к утверждению
code-clause-twice = уточнение дано дважды
code-confusable-names = два имени выглядят одинаково
code-contradiction = нормы равной силы противоречат друг другу
code-duplicate-name = имя объявлено дважды
code-duplicate-row = в таблице две строки для одного места
code-empty-region = утверждение никого не касается
code-exceeds = закон предоставляет больше, чем требуется
code-law-of-nobody = не сказано, чей это закон
code-met = требование выполнено
code-missing-unit = у числа нет единицы измерения
code-mode-in-law = закон предоставляет, а не требует
code-norm-of-source = источник не создаёт права
code-override-by-lower = нижестоящая норма не может отменить действие вышестоящей
code-overrides-nothing = норма отменяет норму, которой нет, или стоит рядом с такой
code-percent-without-base = не сказано, от чего берётся процент
code-quote-not-found = цитаты нет в её источнике
code-region-too-large = сравнение слишком многообразно
code-row-without-axis = строка не подходит к своей таблице
code-row-without-date = в строке параметра нет даты
code-set-aside-by-rank = нижестоящая норма выходит за пределы вышестоящей
code-silence-without-search = не сказано, где искали
code-stale-citation = цитируемый акт на эту дату не действует
code-status-without-date = в статусе нет даты
code-too-many-values = в списке слишком много значений
code-unknown-act = такого акта нет
code-unknown-bearer = к этому свойство относиться не может
code-unknown-dimension = такого измерения нет
code-unknown-jurisdiction = такой юрисдикции нет
code-unknown-operand = у имени в формуле нет значения
code-unknown-person = слово о лицах или обстоятельствах неизвестно
code-unknown-property = такого свойства нет
code-unknown-rank = ни одна иерархия не называет этот ранг
code-unknown-topic = такой темы нет
code-unknown-unit = такой единицы измерения нет
code-unknown-value = у свойства нет такого значения
code-which-jurisdiction = юрисдикций несколько, и ни одна не выбрана
code-without-reason = пункт отложен или что-то разрешено без указания причины
code-wrong-bearer = свойство и измерение относятся к разным носителям
code-wrong-condition = условию здесь не место
code-wrong-kind = имя другого рода
code-wrong-operator = оператор не подходит
code-wrong-type = тип не подходит
code-wrong-unit = единицы измерения не сочетаются
code-wrong-value = значение не подходит

## Names

kind-act = международный акт, закон или источник
kind-instrument = международный акт
kind-law = закон
kind-source = источник
kind-jurisdiction = юрисдикция
kind-property = свойство
kind-dimension = измерение
kind-value = значение измерения
kind-group = группа
kind-topic = тема
kind-parameter = параметр
kind-broken = утверждение, которое невозможно прочитать
kind-operand = параметр, числовое измерение или свойство
kind-person = слово о лицах или обстоятельствах
kind-row-key = значение измерений таблицы
unknown-name = ожидается { $expected }, но `{ $name }` нигде не объявлено
wrong-kind-of-name = ожидается { $expected }, но `{ $name }` — { $found }
did-you-mean = может быть, `{ $name }`?
duplicate-name = `{ $name }` объявлено дважды
duplicate-name-again = здесь объявлено ещё раз
duplicate-name-first = впервые объявлено здесь: { $kind }
duplicate-name-help = во всём рабочем пространстве одно имя обозначает одно: переименуйте одно из двух
duplicate-value = `{ $name }` стоит в списке дважды
confusable-names = `{ $name }` и `{ $other }` выглядят одинаково, но это разные имена
confusable-names-other = другое имя
confusable-names-help = они различаются знаками { $codes }: пишите оба имени одной письменностью
ambiguous-value = `{ $name }` — значение и измерения `{ $first }`, и измерения `{ $second }`
ambiguous-value-help = напишите `{ $dimension } = { $name }`
unknown-value = ожидается одно из: { $known }; найдено `{ $found }`
unknown-bearer = ожидается одно из: { $known }; найдено `{ $found }`
unknown-rank = ни одна иерархия не называет ранг `{ $name }`
unknown-rank-help = добавьте его в утверждение `hierarchy` на его место среди других
circular-group = группа `{ $name }` определена через саму себя
circular-property = свойство `{ $name }` определено через само себя
circular-region = действие норм о свойстве `{ $name }` зависит от самого этого свойства
circular-override = `{ $name }` отменяет действие нормы, которая отменяет его действие
status-of-law = государство не может быть участником `{ $name }`: это закон или источник
says-of-no-source = утверждать что-либо может только источник: `{ $name }` объявлено как акт
which-jurisdiction = в рабочем пространстве — право нескольких юрисдикций: { $known }
which-jurisdiction-help = выберите одну с помощью --jurisdiction
no-demand-at-help = пишите адрес как `C183 art 8(1)`; одно из нескольких требований выбирают через `#label`

## Statements and clauses

statement-instrument = международный акт
statement-law = закон
statement-jurisdiction = юрисдикция
statement-source = источник
statement-hierarchy = иерархия
statement-property = свойство
statement-dimension = измерение
statement-group = группа, тема или невозможное сочетание
statement-parameter = параметр
statement-norm = требование или норма
statement-remark = замечание к пункту
statement-silence = молчание закона
statement-status = статус
statement-claim = утверждение источника
statement-broken = нечитаемое утверждение
clause-not-here = уточнение `{ $clause }` не имеет смысла там, где утверждение — { $statement }
clause-twice = уточнение `{ $clause }` стоит здесь второй раз
clause-twice-first = первое
clause-twice-help = соедините оба в одно уточнение
bad-address = ожидается адрес, найдено `{ $found }`
bad-address-help = адреса выглядят так: `art 8(1)`, `art 54(2)(1)`, `art 76-1`, `part V`, `para 4`, `art 49..62`
without-reason = причина не указана: почему пункт отложен?
without-reason-help = добавьте `because "…"`
mode-in-law = `{ $name }` — закон: его нормы предоставляют, а не требуют
mode-in-law-help = уберите это слово
norm-of-source = `{ $name }` — источник: сказанное в нём не является правом
norm-of-source-help = напишите `SOURCE says …`
law-of-nobody = не сказано, какой юрисдикции принадлежит закон `{ $name }`
law-of-nobody-help = добавьте строку `of` с именем юрисдикции
not-party-without-date = не сказано, по состоянию на какую дату прочитан статус
not-party-without-date-help = добавьте `as of` и дату
silence-without-search = не сказано, где искали, прежде чем объявить молчание закона
silence-without-search-help = добавьте `searched` и акты со статьями: «никто не искал» и «ничего нет» — не одно и то же
overrides-nothing = по адресу `{ $target }` нет нормы
overrides-nothing-help = проверьте адрес или запишите эту норму

## Conditions

state-condition-in-region = `{ $found }` — условие о государстве, а не о лицах или обстоятельствах
state-condition-in-region-help = поставьте его после `where`
region-in-state-condition = ожидается условие о законе или государстве, найдено `{ $found }`
property-in-region = `{ $name }` — свойство: то, что предоставляет закон, не отличает одних лиц от других
property-in-region-help = условия о законе стоят после `where`
dimension-alone = `{ $name }` — измерение со многими значениями: скажите, какое имеется в виду
dimension-alone-help = напишите, например, `{ $name } = …` или `{ $name } < …`
empty-both = `{ $found }` — это никто: здесь два значения измерения `{ $dimension }`
empty-both-help = запятая или `or` означает «любой из них»
wrong-test = к измерению `{ $name }` неприменимо `{ $found }`
wrong-bearer = свойство `{ $property }` относится к `{ $bearer }`, а измерение `{ $dimension }` различает `{ $other }`
wrong-bearer-help = возьмите измерение того же носителя
empty-region = `{ $name }` никого не касается: лица и обстоятельства исключают друг друга
empty-region-help = слова рядом означают «и то и другое», запятая или `or` — «любое из двух»
region-too-large = ситуации свойства `{ $property }` слишком многообразны для точного сравнения; больше всего условий в `{ $name }`
region-too-large-help = разделите свойство или назовите частые сочетания группами

## Values

missing-unit = у `{ $number }` нет единицы измерения: ожидается { $unit }
missing-unit-help = напишите `{ $value }`
unknown-unit = ожидается единица измерения, найдено `{ $found }`
unknown-unit-help = единицы измерения: days, weeks, months, years, hours, working_days, persons, валюта (например, KZT) или объявленный параметр
wrong-unit = единица измерения в `{ $value }` — { $found }, а нужна { $expected }
wrong-unit-help = единицы пересчитываются только внутри своего семейства: дни и недели, месяцы и годы, минуты и часы
mixed-units = в формуле смешаны { $first } и { $second }
percent-without-base = `{ $found }` от чего? проценту нужна база
percent-without-base-help = напишите `{ $found } of …`
bad-number = `{ $found }` — не число, которое можно хранить точно
bad-date-shape = ожидается дата, найдено `{ $found }`
bad-date-year = год { $year } вне допустимых пределов
bad-date-month = месяца { $month } не бывает
bad-date-quarter = квартала { $quarter } не бывает
bad-date-day = `{ $found }` не существует: последний день этого месяца — { $last }
bad-date-backwards = `{ $found }` кончается раньше, чем начинается
bad-date-help = пишите 2024-01-31 либо, если больше ничего не известно, 2024-01, 2024-Q1, 2024
no-amount = ожидается величина, найдено `{ $found }`
no-constant = ожидается постоянная величина, но `{ $found }` зависит от чего-то ещё
property-no-amount = у `{ $name }` нет величины, с которой можно считать
property-any-of = свойство бывает `one of` или `set of`; `any of` — для измерений
dimension-type = измерение не может иметь тип `{ $found }`
too-many-values = значений в списке — { $found }, а возможно не более { $most }
wants-clock = ожидается время суток, например `22:00..06:00`; найдено `{ $found }`
wrong-operator = `{ $found }` не подходит к значениям свойства `{ $property }`
operators-yes-no = для «да» и «нет» пишите `= yes` или `= no`
operators-one-of = его значения не упорядочены: пишите `=`, `!=` или `in {"{"}…{"}"}`
operators-set-of = для списков пишите `includes {"{"}…{"}"}`, `excludes {"{"}…{"}"}` или `= {"{"}…{"}"}`
operators-clock = для времени суток пишите `=` или `in`
operators-amount = для величин пишите `=`, `>=`, `<=`, `>`, `<` или `in 5..10 …`
row-without-date = в начале строки ожидается `from` с датой
row-without-axis = строкам нужна таблица: напишите после свойства `by` и измерение
row-from-without-axis = в таблице нет числового измерения для `from`
duplicate-row = две строки начинаются с { $date }
duplicate-row-first = первая из них

## The law

contradiction = нормы равной силы о свойстве `{ $property }` противоречат друг другу
contradiction-here = так говорит { $name }
contradiction-help = если одна из них имеет преимущество, скажите это через `overrides`; если они о разных лицах или времени, скажите, для кого и когда
set-aside-by-rank = `{ $lower }` выходит за пределы того, что допускает `{ $higher }`, и не применяется как нижестоящая норма
set-aside-by-rank-lower = здесь не применяется
set-aside-by-rank-higher = вышестоящая норма
citation-ended = цитируется `{ $name }`, но он перестал действовать { $until }, до { $date }
citation-not-yet = цитируется `{ $name }`, но он действует лишь с { $from }, после { $date }
citation-act = сам акт
citation-help = сошлитесь на акт, который его заменил, или скажите, до какого дня верно предложение
override-by-lower = `{ $lower }` ниже рангом, чем `{ $higher }`, и не может отменить её действие
override-by-lower-higher = вышестоящая норма
override-by-lower-help = уберите `overrides`: преимущество имеет вышестоящая норма
quote-not-found = этих слов нет в `{ $file }`, тексте источника { $source }
quote-not-found-help = перепишите слова точно; пробелы и переносы в конце строк значения не имеют

## Verdicts

finding-gap = { $name }: ни одна норма не предоставляет `{ $demand }`
finding-shortfall = { $name }: закон предоставляет меньше, чем `{ $demand }`
finding-partial = { $name }: `{ $demand }` предоставлено лишь отчасти
finding-conflict = { $name }: закон предусматривает противоположное `{ $demand }`
finding-unknown = { $name }: неизвестно, предоставляет ли закон `{ $demand }`
finding-uncertain = { $name }: предоставляет ли закон `{ $demand }`, зависит от сомнительного положения
finding-judgement = { $name }: предоставляет ли закон `{ $demand }`, должен оценить человек
finding-exceeds = { $name }: закон предоставляет больше, чем `{ $demand }`
finding-met = { $name }: закон предоставляет `{ $demand }`
finding-met-by-alternative = { $name }: закон предоставляет `{ $demand }` по одному из вариантов
demanded-since = требуется с { $since } ({ $status })
demanded-recommendation = рекомендовано; рекомендация не обязывает
demanded-no-status = не обязывает: не сказано, что { $state } — участник { $act }
demanded-of-nobody = ни одно государство не объявлено, поэтому это никого не обязывает
demanded-not-party = не обязывает ({ $status })
demanded-not-yet = пока не обязывает: вступает в силу { $since } ({ $status })
demanded-over = больше не обязывает: действие { $act } для государства прекратилось
demanded-part = не обязывает: обязательства по этой части не приняты ({ $state })
demanded-date-unknown = неизвестно, с какого времени это обязывает ({ $status })
demanded-unverified = не проверено, обязывает ли это ({ $status })
gives = { $name } решает здесь для некоторых
gives-met = { $name } это предоставляет
gives-exceeds = { $name } предоставляет больше
gives-less = { $name } предоставляет меньше
gives-contrary = { $name } говорит противоположное
searched = искали { $read }: { $searched }; там ничего нет
searched-undated = искали: { $searched }; там ничего нет
searched-in-part = искали { $read }: { $searched }; там ничего нет; не искали: { $open }
searched-in-part-undated = искали: { $searched }; там ничего нет; не искали: { $open }
note-persons = лица
note-because = причина
note-note = примечание
note-law = закон
note-more = ещё
note-open = открыто теперь
note-closed = закрыто теперь
note-computed = вычислено
note-more-provisions = { $count ->
    [one] ещё { $count } норма, см. `kzrules why`
    [few] ещё { $count } нормы, см. `kzrules why`
   *[many] ещё { $count } норм, см. `kzrules why`
}
note-nothing-found = { $files ->
    [one] о свойстве `{ $property }` в { $files } файле нет ничего, и молчание закона не объявлено
    [few] о свойстве `{ $property }` в { $files } файлах нет ничего, и молчание закона не объявлено
   *[many] о свойстве `{ $property }` в { $files } файлах нет ничего, и молчание закона не объявлено
}
persons-everyone = все
persons-example = множество ситуаций (видов: { $cells }), например { $example }
persons-example-within = множество ситуаций (видов: { $cells }), у всех { $within }, например { $example }
persons-short-by = { $who } (недостаёт { $by })
persons-lacking = { $who } (не хватает: { $by })
persons-having = { $who } (лишнее: { $by })
remark-alternative = одно лишь `{ $comparison }` выполняется для: { $holds }
remark-alternative-within = одно лишь `{ $comparison }` выполняется самое большее для: { $holds }
remark-unset = `{ $property }` ничем не установлено, поэтому эта часть требования никого не касается
remark-demand-unverified = само требование не проверено
mend-gap = пробел закрыла бы норма `… art …: { $demand }` для этих лиц
mend-unmet = лицам, которые получают меньше, норма должна была бы предоставить `{ $demand }`
mend-unknown = поищите в законе: затем запишите норму либо `{ $state } silent on { $property }` с указанием, где искали
expectation-stale = { $name }: ожидался вывод «{ $expected }», вычислен «{ $found }»
expectation-region = { $name }: вывод «{ $expected }» верен, но не для тех ситуаций, которые ожидались
expectation-here = ожидание стоит здесь
expectation-help = если изменение верно, исправьте уточнение `expect`
cause-unread = { $name }: прочитано в редакции от { $wording }; редакция на нужную дату неизвестна
cause-parameter = у параметра `{ $name }` нет значения на { $date }
cause-topic = у `{ $name }` несколько параллельных значений, а `{ $property }` не относится ни к одной из их тем или относится к нескольким
cause-parameter-unverified = значение `{ $name }` на { $date } не проверено
cause-nothing-gives = `{ $name }` ничем не предоставлено
cause-not-one-amount = закон не устанавливает для `{ $name }` одной величины
cause-not-encoded = { $name } это предоставляет, но величина не записана
cause-said-unknown = { $name } говорит, что значение неизвестно
cause-contradiction = { $names } противоречат друг другу
cause-rank-unknown = неизвестно, что из этого имеет преимущество: { $names }; порядок их рангов на { $date } не известен
cause-calendar = это зависит от календаря: месяцы и рабочие дни различаются продолжительностью
cause-doubt = { $doubts }
doubt-unverified = не проверено: { $name }
doubt-date = день, когда { $name } начинает или перестаёт действовать, точно не известен
doubt-condition = неизвестно, выполнено ли условие { $name }
doubt-row = значение `{ $name }` с { $date } не проверено
doubt-search = поиск не проверен: { $words }
cause-only-others = охватить это может только `others` открытого списка: { $values }
cause-no-place = в этих ситуациях нет `{ $name }`
cause-two-axes = формула зависит от `{ $first }` и от `{ $second }`: без границ может быть не более чем одно из них
cause-not-linear = формула не линейна
cause-division-by-axis = в формуле — деление на измерение
cause-division-by-zero = в формуле — деление на нуль
cause-too-large = число стало слишком большим, чтобы хранить его точно
cause-too-manifold = ситуации слишком многообразны для точного сравнения
cause-undefined = для части этих ситуаций формула ничего не говорит
cause-circle = `{ $name }` зависит от самого себя
cause-condition = неизвестно, выполняется ли условие после `where`
cause-progress = обязанность постепенного продвижения требует сравнения во времени

## Claims

claim-disagrees = { $source } говорит: «{ $claim }»; на { $date } это неверно
claim-here = { $source } говорит это
claim-demand = имеется в виду { $name }
claim-law-gives = { $facts }
claim-computed = { $verdict }

## Derivations

why-demand = { $name } требует `{ $demand }`
why-for = для: { $persons }
why-provisions = рассмотренные нормы, по состоянию на { $date }:
why-no-provision = нет
why-fact = { $name }: { $gives }
why-fact-unverified = { $name }: { $gives } (не проверено)
why-fact-not-in-force = { $name }: { $gives } (на эту дату не действует)
why-fact-unread = { $name }: { $gives } (в редакции на эту дату не прочитано)
why-fact-doubtful = { $name }: { $gives } (день вступления в силу точно не известен)
why-set-aside = не применяются:
why-overridden = { $loser } уступает { $winner }, где это указано прямо (`overrides`): { $persons }
why-special = { $loser } уступает { $winner } как специальной норме: { $persons }
why-later = { $loser } уступает { $winner } как более поздней норме: { $persons }
why-result = вывод: { $verdict }
why-part = { $outcome }: { $persons }
why-by = по: { $facts }
why-distance = недостаёт { $by }

## The command line

progress-checking = проверка …
output-failed = не удаётся записать: { $cause }
no-sources = нет папки `{ $folder }`, указанной в --sources
explain-unknown = нет кода `{ $code }`; `kzrules explain` перечислит все
explain-near = нет кода `{ $code }`; возможно, имелось в виду `{ $close }`?
table-near = `{ $instrument }` ничего не требует; возможно, имелось в виду `{ $close }`?
group-reading = Чтение утверждений
group-names = Имена
group-values = Значения
group-law = Право
group-verdict = Выводы
group-claims = Утверждения источников
group-workspace = Файлы и папки
