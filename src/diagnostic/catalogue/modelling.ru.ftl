# Моделирование: законопроекты, ратификация, время, государства рядом.

group-change = что меняется между двумя состояниями права
code-closes = больше ничего не открыто
code-narrows = открыто меньше
code-moves = открыто то же, но с другим словом или расстоянием
code-opens = открыто то, что не было открыто
code-only-together = части предложения, которые действуют только вместе
code-spoils-alone = часть предложения, которая одна отняла бы что-то
code-bills-meet = два законопроекта меняют одно место
effect-closes = закрывает
effect-narrows = сужает
effect-moves = сдвигает
effect-opens = открывает
finding-becomes = { $name }: `{ $demand }` — было: { $before }, станет: { $after }
finding-still = { $name }: `{ $demand }` — по-прежнему: { $after }, но иначе, чем раньше
change-ends = { $name } действует по { $until }
change-move = { $before } → { $after }
change-not-demanded = не требуется
change-distance = { $who } (недостаёт: { $before } → { $after })
only-together = { $name } выполняется только при всех этих частях вместе: { $parts }
only-together-part = необходимо
spoils-alone = { $part } без остального открыло бы { $name }, хотя при целом это выполнено
spoils-alone-part = не без остального
bills-meet = { $first } и { $second } оба меняют { $place }; порядок не важен
bills-meet-by-order = { $first } и { $second } оба меняют { $place }, и итог зависит от их порядка
bills-meet-line = здесь
bills-meet-verdicts = { $before } в этом порядке, { $after } в обратном
readiness-becomes = { $name }: прежде — { $before }, затем — { $after }; невыполненных обязанностей: прежде { $unmet-before }, затем { $unmet-after }
model-from = с
model-recommended = рекомендуют
model-together = Все вместе
model-order = порядок
model-nothing = ничего не меняется
no-bill-in-file = в { $path } нет законопроекта
no-bill-in-file-help = законопроект начинается так: `bill ИМЯ "название" from ДАТА`
effect-count = { $effect } { $count }
changes-summary = требования: { $counts } ({ $acts })
changes-graver = { $count ->
    [0] ничто обязательное не ухудшается; на дату { $date }
    [one] { $count } вывод серьёзнее заметки; на дату { $date }
    [few] { $count } вывода серьёзнее заметки; на дату { $date }
   *[other] { $count } выводов серьёзнее заметки; на дату { $date }
}
