# Мемлекет шартқа қатысты не істеді.
demanded-declaration = декларация; шарт ретінде міндеттемейді
demanded-not-looked-since = бұл міндеттей ме, белгісіз: { $status }; кейін ешкім қарамаған
demanded-not-looked-before = бұл міндеттей ме, белгісіз: { $status }; одан бұрынғы күндер туралы ештеңе айтылмаған

# Бір-біріне сай келмейтін мәртебелер.
code-statuses-disagree = мемлекет пен шарт туралы айтылғандар бір-біріне сай емес
status-of-recommendation = мемлекет `{ $name }` қатысушысы бола алмайды: бұл — ұсыным
status-of-declaration = мемлекет `{ $name }` қатысушысы бола алмайды: бұл — декларация
status-of-part = `{ $name }` қатысушысы тұтасымен болады, ал мұнда бөлігі аталған
status-of-part-help = тек `{ $name }` деп жазыңыз; бөлік `accepts` сөзімен қабылданады, `excludes` сөзімен алынып тасталады
status-without-part = `{ $name }` бөлігі күтілді, мысалы `{ $name } part II`
status-without-part-help = бөлігін атаңыз; тұтас шарт туралы `ratified`, `accepted` немесе `approved` деп жазыңыз
status-twice = `{ $act }` бойынша бір мәртебе екі рет жазылған
status-two-dates = мемлекет `{ $act }` қатысушысы екі рет болған: мұнда `{ $word } { $this }`, басқа жерде `{ $word } { $that }`, ал арасында шықпаған
status-party-and-not = `{ $act }` мемлекет үшін { $since } бастап күшінде, сондықтан { $read } жағдайы бойынша қатысушы болмауы мүмкін емес
status-before-registration = күшінде: { $in-force }, ал тіркелгені тек { $registered }
status-before-treaty = мемлекет үшін күшінде: { $in-force }, ал { $act } өзі тек { $own }
status-against-binds = күшінде: { $in-force }, ал шарттың өзі бойынша { $registered } тіркеу { $expected } бастап міндеттейді
statuses-disagree-other = осымен сай келмейді
statuses-disagree-treaty = оның өз күшіне енуі осында
statuses-disagree-help = дереккөзде қайсысы айтылғанын қарап, екіншісін түзетіңіз немесе алып тастаңыз; мемлекет арада шыққан болса, `denounced` деп жазыңыз
instead-in-force = `in force` пен күшіне енетін күнді жазыңыз
instead-as-of = шарт атауынан кейін `as of` пен күнді жазыңыз
instead-note = датаның мәнін `note` ішінде айтуға болады

# Халықаралық мәтіндердің түрлері.
code-unknown-kind = мұндай атаулы шарт түрі жоқ
unknown-kind = шарт түрі күтілді, `{ $name }` кездесті
unknown-kind-help = мыналардың бірін жазыңыз: { $known }
