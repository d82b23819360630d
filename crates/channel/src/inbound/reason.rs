//! Why something is not understood.

/// Why a piece is not understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    UnknownBody,
    UnknownEntry,
    UnknownField,
    UnknownEvent,
    /// Without an id two pieces could be taken for one.
    NoId,
    NoWords,
    /// The provider says that this sort of message cannot be shown outside its app.
    OnlyInApp,
    /// The account wrote to itself.
    ToSelf,
    /// Somebody came through a link or an advertisement, and has said nothing yet.
    Referral,
    /// Another program takes or gives the conversation.
    Handover,
    /// Said in a group: several people, so nobody's own complaint.
    Group,
    /// The address book of the telephone, which is none of ours to read.
    AddressBook,
}

/// Why a whole body cannot be read. It stays stored as it came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unread {
    #[error("the body is not JSON")]
    NotJson,
    #[error("the body is about another kind of object")]
    OtherObject,
    #[error("the body has no entries")]
    NoEntry,
    #[error("this is no mail")]
    NotMail,
    #[error("it is larger than what is taken apart")]
    TooLarge,
    #[error("it has more parts or headers than what is taken apart")]
    TooManyParts,
}
