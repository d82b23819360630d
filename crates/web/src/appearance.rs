//! Language, theme, density and shortcuts: kept in cookies of the browser, changed by one small form.

use axum::response::Response;
use cookie::{Cookie, CookieJar, SameSite, time::Duration};
use locale::Language;

use crate::{Failure, Sent, Visit, page, paths};

/// How a visitor likes the pages shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// Light, dark, or as the device says.
    pub theme: Option<Theme>,
    /// Compact rows.
    pub compact: bool,
    /// Single-key shortcuts switched off (WCAG 2.1.4).
    pub keys_off: bool,
}

/// A theme that was chosen against the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    Light,
    Dark,
}

impl Theme {
    /// The value of `data-tema`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Light => "terang",
            Self::Dark => "gelap",
        }
    }
}

impl Look {
    /// What the cookies say; anything else is the default.
    pub fn from_cookies(jar: &CookieJar) -> Self {
        let value = |name| jar.get(name).map_or("", Cookie::value);
        Self {
            theme: match value("tema") {
                "terang" => Some(Theme::Light),
                "gelap" => Some(Theme::Dark),
                _ => None,
            },
            compact: value("kerapatan") == "rapat",
            keys_off: value("pintasan") == "mati",
        }
    }
}

const CHOICES: &[(&str, &[&str])] = &[
    ("bahasa", &[Language::Id.code(), Language::En.code()]),
    ("tema", &["ikut", "terang", "gelap"]),
    ("kerapatan", &["lega", "rapat"]),
    ("pintasan", &["hidup", "mati"]),
];

/// Answers `POST /tampilan`: keeps what was chosen for a year and goes back to where the visitor was.
pub async fn change(visit: Visit, sent: Sent) -> Result<Response, Failure> {
    let back = paths::own_path(sent.text("kembali")).unwrap_or(paths::ROOT);
    let mut response = page::go(back);
    for (name, values) in CHOICES {
        let Some(value) = values.iter().find(|value| **value == sent.text(name)) else { continue };
        let cookie = Cookie::build((*name, *value))
            .path("/")
            .same_site(SameSite::Lax)
            .http_only(true)
            .secure(visit.house.secure)
            .max_age(Duration::days(365))
            .build();
        page::add_cookie(&mut response, &cookie);
    }
    Ok(response)
}
