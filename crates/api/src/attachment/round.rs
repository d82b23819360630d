//! Photos of a round.

use super::papers::papers;

papers! {
    Round, "observation", "The id of the round";
    #[papers = "/rounds/{id}/files"]
    #[paper = "/rounds/{id}/files/{file}"]
    #[commands = "/rounds/{id}/files/{file}/commands"]
    /// The photos of a round.
    list;
    /// Brings a photo of a round, on which no face is to be seen. The same file twice is one paper.
    add;
}
