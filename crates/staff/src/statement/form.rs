//! The form in which a statement is written and edited.

use desk::statement::{View, Wording};
use domain::rules::Rules;
use domain::statement::{Coverage, Gathering, Kind};
use domain::text::{Link, Name};
use web::{Faults, Sent};

use crate::me::Me;
use crate::reader::Reader;
use crate::speaker::Speaker;

const FIELDS: [&str; 12] = [
    "kind",
    "title",
    "text",
    "issue",
    "embargo",
    "outlet",
    "published_on",
    "link",
    "reply_by",
    "held_at",
    "place",
    "speaker",
];

/// What was sent.
pub(super) fn read(me: &Me, rules: &Rules, sent: &Sent) -> Result<Wording, Faults> {
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&FIELDS, &["invited"]));
    let kind = form.chosen("kind", Kind::parse);
    let title = form.value("title", Name::parse);
    let text = form.body("text");
    let issue = form.maybe_chosen("issue", |id| id.parse().ok());
    let embargo = form.maybe_instant("embargo");
    let coverage = if kind.is_some_and(Kind::answers_media) { coverage(&mut form) } else { None };
    let kit = kind.is_some_and(Kind::is_kit);
    let gathering = if kit { gathering(&mut form) } else { None };
    let read = || {
        let (kind, title, text) = (kind?, title?, text?);
        Some(Wording { kind, title, text, issue, coverage, embargo, gathering })
    };
    form.done(read())
}

/// When, where and by whom: of a press conference all three must be said.
fn gathering(form: &mut Reader<'_>) -> Option<Gathering> {
    let (at, place) = (form.instant("held_at"), form.value("place", Name::parse));
    let speaker = form.chosen("speaker", |id| id.parse().ok());
    let invited = form.sent.all("invited").filter_map(|id| id.parse().ok()).collect();
    Some(Gathering { at: at?, place: place?, speaker: speaker?, invited })
}

/// What a medium had published: of a reply or correction both must be said.
fn coverage(form: &mut Reader<'_>) -> Option<Coverage> {
    let outlet = form.value("outlet", Name::parse);
    let published_on = form.date("published_on");
    let (link, reply_by) = (form.maybe("link", Link::parse), form.maybe_date("reply_by"));
    Some(Coverage { outlet: outlet?, published_on: published_on?, link, reply_by })
}

/// The form begins with what is written.
pub(super) fn written(view: &View, says: &Speaker) -> Sent {
    let draft = &view.statement.draft;
    let mut fields = Vec::new();
    let mut put = |name: &str, value: &str| fields.push((name.to_owned(), value.to_owned()));
    put("kind", draft.kind.code());
    put("title", draft.title.as_str());
    put("text", view.text.as_deref().unwrap_or_default());
    put("issue", &draft.issue.map(|issue| issue.to_string()).unwrap_or_default());
    put("embargo", &draft.embargo.map(|at| says.typed(at)).unwrap_or_default());
    if let Some(coverage) = &draft.coverage {
        put("outlet", coverage.outlet.as_str());
        put("published_on", &coverage.published_on.to_string());
        put("link", coverage.link.as_ref().map(Link::as_str).unwrap_or_default());
        put("reply_by", &coverage.reply_by.map(|day| day.to_string()).unwrap_or_default());
    }
    if let Some(gathering) = &draft.gathering {
        put("held_at", &says.typed(gathering.at));
        put("place", gathering.place.as_str());
        put("speaker", &gathering.speaker.to_string());
        gathering.invited.iter().for_each(|id| put("invited", &id.to_string()));
    }
    Sent::from_fields(fields)
}
