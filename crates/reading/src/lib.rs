//! Understanding Indonesian text as people type it. Pure: no clock, no disk, no network, no dependency.
//!
//! `normalise` turns a message into plain words, `stem` takes a word back to its root, `stems` does
//! both for the search index, `emergency_words` finds what may not wait for a form, `advertising` what a
//! hospital may not say of itself. Nothing here decides.

mod advertising;
mod builtin;
mod burst;
mod chance;
mod emergency;
mod features;
mod fold;
mod learned;
mod measure;
mod model;
mod normalise;
mod phrase;
mod outward;
mod said;
mod signs;
mod similar;
mod stem;
mod subject;
mod suggest;
mod svm;
mod table;
mod tokens;
mod train;
mod words;

pub use advertising::{Suspicion, advertising, advertising_rules};
pub use builtin::{built_in, learn_built_in, mark_of_lessons, suggest};
pub use burst::{Alarm, Budget, Crowd, Heard, Remark, Watch, crowds};
pub use emergency::emergency_words;
pub use learned::{
    Compared, ENOUGH, Learned, Lesson, Question, Reading, compared, confusion, held_out,
};
pub use measure::{Measured, Scores, Unmeasurable, measure, plain_name, scores, train_table};
pub use model::{BadModel, Card, Model, Verdict};
pub use normalise::normalise;
pub use outward::{Outward, outward};
pub use phrase::{Phrase, Searched};
pub use similar::{SAME_TEXT, Similar, similar};
pub use stem::{STEMMER_VERSION, stem};
pub use subject::{in_common, marks};
pub use suggest::{Grade, Kind, Mood, Nature, Suggestion, spot};
pub use table::{NotATable, Row, Table};
pub use train::{Labelled, train};

/// The stems of a text in its order, repetitions kept: what the search index stores and asks for.
pub fn stems(text: &str) -> Vec<String> {
    normalise(text).iter().map(|word| stem(word).into_owned()).collect()
}
