//! Sentences to complainants: the newest revision counts, the earlier ones stay.

use domain::ids::PersonId;
use domain::people::Who;
use domain::sentence::Occasion;
use domain::text::Language;
use store::sentence::{Revision, newest, save};

use crate::setting::{ELSEWHERE, HERE, minute, read, write};

fn revision(number: u32, wording: Option<&str>) -> Revision {
    Revision {
        occasion: Occasion::Reminder,
        language: Language::Id,
        revision: number,
        wording: wording.map(str::to_owned),
        author: Who::Person(PersonId::new(7)),
        at: minute(i64::from(number)),
    }
}

db::on_both_engines! { store::migrations();
    async fn the_newest_revision_of_each_sentence_counts(db: &TestDb) {
        let english = Revision { language: Language::En, ..revision(1, Some("{{ nomor }}?")) };
        let elsewhere = revision(1, Some("Lain {{ nomor }}"));
        write!(db, [english, elsewhere], |tx| {
            save(tx, HERE, &revision(1, Some("Satu {{ nomor }}"))).await?;
            save(tx, HERE, &revision(2, Some("Dua {{ nomor }}"))).await?;
            save(tx, HERE, &english).await?;
            save(tx, ELSEWHERE, &elsewhere).await?;
            assert_eq!(newest(tx, HERE).await?, [english, revision(2, Some("Dua {{ nomor }}"))]);
            assert_eq!(newest(tx, ELSEWHERE).await?, [elsewhere]);
            Ok(())
        })
        .unwrap();
    }

    async fn a_sentence_that_was_given_back_keeps_its_earlier_wording(db: &TestDb) {
        write!(db, |tx| {
            save(tx, HERE, &revision(1, Some("Satu {{ nomor }}"))).await?;
            save(tx, HERE, &revision(2, None)).await
        })
        .unwrap();
        assert_eq!(read!(db, |tx| newest(tx, HERE).await).unwrap(), [revision(2, None)]);
        let again = write!(db, |tx| save(tx, HERE, &revision(1, Some("Lain"))).await);
        assert!(again.is_err(), "a revision is never written over");
    }
}
