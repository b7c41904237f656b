## Lints of the writing

group-writing = Как это записано
code-allow-unused = разрешено то, чего здесь нет
code-expectations-collide = два ожидания не могут быть верны вместе
code-far-date = слишком далёкая дата
code-mixed-script = в имени смешаны буквы двух алфавитов
code-never-wins = действующая норма нигде не решает
code-not-accounted-for = пропущен пункт, который должен существовать
code-unknown-code = такого кода нет
code-unused-name = имя нигде не используется
code-without-citation = не сказано, откуда взято утверждение
code-wrong-file = утверждение стоит в файле другого рода

allow-unused = здесь разрешено `{ $code }`, но разрешать нечего
allow-unused-help = уберите `allow` или проверьте, в том ли утверждении оно стоит
allow-without-code = код не указан: что здесь разрешено?
allow-without-reason = причина не указана: почему здесь разрешено `{ $code }`?
unknown-code = кода `{ $code }` нет
unknown-code-help = разрешить можно: { $known }
not-allowable = `{ $code }` нельзя разрешить
not-allowable-help = известный вывод записывается словом `expect`; всё остальное следует исправить

never-wins = `{ $name }` действует, но нигде не решает: { $more ->
    [0] везде вместо неё — { $winners }
   *[other] везде вместо неё — { $winners } и ещё { $more }
  }
never-wins-here = нигде не остаётся
never-wins-overrides = { $name } отменяет её действие
never-wins-special = { $name } — более специальная норма
never-wins-later = { $name } — более поздняя норма
never-wins-help = завершите её действие словом `until`, проверьте, для кого предназначена каждая, или напишите `besides`, если применяются обе

without-citation-act = не сказано, где прочитан текст акта `{ $name }`
without-citation-row = не сказано, откуда взято значение `{ $name }` с { $from }
without-citation-status = не сказано, откуда взят этот статус
without-citation-silence = не сказано, в каком тексте и когда искали, прежде чем объявить молчание закона
without-citation-claim = не сказано, в каком месте источника сделано это утверждение
without-citation-help = добавьте `cite`, `quote` или `read`; для акта также `number` или `wording`, для статуса `law`

unused-property = ни одно утверждение не использует свойство `{ $name }`
unused-dimension = ни одно утверждение не использует измерение `{ $name }`
unused-group = ни одно утверждение не использует группу `{ $name }`
unused-topic = ни одна строка параметра не использует тему `{ $name }`
unused-parameter = ни одно утверждение не использует параметр `{ $name }`
unused-instrument = ни одно утверждение не использует международный акт `{ $name }`
unused-law = ни одно утверждение не использует закон `{ $name }`
unused-source = ни одно утверждение не использует источник `{ $name }`
unused-name-help = удалите его или напишите `allow unused-name because "…"`, если оно ждёт своего часа
unused-values = ничто не различает эти значения измерения `{ $name }`: { $values }
unused-values-help = объедините их в одно или назовите там, где между ними есть разница

expectations-collide = `{ $name }` не может быть `{ $first }` и `{ $second }` в одних и тех же случаях
expectations-collide-twice = для `{ $name }` дважды ожидается одно и то же
expectations-collide-first = первое
expectations-collide-help = оставьте одно из них или скажите, для кого либо с какого дня предназначено каждое

not-accounted-for = по нумерации `{ $name }` должен существовать, но о нём ничего не сказано
not-accounted-for-before = стоит перед ним
not-accounted-for-after = стоит после него
not-accounted-for-help = запишите его требование или, например, `{ $name } no action because "…"`; если международный акт намеренно записан не целиком, разрешите это в его заголовке

wrong-file-words = слова словаря пишутся в файле `.rule`; в этом файле их { $count }
wrong-file-instruments = международные акты пишутся в файле `.rule`; в этом файле их { $count }
wrong-file-sources = источники пишутся в файле `.rule`; в этом файле их { $count }
wrong-file-demands = требования пишутся в файле `.rule`; в этом файле их { $count }
wrong-file-claims = утверждения источников пишутся в файле `.rule`; в этом файле их { $count }
wrong-file-remarks = замечания к пунктам пишутся в файле `.rule`; в этом файле их { $count }
wrong-file-hierarchies = иерархии пишутся в файле `.fact`; в этом файле их { $count }
wrong-file-provisions = нормы закона пишутся в файле `.fact`; в этом файле их { $count }
wrong-file-statuses = статусы пишутся в файле `.fact`; в этом файле их { $count }
wrong-file-silences = молчание закона записывается в файле `.fact`; в этом файле таких утверждений { $count }
wrong-file-parameters = параметры пишутся в файле `.fact`; в этом файле их { $count }
wrong-file-help = перенесите их; смысл от этого не меняется

mixed-script = в имени `{ $name }` смешаны буквы двух алфавитов: { $letters }
mixed-script-help = напишите всё имя буквами одного алфавита
mixed-script-help-write = напишите `{ $name }` здесь и везде, где используется это имя

far-date-early = `{ $date }` — раньше 1800 года
far-date-late = `{ $date }` — более чем на 50 лет позже { $as_of }
far-date-help = проверьте год; если он верен, напишите `allow far-date because "…"`
