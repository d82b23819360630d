//! A survey from its making to its publication, and what is taken as an answer.

use std::collections::BTreeMap;

use domain::calendar::{Date, Instant};
use domain::ids::{SurveyCode, SurveyId};
use domain::people::{Actor, Role, Who};
use domain::survey::{
    Act, Ask, Command, Decimal, Entry, Event, Grade, Key, Making, Misasked, Order, Period,
    Publication, Question, Refusal, Seen, Sentence, Sizes, Stage, Survey, Template, Unsur, Weights,
    Wrong, apply, asks_the_same, day_of_touch, decide, faces, fold, may, month_place, reads, seen,
    showable, take, visible,
};
use domain::text::Name;

fn key(text: &str) -> Key {
    Key::parse(text).expect("it has the form of a key")
}

fn own(name: &str, ask: Ask) -> Question {
    let words = Sentence::parse("Apakah ruang tunggu nyaman?").ok();
    Question { key: key(name), ask, words, required: true, only_if: None }
}

fn making(own: Vec<Question>) -> Making {
    Making {
        title: Name::parse("Survei rawat jalan").expect("the text is lawful"),
        template: Template::Outpatient,
        order: Order::ComplaintsFirst,
        own,
        units: Vec::new(),
        population: Some(450),
    }
}

fn make(own: Vec<Question>) -> Command {
    let code = SurveyCode::parse("rj-2026").expect("the text is lawful");
    Command::Make { id: SurveyId::new(1), code, making: making(own) }
}

fn entry(event: Event) -> Entry {
    Entry { event, by: Who::Clock, at: Instant::UNIX_EPOCH }
}

fn after(commands: Vec<Command>) -> Survey {
    let mut known: Option<Survey> = None;
    for command in commands {
        for event in decide(known.as_ref(), Some(Role::Head), command).expect("the head may") {
            known = apply(known, &entry(event));
        }
    }
    known.expect("the first command makes it")
}

fn result() -> Publication {
    let period = Period::parse("2026-S1").expect("it is a semester");
    let index = Decimal::hundredths(8_250);
    let (from, until, at) = (period.from, period.until, Instant::UNIX_EPOCH);
    Publication { from, until, n: 30, index, grade: Grade::B, at }
}

#[test]
fn a_survey_is_a_draft_then_open_then_closed_and_may_be_opened_again() {
    let stages = [
        (vec![make(vec![])], Stage::Draft),
        (vec![make(vec![]), Command::Close {}], Stage::Draft),
        (vec![make(vec![]), Command::Open {}], Stage::Open),
        (vec![make(vec![]), Command::Open {}, Command::Close {}], Stage::Closed),
        (vec![make(vec![]), Command::Open {}, Command::Close {}, Command::Open {}], Stage::Open),
    ];
    for (commands, stage) in stages {
        assert_eq!(after(commands.clone()).stage, stage, "{commands:?}");
    }
    let open = after(vec![make(vec![]), Command::Open {}]);
    assert_eq!(decide(Some(&open), Some(Role::Head), Command::Open {}), Ok(vec![]));
    assert_eq!(decide(Some(&open), Some(Role::Head), make(vec![])), Err(Refusal::CodeTaken));
    assert_eq!(decide(None, Some(Role::Head), Command::Open {}), Err(Refusal::NoSuchSurvey));
}

#[test]
fn a_result_is_published_only_when_there_is_one_and_comes_down_again() {
    let open = after(vec![make(vec![]), Command::Open {}]);
    let publish = |result| decide(Some(&open), Some(Role::Director), Command::Publish { result });
    assert_eq!(publish(None), Err(Refusal::NoResult));
    assert_eq!(publish(Some(result())), Ok(vec![Event::Published(result())]));
    let publish = Command::Publish { result: Some(result()) };
    let public = after(vec![make(vec![]), publish.clone()]);
    assert_eq!(public.published, Some(result()));
    assert_eq!(after(vec![make(vec![]), publish, Command::Unpublish {}]).published, None);
}

#[test]
fn the_whole_history_adds_up_to_the_row() {
    let made = Event::Made {
        id: SurveyId::new(1),
        code: SurveyCode::parse("RJ").unwrap(),
        making: making(vec![]),
    };
    let life = [made, Event::Opened, Event::Published(result()), Event::Closed].map(entry);
    let row = fold(&life).unwrap();
    assert_eq!((row.version.0, row.stage, row.published), (4, Stage::Closed, Some(result())));
    assert_eq!(fold(&life[1..]), None);
}

#[test]
fn each_role_does_only_what_is_its_own() {
    let table = |act| -> Vec<&str> {
        Role::ALL.iter().filter(|role| may(**role, act)).map(|role| role.code()).collect()
    };
    assert_eq!(table(Act::Manage), ["officer", "head"]);
    assert_eq!(table(Act::Publish), ["head", "director"]);
    assert_eq!(table(Act::Fill), ["officer", "customer_care", "operator", "duty_manager", "head"]);
    assert!(!may(Role::Dpjp, Act::See) && !may(Role::Committee, Act::See));
    assert!(!may(Role::Admin, Act::See) && may(Role::UnitHead, Act::See));
    assert_eq!(seen(&Actor::Complainant), None);
    assert_eq!(seen(&Actor::Desk), Some(Seen::Hospital));
    for command in [Command::Open {}, Command::Close {}, make(vec![])] {
        let ended = decide(None, Some(Role::Director), command);
        assert_eq!(ended, Err(Refusal::NotYours { act: Act::Manage }));
    }
    let ended = decide(None, Some(Role::Officer), Command::Unpublish {});
    assert_eq!(ended, Err(Refusal::NotYours { act: Act::Publish }));
}

#[test]
fn own_questions_must_make_sense() {
    let number = |least, most| own("menit", Ask::Number(least, most));
    let branch = |on: &str, answer: &str| Question {
        only_if: Some((key(on), answer.to_owned())),
        ..own("sebab", Ask::Text)
    };
    let wordless = Question { words: None, ..own("kosong", Ask::Text) };
    let asked = |own| decide(None, Some(Role::Head), make(own)).map(|_| ());
    let wrong = |own, why| assert_eq!(asked(own), Err(Refusal::Misasked(why)));
    wrong(vec![own("waktu", Ask::Extra)], Misasked::Twice { key: key("waktu") });
    wrong(vec![own("unit", Ask::Extra)], Misasked::Twice { key: key("unit") });
    wrong(vec![own("_kunci", Ask::Extra)], Misasked::Twice { key: key("_kunci") });
    wrong(vec![wordless], Misasked::Wordless { key: key("kosong") });
    wrong(vec![number(5, 4)], Misasked::NoChoice { key: key("menit") });
    wrong(vec![own("skala", Ask::Scale(11))], Misasked::NoChoice { key: key("skala") });
    wrong(
        vec![own("satu", Ask::Choice(vec![(key("a"), None)]))],
        Misasked::NoChoice { key: key("satu") },
    );
    wrong(vec![branch("waktu", "5")], Misasked::NoSuchBranch { key: key("sebab") });
    wrong(vec![branch("sebab", "1")], Misasked::NoSuchBranch { key: key("sebab") });
    let many = (0..40).map(|nth| own(&format!("t{nth}"), Ask::Text)).collect();
    wrong(many, Misasked::TooMany);
    assert_eq!(
        asked(vec![number(0, 0), own("skala", Ask::Scale(10)), branch("waktu", "1")]),
        Ok(())
    );
}

#[test]
fn the_last_two_unsur_stand_in_either_order_and_are_known_by_key() {
    let unsur = |order| -> Vec<Unsur> {
        let questions = Template::Inpatient.questions(order).into_iter();
        questions
            .filter_map(|one| if let Ask::Unsur(one) = one.ask { Some(one) } else { None })
            .collect()
    };
    let (first, second) = (unsur(Order::ComplaintsFirst), unsur(Order::FacilitiesFirst));
    assert_eq!((first.len(), second.len()), (9, 9));
    assert_eq!(first[7..], [Unsur::Complaints, Unsur::Facilities]);
    assert_eq!(second[7..], [Unsur::Facilities, Unsur::Complaints]);
    assert_eq!(first[..7], second[..7]);
    assert!(Template::ALL.iter().filter(|one| one.is_skm()).count() == 4);
    assert_eq!(Template::Kiosk.questions(Order::ComplaintsFirst).len(), 1);
}

#[test]
fn those_who_serve_are_asked_apart_from_patients_and_only_the_director_reads_their_words() {
    let asked = Template::Staff.questions(Order::ComplaintsFirst);
    assert_eq!((asked.len(), asked.iter().filter(|one| one.ask.is_scored()).count()), (9, 0));
    assert!(
        asked[..8]
            .iter()
            .all(|one| one.required && matches!(&one.ask, Ask::Choice(of) if of.len() == 4))
    );
    let of_patients = Template::ALL.iter().filter(|one| one.is_of_patients());
    assert_eq!(of_patients.count(), Template::ALL.len() - 1);
    let readers = |template| Role::ALL.iter().filter(move |role| reads(**role, template)).count();
    assert_eq!((readers(Template::Staff), readers(Template::Outpatient)), (1, 6));
    assert!(reads(Role::Director, Template::Staff) && !reads(Role::Head, Template::Staff));
}

fn given<'a>(pairs: &'a [(&str, &'a str)]) -> BTreeMap<&'a str, &'a str> {
    pairs.iter().copied().collect()
}

#[test]
fn an_answer_is_taken_or_refused_with_its_question() {
    let questions = [
        own("ramah", Ask::Extra),
        own("menit", Ask::Number(1, 90)),
        Question { only_if: Some((key("ramah"), "1".to_owned())), ..own("sebab", Ask::Text) },
    ];
    let taken = |pairs: &[(&str, &str)], strict| {
        let given = given(pairs);
        take(&questions, &|key: &str| given.get(key).copied(), strict)
    };
    let wrong = |pairs: &[(&str, &str)]| taken(pairs, true).unwrap_err();
    assert_eq!(wrong(&[]), [(key("ramah"), Wrong::Missing), (key("menit"), Wrong::Missing)]);
    assert_eq!(wrong(&[("ramah", "5"), ("menit", "1")]), [(key("ramah"), Wrong::NotOffered)]);
    assert_eq!(wrong(&[("ramah", "2"), ("menit", "0")]), [(key("menit"), Wrong::NotOffered)]);
    assert_eq!(wrong(&[("ramah", "1"), ("menit", "1")]), [(key("sebab"), Wrong::Missing)]);
    let skipped =
        taken(&[("ramah", "2"), ("menit", "9"), ("sebab", "Tidak ditanya.")], true).unwrap();
    assert_eq!((skipped.marks.len(), skipped.texts.len()), (1, 0));
    let loose = taken(&[("menit", "9")], false).unwrap();
    assert_eq!((loose.marks, loose.picked.len()), (vec![None], 1));
}

#[test]
fn a_period_is_a_year_or_a_part_of_one() {
    let days = |text: &str| Period::parse(text).map(|it| format!("{} {}", it.from, it.until));
    for (text, wanted) in [
        ("2026", "2026-01-01 2026-12-31"),
        ("2026-S2", "2026-07-01 2026-12-31"),
        ("2026-T1", "2026-01-01 2026-03-31"),
        ("2026-q3", "2026-07-01 2026-09-30"),
        ("2028-02", "2028-02-01 2028-02-29"),
    ] {
        assert_eq!(days(text).as_deref(), Some(wanted), "{text}");
    }
    for text in ["", "26", "2026-S3", "2026-Q5", "2026-13", "2026-0", "2026-", "1999", "2026-Sé"] {
        assert_eq!(days(text), None, "{text}");
    }
}

#[test]
fn a_small_part_is_not_told_by_subtraction() {
    assert_eq!(showable(&[10, 9, 8]), [true, true, true]);
    assert_eq!(showable(&[10, 9, 4]), [true, false, false]);
    assert_eq!(showable(&[10, 3, 2]), [true, false, false]);
    assert_eq!(showable(&[10, 3, 1]), [false, false, false]);
    assert_eq!(showable(&[4]), [false]);
    assert_eq!(showable(&[]), [false; 0]);
}

#[test]
fn two_surveys_measure_alike_in_either_order_and_not_with_other_unsur_words_or_method() {
    let made = |making: Making| {
        let code = SurveyCode::parse("rj-2026").expect("the text is lawful");
        after(vec![Command::Make { id: SurveyId::new(1), code, making }])
    };
    let plain = made(making(vec![]));
    let turned = made(Making { order: Order::FacilitiesFirst, ..making(vec![]) });
    let asked = made(making(vec![own("gratis", Ask::Text)]));
    for alike in [&plain, &turned, &asked] {
        assert!(asks_the_same(&plain, alike));
    }
    let extra = made(making(vec![own("nyaman", Ask::Extra)]));
    let words = Sentence::parse("Apakah kursinya cukup?").ok();
    let other = made(making(vec![Question { words, ..own("nyaman", Ask::Extra) }]));
    let mut short = plain.clone();
    short.method.weights = Weights::Hundredth11;
    assert!(!asks_the_same(&plain, &extra));
    assert!(!asks_the_same(&extra, &other));
    assert!(!asks_the_same(&plain, &short));
}

#[test]
fn a_result_has_no_days_before_its_survey_and_none_to_come() {
    let day = |text: &str| text.parse().expect("it is a day");
    let whole = Period::whole().within(day("2026-03-02"), day("2026-11-22"));
    assert_eq!((whole.from, whole.until), (day("2026-03-02"), day("2026-11-22")));
    let quarter = Period::parse("2026-Q2").expect("it is a quarter");
    assert_eq!(quarter.within(day("2026-03-02"), day("2026-11-22")), quarter);
}

#[test]
fn no_days_are_shown_that_tell_by_subtraction_about_a_few() {
    let sizes = |months: &[(&str, u32)]| -> Sizes {
        let place = |month: &str| month_place(Period::parse(month).expect("it is a month").from);
        months.iter().map(|(month, many)| (place(month), *many)).collect()
    };
    let sees =
        |sizes: &Sizes, text: &str| visible(sizes, Period::parse(text).expect("it is a period"));
    let two = sizes(&[("2026-01", 10), ("2026-02", 3), ("2026-04", 4), ("2026-05", 10)]);
    for shown in ["2026", "2026-S1", "2026-Q1", "2026-Q2"] {
        assert!(sees(&two, shown), "{shown}");
    }
    for hidden in ["2026-01", "2026-02", "2026-04", "2026-05", "2026-06", "2025"] {
        assert!(!sees(&two, hidden), "{hidden}: its quarter is told, and the rest are few");
    }
    let late = sizes(&[("2026-06", 20), ("2026-09", 3), ("2026-10", 20), ("2026-11", 20)]);
    for shown in ["2026-S1", "2026-S2", "2026-Q2", "2026-06"] {
        assert!(sees(&late, shown), "{shown}");
    }
    for hidden in ["2026-Q3", "2026-Q4", "2026-10"] {
        assert!(!sees(&late, hidden), "{hidden}: what lies in a hidden quarter is hidden with it");
    }
    assert!(visible(&two, Period::whole()) && visible(&Sizes::new(), Period::whole()));
}

#[test]
fn a_touch_counts_for_the_day_that_its_screen_names_within_thirty_days() {
    let day = |text: &str| text.parse::<Date>().unwrap();
    let (long_ago, lately, today) = (day("2025-01-01"), day("2026-03-20"), day("2026-04-11"));
    let of = |made, named: Option<&str>| day_of_touch((made, today), named.map(day));
    assert_eq!(of(long_ago, None), today);
    assert_eq!(of(long_ago, Some("2026-04-10")), day("2026-04-10"));
    assert_eq!(of(long_ago, Some("2026-03-12")), day("2026-03-12"), "the thirtieth day before");
    assert_eq!(of(long_ago, Some("2026-03-11")), today);
    assert_eq!(of(long_ago, Some("2026-04-12")), today, "no day that has not come");
    assert_eq!(of(lately, Some("2026-03-19")), today, "before the survey was made");
    assert_eq!(of(lately, Some("2026-03-20")), lately);
}

#[test]
fn a_screen_of_three_faces_asks_one_question_of_three() {
    for template in Template::ALL {
        let questions = template.questions(Order::ComplaintsFirst);
        assert_eq!(faces(&questions).is_some(), *template == Template::Kiosk, "{template:?}");
    }
    let one = Template::Kiosk.questions(Order::ComplaintsFirst);
    let five = Question { ask: Ask::Scale(5), ..one[0].clone() };
    assert!(faces(&[five]).is_none());
    assert!(faces(&[one[0].clone(), one[0].clone()]).is_none() && faces(&[]).is_none());
}
