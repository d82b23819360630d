//! Results: asked of the channels, brought as a table, and what a month of the channels makes of them.

use channel::fake::{Answer, Graph};
use desk::assessment::{self, Request};
use desk::content::result::table::{Said, Table, Unreadable};
use desk::content::result::{Fate, Wish, list, preview, take};
use desk::content::{goals, insight};
use desk::testing::TestDesk;
use desk::{Desk, DeskError, Refused, report};
use domain::assessment::{Aspect, Command as Judging, Refusal as Unsigned};
use domain::calendar::Month;
use domain::consent::Outlet;
use domain::content::follower::Followers;
use domain::content::goals::Goals;
use domain::content::heading::{Column, Flaw};
use domain::content::look::Trouble;
use domain::content::{Definition, Metric, Refusal};
use domain::ids::ContentId;
use domain::people::Actor;
use serde_json::json;

use crate::publisher::{due, round, seen, set};
use crate::stage::{body, date};

/// On Instagram and a Page since the morning of the second of March.
async fn stands(desk: &TestDesk) -> (Graph, Desk, ContentId) {
    let (fake, house) = set(desk).await;
    let id = due((desk, &house), &[Outlet::Instagram, Outlet::Facebook]).await;
    round(&house).await;
    (fake, house, id)
}

fn march() -> Month {
    Month::new(2026, 3).unwrap()
}

async fn reach(both: (&TestDesk, &Desk), id: ContentId, outlet: Outlet) -> Option<u32> {
    let content = seen(both, id).await.content;
    content.newest(outlet).and_then(|one| one.numbers.get(&Metric::Reach).copied())
}

fn table(text: &str, said: &Said) -> Vec<desk::content::result::Read> {
    Table::read(text.as_bytes()).unwrap().lines(said)
}

desk::on_each_engine! {
    async fn a_channel_is_asked_once_a_day_from_the_day_after_for_four_weeks(desk: &TestDesk) {
        let (fake, house, id) = stands(desk).await;
        let both = (desk, &house);
        fake.keep_insights(json!({"reach": 700, "total_interactions": 35, "shares": -1}));
        assert_eq!(insight::run(&house).await.unwrap(), 0, "too early");
        desk.clock.advance_hours(25);
        assert_eq!(insight::run(&house).await.unwrap(), 2);
        assert_eq!(insight::run(&house).await.unwrap(), 0, "once a day");
        assert_eq!(reach(both, id, Outlet::Instagram).await, Some(700));
        let known = seen(both, id).await.content;
        let told = known.newest(Outlet::Instagram).unwrap();
        assert_eq!(told.definition, Definition::parse("instagram-graph").unwrap());
        assert_eq!((told.as_of, told.numbers.get(&Metric::Shares)), (date("2026-03-03"), None));
        assert!(known.newest(Outlet::Facebook).is_none(), "nothing was told of the Page");
        let untold: Vec<_> = seen(both, id).await.texts.iter().map(|text| text.untold).collect();
        assert_eq!(untold, [None, Some(Trouble::Nothing)]);
        fake.keep_insights(json!({"reach": 900}));
        desk.clock.advance_hours(24);
        insight::run(&house).await.unwrap();
        assert_eq!(reach(both, id, Outlet::Instagram).await, Some(900));
        assert_eq!(seen(both, id).await.content.readings.len(), 2, "each day stays");
        desk.clock.advance_hours(30 * 24);
        assert_eq!(insight::run(&house).await.unwrap(), 0, "four weeks are enough");
    }

    async fn a_dead_key_is_shown_and_an_account_that_does_not_answer_is_left_alone(desk: &TestDesk) {
        let (fake, house, id) = stands(desk).await;
        fake.keep_insights(json!({"reach": 700, "post_clicks": 3}));
        desk.clock.advance_hours(25);
        fake.answer_next(Answer::Error { status: 400, code: 190, subcode: 0 });
        fake.answer_next(Answer::RateLimited { retry_after: 7_200 });
        assert_eq!(insight::run(&house).await.unwrap(), 2);
        assert!(seen((desk, &house), id).await.content.readings.is_empty());
        let wish = Wish {
            from: date("2026-03-01"),
            until: date("2026-03-31"),
            outlet: None,
            purpose: None,
            campaign: None,
        };
        let found = list(&house, &desk.actor("officer"), wish.clone()).await.unwrap();
        let why: Vec<Trouble> = found.shut.iter().map(|(_, why)| *why).collect();
        assert_eq!(why, [Trouble::TokenDead]);
        assert_eq!((found.posts.len(), found.posts[0].newest.len()), (2, 0));
        desk.clock.advance_hours(1);
        assert_eq!(insight::run(&house).await.unwrap(), 0, "it asked for two hours");
        desk.clock.advance_hours(24);
        assert_eq!(insight::run(&house).await.unwrap(), 2);
        let found = list(&house, &desk.actor("officer"), wish).await.unwrap();
        assert_eq!(found.shut, [], "it opens again");
    }

    async fn a_table_is_looked_at_first_and_written_once(desk: &TestDesk) {
        let (_fake, house, id) = stands(desk).await;
        let officer = desk.actor("officer");
        let link = seen((desk, &house), id).await.content.posts[&Outlet::Facebook].link.clone();
        let text = format!(
            "id konten;tautan;kanal;dihitung sampai;jangkauan;suka\n\
             {id};;instagram;02/03/2026;1.200;-\n\
             ;{};;2026-03-02;80;4\n\
             {id};;instagram;2026-03-02;banyak;\n\
             {id};;instagram;2026-02-01;5;\n\
             {id};;;2026-03-02;5;\n\
             ;https://lain.example/p/1;;2026-03-02;5;\n\
             {id};;x;2026-03-02;5;\n",
            link.as_str()
        );
        let lines = || table(&text, &Said::default());
        let judged = preview(&house, &officer, lines()).await.unwrap();
        let fates: Vec<Fate> = judged.iter().map(|one| one.fate.clone()).collect();
        assert_eq!(fates[..2], [Fate::New, Fate::New]);
        assert_eq!(fates[2], Fate::Flawed(Flaw::BadNumber, "banyak".to_owned()));
        let since = date("2026-03-02");
        assert_eq!(fates[3], Fate::Refused(Refusal::CountedBefore { since }));
        assert_eq!(fates[4], Fate::Flawed(Flaw::ManyChannels, String::new()));
        assert_eq!(fates[5], Fate::Flawed(Flaw::NotFound, String::new()));
        assert_eq!(fates[6], Fate::Refused(Refusal::NotPublished { outlet: Outlet::X }));
        assert!(seen((desk, &house), id).await.content.readings.is_empty(), "only looked at");
        let written = take(&house, &officer, lines()).await.unwrap();
        assert_eq!(written.iter().filter(|one| one.fate == Fate::New).count(), 2);
        let again = take(&house, &officer, lines()).await.unwrap();
        assert!(again[..2].iter().all(|one| one.fate == Fate::Known));
        assert_eq!(reach((desk, &house), id, Outlet::Facebook).await, Some(80));
        let better = format!("content,channel,as of,reach\n{id},facebook,2026-03-02,90\n");
        take(&house, &officer, table(&better, &Said::default())).await.unwrap();
        take(&house, &officer, lines()).await.unwrap();
        let kept = reach((desk, &house), id, Outlet::Facebook).await;
        assert_eq!(kept, Some(90), "an old table does not undo what was put right");
        let others = preview(&house, &desk.actor("director"), lines()).await;
        assert!(matches!(others, Err(DeskError::Forbidden)), "{others:?}");
    }

    async fn a_month_of_the_channels_is_counted_and_the_sheet_kept_as_it_was_signed(desk: &TestDesk) {
        let (_fake, house, id) = stands(desk).await;
        let (head, officer) = (desk.actor("head"), desk.actor("officer"));
        let wanted = Goals { posts_a_month: Some(2), answer_hours: Some(24), ..Goals::default() };
        goals::write(&house, &head, wanted).await.unwrap();
        let denied = goals::write(&house, &officer, wanted).await;
        assert!(matches!(denied, Err(DeskError::Forbidden)), "{denied:?}");
        let wrong = Goals { closed_percent: Some(200), ..wanted };
        let wrong = goals::write(&house, &head, wrong).await;
        assert!(matches!(wrong, Err(DeskError::Unknown { field: "closed_percent" })), "{wrong:?}");
        let count = Followers { outlet: Outlet::X, as_of: date("2026-03-02"), count: 9 };
        goals::count(&house, &officer, vec![count]).await.unwrap();
        let text = format!("content,channel,as of,reach,engagement\n{id},facebook,2026-03-02,100,9\n");
        take(&house, &Actor::Desk, table(&text, &Said::default())).await.unwrap();
        let found = report::social(&house, &desk.actor("director"), march()).await.unwrap();
        assert_eq!((found.planned, found.stood, found.sums.len()), (2, 2, 2));
        assert_eq!(found.rest.answers.goal_hours, Some(24));
        assert_eq!(found.rest.followers, [(count, None)]);
        let unit = report::social(&house, &desk.actor("unit_igd"), march()).await;
        assert!(matches!(unit, Err(DeskError::Forbidden)), "{unit:?}");
        let ask = |command| Request { command, seen: None, key: None };
        let note = || Judging::Write { notes: [(Aspect::Activity, body("Cukup."))].into() };
        let view = assessment::act(&house, &head, march(), ask(note())).await.unwrap();
        assert_eq!(view.notes[&Aspect::Activity], "Cukup.");
        let early = assessment::act(&house, &head, march(), ask(Judging::Sign {})).await;
        assert!(matches!(
            early,
            Err(DeskError::Refused(Refused::Assessment(Unsigned::MonthRuns { .. })))
        ));
        let other = assessment::act(&house, &officer, march(), ask(note())).await;
        assert!(matches!(other, Err(DeskError::Forbidden)), "{other:?}");
        desk.clock.advance_hours(31 * 24);
        let signed = assessment::act(&house, &head, march(), ask(Judging::Sign {})).await.unwrap();
        assert!(signed.signed.is_some() && signed.edition == 1);
        goals::write(&house, &head, Goals { posts_a_month: Some(99), ..wanted }).await.unwrap();
        let kept = assessment::open(&house, &officer, march()).await.unwrap();
        assert_eq!(kept.figures, signed.figures, "what was signed stays");
        let open = Judging::Reopen { why: body("Salah hitung.") };
        let view = assessment::act(&house, &head, march(), ask(open)).await.unwrap();
        assert_eq!((view.edition, view.why.as_deref()), (2, Some("Salah hitung.")));
    }
}

#[test]
fn what_is_no_table_is_said_and_a_strange_column_is_asked_for() {
    assert_eq!(Table::read(b""), Err(Unreadable::Empty));
    assert_eq!(Table::read(b"\xFF\xFEa\0"), Err(Unreadable::Encoding));
    let wide = "a,".repeat(101);
    assert_eq!(Table::read(wide.as_bytes()), Err(Unreadable::TooManyColumns));
    let long = "content,reach\n".repeat(2_002);
    assert_eq!(Table::read(long.as_bytes()), Err(Unreadable::TooManyLines));
    let table = Table::read(b"Permalink,Post ID,Reach,Follows\n").unwrap();
    let said = Said::default();
    assert_eq!(table.unknown(&said), ["Post ID", "Follows"]);
    let skip = ["Post ID", "Follows"].map(|name| (name.to_owned(), Column::Skip));
    assert!(table.unknown(&Said { columns: skip.into(), ..said }).is_empty());
}

#[test]
fn a_line_without_a_day_takes_the_one_that_was_said_for_all() {
    let text = "content,channel,reach\n00000000000000000000000000000001,x,5\n";
    let said = Said { as_of: Some(date("2026-03-02")), ..Said::default() };
    assert_eq!(table(text, &said)[0].as_ref().unwrap().as_of, date("2026-03-02"));
    let without = table(text, &Said::default()).remove(0);
    assert_eq!(without.unwrap_err().1, Flaw::NoDay);
    let bad = Table::read(b"content,reach\n\xFF,5\n").unwrap().lines(&said).remove(0);
    assert_eq!(bad.unwrap_err().1, Flaw::Encoding);
}
