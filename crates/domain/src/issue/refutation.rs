//! What is done about a rumour that is not true (*hoaks*): what was checked, and where it was reported.
//! Who did it and when stands in the history; the correction itself is a statement of the issue.

use crate::text::Name;

/// How something false is met. `W` is the text: as typed on the way in, `Words` once vaulted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refutation<W> {
    /// What was checked, how, and why it is false.
    pub checked: W,
    /// The platform or the office to which it was reported.
    pub reported_to: Option<Name>,
}

impl<W> Refutation<W> {
    /// The same with its text put through `f`.
    pub fn map<V>(self, f: impl FnOnce(W) -> V) -> Refutation<V> {
        Refutation { checked: f(self.checked), reported_to: self.reported_to }
    }
}
