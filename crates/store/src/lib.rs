//! Rows and what they mean: the only room that writes SQL.
//!
//! One file an aggregate, or a thing of the house. Every function works in the transaction of its
//! caller and takes a [`Scope`], so that no row of another hospital is ever in reach. What is not
//! there is `None`; what is there and cannot be read is [`StoreError::Damaged`].
//!
//! * Words, names, files and addresses lie in the [`vault`], each under the key of its data subject.
//! * [`journal`] remembers what happened, [`seal`] numbers and signs it, [`audit`] proves it.
//! * [`arrival`] and [`taken`] make the way in idempotent, [`outbox`], [`sending`] and [`idempotency`]
//!   the way out; [`channel_note`] keeps what a provider says about our account.

mod value;
mod column;
pub mod vault;
pub mod merkle;
pub mod journal;
mod history;
mod row;
pub mod seal;
pub mod audit;
pub mod hospital;
pub mod holidays;
pub mod rules;
pub mod people;
pub mod delegation;
pub mod nip;
pub mod session;
pub mod token;
pub mod serial;
pub mod tracking;
pub mod contact;
pub mod kin;
pub mod file;
pub mod search;
pub mod alike;
pub mod arrival;
pub mod taken;
pub mod poll;
pub mod outbox;
pub mod sending;
pub mod channel_note;
pub mod idempotency;
pub mod health;
mod sight;
pub mod case;
pub mod verdict;
pub mod improvement;
pub mod suggestion_box;
pub mod address;
pub mod answer_bank;
pub mod number;
pub mod call;
pub mod shift;
pub mod erasure;
pub mod evidence;
pub mod sop;
pub mod training;
pub mod organisation;
pub mod survey;
pub mod stay;
pub mod observation;
pub mod attachment;
pub mod inspection;
pub mod meeting;
pub mod praise;
pub mod coaching;
pub mod mention;
pub mod media_inquiry;
pub mod issue;
pub mod statement;
pub mod series;
pub mod consent;
pub mod content;
pub mod collaborator;
pub mod campaign;
pub mod assessment;
pub mod registration;
pub mod activity;
pub mod approval;
pub mod report;
pub mod house;
pub mod sentence;
pub mod reader;
mod scope;

pub use row::{Stored, past};
pub use scope::Scope;

use db::{Address, Db, DbError, Migration, Options};
pub use vault::{Keys, Vault};

/// Why a row could not be read or written.
#[derive(Clone, Debug, thiserror::Error)]
pub enum StoreError {
    /// What the database said.
    #[error(transparent)]
    Db(#[from] DbError),
    /// A stored value cannot be read: the row was touched by other hands, or the keys are not those
    /// under which it was written.
    #[error("a stored value cannot be read: {what}")]
    Damaged {
        /// Which sort of value.
        what: &'static str,
    },
    /// The key of this data subject was destroyed; nothing can be written under it again.
    #[error("the data of this subject were erased")]
    Erased,
    /// Somebody else wrote this version first: load anew and decide again.
    #[error("another change came first")]
    Stale,
}

static MIGRATIONS: [Migration; 54] = [
    Migration::both(1, "house", include_str!("../migrations/0001_house.sql")),
    Migration::both(2, "search", include_str!("../migrations/0002_search.sql")),
    Migration::both(3, "box", include_str!("../migrations/0003_box.sql")),
    Migration::both(5, "flow", include_str!("../migrations/0005_flow.sql")),
    Migration::both(6, "health", include_str!("../migrations/0006_health.sql")),
    Migration::both(7, "duty", include_str!("../migrations/0007_duty.sql")),
    Migration::both(8, "poll", include_str!("../migrations/0008_poll.sql")),
    Migration::both(9, "settings", include_str!("../migrations/0009_settings.sql")),
    Migration::both(10, "erasure", include_str!("../migrations/0010_erasure.sql")),
    Migration::both(11, "kin", include_str!("../migrations/0011_kin.sql")),
    Migration::both(12, "sop", include_str!("../migrations/0012_sop.sql")),
    Migration::both(14, "sentence", include_str!("../migrations/0014_sentence.sql")),
    Migration::both(15, "survey", include_str!("../migrations/0015_survey.sql")),
    Migration::both(16, "training", include_str!("../migrations/0016_training.sql")),
    Migration::both(17, "patient", include_str!("../migrations/0017_patient.sql")),
    Migration::both(18, "lane", include_str!("../migrations/0018_lane.sql")),
    Migration::both(19, "organisation", include_str!("../migrations/0019_organisation.sql")),
    Migration::both(21, "observation", include_str!("../migrations/0021_observation.sql")),
    Migration::both(22, "voice", include_str!("../migrations/0022_voice.sql")),
    Migration::both(23, "key", include_str!("../migrations/0023_key.sql")),
    Migration::both(24, "evidence", include_str!("../migrations/0024_evidence.sql")),
    Migration::both(25, "inspection", include_str!("../migrations/0025_inspection.sql")),
    Migration::both(26, "meeting", include_str!("../migrations/0026_meeting.sql")),
    Migration::both(27, "after", include_str!("../migrations/0027_after.sql")),
    Migration::both(28, "kept", include_str!("../migrations/0028_kept.sql")),
    Migration::both(29, "praise", include_str!("../migrations/0029_praise.sql")),
    Migration::both(30, "coaching", include_str!("../migrations/0030_coaching.sql")),
    Migration::both(31, "verdict", include_str!("../migrations/0031_verdict.sql")),
    Migration::both(32, "consent", include_str!("../migrations/0032_consent.sql")),
    Migration::both(33, "content", include_str!("../migrations/0033_content.sql")),
    Migration::both(34, "publication", include_str!("../migrations/0034_publication.sql")),
    Migration::both(36, "mention", include_str!("../migrations/0036_mention.sql")),
    Migration::both(37, "issue", include_str!("../migrations/0037_issue.sql")),
    Migration::both(38, "statement", include_str!("../migrations/0038_statement.sql")),
    Migration::both(39, "attachment", include_str!("../migrations/0039_attachment.sql")),
    Migration::both(40, "stay", include_str!("../migrations/0040_stay.sql")),
    Migration::both(41, "posting", include_str!("../migrations/0041_posting.sql")),
    Migration::both(44, "collaborator", include_str!("../migrations/0044_collaborator.sql")),
    Migration::both(45, "campaign", include_str!("../migrations/0045_campaign.sql")),
    Migration::both(47, "feed", include_str!("../migrations/0047_feed.sql")),
    Migration::both(48, "activity", include_str!("../migrations/0048_activity.sql")),
    Migration::both(49, "registration", include_str!("../migrations/0049_registration.sql")),
    Migration::both(50, "insight", include_str!("../migrations/0050_insight.sql")),
    Migration::both(52, "content_library", include_str!("../migrations/0052_content_library.sql")),
    Migration::both(54, "query", include_str!("../migrations/0054_query.sql")),
    Migration::both(55, "alike", include_str!("../migrations/0055_alike.sql")),
    Migration::both(56, "watchlist", include_str!("../migrations/0056_watchlist.sql")),
    Migration::both(57, "reader", include_str!("../migrations/0057_reader.sql")),
    Migration::both(61, "series", include_str!("../migrations/0061_series.sql")),
    Migration::both(62, "reply", include_str!("../migrations/0062_reply.sql")),
    Migration::both(66, "mention_mark", include_str!("../migrations/0066_mention_mark.sql")),
    Migration::both(67, "mention_belongs", include_str!("../migrations/0067_mention_belongs.sql")),
    Migration::both(68, "review_place", include_str!("../migrations/0068_review_place.sql")),
    Migration::both(69, "token_opens", include_str!("../migrations/0069_token_opens.sql")),
];

/// All steps of the schema, in order.
pub fn migrations() -> &'static [Migration] {
    &MIGRATIONS
}

/// The database and the keys to what is sealed in it. Cheap to clone.
#[derive(Clone)]
pub struct Store {
    pub db: Db,
    pub vault: Vault,
}

impl Store {
    /// Opens the database at `address`.
    ///
    /// # Errors
    /// [`DbError::Unavailable`] when it cannot be opened.
    pub async fn open(address: &Address, keys: Keys, options: Options) -> Result<Self, StoreError> {
        let db = Db::open(address, options).await?;
        Ok(Self { db, vault: Vault::new(keys) })
    }

    /// Takes the steps of the schema that are not yet taken.
    ///
    /// # Errors
    /// [`DbError::Migration`] with the number that does not fit.
    pub async fn migrate(&self) -> Result<(), StoreError> {
        Ok(self.db.migrate(migrations()).await?)
    }
}
