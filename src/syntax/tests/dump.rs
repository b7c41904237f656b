//! A tree in a compact form for snapshots: a statement per line, its clauses below it, names as text.

use crate::source::Span;
use crate::syntax::Parsed;
use crate::syntax::ast::*;
use std::fmt::Write as _;

/// All trees of a file.
pub fn dump(parsed: &Parsed, text: &str) -> String {
    let mut out = String::new();
    for tree in &parsed.chunks {
        let dump = Dump { tree, text };
        for statement in &tree.statements {
            writeln!(out, "{}", dump.kind(&statement.kind)).unwrap();
            for clause in statement.clauses.of(&tree.clauses) {
                writeln!(out, "  {}", dump.clause(&clause.kind)).unwrap();
            }
        }
    }
    out
}

struct Dump<'t> {
    tree: &'t Tree,
    text: &'t str,
}

impl Dump<'_> {
    fn t(&self, span: Span) -> String {
        if span.is_none() { "-".into() } else { self.tree.text(span, self.text).to_owned() }
    }

    fn names(&self, list: List<Span>) -> String {
        let names: Vec<_> = list.of(&self.tree.names).iter().map(|name| self.t(*name)).collect();
        format!("[{}]", names.join(" "))
    }

    fn target(&self, target: &Target) -> String {
        [target.act, target.address, target.label].map(|span| self.t(span)).join("|")
    }

    fn targets(&self, list: List<Target>) -> String {
        let targets: Vec<_> = list.of(&self.tree.targets).iter().map(|target| self.target(target)).collect();
        format!("[{}]", targets.join(", "))
    }

    fn date(&self, date: DateAt) -> String {
        format!("{}{}", self.t(date.span), if date.unverified { "?" } else { "" })
    }

    fn line(&self, line: Line) -> String {
        if line.labels.is_empty() {
            self.t(line.name)
        } else {
            format!("{} of {}", self.t(line.name), self.names(line.labels))
        }
    }

    fn trend(&self, trend: Trend) -> String {
        let overall = if trend.overall { " overall" } else { "" };
        format!("{:?}{overall} during {}", trend.way, self.t(trend.during))
    }

    fn kind(&self, kind: &Kind) -> String {
        match *kind {
            Kind::Text { sort, name, title } => {
                format!("{sort:?} {} '{}'", self.t(name), self.t(title))
            }
            Kind::Hierarchy { of, ranks } => {
                let ranks: Vec<_> = ranks
                    .of(&self.tree.ranks)
                    .iter()
                    .map(|r| format!("{}{}", if r.beside { "=" } else { ">" }, self.t(r.name)))
                    .collect();
                format!("Hierarchy {} {}", self.t(of), ranks.join(" "))
            }
            Kind::Property(declared) => format!("Property {}", self.declared(&declared)),
            Kind::Dimension(declared) => format!("Dimension {}", self.declared(&declared)),
            Kind::Group { name, title, region } => {
                format!("Group {} '{}' {}", self.t(name), self.t(title), self.cond(region))
            }
            Kind::Topic { name, title, members } => {
                format!("Topic {} '{}' {}", self.t(name), self.t(title), self.names(members))
            }
            Kind::Use { modules } => format!("Use {}", self.names(modules)),
            Kind::Never { region } => format!("Never {}", self.cond(region)),
            Kind::Parameter { name, title, of_type, by } => {
                format!(
                    "Parameter {} '{}' {} by {}",
                    self.t(name),
                    self.t(title),
                    self.type_of(of_type),
                    self.names(by)
                )
            }
            Kind::Series { name, title, by, of_type } => {
                format!("Series {} '{}' by {} {}", self.t(name), self.t(title), self.names(by), self.type_of(of_type))
            }
            Kind::Norm { at, sense, mode, properties, comparisons, by } => {
                let sense = sense.map_or(String::new(), |sense| format!(" {sense:?}"));
                let mode = mode.map_or(sense.clone(), |mode| format!("{sense} {mode:?}"));
                let by = if by.is_empty() { String::new() } else { format!(" by {}", self.names(by)) };
                format!(
                    "Norm {}{mode} {}{by}{}",
                    self.target(&at),
                    self.names(properties),
                    self.comparisons(comparisons)
                )
            }
            Kind::Choice { at, need, members, including } => {
                let need = match need {
                    Need::AtLeast(number) => format!("AtLeast {}", self.t(number)),
                    other => format!("{other:?}"),
                };
                let including: Vec<String> = including
                    .of(&self.tree.including)
                    .iter()
                    .map(|part| format!(" including {} of {}", self.t(part.count), self.targets(part.of)))
                    .collect();
                format!("Choice {} {need} {}{}", self.target(&at), self.targets(members), including.concat())
            }
            Kind::Defines { at, term, region, elements } => {
                let region = if elements.is_empty() { self.cond(region) } else { self.names(elements) };
                format!("Defines {} {} as {region}", self.target(&at), self.t(term))
            }
            Kind::Practice { of, applied } => format!("Practice {} {applied:?}", self.target(&of)),
            Kind::Judgement { at, .. } => format!("Judgement {}", self.target(&at)),
            Kind::NoAction { at, quote, last } => {
                let to = if last.is_some() { format!(" .. '{}'", self.t(last)) } else { String::new() };
                format!("NoAction {} '{}'{to}", self.target(&at), self.t(quote))
            }
            Kind::Repeals { at, what } => format!("Repeals {} {}", self.target(&at), self.targets(what)),
            Kind::See { at, to } => format!("See {} {}", self.target(&at), self.target(&to)),
            Kind::Silent { of, properties } => {
                format!("Silent {} {}", self.t(of), self.names(properties))
            }
            Kind::Status { of, verb, to, as_of, properties, comparisons } => {
                let content = if properties.is_empty() {
                    String::new()
                } else {
                    format!(" {}{}", self.names(properties), self.comparisons(comparisons))
                };
                format!("Status {} {verb:?} {} as of {}{content}", self.t(of), self.target(&to), self.t(as_of))
            }
            Kind::Says { source, at, claim } => {
                let claim = match claim {
                    Claim::Verdict(word) => format!("is {}", self.t(word)),
                    Claim::Words(words) => format!("'{}'", self.t(words)),
                    Claim::Judgement => "needs judgement".to_owned(),
                    Claim::Ready(ready) => format!("ready {ready}"),
                    Claim::Before { properties, comparisons } => {
                        format!("before {}{}", self.names(properties), self.comparisons(comparisons))
                    }
                    Claim::Status { of, verb, to, as_of } => {
                        format!("{} {verb:?} {} as of {}", self.t(of), self.target(&to), self.t(as_of))
                    }
                    Claim::Silent { of, properties } => format!("{} silent {}", self.t(of), self.names(properties)),
                    Claim::Practice { of, applied } => format!("practice {} {applied:?}", self.target(&of)),
                    Claim::Trend { line, trend } => format!("{} {}", self.line(line), self.trend(trend)),
                    Claim::Cell { line, comparisons } => {
                        format!("{}{}", self.line(line), self.comparisons(comparisons))
                    }
                    Claim::Law { properties, comparisons } => {
                        format!("{}{}", self.names(properties), self.comparisons(comparisons))
                    }
                };
                format!("Says {} {} {claim}", self.t(source), self.target(&at))
            }
            Kind::Procedure { name, title } => format!("Procedure {} '{}'", self.t(name), self.t(title)),
            Kind::Calendar { name, title } => format!("Calendar {} '{}'", self.t(name), self.t(title)),
            Kind::Theme { name, title, members } => {
                format!("Theme {} '{}' {}", self.t(name), self.t(title), self.names(members))
            }
            Kind::Case { name, title } => format!("Case {} '{}'", self.t(name), self.t(title)),
            Kind::Recommends { source, bill, words } => {
                format!("Recommends {} {} '{}'", self.t(source), self.t(bill), self.t(words))
            }
            Kind::Change { bill, verb, of, mode, properties, comparisons, by } => {
                let mode = mode.map_or(String::new(), |mode| format!(" {mode:?}"));
                format!(
                    "Change {} {verb:?} {}{mode} {} by {}{}",
                    self.t(bill),
                    self.targets(of),
                    self.names(properties),
                    self.names(by),
                    self.comparisons(comparisons)
                )
            }
            Kind::Broken => "BROKEN".into(),
        }
    }

    fn declared(&self, declared: &Declared) -> String {
        let Declared { name, title, of_type, bearer } = *declared;
        format!("{} '{}' {} of {}", self.t(name), self.t(title), self.type_of(of_type), self.t(bearer))
    }

    fn type_of(&self, id: TypeId) -> String {
        let of_type = self.tree.types[id.0 as usize];
        let kind = match of_type.kind {
            TypeKind::OneOf(list) => format!("OneOf{}", self.names(list)),
            TypeKind::Ordered(list) => format!("Ordered{}", self.names(list)),
            TypeKind::AnyOf(list) => format!("AnyOf{}", self.names(list)),
            TypeKind::SetOf(list) => format!("SetOf{}", self.names(list)),
            TypeKind::Count(noun) => format!("Count({})", self.t(noun)),
            TypeKind::Quantity { unit, per_count, per } => {
                format!("Quantity({} per {} {})", self.t(unit), self.t(per_count), self.t(per))
            }
            TypeKind::Formula(value) => format!("Formula {}", self.expr(value)),
            other => format!("{other:?}"),
        };
        let bounds = if of_type.least.is_some() {
            format!(" {}..{}", self.t(of_type.least), self.t(of_type.greatest))
        } else {
            String::new()
        };
        format!("{kind}{bounds}{}", if of_type.or_none { " or none" } else { "" })
    }

    fn comparisons(&self, list: List<Comparison>) -> String {
        list.of(&self.tree.comparisons).iter().map(|c| format!(" ⟨{:?} {}⟩", c.op, self.expr(c.value))).collect()
    }

    fn exprs(&self, list: List<ExprId>) -> String {
        let exprs: Vec<_> = list.of(&self.tree.expr_ids).iter().map(|id| self.expr(*id)).collect();
        exprs.join(", ")
    }

    fn expr(&self, id: ExprId) -> String {
        let expr = self.tree.expr(id);
        let two = |sign: &str, a: ExprId, b: ExprId| format!("({} {sign} {})", self.expr(a), self.expr(b));
        match expr.kind {
            ExprKind::Number => format!("№{}", self.t(expr.span)),
            ExprKind::Percent(number) => format!("{}%", self.t(number)),
            ExprKind::Quantity { number, unit } => format!("{}·{}", self.t(number), self.t(unit)),
            ExprKind::Rate(id) => {
                let rate = self.tree.rates[id.0 as usize];
                format!("{}·{}/{}·{}", self.t(rate.number), self.t(rate.unit), self.t(rate.per_count), self.t(rate.per))
            }
            ExprKind::Date => format!("date {}", self.t(expr.span)),
            ExprKind::Clock => format!("clock {}", self.t(expr.span)),
            ExprKind::Name => self.t(expr.span),
            ExprKind::Set(list) => format!("Set{}", self.names(list)),
            ExprKind::Range(a, b) => two("..", a, b),
            ExprKind::Of(a, b) => two("of", a, b),
            ExprKind::Plus(a, b) => two("+", a, b),
            ExprKind::Minus(a, b) => two("-", a, b),
            ExprKind::Times(a, b) => two("*", a, b),
            ExprKind::Over(a, b) => two("/", a, b),
            ExprKind::Min(list) => format!("min({})", self.exprs(list)),
            ExprKind::Same(who) => format!("Same[{}]", self.cond(who)),
            ExprKind::Max(list) => format!("max({})", self.exprs(list)),
            ExprKind::Missing => "missing".into(),
        }
    }

    fn cond(&self, id: CondId) -> String {
        let many = |list: List<CondId>, word: &str| {
            let conds: Vec<_> = list.of(&self.tree.cond_ids).iter().map(|id| self.cond(*id)).collect();
            format!("({})", conds.join(word))
        };
        match self.tree.cond(id).kind {
            CondKind::Words(words) => self.names(words),
            CondKind::All(list) => many(list, " & "),
            CondKind::Any(list) => many(list, " | "),
            CondKind::Not(id) => format!("¬{}", self.cond(id)),
            CondKind::Except(who, out) => format!("({} \\ {})", self.cond(who), self.cond(out)),
            CondKind::Test { subject, op, value } => {
                format!("⟨{} {op:?} {}⟩", self.t(subject), self.expr(value))
            }
            CondKind::Between { subject, low, high, low_in, high_in } => {
                let sign = |is_in: bool| if is_in { "<=" } else { "<" };
                format!(
                    "⟨{} {} {} {} {}⟩",
                    self.expr(low),
                    sign(low_in),
                    self.t(subject),
                    sign(high_in),
                    self.expr(high)
                )
            }
            CondKind::Declared { of, what } => {
                format!("⟨{} declared {}⟩", self.t(of), self.targets(what))
            }
            CondKind::IsMet(target) => format!("⟨{} is met⟩", self.targets(target)),
            CondKind::Missing => "missing".into(),
        }
    }

    fn clause(&self, kind: &ClauseKind) -> String {
        match *kind {
            ClauseKind::For(id) => format!("For {}", self.cond(id)),
            ClauseKind::When(id) => format!("When {}", self.cond(id)),
            ClauseKind::Unless(id) => format!("Unless {}", self.cond(id)),
            ClauseKind::Where(id) => format!("Where {}", self.cond(id)),
            ClauseKind::From(date) => format!("From {}", self.date(date)),
            ClauseKind::Until(date) => format!("Until {}", self.date(date)),
            ClauseKind::Read(date) => format!("Read {}", self.date(date)),
            ClauseKind::InForce(date) => format!("InForce {}", self.date(date)),
            ClauseKind::Adopted(date) => format!("Adopted {}", self.date(date)),
            ClauseKind::Registered(date) => format!("Registered {}", self.date(date)),
            ClauseKind::Wording(date) => format!("Wording {}", self.date(date)),
            ClauseKind::Published(date) => format!("Published {}", self.date(date)),
            ClauseKind::ByLaw { number, date } => {
                format!("ByLaw {} of {}", self.t(number), self.t(date))
            }
            ClauseKind::Kind(word) => format!("Kind {}", self.t(word)),
            ClauseKind::Body(word) => format!("Body {}", self.t(word)),
            ClauseKind::Number(text) => format!("Number '{}'", self.t(text)),
            ClauseKind::Of(word) => format!("Of {}", self.t(word)),
            ClauseKind::Rank(word) => format!("Rank {}", self.t(word)),
            ClauseKind::Revises(names) => format!("Revises {}", self.names(names)),
            ClauseKind::Replaces(names) => format!("Replaces {}", self.names(names)),
            ClauseKind::File(text) => format!("File '{}'", self.t(text)),
            ClauseKind::AlsoCalled(text) => format!("AlsoCalled '{}'", self.t(text)),
            ClauseKind::TitleIn { language, title } => {
                format!("TitleIn {} '{}'", self.t(language), self.t(title))
            }
            ClauseKind::Part { name, articles, title } => {
                format!("Part {} {} '{}'", self.t(name), self.t(articles), self.t(title))
            }
            ClauseKind::Binds { after, event } => {
                format!("Binds {} after {}", self.expr(after), self.t(event))
            }
            ClauseKind::Covers { value, covered } => {
                format!("Covers {} {}", self.t(value), self.names(covered))
            }
            ClauseKind::Overrides(list) => format!("Overrides {}", self.targets(list)),
            ClauseKind::During(date) => format!("During {}", self.date(date)),
            ClauseKind::ByWhom { words, source } => format!("ByWhom '{}' {}", self.t(words), self.t(source)),
            ClauseKind::Figure { of, comparison } => {
                format!("Figure {} {:?} {}", self.line(of), comparison.op, self.expr(comparison.value))
            }
            ClauseKind::FigureTrend { of, trend } => format!("Figure {} {}", self.line(of), self.trend(trend)),
            ClauseKind::MeasuredBy(line) => format!("MeasuredBy {}", self.line(line)),
            ClauseKind::Sums { total, parts } => {
                let parts: Vec<_> = parts
                    .of(&self.tree.addends)
                    .iter()
                    .map(|part| format!("{}{}", if part.minus { "-" } else { "+" }, self.t(part.label)))
                    .collect();
                format!("Sums {} [{}]", self.t(total), parts.join(" "))
            }
            ClauseKind::ForShare { percent, of, counting, weighted } => {
                let weighted =
                    if weighted.is_some() { format!(" weighted {}", self.t(weighted)) } else { String::new() };
                format!("ForShare {} {} counting {}{weighted}", self.t(percent), self.cond(of), self.t(counting))
            }
            ClauseKind::OnAverage { of, weighted } => {
                format!("OnAverage {} weighted {}", self.cond(of), self.t(weighted))
            }
            ClauseKind::Relaxes(list) => format!("Relaxes {}", self.targets(list)),
            ClauseKind::Reading { words, by } => format!("Reading '{}' {}", self.t(words), self.t(by)),
            ClauseKind::InPractice(words) => format!("InPractice '{}'", self.t(words)),
            ClauseKind::Besides(list) => format!("Besides {}", self.targets(list)),
            ClauseKind::Cite { targets, quote } => {
                format!("Cite {} '{}'", self.targets(targets), self.t(quote))
            }
            ClauseKind::Quote(text) => format!("Quote '{}'", self.t(text)),
            ClauseKind::Note(text) => format!("Note '{}'", self.t(text)),
            ClauseKind::Because(text) => format!("Because '{}'", self.t(text)),
            ClauseKind::Searched(list) => format!("Searched {}", self.targets(list)),
            ClauseKind::NotSearched(list) => format!("NotSearched {}", self.targets(list)),
            ClauseKind::Unverified(text) => format!("Unverified '{}'", self.t(text)),
            ClauseKind::Row { keys, value } => {
                let keys: Vec<_> = keys
                    .of(&self.tree.keys)
                    .iter()
                    .map(|key| match key {
                        Key::From(value) => format!("from {}", self.expr(*value)),
                        Key::Name(name) => self.t(*name),
                        Key::Period(period) => format!("period {}", self.t(*period)),
                    })
                    .collect();
                format!("Row {} => {}", keys.join(", "), self.expr(value))
            }
            ClauseKind::Expect { of, verdict, clauses } => {
                format!("Expect {} {} +{clauses}", self.t(of), self.t(verdict))
            }
            ClauseKind::Actor(name) => format!("Actor {}", self.t(name)),
            ClauseKind::Was { address, until } => format!("Was {} until {}", self.t(address), self.date(until)),
            ClauseKind::AppliesFrom(date) => format!("AppliesFrom {}", self.date(date)),
            ClauseKind::TransitionalUntil(date) => format!("TransitionalUntil {}", self.date(date)),
            ClauseKind::Allow { code, because } => format!("Allow {} '{}'", self.t(code), self.t(because)),
            ClauseKind::Rests(names) => format!("Rests {}", self.names(names)),
            ClauseKind::DaysOff { works, days } => format!("DaysOff works={works} {}", self.names(days)),
            ClauseKind::Step { name, title } => format!("Step {} '{}'", self.t(name), self.t(title)),
            ClauseKind::After { any, of } => format!("After any={any} {}", self.names(of)),
            ClauseKind::OnEvent(name) => format!("OnEvent {}", self.t(name)),
            ClauseKind::OnDay(date) => format!("OnDay {}", self.date(date)),
            ClauseKind::Window { bound, length, before, of } => {
                format!("Window {bound:?} {} before={before} {}", self.expr(length), self.t(of))
            }
            ClauseKind::Needs { any, documents, only_if } => {
                let only_if =
                    if only_if == CondId::NONE { String::new() } else { format!(" if {}", self.cond(only_if)) };
                format!("Needs any={any} {}{only_if}", self.names(documents))
            }
            ClauseKind::Makes(name) => format!("Makes {}", self.t(name)),
            ClauseKind::Event { name, title, on } => {
                let on = on.map_or(String::new(), |date| format!(" on {}", self.date(date)));
                format!("Event {} '{}'{on}", self.t(name), self.t(title))
            }
            ClauseKind::Filed { all_but, documents } => format!("Filed all_but={all_but} {}", self.names(documents)),
            ClauseKind::Document { name, title } => format!("Document {} '{}'", self.t(name), self.t(title)),
            ClauseKind::Like(name) => format!("Like {}", self.t(name)),
            ClauseKind::Without(names) => format!("Without {}", self.names(names)),
            ClauseKind::Person { name, who } => format!("Person {} {}", self.t(name), self.cond(who)),
            ClauseKind::Asks(names) => format!("Asks {}", self.names(names)),
            ClauseKind::Follows(name) => format!("Follows {}", self.t(name)),
            ClauseKind::ExpectVerdict { at, verdict } => {
                format!("ExpectVerdict {} {}", self.target(&at), self.t(verdict))
            }
            ClauseKind::ExpectLaw { properties, comparisons } => {
                format!("ExpectLaw {}{}", self.names(properties), self.comparisons(comparisons))
            }
            ClauseKind::ExpectStep { name, kept } => format!("ExpectStep {} {}", self.t(name), self.t(kept)),
            other => format!("{other:?}"),
        }
    }
}
