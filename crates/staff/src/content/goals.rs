//! The goals of the hospital's channels, and the counts of who follows them, as two forms of one page.

use askama::Template;
use axum::{extract::State, response::Response};
use desk::Desk;
use desk::content::goals;
use domain::content::follower::{Followers, MOST_COUNTS};
use domain::content::goals::{FIELDS, Goals};
use domain::content::writes;
use domain::rules::Rules;
use web::{Failure, Faults, Frame, Sent, page, paths};

use super::brand::lines;
use crate::{me::Me, reader::Reader, speaker::Speaker, trouble::Trouble};

#[derive(Template)]
#[template(path = "content/goals.html")]
struct Page {
    frame: Frame,
    /// May set goals.
    sets: bool,
    /// May count followers.
    counts: bool,
    edition: String,
    /// The fields with their words.
    fields: Vec<(&'static str, String)>,
    sent: Sent,
    followers: String,
    trouble: Trouble,
}

impl Page {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }
}

/// `GET /konten/target`
pub async fn show(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    Ok(page::page(&shown(&desk, &me).await?))
}

/// `POST /konten/target`
pub async fn write(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    me.enters("results")?;
    let rules = desk.rules().await?;
    let read = read(&me, &rules, &sent);
    let act = |wanted| goals::write(&desk, &me.actor, wanted);
    let Err(trouble) = me.sends(read, act).await? else {
        return Ok(me.saved(paths::GOALS));
    };
    let page = shown(&desk, &me).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, sent, ..page }))
}

/// `POST /konten/pengikut`
pub async fn count(me: Me, State(desk): State<Desk>, sent: Sent) -> Result<Response, Failure> {
    me.enters("results")?;
    let rules = desk.rules().await?;
    let mut form = Reader::new(&sent, me.t(), &rules.calendar, (&["followers"], &[]));
    let all = lines(&mut form, "followers", MOST_COUNTS, Followers::parse);
    let read = form.done(Some(all));
    let act = |all| goals::count(&desk, &me.actor, all);
    let Err(trouble) = me.sends(read, act).await? else {
        return Ok(me.saved(paths::GOALS));
    };
    let followers = sent.text("followers").to_owned();
    let page = shown(&desk, &me).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, followers, ..page }))
}

fn read(me: &Me, rules: &Rules, sent: &Sent) -> Result<Goals, Faults> {
    let names = FIELDS.map(|(name, _)| name);
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&names, &[]));
    let mut number = |nth: usize| {
        let (name, most) = FIELDS[nth];
        form.maybe_number(name, 1..=most)
    };
    let goals = Goals {
        posts_a_month: number(0),
        posts_a_week: number(1),
        interactions_per_thousand: number(2),
        answer_hours: number(3),
        answered_percent: number(4),
        closed_percent: number(5),
    };
    form.done(Some(goals))
}

async fn shown(desk: &Desk, me: &Me) -> Result<Page, Failure> {
    me.enters("results")?;
    let (t, rules) = (me.t(), desk.rules().await?);
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let known = goals::show(desk, &me.actor).await?;
    let edition = known.as_ref().map_or_else(
        || t.goals_none(),
        |one| t.goals_edition(t.number(one.edition.into()), says.at(one.at)),
    );
    let all = goals::followers(desk, &me.actor).await?;
    let all: Vec<String> = all.iter().map(Followers::line).collect();
    Ok(Page {
        frame: me.frame(desk, "results", &t.goals_title()).await?,
        sets: goals::sets(&me.actor),
        counts: writes(&me.actor),
        edition,
        fields: FIELDS.map(|(field, _)| (field, t.goals_field(field))).to_vec(),
        sent: written(&known.map(|one| one.sheet).unwrap_or_default()),
        followers: all.join("\n"),
        trouble: Trouble::default(),
    })
}

fn written(goals: &Goals) -> Sent {
    let numbers = [
        goals.posts_a_month,
        goals.posts_a_week,
        goals.interactions_per_thousand,
        goals.answer_hours,
        goals.answered_percent,
        goals.closed_percent,
    ];
    let text = |number: Option<u32>| number.map(|one| one.to_string()).unwrap_or_default();
    let fields = FIELDS.into_iter().zip(numbers);
    Sent::from_fields(fields.map(|((field, _), one)| (field.to_owned(), text(one))).collect())
}
