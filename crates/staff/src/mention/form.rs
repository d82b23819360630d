//! The form in which something that was found is written down.

use desk::mention::NewMention;
use domain::mention::{Source, Tone};
use domain::rules::Rules;
use domain::text::{Link, Name};
use web::{Faults, Sent};

use crate::me::Me;
use crate::reader::Reader;

const FIELDS: [&str; 9] =
    ["source", "link", "title", "text", "outlet", "author", "tone", "reach", "published_at"];

/// What was sent.
pub(super) fn read(me: &Me, rules: &Rules, sent: &Sent) -> Result<NewMention, Faults> {
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&FIELDS, &[]));
    let source = form.chosen("source", Source::parse);
    let link = form.maybe("link", Link::parse);
    if source == Some(Source::Link) && sent.filled("link").is_none() {
        form.faults.add("link", me.t().form_required());
    }
    let title = form.maybe("title", Name::parse);
    let text = form.body("text");
    let outlet = form.maybe("outlet", Name::parse);
    let tone = form.maybe_chosen("tone", Tone::parse);
    let reach = form.maybe_number("reach", 0..=u32::MAX);
    let published_at = form.maybe_instant("published_at");
    let whole = text.zip(Some(title)).and_then(|(text, title)| match title {
        Some(title) => {
            domain::text::Body::parse(&format!("{}\n\n{}", title.as_str(), text.as_str())).ok()
        }
        None => Some(text),
    });
    let read = || {
        Some(NewMention {
            source: source?,
            source_id: None,
            text: whole?,
            outlet,
            link,
            author: sent.filled("author").map(str::to_owned),
            tone,
            reach,
            published_at,
        })
    };
    form.done(read())
}
