//! One SPO: its sheet, what is being written, and what this reader may do with it.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::organisation::expectation;
use desk::{
    Desk, people,
    sop::{self, Moment, Request, View},
};
use domain::ids::SopId;
use domain::sop::{Act, Command, Edition, Part, Place};
use locale::Words;
use web::{Failure, Faults, Frame, Sent, error::Said, page, paths, saying::Saying};

use super::{
    question::{self, Asked},
    sheet::Sheet,
};
use crate::organisation::expectation::row;
use crate::{me::Me, options::Item, reader::Reader, speaker::Speaker, trouble::Trouble};

/// A remark as the page shows it.
struct Remark {
    no: u16,
    place: String,
    text: String,
    author: String,
    at: String,
    settled: bool,
}

/// What is written in the head of the form.
#[derive(Default)]
struct Head {
    number: Option<String>,
    edition: String,
    since: Option<String>,
    review: Option<String>,
    signed: Option<String>,
}

/// What is being written.
struct Writing {
    edition: u16,
    stage: String,
    digest: String,
    missing: Option<String>,
    against: Vec<String>,
    returned: Option<String>,
    reviewers: String,
    authors: String,
    sheet: Sheet,
}

#[derive(Template)]
#[template(path = "sop/sop.html")]
struct Page {
    frame: Frame,
    id: String,
    version: u32,
    title: String,
    standing: String,
    head: Head,
    sheet: Option<Sheet>,
    /// The printed edition of the sheet.
    edition: u16,
    in_force: bool,
    writing: Option<Writing>,
    remarks: Vec<Remark>,
    places: Vec<Item>,
    people: Vec<Item>,
    /// Edition pairs to compare: the path and its words.
    pairs: Vec<(String, String)>,
    /// The expectations that it serves: address, words, how far they are.
    serves: Vec<(String, String, String)>,
    takes_part: bool,
    /// The page that says whether it was kept, for those who read reports.
    kept: Option<String>,
    keeps: bool,
    to_read: bool,
    has_read: bool,
    asked: Vec<Asked>,
    allowed: Vec<&'static str>,
    open: &'static str,
    /// Who, what, when.
    lines: Vec<(String, String, String)>,
    sent: Sent,
    trouble: Trouble,
}

impl Page {
    fn post(&self, code: &str) -> String {
        paths::sop_command(&self.id, code)
    }

    fn field(&self, name: &str) -> &str {
        self.sent.text(name)
    }
}

/// `GET /spo/{id}`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    Ok(page::page(&shown(&desk, &me, &view, Sent::default()).await?))
}

/// `POST /spo/{id}/perintah/{perintah}`
pub async fn post(
    me: Me,
    State(desk): State<Desk>,
    Path((id, word)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    let act = Act::parse(&word).filter(|act| *act != Act::Revise).ok_or(Failure::NotFound)?;
    let read = command(&desk, &me, (act, &sent)).await?;
    let (seen, key) = sent.beside();
    let send = |command| sop::act(&desk, &me.actor, view.sop.id, Request { command, seen, key });
    let trouble = match me.commands(read, send, |t, kind| t.sop_event(kind)).await? {
        Ok(after) => {
            let missed = act == Act::Acknowledge && !after.has_read;
            let saying = Saying::new(if missed { "read_again" } else { "done" });
            return Ok(page::go_saying(&paths::sop(&id), &saying, &me.visit));
        }
        Err(trouble) => trouble,
    };
    let view = if trouble.changed.is_some() { opened(&desk, &me, &id).await? } else { view };
    let page = shown(&desk, &me, &view, sent).await?;
    Ok(page::with_status(trouble.status(), &Page { open: act.code(), trouble, ..page }))
}

async fn command(
    desk: &Desk,
    me: &Me,
    (act, sent): (Act, &Sent),
) -> Result<Result<Command, Faults>, Failure> {
    let rules = desk.rules().await?;
    let reader = |once, often| Reader::new(sent, me.t(), &rules.calendar, (once, often));
    Ok(match act {
        Act::Revise => return Err(Failure::NotFound),
        Act::Submit => {
            let form = reader(&[], &["reviewers"]);
            let reviewers = sent.all("reviewers").filter_map(|id| id.parse().ok()).collect();
            form.done(Some(Command::Submit { reviewers }))
        }
        Act::Comment => {
            let mut form = reader(&["place", "text"], &[]);
            let (place, text) = (form.chosen("place", place), form.body("text"));
            form.done(place.zip(text).map(|(place, text)| Command::Comment { place, text }))
        }
        Act::Resolve => {
            let mut form = reader(&["comment"], &[]);
            let comment = form.chosen("comment", |text| text.parse().ok());
            form.done(comment.map(|comment| Command::Resolve { comment }))
        }
        Act::Approve => {
            let mut form = reader(&["digest"], &[]);
            let digest = form.chosen("digest", digest);
            form.done(digest.map(|digest| Command::Approve { digest: Some(digest) }))
        }
        Act::BringIntoForce => {
            let mut form = reader(&["from"], &[]);
            let from = form.maybe_date("from");
            form.done(Some(Command::BringIntoForce { from }))
        }
        Act::Return => {
            let mut form = reader(&["why"], &[]);
            let why = form.body("why");
            form.done(why.map(|why| Command::Return { why }))
        }
        Act::Withdraw => {
            let mut form = reader(&["why"], &[]);
            let why = form.body("why");
            form.done(why.map(|why| Command::Withdraw { why }))
        }
        Act::Acknowledge => {
            let fields = question::answer_fields();
            let fields: Vec<&str> = fields.iter().map(String::as_str).collect();
            let form = reader(&fields, &[]);
            let read = question::answered(&form);
            form.done(Some(read))
        }
    })
}

/// `step:3`, `scope:1`
fn place(text: &str) -> Option<Place> {
    let (name, number) = text.split_once(':')?;
    let number = number.parse().ok()?;
    match name {
        "step" => Some(Place::Step(number)),
        part => Some(Place::Paragraph(Part::parse(part)?, number)),
    }
}

fn digest(text: &str) -> Option<[u8; 32]> {
    let mut digest = [0; 32];
    hex::decode_to_slice(text, &mut digest).ok().map(|()| digest)
}

pub(super) async fn opened(desk: &Desk, me: &Me, id: &str) -> Result<View, Failure> {
    me.enters("sop")?;
    let id: SopId = id.parse().map_err(|_| Failure::NotFound)?;
    Ok(sop::open(desk, &me.actor, id).await?)
}

async fn shown(desk: &Desk, me: &Me, view: &View, sent: Sent) -> Result<Page, Failure> {
    let (t, rules) = (me.t(), desk.rules().await?);
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let newest = view.sop.forces.last().map(|force| &force.edition);
    let edition: Option<&Edition> = match view.in_force {
        Some(no) => view.wording(Some(no)),
        None => newest,
    };
    let submits = view.allowed.contains(&Act::Submit);
    Ok(Page {
        frame: me.frame(desk, "sop", &view.title).await?,
        id: view.sop.id.to_string(),
        version: view.sop.version.0,
        title: view.title.clone(),
        standing: t.sop_standing(view.standing.code()),
        head: head(view, edition, &says, &rules.calendar),
        sheet: edition.map(|edition| Sheet::of(&edition.content, view.shows_key, t)),
        edition: edition.map_or(1, |edition| edition.no),
        in_force: view.in_force.is_some(),
        writing: writing(view, t),
        remarks: view.remarks.iter().map(|one| remark(one, &says)).collect(),
        places: places(view, t),
        people: if submits { directory(desk).await? } else { Vec::new() },
        pairs: pairs(view, t),
        serves: serves(desk, me, view.sop.id).await?,
        takes_part: view.takes_part,
        kept: kept(view, me, rules.calendar.month_of(desk.now())),
        keeps: view.allowed.contains(&Act::Withdraw),
        to_read: view.must_read && !view.has_read,
        has_read: view.has_read,
        asked: question::asked(view, &sent, t),
        allowed: view.allowed.iter().map(|act| act.code()).collect(),
        open: "",
        lines: view.timeline.iter().map(|moment| line(moment, &says)).collect(),
        sent,
        trouble: Trouble::default(),
    })
}

async fn serves(desk: &Desk, me: &Me, id: SopId) -> Result<Vec<(String, String, String)>, Failure> {
    let served = expectation::served_by(desk, &me.actor, id).await?;
    let rules = desk.rules().await?;
    let row = |view| {
        let row = row(view, &rules, me.t());
        (row.path, row.words, row.standing)
    };
    Ok(served.iter().map(row).collect())
}

/// Only of an SPO that began once: before, no case ran under it.
fn kept(view: &View, me: &Me, month: domain::calendar::Month) -> Option<String> {
    let looks = view.takes_part && me.enters("monthly").is_ok() && !view.sop.forces.is_empty();
    let month = crate::report::month::text(month);
    looks.then(|| paths::sop_kept(&view.sop.id.to_string(), &month))
}

fn head(
    view: &View,
    edition: Option<&Edition>,
    says: &Speaker,
    calendar: &domain::calendar::Calendar,
) -> Head {
    let t = says.t;
    let Some(edition) = edition else { return Head::default() };
    let force = view.force(edition.no);
    let signed = force.map(|force| {
        let signature = &force.signature;
        let title = signature.as_delegate.map(|title| t.delegate_title(title.code()));
        let name = [title, Some(signature.name.clone())].into_iter().flatten();
        t.sop_approved_by(name.collect::<Vec<_>>().join(" "))
    });
    Head {
        number: view.number.clone(),
        edition: t.sop_edition(paper::report::revision(edition.no)),
        since: force.map(|force| t.sop_since(t.long_date(calendar.day_of(force.from)))),
        review: force.map(|force| t.sop_review_on(t.long_date(force.review_on))),
        signed,
    }
}

fn writing(view: &View, t: &'static Words) -> Option<Writing> {
    let draft = view.sop.draft.as_ref()?;
    let missing = view.missing.iter().map(|part| t.sop_part(part.code()));
    let missing = missing.collect::<Vec<_>>().join(", ");
    Some(Writing {
        edition: draft.edition.no,
        stage: t.sop_stage(draft.stage.code()),
        digest: hex::encode(draft.edition.digest),
        missing: (!missing.is_empty()).then(|| t.sop_missing(missing)),
        against: view.contradictions.iter().map(|one| one.sentence(t)).collect(),
        returned: draft.returned.as_ref().map(|back| back.why.clone()),
        reviewers: view.reviewers.join(", "),
        authors: view.authors.join(", "),
        sheet: Sheet::of(&draft.edition.content, view.shows_key, t),
    })
}

fn remark(one: &sop::Remark, says: &Speaker) -> Remark {
    let comment = &one.comment;
    Remark {
        no: comment.no,
        place: placed(comment.place, says.t),
        text: comment.text.clone(),
        author: says.author(&one.author),
        at: says.at(comment.at),
        settled: comment.resolved.is_some(),
    }
}

pub(super) fn placed(place: Place, t: &Words) -> String {
    match place {
        Place::Step(number) => t.sop_step(number.to_string()),
        Place::Paragraph(part, number) => {
            t.sop_at_paragraph(t.sop_part(part.code()), number.to_string())
        }
    }
}

/// Every paragraph and step that a remark can be made at.
fn places(view: &View, t: &Words) -> Vec<Item> {
    if !view.allowed.contains(&Act::Comment) {
        return Vec::new();
    }
    let Some(draft) = &view.sop.draft else { return Vec::new() };
    let content = &draft.edition.content;
    let texts = Part::texts().flat_map(|part| {
        let count = domain::sop::paragraphs(content.text(part)).count();
        (1..).take(count).map(move |number: u16| Place::Paragraph(part, number))
    });
    let steps = (1..).take(content.steps.len()).map(Place::Step);
    let item = |place: Place| {
        let code = match place {
            Place::Step(number) => format!("step:{number}"),
            Place::Paragraph(part, number) => format!("{}:{number}", part.code()),
        };
        (code, placed(place, t))
    };
    texts.chain(steps).map(item).collect()
}

/// Each edition against the one before it.
fn pairs(view: &View, t: &Words) -> Vec<(String, String)> {
    if !view.takes_part {
        return Vec::new();
    }
    let forces = view.sop.forces.iter().map(|force| force.edition.no);
    let all: Vec<u16> =
        forces.chain(view.sop.draft.as_ref().map(|draft| draft.edition.no)).collect();
    let id = view.sop.id.to_string();
    let word = |no: u16| t.sop_edition(paper::report::revision(no));
    let pair = |two: &[u16]| {
        (paths::sop_compare(&id, two[0], two[1]), format!("{} → {}", word(two[0]), word(two[1])))
    };
    all.windows(2).map(pair).rev().collect()
}

async fn directory(desk: &Desk) -> Result<Vec<Item>, Failure> {
    let people = people::directory(desk).await?.into_iter();
    Ok(people.map(|one| (one.id.to_string(), format!("{} · {}", one.name, one.position))).collect())
}

fn line(moment: &Moment, says: &Speaker) -> (String, String, String) {
    let what = says.t.sop_event(moment.entry.event.kind());
    (says.author(&moment.author), what, says.at(moment.entry.at))
}
