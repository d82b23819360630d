//! A browser without script: cookies, links, forms with their hidden fields.

use std::{collections::BTreeMap, sync::Arc};

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Request, StatusCode, header},
    middleware,
};
use cookie::Cookie;
use desk::testing::{PASSWORD, TestDesk};
use tower::ServiceExt;
use web::{
    Shell,
    limit::{Allowance, Limits},
    visit::House,
};

/// The hospital with its pages.
pub struct Pages {
    pub desk: TestDesk,
    router: Router,
}

impl Pages {
    pub async fn new() -> Self {
        Self::over(TestDesk::sqlite().await)
    }

    /// The same over a desk of the caller's, on either engine.
    pub fn over(desk: TestDesk) -> Self {
        let router = router(desk.desk.clone(), false);
        Self { desk, router }
    }

    /// The same house as a demonstration.
    pub fn demo(&self) -> Browser {
        Browser::new(router(self.desk.as_demo(), true))
    }

    /// Somebody at the door.
    pub fn stranger(&self) -> Browser {
        Browser::new(self.router.clone())
    }

    /// A member of the cast who has signed in.
    pub async fn signed_in(&self, login: &str) -> Browser {
        let mut browser = self.stranger();
        let fields = [("login", login), ("password", PASSWORD)];
        let answer = browser.send("/masuk", "/masuk", &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{login} cannot sign in: {}", answer.text);
        browser
    }
}

fn router(desk: desk::Desk, demo: bool) -> Router {
    let house = House {
        hospital: "RSUD Wanasari".into(),
        emergency_phone: "(0281) 000119".into(),
        demo,
        secure: false,
    };
    let shell = Arc::new(Shell {
        accounts: Arc::new(staff::DeskAccounts(desk.clone())),
        house: Arc::new(house),
        trusted_hops: 0,
        random: fresh,
    });
    let limits = Arc::new(Limits::new(Allowance::default()));
    staff::routes(desk, Arc::clone(&shell), limits)
        .fallback(web::error::not_found)
        .layer(middleware::from_fn_with_state(shell, web::shell::around))
}

/// Different at each call, which is all that a test needs.
fn fresh(bytes: &mut [u8]) {
    use std::sync::atomic::{AtomicU64, Ordering};
    static DRAWN: AtomicU64 = AtomicU64::new(1);
    let drawn = DRAWN.fetch_add(1, Ordering::Relaxed).to_be_bytes();
    for (byte, part) in bytes.iter_mut().zip(drawn.iter().cycle()) {
        *byte = *part;
    }
}

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub to: String,
    /// What the browser may do with it.
    pub policy: String,
    pub headers: HeaderMap,
    pub text: String,
}

impl Answer {
    #[track_caller]
    pub fn says(&self, words: &str) -> &Self {
        assert!(self.text.contains(words), "“{words}” is not on the page:\n{}", self.text);
        self
    }

    #[track_caller]
    pub fn hides(&self, words: &str) -> &Self {
        assert!(!self.text.contains(words), "“{words}” is on the page:\n{}", self.text);
        self
    }

    #[track_caller]
    pub fn with(&self, status: u16) -> &Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.text);
        self
    }

    /// Every value of an attribute on the page.
    pub fn all(&self, attribute: &str) -> Vec<String> {
        let sign = format!(" {attribute}=\"");
        let parts = self.text.split(sign.as_str()).skip(1);
        parts.filter_map(|part| Some(part.split_once('"')?.0.replace("&#38;", "&"))).collect()
    }

    /// The hidden fields of the form that is posted to `action`.
    #[track_caller]
    pub fn hidden(&self, action: &str) -> Vec<(String, String)> {
        let sign = format!("action=\"{action}");
        let Some((_, form)) = self.text.split_once(sign.as_str()) else {
            panic!("no form for {action}:\n{}", self.text);
        };
        let form = form.split_once("</form>").map_or(form, |(form, _)| form);
        let inputs = form.split("<input type=\"hidden\" name=\"").skip(1);
        let field = |input: &str| {
            let (name, rest) = input.split_once('"')?;
            let (_, value) = rest.split_once("value=\"")?;
            Some((name.to_owned(), value.split_once('"')?.0.to_owned()))
        };
        inputs.filter_map(field).collect()
    }
}

pub struct Browser {
    router: Router,
    cookies: BTreeMap<String, String>,
}

impl Browser {
    fn new(router: Router) -> Self {
        Self { router, cookies: BTreeMap::new() }
    }

    /// Chooses the language of the pages.
    pub fn reads(&mut self, language: &str) {
        self.cookies.insert("bahasa".to_owned(), language.to_owned());
    }

    pub async fn get(&mut self, path: &str) -> Answer {
        let request = Request::get(path.split('#').next().unwrap_or(path));
        self.ask(request.body(Body::empty()).expect("a path of our own is an address")).await
    }

    /// Opens a page, fills the form for `action`, and sends it.
    pub async fn send(&mut self, page: &str, action: &str, fields: &[(&str, &str)]) -> Answer {
        let hidden = self.get(page).await.hidden(action);
        self.post(action, &hidden, fields).await
    }

    /// Sends a form whose page was opened before.
    pub async fn post(
        &mut self,
        action: &str,
        hidden: &[(String, String)],
        fields: &[(&str, &str)],
    ) -> Answer {
        let hidden = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let pairs = hidden.chain(fields.iter().copied());
        let body: Vec<String> =
            pairs.map(|(name, value)| format!("{}={}", escaped(name), escaped(value))).collect();
        let request = Request::post(action)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .body(Body::from(body.join("&")));
        self.ask(request.expect("a path of our own is an address")).await
    }

    /// Sends one file with a form whose page was opened before.
    pub async fn attach(
        &mut self,
        action: &str,
        hidden: &[(String, String)],
        (field, name, bytes): (&str, &str, &[u8]),
    ) -> Answer {
        let part =
            |name: &str| format!("--garis\r\nContent-Disposition: form-data; name=\"{name}\"");
        let mut body = Vec::new();
        for (name, value) in hidden {
            body.extend(format!("{}\r\n\r\n{value}\r\n", part(name)).into_bytes());
        }
        body.extend(format!("{}; filename=\"{name}\"\r\n\r\n", part(field)).into_bytes());
        body.extend(bytes);
        body.extend(b"\r\n--garis--\r\n");
        let request = Request::post(action)
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=garis")
            .header("sec-fetch-site", "same-origin")
            .body(Body::from(body));
        self.ask(request.expect("a path of our own is an address")).await
    }

    /// Begins to listen; what comes is read piece by piece.
    pub async fn listen(&mut self, path: &str) -> Body {
        let jar: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = Request::get(path).header(header::COOKIE, jar.join("; "));
        let request = request.body(Body::empty()).expect("a path of our own is an address");
        self.router.clone().oneshot(request).await.expect("a router never fails").into_body()
    }

    async fn ask(&mut self, mut request: Request<Body>) -> Answer {
        let jar: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        if !jar.is_empty() {
            let jar = jar.join("; ").parse().expect("cookies of the house are plain");
            request.headers_mut().insert(header::COOKIE, jar);
        }
        let response = self.router.clone().oneshot(request).await.expect("a router never fails");
        for cookie in response.headers().get_all(header::SET_COOKIE) {
            let cookie = Cookie::parse(cookie.to_str().expect("plain").to_owned()).expect("cookie");
            self.cookies.insert(cookie.name().to_owned(), cookie.value().to_owned());
        }
        let to = response.headers().get(header::LOCATION);
        let to = to.and_then(|to| to.to_str().ok()).unwrap_or_default().to_owned();
        let policy = response.headers().get(header::CONTENT_SECURITY_POLICY);
        let policy = policy.and_then(|policy| policy.to_str().ok()).unwrap_or_default().to_owned();
        let (status, headers) = (response.status(), response.headers().clone());
        let bytes = to_bytes(response.into_body(), 8 << 20).await.expect("a page has an end");
        let text = String::from_utf8_lossy(&bytes).into_owned();
        Answer { status, to, policy, headers, text }
    }
}

fn escaped(text: &str) -> String {
    let byte = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'-' | b'.' => {
            char::from(byte).to_string()
        }
        byte => format!("%{byte:02X}"),
    };
    text.bytes().map(byte).collect()
}
