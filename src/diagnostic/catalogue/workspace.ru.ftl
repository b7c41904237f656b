# Модули, настройки, `kzrules init`.

code-bad-settings = настройки невозможно понять
code-unknown-setting = такой настройки нет
code-several-settings = действует больше одного файла настроек
code-unknown-module = такого модуля нет

statement-use = `use`

unknown-module = модуля `{ $module }` нет
unknown-module-help = с kzrules поставляются: { $known }; свои файлы и папки называют в командной строке
duplicate-name-of-module = это приходит с используемым модулем
duplicate-name-of-module-help = переименуйте своё или уберите `use`, с которым приходит `{ $module }`

settings-unreadable = это не TOML: { $cause }
settings-unreadable-help = пишите `ключ = "значение"`, а над разрешёнными замечаниями — `[allow]`
settings-code-outside-help = поставьте строку `[allow]` над `{ $code }`
unknown-setting = настройки `{ $key }` нет
unknown-setting-help = настроить можно: { $known }
several-settings = к проверяемым путям относятся разные настройки: { $found }
several-settings-help = проверяйте пути по одному или держите один файл в папке над всеми
allow-unused-everywhere-help = уберите строку: в рабочем пространстве она больше ни для чего не нужна

init-wrote = записан { $path }
init-kept = { $path } оставлен как есть
init-next = дальше: `kzrules check` в этой папке
init-next-elsewhere = дальше: `cd { $folder }`, затем `kzrules check`
init-has-rules = правила здесь уже есть ({ $found }); примеры смешались бы с ними, поэтому ничего не записано
init-has-rules-help = назовите другую папку: `kzrules init DIR`
file-not-written = невозможно записать `{ $path }`: { $cause }

statement-theme = тема
theme-twice = `{ $property }` уже отнесено к теме `{ $theme }`
theme-twice-help = у свойства одна тема: уберите его здесь или там

## Words of the language in another one

fmt-summary = { $changed ->
    [one] переписан { $changed } файл
    [few] переписано { $changed } файла
   *[many] переписано { $changed } файлов
}, без изменений { $same ->
    [one] остался { $same }
    [few] осталось { $same }
   *[many] осталось { $same }
}
fmt-check = { $changed ->
    [one] был бы переписан { $changed } файл
    [few] было бы переписано { $changed } файла
   *[many] было бы переписано { $changed } файлов
}, без изменений { $same ->
    [one] останется { $same }
    [few] останутся { $same }
   *[many] останутся { $same }
}
fmt-kept = `{ $path }`: { $count ->
    [one] { $count } ошибка; утверждение, в котором она стоит, оставлено как есть
    [few] { $count } ошибки; утверждения, в которых они стоят, оставлены как есть
   *[many] { $count } ошибок; утверждения, в которых они стоят, оставлены как есть
}
fmt-input-alone = стандартный ввод, `-`, читается один, без других файлов
