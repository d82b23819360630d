//! Answers of a case that come from the answer bank: offered, taken over, remembered.

use desk::{
    Desk,
    answer_bank::{self, CaseQuote, Picked},
    case::View,
};
use domain::answer_bank::Standing;
use domain::case::Event;
use domain::rules::Act;
use web::{Failure, Sent, paths};

use super::act::slug;
use crate::{me::Me, trouble::Trouble};

/// So many texts of the bank are offered beside an answer.
const OFFERED: usize = 6;
/// So much of a complaint is enough to find texts that fit.
const LOOKED_AT: usize = 400;

/// Texts of the bank that fit the words of the case: the question, and the form filled with it.
pub async fn offered(
    desk: &Desk,
    me: &Me,
    view: &View,
    act: Act,
) -> Result<Vec<(String, String)>, Failure> {
    if act != Act::AnswerDirectly || !me.role().is_humas() {
        return Ok(Vec::new());
    }
    let words: String = view.text.iter().flat_map(|text| text.chars()).take(LOOKED_AT).collect();
    let standing = Some(Standing::Usable);
    let wanted = answer_bank::Wanted { query: Some(words), standing, ..Default::default() };
    let found = answer_bank::list(desk, &me.actor, wanted).await?;
    let number = view.case.number.to_string();
    let form = paths::case_command(&number, slug(act).unwrap_or_default());
    let offer = |one: &answer_bank::View| {
        let to = format!("{form}?jawaban={}.{}#tindakan", one.answer.id, one.edition);
        Some((one.question.clone()?, to))
    };
    Ok(found.iter().filter_map(offer).take(OFFERED).collect())
}

/// The fields of an answer that is taken from the bank.
pub async fn fields(desk: &Desk, me: &Me, named: &str) -> Result<Vec<(String, String)>, Failure> {
    let quoted = crate::answer_bank::quoted(named).ok_or(Failure::BadRequest)?;
    let picked = answer_bank::pick(desk, &me.actor, quoted).await?;
    Ok(vec![("words".to_owned(), picked.text), ("bank".to_owned(), named.to_owned())])
}

/// The text that the form was filled with, if it still may be used.
pub async fn picked(
    desk: &Desk,
    me: &Me,
    (act, sent): (Act, &Sent),
) -> Result<Result<Option<Picked>, Trouble>, Failure> {
    let Some(named) = sent.filled("bank").filter(|_| act == Act::AnswerDirectly) else {
        return Ok(Ok(None));
    };
    let quoted = crate::answer_bank::quoted(named).ok_or(Failure::BadRequest)?;
    match answer_bank::pick(desk, &me.actor, quoted).await {
        Ok(picked) => Ok(Ok(Some(picked))),
        Err(error) => Ok(Err(Trouble::of(error, me.t())?)),
    }
}

/// Remembers from which edition the answer was taken, and whether its words were changed.
pub async fn keep(
    desk: &Desk,
    me: &Me,
    (done, picked): (&View, Picked),
    sent: &Sent,
) -> Result<(), Failure> {
    let answered = |event: &Event| matches!(event, Event::AnsweredDirectly { .. });
    let moment = done.timeline.iter().rev().find(|moment| answered(&moment.entry.event));
    let Some(moment) = moment else { return Ok(()) };
    let quote = CaseQuote {
        version: domain::ids::Version(moment.version),
        quoted: picked.quoted,
        changed: sent.text("words").replace("\r\n", "\n") != picked.text,
    };
    Ok(answer_bank::quote(desk, &me.actor, done.case.id, quote).await?)
}

/// Which answers of the case were taken from the bank, with the way to their editions.
pub async fn shown(desk: &Desk, me: &Me, view: &View) -> Result<Vec<(String, String)>, Failure> {
    let t = me.t();
    let mut lines = Vec::new();
    for quote in answer_bank::quotes(desk, &me.actor, view.case.id).await? {
        let one = answer_bank::open(desk, &me.actor, quote.quoted.answer).await?;
        let question = one.question.unwrap_or_else(|| t.case_erased());
        let mut words = t.bank_quoted(question, quote.quoted.edition.to_string());
        if quote.changed {
            words = format!("{words}, {}", t.bank_quoted_changed());
        }
        lines.push((words, paths::answer(&quote.quoted.answer.to_string())));
    }
    Ok(lines)
}
