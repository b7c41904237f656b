# Талабы жоқ тармақтар және мәртебелер, параметрлер, заңның үнсіздігі мен қасиеттер туралы жауаптар.

summary-remarks = талапсыз: { $remarks }
summary-remarks-judgement = бағалауға қалдырылды — { $count }
summary-remarks-set-aside = шетке қойылды — { $count }
summary-remarks-see = басқа жерде айтылған — { $count }
summary-facts = ұлттық құқықтың { $count } нормасы
summary-statuses = { $count } мәртебе
summary-silences = заңның { $count } үнсіздігі
summary-parameters = { $count } параметр

remark-word-judgement = бағалау
remark-word-set-aside = шетке қойылды
remark-word-see = қар. { $see }
remark-no-reason = себебі айтылмаған

why-judgement = { $name } бағалауға қалдырылды: { $reason }
why-no-action = { $name } шетке қойылды: { $reason }
why-see = { $name }: қар. { $see }
why-defines = { $name } мынаны анықтайды: `{ $words }`
why-difference = { $title }: { $words }
why-beside = осымен салыстырылатын талаптар: { $demands }
why-beside-none = ол туралы ешқандай талап айтпайды
why-state = { $state } және { $act }, { $date } күні: { $binds }
why-binds = { $since } бастап міндеттейді ({ $status })
why-nothing-said = { $state } { $act } жөнінде не істегені еш жерде айтылмаған
why-parameter = { $name }, { $date } күні:
why-no-value = бұл күнге мәні жоқ
why-property = `{ $name }` туралы айтылғандар, { $date } жағдайы бойынша:
why-silence = { $state } `{ $name }` туралы үнсіз:
why-nothing = ештеңе
nothing-at = `{ $address }` туралы ештеңе айтылмаған
not-to-ask = `{ $name }` туралы `why` жауап бермейді: бұл — { $found }
why-help = орынды (`C183 art 8(1)`, бірнешеуінің бірі үшін `#белгі`), актіні, қасиетті, параметрді, терминді немесе мемлекеттің не істегенін (`KZ ratified C183`) сұраңыз

gives-to-compared = { $name } мұны салыстырылатын адамдарға береді
mend-unknown-of-nobody = заңнан іздеңіз: сосын норманы жазыңыз немесе `jurisdiction` жариялап, қайдан ізделгенін көрсетіп оның үнсіздігін жазыңыз

code-remarks-collide = тармақ шетке қойылған, бірақ онда талап бар
code-sees-nothing = тармақ ештеңе айтылмаған жерге сілтейді
remarks-collide = `{ $name }` шетке қойылған, бірақ сол жерде бірдеңе айтылған
remarks-collide-here = ештеңе талап етпейді
remarks-collide-demand = осыны талап етеді
remarks-collide-judgement = бағалауға қалдырылған
remarks-collide-help = екеуінің бірін алып тастаңыз; олар тармақтың әр сөйлемі туралы болса, әрқайсысына белгі беріңіз (`art 6#roles`)
sees-nothing = `{ $name }` `{ $see }` орнына сілтейді, бірақ онда ештеңе айтылмаған
sees-itself = `{ $name }` өзіне сілтейді
sees-nothing-help = оны айтатын орынды атаңыз немесе не айтатынын жазыңыз
