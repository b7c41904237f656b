# Что показывает редактор: подсказки, строки над нормами, действия.

editor-kind-theme = тема
editor-kind-provision = место в акте
editor-lens = { $verdict }: { $parts }
editor-lens-expected = { $line } (ожидается)
editor-lens-counts = требования: { $counts }
editor-lens-model = показать, что меняет этот законопроект
editor-count = { $verdict } { $count }
editor-part = { $persons }: { $outcome }
editor-part-lacking = { $part }, { $distance }
editor-more = { $count ->
    [one] ещё { $count }
    [few] ещё { $count }
   *[many] ещё { $count }
  }
editor-binding = обязательность: { $binding }
editor-practice = на практике: { $word }
editor-cited = ссылка: { $words }
editor-fix = написать { $words }
editor-fix-remove = убрать это
editor-fix-all = исправить в этом файле всё бесспорное
editor-expect = ожидать «{ $word }» для { $name }
editor-extract-group = дать этим лицам имя (group)
editor-write-fact = записать норму как факт из { $law }, который ещё предстоит найти
editor-write-bill = написать законопроект, который выполнил бы { $name }
editor-fact-open = статью предстоит найти: этого требует { $name }
editor-bill-title = Норма для { $name }
editor-rename-taken = `{ $name }` уже что-то означает
editor-rename-address = у места в акте нет своего имени: его номер принадлежит акту
editor-rename-module = `{ $name }` приходит с модулем, и здесь его нельзя переименовать
editor-rename-no-name = `{ $name }` не может быть именем: в нём не должно быть кавычек, обратных апострофов и переводов строки
