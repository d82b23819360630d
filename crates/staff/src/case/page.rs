//! What stands on the page of a case.

use askama::Template;
use desk::{
    Desk,
    case::{Spoken, View},
};
use domain::ids::CaseNumber;
use domain::praise::passes_on;
use domain::rules::{Act, Grade, Kind, Topic, Way};
use web::{Failure, Faults, Frame, paths};

use super::{
    act::{Button, buttons},
    around,
    clauses::{self, Clause},
    clocks::{self, Clock},
    file::{self, Attachment},
    form::Form,
    identity::{self, Fact},
    kin,
    ladder::{self, Step},
    sending,
    timeline::{self, Entry},
};
use crate::{me::Me, series, speaker::Speaker, stay, survey::after};

/// A case as its page shows it.
#[derive(Template)]
#[template(path = "case/case.html")]
pub struct CasePage {
    pub frame: Frame,
    pub number: String,
    pub path: String,
    pub grade: &'static str,
    pub tags: Vec<String>,
    pub owes: Vec<String>,
    pub stage: String,
    pub received: Vec<Fact>,
    pub ladder: Vec<Step>,
    pub clocks: Vec<Clock>,
    pub entries: Vec<Entry>,
    pub clauses: Vec<Clause>,
    pub buttons: Vec<Button>,
    pub form: Option<Form>,
    pub answer: Option<(Spoken, bool)>,
    pub complainant: Vec<Fact>,
    pub patient: Option<Vec<Fact>>,
    pub revealed: bool,
    pub files: Vec<Attachment>,
    pub links: Vec<(String, String)>,
    pub absorbed: Vec<(String, String)>,
    pub merged_into: Option<(String, String)>,
    pub receipts: Vec<(String, String)>,
    pub invitation: Option<String>,
    /// Where praise is passed on to those whom it names, for the office.
    pub praise: Option<String>,
    /// The issues on which it hangs: title and address.
    pub issues: Vec<(String, String)>,
    pub attach: bool,
    /// Whoever attaches for the office reads at once what came of it; the others do not.
    pub decides_files: bool,
    pub attach_faults: Faults,
    pub live: String,
    /// Who is called for a red case: name and number.
    pub on_call: Option<(String, Option<String>)>,
    /// Where the person behind it is erased, for those who may propose it.
    pub erase: Option<String>,
    /// That they were erased, and when.
    pub erased: Option<String>,
    /// Which answers were taken from the bank.
    pub quotes: Vec<(String, String)>,
    /// What may be sent now, for those who write to complainants.
    pub sending: Option<sending::Card>,
    /// Whether the four questions after the end are asked.
    pub after: Option<after::Card>,
    /// Whether the patient is still in a ward, and who asks.
    pub stay: Option<stay::Card>,
    /// Where a program of the hospital is asked to write, for those who may.
    pub assistant: Option<String>,
    /// Who may be the same person.
    pub kin: Vec<kin::Line>,
    /// Repeated complaints of this person.
    pub series: series::Card,
    /// Similar cases, and what reaches beyond the hospital.
    pub around: around::Card,
}

/// The same on one sheet of paper, without forms.
#[derive(Template)]
#[template(path = "case/print.html")]
pub struct Sheet {
    pub frame: Frame,
    pub page: CasePage,
}

impl CasePage {
    pub async fn new(
        desk: &Desk,
        me: &Me,
        view: View,
        form: Option<Form>,
    ) -> Result<Self, Failure> {
        let t = me.t();
        let number = view.case.number.to_string();
        let title = t.case_title(&number);
        let frame = me.frame(desk, "cases", &title).await?;
        let says = Speaker::new(t, &view.rules.calendar, view.now);
        let on_call = on_call(desk, me, &view).await?;
        let linked = |number: &CaseNumber| (number.to_string(), paths::case(&number.to_string()));
        Ok(Self {
            frame,
            path: paths::case(&number),
            grade: view.case.grade().map_or("none", |grade| grade.code()),
            tags: tags(&view, &says),
            owes: view.owes.iter().map(|party| says.party(party, &view.names)).collect(),
            stage: t.stage(view.case.stage.code().code()),
            received: received(&view, &says),
            ladder: ladder::shown(&view, &says),
            clocks: clocks::shown(&view, &says),
            entries: timeline::shown(&view, &says),
            clauses: clauses::shown(&view, t),
            buttons: buttons(&view, form.as_ref().map(|form| form.act)),
            form,
            complainant: identity::complainant(&view, t),
            patient: identity::patient(&view, t),
            revealed: view.revealed.is_some(),
            files: file::shown(&view, &number, t),
            links: view.links.iter().map(linked).collect(),
            absorbed: view.absorbed.iter().map(linked).collect(),
            merged_into: view.merged_into.as_ref().map(linked),
            receipts: receipts(&view, &number, &says),
            invitation: invitation(&view, &number),
            praise: praise(me, &view),
            issues: crate::issue::of_case(desk, me, &view).await?,
            decides_files: view.allowed.contains(&Act::ShowFile),
            attach: me.role().is_humas() || view.my_ask.is_some(),
            attach_faults: Faults::default(),
            live: format!("{}?kasus={}&versi={}", paths::LIVE, number, view.case.version.0),
            quotes: super::quote::shown(desk, me, &view).await?,
            assistant: super::assistant::way(desk, me, &view),
            on_call,
            after: after::card(desk, me, &view).await?,
            stay: stay::card(desk, me, view.case.number).await?,
            kin: kin::card(desk, me, &view).await?,
            series: series::card(desk, me, &view).await?,
            around: around::card(desk, me, &view).await?,
            sending: sending::card(desk, me, &view).await?.map(|(card, _)| card),
            erase: me.proposes_erasures().then(|| paths::case_erasure(&number)),
            erased: view.erased_at.map(|at| t.erasure_done_on(says.at(at))),
            answer: view.answer,
            number,
        })
    }

    /// Something can be done besides what stands in sight.
    pub fn more_acts(&self) -> bool {
        self.buttons.iter().any(|button| !button.front)
    }

    /// The clock that a glance should find: the nearest that runs.
    pub fn nearest(&self) -> Option<&Clock> {
        self.clocks.first()
    }
}

/// Who is called for a red case that is open.
async fn on_call(
    desk: &Desk,
    me: &Me,
    view: &View,
) -> Result<Option<(String, Option<String>)>, Failure> {
    let red = view.case.grade() == Some(Grade::Red) && !view.case.is_closed();
    if red { crate::shift::on_call(desk, me).await } else { Ok(None) }
}

fn tags(view: &View, says: &Speaker) -> Vec<String> {
    let (case, t) = (&view.case, says.t);
    let nature = case.nature.map(|nature| t.nature(nature.code()));
    let about = (case.about.code() != "nobody").then(|| t.about(case.about.code()));
    let flags = [
        case.sealed.then(|| t.case_sealed()),
        case.hold.then(|| t.case_hold_on()),
        (case.unread > 0).then(|| t.case_unread(i64::from(case.unread))),
        (case.round > 1).then(|| t.case_round(i64::from(case.round))),
    ];
    let known = [Some(t.kind(case.kind.code())), nature, Some(t.rung(case.rung.code())), about];
    known.into_iter().chain(flags).flatten().collect()
}

/// Door, unit, instants: what the intake says besides its words.
fn praise(me: &Me, view: &View) -> Option<String> {
    let offered = view.case.kind == Kind::Compliment && passes_on(&me.actor);
    offered.then(|| paths::case_praise(&view.case.number.to_string()))
}

fn received(view: &View, says: &Speaker) -> Vec<Fact> {
    let (intake, t) = (&view.case.intake, says.t);
    let mut facts = vec![
        (t.case_channel(), t.channel(intake.channel.code())),
        (t.case_unit(), says.unit(intake.unit.as_ref(), &view.names)),
        (t.case_received_at(), says.long(intake.received_at)),
    ];
    if intake.recorded_at != intake.received_at {
        facts.push((t.case_recorded_at(), says.long(intake.recorded_at)));
    }
    facts.extend(intake.suggestion_box.as_ref().map(|from| {
        let how = if from.opening.is_some() { "slip" } else { "sign" };
        (t.suggestion_box_of_case(how), from.code.to_string())
    }));
    facts.extend(view.delay_reason.clone().map(|why| (t.case_delay_reason(), why)));
    facts.extend(intake.occurred_on.map(|day| (t.case_occurred_on(), t.long_date(day))));
    if let Some(letter) = &intake.forwarded {
        let by = t.forwarder(letter.by.code());
        facts.push((t.case_forwarded(), format!("{by}, {}", letter.number)));
        facts.extend(letter.due.map(|due| (t.case_forwarded_due(), says.long(due))));
    }
    let named = |topic: &Topic| {
        let known = view.rules.category(&topic.category);
        known.map_or_else(|| t.topic(&topic.category), |category| category.name.clone())
    };
    let topics: Vec<String> = view.case.topics.iter().map(named).collect();
    if !topics.is_empty() {
        facts.push((t.case_topics(), topics.join(", ")));
    }
    facts
}

/// The complainant's receipt, and one for each addressee.
fn receipts(view: &View, number: &str, says: &Speaker) -> Vec<(String, String)> {
    let own = (says.t.case_receipt_complainant(), paths::receipt(number, None));
    let asks = view.case.asks.iter().map(|ask| {
        let to = says.addressee(&ask.to, &view.names);
        (says.t.case_receipt_for(to), paths::receipt(number, Some(&ask.no.0.to_string())))
    });
    std::iter::once(own).chain(asks).collect()
}

fn invitation(view: &View, number: &str) -> Option<String> {
    let plan = view.case.appointment.as_ref()?;
    let invited = Way::is_gathering(plan.way) && plan.at.is_some();
    invited.then(|| paths::case_command(number, "undangan.ics"))
}
