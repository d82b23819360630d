use std::time::Duration;

use xtask::bench::{Chapter, Figure, page, raw};

#[test]
fn the_page_of_figures_names_the_machine_and_every_figure() {
    let figure = Figure { what: "1 a commit".into(), value: "12 /s".into(), note: "raw".into() };
    let chapters = [Chapter { title: "Intakes".to_owned(), figures: vec![figure] }];
    let page = page(&chapters, "2 cores");
    assert!(page.contains("2 cores"));
    assert!(page.contains("## Intakes"));
    assert!(page.contains("| 1 a commit | 12 /s | raw |"));
}

#[test]
fn the_raw_database_is_measured_one_and_many_a_commit() {
    let chapter = raw::chapters(Duration::from_millis(5)).unwrap().remove(0);
    let asked: Vec<_> = chapter.figures.iter().map(|figure| figure.what.as_str()).collect();
    assert_eq!(asked, ["1 a commit", "256 a commit"]);
}
