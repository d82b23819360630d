use std::time::Duration;

use xtask::bench::{Chapter, Effort, Figure, page, raw};

fn chapter(title: &str, value: &str) -> Chapter {
    let figure = Figure { what: "1 a commit".into(), value: value.into(), note: "raw".into() };
    Chapter { title: title.to_owned(), figures: vec![figure] }
}

#[test]
fn the_page_of_figures_names_the_machine_and_every_figure() {
    let page = page("", &[chapter("Intakes", "12 /s")], "Measured on 2 cores.");
    assert!(page.contains("## Intakes\n\nMeasured on 2 cores.\n\n| what |"), "{page}");
    assert!(page.contains("| 1 a commit | 12 /s | raw |"));
}

#[test]
fn a_part_that_is_measured_again_takes_the_place_of_its_chapter_and_touches_no_other() {
    let both = [chapter("Intakes", "12 /s"), chapter("Mentions", "7 /s")];
    let before = page("", &both, "Measured in March.");
    let after = page(&before, &[chapter("Mentions", "9 /s")], "Measured in May.");
    let apart = after.replace("9 /s", "7 /s").replacen("in May", "in March", 1);
    assert_eq!(apart, before);
    assert!(after.find("in March") < after.find("in May"));
    assert_eq!(page(&before, &[], "Measured in May."), before);
}

#[test]
fn the_raw_database_is_measured_one_and_many_a_commit() {
    let chapter =
        raw::chapters(Effort { each: Duration::from_millis(5), many: None }).unwrap().remove(0);
    let asked: Vec<_> = chapter.figures.iter().map(|figure| figure.what.as_str()).collect();
    assert_eq!(asked, ["1 a commit", "256 a commit"]);
}
