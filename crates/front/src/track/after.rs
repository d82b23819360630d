//! The four questions after a case was closed.

use axum::response::Response;
use desk::survey::tell;
use desk::tracking::TrackingCode;
use domain::survey::{AfterQuestion, Care, Told, offered};
use domain::text::Body;
use locale::Words;
use web::{Failure, Faults, Sent, Visit, error::Said as _};

use super::pages::{CODE, care_heard, told};
use crate::Front;

/// The wish that carries the answers.
pub const AFTER: &str = "sesudah-kasus";
/// What happened, for those who want to say it.
const WORDS: &str = "sesudah-kata";

/// Takes the answers, once a case. Whoever says that care became worse reads what becomes of it.
pub async fn take(
    front: &Front,
    visit: &Visit,
    (code, sent): (TrackingCode, &Sent),
) -> Result<Result<Response, Faults>, Failure> {
    let read = match read(sent, visit.t) {
        Ok(read) => read,
        Err(faults) => return Ok(Err(faults)),
    };
    let worse = read.0.care == Care::Worse;
    let key = sent.key().map(str::to_owned);
    Ok(match tell(&front.desk, code, read, key).await {
        Ok(()) if worse => Ok(care_heard(visit, code, true)),
        Ok(()) => Ok(told(visit, code)),
        Err(error) => Err(super::wishes::beside(WORDS, error, visit.t)?),
    })
}

fn read(sent: &Sent, t: &Words) -> Result<(Told, Option<Body>), Faults> {
    let names = AfterQuestion::ALL.iter().map(|question| question.code());
    let fields: Vec<&str> = names.chain([CODE, WORDS]).collect();
    let mut faults = sent.check(t, &fields, &[]);
    for question in AfterQuestion::ALL {
        if !offered(*question).contains(&sent.text(question.code())) {
            faults.add(question.code(), t.survey_missing());
        }
    }
    let words = sent.filled(WORDS).map(Body::parse).transpose();
    let words = words.map_err(|why| faults.add(WORDS, why.sentence(t))).ok().flatten();
    let yes = |question: AfterQuestion| sent.text(question.code()) == "yes";
    let told = Care::parse(sent.text(AfterQuestion::Care.code())).map(|care| Told {
        helped: yes(AfterQuestion::Helped),
        fair: yes(AfterQuestion::Fair),
        tell_again: yes(AfterQuestion::TellAgain),
        care,
    });
    match told {
        Some(told) if faults.is_empty() => Ok((told, words)),
        _ => Err(faults),
    }
}
