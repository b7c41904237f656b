# Ряды статистики: их строки, суммы, движение, веса и средние.

code-series-row = в строке ряда не хватает ключа, или ключ не подходит
code-unknown-series = ряда с таким именем нет
code-unknown-label = ни у одной ячейки ряда нет такой метки
code-weights-unfit = ряд не считает людей, которых знает словарь
code-sum-differs = части, напечатанные в источнике, не дают его итога
code-sum-unchecked = сумму нигде нельзя проверить
code-figure-differs = свидетельство говорит то, чего его ряд не показывает

kind-series = ряд
statement-series = ряд

series-without-step = последний ключ ряда говорит, какой длины его периоды; здесь `{ $found }`
series-without-step-help = напишите последним одно из слов { $known }: `series ИМЯ by …, year: ЕДИНИЦА`
series-row-key = в строке ряда `{ $name }` один период и метки, а не `{ $found }`
series-row-period = эта строка ряда `{ $name }` не говорит, к какому периоду ({ $step }) она относится
series-row-labels = в строке ряда `{ $name }` кроме периода должно быть меток: { $expected }; здесь их { $found }
series-row-step = каждый период ряда `{ $name }` — один { $step }; `{ $found }` им не является
series-row-help = строка называет по порядку: { $keys }
period-outside-series = период вроде `{ $found }` бывает ключом только в рядах; дата стоит после `from`
duplicate-cell = для `{ $cell }` есть две строки
unknown-label = ни у одной ячейки нет метки `{ $found }`
unknown-label-help = метки: { $known }
line-labels = у каждой ячейки ряда `{ $name }` меток: { $expected }; здесь их { $found }
line-labels-help = после `of` стоит по одной метке для: { $axes }
line-no-labels-help = ячейки этого ряда различаются только временем: уберите `of`
series-here = ряд
weights-label = `{ $name }` не может сказать, сколько людей: словарь не знает, кого означает `{ $label }`
weights-unit = `{ $name }` не может сказать, сколько людей: его единица { $unit }
weights-without-axis = `{ $name }` не может сказать, сколько людей в каждой группе: на каждое время в нём одно число
weights-unfit-help = каждая метка должна быть значением измерения, измерением да/нет или группой, а единица — числом людей
average-in-law = закон даёт что-то людям, а не в среднем
average-of-no-amount = среднее требуют от величины, одним сравнением: `>=`, `<=`, `>`, `<` или `=`

sum-differs = `{ $name }`: { $cell } напечатано { $printed }, а части дают { $added }: итог { $way ->
    [less] меньше
   *[more] больше
} на { $by }
sum-total = итог
sum-part = часть
sum-more-parts = ещё частей: { $count }
sum-differs-help = сверьте ячейки с источником; если там напечатано так, оставьте их и напишите `allow sum-differs because "…"`
sum-unchecked = `{ $name }`: нигде не записаны все ячейки для `{ $sum }`
sum-total-open = части этого итога нет, или она неизвестна
sum-unchecked-help = ячейка, которой нет, пишется `-`; незаписанная оставляет сумму открытой

figure-differs = свидетельство говорит `{ $figure }`, а ряд этого не показывает
figure-here = свидетельство
figure-differs-help = напишите, что показывают числа, или `overall`, если важны только первое и последнее
claim-of-series = { $source } говорит «{ $claim }», а ряд этого не показывает

moves-up = растёт { $from }..{ $to } (с { $first } до { $last })
moves-down = падает { $from }..{ $to } (с { $first } до { $last })
moves-not = не меняется { $from }..{ $to } ({ $last })
moves-unknown = известны менее двух ячеек
moves-overall = от первого до последнего { $way ->
    [up] рост на { $by }
    [down] падение на { $by }
   *[not] без изменения
}
moves-better = это лучше
moves-worse = это хуже
moves-unverified = часть чисел не проверена
moves-missing = нет числа за { $first }{ $more ->
    [0] {""}
   *[other] {" "}и ещё периодов: { $more }
}
moves-not-comparable = его периоды разной длины

remark-share = охвачены { $served }, по { $name } за { $period }; требуется не менее { $demanded } %
share-counted = { $low } из { $all }
share-between = от { $low } до { $high } из { $all }
share-percent = от { $low } % до { $high } %
remark-average = в среднем { $average }, по { $name } за { $period }
remark-average-any = в среднем { $average }, сколько бы людей что ни получало
average-between = от { $low } до { $high }
average-from = не менее { $low }
average-to = не более { $high }
average-any = любая величина
cause-average = это зависит от того, сколько людей сколько получает, а это неизвестно
no-weights-other-state = { $name } считает людей другого государства
no-weights-no-period = в { $name } нет периода, закончившегося к { $date }
no-weights-not-known = одно из чисел { $name } неизвестно или не проверено
no-weights-not-all = в { $name } есть не все эти люди
no-weights-overlap = ячейки { $name } считают некоторых людей дважды
no-weights-others = ячейка { $name } считает и других людей

remark-measured = { $measured }: { $figures }
progress-nearer = с { $since } ближе к требуемому: не хватает { $now } вместо { $before } ({ $who })
progress-farther = с { $since } дальше от требуемого: не хватает { $now } вместо { $before } ({ $who })
progress-none = последнее изменение закона, { $since }, не приблизило его: не хватает { $now }, как и прежде ({ $who })
progress-begun = с { $since } закон даёт что-то там, где не давал ничего: не хватает { $now } ({ $who })
progress-ended = с { $since } закон не даёт ничего там, где давал ({ $who })
progress-was-met = до { $since } это было выполнено ({ $who })
progress-others = другие ситуации нельзя сравнить с теми, что были на { $before }; `--as-of { $before }` покажет, что было тогда

without-citation-series = ничто не говорит, откуда числа ряда `{ $name }`
remark-share-counting = охвачены и учитываются { $served }, по { $name } за { $period }; требуется не менее { $demanded } %
cause-average-open = неизвестно, что получают некоторые из этих людей
