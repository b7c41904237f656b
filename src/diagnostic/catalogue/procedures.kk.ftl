## Рәсімдер мен казустар

kind-procedure = рәсім
kind-case = казус
kind-step = қадам немесе оқиға
kind-step-or-document = қадам, оқиға немесе құжат
kind-document = құжат
statement-procedure = рәсім
statement-case = казус
code-unknown-procedure = мұндай рәсім немесе казус жоқ
code-unknown-step = рәсімде мұндай қадам немесе оқиға жоқ
code-unknown-document = рәсім мұндай құжатты талап етпейді
code-event-without-date = казус оқиғасының күні жоқ
code-case-differs = казустың нәтижесі күтілгендей емес
unknown-in-procedure = `{ $procedure }` рәсімінің { $expected } күтілді, бірақ `{ $name }` табылды
procedure-here = рәсім
clause-of-step = `{ $clause }` қадамға тиесілі, ал оның алдында қадам басталмаған
clause-of-step-help = алдымен `step NAME` деп жазыңыз; келесі қадамға дейінгі жолдар соныкі
clause-of-event = `{ $clause }` оқиғаға тиесілі, ал оның алдында оқиға жоқ
event-dated = рәсім не болуы мүмкін екенін айтады, қашан болғанын емес: күндер казуста тұрады
event-undated = `{ $name }` болған күн күтілді
event-undated-help = `event { "NAME" } on 2024-05-01` деп жазыңыз; күні белгісіз болса, ай немесе жыл жеткілікті
circular-procedure = `{ $name }` рәсімі өзіне өзі ұқсас
circular-step = `{ $name }` қадамы өзінен бұрын болуы керек болар еді
window-length = `5 days` немесе `1..3 months` сияқты ұзақтық күтілді, бірақ `{ $found }` табылды
window-length-help = толық күн, жұмыс күні, апта немесе ай; аралық тек `within` сөзінен кейін; мәтін айтпаса — `unknown`
no-such-person = бұл казуста `{ $name }` деген тұлға жоқ
no-such-person-help = казуста бар: { $known }
step-without-procedure = казус ешбір рәсімге сүйенбейді, сондықтан қадамдары жоқ
step-without-procedure-help = `follows NAME` қосыңыз
case-differs = { $case }{ $person }: { $date } күніне `{ $expected }` күтілді, ал шыққаны: { $found }
case-differs-help = казусты немесе мұнда жазылған заңды түзетіңіз
case-law-nothing = заң мұнда ештеңе бермейді
case-law-absent = заң қаралды, ештеңе бермейді
case-law-unknown = заңның не беретіні белгісіз: ешкім қарамаған
case-law-gives = заң береді: { $facts }
case-of = { $name }{ $title }
case-on = { $date } күні
case-person = { $name }: { $words }
case-asked = { $name }{ $title }
case-nothing-demanded = мұнда мемлекеттен ештеңе талап етілмейді
case-demanded = { $name } талабы `{ $demand }`: { $verdict }
case-in-part = { $persons }: { $text }
step-here = `{ $name }` қадамы
note-step = ол туралы не айтылады
kept-kept = сақталған
kept-exempt = босатылған
kept-incomplete = толық емес
kept-missing = жасалмаған
kept-open = әлі мүмкін
kept-too-early = тым ерте
kept-too-late = тым кеш
kept-unknown = белгісіз
kept-not-called-for = талап етілмейді
course-of = { $name }:
course-nothing = бұзушылық та, босату да жоқ
course-open = белгісіз немесе әлі алда:
course-taken = { $step } { $date }
course-steps = жасалды: { $steps }
course-state = { $state }: { $date } бастап{ $faults ->
    [0] {""}
   *[other] {", "}бірақ { $faults } бұзушылық бар
}
course-events = болғаны: { $events }
step-too-early = { $step } { $on }: { $days } күнге тым ерте, { $first } күнінен бұрын емес ({ $window })
step-too-late = { $step } { $on }: { $days } күнге тым кеш, { $last } күнінен кейін емес ({ $window })
step-out-of-order = { $step } { $on } күні, ал бұрын болуы тиіс { $first } { $date } күні
step-before-event = { $step } { $on } күні, бірақ { $first } болған жоқ
step-none-of = { $step } { $on } күні, бірақ алдымен мынаның бірі керек: { $names }
step-lacks = { $step }: { $any ->
    [yes] мына құжаттардың бірі де жоқ
   *[no] { $count } құжат жоқ
}: { $documents }
step-documents-unsaid = { $step }: казуста қандай құжаттармен екені айтылмаған
step-whether-needed = { $step }: { $documents } керек пе, казус ашық қалдырады
step-whether-exempt = { $step }: бұл қадам керек пе, казус ашық қалдырады{ $words }
step-skipped = { $step } жасалмаған, ал одан кейінгі { $behind } жасалған
step-not-by = { $step } жасалмаған: соңғы күні { $last } болған
step-open-until = { $step } әлі алда, { $last } дейін
step-open = { $step } әлі алда
step-window-unknown = { $step } { $on }: мәтін қашан жасауға болатынын айтпайды ({ $window })
step-window-unclear = { $step } { $on }: бұл күндер бойынша уақытында ма, айту мүмкін емес ({ $window })
step-exempt = { $count ->
    [one] керек емес: { $steps }
   *[other] { $count } қадам керек емес: { $steps }
}{ $words }
longer-of = мыналардың ұзағы: { $lengths }
procedure-line = { $name }{ $title } — { $steps } қадам, { $documents } құжат, ең қысқа мерзім: { $time }
procedure-step = { $number }. { $name }{ $title }{ $by }
procedure-after = { $any ->
    [yes] мынаның бірінен кейін: { $names }
   *[no] мынадан кейін: { $names }
}
procedure-on = тек мына жағдайда: { $event }
procedure-needs = { $any ->
    [yes] мынаның бірі керек: { $documents }
   *[no] керек: { $documents }
}{ $condition }
procedure-exempt = мыналарға қатысы жоқ: { $persons }
procedure-makes = нәтижесі: { $state }
time-none = белгіленбеген
time-and-unknown = { $time }; { $unknown } қашан жасалатыны белгісіз
versions-of = { $second }, { $first } салыстырғанда:
versions-alike = айырмашылық жоқ
versions-gone = мына қадамсыз: { $name }{ $title }
versions-new = жаңа қадам { $name }{ $title }
versions-changed = { $name } қадамы:
versions-actor = кім: { $before } → { $after }
versions-order = неден кейін: { $before } → { $after }
versions-windows = мерзім: { $before } → { $after }
versions-needs = құжаттар: { $before } → { $after }
versions-persons = тұлғалар: { $before } → { $after }
versions-state = нәтижесі: { $before } → { $after }
versions-nothing = жоқ
versions-document-gone = енді керек емес: { $name }
versions-document-new = енді керек: { $name }
versions-count = қадамдар: { $steps } → { $steps-after }; құжаттар: { $documents } → { $documents-after }
versions-time = ең қысқа мерзім: { $before } → { $after }
no-cases = мұнда казус жоқ
no-cases-help = казус `case NAME "атауы"` деп басталады; тіл сипаттамасын қараңыз
no-procedures = мұнда рәсім жоқ
no-procedures-help = рәсім `procedure NAME "атауы"` деп басталады; тіл сипаттамасын қараңыз
after-colon = {""}: { $text }
in-brackets = {" "}({ $text })
by-whom = {" "}({ $text })
exempt-as = {""}; босатылған: { $text }
needed-if = {""}, егер { $text }
wrong-file-procedures = рәсімдердің орны — `.fact` файлы; бұл файлда { $count }
wrong-file-cases = казустардың орны — `.case` файлы; бұл файлда { $count }
without-citation-procedure = `{ $name }` рәсімі қайдан алынғаны айтылмаған
comes-to = бұл { $least }
comes-to-between = бұл { $least } мен { $greatest } аралығы
comes-to-at-least = бұл кемінде { $least }
comes-to-at-most = бұл ең көбі { $greatest }
no-demand-at-case = `{ $name }` бойынша ештеңе талап етілмейді
procedure-unverified = тексерілмеген{ $why }
case-when = мына жағдайда: { $words }
step-date-unverified = { $step } { $on }: күні тексерілмеген
kind-calendar = күнтізбе
statement-calendar = күнтізбе
code-calendar-without-end = бірінші немесе соңғы күні жоқ күнтізбе
calendar-without-end = күнтізбе қай күннен қай күнге дейін екенін айтады
calendar-without-end-help = `from 2018-01-01 until 2018-12-31` қосыңыз: ол айтпаған нәрсе белгісіз
unknown-weekday = `saturday` сияқты апта күні күтілді, бірақ `{ $found }` табылды
wrong-file-calendars = күнтізбелердің орны — `.fact` файлы; бұл файлда { $count }
without-citation-calendar = `{ $name }` күнтізбесі қайдан алынғаны айтылмаған
case-set-aside = қолданылмайды: { $text }
case-all = осы казуста
ask-what = не сұралатынын көрсетіңіз: `--asks ҚАСИЕТТЕР`, `--follows РӘСІМ` немесе `--only АКТ` — сол жерде талап етілетіннің бәрі
no-cases-in = `{ $path }` ішінде казус жоқ
case-not-demanded-there = көрсетілген жерде бұл мемлекеттен талап етілмейді
ask-nothing-there = мына жерде ештеңе талап етілмейді: { $places }
