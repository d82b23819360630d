//! A survey from its making to the public page, and who never learns who answered what.

use std::collections::BTreeMap;

use desk::survey::table::Unreadable;
use desk::survey::{
    Command, Imported, Outcome, Request, Sheet, Taken, View, act, answer, asked, fill, import,
    invite, list, open, outcome, published,
};
use desk::testing::TestDesk;
use desk::{DeskError, Refused, Unfit};
use domain::ids::{SurveyCode, UnitCode, Version};
use domain::survey::{
    Ask, Grade, Key, Making, Order, Period, Question, Refusal, Sentence, Template, Way, Wrong,
};
use domain::text::Name;

fn code() -> SurveyCode {
    SurveyCode::parse("RJ-2026").unwrap()
}

fn unit(code: &str) -> UnitCode {
    UnitCode::parse(code).unwrap()
}

fn making(units: &[&str]) -> Making {
    Making {
        title: Name::parse("Survei rawat jalan 2026").unwrap(),
        template: Template::Outpatient,
        order: Order::ComplaintsFirst,
        own: Vec::new(),
        units: units.iter().map(|code| unit(code)).collect(),
        population: Some(450),
    }
}

fn request(command: Command) -> Request {
    Request { code: code(), command, seen: None, key: None }
}

async fn does(desk: &TestDesk, login: &str, command: Command) -> Result<View, DeskError> {
    act(desk, &desk.actor(login), request(command)).await
}

async fn opened(desk: &TestDesk, units: &[&str]) {
    does(desk, "head", Command::Make(making(units))).await.unwrap();
    does(desk, "officer", Command::Open {}).await.unwrap();
}

const UNSUR: [&str; 9] = [
    "persyaratan",
    "prosedur",
    "waktu",
    "biaya",
    "produk",
    "kompetensi",
    "perilaku",
    "pengaduan",
    "sarana",
];

/// A full sheet with the same mark everywhere.
fn sheet(mark: u8, key: &str, unit: Option<&str>) -> Sheet {
    let given = UNSUR.iter().map(|unsur| ((*unsur).to_owned(), mark.to_string()));
    let given: BTreeMap<_, _> = given.collect();
    let unit = unit.map(|unit| UnitCode::parse(unit).unwrap());
    Sheet { given, unit, token: None, key: key.to_owned() }
}

async fn answers(desk: &TestDesk, marks: &[u8], unit: Option<&str>) {
    for (nth, mark) in marks.iter().enumerate() {
        let key = format!("{unit:?} {mark} {nth}");
        let taken = answer(desk, &code(), sheet(*mark, &key, unit)).await.unwrap();
        assert_eq!(taken, Taken::Thanks);
    }
}

/// A workbook with numbers where these are numbers.
fn workbook(rows: &[&[&str]]) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in (0..).zip(rows) {
        for (column, text) in (0..).zip(*cells) {
            let ended = match text.parse::<f64>() {
                Ok(number) => sheet.write_number(row, column, number).map(drop),
                Err(_) => sheet.write_string(row, column, *text).map(drop),
            };
            ended.expect("a sheet holds so many cells");
        }
    }
    book.save_to_buffer().expect("nothing but memory is written")
}

async fn found(desk: &TestDesk, login: &str, unit: Option<&str>) -> Result<Outcome, DeskError> {
    let unit = unit.map(|unit| UnitCode::parse(unit).unwrap());
    outcome(desk, &desk.actor(login), &code(), (Period::whole(), unit)).await
}

fn index(outcome: &Outcome) -> Option<String> {
    Some(outcome.score.as_ref().ok()?.index?.to_string())
}

desk::on_each_engine! {
    async fn a_survey_is_made_once_opened_answered_and_published(desk: &TestDesk) {
        opened(desk, &["IGD", "FARMASI"]).await;
        let ended = does(desk, "head", Command::Make(making(&[]))).await;
        assert!(matches!(ended, Err(DeskError::Unfit { field: "code", why: Unfit::Taken })));
        answers(desk, &[4, 3, 3, 2], Some("IGD")).await;
        let early = found(desk, "head", None).await.unwrap();
        assert_eq!((index(&early), early.lowest.len()), (None, 0));
        let period = Period::parse("2026").unwrap();
        let publish = Command::Publish { period };
        let ended = does(desk, "head", publish.clone()).await;
        assert!(matches!(ended, Err(DeskError::Refused(Refused::Survey(Refusal::NoResult)))), "{ended:?}");
        answers(desk, &[4, 4, 4, 4, 4, 4], Some("FARMASI")).await;
        let whole = found(desk, "head", None).await.unwrap();
        assert_eq!(index(&whole).as_deref(), Some("90.00"));
        assert!(whole.units.iter().all(|part| part.score.is_none()), "IGD has too few, and would be told");
        let view = does(desk, "director", publish).await.unwrap();
        let result = view.survey.published.unwrap();
        assert_eq!((result.n, result.index.units, result.grade), (10, 9_000, Grade::A));
        assert_eq!((view.answers, view.required), (10, Some(207)));
        answers(desk, &[1, 1], None).await;
        assert_eq!(published(desk).await.unwrap()[0].published, Some(result), "it is frozen");
        does(desk, "head", Command::Unpublish {}).await.unwrap();
        assert!(published(desk).await.unwrap().is_empty());
    }

    async fn a_head_of_a_unit_sees_the_own_unit_and_no_other(desk: &TestDesk) {
        opened(desk, &["IGD", "FARMASI"]).await;
        answers(desk, &[2, 2, 2, 2, 2], Some("IGD")).await;
        answers(desk, &[4, 4, 4, 4, 4], Some("FARMASI")).await;
        for wanted in [None, Some("IGD")] {
            let own = found(desk, "unit_igd", wanted).await.unwrap();
            assert_eq!((index(&own).as_deref(), own.units.len()), (Some("50.00"), 1));
            assert!(own.said.is_empty());
        }
        let ended = found(desk, "unit_igd", Some("FARMASI")).await;
        assert!(matches!(ended, Err(DeskError::Forbidden)));
        let all = found(desk, "quality", None).await.unwrap();
        assert_eq!((index(&all).as_deref(), all.units.len()), (Some("75.00"), 2));
        for login in ["dpjp", "committee", "admin"] {
            assert!(matches!(found(desk, login, None).await, Err(DeskError::Forbidden)), "{login}");
            let ended = list(desk, &desk.actor(login)).await;
            assert!(matches!(ended, Err(DeskError::Forbidden)), "{login}");
        }
        let ended = does(desk, "unit_igd", Command::Close {}).await;
        assert!(matches!(ended, Err(DeskError::Forbidden)));
    }

    async fn a_survey_of_other_units_is_out_of_sight(desk: &TestDesk) {
        opened(desk, &["FARMASI"]).await;
        assert!(list(desk, &desk.actor("unit_igd")).await.unwrap().is_empty());
        let ended = open(desk, &desk.actor("unit_igd"), &code()).await;
        assert!(matches!(ended, Err(DeskError::NotFound)));
        assert!(matches!(found(desk, "unit_igd", None).await, Err(DeskError::NotFound)));
        let ended = answer(desk, &code(), sheet(4, "a", Some("IGD"))).await;
        assert!(matches!(ended, Err(DeskError::Unknown { field: "unit" })), "{ended:?}");
    }

    async fn an_invitation_answers_once_and_the_first_answer_stands(desk: &TestDesk) {
        opened(desk, &[]).await;
        let tokens = invite(desk, &desk.actor("officer"), &code(), (2, None)).await.unwrap();
        assert_ne!(tokens[0], tokens[1]);
        let with = |key: &str| Sheet { token: Some(tokens[0].clone()), ..sheet(4, key, None) };
        assert_eq!(answer(desk, &code(), with("a")).await.unwrap(), Taken::Thanks);
        assert_eq!(answer(desk, &code(), with("b")).await.unwrap(), Taken::Before);
        assert!(asked(desk, &code(), Some(&tokens[0])).await.unwrap().answered);
        assert!(!asked(desk, &code(), Some(&tokens[1])).await.unwrap().answered);
        let made_up = Sheet { token: Some("f".repeat(24)), ..sheet(4, "c", None) };
        assert!(matches!(answer(desk, &code(), made_up).await, Err(DeskError::NotFound)));
        let view = open(desk, &desk.actor("head"), &code()).await.unwrap();
        assert_eq!((view.answers, view.invited, view.responded), (1, 2, 1));
        let ended = invite(desk, &desk.actor("operator"), &code(), (1, None)).await;
        assert!(matches!(ended, Err(DeskError::Forbidden)));
    }

    async fn a_repeated_request_hands_out_the_same_invitations(desk: &TestDesk) {
        opened(desk, &[]).await;
        let officer = desk.actor("officer");
        let keyed = |many| (many, Some("undangan-1".to_owned()));
        let first = invite(desk, &officer, &code(), keyed(3)).await.unwrap();
        assert_eq!(invite(desk, &officer, &code(), keyed(3)).await.unwrap(), first);
        assert_eq!(open(desk, &officer, &code()).await.unwrap().invited, 3);
        let ended = invite(desk, &officer, &code(), keyed(4)).await;
        assert!(matches!(ended, Err(DeskError::KeyReused)), "{ended:?}");
        let others = invite(desk, &desk.actor("head"), &code(), keyed(3)).await.unwrap();
        assert!(others.iter().all(|word| !first.contains(word)), "the key is the sender's own");
        let unkeyed = invite(desk, &officer, &code(), (1, None)).await.unwrap();
        assert_ne!(invite(desk, &officer, &code(), (1, None)).await.unwrap(), unkeyed);
    }

    async fn a_sheet_sent_twice_counts_once_and_a_gap_is_said(desk: &TestDesk) {
        opened(desk, &[]).await;
        for _ in 0..2 {
            answer(desk, &code(), sheet(3, "sama", None)).await.unwrap();
        }
        assert_eq!(open(desk, &desk.actor("head"), &code()).await.unwrap().answers, 1);
        let mut gap = sheet(3, "b", None);
        gap.given.remove("waktu");
        gap.given.insert("biaya".to_owned(), "5".to_owned());
        let wrong = |name: &str, why| (Key::parse(name).unwrap(), why);
        let wanted = vec![wrong("waktu", Wrong::Missing), wrong("biaya", Wrong::NotOffered)];
        assert_eq!(answer(desk, &code(), gap).await.unwrap(), Taken::Wrong(wanted));
    }

    async fn what_was_written_freely_is_read_by_the_office_and_not_by_the_judged(desk: &TestDesk) {
        opened(desk, &["IGD"]).await;
        answers(desk, &[3, 3, 3, 3], Some("IGD")).await;
        let mut last = sheet(3, "kata", Some("IGD"));
        last.given.insert("suggestion".to_owned(), "Tambah kursi roda.".to_owned());
        last.given.insert("sex".to_owned(), "female".to_owned());
        answer(desk, &code(), last).await.unwrap();
        let office = found(desk, "officer", None).await.unwrap();
        assert_eq!(office.said[0].1, "Tambah kursi roda.");
        assert_eq!(office.picked.len(), 1);
        assert_eq!(office.picked[0].2, None, "one of five would be known by it");
        assert!(found(desk, "unit_igd", None).await.unwrap().said.is_empty());
        assert!(found(desk, "quality", None).await.unwrap().said.is_empty());
    }

    async fn an_answer_is_counted_once_enough_gave_it_and_enough_gave_another(desk: &TestDesk) {
        opened(desk, &[]).await;
        for (sex, many) in [("female", 6), ("male", 4)] {
            for nth in 0..many {
                let mut one = sheet(3, &format!("{sex} {nth}"), None);
                one.given.insert("sex".to_owned(), sex.to_owned());
                answer(desk, &code(), one).await.unwrap();
            }
        }
        let counts = |found: Outcome| found.picked.iter().map(|one| one.2).collect::<Vec<_>>();
        assert_eq!(counts(found(desk, "head", None).await.unwrap()), [None, None]);
        let mut fifth = sheet(3, "male 5", None);
        fifth.given.insert("sex".to_owned(), "male".to_owned());
        answer(desk, &code(), fifth).await.unwrap();
        assert_eq!(counts(found(desk, "head", None).await.unwrap()), [Some(6), Some(5)]);
    }

    async fn a_unit_is_not_shown_alone_when_the_rest_would_be_too_few(desk: &TestDesk) {
        opened(desk, &["IGD", "FARMASI"]).await;
        answers(desk, &[4, 4, 4, 4, 4, 4], Some("FARMASI")).await;
        answers(desk, &[2, 2, 2, 2], Some("IGD")).await;
        assert!(found(desk, "head", None).await.unwrap().score.is_ok());
        assert!(found(desk, "head", Some("FARMASI")).await.unwrap().score.is_err());
        answers(desk, &[1], Some("IGD")).await;
        assert!(found(desk, "head", Some("FARMASI")).await.unwrap().score.is_ok());
    }

    async fn only_an_open_survey_takes_answers(desk: &TestDesk) {
        does(desk, "head", Command::Make(making(&[]))).await.unwrap();
        assert!(matches!(asked(desk, &code(), None).await, Err(DeskError::NotFound)));
        does(desk, "head", Command::Open {}).await.unwrap();
        does(desk, "head", Command::Close {}).await.unwrap();
        let ended = answer(desk, &code(), sheet(4, "a", None)).await;
        assert!(matches!(ended, Err(DeskError::Refused(Refused::Survey(Refusal::NotOpen)))), "{ended:?}");
        let ended = fill(desk, &desk.actor("officer"), &code(), (Way::Paper, sheet(4, "a", None))).await;
        assert!(matches!(ended, Err(DeskError::Refused(Refused::Survey(Refusal::NotOpen)))), "{ended:?}");
        let table = "4,".repeat(8) + "4\n";
        let ended = import(desk, &desk.actor("officer"), &code(), (table.as_bytes(), false)).await;
        assert!(matches!(ended, Err(DeskError::Refused(Refused::Survey(Refusal::NotOpen)))), "{ended:?}");
        let stale = Request { seen: Some(Version(9)), ..request(Command::Open {}) };
        let ended = act(desk, &desk.actor("head"), stale).await;
        assert!(matches!(ended, Err(DeskError::Stale { now: Version(3), .. })), "{ended:?}");
    }

    async fn a_typed_sheet_may_have_gaps_but_is_not_empty(desk: &TestDesk) {
        opened(desk, &[]).await;
        let officer = desk.actor("officer");
        let mut gap = sheet(3, "a", None);
        gap.given.remove("waktu");
        let taken = fill(desk, &officer, &code(), (Way::Paper, gap)).await.unwrap();
        assert_eq!(taken, Taken::Thanks);
        let empty = Sheet { key: "b".to_owned(), ..Sheet::default() };
        let taken = fill(desk, &officer, &code(), (Way::Interview, empty)).await.unwrap();
        assert!(matches!(taken, Taken::Wrong(_)));
        let ended = fill(desk, &desk.actor("quality"), &code(), (Way::Paper, sheet(3, "c", None))).await;
        assert!(matches!(ended, Err(DeskError::Forbidden)));
        assert_eq!(open(desk, &officer, &code()).await.unwrap().answers, 1);
    }

    async fn a_table_is_looked_at_then_taken_in_once(desk: &TestDesk) {
        opened(desk, &[]).await;
        let officer = desk.actor("officer");
        let table = format!("{}\n{}5\n{}4\n", "3,".repeat(8) + "3", "3,".repeat(8), "4,".repeat(8));
        let look = import(desk, &officer, &code(), (table.as_bytes(), true)).await.unwrap().unwrap();
        assert_eq!((look.taken, look.refused[0].line), (2, 2));
        assert_eq!(open(desk, &officer, &code()).await.unwrap().answers, 0);
        for (taken, before) in [(2, 0), (0, 2)] {
            let found = import(desk, &officer, &code(), (table.as_bytes(), false)).await.unwrap();
            let Ok(Imported { taken: new, before: old, .. }) = found else { panic!("{found:?}") };
            assert_eq!((new, old), (taken, before));
        }
        let narrow = import(desk, &officer, &code(), (b"4,4\n", false)).await.unwrap();
        assert_eq!(narrow, Err(Unreadable::OtherColumns));
        let ended = import(desk, &desk.actor("quality"), &code(), (b"4,4\n", false)).await;
        assert!(matches!(ended, Err(DeskError::Forbidden)));
    }

    async fn a_workbook_brings_the_same_as_a_table(desk: &TestDesk) {
        opened(desk, &[]).await;
        let officer = desk.actor("officer");
        let book = workbook(&[
            &["U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9"],
            &["4", "4", "4", "4", "4", "4", "4", "4", ""],
            &["3", "3", "3", "3", "3", "3", "3", "3", "7"],
            &["3", "3", "3", "3", "3", "3", "3", "3", "3", "3"],
            &["2", "2", "2", "2", "2", "2", "2", "2", "2"],
        ]);
        let found = import(desk, &officer, &code(), (&book, false)).await.unwrap().unwrap();
        let lines: Vec<_> = found.refused.iter().map(|one| (one.line, one.why.code())).collect();
        assert_eq!((found.taken, lines), (2, vec![(3, "outside_scale"), (4, "columns")]));
        let again = import(desk, &officer, &code(), (&book, false)).await.unwrap().unwrap();
        assert_eq!((again.taken, again.before), (0, 2));
        let narrow = import(desk, &officer, &code(), (&workbook(&[&["4", "4"]]), false)).await.unwrap();
        assert_eq!(narrow, Err(Unreadable::OtherColumns));
        let broken = [&book[..40], &vec![0; 2 << 20]].concat();
        for bad in [&book[..40], &broken] {
            let ended = import(desk, &officer, &code(), (bad, false)).await.unwrap();
            assert_eq!(ended, Err(Unreadable::Workbook));
        }
    }

    async fn an_extra_unsur_counts_with_the_nine(desk: &TestDesk) {
        let extra = Question {
            key: Key::parse("nyaman").unwrap(),
            ask: Ask::Extra,
            words: Sentence::parse("Apakah ruang tunggu nyaman?").ok(),
            required: true,
            only_if: None,
        };
        let making = Making { own: vec![extra], ..making(&[]) };
        does(desk, "head", Command::Make(making)).await.unwrap();
        does(desk, "head", Command::Open {}).await.unwrap();
        for nth in 0..5 {
            let mut sheet = sheet(4, &nth.to_string(), None);
            sheet.given.insert("nyaman".to_owned(), "1".to_owned());
            answer(desk, &code(), sheet).await.unwrap();
        }
        let found = found(desk, "head", None).await.unwrap();
        assert_eq!(index(&found).as_deref(), Some("92.50"));
        assert_eq!(found.unsur[found.lowest[0]].key.as_str(), "nyaman");
    }
}
