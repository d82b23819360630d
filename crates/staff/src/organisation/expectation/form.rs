//! The form of an expectation: what it offers, what was typed, and the card that comes of it.

use desk::organisation::expectation::View;
use desk::{Desk, improvement, people, sop};
use domain::calendar::months_after;
use domain::ids::PersonId;
use domain::organisation::expectation::{Card, Evidence, Party, Sort, Source, Standing};
use domain::survey::Unsur;
use domain::text::{Body, Name};
use web::{Failure, Faults, Sent};

use crate::observation::topics;
use crate::options::{Item, items, staff};
use crate::{me::Me, reader::Reader};

const FIELDS: [&str; 11] = [
    "words",
    "sort",
    "party",
    "source",
    "topic",
    "unsur",
    "note",
    "action",
    "improvement",
    "standing",
    "review",
];
const KEEPER: &str = "keeper";
const SOPS: &str = "sops";

/// Somebody looks at it again after so many months, if nobody says otherwise.
const LOOKED_AT_AGAIN: u16 = 6;

/// What there is to choose from.
#[derive(Default)]
pub struct Offers {
    pub sorts: Vec<Item>,
    pub parties: Vec<Item>,
    pub sources: Vec<Item>,
    pub topics: Vec<Item>,
    pub unsur: Vec<Item>,
    pub sops: Vec<Item>,
    /// SPOs to which it is tied and which this reader does not see: they stay.
    pub hidden: Vec<String>,
    pub improvements: Vec<Item>,
    pub standings: Vec<Item>,
    pub people: Vec<Item>,
}

impl Offers {
    /// For the form of this expectation, or of a new one; nothing for those who may not change it.
    pub async fn of(desk: &Desk, me: &Me, view: Option<&View>) -> Result<Self, Failure> {
        if !domain::organisation::expectation::listens(&me.actor) {
            return Ok(Self::default());
        }
        let t = me.t();
        let known = sop::list(desk, &me.actor, None).await?;
        let sops: Vec<Item> =
            known.into_iter().map(|view| (view.sop.id.to_string(), view.title)).collect();
        let tied = view.map(|view| view.expectation.card.sops.clone()).unwrap_or_default();
        let tied = tied.iter().map(ToString::to_string);
        let hidden = tied.filter(|id| !sops.iter().any(|(known, _)| known == id)).collect();
        let rules = desk.rules().await?;
        Ok(Self {
            sorts: items(Sort::ALL, Sort::code, |code| t.expectation_sort(code)),
            parties: items(Party::ALL, Party::code, |code| t.expectation_party(code)),
            sources: items(Source::ALL, Source::code, |code| t.expectation_source(code)),
            topics: topics(&rules, t),
            unsur: items(Unsur::ALL, Unsur::code, |code| t.survey_unsur(code)),
            sops,
            hidden,
            improvements: improvements(desk, me, view).await?,
            standings: items(Standing::ALL, Standing::code, |code| t.expectation_standing(code)),
            people: staff(desk).await?,
        })
    }
}

/// Those that go on, and the one to which it is tied.
async fn improvements(desk: &Desk, me: &Me, view: Option<&View>) -> Result<Vec<Item>, Failure> {
    let open = improvement::list(desk, &me.actor, Some(true)).await?;
    let tied = view.and_then(|view| view.improvement.clone());
    let tied = tied.filter(|tied| open.iter().all(|one| one.improvement.id != tied.improvement.id));
    let item = |one: improvement::View| {
        let words = one.action.unwrap_or_else(|| me.t().case_erased());
        (one.improvement.id.to_string(), words.chars().take(80).collect())
    };
    Ok(open.into_iter().chain(tied).map(item).collect())
}

/// A form as it begins.
pub async fn fresh(desk: &Desk) -> Result<Sent, Failure> {
    let today = desk.rules().await?.calendar.day_of(desk.now());
    let review = months_after(today, LOOKED_AT_AGAIN).to_string();
    let standing = Standing::Heard.code().to_owned();
    Ok(super::super::filled([("review", review), ("standing", standing)]))
}

/// What stands on a card, as a form.
pub fn written(card: &Card) -> Sent {
    let body = |one: &Option<Body>| one.as_ref().map_or("", Body::as_str).to_owned();
    let evidence = &card.evidence;
    let once = [
        ("words", card.words.as_str().to_owned()),
        ("sort", card.sort.code().to_owned()),
        ("party", card.party.code().to_owned()),
        ("source", evidence.source.code().to_owned()),
        ("topic", evidence.topic.clone().unwrap_or_default()),
        ("unsur", evidence.unsur.map_or("", Unsur::code).to_owned()),
        ("note", body(&evidence.note)),
        ("action", body(&card.action)),
        ("improvement", card.improvement.map(|one| one.to_string()).unwrap_or_default()),
        ("standing", card.standing.code().to_owned()),
        ("review", card.review.to_string()),
        (KEEPER, card.keeper.map(|one| one.to_string()).unwrap_or_default()),
    ];
    let sops = card.sops.iter().map(|one| (SOPS, one.to_string()));
    let all = once.into_iter().chain(sops);
    Sent::from_fields(all.map(|(name, value)| (name.to_owned(), value)).collect())
}

/// The card that was typed, or what is wrong with it.
pub async fn card(desk: &Desk, me: &Me, sent: &Sent) -> Result<Result<Card, Faults>, Failure> {
    let rules = desk.rules().await?;
    let people = people::directory(desk).await?;
    let once: Vec<&str> = FIELDS.into_iter().chain([KEEPER]).collect();
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (&once, &[SOPS]));
    let known = |text: &str| {
        let id: PersonId = text.parse().ok()?;
        people.iter().find(|person| person.id == id).map(|person| person.id)
    };
    let words = form.value("words", Name::parse);
    let (sort, party) = (form.chosen("sort", Sort::parse), form.chosen("party", Party::parse));
    let evidence = evidence(&mut form);
    let action = form.maybe_body("action");
    let improvement = form.maybe_chosen("improvement", |text| text.parse().ok());
    let standing = form.chosen("standing", Standing::parse);
    let review = form.date("review");
    let keeper = form.maybe_chosen(KEEPER, known);
    let sops = sent.all(SOPS).filter_map(|id| id.parse().ok()).collect();
    let whole = words.zip(sort).zip(party).zip(evidence).zip(standing).zip(review);
    let card = whole.map(|(((((words, sort), party), evidence), standing), review)| Card {
        words,
        sort,
        party,
        evidence,
        action,
        sops,
        improvement,
        standing,
        review,
        keeper,
    });
    Ok(form.done(card))
}

fn evidence(form: &mut Reader<'_>) -> Option<Evidence> {
    let source = form.chosen("source", Source::parse);
    let topic = form.sent.filled("topic").map(str::to_owned);
    let unsur = form.maybe_chosen("unsur", Unsur::parse);
    let note = form.maybe_body("note");
    source.map(|source| Evidence { source, topic, unsur, note })
}
