//! The other side of every door, on this machine: for whoever works on the program or shows it.
//!
//! `providers CONFIG HOOKS` writes the settings of its doors into the file CONFIG, and opens a page
//! on which one writes as a complainant to the program at HOOKS and reads what the hospital answers.
//! Nobody outside is reached.
#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a command-line program speaks to its person, and its people write now"
)]

mod settings;
mod street;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Html;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::Value;
use std::error::Error;
use std::sync::Arc;
use street::{Street, Voice};
use tokio::net::TcpListener;

const PAGE: &str = include_str!("page.html");

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(config), Some(hooks)) = (arguments.next(), arguments.next()) else {
        return Err("providers CONFIG HOOKS".into());
    };
    let street = Arc::new(Street::open(hooks).await?);
    std::fs::write(&config, settings::of(&street))?;
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    println!("http://{}", listener.local_addr()?);
    let router = Router::new()
        .route("/", get(Html(PAGE)))
        .route("/answers", get(answers))
        .route("/voices", post(speak))
        .with_state(street);
    axum::serve(listener, router).await?;
    Ok(())
}

async fn answers(State(street): State<Arc<Street>>) -> Json<Vec<street::Answer>> {
    Json(street.answers())
}

/// Gives the status with which the program answered.
async fn speak(
    State(street): State<Arc<Street>>,
    Json(said): Json<Value>,
) -> Result<String, (StatusCode, String)> {
    let text = |name: &str| said[name].as_str().unwrap_or_default().to_owned();
    let voice = Voice { door: text("door"), from: text("from"), text: text("text") };
    let spoken = street.speak(&voice).await;
    spoken.map_err(|error| (StatusCode::BAD_GATEWAY, error.to_string()))
}
