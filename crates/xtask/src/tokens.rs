//! Walks the tokens of a Rust source, so that a law reads code and not comments.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// A string literal as the program sees it, and where it stands.
#[derive(Debug, PartialEq, Eq)]
pub struct Text {
    pub value: String,
    pub line: usize,
}

/// Every string literal outside attributes. Doc comments are attributes, and so left out.
pub fn strings(source: &str) -> Vec<Text> {
    let mut found = Vec::new();
    if let Ok(stream) = source.parse::<TokenStream>() {
        collect_strings(stream, &mut found);
    }
    found
}

fn collect_strings(stream: TokenStream, found: &mut Vec<Text>) {
    for tree in without_attributes(stream) {
        match tree {
            TokenTree::Group(group) => collect_strings(group.stream(), found),
            TokenTree::Literal(literal) => {
                let line = literal.span().start().line;
                if let Ok(text) = syn::parse_str::<syn::LitStr>(&literal.to_string()) {
                    found.push(Text { value: text.value(), line });
                }
            }
            _ => {}
        }
    }
}

/// The stream without `#[...]` and `#![...]`.
fn without_attributes(stream: TokenStream) -> Vec<TokenTree> {
    let mut kept: Vec<TokenTree> = Vec::new();
    for tree in stream {
        match &tree {
            TokenTree::Group(group) if is_attribute(group, &kept) => {
                while kept.last().is_some_and(|last| is_punct(last, '!') || is_punct(last, '#')) {
                    kept.pop();
                }
            }
            _ => kept.push(tree),
        }
    }
    kept
}

fn is_attribute(group: &Group, before: &[TokenTree]) -> bool {
    let mark = match before {
        [.., hash, bang] if is_punct(bang, '!') => Some(hash),
        [.., hash] => Some(hash),
        [] => None,
    };
    group.delimiter() == Delimiter::Bracket && mark.is_some_and(|tree| is_punct(tree, '#'))
}

/// A name reached from the root of the crate: `case` for `crate::case::Case`.
#[derive(Debug, PartialEq, Eq)]
pub struct Reach {
    pub name: String,
    pub line: usize,
}

/// Every name that this source reaches through `crate::`, or through `super::` repeated `depth`
/// times, which leads to the same root.
pub fn reaches(source: &str, depth: usize) -> Vec<Reach> {
    let mut found = Vec::new();
    if let Ok(stream) = source.parse::<TokenStream>() {
        collect_reaches(stream, depth, &mut found);
    }
    found
}

fn collect_reaches(stream: TokenStream, depth: usize, found: &mut Vec<Reach>) {
    let trees: Vec<TokenTree> = stream.into_iter().collect();
    for (index, tree) in trees.iter().enumerate() {
        if let TokenTree::Group(group) = tree {
            collect_reaches(group.stream(), depth, found);
        }
        if let Some(after) = root_from(&trees[index..], depth) {
            names(&trees[index + after..], found);
        }
    }
}

/// How many tokens the way to the root takes, if one begins here.
fn root_from(trees: &[TokenTree], depth: usize) -> Option<usize> {
    if is_step(trees, "crate") {
        return Some(3);
    }
    let supers = (0..).take_while(|step| is_step(trees.get(step * 3..).unwrap_or(&[]), "super"));
    let supers = supers.count();
    (depth > 0 && supers == depth).then_some(supers * 3)
}

fn is_step(trees: &[TokenTree], word: &str) -> bool {
    match trees {
        [TokenTree::Ident(ident), first, second, ..] => {
            ident == word && is_punct(first, ':') && is_punct(second, ':')
        }
        _ => false,
    }
}

fn names(trees: &[TokenTree], found: &mut Vec<Reach>) {
    match trees.first() {
        Some(TokenTree::Ident(ident)) => {
            found.push(Reach { name: ident.to_string(), line: ident.span().start().line });
        }
        Some(TokenTree::Group(group)) => {
            let inner: Vec<TokenTree> = group.stream().into_iter().collect();
            for piece in inner.split(|tree| is_punct(tree, ',')) {
                names(piece, found);
            }
        }
        _ => {}
    }
}

fn is_punct(tree: &TokenTree, mark: char) -> bool {
    matches!(tree, TokenTree::Punct(punct) if punct.as_char() == mark)
}
