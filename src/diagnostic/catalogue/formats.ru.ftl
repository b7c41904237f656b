# Форматы проверки: предложения для тех, кто слушает, сводка задания, ошибки в указании вывода.

plain-finding = Находка { $number } из { $total }: { $severity }, код { $code }.
plain-known = Правила ожидают эту находку.
plain-sentence = { $words }.
plain-titled = { $title }: { $words }.
plain-place = В файле { $path }, строка { $line }, столбец { $column }
plain-lines = В файле { $path }, от строки { $line }, столбца { $column }, до строки { $end }
plain-marked = { $place }, у слов «{ $words }»
plain-said = { $place }: { $words }.

sarif-root = корень хранилища

job-title = kzrules: что обнаружила проверка
job-findings = находки
job-number = число
job-errors = Что не пройдено
job-others = Что ещё открыто
job-of-files = Как написаны правила
job-kind = вид
job-place = место
job-message = находка
job-nothing = Открытых находок нет.
job-left-out = { $count ->
    [one] Ещё { $count } находка не помещается в эту сводку, предел которой — 1 МиБ: `kzrules check` перечислит все находки, `--output sarif=FILE` запишет их в файл.
    [few] Ещё { $count } находки не помещаются в эту сводку, предел которой — 1 МиБ: `kzrules check` перечислит все находки, `--output sarif=FILE` запишет их в файл.
   *[many] Ещё { $count } находок не помещаются в эту сводку, предел которой — 1 МиБ: `kzrules check` перечислит все находки, `--output sarif=FILE` запишет их в файл.
}

output-form = ожидается ФОРМАТ=ПУТЬ, например `sarif=out.sarif`, а найдено `{ $found }`
output-format-near = формата `{ $name }` нет; возможно, имелось в виду `{ $close }`?
output-format-none = формата `{ $name }` нет; есть { $known }
output-not-appended = { $format } нельзя дописать в файл: укажите `{ $format }=ПУТЬ`
output-two-standard = стандартный вывод принимает один формат, а туда направлены { $one } и { $other }: укажите для одного из них файл
output-two-files = два вывода направлены в `{ $path }`: укажите каждому свой файл
