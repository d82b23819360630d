//! All routes of the house under one shell.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, MatchedPath, Request, State};
use axum::http::{HeaderValue, Method, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use desk::Randomness;
use futures::StreamExt;
use tokio::sync::watch;
use tower_http::catch_panic::CatchPanicLayer;
use web::limit::{Allowance, Limits};
use web::visit::House as Named;
use web::{Failure, Shell, appearance, assets, error, paths};

use crate::house::House;
use crate::work::Bell;

/// Pages and commands are small; the routes that take files say so themselves.
const LARGEST_BODY: usize = 1024 * 1024;

/// How long a request may take until its answer begins; a live page goes on after that.
const PATIENCE: Duration = Duration::from_secs(30);

/// The same where photos come along: from a ward with one bar of signal they take their time.
const PATIENCE_FOR_WRITING: Duration = Duration::from_secs(70);
const PATIENCE_FOR_FILES: Duration = Duration::from_secs(300);

/// The counters of the public doors forget networks that have not knocked for so long.
const FORGETTING: Duration = Duration::from_secs(600);

pub fn of(house: &House, bell: Bell, stopped: watch::Receiver<bool>) -> Router {
    let shell = shell(house);
    let limits = Arc::new(Limits::new(Allowance::default()));
    let knocks = Arc::new(front::Knocks::default());
    forget(Arc::clone(&knocks), Arc::clone(&limits));
    let desk = &house.desk;
    Router::new()
        .merge(front::routes(desk.clone(), knocks))
        .merge(staff::routes(desk.clone(), Arc::clone(&shell), limits))
        .merge(api::routes(desk.clone()))
        .route(paths::APPEARANCE, post(appearance::change))
        .route(paths::ASSET, get(assets::serve))
        .fallback(error::not_found)
        .method_not_allowed_fallback(error::not_allowed)
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(middleware::from_fn(in_time))
        .layer(middleware::from_fn_with_state(bell, ring))
        .layer(middleware::from_fn_with_state(stopped, cut))
        .layer(middleware::from_fn_with_state(shell, web::shell::around))
}

fn shell(house: &House) -> Arc<Shell> {
    let public = house.config.public_url.as_deref().unwrap_or_default();
    Arc::new(Shell {
        accounts: Arc::new(staff::DeskAccounts(house.desk.clone())),
        house: Arc::new(Named {
            hospital: house.hospital.name.clone(),
            emergency_phone: house.hospital.emergency_phone.clone(),
            demo: house.desk.is_demo(),
            secure: public.starts_with("https://"),
        }),
        trusted_hops: house.config.trusted_hops,
        random: |bytes| {
            for part in bytes.chunks_mut(32) {
                part.copy_from_slice(&desk::SystemRandomness.bytes()[..part.len()]);
            }
        },
    })
}

fn forget(knocks: Arc<front::Knocks>, limits: Arc<Limits>) {
    tokio::spawn(async move {
        loop {
            tokio::time::sleep(FORGETTING).await;
            knocks.forget_idle();
            limits.forget_idle();
        }
    });
}

/// Whatever was not only read may have left work behind.
async fn ring(State(bell): State<Bell>, request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let response = next.run(request).await;
    if !reads {
        bell.ring();
    }
    response
}

/// A live page never ends by itself: it ends with the house.
async fn cut(
    State(mut stopped): State<watch::Receiver<bool>>,
    request: Request,
    next: Next,
) -> Response {
    let response = next.run(request).await;
    let kind = response.headers().get(header::CONTENT_TYPE);
    if !kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/event-stream")) {
        return response;
    }
    let (parts, body) = response.into_parts();
    let end = Box::pin(async move {
        drop(stopped.wait_for(|stopped| *stopped).await);
    });
    Response::from_parts(parts, Body::from_stream(body.into_data_stream().take_until(end)))
}

async fn in_time(request: Request, next: Next) -> Response {
    match tokio::time::timeout(patience(&request), next.run(request)).await {
        Ok(response) => response,
        Err(_) => {
            let mut response = Failure::Busy.into_response();
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
            response
        }
    }
}

fn patience(request: &Request) -> Duration {
    let route = request.extensions().get::<MatchedPath>().map(MatchedPath::as_str);
    let takes_files = [paths::REPORT_SEND, paths::CASE_FILES, paths::API_FILES, paths::BOX_SLIPS];
    match route {
        Some(route) if takes_files.contains(&route) => PATIENCE_FOR_FILES,
        Some(paths::CASE_ASSISTANT | paths::API_ASSISTANT) => PATIENCE_FOR_WRITING,
        _ => PATIENCE,
    }
}

/// What a panic said stays in the log: it may hold words of people.
fn panicked(_: Box<dyn std::any::Any + Send>) -> Response {
    Failure::Broken("a handler panicked".into()).into_response()
}
