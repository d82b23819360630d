//! What stands around every page. A template extends `frame/staff.html` or `frame/public.html` and has a field `frame`.

use locale::{Language, Words};

use crate::{
    Visit,
    appearance::Theme,
    assets,
    nav::{self, Group, Way},
};

/// Any control of a page takes a key with `data-key`; these are the ones that the house has agreed on.
const SHORTCUTS: &[(&str, &str)] = &[
    ("j k", "walk"),
    ("Enter", "open"),
    ("Esc", "back"),
    ("n", "new_case"),
    ("/", "search"),
    ("1 2 3", "grade"),
    ("t", "route"),
    ("r", "reply"),
    ("c", "note"),
    ("h", "ask_for_time"),
    ("m m", "merge"),
    ("e", "close_next"),
    (".", "copy_number"),
    ("g i", "inbox"),
    ("g k", "cases"),
    ("g p", "approvals"),
    ("g l", "daily"),
    ("g t", "calls"),
    ("b k", "mention_case"),
    ("b i", "mention_issue"),
    ("b c", "mention_content"),
    ("Ctrl+Enter", "send"),
    ("?", "list"),
];

/// The frame of one page.
#[derive(Clone)]
pub struct Frame {
    /// The words of the page.
    pub t: &'static Words,
    /// The request.
    pub visit: Visit,
    /// Where in the house the page stands: a code of the phrase `frame-go`, or empty.
    pub place: &'static str,
    /// The title of the page, before the name of the house.
    pub title: String,
    /// Numbers beside the ways: how many things wait there.
    pub counts: Vec<(&'static str, u32)>,
    /// The key that makes sending the form of this page twice harmless.
    pub key: String,
}

impl Frame {
    /// A frame for a page at `place`.
    pub fn new(visit: &Visit, place: &'static str, title: &str) -> Self {
        Self {
            t: visit.t,
            visit: visit.clone(),
            place,
            title: title.to_owned(),
            counts: Vec::new(),
            key: visit.key.clone(),
        }
    }

    /// The same with a number beside a way.
    #[must_use]
    pub fn with_count(mut self, place: &'static str, count: u32) -> Self {
        self.counts.push((place, count));
        self
    }

    /// The number beside a way, if something waits there.
    pub fn count(&self, place: &str) -> Option<u32> {
        self.counts.iter().find(|(at, count)| *at == place && *count > 0).map(|(_, count)| *count)
    }

    /// The tag of the page's language.
    pub fn lang(&self) -> &'static str {
        self.t.language().code()
    }

    /// The other language, to switch to.
    pub fn other_language(&self) -> Language {
        match self.t.language() {
            Language::Id => Language::En,
            Language::En => Language::Id,
        }
    }

    /// The name of a language in itself.
    pub fn language_name(&self, language: Language) -> String {
        locale::words(language).language_name()
    }

    /// The rail of the signed-in role, in its groups.
    pub fn groups(&self) -> &'static [Group] {
        nav::groups(self.role())
    }

    /// The bottom bar of the signed-in role.
    pub fn bar(&self) -> &'static [Way] {
        nav::bar(self.role())
    }

    /// Where everybody changes what is theirs.
    pub fn account(&self) -> &'static Way {
        &nav::ACCOUNT
    }

    /// The address of the staff stylesheet and so on; functions, so that templates need no path of Rust.
    pub fn app_css(&self) -> &'static str {
        assets::APP_CSS
    }

    /// The stylesheet of the public pages.
    pub fn public_css(&self) -> &'static str {
        assets::PUBLIC_CSS
    }

    /// The script of the staff pages.
    pub fn app_js(&self) -> &'static str {
        assets::APP_JS
    }

    /// The script of the kiosk.
    pub fn kiosk_js(&self) -> &'static str {
        assets::KIOSK_JS
    }

    /// The script of the screen with three faces.
    pub fn faces_js(&self) -> &'static str {
        assets::FACES_JS
    }

    /// The script that looks a caller's number up once it was typed.
    pub fn calls_js(&self) -> &'static str {
        assets::CALLS_JS
    }

    /// The script that counts the characters of a text while it is typed.
    pub fn counter_js(&self) -> &'static str {
        assets::COUNTER_JS
    }

    /// The script with which an item is dragged to another day.
    pub fn calendar_js(&self) -> &'static str {
        assets::CALENDAR_JS
    }

    /// The script with which somebody signs on the screen.
    pub fn sign_js(&self) -> &'static str {
        assets::SIGN_JS
    }

    /// The script of the door of an activity: the camera, and tickets that wait for a line.
    pub fn door_js(&self) -> &'static str {
        assets::DOOR_JS
    }

    /// The script that counts short messages while they are typed.
    pub fn segments_js(&self) -> &'static str {
        assets::SEGMENTS_JS
    }

    /// The mark of the house, for the browser's tab.
    pub fn mark(&self) -> &'static str {
        assets::MARK
    }

    /// The font of the staff pages, to fetch early.
    pub fn font(&self) -> &'static str {
        assets::FONT
    }

    /// The address of an icon.
    pub fn icon(&self, name: &str) -> String {
        assets::icon(name)
    }

    /// The token of the session, for the hidden field.
    pub fn token(&self) -> &str {
        self.visit.token.as_ref().map_or("", |token| token.as_str())
    }

    /// Where a change of language or looks comes back to. A posted page has no address to return to, and what was typed would
    /// be lost: it offers no such change.
    pub fn here(&self) -> Option<&str> {
        self.visit.method.is_safe().then_some(self.visit.path.as_str())
    }

    /// The chosen theme, or `ikut` for that of the device.
    pub fn theme(&self) -> &'static str {
        self.visit.look.theme.map_or("ikut", Theme::code)
    }

    /// The keyboard shortcuts and their codes in the phrase `frame-key`.
    pub fn shortcuts(&self) -> &'static [(&'static str, &'static str)] {
        SHORTCUTS
    }

    /// Whether two texts are the same, whatever kind of text a template holds.
    pub fn same(&self, one: impl AsRef<str>, other: impl AsRef<str>) -> bool {
        one.as_ref() == other.as_ref()
    }

    fn role(&self) -> &str {
        self.visit.viewer.as_ref().map_or("", |viewer| viewer.role.as_str())
    }
}
