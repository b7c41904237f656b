//! Everything that a workspace says, resolved: acts, vocabulary, norms, statuses, claims. Immutable
//! once `resolve` has filled it.

use super::act::{Act, ActId, Hierarchy, Jurisdiction, JurisdictionId, Part, RankId, Status};
use super::address::{Address, AddressId};
use super::bill::{Bill, BillId, Recommendation};
use super::calendar::Calendar;
use super::case::Case;
use super::change::{Renumbering, Repeal};
use super::condition::{Condition, Scope, ScopeId};
use super::formula::{Allowed, AllowedId};
use super::norm::{
    Allowance, Choice, Claim, Definition, Details, DetailsId, Norm, NormId, Practice, Provision, Remark, Silence,
    TermSilence,
};
use super::precondition::Precondition;
use super::procedure::{Procedure, ProcedureId};
use super::series::{Series, SeriesId};
use super::vocabulary::{
    Dimension, DimensionId, Group, Parameter, ParameterId, Property, PropertyId, Term, TermId, Theme, Topic,
};
use crate::source::Place;
use std::num::NonZeroU32;
use std::sync::Arc;

/// An interned name.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Symbol(pub NonZeroU32);

/// What a workspace says.
#[derive(Clone, Default, Debug)]
pub struct Corpus {
    pub(crate) symbols: Vec<Arc<str>>,
    /// Instruments, laws and sources.
    pub acts: Vec<Act>,
    /// States.
    pub jurisdictions: Vec<Jurisdiction>,
    /// Names of ranks.
    pub ranks: Vec<Symbol>,
    /// The rank of treaties that give something (`ratified_treaty`), where a hierarchy knows it.
    pub rank_of_treaties: Option<RankId>,
    /// Orders of ranks.
    pub hierarchies: Vec<Hierarchy>,
    /// What norms speak of.
    pub properties: Vec<Property>,
    /// What tells situations apart.
    pub dimensions: Vec<Dimension>,
    /// Regions with names.
    pub groups: Vec<Group>,
    /// Corners of the space that can't be, each with its place.
    pub impossible: Vec<(Condition, Place)>,
    /// Properties that belong together.
    pub topics: Vec<Topic>,
    /// What properties are about.
    pub themes: Vec<Theme>,
    /// Dated numbers.
    pub parameters: Vec<Parameter>,
    /// Statistics.
    pub series: Vec<Series>,
    /// Demands, provisions and what preconditions ask for, in the order of files and lines.
    pub norms: Vec<Norm>,
    /// Terms that are defined somewhere.
    pub terms: Vec<Term>,
    /// Definitions of terms.
    pub definitions: Vec<Definition>,
    /// Declared silences on terms.
    pub term_silences: Vec<TermSilence>,
    /// Evidence of practice.
    pub practices: Vec<Practice>,
    /// What laws repeal.
    pub repeals: Vec<Repeal>,
    /// Numbers that provisions had.
    pub renumberings: Vec<Renumbering>,
    /// Choices among paragraphs and parts.
    pub choices: Vec<Choice>,
    /// Declared silences.
    pub silences: Vec<Silence>,
    /// What states did about instruments.
    pub statuses: Vec<Status>,
    /// What sources say.
    pub claims: Vec<Claim>,
    /// Procedures.
    pub procedures: Vec<Procedure>,
    /// Working days.
    pub calendars: Vec<Calendar>,
    /// Situations to be judged.
    pub cases: Vec<Case>,
    /// Paragraphs accounted for without a norm.
    pub remarks: Vec<Remark>,
    /// What has to be so before a treaty is ratified.
    pub preconditions: Vec<Precondition>,
    /// Drafts of law.
    pub bills: Vec<Bill>,
    /// What sources recommend.
    pub recommendations: Vec<Recommendation>,
    /// What the texts allow of their own writing.
    pub allowances: Vec<Allowance>,
    pub(crate) addresses: Vec<Address>,
    pub(crate) scopes: Vec<Scope>,
    /// Where persons and circumstances of a scope are written in the fewest words.
    pub(crate) scope_places: rustc_hash::FxHashMap<ScopeId, Vec<Place>>,
    pub(crate) allowed: Vec<Allowed>,
    pub(crate) details: Vec<Details>,
}

/// Reads a row by its number. The numbers of a corpus are made by `resolve` together with the rows, so
/// a missing one is a bug of ours, not of the input.
macro_rules! row {
    ($(#[$doc:meta])* $name:ident, $id:ty, $field:ident, $row:ty) => {
        $(#[$doc])*
        #[expect(clippy::indexing_slicing, reason = "ids are made together with their rows")]
        pub fn $name(&self, id: $id) -> &$row {
            &self.$field[id.0 as usize]
        }
    };
}

impl Corpus {
    row!(/// The act of an id.
        act, ActId, acts, Act);
    row!(/// The jurisdiction of an id.
        jurisdiction, JurisdictionId, jurisdictions, Jurisdiction);
    row!(/// The property of an id.
        property, PropertyId, properties, Property);
    row!(/// The dimension of an id.
        dimension, DimensionId, dimensions, Dimension);
    row!(/// The parameter of an id.
        parameter, ParameterId, parameters, Parameter);
    row!(/// The series of an id.
        one_series, SeriesId, series, Series);
    row!(/// The term of an id.
        term, TermId, terms, Term);
    row!(/// The procedure of an id.
        procedure, ProcedureId, procedures, Procedure);
    row!(/// The bill of an id.
        bill, BillId, bills, Bill);
    row!(/// The norm of an id.
        norm, NormId, norms, Norm);
    row!(/// The address of an id.
        address, AddressId, addresses, Address);
    row!(/// The scope of an id.
        scope, ScopeId, scopes, Scope);
    row!(/// The allowed values of an id.
        allowed_values, AllowedId, allowed, Allowed);

    /// Adds an address.
    pub(crate) fn add_address(&mut self, address: Address) -> AddressId {
        if let Some(known) = self.addresses.iter().position(|other| *other == address) {
            return AddressId(u32::try_from(known).unwrap_or(u32::MAX));
        }
        self.addresses.push(address);
        AddressId(last(self.addresses.len()))
    }

    /// Adds a scope.
    pub(crate) fn add_scope(&mut self, scope: Scope) -> ScopeId {
        self.scopes.push(scope);
        ScopeId(last(self.scopes.len()))
    }

    /// Adds a set of allowed values.
    pub(crate) fn add_allowed(&mut self, allowed: Allowed) -> AllowedId {
        self.allowed.push(allowed);
        AllowedId(last(self.allowed.len()))
    }

    /// Adds clauses.
    pub(crate) fn add_details(&mut self, details: Details) -> DetailsId {
        self.details.push(details);
        DetailsId(last(self.details.len()))
    }

    /// The rarer clauses of an id, where there are some.
    pub fn details(&self, id: DetailsId) -> Option<&Details> {
        self.details.get(id.0 as usize)
    }

    /// Where the persons and circumstances of a scope are written in the fewest words; empty for everyone.
    pub fn scope_places(&self, id: ScopeId) -> &[Place] {
        self.scope_places.get(&id).map_or(&[], |places| places.as_slice())
    }

    /// The text of a name.
    pub fn text(&self, symbol: Symbol) -> &str {
        self.symbols.get(symbol.0.get() as usize - 1).map_or("", |text| text)
    }

    /// The name of an act.
    pub fn act_name(&self, id: ActId) -> &str {
        self.text(self.act(id).name)
    }

    /// The name of a rank.
    pub fn rank_name(&self, id: RankId) -> &str {
        self.ranks.get(id.0 as usize).map_or("", |symbol| self.text(*symbol))
    }

    /// `C183 art 8(1)#proof`.
    pub fn name_of(&self, norm: &Norm) -> String {
        let mut name = self.place_name(norm.act, Some(norm.address));
        if let Some(label) = norm.label {
            name.push('#');
            name.push_str(self.text(label));
        }
        if let Some(by) = self.details(norm.details).and_then(|details| details.said_by) {
            name.push_str(&format!(" ({})", self.act_name(by)));
        }
        name
    }

    /// `C189 before ratification#inspection (S003)`.
    pub fn name_of_precondition(&self, one: &Precondition) -> String {
        let label = one.label.map(|label| format!("#{}", self.text(label))).unwrap_or_default();
        let by = one.by.map(|by| format!(" ({})", self.act_name(by))).unwrap_or_default();
        format!("{} before ratification{label}{by}", self.act_name(one.act))
    }

    /// What a property is about.
    pub fn theme_of(&self, property: PropertyId) -> Option<&Theme> {
        self.themes.iter().find(|theme| theme.members.contains(&property))
    }

    /// Whether a norm stands at a place that a clause names, or inside it.
    pub fn is_at(&self, norm: &Norm, (act, address, label): &Provision) -> bool {
        *act == norm.act
            && self.address(*address).holds(self.address(norm.address))
            && (label.is_none() || *label == norm.label)
    }

    /// The articles of a part of an act, where the address is one.
    pub fn part_of(&self, act: ActId, address: AddressId) -> Option<&Part> {
        let address = self.address(address);
        self.act(act).parts.iter().find(|part| part.address == *address)
    }

    /// Norms in the order in which a lawyer lists them: by act, paragraph and label, whatever file they stand in.
    pub fn in_legal_order(&self, norms: &mut [NormId]) {
        norms.sort_by(|a, b| {
            let (one, other) = (self.norm(*a), self.norm(*b));
            let label = |norm: &Norm| norm.label.map(|label| self.text(label));
            let acts = self.act_name(one.act).cmp(self.act_name(other.act));
            let places = || self.address(one.address).cmp(self.address(other.address));
            acts.then_with(places).then_with(|| label(one).cmp(&label(other))).then_with(|| a.cmp(b))
        });
    }

    /// `LabourCode art 49..62`, or the act's name alone.
    pub fn place_name(&self, act: ActId, address: Option<AddressId>) -> String {
        match address {
            Some(address) => format!("{} {}", self.act_name(act), self.address(address)),
            None => self.act_name(act).to_owned(),
        }
    }
}

/// The number of the last of so many rows.
fn last(rows: usize) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX).saturating_sub(1)
}
