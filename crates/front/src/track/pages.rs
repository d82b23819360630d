//! Asking for the code, and the case behind it.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use desk::{
    DeskError,
    tracking::{self, PublicStage, Step, Track, TrackingCode},
};
use domain::survey::{AfterQuestion, offered};
use domain::{calendar::Instant, rules::Reaction};
use web::{Failure, Faults, Frame, Sent, Visit, page, paths};

use crate::{Front, ground::Ground, receipt};

/// The field of the code.
pub const CODE: &str = "kode";

#[derive(Template)]
#[template(path = "track/ask.html")]
struct Ask<'a> {
    frame: Frame,
    faults: Faults,
    typed: &'a str,
}

/// The case as its page shows it, with what was just done or typed.
#[derive(Default)]
pub struct Said<'a> {
    /// The code of what was just done.
    pub done: Option<&'static str>,
    pub faults: Faults,
    /// The wish whose words are kept, and these words.
    pub typed: Option<(&'a str, &'a str)>,
    /// What was chosen when asked about the care.
    pub chosen: &'a str,
    /// What was answered after the end.
    pub sent: Option<&'a Sent>,
}

#[derive(Template)]
#[template(path = "track/case.html")]
struct Case<'a> {
    frame: Frame,
    track: &'a Track,
    code: String,
    ground: &'a Ground,
    done: Option<&'static str>,
    faults: Faults,
    typed: Option<(&'a str, &'a str)>,
    chosen: &'a str,
    sent: Option<&'a Sent>,
}

/// A question after the end: key, words, and the answers by key and words.
type Question = (&'static str, String, Vec<(&'static str, String)>);

/// The four answers have arrived.
#[derive(Template)]
#[template(path = "track/after_told.html")]
struct AfterTold {
    frame: Frame,
    code: String,
}

/// What the complainant said of the care has arrived, and what becomes of it.
#[derive(Template)]
#[template(path = "track/care_heard.html")]
struct CareHeard {
    frame: Frame,
    code: String,
    worse: bool,
}

impl Case<'_> {
    fn long(&self, at: &Instant) -> String {
        self.ground.long(self.frame.t, *at)
    }

    /// The five stages: what lies behind, where the case stands, what lies ahead.
    fn way(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let at = self.track.stage;
        PublicStage::ALL.iter().map(move |stage| {
            let state = match stage.cmp(&at) {
                std::cmp::Ordering::Less => "done",
                std::cmp::Ordering::Equal => "now",
                std::cmp::Ordering::Greater => "ahead",
            };
            (stage.code(), state)
        })
    }

    /// By when an answer will be there.
    fn due(&self) -> Option<String> {
        receipt::due(self.ground, self.track).map(|due| self.long(&due))
    }

    /// Until when an embargo holds the answer back.
    fn embargo(&self) -> Option<String> {
        self.track.embargo.map(|until| self.long(&until))
    }

    /// The latest event first.
    fn events(&self) -> impl Iterator<Item = &Step> {
        self.track.history.iter().rev()
    }

    fn satisfied(&self) -> Option<bool> {
        match self.track.reaction? {
            Reaction::Satisfied => Some(true),
            Reaction::Dissatisfied => Some(false),
            Reaction::Silent => None,
        }
    }

    /// The words that were typed for a wish.
    fn words(&self, wish: &str) -> &str {
        self.typed.filter(|(typed, _)| *typed == wish).map_or("", |(_, words)| words)
    }

    /// The four questions after the end.
    fn after(&self) -> Vec<Question> {
        let t = self.frame.t;
        let answer = |answer: &&'static str| (*answer, t.after_answer(*answer));
        let one = |question: &AfterQuestion| {
            let answers = offered(*question).iter().map(answer).collect();
            (question.code(), t.after_question(question.code()), answers)
        };
        AfterQuestion::ALL.iter().map(one).collect()
    }

    /// What was answered to one of them.
    fn answered(&self, question: &str) -> &str {
        self.sent.map_or("", |sent| sent.text(question))
    }

    fn path(&self, wish: &str) -> String {
        paths::track_wish(wish)
    }
}

/// Asks for the code.
pub async fn ask(visit: Visit) -> Response {
    asking(&visit, Faults::default(), "")
}

/// A wish has no page to come back to: the code travels in bodies only.
pub async fn again(Path(_): Path<String>) -> Response {
    page::go(paths::TRACK)
}

fn asking(visit: &Visit, faults: Faults, typed: &str) -> Response {
    let wrong = !faults.is_empty();
    let status = if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let frame = Frame::new(visit, "track", &visit.t.track_title());
    page::with_status(status, &Ask { frame, faults, typed })
}

/// The same answer for every code that opens nothing.
pub fn unknown(visit: &Visit, sent: &Sent) -> Response {
    asking(visit, Faults::of_one(CODE, visit.t.track_code_unknown()), sent.text(CODE))
}

/// The case that the typed code opens, after knocking; nothing when it opens none.
pub async fn opened(
    front: &Front,
    visit: &Visit,
    sent: &Sent,
) -> Result<Option<(TrackingCode, Track)>, Failure> {
    front.knocks.track(visit.address)?;
    let Some(code) = TrackingCode::parse(sent.text(CODE)) else { return Ok(None) };
    match tracking::track(&front.desk, code).await {
        Ok(track) => Ok(Some((code, track))),
        Err(DeskError::NotFound) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Opens the case of a code.
pub async fn open(
    visit: Visit,
    State(front): State<Front>,
    sent: Sent,
) -> Result<Response, Failure> {
    match opened(&front, &visit, &sent).await? {
        Some((code, track)) => show(&front, &visit, (code, &track), Said::default()).await,
        None => Ok(unknown(&visit, &sent)),
    }
}

/// The page of a case.
pub async fn show(
    front: &Front,
    visit: &Visit,
    (code, track): (TrackingCode, &Track),
    said: Said<'_>,
) -> Result<Response, Failure> {
    let ground = Ground::of(&front.desk).await?;
    let wrong = !said.faults.is_empty();
    let status = if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let title = visit.t.track_case_title(track.number.to_string());
    let frame = Frame::new(visit, "track", &title);
    let (code, ground) = (code.to_string(), &ground);
    let Said { done, faults, typed, chosen, sent } = said;
    let case = Case { frame, track, code, ground, done, faults, typed, chosen, sent };
    Ok(page::with_status(status, &case))
}

/// The thanks for the four answers.
pub fn told(visit: &Visit, code: TrackingCode) -> Response {
    let frame = Frame::new(visit, "track", &visit.t.survey_thanks());
    page::page(&AfterTold { frame, code: code.to_string() })
}

/// The confirmation for whoever told how the care is. It stands on a page of its own: the page of
/// the case, which others may see over a shoulder, says nothing of it.
pub fn care_heard(visit: &Visit, code: TrackingCode, worse: bool) -> Response {
    let frame = Frame::new(visit, "track", &visit.t.track_care_heard());
    page::page(&CareHeard { frame, code: code.to_string(), worse })
}
