## Процедуры и казусы

kind-procedure = процедура
kind-case = казус
kind-step = шаг или событие
kind-step-or-document = шаг, событие или документ
kind-document = документ
statement-procedure = процедура
statement-case = казус
code-unknown-procedure = такой процедуры или такого казуса нет
code-unknown-step = в процедуре нет такого шага или события
code-unknown-document = процедура не требует такого документа
code-event-without-date = событие казуса без даты
code-case-differs = исход казуса не тот, что ожидался
unknown-in-procedure = ожидается { $expected } процедуры `{ $procedure }`, а найдено `{ $name }`
procedure-here = процедура
clause-of-step = `{ $clause }` относится к шагу, а шаг перед этим не начат
clause-of-step-help = сначала напишите `step NAME`; строки до следующего шага относятся к нему
clause-of-event = `{ $clause }` относится к событию, а события перед этим нет
event-dated = процедура говорит, что может произойти, а не когда: даты стоят в казусе
event-undated = ожидается день, когда произошло `{ $name }`
event-undated-help = напишите `event { "NAME" } on 2024-05-01`; если день неизвестен, достаточно месяца или года
circular-procedure = процедура `{ $name }` подобна самой себе
circular-step = шаг `{ $name }` должен был бы предшествовать самому себе
window-length = ожидается длительность, например `5 days` или `1..3 months`, а найдено `{ $found }`
window-length-help = целые дни, рабочие дни, недели или месяцы; диапазон — только после `within`; `unknown`, если текст её не называет
no-such-person = в этом казусе нет лица `{ $name }`
no-such-person-help = в казусе есть: { $known }
step-without-procedure = казус не следует процедуре, поэтому шагов в нём нет
step-without-procedure-help = добавьте `follows NAME`
case-differs = { $case }{ $person }: ожидалось `{ $expected }` на { $date }, а получается: { $found }
case-differs-help = исправьте казус или закон, как он здесь записан
case-law-nothing = закон здесь ничего не предоставляет
case-law-absent = закон просмотрен и ничего не предоставляет
case-law-unknown = что предоставляет закон, неизвестно: никто не смотрел
case-law-gives = закон предоставляет { $facts }
case-of = { $name }{ $title }
case-on = на { $date }
case-person = { $name }: { $words }
case-asked = { $name }{ $title }
case-nothing-demanded = от государства здесь ничего не требуется
case-demanded = { $name } требует `{ $demand }`: { $verdict }
case-in-part = { $persons }: { $text }
step-here = шаг `{ $name }`
note-step = что о нём сказать
kept-kept = соблюдён
kept-exempt = не требуется по изъятию
kept-incomplete = неполон
kept-missing = пропущен
kept-open = ещё возможен
kept-too-early = слишком рано
kept-too-late = слишком поздно
kept-unknown = неизвестно
kept-not-called-for = не требуется
course-of = { $name }:
course-nothing = нарушений и изъятий нет
course-open = неизвестно или ещё предстоит:
course-taken = { $step } { $date }
course-steps = выполнено: { $steps }
course-state = { $state } с { $date }{ $faults ->
    [0] {""}
    [one] {", "}хотя есть { $faults } нарушение
    [few] {", "}хотя есть { $faults } нарушения
   *[many] {", "}хотя есть { $faults } нарушений
}
course-events = произошло: { $events }
step-too-early = { $step } { $on }: слишком рано на { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}, не ранее { $first } ({ $window })
step-too-late = { $step } { $on }: слишком поздно на { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}, не позднее { $last } ({ $window })
step-out-of-order = { $step } { $on } раньше, чем { $first } { $date }, а должно быть наоборот
step-before-event = { $step } { $on }, хотя { $first } не произошло
step-none-of = { $step } { $on }, хотя сначала требуется одно из: { $names }
step-lacks = { $step }: { $any ->
    [yes] нет ни одного из этих документов
   *[no] { $count ->
        [one] нет { $count } документа
        [few] нет { $count } документов
       *[many] нет { $count } документов
    }
}: { $documents }
step-documents-unsaid = { $step }: в казусе не сказано, с какими документами
step-whether-needed = { $step }: казус оставляет открытым, нужно ли { $documents }
step-whether-exempt = { $step }: казус оставляет открытым, нужен ли этот шаг{ $words }
step-skipped = { $step } пропущен, хотя выполнен { $behind }, который идёт после него
step-not-by = { $step } пропущен: последним днём было { $last }
step-open-until = { $step } ещё предстоит, до { $last }
step-open = { $step } ещё предстоит
step-window-unknown = { $step } { $on }: текст не говорит, когда это можно сделать ({ $window })
step-window-unclear = { $step } { $on }: по этим датам нельзя сказать, вовремя ли ({ $window })
step-exempt = { $count ->
    [1] не требуется: { $steps }
    [one] не требуются ({ $count }): { $steps }
    [few] не требуются ({ $count }): { $steps }
   *[many] не требуются ({ $count }): { $steps }
}{ $words }
longer-of = большее из { $lengths }
procedure-line = { $name }{ $title } — { $steps ->
    [one] { $steps } шаг
    [few] { $steps } шага
   *[many] { $steps } шагов
}, { $documents ->
    [one] { $documents } документ
    [few] { $documents } документа
   *[many] { $documents } документов
}, кратчайший срок: { $time }
procedure-step = { $number }. { $name }{ $title }{ $by }
procedure-after = после { $any ->
    [yes] одного из: { $names }
   *[no] { $names }
}
procedure-on = только если { $event }
procedure-needs = нужно { $any ->
    [yes] одно из: { $documents }
   *[no] { $documents }
}{ $condition }
procedure-exempt = кроме: { $persons }
procedure-makes = приводит к: { $state }
time-none = не предписан
time-and-unknown = { $time }; когда можно выполнить { $unknown }, неизвестно
versions-of = { $second } по сравнению с { $first }:
versions-alike = различий нет
versions-gone = без шага { $name }{ $title }
versions-new = новый шаг { $name }{ $title }
versions-changed = шаг { $name }:
versions-actor = кто: { $before } → { $after }
versions-order = после: { $before } → { $after }
versions-windows = срок: { $before } → { $after }
versions-needs = документы: { $before } → { $after }
versions-persons = лица: { $before } → { $after }
versions-state = приводит к: { $before } → { $after }
versions-nothing = ничего
versions-document-gone = больше не нужно: { $name }
versions-document-new = теперь нужно: { $name }
versions-count = шагов: { $steps } → { $steps-after }; документов: { $documents } → { $documents-after }
versions-time = кратчайший срок: { $before } → { $after }
no-cases = казусов здесь нет
no-cases-help = казус начинается с `case NAME "название"`; см. описание языка
no-procedures = процедур здесь нет
no-procedures-help = процедура начинается с `procedure NAME "название"`; см. описание языка
after-colon = {""}: { $text }
in-brackets = {" "}({ $text })
by-whom = {" "}({ $text })
exempt-as = {""}; изъятие: { $text }
needed-if = {""}, если { $text }
wrong-file-procedures = процедурам место в файле `.fact`; в этом файле их { $count }
wrong-file-cases = казусам место в файле `.case`; в этом файле их { $count }
without-citation-procedure = не сказано, откуда взята процедура `{ $name }`
comes-to = это { $least }
comes-to-between = это от { $least } до { $greatest }
comes-to-at-least = это не менее { $least }
comes-to-at-most = это не более { $greatest }
no-demand-at-case = в `{ $name }` ничего не требуется
procedure-unverified = не проверено{ $why }
case-when = если { $words }
step-date-unverified = { $step } { $on }: день не проверен
kind-calendar = календарь
statement-calendar = календарь
code-calendar-without-end = календарь без первого или последнего дня
calendar-without-end = календарь говорит, с какого по какой день он действует
calendar-without-end-help = добавьте `from 2018-01-01 until 2018-12-31`: о чём он не говорит, то неизвестно
unknown-weekday = ожидается день недели, например `saturday`, а найдено `{ $found }`
wrong-file-calendars = календарям место в файле `.fact`; в этом файле их { $count }
without-citation-calendar = не сказано, откуда взят календарь `{ $name }`
case-set-aside = не применяется: { $text }
case-all = в этом казусе
ask-what = укажите, о чём вопрос: `--asks СВОЙСТВА`, `--follows ПРОЦЕДУРА` или `--only АКТ` — обо всём, что там требуется
no-cases-in = в `{ $path }` нет казусов
case-not-demanded-there = в указанном месте этого от государства не требуется
ask-nothing-there = ничего не требуется в: { $places }
