//! How the larger parts of rules stand in their column. Fields are added, never renamed.

use domain::calendar::{Span, Unit};
use domain::people::Role;
use domain::rules::{
    Act, Applies, Category, Channel, ClockName, ClockRule, Hcat, Kind, Limit, MarkKind,
    MedicalRules, Nature, Permissions, Shift, ShiftHours, Source, SourceStatus, Way,
};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
pub(super) struct Length {
    amount: u32,
    unit: String,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Origin {
    text: String,
    status: String,
}

/// A clock; without a limit its instant is given by a person.
#[derive(Serialize, Deserialize)]
pub(super) struct Clock {
    name: String,
    starts: Vec<String>,
    stops: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    limit: Option<Length>,
    /// Red, yellow, green.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    by_grade: Option<[Length; 3]>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    kinds: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    nature: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    channels: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pauses: Option<[String; 2]>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    restarts: Vec<String>,
    #[serde(default)]
    only_warns: bool,
    source: Origin,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Medical {
    ways: Vec<String>,
    accompanied: bool,
    opinion: bool,
}

/// A category of the hospital, with its code of HCAT.
#[derive(Serialize, Deserialize)]
pub(super) struct Problem {
    code: String,
    name: String,
    hcat: String,
}

impl Problem {
    pub fn of(category: &Category) -> Self {
        let hcat = category.hcat.code().to_owned();
        Self { code: category.code.clone(), name: category.name.clone(), hcat }
    }

    pub fn category(self) -> Option<Category> {
        Some(Category { code: self.code, name: self.name, hcat: Hcat::parse(&self.hcat)? })
    }
}

/// A turn: its name, and the minutes at which it begins and ends.
#[derive(Serialize, Deserialize)]
pub(super) struct Turn(String, u16, u16);

/// An act and the roles that may do it.
#[derive(Serialize, Deserialize)]
pub(super) struct Allowed(String, Vec<String>);

impl Length {
    pub fn of(span: Span) -> Self {
        Self { amount: span.amount, unit: span.unit.code().to_owned() }
    }

    pub fn span(self) -> Option<Span> {
        Some(Span { amount: self.amount, unit: Unit::parse(&self.unit)? })
    }
}

impl Origin {
    pub fn of(source: &Source) -> Self {
        Self { text: source.text.clone(), status: source.status.code().to_owned() }
    }

    pub fn source(self) -> Option<Source> {
        Some(Source { text: self.text, status: SourceStatus::parse(&self.status)? })
    }
}

/// Codes of values, and the values of codes.
pub(super) fn codes<T: Copy>(all: &[T], code: fn(T) -> &'static str) -> Vec<String> {
    all.iter().map(|one| code(*one).to_owned()).collect()
}

pub(super) fn parsed<T>(all: &[String], parse: fn(&str) -> Option<T>) -> Option<Vec<T>> {
    all.iter().map(|code| parse(code)).collect()
}

impl Clock {
    pub fn of(clock: &ClockRule) -> Self {
        let (limit, by_grade) = match clock.limit {
            Limit::Fixed(span) => (Some(Length::of(span)), None),
            Limit::ByGrade { red, yellow, green } => {
                (None, Some([red, yellow, green].map(Length::of)))
            }
            Limit::Given => (None, None),
        };
        let pair = |(from, to): (MarkKind, MarkKind)| [from, to].map(|mark| mark.code().to_owned());
        Self {
            name: clock.name.code().to_owned(),
            starts: codes(&clock.starts, MarkKind::code),
            stops: codes(&clock.stops, MarkKind::code),
            limit,
            by_grade,
            kinds: codes(&clock.applies.kinds, Kind::code),
            nature: clock.applies.nature.map(|nature| nature.code().to_owned()),
            channels: codes(&clock.applies.channels, Channel::code),
            pauses: clock.pauses.map(pair),
            restarts: codes(&clock.restarts, MarkKind::code),
            only_warns: clock.only_warns,
            source: Origin::of(&clock.source),
        }
    }

    pub fn clock(self) -> Option<ClockRule> {
        let limit = match (self.limit, self.by_grade) {
            (Some(limit), None) => Limit::Fixed(limit.span()?),
            (None, Some([red, yellow, green])) => {
                Limit::ByGrade { red: red.span()?, yellow: yellow.span()?, green: green.span()? }
            }
            (None, None) => Limit::Given,
            (Some(_), Some(_)) => return None,
        };
        let pauses = match self.pauses {
            None => None,
            Some([from, to]) => Some((MarkKind::parse(&from)?, MarkKind::parse(&to)?)),
        };
        let nature = match self.nature {
            None => None,
            Some(code) => Some(Nature::parse(&code)?),
        };
        Some(ClockRule {
            name: ClockName::parse(&self.name)?,
            starts: parsed(&self.starts, MarkKind::parse)?,
            stops: parsed(&self.stops, MarkKind::parse)?,
            limit,
            applies: Applies {
                kinds: parsed(&self.kinds, Kind::parse)?,
                nature,
                channels: parsed(&self.channels, Channel::parse)?,
            },
            pauses,
            restarts: parsed(&self.restarts, MarkKind::parse)?,
            only_warns: self.only_warns,
            source: self.source.source()?,
        })
    }
}

impl Medical {
    pub fn of(rules: &MedicalRules) -> Self {
        let ways = codes(&rules.ways, Way::code);
        Self { ways, accompanied: rules.accompanied, opinion: rules.opinion }
    }

    pub fn rules(self) -> Option<MedicalRules> {
        let ways = parsed(&self.ways, Way::parse)?;
        Some(MedicalRules { ways, accompanied: self.accompanied, opinion: self.opinion })
    }
}

impl Turn {
    pub fn of(hours: &ShiftHours) -> Self {
        Self(hours.shift.code().to_owned(), hours.from, hours.until)
    }

    pub fn hours(self) -> Option<ShiftHours> {
        Some(ShiftHours { shift: Shift::parse(&self.0)?, from: self.1, until: self.2 })
    }
}

impl Allowed {
    pub fn all(permissions: &Permissions) -> Vec<Self> {
        let one =
            |(act, roles): &(Act, Vec<Role>)| Self(act.code().to_owned(), codes(roles, Role::code));
        permissions.0.iter().map(one).collect()
    }

    pub fn permissions(all: Vec<Self>) -> Option<Permissions> {
        let one = |Self(act, roles): Self| Some((Act::parse(&act)?, parsed(&roles, Role::parse)?));
        let mut table = all.into_iter().map(one).collect::<Option<Vec<_>>>()?;
        // An act that came into the house after the table was signed is done by its usual people.
        let Permissions(usual) = Permissions::default();
        let newer = |(act, _): &(Act, Vec<Role>)| !table.iter().any(|(known, _)| known == act);
        let newer: Vec<_> = usual.into_iter().filter(newer).collect();
        table.extend(newer);
        Some(Permissions(table))
    }
}
