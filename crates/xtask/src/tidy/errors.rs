//! An error says what happened in a variant, with the facts in types. Text inside a variant is
//! for nobody: no page can translate it and no test can compare it.

use syn::visit::{self, Visit};
use syn::{ItemEnum, Type};

use super::Finding;
use crate::house::{File, House};

pub fn texts(house: &House) -> Vec<Finding> {
    house.rust().filter(|file| file.is_source()).flat_map(in_file).collect()
}

fn in_file(file: &File) -> Vec<Finding> {
    let mut reader = Reader { file, found: Vec::new() };
    if let Ok(tree) = syn::parse_file(&file.text) {
        reader.visit_file(&tree);
    }
    reader.found
}

struct Reader<'a> {
    file: &'a File,
    found: Vec<Finding>,
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item_enum(&mut self, item: &'ast ItemEnum) {
        if is_error(&item.ident.to_string()) {
            for variant in &item.variants {
                if variant.fields.iter().any(|field| is_text(&field.ty)) {
                    let place = format!("{}::{}", self.file.path, item.ident);
                    let says = format!("text inside the error variant {}", variant.ident);
                    let line = variant.ident.span().start().line;
                    self.found.push(Finding::new(place, line, says));
                }
            }
        }
        visit::visit_item_enum(self, item);
    }
}

fn is_error(name: &str) -> bool {
    name.ends_with("Error") || name.ends_with("Refusal") || name == "Invalid"
}

fn is_text(ty: &Type) -> bool {
    match ty {
        Type::Path(path) => path.path.segments.last().is_some_and(|last| last.ident == "String"),
        _ => false,
    }
}
