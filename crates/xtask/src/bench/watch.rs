//! The watch over emerging issues beside two plain rules, on an invented year.

use std::time::Instant;

use anyhow::Result;

use super::{Chapter, Effort, Figure};
use crate::stream::rivals::{moving_average, poisson};
use crate::stream::{Cry, Message, Outcome, SEED, judged, stream, watched};

type Method = fn(&[Message]) -> Vec<Cry>;
const METHODS: [(&str, Method); 3] = [
    ("watch of the house, one false alarm a week allowed", watched),
    ("moving average of each word, three deviations", moving_average),
    ("Poisson on each word, 1 in 10,000", poisson),
];

pub fn chapters(_effort: Effort) -> Result<Vec<Chapter>> {
    let messages = stream(SEED);
    let title = format!("Emerging issues, {} invented messages of a year", messages.len());
    let figures = METHODS.iter().map(|(what, method)| figure(what, *method, &messages)).collect();
    Ok(vec![Chapter { title, figures }])
}

#[allow(clippy::disallowed_methods, reason = "this measures")]
fn figure(what: &str, method: Method, messages: &[Message]) -> Figure {
    let begun = Instant::now();
    let cries = method(messages);
    let seconds = begun.elapsed().as_secs_f64();
    let Outcome { found, planted, delay_days, slowest_days, false_a_week } =
        judged(messages, &cries);
    Figure {
        what: what.to_owned(),
        value: format!("{found} of {planted} found, {false_a_week:.1} false a week"),
        note: format!(
            "delay {delay_days:.1} days, at most {slowest_days:.1}; {seconds:.1} s; \
             goal 14 of 15, at most 2.3 a week, 2 days"
        ),
    }
}
