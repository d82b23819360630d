//! The same survey, one question a page: pressing an answer goes on.
//!
//! The server keeps nothing before the sheet is sent. The answers travel as hidden fields; those that
//! were chosen also wait on the respondent's own device (see `device`), for whoever is called in
//! meanwhile.

use axum::{http::StatusCode, response::Response};
use desk::survey::Asked;
use domain::survey::{Template, is_asked, take};
use web::{Faults, Frame, Sent, Visit, page, paths};

use super::device::Device;
use super::shown::{self, Shown};
use super::{Wanted, faults};

/// The page that was answered.
pub const AT: &str = "_halaman";
/// The page that is wanted instead of the next.
const TO: &str = "_ke";

#[derive(askama::Template)]
#[template(path = "survey/step.html")]
struct Step<'a> {
    frame: Frame,
    title: &'a str,
    path: String,
    token: &'a str,
    large: bool,
    pages: &'a [Shown],
    at: usize,
    before: Option<usize>,
    last: bool,
    resumed: bool,
    /// A screen that many people use keeps nothing on the device.
    shared: bool,
    faults: Faults,
}

impl Step<'_> {
    fn page(&self) -> &Shown {
        &self.pages[self.at]
    }

    fn carried(&self) -> impl Iterator<Item = &Shown> {
        let own = &self.page().key;
        self.pages.iter().filter(move |page| page.key != *own && !page.typed.is_empty())
    }

    /// Another way to see the same survey, for the same invitation and the same unit.
    fn otherwise(&self, way: &str) -> String {
        let unit = self.pages.iter().find(|page| page.key == "unit");
        let unit = unit.map_or("", |page| page.typed.as_str());
        let token = match self.token {
            "" => String::new(),
            token => format!("&u={token}"),
        };
        format!("{}?{way}=1{token}&unit={unit}", self.path)
    }
}

/// What a respondent has answered so far.
pub struct Walk<'a> {
    visit: &'a Visit,
    asked: &'a Asked,
    wanted: &'a Wanted,
    sent: &'a Sent,
    /// One for each question, behind the choice of a unit where there is one.
    pages: Vec<Shown>,
}

/// What comes after a page that was answered.
pub enum Next {
    Page(usize, Faults),
    /// Nothing more is asked: the sheet can be taken.
    Sheet,
}

impl<'a> Walk<'a> {
    pub fn new(
        (visit, asked): (&'a Visit, &'a Asked),
        (wanted, sent): (&'a Wanted, &'a Sent),
        units: &[(String, String)],
    ) -> Self {
        let unit = shown::unit(units, wanted.unit.as_deref().unwrap_or_default(), visit.t);
        let asks = shown::all(&asked.questions, sent, visit.t);
        let mut pages: Vec<Shown> = unit.into_iter().chain(asks).collect();
        shown::number(&mut pages, visit.t);
        Self { visit, asked, wanted, sent, pages }
    }

    /// Where somebody begins: who comes from the sign of a unit is not asked for it.
    pub fn start(&self) -> usize {
        let known = |page: &Shown| page.key == "unit" && !page.typed.is_empty();
        usize::from(self.pages.first().is_some_and(known) && self.pages.len() > 1)
    }

    /// Where the answer to one page leads.
    pub fn next(&self) -> Next {
        let page = |name: &str| self.sent.text(name).parse().ok().filter(|at| self.is_page(*at));
        if let Some(wanted) = page(TO) {
            return Next::Page(wanted, Faults::default());
        }
        let Some(at) = page(AT) else { return Next::Page(0, Faults::default()) };
        let faults = self.wrong(at);
        match (faults.is_empty(), self.after(at)) {
            (false, _) => Next::Page(at, faults),
            (true, Some(next)) => Next::Page(next, faults),
            (true, None) => Next::Sheet,
        }
    }

    /// The first page with something wrong.
    pub fn mended(&self, faults: Faults) -> Response {
        let wrong = |page: &Shown| faults.of(&page.key).is_some();
        let at = self.pages.iter().position(wrong).unwrap_or_default();
        self.page(at, faults, false)
    }

    fn is_page(&self, at: usize) -> bool {
        at < self.pages.len()
    }

    fn wrong(&self, at: usize) -> Faults {
        let key = &self.pages[at].key;
        let one = self.asked.questions.iter().find(|one| one.key.as_str() == key);
        let taken = take(one.map(std::slice::from_ref).unwrap_or_default(), &self.given(), true);
        faults(&taken.err().unwrap_or_default(), self.visit.t)
    }

    fn given(&self) -> impl Fn(&str) -> Option<&'a str> {
        let sent = self.sent;
        move |key| sent.filled(key)
    }

    /// Is this page one for somebody who answered so?
    fn is_open(&self, at: usize) -> bool {
        let key = &self.pages[at].key;
        let one = self.asked.questions.iter().find(|one| one.key.as_str() == key);
        one.is_none_or(|question| is_asked(question, &self.given()))
    }

    fn after(&self, at: usize) -> Option<usize> {
        (at + 1..self.pages.len()).find(|at| self.is_open(*at))
    }

    fn before(&self, at: usize) -> Option<usize> {
        (0..at).rev().find(|at| self.is_open(*at))
    }

    /// One page; `resumed` says that its respondent comes back.
    pub fn page(&self, at: usize, faults: Faults, resumed: bool) -> Response {
        let at = at.min(self.pages.len().saturating_sub(1));
        let visit = self.visit;
        let title = self.asked.survey.making.title.as_str();
        let key = self.sent.key().unwrap_or(&visit.key).to_owned();
        let token = self.wanted.u.as_deref().unwrap_or_default();
        let status = match faults.is_empty() {
            true => StatusCode::OK,
            false => StatusCode::UNPROCESSABLE_ENTITY,
        };
        let code = &self.asked.survey.code;
        let device = Device::keeping((token, &key, at), &self.pages);
        let shared = self.asked.survey.making.template == Template::Kiosk;
        let step = Step {
            frame: Frame { key, ..Frame::new(visit, "skm", title) },
            title,
            path: paths::survey(code.as_str()),
            token,
            large: self.wanted.besar.is_some(),
            pages: &self.pages,
            at,
            before: self.before(at),
            last: self.after(at).is_none(),
            resumed,
            shared,
            faults,
        };
        let mut response = page::with_status(status, &step);
        if !shared {
            page::add_cookie(&mut response, &device.cookie(code, visit.house.secure));
        }
        response
    }
}
