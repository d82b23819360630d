//! One permission: what it allows, and after its withdrawal what must come down.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::Response,
};
use desk::Desk;
use desk::consent::{self, Task, View};
use domain::attachment::Owner;
use domain::consent::Act;
use domain::consent::{manages, reads_names};
use domain::ids::ConsentId;
use locale::Language;
use serde::Deserialize;
use web::{Failure, Faults, Frame, Sent, page, paths};

use super::paper;
use crate::attachment::Papers;
use crate::praise::beside;
use crate::{me::Me, reader::Reader, speaker::Speaker, trouble::Trouble};

/// One place that somebody has to clear, or has cleared.
struct Place {
    nth: usize,
    content: String,
    outlet: String,
    link: String,
    /// Who cleared it and when.
    cleared: Option<String>,
    proof: Option<String>,
    field: String,
}

#[derive(Template)]
#[template(path = "consent/one.html")]
struct Page {
    frame: Frame,
    id: String,
    version: u32,
    person: Option<String>,
    standing: String,
    /// Words and what they say.
    facts: Vec<(String, String)>,
    /// When it was taken back, what was said, until when everything is down.
    withdrawn: Option<(String, Option<String>, String)>,
    places: Vec<Place>,
    /// The signed papers, for whoever reads names.
    papers: Option<Papers>,
    /// Where it is signed on the screen, by whoever may.
    signing: Option<String>,
    withdraws: bool,
    clears: bool,
    sent: Sent,
    trouble: Trouble,
}

impl Page {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }
}

/// In which form.
#[derive(Default, Deserialize)]
pub struct Wanted {
    bentuk: Option<String>,
    /// Of the paper; without it the reader's own.
    bahasa: Option<String>,
}

/// `GET /izin-publikasi/{id}`, also as PDF.
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    match wanted.bentuk.as_deref() {
        None => Ok(page::page(&shown(&desk, &me, &view, Sent::default()).await?)),
        Some("pdf") => {
            let wanted = wanted.bahasa.as_deref().map(Language::from_code);
            let language = wanted.unwrap_or(Some(me.t().language())).ok_or(Failure::BadRequest)?;
            paper::printed(&desk, language, consent::sheet::recorded(&view)).await
        }
        Some(_) => Err(Failure::BadRequest),
    }
}

/// The page with what stood in the way of a paper.
pub async fn with_papers(
    desk: &Desk,
    me: &Me,
    id: ConsentId,
    (status, papers): (StatusCode, Papers),
) -> Result<Response, Failure> {
    let view = opened(desk, me, &id.to_string()).await?;
    let page = shown(desk, me, &view, Sent::default()).await?;
    Ok(page::with_status(status, &Page { papers: Some(papers), ..page }))
}

/// `POST /izin-publikasi/{id}/cabut`
pub async fn withdraw(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    let rules = desk.rules().await?;
    let mut form = Reader::new(&sent, me.t(), &rules.calendar, (&["said"], &[]));
    let said = form.body("said");
    let done = match form.done(said) {
        Ok(said) => {
            let wanted = (view.consent.id, said);
            Ok(consent::withdraw(&desk, &me.actor, wanted, beside(&sent)).await)
        }
        Err(faults) => Err(faults),
    };
    answered(&desk, &me, (&id, sent), done).await
}

/// `POST /izin-publikasi/{id}/tempat/{tempat}`
pub async fn clear(
    me: Me,
    State(desk): State<Desk>,
    Path((id, place)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    let nth: u16 = place.parse().map_err(|_| Failure::NotFound)?;
    let rules = desk.rules().await?;
    let field = format!("proof-{nth}");
    let mut form = Reader::new(&sent, me.t(), &rules.calendar, (&[&field], &[]));
    let proof = form.body(&field);
    let done = match form.done(proof) {
        Ok(proof) => {
            let wanted = (view.consent.id, nth, proof);
            Ok(consent::take_down(&desk, &me.actor, wanted, beside(&sent)).await)
        }
        Err(faults) => Err(faults),
    };
    answered(&desk, &me, (&id, sent), done).await
}

async fn answered(
    desk: &Desk,
    me: &Me,
    (id, sent): (&str, Sent),
    done: Result<Result<View, desk::DeskError>, Faults>,
) -> Result<Response, Failure> {
    let trouble = match done {
        Ok(Ok(_)) => return Ok(me.saved(&paths::consent(id))),
        Ok(Err(error)) => Trouble::told(error, me.t(), |kind| me.t().consent_event(kind))?,
        Err(faults) => faults.into(),
    };
    let view = opened(desk, me, id).await?;
    let page = shown(desk, me, &view, sent).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

pub(super) async fn opened(desk: &Desk, me: &Me, id: &str) -> Result<View, Failure> {
    me.enters("consents")?;
    let id: ConsentId = id.parse().map_err(|_| Failure::NotFound)?;
    Ok(consent::open(desk, &me.actor, id).await?)
}

async fn shown(desk: &Desk, me: &Me, view: &View, sent: Sent) -> Result<Page, Failure> {
    let (t, rules) = (me.t(), desk.rules().await?);
    let (known, says) = (&view.consent, Speaker::new(t, &rules.calendar, desk.now()));
    let withdrawn = known.withdrawal.as_ref().map(|one| {
        let due = t.consent_due(says.long(one.due()));
        (t.consent_withdrawn_at(says.long(one.at)), view.said.clone(), due)
    });
    let places = view.tasks.iter().enumerate();
    Ok(Page {
        frame: me.frame(desk, "consents", &t.consent_title()).await?,
        id: known.id.to_string(),
        version: known.version.0,
        person: view.person.clone(),
        standing: t.consent_standing(view.standing.code()),
        facts: facts(view, &says),
        withdrawn,
        places: places.map(|(nth, task)| place(nth, task, &says)).collect(),
        papers: match reads_names(&me.actor) {
            true => Some(Papers::of(desk, me, Owner::Consent(known.id)).await?),
            false => None,
        },
        signing: (manages(&me.actor) && consent::sheet::signs(view))
            .then(|| paths::consent_signing(&known.id.to_string())),
        withdraws: view.allowed.contains(&Act::Withdraw),
        clears: view.allowed.contains(&Act::TakeDown),
        sent,
        trouble: Trouble::default(),
    })
}

pub(super) fn facts(view: &View, says: &Speaker) -> Vec<(String, String)> {
    let (t, given) = (says.t, &view.consent.given);
    let purposes: Vec<String> =
        given.purposes.iter().map(|one| t.consent_purpose(one.code())).collect();
    let outlets: Vec<String> =
        given.outlets.iter().map(|one| t.content_outlet(one.code())).collect();
    let seen = if given.identified { t.consent_identified() } else { t.consent_unidentified() };
    let signed =
        format!("{} · {}", t.consent_sign(given.signature.code()), t.date(given.signed_on));
    let filed = given.filed.as_ref().map(|name| (t.consent_filed(), name.as_str().to_owned()));
    let known = |words: String, said: &Option<String>| Some((words, said.clone()?));
    let all = [
        known(t.consent_material(), &view.material),
        known(t.consent_guardian(), &view.guardian),
        Some((t.consent_purposes(), purposes.join(", "))),
        Some((t.consent_outlets(), outlets.join(", "))),
        Some((t.consent_identity(), seen)),
        Some((t.consent_valid(), t.consent_period(t.date(given.from), t.date(given.until)))),
        Some((t.consent_signature(), signed)),
        known(t.consent_witness(), &view.witness),
        filed,
    ];
    all.into_iter().flatten().collect()
}

fn place(nth: usize, task: &Task, says: &Speaker) -> Place {
    let by = task.by.clone().unwrap_or_default();
    Place {
        nth,
        content: paths::content(&task.place.content.to_string()),
        outlet: says.t.content_outlet(task.place.outlet.code()),
        link: task.place.link.as_str().to_owned(),
        cleared: task.cleared.map(|at| says.t.consent_cleared(says.at(at), by)),
        proof: task.proof.clone(),
        field: format!("proof-{nth}"),
    }
}
