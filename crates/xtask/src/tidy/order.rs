//! The ordering law: in `domain/src/lib.rs` a module may use only those listed above it, so the
//! list is table of contents, data flow and dependency order at once.

use syn::Item;

use super::Finding;
use crate::house::{File, House};
use crate::tokens::reaches;

const ROOT: &str = "crates/domain/src/";

pub fn upward(house: &House) -> Vec<Finding> {
    let Some(lib) = house.find("crates/domain/src/lib.rs") else {
        return Vec::new();
    };
    let order = modules(&lib.text);
    house.rust().flat_map(|file| in_file(file, &order)).collect()
}

/// The modules in the order in which `lib.rs` lists them.
fn modules(lib: &str) -> Vec<String> {
    let Ok(tree) = syn::parse_file(lib) else {
        return Vec::new();
    };
    let named = tree.items.iter().filter_map(|item| match item {
        Item::Mod(module) => Some(module.ident.to_string()),
        _ => None,
    });
    named.collect()
}

fn in_file(file: &File, order: &[String]) -> Vec<Finding> {
    let Some(inside) = file.path.strip_prefix(ROOT) else {
        return Vec::new();
    };
    let steps: Vec<&str> = inside.trim_end_matches(".rs").split('/').collect();
    let module = steps[0];
    let Some(here) = order.iter().position(|name| name == module) else {
        return Vec::new();
    };
    let depth = steps.iter().filter(|step| **step != "mod").count();
    let upward = reaches(&file.text, depth).into_iter().filter_map(|reach| {
        let there = order.iter().position(|name| *name == reach.name)?;
        (there > here).then(|| {
            let says = format!("{module} may not use {}, which lib.rs lists below it", reach.name);
            Finding::new(&file.path, reach.line, says)
        })
    });
    upward.collect()
}
