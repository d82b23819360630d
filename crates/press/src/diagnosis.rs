//! What the typesetter reported, as the source of an error.

use std::fmt;

use typst::diag::SourceDiagnostic;

#[derive(Debug)]
pub(crate) struct Diagnosis(Vec<SourceDiagnostic>);

impl Diagnosis {
    pub fn boxed(
        found: impl IntoIterator<Item = SourceDiagnostic>,
    ) -> Box<dyn std::error::Error + Send + Sync> {
        Box::new(Diagnosis(found.into_iter().collect()))
    }
}

impl fmt::Display for Diagnosis {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let messages: Vec<&str> = self.0.iter().map(|found| found.message.as_str()).collect();
        out.write_str(&messages.join("; "))
    }
}

impl std::error::Error for Diagnosis {}
