# Қазақша хабарламалар. en.ftl файлындағы жазбалар, дәл сол параметрлерімен.

plain = { $words }

## Titles of the codes

code-file-not-found = мұндай файл немесе қалта жоқ
code-file-unreadable = файлды оқу мүмкін емес
code-not-utf8 = файл UTF-8 мәтіні емес
code-file-too-large = файл тым үлкен
code-nothing-to-check = тексеретін ештеңе жоқ
code-syntax = сөйлемді түсіну мүмкін емес
code-unknown-clause = бірде-бір ереже бөлігі бұлай басталмайды
code-unknown-statement = бірде-бір сөйлем бұлай басталмайды
code-gap = талап етілгеннен ештеңе берілмеген
code-shortfall = талап етілгеннен аз берілген
code-partial = талап етілгенді тек кейбіреулер алады
code-conflict = заң талапқа қайшы норманы көздейді
code-unknown = заңның не беретіні белгісіз
code-uncertain = жауап күмәнді жағдайға байланысты
code-judgement = адамның бағалауы қажет
code-expectation-stale = күтілген қорытынды енді есептелген қорытындыға сәйкес емес
code-expectation-region = күтілген қорытынды басқа жағдайларға қатысты

## Files and folders

file-not-found = `{ $path }` файлы немесе қалтасы жоқ
file-not-found-help = жазылуын тексеріңіз; жолдар kzrules іске қосылған қалтадан басталады
file-unreadable = `{ $path }` оқылмады: { $cause }
file-unreadable-help = оқу құқығы бар-жоғын және бұл кәдімгі файл екенін тексеріңіз
not-utf8 = `{ $path }` UTF-8 мәтіні емес: { $offset }-байт, { $line }-жол
not-utf8-help = файлды UTF-8 түрінде сақтаңыз; ескі орыс және қазақ файлдары көбіне Windows-1251 кодтауында болады
not-utf8-utf16-help = файл UTF-16 сияқты басталады (кейбір редакторларда «Юникод»): UTF-8 түрінде сақтаңыз
file-too-large = `{ $path }` файлында { $size } байт бар, рұқсат етілгені — { $limit }
file-too-large-help = оны бірнеше файлға бөліңіз: олардың реті мен саны мағынаны өзгертпейді
nothing-to-check = `{ $path }` ішінен ережелер табылмады
nothing-to-check-help = ережелер .rule, .fact, .bill немесе .case файлдарында жазылады; жасырын және .gitignore арқылы шығарылған файлдар қаралмайды

## Words of the report

severity-error = қате
severity-warning = ескерту
severity-note = ескертпе
known-mark = белгілі
help-title = кеңес
verdict-met = орындалған
verdict-exceeds = асыра орындалған
verdict-partial = ішінара
verdict-shortfall = жеткіліксіз
verdict-gap = олқылық
verdict-conflict = қайшылық
verdict-unknown = белгісіз
verdict-uncertain = күмәнді
verdict-judgement = бағалау
verdict-not-applicable = қолданылмайды
outcome-absent = жоқ
summary-obligations = { $count } міндеттеме
summary-count-met = орындалған: { $count }
summary-count-exceeds = асыра орындалған: { $count }
summary-count-partial = ішінара: { $count }
summary-count-shortfall = жеткіліксіз: { $count }
summary-count-gap = олқылық: { $count }
summary-count-conflict = қайшылық: { $count }
summary-count-unknown = белгісіз: { $count }
summary-count-uncertain = күмәнді: { $count }
summary-count-judgement = бағалауға: { $count }
summary-count-not-applicable = қолданылмайды: { $count }
summary-known = { $count } белгілі нәтиже
summary-errors = { $count } қате
summary-warnings = { $count } ескерту
summary-notes = { $count } ескертпе
summary-basis = { $files } файл, ұлттық құқықтың { $facts } нормасы, { $date } жағдайы бойынша
summary-claims = дереккөздердің тұжырымдары: есептелгенге сәйкес — { $agreeing }, сәйкес емес — { $disagreeing }
summary-next-errors = әрі қарай: `kzrules explain { $code }` бірінші қатені түсіндіреді
summary-next-warnings = әрі қарай: `kzrules why МЕКЕНЖАЙ` қорытындының қалай шыққанын көрсетеді
summary-next-known = әрі қарай: `--known show` белгілі нәтижелерді тізеді
table-paragraph = тармақ
table-demand = талап
table-verdict = қорытынды
table-where = қайда
table-provision = норма
table-empty = `{ $instrument }` ештеңе талап етпейді
table-empty-help = талаптары бар актілер: { $instruments }

## Titles of the codes of names, values, law and verdicts

code-ambiguous-name = сөздің мұнда бірнеше мағынасы бар
code-bad-address = мекенжайды оқу мүмкін емес
code-bad-date = күнді оқу мүмкін емес немесе ондай күн жоқ
code-bad-number = санды оқу мүмкін емес
code-circular = анықтамалар шеңберге тұйықталған
code-claim-disagrees = дереккөз есептелгеннен басқаны айтады
code-clause-not-here = ескертпе бұл сөйлемге жатпайды
code-clause-twice = ескертпе екі рет берілген
code-confusable-names = екі атау бірдей көрінеді
code-contradiction = күші тең нормалар бір-біріне қайшы
code-duplicate-name = атау екі рет жарияланған
code-duplicate-row = кестеде бір орынға екі жол бар
code-empty-region = сөйлем ешкімге қатысты емес
code-exceeds = заң талап етілгеннен көп береді
code-law-of-nobody = заңның кімдікі екені айтылмаған
code-met = талап орындалған
code-missing-unit = санның өлшем бірлігі жоқ
code-mode-in-law = заң береді, талап етпейді
code-norm-of-source = дереккөз құқық жасамайды
code-override-by-lower = төменгі норма жоғарғыны жоя алмайды
code-overrides-nothing = норма жоқ норманы жояды
code-percent-without-base = пайыздың неден екені айтылмаған
code-quote-not-found = дәйексөз дереккөзде жоқ
code-region-too-large = салыстыру тым күрделі
code-row-without-axis = жол кестеге сәйкес емес
code-row-without-date = параметр жолының күні жоқ
code-set-aside-by-rank = төменгі норма жоғарғының шегінен шығады
code-silence-without-search = қайдан ізделгені айтылмаған
code-status-without-date = мәртебенің күні жоқ
code-too-many-values = тізімде мән тым көп
code-unknown-act = мұндай акт жоқ
code-unknown-bearer = қасиеттің мұндай иесі жоқ
code-unknown-dimension = мұндай өлшем жоқ
code-unknown-jurisdiction = мұндай юрисдикция жоқ
code-unknown-operand = формуладағы атаудың мәні жоқ
code-unknown-person = тұлға не мән-жай туралы белгісіз сөз
code-unknown-property = мұндай қасиет жоқ
code-unknown-rank = бұл дәрежені ешбір иерархия атамайды
code-unknown-topic = мұндай тақырып жоқ
code-unknown-unit = мұндай бірлік жоқ
code-unknown-value = қасиеттің мұндай мәні жоқ
code-unknown-verdict = мұндай қорытынды жоқ
code-which-jurisdiction = юрисдикция бірнешеу, біреуі де таңдалмаған
code-without-reason = тармақ себепсіз қалдырылған
code-wrong-bearer = қасиет пен өлшемнің иелері әртүрлі
code-wrong-condition = шарттың орны бұл емес
code-wrong-kind = атау басқа түрден
code-wrong-operator = салыстыру белгісі сәйкес емес
code-wrong-type = тип сәйкес емес
code-wrong-unit = бірліктер үйлеспейді
code-wrong-value = мән сәйкес емес

## Names

kind-act = шарт, заң немесе дереккөз
kind-instrument = халықаралық шарт
kind-law = заң
kind-source = дереккөз
kind-jurisdiction = юрисдикция
kind-property = қасиет
kind-dimension = өлшем
kind-value = өлшемнің мәні
kind-group = топ
kind-topic = тақырып
kind-parameter = параметр
kind-broken = оқылмаған сөйлем
kind-operand = параметр, сандық өлшем немесе қасиет
kind-person = тұлға не мән-жай туралы сөз
kind-row-key = кесте өлшемдерінің мәні
unknown-name = { $expected } күтілді, бірақ `{ $name }` еш жерде жарияланбаған
wrong-kind-of-name = { $expected } күтілді, бірақ `{ $name }` — { $found }
did-you-mean = мүмкін, `{ $name }`?
duplicate-name = `{ $name }` екі рет жарияланған
duplicate-name-again = мұнда қайта жарияланған
duplicate-name-first = алғаш осында жарияланған: { $kind }
duplicate-name-help = бір атау бүкіл жинақта бір нәрсені білдіреді: біреуінің атын өзгертіңіз
duplicate-value = `{ $name }` тізімде екі рет тұр
confusable-names = `{ $name }` мен `{ $other }` бірдей көрінеді, бірақ бұл әртүрлі атаулар
confusable-names-other = екінші атау
confusable-names-help = олардың айырмасы: { $codes }; екеуін де бір әліпбимен жазыңыз
ambiguous-value = `{ $name }` — `{ $first }` өлшемінің де, `{ $second }` өлшемінің де мәні
ambiguous-value-help = `{ $dimension } = { $name }` деп жазыңыз
unknown-value = мыналардың бірі күтілді: { $known }, бірақ `{ $found }` тұр
unknown-verdict = мыналардың бірі күтілді: { $known }, бірақ `{ $found }` тұр
unknown-bearer = мыналардың бірі күтілді: { $known }, бірақ `{ $found }` тұр
unknown-rank = `{ $name }` дәрежесін ешбір иерархия атамайды
unknown-rank-help = оны `hierarchy` сөйлеміне басқа дәрежелердің арасына қосыңыз
circular-group = `{ $name }` тобы өзі арқылы анықталған
circular-property = `{ $name }` қасиеті өзі арқылы анықталған
circular-region = `{ $name }` туралы нормалардың қолданылу аясы `{ $name }` өзіне тәуелді
circular-override = `{ $name }` өзін жоятын норманы жояды
status-of-law = мемлекет `{ $name }` қатысушысы бола алмайды: бұл заң не дереккөз
says-of-no-source = тек дереккөз айта алады: `{ $name }` акт ретінде жарияланған
which-jurisdiction = жинақта бірнеше юрисдикцияның құқығы бар: { $known }
which-jurisdiction-help = --jurisdiction арқылы біреуін таңдаңыз
no-demand-at = `{ $address }` мекенжайында талап жоқ
no-demand-at-help = мекенжай былай жазылады: `C183 art 8(1)`, талап бірнешеу болса — `#label` қосылады

## Statements and clauses

statement-instrument = шарт туралы сөйлемде
statement-law = заң туралы сөйлемде
statement-jurisdiction = юрисдикция туралы сөйлемде
statement-source = дереккөз туралы сөйлемде
statement-hierarchy = иерархия туралы сөйлемде
statement-property = қасиет туралы сөйлемде
statement-dimension = өлшем туралы сөйлемде
statement-group = топ, тақырып не мүмкін еместік туралы сөйлемде
statement-parameter = параметр туралы сөйлемде
statement-norm = талапта не нормада
statement-remark = тармаққа ескертуде
statement-silence = заңның үнсіздігі туралы сөйлемде
statement-status = мәртебе туралы сөйлемде
statement-claim = дереккөздің тұжырымында
statement-broken = оқылмаған сөйлемде
clause-not-here = `{ $clause }` ескертпесінің { $statement } мағынасы жоқ
clause-twice = `{ $clause }` ескертпесі мұнда екінші рет тұр
clause-twice-first = сөйлемнің өзі
clause-twice-help = екеуін бір ескертпеге біріктіріңіз
bad-address = мекенжай күтілді, бірақ `{ $found }` тұр
bad-address-help = мекенжайлар былай жазылады: `art 8(1)`, `art 54(2)(1)`, `art 76-1`, `part V`, `para 4`, `art 49..62`
without-reason = себебі жоқ: тармақ неге қалдырылған?
without-reason-help = `because "…"` қосыңыз
mode-in-law = `{ $name }` — заң: оның нормалары береді, талап етпейді
mode-in-law-help = бұл сөзді алып тастаңыз
norm-of-source = `{ $name }` — дереккөз: оның айтқаны құқық емес
norm-of-source-help = `SOURCE says …` деп жазыңыз
law-of-nobody = `{ $name }` заңының қай юрисдикциядан екені айтылмаған
law-of-nobody-help = юрисдикция атауымен `of` жолын қосыңыз
not-party-without-date = мәртебенің қай күнге оқылғаны айтылмаған
not-party-without-date-help = `as of` пен күнді қосыңыз
silence-without-search = қайдан ізделгені айтылмаған
silence-without-search-help = `searched` пен баптары көрсетілген актілерді қосыңыз: «ешкім қараған жоқ» пен «ештеңе жоқ» бір емес
overrides-nothing = `{ $target }` мекенжайында жоятын норма жоқ
overrides-nothing-help = мекенжайды тексеріңіз немесе сол норманы жазыңыз

## Conditions

state-condition-in-region = `{ $found }` — тұлға не мән-жай емес, мемлекет туралы шарт
state-condition-in-region-help = оны `where` сөзінен кейін қойыңыз
region-in-state-condition = құқық не мемлекет туралы шарт күтілді, бірақ `{ $found }` тұр
property-in-region = `{ $name }` — қасиет: заңның бергені тұлғаларды ажыратпайды
property-in-region-help = құқық туралы шарттар `where` сөзінен кейін тұрады
dimension-alone = `{ $name }` — мәні көп өлшем: қайсысы екенін айтыңыз
dimension-alone-help = мысалы, `{ $name } = …` не `{ $name } < …` деп жазыңыз
empty-both = ешкім `{ $found }` бола алмайды: бұл `{ $dimension }` өлшемінің екі мәні
empty-both-help = үтір не `or` олардың кез келгенін білдіреді
wrong-test = `{ $found }` деп `{ $name }` туралы сұрауға болмайды
wrong-bearer = `{ $property }` қасиетінің иесі — { $bearer }, ал `{ $dimension }` мыналарды ажыратады: { $other }
wrong-bearer-help = сол иенің өлшемін алыңыз
empty-region = `{ $name }` ешкімге қатысты емес: тұлғалар мен мән-жайлар бірін-бірі жоққа шығарады
empty-region-help = қатар тұрған сөздер «екеуі де», үтір не `or` «кез келгені» дегенді білдіреді
region-too-large = `{ $property }` жағдайлары дәл салыстыру үшін тым көп; шарты ең көбі — `{ $name }`
region-too-large-help = қасиетті бөліңіз немесе жиі кездесетін тіркестерді топ деп атаңыз

## Values

missing-unit = `{ $number }` санының бірлігі жоқ: { $unit } күтілді
missing-unit-help = `{ $value }` деп жазыңыз
unknown-unit = бірлік күтілді, бірақ `{ $found }` тұр
unknown-unit-help = бірліктер: days, weeks, months, years, hours, working_days, persons, валюта (KZT) немесе жарияланған параметр
wrong-unit = `{ $value }` — { $found }, ал { $expected } керек
wrong-unit-help = бірліктер тек өз тобында ауысады: күн мен апта, ай мен жыл, минут пен сағат
mixed-units = формула { $first } пен { $second } бірліктерін араластырады
percent-without-base = неден `{ $found }`? пайыздың негізі болуы керек
percent-without-base-help = `{ $found } of …` деп жазыңыз
bad-number = `{ $found }` — дәл сақтауға болатын сан емес
bad-date-shape = күн күтілді, бірақ `{ $found }` тұр
bad-date-year = { $year } жылы шектен тыс
bad-date-month = { $month }-ай жоқ
bad-date-quarter = { $quarter }-тоқсан жоқ
bad-date-day = `{ $found }` күні жоқ: ол айда { $last } күн бар
bad-date-backwards = `{ $found }` басталмай тұрып бітеді
bad-date-help = 2024-01-31 деп, ал белгілісі аз болса 2024-01, 2024-Q1, 2024 деп жазыңыз
no-amount = шама күтілді, бірақ `{ $found }` тұр
no-constant = жай шама күтілді, бірақ `{ $found }` басқаға тәуелді
property-no-amount = `{ $name }` қасиетінің есептеуге жарайтын шамасы жоқ
property-any-of = қасиет `one of` не `set of` болады; `any of` — өлшемдер үшін
dimension-type = өлшемнің типі `{ $found }` бола алмайды
too-many-values = тізімде { $found } мән бар; ең көбі { $most }
wants-clock = тәулік уақыты күтілді, мысалы `22:00..06:00`, бірақ `{ $found }` тұр
wrong-operator = `{ $found }` `{ $property }` мәндеріне сәйкес емес
operators-yes-no = иә не жоқ үшін `= yes` не `= no` деп жазыңыз
operators-one-of = бұл мәндердің реті жоқ: `=`, `!=` не `in {"{"}…{"}"}` деп жазыңыз
operators-set-of = тізімдер үшін `includes {"{"}…{"}"}`, `excludes {"{"}…{"}"}` не `= {"{"}…{"}"}` деп жазыңыз
operators-clock = тәулік уақыты үшін `=` не `in` деп жазыңыз
operators-amount = шамалар үшін `=`, `>=`, `<=`, `>`, `<` не `in 5..10 …` деп жазыңыз
row-without-date = жолдың басында `from` мен күн күтілді
row-without-axis = жолдарға кесте керек: қасиеттен кейін `by` мен өлшемді жазыңыз
row-from-without-axis = кестеде `from` үшін сандық өлшем жоқ
duplicate-row = { $date } күнінен басталатын екі жол бар
duplicate-row-first = біріншісі

## The law

contradiction = `{ $property }` туралы күші тең нормалар бір-біріне қайшы
contradiction-here = { $name } осыны айтады
contradiction-help = біреуі басым болса, оны `overrides` деп айтыңыз; әртүрлі тұлға не уақыт туралы болса, қайсысы екенін жазыңыз
set-aside-by-rank = `{ $lower }` `{ $higher }` рұқсат еткеннен шығады және дәрежесі бойынша шегінеді
set-aside-by-rank-lower = мұнда шегінеді
set-aside-by-rank-higher = жоғарғы норма
override-by-lower = `{ $lower }` дәрежесі `{ $higher }` дәрежесінен төмен, оны жоя алмайды
override-by-lower-higher = жоғарғы норма
override-by-lower-help = `overrides` сөзін алып тастаңыз: жоғарғы норма басым
quote-not-found = бұл сөздер `{ $file }` файлында, { $source } мәтінінде жоқ
quote-not-found-help = сөздерді дәл көшіріңіз; бос орын мен жол соңындағы тасымал маңызды емес

## Verdicts

finding-counted = табылған нәрсе
finding-gap = { $name }: ешбір норма `{ $demand }` бермейді
finding-shortfall = { $name }: заң `{ $demand }` дегеннен аз береді
finding-partial = { $name }: `{ $demand }` жартылай ғана берілген
finding-conflict = { $name }: заң `{ $demand }` дегенге қарсы айтады
finding-unknown = { $name }: заңның `{ $demand }` беретіні белгісіз
finding-uncertain = { $name }: заңның `{ $demand }` беретіні күмәнге тәуелді
finding-judgement = { $name }: заңның `{ $demand }` беретінін адам шешеді
finding-exceeds = { $name }: заң `{ $demand }` дегеннен көп береді
finding-met = { $name }: заң `{ $demand }` береді
finding-met-by-alternative = { $name }: заң `{ $demand }` талабын нұсқалардың бірімен береді
demanded-since = { $since } бастап талап етіледі ({ $status })
demanded-recommendation = ұсынылады; ұсыным міндеттемейді
demanded-no-status = міндеттемейді: { $state } мемлекетінің { $act } қатысушысы екені еш жерде айтылмаған
demanded-not-party = міндеттемейді ({ $status })
demanded-not-yet = әлі міндеттемейді: { $since } бастап күшінде ({ $status })
demanded-over = енді міндеттемейді: { $act } мемлекет үшін аяқталды
demanded-part = міндеттемейді: { $state } бұл бөлікті қабылдамаған
demanded-date-unknown = қашаннан міндеттейтіні белгісіз ({ $status })
gives = { $name } мұнда кейбіреулер үшін шешеді
gives-met = { $name } осыны береді
gives-exceeds = { $name } көп береді
gives-less = { $name } аз береді
gives-contrary = { $name } қарсысын айтады
searched = { $read } күні { $searched } ішінен ізделді: ештеңе жоқ
searched-undated = { $searched } ішінен ізделді: ештеңе жоқ
searched-in-part = { $read } күні { $searched } ішінен ізделді: ештеңе жоқ; { $open } ішінен ізделмеді
searched-in-part-undated = { $searched } ішінен ізделді: ештеңе жоқ; { $open } ішінен ізделмеді
note-persons = тұлғалар
note-because = өйткені
note-note = ескерту
note-law = құқық
note-more = тағы
note-open = енді ашық
note-closed = енді жабық
note-computed = есептелген
note-more-provisions = { $count ->
    [one] тағы { $count } норма, `kzrules why` қараңыз
   *[other] тағы { $count } норма, `kzrules why` қараңыз
}
note-nothing-found = { $files ->
    [one] { $files } файлда `{ $property }` туралы ештеңе жоқ, заңның үнсіздігі де жарияланбаған
   *[other] { $files } файлда `{ $property }` туралы ештеңе жоқ, заңның үнсіздігі де жарияланбаған
}
persons-everyone = бәрі
persons-example = көп жағдай ({ $cells } түр), мысалы { $example }
persons-example-within = көп жағдай ({ $cells } түр), бәрі мына шекте: { $within }, мысалы { $example }
persons-short-by = { $who } ({ $by } кем)
persons-lacking = { $who } (жоғы: { $by })
persons-having = { $who } (бары: { $by })
remark-alternative = `{ $comparison }` нұсқасының өзі мыналар үшін орындалады: { $holds }
remark-alternative-within = `{ $comparison }` нұсқасының өзі ең көбі мыналар үшін орындалады: { $holds }
remark-unset = `{ $property }` ештеңемен белгіленбеген, сондықтан талаптың бұл бөлігі ешкімге қатысты емес
remark-demand-unverified = талаптың өзі тексерілмеген
mend-gap = осы тұлғалар үшін `… art …: { $demand }` нормасы олқылықты жояр еді
mend-unmet = аз алатын тұлғалар үшін норма `{ $demand }` беруі керек
mend-unknown = оны заңнан іздеңіз: сосын норманы немесе қайдан ізделгенімен `{ $state } silent on { $property }` деп жазыңыз
expectation-stale = { $name } { $expected } болады деп күтілді, бірақ { $found } болып шықты
expectation-region = { $name } — { $expected }, бірақ күтілген жағдайларда емес
expectation-here = мұнда күтіледі
expectation-help = өзгеріс дұрыс болса, `expect` ескертпесін түзетіңіз
cause-unread = { $name } { $wording } редакциясында оқылған; сол күнгі редакциясы белгісіз
cause-parameter = `{ $name }` параметрінің { $date } күніне мәні жоқ
cause-topic = `{ $name }` параметрінің қатар бірнеше мәні бар, ал `{ $property }` олардың ешбір тақырыбына жатпайды не бірнешеуіне жатады
cause-nothing-gives = `{ $name }` ештеңемен берілмеген
cause-not-one-amount = заң `{ $name }` үшін бір шама белгілемейді
cause-not-encoded = { $name } осыны береді, бірақ шамасы жазылмаған
cause-said-unknown = { $name } мәні белгісіз дейді
cause-contradiction = бір-біріне қайшы: { $names }
cause-rank-unknown = қайсысы басым екені белгісіз: { $names }; { $date } күні олардың дәреже реті белгісіз
cause-calendar = күнтізбеге тәуелді: айлар мен жұмыс күндерінің ұзақтығы әртүрлі
cause-doubt = тексерілмегенге тәуелді: { $names }
cause-only-others = мыналарды ашық тізімнің `others` сөзі ғана қамтуы мүмкін: { $values }
cause-lacks = тізімде жоқ: { $values }
cause-no-place = бұл жағдайларда `{ $name }` жоқ
cause-two-axes = формула `{ $first }` пен `{ $second }` өлшемдеріне тәуелді: біреуі ғана шексіз бола алады
cause-not-linear = формула сызықтық емес
cause-division-by-axis = формула өлшемге бөледі
cause-division-by-zero = формула нөлге бөледі
cause-too-large = сан дәл сақтау үшін тым үлкен болып кетті
cause-undefined = формула бұл жағдайлардың бір бөлігі туралы ештеңе айтпайды
cause-circle = `{ $name }` өзіне тәуелді
cause-condition = `where` сөзінен кейінгі шарттың орындалғаны белгісіз
cause-progress = ілгерілеу міндеті уақыт бойынша салыстыруды қажет етеді

## Claims

claim-disagrees = { $source } былай дейді: «{ $claim }»; { $date } күні бұлай емес
claim-here = { $source } осыны айтады
claim-demand = { $name } туралы айтылған
claim-law-gives = { $facts }
claim-computed = { $verdict }

## Derivations

why-demand = { $name } `{ $demand }` талап етеді
why-for = мыналар үшін: { $persons }
why-provisions = { $date } күніне қаралған нормалар:
why-no-provision = жоқ
why-fact = { $name }: { $gives }
why-fact-unverified = { $name }: { $gives } (тексерілмеген)
why-fact-not-in-force = { $name }: { $gives } (сол күні күшінде емес)
why-fact-unread = { $name }: { $gives } (сол күнгі редакциясы оқылмаған)
why-fact-doubtful = { $name }: { $gives } (күшіне енген күні дәл белгісіз)
why-set-aside = шегінгендер:
why-overridden = { $loser } өзін жоятын { $winner } алдында шегінеді: { $persons }
why-special = { $loser } арнайырақ { $winner } алдында шегінеді: { $persons }
why-later = { $loser } кейінірек { $winner } алдында шегінеді: { $persons }
why-result = қорытынды: { $verdict }
why-part = { $outcome }: { $persons }
why-by = негізі: { $facts }
why-distance = жетпейді: { $by }
