//! What becomes of an alarm: an issue, a case or an idea for a content item.

use desk::mention::{Voice, rising};
use desk::{Desk, DeskError};
use domain::ids::MentionId;
use domain::rules::{Kind, Rules};
use domain::text::Name;
use web::{Faults, Sent, paths};

use crate::mention::one::idea;
use crate::{me::Me, reader::Reader};

/// The fields of the form.
const FIELDS: [&str; 5] = ["do", "title", "mentions", "delay_reason", "batas"];

/// What the button wants.
pub(super) enum Wish {
    Issue(Name),
    Case(Voice),
    Content(Name),
}

/// The wish, and the mentions that it is about.
pub(super) fn read(me: &Me, rules: &Rules, sent: &Sent) -> Result<(Wish, Vec<MentionId>), Faults> {
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&FIELDS, &[]));
    let ids = form.chosen("mentions", |text| {
        text.split(',').map(|id| id.parse().ok()).collect::<Option<Vec<MentionId>>>()
    });
    let wish = match sent.text("do") {
        "issue" => form.value("title", Name::parse).map(Wish::Issue),
        "content" => form.value("title", Name::parse).map(Wish::Content),
        "case" => Some(Wish::Case(voice(&mut form))),
        _ => form.chosen("do", |_| None),
    };
    form.done(wish.zip(ids))
}

/// A complaint where nobody says otherwise, as through the API; screening says what it is.
fn voice(form: &mut Reader<'_>) -> Voice {
    let delay_reason = form.maybe_body("delay_reason");
    Voice { kind: Kind::Complaint, unit: None, delay_reason }
}

/// Does it, and gives the address of what came of it.
pub(super) async fn give(
    desk: &Desk,
    me: &Me,
    (wish, ids): (Wish, Vec<MentionId>),
    key: &str,
) -> Result<String, DeskError> {
    match wish {
        Wish::Issue(title) => {
            let issue = rising::begin(desk, &me.actor, (title, ids), key).await?;
            Ok(paths::issue(&issue.to_string()))
        }
        Wish::Case(voice) => {
            let receipt = rising::become_case(desk, &me.actor, (voice, ids), key).await?;
            Ok(paths::case(&receipt.number.to_string()))
        }
        Wish::Content(title) => {
            let made = desk::content::propose(desk, &me.actor, idea(title), Some(key)).await?;
            Ok(paths::content(&made.content.id.to_string()))
        }
    }
}
