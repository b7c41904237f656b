# Мәтіннің жазылуындағы қателер: не күтілді, не кездесті; help қалай түзету керегін айтады.

syntax-expected = { $expected ->
        [colon] `:`
        [equals] `=`
        [name] атау
        [property] қасиеттің атауы
        [operator] `=` немесе `at least` сияқты оператор
        [value] мән
        [date] дата
        [address] `art 8(1)` сияқты мекенжай
        [target] акт немесе мекенжай
        [quote] тырнақшадағы мәтін
        [condition] шарт
        [persons] тұлғалар
        [type] `days` немесе `yes/no` сияқты түр
        [verdict] `met` немесе `gap` сияқты қорытынды
        [unit] өлшем бірлігі
        [row] кестенің жолы
        [axes] `by` және ұяшықтар немен ажыратылатыны, мысалы `by region, year`
        [closing-bracket] жабатын жақша
        [clause] нақтылау немесе тұжырымның соңы
        [module] `kzrules/ilo` сияқты модуль
       *[statement] тұжырым
    } күтілді, `{ $found }` кездесті
    .help = { $expected ->
        [colon] атау мен ол туралы айтылғанның арасына `:` қойыңыз
        [equals] атау мен оның мағынасының арасына `=` қойыңыз
        [property] қасиетті атаңыз: `C183 art 4(1): maternity_leave >= 14 weeks`
        [operator] `=`, `>=`, `<=`, `in`, `includes`, `excludes` немесе `exists` деп жазыңыз
        [value] шама (`14 weeks`), атау (`employer`) немесе тізім (`{"{"}race, sex{"}"}`) жазыңыз
        [date] жылын, айын, күнін жазыңыз: `2024-01-31`; `2024`, `2024-01`, `2024-Q1`, `unknown` деп те жазуға болады
        [address] `art 8(1)`, `part V`, `para 4`, `schedule` немесе `preamble` деп жазыңыз
        [target] актіні, мекенжайды немесе екеуін де атаңыз: `LabourCode art 54(2)`
        [quote] мәтінді тік тырнақшаға алыңыз
        [condition] орындалуға тиіс шартты жазыңыз: `pregnant`, `child_age < 7 years`
        [persons] кімге қатысты екенін жазыңыз: `employed women` немесе `everyone`
        [type] `yes/no`, `one of a, b`, `set of a, b`, `count`, `days`, `KZT per month`, … деп жазыңыз
        [verdict] met, exceeds, partial, shortfall, gap, conflict, unknown, uncertain, judgement немесе not applicable деп жазыңыз
        [clause] жалғасын `for`, `when`, `from` сияқты нақтылау сөзінен бастаңыз немесе алып тастаңыз
        [module] kzrules-пен бірге келетін нәрсені атаңыз: `use kzrules/vocabulary`, `use kzrules/ilo/c183`
       *[other] тұжырымдар тізімін қараңыз
    }
syntax-expected-at-end = { $expected ->
        [colon] `:`
        [equals] `=`
        [name] атау
        [property] қасиеттің атауы
        [operator] `=` немесе `at least` сияқты оператор
        [value] мән
        [date] дата
        [address] `art 8(1)` сияқты мекенжай
        [target] акт немесе мекенжай
        [quote] тырнақшадағы мәтін
        [condition] шарт
        [persons] тұлғалар
        [type] `days` немесе `yes/no` сияқты түр
        [verdict] `met` немесе `gap` сияқты қорытынды
        [unit] өлшем бірлігі
        [row] кестенің жолы
        [axes] `by` және ұяшықтар немен ажыратылатыны, мысалы `by region, year`
        [closing-bracket] жабатын жақша
        [clause] нақтылау немесе тұжырымның соңы
        [module] `kzrules/ilo` сияқты модуль
       *[statement] тұжырым
    } күтілді, соңы кездесті
    .help = { $expected ->
        [colon] атау мен ол туралы айтылғанның арасына `:` қойыңыз
        [equals] атау мен оның мағынасының арасына `=` қойыңыз
        [property] қасиетті атаңыз: `C183 art 4(1): maternity_leave >= 14 weeks`
        [operator] `=`, `>=`, `<=`, `in`, `includes`, `excludes` немесе `exists` деп жазыңыз
        [value] шама (`14 weeks`), атау (`employer`) немесе тізім (`{"{"}race, sex{"}"}`) жазыңыз
        [date] жылын, айын, күнін жазыңыз: `2024-01-31`; `2024`, `2024-01`, `2024-Q1`, `unknown` деп те жазуға болады
        [address] `art 8(1)`, `part V`, `para 4`, `schedule` немесе `preamble` деп жазыңыз
        [target] актіні, мекенжайды немесе екеуін де атаңыз: `LabourCode art 54(2)`
        [quote] мәтінді тік тырнақшаға алыңыз
        [condition] орындалуға тиіс шартты жазыңыз: `pregnant`, `child_age < 7 years`
        [persons] кімге қатысты екенін жазыңыз: `employed women` немесе `everyone`
        [type] `yes/no`, `one of a, b`, `set of a, b`, `count`, `days`, `KZT per month`, … деп жазыңыз
        [verdict] met, exceeds, partial, shortfall, gap, conflict, unknown, uncertain, judgement немесе not applicable деп жазыңыз
        [clause] жалғасын `for`, `when`, `from` сияқты нақтылау сөзінен бастаңыз немесе алып тастаңыз
        [module] kzrules-пен бірге келетін нәрсені атаңыз: `use kzrules/vocabulary`, `use kzrules/ilo/c183`
       *[other] тұжырымдар тізімін қараңыз
    }
syntax-reserved-name = атау күтілді, `{ $found }` қызметтік сөзі кездесті
    .help = бұл атау болса, кері апострофқа алыңыз
syntax-operator = оператор күтілді, `{ $found }` кездесті
    .help = `{ $suggestion }` деп жазыңыз
syntax-sign-for-word = `{ $suggestion }` сөзі күтілді, `{ $found }` таңбасы кездесті
    .help = `{ $suggestion }` деп жазыңыз
syntax-quote-marks = тік тырнақша күтілді, `{ $found }` кездесті
    .help = мәтіннің екі жағына `"` қойыңыз
syntax-unclosed-quote = мәтіннің соңында `"` күтілді, жолдың соңы кездесті
    .help = мәтінді `"` таңбасымен жабыңыз: ол жолмен бірге аяқталады
syntax-surplus-quote = жолдың соңы күтілді, артық тырнақша кездесті
    .help = тырнақшаны алып тастаңыз
syntax-decimal-comma = ондық нүкте күтілді, `{ $found }` ішінде үтір кездесті
    .help = `{ $suggestion }` деп жазыңыз
syntax-thousands-comma = сан күтілді, екі түрлі оқуға болатын `{ $found }` кездесті
    .help = мыңдық болса `{ $grouped }`, бөлшек болса `{ $decimal }` деп жазыңыз
syntax-grouping = кәдімгі бос орынмен үш-үштен топталған цифрлар күтілді, `{ $found }` кездесті
    .help = `{ $suggestion }` деп жазыңыз
syntax-spaced-percent = санның артынан бірден `%` күтілді, `{ $found }` кездесті
    .help = `{ $suggestion }` деп жазыңыз
syntax-spaced-fraction = бос орынсыз бөлшек күтілді, `{ $found }` кездесті
    .help = `{ $suggestion }` деп жазыңыз
syntax-date-form = жыл, ай, күн түріндегі дата күтілді, `{ $found }` кездесті
    .help = `{ $suggestion }` деп жазыңыз
syntax-date-ambiguous = жыл, ай, күн түріндегі дата күтілді, екі түрлі оқуға болатын `{ $found }` кездесті
    .help = `{ $day-first }` немесе `{ $month-first }` деп жазыңыз
syntax-range = `..` арқылы аралық күтілді, `{ $found }` кездесті
    .help = `{ $suggestion }` деп жазыңыз
syntax-dash = қарапайым дефис күтілді, `{ $found }` сызықшасы кездесті
    .help = азайту үшін `-`, аралық үшін `..` жазыңыз
syntax-hyphen = дефиссіз атау күтілді, `{ $found }` кездесті
    .help = `{ $suggestion }` деп жазыңыз
syntax-address-form = `art 8(1)` түріндегі мекенжай күтілді, `{ $found }` кездесті
    .help = `{ $suggestion }` деп жазыңыз
syntax-number-sign = тырнақшадағы мәтін күтілді, `{ $found }` кездесті
    .help = `{ $suggestion }` деп жазыңыз
syntax-twin-letters = бір әліпбидің әріптері күтілді, `{ $found }` ішінде `{ $letter }` ({ $code }) кездесті
    .help = `{ $suggestion }` деп жазыңыз; әріп тек сырттай ұқсас
syntax-invisible-character = көрінетін мәтін күтілді, көрінбейтін { $code } таңбасы кездесті
    .help = бұл таңбаны алып тастаңыз
syntax-stray-character = сөз, сан немесе тіл таңбасы күтілді, `{ $found }` ({ $code }) кездесті
    .help = бұл таңбаны алып тастаңыз
syntax-missing-colon = бұның алдында `:` күтілді
    .help = мекенжайдан немесе тақырыптан кейін `:` қойыңыз
syntax-missing-operator = оператор күтілді, `{ $found }` кездесті
    .help = `{ $found }` алдына `=`, `>=` немесе `<=` қойыңыз
syntax-same-without-operator = `{ $found } …` алдында оператор күтілді
    .help = мүмкін, `>= { $found } …`? `>=` дәл сондайдан кем еместі, `=` дәл сондайды талап етеді
syntax-missing-of = пайыздан кейін `of` күтілді, `{ $found }` кездесті
    .help = `{ $suggestion }` деп жазыңыз
syntax-comma = тағы бір элемент күтілді, артында ештеңе жоқ үтір кездесті
    .help = үтірді алып тастаңыз
syntax-missing-comma = бұның алдында `,` күтілді
    .help = тізім элементтерінің арасына үтір қойыңыз
syntax-semicolon = келесі нақтылау күтілді, `;` кездесті
    .help = алып тастаңыз: нақтылаулардың арасына таңба қойылмайды
syntax-semicolon-in-list = тізім элементтерінің арасында `,` күтілді, `;` кездесті
    .help = үтір қойыңыз
syntax-full-stop = жолдың соңы күтілді, нүкте кездесті
    .help = нүктені алып тастаңыз
syntax-capitals = `{ $suggestion }` күтілді, `{ $found }` кездесті
    .help = кіші әріптермен жазыңыз
syntax-yes-no = `yes/no` күтілді, `{ $found }` кездесті
    .help = `yes/no` деп бос орынсыз жазыңыз
syntax-unknown-clause = нақтылау сөзі күтілді, `{ $found }` кездесті
    .help = `{ $suggestion }` дегіңіз келді ме?
syntax-no-clause = нақтылау сөзі күтілді, `{ $found }` кездесті
    .help = жолды `for`, `when`, `unless`, `from`, `cite`, `note`, … сөздерінен бастаңыз; бір-біріне қатысты сөздер бір жолда тұрады
syntax-party-how = мемлекеттің қалай қатысушы болғаны күтілді, `{ $found }` кездесті
    .help = `ratified`, `accepted`, `approved`, `acceded to` немесе `succeeded to` деп жазыңыз; қатыспаса — `not party to … as of` пен дата
syntax-status-word = `{ $suggestion }` күтілді, `{ $found }` кездесті
    .help = `{ $suggestion }` деп жазыңыз
syntax-unknown-statement = тұжырым күтілді, `{ $found }` кездесті
    .help = `{ $suggestion }` дегіңіз келді ме?
syntax-not-a-statement = тұжырым күтілді, `{ $found } …` сөйлемі кездесті
    .help = түсіндірменің алдына `#` және бос орын қойыңыз
syntax-unindented-clause = тұжырым күтілді, бірінші бағанда `{ $found }` нақтылауы кездесті
    .help = жолды оңға жылжытыңыз; ол жоғарыдағы тұжырымның бөлігі ретінде оқылды
syntax-indented-statement = нақтылау күтілді, `{ $found }` сөзінен басталатын тұжырым кездесті
    .help = тұжырымды бірінші бағаннан бастаңыз
syntax-clause-without-statement = алдымен тұжырым күтілді, шегінген `{ $found } …` жолы кездесті
    .help = үстіне тұжырым жазыңыз немесе оны бірінші бағаннан бастаңыз
syntax-unclosed-bracket = жабатын жақша күтілді, жабылмаған `{ $found }` кездесті
    .help = келесі нақтылауға дейін жақшаны жабыңыз
syntax-surplus-bracket = мұнда мұндай жақша күтілмеген, `{ $found }` кездесті
    .help = жақшаны алып тастаңыз немесе алдымен ашыңыз
syntax-square-brackets = фигуралық жақшадағы тізім күтілді, тік жақша кездесті
    .help = `{"{"}` және `{"}"}` жазыңыз
syntax-and-between-persons = тұлғалардың арасында `,` немесе ештеңе күтілмеген, `and` кездесті
    .help = екі топ та болса `{ $either }`, бір мезгілде екеуі де болса `{ $both }` деп жазыңыз
syntax-nothing-behind = `{ $found }` сөзінен кейін жалғасы күтілді, нақтылаудың соңы кездесті
    .help = нақтылауды аяқтаңыз немесе `{ $found }` сөзін алып тастаңыз
syntax-mixed-and-or = `and` пен `or` қатар келгенде жақша күтілді, ол жоқ
    .help = `{ $and-first }` немесе `{ $or-first }` деп жазыңыз
syntax-loose-label = мекенжайға жапсарлас белгі күтілді, `{ $found }` алдында бос орын кездесті
    .help = бос орынды алып тастаңыз: бос орыннан кейін `#` түсіндірмені бастайды
syntax-too-deep = жақша, `not` және операторлардың { $limit } деңгейінен аспауы күтілді, одан көп кездесті
    .help = бөліктеріне `group` немесе `property` арқылы атау беріңіз
syntax-too-long = { $limit } байттан аспайтын тұжырым күтілді, одан ұзын кездесті
    .help = тұжырымды бөліңіз
syntax-not-persons = тұлғалар күтілді, `not` кездесті
    .help = `for everyone except { $found }` деп жазыңыз
syntax-mode-in-claim = дереккөздің заң туралы айтқаны күтілді, `{ $found }` кездесті: тұжырымда мұндай сөз болмайды
    .help = заң не беретінін `ДЕРЕККӨЗ says ҚАСИЕТ = МӘН` деп жазыңыз; шарттың талаптары өз тармағында, ал дереккөздің олар туралы пікірі `ДЕРЕККӨЗ says "…"` деп жазылады
syntax-not-verdict = `met` не `gap` сияқты баға күтілді, `{ $found }` кездесті
    .help = қалай екенін айтыңыз: `gap` (ештеңе берілмейді), `shortfall` (аз беріледі), `partial` (кейбіреуге ғана) не `conflict` (керісінше); немесе дереккөз сөзімен: `ДЕРЕККӨЗ says "…"`
syntax-no-movement = `=` сияқты салыстыру белгісі не қатардың қозғалысы күтілді, `{ $found }` кездесті
    .help = `=`, `>=`, `<=`, `in`, `includes`, `excludes` не `exists` деп жазыңыз; қатар `rises` (өседі), `falls` (кемиді), `narrows` (тарылады) не `widens` (кеңейеді); қалғаны сөзбен: `ДЕРЕККӨЗ says "…"`
syntax-movement = қатардың қозғалысы күтілді, `{ $found }` кездесті
    .help = `{ $suggestion }` дегіңіз келді ме? қатар `rises` (өседі), `falls` (кемиді), `narrows` (тарылады) не `widens` (кеңейеді)
