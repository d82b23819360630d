//! Sentences to complainants: the built-in ones, and the hospital's own words for them.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use desk::Desk;
use desk::sentence::{self, Key, Sample, Sentence, Wanted};
use domain::house::may_change;
use domain::sentence::Occasion;
use domain::text::Language;
use web::{Failure, Faults, Frame, Sent, error::beside, page, paths};

use crate::{case::sending::Figure, me::Me, speaker::Speaker};

#[derive(Template)]
#[template(path = "settings/sentences.html")]
struct List {
    frame: Frame,
    occasions: Vec<(Occasion, Vec<Sentence>)>,
    changes: bool,
}

#[derive(Template)]
#[template(path = "settings/sentence.html")]
struct Page {
    frame: Frame,
    sentence: Sentence,
    /// Who worded it last, and when.
    last: Option<String>,
    text: String,
    seen: u32,
    figure: Figure,
    sample: Option<Sample>,
    changes: bool,
    faults: Faults,
}

impl List {
    fn path(&self, one: &Sentence) -> String {
        paths::sentence(one.occasion.code(), one.language.code())
    }
}

impl Page {
    fn path(&self) -> String {
        paths::sentence(self.sentence.occasion.code(), self.sentence.language.code())
    }

    /// Name, meaning, and whether nobody may leave it out.
    fn gaps(&self) -> Vec<(String, String, bool)> {
        let needed = self.sentence.occasion.needed();
        let gaps = self.sentence.gaps().iter();
        gaps.map(|gap| {
            let code = gap.code();
            let name = format!("{{{{ {code} }}}}");
            (name, self.frame.t.sentence_gap(code), needed.contains(gap))
        })
        .collect()
    }
}

/// `GET /pengaturan/kalimat`
pub async fn list(me: Me, State(desk): State<Desk>) -> Result<Response, Failure> {
    let all = sentence::list(&desk, &me.actor).await?;
    let of = |occasion: Occasion| {
        let of = all.iter().filter(|one| one.occasion == occasion).cloned();
        (occasion, of.collect::<Vec<_>>())
    };
    Ok(page::page(&List {
        frame: me.frame(&desk, "settings", &me.t().frame_go("sentences")).await?,
        occasions: Occasion::ALL.iter().map(|occasion| of(*occasion)).collect(),
        changes: may_change(&me.actor),
    }))
}

/// `GET /pengaturan/kalimat/{saat}/{bahasa}`
pub async fn one(
    me: Me,
    State(desk): State<Desk>,
    Path(path): Path<(String, String)>,
) -> Result<Response, Failure> {
    let key = key(&path)?;
    Ok(page::page(&drawn(&desk, &me, key, &Sent::default()).await?))
}

/// `POST /pengaturan/kalimat/{saat}/{bahasa}`: keeps it, shows a sample, or gives it back.
pub async fn put(
    me: Me,
    State(desk): State<Desk>,
    Path(path): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let key = key(&path)?;
    if !may_change(&me.actor) {
        return Err(Failure::Forbidden);
    }
    let faults = sent.check(me.t(), &["text", "look", "reset"], &[]);
    let text = (!sent.ticked("reset")).then(|| sent.text("text").to_owned());
    let page = drawn(&desk, &me, key, &sent).await?;
    if !faults.is_empty() {
        return Ok(again(Page { faults, ..page }));
    }
    if sent.ticked("look") {
        return match sentence::preview(&desk, &me.actor, key, sent.text("text")).await {
            Ok(sample) => Ok(page::page(&Page { sample: Some(sample), ..page })),
            Err(error) => Ok(again(Page { faults: beside(error, me.t())?, ..page })),
        };
    }
    match sentence::put(&desk, &me.actor, key, Wanted { text, seen: Some(page.seen) }).await {
        Ok(_) => Ok(me.saved(paths::SENTENCES)),
        Err(error) => Ok(again(Page { faults: beside(error, me.t())?, ..page })),
    }
}

fn again(page: Page) -> Response {
    page::with_status(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

fn key((occasion, language): &(String, String)) -> Result<Key, Failure> {
    let occasion = Occasion::parse(occasion).ok_or(Failure::NotFound)?;
    Ok((occasion, Language::parse(language).ok_or(Failure::NotFound)?))
}

/// What was typed; before anything was, what is said now.
async fn drawn(desk: &Desk, me: &Me, key: Key, sent: &Sent) -> Result<Page, Failure> {
    let sentence = sentence::show(desk, &me.actor, key).await?;
    let t = me.t();
    let rules = desk.rules().await?;
    let says = Speaker::new(t, &rules.calendar, desk.now());
    let last = sentence.last.as_ref();
    let last = last.map(|(author, at)| t.sentence_last(says.author(author), says.at(*at)));
    let text = match sent.typed().next() {
        Some(_) => sent.text("text").to_owned(),
        None => sentence.text().to_owned(),
    };
    let seen = sent.seen().and_then(|seen| u32::try_from(seen).ok());
    let title = t.sentence_occasion(sentence.occasion.code());
    Ok(Page {
        frame: me.frame(desk, "settings", &title).await?,
        last,
        seen: seen.unwrap_or(sentence.revision),
        figure: Figure::of(&text, t),
        sample: None,
        changes: may_change(&me.actor),
        faults: Faults::default(),
        sentence,
        text,
    })
}
