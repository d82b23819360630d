//! The little world in which a document is set: our templates, our faces, the document's values.
//! No disk, no network, no clock: a picture that names another file finds nothing.

use std::path::PathBuf;
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Dict, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::faces::Faces;

static TEMPLATES: LazyLock<Vec<Source>> = LazyLock::new(|| {
    [
        ("/document.typ", include_str!("template/document.typ")),
        ("/head.typ", include_str!("template/head.typ")),
        ("/blocks.typ", include_str!("template/blocks.typ")),
        ("/form.typ", include_str!("template/form.typ")),
        ("/ending.typ", include_str!("template/ending.typ")),
        ("/said.typ", include_str!("template/said.typ")),
    ]
    .map(|(path, text)| Source::new(id(path), text.to_owned()))
    .into()
});

fn id(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("template paths are plain absolute paths");
    FileId::new(RootedPath::new(VirtualRoot::Project, path))
}

pub(crate) struct Desk<'a> {
    faces: &'a Faces,
    library: LazyHash<Library>,
}

impl<'a> Desk<'a> {
    /// A desk on which one document lies, as the values in `sys.inputs`.
    pub fn laid(faces: &'a Faces, document: Dict) -> Self {
        let library = Library::builder().with_inputs(document).build();
        Desk { faces, library: LazyHash::new(library) }
    }
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.faces.book
    }

    fn main(&self) -> FileId {
        TEMPLATES[0].id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let template = TEMPLATES.iter().find(|template| template.id() == id);
        template.cloned().ok_or_else(|| FileError::NotFound(PathBuf::new()))
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.faces.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
