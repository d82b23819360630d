//! Feeds: who says which are looked at, how long to wait, and which light is shown.

use domain::calendar::{Calendar, Instant, Zone};
use domain::ids::FeedId;
use domain::mention::feed::{
    Account, Command, EVERY, Entry, Event, Feed, Light, Look, NoFeed, Plan, RED_AFTER, SELDOM,
    Span, Trouble, apply, decide, fold, light, manages,
};
use domain::people::Actor;
use domain::text::{Link, Name};

use crate::cast::{director, emergency, head, morning, officer, operator, quality};

fn plan(only: Option<&str>) -> Plan {
    Plan {
        name: Name::parse("Harian Wanasari").expect("letters make a name"),
        address: Link::parse("https://contoh.id/umpan.xml").expect("it is an address"),
        only: only.map(|words| Name::parse(words).expect("letters make a name")),
        query: None,
    }
}

fn entry(event: Event) -> Entry {
    Entry { event, by: officer().who(), at: morning() }
}

fn added() -> Entry {
    entry(Event::Added { id: FeedId::new(1), plan: plan(None) })
}

fn feed() -> Feed {
    apply(None, &added()).expect("it begins with its adding")
}

fn add() -> Command {
    Command::Add { id: FeedId::new(1), plan: plan(None) }
}

#[test]
fn head_and_officers_say_which_feeds_are_looked_at() {
    for actor in [officer(), head(), Actor::Desk] {
        assert!(manages(&actor) && decide(None, &actor, add(), false).is_ok(), "{actor:?}");
    }
    for actor in [operator(), director(), quality(), emergency()] {
        assert_eq!(decide(None, &actor, add(), false), Err(NoFeed::NotYours), "{actor:?}");
    }
}

#[test]
fn one_address_is_one_feed_and_a_repeated_command_changes_nothing() {
    let (known, actor) = (feed(), officer());
    let does = |command, taken| decide(Some(&known), &actor, command, taken);
    assert_eq!(does(add(), false), Ok(Vec::new()));
    assert_eq!(decide(None, &actor, add(), true), Err(NoFeed::AddressTaken));
    assert_eq!(does(Command::Change { plan: plan(None) }, false), Ok(Vec::new()));
    let other = plan(Some("RSUD"));
    let change = Command::Change { plan: other.clone() };
    assert_eq!(does(change.clone(), true), Err(NoFeed::AddressTaken));
    assert_eq!(does(change, false), Ok(vec![Event::Changed { plan: other }]));
    assert_eq!(does(Command::Start {}, false), Ok(Vec::new()));
    assert_eq!(does(Command::Stop {}, false), Ok(vec![Event::Stopped]));
    assert_eq!(decide(None, &actor, Command::Stop {}, false), Err(NoFeed::NotThere));
}

#[test]
fn a_history_adds_up_to_the_feed() {
    let changed = entry(Event::Changed { plan: plan(Some("RSUD")) });
    let history = [added(), changed, entry(Event::Stopped)];
    let known = fold(&history).expect("it begins with its adding");
    assert_eq!((known.version.0, known.runs, known.plan.only.is_some()), (3, false, true));
    let again = fold(&[history.to_vec(), vec![entry(Event::Started)]].concat());
    assert!(again.is_some_and(|known| known.runs));
    assert_eq!(fold(&history[1..]), None);
}

#[test]
fn only_entries_that_hold_one_of_the_words_are_taken() {
    let picky = plan(Some("RSUD Wanasari, dr. Sari ,"));
    assert!(picky.takes("Antrean di rsud wanasari panjang") && picky.takes("Kata Dr. Sari"));
    assert!(!picky.takes("Harga cabai naik"));
    assert!(plan(None).takes("Harga cabai naik"));
}

#[test]
fn a_feed_that_fails_is_looked_at_less_often_and_turns_red() {
    let now: Instant = morning();
    let (known, mut look) = (feed(), Look::default());
    assert_eq!(light(&known, &look), Light::Unseen);
    look = look.after(Ok(2), now);
    assert_eq!((light(&known, &look), look.wait(), look.taken), (Light::Green, EVERY, 2));
    look = look.after(Err(Trouble::Slow), now);
    assert_eq!((light(&known, &look), look.wait()), (Light::Yellow, EVERY * 2));
    assert_eq!((look.good_at, look.trouble, look.taken), (Some(now), Some(Trouble::Slow), 2));
    for _ in 1..RED_AFTER {
        look = look.after(Err(Trouble::Gone), now);
    }
    assert_eq!(light(&known, &look), Light::Red);
    let failed = (0..90).fold(look, |look, _| look.after(Err(Trouble::Gone), now));
    assert_eq!(failed.wait(), SELDOM);
    let well = failed.after(Ok(0), now);
    assert_eq!(
        (light(&known, &well), well.trouble, well.taken_at),
        (Light::Green, None, Some(now))
    );
    let stopped = Feed { runs: false, ..known };
    assert_eq!(light(&stopped, &failed), Light::Stopped);
}

#[test]
fn the_address_says_which_account_a_source_needs() {
    for (address, account) in [
        (
            "https://mybusiness.googleapis.com/v4/accounts/1/locations/2/reviews",
            Some(Account::Google),
        ),
        ("https://x.com/search?q=RSUD", Some(Account::X)),
        ("https://twitter.com/search?q=RSUD", Some(Account::X)),
        ("https://www.youtube.com/channel/UC-1", Some(Account::Youtube)),
        ("https://www.youtube.com/watch?v=abc", Some(Account::Youtube)),
        ("https://graph.facebook.com/178414/tags", Some(Account::Instagram)),
        ("https://graph.facebook.com/1000/tagged", Some(Account::Facebook)),
        ("https://graph.threads.net/2000/mentions", Some(Account::Threads)),
        ("https://graph.facebook.com/1000/feed", None),
        ("https://graph.facebook.com/1000/2/tags", None),
        ("https://x.com/rsud", None),
        ("https://www.youtube.com/feeds/videos.xml?channel_id=UC-1", None),
        ("https://koran.id/x.com/search?q=RSUD", None),
    ] {
        let link = Link::parse(address).expect("it is an address");
        assert_eq!(Account::of(&link), account, "{address}");
    }
}

#[test]
fn an_own_account_has_an_address_that_leads_back_to_it_and_no_other_has() {
    for account in Account::ALL.iter().copied() {
        let own = matches!(account, Account::Instagram | Account::Facebook | Account::Threads);
        let address = account.address("900100");
        assert_eq!(address.is_some(), own, "{account:?}");
        assert_eq!(address.as_ref().and_then(Account::of), address.is_some().then_some(account));
    }
    assert_eq!(Account::Instagram.source_id("p-9"), "https://graph.facebook.com/p-9");
}

#[test]
fn a_day_and_a_month_are_those_of_the_hospital() {
    let calendar = Calendar::indonesian(Zone::Wib);
    let late: Instant = "2026-03-31T17:00:00Z".parse().expect("it is an instant");
    assert_eq!(Span::Day.named(&calendar, late), "2026-04-01");
    assert_eq!(Span::Month.named(&calendar, late), "2026-04");
}
