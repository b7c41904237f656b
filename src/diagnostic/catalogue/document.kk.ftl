# Құжаттар: тақырыптар мен бағандардың атаулары.

document-as-of = Құқықтың күйі мына күнге
document-known-on = Мына күнге белгілі деректермен
document-state = Мемлекет

table-title = { $instrument }: тармақтар бойынша қорытындылар
table-outcome = { $outcome }: { $who }
table-distance = { $who } ({ $distance })
document-table = кесте
document-remarks = Ескертпелер
