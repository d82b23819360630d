//! Signing in and out. The demo has one card a role and no password.

use std::sync::Arc;

use askama::Template;
use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::Response,
};
use desk::{Desk, DeskError, Person, people};
use serde::Deserialize;
use web::{
    Failure, Faults, Frame, Sent, Shell, Visit,
    limit::{Door, Limits},
    page, paths,
    saying::Saying,
};

#[derive(Deserialize)]
pub struct Asked {
    lanjut: Option<String>,
}

#[derive(Template)]
#[template(path = "sign_in/sign_in.html")]
struct SignIn {
    frame: Frame,
    login: String,
    back: String,
    cards: Vec<Person>,
    /// Everybody else of the demonstration.
    others: Vec<Person>,
    faults: Faults,
}

/// `GET /masuk`
pub async fn show(
    visit: Visit,
    State(desk): State<Desk>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let back = asked.lanjut.unwrap_or_default();
    if visit.viewer.is_some() {
        return Ok(page::go(onward(&back)));
    }
    let page = asking(&visit, &desk, back).await?;
    Ok(page::page(&page))
}

/// `POST /masuk`
pub async fn enter(
    visit: Visit,
    State(desk): State<Desk>,
    State(shell): State<Arc<Shell>>,
    State(limits): State<Arc<Limits>>,
    sent: Sent,
) -> Result<Response, Failure> {
    limits.knock(Door::SignIn, visit.address)?;
    let known = people::sign_in(&desk, sent.text("login"), sent.text("password")).await;
    match known {
        Ok(person) => entered(&shell, &person, sent.text("lanjut")).await,
        Err(DeskError::NotSignedIn) => {
            let mut page = asking(&visit, &desk, sent.text("lanjut").to_owned()).await?;
            page.login = sent.text("login").to_owned();
            page.faults.add("login", visit.t.sign_in_wrong());
            Ok(page::with_status(StatusCode::UNPROCESSABLE_ENTITY, &page))
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST /masuk/contoh`: in the demo somebody is chosen, not proved.
pub async fn try_out(
    _: Visit,
    State(desk): State<Desk>,
    State(shell): State<Arc<Shell>>,
    sent: Sent,
) -> Result<Response, Failure> {
    let person = people::sign_in_demo(&desk, sent.text("login")).await?;
    entered(&shell, &person, sent.text("lanjut")).await
}

/// `POST /keluar`
pub async fn leave(
    visit: Visit,
    State(shell): State<Arc<Shell>>,
    _: Sent,
) -> Result<Response, Failure> {
    let mut response = page::go_saying(paths::SIGN_IN, &Saying::new("signed_out"), &visit);
    shell.sign_out(&visit, &mut response).await?;
    Ok(response)
}

async fn asking(visit: &Visit, desk: &Desk, back: String) -> Result<SignIn, Failure> {
    let cards = people::demo_cards(desk).await?;
    let others = people::demo_people(desk).await?;
    Ok(SignIn {
        frame: Frame::new(visit, "", &visit.t.sign_in_title()),
        login: String::new(),
        back,
        cards,
        others,
        faults: Faults::default(),
    })
}

async fn entered(shell: &Shell, person: &Person, back: &str) -> Result<Response, Failure> {
    let mut response = page::go(onward(back));
    shell.sign_in(&person.id.to_string(), &mut response).await?;
    Ok(response)
}

fn onward(back: &str) -> &str {
    paths::own_path(back).unwrap_or(paths::HOME)
}
