//! How a command meets the row of its paper.

use db::Tx;
use domain::attachment::{
    Attachment, Command, Entry, Event, Holder, Media, New, Owner, Refusal, Stage, apply, decide,
};
use domain::calendar::Instant;
use domain::ids::{FileId, Version, WordsId};
use domain::observation::round::names_somebody;
use domain::people::Actor;
use domain::text::Words;
use sha2::{Digest, Sha256};
use store::StoreError;
use store::attachment as rows;
use store::vault::{Sealed, SubjectKey, keep_words, seal_words, subject};

use super::{Label, facts};
use crate::act::Decider;
use crate::file::{FileFault, refused};
use crate::{Desk, DeskError};

/// A paper that was examined, on its way in.
#[derive(Clone, Debug)]
pub struct Coming {
    name: String,
    media: Media,
    content: Vec<u8>,
    pub digest: [u8; 32],
    pub label: Label,
    /// Of the caption.
    words: WordsId,
}

impl Coming {
    /// # Errors
    /// `FileRefused` for what is neither a picture nor a document as papers are.
    pub fn new(
        desk: &Desk,
        (name, media_type, content): (String, &'static str, Vec<u8>),
        label: Label,
    ) -> Result<Self, DeskError> {
        let media = Media::parse(media_type).ok_or(refused(FileFault::UnknownType))?;
        let (digest, words) = (Sha256::digest(&content).into(), WordsId::new(desk.fresh_id()));
        Ok(Self { name, media, content, digest, label, words })
    }

    fn sealed(&self, desk: &Desk, key: &SubjectKey) -> Option<Sealed> {
        let caption = self.label.caption.as_ref()?;
        Some(seal_words(key, desk.scope(), self.words, caption.as_str()))
    }

    fn described(&self, (owner, id): (Owner, FileId), caption: Option<Words>) -> New {
        let size = self.content.len() as u64;
        let Self { media, digest, label, .. } = self;
        New { id, owner, media: *media, size, digest: *digest, caption, faceless: label.faceless }
    }
}

/// What somebody wants.
#[derive(Clone, Debug)]
pub enum Wish {
    Add(Box<Coming>),
    Act(Command),
}

/// One command on its way to one paper.
pub struct Deed {
    desk: Desk,
    actor: Actor,
    owner: Owner,
    id: FileId,
    wish: Wish,
    now: Instant,
    fresh_key: [u8; 32],
}

/// The row with what its decision needs.
pub struct Loaded {
    holder: Holder,
    count: usize,
    key: SubjectKey,
    /// The paper; of a new one, the same that is there already.
    pub known: Option<Attachment>,
}

/// The thing that a paper belongs to; `None` where there is none.
pub async fn holder(
    tx: &mut Tx<'_>,
    desk: &Desk,
    owner: Owner,
) -> Result<Option<Holder>, DeskError> {
    let scope = desk.scope();
    Ok(match owner {
        Owner::Decree(id) => {
            let found = store::organisation::find(tx, scope, id.bits()).await?;
            found.map(|decree| Holder::Decree(Box::new(decree)))
        }
        Owner::Round(id) => {
            let found = store::observation::round::find(tx, scope, id).await?;
            found.map(|round| Holder::Round(Box::new(round)))
        }
        Owner::Consent(id) => {
            let found = store::consent::find(tx, scope, id).await?;
            found.map(|consent| Holder::Consent(Box::new(consent)))
        }
        Owner::Mention(id) => store::mention::find(tx, scope, id).await?.map(|_| Holder::Mention),
    })
}

impl Deed {
    pub fn new(desk: &Desk, actor: &Actor, (owner, id): (Owner, FileId), wish: Wish) -> Self {
        let (now, fresh_key) = (desk.now(), desk.fresh());
        Self { desk: desk.clone(), actor: actor.clone(), owner, id, wish, now, fresh_key }
    }

    fn is_meant(&self, paper: &Attachment) -> bool {
        match &self.wish {
            Wish::Act(_) => paper.added.id == self.id,
            Wish::Add(coming) => {
                paper.stage != Stage::Removed && paper.added.digest == coming.digest
            }
        }
    }

    /// A caption of a photo speaks of the service, not of people.
    async fn unnamed(&self, tx: &mut Tx<'_>) -> Result<(), DeskError> {
        let Wish::Add(coming) = &self.wish else { return Ok(()) };
        let (Owner::Round(_), Some(caption)) = (self.owner, &coming.label.caption) else {
            return Ok(());
        };
        let people = store::people::list(tx, self.desk.scope()).await?;
        match names_somebody(caption.as_str(), people.iter().map(|person| person.name.as_str())) {
            true => Err(Refusal::NamesSomebody.into()),
            false => Ok(()),
        }
    }

    /// What comes with an event: the content of a paper that is new, or its end.
    async fn carried(&self, tx: &mut Tx<'_>, row: &Loaded, event: Event) -> Result<(), DeskError> {
        let scope = self.desk.scope();
        match (event, &self.wish) {
            (Event::Added(_), Wish::Add(coming)) => {
                if let Some(sealed) = coming.sealed(&self.desk, &row.key) {
                    keep_words(tx, scope, row.key.subject(), &sealed).await?;
                }
                let new = store::file::New {
                    id: self.id,
                    owner: self.owner.into(),
                    media_type: coming.media.code(),
                    name: &coming.name,
                    at: self.now,
                };
                Ok(store::file::put(tx, scope, &row.key, new, &coming.content).await?)
            }
            (Event::Removed, _) => Ok(store::file::remove(tx, scope, self.id).await?),
            _ => Ok(()),
        }
    }
}

impl Decider for Deed {
    type Row = Loaded;
    type Entry = Entry;

    async fn load(&self, tx: &mut Tx<'_>) -> Result<Option<Loaded>, DeskError> {
        let (scope, vault) = (self.desk.scope(), &self.desk.store().vault);
        let Some(holder) = holder(tx, &self.desk, self.owner).await? else { return Ok(None) };
        let papers = rows::list(tx, scope, self.owner).await?;
        let key = subject(tx, scope, vault, rows::subject(self.owner), self.fresh_key).await?;
        Ok(Some(Loaded {
            holder,
            count: papers.iter().filter(|paper| paper.stage != Stage::Removed).count(),
            key,
            known: papers.into_iter().find(|paper| self.is_meant(paper)),
        }))
    }

    fn version(row: &Loaded) -> Version {
        row.known.map_or(Version(0), |known| known.version)
    }

    fn now(&self) -> Instant {
        self.now
    }

    async fn decide(&self, tx: &mut Tx<'_>, row: &Loaded) -> Result<Vec<Entry>, DeskError> {
        let command = match &self.wish {
            Wish::Act(command) => *command,
            Wish::Add(coming) => {
                let caption = coming.sealed(&self.desk, &row.key).map(|sealed| sealed.words);
                Command::Add(coming.described((self.owner, self.id), caption))
            }
        };
        let facts = facts(self.now, &row.holder, row.count);
        let decided = decide(row.known.as_ref(), &self.actor, command, facts);
        let event = decided.map_err(|refusal| match refusal {
            Refusal::NotYours { .. } => DeskError::Forbidden,
            Refusal::NoSuchPaper => DeskError::NotFound,
            other => other.into(),
        })?;
        self.unnamed(tx).await?;
        let by = self.actor.who();
        Ok(event.into_iter().map(|event| Entry { event, by, at: self.now }).collect())
    }

    async fn save(
        &self,
        tx: &mut Tx<'_>,
        row: Loaded,
        entries: Vec<Entry>,
    ) -> Result<Loaded, DeskError> {
        for entry in &entries {
            self.carried(tx, &row, entry.event).await?;
        }
        let known = entries.iter().fold(row.known, apply);
        let missing = StoreError::Damaged { what: "history of a paper" };
        let known = known.ok_or(DeskError::Broken(missing))?;
        rows::save(tx, self.desk.scope(), &known, &entries).await?;
        Ok(Loaded { known: Some(known), ..row })
    }

    async fn since(&self, tx: &mut Tx<'_>, seen: Version) -> Result<Vec<&'static str>, DeskError> {
        let history = rows::history(tx, self.desk.scope(), self.id).await?;
        Ok(history.iter().skip(seen.0 as usize).map(|entry| entry.event.kind()).collect())
    }
}
