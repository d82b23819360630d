//! What lies in a hospital's journal for ever: every event and every state in its words on disk.

use domain::case::{Failure, Sign, StageCode, fold};
use domain::intake::Forwarder;
use domain::people::DelegateTitle;
use domain::rules::{
    About, Basis, Channel, ClockName, Grade, Hcat, Kind, MarkKind, Nature, Outcome, Reaction,
    Relation, Rung, Way,
};
use serde_json::Value;
use store::{case, journal};

use crate::case_life::{kept, life};
use crate::setting::{HERE, read, write};

const EVENTS: &str = include_str!("case_golden/events.txt");
const STATE: &str = include_str!("case_golden/state.txt");
const CODES: &str = include_str!("case_golden/codes.txt");

/// How many kinds of events there are; a new one belongs into the life and the golden text.
const KINDS: usize = 39;

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn codes() -> String {
    macro_rules! all {
        ($($name:ident)*) => {[$((
            stringify!($name),
            $name::ALL.iter().map(|each| each.code()).collect::<Vec<_>>(),
        )),*]};
    }
    let all = all! {
        About Basis Channel ClockName DelegateTitle Failure Forwarder Grade Hcat Kind MarkKind
        Nature Outcome Reaction Relation Rung Sign StageCode Way
    };
    all.iter().map(|(name, codes)| format!("{name}: {}\n", codes.join(" "))).collect()
}

#[test]
fn no_code_on_disk_is_ever_renamed() {
    assert_eq!(codes(), CODES);
}

db::on_both_engines! { store::migrations();
    async fn every_event_stands_in_the_journal_in_the_words_that_were_agreed(db: &TestDb) {
        let row = kept(db, life()).await;
        let lines = read!(db, [row], |tx| {
            journal::history(tx, HERE, row.id.bits().to_be_bytes()).await
        })
        .unwrap();
        let kinds: std::collections::BTreeSet<_> = lines.iter().map(|line| &line.kind).collect();
        assert_eq!(kinds.len(), KINDS, "an event is missing in the life: {kinds:?}");
        let told: String = lines
            .iter()
            .map(|line| format!("{} {} {}\n", line.kind, line.actor, line.payload))
            .collect();
        let golden: Vec<&str> = EVENTS.lines().collect();
        assert_eq!(golden.len(), lines.len(), "{told}");
        for (line, golden) in lines.iter().zip(golden) {
            let mut parts = golden.splitn(3, ' ');
            assert_eq!(parts.next(), Some(line.kind.as_str()));
            assert_eq!(parts.next(), Some(line.actor.as_str()));
            assert_eq!(parsed(&line.payload), parsed(parts.next().unwrap()), "{}", line.kind);
        }
    }

    async fn a_state_stands_in_its_row_in_the_words_that_were_agreed(db: &TestDb) {
        let row = kept(db, life()).await;
        let found = read!(db, |tx| Ok(tx.query_text("select state from case_row", &[]).await?));
        let text = found.unwrap()[0].text(0).unwrap().to_owned();
        assert_eq!(parsed(&text), parsed(STATE), "{text}");
        assert_eq!(fold(&life()), Some(row));
    }

    async fn a_journal_of_yesterday_is_read_today(db: &TestDb) {
        let row = kept(db, life()).await;
        write!(db, |tx| {
            for (version, line) in (1..).zip(EVENTS.lines()) {
                let payload = line.splitn(3, ' ').nth(2).unwrap_or_default();
                let values = [payload.into(), i64::from(version).into()];
                let text = "update journal set payload = $1 where version = $2";
                tx.query_text(text, &values).await?;
            }
            tx.query_text("update case_row set state = $1", &[STATE.trim().into()]).await?;
            Ok(())
        })
        .unwrap();
        let (history, state) = read!(db, [row], |tx| {
            let history = case::history(tx, HERE, row.id).await?;
            Ok((history, case::load(tx, HERE, row.id).await?))
        })
        .unwrap();
        assert_eq!(history, life());
        assert_eq!(state, Some(row));
    }
}
