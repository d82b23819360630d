//! Pictures that a channel fetches while the program puts them out: by what was drawn for it, for a while.

use axum::{
    extract::{Path, State},
    http::{HeaderValue, header},
    response::Response,
};
use desk::content::posting;
use web::Failure;

use crate::Front;

/// `GET /materi/{tiket}/{berkas}`
pub async fn fetch(
    State(front): State<Front>,
    Path((pass, file)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let file = file.parse().map_err(|_| Failure::NotFound)?;
    let (kind, name, bytes) = posting::material(&front.desk, &pass, file).await?;
    let mut response = web::attached(bytes, kind.code(), &name);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}
