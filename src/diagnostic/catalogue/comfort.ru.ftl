# Удобство работы: исправления, наблюдение, статистика, время, новые файлы.
fix-mended = { $path }: { $count ->
    [one] исправлена { $count } описка
    [few] исправлены { $count } описки
   *[many] исправлено { $count } описок
}
fix-stdin-alone = `--fix` исправляет со стандартного ввода только один текст: не указывайте рядом с `-` других путей
stdin-failed = стандартный ввод не читается: { $cause }
watch-changed = { $name }: { $before } → { $now }
watch-new = { $name }: { $now } (новое)
watch-gone = { $name }: больше нет (было: { $before })
watch-same = выводы не изменились
watch-more = … и ещё { $count ->
    [one] { $count } вывод
    [few] { $count } вывода
   *[many] { $count } выводов
}
watch-waiting = наблюдение за { $paths }; Ctrl+C — закончить
watch-not-with-stdin = для `--watch` нужны файлы: стандартный ввод приходит один раз
statistics-open = открыто
statistics-known = известно
statistics-code = код
statistics-title = что это
timing = { $part }: { $milliseconds } мс
timing-reading = файлы прочитаны и поняты
timing-judging = оценено
timing-writing = записано
timing-all = всего
new-wrote = записан { $path }: заполните его, затем `kzrules check`
new-there = { $path } уже есть; ничего не изменено
new-ending = { $path } оканчивается не на `.{ $ending }`
new-no-name = `{ $name }` не может быть именем: сначала буква, затем буквы, цифры и `_`; зарезервированные слова пишутся в обратных кавычках
