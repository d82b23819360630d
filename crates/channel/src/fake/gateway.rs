//! A gateway that keeps what it was asked to send, for short messages and for WhatsApp.

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{StatusCode, Uri, header};
use axum::response::IntoResponse;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// What came: the address with its query, and the body.
type Book = Arc<Mutex<Vec<(String, String)>>>;

/// Runs until it is dropped.
#[derive(Debug)]
pub struct Gateway {
    url: String,
    book: Book,
    server: JoinHandle<()>,
}

impl Gateway {
    /// Listens on loopback; answers everything with this status and JSON.
    ///
    /// # Errors
    /// When the machine has no free port.
    pub async fn start(status: u16, answer: &'static str) -> std::io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let url = format!("http://{}", listener.local_addr()?);
        let book = Book::default();
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::OK);
        let take = move |State(book): State<Book>, uri: Uri, body: Bytes| async move {
            let came = (uri.to_string(), String::from_utf8_lossy(&body).into_owned());
            book.lock().unwrap_or_else(PoisonError::into_inner).push(came);
            (status, [(header::CONTENT_TYPE, "application/json")], answer).into_response()
        };
        let router = Router::new().fallback(take).with_state(Arc::clone(&book));
        let server = tokio::spawn(async move {
            // It ends when the task is stopped.
            drop(axum::serve(listener, router).await);
        });
        Ok(Self { url, book, server })
    }

    pub fn url(&self) -> &str {
        &self.url
    }

    pub fn came(&self) -> Vec<(String, String)> {
        self.book.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Gateway {
    fn drop(&mut self) {
        self.server.abort();
    }
}
