//! Obligations and permissions as LegalRuleML, in its compact form: each a prescriptive statement with its source, its
//! condition as a formula, and what it demands as an atom. Modest on purpose: which provisions fulfil a demand, at which
//! rank, and since when they count is no part of it. Provisions that give, and recommendations, which oblige nobody, are left
//! out and counted.

use super::Export;
use super::references::{article, work};
use super::regions::sign;
use super::view::View;
use crate::law::{Bearer, Condition, DetailsId, Norm, NormId, Strength, Test};
use crate::report::xml::{self, Element};
use rustc_hash::FxHashSet;

/// The names of the corpus stand in this name space.
const OWN: &str = "https://kzrules.example/vocabulary#";

/// The statements as XML. Ends with a line break.
pub fn legalruleml(export: Export<'_>) -> String {
    let view = export.view();
    let of_strength = |wanted: &dyn Fn(Strength) -> bool| {
        let all = view.corpus.norms.iter().filter(|norm| view.selection.has(norm.act));
        all.filter(|norm| wanted(norm.strength)).count()
    };
    let norms: Vec<(usize, &Norm)> = (view.corpus.norms.iter())
        .filter(|norm| view.selection.has(norm.act))
        .filter(|norm| matches!(norm.strength, Strength::Must | Strength::Progressively | Strength::May))
        .enumerate()
        .collect();
    let relaxed = relaxed(view);
    let references = norms.iter().map(|(number, norm)| reference(view, *number, norm));
    let associations = norms.iter().map(|(number, _)| {
        Element::new("lrml:Association")
            .with("key", format!("assoc-{number}"))
            .child(Element::new("lrml:appliesSource").with("keyref", format!("#ref-{number}")))
            .child(Element::new("lrml:toTarget").with("keyref", format!("#ps-{number}")))
    });
    let statements = norms.iter().map(|(number, norm)| statement(view, *number, norm, &relaxed));
    let root = Element::new("lrml:LegalRuleML")
        .with("xmlns", OWN)
        .with("xmlns:lrml", "http://docs.oasis-open.org/legalruleml/ns/v1.0/")
        .with("xmlns:ruleml", "http://ruleml.org/spec")
        .with("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        .with("xmlns:xs", "http://www.w3.org/2001/XMLSchema")
        .children_if("lrml:LegalReferences", references)
        .children_if("lrml:Associations", associations)
        .children_if("lrml:Statements", statements);
    let left_out = format!(
        " statements: {}; left out: {} recommendations, {} provisions ",
        norms.len(),
        of_strength(&|strength| strength == Strength::Should),
        of_strength(&|strength| strength == Strength::Gives)
    );
    xml::write(Some(&left_out), &root)
}

/// The demands that a permission lets fall short, where they stand.
fn relaxed(view: View<'_>) -> FxHashSet<NormId> {
    let details = view.corpus.norms.iter().filter(|norm| norm.strength == Strength::May).map(|norm| norm.details);
    let details = details.filter(|id| *id != DetailsId::NONE).filter_map(|id| view.corpus.details(id));
    let places: Vec<_> = details.flat_map(|details| &details.relaxes).collect();
    let all = (0..).map(NormId).zip(&view.corpus.norms);
    all.filter(|(_, norm)| norm.strength.demands() && places.iter().any(|place| view.corpus.is_at(norm, place)))
        .map(|(id, _)| id)
        .collect()
}

/// Where a statement comes from: in Akoma Ntoso's convention where the act has such a reference, else by its own name.
fn reference(view: View<'_>, number: usize, norm: &Norm) -> Element {
    let address = view.corpus.address(norm.address);
    let iri = work(view.corpus, view.corpus.act(norm.act)).ok().and_then(|iri| article(&iri, address));
    let (id, system) = match iri {
        Some(iri) => (iri, "AkomaNtoso"),
        None => (view.corpus.place_name(norm.act, Some(norm.address)), "kzrules"),
    };
    Element::new("lrml:LegalReference")
        .with("refersTo", format!("ref-{number}"))
        .with("refID", id)
        .with("refIDSystemName", system)
}

fn statement(view: View<'_>, number: usize, norm: &Norm, relaxed: &FxHashSet<NormId>) -> Element {
    let words = view.words(norm.demand_place());
    let places = view.corpus.scope_places(norm.scope).iter().map(|place| view.words(*place));
    let scope = places.collect::<Vec<_>>().join(", ");
    let of = if scope.is_empty() { String::new() } else { format!(" [{scope}]") };
    let id = view.corpus.norms.iter().position(|other| std::ptr::eq(other, norm));
    let is_relaxed = id.and_then(|id| u32::try_from(id).ok()).is_some_and(|id| relaxed.contains(&NormId(id)));
    let strength = if is_relaxed { "lrml:DefeasibleStrength" } else { "lrml:StrictStrength" };
    let row = view.corpus.scope(norm.scope);
    let condition = match &row.unless {
        Condition::Never => formula(view, &row.base),
        unless => {
            let exception = Element::new("ruleml:Neg").child(formula(view, unless));
            Element::new("ruleml:And").child(formula(view, &row.base)).child(exception)
        }
    };
    let property = view.corpus.property(norm.property);
    let bearer = view.corpus.details(norm.details).and_then(|details| details.actor).unwrap_or(Bearer::State);
    let modality = if norm.strength == Strength::May { "lrml:Permission" } else { "lrml:Obligation" };
    let slot = Element::new("ruleml:slot")
        .child(Element::new("lrml:Bearer"))
        .child(Element::new("ruleml:Ind").text(bearer.word()));
    let name = view.name(property.name);
    let demanded = words.strip_prefix(name).map_or(words.as_str(), str::trim);
    let atom = Element::new("ruleml:Atom")
        .child(Element::new("ruleml:Rel").with("iri", format!(":{name}")))
        .child(Element::new("ruleml:Var").text("situation"))
        .child(data(demanded));
    let mut statement = Element::new("lrml:PrescriptiveStatement")
        .with("key", format!("ps-{number}"))
        .child(Element::new("lrml:Paraphrase").text(&format!("{}: {words}{of}", view.norm_name(norm))));
    if norm.strength == Strength::Progressively {
        statement = statement.child(Element::new("lrml:Comment").text("progressively"));
    }
    statement.child(
        Element::new("ruleml:Rule")
            .with("key", format!(":rule-{number}"))
            .with("closure", "universal")
            .child(Element::new("lrml:hasStrength").child(Element::new(strength)))
            .child(Element::new("ruleml:if").child(condition))
            .child(Element::new("ruleml:then").child(Element::new(modality).child(slot).child(atom))),
    )
}

/// A condition as a formula over one situation. `And` of nothing is always true, `Or` of nothing never.
fn formula(view: View<'_>, condition: &Condition) -> Element {
    let joined = |name: &'static str, parts: &[Condition]| {
        parts.iter().fold(Element::new(name), |all, part| all.child(formula(view, part)))
    };
    match condition {
        Condition::Always => Element::new("ruleml:And"),
        Condition::Never | Condition::Group(_) => Element::new("ruleml:Or"),
        Condition::All(parts) => joined("ruleml:And", parts),
        Condition::Any(parts) => joined("ruleml:Or", parts),
        Condition::Not(part) => Element::new("ruleml:Neg").child(formula(view, part)),
        Condition::Test(test) => self::test(view, test),
    }
}

fn test(view: View<'_>, test: &Test) -> Element {
    let dimension = format!(":{}", view.name(view.corpus.dimension(test.dimension()).name));
    let situation = || Element::new("ruleml:Var").text("situation");
    let compared = |op: &str, with: &str| {
        let place = Element::new("ruleml:Expr")
            .child(Element::new("ruleml:Fun").with("iri", dimension.clone()))
            .child(situation());
        Element::new("ruleml:Atom")
            .child(Element::new("ruleml:Rel").with("iri", format!(":{op}")))
            .child(place)
            .child(data(with))
    };
    match test {
        Test::Among(..) => {
            let named = view.values_among(test);
            let one = |value: &&str| {
                Element::new("ruleml:Atom")
                    .child(Element::new("ruleml:Rel").with("iri", dimension.clone()))
                    .child(situation())
                    .child(Element::new("ruleml:Ind").text(value))
            };
            match named.as_slice() {
                [value] => one(value),
                several => several.iter().fold(Element::new("ruleml:Or"), |all, value| all.child(one(value))),
            }
        }
        Test::Compare(_, comparison, _) => compared(word(sign(*comparison)), &view.amount_compared(test)),
        Test::Formula(_, comparison, formula) => compared(word(sign(*comparison)), &view.formula_words(formula)),
        Test::Absent(_) => Element::new("ruleml:Neg").child(
            Element::new("ruleml:Atom").child(Element::new("ruleml:Rel").with("iri", dimension)).child(situation()),
        ),
    }
}

/// The name of a comparison, as the name of a relation.
fn word(sign: &str) -> &'static str {
    match sign {
        "=" => "equal",
        "!=" => "not_equal",
        ">=" => "at_least",
        "<=" => "at_most",
        ">" => "above",
        _ => "below",
    }
}

fn data(text: &str) -> Element {
    Element::new("ruleml:Data").with("xsi:type", "xs:string").text(text)
}
