//! A function fits on a screen with its neighbours and takes few things; a handler decides
//! nothing and is shorter still; a test's title is a sentence.

use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Attribute, Block, FnArg, PatType, Signature, Type};

use super::Finding;
use crate::house::{File, House};

const LINES: usize = 60;
const HANDLER_LINES: usize = 35;
const PARAMETERS: usize = 5;

/// The rooms whose async functions with an extractor are handlers.
const PAGES: [&str; 3] = ["front", "staff", "api"];

/// What axum and the shell of our pages hand to a handler.
const EXTRACTORS: [&str; 13] = [
    "State",
    "Path",
    "Query",
    "RawQuery",
    "Form",
    "RawForm",
    "Json",
    "Multipart",
    "Extension",
    "HeaderMap",
    "OriginalUri",
    "ConnectInfo",
    "Request",
];

pub fn lengths(house: &House) -> Vec<Finding> {
    house.rust().flat_map(|file| longer(file, functions(file), LINES)).collect()
}

pub fn handlers(house: &House) -> Vec<Finding> {
    let pages = house
        .rust()
        .filter(|file| file.is_source() && file.room().is_some_and(|room| PAGES.contains(&room)));
    let handlers = |file| functions(file).into_iter().filter(|function| function.handler).collect();
    pages.flat_map(|file| longer(file, handlers(file), HANDLER_LINES)).collect()
}

pub fn parameters(house: &House) -> Vec<Finding> {
    let ours = |file| functions(file).into_iter().filter(|function| !function.dictated);
    let wide = |file| ours(file).filter(|function| function.parameters > PARAMETERS);
    let finding = |file: &File, function: Function| {
        let says = format!("{} parameters, at most {PARAMETERS}", function.parameters);
        function.finding(file, says)
    };
    house.rust().flat_map(|file| wide(file).map(move |wide| finding(file, wide))).collect()
}

pub fn titles(house: &House) -> Vec<Finding> {
    let told = |file: &File, function: Function| {
        let says = match (function.test, function.ignored) {
            (true, _) if function.name.starts_with("test_") => "a test's title is a sentence",
            (_, true) => "a test that does not run proves nothing",
            _ => return None,
        };
        Some(function.finding(file, says.to_owned()))
    };
    house
        .rust()
        .flat_map(|file| {
            functions(file).into_iter().filter_map(move |function| told(file, function))
        })
        .collect()
}

fn longer(file: &File, functions: Vec<Function>, limit: usize) -> Vec<Finding> {
    let long = functions.into_iter().filter(|function| function.lines > limit);
    long.map(|function| {
        let says = format!("{} lines, at most {limit}", function.lines);
        function.finding(file, says)
    })
    .collect()
}

/// What the laws ask of one function.
#[derive(Debug)]
struct Function {
    name: String,
    line: usize,
    lines: usize,
    parameters: usize,
    handler: bool,
    /// Its signature is a trait's, so its parameters are not its own choice.
    dictated: bool,
    test: bool,
    ignored: bool,
}

impl Function {
    fn finding(&self, file: &File, says: String) -> Finding {
        Finding::new(format!("{}::{}", file.path, self.name), self.line, says)
    }
}

fn functions(file: &File) -> Vec<Function> {
    let mut reader = Reader::default();
    if let Ok(tree) = syn::parse_file(&file.text) {
        reader.visit_file(&tree);
    }
    reader.found
}

#[derive(Default)]
struct Reader {
    found: Vec<Function>,
    in_trait_impl: bool,
}

impl Reader {
    fn note(&mut self, attributes: &[Attribute], signature: &Signature, block: &Block) {
        let line = signature.span().start().line;
        let last = block.brace_token.span.close().start().line;
        self.found.push(Function {
            name: signature.ident.to_string(),
            line,
            lines: last + 1 - line,
            parameters: signature.inputs.len(),
            handler: signature.asyncness.is_some() && signature.inputs.iter().any(is_extractor),
            dictated: self.in_trait_impl,
            test: attributes.iter().any(|attribute| ends_with(attribute, "test")),
            ignored: attributes.iter().any(|attribute| ends_with(attribute, "ignore")),
        });
    }
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.note(&item.attrs, &item.sig, &item.block);
        visit::visit_item_fn(self, item);
    }

    fn visit_item_impl(&mut self, item: &'ast syn::ItemImpl) {
        let outer = std::mem::replace(&mut self.in_trait_impl, item.trait_.is_some());
        visit::visit_item_impl(self, item);
        self.in_trait_impl = outer;
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.note(&item.attrs, &item.sig, &item.block);
        visit::visit_impl_item_fn(self, item);
    }

    fn visit_trait_item_fn(&mut self, item: &'ast syn::TraitItemFn) {
        if let Some(block) = &item.default {
            self.note(&item.attrs, &item.sig, block);
        }
        visit::visit_trait_item_fn(self, item);
    }
}

fn ends_with(attribute: &Attribute, word: &str) -> bool {
    attribute.path().segments.last().is_some_and(|segment| segment.ident == word)
}

fn is_extractor(argument: &FnArg) -> bool {
    let FnArg::Typed(PatType { ty, .. }) = argument else {
        return false;
    };
    let Type::Path(path) = ty.as_ref() else {
        return false;
    };
    let last = path.path.segments.last();
    last.is_some_and(|segment| EXTRACTORS.iter().any(|word| segment.ident == word))
}
