//! The signed paper of a permission to publish. Only those who read its names open it.

use super::papers::papers;

papers! {
    Consent, "consent", "The id of the permission";
    #[papers = "/consents/{id}/files"]
    #[paper = "/consents/{id}/files/{file}"]
    #[commands = "/consents/{id}/files/{file}/commands"]
    /// The papers of a permission.
    list;
    /// Brings the signed paper: PDF, JPEG or PNG. The same file twice is one paper.
    add;
}
