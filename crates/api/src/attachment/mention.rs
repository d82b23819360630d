//! Screenshots and scans of a mention.

use super::papers::papers;

papers! {
    Mention, "mention", "The id of the mention";
    #[papers = "/mentions/{id}/files"]
    #[paper = "/mentions/{id}/files/{file}"]
    #[commands = "/mentions/{id}/files/{file}/commands"]
    /// The screenshots and scans of a mention.
    list;
    /// Brings a screenshot, a clipping or its PDF. The same file twice is one paper.
    add;
}
