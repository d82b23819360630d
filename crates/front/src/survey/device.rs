//! What waits on the respondent's own device until the sheet is sent: chosen answers, never words,
//! and for half a day at most.

use axum::http::{HeaderMap, header};
use cookie::{Cookie, SameSite, time::Duration};
use domain::ids::SurveyCode;
use web::Sent;

use super::shown::Shown;

const HOURS: i64 = 12;
/// An answer with more signs than this is none that we offered.
const LONGEST: usize = 64;

/// Answers that were chosen, and where their respondent stood.
#[derive(Debug, PartialEq, Eq)]
pub struct Device {
    token: String,
    key: String,
    pub at: usize,
    answers: Vec<(String, String)>,
}

impl Device {
    pub fn keeping((token, key, at): (&str, &str, usize), pages: &[Shown]) -> Self {
        let kept = pages.iter().filter(|page| page.is_chosen() && !page.typed.is_empty());
        let answers = kept.map(|page| (page.key.clone(), page.typed.clone()));
        let answers = answers.filter(|(_, answer)| is_plain(answer)).collect();
        let plain = |text: &str| Some(text.to_owned()).filter(|text| is_plain(text));
        let (token, key) = (plain(token).unwrap_or_default(), plain(key).unwrap_or_default());
        Self { token, key, at, answers }
    }

    /// What this device keeps of a survey, for the same invitation.
    pub fn read(headers: &HeaderMap, code: &SurveyCode, token: &str) -> Option<Self> {
        let sent = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
        let mut cookies = sent.flat_map(|sent| Cookie::split_parse(sent.to_owned())).flatten();
        let found = cookies.find(|cookie| cookie.name() == name(code))?;
        Self::parse(found.value()).filter(|device| device.token == token)
    }

    fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('.');
        let mut word = || parts.next().filter(|part| is_plain(part) || part.is_empty());
        let (token, key, at) = (word()?.to_owned(), word()?.to_owned(), word()?.parse().ok()?);
        let one = |part: &str| {
            let (name, answer) = part.split_once(':')?;
            (is_plain(name) && is_plain(answer)).then(|| (name.to_owned(), answer.to_owned()))
        };
        let answers = parts.map(one).collect::<Option<Vec<_>>>()?;
        (!key.is_empty()).then_some(Self { token, key, at, answers })
    }

    /// The answers as a form would bring them.
    pub fn sent(&self) -> Sent {
        let key = (web::form::KEY.to_owned(), self.key.clone());
        Sent::from_fields(self.answers.iter().cloned().chain([key]).collect())
    }

    pub fn cookie(&self, code: &SurveyCode, secure: bool) -> Cookie<'static> {
        let answers = self.answers.iter().map(|(name, answer)| format!(".{name}:{answer}"));
        let answers: String = answers.collect();
        let value = format!("{}.{}.{}{answers}", self.token, self.key, self.at);
        made(code, value, (secure, Duration::hours(HOURS)))
    }
}

/// The cookie that takes everything from the device again.
pub fn forgotten(code: &SurveyCode, secure: bool) -> Cookie<'static> {
    made(code, String::new(), (secure, Duration::ZERO))
}

fn name(code: &SurveyCode) -> String {
    format!("survei-{code}")
}

fn made(code: &SurveyCode, value: String, (secure, age): (bool, Duration)) -> Cookie<'static> {
    Cookie::build((name(code), value))
        .path(web::paths::SURVEYS)
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(secure)
        .max_age(age)
        .build()
}

fn is_plain(text: &str) -> bool {
    let lawful = |c: char| c.is_ascii_alphanumeric() || "_-".contains(c);
    (1..=LONGEST).contains(&text.len()) && text.chars().all(lawful)
}
