//! Plays the stories in the order of time, through the same doors and commands as people use.

use std::collections::BTreeMap;

use desk::case::Request;
use desk::{Desk, DeskError, arrival, case, deliver, people, receive, rounds, tracking};
use domain::calendar::Instant;
use domain::case::Command;
use domain::ids::CaseNumber;
use domain::people::{Actor, DelegateTitle, Delegation};
use domain::text::Body;
use serde_json::json;
use store::tracking::TrackingCode;

use super::boxes;
use super::cast::Cast;
use super::clock::DemoClock;
use super::coaching;
use super::duty::Scene;
use super::evaluating;
use super::expectation;
use super::honours;
use super::improving;
use super::observing;
use super::organisation;
use super::pen::{HERE, later};
use super::plan::DAYS;
use super::promoting;
use super::publishing;
use super::repeating;
use super::story::{Deed, Entrance, Hand, Step, Story};
use super::survey;
use super::training;
use super::watching;
use crate::fault::Fault;

/// The account in the posts of the provider.
pub const ACCOUNT: &str = "17841400000000001";

/// The director is away for some days: from, until, in days before now.
const AWAY: (i64, i64) = (21, 16);

/// What happens at one moment.
enum Moment {
    Begin(usize),
    Step(usize, usize),
    Round,
    Away,
    Boxes,
    Opening(usize),
    Duty(Scene),
    Promoting(promoting::Scene),
    Publishing(publishing::Scene),
    Watching(watching::Scene),
    Repeated,
    SurveyMade,
    SurveyFilled(i64),
    SurveyPublished,
    Attested,
    Checklist,
    /// Somebody looks: it begins, and ends a while later.
    Looking(usize),
    Looked(usize),
    Evaluated,
}

/// A story that has begun.
struct Known {
    number: CaseNumber,
    code: Option<TrackingCode>,
}

pub struct Play<'a> {
    pub desk: &'a Desk,
    pub clock: &'a DemoClock,
    pub cast: &'a Cast,
    pub now: Instant,
    known: BTreeMap<usize, Known>,
    astray: usize,
}

impl<'a> Play<'a> {
    pub fn new(desk: &'a Desk, clock: &'a DemoClock, cast: &'a Cast, now: Instant) -> Self {
        Self { desk, clock, cast, now, known: BTreeMap::new(), astray: 0 }
    }

    /// Plays everything up to now; what lies in the future has not happened. Each quarter of it is
    /// told, in percent. Gives how many stories a rule cut short.
    ///
    /// # Errors
    /// What the desk said; a step that a rule refuses only ends its story.
    pub async fn all(mut self, stories: &[Story], told: impl Fn(usize)) -> Result<usize, Fault> {
        let score = self.order(stories);
        let whole = score.len();
        for (done, (at, moment)) in score.into_iter().enumerate() {
            let (before, part) = (done.saturating_sub(1) * 4 / whole, done * 4 / whole);
            if part > before {
                told(part * 25);
            }
            self.clock.set(at);
            match moment {
                Moment::Begin(story) => self.begin(stories, story).await?,
                Moment::Step(story, step) => self.step(stories, story, step).await?,
                Moment::Round => self.round().await?,
                Moment::Away => self.away().await?,
                Moment::Boxes => {
                    organisation::settle(self.desk, self.cast).await?;
                    expectation::told(self.desk, self.cast).await?;
                    boxes::place(self.desk, self.cast).await?;
                    honours::criteria(self.desk, self.cast).await?;
                }
                Moment::Opening(nth) => {
                    boxes::open(self.desk, self.cast, nth).await?;
                    self.deliver().await?;
                }
                Moment::Duty(scene) => scene.play(self.desk, self.cast).await?,
                Moment::Promoting(scene) => scene.play(self.desk, self.cast).await?,
                Moment::Publishing(scene) => scene.play(self.desk, self.cast).await?,
                Moment::Watching(scene) => scene.play(self.desk, self.cast).await?,
                Moment::Repeated => self.repeated(stories).await?,
                Moment::Checklist => observing::write(self.desk, self.cast).await?,
                Moment::Looking(nth) => {
                    observing::begin(self.desk, self.cast, nth).await?;
                }
                Moment::Evaluated => {
                    evaluating::audit(self.desk, self.cast).await?;
                    evaluating::meet(self.desk, self.cast).await?;
                }
                Moment::Looked(nth) => observing::end(self.desk, self.cast, nth).await?,
                Moment::SurveyMade => survey::make(self.desk, self.cast).await?,
                Moment::SurveyFilled(day) => survey::fill(self.desk, day).await?,
                Moment::SurveyPublished => {
                    survey::publish(self.desk, self.cast).await?;
                    survey::improve(self.desk, self.cast).await?;
                }
                Moment::Attested => {
                    training::attested(self.desk, self.cast).await?;
                    training::sessions(self.desk, self.cast).await?;
                    honours::passed_on(self.desk, self.cast).await?;
                    coaching::written(self.desk, self.cast).await?;
                }
            }
        }
        let codes = self.known.values().filter_map(|known| known.code);
        survey::tell_after(self.desk, codes).await?;
        Ok(self.astray)
    }

    /// Rounds begin at ten in the morning.
    fn looked(&self) -> Vec<(Instant, Moment)> {
        let begun = |ago: i64| {
            let day = HERE.to_datetime(later(self.now, -ago * 1440)).date();
            HERE.to_timestamp(day.at(10, 0, 0, 0)).ok()
        };
        let walks = observing::WALKS.iter().enumerate();
        let walks = walks.filter_map(|(nth, (ago, ..))| Some((nth, begun(*ago)?)));
        let both = |(nth, at)| {
            [(at, Moment::Looking(nth)), (later(at, observing::STAY), Moment::Looked(nth))]
        };
        walks.flat_map(both).collect()
    }

    /// The score: by time; at one time, in the order of the stories.
    fn order(&self, stories: &[Story]) -> Vec<(Instant, Moment)> {
        let mut score: Vec<(Instant, Moment)> = Vec::new();
        let mornings = (0..=DAYS).rev().filter_map(|ago| {
            let day = HERE.to_datetime(later(self.now, -ago * 1440)).date();
            HERE.to_timestamp(day.at(8, 0, 5, 0)).ok()
        });
        score.extend(mornings.map(|at| (at, Moment::Round)));
        score.push((later(self.now, -AWAY.0 * 1440), Moment::Away));
        score.push((later(self.now, -DAYS * 1440), Moment::Boxes));
        let openings = boxes::OPENINGS.iter().enumerate();
        score.extend(
            openings.map(|(nth, (ago, ..))| (later(self.now, -ago * 1440), Moment::Opening(nth))),
        );
        let scenes = Scene::ALL.into_iter();
        score.extend(scenes.map(|(ago, scene)| (later(self.now, -ago), Moment::Duty(scene))));
        let scenes = promoting::Scene::ALL.into_iter();
        score.extend(scenes.map(|(ago, scene)| (later(self.now, -ago), Moment::Promoting(scene))));
        let scenes = publishing::Scene::ALL.into_iter();
        score.extend(scenes.map(|(ago, scene)| (later(self.now, -ago), Moment::Publishing(scene))));
        let scenes = watching::Scene::ALL.into_iter();
        score.extend(scenes.map(|(ago, scene)| (later(self.now, -ago), Moment::Watching(scene))));
        score.extend(self.surveyed());
        score.push((later(self.now, -repeating::PROPOSED), Moment::Repeated));
        score.push((later(self.now, -30 * 1440), Moment::Checklist));
        score.extend(self.looked());
        score.push((later(self.now, -2 * 1440), Moment::Attested));
        score.push((later(self.now, -1440), Moment::Evaluated));
        for (nth, story) in stories.iter().enumerate() {
            score.push((story.at, Moment::Begin(nth)));
            let steps = story.steps.iter().enumerate();
            score.extend(steps.map(|(step, it)| (it.at, Moment::Step(nth, step))));
        }
        score.retain(|(at, _)| *at <= self.now);
        score.sort_by_key(|(at, _)| *at);
        score
    }

    fn surveyed(&self) -> impl Iterator<Item = (Instant, Moment)> {
        let now = self.now;
        let ago = move |days: i64| later(now, -days * 1440 - 300);
        let filled =
            survey::DAYS.map(move |day| (ago(day * survey::APART), Moment::SurveyFilled(day)));
        let made = (ago(DAYS - 1), Moment::SurveyMade);
        [made, (ago(0), Moment::SurveyPublished)].into_iter().chain(filled)
    }

    async fn begin(&mut self, stories: &[Story], nth: usize) -> Result<(), Fault> {
        let story = &stories[nth];
        let known = match &story.entrance {
            Entrance::Desk { by, new } => {
                let key = format!("contoh-{nth}");
                let new = (**new).clone();
                let receipt = receive::receive(self.desk, &self.actor(by), new, &key).await;
                let receipt = receipt?;
                Known { number: receipt.number, code: Some(receipt.code) }
            }
            Entrance::Instagram { from, text } => {
                let post = posted(from, text, nth, story.at);
                arrival::arrive(self.desk, "instagram", Vec::new(), post).await?;
                arrival::read_all(self.desk).await?;
                Known { number: self.newest_arrival().await?, code: None }
            }
        };
        self.known.insert(nth, known);
        self.deliver().await
    }

    /// What became of the post that was read last.
    async fn newest_arrival(&self) -> Result<CaseNumber, DeskError> {
        let reader = self.cast.actor("kepala-humas");
        let (arrivals, _) = arrival::list(self.desk, &reader, None, None).await?;
        let became = arrivals.first().and_then(|newest| newest.became.as_deref());
        became.and_then(|number| number.parse().ok()).ok_or(DeskError::NotFound)
    }

    async fn step(&mut self, stories: &[Story], nth: usize, at: usize) -> Result<(), Fault> {
        let (story, step) = (&stories[nth], &stories[nth].steps[at]);
        match self.act(nth, step).await {
            // The sample is shorter then; the demo stands all the same.
            Err(Fault::Desk(DeskError::Refused(why))) => {
                let (shape, why) = (story.shape, why.code());
                tracing::warn!(shape, step = at, why, "a sample story went astray");
                self.known.remove(&nth);
                self.astray += 1;
            }
            other => other?,
        }
        match leaves_work(&step.deed) {
            true => self.deliver().await,
            false => Ok(()),
        }
    }

    async fn act(&self, nth: usize, step: &Step) -> Result<(), Fault> {
        let Some(known) = self.known.get(&nth) else { return Ok(()) };
        let actor = self.actor(&step.hand);
        let before = |back: usize| self.known.get(&nth.wrapping_sub(back));
        let command = match &step.deed {
            Deed::Act(command) => (**command).clone(),
            Deed::Wish(wish) => return self.wish(known, (**wish).clone(), (nth, step.at)).await,
            Deed::Link(back) | Deed::Merge(back) => {
                let Some(other) = before(*back) else { return Ok(()) };
                let other = case::named(self.desk, &actor, other.number).await?;
                match step.deed {
                    Deed::Merge(_) => Command::Merge { into: other, same_person: true },
                    _ => Command::Link { with: other },
                }
            }
        };
        self.command(known.number, &actor, command).await
    }

    async fn command(
        &self,
        number: CaseNumber,
        actor: &Actor,
        command: Command<Body>,
    ) -> Result<(), Fault> {
        let request = Request { command, seen: None, key: None };
        case::act(self.desk, actor, number, request).await?;
        Ok(())
    }

    async fn wish(
        &self,
        known: &Known,
        wish: tracking::Wish,
        (nth, at): (usize, Instant),
    ) -> Result<(), Fault> {
        let Some(code) = known.code else { return Ok(()) };
        let key = Some(format!("contoh-{nth}-{at}"));
        tracking::wish(self.desk, code, wish, key).await?;
        Ok(())
    }

    fn actor(&self, hand: &Hand) -> Actor {
        match hand {
            Hand::Staff(login) => self.cast.actor(login),
            Hand::Complainant => Actor::Complainant,
            Hand::Desk => Actor::Desk,
            Hand::Director => self.signing(),
        }
    }

    fn absence(&self) -> Delegation {
        let day = |ago: i64| later(self.now, -ago * 1440);
        Delegation { from: day(AWAY.0), until: day(AWAY.1), title: DelegateTitle::Plh }
    }

    /// The director, or the deputy while the director is away.
    fn signing(&self) -> Actor {
        let absence = self.absence();
        match self.cast.actor("wadir") {
            Actor::Staff(staff) if absence.holds(desk::Clock::now(self.clock)) => {
                let delegation = Some(absence);
                Actor::Staff(domain::people::Staff { delegation, ..staff })
            }
            _ => self.cast.actor("direktur"),
        }
    }

    /// The head proposes how somebody who says the same again is answered.
    async fn repeated(&self, stories: &[Story]) -> Result<(), Fault> {
        let shaped = |nth: &usize| stories.get(*nth).is_some_and(|it| it.shape == repeating::SHAPE);
        let theirs = self.known.iter().filter(|(nth, _)| shaped(nth));
        let cases: Vec<CaseNumber> = theirs.map(|(_, known)| known.number).collect();
        repeating::propose(self.desk, self.cast, &cases).await
    }

    async fn away(&self) -> Result<(), Fault> {
        let Some(deputy) = self.cast.id("wadir") else { return Ok(()) };
        let director = self.cast.actor("direktur");
        people::delegate(self.desk, &director, deputy, self.absence()).await?;
        Ok(())
    }

    /// Every morning: what time does by itself, the 24-hour report, what owners report.
    async fn round(&self) -> Result<(), Fault> {
        rounds::walk(self.desk).await?;
        self.deliver().await?;
        improving::morning(self.desk, self.cast).await
    }

    async fn deliver(&self) -> Result<(), Fault> {
        while deliver::run(self.desk).await? > 0 {}
        Ok(())
    }
}

/// Whether something may have to leave the case after it.
fn leaves_work(deed: &Deed) -> bool {
    let Deed::Act(command) = deed else { return true };
    matches!(
        **command,
        Command::AskForTime { .. }
            | Command::AnswerDirectly { .. }
            | Command::Inquire { .. }
            | Command::Deliver(_)
            | Command::Close(_)
    )
}

/// A message as the provider posts it.
fn posted(from: &str, text: &str, nth: usize, at: Instant) -> Vec<u8> {
    let at = at.as_millisecond();
    json!({
        "object": "instagram",
        "entry": [{
            "id": ACCOUNT,
            "time": at,
            "messaging": [{
                "sender": { "id": from },
                "recipient": { "id": ACCOUNT },
                "timestamp": at,
                "message": { "mid": format!("contoh-{nth}"), "text": text },
            }],
        }],
    })
    .to_string()
    .into_bytes()
}
