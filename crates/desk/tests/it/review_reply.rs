//! The answer to a review: signed where the rules ask for it, put there once, changed and taken back.

use std::sync::Arc;

use channel::feed::{Brought, Entry, Looking, Marks, Newsstand, Reviews};
use channel::outbox_only::OutboxOnly;
use channel::{Door, Way};
use desk::deliver::{OutboxState, outbox, run};
use desk::mention::feed::{add, look_due};
use desk::mention::reply::{Command, Request, View, act, open, waiting};
use desk::mention::{Filter, list};
use desk::testing::{HOSPITAL, Seeded, TestDesk, TestPress};
use desk::{Desk, DeskError, Parts, Refused};
use domain::ids::MentionId;
use domain::mention::feed::Plan;
use domain::mention::reply::{Act, Refusal, Stage};
use domain::text::{Link, Name};

use crate::stage::body;

const PLACE: &str = "https://mybusiness.googleapis.com/v4/accounts/1/locations/2/reviews";
const REVIEW: &str = "accounts/1/locations/2/reviews/r-1";
const THANKS: &str = "Terima kasih. Mohon hubungi Humas agar kami dapat membantu.";

/// A place with one review of so many stars, and where it stands.
struct Place(u8, Option<&'static str>);

impl Newsstand for Place {
    fn look<'a>(&'a self, _: &'a Link, _: &'a Marks) -> Looking<'a> {
        let one = Entry {
            id: Some("r-1".to_owned()),
            words: "Antre obat lama sekali".to_owned(),
            stars: Some(self.0),
            place: self.1.map(str::to_owned),
            ..Entry::default()
        };
        let marks = Marks::default();
        let brought = Brought::Counted { entries: vec![one], marks, used: 1 };
        Box::pin(std::future::ready(Ok(brought)))
    }
}

/// The same house with the account of its place, and what leaves through it.
fn house(desk: &TestDesk) -> (Desk, OutboxOnly) {
    let door = OutboxOnly::new(Reviews::NAME);
    let house = Desk::new(Parts {
        store: desk.store().clone(),
        hospital: HOSPITAL,
        clock: Arc::new(desk.clock.clone()),
        randomness: Arc::new(Seeded::new(62)),
        doors: vec![Arc::new(door.clone()) as Arc<dyn Door>],
        connections: Vec::new(),
        broken: Vec::new(),
        press: Arc::new(TestPress),
        demo: false,
        public_url: None,
        retention: desk::Retention::default(),
    });
    (house, door)
}

async fn heard(desk: &TestDesk, stars: u8) -> MentionId {
    placed(desk, Place(stars, Some(REVIEW))).await
}

async fn placed(desk: &TestDesk, place: Place) -> MentionId {
    let (name, address) = (Name::parse("Ulasan").unwrap(), Link::parse(PLACE).unwrap());
    let plan = Plan { name, address, only: None, query: None };
    add(desk, &desk.actor("officer"), plan, None).await.unwrap();
    look_due(desk, &place).await.unwrap();
    let found = list(desk, &desk.actor("officer"), Filter::default(), None).await.unwrap().items;
    found[0].mention.id
}

async fn tries(
    (desk, house): (&TestDesk, &Desk),
    login: &str,
    (id, command): (MentionId, Command),
) -> Result<View, DeskError> {
    act(house, &desk.actor(login), id, Request { command, seen: None, key: None }).await
}

async fn does(both: (&TestDesk, &Desk), login: &str, step: (MentionId, Command)) -> View {
    tries(both, login, step).await.unwrap()
}

fn write(text: &str) -> Command {
    Command::Write { text: body(text) }
}

async fn drained(house: &Desk) {
    while run(house).await.unwrap() > 0 {}
}

desk::on_each_engine! {
    async fn an_answer_that_the_director_signed_is_put_there_once_and_taken_back(desk: &TestDesk) {
        let id = heard(desk, 1).await;
        let (house, door) = house(desk);
        let both = (desk, &house);
        does(both, "officer", (id, write(THANKS))).await;
        let asked = does(both, "officer", (id, Command::Submit {})).await;
        assert!(asked.connected && asked.due, "one star speaks ill: the director signs");
        assert_eq!(waiting(&house, &desk.actor("director")).await.unwrap().len(), 1);
        let early = tries(both, "officer", (id, Command::Approve {})).await;
        assert!(matches!(early, Err(DeskError::Forbidden)), "{early:?}");
        drained(&house).await;
        assert!(door.kept().is_empty(), "nothing leaves that was not signed");
        let key = Some("kunci".to_owned());
        for _ in 0..2 {
            let request = Request { command: Command::Approve {}, seen: None, key: key.clone() };
            act(&house, &desk.actor("director"), id, request).await.unwrap();
            drained(&house).await;
        }
        let kept = door.kept();
        let way = Way::PublicReply { comment: REVIEW.to_owned() };
        assert_eq!((kept.len(), &kept[0].way, kept[0].text.as_str()), (1, &way, THANKS));
        let known = open(&house, &desk.actor("auditor"), id).await.unwrap();
        assert_eq!((known.reply.unwrap().stage, known.state), (Stage::Answered, Some("sent")));
        let (sent, _) = outbox(&house, &desk.actor("officer"), Some(OutboxState::Sent), 9).await.unwrap();
        assert_eq!(sent[0].purpose, "review_reply");
        does(both, "head", (id, Command::Withdraw {})).await;
        drained(&house).await;
        assert!(door.kept().is_empty(), "it was taken back");
        let gone = open(&house, &desk.actor("officer"), id).await.unwrap();
        assert_eq!((gone.reply.unwrap().stage, gone.state), (Stage::Withdrawn, Some("sent")));
    }

    async fn what_changes_on_its_way_does_not_leave_and_the_next_text_replaces_the_last(desk: &TestDesk) {
        let id = heard(desk, 5).await;
        let (house, door) = house(desk);
        let both = (desk, &house);
        does(both, "officer", (id, write(THANKS))).await;
        let free = does(both, "officer", (id, Command::Submit {})).await;
        assert_eq!((free.due, free.reply.unwrap().stage), (false, Stage::Cleared));
        does(both, "head", (id, write("Terima kasih banyak."))).await;
        drained(&house).await;
        assert!(door.kept().is_empty(), "the words that were on their way are others now");
        does(both, "head", (id, Command::Submit {})).await;
        drained(&house).await;
        does(both, "officer", (id, write("Terima kasih, semoga sehat."))).await;
        let changed = open(&house, &desk.actor("officer"), id).await.unwrap();
        assert_eq!(changed.public.as_deref(), Some("Terima kasih banyak."));
        does(both, "officer", (id, Command::Submit {})).await;
        drained(&house).await;
        let said: Vec<String> = door.kept().into_iter().map(|one| one.text).collect();
        assert_eq!(said, ["Terima kasih banyak.", "Terima kasih, semoga sehat."]);
    }

    async fn words_that_tell_who_a_patient_is_are_refused_before_anybody_signs(desk: &TestDesk) {
        let id = heard(desk, 5).await;
        let (house, _) = house(desk);
        for text in ["Pasien bernama Sari sudah kami hubungi.", "Nomor RM 123456 sudah kami periksa."] {
            let refused = tries((desk, &house), "officer", (id, write(text))).await;
            let why = matches!(refused, Err(DeskError::Refused(Refused::Reply(Refusal::NamesPatient))));
            assert!(why, "{text}: {refused:?}");
        }
        let long = tries((desk, &house), "officer", (id, write(&"panjang ".repeat(600)))).await;
        assert!(matches!(long, Err(DeskError::Refused(Refused::Reply(Refusal::TooLong)))), "{long:?}");
        for login in ["operator", "unit_igd", "director"] {
            let refused = tries((desk, &house), login, (id, write(THANKS))).await;
            assert!(matches!(refused, Err(DeskError::Forbidden)), "{login}: {refused:?}");
        }
    }

    async fn without_an_account_a_person_takes_it_there_and_says_where_it_stands(desk: &TestDesk) {
        let id = heard(desk, 5).await;
        let both = (desk, &desk.desk);
        does(both, "officer", (id, write(THANKS))).await;
        let free = does(both, "officer", (id, Command::Submit {})).await;
        assert!(!free.connected && free.allowed.contains(&Act::Mark));
        drained(desk).await;
        assert_eq!(free.state, None, "nothing waits in the outbox");
        let link = Link::parse("https://maps.example/ulasan/1").unwrap();
        let marked = does(both, "head", (id, Command::Mark { link })).await;
        assert_eq!(marked.reply.unwrap().stage, Stage::Answered);
    }

    async fn a_review_that_was_heard_without_its_place_gets_it_at_the_next_look(desk: &TestDesk) {
        let id = placed(desk, Place(5, None)).await;
        let (house, _) = house(desk);
        let officer = desk.actor("officer");
        assert!(!open(&house, &officer, id).await.unwrap().connected);
        desk.clock.advance_hours(24);
        assert_eq!(look_due(desk, &Place(5, Some(REVIEW))).await.unwrap(), 1);
        assert_eq!(list(desk, &officer, Filter::default(), None).await.unwrap().items.len(), 1);
        assert!(open(&house, &officer, id).await.unwrap().connected);
    }
}
