//! The sources of the house, as text: everything that git keeps or would keep.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

/// One source file: its path from the root of the house, with `/`, and its text.
#[derive(Debug, Clone)]
pub struct File {
    pub path: String,
    pub text: String,
}

impl File {
    pub fn new(path: &str, text: &str) -> File {
        File { path: path.to_owned(), text: text.to_owned() }
    }

    /// The room this file stands in: `domain` for `crates/domain/src/case.rs`.
    pub fn room(&self) -> Option<&str> {
        self.path.strip_prefix("crates/")?.split('/').next()
    }

    /// Whether this is source of the room itself, not one of its tests.
    pub fn is_source(&self) -> bool {
        self.path.ends_with(".rs") && self.path.split('/').nth(2) == Some("src")
    }

    pub fn is_rust(&self) -> bool {
        self.path.ends_with(".rs")
    }

    /// Generated files say so in their first line and are nobody's prose.
    pub fn is_generated(&self) -> bool {
        self.text.lines().next().is_some_and(|first| first.contains("@generated"))
    }

    /// The lines with their numbers, from 1.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(index, line)| (index + 1, line))
    }
}

/// All the files that a law may look at.
#[derive(Debug, Default)]
pub struct House {
    pub files: Vec<File>,
}

impl House {
    pub fn of(files: impl IntoIterator<Item = File>) -> House {
        House { files: files.into_iter().collect() }
    }

    /// Reads what git tracks and what it would track; a binary file stands there without text.
    pub fn read(root: &Path) -> Result<House> {
        let files = paths(root)?.into_iter().filter_map(|path| {
            let bytes = std::fs::read(root.join(&path)).ok()?;
            let text = String::from_utf8(bytes).unwrap_or_default();
            Some(File { path, text })
        });
        Ok(House::of(files))
    }

    pub fn find(&self, path: &str) -> Option<&File> {
        self.files.iter().find(|file| file.path == path)
    }

    /// Whether a file or a folder stands at this path.
    pub fn stands(&self, path: &str) -> bool {
        let path = path.trim_end_matches('/');
        self.files.iter().any(|file| {
            file.path
                .strip_prefix(path)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    }

    pub fn rust(&self) -> impl Iterator<Item = &File> {
        self.files.iter().filter(|file| file.is_rust() && !file.is_generated())
    }
}

/// The paths of all that git tracks and would track, in order.
pub fn paths(root: &Path) -> Result<Vec<String>> {
    let listing = Command::new("git")
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .current_dir(root)
        .output()
        .context("git says which files there are, and git did not start")?;
    let names = String::from_utf8(listing.stdout).context("git named a file not in UTF-8")?;
    let named = names.split('\0').filter(|path| !path.is_empty());
    let mut paths: Vec<String> = named.map(str::to_owned).collect();
    paths.sort_unstable();
    paths.dedup();
    Ok(paths)
}

/// The root of the house, two folders above this crate's manifest.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_path_buf()
}
