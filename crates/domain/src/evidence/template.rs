//! The elements with which a hospital begins: those of the accreditation standards that ask about
//! complaints, input of the community, indicators and documents, and the quarterly pack of the
//! supervisory board.

use super::Proof::{self, Document, Interview, Regulation};
use super::Source::{self, *};
use super::{Definition, Element};
use crate::ids::{ElementCode, ElementId, Version};
use crate::text::Name;

/// Code, words, what is asked for, what the program shows.
type Line = (&'static str, &'static str, &'static [Proof], &'static [Source]);

/// The histories of the template's elements have the same names in every hospital; the ids of all
/// others hold a time.
const FIRST: u128 = u128::from_be_bytes(*b"element number 0");

const LINES: [Line; 11] = [
    (
        "HPK-3-A",
        "Pasien dan keluarga diberi tahu cara menyampaikan keluhan dan apa yang terjadi sesudahnya",
        &[Document, Interview],
        &[Boxes, Places, People],
    ),
    (
        "HPK-3-B",
        "Keluhan dikaji dan diselesaikan petugas yang ditunjuk, menurut alur yang ditetapkan",
        &[Document, Interview],
        &[Team, Procedures, Compliance, Audits, Monthly, Improvements, People, Examples],
    ),
    (
        "HPK-3-C",
        "Pasien dan keluarga ikut serta dalam penyelesaian keluhannya",
        &[Document, Interview],
        &[Compliance, Surveys, People, Examples],
    ),
    (
        "TKRS-3-D",
        "Masukan masyarakat diterima dan dipakai untuk memperbaiki pelayanan",
        &[Document],
        &[Monthly, Surveys, Boxes, Improvements, Meetings],
    ),
    (
        "TKRS-3-1-A",
        "Informasi bagi pasien, keluarga, dan staf tepat isinya dan tepat waktunya",
        &[Document, Interview],
        &[Compliance, Readers, People],
    ),
    (
        "PMKP-1-D",
        "Program mutu dievaluasi setiap triwulan",
        &[Document, Interview],
        &[Monthly, Audits, Meetings, Improvements, People],
    ),
    (
        "PMKP-4-C",
        "Analisis indikator dilaporkan kepada direktur dan dewan pengawas",
        &[Document, Interview],
        &[Monthly, Meetings, People],
    ),
    (
        "PMKP-4-D",
        "Indikator nasional mutu dilaporkan kepada Kementerian Kesehatan",
        &[Document],
        &[Monthly],
    ),
    (
        "MRMIK-3-A",
        "Dokumen dikelola: siapa menyetujui, edisi, tinjau ulang, dokumen usang disimpan terpisah",
        &[Regulation],
        &[Procedures, Register],
    ),
    (
        "MRMIK-3-C",
        "Dokumen internal yang berlaku ada pada yang memerlukannya, dan sudah dibaca",
        &[Document, Interview],
        &[Register, Readers, Training, Sessions, People],
    ),
    (
        "DEWAN-PENGAWAS",
        "Paket triwulanan untuk dewan pengawas",
        &[Document],
        &[Monthly, Compliance, Audits, Meetings, Surveys, Improvements],
    ),
];

/// The elements of the template, in order. None of them has a row before it is changed.
pub fn template() -> Vec<Element> {
    (1..).zip(LINES).filter_map(|(place, line)| element(place, line)).collect()
}

/// What counts in a hospital: what of the template it has not changed, and its own rows; by code.
pub fn catalogue(own: Vec<Element>) -> Vec<Element> {
    let changed = |one: &Element| own.iter().any(|known| known.code == one.code);
    let begun: Vec<Element> = template().into_iter().filter(|one| !changed(one)).collect();
    let mut all: Vec<Element> = own.into_iter().chain(begun).collect();
    all.sort_by(|one, two| one.code.cmp(&two.code));
    all
}

fn element(place: u128, (code, name, proofs, sources): Line) -> Option<Element> {
    Some(Element {
        id: ElementId::new(FIRST + place),
        version: Version(0),
        code: ElementCode::parse(code).ok()?,
        definition: Definition {
            name: Name::parse(name).ok()?,
            proofs: proofs.iter().copied().collect(),
            sources: sources.iter().copied().collect(),
            retired: false,
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_template_is_an_element_with_a_name_of_its_own() {
        let all = template();
        assert_eq!(all.len(), LINES.len());
        let ids: std::collections::BTreeSet<_> = all.iter().map(|one| one.id.bits()).collect();
        assert_eq!(ids.len(), LINES.len());
    }

    #[test]
    fn what_is_asked_for_is_shown() {
        for element in template() {
            assert!(element.definition.unshown().is_empty(), "{}", element.code);
        }
    }

    #[test]
    fn a_changed_element_stands_in_place_of_that_of_the_template() {
        let mut own = template().remove(0);
        own.version = Version(1);
        own.definition.sources = [Source::Monthly].into();
        let all = catalogue(vec![own.clone()]);
        assert_eq!(all.len(), LINES.len());
        let found = all.iter().find(|one| one.code == own.code);
        assert_eq!(found.map(|one| one.definition.unshown()), Some(vec![Proof::Interview]));
    }
}
