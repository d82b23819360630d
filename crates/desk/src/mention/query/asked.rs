//! What is asked of a text: whether it says the words of a query, by their roots.

use std::collections::HashMap;

use db::Tx;
use domain::calendar::Instant;
use domain::ids::{MentionId, QueryId};
use domain::mention::query::{Plan, Query};
use domain::mention::{Mention, Source};
use reading::{Phrase, Searched};
use store::Scope;
use store::mention::query as rows;

use crate::act::boxed;
use crate::{Desk, DeskError};

/// A query with the roots of all its words.
pub(super) struct Question {
    pub id: QueryId,
    plan: Plan,
    phrases: HashMap<String, Phrase>,
}

impl Question {
    pub fn new(id: QueryId, plan: &Plan) -> Self {
        let phrases = plan.terms().map(|term| (term.to_owned(), Phrase::of(term)));
        Self { id, phrases: phrases.collect(), plan: plan.clone() }
    }

    fn of(query: &Query) -> Self {
        Self::new(query.id, &query.plan)
    }

    /// The words by which a text meets it.
    pub fn met(&self, source: Source, text: &Searched) -> Option<Vec<&str>> {
        self.plan.met(source, |term| self.phrases.get(term).is_some_and(|it| text.says(it)))
    }

    /// The roots of the words that make a text meet it.
    pub fn wanted(&self) -> impl Iterator<Item = &Phrase> {
        self.plan.wanted().filter_map(|term| self.phrases.get(term))
    }
}

/// Some queries that a text is held against.
pub(crate) struct Asked(Vec<Question>);

impl Asked {
    /// Those that run.
    ///
    /// # Errors
    /// What the database said.
    pub async fn running(tx: &mut Tx<'_>, scope: Scope) -> Result<Self, DeskError> {
        Ok(Self(rows::running(tx, scope).await?.iter().map(Question::of).collect()))
    }

    /// The one to which a feed is narrowed, also one that was stopped; without one, nothing is asked.
    ///
    /// # Errors
    /// What the database said.
    pub async fn narrowing(desk: &Desk, id: Option<QueryId>) -> Result<Self, DeskError> {
        let Some(id) = id else { return Ok(Self(Vec::new())) };
        let scope = desk.scope();
        let job = boxed(move |tx: &mut Tx<'_>| {
            Box::pin(async move { Ok(rows::find(tx, scope, id).await?) })
        });
        let found: Option<Query> = desk.store().db.read(job).await?;
        Ok(Self(found.iter().map(Question::of).collect()))
    }

    /// Does a text meet every one of them?
    pub fn takes(&self, source: Source, text: &str) -> bool {
        if self.0.is_empty() {
            return true;
        }
        let text = Searched::of(text);
        self.0.iter().all(|one| one.met(source, &text).is_some())
    }

    /// A mention that is new is held against each.
    ///
    /// # Errors
    /// What the database said.
    pub async fn hear(
        &self,
        tx: &mut Tx<'_>,
        scope: Scope,
        (id, said): (MentionId, Option<(Source, &str, Instant)>),
    ) -> Result<(), DeskError> {
        let Some((source, text, published_at)) = said else { return Ok(()) };
        if self.0.is_empty() {
            return Ok(());
        }
        let text = Searched::of(text);
        for one in self.0.iter().filter(|one| one.met(source, &text).is_some()) {
            rows::hit(tx, scope, one.id, (id, published_at)).await?;
        }
        Ok(())
    }
}

/// A query that a mention met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Met {
    pub id: QueryId,
    pub name: String,
    /// The words by which it does, as the query has them now; none where they were changed since, or
    /// the text was erased.
    pub words: Vec<String>,
}

/// The queries that a mention met.
pub(crate) async fn met(
    tx: &mut Tx<'_>,
    desk: &Desk,
    mention: &Mention,
    text: Option<&str>,
) -> Result<Vec<Met>, DeskError> {
    let found = rows::of_mention(tx, desk.scope(), mention.id).await?;
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let text = Searched::of(text.unwrap_or_default());
    let one = |query: Query| {
        let question = Question::of(&query);
        let words = question.met(mention.found.source, &text).unwrap_or_default();
        Met {
            id: query.id,
            words: words.into_iter().map(str::to_owned).collect(),
            name: query.plan.name.into_string(),
        }
    };
    Ok(found.into_iter().map(one).collect())
}
