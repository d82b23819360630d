//! `jembatan survey score`: published tables, bad lines, and what cannot be computed.

use std::fmt::Write;
use std::path::Path;

use serde_json::Value;

use crate::house::{jembatan, said};

struct Answers(tempfile::TempDir);

impl Answers {
    fn of(bytes: &[u8]) -> Answers {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("jawaban.csv"), bytes).unwrap();
        Answers(folder)
    }

    fn run(&self, flags: &[&str]) -> std::process::Output {
        let file = self.0.path().join("jawaban.csv");
        let words = ["survey", "score", file.to_str().unwrap()];
        jembatan(&words).args(flags).output().unwrap()
    }

    fn score(&self, flags: &[&str]) -> Value {
        let output = self.run(flags);
        assert!(output.status.success(), "{}", said(&output));
        serde_json::from_slice(&output.stdout).unwrap()
    }
}

/// One line a respondent, from how often 4, 3, 2, 1 were given to each unsur.
fn lines(heading: &str, counts: &[[usize; 4]]) -> String {
    let column = |row: &[usize; 4]| -> Vec<u8> {
        (0..4_u8).flat_map(|at| vec![4 - at; row[usize::from(at)]]).collect()
    };
    let columns: Vec<Vec<u8>> = counts.iter().map(column).collect();
    let mut text = format!("{heading}\n");
    for respondent in 0..columns[0].len() {
        let cells: Vec<String> = columns.iter().map(|each| each[respondent].to_string()).collect();
        writeln!(text, "{}", cells.join(",")).unwrap();
    }
    text
}

#[test]
fn the_same_answers_give_another_index_by_another_weight() {
    let counts = [[9, 1, 0, 0], [5, 5, 0, 0], [3, 4, 3, 0]];
    let counts = [counts, counts, counts].concat();
    let answers = Answers::of(lines("a,b,c,d,e,f,g,h,i", &counts).as_bytes());
    let exact = answers.score(&[]);
    assert_eq!((&exact["n"], &exact["index"]), (&10.into(), &86.67.into()));
    assert_eq!((&exact["grade"], &exact["nrr"][2]), (&"B".into(), &3.0.into()));
    assert_eq!(exact["filled_index"], 86.67);
    assert_eq!(answers.score(&["--weights", "0.11"])["index"], 85.8);
    assert_eq!(answers.score(&["--weights", "0.111"])["index"], 86.58);
    assert_eq!(answers.score(&["--scale", "2004"])["grade"], "A");
    assert_eq!(answers.score(&["--weights", "0.111", "--total-decimals", "2"])["index"], 86.5);
}

#[test]
fn a_bad_line_is_refused_with_line_and_reason_and_the_rest_counts() {
    let bytes = b"u1;u2;u3\n4;4;4\n5;1;1\n3;3\n;;\n\xe9;3;3\n3;x;3\n3;;3\n";
    let answers = Answers::of(bytes);
    let output = answers.run(&[]);
    assert!(said(&output).contains("Baris 3") && said(&output).contains("5 baris ditolak"));
    let found: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&found["n"], &found["empty"][1]), (&2.into(), &1.into()));
    let refused: Vec<(u64, &str)> = found["refused"]
        .as_array()
        .unwrap()
        .iter()
        .map(|each| (each["line"].as_u64().unwrap(), each["reason"].as_str().unwrap()))
        .collect();
    let wanted = [
        (3, "outside_scale"),
        (4, "columns"),
        (5, "nothing"),
        (6, "encoding"),
        (7, "not_a_number"),
    ];
    assert_eq!(refused, wanted);
}

#[test]
fn a_table_without_a_heading_is_read_from_its_first_line() {
    let found = Answers::of("\u{feff}4,4\r\n2,2\r\n".as_bytes()).score(&[]);
    assert_eq!((&found["n"], &found["index"]), (&2.into(), &75.0.into()));
    assert_eq!(found["unsur"], serde_json::json!(["u1", "u2"]));
}

#[test]
fn a_name_may_hold_a_comma_and_an_open_quote_swallows_nothing() {
    let found = Answers::of(b"\"sistem, prosedur\",waktu\n\"4\",4\n\"4,4\n\"x,4\n3,3\n").score(&[]);
    assert_eq!((&found["n"], &found["unsur"][0]), (&3.into(), &"sistem, prosedur".into()));
    assert_eq!(found["refused"][0]["line"], 4);
}

#[test]
fn what_cannot_be_computed_is_said_and_ends_with_2() {
    for (bytes, flags, says) in [
        (&b""[..], &[][..], "satu baris pun"),
        (b"\xff\xfe4\0,\x004\0", &[], "UTF-8"),
        (b"4,4\n", &["--weights", "0.11"], "bukan untuk 2 unsur"),
        (b"4,4\n", &["--weights", "0.2"], "--weights"),
        (b"4,4\n", &["--total-decimals", "30"], "--total-decimals"),
    ] {
        let refused = Answers::of(bytes).run(flags);
        assert_eq!(refused.status.code(), Some(2), "{flags:?}");
        assert!(said(&refused).contains(says), "{}", said(&refused));
        assert!(refused.stdout.is_empty());
    }
}

#[test]
fn published_tables_are_reproduced_to_two_decimals() {
    let Some(fixtures) = std::env::var_os("JEMBATAN_FIXTURES") else {
        eprintln!("JEMBATAN_FIXTURES is unset: the published SKM tables were NOT reproduced");
        return;
    };
    let path = Path::new(&fixtures).join("skm/nine_unsur_triwulan_iii.csv");
    let table = std::fs::read_to_string(&path).unwrap();
    let rows: Vec<Vec<&str>> = table.lines().skip(1).map(|row| row.split(',').collect()).collect();
    let count = |row: &Vec<&str>| [1, 2, 3, 4].map(|at: usize| row[at].parse::<usize>().unwrap());
    let counts: Vec<[usize; 4]> = rows.iter().map(count).collect();
    let names: Vec<&str> = rows.iter().map(|row| row[0]).collect();
    let answers = Answers::of(lines(&names.join(","), &counts).as_bytes());
    for (weights, index) in [("0.11", 90.56), ("exact", 91.48), ("0.1111", 91.47), ("0.111", 91.38)]
    {
        assert_eq!(answers.score(&["--weights", weights])["index"], index, "{weights}");
    }
    let found = answers.score(&["--weights", "0.11"]);
    assert_eq!((&found["grade"], &found["total"]), (&"A".into(), &3.6224.into()));
    for (at, row) in rows.iter().enumerate() {
        assert_eq!(found["nrr"][at], row[5].parse::<f64>().unwrap(), "{}", row[0]);
        let cell = found["weighted_nrr"][at].as_f64().unwrap();
        let published: f64 = row[6].parse().unwrap();
        assert!((cell - published).abs() < 0.000_051, "{}: {cell} {published}", row[0]);
    }
}
