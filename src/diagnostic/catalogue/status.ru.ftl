# Что государство сделало с договором.
demanded-declaration = декларация; как договор она не обязывает
demanded-not-looked-since = неизвестно, обязывает ли это: { $status }; позже никто не проверял
demanded-not-looked-before = неизвестно, обязывает ли это: { $status }; о более ранних днях ничего не сказано

# Статусы, которые не сходятся.
code-statuses-disagree = сказанное о государстве и договоре не сходится
status-of-recommendation = государство не может быть участником `{ $name }`: это рекомендация
status-of-declaration = государство не может быть участником `{ $name }`: это декларация
status-of-part = участником `{ $name }` становятся в целом, а здесь названа часть
status-of-part-help = напишите только `{ $name }`; часть принимают словом `accepts` или исключают словом `excludes`
status-without-part = ожидается часть `{ $name }`, например `{ $name } part II`
status-without-part-help = назовите часть; о всём договоре пишите `ratified`, `accepted` или `approved`
status-twice = один и тот же статус по `{ $act }` записан дважды
status-two-dates = государство стало участником `{ $act }` дважды: здесь `{ $word } { $this }`, в другом месте `{ $word } { $that }`, а между ними не выходило
status-party-and-not = `{ $act }` действует для государства с { $since }, поэтому по состоянию на { $read } оно не могло не быть участником
status-before-registration = в силе { $in-force }, а зарегистрировано только { $registered }
status-before-treaty = для государства в силе { $in-force }, а сам { $act } — только { $own }
status-against-binds = в силе { $in-force }, а по самому договору регистрация { $registered } обязывает с { $expected }
statuses-disagree-other = с этим не сходится
statuses-disagree-treaty = здесь — его собственное вступление в силу
statuses-disagree-help = посмотрите, что говорит источник, и исправьте или удалите другое; если государство за это время вышло, напишите `denounced`
instead-in-force = напишите `in force` и день, с которого это действует
instead-as-of = напишите `as of` и день после имени договора
instead-note = о чём говорит дата, может сказать `note`

# Виды международных текстов.
code-unknown-kind = такого вида договора нет
unknown-kind = ожидается вид договора, встретилось `{ $name }`
unknown-kind-help = напишите одно из: { $known }
