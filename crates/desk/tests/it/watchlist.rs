//! The list of a day: drawn by the rounds from mentions and cases, kept, and marked by the office.

use desk::DeskError;
use desk::mention::watchlist::{Command, Request, act, days, open};
use desk::mention::{NewMention, note_all};
use desk::receive::{NewIntake, receive};
use desk::testing::TestDesk;
use domain::calendar::Date;
use domain::ids::UnitCode;
use domain::mention::Source;
use domain::mention::watchlist::{Response, Tolerance};
use domain::people::Actor;
use domain::rules::{Channel, Hcat, Kind};
use jiff::SignedDuration;

use crate::stage::body;

fn said(desk: &TestDesk, (author, text): (String, String), hours_ago: i64) -> NewMention {
    NewMention {
        source: Source::Other,
        source_id: Some(author.clone()),
        text: body(&text),
        outlet: None,
        link: None,
        author: Some(author),
        tone: None,
        reach: None,
        published_at: Some(desk.now() - SignedDuration::from_hours(hours_ago)),
    }
}

/// Ten people, each in their own words: a text that is copied would count once.
const BURST: [&str; 10] = [
    "Antre obat di farmasi dari pagi sampai siang",
    "Apotek rawat jalan penuh, menunggu resep tiga jam",
    "Loket farmasi cuma satu yang buka, lama sekali",
    "Obat ibu saya habis, disuruh menunggu lagi di apotek",
    "Antrean farmasi panjang, sampai sore belum dipanggil",
    "Resep diserahkan jam delapan, obat keluar jam dua, lambat",
    "Antrean obat di apotek tidak bergerak sejak tadi",
    "Stok obat kosong, kami menunggu di farmasi tanpa kepastian",
    "Petugas farmasi dua orang, antrean obat ratusan",
    "Nunggu obat di apotek sampai anak saya menangis, lama",
];

/// Forty quiet days, then ten people in public and one complainant who wait for medicine.
async fn stream(desk: &TestDesk) {
    let usual = [
        "Antre obat di apotek lama",
        "Parkir motor penuh",
        "Perawat bangsal judes",
        "Toilet poli anak kotor",
    ];
    let quiet = (0..80).map(|nth: usize| {
        let text = format!("{}, kata tetangga nomor {nth}", usual[nth % usual.len()]);
        said(desk, (format!("biasa{nth}"), text), 24 * 41 - 11 * nth as i64)
    });
    let burst = (0..).zip(BURST).map(|(nth, text): (i64, &str)| {
        said(desk, (format!("ramai{nth}"), text.to_owned()), 30 - 2 * nth)
    });
    let all = quiet.chain(burst).collect();
    let noted = note_all(desk, &desk.actor("officer"), all).await.unwrap();
    assert!(noted.iter().all(Result::is_ok));
    let words = body("Antre obat lima jam, loket hanya satu.");
    let mut new = NewIntake::of(Kind::Complaint, Channel::Web, words);
    new.unit = UnitCode::parse("FARMASI").ok();
    receive(desk, &Actor::Complainant, new, "1").await.unwrap();
}

async fn drawn(desk: &TestDesk) -> Date {
    desk::rounds::walk(desk).await.unwrap();
    days(desk, &desk.actor("officer")).await.unwrap()[0].day
}

async fn does(desk: &TestDesk, login: &str, day: Date, command: Command) -> Result<(), DeskError> {
    let request = Request { command, seen: None, key: None };
    act(desk, &desk.actor(login), day, request).await.map(drop)
}

desk::on_each_engine! {
    async fn mentions_and_cases_of_one_unit_and_topic_stand_in_the_list_with_their_numbers(desk: &TestDesk) {
        stream(desk).await;
        let day = drawn(desk).await;
        let view = open(desk, &desk.actor("officer"), day).await.unwrap();
        let first = &view.lines[0];
        assert_eq!(first.item.matter.unit.as_str(), "FARMASI");
        assert_eq!(first.item.matter.topic, Hcat::Processes);
        assert!(first.item.matter.voices >= 10, "{first:?}");
        assert!(first.item.matter.expected_hundredths < 500, "{first:?}");
        assert_eq!((first.mentions.len(), first.cases.len()), (5, 1));
        let lines = view.lines.len();
        desk::rounds::walk(desk).await.unwrap();
        assert_eq!(days(desk, &desk.actor("director")).await.unwrap().len(), 1, "once a day");
        assert_eq!(open(desk, &desk.actor("director"), day).await.unwrap().lines.len(), lines);
        let hidden = open(desk, &desk.actor("unit_igd"), day).await;
        assert!(matches!(hidden, Err(DeskError::Forbidden)));
    }

    async fn a_line_is_marked_and_yesterdays_list_can_be_read_again(desk: &TestDesk) {
        stream(desk).await;
        let day = drawn(desk).await;
        let handle = Command::Handle { no: 1, how: Response::Unit };
        does(desk, "officer", day, handle).await.unwrap();
        assert!(matches!(does(desk, "auditor", day, handle).await, Err(DeskError::Forbidden)));
        let missing = Command::Handle { no: 99, how: Response::Unit };
        assert!(matches!(does(desk, "officer", day, missing).await, Err(DeskError::NotFound)));
        desk.clock.advance_hours(24);
        let next = drawn(desk).await;
        assert_eq!(next, day.tomorrow().unwrap());
        let view = open(desk, &desk.actor("quality"), day).await.unwrap();
        assert_eq!(view.list.items[0].handled.map(|(how, ..)| how), Some(Response::Unit));
        does(desk, "officer", day, Command::Reopen { no: 1 }).await.unwrap();
    }

    async fn the_head_sets_the_budget_of_the_lists_to_come(desk: &TestDesk) {
        stream(desk).await;
        let day = drawn(desk).await;
        let tolerate = Command::Tolerate { tolerance: Tolerance::of(12).unwrap() };
        assert!(matches!(does(desk, "officer", day, tolerate).await, Err(DeskError::Forbidden)));
        does(desk, "head", day, tolerate).await.unwrap();
        desk.clock.advance_hours(24);
        drawn(desk).await;
        let lists = days(desk, &desk.actor("head")).await.unwrap();
        let budgets: Vec<u8> = lists.iter().map(|list| list.tolerance.in_four_weeks()).collect();
        assert_eq!(budgets, [12, 4], "the list that was drawn keeps its own");
    }

    async fn without_two_weeks_of_words_no_list_is_drawn(desk: &TestDesk) {
        let text = ("satu".to_owned(), "Antre obat di apotek lama".to_owned());
        note_all(desk, &desk.actor("officer"), vec![said(desk, text, 24)]).await.unwrap();
        desk::rounds::walk(desk).await.unwrap();
        assert!(days(desk, &desk.actor("officer")).await.unwrap().is_empty());
    }
}
