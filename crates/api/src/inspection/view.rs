//! An audit, as the caller may see it.

use desk::inspection::{Computed, Looked, Told, View};
use domain::inspection::Object;
use serde::Serialize;
use utoipa::ToSchema;

use crate::stamp::Stamp;

/// One internal audit.
#[derive(Serialize, ToSchema)]
pub struct Inspection {
    id: String,
    version: u32,
    /// Null: the complaint procedure.
    sop: Option<String>,
    title: String,
    edition: Option<u16>,
    from: String,
    until: String,
    lead: Option<String>,
    /// `running`, `closed` or `stopped`.
    stage: &'static str,
    begun_at: String,
    ended_at: Option<String>,
    sample: Sample,
    questions: Vec<Asked>,
    /// The cases of the sample in their order; empty in a list.
    cases: Vec<Case>,
    summary: Option<String>,
    /// Ids of the improvements that were begun from it, where the caller may see them.
    improvements: Vec<String>,
}

/// How the sample was drawn.
#[derive(Serialize, ToSchema)]
#[schema(as = InspectionSample)]
struct Sample {
    /// `chacha20`: cases by number, each gets the next eight bytes (little endian) of the ChaCha20 key
    /// stream whose key begins with the seed; the smallest are the sample. `occasions`: nothing was
    /// drawn, so many occasions of the service itself are watched.
    method: &'static str,
    /// 16 hexadecimal digits.
    seed: String,
    population: u32,
    /// Protected cases that were not in the population.
    withheld: u32,
    size: usize,
}

/// One question with what was found.
#[derive(Serialize, ToSchema)]
#[schema(as = InspectionQuestion)]
struct Asked {
    asks: String,
    clause: Option<u8>,
    kept: u32,
    not_kept: u32,
    not_applicable: u32,
    /// What the program finds for the clause; null for a free question and in a list.
    computed: Option<Found>,
}

/// Kept and decided cases, counted by the program.
#[derive(Serialize, ToSchema)]
#[schema(as = InspectionComputed)]
struct Found {
    sample_kept: u32,
    sample_total: u32,
    kept: u32,
    total: u32,
}

/// One case of the sample.
#[derive(Serialize, ToSchema)]
#[schema(as = InspectionCase)]
struct Case {
    /// Null of an occasion, and of a case that is protected and not for the caller.
    number: Option<String>,
    /// The number of the occasion that is watched, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    occasion: Option<usize>,
    /// Null until it is filled in.
    answers: Option<Vec<Answer>>,
}

/// What was found of one question.
#[derive(Serialize, ToSchema)]
#[schema(as = InspectionAnswer)]
struct Answer {
    /// `kept`, `not_kept` or `not_applicable`.
    answer: &'static str,
    remark: Option<String>,
}

impl Inspection {
    pub fn of(view: &View, stamp: Stamp) -> Self {
        let (known, begun) = (&view.inspection, &view.inspection.begun);
        Self {
            id: begun.id.to_string(),
            version: known.version.0,
            sop: begun.subject.sop.map(|sop| sop.to_string()),
            title: begun.subject.title.clone(),
            edition: begun.subject.edition,
            from: begun.period.from.to_string(),
            until: begun.period.until.to_string(),
            lead: view.lead.clone(),
            stage: known.stage.code(),
            begun_at: stamp.at(known.begun_at),
            ended_at: stamp.maybe(known.ended_at),
            sample: Sample::of(&begun.sample),
            questions: (0..begun.questions.len()).map(|nth| Asked::of(view, nth)).collect(),
            cases: view.cases.iter().map(Case::of).collect(),
            summary: view.summary.clone(),
            improvements: view
                .improvements
                .iter()
                .map(|one| one.improvement.id.to_string())
                .collect(),
        }
    }
}

impl Sample {
    fn of(sample: &domain::inspection::Sample) -> Self {
        Self {
            method: sample.method.code(),
            seed: format!("{:016x}", sample.seed),
            population: sample.population,
            withheld: sample.withheld,
            size: sample.places(),
        }
    }
}

impl Asked {
    fn of(view: &View, nth: usize) -> Self {
        let question = &view.inspection.begun.questions[nth];
        let tally = view.inspection.tally(nth);
        let found = |one: &Computed| Found {
            sample_kept: one.sample.0,
            sample_total: one.sample.1,
            kept: one.all.0,
            total: one.all.1,
        };
        Self {
            asks: question.asks.as_str().to_owned(),
            clause: question.clause,
            kept: tally.kept,
            not_kept: tally.not_kept,
            not_applicable: tally.not_applicable,
            computed: view.computed.get(nth).and_then(Option::as_ref).map(found),
        }
    }
}

impl Case {
    fn of(looked: &Looked) -> Self {
        let told = |told: &Told| Answer { answer: told.answer.code(), remark: told.remark.clone() };
        Self {
            number: match looked.what {
                Object::Case(number) => Some(number.to_string()),
                Object::Protected | Object::Occasion(_) => None,
            },
            occasion: match looked.what {
                Object::Occasion(number) => Some(number),
                Object::Case(_) | Object::Protected => None,
            },
            answers: looked.sheet.as_ref().map(|sheet| sheet.iter().map(told).collect()),
        }
    }
}
