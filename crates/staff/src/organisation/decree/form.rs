//! The forms of a decree on their way to commands.

use desk::{Desk, people};
use domain::ids::{DecreeId, PersonId};
use domain::organisation::decree::{Command, Ending, Member, Part, Terms};
use domain::text::{Name, Reference};
use web::{Failure, Faults, Sent};

use crate::{me::Me, reader::Reader};

/// The head of a decree.
pub async fn terms(desk: &Desk, me: &Me, sent: &Sent) -> Result<Result<Terms, Faults>, Failure> {
    let rules = desk.rules().await?;
    let fields = ["number", "title", "signed_on", "from", "until"];
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&fields, &[]));
    let (number, title) =
        (form.value("number", Reference::parse), form.value("title", Name::parse));
    let (signed_on, from) = (form.date("signed_on"), form.date("from"));
    let until = form.maybe_date("until");
    let head = number.zip(title).zip(signed_on.zip(from));
    let terms = head.map(|((number, title), (signed_on, from))| Terms {
        number,
        title,
        signed_on,
        from,
        until,
    });
    Ok(form.done(terms))
}

/// What a posted word wants done.
pub async fn meant(
    desk: &Desk,
    me: &Me,
    (id, word): (DecreeId, &str),
    sent: &Sent,
) -> Result<Result<Command, Faults>, Failure> {
    match word {
        "ubah" => {
            let terms = terms(desk, me, sent).await?;
            Ok(terms.map(|terms| Command::Write { id, terms }))
        }
        "anggota" => seat(desk, me, sent).await,
        "berhenti" => unseat(desk, me, sent).await,
        "cabut" => end(desk, me, sent).await,
        _ => Err(Failure::NotFound),
    }
}

/// Somebody with an account is called by their name where no other one was typed.
async fn seat(desk: &Desk, me: &Me, sent: &Sent) -> Result<Result<Command, Faults>, Failure> {
    let rules = desk.rules().await?;
    let people = people::directory(desk).await?;
    let fields = ["name", "part", "person", "member_from", "member_until"];
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&fields, &[]));
    let known = |text: &str| {
        let id: PersonId = text.parse().ok()?;
        people.iter().find(|person| person.id == id)
    };
    let person = form.maybe_chosen("person", known);
    let typed = sent.filled("name").map(str::to_owned);
    let name = match (typed, person) {
        (None, Some(person)) => Name::parse(&person.name).ok(),
        _ => form.value("name", Name::parse),
    };
    let part = form.chosen("part", Part::parse);
    let from = form.date("member_from");
    let until = form.maybe_date("member_until");
    let person = person.map(|person| person.id);
    let member = name.zip(part).zip(from);
    let member = member.map(|((name, part), from)| Member { name, part, person, from, until });
    Ok(form.done(member.map(Command::Seat)))
}

async fn unseat(desk: &Desk, me: &Me, sent: &Sent) -> Result<Result<Command, Faults>, Failure> {
    let rules = desk.rules().await?;
    let fields = ["no", "last_day"];
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&fields, &[]));
    let no = form.chosen("no", |text| text.parse().ok());
    let until = form.date("last_day");
    Ok(form.done(no.zip(until).map(|(no, until)| Command::Unseat { no, until })))
}

async fn end(desk: &Desk, me: &Me, sent: &Sent) -> Result<Result<Command, Faults>, Failure> {
    let rules = desk.rules().await?;
    let fields = ["on", "replaced_by"];
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&fields, &[]));
    let on = form.date("on");
    let replaced_by = form.maybe("replaced_by", Reference::parse);
    Ok(form.done(on.map(|on| Command::End(Ending { on, replaced_by }))))
}
