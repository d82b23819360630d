//! The first page after signing in: what is mine today. For the director, the house on one screen.

pub mod duty;

use askama::Template;
use axum::{extract::State, response::Response};
use desk::{
    Desk,
    case::{self, List, Owing},
    coaching,
    content::{self, posting},
    improvement, issue, media_inquiry, praise, report, right_of_reply, sop, stay,
};
use domain::case::StageCode;
use domain::indicator::{Sheet, TARGET};
use domain::issue::Stage;
use domain::people::Role;
use domain::rules::Grade;
use domain::sop::Call;
use web::{
    Failure, Frame,
    nav::{self, Group},
    page, paths,
};

use crate::{inbox::bounded, me::Me, organisation, row::Row};

const MINE: usize = 8;

/// A number that leads to its list.
pub struct Stat {
    pub path: String,
    pub number: String,
    pub word: String,
}

#[derive(Template)]
#[template(path = "home/home.html")]
struct Home {
    frame: Frame,
    today: String,
    stats: Vec<Stat>,
    rows: Vec<Row>,
    /// What is owed after activities.
    duties: Vec<duty::Duty>,
    groups: &'static [Group],
    stands_in: Option<String>,
    works: bool,
    now: Option<crate::shift::Now>,
    /// What the hospital stands for.
    vision: Option<Vec<String>>,
}

/// `GET /beranda`
pub async fn show(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    let rules = desk.rules().await?;
    let t = me.t();
    let mine = List { owes: Some(Owing::Me), ..List::default() };
    let found = case::list(&desk, &me.actor, &mine, None, MINE).await?;
    let mut rows = Row::all(&desk, &me, &found.items).await?;
    rows.iter_mut().for_each(|row| row.path = crate::task::way(&me, row));
    let mut stats = own(&me, &desk).await?;
    let asked = right_of_reply::awaited(&desk, &me.actor).await?;
    if asked > 0 {
        let word = t.home_right_of_reply();
        stats.push(stat(paths::RIGHT_OF_REPLY.to_owned(), asked.to_string(), word));
    }
    stats.extend(library(&me, &desk).await?);
    stats.extend(organisation::calls(&me, &desk).await?);
    stats.extend(asked_for(&me, &desk).await?);
    stats.extend(learned(&me, &desk).await?);
    stats.extend(outside(&me, &desk).await?);
    stats.extend(cut_off(&me, &desk).await?);
    if sees_the_house(me.role()) {
        stats.extend(house(&me, &desk, rules.calendar.month_of(desk.now())).await?);
    }
    Ok(page::page(&Home {
        frame: me.frame(&desk, "home", &t.home_greeting(&me.person.name)).await?,
        today: t.long_date(rules.calendar.day_of(desk.now())),
        stats,
        rows,
        duties: duty::duties(&me, &desk).await?,
        groups: nav::groups(me.role().code()),
        stands_in: crate::approval::stands_in(&me, &rules),
        now: crate::shift::now(&desk, &me).await?,
        vision: organisation::vision(&desk).await?,
        works: me.enters("inbox").is_ok() || me.enters("tasks").is_ok(),
    }))
}

/// What the SPO library asks of this person: one figure for each kind of call.
async fn library(me: &Me, desk: &Desk) -> Result<Vec<Stat>, Failure> {
    if me.enters("sop").is_err() {
        return Ok(Vec::new());
    }
    let found = sop::list(desk, &me.actor, None).await?;
    let count = |call: &Call| found.iter().filter(|view| view.calls.contains(call)).count();
    let asked = Call::ALL.iter().map(|call| (call, count(call))).filter(|(_, count)| *count > 0);
    let word = |call: &Call| me.t().home_sop_call(call.code());
    let each = |(call, count): (&Call, usize)| {
        stat(paths::SOPS_MINE.to_owned(), count.to_string(), word(call))
    };
    Ok(asked.map(each).collect())
}

/// Patients whom this person asks, praise that names this person, honours that wait for the director's word, and coaching notes.
async fn learned(me: &Me, desk: &Desk) -> Result<Vec<Stat>, Failure> {
    let news = praise::news(desk, &me.actor).await?;
    let waiting = praise::recognition::waiting(desk, &me.actor).await?;
    let notes = coaching::waiting(desk, &me.actor).await?;
    let asked = stay::waiting(desk, &me.actor).await?;
    let t = me.t();
    let ask = stat(paths::STAYS.to_owned(), asked.to_string(), t.stay_waiting());
    let note = stat(paths::COACHING.to_owned(), notes.to_string(), t.coaching_waiting());
    let own = stat(paths::PRAISE.to_owned(), news.to_string(), t.praise_recent());
    let wait = stat(paths::RECOGNITIONS.to_owned(), waiting.to_string(), t.praise_waiting());
    let shown = [(asked, ask), (notes, note), (news, own), (waiting, wait)]
        .into_iter()
        .filter(|(count, _)| *count > 0);
    let published = published(me, desk).await?;
    Ok(shown.map(|(_, stat)| stat).chain(published).collect())
}

/// Content that waits for this person's word (the director's is counted with the approvals), and tasks
/// that an issue gave them.
async fn asked_for(me: &Me, desk: &Desk) -> Result<Vec<Stat>, Failure> {
    let contents = match me.enters("approvals").is_ok() {
        true => 0,
        false => content::waiting(desk, &me.actor).await?.len(),
    };
    let duties = duties(me, desk).await?;
    let t = me.t();
    let wait = stat(paths::CONTENTS.to_owned(), contents.to_string(), t.home_content_waits());
    let given = stat(paths::ISSUES.to_owned(), duties.to_string(), t.home_issue_tasks());
    let all = [(contents, wait), (duties, given)].into_iter().filter(|(count, _)| *count > 0);
    Ok(all.map(|(_, stat)| stat).collect())
}

/// How many tasks of open issues this person still owes.
async fn duties(me: &Me, desk: &Desk) -> Result<usize, Failure> {
    if me.enters("issues").is_err() {
        return Ok(0);
    }
    let issues = issue::list(desk, &me.actor).await?;
    let open = issues.iter().filter(|view| view.issue.stage != Stage::Closed);
    let duties = open.flat_map(|view| view.issue.open_duties());
    Ok(duties.filter(|duty| duty.task.owner == me.person.id).count())
}

/// What must go out, and what must come down.
async fn published(me: &Me, desk: &Desk) -> Result<Vec<Stat>, Failure> {
    let [due, down] = posting::owed(desk, &me.actor).await?;
    let t = me.t();
    let out = stat(paths::contents_of("scheduled"), due.to_string(), t.home_content_due());
    let gone = stat(paths::CONSENTS.to_owned(), down.to_string(), t.home_take_downs());
    let all = [(due, out), (down, gone)].into_iter().filter(|(count, _)| *count > 0);
    Ok(all.map(|(_, stat)| stat).collect())
}

/// What people outside of the house are waited for, or wait for: partners, and media.
async fn outside(me: &Me, desk: &Desk) -> Result<Vec<Stat>, Failure> {
    let now = desk.now();
    if me.enters("media_inquiries").is_err() || !domain::issue::runs(&me.actor, now) {
        return Ok(Vec::new());
    }
    let issues = issue::list(desk, &me.actor).await?;
    let open = issues.iter().filter(|view| view.issue.stage != Stage::Closed);
    let partners = open.flat_map(|view| view.issue.open_referrals());
    let partners = partners.filter(|one| one.is_late(now)).count();
    let media = media_inquiry::list(desk, &me.actor).await?;
    let media = media.iter().filter(|view| view.late).count();
    let t = me.t();
    let asked = stat(paths::ISSUES.to_owned(), partners.to_string(), t.home_partners_late());
    let ask = stat(paths::MEDIA_INQUIRIES.to_owned(), media.to_string(), t.home_media_late());
    let all = [(partners, asked), (media, ask)].into_iter().filter(|(count, _)| *count > 0);
    Ok(all.map(|(_, stat)| stat).collect())
}

/// The doors that are shut, for whoever opens them again.
async fn cut_off(me: &Me, desk: &Desk) -> Result<Option<Stat>, Failure> {
    let many = me.cut_off(desk).await?;
    let word = me.t().home_channels_red();
    Ok((many > 0).then(|| stat(paths::CHANNELS.to_owned(), many.to_string(), word)))
}

fn sees_the_house(role: Role) -> bool {
    matches!(role, Role::Director | Role::Management | Role::Head | Role::Quality)
}

/// What waits for this person.
async fn own(me: &Me, desk: &Desk) -> Result<Vec<Stat>, Failure> {
    let [owed, unread, late] = me.waits(desk).await?;
    let t = me.t();
    let place = if me.enters("approvals").is_ok() {
        paths::APPROVALS
    } else if me.enters("tasks").is_ok() {
        paths::TASKS
    } else if me.enters("inbox").is_ok() {
        paths::INBOX
    } else {
        return Ok(Vec::new());
    };
    let owed = owed + me.decisions(desk).await?;
    let stat = |number, word| Stat { path: place.to_owned(), number: bounded(number), word };
    let mut stats = vec![stat(owed, t.home_owed()), stat(late, t.home_late())];
    if me.role().is_humas() {
        stats.push(stat(unread, t.home_unread()));
        let calls = desk::call::owed(desk, &me.actor).await?;
        stats.push(Stat {
            path: paths::CALLS.to_owned(),
            number: bounded(calls),
            word: t.home_calls(),
        });
    }
    Ok(stats)
}

/// The indicator of the month, red cases, decisions and improvements.
async fn house(me: &Me, desk: &Desk, month: domain::calendar::Month) -> Result<Vec<Stat>, Failure> {
    let t = me.t();
    let sheet = report::indicator(desk, &me.actor, month).await?;
    let red = List { grade: Some(Grade::Red), open: Some(true), ..List::default() };
    let waiting = List { stage: Some(StageCode::Approval), ..List::default() };
    let late = List { late: Some(true), open: Some(true), ..List::default() };
    let plans = improvement::list(desk, &me.actor, Some(true)).await?;
    let overdue = plans.iter().filter(|plan| plan.late).count();
    Ok(vec![
        indicator(&sheet, me),
        stat(format!("{}?grade=red", paths::CASES), count(me, desk, red).await?, t.home_red()),
        stat(
            format!("{}?stage=approval", paths::CASES),
            count(me, desk, waiting).await?,
            t.home_approvals(),
        ),
        stat(format!("{}?late=1", paths::CASES), count(me, desk, late).await?, t.home_house_late()),
        stat(paths::IMPROVEMENTS.to_owned(), overdue.to_string(), t.home_improvements_late()),
    ])
}

fn stat(path: String, number: String, word: String) -> Stat {
    Stat { path, number, word }
}

fn indicator(sheet: &Sheet, me: &Me) -> Stat {
    let (t, total) = (me.t(), sheet.tallies.total());
    let share = sheet.pooled().map(|percent| percent.hundredths());
    let target = t.percent(TARGET.hundredths());
    Stat {
        path: paths::MONTHLY.to_owned(),
        number: t.percent_or_dash(share),
        word: t.home_on_time(total.on_time.to_string(), total.counted.to_string(), target),
    }
}

/// A number up to what one page of a list holds.
async fn count(me: &Me, desk: &Desk, list: List) -> Result<String, Failure> {
    let found = case::list(desk, &me.actor, &list, None, 200).await?;
    let more = if found.next.is_some() { "+" } else { "" };
    Ok(format!("{}{more}", found.items.len()))
}
