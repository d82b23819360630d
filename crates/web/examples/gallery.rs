//! All parts of the pages in one place, to be looked at: `cargo run -p web --example gallery -- 127.0.0.1:8099`.

use std::{error::Error, sync::Arc};

use askama::Template;
use axum::{Router, middleware, response::Response, routing::get};
use futures::future::BoxFuture;
use web::{
    Failure, Faults, Frame, Shell, Viewer, Visit, appearance, assets, page, paths,
    session::{Accounts, SessionHash, StoreFault},
    visit::House,
};

struct Everyone;

impl Accounts for Everyone {
    fn reload<'a>(
        &'a self,
        _: &'a SessionHash,
    ) -> BoxFuture<'a, Result<Option<Viewer>, StoreFault>> {
        Box::pin(async { Ok(None) })
    }

    fn open<'a>(&'a self, _: &'a str, _: &'a SessionHash) -> BoxFuture<'a, Result<(), StoreFault>> {
        Box::pin(async { Ok(()) })
    }

    fn close<'a>(&'a self, _: &'a SessionHash) -> BoxFuture<'a, Result<(), StoreFault>> {
        Box::pin(async { Ok(()) })
    }
}

#[derive(Template)]
#[template(path = "gallery_staff.html")]
struct Staff {
    frame: Frame,
    faults: Faults,
}

#[derive(Template)]
#[template(path = "gallery_public.html")]
struct Public {
    frame: Frame,
    faults: Faults,
}

fn signed_in(mut visit: Visit, role: &str) -> Visit {
    visit.viewer = Some(Viewer {
        user: "1".into(),
        name: "Petugas Humas 1".into(),
        role: role.into(),
        unit: Some("Humas".into()),
    });
    visit
}

fn wrong(visit: &Visit) -> Faults {
    let mut faults = Faults::default();
    faults.add("hp", visit.t.form_not_a_phone());
    faults
}

async fn staff(visit: Visit) -> Response {
    let visit = signed_in(visit, "head");
    let faults = wrong(&visit);
    let frame = Frame::new(&visit, "inbox", &visit.t.frame_go("inbox"));
    page::page(&Staff { frame: frame.with_count("inbox", 7).with_count("cases", 12), faults })
}

async fn public(visit: Visit) -> Response {
    let faults = wrong(&visit);
    let frame = Frame::new(&visit, "report_form", &visit.t.frame_go("report_form"));
    page::page(&Public { frame, faults })
}

async fn broken() -> Failure {
    Failure::Broken("a lamp fell down".into())
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let listen = std::env::args().nth(1).unwrap_or_else(|| "127.0.0.1:8099".to_owned());
    let shell = Arc::new(Shell {
        accounts: Arc::new(Everyone),
        house: Arc::new(House {
            hospital: "RSUD Wanasari".into(),
            emergency_phone: "(0284) 555-0118".into(),
            demo: true,
            secure: false,
        }),
        trusted_hops: 0,
        random: |bytes| bytes.fill(7),
    });
    let router = Router::new()
        .route(paths::ROOT, get(public))
        .route("/petugas", get(staff))
        .route("/rusak", get(broken))
        .route(paths::APPEARANCE, axum::routing::post(appearance::change))
        .route(paths::ASSET, get(assets::serve))
        .fallback(web::error::not_found)
        .layer(middleware::from_fn_with_state(shell, web::shell::around));
    axum::serve(tokio::net::TcpListener::bind(listen).await?, router).await?;
    Ok(())
}
