//! The domain: acts and their addresses, the vocabulary, norms, statuses, silences and claims, with
//! every name resolved, joined in one `Corpus`. Knows nothing of files' texts, terminals or verdicts:
//! `resolve` fills it, `eval` reads it.

mod act;
mod address;
mod bill;
mod calendar;
mod case;
mod change;
mod condition;
mod corpus;
mod formula;
mod norm;
mod precondition;
mod procedure;
mod series;
mod share;
mod verdict;
mod vocabulary;

pub use act::{
    Act, ActId, ActSort, Duration, Hierarchy, Jurisdiction, JurisdictionId, Part, RankId, Status, StatusKind,
};
pub use address::{Address, AddressId, AnnexWord, Step};
pub use bill::{Bill, BillId, Change as BillChange, ChangeKind, Recommendation};
pub use calendar::Calendar;
pub use case::{Case, CaseExpectation, CaseExpected, Filed, Happened, Person};
pub use change::{Renumbered, Renumbering, Repeal};
pub use condition::{At, Change, Condition, Scope, ScopeId, StateCondition, Test};
pub use corpus::{Corpus, Symbol};
pub use formula::{Allowed, AllowedId, Comparing, Formula, Value};
pub use norm::{
    Allowance, By, Choice, Citation, Claim, Claimed, Definition, DefinitionMeaning, Details, DetailsId, Expectation,
    Figure, NONE_ID, Norm, NormId, Practice, PracticeOf, Practised, Provision, Reading, Remark, RemarkKind, Silence,
    Strength, TermSilence,
};
pub use precondition::{Precondition, Wanted};
pub use procedure::{After, Kept, Named, Needed, Offset, Procedure, ProcedureId, ProcedureStep, Used, Window};
pub use series::{Cell, Line, OfLine, Periods, Series, SeriesAxis, SeriesId, SeriesLabel, SeriesRow, Sum, Trend, Way};
pub use share::{Average, Share};
pub use verdict::{Outcome, Verdict};
pub use vocabulary::{
    Bearer, Combination, Dimension, DimensionId, DimensionKind, Direction, Group, Parameter, ParameterId, ParameterRow,
    Property, PropertyId, Scale, Term, TermId, Theme, Topic, TopicId,
};
