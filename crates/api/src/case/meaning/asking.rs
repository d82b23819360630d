//! What an intake is, and who is asked.

use domain::case::{Addressee, Command as Meant, NewAsk, Screening};
use domain::ids::AskNo;
use domain::people::Role;
use domain::rules::{About, Topic};
use domain::text::Body;

use super::Reader;
use crate::case::ask::{Physician, To, TopicSent};
use crate::case::command::{AskForTime, NameAccused, Reroute, Route, Screen};
use crate::command::Means;
use crate::fault::{Fault, Why};
use crate::{who, word};

impl Means<Reader<'_>> for Screen {
    type Meant = Meant<Body>;

    async fn meaning(self, _: &Reader<'_>) -> Result<Meant<Body>, Fault> {
        let topics = (0..).zip(self.topics).map(|(nth, topic)| coded(nth, topic));
        Ok(Meant::Screen(Screening {
            kind: self.kind.0,
            nature: self.nature.0,
            grade: self.grade.map(|grade| grade.0),
            why: word::maybe(self.reason, "reason")?,
            topics: topics.collect::<Result<_, _>>()?,
            about: self.about.map_or(About::Nobody, |about| about.0),
            sealed: self.sealed,
        }))
    }
}

fn coded(nth: usize, sent: TopicSent) -> Result<Topic, Fault> {
    let (category, hcat, severity) = match sent {
        TopicSent::Category(category) => (category, None, None),
        TopicSent::Coded(coded) => (coded.category, coded.hcat, coded.severity),
    };
    if severity.is_some_and(|severity| !(1..=3).contains(&severity)) {
        let why = Why::OutOfRange { least: 1, most: 3 };
        return Err(Fault::of(format!("topics.{nth}.severity"), why));
    }
    let category = word::body(&category, &format!("topics.{nth}.category"))?.into_string();
    Ok(Topic { category, hcat: hcat.map(|hcat| hcat.0), severity })
}

impl Means<Reader<'_>> for AskForTime {
    type Meant = Meant<Body>;

    async fn meaning(self, reader: &Reader<'_>) -> Result<Meant<Body>, Fault> {
        let until = reader.until(self.until, "until")?;
        Ok(Meant::AskForTime { until, words: word::maybe(self.text, "text")? })
    }
}

impl Means<Reader<'_>> for Route {
    type Meant = Meant<Body>;

    async fn meaning(self, reader: &Reader<'_>) -> Result<Meant<Body>, Fault> {
        let mut asks = Vec::new();
        for (nth, ask) in self.asks.into_iter().enumerate() {
            asks.push(NewAsk {
                to: addressee(reader, ask.to, &format!("asks.{nth}.to")).await?,
                question: word::body(&ask.question, &format!("asks.{nth}.question"))?,
                nature: ask.nature.map(|nature| nature.0),
            });
        }
        Ok(Meant::Route { asks })
    }
}

impl Means<Reader<'_>> for Reroute {
    type Meant = Meant<Body>;

    async fn meaning(self, reader: &Reader<'_>) -> Result<Meant<Body>, Fault> {
        let to = match self.to {
            Some(to) => Some(addressee(reader, to, "to").await?),
            None => None,
        };
        let why = word::body(&self.reason, "reason")?;
        Ok(Meant::Reroute { ask: self.ask.map(AskNo), to, why })
    }
}

async fn addressee(reader: &Reader<'_>, to: To, field: &str) -> Result<Addressee, Fault> {
    match (to.unit, to.dpjp, to.committee, to.management) {
        (Some(unit), None, None, None) => {
            Ok(Addressee::Unit(word::unit(&unit, &format!("{field}.unit"))?))
        }
        (None, Some(physician), None, None) => {
            dpjp(reader, physician, &format!("{field}.dpjp")).await
        }
        (None, None, Some(true), None) => Ok(Addressee::Committee),
        (None, None, None, Some(true)) => Ok(Addressee::Management),
        _ => Err(Fault::of(field, Why::NotOne)),
    }
}

async fn dpjp(reader: &Reader<'_>, sent: Physician, field: &str) -> Result<Addressee, Fault> {
    let name = match sent {
        Physician::Whoever(true) => return Ok(Addressee::Dpjp(None)),
        Physician::Whoever(false) => return Err(Fault::of(field, Why::NotOne)),
        Physician::Named(name) => name,
    };
    let person = who::person(reader.desk, &name, field).await?;
    match person.role {
        Role::Dpjp => Ok(Addressee::Dpjp(Some(person.id))),
        _ => Err(Fault::of(field, Why::NotKnown)),
    }
}

impl Means<Reader<'_>> for NameAccused {
    type Meant = Meant<Body>;

    async fn meaning(self, reader: &Reader<'_>) -> Result<Meant<Body>, Fault> {
        let person = who::person(reader.desk, &self.person, "person").await?.id;
        Ok(Meant::NameAccused { person, words: word::maybe(self.text, "text")? })
    }
}
