//! Where the hospital publishes, and the address of what stands there.

use crate::text::coded;

coded! {
    /// A channel of the hospital to everybody.
    Outlet {
        Instagram = "instagram",
        /// One picture or film for a day; no text is shown with it.
        InstagramStory = "instagram_story",
        Facebook = "facebook",
        /// One picture or film of a Page for a day; no text is shown with it.
        FacebookStory = "facebook_story",
        Threads = "threads",
        X = "x",
        Youtube = "youtube",
        Tiktok = "tiktok",
        Website = "website",
    }
}

impl Outlet {
    /// Does it show one picture or film for a day, without a text?
    pub fn is_story(self) -> bool {
        matches!(self, Outlet::InstagramStory | Outlet::FacebookStory)
    }

    /// The most characters that one text may have there. Facebook would take 63,206 and a website
    /// any number; a text of this house ends at 20,000.
    pub fn most(self) -> usize {
        match self {
            Outlet::Instagram | Outlet::InstagramStory | Outlet::FacebookStory | Outlet::Tiktok => {
                2_200
            }
            Outlet::Threads => 500,
            Outlet::X => 280,
            Outlet::Youtube => 5_000,
            Outlet::Facebook | Outlet::Website => 20_000,
        }
    }
}

/// The address of something published: `https://…` or `http://…`, no blanks, at most 500 characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Permalink(String);

impl Permalink {
    /// The link of this text, if it has the form of one.
    pub fn parse(text: &str) -> Option<Permalink> {
        let text = text.trim();
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let plain = text.chars().all(|one| one.is_ascii_graphic() && !"<>\"'`\\".contains(one));
        (host.contains('.') && plain && text.len() <= 500).then(|| Permalink(text.to_owned()))
    }

    /// Its text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
