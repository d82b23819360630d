//! `reading retrain`: the reader learns from what people of this office screened, here and now.

use desk::reader::{self, Score, Version};
use domain::people::Actor;
use domain::reader::Command;
use locale::Words;
use serde_json::{Value, json};

use crate::fault::Fault;
use crate::house::House;
use crate::say;

/// Trains one version to its end and shows it beside the one in use. The head decides on the page.
pub async fn retrain(house: &House, t: &Words) -> Result<(), Fault> {
    let desk = &house.desk;
    reader::act(desk, &Actor::Desk, Command::Train {}).await?;
    while reader::run(desk).await? {}
    let view = reader::show(desk, &Actor::Desk).await?;
    if let Some(newest) = view.versions.first() {
        say::data(&told(newest).to_string());
        say::talk(&match newest.trouble {
            Some(why) => t.reader_trouble(why.code(), newest.examples.to_string()),
            None => t.reader_waits(newest.number.to_string()),
        });
    }
    Ok(())
}

fn told(one: &Version) -> Value {
    let score = |one: &Score| {
        json!({
            "question": one.question.code(),
            "asked": one.asked,
            "before": { "accuracy": share(one.before.0), "macro_f1": share(one.before.1) },
            "after": { "accuracy": share(one.after.0), "macro_f1": share(one.after.1) },
        })
    };
    json!({
        "number": one.number,
        "standing": one.standing.code(),
        "examples": one.examples,
        "confirmed": one.confirmed,
        "scores": one.scores.iter().map(score).collect::<Vec<_>>(),
    })
}

fn share(thousandths: u32) -> f64 {
    f64::from(thousandths) / 1_000.0
}
