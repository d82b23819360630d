//! Papers on the page of a decree, a round, a permission or a mention: shown, brought, confirmed, taken
//! away, given back.

use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::attachment::{self, Label, Request, View};
use desk::{Desk, DeskError};
use domain::attachment::{Act, Command, Owner, Stage};
use domain::ids::FileId;
use web::{Failure, Sent, paths};

use crate::organisation::decree;
use crate::{
    consent, me::Me, mention, observation::round, reader::Reader, speaker::Speaker,
    trouble::Trouble,
};

const FILE: &str = "file";
const DEED: &str = "perintah";

/// One paper as a line.
pub struct Paper {
    pub path: String,
    pub version: u32,
    /// What it shows, or its name.
    pub shown: String,
    /// Name, size, who and when.
    pub about: String,
    pub stage: String,
    pub strong: bool,
    /// What can be done with it, with the words of its button.
    pub deeds: Vec<(&'static str, String)>,
}

/// What the page of a thing shows of its papers.
pub struct Papers {
    pub post: String,
    pub items: Vec<Paper>,
    pub adds: bool,
    pub photos: bool,
    /// What they are called, and what is taken.
    pub heading: String,
    pub hint: String,
    pub caption: String,
    pub faceless: bool,
    pub trouble: Trouble,
}

impl Papers {
    pub async fn of(desk: &Desk, me: &Me, owner: Owner) -> Result<Self, Failure> {
        let found = attachment::list(desk, &me.actor, owner).await?;
        let says = Speaker::new(me.t(), &desk.rules().await?.calendar, desk.now());
        Ok(Self {
            post: place(owner),
            items: found.papers.iter().map(|view| paper(view, owner, &says)).collect(),
            adds: found.adds,
            photos: matches!(owner, Owner::Round(_)),
            heading: me.t().attachment_heading(owner.kind()),
            hint: me.t().attachment_hint(owner.kind()),
            caption: String::new(),
            faceless: false,
            trouble: Trouble::default(),
        })
    }

    /// The same with what stood in the way of a form, its words kept.
    fn stopped(self, trouble: Trouble, sent: &Sent) -> Self {
        let (caption, faceless) = (sent.text("caption").to_owned(), sent.ticked("faceless"));
        Self { caption, faceless, trouble, ..self }
    }
}

fn paper(view: &View, owner: Owner, says: &Speaker) -> Paper {
    let (known, t) = (&view.attachment, says.t);
    let size = i64::try_from(known.added.size / 1024 + 1).unwrap_or(i64::MAX);
    let size = t.case_file_size(t.number(size));
    let deed = |act: &Act| (act.code(), t.attachment_act(act.code()));
    Paper {
        path: paths::attached_to(&place(owner), &known.added.id.to_string()),
        version: known.version.0,
        shown: view.caption.clone().unwrap_or_else(|| view.name.clone()),
        about: [view.name.clone(), size, says.author(&view.by), says.at(known.at)].join(" · "),
        stage: t.attachment_stage(known.stage.code()),
        strong: known.stage == Stage::Confirmed,
        deeds: view.allowed.iter().map(deed).collect(),
    }
}

/// Where papers of this thing are brought.
fn place(owner: Owner) -> String {
    match owner {
        Owner::Decree(id) => paths::decree_command(&id.to_string(), paths::PAPERS),
        Owner::Round(id) => paths::round_command(&id.to_string(), paths::PAPERS),
        Owner::Consent(id) => paths::consent_papers(&id.to_string()),
        Owner::Mention(id) => paths::mention_command(&id.to_string(), paths::PAPERS),
    }
}

/// `POST /organisasi/keputusan/{id}/lampiran`
pub async fn add_scan(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    brought(&desk, &me, of_decree(&me, &id)?, &sent).await
}

/// `POST /observasi/{id}/lampiran`
pub async fn add_photo(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    brought(&desk, &me, of_round(&me, &id)?, &sent).await
}

/// `POST /izin-publikasi/{id}/lampiran`
pub async fn add_signed(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    brought(&desk, &me, of_consent(&me, &id)?, &sent).await
}

/// `GET /izin-publikasi/{id}/lampiran/{berkas}`
pub async fn signed(
    me: Me,
    State(desk): State<Desk>,
    Path((id, file)): Path<(String, String)>,
) -> Result<Response, Failure> {
    fetched(&desk, &me, (of_consent(&me, &id)?, &file)).await
}

/// `POST /izin-publikasi/{id}/lampiran/{berkas}`
pub async fn settle_signed(
    me: Me,
    State(desk): State<Desk>,
    Path((id, file)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    settled(&desk, &me, (of_consent(&me, &id)?, &file), &sent).await
}

/// `GET /organisasi/keputusan/{id}/lampiran/{berkas}`
pub async fn scan(
    me: Me,
    State(desk): State<Desk>,
    Path((id, file)): Path<(String, String)>,
) -> Result<Response, Failure> {
    fetched(&desk, &me, (of_decree(&me, &id)?, &file)).await
}

/// `GET /observasi/{id}/lampiran/{berkas}`
pub async fn photo(
    me: Me,
    State(desk): State<Desk>,
    Path((id, file)): Path<(String, String)>,
) -> Result<Response, Failure> {
    fetched(&desk, &me, (of_round(&me, &id)?, &file)).await
}

/// `POST /organisasi/keputusan/{id}/lampiran/{berkas}`
pub async fn settle_scan(
    me: Me,
    State(desk): State<Desk>,
    Path((id, file)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    settled(&desk, &me, (of_decree(&me, &id)?, &file), &sent).await
}

/// `POST /observasi/{id}/lampiran/{berkas}`
pub async fn settle_photo(
    me: Me,
    State(desk): State<Desk>,
    Path((id, file)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    settled(&desk, &me, (of_round(&me, &id)?, &file), &sent).await
}

/// `POST /sebutan/{id}/lampiran`
pub async fn add_clipping(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    brought(&desk, &me, of_mention(&me, &id)?, &sent).await
}

/// `GET /sebutan/{id}/lampiran/{berkas}`
pub async fn clipping(
    me: Me,
    State(desk): State<Desk>,
    Path((id, file)): Path<(String, String)>,
) -> Result<Response, Failure> {
    fetched(&desk, &me, (of_mention(&me, &id)?, &file)).await
}

/// `POST /sebutan/{id}/lampiran/{berkas}`
pub async fn settle_clipping(
    me: Me,
    State(desk): State<Desk>,
    Path((id, file)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    settled(&desk, &me, (of_mention(&me, &id)?, &file), &sent).await
}

fn of_mention(me: &Me, id: &str) -> Result<Owner, Failure> {
    me.enters("mentions")?;
    Ok(Owner::Mention(id.parse().map_err(|_| Failure::NotFound)?))
}

fn of_decree(me: &Me, id: &str) -> Result<Owner, Failure> {
    me.enters("organisation")?;
    Ok(Owner::Decree(id.parse().map_err(|_| Failure::NotFound)?))
}

fn of_round(me: &Me, id: &str) -> Result<Owner, Failure> {
    me.enters("observations")?;
    Ok(Owner::Round(id.parse().map_err(|_| Failure::NotFound)?))
}

fn of_consent(me: &Me, id: &str) -> Result<Owner, Failure> {
    me.enters("consents")?;
    Ok(Owner::Consent(id.parse().map_err(|_| Failure::NotFound)?))
}

async fn brought(desk: &Desk, me: &Me, owner: Owner, sent: &Sent) -> Result<Response, Failure> {
    let rules = desk.rules().await?;
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&["caption", "faceless"], &[]));
    let caption = form.maybe_body("caption");
    let label = Label { caption, faceless: sent.ticked("faceless") };
    let label = match form.done(Some(label)) {
        Ok(label) => label,
        Err(faults) => return amiss(desk, me, owner, (faults.into(), sent)).await,
    };
    let added = match sent.upload(FILE) {
        Ok(upload) => {
            let wanted = (upload, label, sent.key().map(str::to_owned));
            attachment::add(desk, &me.actor, owner, wanted).await.map(drop)
        }
        Err(empty) => Err(empty),
    };
    ended(desk, me, owner, (added, sent)).await
}

async fn fetched(desk: &Desk, me: &Me, (owner, file): (Owner, &str)) -> Result<Response, Failure> {
    let id: FileId = file.parse().map_err(|_| Failure::NotFound)?;
    let (view, bytes) = attachment::fetch(desk, &me.actor, (owner, id)).await?;
    Ok(web::attached(bytes, view.attachment.added.media.code(), &view.name))
}

async fn settled(
    desk: &Desk,
    me: &Me,
    (owner, file): (Owner, &str),
    sent: &Sent,
) -> Result<Response, Failure> {
    let id: FileId = file.parse().map_err(|_| Failure::NotFound)?;
    let command = match Act::parse(sent.text(DEED)) {
        Some(Act::Confirm) => Command::Confirm {},
        Some(Act::Remove) => Command::Remove {},
        _ => return Err(Failure::BadRequest),
    };
    let (seen, key) = sent.beside();
    let request = Request { command, seen, key };
    let done = attachment::act(desk, &me.actor, (owner, id), request).await.map(drop);
    ended(desk, me, owner, (done, sent)).await
}

/// Back to the page of the thing, saying so or with what stood in the way.
async fn ended(
    desk: &Desk,
    me: &Me,
    owner: Owner,
    (done, sent): (Result<(), DeskError>, &Sent),
) -> Result<Response, Failure> {
    let path = match owner {
        Owner::Decree(id) => paths::decree(&id.to_string()),
        Owner::Round(id) => paths::round(&id.to_string()),
        Owner::Consent(id) => paths::consent(&id.to_string()),
        Owner::Mention(id) => paths::mention(&id.to_string()),
    };
    match done {
        Ok(()) => Ok(me.saved(&path)),
        Err(error) => {
            let event = |kind: &str| me.t().attachment_event(kind);
            amiss(desk, me, owner, (Trouble::told(error, me.t(), event)?, sent)).await
        }
    }
}

async fn amiss(
    desk: &Desk,
    me: &Me,
    owner: Owner,
    (trouble, sent): (Trouble, &Sent),
) -> Result<Response, Failure> {
    let status = trouble.status();
    let papers = Papers::of(desk, me, owner).await?.stopped(trouble, sent);
    match owner {
        Owner::Decree(id) => decree::with_papers(desk, me, id, (status, papers)).await,
        Owner::Round(id) => round::with_papers(desk, me, id, (status, papers)).await,
        Owner::Consent(id) => consent::one::with_papers(desk, me, id, (status, papers)).await,
        Owner::Mention(id) => mention::one::with_papers(desk, me, id, (status, papers)).await,
    }
}
