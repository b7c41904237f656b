//! How much is exported: everything, or the acts and the states that are named. Owns what stands in an act that is
//! wanted; which acts are neighbours of these, the graph knows.

use crate::law::{ActId, Corpus, JurisdictionId};
use rustc_hash::FxHashSet;

/// The acts that are exported; all of them where none is named.
#[derive(Clone, Default, Debug)]
pub struct Selection {
    acts: Option<FxHashSet<ActId>>,
    states: FxHashSet<JurisdictionId>,
}

impl Selection {
    /// Everything.
    pub fn all() -> Self {
        Self::default()
    }

    /// The acts of these names, and all acts of the jurisdictions of these names; everything where there is no name.
    ///
    /// # Errors
    ///
    /// A name that neither an act nor a jurisdiction has.
    pub fn of(corpus: &Corpus, names: &[String]) -> Result<Self, String> {
        if names.is_empty() {
            return Ok(Self::all());
        }
        let (mut acts, mut states) = (FxHashSet::default(), FxHashSet::default());
        for name in names {
            let state = (0..).zip(&corpus.jurisdictions).find(|(_, row)| corpus.text(row.name) == name);
            let state = state.map(|(number, _)| JurisdictionId(number));
            states.extend(state);
            let is_it = |act: &crate::law::Act| corpus.text(act.name) == name || state.is_some() && act.of == state;
            let before = acts.len();
            acts.extend((0..).zip(&corpus.acts).filter(|(_, act)| is_it(act)).map(|(number, _)| ActId(number)));
            if acts.len() == before && state.is_none() && !acts.iter().any(|id| corpus.act_name(*id) == name) {
                return Err(name.clone());
            }
        }
        Ok(Self { acts: Some(acts), states })
    }

    /// Whether everything is wanted.
    pub const fn is_all(&self) -> bool {
        self.acts.is_none()
    }

    /// Whether an act is wanted.
    pub fn has(&self, act: ActId) -> bool {
        self.acts.as_ref().is_none_or(|acts| acts.contains(&act))
    }

    /// Whether what is said of a state as a whole is wanted.
    pub fn has_state(&self, state: JurisdictionId) -> bool {
        self.acts.is_none() || self.states.contains(&state)
    }
}
