//! Scans of a decree.

use super::papers::papers;

papers! {
    Decree, "organisation", "The id of the decree";
    #[papers = "/organisation/decrees/{id}/files"]
    #[paper = "/organisation/decrees/{id}/files/{file}"]
    #[commands = "/organisation/decrees/{id}/files/{file}/commands"]
    /// The scans of a decree.
    list;
    /// Brings a scan of a decree. The same file twice is one paper.
    add;
}
