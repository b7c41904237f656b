## Lints of the writing

group-writing = Қалай жазылғаны
code-allow-unused = мұнда жоқ нәрсеге рұқсат берілген
code-expectations-collide = екі күтім қатар дұрыс бола алмайды
code-far-date = дата тым алыс
code-mixed-script = атауда екі әліпбидің әріптері араласқан
code-never-wins = күшіндегі норма еш жерде шешпейді
code-not-accounted-for = болуға тиіс тармақ қалып қойған
code-unknown-code = мұндай код жоқ
code-unused-name = атау еш жерде қолданылмайды
code-without-citation = тұжырымның қайдан алынғаны айтылмаған
code-wrong-file = тұжырым басқа түрдегі файлда тұр

allow-unused = мұнда `{ $code }` кодына рұқсат берілген, бірақ рұқсат беретін ештеңе жоқ
allow-unused-help = `allow` сөзін алып тастаңыз немесе оның дұрыс тұжырымда тұрғанын тексеріңіз
allow-without-code = коды көрсетілмеген: мұнда неге рұқсат берілген?
allow-without-reason = себебі көрсетілмеген: мұнда `{ $code }` кодына неге рұқсат берілген?
unknown-code = `{ $code }` коды жоқ
unknown-code-help = рұқсат беруге болатындары: { $known }
not-allowable = `{ $code }` кодына рұқсат беруге болмайды
not-allowable-help = белгілі қорытынды `expect` сөзімен жазылады; қалғанының бәрін түзету керек

never-wins = `{ $name }` күшінде, бірақ еш жерде шешпейді: { $more ->
    [0] барлық жерде оның орнына — { $winners }
   *[other] барлық жерде оның орнына — { $winners } және тағы { $more }
  }
never-wins-here = еш жерде қалмайды
never-wins-overrides = { $name } оны ығыстырады
never-wins-special = { $name } — неғұрлым арнайы норма
never-wins-later = { $name } — кейінгі норма
never-wins-help = оның қолданылуын `until` сөзімен аяқтаңыз, әрқайсысының кімге арналғанын тексеріңіз немесе екеуі де қолданылса, `besides` деп жазыңыз

without-citation-act = `{ $name }` актісінің мәтіні қайдан оқылғаны айтылмаған
without-citation-row = `{ $name }` параметрінің { $from } күнгі мәні қайдан алынғаны айтылмаған
without-citation-status = мәртебенің қайдан алынғаны айтылмаған
without-citation-silence = заңның үнсіздігін жарияламас бұрын қай мәтіннен және қашан ізделгені айтылмаған
without-citation-claim = дереккөз мұны қай жерінде айтқаны көрсетілмеген
without-citation-help = `cite`, `quote` немесе `read` қосыңыз; акт үшін `number` не `wording`, мәртебе үшін `law` да жарайды

unused-property = `{ $name }` қасиетін ешбір тұжырым қолданбайды
unused-dimension = `{ $name }` өлшемін ешбір тұжырым қолданбайды
unused-group = `{ $name }` тобын ешбір тұжырым қолданбайды
unused-topic = `{ $name }` тақырыбын параметрдің ешбір жолы қолданбайды
unused-parameter = `{ $name }` параметрін ешбір тұжырым қолданбайды
unused-instrument = `{ $name }` халықаралық актісін ешбір тұжырым қолданбайды
unused-law = `{ $name }` заңын ешбір тұжырым қолданбайды
unused-source = `{ $name }` дереккөзін ешбір тұжырым қолданбайды
unused-name-help = оны жойыңыз немесе ол өз кезегін күтіп тұрса, `allow unused-name because "…"` деп жазыңыз
unused-values = `{ $name }` өлшемінің мына мәндерін ештеңе ажыратпайды: { $values }
unused-values-help = оларды біріктіріңіз немесе айырмасы бар жерде атаңыз

expectations-collide = `{ $name }` бір жағдайларда әрі `{ $first }`, әрі `{ $second }` бола алмайды
expectations-collide-twice = `{ $name }` үшін бір нәрсе екі рет күтіледі
expectations-collide-first = біріншісі
expectations-collide-help = біреуін қалдырыңыз немесе әрқайсысының кімге не қай күннен бастап арналғанын айтыңыз

not-accounted-for = нөмірлеу бойынша `{ $name }` болуға тиіс, бірақ ол туралы ештеңе айтылмаған
not-accounted-for-before = оның алдында тұр
not-accounted-for-after = одан кейін тұр
not-accounted-for-help = оның талабын немесе, мысалы, `{ $name } no action because "…"` деп жазыңыз; халықаралық акт әдейі толық жазылмаса, бұған оның тақырыбында рұқсат беріңіз

wrong-file-words = сөздік сөздері `.rule` файлында жазылады; бұл файлда олардың саны — { $count }
wrong-file-instruments = халықаралық актілер `.rule` файлында жазылады; бұл файлда олардың саны — { $count }
wrong-file-sources = дереккөздер `.rule` файлында жазылады; бұл файлда олардың саны — { $count }
wrong-file-demands = талаптар `.rule` файлында жазылады; бұл файлда олардың саны — { $count }
wrong-file-claims = дереккөздердің тұжырымдары `.rule` файлында жазылады; бұл файлда олардың саны — { $count }
wrong-file-remarks = тармақтарға ескертулер `.rule` файлында жазылады; бұл файлда олардың саны — { $count }
wrong-file-hierarchies = иерархиялар `.fact` файлында жазылады; бұл файлда олардың саны — { $count }
wrong-file-provisions = заң нормалары `.fact` файлында жазылады; бұл файлда олардың саны — { $count }
wrong-file-statuses = мәртебелер `.fact` файлында жазылады; бұл файлда олардың саны — { $count }
wrong-file-silences = заңның үнсіздігі `.fact` файлында жазылады; бұл файлда мұндай тұжырымдардың саны — { $count }
wrong-file-parameters = параметрлер `.fact` файлында жазылады; бұл файлда олардың саны — { $count }
wrong-file-help = оларды көшіріңіз; бұдан мағынасы өзгермейді

mixed-script = `{ $name }` атауында екі әліпбидің әріптері араласқан: { $letters }
mixed-script-help = атауды түгел бір әліпбидің әріптерімен жазыңыз
mixed-script-help-write = мұнда және осы атау қолданылатын барлық жерде `{ $name }` деп жазыңыз

far-date-early = `{ $date }` — 1800 жылдан бұрын
far-date-late = `{ $date }` — { $as_of } күнінен 50 жылдан астам кейін
far-date-help = жылын тексеріңіз; дұрыс болса, `allow far-date because "…"` деп жазыңыз
