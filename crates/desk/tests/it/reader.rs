//! The reader learns from what people screened, and the head decides what serves.

use desk::DeskError;
use desk::reader::{Question, Serves, act, read, run, show};
use desk::receive::{NewIntake, receive};
use desk::testing::TestDesk;
use domain::house::Deed;
use domain::ids::CaseNumber;
use domain::people::Actor;
use domain::reader::{Command, Standing, Trouble};
use domain::rules::{Channel, Grade, Kind, Nature};

use crate::moves::{screening, sql};
use crate::stage::{body, does};

/// This office holds smoke for a matter of life, and the lists do not.
const SMOKE: &str = "asap tipis dari ruang genset";

async fn heard(desk: &TestDesk, at: usize, sealed: bool) -> CaseNumber {
    let what = if at.is_multiple_of(2) { SMOKE } else { "lampu redup di lorong" };
    let words = format!("Pengunjung ke-{at} melihat {what} dekat pintu {}", at * 7);
    let mut new = NewIntake::of(Kind::Complaint, Channel::Web, body(&words));
    new.sealed = sealed;
    receive(desk, &Actor::Complainant, new, &format!("k{at}{sealed}")).await.unwrap().number
}

async fn screened(desk: &TestDesk, many: usize) {
    for at in 0..many {
        let number = heard(desk, at, false).await;
        let smoke = at.is_multiple_of(2);
        let grade = if smoke { Grade::Red } else { Grade::Green };
        let nature = if smoke { Nature::Medical } else { Nature::NonMedical };
        does(desk, "officer", number, screening(nature, grade)).await;
    }
}

async fn trained(desk: &TestDesk) {
    act(desk, &desk.actor("head"), Command::Train {}).await.unwrap();
    assert!(run(desk).await.unwrap());
    assert!(!run(desk).await.unwrap(), "one wish is one training");
}

async fn uses(desk: &TestDesk, number: Option<u32>) {
    act(desk, &desk.actor("head"), Command::Use { number }).await.unwrap();
}

async fn serves(desk: &TestDesk) -> Serves {
    show(desk, &desk.actor("head")).await.unwrap().serves
}

desk::on_each_engine! {
    async fn a_version_is_trained_compared_kept_and_taken_back(desk: &TestDesk) {
        screened(desk, 70).await;
        heard(desk, 900, true).await;
        trained(desk).await;
        let view = show(desk, &desk.actor("head")).await.unwrap();
        let one = &view.versions[0];
        assert_eq!((one.standing, one.examples, view.screened), (Standing::Offered, 70, 70));
        assert!(one.confirmed < 70, "the lists do not hold smoke for red");
        let grade = one.scores.iter().find(|one| one.question == Question::Grade).unwrap();
        assert!(grade.after.1 > grade.before.1, "{grade:?}");
        assert_eq!((view.in_use, view.serves), (None, Serves::BuiltIn));
        let text = format!("Tadi ada {SMOKE}");
        assert_ne!(read(desk, &text).await.unwrap().suggestion.grade.code(), "red");
        uses(desk, Some(1)).await;
        assert_eq!(serves(desk).await, Serves::Version(1));
        assert_eq!(read(desk, &text).await.unwrap().suggestion.grade.code(), "red");
        let cards = show(desk, &desk.actor("head")).await.unwrap().cards;
        assert!(cards.iter().any(|(question, _)| *question == Question::Grade), "{cards:?}");
        trained(desk).await;
        act(desk, &desk.actor("head"), Command::Refuse { number: 2 }).await.unwrap();
        assert_eq!(serves(desk).await, Serves::Version(1));
        uses(desk, None).await;
        assert_eq!(serves(desk).await, Serves::BuiltIn);
        uses(desk, Some(1)).await;
        uses(desk, Some(1)).await;
        let told = desk::house::history(desk, &desk.actor("head"), None).await.unwrap();
        let used = told.lines.iter().filter(|line| line.deed == Deed::ReaderUsed).count();
        assert_eq!(used, 3, "the same wish twice is one");
    }

    async fn a_damaged_version_is_told_and_the_lists_serve(desk: &TestDesk) {
        screened(desk, 70).await;
        trained(desk).await;
        sql(desk, "update reader_piece set sealed = substr(sealed, 2) where part = 0").await;
        uses(desk, Some(1)).await;
        assert_eq!(serves(desk).await, Serves::Damaged { number: 1, why: "damaged" });
        let read = read(desk, "Toilet kotor dan bau").await.unwrap();
        assert_eq!(read.suggestion.kind.code(), "complaint");
        sql(desk, "delete from reader_piece where part = 0").await;
        assert!(matches!(serves(desk).await, Serves::Damaged { .. }));
    }

    async fn too_few_screened_messages_teach_nothing_and_are_told(desk: &TestDesk) {
        screened(desk, 3).await;
        trained(desk).await;
        let view = show(desk, &desk.actor("head")).await.unwrap();
        let one = &view.versions[0];
        assert_eq!((one.standing, one.trouble), (Standing::Failed, Some(Trouble::TooFew)));
        let used = act(desk, &desk.actor("head"), Command::Use { number: Some(1) }).await;
        assert!(matches!(used, Err(DeskError::NotFound)));
    }

    async fn only_the_head_decides_and_only_who_reads_the_house_looks(desk: &TestDesk) {
        for login in ["officer", "admin", "director", "auditor"] {
            let wished = act(desk, &desk.actor(login), Command::Train {}).await;
            assert!(matches!(wished, Err(DeskError::Forbidden)), "{login}");
            assert!(show(desk, &desk.actor(login)).await.is_ok(), "{login}");
        }
        for login in ["unit_igd", "dpjp", "owner"] {
            assert!(matches!(show(desk, &desk.actor(login)).await, Err(DeskError::Forbidden)));
        }
    }

    async fn a_node_that_ended_in_the_middle_is_followed_by_another(desk: &TestDesk) {
        screened(desk, 70).await;
        act(desk, &desk.actor("head"), Command::Train {}).await.unwrap();
        sql(desk, "update reader_version set standing = 'training', attempts = 1").await;
        assert!(run(desk).await.unwrap());
        let view = show(desk, &desk.actor("head")).await.unwrap();
        assert_eq!(view.versions[0].standing, Standing::Offered);
        act(desk, &desk.actor("head"), Command::Train {}).await.unwrap();
        sql(desk, "update reader_version set standing = 'training', attempts = 3 where number = 2").await;
        assert!(run(desk).await.unwrap());
        let view = show(desk, &desk.actor("head")).await.unwrap();
        assert_eq!(view.versions[0].trouble, Some(Trouble::BrokenOff));
    }
}
