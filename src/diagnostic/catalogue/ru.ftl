# Сообщения по-русски. Те же записи, что в en.ftl, с теми же параметрами.

plain = { $words }

## Titles of the codes

code-file-not-found = нет такого файла или папки
code-file-unreadable = файл невозможно прочитать
code-not-utf8 = файл не является текстом в UTF-8
code-file-too-large = файл слишком велик
code-nothing-to-check = проверять нечего
code-syntax = утверждение невозможно понять
code-unknown-clause = ни одна оговорка так не начинается
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
file-too-large = в `{ $path }` { $size } байт — больше допустимых { $limit }
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
verdict-shortfall = недостаточно
verdict-gap = пробел
verdict-conflict = противоречие
verdict-unknown = неизвестно
verdict-uncertain = под сомнением
verdict-judgement = оценка
verdict-not-applicable = неприменимо
outcome-absent = отсутствует
summary-obligations = { $count ->
    [one] { $count } обязательство
    [few] { $count } обязательства
   *[many] { $count } обязательств
  }
summary-count-met = выполнено: { $count }
summary-count-exceeds = превышено: { $count }
summary-count-partial = частично: { $count }
summary-count-shortfall = недостаточно: { $count }
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
summary-basis = { $files ->
    [one] { $files } файл
    [few] { $files } файла
   *[many] { $files } файлов
  }, { $facts ->
    [one] { $facts } норма
    [few] { $facts } нормы
   *[many] { $facts } норм
  } национального права, по состоянию на { $date }
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
code-bad-address = адрес не удаётся прочесть
code-bad-date = дату не удаётся прочесть, или такого дня нет
code-bad-number = число не удаётся прочесть
code-circular = определения замыкаются в круг
code-claim-disagrees = источник утверждает не то, что вычислено
code-clause-not-here = оговорка не относится к этому предложению
code-clause-twice = оговорка дана дважды
code-confusable-names = два имени выглядят одинаково
code-contradiction = нормы равной силы противоречат друг другу
code-duplicate-name = имя объявлено дважды
code-duplicate-row = в таблице две строки для одного места
code-empty-region = предложение ни к кому не относится
code-exceeds = закон даёт больше, чем требуется
code-law-of-nobody = не сказано, чей это закон
code-met = требование выполнено
code-missing-unit = у числа нет единицы измерения
code-mode-in-law = закон даёт, а не требует
code-norm-of-source = источник не создаёт права
code-override-by-lower = низшая норма не может отменить высшую
code-overrides-nothing = норма отменяет ту, которой нет
code-percent-without-base = не сказано, от чего процент
code-quote-not-found = цитаты нет в источнике
code-region-too-large = сравнение слишком многообразно
code-row-without-axis = строка не подходит к таблице
code-row-without-date = у строки параметра нет даты
code-set-aside-by-rank = низшая норма выходит за пределы высшей
code-silence-without-search = не сказано, где искали
code-status-without-date = у статуса нет даты
code-too-many-values = в списке слишком много значений
code-unknown-act = такого акта нет
code-unknown-bearer = такого носителя свойства нет
code-unknown-dimension = такого измерения нет
code-unknown-jurisdiction = такой юрисдикции нет
code-unknown-operand = у имени в формуле нет значения
code-unknown-person = неизвестное слово о лицах или обстоятельствах
code-unknown-property = такого свойства нет
code-unknown-rank = ни одна иерархия не называет этот ранг
code-unknown-topic = такой темы нет
code-unknown-unit = такой единицы нет
code-unknown-value = у свойства нет такого значения
code-unknown-verdict = такого вывода нет
code-which-jurisdiction = юрисдикций несколько, и ни одна не выбрана
code-without-reason = пункт отложен без указания причины
code-wrong-bearer = у свойства и измерения разные носители
code-wrong-condition = условию здесь не место
code-wrong-kind = имя другого рода
code-wrong-operator = знак сравнения не подходит
code-wrong-type = тип не подходит
code-wrong-unit = единицы не сочетаются
code-wrong-value = значение не подходит

## Names

kind-act = договор, закон или источник
kind-instrument = международный договор
kind-law = закон
kind-source = источник
kind-jurisdiction = юрисдикция
kind-property = свойство
kind-dimension = измерение
kind-value = значение измерения
kind-group = группа
kind-topic = тема
kind-parameter = параметр
kind-broken = непрочитанное предложение
kind-operand = параметр, числовое измерение или свойство
kind-person = слово о лицах или обстоятельствах
kind-row-key = значение измерений таблицы
unknown-name = ожидается { $expected }, но имя `{ $name }` нигде не объявлено
wrong-kind-of-name = ожидается { $expected }, но `{ $name }` — это { $found }
did-you-mean = может быть, `{ $name }`?
duplicate-name = имя `{ $name }` объявлено дважды
duplicate-name-again = здесь объявлено снова
duplicate-name-first = впервые объявлено здесь: { $kind }
duplicate-name-help = одно имя обозначает одно во всём наборе файлов: переименуйте одно из двух
duplicate-value = `{ $name }` стоит в списке дважды
confusable-names = имена `{ $name }` и `{ $other }` выглядят одинаково, но это разные имена
confusable-names-other = другое имя
confusable-names-help = они различаются знаками { $codes }: пишите оба одним алфавитом
ambiguous-value = `{ $name }` — значение и `{ $first }`, и `{ $second }`
ambiguous-value-help = напишите `{ $dimension } = { $name }`
unknown-value = ожидается одно из { $known }, а стоит `{ $found }`
unknown-verdict = ожидается одно из { $known }, а стоит `{ $found }`
unknown-bearer = ожидается одно из { $known }, а стоит `{ $found }`
unknown-rank = ни одна иерархия не называет ранг `{ $name }`
unknown-rank-help = добавьте его в предложение `hierarchy` среди других рангов
circular-group = группа `{ $name }` определена через саму себя
circular-property = свойство `{ $name }` определено через само себя
circular-region = область действия норм о `{ $name }` зависит от самого `{ $name }`
circular-override = `{ $name }` отменяет норму, которая отменяет её саму
status-of-law = государство не может быть участником `{ $name }`: это закон или источник
says-of-no-source = утверждать может только источник: `{ $name }` объявлен как акт
which-jurisdiction = в наборе есть право нескольких юрисдикций: { $known }
which-jurisdiction-help = выберите одну ключом --jurisdiction
no-demand-at = по адресу `{ $address }` нет требования
no-demand-at-help = адрес пишется так: `C183 art 8(1)`, с `#label`, если требований несколько

## Statements and clauses

statement-instrument = предложении о договоре
statement-law = предложении о законе
statement-jurisdiction = предложении о юрисдикции
statement-source = предложении об источнике
statement-hierarchy = предложении об иерархии
statement-property = предложении о свойстве
statement-dimension = предложении об измерении
statement-group = предложении о группе, теме или невозможном
statement-parameter = предложении о параметре
statement-norm = требовании или норме
statement-remark = замечании к пункту
statement-silence = предложении о молчании закона
statement-status = предложении о статусе
statement-claim = утверждении источника
statement-broken = непрочитанном предложении
clause-not-here = оговорка `{ $clause }` не имеет смысла в { $statement }
clause-twice = оговорка `{ $clause }` стоит здесь во второй раз
clause-twice-first = само предложение
clause-twice-help = соедините обе в одну оговорку
bad-address = ожидается адрес, а стоит `{ $found }`
bad-address-help = адреса пишутся так: `art 8(1)`, `art 54(2)(1)`, `art 76-1`, `part V`, `para 4`, `art 49..62`
without-reason = нет причины: почему пункт отложен?
without-reason-help = добавьте `because "…"`
mode-in-law = `{ $name }` — закон: его нормы дают, а не требуют
mode-in-law-help = уберите это слово
norm-of-source = `{ $name }` — источник: то, что он говорит, не право
norm-of-source-help = пишите `SOURCE says …`
law-of-nobody = не сказано, какой юрисдикции закон `{ $name }`
law-of-nobody-help = добавьте строку `of` с именем юрисдикции
not-party-without-date = не сказано, на какую дату прочитан статус
not-party-without-date-help = добавьте `as of` и дату
silence-without-search = не сказано, где искали
silence-without-search-help = добавьте `searched` и акты со статьями: «никто не смотрел» — не то же, что «там ничего нет»
overrides-nothing = по адресу `{ $target }` нет нормы, которую можно отменить
overrides-nothing-help = проверьте адрес или запишите эту норму

## Conditions

state-condition-in-region = `{ $found }` — условие о государстве, а не о лицах или обстоятельствах
state-condition-in-region-help = поставьте его после `where`
region-in-state-condition = ожидается условие о праве или государстве, а стоит `{ $found }`
property-in-region = `{ $name }` — свойство: то, что даёт закон, не различает лиц
property-in-region-help = условия о праве стоят после `where`
dimension-alone = `{ $name }` — измерение со многими значениями: скажите, какое
dimension-alone-help = напишите, например, `{ $name } = …` или `{ $name } < …`
empty-both = никто не может быть `{ $found }`: это два значения `{ $dimension }`
empty-both-help = запятая или `or` означает любое из них
wrong-test = `{ $found }` нельзя спросить о `{ $name }`
wrong-bearer = `{ $property }` — свойство носителя { $bearer }, а `{ $dimension }` различает { $other }
wrong-bearer-help = возьмите измерение того же носителя
empty-region = `{ $name }` ни к кому не относится: лица и обстоятельства исключают друг друга
empty-region-help = слова рядом значат «и то и другое», запятая или `or` — «любое из них»
region-too-large = ситуации `{ $property }` слишком многообразны для точного сравнения; больше всего условий у `{ $name }`
region-too-large-help = разделите свойство или назовите частые сочетания группами

## Values

missing-unit = у `{ $number }` нет единицы: ожидается { $unit }
missing-unit-help = напишите `{ $value }`
unknown-unit = ожидается единица, а стоит `{ $found }`
unknown-unit-help = единицы: days, weeks, months, years, hours, working_days, persons, валюта (KZT) или объявленный параметр
wrong-unit = `{ $value }` — это { $found }, а нужно { $expected }
wrong-unit-help = единицы переводятся только внутри семьи: дни и недели, месяцы и годы, минуты и часы
mixed-units = формула смешивает { $first } и { $second }
percent-without-base = `{ $found }` от чего? у процента должна быть основа
percent-without-base-help = напишите `{ $found } of …`
bad-number = `{ $found }` — не число, которое можно хранить точно
bad-date-shape = ожидается дата, а стоит `{ $found }`
bad-date-year = год { $year } вне пределов
bad-date-month = месяца { $month } нет
bad-date-quarter = квартала { $quarter } нет
bad-date-day = дня `{ $found }` нет: в том месяце { $last } дней
bad-date-backwards = `{ $found }` кончается раньше, чем начинается
bad-date-help = пишите 2024-01-31, а если известно меньше — 2024-01, 2024-Q1, 2024
no-amount = ожидается величина, а стоит `{ $found }`
no-constant = ожидается простая величина, а `{ $found }` зависит от другого
property-no-amount = у `{ $name }` нет величины, с которой можно считать
property-any-of = свойство бывает `one of` или `set of`; `any of` — для измерений
dimension-type = измерение не может иметь тип `{ $found }`
too-many-values = в списке { $found } значений; можно не больше { $most }
wants-clock = ожидается время суток, например `22:00..06:00`, а стоит `{ $found }`
wrong-operator = `{ $found }` не подходит к значениям `{ $property }`
operators-yes-no = для «да» и «нет» пишите `= yes` или `= no`
operators-one-of = у этих значений нет порядка: пишите `=`, `!=` или `in {"{"}…{"}"}`
operators-set-of = для списков пишите `includes {"{"}…{"}"}`, `excludes {"{"}…{"}"}` или `= {"{"}…{"}"}`
operators-clock = для времени суток пишите `=` или `in`
operators-amount = для величин пишите `=`, `>=`, `<=`, `>`, `<` или `in 5..10 …`
row-without-date = в начале строки ожидаются `from` и дата
row-without-axis = строкам нужна таблица: после свойства напишите `by` и измерение
row-from-without-axis = у таблицы нет числового измерения для `from`
duplicate-row = две строки с { $date }
duplicate-row-first = первая из них

## The law

contradiction = нормы равной силы о `{ $property }` противоречат друг другу
contradiction-here = это говорит { $name }
contradiction-help = если одна из них преобладает, скажите это словом `overrides`; если они о разных лицах или временах, скажите, о каких
set-aside-by-rank = `{ $lower }` выходит за пределы того, что допускает `{ $higher }`, и уступает по рангу
set-aside-by-rank-lower = уступает здесь
set-aside-by-rank-higher = высшая норма
override-by-lower = `{ $lower }` ниже рангом, чем `{ $higher }`, и не может её отменить
override-by-lower-higher = высшая норма
override-by-lower-help = уберите `overrides`: преобладает высшая норма
quote-not-found = этих слов нет в `{ $file }`, тексте { $source }
quote-not-found-help = перенесите слова точно; пробелы и переносы в конце строк не важны

## Verdicts

finding-counted = находка
finding-gap = { $name }: ни одна норма не даёт `{ $demand }`
finding-shortfall = { $name }: закон даёт меньше, чем `{ $demand }`
finding-partial = { $name }: `{ $demand }` даётся лишь отчасти
finding-conflict = { $name }: закон говорит противоположное `{ $demand }`
finding-unknown = { $name }: неизвестно, даёт ли закон `{ $demand }`
finding-uncertain = { $name }: даёт ли закон `{ $demand }`, зависит от сомнения
finding-judgement = { $name }: даёт ли закон `{ $demand }`, решать человеку
finding-exceeds = { $name }: закон даёт больше, чем `{ $demand }`
finding-met = { $name }: закон даёт `{ $demand }`
finding-met-by-alternative = { $name }: закон даёт `{ $demand }` по одному из вариантов
demanded-since = требуется с { $since } ({ $status })
demanded-recommendation = рекомендуется; рекомендация не обязывает
demanded-no-status = не обязывает: нигде не сказано, что { $state } — участник { $act }
demanded-not-party = не обязывает ({ $status })
demanded-not-yet = ещё не обязывает: в силе с { $since } ({ $status })
demanded-over = больше не обязывает: действие { $act } для государства кончилось
demanded-part = не обязывает: { $state } не принял эту часть
demanded-date-unknown = неизвестно, с какого дня это обязывает ({ $status })
gives = { $name } решает здесь для некоторых
gives-met = { $name } это даёт
gives-exceeds = { $name } даёт больше
gives-less = { $name } даёт меньше
gives-contrary = { $name } говорит противоположное
searched = искали { $read } в { $searched }: там ничего нет
searched-undated = искали в { $searched }: там ничего нет
searched-in-part = искали { $read } в { $searched }: там ничего нет; не искали в { $open }
searched-in-part-undated = искали в { $searched }: там ничего нет; не искали в { $open }
note-persons = лица
note-because = потому что
note-note = заметка
note-law = право
note-more = ещё
note-open = теперь открыто
note-closed = теперь закрыто
note-computed = вычислено
note-more-provisions = { $count ->
    [one] ещё { $count } норма, см. `kzrules why`
    [few] ещё { $count } нормы, см. `kzrules why`
    [many] ещё { $count } норм, см. `kzrules why`
   *[other] ещё { $count } нормы, см. `kzrules why`
}
note-nothing-found = { $files ->
    [one] о `{ $property }` ничего нет в { $files } файле, и молчание закона не объявлено
    [few] о `{ $property }` ничего нет в { $files } файлах, и молчание закона не объявлено
    [many] о `{ $property }` ничего нет в { $files } файлах, и молчание закона не объявлено
   *[other] о `{ $property }` ничего нет в { $files } файла, и молчание закона не объявлено
}
persons-everyone = все
persons-example = много ситуаций (видов: { $cells }), например { $example }
persons-example-within = много ситуаций (видов: { $cells }), все в пределах { $within }, например { $example }
persons-short-by = { $who } (на { $by })
persons-lacking = { $who } (нет: { $by })
persons-having = { $who } (есть: { $by })
remark-alternative = сам по себе вариант `{ $comparison }` выполнен для: { $holds }
remark-alternative-within = сам по себе вариант `{ $comparison }` выполнен самое большее для: { $holds }
remark-unset = `{ $property }` ничем не установлено, и эта часть требования ни к кому не относится
remark-demand-unverified = само требование не проверено
mend-gap = норма `… art …: { $demand }` для этих лиц закрыла бы пробел
mend-unmet = для лиц, которые получают меньше, норма должна давать `{ $demand }`
mend-unknown = найдите это в законе: тогда запишите норму или `{ $state } silent on { $property }` с тем, где искали
expectation-stale = ожидалось, что { $name } — { $expected }, а вышло { $found }
expectation-region = { $name } — { $expected }, но не в тех ситуациях, в которых ожидалось
expectation-here = ожидается здесь
expectation-help = если изменение верно, исправьте оговорку `expect`
cause-unread = { $name } прочитана в редакции от { $wording }; редакция на эту дату неизвестна
cause-parameter = у параметра `{ $name }` нет значения на { $date }
cause-topic = у `{ $name }` несколько значений рядом, а `{ $property }` не относится ни к одной из их тем или относится к нескольким
cause-nothing-gives = ничто не даёт `{ $name }`
cause-not-one-amount = закон не устанавливает одной величины `{ $name }`
cause-not-encoded = { $name } это даёт, но величина не записана
cause-said-unknown = { $name } говорит, что значение неизвестно
cause-contradiction = противоречат друг другу: { $names }
cause-rank-unknown = неизвестно, что преобладает: { $names }; порядок их рангов на { $date } неизвестен
cause-calendar = зависит от календаря: месяцы и рабочие дни разной длины
cause-doubt = зависит от непроверенного: { $names }
cause-only-others = только `others` открытого списка может охватить: { $values }
cause-lacks = в списке нет { $values }
cause-no-place = у этих ситуаций нет `{ $name }`
cause-two-axes = формула зависит от `{ $first }` и от `{ $second }`: неограниченным может быть лишь одно из них
cause-not-linear = формула нелинейна
cause-division-by-axis = формула делит на измерение
cause-division-by-zero = формула делит на ноль
cause-too-large = число стало слишком большим для точного хранения
cause-undefined = формула ничего не говорит о части этих ситуаций
cause-circle = `{ $name }` зависит от самого себя
cause-condition = неизвестно, выполнено ли условие после `where`
cause-progress = обязанность продвигаться требует сравнения во времени

## Claims

claim-disagrees = { $source } утверждает: «{ $claim }»; на { $date } это не так
claim-here = это утверждает { $source }
claim-demand = имеется в виду { $name }
claim-law-gives = { $facts }
claim-computed = { $verdict }

## Derivations

why-demand = { $name } требует `{ $demand }`
why-for = для: { $persons }
why-provisions = рассмотренные нормы на { $date }:
why-no-provision = нет
why-fact = { $name }: { $gives }
why-fact-unverified = { $name }: { $gives } (не проверено)
why-fact-not-in-force = { $name }: { $gives } (не действует на эту дату)
why-fact-unread = { $name }: { $gives } (редакция на эту дату не прочитана)
why-fact-doubtful = { $name }: { $gives } (день вступления в силу известен не точно)
why-set-aside = уступили:
why-overridden = { $loser } уступает { $winner }, которая её отменяет: { $persons }
why-special = { $loser } уступает { $winner }, более специальной: { $persons }
why-later = { $loser } уступает { $winner }, более поздней: { $persons }
why-result = вывод: { $verdict }
why-part = { $outcome }: { $persons }
why-by = по { $facts }
why-distance = не хватает: { $by }
