//! What one page says to the next: a code in a cookie that lives for one page.

use cookie::{Cookie, SameSite, time::Duration};

const NAME: &str = "kata";

/// A short confirmation, by its code in `saying.ftl`, and which draft the server now has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saying {
    /// The code of the sentence.
    pub code: String,
    /// The draft that may be forgotten by the browser.
    pub draft: Option<String>,
}

impl Saying {
    /// A confirmation such as `sent`.
    pub fn new(code: &str) -> Self {
        Self { code: code.to_owned(), draft: None }
    }

    /// The same, when a form with `data-draft` has arrived.
    pub fn with_draft(code: &str, draft: &str) -> Self {
        Self { code: code.to_owned(), draft: Some(draft.to_owned()) }
    }

    /// The one that the cookie brings, if it has the right form.
    pub fn from_cookie(cookie: &Cookie<'_>) -> Option<Self> {
        let plain =
            |text: &str| text.chars().all(|c| c.is_ascii_alphanumeric() || "_-".contains(c));
        let (code, draft) = cookie.value().split_once('.').unwrap_or((cookie.value(), ""));
        (!code.is_empty() && plain(code) && plain(draft)).then(|| Self {
            code: code.to_owned(),
            draft: (!draft.is_empty()).then(|| draft.to_owned()),
        })
    }

    /// The cookie for the next page.
    pub fn cookie(&self, secure: bool) -> Cookie<'static> {
        let value = match &self.draft {
            Some(draft) => format!("{}.{draft}", self.code),
            None => self.code.clone(),
        };
        cookie(value, secure, Duration::minutes(2))
    }
}

/// The name of the cookie.
pub fn cookie_name() -> &'static str {
    NAME
}

/// The cookie that is sent back once the words were shown.
pub fn spoken(secure: bool) -> Cookie<'static> {
    cookie(String::new(), secure, Duration::ZERO)
}

fn cookie(value: String, secure: bool, age: Duration) -> Cookie<'static> {
    Cookie::build((NAME, value))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(secure)
        .max_age(age)
        .build()
}
