//! A new audit: its questions begin with the steps of the document, and the sample is drawn at once.

use askama::Template;
use axum::{
    extract::{Query, State},
    response::Response,
};
use desk::Desk;
use desk::inspection::{self, New};
use domain::ids::SopId;
use domain::inspection::{MOST_QUESTIONS, Question};
use domain::rules::Rules;
use domain::survey::{Period, Sentence};
use serde::Deserialize;
use web::{Failure, Faults, Frame, Sent, page, paths};

use super::audits;
use crate::{me::Me, reader::Reader, trouble::Trouble};

/// So many empty lines stand below the steps of the document.
const SPARE: usize = 3;
/// So many cases are proposed.
const SIZE: &str = "20";

/// Of which SPO.
#[derive(Default, Deserialize)]
pub struct Of {
    #[serde(default)]
    spo: String,
}

#[derive(Template)]
#[template(path = "inspection/new.html")]
struct Page {
    frame: Frame,
    path: String,
    subject: String,
    /// 1, 2, 3: the lines.
    lines: Vec<usize>,
    sent: Sent,
    trouble: Trouble,
}

impl Page {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }

    fn line(&self, name: &str, nth: &usize) -> &str {
        self.sent.text(&format!("{name}_{nth}"))
    }
}

/// `GET /audit-internal/baru`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Query(of): Query<Of>,
) -> Result<Response, Failure> {
    let sop = entered(&me, &of)?;
    let questions = inspection::checklist(&desk, &me.actor, sop, me.t()).await?;
    let lines = questions.into_iter().enumerate().flat_map(|(place, (clause, asks))| {
        let nth = place + 1;
        [(format!("asks_{nth}"), asks), (format!("clause_{nth}"), clause.to_string())]
    });
    let size = [("size".to_owned(), SIZE.to_owned())];
    let sent = Sent::from_fields(size.into_iter().chain(lines).collect());
    Ok(page::page(&shown(&desk, &me, (&of, sop), sent).await?))
}

/// `POST /audit-internal/baru`: the sample is drawn now.
pub async fn send(
    me: Me,
    State(desk): State<Desk>,
    Query(of): Query<Of>,
    sent: Sent,
) -> Result<Response, Failure> {
    let sop = entered(&me, &of)?;
    let rules = desk.rules().await?;
    let read = read(&me, &rules, sop, &sent);
    let act = |new| inspection::begin(&desk, &me.actor, new, sent.key());
    let trouble = match me.sends(read, act).await? {
        Ok(view) => return Ok(page::go(&paths::inspection(&view.inspection.id().to_string()))),
        Err(trouble) => trouble,
    };
    let page = shown(&desk, &me, (&of, sop), sent).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

fn entered(me: &Me, of: &Of) -> Result<Option<SopId>, Failure> {
    me.enters("inspections")?;
    if !audits(me) {
        return Err(Failure::Forbidden);
    }
    match of.spo.as_str() {
        "" => Ok(None),
        id => id.parse().map(Some).map_err(|_| Failure::NotFound),
    }
}

fn read(me: &Me, rules: &Rules, sop: Option<SopId>, sent: &Sent) -> Result<New, Faults> {
    let t = me.t();
    let lines =
        (1..=MOST_QUESTIONS).flat_map(|nth| [format!("asks_{nth}"), format!("clause_{nth}")]);
    let lines: Vec<String> = lines.collect();
    let mut once = vec!["from", "until", "size", "occasions", "seed"];
    once.extend(lines.iter().map(String::as_str));
    let mut form = Reader::new(sent, t, &rules.calendar, (&once, &[]));
    let (from, until) = (form.chosen("from", day), form.chosen("until", day));
    let size = sent.text("size").trim().parse().ok();
    if size.is_none() {
        form.faults.add("size", t.inspection_number_wrong());
    }
    let seed = sent.filled("seed").map(seed);
    if seed == Some(None) {
        form.faults.add("seed", t.inspection_seed_wrong());
    }
    let questions = questions(&mut form);
    let occasions = sent.filled("occasions").is_some();
    let new = || {
        let period = Period { from: from?, until: until? };
        let (size, seed) = (size?, seed.flatten());
        Some(New { sop, period, questions, size, occasions, seed })
    };
    form.done(new())
}

fn day(text: &str) -> Option<domain::calendar::Date> {
    text.parse().ok()
}

fn seed(text: &str) -> Option<u64> {
    let digits = text.trim();
    u64::from_str_radix(digits, 16).ok().filter(|_| digits.len() == 16)
}

fn questions(form: &mut Reader) -> Vec<Question> {
    let mut all = Vec::new();
    for nth in 1..=MOST_QUESTIONS {
        let Some(asks) = form.maybe(&format!("asks_{nth}"), Sentence::parse) else { continue };
        let field = format!("clause_{nth}");
        let clause = form.sent.filled(&field).map(|text| text.trim().parse::<u8>().ok());
        if clause == Some(None) {
            form.faults.add(&field, form.t.inspection_number_wrong());
        }
        all.push(Question { asks, clause: clause.flatten() });
    }
    all
}

async fn shown(
    desk: &Desk,
    me: &Me,
    (of, sop): (&Of, Option<SopId>),
    sent: Sent,
) -> Result<Page, Failure> {
    let t = me.t();
    let subjects = inspection::subjects(desk, &me.actor).await?;
    let subject = match sop {
        None => t.inspection_whole_procedure(),
        Some(id) => {
            let named = subjects.into_iter().find(|(known, _)| *known == id);
            named.map(|(_, title)| title).ok_or(Failure::NotFound)?
        }
    };
    let filled = (1..=MOST_QUESTIONS).filter(|nth| sent.filled(&format!("asks_{nth}")).is_some());
    let lines = (filled.max().unwrap_or(0) + SPARE).min(MOST_QUESTIONS);
    Ok(Page {
        frame: me.frame(desk, "inspections", &t.inspection_begin()).await?,
        path: paths::inspection_new(&of.spo),
        subject,
        lines: (1..=lines).collect(),
        sent,
        trouble: Trouble::default(),
    })
}
