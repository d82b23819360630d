//! The one form that is open on a case page: its fields, its choices, and what was wrong with it.

use desk::{Desk, case::View, organisation::partner, people, unit};
use domain::case::{Addressee, Stage};
use domain::hospital::Organisation;
use domain::people::Role;
use domain::rules::{
    About, Act, Basis, Grade, Kind, Nature, OTHER_CATEGORY, Outcome, Reaction, Way,
};
use domain::text::Language;
use locale::Words;
use web::{Failure, Sent, paths};

use super::{
    act::slug,
    sending::{Figure, Shut},
};
use crate::{
    me::Me,
    options::{Choice, Item, choices, items},
    speaker::Speaker,
    trouble::Trouble,
};

/// How many questions one routing may carry.
pub const ASKS: usize = 4;

/// A form, fresh or sent back.
pub struct Form {
    pub act: Act,
    pub path: String,
    pub version: u32,
    pub sent: Sent,
    pub trouble: Trouble,
    pub addressees: Vec<Item>,
    pub people: Vec<Item>,
    pub escorts: Vec<Item>,
    /// The questions that wait for an answer.
    pub pending: Vec<Item>,
    pub categories: Vec<Item>,
    /// Texts of the answer bank that fit: the question, and the form filled with it.
    pub offers: Vec<(String, String)>,
    /// The names of active partners, to whom a case can be handed on.
    pub partners: Vec<String>,
    /// Why a message cannot leave now: beside its way, or above the others.
    shut: Option<Shut>,
    /// What the program would tick.
    pub suggestion: Option<String>,
    /// The words of this form leave through no door.
    pub on_the_page: Option<String>,
    /// The words leave as short messages, which are counted.
    pub figure: Option<Figure>,
    t: &'static Words,
    ways: Vec<Way>,
}

impl Form {
    /// The form of an act, filled with what is known and with what was taken over.
    pub async fn fresh(
        desk: &Desk,
        me: &Me,
        view: &View,
        (act, mut fields): (Act, Vec<(String, String)>),
    ) -> Result<Self, Failure> {
        let says = Speaker::new(me.t(), &view.rules.calendar, view.now);
        fields.extend(super::known::fields(act, view, &says));
        let sent = Sent::from_fields(fields);
        Self::again(desk, me, view, (act, sent)).await
    }

    /// The same form with what was typed.
    pub async fn again(
        desk: &Desk,
        me: &Me,
        view: &View,
        (act, sent): (Act, Sent),
    ) -> Result<Self, Failure> {
        let organisation = unit::organisation(desk).await?;
        let directory = people::directory(desk).await?;
        let number = view.case.number.to_string();
        let path = slug(act).map(|slug| paths::case_command(&number, slug));
        let Composing { shut, figure, on_the_page } =
            composing(desk, me, view, (act, sent.text("words"))).await?;
        Ok(Self {
            act,
            path: path.ok_or(Failure::NotFound)?,
            version: view.case.version.0,
            sent,
            trouble: Trouble::default(),
            addressees: addressees(me.t(), &organisation, &directory),
            people: nameable(&directory, me, act),
            escorts: escorts(me.t(), view),
            pending: pending(me.t(), view),
            categories: categories(me.t(), view),
            offers: super::quote::offered(desk, me, view, act).await?,
            partners: partners(desk, me, act).await?,
            suggestion: match act {
                Act::Screen => crate::suggestion::says(desk, view.text.as_deref(), me.t()).await?,
                _ => None,
            },
            shut,
            on_the_page,
            figure,
            t: me.t(),
            ways: ways(view),
        })
    }

    /// The same form, with what stands in its way.
    pub fn stopped_by(self, trouble: Trouble) -> Self {
        Self { trouble, ..self }
    }

    pub fn code(&self) -> &'static str {
        self.act.code()
    }

    pub fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }

    pub fn ticked(&self, name: &str) -> bool {
        self.sent.ticked(name)
    }

    pub fn has(&self, name: &str, value: &str) -> bool {
        self.sent.all(name).any(|one| one == value)
    }

    /// The numbers of the questions that a routing can carry.
    pub fn asks(&self) -> std::ops::RangeInclusive<usize> {
        1..=ASKS
    }

    pub fn kinds(&self) -> Vec<Item> {
        items(Kind::ALL, Kind::code, |code| self.t.kind(code))
    }

    pub fn natures(&self) -> Vec<Choice> {
        let (word, hint) =
            (|code: &str| self.t.nature(code), |code: &str| self.t.case_nature_hint(code));
        choices(Nature::ALL, Nature::code, word, hint)
    }

    pub fn nature_items(&self) -> Vec<Item> {
        items(Nature::ALL, Nature::code, |code| self.t.nature(code))
    }

    /// Grades with the criteria by which a person judges (Permenkes 30/2022, INM 12).
    pub fn grades(&self) -> Vec<Choice> {
        let word = |code: &str| self.t.grade(code);
        choices(Grade::ALL, Grade::code, word, |code| self.t.case_grade_criteria(code))
    }

    pub fn abouts(&self) -> Vec<Item> {
        items(About::ALL, About::code, |code| self.t.about(code))
    }

    pub fn bases(&self) -> Vec<Choice> {
        let word = |code: &str| self.t.basis(code);
        choices(Basis::ALL, Basis::code, word, |_| String::new())
    }

    pub fn ways(&self) -> Vec<Choice> {
        let word = |code: &str| self.t.way(code);
        let message = Way::Message.code();
        let gone = |way: &Way| *way == Way::Message && !self.shut_out().is_empty();
        let ways: Vec<Way> = self.ways.iter().copied().filter(|way| !gone(way)).collect();
        choices(&ways, Way::code, word, |code| match &self.shut {
            Some(shut) if code == message => shut.says.clone(),
            _ => self.t.case_way_hint(code),
        })
    }

    /// Why no message is offered, where none can reach this complainant.
    pub fn shut_out(&self) -> &str {
        self.shut.as_ref().filter(|shut| shut.gone).map_or("", |shut| &shut.says)
    }

    pub fn languages(&self) -> Vec<Choice> {
        let word = |code: &str| self.t.sentence_language(code);
        choices(Language::ALL, Language::code, word, |_| String::new())
    }

    pub fn reactions(&self) -> Vec<Choice> {
        let word = |code: &str| self.t.reaction(code);
        choices(Reaction::ALL, Reaction::code, word, |_| String::new())
    }

    pub fn outcomes(&self) -> Vec<Choice> {
        let word = |code: &str| self.t.outcome(code);
        choices(Outcome::ALL, Outcome::code, word, |_| String::new())
    }

    pub fn failures(&self) -> Vec<Choice> {
        let all = domain::case::Failure::ALL;
        let word = |code: &str| self.t.delivery_failure(code);
        choices(all, domain::case::Failure::code, word, |_| String::new())
    }
}

/// What whoever writes to the complainant has to know.
#[derive(Default)]
struct Composing {
    /// Why a message cannot leave.
    shut: Option<Shut>,
    /// How many short messages the words take.
    figure: Option<Figure>,
    /// That the words are read on the tracking page alone.
    on_the_page: Option<String>,
}

async fn composing(
    desk: &Desk,
    me: &Me,
    view: &View,
    (act, words): (Act, &str),
) -> Result<Composing, Failure> {
    let writes = [Act::Accept, Act::RequestApproval, Act::AskForTime, Act::Inquire];
    let chooses = matches!(act, Act::Deliver | Act::AnswerDirectly);
    if !chooses && !writes.contains(&act) {
        return Ok(Composing::default());
    }
    let says = Speaker::new(me.t(), &view.rules.calendar, view.now);
    let Some((card, now)) = super::sending::card(desk, me, view).await? else {
        return Ok(Composing::default());
    };
    let shut = super::sending::shut(&now, &says).filter(|_| chooses);
    let short = act != Act::Deliver && card.door.is_some_and(|door| door.short);
    let figure = short.then(|| Figure::of(words, me.t()));
    let asks = matches!(act, Act::AskForTime | Act::Inquire);
    Ok(Composing { shut, figure, on_the_page: card.on_the_page.filter(|_| asks) })
}

/// The people of the house; nobody names themselves accused.
fn nameable(people: &[desk::Person], me: &Me, act: Act) -> Vec<Item> {
    let me = me.actor.staff().map(|staff| staff.id);
    let offered = |one: &&desk::Person| act != Act::NameAccused || Some(one.id) != me;
    people.iter().filter(offered).map(|one| (one.id.to_string(), one.name.clone())).collect()
}

/// Everybody who can be asked, as `unit:IGD`, `dpjp`, `dpjp:ID`, `committee`, `management`.
fn addressees(t: &Words, organisation: &Organisation, people: &[desk::Person]) -> Vec<Item> {
    let units = organisation.units.iter();
    let units = units.map(|unit| (format!("unit:{}", unit.code), unit.name.clone()));
    let doctors = people.iter().filter(|one| one.role == Role::Dpjp);
    let doctors = doctors
        .map(|one| (format!("dpjp:{}", one.id), format!("{} ({})", one.name, t.addressee("dpjp"))));
    let offices = ["dpjp", "committee", "management"].map(|code| (code.into(), t.addressee(code)));
    units.chain(offices).chain(doctors).collect()
}

/// Whose answer is waited for, by the number of the question.
fn pending(t: &'static Words, view: &View) -> Vec<Item> {
    let says = Speaker::new(t, &view.rules.calendar, view.now);
    let asks = view.case.pending_asks();
    asks.map(|ask| (ask.no.0.to_string(), says.addressee(&ask.to, &view.names))).collect()
}

/// Who may sit beside the officer: the DPJP, and the units that were asked.
fn escorts(t: &Words, view: &View) -> Vec<Item> {
    let asked = view.case.asks.iter().filter_map(|ask| match &ask.to {
        Addressee::Unit(unit) => Some(unit),
        _ => None,
    });
    let mut units: Vec<_> = view.case.intake.unit.iter().chain(asked).collect();
    units.sort();
    units.dedup();
    let units = units.into_iter();
    let units = units.map(|unit| (format!("unit:{unit}"), view.names.unit(unit).to_owned()));
    std::iter::once(("dpjp".to_owned(), t.party("dpjp"))).chain(units).collect()
}

/// The hospital's own, and one for what fits into none of them.
fn categories(t: &Words, view: &View) -> Vec<Item> {
    let own = view.rules.categories.iter().map(|one| (one.code.clone(), one.name.clone()));
    own.chain([(OTHER_CATEGORY.to_owned(), t.topic(OTHER_CATEGORY))]).collect()
}

/// Medical words travel only by the ways of the rules; on the spot nobody is invited.
fn ways(view: &View) -> Vec<Way> {
    let medical = view.case.current_answer().is_some_and(|answer| answer.medical);
    let direct = matches!(view.case.stage, Stage::Received);
    let fits = |way: &&Way| match medical {
        true => view.rules.medical.ways.contains(way),
        false => !(direct && way.is_gathering()),
    };
    Way::ALL.iter().filter(fits).copied().collect()
}

async fn partners(desk: &Desk, me: &Me, act: Act) -> Result<Vec<String>, Failure> {
    if act != Act::Close {
        return Ok(Vec::new());
    }
    let all = partner::list(desk, &me.actor).await?.into_iter().map(|view| view.partner.card);
    Ok(all.filter(|card| card.active).map(|card| card.name.into_string()).collect())
}
