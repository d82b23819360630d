//! Surveys: what patients think of the service, and the index that the ministry asks for.
//!
//! The nine unsur of PermenPANRB 14/2017 are known by key and never by number, because two orders
//! of the eighth and the ninth are in use. A result records how it was computed ([`Method`]).

mod after;
mod exact;
mod filled;
mod importance;
mod instrument;
mod life;
mod method;
mod period;
mod question;
mod row;
mod score;
mod spread;
mod tally;
mod template;
mod visible;

pub use after::{
    After, AfterCommand, AfterCount, AfterEntry, AfterEvent, AfterQuestion, AfterRefusal, Care,
    INVITED_AFTER_HOURS, INVITED_WITHIN_HOURS, Told, apply_after, asks, bereaved, count_after,
    decide_after, fold_after, invites, offered,
};
pub use exact::Decimal;
pub use filled::{Filled, KEPT_DAYS, Way, Wrong, day_of_touch, is_asked, take};
pub use importance::{Field, matrix, weighted_index};
pub use instrument::asks_the_same;
pub use life::{
    Act, Command, Entry, Event, Making, Publication, Refusal, Seen, Stage, Survey, apply, decide,
    fold, may, reads, seen,
};
pub use method::{Grade, Method, Scale, Weights};
pub use period::Period;
pub use question::{Ask, AskKind, Misasked, Question, Sentence, check};
pub use row::{MOST_COLUMNS, RowFlaw, is_heading, marks};
pub use score::{
    FEWEST, INDICATOR_TARGET, Score, TooFew, UnsurScore, lowest, score, showable, shown,
};
pub use spread::{ASKED_AS_A_WHOLE, SampleRule};
pub use tally::{Mark, Marks, Tallies, Tally};
pub use template::{Order, Template, faces};
pub use visible::{Sizes, month_place, visible};

pub use crate::ids::QuestionKey as Key;
use crate::text::coded;

coded! {
    /// What the service is judged by (PermenPANRB 14/2017, annex I).
    Unsur {
        Requirements = "persyaratan",
        Procedure = "prosedur",
        Time = "waktu",
        Cost = "biaya",
        Product = "produk",
        Competence = "kompetensi",
        Behaviour = "perilaku",
        Complaints = "pengaduan",
        Facilities = "sarana",
    }
}
