//! A file holds one capability, a template one page: both fit in a short look.

use super::Finding;
use crate::house::{File, House};

const FILE_LINES: usize = 400;
const TEMPLATE_LINES: usize = 120;

pub fn files(house: &House) -> Vec<Finding> {
    let sources = house.files.iter().filter(|file| {
        let ours = file.path.starts_with("crates/")
            || file.path.starts_with("journeys/")
            || file.path.starts_with("assets/");
        ours && (file.path.ends_with(".rs") || file.path.ends_with(".js"))
    });
    longer(sources, FILE_LINES)
}

pub fn templates(house: &House) -> Vec<Finding> {
    let templates = house.files.iter().filter(|file| file.path.contains("/templates/"));
    longer(templates, TEMPLATE_LINES)
}

fn longer<'a>(files: impl Iterator<Item = &'a File>, limit: usize) -> Vec<Finding> {
    files
        .filter(|file| !file.is_generated())
        .map(|file| (file, file.text.lines().count()))
        .filter(|(_, lines)| *lines > limit)
        .map(|(file, lines)| {
            Finding::new(&file.path, limit + 1, format!("{lines} lines, at most {limit}"))
        })
        .collect()
}
