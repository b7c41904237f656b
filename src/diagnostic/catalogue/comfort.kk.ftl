# Жұмыс жайлылығы: түзетулер, бақылау, статистика, уақыт, жаңа файлдар.
fix-mended = { $path }: { $count ->
    [one] { $count } қате түзетілді
   *[other] { $count } қате түзетілді
}
fix-stdin-alone = `--fix` стандартты енгізуден бір ғана мәтінді түзетеді: `-` жанында басқа жол көрсетпеңіз
stdin-failed = стандартты енгізу оқылмайды: { $cause }
watch-changed = { $name }: { $before } → { $now }
watch-new = { $name }: { $now } (жаңа)
watch-gone = { $name }: енді жоқ (болған: { $before })
watch-same = қорытындылар өзгерген жоқ
watch-more = … және тағы { $count ->
    [one] { $count } қорытынды
   *[other] { $count } қорытынды
}
watch-waiting = { $paths } бақылануда; Ctrl+C — аяқтау
watch-not-with-stdin = `--watch` үшін файлдар керек: стандартты енгізу бір рет келеді
statistics-open = ашық
statistics-known = белгілі
statistics-code = код
statistics-title = бұл не
timing = { $part }: { $milliseconds } мс
timing-reading = файлдар оқылды және түсінілді
timing-judging = бағаланды
timing-writing = жазылды
timing-all = барлығы
new-wrote = { $path } жазылды: оны толтырыңыз, содан кейін `kzrules check`
new-there = { $path } бар; ештеңе өзгертілген жоқ
new-ending = { $path } `.{ $ending }` деп аяқталмайды
new-no-name = `{ $name }` атау бола алмайды: алдымен әріп, сосын әріптер, цифрлар және `_`; сақталған сөздер кері тырнақшаға алынады
