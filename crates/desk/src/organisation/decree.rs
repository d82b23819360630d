//! Decrees and their teams: who sat there on a given day.

use domain::calendar::Date;
use domain::ids::{DecreeId, PersonId};
use domain::organisation::decree::{Command, Event, Seat, Standing, Terms, team as teams};
use domain::organisation::{Decree, keeps};
use domain::people::Actor;
use paper::Document;
use paper::report::{TeamSeat, TeamSheet};

use super::{Line, Naming, Request, found, known, reader};
use crate::act::begun;
use crate::error::Field;
use crate::{Desk, DeskError};

/// A decree as it is shown.
#[derive(Clone, Debug)]
pub struct View {
    pub decree: Decree,
    pub standing: Standing,
    /// May this actor change it?
    pub keeps: bool,
}

/// Who sat in the teams of the decrees that held on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Team {
    pub day: Date,
    pub decrees: Vec<(Decree, Vec<Seat>)>,
}

impl Naming for Command {
    fn named(&self) -> Option<(Field, PersonId)> {
        match self {
            Command::Seat(member) => member.person.map(|person| ("person", person)),
            _ => None,
        }
    }
}

/// Every decree, the youngest first.
///
/// # Errors
/// `Forbidden` outside of the staff.
pub async fn list(desk: &Desk, actor: &Actor) -> Result<Vec<View>, DeskError> {
    reader(actor)?;
    let (known, _) = known::<Decree>(desk).await?;
    let mut views: Vec<View> =
        known.all.iter().map(|decree| view(decree, actor, known.today)).collect();
    views.sort_by_key(|view| std::cmp::Reverse((view.decree.terms.from, view.decree.id)));
    Ok(views)
}

/// One decree with all its members.
///
/// # Errors
/// `Forbidden` outside of the staff; `NotFound`.
pub async fn open(desk: &Desk, actor: &Actor, id: DecreeId) -> Result<View, DeskError> {
    reader(actor)?;
    let (known, _) = known::<Decree>(desk).await?;
    Ok(view(found(&known.all, id.bits())?, actor, known.today))
}

/// What happened to a decree, in order.
///
/// # Errors
/// As [`open`].
pub async fn history(
    desk: &Desk,
    actor: &Actor,
    id: DecreeId,
) -> Result<Vec<Line<Event>>, DeskError> {
    reader(actor)?;
    super::past::<Decree>(desk, id.bits()).await
}

/// Writes a decree down, once for each `key` of this actor.
///
/// # Errors
/// `Forbidden` for those who do not keep the register, `Refused` with the rule.
pub async fn write(
    desk: &Desk,
    actor: &Actor,
    terms: Terms,
    key: Option<String>,
) -> Result<View, DeskError> {
    let bits = begun(desk, actor, "decree", key.as_deref());
    let id = DecreeId::new(bits);
    super::enter::<Decree>(desk, actor, (bits, Command::Write { id, terms }), key).await?;
    open(desk, actor, id).await
}

/// Does one thing to a decree, as this actor.
///
/// # Errors
/// `NotFound`, `Forbidden`, `Refused` with the rule, `Stale`; `Unknown` for a person who does not
/// work here.
pub async fn act(
    desk: &Desk,
    actor: &Actor,
    id: DecreeId,
    request: Request<Command>,
) -> Result<View, DeskError> {
    super::act::<Decree>(desk, actor, id.bits(), request).await?;
    open(desk, actor, id).await
}

/// Who sat in the teams on a day; without one today.
///
/// # Errors
/// `Forbidden` outside of the staff.
pub async fn team(desk: &Desk, actor: &Actor, day: Option<Date>) -> Result<Team, DeskError> {
    reader(actor)?;
    let (known, _) = known::<Decree>(desk).await?;
    let day = day.unwrap_or(known.today);
    let sat = teams(&known.all, day).into_iter();
    let owned = |(decree, seats): (&Decree, Vec<&Seat>)| {
        (decree.clone(), seats.into_iter().cloned().collect())
    };
    let mut decrees: Vec<(Decree, Vec<Seat>)> = sat.map(owned).collect();
    decrees.sort_by_key(|(decree, _)| std::cmp::Reverse(decree.terms.from));
    Ok(Team { day, decrees })
}

/// The same as a letter: the surveyor's first request on one sheet.
///
/// # Errors
/// `Unavailable` when the database is.
pub async fn document(
    desk: &Desk,
    team: &Team,
    wish: (locale::Language, paper::Paper),
) -> Result<Document, DeskError> {
    let sheets: Vec<TeamSheet> = team.decrees.iter().map(sheet).collect();
    let day = team.day;
    crate::report::document::drawn(desk, wish, move |setting| {
        paper::report::team(day, &sheets, setting)
    })
    .await
}

fn sheet((decree, seats): &(Decree, Vec<Seat>)) -> TeamSheet {
    let seat = |seat: &Seat| TeamSeat {
        name: seat.member.name.as_str().to_owned(),
        part: seat.member.part,
        from: seat.member.from,
        until: seat.member.until,
    };
    TeamSheet { terms: decree.terms.clone(), seats: seats.iter().map(seat).collect() }
}

fn view(decree: &Decree, actor: &Actor, today: Date) -> View {
    View { standing: decree.standing(today), keeps: keeps(actor), decree: decree.clone() }
}
