//! Recognition of a month: criteria, those who were praised, proposals, certificates.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use desk::Desk;
use desk::praise::recognition::{self, Candidate, Command, View, Wanted};
use domain::calendar::Month;
use domain::ids::RecognitionId;
use domain::praise::recognition::{Stage, proposes, sees_proposals};
use domain::text::Name;
use paper::Paper;
use serde::Deserialize;
use web::{Failure, Frame, Sent, page, paths};

use super::{Row, beside, row};
use crate::{
    me::Me,
    reader::Reader,
    report::{
        month::{parse, text},
        printed,
    },
    speaker::Speaker,
    trouble::Trouble,
};

#[derive(Default, Deserialize)]
pub struct Asked {
    bulan: Option<String>,
}

/// Somebody who was praised in the month.
struct Praised {
    id: String,
    name: String,
    position: String,
    praise: Vec<Row>,
}

/// A recognition as it is read.
struct Honour {
    id: String,
    version: u32,
    name: String,
    month: String,
    reason: String,
    stage: &'static str,
    criteria: String,
    evidence: Vec<Row>,
    decides: bool,
    certificate: Option<String>,
}

#[derive(Template)]
#[template(path = "praise/recognition.html")]
struct Page {
    frame: Frame,
    /// The newest criteria, and since when they stand.
    criteria: Option<(String, String)>,
    proposes: bool,
    sees: bool,
    /// `2026-11`, and the same in words.
    month: (String, String),
    /// Do criteria stand for the month?
    stood: bool,
    praised: Vec<Praised>,
    honours: Vec<Honour>,
    sent: Sent,
    trouble: Trouble,
}

impl Page {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }
}

/// `GET /apresiasi/penghargaan`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    me.enters("training")?;
    let month = asked.bulan.as_deref().map(|text| parse(text).ok_or(Failure::BadRequest));
    Ok(page::page(&drawn(&desk, &me, month.transpose()?).await?))
}

/// `POST /apresiasi/penghargaan/ukuran`
pub async fn write(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    me.enters("training")?;
    let rules = desk.rules().await?;
    let mut form = Reader::new(&sent, me.t(), &rules.calendar, (&["criteria"], &[]));
    let words = form.body("criteria");
    let read = form.done(words);
    let done = me.sends(read, |words| recognition::write(&desk, &me.actor, words)).await?;
    answered(&desk, &me, (None, done.map(|()| paths::RECOGNITIONS.to_owned())), sent).await
}

/// `POST /apresiasi/penghargaan`: somebody is proposed.
pub async fn propose(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    me.enters("training")?;
    let rules = desk.rules().await?;
    let fields = ["month", "person", "reason"];
    let mut form = Reader::new(&sent, me.t(), &rules.calendar, (&fields, &[]));
    let month = form.chosen("month", parse);
    let person = form.chosen("person", |id| id.parse().ok());
    let reason = form.value("reason", Name::parse);
    let wanted = month.zip(person).zip(reason);
    let wanted = wanted.map(|((month, person), reason)| Wanted { month, person, reason });
    let key = sent.key().map(str::to_owned);
    let act = |wanted| recognition::propose(&desk, &me.actor, wanted, key);
    let done = me.sends(form.done(wanted), act).await?.map(|view| listing(&view));
    answered(&desk, &me, (month, done), sent).await
}

/// `POST /apresiasi/penghargaan/{id}/{perintah}`: `setujui` or `tolak`.
pub async fn command(
    me: Me,
    State(desk): State<Desk>,
    Path((id, word)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    me.enters("training")?;
    let id: RecognitionId = id.parse().map_err(|_| Failure::NotFound)?;
    let rules = desk.rules().await?;
    let fields: &[&str] = if word == "tolak" { &["why"] } else { &[] };
    let mut form = Reader::new(&sent, me.t(), &rules.calendar, (fields, &[]));
    let meant = match word.as_str() {
        "setujui" => Some(Command::Confirm {}),
        "tolak" => form.value("why", Name::parse).map(|why| Command::Decline { why }),
        _ => return Err(Failure::NotFound),
    };
    let act = |meant| recognition::act(&desk, &me.actor, (id, meant), beside(&sent));
    let done = me.commands(form.done(meant), act, |t, kind| t.praise_event(kind)).await?;
    answered(&desk, &me, (None, done.map(|view| listing(&view))), sent).await
}

/// The page of the month for which it is proposed.
fn listing(view: &View) -> String {
    paths::recognitions_of(&text(view.recognition.proposal.month))
}

/// `GET /apresiasi/penghargaan/{id}/piagam.pdf`
pub async fn certificate(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    me.enters("training")?;
    let id: RecognitionId = id.parse().map_err(|_| Failure::NotFound)?;
    let wish = (me.t().language(), Paper::A4);
    let document = recognition::certificate(&desk, &me.actor, id, wish).await?;
    printed(&desk, &document).await
}

/// Onward to where it was done, or the page again with what stands in the way.
async fn answered(
    desk: &Desk,
    me: &Me,
    (month, done): (Option<Month>, Result<String, Trouble>),
    sent: Sent,
) -> Result<Response, Failure> {
    match done {
        Ok(to) => Ok(me.saved(&to)),
        Err(trouble) => {
            let page = drawn(desk, me, month).await?;
            Ok(page::with_status(trouble.status(), &Page { trouble, sent, ..page }))
        }
    }
}

async fn drawn(desk: &Desk, me: &Me, month: Option<Month>) -> Result<Page, Failure> {
    let (t, rules, now) = (me.t(), desk.rules().await?, desk.now());
    let says = Speaker::new(t, &rules.calendar, now);
    let month = month.unwrap_or_else(|| rules.calendar.month_of(now));
    let sees = sees_proposals(&me.actor, now);
    let (stood, candidates) = match sees {
        true => recognition::candidates(desk, &me.actor, month).await?,
        false => (None, Vec::new()),
    };
    let criteria = recognition::criteria(desk, &me.actor).await?;
    let newest = criteria.last();
    let found = recognition::list(desk, &me.actor).await?;
    Ok(Page {
        frame: me.frame(desk, "training", &t.praise_recognitions()).await?,
        criteria: newest.map(|one| (one.text.clone(), t.praise_criteria_since(says.at(one.at)))),
        proposes: proposes(&me.actor),
        sees,
        month: (text(month), t.month_of(month.start())),
        stood: stood.is_some(),
        praised: candidates.iter().map(|one| praised(one, &says)).collect(),
        honours: found.iter().map(|view| honour(view, &says)).collect(),
        sent: Sent::default(),
        trouble: Trouble::default(),
    })
}

fn praised(candidate: &Candidate, says: &Speaker) -> Praised {
    Praised {
        id: candidate.person.to_string(),
        name: candidate.name.clone(),
        position: candidate.position.clone(),
        praise: candidate.praise.iter().map(|view| row(view, says)).collect(),
    }
}

fn honour(view: &View, says: &Speaker) -> Honour {
    let proposal = &view.recognition.proposal;
    let id = proposal.id.to_string();
    let confirmed = view.recognition.stage == Stage::Confirmed;
    Honour {
        certificate: confirmed.then(|| paths::recognition_certificate(&id)),
        version: view.recognition.version.0,
        name: view.name.clone(),
        month: says.t.month_of(proposal.month.start()),
        reason: proposal.reason.as_str().to_owned(),
        stage: view.recognition.stage.code(),
        criteria: view.criteria.clone(),
        evidence: view.evidence.iter().map(|one| row(one, says)).collect(),
        decides: view.decides,
        id,
    }
}
