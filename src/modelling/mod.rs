//! What would be if: bills over a corpus, ratifications, and the law as it was. Everything here makes a second law of the
//! first one, lets `eval` judge both, and tells what differs. Must not know rendering, files or terminals.

mod amend;
mod bills;
mod bound;
mod course;
mod difference;
mod enact;
mod events;
mod history;
mod interplay;
mod parts;
mod ratify;
mod settle;
mod states;

pub use amend::{Amendment, Draft, unmet};
pub use bills::{Changed, Effects, effects, properties};
pub use course::{Course, courses};
pub use difference::{affected, differences, under};
pub use enact::{Line, day_of, enact, lines};
pub use events::{Event, Reach, What};
pub use history::{Bound, Step, hindsight, step, steps, turning_points};
pub use interplay::{Interplay, Meeting, Spoils, Together, interplay, meetings};
pub use parts::{Exclusion, Part, Parts};
pub use ratify::{Declaration, Ratification, ratify};
pub use settle::Unmended;
pub use states::{Compared, compare_states};
