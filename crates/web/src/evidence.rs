//! The package for a surveyor as one file: a folder for each source, and a table of contents that
//! leads from each element to its papers.

use std::io::{Cursor, Write};

use askama::Template;
use desk::DeskError;
use desk::evidence::{File, Package};
use domain::evidence::{Element, Proof, Source};
use locale::Words;
use paper::PressError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::paths;

/// Pages where anybody can see how a complaint is brought, and where the staff shows how it goes.
const TO_LOOK_AT: [&str; 5] =
    [paths::ROOT, paths::REPORT, paths::TRACK, paths::PROCEDURE, paths::CASES];

/// What stands beneath one element.
struct Shown {
    code: String,
    name: String,
    proofs: String,
    sources: Vec<Shelf>,
    /// Kinds of proof that the hospital brings from elsewhere.
    elsewhere: String,
}

/// The papers of one source: where they stand in the package, and what they are called.
struct Shelf {
    name: String,
    files: Vec<(String, String)>,
    /// Addresses instead of papers.
    pages: Vec<String>,
}

#[derive(Template)]
#[template(path = "evidence/index.html")]
struct Index<'a> {
    t: &'a Words,
    hospital: &'a str,
    period: String,
    made: String,
    elements: Vec<Shown>,
}

/// The archive. What is in it is packed already, so it is only put side by side.
///
/// # Errors
/// `Unprintable` when it cannot be put together.
pub fn zipped(package: &Package, t: &Words) -> Result<Vec<u8>, DeskError> {
    let shown = |element: &Element| shown(package, element, t);
    let index = Index {
        t,
        hospital: &package.hospital,
        period: t.evidence_span(t.date(package.period.from), t.date(package.period.until)),
        made: t.long_date(package.made_on),
        elements: package.elements.iter().map(shown).collect(),
    };
    let index = index.render().map_err(broken)?;
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let plain = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut put = |path: String, bytes: &[u8]| -> Result<(), DeskError> {
        archive.start_file(path, plain).map_err(broken)?;
        archive.write_all(bytes).map_err(broken)
    };
    put("index.html".to_owned(), index.as_bytes())?;
    for (source, files) in &package.found {
        for file in files {
            put(place(*source, file), &file.bytes)?;
        }
    }
    Ok(archive.finish().map_err(broken)?.into_inner())
}

fn place(source: Source, file: &File) -> String {
    format!("{}/{}", source.code(), file.name)
}

fn shown(package: &Package, element: &Element, t: &Words) -> Shown {
    let definition = &element.definition;
    let shelf = |source: &Source| {
        let files = package.found.get(source).into_iter().flatten();
        let base = package.address.as_deref().unwrap_or_default().trim_end_matches('/');
        let pages = TO_LOOK_AT.iter().map(|path| format!("{base}{path}"));
        Shelf {
            name: t.evidence_source(source.code()),
            files: files.map(|file| (place(*source, file), file.title.clone())).collect(),
            pages: if *source == Source::Places { pages.collect() } else { Vec::new() },
        }
    };
    Shown {
        code: element.code.to_string(),
        name: definition.name.as_str().to_owned(),
        proofs: proofs(definition.proofs.iter().copied(), t),
        sources: definition.sources.iter().map(shelf).collect(),
        elsewhere: proofs(definition.unshown().into_iter(), t),
    }
}

/// Kinds of proof in words.
pub fn proofs(all: impl Iterator<Item = Proof>, t: &Words) -> String {
    all.map(|proof| t.evidence_proof(proof.code())).collect::<Vec<_>>().join(", ")
}

fn broken(error: impl std::error::Error + Send + Sync + 'static) -> DeskError {
    DeskError::Unprintable(PressError::Write(Box::new(error)))
}
