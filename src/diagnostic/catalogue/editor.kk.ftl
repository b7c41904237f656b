# Редактор не көрсетеді: түсіндірмелер, нормалардың үстіндегі жолдар, әрекеттер.

editor-kind-theme = тақырып
editor-kind-provision = актідегі орын
editor-lens = { $verdict }: { $parts }
editor-lens-expected = { $line } (күтілген)
editor-lens-counts = талаптар: { $counts }
editor-lens-model = осы заң жобасы нені өзгертетінін көрсету
editor-count = { $verdict } { $count }
editor-part = { $persons }: { $outcome }
editor-part-lacking = { $part }, { $distance }
editor-more = { $count ->
    [one] тағы { $count }
   *[other] тағы { $count }
  }
editor-binding = міндеттілігі: { $binding }
editor-practice = іс жүзінде: { $word }
editor-cited = сілтеме: { $words }
editor-fix = { $words } деп жазу
editor-fix-remove = мұны алып тастау
editor-fix-all = осы файлдағы даусыз қателердің бәрін түзету
editor-expect = { $name } үшін «{ $word }» күту
editor-extract-group = осы адамдарға атау беру (group)
editor-write-fact = норманы { $law } ішінен әлі табылуы тиіс факт ретінде жазу
editor-write-bill = { $name } талабын орындайтын заң жобасын жазу
editor-fact-open = бабын табу керек: мұны { $name } талап етеді
editor-bill-title = { $name } үшін норма
editor-rename-taken = `{ $name }` атауының мағынасы бар
editor-rename-address = актідегі орынның өз атауы жоқ: оның нөмірі актінікі
editor-rename-module = `{ $name }` модульмен бірге келеді, оны мұнда қайта атауға болмайды
editor-rename-no-name = `{ $name }` атау бола алмайды: онда тырнақша, кері апостроф және жол ауыстыру болмауы керек
