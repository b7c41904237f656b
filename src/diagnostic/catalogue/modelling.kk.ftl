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
ratify-title = { $instrument } ({ $title }) ратификациялау: ол үшін не қажет
ratify-status = Мәртебесі
ratify-no-treaty = `{ $name }` — мемлекет ратификациялай алатын шарт емес
no-jurisdiction = ережелерде мемлекет аталмаған, сондықтан ратификациялайтын ешкім жоқ
ratify-not-looked = заңнан `{ $property }` әлі ізделмеген
ratify-lead = Егер мемлекет осы күні ратификациялағанда: орындалған міндет пен таңдау — { $met }, анық орындалмағаны — { $unmet }, белгісіз, күмәнді не адам бағалайтыны — { $open }. { $amendments ->
    [0] Бағалауға болатын ештеңе түзету талап етпейді.
   *[other] Анық орындалмағанға жететін түзетулер: { $amendments }; орындалмай қалатыны: { $left }. Түзетулер құқыққа енгізіліп, ол қайта бағаланды.
}
ratify-lead-party = Шарт мемлекет үшін қазірдің өзінде міндетті: орындалған міндет пен таңдау — { $met }, анық орындалмағаны — { $unmet }, белгісіз, күмәнді не адам бағалайтыны — { $open }. { $amendments ->
    [0] Бағалауға болатын ештеңе түзету талап етпейді.
   *[other] Анық орындалмағанға жететін түзетулер: { $amendments }; орындалмай қалатыны: { $left }. Түзетулер құқыққа енгізіліп, ол қайта бағаланды.
}
ratify-parts = Таңдалатын бөлімдер
ratify-parts-lead = Шарт талабы: { $asked }. Белгісіз нәрсе түзету ретінде саналады, әйтпесе ештеңесі белгісіз бөлім арзан көрінер еді.
ratify-chosen = ең арзан жиында
ratify-part = бөлім
ratify-choice = таңдау
ratify-met = орындалды
ratify-unmet = орындалмады
ratify-open = ашық
ratify-edits = түзету
ratify-unmended-short = түзету табылмады
ratify-sets = Рұқсат етілген ең арзан жиындар, үздігі бірінші:
ratify-before = Ратификацияға дейін
ratify-no-preconditions = Алдын ала шарттар жазылмаған.
ratify-list = Өз тізімі бойынша: { $ready }.
ratify-list-of = { $by } тізімі бойынша: { $ready }.
ratify-blocking = бөгет болады
ratify-in-practice = іс жүзінде: { $practice }
ratify-number = №
ratify-label = шарт
ratify-asked = не болуы тиіс
ratify-blocks = бөгет
ratify-turn = кезегі
ratify-amendments = Ең аз түзетулер
ratify-amendments-lead = Анық орындалмаған әр міндетке — ол талап еткеннің дәл өзі туралы, дәл жетпейтіндерге арналған норма. Бірін де алып тастауға болмайды; бұдан кіші жиын жоқ деп айтылмайды. Норманың нөмірі мен тұжырымын жобаны жазушы белгілейді.
ratify-no-amendments = Бағалауға болатын нәрсе үшін қажет емес.
ratify-unmended = Мыналарды орындайтын бір норма табылмады:
ratify-duty = міндет
ratify-where = норма
ratify-now = қазір
ratify-then = беруі тиіс
ratify-persons = кімге
ratify-new-provision = { $act } жаңа нормасы
ratify-nothing-there = ештеңе жоқ не жеткіліксіз
ratify-whole = { $persons } (міндет қатысты барлық тұлға)
ratify-declarations = Не мәлімдеуге болады
ratify-relieves-nothing = қазір ашық тұрған ештеңені жеңілдетпейді
ratify-relieves = { $duty }: { $who }
ratify-permission = тармақ
ratify-allows = рұқсат етеді
ratify-effect = әсері
ratify-proposed = Ұсынылып қойған
ratify-no-bill = Жазылған заң жобаларының ешқайсысы осы шарттан ештеңе жаппайды және тарылтпайды.
ratify-bill = заң жобасы
ratify-bill-closes = жабады
ratify-bill-narrows = тарылтады
ratify-duties = Не міндетті болар еді
ratify-no-duties = Шарттың бірде-бір міндеті жазылмаған.
ratify-open-where = ашық
ratify-edit-number = түзету
ratify-left-out = Қабылданбайтын бөлімдердің міндеттері тізілмеген: { $count }.
ratify-unjudged = Не бағаланбады
ratify-all-judged = Бәрі бағаланды.
ratify-place = міндет не тармақ
ratify-why = нені қарау не бағалау керек
ratify-practice = Мәтін — тәжірибе емес: заңның қолданылуы бұл кестеге кірмейді.
ratify-beside = Түзетулердің шарттан тыс әсері
