# Тексеру пішімдері: тыңдайтындарға арналған сөйлемдер, тапсырма қорытындысы, шығысты көрсетудегі қателер.

plain-finding = Нәтиже { $number }, барлығы { $total }: { $severity }, коды { $code }.
plain-known = Бұл нәтиже ережелерде күтілген.
plain-sentence = { $words }.
plain-titled = { $title }: { $words }.
plain-place = { $path } файлында, { $line }-жол, { $column }-баған
plain-lines = { $path } файлында, { $line }-жолдың { $column }-бағанынан { $end }-жолға дейін
plain-marked = { $place }, «{ $words }» сөздерінің тұсында
plain-said = { $place }: { $words }.

sarif-root = қойманың түбірі

job-title = kzrules: тексеру нені анықтады
job-findings = нәтижелер
job-number = саны
job-errors = Тексеруден өтпегендер
job-others = Тағы не ашық
job-of-files = Ережелердің жазылуы
job-kind = түрі
job-place = орны
job-message = нәтиже
job-nothing = Ашық нәтиже жоқ.
job-left-out = Тағы { $count } нәтиже бұл қорытындыға сыймайды, оның шегі — 1 МиБ: `kzrules check` барлығын тізеді, `--output sarif=FILE` файлға жазады.

output-form = `sarif=out.sarif` сияқты ПІШІМ=ЖОЛ күтілді, бірақ `{ $found }` табылды
output-format-near = `{ $name }` пішімі жоқ; `{ $close }` деп ойладыңыз ба?
output-format-none = `{ $name }` пішімі жоқ; барлары: { $known }
output-not-appended = { $format } файлдың соңына жазылмайды: `{ $format }=ЖОЛ` деп көрсетіңіз
output-two-standard = стандартты шығыс бір пішімді қабылдайды, ал оған { $one } мен { $other } бағытталған: біріне файл көрсетіңіз
output-two-files = екі шығыс `{ $path }` файлына бағытталған: әрқайсысына бөлек файл көрсетіңіз
