/// The languages that the house speaks. Indonesian is the language of record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    #[default]
    Id,
    En,
}

impl Language {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Id, Self::En];

    /// The tag for `lang=""`, the cookie and the `Content-Language` header.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::En => "en",
        }
    }

    /// The language of a tag such as `id`, `id-ID` or `en_GB`.
    pub fn from_code(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next()?;
        match primary.to_ascii_lowercase().as_str() {
            // `in` was the tag of Indonesian until 1989 and old Android phones still send it.
            "id" | "in" => Some(Self::Id),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// The language to use: what was asked for, else what was chosen before, else what the browser prefers.
    pub fn choose(asked: Option<&str>, cookie: Option<&str>, accept: Option<&str>) -> Self {
        asked
            .and_then(Self::from_code)
            .or_else(|| cookie.and_then(Self::from_code))
            .or_else(|| accept.and_then(preferred))
            .unwrap_or_default()
    }
}

fn preferred(accept: &str) -> Option<Language> {
    let mut best: Option<(Language, f32)> = None;
    for part in accept.split(',') {
        let (tag, rest) = part.split_once(';').unwrap_or((part, ""));
        let weight =
            rest.trim().strip_prefix("q=").map_or(Some(1.0), |q| q.parse().ok()).unwrap_or(0.0);
        let Some(language) = Language::from_code(tag) else {
            continue;
        };
        if weight > 0.0 && best.is_none_or(|(_, heavier)| weight > heavier) {
            best = Some((language, weight));
        }
    }
    best.map(|(language, _)| language)
}
