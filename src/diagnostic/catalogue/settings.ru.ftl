# Чтение настроек, уровни, исключения, список известного, `kzrules config`.

code-baseline-unreadable = файл известных находок невозможно понять
code-baseline-stale = в файле известных находок есть то, чего не находится
code-baseline-expired = срок записи в файле известных находок прошёл
code-ignore-unused = исключено то, чего нет
code-ignore-expired = срок записи `[[ignore]]` прошёл

settings-wrong-value = для `{ $key }` ожидается { $expected }, а найдено: { $found }
settings-empty = значение `{ $key }` пусто
settings-missing = не хватает `{ $key }`
settings-example = пишите так: `{ $example }`
settings-quoted = `{ $words }`
settings-bad-pattern = под `{ $pattern }` не подходит ни один файл
settings-wants-text = текст в кавычках
settings-wants-reason = причина в кавычках
settings-wants-list = список текстов в квадратных скобках
settings-wants-word = одно из: { $known }
settings-wants-day = день, например 2026-11-23
settings-wants-day-or-today = день, например 2026-11-23, или `today`
settings-wants-table = заголовок со строками под ним
settings-wants-tables = заголовок в двойных скобках со строками под ним
settings-wants-number = целое число от 1
settings-kind-text = текст
settings-kind-number = число
settings-kind-truth = `true` или `false`
settings-kind-day = день
settings-kind-list = список
settings-kind-table = таблица
unknown-setting-here = `{ $key }` — настройка всего файла, но стоит под заголовком
unknown-setting-here-help = поставьте `{ $key } = …` выше первой строки в квадратных скобках
no-such-code-help = `kzrules explain` перечисляет все коды
level-too-low = `{ $code }` нельзя понизить до { $level }
level-too-low-help = то, что не читается или не сбылось, взвешивать нельзя: его исправляют
not-ignorable = `{ $code }` нельзя ни исключить, ни считать известным
not-ignorable-help = то, что не читается или не сбылось, исправляют; замечание к записи разрешают словом `allow`
ignore-without-reason = причина не указана: почему `{ $code }` здесь исключается?
ignore-unused = `{ $code }` исключается в { $at }, но исключать нечего
ignore-unused-help = удалите запись или сверьте `at` с находкой, о которой речь
ignore-expired = `{ $code }` исключалось в { $at } до { $until } включительно; теперь снова учитывается
ignore-expired-help = исправьте найденное или поставьте новый последний день и укажите причину
baseline-unreadable-help = запишите файл заново: `kzrules check --write-baseline`
baseline-without-reason = { $count ->
    [one] { $count } находка считается известной без причины
    [few] { $count } находки считаются известными без причины
   *[many] { $count } находок считаются известными без причины
  }
baseline-without-reason-help = после `because` напишите, почему это оставлено как есть
baseline-stale = в файле известных находок есть то, чего не находится: { $finding }
baseline-stale-help = удалите запись или запишите файл заново: `kzrules check --write-baseline`
baseline-expired = это считалось известным до { $until } включительно и осталось: { $finding }
baseline-expired-help = исправьте найденное или поставьте новый последний день и укажите причину
baseline-mark = в списке известного
baseline-because = в списке известного: { $because }
baseline-no-reason = причину ещё никто не указал
ignored-mark = исключено
ignored-because = исключено: { $because }
summary-ignored = { $count ->
    [one] { $count } исключена с указанием причины
    [few] { $count } исключены с указанием причин
   *[many] { $count } исключено с указанием причин
  }
summary-baseline = { $count } в списке известного

variable-wrong = в переменной { $name } ожидается { $expected }, а найдено: `{ $found }`
no-sources-set = нет папки с текстами `{ $folder }`, указанной в { $by }
config-file = настройки: { $path }
config-no-file = ни в папке, ни выше файла kzrules.toml нет
config-default = по умолчанию
baseline-wrote = { $count ->
    [one] записан { $path }: { $count } известная находка, новых — { $new }
    [few] записан { $path }: { $count } известные находки, новых — { $new }
   *[many] записан { $path }: { $count } известных находок, новых — { $new }
  }
baseline-removed = удалено, так как не находится: { $finding }
baseline-over = оставлено, но срок прошёл, и оно учитывается: { $finding }
baseline-left = { $count ->
    [one] { $count } находку внести в список известного нельзя, она по-прежнему считается ошибкой
    [few] { $count } находки внести в список известного нельзя, они по-прежнему считаются ошибками
   *[many] { $count } находок внести в список известного нельзя, они по-прежнему считаются ошибками
  }
baseline-next-reasons = далее: после каждого пустого `because` напишите, почему это оставлено как есть
baseline-next-setting = далее: `kzrules check --baseline { $path }` или укажите его как `baseline` в kzrules.toml
baseline-not-needed = ошибок нет: список известного не нужен и не записан
baseline-not-written = { $count ->
    [one] { $path } не записан: сначала исправьте { $count } ошибку, за ней могут скрываться другие
    [few] { $path } не записан: сначала исправьте { $count } ошибки, за ними могут скрываться другие
   *[many] { $path } не записан: сначала исправьте { $count } ошибок, за ними могут скрываться другие
  }
