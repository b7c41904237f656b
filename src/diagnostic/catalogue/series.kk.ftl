# Статистика қатарлары: жолдары, қосындылары, қозғалысы, салмақтары және орташалары.

code-series-row = қатардың жолында кілт жетіспейді немесе кілт сай келмейді
code-unknown-series = мұндай атаулы қатар жоқ
code-unknown-label = қатардың бірде-бір ұяшығында мұндай белгі жоқ
code-weights-unfit = қатар сөздік білетін адамдарды санамайды
code-sum-differs = дереккөзде басылған бөліктер оның жиынын бермейді
code-sum-unchecked = қосындыны еш жерде тексеру мүмкін емес
code-figure-differs = дәлел өз қатары көрсетпейтінді айтады

kind-series = қатар
statement-series = қатар

series-without-step = қатардың соңғы кілті оның кезеңдері қандай ұзақ екенін айтады; мұнда `{ $found }`
series-without-step-help = соңына мына сөздердің бірін жазыңыз: { $known }; мысалы `series АТАУ by …, year: БІРЛІК`
series-row-key = `{ $name }` қатарының жолында бір кезең мен белгілер болады, `{ $found }` емес
series-row-period = `{ $name }` қатарының бұл жолы қай кезеңге ({ $step }) жататынын айтпайды
series-row-labels = `{ $name }` қатарының жолында кезеңнен басқа { $expected } белгі болуы керек; мұнда { $found }
series-row-step = `{ $name }` қатарының әр кезеңі — бір { $step }; `{ $found }` ондай емес
series-row-help = жол ретімен мыналарды атайды: { $keys }
period-outside-series = `{ $found }` сияқты кезең тек қатарларда кілт болады; күн `from` сөзінен кейін тұрады
duplicate-cell = `{ $cell }` үшін екі жол бар
unknown-label = бірде-бір ұяшықта `{ $found }` белгісі жоқ
unknown-label-help = белгілер: { $known }
line-labels = `{ $name }` қатарының әр ұяшығында { $expected } белгі бар; мұнда { $found }
line-labels-help = `of` сөзінен кейін мыналардың әрқайсысына бір белгі тұрады: { $axes }
line-no-labels-help = бұл қатардың ұяшықтары тек уақытпен ажыратылады: `of` сөзін алып тастаңыз
series-here = қатар
weights-label = `{ $name }` қанша адам екенін айта алмайды: сөздік `{ $label }` кім екенін білмейді
weights-unit = `{ $name }` қанша адам екенін айта алмайды: оның бірлігі { $unit }
weights-without-axis = `{ $name }` әр топта қанша адам екенін айта алмайды: әр уақытқа онда бір ғана сан бар
weights-unfit-help = әр белгі өлшемнің мәні, иә/жоқ өлшемі немесе топ, ал бірлік адамдар саны болуы керек
average-in-law = заң бірдеңені адамдарға береді, орта есеппен емес
average-of-no-amount = орташа шамадан талап етіледі, бір салыстырумен: `>=`, `<=`, `>`, `<` немесе `=`

sum-differs = `{ $name }`: { $cell } { $printed } деп басылған, ал бөліктері { $added } береді: жиыны { $by } { $way ->
    [less] кем
   *[more] артық
}
sum-total = жиыны
sum-part = бөлігі
sum-more-parts = тағы { $count } бөлік
sum-differs-help = ұяшықтарды дереккөзбен салыстырыңыз; онда солай басылса, қалдырып, `allow sum-differs because "…"` деп жазыңыз
sum-unchecked = `{ $name }`: `{ $sum }` үшін барлық ұяшықтар еш жерде жазылмаған
sum-total-open = бұл жиынның бір бөлігі жоқ немесе белгісіз
sum-unchecked-help = жоқ ұяшық `-` деп жазылады; жазылмағаны қосындыны ашық қалдырады

figure-differs = дәлел `{ $figure }` дейді, ал қатар оны көрсетпейді
figure-here = дәлел
figure-differs-help = сандар не көрсететінін жазыңыз, немесе тек біріншісі мен соңғысы маңызды болса, `overall` деңіз
claim-of-series = { $source } «{ $claim }» дейді, ал қатар оны көрсетпейді

moves-up = { $from }..{ $to } аралығында өседі ({ $first } санынан { $last } санына)
moves-down = { $from }..{ $to } аралығында төмендейді ({ $first } санынан { $last } санына)
moves-not = { $from }..{ $to } аралығында өзгермейді ({ $last })
moves-unknown = екі ұяшықтан азы белгілі
moves-overall = біріншісінен соңғысына дейін { $way ->
    [up] { $by } өсті
    [down] { $by } төмендеді
   *[not] өзгеріссіз
}
moves-better = бұл жақсырақ
moves-worse = бұл нашарырақ
moves-unverified = сандардың бір бөлігі тексерілмеген
moves-missing = { $first } үшін сан жоқ{ $more ->
    [0] {""}
   *[other] {", "}тағы { $more } кезең үшін де
}
moves-not-comparable = оның кезеңдерінің ұзақтығы әртүрлі

remark-share = { $served } қамтылған, { $name } бойынша, { $period }; кемінде { $demanded } % талап етіледі
share-counted = { $all } ішінен { $low }
share-between = { $all } ішінен { $low } мен { $high } аралығы
share-percent = { $low } % бен { $high } % аралығы
remark-average = орта есеппен { $average }, { $name } бойынша, { $period }
remark-average-any = орта есеппен { $average }, қанша адам не алса да
average-between = { $low } мен { $high } аралығы
average-from = кемінде { $low }
average-to = ең көбі { $high }
average-any = кез келген шама
cause-average = бұл қанша адам қанша алатынына байланысты, ал ол белгісіз
no-weights-other-state = { $name } басқа мемлекеттің адамдарын санайды
no-weights-no-period = { $name } қатарында { $date } күніне аяқталған кезең жоқ
no-weights-not-known = { $name } қатарының бір саны белгісіз немесе тексерілмеген
no-weights-not-all = { $name } қатарында бұл адамдардың бәрі жоқ
no-weights-overlap = { $name } қатарының ұяшықтары кейбір адамдарды екі рет санайды
no-weights-others = { $name } қатарының ұяшығы басқа адамдарды да санайды

remark-measured = { $measured }: { $figures }
progress-nearer = { $since } күнінен талапқа жақындады: { $before } орнына { $now } жетіспейді ({ $who })
progress-farther = { $since } күнінен талаптан алыстады: { $before } орнына { $now } жетіспейді ({ $who })
progress-none = заңның { $since } күнгі соңғы өзгерісі оны жақындатқан жоқ: бұрынғыдай { $now } жетіспейді ({ $who })
progress-begun = { $since } күнінен заң ештеңе бермеген жерде бірдеңе береді: { $now } жетіспейді ({ $who })
progress-ended = { $since } күнінен заң бұрын берген жерде ештеңе бермейді ({ $who })
progress-was-met = { $since } күніне дейін орындалған еді ({ $who })
progress-others = басқа жағдайларды { $before } күнгімен салыстыру мүмкін емес; `--as-of { $before }` сол кездегіні көрсетеді

without-citation-series = `{ $name }` қатарының сандары қайдан алынғанын ештеңе айтпайды
remark-share-counting = { $served } қамтылған әрі есепке алынады, { $name } бойынша, { $period }; кемінде { $demanded } % талап етіледі
cause-average-open = бұл адамдардың кейбірі не алатыны белгісіз
