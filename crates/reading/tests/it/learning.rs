use reading::{BadModel, Card, Labelled, Model, Table, measure, scores, train};

/// Forty sentences, every second one content, built of words that stand in one half only.
fn lesson() -> Vec<(String, &'static str)> {
    let good = ["ramah", "bersih", "cepat", "nyaman"];
    let bad = ["judes", "kotor", "lambat", "pengap"];
    let place = ["loket", "bangsal", "poli", "kasir", "parkir", "apotek", "lobi", "kantin"];
    let said = |at: usize| {
        let of = if at.is_multiple_of(2) { (good, "positive") } else { (bad, "negative") };
        (format!("Di {} ini semuanya {}", place[at % 7], of.0[at / 2 % 4]), of.1)
    };
    (0..80).map(said).collect()
}

fn model() -> Model {
    let lesson = lesson();
    let examples: Vec<_> = lesson.iter().map(|(text, class)| Labelled { text, class }).collect();
    let card = Card { task: "sentiment".into(), licence: "CC0".into(), ..Card::default() };
    train(&examples, card)
}

#[test]
fn what_was_learned_is_recognised_in_a_sentence_never_seen() {
    let model = model();
    let said = |text: &str| model.verdict(text).map(|verdict| verdict.class.to_owned());
    assert_eq!(said("kamar mandinya kotor dan pengap sekali").as_deref(), Some("negative"));
    assert_eq!(said("Perawatnya ramah, ruangannya bersiiih!").as_deref(), Some("positive"));
}

#[test]
fn a_surer_verdict_says_so_and_an_empty_text_is_no_sure_one() {
    let model = model();
    let sure = model.verdict("kotor pengap judes").expect("a class").certainty;
    let unsure = model.verdict("").expect("a class").certainty;
    assert!(sure > 0.8 && unsure < sure && (0.0..=1.0).contains(&unsure), "{sure} {unsure}");
}

#[test]
fn the_words_that_weighed_most_are_words_of_the_message() {
    let because = model().because("Loket ini semuanya kotor", "negative", 1);
    assert_eq!(because, ["kotor"]);
}

#[test]
fn the_same_examples_give_the_same_bytes_and_the_bytes_the_same_model() {
    let bytes = model().to_bytes();
    assert_eq!(bytes, model().to_bytes());
    let read = Model::from_bytes(&bytes).expect("a model");
    assert_eq!(read, model());
    assert_eq!(read.card().licence, "CC0");
    assert!(bytes.len() < 2_000_000, "{}", bytes.len());
}

#[test]
fn a_damaged_file_or_one_of_another_version_is_told_apart() {
    let bytes = model().to_bytes();
    let read = |bytes: &[u8]| Model::from_bytes(bytes).expect_err("no model");
    assert_eq!(read(b"hello"), BadModel::NotAModel);
    assert_eq!(read(&[]), BadModel::NotAModel);
    let mut other = bytes.clone();
    other[8] = 9;
    assert_eq!(read(&other), BadModel::OtherVersion { found: 9 });
    for at in [12, 40, 1_000, bytes.len() - 1] {
        let mut damaged = bytes.clone();
        damaged[at] ^= 1;
        assert_eq!(read(&damaged), BadModel::Damaged, "byte {at}");
    }
    assert_eq!(read(&bytes[..bytes.len() - 100]), BadModel::Damaged);
}

#[test]
fn no_examples_give_a_model_that_says_nothing() {
    assert_eq!(train(&[], Card::default()).verdict("apa saja"), None);
}

#[test]
fn scores_are_those_of_the_textbook() {
    let found = scores(&["a", "a", "b", "c"], &["a", "b", "b", "b"]);
    assert!((found.accuracy - 0.5).abs() < 1e-6);
    // F1: a 2/3, b 1/2, c 0.
    assert!((found.macro_f1 - (2.0 / 3.0 + 0.5) / 3.0).abs() < 1e-6);
}

#[test]
fn a_table_is_read_in_every_layout_that_public_sets_have() {
    let tabs = "pelayanan \"bagus\" , ramah\tpositive\nburuk\tnegative\nburuk lagi\tnegative\n";
    let commas = "id,text,label\n1,\"bagus, ramah\nsekali\",positive\n2,buruk,negative\n3,kata \"\"x\"\",negative\n";
    let semicolons = "label;teks\npositive;bagus, ramah\nnegative;buruk\n";
    let labels = |source| {
        let table = Table::read(source).expect("a table");
        let label = |row: &reading::Row| row.labels.join("+");
        (table.aspects, table.rows.iter().map(label).collect::<Vec<_>>())
    };
    let one = || vec!["label".to_owned()];
    assert_eq!(labels(tabs), (one(), ["positive", "negative", "negative"].map(Into::into).into()));
    assert_eq!(
        labels(commas),
        (one(), ["positive", "negative", "negative"].map(Into::into).into())
    );
    assert_eq!(labels(semicolons), (one(), ["positive", "negative"].map(Into::into).into()));
    let aspects = "sentence,fuel,price\nirit,pos,neut\nmahal,neut,neg\nboros,neg,neut\n";
    let (names, rows) = labels(aspects);
    assert_eq!(names, ["fuel", "price"]);
    assert_eq!(rows, ["pos+neut", "neut+neg", "neg+neut"]);
    assert_eq!(Table::read(commas).expect("a table").rows[0].text, "bagus, ramah\nsekali");
}

#[test]
fn a_line_without_its_label_is_told_by_its_number() {
    let table = Table::read("text,label\nbaik,positive\nrusak\nburuk,negative\n").expect("a table");
    assert_eq!((table.rows.len(), table.refused), (2, vec![3]));
    assert!(Table::read("").is_err());
    assert!(Table::read("hanya satu kolom\n").is_err());
}

#[test]
fn a_measurement_trains_on_one_table_and_reads_the_other() {
    let lines = |range: std::ops::Range<usize>| {
        let lesson = lesson();
        lesson[range].iter().map(|(text, class)| format!("{text}\t{class}\n")).collect::<String>()
    };
    let (training, test) = (Table::read(&lines(0..60)), Table::read(&lines(60..80)));
    let mut second = 0.0;
    let mut now = || {
        second += 1.0;
        second
    };
    let found = measure(&training.expect("a table"), &test.expect("a table"), &mut now);
    let found = found.expect("measured");
    assert!(found.scores.macro_f1 > 0.99, "{found:?}");
    assert!((found.train_seconds - 1.0).abs() < 1e-9, "{found:?}");
}
