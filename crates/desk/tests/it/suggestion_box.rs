use std::time::Duration;

use desk::receive::{NewIntake, Receipt, receive};
use desk::suggestion_box::opening::{Amendment, amend, record};
use desk::suggestion_box::slip::transcribe;
use desk::suggestion_box::{
    Command, OpeningView, Request, Whole, act, address, list, open, read_sign, sign_document,
};
use desk::testing::TestDesk;
use desk::{DeskError, Refused, Unfit};
use domain::calendar::Instant;
use domain::ids::{BoxCode, OpeningId, UnitCode, Version};
use domain::intake::{Fault, FromBox};
use domain::people::Actor;
use domain::rules::{Channel, Kind};
use domain::suggestion_box::Refusal;
use domain::suggestion_box::opening::Found;
use domain::text::{Body, Name};
use locale::Language;
use paper::{Block, Paper};
use tokio::task::JoinSet;

use crate::stage::body;

pub fn code() -> BoxCode {
    BoxCode::parse("LOBI-1").unwrap()
}

fn request(command: Command) -> Request {
    Request { code: code(), command, seen: None, key: None }
}

fn place(unit: Option<&str>) -> Command {
    let unit = unit.map(|unit| UnitCode::parse(unit).unwrap());
    Command::Place { unit, place: Name::parse("Lobi utama, sebelah loket 3").unwrap() }
}

async fn does(desk: &TestDesk, login: &str, command: Command) -> Result<Whole, DeskError> {
    act(desk, &desk.actor(login), request(command)).await
}

fn found(at: Instant, witnesses: [&str; 2], slips: u16) -> Found<Name, Body> {
    let witnesses = witnesses.map(|name| Name::parse(name).unwrap());
    Found { opened_at: at, witnesses, slips, note: Some(body("Gembok utuh.")) }
}

async fn opens(desk: &TestDesk, slips: u16, key: &str) -> Result<OpeningView, DeskError> {
    let found = found(desk.now(), ["Lina Marlina", "Agus Prasetyo"], slips);
    record(desk, &desk.actor("officer"), &code(), found, key).await
}

/// A box with an opening in which `slips` slips were found.
async fn opened(desk: &TestDesk, slips: u16) -> OpeningId {
    does(desk, "head", place(Some("IGD"))).await.unwrap();
    opens(desk, slips, "buka").await.unwrap().opening.id
}

async fn slip(desk: &TestDesk, id: OpeningId, key: &str) -> Result<Receipt, DeskError> {
    let new = NewIntake::of(Kind::Complaint, Channel::Box, body("Antrean terlalu lama."));
    transcribe(desk, &desk.actor("operator"), (&code(), id), new, key).await
}

fn amendment(slips: u16, seen: Option<u32>) -> Amendment {
    let why = body("Satu lembar tersangkut di celah.");
    Amendment { slips, why, seen: seen.map(Version), key: None }
}

desk::on_each_engine! {
    async fn a_box_is_placed_once_changed_retired_and_put_up_again(desk: &TestDesk) {
        let first = does(desk, "head", place(Some("IGD"))).await.unwrap();
        assert_eq!(first.view.unit.as_deref(), Some("Instalasi Gawat Darurat"));
        let ended = does(desk, "admin", place(None)).await;
        assert!(matches!(ended, Err(DeskError::Unfit { field: "code", why: Unfit::Taken })));
        let moved = Command::Change { unit: None, place: Name::parse("Lorong").unwrap() };
        let stale = Request { seen: Some(Version(7)), ..request(moved.clone()) };
        let ended = act(desk, &desk.actor("officer"), stale).await;
        assert!(matches!(ended, Err(DeskError::Stale { now: Version(1), .. })), "{ended:?}");
        does(desk, "officer", moved).await.unwrap();
        let gone = does(desk, "admin", Command::Retire {}).await.unwrap();
        assert_eq!((gone.view.due, gone.view.known.version), (None, Version(3)));
        let back = does(desk, "head", Command::Reinstate {}).await.unwrap();
        assert!(back.view.known.is_active() && back.view.due.is_some());
        assert_eq!(list(desk, &desk.actor("auditor")).await.unwrap().len(), 1);
    }

    async fn others_neither_see_boxes_nor_look_after_them(desk: &TestDesk) {
        does(desk, "head", place(None)).await.unwrap();
        for login in ["unit_igd", "dpjp", "committee", "owner"] {
            let ended = list(desk, &desk.actor(login)).await;
            assert!(matches!(ended, Err(DeskError::Forbidden)), "{login}");
        }
        for login in ["operator", "director", "quality", "unit_igd"] {
            let ended = does(desk, login, Command::Retire {}).await;
            assert!(matches!(ended, Err(DeskError::Forbidden)), "{login}");
        }
        let ended = does(desk, "head", place(Some("TIDAK-ADA"))).await;
        assert!(matches!(ended, Err(DeskError::Unfit { .. })), "{ended:?}");
        let absent = BoxCode::parse("TIDAK-ADA").unwrap();
        let ended = open(desk, &desk.actor("head"), &absent).await;
        assert!(matches!(ended, Err(DeskError::NotFound)));
        let elsewhere = Request { code: absent, ..request(place(Some("TIDAK-ADA"))) };
        let ended = act(desk, &desk.actor("head"), elsewhere).await;
        assert!(matches!(ended, Err(DeskError::Unknown { field: "unit" })), "{ended:?}");
    }

    async fn an_opening_keeps_its_witnesses_and_a_repeated_request_is_one(desk: &TestDesk) {
        does(desk, "head", place(None)).await.unwrap();
        let first = opens(desk, 2, "sama").await.unwrap();
        let again = opens(desk, 2, "sama").await.unwrap();
        assert_eq!(first.opening, again.opening);
        let ended = opens(desk, 3, "sama").await;
        assert!(matches!(ended, Err(DeskError::KeyReused)), "{ended:?}");
        let said = first.witnesses.clone().map(Option::unwrap);
        assert_eq!(said, ["Lina Marlina".to_owned(), "Agus Prasetyo".to_owned()]);
        assert_eq!(first.note.as_deref(), Some("Gembok utuh."));
        assert_eq!(first.opener.as_deref(), Some("Rini Astuti"));
        assert_eq!(open(desk, &desk.actor("head"), &code()).await.unwrap().openings.len(), 1);
    }

    async fn the_opener_is_no_witness_and_an_empty_box_is_recorded(desk: &TestDesk) {
        does(desk, "head", place(None)).await.unwrap();
        let own = found(desk.now(), ["rini astuti", "Agus Prasetyo"], 1);
        let ended = record(desk, &desk.actor("officer"), &code(), own, "a").await;
        assert!(matches!(ended, Err(DeskError::Refused(Refused::Box(Refusal::WitnessesAlike)))), "{ended:?}");
        let empty = opens(desk, 0, "b").await.unwrap();
        assert_eq!((empty.opening.slips, empty.transcribed), (0, 0));
        let ended = slip(desk, empty.opening.id, "c").await;
        let full = Refusal::AllTranscribed { slips: 0 };
        assert!(matches!(ended, Err(DeskError::Refused(Refused::Box(why))) if why == full), "{ended:?}");
        let admin = desk.actor("admin");
        let found = found(desk.now(), ["Lina Marlina", "Agus Prasetyo"], 1);
        let ended = record(desk, &admin, &code(), found, "d").await;
        assert!(matches!(ended, Err(DeskError::Forbidden)), "{ended:?}");
    }

    async fn a_slip_counts_from_the_opening_of_its_box(desk: &TestDesk) {
        let id = opened(desk, 1).await;
        let heard = desk.now();
        desk.clock.advance_hours(20);
        let receipt = slip(desk, id, "satu").await.unwrap();
        let view = desk::case::open(desk, &desk.actor("officer"), receipt.number).await.unwrap();
        let intake = &view.case.intake;
        assert_eq!((intake.channel, intake.received_at), (Channel::Box, heard));
        assert_eq!(intake.recorded_at, desk.now());
        assert_eq!(intake.suggestion_box, Some(FromBox { code: code(), opening: Some(id) }));
        let day = heard + Duration::from_secs(24 * 3600);
        let response = view.clocks.iter().filter_map(|clock| clock.due).min().unwrap();
        assert!(response >= day && response <= heard + Duration::from_secs(7 * 86_400));
        let again = slip(desk, id, "satu").await.unwrap();
        assert_eq!((again.case, again.code), (receipt.case, receipt.code));
    }

    async fn after_a_day_a_slip_needs_the_reason_of_its_delay(desk: &TestDesk) {
        let id = opened(desk, 1).await;
        desk.clock.advance_hours(25);
        let ended = slip(desk, id, "a").await;
        assert!(matches!(ended, Err(DeskError::Fault(Fault::DelayReasonMissing))), "{ended:?}");
    }

    async fn no_more_slips_are_taken_in_than_were_found_even_all_at_once(desk: &TestDesk) {
        let id = opened(desk, 3).await;
        let mut racing = JoinSet::new();
        for nth in 0..8 {
            let (desk, actor) = (desk.desk.clone(), desk.actor("operator"));
            racing.spawn(async move {
                let new = NewIntake::of(Kind::Complaint, Channel::Box, body("Lama."));
                transcribe(&desk, &actor, (&code(), id), new, &format!("k{nth}")).await.is_ok()
            });
        }
        let taken = racing.join_all().await.into_iter().filter(|taken| *taken).count();
        assert_eq!(taken, 3);
        let head = desk.actor("head");
        let view = desk::suggestion_box::opening::open(desk, &head, &code(), id).await.unwrap();
        assert_eq!((view.transcribed, view.cases.len()), (3, 3));
    }

    async fn a_second_look_is_amended_with_a_reason_and_the_record_stays(desk: &TestDesk) {
        let id = opened(desk, 2).await;
        slip(desk, id, "a").await.unwrap();
        let (officer, head) = (desk.actor("officer"), desk.actor("head"));
        let ended = amend(desk, &officer, &code(), id, amendment(1, None)).await;
        assert!(matches!(ended, Err(DeskError::Refused(Refused::Box(Refusal::OwnCount)))), "{ended:?}");
        let ended = amend(desk, &head, &code(), id, amendment(0, None)).await;
        let fewer = Refusal::FewerThanTranscribed { transcribed: 1 };
        assert!(matches!(ended, Err(DeskError::Refused(Refused::Box(why))) if why == fewer), "{ended:?}");
        let view = amend(desk, &officer, &code(), id, amendment(3, Some(1))).await.unwrap();
        assert_eq!((view.opening.slips, view.amendments.len()), (3, 1));
        assert_eq!(view.amendments[0].why.as_deref(), Some("Satu lembar tersangkut di celah."));
        assert_eq!(view.witnesses[0].as_deref(), Some("Lina Marlina"));
        let ended = amend(desk, &officer, &code(), id, amendment(4, Some(1))).await;
        assert!(matches!(ended, Err(DeskError::Stale { now: Version(2), .. })), "{ended:?}");
        let absent = amend(desk, &officer, &code(), OpeningId::new(9), amendment(4, None)).await;
        assert!(matches!(absent, Err(DeskError::NotFound)), "{absent:?}");
    }

    async fn a_box_that_nobody_opens_for_a_week_is_due(desk: &TestDesk) {
        does(desk, "head", place(None)).await.unwrap();
        let late = || async { list(desk, &desk.actor("head")).await.unwrap()[0].late };
        desk.clock.advance_hours(7 * 24);
        assert!(!late().await);
        desk.clock.advance_hours(1);
        assert!(late().await);
        opens(desk, 0, "a").await.unwrap();
        assert!(!late().await);
    }

    async fn whoever_read_the_sign_came_through_the_web_and_the_box_is_remembered(desk: &TestDesk) {
        does(desk, "head", place(Some("IGD"))).await.unwrap();
        let (known, unit) = read_sign(desk, "lobi-1").await.unwrap().unwrap();
        assert_eq!((known.as_str(), unit.unwrap().as_str()), ("LOBI-1", "IGD"));
        assert_eq!(read_sign(desk, "tidak ada!").await.unwrap(), None);
        let from = |code| Some(FromBox { code, opening: None });
        let voice = NewIntake::of(Kind::Suggestion, Channel::Web, body("Tambah kursi."));
        let new = NewIntake { suggestion_box: from(code()), ..voice.clone() };
        receive(desk, &Actor::Complainant, new, "a").await.unwrap();
        let tally = list(desk, &desk.actor("head")).await.unwrap()[0].tally;
        assert_eq!((tally.by_sign, tally.transcribed), (1, 0));
        let absent = BoxCode::parse("TIDAK-ADA").unwrap();
        let new = NewIntake { suggestion_box: from(absent), ..voice };
        let ended = receive(desk, &Actor::Complainant, new, "b").await;
        assert!(matches!(ended, Err(DeskError::Unknown { field: "box" })), "{ended:?}");
    }

    async fn the_sign_leads_to_the_form_and_gives_the_guarantee(desk: &TestDesk) {
        does(desk, "head", place(None)).await.unwrap();
        let leads = address(desk, &code());
        assert_eq!(leads.as_deref(), Some("https://wanasari.example/lapor?kotak=LOBI-1"));
        let actor = desk.actor("officer");
        for language in Language::ALL {
            let wish = (language, Paper::A5);
            let sign = sign_document(desk, &actor, &code(), wish).await.unwrap();
            let picture = sign.blocks.iter().any(|block| matches!(block, Block::Picture { .. }));
            assert!(picture && sign.letterhead.is_some());
            let guarantee = locale::words(language).letter_guarantee();
            assert!(sign.blocks.contains(&Block::Note(guarantee)));
        }
    }
}
