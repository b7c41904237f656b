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
table-near = `{ $instrument }` ничего не требует; возможно, имелось в виду `{ $near }`?
table-others = акты с требованиями: { $instruments }
table-incomplete = { $count ->
    [one] { $count } ошибка в правилах
    [few] { $count } ошибки в правилах
   *[many] { $count } ошибок в правилах
  }: строки могут отсутствовать; подробнее — `kzrules check`

## The command line

progress-checking = проверка …
output-failed = отчёт невозможно записать: { $cause }
explain-unknown = нет кода `{ $code }`; `kzrules explain` перечислит все
explain-near = нет кода `{ $code }`; возможно, имелось в виду `{ $near }`?
group-reading = Чтение утверждений
group-names = Имена
group-values = Значения
group-law = Право
group-verdict = Выводы
group-claims = Утверждения источников
group-workspace = Файлы и папки
