# Что не так в записи текста: что ожидается, что встретилось; help говорит, как исправить.

syntax-expected = ожидается { $expected ->
        [colon] `:`
        [equals] `=`
        [name] имя
        [property] имя свойства
        [operator] оператор, например `=` или `at least`
        [value] значение
        [date] дата
        [address] адрес, например `art 8(1)`
        [target] акт или адрес
        [quote] текст в кавычках
        [condition] условие
        [persons] лица
        [type] тип, например `days` или `yes/no`
        [verdict] вывод, например `met` или `gap`
        [unit] единица измерения
        [row] строка таблицы
        [axes] `by` и то, чем различаются ячейки, например `by region, year`
        [closing-bracket] закрывающая скобка
        [clause] уточнение или конец утверждения
        [module] модуль, например `kzrules/ilo`
       *[statement] утверждение
    }, встретилось `{ $found }`
    .help = { $expected ->
        [colon] поставьте `:` между именем и тем, что о нём говорится
        [equals] поставьте `=` между именем и тем, что оно обозначает
        [property] назовите свойство: `C183 art 4(1): maternity_leave >= 14 weeks`
        [operator] напишите `=`, `>=`, `<=`, `in`, `includes`, `excludes` или `exists`
        [value] напишите величину (`14 weeks`), имя (`employer`) или список (`{"{"}race, sex{"}"}`)
        [date] напишите год, месяц и день: `2024-01-31`; годятся и `2024`, `2024-01`, `2024-Q1`, `unknown`
        [address] напишите `art 8(1)`, `part V`, `para 4`, `schedule` или `preamble`
        [target] назовите акт, адрес или то и другое: `LabourCode art 54(2)`
        [quote] заключите текст в прямые кавычки
        [condition] напишите, что должно выполняться: `pregnant`, `child_age < 7 years`
        [persons] напишите, кого это касается: `employed women` или `everyone`
        [type] напишите `yes/no`, `one of a, b`, `set of a, b`, `count`, `days`, `KZT per month`, …
        [verdict] напишите met, exceeds, partial, shortfall, gap, conflict, unknown, uncertain, judgement или not applicable
        [clause] начните продолжение со слова уточнения (`for`, `when`, `from`, …) или удалите его
        [module] назовите то, что поставляется с kzrules: `use kzrules/vocabulary`, `use kzrules/ilo/c183`
       *[other] смотрите список утверждений
    }
syntax-expected-at-end = ожидается { $expected ->
        [colon] `:`
        [equals] `=`
        [name] имя
        [property] имя свойства
        [operator] оператор, например `=` или `at least`
        [value] значение
        [date] дата
        [address] адрес, например `art 8(1)`
        [target] акт или адрес
        [quote] текст в кавычках
        [condition] условие
        [persons] лица
        [type] тип, например `days` или `yes/no`
        [verdict] вывод, например `met` или `gap`
        [unit] единица измерения
        [row] строка таблицы
        [axes] `by` и то, чем различаются ячейки, например `by region, year`
        [closing-bracket] закрывающая скобка
        [clause] уточнение или конец утверждения
        [module] модуль, например `kzrules/ilo`
       *[statement] утверждение
    }, встретился конец
    .help = { $expected ->
        [colon] поставьте `:` между именем и тем, что о нём говорится
        [equals] поставьте `=` между именем и тем, что оно обозначает
        [property] назовите свойство: `C183 art 4(1): maternity_leave >= 14 weeks`
        [operator] напишите `=`, `>=`, `<=`, `in`, `includes`, `excludes` или `exists`
        [value] напишите величину (`14 weeks`), имя (`employer`) или список (`{"{"}race, sex{"}"}`)
        [date] напишите год, месяц и день: `2024-01-31`; годятся и `2024`, `2024-01`, `2024-Q1`, `unknown`
        [address] напишите `art 8(1)`, `part V`, `para 4`, `schedule` или `preamble`
        [target] назовите акт, адрес или то и другое: `LabourCode art 54(2)`
        [quote] заключите текст в прямые кавычки
        [condition] напишите, что должно выполняться: `pregnant`, `child_age < 7 years`
        [persons] напишите, кого это касается: `employed women` или `everyone`
        [type] напишите `yes/no`, `one of a, b`, `set of a, b`, `count`, `days`, `KZT per month`, …
        [verdict] напишите met, exceeds, partial, shortfall, gap, conflict, unknown, uncertain, judgement или not applicable
        [clause] начните продолжение со слова уточнения (`for`, `when`, `from`, …) или удалите его
        [module] назовите то, что поставляется с kzrules: `use kzrules/vocabulary`, `use kzrules/ilo/c183`
       *[other] смотрите список утверждений
    }
syntax-reserved-name = ожидается имя, встретилось служебное слово `{ $found }`
    .help = заключите его в обратные апострофы, если это имя
syntax-operator = ожидается оператор, встретилось `{ $found }`
    .help = напишите `{ $suggestion }`
syntax-sign-for-word = ожидается слово `{ $suggestion }`, встретился знак `{ $found }`
    .help = напишите `{ $suggestion }`
syntax-quote-marks = ожидаются прямые кавычки, встретилось `{ $found }`
    .help = поставьте `"` с обеих сторон текста
syntax-unclosed-quote = ожидается `"` в конце текста, встретился конец строки
    .help = закройте текст знаком `"`: он кончается вместе со строкой
syntax-surplus-quote = ожидается конец строки, встретилась лишняя кавычка
    .help = удалите кавычку
syntax-decimal-comma = ожидается десятичная точка, встретилась запятая в `{ $found }`
    .help = напишите `{ $suggestion }`
syntax-thousands-comma = ожидается число, встретилось `{ $found }`, которое можно прочесть двояко
    .help = напишите `{ $grouped }`, если это тысячи, `{ $decimal }`, если дробь
syntax-grouping = ожидаются группы по три цифры с обычными пробелами, встретилось `{ $found }`
    .help = напишите `{ $suggestion }`
syntax-spaced-percent = ожидается `%` сразу после числа, встретилось `{ $found }`
    .help = напишите `{ $suggestion }`
syntax-spaced-fraction = ожидается дробь без пробелов, встретилось `{ $found }`
    .help = напишите `{ $suggestion }`
syntax-date-form = ожидается дата в виде год, месяц, день, встретилось `{ $found }`
    .help = напишите `{ $suggestion }`
syntax-date-ambiguous = ожидается дата в виде год, месяц, день, встретилось `{ $found }`, которое можно прочесть двояко
    .help = напишите `{ $day-first }` или `{ $month-first }`
syntax-range = ожидается диапазон через `..`, встретилось `{ $found }`
    .help = напишите `{ $suggestion }`
syntax-dash = ожидается простой дефис, встретилось тире `{ $found }`
    .help = напишите `-` для вычитания, `..` для диапазона
syntax-hyphen = ожидается имя без дефиса, встретилось `{ $found }`
    .help = напишите `{ $suggestion }`
syntax-address-form = ожидается адрес вида `art 8(1)`, встретилось `{ $found }`
    .help = напишите `{ $suggestion }`
syntax-number-sign = ожидается текст в кавычках, встретилось `{ $found }`
    .help = напишите `{ $suggestion }`
syntax-twin-letters = ожидаются буквы одного алфавита, встретилась `{ $letter }` ({ $code }) в `{ $found }`
    .help = напишите `{ $suggestion }`; буква лишь выглядит так же
syntax-invisible-character = ожидается видимый текст, встретился невидимый знак { $code }
    .help = удалите этот знак
syntax-stray-character = ожидается слово, число или знак языка, встретилось `{ $found }` ({ $code })
    .help = удалите этот знак
syntax-missing-colon = перед этим ожидается `:`
    .help = поставьте `:` после адреса или названия
syntax-missing-operator = ожидается оператор, встретилось `{ $found }`
    .help = напишите `=`, `>=` или `<=` перед `{ $found }`
syntax-same-without-operator = перед `{ $found } …` ожидается оператор
    .help = может быть, `>= { $found } …`? `>=` требует не меньше того же, `=` — в точности то же
syntax-missing-of = после процентов ожидается `of`, встретилось `{ $found }`
    .help = напишите `{ $suggestion }`
syntax-comma = ожидается ещё один элемент, встретилась запятая, за которой ничего нет
    .help = удалите запятую
syntax-missing-comma = перед этим ожидается `,`
    .help = поставьте запятую между элементами списка
syntax-semicolon = ожидается следующее уточнение, встретилось `;`
    .help = удалите его: между уточнениями знаков нет
syntax-semicolon-in-list = между элементами списка ожидается `,`, встретилось `;`
    .help = поставьте запятую
syntax-full-stop = ожидается конец строки, встретилась точка
    .help = удалите точку
syntax-capitals = ожидается `{ $suggestion }`, встретилось `{ $found }`
    .help = напишите строчными буквами
syntax-yes-no = ожидается `yes/no`, встретилось `{ $found }`
    .help = напишите `yes/no` без пробелов
syntax-unknown-clause = ожидается слово уточнения, встретилось `{ $found }`
    .help = вы имели в виду `{ $suggestion }`?
syntax-no-clause = ожидается слово уточнения, встретилось `{ $found }`
    .help = начните строку с `for`, `when`, `unless`, `from`, `cite`, `note`, …; слова, которые относятся друг к другу, стоят в одной строке
syntax-party-how = ожидается, как государство стало участником, встретилось `{ $found }`
    .help = напишите `ratified`, `accepted`, `approved`, `acceded to` или `succeeded to`; если оно не участвует — `not party to … as of` и дату
syntax-status-word = ожидается `{ $suggestion }`, встретилось `{ $found }`
    .help = напишите `{ $suggestion }`
syntax-unknown-statement = ожидается утверждение, встретилось `{ $found }`
    .help = вы имели в виду `{ $suggestion }`?
syntax-not-a-statement = ожидается утверждение, встретилось предложение `{ $found } …`
    .help = поставьте `#` и пробел перед комментарием
syntax-unindented-clause = ожидается утверждение, встретилось уточнение `{ $found }` в первой колонке
    .help = сдвиньте строку вправо; она прочитана как часть утверждения выше
syntax-indented-statement = ожидается уточнение, встретилось утверждение, которое начинается с `{ $found }`
    .help = начните утверждение с первой колонки
syntax-clause-without-statement = сначала ожидается утверждение, встретилась строка с отступом `{ $found } …`
    .help = напишите утверждение над ней или начните её с первой колонки
syntax-unclosed-bracket = ожидается закрывающая скобка, встретилась незакрытая `{ $found }`
    .help = закройте скобку до следующего уточнения
syntax-surplus-bracket = такая скобка здесь не ожидается, встретилась `{ $found }`
    .help = удалите скобку или откройте её раньше
syntax-square-brackets = ожидается список в фигурных скобках, встретились квадратные
    .help = напишите `{"{"}` и `{"}"}`
syntax-and-between-persons = между лицами ожидается `,` или ничего, встретилось `and`
    .help = напишите `{ $either }` для обеих групп, `{ $both }` для тех, кто является и тем и другим
syntax-nothing-behind = после `{ $found }` ожидается продолжение, встретился конец уточнения
    .help = допишите уточнение или удалите `{ $found }`
syntax-mixed-and-or = там, где `and` встречается с `or`, ожидаются скобки, их нет
    .help = напишите `{ $and-first }` или `{ $or-first }`
syntax-loose-label = ожидается метка вплотную к адресу, встретился пробел перед `{ $found }`
    .help = удалите пробел: после пробела `#` начинает комментарий
syntax-too-deep = ожидается не более { $limit } уровней скобок, `not` и операторов, встретилось больше
    .help = дайте его частям имена через `group` или `property`
syntax-too-long = ожидается утверждение не длиннее { $limit } байт, встретилось длиннее
    .help = разделите утверждение
syntax-not-persons = ожидаются лица, встретилось `not`
    .help = напишите `for everyone except { $found }`
syntax-mode-in-claim = ожидается, что источник говорит о законе, встретилось `{ $found }`: в утверждении источника такого слова нет
    .help = напишите, что даёт закон: `ИСТОЧНИК says СВОЙСТВО = ЗНАЧЕНИЕ`; требования договора записываются у его пункта, а мнение источника о них — `ИСТОЧНИК says "…"`
syntax-not-verdict = ожидается оценка, например `met` или `gap`, встретилось `{ $found }`
    .help = скажите, как именно: `gap` (ничего не даётся), `shortfall` (даётся меньше), `partial` (не всем) или `conflict` (противоположное); или словами источника: `ИСТОЧНИК says "…"`
syntax-no-movement = ожидается знак сравнения, например `=`, или движение ряда, встретилось `{ $found }`
    .help = напишите `=`, `>=`, `<=`, `in`, `includes`, `excludes` или `exists`; ряд `rises` (растёт), `falls` (падает), `narrows` (сужается) или `widens` (расширяется); остальное — словами: `ИСТОЧНИК says "…"`
syntax-movement = ожидается движение ряда, встретилось `{ $found }`
    .help = вы имели в виду `{ $suggestion }`? ряд `rises` (растёт), `falls` (падает), `narrows` (сужается) или `widens` (расширяется)
