# Параграфы без требования и ответы о статусах, параметрах, молчании закона и свойствах.

summary-remarks = без требования: { $remarks }
summary-remarks-judgement = оставлено на усмотрение — { $count }
summary-remarks-set-aside = отложено — { $count }
summary-remarks-see = сказано в другом месте — { $count }
summary-facts = { $count ->
    [one] { $count } норма
    [few] { $count } нормы
   *[many] { $count } норм
} национального права
summary-statuses = { $count ->
    [one] { $count } статус
    [few] { $count } статуса
   *[many] { $count } статусов
}
summary-silences = { $count ->
    [one] { $count } молчание закона
    [few] { $count } молчания закона
   *[many] { $count } молчаний закона
}
summary-parameters = { $count ->
    [one] { $count } параметр
    [few] { $count } параметра
   *[many] { $count } параметров
}

remark-word-judgement = усмотрение
remark-word-set-aside = отложено
remark-word-see = см. { $see }
remark-no-reason = причина не указана

why-judgement = { $name } оставлено на усмотрение: { $reason }
why-no-action = { $name } отложено: { $reason }
why-see = { $name }: см. { $see }
why-defines = { $name } определяет `{ $words }`
why-difference = { $title }: { $words }
why-beside = требования, с которыми это сопоставляется: { $demands }
why-beside-none = ни одно требование об этом не говорит
why-state = { $state } и { $act } на { $date }: { $binds }
why-binds = обязывает с { $since } ({ $status })
why-nothing-said = ничто не говорит, что { $state } сделал(а) в отношении { $act }
why-parameter = { $name } на { $date }:
why-no-value = на этот день значения нет
why-property = что сказано о `{ $name }`, по состоянию на { $date }:
why-silence = { $state } молчит о `{ $name }`:
why-nothing = ничего
nothing-at = о `{ $address }` ничего не сказано
not-to-ask = `why` ничего не отвечает о `{ $name }`: это { $found }
why-help = спросите о месте (`C183 art 8(1)`, с `#меткой` для одного из нескольких высказываний), об акте, свойстве, параметре, термине или о том, что сделало государство (`KZ ratified C183`)

gives-to-compared = { $name } даёт это тем, с кем сравнивают
mend-unknown-of-nobody = поищите в законе: затем запишите норму либо объявите `jurisdiction` и его молчание с указанием, где искали

code-remarks-collide = параграф отложен, но в нём есть требование
code-sees-nothing = параграф отсылает туда, где ничего не сказано
remarks-collide = `{ $name }` отложено, но там же что-то сказано
remarks-collide-here = ничего не требует
remarks-collide-demand = требует этого
remarks-collide-judgement = оставлено на усмотрение
remarks-collide-help = уберите одно из двух; если речь о разных предложениях параграфа, дайте каждому метку (`art 6#roles`)
sees-nothing = `{ $name }` отсылает к `{ $see }`, но там ничего не сказано
sees-itself = `{ $name }` отсылает к самому себе
sees-nothing-help = назовите место, где это сказано, или запишите, что оно говорит
