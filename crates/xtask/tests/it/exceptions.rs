use xtask::exceptions::{EXCEPTIONS, Exception};
use xtask::tidy::judge;

use crate::house;

const GLOSSARY: (&str, &str) = ("GLOSSARY.md", "");
const PHRASES: (&str, &str) = ("locales/id/case.ftl", "case = Kasus");

fn made(place: &'static str) -> Exception {
    Exception { law: "file-name", place, why: "a sample" }
}

#[test]
fn an_exception_covers_its_law_at_its_place() {
    let web = [("crates/web/src/lib.rs", "mod utils;"), ("crates/web/src/utils.rs", "")];
    let house = house(&[GLOSSARY, PHRASES, web[0], web[1]]);
    assert_eq!(judge(&house, &[]).len(), 1);
    assert!(judge(&house, &[made("crates/web/src/utils.rs")]).is_empty());
}

#[test]
fn an_exception_that_covers_nothing_must_go() {
    let open = judge(&house(&[GLOSSARY, PHRASES]), &[made("crates/web/src/utils.rs")]);
    assert_eq!(open.len(), 1);
    assert!(open[0].1.says.starts_with("no longer needed"));
}

#[test]
fn every_exception_gives_its_reason() {
    assert!(EXCEPTIONS.iter().all(|made| made.why.split(' ').count() >= 5));
}
