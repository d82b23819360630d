//! The voice of the patient.

use domain::calendar::Month;
use domain::ids::SubjectId;
use domain::improvement::Stage;
use domain::people::Actor;
use domain::rules::Kind;
use domain::survey::Seen;
use domain::voice::{By, Heard, Kinship, Months, Source, Tally, hears, rows};
use jiff::civil::date;

use crate::cast::{emergency, officer, unit};

fn month(number: i8) -> Month {
    Month::new(2026, number).expect("the months of these tests are months")
}

fn someone(number: u128) -> Option<SubjectId> {
    Some(SubjectId::new(number))
}

fn case(person: Option<SubjectId>, topics: &[&str], place: &str, number: i8) -> Heard {
    Heard {
        source: Source::Case { kind: Kind::Complaint, person },
        topics: topics.iter().map(|topic| (*topic).to_owned()).collect(),
        unit: Some(unit(place)),
        month: month(number),
    }
}

fn of(source: Source, topic: Option<&str>) -> Heard {
    let topics = topic.into_iter().map(str::to_owned).collect();
    Heard { source, topics, unit: None, month: month(3) }
}

fn found<'a>(rows: &'a [(Option<String>, Tally)], name: &str) -> &'a Tally {
    let row = rows.iter().find(|(known, _)| known.as_deref() == Some(name));
    &row.expect("the row is there").1
}

#[test]
fn the_same_person_counts_once_and_whoever_gave_no_name_each_time() {
    let heard = [
        case(someone(1), &["sikap", "waktu"], "IGD", 2),
        case(someone(1), &["sikap"], "IGD", 3),
        case(someone(2), &["sikap"], "FARMASI", 3),
        case(None, &["sikap"], "IGD", 3),
        case(None, &["sikap"], "IGD", 3),
    ];
    let topics = rows(&heard, By::Topic);
    assert_eq!((found(&topics, "sikap").complaints, found(&topics, "waktu").complaints), (4, 1));
    let units = rows(&heard, By::Unit);
    assert_eq!((found(&units, "IGD").complaints, found(&units, "FARMASI").complaints), (3, 1));
    let months = rows(&heard, By::Month);
    let names: Vec<_> = months.iter().filter_map(|(name, _)| name.as_deref()).collect();
    assert_eq!(names, ["2026-02", "2026-03"]);
    assert_eq!(found(&months, "2026-03").complaints, 4);
}

#[test]
fn a_topic_that_was_given_twice_counts_once() {
    let heard = [case(None, &["sikap", "sikap"], "IGD", 3)];
    assert_eq!(found(&rows(&heard, By::Topic), "sikap").complaints, 1);
}

#[test]
fn each_kind_stands_in_its_own_column_and_what_nobody_coded_stands_last() {
    let voice = |kind| of(Source::Case { kind, person: None }, None);
    let heard = [
        voice(Kind::Suggestion),
        voice(Kind::Compliment),
        voice(Kind::Question),
        of(Source::Looked { amiss: true }, Some("sikap")),
        of(Source::Looked { amiss: false }, Some("sikap")),
        of(Source::Improvement(Stage::Running), Some("sikap")),
        of(Source::Improvement(Stage::Planned), Some("sikap")),
        of(Source::Improvement(Stage::Done), Some("sikap")),
        of(Source::Improvement(Stage::Verified), Some("sikap")),
        of(Source::Improvement(Stage::Verified), Some("sikap")),
        of(Source::Improvement(Stage::Dropped), Some("sikap")),
    ];
    let topics = rows(&heard, By::Topic);
    let seen =
        Tally { looked: 2, amiss: 1, open: 2, done: 3, answers: Some(0), ..Tally::default() };
    let said = Tally { suggestions: 1, compliments: 1, answers: Some(0), ..Tally::default() };
    assert_eq!(topics, [(Some("sikap".to_owned()), seen), (None, said)]);
}

#[test]
fn answers_are_told_where_nobody_can_be_picked_out() {
    let wrote = |many, topic| of(Source::Answers(Some(many)), Some(topic));
    let topics = rows(&[wrote(9, "waktu"), wrote(4, "sikap"), wrote(20, "biaya")], By::Topic);
    // Four would follow from the whole, so the next smallest is hidden with it.
    assert_eq!(found(&topics, "sikap").answers, None);
    assert_eq!(found(&topics, "waktu").answers, None);
    assert_eq!(found(&topics, "biaya").answers, Some(20));
    let enough = rows(&[wrote(5, "waktu"), wrote(3, "sikap"), wrote(2, "sikap")], By::Topic);
    assert_eq!(found(&enough, "sikap").answers, Some(5));
    let untold = rows(&[of(Source::Answers(None), None)], By::Month);
    assert_eq!(found(&untold, "2026-03").answers, None);
}

#[test]
fn those_who_were_taken_for_one_stand_under_one_name() {
    let name = SubjectId::new;
    let kinship = Kinship::of(&[(name(4), name(9)), (name(2), name(9)), (name(7), name(8))]);
    let one = kinship.stands_for(name(2));
    assert!([4, 9].iter().all(|other| kinship.stands_for(name(*other)) == one));
    assert_eq!(kinship.stands_for(name(8)), kinship.stands_for(name(7)));
    assert_ne!(kinship.stands_for(name(7)), one);
    assert_eq!(kinship.stands_for(name(1)), name(1));
    let ring = Kinship::of(&[(name(1), name(2)), (name(2), name(3)), (name(3), name(1))]);
    assert_eq!(ring.stands_for(name(3)), ring.stands_for(name(1)));
}

#[test]
fn months_stand_in_order_and_no_more_than_two_years_of_them() {
    let lately = Months::lately(date(2026, 1, 15));
    assert_eq!((lately.from(), lately.until()), (month(1).previous().previous(), month(1)));
    assert!(Months::new(month(3), month(2)).is_none());
    assert_eq!(Months::new(month(3), month(3)).map(|months| months.each().count()), Some(1));
    let year = |year, number| Month::new(year, number).expect("a month");
    assert!(Months::new(year(2024, 2), year(2026, 1)).is_some());
    assert!(Months::new(year(2024, 1), year(2026, 1)).is_none());
}

#[test]
fn units_hear_what_was_said_of_them() {
    assert_eq!(hears(&emergency()), Some(Seen::Units(vec![unit("IGD")])));
    assert_eq!((hears(&officer()), hears(&Actor::Complainant)), (Some(Seen::Hospital), None));
}
