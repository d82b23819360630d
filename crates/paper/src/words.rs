//! The few words that the paper adds by itself.

use crate::document::Language;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    pub number: &'static str,
    pub classification: &'static str,
    pub enclosure: &'static str,
    pub subject: &'static str,
    pub addressee: &'static str,
    pub copies: &'static str,
    pub nip: &'static str,
    pub page: &'static str,
    pub of: &'static str,
    pub summary: &'static str,
    pub document: &'static str,
}

const INDONESIAN: Words = Words {
    number: "Nomor",
    classification: "Sifat",
    enclosure: "Lampiran",
    subject: "Hal",
    addressee: "Yth.",
    copies: "Tembusan:",
    nip: "NIP",
    page: "Halaman",
    of: "dari",
    summary: "Ringkasan",
    document: "Dokumen",
};

const ENGLISH: Words = Words {
    number: "Number",
    classification: "Classification",
    enclosure: "Enclosure",
    subject: "Subject",
    addressee: "To:",
    copies: "Copies:",
    nip: "NIP",
    page: "Page",
    of: "of",
    summary: "Summary",
    document: "Document",
};

impl Language {
    pub fn words(self) -> &'static Words {
        match self {
            Language::Id => &INDONESIAN,
            Language::En => &ENGLISH,
        }
    }

    /// BCP 47.
    pub fn tag(self) -> &'static str {
        match self {
            Language::Id => "id",
            Language::En => "en",
        }
    }
}
