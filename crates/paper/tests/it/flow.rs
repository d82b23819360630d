//! The steps of an SPO as a flow chart.

use domain::calendar::Span;
use domain::rules::{ApprovalWhen, ClockName};
use domain::sop::{Bond, Content, Step, Term, Tie};
use locale::{Language, words};
use paper::report::sop_flow;

fn step(text: &str, bond: Option<Bond>) -> Step {
    Step { text: text.to_owned(), bond }
}

fn content(steps: Vec<Step>) -> Content {
    Content { title: "Pengaduan <melalui> Instagram".to_owned(), steps, ..Content::default() }
}

fn three() -> Content {
    let term = Term { clock: ClockName::NonMedicalAnswer, limit: Span::hours(48) };
    let approves = vec![ApprovalWhen::Medical];
    content(vec![
        step("Tarik napas & senyum", None),
        step("Jawab pelapor", Some(Bond { term: Some(term), ..Bond::of(Tie::Answer) })),
        step("Direktur menyetujui", Some(Bond { approves, ..Bond::of(Tie::Approve) })),
    ])
}

#[test]
fn every_step_is_drawn_in_its_order_between_a_beginning_and_an_end() {
    let svg = sop_flow(&three(), words(Language::Id)).unwrap().svg();
    let places = ["Mulai", ">1<", "senyum<", ">2<", ">Jawab pelapor<", ">3<", ">Selesai<"];
    let found: Vec<Option<usize>> = places.iter().map(|words| svg.rfind(words)).collect();
    assert!(found.iter().all(Option::is_some) && found.is_sorted(), "{found:?}\n{svg}");
}

#[test]
fn a_bound_step_says_what_the_program_does_and_an_unbound_one_is_drawn_otherwise() {
    let svg = sop_flow(&three(), words(Language::Id)).unwrap().svg();
    assert!(svg.contains("Menjawab · paling lama 48 jam"), "{svg}");
    assert_eq!(svg.matches(r#"stroke-dasharray="6 4""#).count(), 1, "one step without the program");
    assert_eq!(svg.matches(r#"stroke-dasharray="none""#).count(), 2);
}

#[test]
fn who_does_not_see_the_drawing_hears_every_step_and_its_bond() {
    let svg = sop_flow(&three(), words(Language::En)).unwrap().svg();
    let (_, said) = svg.split_once("<desc>").unwrap();
    let (said, _) = said.split_once("</desc>").unwrap();
    for words in ["Step 1: Tarik napas &amp; senyum", "Step 2: Jawab pelapor (", "Step 3: "] {
        assert!(said.contains(words), "{said}");
    }
    assert!(svg.contains("<title>Flow chart: Pengaduan &lt;melalui&gt; Instagram</title>"));
    assert!(svg.contains(r#"role="img""#));
}

#[test]
fn a_long_procedure_is_cut_into_sheets_that_name_the_step_with_which_the_next_one_begins() {
    let steps = (1..=20).map(|no| {
        step(&format!("Langkah panjang nomor {no} yang perlu dua baris kalimat biasa"), None)
    });
    let flow = sop_flow(&content(steps.collect()), words(Language::Id)).unwrap();
    let sheets = flow.sheets(630.0);
    assert!(sheets.len() > 1);
    let height = |svg: &String| -> f64 {
        let (_, rest) = svg.split_once(" height=\"").unwrap();
        rest.split_once('"').unwrap().0.parse().unwrap()
    };
    assert!(
        sheets.iter().all(|svg| height(svg) <= 640.0),
        "{:?}",
        sheets.iter().map(height).collect::<Vec<_>>()
    );
    let boxes: usize = sheets.iter().map(|svg| svg.matches(r#"rx="6""#).count()).sum();
    assert_eq!(boxes, 20, "no step is lost or drawn twice");
    assert!(sheets[0].contains("Mulai") && !sheets[0].contains(">Selesai<"));
    let first = sheets[0].matches(r#"rx="6""#).count();
    assert!(sheets[0].contains(&format!(">ke langkah {}<", first + 1)));
    assert!(sheets.last().unwrap().contains(">Selesai<"));
}

#[test]
fn an_spo_without_steps_has_no_drawing() {
    assert!(sop_flow(&content(Vec::new()), words(Language::Id)).is_none());
}
