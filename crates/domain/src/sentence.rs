//! The house's own sentences to a complainant, as a hospital may word them: which gaps each has, and
//! what must stand in it whatever the wording.

use crate::text::coded;

coded! {
    /// When a sentence is said.
    Occasion {
        Acknowledgement = "acknowledgement",
        RequestForTime = "request_for_time",
        Question = "question",
        Reminder = "reminder",
        TrackingPage = "tracking_page",
        Invitation = "invitation",
        HomeVisit = "home_visit",
        /// A day after the end: four questions stand on the tracking page. It says which case it is
        /// about, because it is bound to it.
        AfterClosing = "after_closing",
        /// Beneath a public comment. It names no case: nobody shall read in it that somebody is a
        /// patient, or that they complained.
        PublicReply = "public_reply",
        /// How repeated complaints without new facts are handled, and until when. The office says
        /// it by hand.
        SeriesNotice = "series_notice",
    }
}

coded! {
    /// A place in a sentence that a fact of the case fills. The code is what stands between the
    /// braces; it is Indonesian, because the office writes it.
    Gap {
        Hospital = "rumah_sakit",
        Number = "nomor",
        /// The key to the tracking page.
        TrackingCode = "kode",
        /// That care does not change because somebody complained.
        Guarantee = "jaminan",
        /// The address of the tracking page.
        Page = "halaman",
        /// Until when an answer is promised.
        Until = "tenggat",
        Question = "pertanyaan",
        /// When somebody is invited or visited.
        At = "waktu",
        Place = "tempat",
    }
}

/// What fills each gap of one sentence.
pub type Filling = [(Gap, String)];

/// Letters of a sentence before its gaps are filled: about six short messages.
pub const LONGEST: usize = 1_000;

impl Occasion {
    /// The gaps that are known here, in the order in which they are offered.
    pub fn gaps(self) -> &'static [Gap] {
        use Gap::{At, Guarantee, Hospital, Number, Page, Place, TrackingCode, Until};
        match self {
            Self::Acknowledgement => &[Hospital, Number, TrackingCode, Guarantee, Page],
            Self::RequestForTime | Self::SeriesNotice => {
                &[Hospital, Number, Until, Guarantee, Page]
            }
            Self::Question => &[Hospital, Number, Gap::Question, Guarantee, Page],
            Self::Reminder | Self::TrackingPage | Self::AfterClosing => {
                &[Hospital, Number, Guarantee, Page]
            }
            Self::Invitation | Self::HomeVisit => &[Hospital, Number, At, Place, Guarantee, Page],
            Self::PublicReply => &[Hospital],
        }
    }

    /// What nobody may leave out. The first word to a complainant gives the number, the key, and
    /// the guarantee of non-discrimination (SPO 445/04-08.003 of RSUD Banyumas, clause 11).
    pub fn needed(self) -> &'static [Gap] {
        match self {
            Self::Acknowledgement => &[Gap::Number, Gap::TrackingCode, Gap::Guarantee],
            Self::RequestForTime => &[Gap::Number, Gap::Until],
            Self::SeriesNotice => &[Gap::Number, Gap::Until, Gap::Guarantee],
            Self::Question => &[Gap::Number, Gap::Question],
            Self::Reminder | Self::TrackingPage | Self::AfterClosing => &[Gap::Number],
            Self::Invitation | Self::HomeVisit => &[Gap::Number, Gap::At, Gap::Place],
            Self::PublicReply => &[],
        }
    }
}

/// A word between braces, as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed(Box<str>);

impl Typed {
    /// At most 40 letters of it: enough to find it again.
    pub fn of(word: &str) -> Self {
        Self(word.chars().take(40).collect::<String>().into())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Why a sentence cannot be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    Empty,
    TooLong {
        most: usize,
    },
    /// Braces that do not close, or something else between them than a gap; the line, from 1.
    Syntax {
        line: usize,
    },
    UnknownGap(Typed),
    MissingGap(Gap),
}

impl Flaw {
    /// Stable key of the sentence that is shown.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong { .. } => "too_long",
            Self::Syntax { .. } => "syntax",
            Self::UnknownGap(_) => "unknown_gap",
            Self::MissingGap(_) => "missing_gap",
        }
    }
}

/// A wording that can be sent: every gap is known at its occasion, and none that is needed is
/// left out. There is nothing between braces but the name of a gap, so what stands in the wording
/// stands in every message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording(Vec<Piece>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Said(String),
    Gap(Gap),
}

impl Wording {
    /// Takes a text with gaps apart: `Nomor aduan Anda {{ nomor }}.`
    ///
    /// # Errors
    /// The first [`Flaw`].
    pub fn parse(occasion: Occasion, text: &str) -> Result<Self, Flaw> {
        if text.trim().is_empty() {
            return Err(Flaw::Empty);
        }
        if text.chars().count() > LONGEST {
            return Err(Flaw::TooLong { most: LONGEST });
        }
        let pieces = pieces(occasion, text)?;
        let lacks = |gap: &&Gap| !pieces.contains(&Piece::Gap(**gap));
        match occasion.needed().iter().find(lacks) {
            Some(gap) => Err(Flaw::MissingGap(*gap)),
            None => Ok(Self(pieces)),
        }
    }

    /// The words with every gap filled.
    ///
    /// # Errors
    /// `MissingGap` for one that nothing fills.
    pub fn filled(&self, filling: &Filling) -> Result<String, Flaw> {
        let fact = |gap: &Gap| filling.iter().find(|(known, _)| known == gap);
        let said = |piece: &Piece| match piece {
            Piece::Said(text) => Ok(text.clone()),
            Piece::Gap(gap) => match fact(gap) {
                Some((_, fact)) if !fact.is_empty() => Ok(fact.clone()),
                _ => Err(Flaw::MissingGap(*gap)),
            },
        };
        self.0.iter().map(said).collect()
    }
}

fn pieces(occasion: Occasion, text: &str) -> Result<Vec<Piece>, Flaw> {
    let (mut pieces, mut rest) = (Vec::new(), text);
    while let Some((said, after)) = rest.split_once("{{") {
        let line = text[..text.len() - after.len()].matches('\n').count() + 1;
        pieces.push(Piece::Said(plain(said, text, rest)?));
        let (word, after) = after.split_once("}}").ok_or(Flaw::Syntax { line })?;
        if word.contains(['{', '}', '\n']) {
            return Err(Flaw::Syntax { line });
        }
        let gap = Gap::parse(word.trim()).filter(|gap| occasion.gaps().contains(gap));
        pieces.push(Piece::Gap(gap.ok_or_else(|| Flaw::UnknownGap(Typed::of(word.trim())))?));
        rest = after;
    }
    pieces.push(Piece::Said(plain(rest, text, rest)?));
    Ok(pieces)
}

/// Words between gaps, in which no brace stands that was meant for more; `rest` is where they
/// begin in `text`.
fn plain(said: &str, text: &str, rest: &str) -> Result<String, Flaw> {
    let stray = ["}}", "{%", "%}", "{#", "#}"].iter().filter_map(|sign| said.find(sign)).min();
    match stray {
        None => Ok(said.to_owned()),
        Some(at) => {
            let before = text.len() - rest.len() + at;
            Err(Flaw::Syntax { line: text[..before].matches('\n').count() + 1 })
        }
    }
}
