use domain::ids::{ResponseId, SurveyCode, SurveyId, UnitCode};
use domain::people::Who;
use domain::survey::{
    Ask, Decimal, Entry, Event, Grade, Key, Making, Mark, Marks, Order, Period, Publication,
    Question, Sentence, Survey, Tallies, Template, Way, apply, fold,
};
use domain::text::Name;
use store::StoreError;
use store::survey::answer::{self, Response};
use store::survey::kept;

use crate::case_life::said;
use crate::setting::{ELSEWHERE, HERE, minute, read, write};

const ID: SurveyId = SurveyId::new(0x5E);

fn code() -> SurveyCode {
    SurveyCode::parse("RJ-2026").unwrap()
}

fn key(text: &str) -> Key {
    Key::parse(text).unwrap()
}

fn asked(name: &str, ask: Ask) -> Question {
    let words = Sentence::parse("Bagaimana ruang tunggu kami?").ok();
    Question { key: key(name), ask, words, required: true, only_if: None }
}

/// A questionnaire with every kind of question in it.
fn making() -> Making {
    let words = Sentence::parse("Ya, selalu").ok();
    let choices = vec![(key("ya"), words), (key("tidak"), None)];
    let branch = Some((key("ya_tidak"), "ya".to_owned()));
    Making {
        title: Name::parse("Survei rawat jalan").unwrap(),
        template: Template::Outpatient,
        order: Order::FacilitiesFirst,
        own: vec![
            asked("nyaman", Ask::Extra),
            asked("ya_tidak", Ask::Choice(choices)),
            asked("skala", Ask::Scale(5)),
            asked("menit", Ask::Number(0, 240)),
            asked("anjur", Ask::Recommend),
            Question { only_if: branch, ..asked("sebab", Ask::Text) },
        ],
        units: UnitCode::parse("IGD").into_iter().collect(),
        population: Some(450),
    }
}

fn life() -> Vec<Entry> {
    let period = Period::parse("2026-S1").unwrap();
    let published = Publication {
        from: period.from,
        until: period.until,
        n: 132,
        index: Decimal::hundredths(8_247),
        grade: Grade::B,
        at: minute(9),
    };
    let events = [
        Event::Made { id: ID, code: code(), making: making() },
        Event::Opened,
        Event::Closed,
        Event::Published(published),
        Event::Unpublished,
    ];
    let entry = |(at, event): (i64, Event)| Entry { event, by: Who::Clock, at: minute(at) };
    (0..).zip(events).map(entry).collect()
}

async fn written(db: &db::Db, row: &Survey, entries: &[Entry]) -> Result<(), StoreError> {
    let (row, entries) = (row.clone(), entries.to_vec());
    write!(db, [row, entries], |tx| store::survey::save(tx, HERE, &row, &entries).await)
}

fn marks(text: &str) -> Marks {
    text.bytes().map(|sign| Mark::new(sign.wrapping_sub(b'0'))).collect()
}

fn tallied(sheets: &[&str]) -> Tallies {
    let mut tallies = Tallies::of(3);
    sheets.iter().for_each(|sheet| tallies.add(&marks(sheet), 1));
    tallies
}

fn sheet(id: u128, (day, unit): (&str, Option<&str>), given: &str) -> Response {
    Response {
        id: ResponseId::new(id),
        day: day.parse().unwrap(),
        unit: unit.map(|unit| UnitCode::parse(unit).unwrap()),
        way: Way::Link,
        marks: marks(given),
        picked: vec![(key("ya_tidak"), "ya".to_owned())],
        texts: vec![(key("sebab"), said(id))],
    }
}

async fn put(db: &db::Db, sheet: Response) -> bool {
    write!(db, [sheet], |tx| answer::put(tx, HERE, ID, &sheet).await).unwrap()
}

/// Kept or counted anew, the result is the same; `due` days are not kept.
async fn same_figures(db: &db::Db, due: usize) {
    read!(db, [due], |tx| {
        for period in [Period::whole(), Period::parse("2026-03").unwrap()] {
            let mut plain = answer::counted(tx, HERE, (ID, 3), period).await?;
            plain.sort_by(|one, other| (&one.month, &one.unit).cmp(&(&other.month, &other.unit)));
            assert_eq!(kept::counted(tx, HERE, (ID, 3), period).await?, plain);
            let sorted = |mut all: Vec<answer::Picked>| {
                all.sort_by_key(|one| format!("{one:?}"));
                all
            };
            let picked = sorted(answer::picked(tx, HERE, ID, period).await?);
            assert_eq!(sorted(kept::picked(tx, HERE, ID, period).await?), picked);
        }
        let open = kept::due(tx, HERE, (ID, 3), 9).await?;
        let days: std::collections::BTreeSet<_> = open.iter().map(|sums| sums.day()).collect();
        assert_eq!(days.len(), due);
        Ok(())
    })
    .unwrap();
}

db::on_both_engines! { store::migrations();
    async fn the_row_of_a_survey_is_what_its_history_adds_up_to(db: &TestDb) {
        let life = life();
        let mut row = None;
        for step in &life {
            row = apply(row, step);
            written(db, row.as_ref().unwrap(), std::slice::from_ref(step)).await.unwrap();
            read!(db, [row], |tx| {
                assert_eq!(store::survey::find(tx, HERE, &code()).await?, row);
                let public = row.as_ref().and_then(|row| row.published).is_some();
                assert_eq!(store::survey::published(tx, HERE, 9).await?.len(), usize::from(public));
                Ok(())
            })
            .unwrap();
        }
        read!(db, [row, life], |tx| {
            let history = store::survey::history(tx, HERE, ID).await?;
            assert_eq!(history, life);
            assert_eq!(fold(&history), row);
            assert_eq!(store::survey::list(tx, HERE, 9).await?, row.into_iter().collect::<Vec<_>>());
            assert_eq!(store::survey::find(tx, ELSEWHERE, &code()).await?, None);
            assert_eq!(store::survey::list(tx, ELSEWHERE, 9).await?, []);
            Ok(())
        })
        .unwrap();
    }

    async fn two_surveys_never_share_a_code_and_two_writers_never_a_version(db: &TestDb) {
        let life = life();
        let first = fold(&life[..1]).unwrap();
        written(db, &first, &life[..1]).await.unwrap();
        let twin = Survey { id: SurveyId::new(2), ..first.clone() };
        let ended = written(db, &twin, &life[..1]).await;
        assert!(matches!(ended, Err(StoreError::Stale)), "{ended:?}");
        let ended = written(db, &first, &life[..1]).await;
        assert!(matches!(ended, Err(StoreError::Stale)), "{ended:?}");
    }

    async fn sheets_are_counted_by_month_and_unit_within_their_period(db: &TestDb) {
        let igd = Some("IGD");
        assert!(put(db, sheet(1, ("2026-03-31", igd), "44-")).await);
        assert!(put(db, sheet(2, ("2026-03-01", igd), "44-")).await);
        assert!(put(db, sheet(3, ("2026-04-01", None), "123")).await);
        assert!(!put(db, sheet(3, ("2026-04-02", igd), "444")).await, "the first stands");
        read!(db, |tx| {
            let all = answer::counted(tx, HERE, (ID, 3), Period::whole()).await?;
            assert_eq!(all.iter().map(|one| one.many).sum::<u32>(), 3);
            let march = answer::counted(tx, HERE, (ID, 3), Period::parse("2026-03").unwrap()).await?;
            assert_eq!(march.len(), 1, "{march:?}");
            assert_eq!((march[0].month.as_str(), march[0].many), ("2026-03", 2));
            assert_eq!((&march[0].tallies, &march[0].unit), (&tallied(&["44-", "44-"]), &UnitCode::parse("IGD").ok()));
            assert_eq!(answer::many(tx, HERE, ID).await?, 3);
            assert_eq!(answer::many(tx, ELSEWHERE, ID).await?, 0);
            let picked = answer::picked(tx, HERE, ID, Period::whole()).await?;
            assert_eq!(picked.iter().map(|one| one.many).sum::<u32>(), 3);
            let texts = answer::said(tx, HERE, ID, (Period::whole(), None), 2).await?;
            assert_eq!(texts.iter().map(|(_, words)| *words).collect::<Vec<_>>()[0], said(3));
            assert_eq!(texts.len(), 2);
            let unit = UnitCode::parse("IGD").ok();
            let texts = answer::said(tx, HERE, ID, (Period::whole(), unit.as_ref()), 1).await?;
            assert_eq!(texts.len(), 1, "others do not use up what a unit may show");
            assert_eq!(texts[0].1, said(1));
            Ok(())
        })
        .unwrap();
    }

    async fn what_is_kept_changes_no_figure_and_holds_until_the_next_sheet(db: &TestDb) {
        let igd = Some("IGD");
        let days = ["2026-03-01", "2026-03-01", "2026-03-31", "2026-04-01"];
        for (nth, day) in (1..).zip(days) {
            let unit = igd.filter(|_| nth != 2);
            assert!(put(db, sheet(nth, (day, unit), "44-")).await);
        }
        same_figures(db, 3).await;
        for _ in 0..2 {
            let due = read!(db, |tx| kept::due(tx, HERE, (ID, 3), 2).await).unwrap();
            for sums in due {
                write!(db, [sums], |tx| kept::keep(tx, HERE, ID, &sums).await).unwrap();
            }
        }
        same_figures(db, 0).await;
        assert!(put(db, sheet(9, ("2026-03-01", None), "123")).await);
        same_figures(db, 1).await;
        write!(db, |tx| kept::lose(tx, HERE, ID).await).unwrap();
        same_figures(db, 3).await;
    }

    async fn an_invitation_is_used_once_and_tells_nothing_of_the_answers(db: &TestDb) {
        write!(db, |tx| answer::invite(tx, HERE, ID, [7; 32]).await).unwrap();
        let used = read!(db, |tx| answer::is_used(tx, HERE, ID, [7; 32]).await).unwrap();
        let unknown = read!(db, |tx| answer::is_used(tx, HERE, ID, [8; 32]).await).unwrap();
        assert_eq!((used, unknown), (Some(false), None));
        for wanted in [true, false] {
            let ended = write!(db, |tx| answer::use_up(tx, HERE, ID, [7; 32]).await).unwrap();
            assert_eq!(ended, wanted);
        }
        assert!(!write!(db, |tx| answer::use_up(tx, HERE, ID, [8; 32]).await).unwrap());
        let used = read!(db, |tx| answer::is_used(tx, HERE, ID, [7; 32]).await).unwrap();
        assert_eq!(used, Some(true));
        let many = read!(db, |tx| answer::invitations(tx, HERE, ID).await).unwrap();
        assert_eq!(many, (1, 1));
        let many = read!(db, |tx| answer::invitations(tx, ELSEWHERE, ID).await).unwrap();
        assert_eq!(many, (0, 0));
    }
}

#[test]
fn nothing_in_the_tables_joins_an_answer_to_an_invitation_or_to_an_hour() {
    let text = include_str!("../../migrations/0015_survey.sql");
    let table = |name: &str| {
        let begin = text.find(&format!("create table {name} (")).unwrap();
        &text[begin..begin + text[begin..].find("primary key").unwrap()]
    };
    for name in ["survey_response", "survey_pick", "survey_text"] {
        assert!(!table(name).contains("token"), "{name}");
        assert!(!table(name).contains("_at "), "{name}");
    }
    let invitation = table("survey_invitation");
    assert!(!invitation.contains("response") && !invitation.contains("_at "));
}
