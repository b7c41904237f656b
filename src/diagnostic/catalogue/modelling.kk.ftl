# Модельдеу: заң жобалары, ратификация, уақыт, қатар тұрған мемлекеттер.

group-change = құқықтың екі күйі арасында не өзгереді
code-closes = ашық ештеңе қалмайды
code-narrows = ашық нәрсе азаяды
code-moves = сол нәрсе ашық, бірақ басқа сөзбен не алшақтықпен
code-opens = бұрын ашық болмаған нәрсе ашылады
code-only-together = ұсыныстың тек бірге әрекет ететін бөліктері
code-spoils-alone = ұсыныстың жеке өзі бірдеңені алып қоятын бөлігі
code-bills-meet = екі заң жобасы бір жерді өзгертеді
effect-closes = жабады
effect-narrows = тарылтады
effect-moves = жылжытады
effect-opens = ашады
finding-becomes = { $name }: `{ $demand }` — бұрын: { $before }, енді: { $after }
finding-still = { $name }: `{ $demand }` — бұрынғыдай: { $after }, бірақ басқаша
change-ends = { $name } { $until } дейін қолданылады
change-move = { $before } → { $after }
change-not-demanded = талап етілмейді
change-distance = { $who } (жетіспейді: { $before } → { $after })
only-together = { $name } тек мына бөліктердің бәрі бірге болғанда орындалады: { $parts }
only-together-part = қажет
spoils-alone = { $part } қалғанынсыз { $name } орындалмайтын етер еді, ал тұтас ұсыныста ол орындалады
spoils-alone-part = қалғанынсыз болмайды
bills-meet = { $first } және { $second } екеуі де { $place } жерін өзгертеді; реті маңызды емес
bills-meet-by-order = { $first } және { $second } екеуі де { $place } жерін өзгертеді, нәтиже олардың ретіне байланысты
bills-meet-line = осында
bills-meet-verdicts = осы ретпен { $before }, кері ретпен { $after }
readiness-becomes = { $name }: бұрын — { $before }, кейін — { $after }; орындалмаған міндеттер: бұрын { $unmet-before }, кейін { $unmet-after }
model-from = күшіне енуі
model-recommended = ұсынады
model-together = Бәрі бірге
model-order = реті
model-nothing = ештеңе өзгермейді
no-bill-in-file = { $path } ішінде заң жобасы жоқ
no-bill-in-file-help = заң жобасы былай басталады: `bill АТЫ "тақырыбы" from КҮНІ`
effect-count = { $effect } { $count }
changes-summary = талаптар: { $counts } ({ $acts })
changes-graver = { $count ->
    [0] міндетті ештеңе нашарламайды; { $date } күніне
   *[other] { $count } тұжырым ескертпеден маңыздырақ; { $date } күніне
}
