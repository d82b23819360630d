//! A small house to visit: three pages, one person with a session.

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicU8, Ordering},
};

use askama::Template;
use axum::{
    Router,
    body::Body,
    http::{Request, Response, StatusCode},
    middleware,
    routing::{get, post},
};
use futures::future::BoxFuture;
use tower::ServiceExt;
use web::{
    Failure, Frame, Sent, Shell, SignedIn, Viewer, Visit, appearance, assets, page, paths,
    saying::Saying,
    session::{Accounts, SessionHash, SessionId, StoreFault},
    visit::House,
};

#[derive(Default)]
struct Ledger {
    open: Mutex<Vec<(String, String)>>,
}

impl Accounts for Ledger {
    fn reload<'a>(
        &'a self,
        session: &'a SessionHash,
    ) -> BoxFuture<'a, Result<Option<Viewer>, StoreFault>> {
        Box::pin(async move {
            let open = self.open.lock().unwrap();
            let found = open.iter().find(|(hash, _)| hash == session.as_str());
            Ok(found.map(|(_, user)| Viewer {
                user: user.clone(),
                name: format!("<{user}>"),
                role: "head".into(),
                unit: None,
            }))
        })
    }

    fn open<'a>(
        &'a self,
        user: &'a str,
        session: &'a SessionHash,
    ) -> BoxFuture<'a, Result<(), StoreFault>> {
        Box::pin(async move {
            self.open.lock().unwrap().push((session.as_str().into(), user.into()));
            Ok(())
        })
    }

    fn close<'a>(&'a self, session: &'a SessionHash) -> BoxFuture<'a, Result<(), StoreFault>> {
        Box::pin(async move {
            self.open.lock().unwrap().retain(|(hash, _)| hash != session.as_str());
            Ok(())
        })
    }
}

#[derive(Template)]
#[template(
    ext = "html",
    source = "{% extends \"frame/staff.html\" %}{% block content %}{% endblock %}"
)]
struct Desk {
    frame: Frame,
}

#[derive(Template)]
#[template(
    ext = "html",
    source = "{% extends \"frame/public.html\" %}{% block content %}{% endblock %}"
)]
struct Front {
    frame: Frame,
}

static NEXT: AtomicU8 = AtomicU8::new(1);

fn random(bytes: &mut [u8]) {
    bytes.fill(NEXT.fetch_add(1, Ordering::Relaxed));
}

pub struct Wanasari {
    router: Router,
}

pub fn house(secure: bool) -> Wanasari {
    let shell = Arc::new(Shell {
        accounts: Arc::new(Ledger::default()),
        house: Arc::new(House {
            hospital: "RSUD Wanasari".into(),
            emergency_phone: "118".into(),
            demo: true,
            secure,
        }),
        trusted_hops: 0,
        random,
    });
    Wanasari { router: routes(shell) }
}

fn routes(shell: Arc<Shell>) -> Router {
    let (opens, closes) = (Arc::clone(&shell), Arc::clone(&shell));
    Router::new()
        .route(paths::ROOT, get(|visit: Visit| async move {
            page::page(&Front { frame: Frame::new(&visit, "", "") })
        }))
        .route(paths::HOME, get(|who: SignedIn| async move {
            page::page(&Desk { frame: Frame::new(&who.visit, "home", "") })
        }))
        .route(paths::SIGN_IN, post(move |_: Visit, sent: Sent| async move {
            let mut response = page::go(paths::HOME);
            opens.sign_in(sent.text("nama"), &mut response).await?;
            Ok::<_, Failure>(response)
        }))
        .route(paths::SIGN_OUT, post(move |who: SignedIn, _: Sent| async move {
            let mut response = page::go_saying(paths::ROOT, &Saying::new("signed_out"), &who.visit);
            closes.sign_out(&who.visit, &mut response).await?;
            Ok::<_, Failure>(response)
        }))
        .route("/echo", post(|visit: Visit, sent: Sent| async move {
            let faults = sent.check(visit.t, &["a"], &["b"]);
            if faults.is_empty() { Ok(sent.text("a").to_owned()) } else { Err(Failure::Invalid(faults)) }
        }))
        .route("/rusak", get(|| async { Failure::Broken("CANARY in the cellar".into()) }))
        .route(paths::APPEARANCE, post(appearance::change))
        .route(paths::ASSET, get(assets::serve))
        .fallback(web::error::not_found)
        .method_not_allowed_fallback(web::error::not_allowed)
        .layer(middleware::from_fn_with_state(shell, web::shell::around))
}

pub struct Answer {
    pub status: StatusCode,
    pub head: Response<()>,
    pub body: String,
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.head.headers().get(name).map_or("", |value| value.to_str().unwrap())
    }

    pub fn cookies(&self) -> Vec<&str> {
        self.head.headers().get_all("set-cookie").iter().map(|v| v.to_str().unwrap()).collect()
    }
}

impl Wanasari {
    pub async fn ask(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, 1 << 20).await.unwrap();
        Answer {
            status: parts.status,
            body: String::from_utf8_lossy(&bytes).into_owned(),
            head: Response::from_parts(parts, ()),
        }
    }

    pub async fn get(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.ask(with(Request::get(path), headers, "")).await
    }

    pub async fn post(&self, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        let form = ("content-type", "application/x-www-form-urlencoded");
        let mut headers = headers.to_vec();
        headers.push(form);
        self.ask(with(Request::post(path), &headers, body)).await
    }

    /// Signs in and gives the cookie pair and the form token.
    pub async fn signed_in(&self) -> (String, String) {
        let answer = self.post("/masuk", &[("sec-fetch-site", "same-origin")], "nama=sari").await;
        let cookie = answer.cookies()[0].split(';').next().unwrap().to_owned();
        let (_, value) = cookie.split_once('=').unwrap();
        let token = SessionId::from_cookie(value).unwrap().form_token();
        (cookie.clone(), token.as_str().to_owned())
    }
}

fn with(
    builder: axum::http::request::Builder,
    headers: &[(&str, &str)],
    body: &str,
) -> Request<Body> {
    let builder = headers.iter().fold(builder, |b, (name, value)| b.header(*name, *value));
    builder.body(Body::from(body.to_owned())).unwrap()
}
