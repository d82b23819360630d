//! What came with the words.

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attachment {
    pub kind: AttachmentKind,
    /// Where it can be fetched or looked at, for as long as the provider lets it.
    pub url: Option<String>,
    /// What it says of itself: a title; a place; a name and its numbers; what was ordered.
    pub title: Option<String>,
    /// The provider's id, by which it can be fetched.
    pub media_id: Option<String>,
    pub mime: Option<String>,
    /// As the provider wrote it: base64, or hexadecimal digits.
    pub sha256: Option<String>,
    pub file_name: Option<String>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum AttachmentKind {
    Image,
    Video,
    Audio,
    /// Spoken into the telephone for us.
    Voice,
    File,
    Post,
    Reel,
    Story,
    StoryMention,
    Sticker,
    Share,
    Location,
    /// Somebody's card from the address book.
    Contact,
    Order,
    #[default]
    Other,
}

impl AttachmentKind {
    /// The provider forbids to store a story in which our account was named; only show it.
    pub fn may_be_kept(self) -> bool {
        !matches!(self, Self::StoryMention)
    }
}
