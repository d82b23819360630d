//! What suddenly many speak of: words, numbers and examples that say why, and the buttons that make an
//! issue, a case or a content item of it.

mod given;

use askama::Template;
use axum::{
    extract::{Query, State},
    response::Response,
};
use desk::Desk;
use desk::mention::View;
use desk::mention::rising::{self, Ease, Rising};
use domain::content::writes;
use domain::mention::watches;
use serde::Deserialize;
use web::{Failure, Frame, Sent, page, paths};

use super::Row;
use super::spark::{self, Bar};
use crate::options::{Item, items};
use crate::{me::Me, speaker::Speaker, trouble::Trouble};

/// A name of an issue holds no more signs.
const TITLE: usize = 110;

/// How easily an alarm is given.
#[derive(Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    batas: String,
}

/// One alarm.
struct Alarm {
    terms: String,
    title: String,
    why: String,
    when: String,
    /// The ids of its examples, for the buttons: those first that no case came from.
    ids: String,
    examples: Vec<Row>,
    bars: Vec<Bar>,
    width: u32,
    said: String,
    /// An example belongs to an issue already: address and title.
    issue: Option<(String, String)>,
    /// A case came from an example already: address and number.
    case: Option<(String, String)>,
}

#[derive(Template)]
#[template(path = "mention/rising.html")]
struct Page {
    frame: Frame,
    alarms: Vec<Alarm>,
    heard: String,
    eases: Vec<Item>,
    ease: &'static str,
    writes: bool,
    /// May this reader begin a content item?
    publishes: bool,
    /// The form that came back.
    sent: Sent,
    trouble: Trouble,
}

impl Page {
    /// Is it the case of this alarm that came back?
    fn back(&self, alarm: &Alarm) -> bool {
        self.sent.text("do") == "case" && self.sent.text("mentions") == alarm.ids
    }

    /// Why the case is written down late: as typed, else that the list showed it.
    fn reason(&self, alarm: &Alarm) -> String {
        match self.back(alarm) {
            true => self.sent.text("delay_reason").to_owned(),
            false => self.frame.t.rising_delay(),
        }
    }

    fn wrong(&self, alarm: &Alarm) -> bool {
        self.back(alarm) && self.trouble.faults.of("delay_reason").is_some()
    }
}

/// `GET /sebutan/meningkat`
pub async fn list(
    me: Me,
    State(desk): State<Desk>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    me.enters("mentions")?;
    let ease = Ease::parse(&asked.batas).unwrap_or(Ease::Usual);
    Ok(page::page(&listed(&desk, &me, ease, Sent::default()).await?))
}

/// `POST /sebutan/meningkat`: an alarm becomes an issue, a case or a content item.
pub async fn give(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    me.enters("mentions")?;
    let rules = desk.rules().await?;
    let key = sent.key().unwrap_or_default();
    let act = |wanted| given::give(&desk, &me, wanted, key);
    let trouble = match me.sends(given::read(&me, &rules, &sent), act).await? {
        Ok(path) => return Ok(me.saved(&path)),
        Err(trouble) => trouble,
    };
    let ease = Ease::parse(sent.text("batas")).unwrap_or(Ease::Usual);
    let page = listed(&desk, &me, ease, sent).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

async fn listed(desk: &Desk, me: &Me, ease: Ease, sent: Sent) -> Result<Page, Failure> {
    let (t, rules) = (me.t(), desk.rules().await?);
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let found = rising::rising(desk, &me.actor, ease).await?;
    let since = found.since.map_or_else(|| "–".to_owned(), |at| says.at(at));
    let count = i64::try_from(found.heard).unwrap_or(i64::MAX);
    Ok(Page {
        frame: me.frame(desk, "mentions", &t.rising_title()).await?,
        alarms: found.items.iter().map(|one| Alarm::of(one, &says)).collect(),
        heard: t.rising_heard(t.number(count), since, says.at(found.counted_at)),
        eases: items(Ease::ALL, Ease::code, |code| t.rising_ease(code)),
        ease: ease.code(),
        writes: watches(&me.actor),
        publishes: writes(&me.actor),
        sent,
        trouble: Trouble::default(),
    })
}

impl Alarm {
    fn of(one: &Rising, says: &Speaker) -> Self {
        let t = says.t;
        let mut examples: Vec<&View> = one.examples.iter().collect();
        examples.sort_by_key(|view| view.mention.case.is_some());
        let ids: Vec<String> = examples.iter().map(|view| view.mention.id.to_string()).collect();
        let terms = one.terms.join(", ");
        let sum = one.days.iter().map(|(_, count)| i64::from(*count)).sum::<i64>();
        let bars = spark::bars(&one.days);
        let issue = one.examples.iter().find_map(|view| view.issue.as_ref());
        let case = one.examples.iter().find_map(|view| view.case).map(|number| number.to_string());
        Self {
            title: terms.chars().take(TITLE).collect(),
            terms,
            why: t.rising_why(one.authors.to_string(), t.number((one.expected.round()) as i64)),
            when: says.at(one.at),
            ids: ids.join(","),
            examples: one.examples.iter().map(|view| Row::of(view, says)).collect(),
            width: spark::width(&bars),
            bars,
            said: t.rising_days(t.number(sum)),
            issue: issue.map(|(id, title)| (paths::issue(&id.to_string()), title.clone())),
            case: case.map(|number| (paths::case(&number), number)),
        }
    }
}
