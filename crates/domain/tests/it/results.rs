//! Results: whose number it is, under which definition and up to when; and what a month makes of them.

use std::collections::{BTreeMap, BTreeSet};

use domain::assessment::{self, Aspect, Figure, Verdict, decide, fold, measured};
use domain::calendar::{Calendar, Date, Instant, Month, Zone};
use domain::consent::{Outlet, Permalink, Purpose};
use domain::content::follower::{self, Followers};
use domain::content::goals::Goals;
use domain::content::heading::{self, Column};
use domain::content::look::{Look, Trouble};
use domain::content::{
    Command, Content, Definition, Draft, Entry, Event, Metric, Outcome, Refusal, Stage,
    fold as folded,
};
use domain::ids::ContentId;
use domain::people::Actor;
use domain::report::{
    Answering, Answers, SocialMonth, SocialPost, SocialRest, posts, social, weekly,
};
use domain::text::Name;
use jiff::SignedDuration;
use jiff::civil::date;

use crate::cast::{head, morning, officer, words};
use crate::content::{after, does, draft as drafted, publish, scheduled};

const GRAPH: &str = "instagram-graph-v26.0";

fn calendar() -> Calendar {
    Calendar::indonesian(Zone::Wib)
}

fn november() -> Month {
    Month::new(2026, 11).expect("there is a November")
}

fn span() -> (Instant, Instant) {
    calendar().month_bounds(november())
}

fn at(day: i8) -> Instant {
    calendar().at(date(2026, 11, day), 9, 0)
}

fn reading(definition: &str, as_of: Date, numbers: &[(Metric, u32)]) -> Outcome {
    let definition = Definition::parse(definition).expect("a definition");
    Outcome {
        outlet: Outlet::Instagram,
        definition,
        as_of,
        numbers: numbers.iter().copied().collect(),
    }
}

/// An item that came to stand on Instagram on a day of November, with what was counted of it.
fn item(id: u128, day: i8, readings: &[Outcome]) -> Content {
    let draft = Draft {
        title: Name::parse("Cuci tangan").expect("letters make a name"),
        purpose: Purpose::Education,
        audience: None,
        claims: false,
        shows_people: false,
        consents: BTreeSet::new(),
        texts: BTreeMap::from([(Outlet::Instagram, words(1))]),
    };
    let link = Permalink::parse("https://contoh.id/p/1").expect("a link");
    let texts = draft.texts.clone();
    let mut events = vec![
        Event::Proposed { id: ContentId::new(id), draft },
        Event::Approved { texts, media: Vec::new() },
        Event::Scheduled { at: at(day), why: None },
        Event::Published { outlet: Outlet::Instagram, link, words: words(1) },
    ];
    events.extend(readings.iter().cloned().map(Event::ResultRecorded));
    let entry = |event| Entry { event, by: officer().who(), at: at(day) };
    let history: Vec<Entry> = events.into_iter().map(entry).collect();
    folded(&history).expect("it was proposed")
}

fn rest(answers: Answers) -> SocialRest {
    SocialRest { answers, withdrawn: 0, held: Vec::new(), followers: Vec::new() }
}

fn month(contents: &[Content], answers: Answers) -> SocialMonth {
    social(november(), contents, (&calendar(), span()), rest(answers))
}

#[test]
fn results_are_of_a_channel_where_it_stands_and_of_a_day_that_has_come() {
    let known = after(scheduled(drafted()), vec![(officer(), publish(Outlet::X))]);
    let outcome = |outlet, as_of| {
        let numbers = BTreeMap::from([(Metric::Reach, 120)]);
        Command::RecordResult(Outcome { outlet, definition: Definition::shown(), as_of, numbers })
    };
    let elsewhere = does(&known, &officer(), outcome(Outlet::Instagram, date(2026, 11, 2)));
    assert_eq!(elsewhere, Err(Refusal::NotPublished { outlet: Outlet::Instagram }));
    let later = does(&known, &officer(), outcome(Outlet::X, date(2026, 12, 2)));
    assert_eq!(later, Err(Refusal::CountedLater));
    let steps = vec![
        (officer(), publish(Outlet::Instagram)),
        (officer(), outcome(Outlet::X, date(2026, 11, 2))),
    ];
    let known = after(known, steps);
    assert_eq!((known.stage, known.readings.len()), (Stage::Evaluated, 1));
    let before = does(&known, &officer(), outcome(Outlet::X, date(2026, 10, 2)));
    assert_eq!(before, Err(Refusal::CountedBefore { since: date(2026, 11, 2) }));
    assert_eq!(does(&known, &officer(), outcome(Outlet::X, date(2026, 11, 2))), Ok(Vec::new()));
}

#[test]
fn the_desk_counts_for_itself_and_nothing_is_no_result() {
    let known = after(scheduled(drafted()), vec![(officer(), publish(Outlet::X))]);
    let count = |numbers| {
        let (definition, as_of) = (Definition::shown(), date(2026, 11, 2));
        Command::RecordResult(Outcome { outlet: Outlet::X, definition, as_of, numbers })
    };
    let told = does(&known, &Actor::Desk, count(BTreeMap::from([(Metric::Reach, 3)])));
    assert_eq!(told.map(|events| events.len()), Ok(1));
    assert_eq!(does(&known, &Actor::Desk, count(BTreeMap::new())), Err(Refusal::NoNumbers));
}

#[test]
fn of_one_day_and_definition_the_newest_word_counts_and_what_it_leaves_out_stays() {
    let first = reading("shown", date(2026, 11, 9), &[(Metric::Reach, 100), (Metric::Saves, 4)]);
    let better = reading("shown", date(2026, 11, 9), &[(Metric::Reach, 120)]);
    let known = item(1, 2, &[first, better]);
    assert_eq!(known.readings.len(), 1);
    let numbers = &known.newest(Outlet::Instagram).expect("it was counted").numbers;
    assert_eq!(numbers, &BTreeMap::from([(Metric::Reach, 120), (Metric::Saves, 4)]));
}

#[test]
fn an_older_count_that_comes_later_does_not_become_the_newest() {
    let newer = reading("shown", date(2026, 11, 20), &[(Metric::Reach, 300)]);
    let older = reading("shown", date(2026, 11, 9), &[(Metric::Reach, 100)]);
    let known = item(1, 2, &[newer.clone(), older]);
    assert_eq!(known.newest(Outlet::Instagram), Some(&newer));
    let days: Vec<Date> = known.over_time(Outlet::Instagram)[&Definition::shown()]
        .iter()
        .map(|one| one.as_of)
        .collect();
    assert_eq!(days, [date(2026, 11, 9), date(2026, 11, 20)]);
}

#[test]
fn two_definitions_are_never_added_ranked_or_drawn_as_one() {
    let contents = [
        item(1, 2, &[reading("shown", date(2026, 11, 9), &[(Metric::Reach, 100)])]),
        item(2, 3, &[reading(GRAPH, date(2026, 11, 10), &[(Metric::Reach, 900)])]),
        item(3, 10, &[reading(GRAPH, date(2026, 11, 12), &[(Metric::Reach, 500)])]),
    ];
    let found = month(&contents, Answers::default());
    let sums: Vec<(&str, u64, u32)> =
        found.sums.iter().map(|sum| (sum.of.definition.as_str(), sum.total, sum.posts)).collect();
    assert_eq!(sums, [(GRAPH, 1400, 2), ("shown", 100, 1)]);
    assert!(found.several_definitions);
    let best: Vec<_> = found.best.iter().map(|one| (one.best.1, one.weakest.1)).collect();
    assert_eq!(best, [(900, 500)], "one post alone is neither best nor weakest");
    let drawn = weekly(&found.posts, Metric::Reach);
    assert_eq!(drawn.weeks, [date(2026, 11, 2), date(2026, 11, 9)]);
    let values: Vec<_> = drawn.lines.iter().map(|(_, values)| values.clone()).collect();
    assert_eq!(values, [vec![Some(900), Some(500)], vec![Some(100), None]]);
}

#[test]
fn what_was_not_told_is_nothing_and_not_zero() {
    let found = month(&[item(1, 2, &[])], Answers::default());
    assert_eq!((found.stood, found.planned, found.sums.len()), (1, 1, 0));
    assert!(found.posts[0].newest.is_empty());
    let drawn = weekly(&found.posts, Metric::Reach);
    assert!(drawn.lines.is_empty());
}

#[test]
fn a_post_of_another_month_is_not_of_this_one() {
    let contents = [item(1, 2, &[]), item(2, 30, &[])];
    let half = (span().0, at(15));
    let found: Vec<SocialPost> = posts(&contents, &calendar(), half);
    assert_eq!(found.iter().map(|one| one.content.bits()).collect::<Vec<_>>(), [1]);
}

#[test]
fn headings_are_known_in_both_languages_and_others_are_asked_for() {
    let known = [
        ("Jangkauan", Some(Column::Metric(Metric::Reach))),
        ("REACH", Some(Column::Metric(Metric::Reach))),
        ("Link clicks", Some(Column::Metric(Metric::Clicks))),
        ("link_clicks", Some(Column::Metric(Metric::Clicks))),
        ("Impressions", Some(Column::Metric(Metric::Impressions))),
        ("Dihitung  sampai", Some(Column::AsOf)),
        ("Permalink", Some(Column::Link)),
        ("Post ID", None),
        ("Follows", None),
    ];
    for (said, column) in known {
        assert_eq!(heading::column(said), column, "{said}");
    }
}

#[test]
fn numbers_are_whole_and_an_empty_cell_is_none() {
    let good = [("1234", 1234), ("1.234", 1234), ("1,234,567", 1_234_567), (" 12 ", 12), ("0", 0)];
    for (said, number) in good {
        assert_eq!(heading::number(said), Ok(Some(number)), "{said}");
    }
    assert_eq!((heading::number(""), heading::number("-")), (Ok(None), Ok(None)));
    for wrong in ["12,5", "1.23", "-4", "banyak", "5000000000", "1.2345", "1..234", ".", "½"] {
        assert!(heading::number(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn a_day_is_written_as_in_tables() {
    let day = date(2026, 11, 3);
    for said in ["2026-11-03", "03/11/2026", "3-11-2026", "3.11.2026"] {
        assert_eq!(heading::day(said), Some(day), "{said}");
    }
    for wrong in ["", "31/02/2026", "November", "2026-13-01"] {
        assert_eq!(heading::day(wrong), None, "{wrong}");
    }
}

#[test]
fn a_definition_is_a_short_name_without_spaces() {
    assert!(Definition::parse(" Meta-Suite ").is_some_and(|one| one.as_str() == "meta-suite"));
    for wrong in ["", "dua kata", "-x", &"a".repeat(41)] {
        assert_eq!(Definition::parse(wrong), None, "{wrong}");
    }
}

#[test]
fn followers_are_the_newest_of_the_month_beside_those_of_before() {
    let count = |line: &str| Followers::parse(line).expect(line);
    let all = [
        count("instagram | 2026-10-31 | 12.000"),
        count("Instagram | 2026-11-10 | 12.100"),
        count("instagram | 2026-11-30 | 12.345"),
        count("instagram | 2026-12-01 | 99"),
        count("facebook | 31/10/2026 | 800"),
    ];
    let found = follower::until(&all, november().start(), november().end());
    let numbers: Vec<(u32, Option<u32>)> =
        found.iter().map(|(now, before)| (now.count, before.map(|one| one.count))).collect();
    assert_eq!(numbers, [(12_345, Some(12_000))], "an account that was not counted is not told");
    assert_eq!(Followers::parse("myspace | 2026-11-10 | 3"), None);
}

#[test]
fn the_nearest_rank_is_a_time_that_was_measured() {
    use domain::indicator::percentile;
    assert_eq!(percentile(&[], 90), None);
    assert_eq!(percentile(&[7], 90), Some(7));
    let ten: Vec<i64> = (1..=10).collect();
    assert_eq!((percentile(&ten, 90), percentile(&ten, 91)), (Some(9), Some(10)));
    assert_eq!((percentile(&ten, 0), percentile(&ten, 100)), (Some(1), Some(10)));
}

#[test]
fn a_month_without_voices_has_no_times() {
    let told = Answering::of(Some(24)).told();
    assert_eq!((told.received, told.median_seconds, told.ninety_seconds), (0, None, None));
    assert_eq!((told.in_goal_of, told.goal_hours), (0, Some(24)));
}

fn goals() -> Goals {
    Goals {
        posts_a_month: Some(3),
        posts_a_week: Some(1),
        interactions_per_thousand: Some(50),
        answer_hours: Some(24),
        answered_percent: Some(80),
        closed_percent: None,
    }
}

fn verdict(figures: &[Figure], aspect: Aspect) -> Vec<Verdict> {
    figures.iter().filter(|one| one.aspect == aspect).map(|one| one.verdict).collect()
}

#[test]
fn five_aspects_are_held_against_the_goals_of_the_hospital() {
    let counted = |definition: &str, did| {
        let numbers = [(Metric::Reach, 1000), (Metric::Engagement, did)];
        reading(definition, date(2026, 11, 29), &numbers)
    };
    let contents =
        [item(1, 2, &[counted("shown", 50)]), item(2, 10, &[counted(GRAPH, 49)]), item(3, 18, &[])];
    let answers = Answers {
        in_goal: 4,
        in_goal_of: 5,
        complaints: 2,
        complaints_closed: 1,
        ..Answers::default()
    };
    let found = month(&contents, answers);
    let figures = measured(&found, &goals(), date(2026, 12, 2));
    assert_eq!(verdict(&figures, Aspect::Activity), [Verdict::Met]);
    let weeks = figures.iter().find(|one| one.aspect == Aspect::Consistency).expect("all five");
    assert_eq!((weeks.part, weeks.whole, weeks.verdict), (3, 4, Verdict::Missed));
    assert_eq!(verdict(&figures, Aspect::Engagement), [Verdict::Missed, Verdict::Met]);
    assert_eq!(verdict(&figures, Aspect::Responsiveness), [Verdict::Met]);
    assert_eq!(verdict(&figures, Aspect::ComplaintsClosed), [Verdict::NoGoal]);
}

#[test]
fn without_numbers_nothing_is_judged_and_without_goals_neither() {
    let found = month(&[], Answers::default());
    let figures = measured(&found, &goals(), date(2026, 12, 2));
    assert_eq!(verdict(&figures, Aspect::Activity), [Verdict::Missed]);
    assert_eq!(verdict(&figures, Aspect::Engagement), [Verdict::NotMeasured]);
    assert_eq!(verdict(&figures, Aspect::Responsiveness), [Verdict::NotMeasured]);
    let free = measured(&found, &Goals::default(), date(2026, 12, 2));
    assert_eq!(verdict(&free, Aspect::Activity), [Verdict::NoGoal]);
    let flaw = |goals: Goals| goals.flaw();
    assert_eq!(flaw(Goals { answered_percent: Some(101), ..goals() }), Some("answered_percent"));
    assert_eq!(flaw(Goals { posts_a_week: Some(0), ..goals() }), Some("posts_a_week"));
    assert_eq!(flaw(goals()), None);
}

#[test]
fn a_sheet_is_written_signed_after_its_month_and_opened_again_by_the_head() {
    let facts = |now: Instant| assessment::Facts {
        now,
        over: span().1,
        figures: measured(&month(&[], Answers::default()), &goals(), date(2026, 12, 2)),
        edition: 1,
    };
    let later = facts(span().1 + SignedDuration::from_hours(9));
    let write = || {
        let notes = BTreeMap::from([(Aspect::Activity, words(1))]);
        assessment::Command::Write { notes }
    };
    let does = |known: Option<&assessment::Assessment>, actor: &Actor, command, facts: &_| {
        decide(known, november(), (actor, facts), command)
    };
    let others = does(None, &officer(), write(), &later);
    let not_yours = assessment::Refusal::NotYours { act: assessment::Act::Write };
    assert_eq!(others, Err(not_yours));
    let sign = || assessment::Command::Sign {};
    assert_eq!(does(None, &head(), sign(), &later), Err(assessment::Refusal::NothingWritten));
    let mut history: Vec<assessment::Entry> = Vec::new();
    let mut add = |events: Vec<assessment::Event>| {
        let by = head().who();
        history.extend(events.into_iter().map(|event| assessment::Entry {
            event,
            by,
            at: morning(),
        }));
        fold(&history)
    };
    let known = add(does(None, &head(), write(), &later).expect("the head writes"));
    let early = does(known.as_ref(), &head(), sign(), &facts(span().0));
    assert_eq!(early, Err(assessment::Refusal::MonthRuns { from: date(2026, 12, 1) }));
    let known = add(does(known.as_ref(), &head(), sign(), &later).expect("the month is over"));
    let signed = known.as_ref().and_then(|known| known.signed.as_ref()).expect("it is signed");
    assert_eq!((signed.figures.len(), signed.edition), (5, 1));
    let again = does(known.as_ref(), &head(), write(), &later);
    assert_eq!(again, Err(assessment::Refusal::Signed));
    assert_eq!(does(known.as_ref(), &head(), sign(), &later), Ok(Vec::new()));
    let open = assessment::Command::Reopen { why: words(2) };
    let known = add(does(known.as_ref(), &head(), open, &later).expect("the head opens it"));
    assert!(known.is_some_and(|known| known.signed.is_none() && known.version.0 == 3));
}

#[test]
fn a_channel_that_takes_money_is_not_asked_again_before_a_day_has_passed() {
    let look = Look {
        content: ContentId::new(1),
        outlet: Outlet::X,
        connection: "x".to_owned(),
        provider: "1980".to_owned(),
        tries: 0,
    };
    for trouble in [Trouble::Spent, Trouble::Unpaid] {
        let looked = look.after(Some(trouble), SignedDuration::ZERO, morning());
        let pause = looked.next_at.duration_since(morning());
        assert_eq!((pause.as_hours(), looked.tries), (24, 1), "{trouble:?}");
    }
}
