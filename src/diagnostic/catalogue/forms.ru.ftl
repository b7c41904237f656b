## Definitions, choices, permissions, practice, readings, claims of other kinds

demanded-by-law = { $since ->
    [none] { $act } требует этого от нижестоящих актов
   *[other] { $act } требует этого от нижестоящих актов с { $since }
}
remark-relaxed = { $sure ->
    [yes] { $name } позволяет государству отступить от этого: `{ $allows }`
   *[no] { $name } позволил бы государству отступить от этого, если оно так заявило; заявило ли, неизвестно: `{ $allows }`
}
cause-left-to = { $name } оставляет это на усмотрение ({ $whom }): допустимо любое значение
cause-permission = неизвестно, может ли государство воспользоваться дозволением `{ $name }`
choice-of-law = `{ $name }` не международный документ: выбор оставляют только договор или рекомендация
choice-of-other-act = варианты выбора стоят в том же документе, `{ $name }`
choice-count = нельзя выбрать `{ $found }` из { $most }
code-unknown-member = выбор называет параграф, который ничего не требует
unknown-member = `{ $target }` — не требование, не выбор и не часть документа
unknown-member-help = проверьте адрес или запишите этот параграф
statement-choice = выбор
finding-choice = { $name }: выполнено { $met } из { $members }, нужно { $need }
finding-choice-open = { $name }: неизвестно, выполнено ли { $need } из { $members }
choice-member = { $name }: { $verdict }
choice-including = из тех, что должны быть среди них, выполнено { $met }, нужно { $due }
note-members = варианты
doubt-readings = { $name } можно понимать по-разному
remark-reading = по толкованию «{ $words }»{ $by }: { $verdict }
same-not-one = `{ $found }` не называет одного места на каждом измерении, поэтому неясно, с кем сравнивать
same-not-one-help = назовите отдельные значения: `same for full_time`, `same when before_leave`
cause-nothing-for-others = тем, с кем идёт сравнение, ничто не даёт `{ $name }`
kind-term = термин
statement-definition = определение
term-of-elements = термин `{ $name }` состоит из элементов и не называет лиц
ambiguous-term = термин `{ $name }` значит одно в { $first } и другое в { $second }
ambiguous-term-help = возьмите группу, которая говорит, что имеется в виду
finding-undefined = { $name }: закон не определяет `{ $term }`
finding-defined-otherwise = { $name }: под `{ $term }` закон понимает других
finding-defined-narrower = { $name }: под `{ $term }` закон понимает не всех
finding-defined-wider = { $name }: под `{ $term }` закон понимает больше
finding-defined-differently = { $name }: то же ли понимает закон под `{ $term }`, должен решить человек
finding-definition-unknown = { $name }: неизвестно, как закон определяет `{ $term }`
defines-it = { $name } определяет так
definition-searched = закон просмотрен; определения там нет
definition-searched-in-part = закон просмотрен, кроме { $not }; определения там нет
definition-nowhere = ни один закон не определяет `{ $term }`, и молчание не объявлено
definition-added = закон включает ещё: { $persons }
note-left-out = не охвачены
note-added = сверх того
definition-all = все они
several = { $texts }
code-declarative = выполнено на бумаге, но, по данным, не применяется
code-practice = выполнено на бумаге; применяется ли — вопрос
statement-practice = данные о практике
kind-practised = акт, свойство или тема
finding-declarative = { $name }: закон даёт `{ $demand }`, но, по данным, это не применяется
finding-practice = { $name }: закон даёт `{ $demand }`; на практике: { $practised }
remark-practice = { $practised }, по данным
note-practice = практика
practised-applied = применяется
practised-partly = применяется частично
practised-not = не применяется
practised-disputed = спорно
practised-unclear = неясно
practice-during = за { $during }
practice-by = по выводу: { $by }
practice-zero = один только ноль ничего не говорит
why-practice = рядом с выводом, данные о практике:
code-sources-disagree = два утверждения источников исключают друг друга
sources-disagree = { $first } и { $second } исключают друг друга
source-disagrees-with-itself = { $source } исключает то, что говорит в другом месте
claim-beside = здесь записано это
conflicts-count = утверждений, не согласных с вычисленным: { $law }; пар утверждений, исключающих друг друга: { $sources }
cause-share = должны быть охвачены не менее { $percent } % из них, а сколько охвачено, неизвестно
share-in-law = закон даёт что-то лицам, а не доле лиц
