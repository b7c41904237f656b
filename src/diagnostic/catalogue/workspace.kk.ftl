# Модульдер, баптаулар, `kzrules init`.

code-bad-settings = баптауларды түсіну мүмкін емес
code-unknown-setting = мұндай баптау жоқ
code-several-settings = бірден көп баптау файлы қолданылады
code-unknown-module = мұндай модуль жоқ

statement-use = `use`

unknown-module = `{ $module }` модулі жоқ
unknown-module-help = kzrules-пен бірге келетіндері: { $known }; өз файлдарыңыз бен қалталарыңыз командалық жолда аталады
duplicate-name-of-module = бұл қолданылған модульмен бірге келеді
duplicate-name-of-module-help = өз атауыңызды өзгертіңіз немесе `{ $module }` модулін әкелетін `use` тұжырымын алып тастаңыз

settings-unreadable = бұл TOML емес: { $cause }
settings-unreadable-help = `кілт = "мән"` деп, ал рұқсат етілген ескертулердің үстіне `[allow]` деп жазыңыз
settings-code-outside-help = `{ $code }` үстіне `[allow]` жолын қойыңыз
unknown-setting = `{ $key }` баптауы жоқ
unknown-setting-help = баптауға болатындары: { $known }
several-settings = тексерілетін жолдарға әртүрлі баптаулар қатысты: { $found }
several-settings-help = жолдарды бір-бірлеп тексеріңіз немесе бәрінің үстіндегі қалтада бір файл ұстаңыз
allow-unused-everywhere-help = жолды алып тастаңыз: жұмыс кеңістігінде ол енді ештеңеге керек емес

init-wrote = { $path } жазылды
init-kept = { $path } сол күйінде қалдырылды
init-next = енді: осы қалтада `kzrules check`
init-next-elsewhere = енді: `cd { $folder }`, содан кейін `kzrules check`
init-has-rules = мұнда ережелер бұрыннан бар ({ $found }); мысалдар араласып кетер еді, сондықтан ештеңе жазылмады
init-has-rules-help = басқа қалтаны атаңыз: `kzrules init DIR`
file-not-written = `{ $path }` жазылмады: { $cause }

statement-theme = тақырып
theme-twice = `{ $property }` `{ $theme }` тақырыбына жатқызылған
theme-twice-help = қасиеттің тақырыбы біреу: оны не мұнда, не онда қалдырыңыз

## Words of the language in another one

fmt-summary = { $changed ->
    [one] { $changed } файл қайта жазылды
   *[other] { $changed } файл қайта жазылды
}, { $same } өзгеріссіз қалды
fmt-check = { $changed ->
    [one] { $changed } файл қайта жазылар еді
   *[other] { $changed } файл қайта жазылар еді
}, { $same } өзгеріссіз қалады
fmt-kept = `{ $path }`: { $count ->
    [one] { $count } қате; ол тұрған тұжырым сол күйінде қалдырылды
   *[other] { $count } қате; олар тұрған тұжырымдар сол күйінде қалдырылды
}
fmt-input-alone = стандартты енгізу, `-`, басқа файлдарсыз жеке оқылады
