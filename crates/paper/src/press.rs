//! The door to a printed file. The implementation is heavy, so only the binary links it.

use crate::document::Document;

/// Turns a document into a PDF that can be archived.
pub trait Press: Send + Sync {
    /// The same document gives the same bytes. Errors: a picture that is not one, or a fault of
    /// the press itself; words of people never make it fail.
    fn pdf(&self, document: &Document) -> Result<Vec<u8>, PressError>;
}

/// Why there is no file. The source says what the typesetter reported.
#[derive(Debug, thiserror::Error)]
pub enum PressError {
    #[error("the document could not be laid out")]
    Layout(#[source] Box<dyn std::error::Error + Send + Sync>),
    #[error("the pages could not be written as an archivable PDF")]
    Write(#[source] Box<dyn std::error::Error + Send + Sync>),
}
