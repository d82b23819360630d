//! A voice written down by the staff: at the telephone, at the desk, from a slip, a letter, or
//! another authority. By keyboard alone.

mod read;

use askama::Template;
use axum::{
    extract::{Query, State},
    response::Response,
};
use desk::{
    Desk, DeskError, Refused,
    arrival::{self, Opened},
    receive::{self, Receipt},
    unit,
};
use domain::ids::CallId;
use domain::intake::Forwarder;
use domain::rules::{Channel, Kind, Relation};
use serde::Deserialize;
use web::{Failure, Frame, Sent, page, paths};

use crate::{
    me::Me,
    options::{Item, items},
    speaker::Speaker,
    trouble::Trouble,
};

/// The doors at which a member of staff stands.
const BY_HAND: [Channel; 6] = [
    Channel::Telephone,
    Channel::InPerson,
    Channel::Box,
    Channel::Letter,
    Channel::Forwarded,
    Channel::Media,
];

/// What is written down from an arrival came through a door of its own.
fn doors(sent: &Sent) -> Vec<Channel> {
    let messages = Channel::ALL.iter().copied().filter(|door| door.carries_answers());
    match sent.filled("arrival") {
        Some(_) => messages.chain(BY_HAND).collect(),
        None => BY_HAND.to_vec(),
    }
}

#[derive(Deserialize)]
pub struct Asked {
    /// The call from which the case is written.
    telepon: Option<String>,
}

#[derive(Template)]
#[template(path = "new_case/new_case.html")]
struct NewCase {
    frame: Frame,
    sent: Sent,
    trouble: Trouble,
    channels: Vec<Item>,
    kinds: Vec<Item>,
    relations: Vec<Item>,
    forwarders: Vec<Item>,
    units: Vec<Item>,
    now: String,
}

impl NewCase {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }
}

#[derive(Template)]
#[template(path = "new_case/recorded.html")]
struct Recorded {
    frame: Frame,
    number: String,
    code: String,
    read_out: String,
    dangers: Vec<&'static str>,
    case: String,
    receipt: String,
}

/// `GET /catat`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    me.enters("new_case")?;
    let fields = match asked.telepon {
        Some(id) => {
            let id: CallId = id.parse().map_err(|_| Failure::NotFound)?;
            crate::call::from_call(&desk::call::open(&desk, &me.actor, id).await?)
        }
        None => [("channel", "telephone"), ("kind", "complaint"), ("relation", "family")]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .to_vec(),
    };
    let page = asking(&me, &desk, Sent::from_fields(fields)).await?;
    Ok(page::page(&page))
}

/// The form, filled with what an unread arrival says; the officer writes the rest.
pub async fn from_arrival(me: &Me, desk: &Desk, opened: Opened) -> Result<Response, Failure> {
    let rules = desk.rules().await?;
    let says = Speaker::new(me.t(), &rules.calendar, desk.now());
    let fields = [
        ("arrival", opened.item.id.to_string()),
        ("channel", opened.channel.code().to_owned()),
        ("kind", Kind::Complaint.code().to_owned()),
        ("relation", Relation::Other.code().to_owned()),
        ("text", opened.words),
        ("received_at", says.typed(opened.item.arrived_at)),
        ("delay_reason", me.t().intake_from_arrival()),
    ];
    let fields = fields.map(|(name, value)| (name.to_owned(), value));
    Ok(page::page(&asking(me, desk, Sent::from_fields(fields.to_vec())).await?))
}

/// `POST /catat`
pub async fn post(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    me.enters("new_case")?;
    let rules = desk.rules().await?;
    let trouble = match read::intake(&me, &rules.calendar, &sent) {
        Ok(new) => {
            let key = sent.key().ok_or(Failure::BadRequest)?;
            let dangers = desk::emergency_words(new.text.as_str());
            match receive::receive(&desk, &me.actor, new, key).await {
                Ok(receipt) => {
                    settled(&me, &desk, &sent, &receipt).await?;
                    from_call(&me, &desk, &sent, &receipt).await?;
                    return recorded(&me, &desk, &receipt, dangers).await;
                }
                Err(error) => Trouble::of(error, me.t())?,
            }
        }
        Err(faults) => faults.into(),
    };
    let page = asking(&me, &desk, sent).await?;
    Ok(page::with_status(trouble.status(), &NewCase { trouble, ..page }))
}

/// The arrival that was written down is read; somebody may have been faster, and that is as good.
async fn settled(me: &Me, desk: &Desk, sent: &Sent, receipt: &Receipt) -> Result<(), Failure> {
    let Ok(id) = sent.text("arrival").parse() else { return Ok(()) };
    match arrival::entered(desk, &me.actor, id, receipt.number).await {
        Ok(()) | Err(DeskError::Stale { .. }) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// The call from which the case was written is told so. One that somebody else settled meanwhile
/// stays as it is: the case stands all the same.
async fn from_call(me: &Me, desk: &Desk, sent: &Sent, receipt: &Receipt) -> Result<(), Failure> {
    let Some(id) = sent.filled("call").and_then(|id| id.parse::<CallId>().ok()) else {
        return Ok(());
    };
    match desk::call::became(desk, &me.actor, id, receipt.number).await {
        Ok(_)
        | Err(
            DeskError::Refused(Refused::Call(_)) | DeskError::NotFound | DeskError::Unknown { .. },
        ) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

async fn asking(me: &Me, desk: &Desk, sent: Sent) -> Result<NewCase, Failure> {
    let t = me.t();
    let organisation = unit::organisation(desk).await?;
    let rules = desk.rules().await?;
    let says = Speaker::new(t, &rules.calendar, desk.now());
    Ok(NewCase {
        frame: me.frame(desk, "new_case", &t.frame_go("new_case")).await?,
        channels: items(&doors(&sent), Channel::code, |code| t.channel(code)),
        sent,
        trouble: Trouble::default(),
        kinds: items(Kind::ALL, Kind::code, |code| t.kind(code)),
        relations: items(Relation::ALL, Relation::code, |code| t.relation(code)),
        forwarders: items(Forwarder::ALL, Forwarder::code, |code| t.forwarder(code)),
        units: crate::unit::items(&organisation),
        now: says.at(says.now),
    })
}

/// Number and code, once, with what the operator reads out.
async fn recorded(
    me: &Me,
    desk: &Desk,
    receipt: &Receipt,
    dangers: Vec<&'static str>,
) -> Result<Response, Failure> {
    let t = me.t();
    let number = receipt.number.to_string();
    let code = receipt.code.to_string();
    let view = desk::case::open(desk, &me.actor, receipt.number).await.ok();
    let due = view.as_ref().and_then(|view| view.clocks.iter().filter_map(|one| one.due).min());
    let says = view.map(|view| Speaker::new(t, &view.rules.calendar, view.now));
    let until = due.zip(says).map(|(due, says)| says.long(due));
    Ok(page::page(&Recorded {
        frame: me.frame(desk, "new_case", &t.saying("recorded")).await?,
        read_out: match until {
            Some(until) => t.intake_read_out_until(&number, &code, until),
            None => t.intake_read_out(&number, &code),
        },
        dangers,
        case: paths::case(&number),
        receipt: paths::receipt(&number, None),
        number,
        code,
    }))
}
