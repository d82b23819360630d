use desk::report::{daily, indicator, monthly, monthly_document, pdf, procedure, xlsx};
use desk::testing::{PRINTED, TestDesk};
use desk::{DeskError, rounds};
use domain::calendar::Month;
use domain::case::Command;
use domain::indicator::Percent;
use domain::rules::{Duty, Grade, Kind};
use locale::Language;
use paper::{Block, Cell, Document, Paper};

use crate::stage::{closed, complaint, date, does, graded, sealed, solved, voice, wib};

fn march() -> Month {
    Month::new(2026, 3).unwrap()
}

/// Six voices: a green one solved in time, a red one that nobody answers, a yellow and an ungraded
/// one, a sealed one, and thanks.
async fn small_cast(desk: &TestDesk) {
    let green = complaint(desk, "green").await;
    solved(desk, green).await;
    let red = complaint(desk, "red").await;
    graded(desk, red, Grade::Red).await;
    let yellow = complaint(desk, "yellow").await;
    graded(desk, yellow, Grade::Yellow).await;
    complaint(desk, "ungraded").await;
    sealed(desk, "sealed").await;
    voice(desk, Kind::Compliment, "thanks").await;
}

fn texts(document: &Document) -> String {
    format!("{:?}", document.blocks)
}

/// The last row of the first table: the indicator's total.
fn total(document: &Document) -> Vec<Cell> {
    let table = document.blocks.iter().find_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    table.unwrap().rows.last().unwrap().clone()
}

desk::on_each_engine! {
    async fn the_numbers_of_a_month_are_those_of_its_cases(desk: &TestDesk) {
        small_cast(desk).await;
        desk.clock.set(wib("2026-03-04T08:00"));
        let report = monthly(desk, &desk.actor("director"), march()).await.unwrap().report;
        let totals = report.totals;
        assert_eq!((totals.received, totals.complaints, totals.protected), (6, 5, 1));
        assert_eq!((totals.brought, totals.answered, totals.carried), (0, 1, 6));
        let tallies = report.indicator.tallies;
        assert_eq!((tallies.total().on_time, tallies.total().counted), (1, 5));
        assert_eq!((tallies.red.on_time, tallies.red.counted), (0, 1));
        assert_eq!(tallies.ungraded.counted, 2);
        assert_eq!(report.indicator.pooled(), Some(Percent::from_hundredths(20_00)));
        assert_eq!(tallies.mean_of_grades(), Some(Percent::from_hundredths(33_33)));
        assert_eq!(report.red.len(), 1);
    }

    async fn an_accused_person_reads_nothing_of_the_case_in_a_report(desk: &TestDesk) {
        let number = complaint(desk, "red").await;
        graded(desk, number, Grade::Red).await;
        complaint(desk, "other").await;
        let accuse = async |login: &str| {
            let command = Command::NameAccused { person: desk.person(login), words: None };
            does(desk, "head", number, command).await;
        };
        accuse("officer").await;
        let day = date("2026-03-03");
        let live = async |login: &str| {
            let of_month = monthly(desk, &desk.actor(login), march()).await.unwrap();
            let of_day = daily(desk, &desk.actor(login), day).await.unwrap();
            (of_month, of_day)
        };
        desk.clock.set(wib("2026-03-02T20:00"));
        for frozen in [false, true] {
            if frozen {
                desk.clock.set(wib("2026-03-03T08:01"));
                rounds::walk(desk).await.unwrap();
                accuse("management").await;
            }
            for (login, accused) in [("officer", true), ("management", frozen), ("head", false)] {
                let (of_month, of_day) = live(login).await;
                let (seen, hidden) = if accused { (1, 1) } else { (2, 0) };
                assert_eq!(of_day.frozen, frozen);
                assert_eq!((of_month.register.len(), of_month.report.red.len()), (seen, seen - 1), "{login}");
                let totals = of_month.report.totals;
                assert_eq!((totals.received, totals.protected), (2, hidden), "{login}");
                let report = &of_day.report;
                assert_eq!((report.received.len(), report.red.len()), (seen, seen - 1), "{login}");
                let kinds: u32 = report.by_kind.iter().map(|count| count.count).sum();
                assert_eq!((kinds as usize, report.protected), (seen, hidden), "{login}");
                let said = format!("{of_month:?} {report:?}");
                assert_eq!(said.contains(&format!("{number:?}")), !accused, "{login}");
            }
        }
    }

    async fn page_sheet_and_paper_show_the_same_indicator(desk: &TestDesk) {
        small_cast(desk).await;
        desk.clock.set(wib("2026-03-04T08:00"));
        let director = desk.actor("director");
        let sheet = indicator(desk, &director, march()).await.unwrap();
        let month = monthly(desk, &director, march()).await.unwrap();
        assert_eq!(month.report.indicator, sheet);
        let document =
            monthly_document(desk, &director, march(), Language::Id, Paper::F4).await.unwrap();
        let counts = &total(&document)[2..4];
        let tally = sheet.tallies.total();
        assert_eq!(counts, [Cell::Count(tally.counted.into()), Cell::Count(tally.on_time.into())]);
        assert!(texts(&document).contains("1 / 5 x 100% = 20%"));
        assert!(texts(&document).contains("(KKM + KKK + KKH) / 3"));
        assert_eq!(pdf(desk, &document).await.unwrap(), PRINTED);
        assert!(xlsx(&document).unwrap().starts_with(b"PK"));
    }

    async fn a_month_without_complaints_has_no_percentage(desk: &TestDesk) {
        voice(desk, Kind::Compliment, "thanks").await;
        let director = desk.actor("director");
        let document =
            monthly_document(desk, &director, march(), Language::Id, Paper::F4).await.unwrap();
        let said = texts(&document);
        assert!(said.contains("tidak ada komplain"), "{said}");
        assert!(!said.contains("Hundredths(0)") && !said.contains("\"0%\""), "{said}");
        assert_eq!(document.number, "445/……/2026");
    }

    async fn a_month_is_provisional_until_it_is_over_and_nothing_is_pending(desk: &TestDesk) {
        let number = complaint(desk, "a").await;
        let provisional = async |at: &str| {
            desk.clock.set(wib(at));
            indicator(desk, &desk.actor("quality"), march()).await.unwrap().provisional
        };
        assert!(provisional("2026-03-02T08:00").await, "the month runs");
        desk.clock.set(wib("2026-03-31T10:00"));
        graded(desk, number, Grade::Green).await;
        let late = complaint(desk, "b").await;
        graded(desk, late, Grade::Yellow).await;
        assert!(provisional("2026-04-02T10:00").await, "a complaint is pending");
        assert!(!provisional("2026-04-04T10:00").await);
        let ended = monthly(desk, &desk.actor("head"), Month::new(2026, 5).unwrap()).await;
        assert!(matches!(ended, Err(DeskError::NotFound)), "a month to come");
    }

    async fn a_case_of_last_month_is_brought_forward_and_not_counted_again(desk: &TestDesk) {
        let number = complaint(desk, "a").await;
        desk.clock.set(wib("2026-04-10T08:00"));
        solved(desk, number).await;
        closed(desk, number).await;
        desk::deliver::run(desk).await.unwrap();
        desk.clock.advance_hours(1);
        let april = Month::new(2026, 4).unwrap();
        let report = monthly(desk, &desk.actor("head"), april).await.unwrap().report;
        let totals = report.totals;
        assert_eq!((totals.brought, totals.received, totals.closed), (1, 0, 1));
        assert_eq!(report.indicator.pooled(), None);
        assert_eq!(report.improvements.open, 1);
        let months: Vec<_> = report.trend.iter().map(|each| each.complaints).collect();
        assert_eq!(months, [1, 0], "no month before the first complaint");
    }

    async fn the_procedure_names_the_cases_in_which_a_clause_was_not_kept(desk: &TestDesk) {
        let number = complaint(desk, "a").await;
        let hidden = sealed(desk, "b").await;
        desk.clock.set(wib("2026-03-06T08:00"));
        let found = procedure(desk, &desk.actor("quality"), march()).await.unwrap();
        assert_eq!(found.procedure.number, "445/04-08.003");
        assert_eq!(found.clauses.len(), 11);
        let of = |duty| found.clauses.iter().find(|each| each.summary.clause.duty == duty).unwrap();
        let documented = of(Duty::Documented);
        assert_eq!((documented.summary.broken, documented.deviating.len()), (2, 1));
        assert_eq!(documented.deviating[0].case, number);
        let named = found.clauses.iter().flat_map(|each| &each.deviating);
        assert!(named.into_iter().all(|one| one.case != hidden));
        rounds::walk(desk).await.unwrap();
        let report = monthly(desk, &desk.actor("head"), march()).await.unwrap().report;
        let sums: Vec<_> = report.clauses.iter().map(|each| each.clause).collect();
        let standing: Vec<_> = found.clauses.iter().map(|each| each.summary.clause).collect();
        assert_eq!(sums, standing);
    }
}
