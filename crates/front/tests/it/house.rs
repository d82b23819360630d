//! A house with public doors, and a visitor who fills in forms as a browser without JavaScript does.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, StatusCode, header},
    middleware,
    routing::get,
};
use desk::testing::TestDesk;
use front::Knocks;
use futures::future::BoxFuture;
use tower::ServiceExt;
use web::{
    Shell, Viewer, assets, paths,
    session::{Accounts, SessionHash, StoreFault},
    visit::House,
};

pub const IGD: &str = "(0284) 555-0118";

/// Nobody of the staff walks through these tests.
struct Nobody;

impl Accounts for Nobody {
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

static DRAWN: AtomicU64 = AtomicU64::new(1);

fn random(bytes: &mut [u8]) {
    bytes.fill(0);
    bytes[..8].copy_from_slice(&DRAWN.fetch_add(1, Ordering::Relaxed).to_be_bytes());
}

pub struct Wanasari {
    pub test: TestDesk,
    router: Router,
}

pub struct Answer {
    pub status: StatusCode,
    pub headers: axum::http::HeaderMap,
    pub body: String,
}

pub async fn house() -> Wanasari {
    house_with(Knocks::default()).await
}

pub async fn house_with(knocks: Knocks) -> Wanasari {
    let test = TestDesk::sqlite().await;
    let shell = Arc::new(Shell {
        accounts: Arc::new(Nobody),
        house: Arc::new(House {
            hospital: "RSUD Wanasari".into(),
            emergency_phone: IGD.into(),
            demo: false,
            secure: false,
        }),
        trusted_hops: 0,
        random,
    });
    let router = front::routes(test.desk.clone(), Arc::new(knocks))
        .route(paths::ASSET, get(assets::serve))
        .fallback(web::error::not_found)
        .layer(middleware::from_fn_with_state(shell, web::shell::around));
    Wanasari { test, router }
}

impl Wanasari {
    async fn ask(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, 1 << 20).await.unwrap();
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Answer { status: parts.status, headers: parts.headers, body }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.get_in("id", path).await
    }

    pub async fn get_in(&self, language: &str, path: &str) -> Answer {
        let request = Request::get(path).header(header::COOKIE, format!("bahasa={language}"));
        self.ask(request.body(Body::empty()).unwrap()).await
    }

    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.post_in("id", path, fields).await
    }

    pub async fn post_in(&self, language: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
        let pairs = fields.iter().map(|(name, value)| format!("{}={}", coded(name), coded(value)));
        let request = Request::post(path)
            .header(header::COOKIE, format!("bahasa={language}"))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let body = pairs.collect::<Vec<_>>().join("&");
        self.ask(request.body(Body::from(body)).unwrap()).await
    }

    /// Sends a form as a script does, which reads JSON.
    pub async fn post_json(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let pairs = fields.iter().map(|(name, value)| format!("{}={}", coded(name), coded(value)));
        let request = Request::post(path)
            .header(header::ACCEPT, "application/json")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let body = pairs.collect::<Vec<_>>().join("&");
        self.ask(request.body(Body::from(body)).unwrap()).await
    }

    /// Sends a form with files, as `(field, file name, bytes)`.
    pub async fn post_files(
        &self,
        path: &str,
        fields: &[(String, String)],
        files: &[(&str, &str, &[u8])],
    ) -> Answer {
        let mut body = Vec::new();
        for (name, value) in fields {
            let head =
                format!("--garis\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n");
            body.extend([head.as_bytes(), value.as_bytes(), b"\r\n"].concat());
        }
        for (field, name, bytes) in files {
            let head = format!(
                "--garis\r\ncontent-disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\r\n"
            );
            body.extend([head.as_bytes(), bytes, b"\r\n"].concat());
        }
        body.extend(b"--garis--\r\n");
        let request =
            Request::post(path).header(header::CONTENT_TYPE, "multipart/form-data; boundary=garis");
        self.ask(request.body(Body::from(body)).unwrap()).await
    }

    /// Fills in the form that an answer shows, and presses its button.
    pub async fn fill(&self, page: &Answer, typed: &[(&str, &str)]) -> Answer {
        let mut fields = page.hidden();
        fields.extend(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let fields: Vec<_> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        self.post(&page.action(), &fields).await
    }
}

impl Answer {
    fn form(&self) -> &str {
        let (_, form) = self.body.split_once("class=\"sheet\"").expect("the page has a form");
        form.split_once("</form>").expect("the form ends").0
    }

    /// Where the form goes.
    pub fn action(&self) -> String {
        let (_, rest) = self.form().split_once("action=\"").unwrap();
        rest.split_once('"').unwrap().0.to_owned()
    }

    /// The hidden fields of the form.
    pub fn hidden(&self) -> Vec<(String, String)> {
        let inputs = self.form().split("<input type=\"hidden\" name=\"").skip(1);
        inputs
            .map(|input| {
                let (name, rest) = input.split_once("\" value=\"").unwrap();
                (name.to_owned(), plain(rest.split_once('"').unwrap().0))
            })
            .collect()
    }

    /// The tracking code of a receipt.
    pub fn code(&self) -> String {
        let (_, rest) = self.body.split_once("class=\"code\">").expect("the page shows a code");
        rest.split_once('<').unwrap().0.to_owned()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The words of the page, as they are read.
    pub fn says(&self, words: &str) -> bool {
        plain(&self.body).contains(words)
    }

    #[track_caller]
    pub fn expect(&self, status: u16, words: &str) {
        assert_eq!(self.status.as_u16(), status, "{}", self.body);
        assert!(self.says(words), "“{words}” is not in {}", self.body);
    }
}

fn plain(html: &str) -> String {
    let marks = [("&#60;", "<"), ("&#62;", ">"), ("&#34;", "\""), ("&#39;", "'"), ("&#38;", "&")];
    marks.iter().fold(html.to_owned(), |text, (mark, sign)| text.replace(mark, sign))
}

fn coded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => {
                char::from(byte).to_string()
            }
            _ => format!("%{byte:02X}"),
        })
        .collect()
}
