//! The list as it is drawn.

use askama::Template;
use desk::Desk;
use desk::registration::{List, View};
use domain::activity::Audience;
use domain::registration::{Act, Need, Stage, holds_door};
use web::{Failure, Frame, Sent, paths};

use crate::options::{Item, items};
use crate::{me::Me, speaker::Speaker, trouble::Trouble};

/// One ticket.
pub struct Row {
    pub id: String,
    pub version: u32,
    pub name: String,
    pub code: String,
    pub stage: &'static str,
    /// Group, people, needs, how they came onto the list.
    pub about: Vec<String>,
    pub question: Option<String>,
    /// Whom to telephone, where somebody has to.
    pub dial: Option<String>,
    pub may: Vec<&'static str>,
}

impl Row {
    fn post(&self, word: &str) -> String {
        paths::registration_command(&self.id, word)
    }
}

#[derive(Template)]
#[template(path = "registration/list.html")]
pub struct Page {
    pub frame: Frame,
    pub id: String,
    pub title: String,
    pub when: String,
    /// Label and number.
    pub numbers: Vec<(String, String)>,
    pub rows: Vec<Row>,
    /// What was said afterwards: label and mean, or that too few have said anything.
    pub means: Vec<(String, String)>,
    pub too_few: Option<String>,
    pub words: Vec<String>,
    pub certificates: bool,
    pub door: bool,
    pub audiences: Vec<Item>,
    pub needs: Vec<Item>,
    pub sent: Sent,
    pub trouble: Trouble,
}

impl Page {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }

    fn ticked(&self, need: &str) -> bool {
        self.sent.all("needs").any(|one| one == need)
    }

    fn path(&self) -> String {
        paths::attendees(&self.id)
    }
}

pub async fn shown(desk: &Desk, me: &Me, list: &List, sent: Sent) -> Result<Page, Failure> {
    let (t, rules) = (me.t(), desk.rules().await?);
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let plan = &list.activity.plan;
    let terms = &list.facts.terms;
    let present = list.attended.counted.present > 0;
    Ok(Page {
        frame: me.frame(desk, "activities", &t.registration_list_of(plan.title.as_str())).await?,
        id: list.activity.id.to_string(),
        title: plan.title.as_str().to_owned(),
        when: says.long(plan.starts),
        numbers: numbers(list, &says),
        rows: list.views.iter().map(|view| row(view, &says)).collect(),
        means: means(list, &says),
        too_few: list
            .attended
            .evaluated
            .err()
            .filter(|_| terms.has_ended())
            .map(|needed| t.registration_too_few(t.number(needed.into()))),
        words: list.words.clone(),
        certificates: plan.certificate && present && terms.has_ended(),
        door: holds_door(&me.actor) && !terms.off,
        audiences: audiences(me),
        needs: items(Need::ALL, Need::code, |code| t.registration_need(code)),
        sent,
        trouble: Trouble::default(),
    })
}

pub fn audiences(me: &Me) -> Vec<Item> {
    items(Audience::ALL, Audience::code, |code| me.t().activity_audience(code))
}

fn numbers(list: &List, says: &Speaker) -> Vec<(String, String)> {
    let (t, counted) = (says.t, &list.attended.counted);
    let free = list.facts.places.free();
    let free = free.map(|free| (t.registration_free_word(), t.number(free.into())));
    let of = |stage: Stage, many: u32| (t.registration_stage(stage.code()), t.number(many.into()));
    [
        of(Stage::Seated, counted.registered),
        of(Stage::Waiting, counted.waiting),
        of(Stage::Present, counted.present),
        of(Stage::Cancelled, counted.cancelled),
    ]
    .into_iter()
    .chain(free)
    .collect()
}

fn means(list: &List, says: &Speaker) -> Vec<(String, String)> {
    let (t, language) = (says.t, says.t.language());
    let Ok(found) = list.attended.evaluated else { return Vec::new() };
    let mean = |mark: &'static str, tenths: u16| {
        let mean = paper::report::tenth(tenths, language);
        (t.registration_mark(mark), t.registration_mean(mean, t.number(found.n.into())))
    };
    vec![
        mean("usefulness", found.usefulness),
        mean("speaker", found.speaker),
        mean("place", found.place),
    ]
}

fn row(view: &View, says: &Speaker) -> Row {
    let (known, t) = (&view.known, says.t);
    let came = known
        .came
        .map(|came| t.registration_came_at(says.at(came.at), t.number(came.people.into())));
    let needs = known.needs.iter().map(|need| t.registration_need(need.code()));
    let about = [
        t.activity_audience(known.audience.code()),
        t.registration_people_many(t.number(known.people.into())),
        t.registration_source(known.source.code()),
    ];
    let owed = known.untold && known.stage() == Stage::Seated && !view.is_reached;
    let dial = view.phone.clone().unwrap_or_else(|| t.registration_no_phone());
    let buttons = [Act::CheckIn, Act::Promote, Act::Tell, Act::Undo, Act::Cancel];
    let may = buttons.into_iter().filter(|act| view.allowed.contains(act));
    Row {
        id: known.id.to_string(),
        version: known.version.0,
        name: view.name.clone().unwrap_or_else(|| t.case_erased()),
        code: view.code.clone(),
        stage: known.stage().code(),
        about: about.into_iter().chain(needs).chain(came).collect(),
        question: view.question.clone(),
        dial: owed.then(|| t.registration_call(dial)),
        may: may.map(Act::code).collect(),
    }
}
