//! The sheet of a permission: printed before it is signed, brought back as a scan, or signed on the
//! screen.

use askama::Template;
use axum::{
    Router,
    extract::{DefaultBodyLimit, Path, State},
    response::Response,
    routing::{get, post},
};
use desk::consent::{View, sheet};
use desk::{Desk, DeskError, file};
use domain::consent::manages;
use domain::text::Name;
use locale::Language;
use paper::Paper;
use paper::report::{ConsentSheet, knows};
use web::{Failure, Frame, Sent, page, paths};

use super::one::{facts, opened};
use super::{form, refused};
use crate::report::printed as on_paper;
use crate::{Staff, attachment, me::Me, reader::Reader, speaker::Speaker, trouble::Trouble};

/// A scan, and room for what stands around it.
const LARGEST: usize = file::LARGEST as usize + 64 * 1024;

/// Where the sheet is printed and the signed paper is brought.
pub fn routes() -> Router<Staff> {
    let bring = post(attachment::add_signed).layer(DefaultBodyLimit::max(LARGEST));
    let sign = get(signing).post(sign).layer(DefaultBodyLimit::max(LARGEST));
    Router::new()
        .route(paths::CONSENT_SIGNING, sign)
        .route(paths::CONSENT_SHEET, post(print))
        .route(paths::CONSENT_PAPERS, bring)
        .route(paths::CONSENT_PAPER, get(attachment::signed).post(attachment::settle_signed))
}

/// `POST /izin-publikasi/lembar`: what is typed, on paper; nothing is kept.
pub async fn print(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    me.enters("consents")?;
    manages(&me.actor).then_some(()).ok_or(Failure::Forbidden)?;
    let rules = desk.rules().await?;
    match form::drafted(&me, &rules, &sent) {
        Ok(sheet) => printed(&desk, me.t().language(), sheet).await,
        Err(faults) => refused(&desk, &me, (sent, faults.into())).await,
    }
}

/// The sheet as PDF.
pub(super) async fn printed(
    desk: &Desk,
    language: Language,
    wanted: ConsentSheet,
) -> Result<Response, Failure> {
    let made = sheet::document(desk, &wanted, (language, Paper::A4)).await?;
    on_paper(desk, &made).await
}

#[derive(Template)]
#[template(path = "consent/sign.html")]
struct Page {
    frame: Frame,
    id: String,
    says: String,
    /// Words and what they say.
    facts: Vec<(String, String)>,
    knows: Vec<String>,
    sent: Sent,
    trouble: Trouble,
}

impl Page {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }
}

/// `GET /izin-publikasi/{id}/tanda-tangan`
pub async fn signing(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let view = to_sign(&desk, &me, &id).await?;
    Ok(page::page(&shown(&desk, &me, &view, Sent::default()).await?))
}

/// `POST /izin-publikasi/{id}/tanda-tangan`
pub async fn sign(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let view = to_sign(&desk, &me, &id).await?;
    let rules = desk.rules().await?;
    let mut form = Reader::new(&sent, me.t(), &rules.calendar, (&["name"], &[]));
    let name = form.value("name", Name::parse);
    let act = |name| signed(&desk, &me, (&view, name), &sent);
    let Err(trouble) = me.sends(form.done(name), act).await? else {
        return Ok(me.saved(&paths::consent(&id)));
    };
    let page = shown(&desk, &me, &view, sent).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

/// With the stroke that the form brings.
async fn signed(
    desk: &Desk,
    me: &Me,
    (view, name): (&View, Name),
    sent: &Sent,
) -> Result<(), DeskError> {
    let beside = (me.t().language(), sent.key().map(str::to_owned));
    sheet::sign(desk, &me.actor, (view, &name, sent.upload("file")?), beside).await
}

/// The permission, while it can be signed on the screen by this reader's hand.
async fn to_sign(desk: &Desk, me: &Me, id: &str) -> Result<View, Failure> {
    let view = opened(desk, me, id).await?;
    manages(&me.actor).then_some(()).ok_or(Failure::Forbidden)?;
    sheet::signs(&view).then_some(view).ok_or(Failure::NotFound)
}

/// Who is shown, and whether they may be recognised: what the sheet says first.
fn named(view: &View, t: &locale::Words) -> [(String, String); 2] {
    let person = view.person.clone().unwrap_or_else(|| t.consent_hidden());
    let identified = view.consent.given.identified;
    let seen = if identified { t.consent_identified() } else { t.consent_unidentified() };
    [(t.consent_person(), person), (t.consent_sheet_seen(), seen)]
}

async fn shown(desk: &Desk, me: &Me, view: &View, sent: Sent) -> Result<Page, Failure> {
    let (t, rules) = (me.t(), desk.rules().await?);
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let frame = me.frame(desk, "consents", &t.consent_sheet_title()).await?;
    Ok(Page {
        says: t.consent_sheet_says(frame.visit.house.hospital.as_str()),
        frame,
        id: view.consent.id.to_string(),
        facts: named(view, t).into_iter().chain(facts(view, &says)).collect(),
        knows: knows(&sheet::recorded(view), t),
        sent,
        trouble: Trouble::default(),
    })
}
