//! Where an item stands: its text to copy, the link to paste, what the channel said, what was counted.

use std::collections::{BTreeMap, BTreeSet};

use desk::content::posting::KeyEnd;
use desk::content::{Lacking, Text, View};
use domain::consent::{Outlet, Permalink};
use domain::content::posting::Reason;
use domain::content::{Act, Command, Content, Definition, Metric, Outcome};
use domain::rules::Rules;
use domain::text::{Body, Name};
use locale::Words;
use web::{Failure, Faults, Sent};

use super::media::told as unfit_told;
use crate::report::blocks::Shown;
use crate::{me::Me, reader::Reader, speaker::Speaker};

/// One channel of an item.
pub(super) struct Channel {
    pub code: &'static str,
    pub name: String,
    /// `None` once it was erased.
    pub text: Option<String>,
    pub length: String,
    /// It is longer than the channel takes.
    pub over: bool,
    pub hints: Vec<String>,
    pub link: Option<String>,
    pub since: Option<String>,
    pub failed: Option<String>,
    /// It does not stand there, and this reader may say that it does.
    pub publishes: bool,
    /// The program puts it out itself, or how far it is.
    pub program: Option<String>,
    /// What the channel will not take, and a key that ends too soon.
    pub warnings: Vec<String>,
    pub retries: bool,
    pub records: bool,
    /// What was counted, a table for each definition.
    pub counted: Vec<Shown>,
    pub link_field: String,
    pub fail_field: String,
    pub day_field: String,
    /// Fields of what is counted, with their words.
    pub metrics: Vec<(String, String)>,
}

/// Every channel that the item has a text for.
pub(super) fn channels(view: &View, says: &Speaker) -> Vec<Channel> {
    view.texts.iter().map(|text| channel(view, text, says)).collect()
}

fn channel(view: &View, text: &Text, says: &Speaker) -> Channel {
    let (t, known, code) = (says.t, &view.content, text.outlet.code());
    let post = known.posts.get(&text.outlet);
    let number = |count: usize| t.number(i64::try_from(count).unwrap_or(i64::MAX));
    let metric = |metric: &Metric| (counted(*metric, text.outlet), t.content_metric(metric.code()));
    Channel {
        code,
        name: t.content_outlet(code),
        text: text.text.clone(),
        length: t.content_length(number(text.length), number(text.outlet.most())),
        over: text.length > text.outlet.most(),
        hints: hints(text, t),
        link: post.map(|post| post.link.as_str().to_owned()),
        since: post.map(|post| t.content_published_at(says.at(post.at))),
        failed: known.failures.get(&text.outlet).map(|one| failed(one.why.as_str(), says)),
        program: program(text, says),
        warnings: if post.is_none() { warnings(text, says) } else { untold(text, says) },
        retries: text.way.direct
            && known.failures.contains_key(&text.outlet)
            && view.allowed.contains(&Act::Retry),
        publishes: post.is_none() && view.allowed.contains(&Act::Publish),
        records: post.is_some() && view.allowed.contains(&Act::RecordResult),
        counted: counted_of(known, text.outlet, says),
        link_field: format!("link_{code}"),
        fail_field: format!("fail_{code}"),
        day_field: format!("day_{code}"),
        metrics: Metric::ALL.iter().map(metric).collect(),
    }
}

/// What may be better, and what is missing of what was agreed.
fn hints(text: &Text, t: &Words) -> Vec<String> {
    let tips = text.hints.iter().map(|hint| t.content_tip(hint.code()));
    let lacks = text.lacks.iter().map(|lack| match lack.what {
        Lacking::Tagline => t.content_lacks_tagline(lack.words.as_str()),
        Lacking::Message => t.content_lacks_message(lack.words.as_str()),
        Lacking::Disclosure => t.content_lacks_disclosure(lack.words.as_str()),
    });
    tips.chain(lacks).collect()
}

/// What a person wrote, or what the program has to say of its own attempt.
fn failed(why: &str, says: &Speaker) -> String {
    match Reason::parse(why) {
        Some(reason) => says.t.posting_reason(reason.code()),
        None => says.t.content_failed(why),
    }
}

fn program(text: &Text, says: &Speaker) -> Option<String> {
    match text.way.step {
        Some(step) => Some(says.t.posting_step(step.code())),
        None => text.way.direct.then(|| match text.way.ends {
            Some(Reason::Inbox) => says.t.posting_inbox(),
            Some(_) => says.t.posting_private(),
            None => says.t.posting_direct(),
        }),
    }
}

fn warnings(text: &Text, says: &Speaker) -> Vec<String> {
    let unfit = text.unfit.as_ref().map(|unfit| unfit_told(unfit, says));
    let key = text.way.key_ends.map(|end| match end {
        KeyEnd::Dead => says.t.posting_key_dead(),
        KeyEnd::At(at) => says.t.posting_key_ends(says.at(at)),
    });
    let silent = text.outlet.is_story().then(|| says.t.posting_story());
    let price = text.price.as_ref().map(|price| {
        let amount = says.t.decimal(&price.amount);
        says.t.posting_price(amount, price.currency.as_str(), says.t.date(price.as_of))
    });
    let read = text.price.as_ref().and_then(|price| {
        let amount = says.t.decimal(price.read.as_deref()?);
        Some(says.t.posting_read_price(amount, price.currency.as_str()))
    });
    let said = unfit.into_iter().chain(key).chain(silent).chain(price).chain(read);
    said.chain(untold(text, says)).collect()
}

/// Why the channel told nothing of it: all that may still be amiss once it stands.
fn untold(text: &Text, says: &Speaker) -> Vec<String> {
    let why = text.untold.map(|why| says.t.result_untold(says.t.look_trouble(why.code())));
    why.into_iter().collect()
}

/// So many of the youngest readings stand in a table.
const SHOWN: usize = 31;

/// What a channel counted, a table for each definition: the days down, the metrics across, the youngest
/// first.
fn counted_of(known: &Content, outlet: Outlet, says: &Speaker) -> Vec<Shown> {
    let (t, name) = (says.t, says.t.content_outlet(outlet.code()));
    let table = |(definition, readings): (&Definition, Vec<&Outcome>)| {
        let told: BTreeSet<Metric> =
            readings.iter().flat_map(|one| one.numbers.keys().copied()).collect();
        let cell = |one: &Outcome, metric: &Metric| match one.numbers.get(metric) {
            Some(number) => t.number(i64::from(*number)),
            None => t.result_not_told(),
        };
        let row = |one: &&Outcome| {
            let numbers = told.iter().map(|metric| cell(one, metric));
            [t.date(one.as_of)].into_iter().chain(numbers).collect()
        };
        let metrics = told.iter().map(|metric| (t.content_metric(metric.code()), true));
        let definition = t.definition_word(definition.as_str());
        Shown {
            caption: format!("{}: {name}, {definition}", t.result_over_time()),
            columns: [(t.content_as_of(), false)].into_iter().chain(metrics).collect(),
            rows: readings.iter().rev().take(SHOWN).map(row).collect(),
        }
    };
    known.over_time(outlet).into_iter().map(table).collect()
}

fn counted(metric: Metric, outlet: Outlet) -> String {
    format!("{}_{}", metric.code(), outlet.code())
}

/// What was said of one channel.
pub(super) fn meant(
    (me, rules): (&Me, &Rules),
    word: &str,
    sent: &Sent,
) -> Result<Result<Command<Body>, Faults>, Failure> {
    let outlet = Outlet::parse(sent.text("outlet")).ok_or(Failure::BadRequest)?;
    let names: Vec<String> = match word {
        "terbit" => vec![format!("link_{}", outlet.code())],
        "gagal" => vec![format!("fail_{}", outlet.code())],
        "coba-lagi" => Vec::new(),
        _ => {
            let day = [format!("day_{}", outlet.code())].into_iter();
            day.chain(Metric::ALL.iter().map(|metric| counted(*metric, outlet))).collect()
        }
    };
    let once: Vec<&str> = names.iter().map(String::as_str).chain(["outlet"]).collect();
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&once, &[]));
    let command = match word {
        "terbit" => link(&mut form, &names[0]).map(|link| Command::Publish { outlet, link }),
        "gagal" => form.value(&names[0], Name::parse).map(|why| Command::Fail { outlet, why }),
        "coba-lagi" => Some(Command::Retry { outlet }),
        _ => outcome(&mut form, outlet, &names[0]).map(Command::RecordResult),
    };
    Ok(form.done(command))
}

fn link(form: &mut Reader<'_>, field: &str) -> Option<Permalink> {
    let link = Permalink::parse(form.sent.text(field));
    if link.is_none() {
        form.faults.add(field, form.t.content_not_a_link());
    }
    link
}

fn outcome(form: &mut Reader<'_>, outlet: Outlet, day: &str) -> Option<Outcome> {
    let as_of = form.date(day);
    let mut numbers = BTreeMap::new();
    for metric in Metric::ALL {
        let field = counted(*metric, outlet);
        if let Some(number) = form.maybe_number(&field, 0..=u32::MAX) {
            numbers.insert(*metric, number);
        }
    }
    Some(Outcome { outlet, definition: Definition::shown(), as_of: as_of?, numbers })
}
