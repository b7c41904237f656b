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
table-near = `{ $instrument }` ештеңе талап етпейді; бәлкім, `{ $near }` дегіңіз келген шығар?
table-others = талаптары бар актілер: { $instruments }
table-incomplete = ережелерде { $count } қате бар: жолдар түсіп қалуы мүмкін; толығырақ — `kzrules check`

## The command line

progress-checking = тексерілуде …
output-failed = есепті жазу мүмкін емес: { $cause }
explain-unknown = `{ $code }` деген код жоқ; `kzrules explain` барлығын тізеді
explain-near = `{ $code }` деген код жоқ; бәлкім, `{ $near }` дегіңіз келген шығар?
group-reading = Сөйлемдерді оқу
group-names = Атаулар
group-values = Мәндер
group-law = Құқық
group-verdict = Қорытындылар
group-claims = Дереккөздердің тұжырымдары
group-workspace = Файлдар мен қалталар
