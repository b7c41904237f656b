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
ratify-title = Ратификация { $instrument } ({ $title }): что для неё нужно
ratify-status = Статус
no-jurisdiction = правила не называют государства, поэтому ратифицировать некому
ratify-not-looked = в законе ещё не искали `{ $property }`
ratify-lead = Если бы государство ратифицировало на эту дату: обязанностей и выборов выполнено { $met }, заведомо не выполнено { $unmet }, неизвестно, неопределённо или требует оценки человека { $open }. { $amendments ->
    [0] Ничто из того, что можно оценить, не требует поправок.
   *[other] Поправок, которых хватило бы для заведомо невыполненного: { $amendments }; осталось бы невыполненным: { $left }. Поправки внесены в право, и оно оценено заново.
}
ratify-lead-party = Договор уже обязателен для государства: обязанностей и выборов выполнено { $met }, заведомо не выполнено { $unmet }, неизвестно, неопределённо или требует оценки человека { $open }. { $amendments ->
    [0] Ничто из того, что можно оценить, не требует поправок.
   *[other] Поправок, которых хватило бы для заведомо невыполненного: { $amendments }; осталось бы невыполненным: { $left }. Поправки внесены в право, и оно оценено заново.
}
ratify-parts = Части на выбор
ratify-parts-lead = Договор требует: { $asked }. Неизвестное считается за поправку, чтобы часть, о которой ничего не известно, не казалась дешёвой.
ratify-chosen = в самом дешёвом наборе
ratify-part = часть
ratify-choice = выбор
ratify-met = выполнено
ratify-unmet = не выполнено
ratify-open = открыто
ratify-edits = поправки
ratify-unmended-short = поправка не найдена
ratify-sets = Самые дешёвые допустимые наборы, лучший первым:
ratify-before = До ратификации
ratify-no-preconditions = Предварительные условия не записаны.
ratify-list = По собственному перечню: { $ready }.
ratify-list-of = По перечню { $by }: { $ready }.
ratify-blocking = препятствует
ratify-in-practice = на практике: { $practice }
ratify-number = №
ratify-label = условие
ratify-asked = что должно быть
ratify-blocks = препятствие
ratify-turn = очерёдность
ratify-amendments = Наименьшие поправки
ratify-amendments-lead = Для каждой заведомо невыполненной обязанности — норма ровно о том, чего она требует, и ровно для тех, кому этого не хватает. Ни одну нельзя опустить; что меньшего набора нет, не утверждается. Номер и формулировку определяет составитель.
ratify-no-amendments = Для того, что можно оценить, они не нужны.
ratify-unmended = Не найдено одной нормы, которой выполнялось бы следующее:
ratify-duty = обязанность
ratify-where = норма
ratify-now = сейчас
ratify-then = должна давать
ratify-persons = для кого
ratify-new-provision = новая норма { $act }
ratify-nothing-there = ничего или недостаточно
ratify-whole = { $persons } (все, о ком обязанность)
ratify-declarations = Что можно заявить
ratify-relieves-nothing = не снимает ничего из открытого сейчас
ratify-relieves = { $duty }: { $who }
ratify-permission = пункт
ratify-allows = позволяет
ratify-effect = действие
ratify-proposed = Уже предложено
ratify-no-bill = Ни один записанный законопроект ничего из этого договора не закрывает и не сужает.
ratify-bill = законопроект
ratify-bill-closes = закрывает
ratify-bill-narrows = сужает
ratify-duties = Что стало бы обязательным
ratify-no-duties = Ни одна обязанность договора не записана.
ratify-open-where = открыто
ratify-edit-number = поправка
ratify-left-out = Обязанности частей, которые не принимались бы, не перечислены: { $count }.
ratify-unjudged = Что не удалось оценить
ratify-all-judged = Оценить удалось всё.
ratify-place = обязанность или пункт
ratify-why = что нужно посмотреть или оценить
ratify-practice = Текст — ещё не практика: применяется ли закон, в этой таблице не показано.
ratify-beside = Что сделали бы поправки помимо договора
act-of-another-kind = `{ $name }` — не тот документ, о котором можно это спросить
code-binding = договор становится или перестаёт быть обязательным
binding-becomes = { $name }: обязателен { $before } → { $after }
note-cause = причина
history-hindsight = { $day }, как известно на { $known }: законы с обратной силой
history-more = и ещё { $count }
history-count = { $verdict } { $count }
history-beginning = в начале
diff-title = С { $from } по { $to }
event-act-begins = { $name } в силе с { $on }
event-act-ends = { $name } не действует с { $on }
event-act-repealed = { $name } не действует с { $on }, отменён: { $by }
event-wording = { $name } прочитан в редакции от { $on }: более ранние редакции не читались
event-provision-begins = { $name } с { $on }: { $says }
event-provision-ends = { $name } не действует с { $on }: { $says }
event-status = { $words }, { $on }
event-status-ends = больше не действует: { $words }, { $on }
event-silence = { $words }: известно с { $on }
event-silence-ends = с { $on } уже неизвестно: { $words }
event-order = { $words }, с { $on }
event-order-ends = не действует с { $on }: { $words }
event-parameter = { $name } { $before } → { $after } с { $on }
binding-yes = да
binding-no = нет
binding-unknown = неизвестно
