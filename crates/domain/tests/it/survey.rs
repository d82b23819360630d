//! The arithmetic of satisfaction surveys: published tables, boundaries, and laws.

use domain::survey::{
    Decimal, FEWEST, Field, Grade, Mark, Marks, Method, RowFlaw, SampleRule, Scale, Score, Tallies,
    Tally, TooFew, Weights, lowest, marks, matrix, score, shown, weighted_index,
};
use proptest::prelude::*;

const fn by(weights: Weights) -> Method {
    Method { weights, total_decimals: None, scale: Scale::Of2017 }
}

/// Counts of 4, 3, 2, 1 an unsur; every respondent of a complete table fills every unsur.
fn table(rows: &[[u32; 4]]) -> Tallies {
    let n: u32 = rows[0].iter().sum();
    let given = |row: &[u32; 4], respondent: u32| -> Option<Mark> {
        let mut before = 0;
        let place = row.iter().position(|count| {
            before += count;
            respondent < before
        });
        Mark::new(4 - u8::try_from(place?).ok()?)
    };
    let mut tallies = Tallies::of(rows.len());
    for respondent in 0..n {
        let sheet: Marks = rows.iter().map(|row| given(row, respondent)).collect();
        tallies.add(&sheet, 1);
    }
    tallies
}

fn sheet(values: &[u8]) -> Marks {
    values.iter().map(|value| Mark::new(*value)).collect()
}

fn of_sheets(sheets: &[Marks]) -> Tallies {
    let mut tallies = Tallies::of(sheets[0].len());
    sheets.iter().for_each(|sheet| tallies.add(sheet, 1));
    tallies
}

fn said(index: Option<Decimal>) -> String {
    index.map_or_else(|| "-".to_owned(), |index| index.to_string())
}

#[test]
fn one_table_gives_four_indices_by_its_weight() {
    let rows = [
        [18, 11, 0, 0],
        [14, 15, 0, 0],
        [15, 12, 2, 0],
        [29, 0, 0, 0],
        [15, 14, 0, 0],
        [18, 11, 0, 0],
        [19, 10, 0, 0],
        [18, 11, 0, 0],
        [28, 1, 0, 0],
    ];
    let tallies = table(&rows);
    for (weights, index) in [
        (Weights::Exact, "91.48"),
        (Weights::TenThousandth1111, "91.47"),
        (Weights::Thousandth111, "91.38"),
        (Weights::Hundredth11, "90.56"),
    ] {
        let found = score(&tallies, by(weights));
        assert_eq!(said(found.index), index, "{}", weights.code());
        assert_eq!((found.n, found.grade), (29, Some(Grade::A)));
        assert_eq!(said(found.filled_index), "91.48");
    }
    let short = score(&tallies, by(Weights::Hundredth11));
    assert_eq!(said(short.total), "3.6224");
    assert_eq!(said(short.unsur[0].nrr), "3.6207");
    assert_eq!(said(short.unsur[6].weighted), "0.4021");
    assert_eq!(lowest(&tallies, 3), [2, 1, 4]);
}

#[test]
fn a_rounded_total_is_what_some_tables_multiplied() {
    let means = [306, 298, 306, 290, 306, 314, 304, 306, 318, 308, 320, 318, 310, 304]
        .map(|mean| mean - 300_i32);
    let rows = means.map(|over| match u32::try_from(over) {
        Ok(over) => [over, 100 - over, 0, 0],
        Err(_) => [0, 100 - over.unsigned_abs(), over.unsigned_abs(), 0],
    });
    let tallies = table(&rows);
    let old =
        |total_decimals, scale| Method { weights: Weights::Thousandth71, total_decimals, scale };
    let published = score(&tallies, old(Some(3), Scale::Of2004));
    assert_eq!((said(published.total), said(published.index)), ("3.059".into(), "76.48".into()));
    assert_eq!(published.grade, Some(Grade::B));
    let unrounded = score(&tallies, old(None, Scale::Of2017));
    assert_eq!((said(unrounded.index), unrounded.grade), ("76.47".into(), Some(Grade::C)));
    let exact = score(&tallies, Method::RECOMMENDED);
    assert_eq!((said(exact.index), exact.grade), ("76.93".into(), Some(Grade::B)));
}

#[test]
fn the_grade_turns_exactly_at_its_boundary() {
    let new = |index| Scale::Of2017.grade(Decimal::hundredths(index));
    let old = |index| Scale::Of2004.grade(Decimal::hundredths(index));
    assert_eq!([6_499, 6_500, 7_660, 7_661].map(new), [Grade::D, Grade::C, Grade::C, Grade::B]);
    assert_eq!([8_830, 8_831].map(new), [Grade::B, Grade::A]);
    assert_eq!([4_375, 4_376, 6_250, 6_251].map(old), [Grade::D, Grade::C, Grade::C, Grade::B]);
    assert_eq!([8_125, 8_126].map(old), [Grade::B, Grade::A]);
}

/// One unsur and a mean of so many ten-thousandths.
fn mean_of(ten_thousandths: u32) -> Score {
    let over = ten_thousandths - 20_000;
    let (low, rows) = (over.min(10_000), over.saturating_sub(10_000));
    score(&table(&[[rows, low - rows, 10_000 - low, 0]]), Method::RECOMMENDED)
}

#[test]
fn an_index_that_lies_between_two_hundredths_is_rounded_half_up() {
    for (mean, index, grade) in [
        (25_996, "64.99", Grade::D),
        (25_998, "65.00", Grade::C),
        (26_000, "65.00", Grade::C),
        (30_640, "76.60", Grade::C),
        (30_641, "76.60", Grade::C),
        (30_642, "76.61", Grade::B),
        (30_644, "76.61", Grade::B),
        (35_321, "88.30", Grade::B),
        (35_322, "88.31", Grade::A),
    ] {
        let found = mean_of(mean);
        assert_eq!((said(found.index), found.grade), (index.to_owned(), Some(grade)), "{mean}");
    }
}

#[test]
fn what_was_left_empty_is_told_and_the_two_formulas_part() {
    let whole = sheet(&[4; 9]);
    let part = sheet(&[2, 2, 2, 0, 0, 0, 0, 0, 0]);
    let found = score(&of_sheets(&[whole, part]), Method::RECOMMENDED);
    assert_eq!((said(found.index), said(found.filled_index)), ("91.67".into(), "87.50".into()));
    assert_eq!((found.unsur[0].empty, found.unsur[8].empty), (0, 1));
}

#[test]
fn an_unsur_that_nobody_filled_takes_no_part() {
    let tallies = of_sheets(&[sheet(&[4, 4, 4, 4, 0, 2, 2, 2, 2])]);
    let found = score(&tallies, Method::RECOMMENDED);
    assert_eq!((said(found.index), found.unsur[4].nrr), ("75.00".into(), None));
    assert_eq!(score(&tallies, by(Weights::Hundredth11)).index, None);
    assert_eq!(lowest(&tallies, 9).len(), 8);
}

#[test]
fn a_short_weight_is_only_for_its_number_of_unsur() {
    let ten = of_sheets(&[sheet(&[4; 10])]);
    assert_eq!(score(&ten, by(Weights::Hundredth11)).index, None);
    assert_eq!(said(score(&ten, Method::RECOMMENDED).index), "100.00");
    let nine = of_sheets(&[sheet(&[1; 9])]);
    assert_eq!(said(score(&nine, by(Weights::Hundredth11)).index), "24.75");
    assert_eq!(score(&nine, by(Weights::Thousandth71)).index, None);
}

#[test]
fn without_an_answer_there_is_no_index() {
    let found = score(&Tallies::of(9), Method::RECOMMENDED);
    assert_eq!((found.n, found.index, found.grade, found.filled_index), (0, None, None, None));
    assert_eq!(found.interval, None);
}

#[test]
fn a_survey_without_unsur_counts_its_respondents_and_has_no_index() {
    let mut tallies = Tallies::of(0);
    tallies.add(&[], FEWEST);
    let found = shown(&tallies, Method::RECOMMENDED).unwrap();
    assert_eq!((found.n, found.index, found.interval), (FEWEST, None, None));
}

#[test]
fn too_few_answers_are_not_shown() {
    let mut tallies = Tallies::of(9);
    tallies.add(&sheet(&[4; 9]), FEWEST - 1);
    assert_eq!(shown(&tallies, Method::RECOMMENDED), Err(TooFew { needed: FEWEST }));
    tallies.add(&sheet(&[3; 9]), 1);
    assert_eq!(shown(&tallies, Method::RECOMMENDED).map(|score| score.n), Ok(FEWEST));
}

#[test]
fn the_interval_narrows_with_the_answers() {
    let of = |times| {
        let mut tallies = Tallies::of(1);
        tallies.add(&sheet(&[4]), times);
        tallies.add(&sheet(&[2]), times);
        score(&tallies, Method::RECOMMENDED).interval
    };
    let between = |low, high| Some((Decimal::hundredths(low), Decimal::hundredths(high)));
    assert_eq!(of(50), between(7_008, 7_992));
    assert_eq!(of(5_000), between(7_451, 7_549));
    assert_eq!(score(&of_sheets(&[sheet(&[4])]), Method::RECOMMENDED).interval, None);
}

#[test]
fn a_sample_is_rounded_as_its_rule_says() {
    let rule = |rule: SampleRule| {
        [10, 50, 100, 200, 450, 500, 1_000, 10_000, 100_000].map(|many| rule.required(many))
    };
    let krejcie = [10, 44, 80, 132, 207, 217, 278, 370, 383];
    assert_eq!(rule(SampleRule::KrejcieMorgan), krejcie);
    assert_eq!(rule(SampleRule::Slovin), [10, 45, 80, 134, 212, 223, 286, 385, 399]);
    assert_eq!([0, 30, 31].map(|many| SampleRule::Slovin.required(many)), [0, 30, 29]);
    assert_eq!(SampleRule::Total.required(450), 450);
}

#[test]
fn importance_weighs_and_shows_where_to_begin() {
    let means = |values: &[u8]| -> Vec<Tally> { of_sheets(&[sheet(values)]).unsur };
    let (performance, importance) = (means(&[4, 2, 4, 1]), means(&[4, 4, 1, 1]));
    assert_eq!(said(weighted_index(&performance, &importance)), "72.50");
    let fields = [Field::Keep, Field::Improve, Field::Enough, Field::Later];
    assert_eq!(matrix(&performance, &importance), Some(fields.to_vec()));
    assert_eq!(weighted_index(&performance, &importance[1..]), None);
    assert_eq!(weighted_index(&performance, &[Tally::default(); 4]), None);
}

#[test]
fn a_line_is_refused_with_its_reason() {
    let line = |text: &str| marks(&text.split(',').collect::<Vec<_>>(), 3);
    assert_eq!(line("4, 3 ,"), Ok(vec![Mark::new(4), Mark::new(3), None]));
    assert_eq!(line("4,3"), Err(RowFlaw::Columns { found: 2, wanted: 3 }));
    assert_eq!(line("4,5,1"), Err(RowFlaw::OutsideScale { column: 2 }));
    assert_eq!(line("4,3,-1"), Err(RowFlaw::OutsideScale { column: 3 }));
    assert_eq!(line("empat,3,1"), Err(RowFlaw::NotANumber { column: 1 }));
    assert_eq!(line("4,3.5,1"), Err(RowFlaw::NotANumber { column: 2 }));
    assert_eq!(line(",,"), Err(RowFlaw::Nothing));
}

fn any_sheets() -> impl Strategy<Value = Vec<Marks>> {
    let cell = prop_oneof![1 => Just(0_u8), 6 => 1..=4_u8];
    let filled = |values: &Vec<u8>| values.iter().any(|value| *value > 0);
    let row = prop::collection::vec(cell, 9).prop_filter("a filled sheet", filled);
    prop::collection::vec(row.prop_map(|values| sheet(&values)), 1..40)
}

fn index_of(sheets: &[Marks]) -> i64 {
    score(&of_sheets(sheets), Method::RECOMMENDED).index.map_or(-1, |index| index.units)
}

proptest! {
    #[test]
    fn an_index_lies_between_25_and_100_and_in_its_interval(sheets in any_sheets()) {
        let found = score(&of_sheets(&sheets), Method::RECOMMENDED);
        for index in [found.index, found.filled_index] {
            prop_assert!(index.is_some_and(|index| (2_500..=10_000).contains(&index.units)));
        }
        if let Some((low, high)) = found.interval {
            prop_assert!(2_500 <= low.units && low.units <= high.units && high.units <= 10_000);
        }
    }

    #[test]
    fn the_order_of_respondents_does_not_matter(sheets in any_sheets(), by in 0..40_usize) {
        let mut turned = sheets.clone();
        turned.rotate_left(by % sheets.len());
        turned.reverse();
        prop_assert_eq!(
            score(&of_sheets(&turned), Method::RECOMMENDED),
            score(&of_sheets(&sheets), Method::RECOMMENDED)
        );
        let (one, other) = sheets.split_at(by % sheets.len());
        let mut joined = Tallies::of(9);
        for part in [one, other].into_iter().filter(|part| !part.is_empty()) {
            joined.join(&of_sheets(part));
        }
        prop_assert_eq!(joined, of_sheets(&sheets));
    }

    #[test]
    fn a_better_answer_never_lowers_the_index(sheets in any_sheets(), who in 0..40_usize, what in 0..9_usize) {
        let mut better = sheets.clone();
        let mark = &mut better[who % sheets.len()][what];
        let raised = mark.map(|mark| Mark::new(mark.value() + 1).unwrap_or(mark));
        *mark = raised;
        prop_assert!(index_of(&better) >= index_of(&sheets));
    }

    #[test]
    fn complete_sheets_are_exact_to_the_last_half(sheets in any_sheets()) {
        let whole: Vec<Marks> = sheets
            .iter()
            .map(|sheet| sheet.iter().map(|mark| mark.or(Mark::new(3))).collect())
            .collect();
        let values = whole.iter().flatten().flatten().map(|mark| i64::from(mark.value()));
        let (sum, of) = (values.sum::<i64>(), 9 * i64::try_from(whole.len()).unwrap_or(1));
        prop_assert_eq!(index_of(&whole), (sum * 2_500 * 2 + of) / (of * 2));
    }
}
