//! The clauses of the signed procedure, judged for this case from its history.

use desk::case::View;
use domain::compliance::ClauseResult;
use locale::Words;

/// One clause and how it fared here.
pub struct Clause {
    pub duty: String,
    pub verdict: &'static str,
    pub word: String,
    pub why: String,
    pub because: Vec<u32>,
}

pub fn shown(view: &View, t: &Words) -> Vec<Clause> {
    view.clauses.iter().map(|one| clause(one, t)).collect()
}

fn clause(result: &ClauseResult, t: &Words) -> Clause {
    Clause {
        duty: t.duty(result.clause.duty.code()),
        verdict: result.verdict.code(),
        word: t.verdict(result.verdict.code()),
        why: t.why(result.why.code()),
        because: result.because.clone(),
    }
}
