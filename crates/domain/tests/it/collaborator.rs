//! Collaborators: written down, agreed with, credited, put away.

use domain::collaborator::{
    Act, Agreement, Card, Collaborator, Command, Entry, Kind, Refusal, allowed, apply, decide,
    fold, keeps, reads,
};
use domain::ids::{CollaboratorId, ContentId};
use domain::people::Actor;
use domain::text::{Name, Words};
use jiff::civil::date;

use crate::cast::{auditor, director, head, morning, officer, words};

fn name(text: &str) -> Name {
    Name::parse(text).expect("letters make a name")
}

fn card() -> Card<Words> {
    Card {
        kind: Kind::Influencer,
        name: words(1),
        organisation: Some(name("Kanal Sehat")),
        field: None,
        contact: Some(words(2)),
        conflict: None,
        releases: true,
    }
}

fn agreement() -> Agreement {
    Agreement {
        what: name("Dua video"),
        from: date(2026, 3, 1),
        until: date(2026, 3, 31),
        paid: true,
        disclosure: Some(name("kerja sama")),
    }
}

const ID: CollaboratorId = CollaboratorId::new(1);
const ITEM: ContentId = ContentId::new(2);

fn after(steps: &[Command<Words>]) -> (Option<Collaborator>, Vec<Entry>) {
    let mut known = None;
    let mut history = Vec::new();
    for command in steps {
        let events = decide(known.as_ref(), &officer(), command.clone());
        for event in events.unwrap_or_else(|why| panic!("{command:?}: {why:?}")) {
            let entry = Entry { event, by: officer().who(), at: morning() };
            known = apply(known, &entry);
            history.push(entry);
        }
    }
    (known, history)
}

fn registered() -> Command<Words> {
    Command::Register { id: ID, card: card() }
}

#[track_caller]
fn refused(steps: &[Command<Words>], actor: &Actor, command: Command<Words>) -> Refusal {
    match decide(after(steps).0.as_ref(), actor, command) {
        Err(why) => why,
        Ok(events) => panic!("the rules say no, not {events:?}"),
    }
}

#[test]
fn an_entry_of_the_register_is_what_its_history_adds_up_to() {
    let steps = [
        registered(),
        Command::Edit { card: Card { conflict: Some(words(3)), ..card() } },
        Command::Agree(agreement()),
        Command::Agree(agreement()),
        Command::End { nth: 0, on: date(2026, 3, 10) },
        Command::Credit { content: ITEM },
        Command::Credit { content: ITEM },
        Command::Uncredit { content: ITEM },
        Command::Archive {},
        Command::Restore {},
    ];
    let (known, history) = after(&steps);
    let known = known.expect("it was registered");
    assert_eq!((known.agreements.len(), known.items.len()), (1, 0));
    assert_eq!(known.agreements[0].until, date(2026, 3, 10));
    assert_eq!((known.version.0, history.len()), (8, 8));
    assert_eq!(fold(&history), Some(known));
}

#[test]
fn whoever_is_paid_is_named_as_such_while_the_agreement_holds() {
    let hidden = Agreement { disclosure: None, ..agreement() };
    let why = refused(&[registered()], &officer(), Command::Agree(hidden.clone()));
    assert_eq!(why, Refusal::Undisclosed);
    let unpaid = Agreement { paid: false, ..hidden };
    let (known, _) = after(&[registered(), Command::Agree(unpaid), Command::Agree(agreement())]);
    let known = known.expect("it was registered");
    let word = |day| known.disclosure(date(2026, 3, day)).map(|word| word.as_str().to_owned());
    assert_eq!(word(31).as_deref(), Some("kerja sama"));
    assert_eq!(known.disclosure(date(2026, 4, 1)), None);
}

#[test]
fn an_agreement_has_an_order_and_ends_within_itself() {
    let backwards = Agreement { until: date(2026, 2, 1), ..agreement() };
    let why = refused(&[registered()], &officer(), Command::Agree(backwards));
    assert_eq!(why, Refusal::Backwards);
    let steps = [registered(), Command::Agree(agreement())];
    let late = Command::End { nth: 0, on: date(2026, 4, 1) };
    let Agreement { from, until, .. } = agreement();
    assert_eq!(refused(&steps, &officer(), late), Refusal::Outside { from, until });
    let none = Command::End { nth: 1, on: date(2026, 3, 2) };
    assert_eq!(refused(&steps, &officer(), none), Refusal::NoSuchAgreement);
}

#[test]
fn with_somebody_who_was_put_away_nothing_new_is_done() {
    let steps = [registered(), Command::Archive {}];
    for command in [Command::Agree(agreement()), Command::Credit { content: ITEM }] {
        assert_eq!(refused(&steps, &officer(), command), Refusal::PutAway);
    }
    let (known, _) = after(&steps);
    let known = known.expect("it was registered");
    assert_eq!(allowed(&known, &officer()), [Act::Restore]);
    assert_eq!(allowed(&known, &director()), []);
}

#[test]
fn the_office_keeps_the_register_and_the_director_reads_it() {
    let can = |actor: Actor| (keeps(&actor), reads(&actor));
    assert_eq!([can(officer()), can(head())], [(true, true), (true, true)]);
    assert_eq!([can(director()), can(auditor())], [(false, true), (false, false)]);
    let why = refused(&[], &director(), registered());
    assert_eq!(why, Refusal::NotYours { act: Act::Register });
    assert_eq!(refused(&[], &officer(), Command::Archive {}), Refusal::NoSuchCollaborator);
}
