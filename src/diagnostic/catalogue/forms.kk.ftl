## Definitions, choices, permissions, practice, readings, claims of other kinds

demanded-by-law = { $since ->
    [none] { $act } мұны төмен тұрған актілерден талап етеді
   *[other] { $act } мұны { $since } бастап төмен тұрған актілерден талап етеді
}
remark-relaxed = { $sure ->
    [yes] { $name } мемлекетке бұдан шегінуге жол береді: `{ $allows }`
   *[no] { $name } мемлекетке бұдан шегінуге жол берер еді, егер ол солай мәлімдесе; мәлімдегені белгісіз: `{ $allows }`
}
cause-left-to = { $name } мұны қалдырады ({ $whom }): кез келген мән рұқсат етілген
cause-permission = мемлекет `{ $name }` рұқсатын пайдалана ала ма, белгісіз
choice-of-law = `{ $name }` халықаралық құжат емес: таңдауды тек шарт немесе ұсыным қалдырады
choice-of-other-act = таңдау нұсқалары сол құжаттың өзінде тұрады, `{ $name }`
choice-count = { $most } ішінен `{ $found }` таңдауға болмайды
code-unknown-member = таңдау ештеңе талап етпейтін параграфты атайды
unknown-member = `{ $target }` — талап та, таңдау да, құжаттың бөлігі де емес
unknown-member-help = мекенжайды тексеріңіз немесе сол параграфты жазыңыз
statement-choice = таңдау
finding-choice = { $name }: { $members } ішінен { $met } орындалған, { $need } керек
finding-choice-open = { $name }: { $members } ішінен { $need } орындалған ба, белгісіз
choice-member = { $name }: { $verdict }
choice-including = олардың арасында болуға тиістілерден { $met } орындалған, { $due } керек
note-members = нұсқалар
doubt-readings = { $name } әртүрлі түсінуге болады
remark-reading = «{ $words }»{ $by } деген түсінік бойынша: { $verdict }
same-not-one = `{ $found }` әр өлшемде бір ғана орынды атамайды, сондықтан кіммен салыстыру керегі түсініксіз
same-not-one-help = жеке мәндерді атаңыз: `same for full_time`, `same when before_leave`
cause-nothing-for-others = салыстырылатын адамдарға ештеңе `{ $name }` бермейді
kind-term = термин
statement-definition = анықтама
term-of-elements = `{ $name }` термині элементтерден тұрады және адамдарды атамайды
ambiguous-term = `{ $name }` термині { $first } пен { $second } ішінде әртүрлі мағына береді
ambiguous-term-help = қайсысы айтылып тұрғанын көрсететін топты қолданыңыз
finding-undefined = { $name }: заң `{ $term }` ұғымын анықтамайды
finding-defined-otherwise = { $name }: заң `{ $term }` деп басқаларды түсінеді
finding-defined-narrower = { $name }: заң `{ $term }` деп барлығын түсінбейді
finding-defined-wider = { $name }: заң `{ $term }` деп көбірек түсінеді
finding-defined-differently = { $name }: заң `{ $term }` деп соны түсіне ме, оны адам шешуі керек
finding-definition-unknown = { $name }: заң `{ $term }` ұғымын қалай анықтайтыны белгісіз
defines-it = { $name } осылай анықтайды
definition-searched = заң қаралды; анықтама жоқ
definition-searched-in-part = заң { $not } қоспағанда қаралды; анықтама жоқ
definition-nowhere = ешбір заң `{ $term }` ұғымын анықтамайды, үнсіздік те жарияланбаған
definition-added = заң бұған қоса мыналарды қамтиды: { $persons }
note-left-out = қамтылмаған
note-added = бұған қоса
definition-all = олардың бәрі
several = { $texts }
code-declarative = мәтінде орындалған, бірақ деректер бойынша қолданылмайды
code-practice = мәтінде орындалған; қолданыла ма — сұрақ
statement-practice = тәжірибе туралы дерек
kind-practised = акт, қасиет немесе тақырып
finding-declarative = { $name }: заң `{ $demand }` береді, бірақ деректер бойынша ол қолданылмайды
finding-practice = { $name }: заң `{ $demand }` береді; тәжірибеде: { $practised }
remark-practice = { $practised }, деректер бойынша
note-practice = тәжірибе
practised-applied = қолданылады
practised-partly = ішінара қолданылады
practised-not = қолданылмайды
practised-disputed = даулы
practised-unclear = түсініксіз
practice-during = { $during } кезеңі
practice-by = қорытынды жасаған: { $by }
practice-zero = жалғыз нөл ештеңе айтпайды
why-practice = қорытындымен қатар, тәжірибе туралы деректер:
code-sources-disagree = дереккөздердің екі тұжырымы бірін-бірі жоққа шығарады
sources-disagree = { $first } пен { $second } бірін-бірі жоққа шығарады
source-disagrees-with-itself = { $source } басқа жерде айтқанын жоққа шығарады
claim-beside = мұнда осы жазылған
conflicts-count = есептелгенмен келіспейтін тұжырымдар: { $law }; бірін-бірі жоққа шығаратын жұптар: { $sources }
cause-share = олардың кемінде { $percent } %-ы қамтылуы керек, ал қаншасы қамтылғаны белгісіз
share-in-law = заң адамдарға береді, олардың үлесіне емес
