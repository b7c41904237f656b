# Документы: заголовки и названия граф.

document-as-of = Право по состоянию на
document-known-on = С учётом известного на
document-state = Государство

table-title = { $instrument }: выводы по пунктам
table-outcome = { $outcome }: { $who }
table-distance = { $who } ({ $distance })
document-table = таблица
document-remarks = Примечания
