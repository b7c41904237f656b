" Vim syntax file for kzrules. Made by editors/words/generate.mjs from grammar/keywords.tsv: not to be edited.
if exists("b:current_syntax")
  finish
endif
let s:kept = &cpoptions
set cpoptions&vim
syntax iskeyword @,48-57,_,128-167,224-255
syntax sync minlines=200

" What stands in a head (a line that begins in the first column) and in the lines below it.
syntax match kzrulesHead ~\v^[^ \t#].*$~ transparent contains=TOP
syntax match kzrulesBody ~\v^\s+[^ \t#].*$~ transparent contains=TOP,kzrulesVerb,kzrulesPracticeWord,kzrulesType

syntax match kzrulesName ~\v%(\k+|`[^`]+`)~ contained
syntax match kzrulesDeclared ~\v%(\k+|`[^`]+`)~ contained
syntax match kzrulesQuotedName ~\v`[^`]+`~
syntax match kzrulesOperatorSign ~\v\>\=|\<\=|!\=|[=<>]|\.\.|[+*/]|\s@<=-\s@=~
syntax match kzrulesDelimiter ~\v[,:(){}]~
syntax match kzrulesNumber ~\v%(\s@<=-)?<\d+%([ \xa0]\d{3}>)*%(\.\d+)?%(/\d+)?\%?~ nextgroup=kzrulesUnit skipwhite
syntax match kzrulesDate ~\v<\d{4}-%(\d\d%(-\d\d)?|Q\d)>~
syntax match kzrulesDate ~\v<\d\d?:\d\d%(\.\.\d\d?:\d\d)?>~
syntax match kzrulesUnit ~\v%(<%(со\s+всеми\s+документами|барлық\s+құжаттарымен|еркіне\s+қалдырылған|not\s+earlier\s+than|зарегистрирована|зарегистрировано|вступила\s+в\s+силу|вступило\s+в\s+силу|зарегистрирован|не\s+подтверждено|преобладает\s+над|by\s+declaration|not\s+later\s+than|болып\s+табылады|вступил\s+в\s+силу|за\s+исключением|не\s+позднее\s+чем|өтініш\s+бойынша|с\s+документами|not\s+searched|күшіне\s+енген|не\s+ранее\s+чем|орта\s+есеппен|по\s+заявлению|құжаттарымен|in\s+practice|действует\s+с|жеңілдетеді|күшіне\s+енді|на\s+практике|не\s+искали\s+в|при\s+условии|расталмаған|on\s+average|registered|unverified|в\s+пределах|дәл\s+сондай|отнесена\s+к|отнесено\s+к|показатель|потому\s+что|примечание|со\s+стороны|существует|существуют|толкование|түсіндірме|ізделмеген|іс\s+жүзінде|қамтымайды|қоспағанда|overrides|в\s+среднем|в\s+течение|ерте\s+емес|исключает|исключают|көрсеткіш|начиная\s+с|не\s+больше|не\s+меньше|ожидается|отнесён\s+к|прочитана|прочитано|тарапынан|тіркелген|қатарымен|at\s+least|excludes|in\s+force|includes|searched|with\s+all|арасында|включает|включают|дәйексөз|ескертпе|искали\s+в|кеш\s+емес|күтіледі|наряду\s+с|не\s+более|не\s+менее|прочитан|смягчает|смягчают|шартымен|является|являются|ізделген|at\s+most|because|besides|left\s+to|reading|relaxes|replace|бойынша|болмаса|ең\s+көбі|имеющая|имеющие|имеющий|имеющих|кезінде|кемінде|оқылған|событие|сілтеме|сәтінде|так\s+как|қамтиды|өйткені|during|except|exists|expect|figure|of\s+the|person|repeal|unless|бастап|болады|немесе|ссылка|цитата|ішінен|about|after|event|quote|until|where|басым|дейін|кезде|кейін|когда|кроме|оқиға|после|среди|те\s+же|то\s+же|тұлға|қадам|cite|from|left|note|read|same|step|when|with|емес|және|лицо|этап|үшін|add|and|for|not|per|бар|для|или|шаг|at|by|in|is|of|on|or|до|из|на|не|от|по|әр|в|и)>)@!<%(календарный\s+день|календарных\s+дней|календарных\s+дня|күнтізбелік\s+күн|calendar\s+days|calendar\s+day|working\s+days|рабочий\s+день|рабочих\s+дней|working\s+day|рабочих\s+дня|жұмыс\s+күні|кварталов|quarters|квартала|человека|minutes|persons|quarter|квартал|месяцев|человек|minute|months|person|месяца|минута|минуту|минуты|недели|недель|неделю|неделя|тоқсан|hours|month|times|weeks|years|месяц|минут|сағат|тенге|теңге|часов|days|hour|time|week|year|адам|апта|года|день|дней|раза|часа|KZT|day|год|дня|жыл|күн|лет|раз|рет|час|ай)>|%(<%(со\s+всеми\s+документами|барлық\s+құжаттарымен|еркіне\s+қалдырылған|not\s+earlier\s+than|зарегистрирована|зарегистрировано|вступила\s+в\s+силу|вступило\s+в\s+силу|зарегистрирован|не\s+подтверждено|преобладает\s+над|by\s+declaration|not\s+later\s+than|болып\s+табылады|вступил\s+в\s+силу|за\s+исключением|не\s+позднее\s+чем|өтініш\s+бойынша|с\s+документами|not\s+searched|күшіне\s+енген|не\s+ранее\s+чем|орта\s+есеппен|по\s+заявлению|құжаттарымен|in\s+practice|действует\s+с|жеңілдетеді|күшіне\s+енді|на\s+практике|не\s+искали\s+в|при\s+условии|расталмаған|on\s+average|registered|unverified|в\s+пределах|дәл\s+сондай|отнесена\s+к|отнесено\s+к|показатель|потому\s+что|примечание|со\s+стороны|существует|существуют|толкование|түсіндірме|ізделмеген|іс\s+жүзінде|қамтымайды|қоспағанда|overrides|в\s+среднем|в\s+течение|ерте\s+емес|исключает|исключают|көрсеткіш|начиная\s+с|не\s+больше|не\s+меньше|ожидается|отнесён\s+к|прочитана|прочитано|тарапынан|тіркелген|қатарымен|at\s+least|excludes|in\s+force|includes|searched|with\s+all|арасында|включает|включают|дәйексөз|ескертпе|искали\s+в|кеш\s+емес|күтіледі|наряду\s+с|не\s+более|не\s+менее|прочитан|смягчает|смягчают|шартымен|является|являются|ізделген|at\s+most|because|besides|left\s+to|reading|relaxes|replace|бойынша|болмаса|ең\s+көбі|имеющая|имеющие|имеющий|имеющих|кезінде|кемінде|оқылған|событие|сілтеме|сәтінде|так\s+как|қамтиды|өйткені|during|except|exists|expect|figure|of\s+the|person|repeal|unless|бастап|болады|немесе|ссылка|цитата|ішінен|about|after|event|quote|until|where|басым|дейін|кезде|кейін|когда|кроме|оқиға|после|среди|те\s+же|то\s+же|тұлға|қадам|cite|from|left|note|read|same|step|when|with|емес|және|лицо|этап|үшін|add|and|for|not|per|бар|для|или|шаг|at|by|in|is|of|on|or|до|из|на|не|от|по|әр|в|и)>)@!<\K\k*>~ contained

syntax match kzrulesConnective ~\v<%(құжаттарымен|қоспағанда|имеющая|имеющие|имеющий|имеющих|except|немесе|кроме|with|емес|және|and|not|бар|или|or|не|и)>~
syntax match kzrulesOperator ~\v<%(существует|существуют|қамтымайды|исключает|исключают|тарапынан|excludes|includes|арасында|включает|включают|является|являются|кемінде|қамтиды|exists|болады|ішінен|среди|same|per|in|is|of|из|от|әр|в)>~
syntax match kzrulesClause ~\v<%(зарегистрирована|зарегистрировано|зарегистрирован|жеңілдетеді|расталмаған|registered|unverified|показатель|примечание|толкование|түсіндірме|ізделмеген|overrides|көрсеткіш|ожидается|прочитана|прочитано|тіркелген|қатарымен|searched|дәйексөз|ескертпе|күтіледі|прочитан|смягчает|смягчают|шартымен|ізделген|because|besides|reading|relaxes|бойынша|болмаса|кезінде|оқылған|событие|сілтеме|сәтінде|өйткені|during|expect|figure|person|unless|бастап|ссылка|цитата|after|event|quote|until|where|басым|дейін|кезде|кейін|когда|оқиға|после|тұлға|қадам|cite|from|note|read|step|when|лицо|этап|үшін|for|для|шаг|by|on|до|на|по)>~
syntax match kzrulesTerm ~\v<%(барлығы\s+мыналардан|салмағы\s+бойынша|құрамына\s+кіреді|қалған\s+барлығы|взвешенно\s+по|weighted\s+by|есептегенде|кез\s+келгені|оның\s+ішінде|all\s+others|все\s+прочие|охватывает|including|мәлімдеді|counting|declared|любая\s+из|любое\s+из|любой\s+из|алдында|включая|заявила|заявило|ретінде|all\s+of|any\s+of|before|covers|все\s+из|заявил|считая|перед|егер|если|как|as|if)>~
syntax match kzrulesConnective ~\v<%(со\s+всеми\s+документами|барлық\s+құжаттарымен|с\s+документами|with\s+all)>~
syntax match kzrulesOperator ~\v<%(болып\s+табылады|в\s+пределах|дәл\s+сондай|со\s+стороны|не\s+больше|не\s+меньше|at\s+least|не\s+более|не\s+менее|at\s+most|ең\s+көбі|of\s+the|те\s+же|то\s+же)>~
syntax match kzrulesClause ~\v<%(not\s+earlier\s+than|вступила\s+в\s+силу|вступило\s+в\s+силу|не\s+подтверждено|преобладает\s+над|by\s+declaration|not\s+later\s+than|вступил\s+в\s+силу|за\s+исключением|не\s+позднее\s+чем|өтініш\s+бойынша|not\s+searched|күшіне\s+енген|не\s+ранее\s+чем|орта\s+есеппен|по\s+заявлению|in\s+practice|действует\s+с|күшіне\s+енді|на\s+практике|не\s+искали\s+в|при\s+условии|on\s+average|потому\s+что|іс\s+жүзінде|в\s+среднем|в\s+течение|ерте\s+емес|начиная\s+с|in\s+force|искали\s+в|кеш\s+емес|наряду\s+с|так\s+как)>~
syntax match kzrulesClause ~\v<%(еркіне\s+қалдырылған|отнесена\s+к|отнесено\s+к|отнесён\s+к|left\s+to)>~
syntax match kzrulesClause ~\v<%(по\s+состоянию\s+на|жағдай\s+бойынша|as\s+of)>~
syntax match kzrulesUnverified ~\v<%(не\s+подтверждено|расталмаған|unverified)>~
syntax match kzrulesMode ~\v%(:\s*)@<=<%(progressively|обязательно|постепенно|біртіндеп|міндетті|следует|should|мүмкін|можно|must|тиіс|may)>\ze\s+\k~
syntax match kzrulesTrend ~\v<%(расширяется|төмендейді|кеңейеді|сужается|тарылады|narrows|overall|в\s+целом|widens|падает|падают|растут|растёт|falls|rises|жалпы|өседі)>~
syntax match kzrulesCall ~\v<%(макс|max|min|мин)>\ze\s*\(~
syntax match kzrulesConstant ~\v<%(отсутствует|неизвестно|басқалар|белгісіз|unknown|others|другие|ештеңе|ничего|прочие|none|yes|жоқ|нет|no|да|иә)>~

" Where an expectation or a claim is told.
syntax match kzrulesClause ~\v<%(ожидается|күтіледі|expect)>~ nextgroup=kzrulesVerdict,kzrulesExpectedOf skipwhite
syntax match kzrulesExpectedOf ~\v%(<%(со\s+всеми\s+документами|барлық\s+құжаттарымен|еркіне\s+қалдырылған|not\s+earlier\s+than|зарегистрирована|зарегистрировано|вступила\s+в\s+силу|вступило\s+в\s+силу|зарегистрирован|не\s+подтверждено|преобладает\s+над|by\s+declaration|not\s+later\s+than|болып\s+табылады|вступил\s+в\s+силу|за\s+исключением|не\s+позднее\s+чем|өтініш\s+бойынша|с\s+документами|not\s+searched|күшіне\s+енген|не\s+ранее\s+чем|орта\s+есеппен|по\s+заявлению|құжаттарымен|in\s+practice|действует\s+с|жеңілдетеді|күшіне\s+енді|на\s+практике|не\s+искали\s+в|при\s+условии|расталмаған|on\s+average|registered|unverified|в\s+пределах|дәл\s+сондай|отнесена\s+к|отнесено\s+к|показатель|потому\s+что|примечание|со\s+стороны|существует|существуют|толкование|түсіндірме|ізделмеген|іс\s+жүзінде|қамтымайды|қоспағанда|overrides|в\s+среднем|в\s+течение|ерте\s+емес|исключает|исключают|көрсеткіш|начиная\s+с|не\s+больше|не\s+меньше|ожидается|отнесён\s+к|прочитана|прочитано|тарапынан|тіркелген|қатарымен|at\s+least|excludes|in\s+force|includes|searched|with\s+all|арасында|включает|включают|дәйексөз|ескертпе|искали\s+в|кеш\s+емес|күтіледі|наряду\s+с|не\s+более|не\s+менее|прочитан|смягчает|смягчают|шартымен|является|являются|ізделген|at\s+most|because|besides|left\s+to|reading|relaxes|replace|бойынша|болмаса|ең\s+көбі|имеющая|имеющие|имеющий|имеющих|кезінде|кемінде|оқылған|событие|сілтеме|сәтінде|так\s+как|қамтиды|өйткені|during|except|exists|expect|figure|of\s+the|person|repeal|unless|бастап|болады|немесе|ссылка|цитата|ішінен|about|after|event|quote|until|where|басым|дейін|кезде|кейін|когда|кроме|оқиға|после|среди|те\s+же|то\s+же|тұлға|қадам|cite|from|left|note|read|same|step|when|with|емес|және|лицо|этап|үшін|add|and|for|not|per|бар|для|или|шаг|at|by|in|is|of|on|or|до|из|на|не|от|по|әр|в|и)>)@!<\k+>~ contained nextgroup=kzrulesVerdict skipwhite
syntax match kzrulesOperator ~\v<%(болып\s+табылады|является|являются|is)>~ nextgroup=kzrulesVerdict skipwhite
syntax match kzrulesVerdict ~\v<%(асыра\s+орындалған|not\s+applicable|неопределённо|под\s+сомнением|қолданылмайды|противоречие|жеткіліксіз|неприменимо|дайын\s+емес|жетіспейді|неизвестно|орындалған|judgement|not\s+ready|shortfall|uncertain|выполнено|не\s+готова|не\s+готово|недостаёт|превышает|превышено|сақталған|соблюдено|conflict|белгісіз|не\s+готов|частично|қайшылық|exceeds|partial|unknown|бағалау|күмәнді|олқылық|ішінара|готова|готово|оценка|пробел|ready|асады|готов|дайын|gap|met)>~ contained
syntax match kzrulesClause ~\v<%(қадам|step|этап|шаг)>~ nextgroup=kzrulesStep skipwhite
syntax match kzrulesStep ~\v%(\k+|`[^`]+`)~ contained nextgroup=kzrulesOutcome skipwhite
syntax match kzrulesOutcome ~\v<%(слишком\s+поздно|слишком\s+рано|incomplete|босатылған|неизвестно|освобождён|толық\s+емес|өткізілген|too\s+early|сақталған|too\s+late|белгісіз|пропущен|соблюдён|тым\s+ерте|missing|unknown|неполон|тым\s+кеш|exempt|открыт|kept|open|ашық)>~ contained

" Addresses and labels.
syntax match kzrulesAddress ~\v<%(before\s+ratification|ратификацияға\s+дейін|до\s+ратификации|предложение|приложение|преамбула|preamble|schedule|sentence|перечень|кіріспе|қосымша|раздел|статьи|статья|сөйлем|тармақ|annex|бөлім|пункт|тізбе|часть|para|part|art|бап|ст|п|ч)>\s+%([0-9?]|[A-Z]>|[IVXLC]+>)[^ \t,:#]*~ nextgroup=kzrulesLabel
syntax match kzrulesAddress ~\v<%(преамбула|preamble|кіріспе|before\s+ratification|ратификацияға\s+дейін|до\s+ратификации|schedule|перечень|тізбе|приложение|қосымша|annex)>~ nextgroup=kzrulesLabel
syntax match kzrulesAddress ~\v%(\([0-9a-z]{1,4}%(-\d+)?\))+~ nextgroup=kzrulesLabel
syntax match kzrulesLabel ~\v\S@<=#\k+~

" Lines of headers: no row of a table.
syntax match kzrulesLineWord ~\v%(^\s+)@<=<%(мына\s+күннен\s+оқиғаларға\s+қолданылады|применяется\s+к\s+событиям\s+с|applies\s+to\s+events\s+from|также\s+называется|не\s+препятствует|обязывает\s+через|less\s+is\s+better|more\s+is\s+better|пересматривает|измеряется\s+по|қайта\s+қарайды|not\s+blocking|transitional|больше\s+лучше|кедергі\s+емес|меньше\s+лучше|опубликована|опубликовано|препятствует|складывается|тағы\s+аталады|also\s+called|measured\s+by|алмастырады|жарияланған|міндеттейді|опубликован|относится\s+к|талап\s+етеді|қабылданған|ең\s+жақсысы|көбі\s+жақсы|переходное|редакциясы|спрашивает|published|азы\s+жақсы|допустить|лучшее\s+из|нерабочие|blocking|document|replaces|демалады|заменяет|значение|мерзімде|название|редакция|қосылады|өлшенеді|adds\s+up|adopted|best\s+of|follows|revises|without|wording|демалыс|деңгейі|жасайды|жиынтық|кедергі|подобно|принята|принято|рабочие|следует|создаёт|сұрайды|тиесілі|требует|уровень|number|within|бумага|в\s+срок|нөмірі|прежде|принят|рұқсат|сияқты|өтпелі|allow|binds|makes|needs|rests|title|value|works|атауы|бұрын|ереді|жұмыс|закон|номер|онсыз|орган|отдых|сумма|қағаз|asks|body|file|kind|like|rank|sums|түрі|файл|law|off|was|без|вид|заң|мән|of)>%(\s*[=,])@!~
syntax match kzrulesClause ~\v%(^\s+)@<=<%(not\s+earlier\s+than|зарегистрирована|зарегистрировано|вступила\s+в\s+силу|вступило\s+в\s+силу|зарегистрирован|не\s+подтверждено|преобладает\s+над|by\s+declaration|not\s+later\s+than|вступил\s+в\s+силу|за\s+исключением|не\s+позднее\s+чем|өтініш\s+бойынша|not\s+searched|күшіне\s+енген|не\s+ранее\s+чем|орта\s+есеппен|по\s+заявлению|in\s+practice|действует\s+с|жеңілдетеді|күшіне\s+енді|на\s+практике|не\s+искали\s+в|при\s+условии|расталмаған|on\s+average|registered|unverified|показатель|потому\s+что|примечание|толкование|түсіндірме|ізделмеген|іс\s+жүзінде|overrides|в\s+среднем|в\s+течение|ерте\s+емес|көрсеткіш|начиная\s+с|ожидается|прочитана|прочитано|тіркелген|қатарымен|in\s+force|searched|дәйексөз|ескертпе|искали\s+в|кеш\s+емес|күтіледі|наряду\s+с|прочитан|смягчает|смягчают|шартымен|ізделген|because|besides|reading|relaxes|бойынша|болмаса|кезінде|оқылған|событие|сілтеме|сәтінде|так\s+как|өйткені|during|expect|figure|person|unless|бастап|ссылка|цитата|after|event|quote|until|where|басым|дейін|кезде|кейін|когда|оқиға|после|тұлға|қадам|cite|from|note|read|step|when|лицо|этап|үшін|for|для|шаг|by|on|до|на|по)>~
syntax match kzrulesClause ~\v%(^\s+)@<=<%(ожидается|күтіледі|expect)>~ nextgroup=kzrulesVerdict,kzrulesExpectedOf skipwhite
syntax match kzrulesClause ~\v%(^\s+)@<=<%(қадам|step|этап|шаг)>~ nextgroup=kzrulesStep skipwhite
syntax match kzrulesLineWord ~\v%("\s+)@<=<%(мына\s+күннен\s+оқиғаларға\s+қолданылады|применяется\s+к\s+событиям\s+с|applies\s+to\s+events\s+from|также\s+называется|не\s+препятствует|обязывает\s+через|less\s+is\s+better|more\s+is\s+better|пересматривает|измеряется\s+по|қайта\s+қарайды|not\s+blocking|transitional|больше\s+лучше|кедергі\s+емес|меньше\s+лучше|опубликована|опубликовано|препятствует|складывается|тағы\s+аталады|also\s+called|measured\s+by|алмастырады|жарияланған|міндеттейді|опубликован|относится\s+к|талап\s+етеді|қабылданған|ең\s+жақсысы|көбі\s+жақсы|переходное|редакциясы|спрашивает|published|азы\s+жақсы|допустить|лучшее\s+из|нерабочие|blocking|document|replaces|демалады|заменяет|значение|мерзімде|название|редакция|қосылады|өлшенеді|adds\s+up|adopted|best\s+of|follows|revises|without|wording|демалыс|деңгейі|жасайды|жиынтық|кедергі|подобно|принята|принято|рабочие|следует|создаёт|сұрайды|тиесілі|требует|уровень|number|within|бумага|в\s+срок|нөмірі|прежде|принят|рұқсат|сияқты|өтпелі|allow|binds|makes|needs|rests|title|value|works|атауы|бұрын|ереді|жұмыс|закон|номер|онсыз|орган|отдых|сумма|қағаз|asks|body|file|kind|like|rank|sums|түрі|файл|law|off|was|без|вид|заң|мән|of)>%(\s*[=,])@!~
syntax match kzrulesKind ~\v%(^\s+<%(kind|түрі|вид|деңгейі|уровень|rank)>\s+)@<=<%(договор_о_союзе|recommendation|constitution|рекомендация|declaration|конституция|руководство|convention|декларация|одақ_шарты|соглашение|ұсынымдама|agreement|guideline|конвенция|нұсқаулық|covenant|protocol|протокол|charter|statute|договор|келісім|хаттама|treaty|кодекс|статут|хартия|устав|code|pact|пакт|шарт)>~
syntax match kzrulesKind ~\v%(<%(со\s+стороны|тарапынан|of\s+the)>\s+)@<=<%(жұмыс_берушілер|organisations|работодателей|государства|организаций|employers|мемлекет|persons|адамдар|ребёнка|ұйымдар|child|state|бала|лиц)>~
syntax match kzrulesType ~\v%(:\s*)@<=%(<%(мыналардың\s+жиыны|мыналардың\s+бірі|кез\s+келгені|количество|любая\s+из|любое\s+из|любой\s+из|набор\s+из|percent|один\s+из|одна\s+из|одно\s+из|процент|any\s+of|number|one\s+of|set\s+of|yes\/no|да\/нет|иә\/жоқ|уақыты|clock|count|время|пайыз|число|date|дата|күні|саны|сан)>)~

" The first column.
syntax match kzrulesSubject ~\v^%(\k+|`[^`]+`)~
syntax match kzrulesVerb ~\v<%(рекомендует\s+законопроект|құқықтық\s+мирасқоры\s+болды|declares\s+nothing\s+under|бағалауды\s+қажет\s+етеді|ничего\s+не\s+заявляет\s+по|стала\s+правопреемницей|стал\s+правопреемником|ештеңе\s+мәлімдемейді|заң_жобасын\s+ұсынады|присоединилась\s+к|присоединилось\s+к|needs\s+judgement|recommends\s+bill|присоединился\s+к|ратификациялады|қатысушысы\s+емес|не\s+участвует\s+в|ратифицировала|ратифицировало|требует\s+оценки|денонсировала|денонсировало|ратифицировал|not\s+party\s+to|succeeded\s+to|без\s+действий|денонсировал|предписывает|алмастырады|күшін\s+жойды|күшін\s+жояды|міндеттейді|рекомендует|acceded\s+to|recommends|мәлімдейді|определяет|утверждает|қабылдайды|әрекет\s+жоқ|denounced|no\s+action|silent\s+on|анықтайды|добавляет|молчит\s+об|подписала|подписало|принимает|утвердила|утвердило|қабылдады|қол\s+қойды|үндемейді|accepted|approved|declares|ratified|replaces|заменяет|заявляет|молчит\s+о|отменяет|отменяют|подписал|утвердил|accepts|defines|demands|repeals|бекітті|приняла|приняло|қараңыз|қосылды|ұсынады|signed|айтады|береді|принял|смотри|қосады|gives|adds|says|даёт|see|см)>~
syntax match kzrulesVerb ~\v%(^\S+\s+)@<=<%(қамтымайды|исключает|исключают|excludes)>~
syntax match kzrulesStatement ~\v^<%(jurisdiction|законопроект|использовать|государство|instrument|заң_жобасы|юрисдикция|dimension|hierarchy|parameter|procedure|измерение|календарь|пайдалану|процедура|сатылылық|calendar|property|дереккөз|документ|иерархия|источник|күнтізбе|мемлекет|параметр|свойство|тематика|договор|ешқашан|никогда|тақырып|series|source|группа|жағдай|случай|қасиет|group|never|theme|topic|закон|рәсім|қатар|құжат|өлшем|bill|case|сала|тема|шарт|law|use|заң|ряд|топ)>~ nextgroup=kzrulesDeclared skipwhite
syntax match kzrulesStatement ~\v^<%(in\s+practice|на\s+практике|іс\s+жүзінде)>~
syntax match kzrulesStatement ~\v^<%(ешқашан|никогда|never|использовать|пайдалану|use)>~
syntax match kzrulesPracticeWord ~\v%(^<%(in\s+practice|на\s+практике|іс\s+жүзінде)>.*:\s*)@<=<%(применяется\s+частично|ішінара\s+қолданылады|partly\s+applied|не\s+применяется|қолданылмайды|not\s+applied|применяется|қолданылады|белгісіз|частично|applied|unclear|ішінара|partly|неясно)>~

" Last, so that they win: texts end with their line; a comment begins a line or stands behind a blank.
syntax match kzrulesString ~\v"[^"]*"~ contains=@Spell
syntax match kzrulesUnclosed ~\v"[^"]*$~
syntax match kzrulesComment ~\v%(^|\s@<=)#.*$~ contains=kzrulesTodo,@Spell
syntax keyword kzrulesTodo TODO FIXME XXX contained

highlight default link kzrulesStatement Statement
highlight default link kzrulesDeclared Function
highlight default link kzrulesSubject Identifier
highlight default link kzrulesVerb Keyword
highlight default link kzrulesClause Keyword
highlight default link kzrulesLineWord Keyword
highlight default link kzrulesTerm Keyword
highlight default link kzrulesConnective Operator
highlight default link kzrulesOperator Operator
highlight default link kzrulesOperatorSign Operator
highlight default link kzrulesDelimiter Delimiter
highlight default link kzrulesMode Special
highlight default link kzrulesTrend Special
highlight default link kzrulesCall Function
highlight default link kzrulesConstant Constant
highlight default link kzrulesNumber Number
highlight default link kzrulesDate Number
highlight default link kzrulesUnit Type
highlight default link kzrulesKind Constant
highlight default link kzrulesType Type
highlight default link kzrulesAddress Tag
highlight default link kzrulesLabel Label
highlight default link kzrulesExpectedOf Identifier
highlight default link kzrulesVerdict Special
highlight default link kzrulesStep Identifier
highlight default link kzrulesOutcome Special
highlight default link kzrulesPracticeWord Special
highlight default link kzrulesUnverified WarningMsg
highlight default link kzrulesString String
highlight default link kzrulesUnclosed Error
highlight default link kzrulesComment Comment
highlight default link kzrulesTodo Todo
highlight default link kzrulesQuotedName Identifier

let b:current_syntax = "kzrules"
let &cpoptions = s:kept
unlet s:kept
