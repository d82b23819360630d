//! The staff pages over an invented house, to be looked at: `cargo run -p staff --example look -- 127.0.0.1:8098`.

use std::{error::Error, net::SocketAddr, sync::Arc};

use axum::{middleware, routing::get};
use desk::{Randomness, SystemRandomness, testing::TestDesk};
use web::{
    Shell, appearance, assets,
    limit::{Allowance, Limits},
    paths,
    visit::House,
};

fn random(bytes: &mut [u8]) {
    for chunk in bytes.chunks_mut(32) {
        chunk.copy_from_slice(&SystemRandomness.bytes()[..chunk.len()]);
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let listen = std::env::args().nth(1).unwrap_or_else(|| "127.0.0.1:8098".to_owned());
    let house = TestDesk::sqlite().await;
    let desk = house.as_demo();
    let shell = Arc::new(Shell {
        accounts: Arc::new(staff::DeskAccounts(desk.clone())),
        house: Arc::new(House {
            hospital: "RSUD Wanasari".into(),
            emergency_phone: "(0281) 000119".into(),
            demo: true,
            secure: false,
        }),
        trusted_hops: 0,
        random,
    });
    let limits = Arc::new(Limits::new(Allowance::default()));
    let router = staff::routes(desk, Arc::clone(&shell), limits)
        .route(paths::APPEARANCE, axum::routing::post(appearance::change))
        .route(paths::ASSET, get(assets::serve))
        .fallback(web::error::not_found)
        .layer(middleware::from_fn_with_state(shell, web::shell::around));
    let listener = tokio::net::TcpListener::bind(listen).await?;
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).await?;
    Ok(())
}
