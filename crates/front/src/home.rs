//! The first page: how to reach the hospital.

use askama::Template;
use axum::{extract::State, response::Response};
use domain::hospital::Hospital;
use web::{Failure, Frame, Visit, page as answer};

use crate::Front;

#[derive(Template)]
#[template(path = "home.html")]
struct Home {
    frame: Frame,
    hospital: Hospital,
}

/// The number as a telephone dials it.
pub fn dial(number: impl AsRef<str>) -> String {
    number.as_ref().chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}

pub async fn page(visit: Visit, State(front): State<Front>) -> Result<Response, Failure> {
    let hospital = front.desk.hospital().await?;
    let frame = Frame::new(&visit, "", &visit.t.front_title());
    Ok(answer::page(&Home { frame, hospital }))
}
