## Мәтіндерде не ескерілген

coverage-source = дереккөз
coverage-treaty = шарт
coverage-sentences = сөйлем
coverage-paragraphs = тармақ
coverage-accounted = ескерілген
coverage-all = барлығы
coverage-heading = тақырып
coverage-left-out = қалып қойған
coverage-set-aside = шеттетілген
coverage-elsewhere = қараңыз
coverage-reader = оқырманға
coverage-judgement = бағалау
coverage-cited = келтірілген
coverage-said = жазылған
coverage-open = ашық
coverage-holds = дұрыс
coverage-differs = алшақ
coverage-met = сақталған
coverage-not-met = сақталмаған
coverage-no-text-sources = { $names } дереккөздерінің мәтіні жоқ: қалтасын --sources арқылы беріңіз
coverage-no-text-treaties = { $names } шарттарының мәтіні жоқ: қалтасын --sources арқылы беріңіз
coverage-no-file = файлы аталмаған, сондықтан ештеңесі саналмаған шарттар: { $names }
coverage-nothing = мұнда бірде-бір дереккөз немесе шарт аталмаған
coverage-left-out-head = { $count ->
    [one] Ештеңе айтылмаған { $count } жер:
   *[other] Ештеңе айтылмаған { $count } жер:
}
coverage-more = … және тағы { $count }: бәрін --left-out тізеді
coverage-near = `{ $name }` деген дереккөз немесе шарт жоқ; `{ $close }` болар?
coverage-unknown = `{ $name }` деген дереккөз немесе шарт жоқ
coverage-short = { $least } %-дан азы ескерілген: { $names }
coverage-page-title = Мәтіндерде не ескерілген
coverage-page-lead = Дереккөздің әр сөйлемі мен шарттың әр тармағы өзі туралы айтатын жазбалардың қасында тұр. Дереккөздің айтқаны есептелгенмен, алдымен дереккөздің өз күніне, салыстырылады.
coverage-page-show = Көрсету
coverage-page-agreed = дұрыс не сақталған
coverage-page-disagreed = алшақ не сақталмаған

## Не тексеріледі

trial-expectations = күтулер: { $holds } расталды, { $fails } расталмады, { $later } кейінгі күн немесе басқа мемлекет туралы
trial-cases = жағдайлар: { $holds } расталды, { $fails } расталмады, { $nothing } ештеңе тексермейді
trial-claims = дереккөздердің айтқаны: { $holds } дұрыс, { $differs } дұрыс емес, { $open } ашық (жаңалық, қате емес)
trial-exercised = міндетті талаптар: { $binding } ішінен { $exercised } жағдайларда қамтылған
trial-checks-nothing = { $place }: `{ $name }` ештеңе тексермейді: `expect` жоқ
trial-nothing = ештеңе тексермейді: `expect` жоқ
trial-not-yet = кейінгі күн немесе басқа мемлекет туралы
trial-differs = дереккөздің айтқаны дұрыс емес
trial-open = солай ма, белгісіз
trial-none = тексеретін ештеңе жоқ: `expect` те, жағдай да, дереккөздің айтқаны да жоқ
coverage-none-at-hand = бірде-бір мәтін жоқ, санайтын ештеңе жоқ: қалтасын --sources арқылы беріңіз
