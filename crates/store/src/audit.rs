//! The proof: that the journal is what it was when it was signed.

use std::collections::VecDeque;

use db::{Row, Tx};

use crate::column::{array, number};
use crate::journal::{self, position, position_value};
use crate::merkle::Frontier;
use crate::seal::{Checkpoint, checkpoint};
use crate::{Scope, StoreError};

db::sql! {
    static CHECKPOINTS = "select position, root, frontier, at, signature from checkpoint \
        where hospital_id = $1 and position > $2 order by position limit 1000";
    static WAITING = "select aggregate, stream, version, kind, payload, actor, at, leaf, position \
        from journal where hospital_id = $1 and position is null order by at, version, stream";
    // The first entry that does not stand where the count of its stream and the numbers of the
    // journal put it.
    static ASTRAY = "select stream, version, position from (select stream, version, position, \
        row_number() over (partition by stream order by version) as place, \
        lag(position) over (partition by stream order by version) as earlier from journal \
        where hospital_id = $1) as entries \
        where version <> place or position < 1 or (position is not null and earlier is not null \
        and earlier >= position) or (position is not null and earlier is null and place > 1) \
        order by coalesce(position, 9223372036854775807), version, stream limit 1";
}

/// Entries of one step. Each may carry a signature, and a step stays within a statement's time.
const BATCH: usize = 200;

/// A journal that is sound, and how much of it there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verified {
    /// Sealed entries.
    pub entries: u64,
    /// Entries that wait for the next sealing round.
    pub waiting: u64,
    pub checkpoints: u64,
}

/// The first thing that is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken {
    pub what: Wrong,
    /// The first position that was touched, or, where only a root can tell, the first that may
    /// have been: all before it are proven. `None` for an entry that waits to be sealed.
    pub position: Option<u64>,
    /// The entry that stands there, if one does.
    pub entry: Option<([u8; 16], u32)>,
}

/// How the journal differs from what was signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// The content of the entry is not what its leaf hash says.
    Entry,
    /// No entry stands at this position.
    Missing,
    /// The tree differs from a checkpoint: an entry from here up to it was exchanged, or the
    /// checkpoint itself was.
    Root,
    /// The checkpoint at this position cannot be read or was not signed by this key.
    Checkpoint,
    /// Entries with positions that no checkpoint covers.
    Unsigned,
    /// Versions of a stream are missing, or are not in order.
    Order,
    /// The entries hold together, but what was printed fits none of them: it was mistyped, or the
    /// journal was cut off or put back.
    Print,
}

/// What was kept outside of the database, and holds against it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Witness {
    /// A whole checkpoint; its signature is checked as well.
    Signed(Checkpoint),
    /// What a report on paper says: so many entries, and the first bytes of the root over them.
    Printed { position: u64, root: Vec<u8> },
}

impl Witness {
    /// A witness from paper: `1234:0f3a9c...`, as the foot of the report has it; blanks count for
    /// nothing. At least four bytes: fewer would say yes too easily.
    pub fn printed(text: &str) -> Option<Self> {
        let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let (position, root) = text.split_once(':')?;
        let position: u64 = position.parse().ok().filter(|position| *position > 0)?;
        let root = hex::decode(root).ok().filter(|root| (4..=32).contains(&root.len()))?;
        Some(Self::Printed { position, root })
    }

    fn position(&self) -> u64 {
        match self {
            Self::Signed(signed) => signed.position,
            Self::Printed { position, .. } => *position,
        }
    }

    fn fits(&self, root: &[u8]) -> bool {
        match self {
            Self::Signed(signed) => signed.root == root,
            Self::Printed { root: printed, .. } => root.starts_with(printed),
        }
    }
}

/// How far a walk has come.
#[derive(Debug)]
pub enum Step {
    /// The next entries wait for the next transaction: a long journal holds no reader for long.
    Further(Box<Walk>),
    End(Verified),
}

/// Looks at the next entries. What is sealed only ever grows, so a walk may take a transaction a
/// step and still proves one journal.
///
/// # Errors
/// The outer error is the database's; the inner one names the first entry that was touched.
pub async fn step(tx: &mut Tx<'_>, mut walk: Walk) -> Result<Result<Step, Broken>, StoreError> {
    if let Err(broken) = walk.begins() {
        return Ok(Err(broken));
    }
    // Whatever was sealed since the last step has its checkpoint too.
    walk.all = false;
    let rows = journal::rows_after(tx, walk.scope, walk.tree.leaves(), BATCH).await?;
    for row in &rows {
        walk.fetch(tx).await?;
        if let Err(broken) = walk.take(row) {
            return Ok(Err(broken));
        }
    }
    if !rows.is_empty() {
        return Ok(Ok(Step::Further(Box::new(walk))));
    }
    walk.fetch(tx).await?;
    if let Err(broken) = walk.end() {
        return Ok(Err(broken));
    }
    Ok(rest(tx, &walk).await?.map(Step::End))
}

/// What waits to be sealed, and the order inside the streams.
async fn rest(tx: &mut Tx<'_>, walk: &Walk) -> Result<Result<Verified, Broken>, StoreError> {
    let scope = walk.scope;
    let rows = tx.query(&WAITING, &[scope.value()]).await?;
    for row in &rows {
        let sound = journal::line(row).is_ok_and(|line| line.leaf(scope) == line.stored_leaf);
        if !sound {
            let entry = array(row, 1).ok().zip(number(row, 2).ok());
            return Ok(Err(Broken { what: Wrong::Entry, position: None, entry }));
        }
    }
    if let Some(row) = tx.one(&ASTRAY, &[scope.value()]).await? {
        let entry = array(&row, 0).ok().zip(number(&row, 1).ok());
        let position = row.opt_int(2)?.and_then(|stored| u64::try_from(stored).ok());
        return Ok(Err(Broken { what: Wrong::Order, position, entry }));
    }
    let entries = walk.tree.leaves();
    Ok(Ok(Verified { entries, waiting: rows.len() as u64, checkpoints: walk.passed }))
}

fn broken(what: Wrong, position: Option<u64>) -> Broken {
    Broken { what, position, entry: None }
}

/// A checkpoint that the walk has not reached yet; `None` inside when it cannot be read.
#[derive(Clone, Debug)]
struct Ahead {
    position: u64,
    signed: Option<Checkpoint>,
}

/// The checkpoint of a row whose frontier fits its root: the next round builds on the frontier.
fn whole(row: &Row) -> Option<Checkpoint> {
    let signed = checkpoint(row).ok()?;
    let tree = Frontier::read(signed.position, row.bytes(2).ok()?)?;
    (tree.root() == signed.root).then_some(signed)
}

/// A proof on its way through the journal of a hospital, from its first entry.
#[derive(Clone, Debug)]
pub struct Walk {
    scope: Scope,
    public: [u8; 32],
    tree: Frontier,
    ahead: VecDeque<Ahead>,
    fetched: u64,
    all: bool,
    witness: Option<Witness>,
    /// The position of the last checkpoint that fits.
    proven: u64,
    passed: u64,
}

impl Walk {
    /// A `witness` was kept outside (one goes out with every daily report): with it, a journal that
    /// was cut off or put back to an older state is found too.
    pub fn new(scope: Scope, public: [u8; 32], witness: Option<Witness>) -> Self {
        Self {
            scope,
            public,
            tree: Frontier::default(),
            ahead: VecDeque::new(),
            fetched: 0,
            all: false,
            witness,
            proven: 0,
            passed: 0,
        }
    }

    /// A witness that was never signed proves nothing.
    fn begins(&self) -> Result<(), Broken> {
        match &self.witness {
            Some(Witness::Signed(signed)) if !signed.holds(self.scope, &self.public) => {
                Err(broken(Wrong::Checkpoint, Some(signed.position)))
            }
            _ => Ok(()),
        }
    }

    async fn fetch(&mut self, tx: &mut Tx<'_>) -> Result<(), StoreError> {
        if !self.ahead.is_empty() || self.all {
            return Ok(());
        }
        let from = position_value(self.fetched);
        for row in tx.query(&CHECKPOINTS, &[self.scope.value(), from]).await? {
            self.fetched = position(row.int(0)?)?;
            self.ahead.push_back(Ahead { position: self.fetched, signed: whole(&row) });
        }
        self.all = self.ahead.is_empty();
        Ok(())
    }

    fn take(&mut self, row: &Row) -> Result<(), Broken> {
        let next = self.tree.leaves() + 1;
        // A row that cannot even be read was touched: that is a finding and not a failure.
        let line = journal::line(row).map_err(|_| broken(Wrong::Entry, Some(next)))?;
        let entry = Some((line.stream, line.version));
        if line.position != Some(next) {
            return Err(broken(Wrong::Missing, Some(next)));
        }
        if line.leaf(self.scope) != line.stored_leaf {
            return Err(Broken { what: Wrong::Entry, position: Some(next), entry });
        }
        if self.all && self.ahead.is_empty() {
            return Err(Broken { what: Wrong::Unsigned, position: Some(next), entry });
        }
        self.tree.push(line.stored_leaf);
        self.compare()
    }

    /// Holds the tree against the checkpoint that was made at this very size.
    fn compare(&mut self) -> Result<(), Broken> {
        let size = self.tree.leaves();
        if let Some(kept) = self.witness.take_if(|kept| kept.position() == size)
            && !kept.fits(&self.tree.root())
        {
            return Err(broken(Wrong::Root, Some(self.proven + 1)));
        }
        let Some(ahead) = self.ahead.pop_front_if(|ahead| ahead.position == size) else {
            return Ok(());
        };
        let held = ahead.signed.filter(|signed| signed.holds(self.scope, &self.public));
        let signed = held.ok_or(broken(Wrong::Checkpoint, Some(size)))?;
        self.fits(&signed)?;
        self.proven = size;
        self.passed += 1;
        Ok(())
    }

    fn fits(&self, signed: &Checkpoint) -> Result<(), Broken> {
        match signed.root == self.tree.root() {
            true => Ok(()),
            false => Err(broken(Wrong::Root, Some(self.proven + 1))),
        }
    }

    /// No checkpoint and no witness may be left over.
    fn end(&self) -> Result<(), Broken> {
        let size = self.tree.leaves();
        if !self.ahead.is_empty() {
            return Err(broken(Wrong::Missing, Some(size + 1)));
        }
        match &self.witness {
            Some(Witness::Signed(_)) => return Err(broken(Wrong::Missing, Some(size + 1))),
            Some(Witness::Printed { .. }) => return Err(broken(Wrong::Print, Some(size + 1))),
            None => {}
        }
        match self.proven == size {
            true => Ok(()),
            false => Err(broken(Wrong::Unsigned, Some(self.proven + 1))),
        }
    }
}
