//! How grave messages are judged: `fixtures/reading/grades.tsv`, all invented. Half of it was looked at
//! while the rules were mended, the other half never; the table stands in docs/operations/reading.md.

use reading::{confusion, suggest};

const MESSAGES: &str = include_str!("../../../../fixtures/reading/grades.tsv");
const GRADES: [&str; 3] = ["red", "yellow", "green"];

fn pairs(part: &str) -> Vec<(&'static str, &'static str, &'static str)> {
    let lines = MESSAGES.lines().filter(|line| !line.starts_with('#'));
    let cells = lines.map(|line| line.split('\t').collect::<Vec<_>>());
    let of = cells.filter(|cells| cells.len() == 4 && cells[0] == part);
    of.map(|cells| (cells[1], suggest(cells[3], None).grade.code(), cells[3])).collect()
}

fn table(part: &str) -> Vec<(String, Vec<usize>)> {
    let pairs: Vec<_> = pairs(part).into_iter().map(|(truth, said, _)| (truth, said)).collect();
    confusion(&GRADES, &pairs)
}

#[test]
fn there_are_enough_of_each_grade_in_both_halves() {
    for part in ["look", "held"] {
        let (found, table) = (pairs(part), table(part));
        assert!(found.len() >= 36, "{part} {}", found.len());
        assert!(table.iter().all(|(_, row)| row.iter().sum::<usize>() >= 6), "{table:?}");
    }
}

#[test]
fn no_red_one_is_missed_and_yellow_is_told_from_green() {
    for (part, yellow, green) in [("look", 14, 16), ("held", 11, 15)] {
        let (table, wrong) = (table(part), wrong(part));
        assert_eq!(table[0].1[2], 0, "a grave message is never green: {wrong:?}");
        assert!(table[0].1[0] >= 5, "{part} red {table:?} {wrong:?}");
        assert!(table[1].1[1] >= yellow, "{part} yellow {table:?} {wrong:?}");
        assert!(table[2].1[2] >= green, "{part} green {table:?} {wrong:?}");
    }
}

fn wrong(part: &str) -> Vec<(&'static str, &'static str, &'static str)> {
    pairs(part).into_iter().filter(|(truth, said, _)| truth != said).collect()
}
