# Қазақша хабарламалар. en.ftl файлындағы жазбалар, дәл сол параметрлерімен.

plain = { $words }
named = { $name }: { $title }

## Titles of the codes

code-file-not-found = мұндай файл немесе қалта жоқ
code-file-unreadable = файлды оқу мүмкін емес
code-not-utf8 = файл UTF-8 мәтіні емес
code-file-too-large = файл тым үлкен
code-nothing-to-check = тексеретін ештеңе жоқ
code-syntax = тұжырымды түсіну мүмкін емес
code-unknown-clause = бірде-бір нақтылау бұлай басталмайды
code-unknown-statement = бірде-бір тұжырым бұлай басталмайды
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
summary-obligations = { $count } талап
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
summary-quotes = дәйексөздер: { $found } дереккөзінде бар, { $missing } жоқ, { $unchecked } үшін мәтін жоқ
summary-basis = { $files } файл, { $given }, { $date } жағдайы бойынша
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

code-ambiguous-name = сөздің бұл жерде бірнеше мағынасы бар
code-bad-address = мекенжайды оқу мүмкін емес
code-bad-date = датаны оқу мүмкін емес немесе ондай күн жоқ
code-bad-number = санды оқу мүмкін емес
code-circular = анықтамалар шеңбер бойымен тұйықталады
code-claim-disagrees = дереккөз есептелгеннен басқаны айтады
code-clause-not-here = нақтылау тұжырымға сай келмейді
code-clause-twice = нақтылау екі рет берілген
code-confusable-names = екі атау бірдей көрінеді
code-contradiction = күші тең нормалар бір-біріне қайшы
code-duplicate-name = атау екі рет жарияланған
code-duplicate-row = кестеде бір орынға екі жол берілген
code-empty-region = тұжырым ешкімге қатысты емес
code-exceeds = заң талап етілгеннен артық береді
code-law-of-nobody = заңның кімдікі екені айтылмаған
code-met = талап орындалған
code-missing-unit = санның өлшем бірлігі жоқ
code-mode-in-law = заң талап етпейді, береді
code-norm-of-source = дереккөз құқық жасамайды
code-override-by-lower = төмен тұрған норма жоғары тұрған норманың күшін жоя алмайды
code-overrides-nothing = норма жоқ норманың күшін жояды немесе сондаймен қатар тұрады
code-percent-without-base = пайыздың неден алынатыны айтылмаған
code-quote-not-found = дәйексөз өз дереккөзінде жоқ
code-region-too-large = салыстыру тым көп жақты
code-row-without-axis = жол өз кестесіне сай келмейді
code-row-without-date = параметр жолының датасы жоқ
code-set-aside-by-rank = төмен тұрған норма жоғары тұрған норманың шегінен шығады
code-silence-without-search = қайдан ізделгені айтылмаған
code-stale-citation = сілтеме берілген акт бұл күні күшінде емес
code-status-without-date = мәртебенің датасы жоқ
code-too-many-values = тізімде мән тым көп
code-unknown-act = мұндай акт жоқ
code-unknown-bearer = қасиет бұған қатысты бола алмайды
code-unknown-dimension = мұндай өлшем жоқ
code-unknown-jurisdiction = мұндай юрисдикция жоқ
code-unknown-operand = формуладағы атаудың мәні жоқ
code-unknown-person = тұлғалар немесе мән-жайлар туралы сөз белгісіз
code-unknown-property = мұндай қасиет жоқ
code-unknown-rank = бұл дәрежені бірде-бір иерархия атамайды
code-unknown-topic = мұндай тақырып жоқ
code-unknown-unit = мұндай өлшем бірлігі жоқ
code-unknown-value = қасиеттің мұндай мәні жоқ
code-which-jurisdiction = юрисдикция бірнешеу, біреуі де таңдалмаған
code-without-reason = тармақ себебі айтылмай шетке қойылған немесе бір нәрсеге рұқсат берілген
code-wrong-bearer = қасиет пен өлшем әртүрлі иелерге қатысты
code-wrong-condition = шарттың орны бұл жер емес
code-wrong-kind = атау басқа түрге жатады
code-wrong-operator = оператор сай келмейді
code-wrong-type = тип сай келмейді
code-wrong-unit = өлшем бірліктері бір-біріне сай келмейді
code-wrong-value = мән сай келмейді

## Names

kind-act = халықаралық акт, заң немесе дереккөз
kind-instrument = халықаралық акт
kind-law = заң
kind-source = дереккөз
kind-jurisdiction = юрисдикция
kind-property = қасиет
kind-dimension = өлшем
kind-value = өлшемнің мәні
kind-group = топ
kind-topic = тақырып
kind-parameter = параметр
kind-broken = оқылмайтын тұжырым
kind-operand = параметр, сандық өлшем немесе қасиет
kind-person = тұлғалар немесе мән-жайлар туралы сөз
kind-row-key = кесте өлшемдерінің мәні
unknown-name = { $expected } күтілді, бірақ `{ $name }` ешқайда жарияланбаған
wrong-kind-of-name = { $expected } күтілді, бірақ `{ $name }` — { $found }
did-you-mean = мүмкін, `{ $name }`?
duplicate-name = `{ $name }` екі рет жарияланған
duplicate-name-again = мұнда тағы жарияланған
duplicate-name-first = алғаш мұнда жарияланған: { $kind }
duplicate-name-help = бүкіл жұмыс кеңістігінде бір атау бір нәрсені білдіреді: екеуінің бірін өзгертіңіз
duplicate-value = `{ $name }` тізімде екі рет тұр
confusable-names = `{ $name }` мен `{ $other }` бірдей көрінеді, бірақ бұлар — әртүрлі атаулар
confusable-names-other = екінші атау
confusable-names-help = олардың айырмашылығы: { $codes }; екеуін де бір жазумен жазыңыз
ambiguous-value = `{ $name }` — `{ $first }` өлшемінің де, `{ $second }` өлшемінің де мәні
ambiguous-value-help = `{ $dimension } = { $name }` деп жазыңыз
unknown-value = мыналардың бірі күтілді: { $known }; табылғаны — `{ $found }`
unknown-bearer = мыналардың бірі күтілді: { $known }; табылғаны — `{ $found }`
unknown-rank = `{ $name }` дәрежесін бірде-бір иерархия атамайды
unknown-rank-help = оны `hierarchy` тұжырымына, басқалардың арасындағы өз орнына қосыңыз
circular-group = `{ $name }` тобы өзі арқылы анықталған
circular-property = `{ $name }` қасиеті өзі арқылы анықталған
circular-region = `{ $name }` қасиеті туралы нормалардың қолданылуы сол қасиеттің өзіне байланысты
circular-override = `{ $name }` өз күшін жоятын норманың күшін жояды
status-of-law = мемлекет `{ $name }` қатысушысы бола алмайды: бұл — заң немесе дереккөз
says-of-no-source = тек дереккөз бірдеңе айта алады: `{ $name }` акт ретінде жарияланған
which-jurisdiction = жұмыс кеңістігінде бірнеше юрисдикцияның құқығы бар: { $known }
which-jurisdiction-help = --jurisdiction арқылы біреуін таңдаңыз
no-demand-at-help = мекенжайды `C183 art 8(1)` түрінде жазыңыз; бірнеше талаптың бірі `#label` арқылы таңдалады

## Statements and clauses

statement-instrument = халықаралық акт
statement-law = заң
statement-jurisdiction = юрисдикция
statement-source = дереккөз
statement-hierarchy = иерархия
statement-property = қасиет
statement-dimension = өлшем
statement-group = топ, тақырып немесе мүмкін емес тіркес
statement-parameter = параметр
statement-norm = талап немесе норма
statement-remark = тармаққа ескертпе
statement-silence = заңның үнсіздігі
statement-status = мәртебе
statement-claim = дереккөздің тұжырымы
statement-broken = оқылмайтын тұжырым
clause-not-here = `{ $clause }` нақтылауының бұл жерде мағынасы жоқ; тұжырымның түрі: { $statement }
clause-twice = `{ $clause }` нақтылауы мұнда екінші рет тұр
clause-twice-first = біріншісі
clause-twice-help = екеуін бір нақтылауға біріктіріңіз
bad-address = мекенжай күтілді, табылғаны — `{ $found }`
bad-address-help = мекенжайлар мынадай болады: `art 8(1)`, `art 54(2)(1)`, `art 76-1`, `part V`, `para 4`, `art 49..62`
without-reason = себебі көрсетілмеген: тармақ неге шетке қойылған?
without-reason-help = `because "…"` қосыңыз
mode-in-law = `{ $name }` — заң: оның нормалары талап етпейді, береді
mode-in-law-help = бұл сөзді алып тастаңыз
norm-of-source = `{ $name }` — дереккөз: онда айтылған нәрсе құқық емес
norm-of-source-help = `SOURCE says …` деп жазыңыз
law-of-nobody = `{ $name }` заңының қай юрисдикцияға жататыны айтылмаған
law-of-nobody-help = юрисдикцияның атауы бар `of` жолын қосыңыз
not-party-without-date = мәртебенің қай күнгі жағдай бойынша оқылғаны айтылмаған
not-party-without-date-help = `as of` пен датаны қосыңыз
silence-without-search = заңның үнсіздігін жарияламас бұрын қайдан ізделгені айтылмаған
silence-without-search-help = `searched` пен актілерді баптарымен қосыңыз: «ешкім іздемеген» мен «ештеңе жоқ» — бір нәрсе емес
overrides-nothing = `{ $target }` мекенжайында норма жоқ
overrides-nothing-help = мекенжайды тексеріңіз немесе сол норманы жазыңыз

## Conditions

state-condition-in-region = `{ $found }` — тұлғалар немесе мән-жайлар туралы емес, мемлекет туралы шарт
state-condition-in-region-help = оны `where` сөзінен кейін қойыңыз
region-in-state-condition = заң немесе мемлекет туралы шарт күтілді, табылғаны — `{ $found }`
property-in-region = `{ $name }` — қасиет: заңның беретіні тұлғаларды бір-бірінен ажыратпайды
property-in-region-help = заң туралы шарттар `where` сөзінен кейін тұрады
dimension-alone = `{ $name }` — көп мәнді өлшем: қай мәні екенін айтыңыз
dimension-alone-help = мысалы, `{ $name } = …` немесе `{ $name } < …` деп жазыңыз
empty-both = `{ $found }` — ешкім: бұлар `{ $dimension }` өлшемінің екі мәні
empty-both-help = үтір немесе `or` «кез келгені» дегенді білдіреді
wrong-test = `{ $name }` өлшеміне `{ $found }` қолданылмайды
wrong-bearer = `{ $property }` қасиеті `{ $bearer }` дегенге қатысты, ал `{ $dimension }` өлшемі `{ $other }` дегенді ажыратады
wrong-bearer-help = сол иеге қатысты өлшемді алыңыз
empty-region = `{ $name }` ешкімге қатысты емес: тұлғалар мен мән-жайлар бірін-бірі жоққа шығарады
empty-region-help = қатар тұрған сөздер «екеуі де» дегенді, үтір немесе `or` «кез келгені» дегенді білдіреді
region-too-large = `{ $property }` қасиетінің жағдайлары дәл салыстыру үшін тым көп; шарты ең көбі — `{ $name }`
region-too-large-help = қасиетті бөліңіз немесе жиі кездесетін тіркестерді топтармен атаңыз

## Values

missing-unit = `{ $number }` санының өлшем бірлігі жоқ: { $unit } күтілді
missing-unit-help = `{ $value }` деп жазыңыз
unknown-unit = өлшем бірлігі күтілді, табылғаны — `{ $found }`
unknown-unit-help = өлшем бірліктері: days, weeks, months, years, hours, working_days, persons, валюта (мысалы, KZT) немесе жарияланған параметр
wrong-unit = `{ $value }` өлшем бірлігі — { $found }, ал керегі — { $expected }
wrong-unit-help = бірліктер тек өз тобының ішінде ауысады: күн мен апта, ай мен жыл, минут пен сағат
mixed-units = формулада { $first } мен { $second } араласқан
percent-without-base = `{ $found }` — неден? пайызға негіз керек
percent-without-base-help = `{ $found } of …` деп жазыңыз
bad-number = `{ $found }` — дәл сақталатын сан емес
bad-date-shape = дата күтілді, табылғаны — `{ $found }`
bad-date-year = { $year } жылы рұқсат етілген шектен тыс
bad-date-month = { $month } деген ай болмайды
bad-date-quarter = { $quarter } деген тоқсан болмайды
bad-date-day = `{ $found }` деген күн жоқ: ол айдың соңғы күні — { $last }
bad-date-backwards = `{ $found }` басталмай тұрып аяқталады
bad-date-help = 2024-01-31 деп, ал одан артығы белгісіз болса 2024-01, 2024-Q1, 2024 деп жазыңыз
no-amount = шама күтілді, табылғаны — `{ $found }`
no-constant = тұрақты шама күтілді, бірақ `{ $found }` басқа нәрсеге байланысты
property-no-amount = `{ $name }` қасиетінің есептеуге болатын шамасы жоқ
property-any-of = қасиет `one of` немесе `set of` болады; `any of` — өлшемдерге арналған
dimension-type = өлшемнің типі `{ $found }` бола алмайды
too-many-values = тізімде { $found } мән бар, ең көбі { $most } бола алады
wants-clock = `22:00..06:00` сияқты тәулік уақыты күтілді, табылғаны — `{ $found }`
wrong-operator = `{ $found }` дегені `{ $property }` қасиетінің мәндеріне сай келмейді
operators-yes-no = «иә» мен «жоқ» үшін `= yes` немесе `= no` деп жазыңыз
operators-one-of = мәндері реттелмеген: `=`, `!=` немесе `in {"{"}…{"}"}` деп жазыңыз
operators-set-of = тізімдер үшін `includes {"{"}…{"}"}`, `excludes {"{"}…{"}"}` немесе `= {"{"}…{"}"}` деп жазыңыз
operators-clock = тәулік уақыты үшін `=` немесе `in` деп жазыңыз
operators-amount = шамалар үшін `=`, `>=`, `<=`, `>`, `<` немесе `in 5..10 …` деп жазыңыз
row-without-date = жолдың басында датасы бар `from` күтілді
row-without-axis = жолдарға кесте керек: қасиеттен кейін `by` пен өлшемді жазыңыз
row-from-without-axis = кестеде `from` үшін сандық өлшем жоқ
duplicate-row = { $date } күнінен басталатын екі жол бар
duplicate-row-first = біріншісі

## The law

contradiction = `{ $property }` қасиеті туралы күші тең нормалар бір-біріне қайшы
contradiction-here = { $name } осылай дейді
contradiction-help = біреуі басым болса, оны `overrides` арқылы айтыңыз; олар әртүрлі тұлғалар немесе уақыт туралы болса, кімге және қашан екенін айтыңыз
set-aside-by-rank = `{ $lower }` дегені `{ $higher }` рұқсат еткен шектен шығады және төмен тұрған норма ретінде қолданылмайды
set-aside-by-rank-lower = мұнда қолданылмайды
set-aside-by-rank-higher = жоғары тұрған норма
citation-ended = `{ $name }` актісіне сілтеме берілген, бірақ оның күші { $until } күні, { $date } күнінен бұрын тоқтаған
citation-not-yet = `{ $name }` актісіне сілтеме берілген, бірақ ол { $from } күнінен ғана, { $date } күнінен кейін күшіне енеді
citation-act = актінің өзі
citation-help = оны алмастырған актіге сілтеме жасаңыз немесе сөйлемнің қай күнге дейін дұрыс екенін жазыңыз
override-by-lower = `{ $lower }` дәрежесі `{ $higher }` дәрежесінен төмен, сондықтан оның күшін жоя алмайды
override-by-lower-higher = жоғары тұрған норма
override-by-lower-help = `overrides` нақтылауын алып тастаңыз: жоғары тұрған норма басым
quote-not-found = бұл сөздер { $source } дереккөзінің мәтіні `{ $file }` ішінде жоқ
quote-not-found-help = сөздерді дәл көшіріңіз; бос орындар мен жол соңындағы тасымалдың маңызы жоқ

## Verdicts

finding-gap = { $name }: `{ $demand }` дегенді бірде-бір норма бермейді
finding-shortfall = { $name }: заң `{ $demand }` дегеннен аз береді
finding-partial = { $name }: `{ $demand }` тек ішінара берілген
finding-conflict = { $name }: заң `{ $demand }` дегенге қайшы норманы көздейді
finding-unknown = { $name }: заң `{ $demand }` дегенді бере ме, белгісіз
finding-uncertain = { $name }: заңның `{ $demand }` дегенді беретін-бермейтіні күмәнді жағдайға байланысты
finding-judgement = { $name }: заң `{ $demand }` дегенді бере ме, адам бағалауы тиіс
finding-exceeds = { $name }: заң `{ $demand }` дегеннен артық береді
finding-met = { $name }: заң `{ $demand }` дегенді береді
finding-met-by-alternative = { $name }: заң `{ $demand }` дегенді баламалардың бірі бойынша береді
demanded-since = { $since } бастап талап етіледі ({ $status })
demanded-recommendation = ұсынылған; ұсыным міндеттемейді
demanded-no-status = міндеттемейді: { $state } { $act } қатысушысы екені айтылмаған
demanded-of-nobody = бірде-бір мемлекет жарияланбаған, сондықтан бұл ешкімді міндеттемейді
demanded-not-party = міндеттемейді ({ $status })
demanded-not-yet = әзірге міндеттемейді: күшіне енетін күні — { $since } ({ $status })
demanded-over = енді міндеттемейді: мемлекет үшін { $act } қолданысы тоқтаған
demanded-part = міндеттемейді: бұл бөлік бойынша міндеттемелер қабылданбаған ({ $state })
demanded-date-unknown = қашаннан бастап міндеттейтіні белгісіз ({ $status })
demanded-unverified = бұл міндеттей ме, тексерілмеген ({ $status })
gives = { $name } мұнда кейбіреулер үшін шешеді
gives-met = { $name } мұны береді
gives-exceeds = { $name } артық береді
gives-less = { $name } аз береді
gives-contrary = { $name } керісінше айтады
searched = { $read } күні ізделді: { $searched }; ол жерде ештеңе жоқ
searched-undated = ізделді: { $searched }; ол жерде ештеңе жоқ
searched-in-part = { $read } күні ізделді: { $searched }; ол жерде ештеңе жоқ; ізделмегені: { $open }
searched-in-part-undated = ізделді: { $searched }; ол жерде ештеңе жоқ; ізделмегені: { $open }
note-persons = тұлғалар
note-because = себебі
note-note = ескертпе
note-law = заң
note-more = тағы
note-open = енді ашық
note-closed = енді жабық
note-computed = есептелгені
note-more-provisions = { $count ->
    [one] тағы { $count } норма, `kzrules why` қараңыз
   *[other] тағы { $count } норма, `kzrules why` қараңыз
}
note-nothing-found = { $files ->
    [one] { $files } файлда `{ $property }` туралы ештеңе жоқ, заңның үнсіздігі де жарияланбаған
   *[other] { $files } файлда `{ $property }` туралы ештеңе жоқ, заңның үнсіздігі де жарияланбаған
}
persons-everyone = барлығы
persons-example = көптеген жағдайлар ({ $cells } түрі), мысалы: { $example }
persons-example-within = көптеген жағдайлар ({ $cells } түрі), бәріне ортағы: { $within }; мысалы: { $example }
persons-short-by = { $who } (жетпейтіні: { $by })
persons-lacking = { $who } (жоғы: { $by })
persons-having = { $who } (артығы: { $by })
remark-alternative = жеке алғанда `{ $comparison }` мыналар үшін орындалады: { $holds }
remark-alternative-within = жеке алғанда `{ $comparison }` ең көп дегенде мыналар үшін орындалады: { $holds }
remark-unset = `{ $property }` ештеңемен белгіленбеген, сондықтан талаптың бұл бөлігі ешкімге қатысты емес
remark-demand-unverified = талаптың өзі тексерілмеген
mend-gap = осы тұлғаларға арналған `… art …: { $demand }` нормасы олқылықты жояр еді
mend-unmet = аз алатын тұлғаларға норма `{ $demand }` дегенді беруі тиіс болар еді
mend-unknown = заңнан іздеңіз: сосын норманы немесе қайдан ізделгенін көрсетіп `{ $state } silent on { $property }` деп жазыңыз
expectation-stale = { $name }: күтілген қорытынды — «{ $expected }», есептелгені — «{ $found }»
expectation-region = { $name }: «{ $expected }» қорытындысы дұрыс, бірақ күтілген жағдайлар үшін емес
expectation-here = күтілгені осында жазылған
expectation-help = өзгеріс дұрыс болса, `expect` нақтылауын түзетіңіз
cause-unread = { $name }: { $wording } редакциясында оқылған; керек күнгі редакциясы белгісіз
cause-parameter = `{ $name }` параметрінің { $date } күніне мәні жоқ
cause-topic = `{ $name }` параметрінің қатар жүретін бірнеше мәні бар, ал `{ $property }` олардың тақырыптарының біріне де жатпайды немесе бірнешеуіне жатады
cause-parameter-unverified = `{ $name }` параметрінің { $date } күнгі мәні тексерілмеген
cause-nothing-gives = `{ $name }` дегенді ештеңе бермейді
cause-not-one-amount = заң `{ $name }` үшін бір ғана шама белгілемейді
cause-not-encoded = { $name } мұны береді, бірақ шамасы жазылмаған
cause-said-unknown = { $name } мәні белгісіз дейді
cause-contradiction = { $names } бір-біріне қайшы
cause-rank-unknown = { $names } арасынан қайсысы басым екені белгісіз: олардың дәрежелерінің { $date } күнгі реті белгісіз
cause-calendar = бұл күнтізбеге байланысты: айлар мен жұмыс күндерінің ұзақтығы әртүрлі
cause-doubt = { $doubts }
doubt-unverified = тексерілмеген: { $name }
doubt-date = { $name } қолданыла бастайтын немесе тоқтайтын күн дәл белгісіз
doubt-condition = { $name } шарты орындала ма, белгісіз
doubt-row = `{ $name }` параметрінің { $date } күнінен бастап мәні тексерілмеген
doubt-search = іздеу тексерілмеген: { $words }
cause-only-others = мұны тек ашық тізімнің `others` сөзі қамтуы мүмкін: { $values }
cause-no-place = бұл жағдайларда `{ $name }` жоқ
cause-two-axes = формула `{ $first }` пен `{ $second }` өлшемдеріне байланысты: олардың ең көбі біреуі ғана шексіз бола алады
cause-not-linear = формула сызықты емес
cause-division-by-axis = формулада өлшемге бөлу бар
cause-division-by-zero = формулада нөлге бөлу бар
cause-too-large = сан дәл сақтау үшін тым үлкейіп кетті
cause-too-manifold = жағдайлар дәл салыстыру үшін тым көп түрлі
cause-undefined = формула бұл жағдайлардың бір бөлігі туралы ештеңе айтпайды
cause-circle = `{ $name }` өзіне-өзі байланысты
cause-condition = `where` сөзінен кейінгі шарттың орындалатын-орындалмайтыны белгісіз
cause-progress = біртіндеп ілгерілеу міндеті уақыт бойынша салыстыруды қажет етеді

## Claims

claim-disagrees = { $source } дереккөзі «{ $claim }» дейді; { $date } күні бұлай емес
claim-here = { $source } осылай дейді
claim-demand = { $name } айтылып отыр
claim-law-gives = { $facts }
claim-computed = { $verdict }

## Derivations

why-demand = { $name } талабы: `{ $demand }`
why-for = кімге: { $persons }
why-provisions = қаралған нормалар, { $date } жағдайы бойынша:
why-no-provision = жоқ
why-fact = { $name }: { $gives }
why-fact-unverified = { $name }: { $gives } (тексерілмеген)
why-fact-not-in-force = { $name }: { $gives } (бұл күні күшінде емес)
why-fact-unread = { $name }: { $gives } (осы күнгі редакциясында оқылмаған)
why-fact-doubtful = { $name }: { $gives } (күшіне енген күні дәл белгісіз)
why-set-aside = қолданылмайды:
why-overridden = { $loser } орнына { $winner } (тікелей айтылған: `overrides`): { $persons }
why-special = { $loser } орнына { $winner } (арнайы норма): { $persons }
why-later = { $loser } орнына { $winner } (кейінгі норма): { $persons }
why-result = қорытынды: { $verdict }
why-part = { $outcome }: { $persons }
why-by = негізі: { $facts }
why-distance = жетпейтіні: { $by }

## The command line

progress-checking = тексерілуде …
output-failed = жазу мүмкін емес: { $cause }
no-sources = --sources үшін көрсетілген `{ $folder }` қалтасы жоқ
explain-unknown = `{ $code }` деген код жоқ; `kzrules explain` барлығын тізеді
explain-near = `{ $code }` деген код жоқ; бәлкім, `{ $close }` дегіңіз келген шығар?
table-near = `{ $instrument }` ештеңе талап етпейді; бәлкім, `{ $close }` дегіңіз келген шығар?
group-reading = Сөйлемдерді оқу
group-names = Атаулар
group-values = Мәндер
group-law = Құқық
group-verdict = Қорытындылар
group-claims = Дереккөздердің тұжырымдары
group-workspace = Файлдар мен қалталар
