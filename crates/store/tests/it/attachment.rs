use domain::attachment::{Attachment, Entry, Event, Media, New, Owner, apply, fold};
use domain::ids::{CaseId, DecreeId, FileId, PersonId, RoundId};
use domain::people::Who;
use domain::text::Words;
use store::vault::subject;
use store::{StoreError, attachment, file};

use crate::setting::{ELSEWHERE, HERE, minute, read, vault, words, write};

const DECREE: Owner = Owner::Decree(DecreeId::new(0xDE));

fn new(id: u128, owner: Owner) -> New {
    let caption = Some(Words { id: words(id), digest: [id as u8; 32] });
    let (id, digest) = (FileId::new(id), [0xAB; 32]);
    New { id, owner, media: Media::Png, size: 3, digest, caption, faceless: true }
}

fn entry(event: Event, at: i64) -> Entry {
    Entry { event, by: Who::Person(PersonId::new(0xA)), at: minute(at) }
}

async fn kept(db: &db::Db, life: &[Entry]) -> Attachment {
    let mut row = None;
    for entry in life {
        row = apply(row, entry);
        let (row, entries) = (row.unwrap(), vec![*entry]);
        write!(db, [row, entries], |tx| attachment::save(tx, HERE, &row, &entries).await).unwrap();
    }
    row.unwrap()
}

fn content(owner: file::Owner, id: u128) -> file::New<'static> {
    let (media_type, name) = ("image/png", "foto.png");
    file::New { id: FileId::new(id), owner, media_type, name, at: minute(0) }
}

db::on_both_engines! { store::migrations();
    async fn the_row_of_a_paper_is_what_its_history_adds_up_to(db: &TestDb) {
        let life = [entry(Event::Added(new(1, DECREE)), 0), entry(Event::Confirmed, 1)];
        let row = kept(db, &life).await;
        let late = write!(db, [row], |tx| attachment::save(tx, HERE, &row, &[]).await);
        assert!(matches!(late, Err(StoreError::Stale)), "{late:?}");
        read!(db, [row, life], |tx| {
            assert_eq!(attachment::find(tx, HERE, FileId::new(1)).await?, Some(row));
            let history = attachment::history(tx, HERE, FileId::new(1)).await?;
            assert_eq!(history, life);
            assert_eq!(fold(&history), Some(row));
            assert_eq!(attachment::find(tx, ELSEWHERE, FileId::new(1)).await?, None);
            Ok(())
        })
        .unwrap();
    }

    async fn papers_stand_with_their_own_thing_the_oldest_first(db: &TestDb) {
        let round = Owner::Round(RoundId::new(0xDE));
        for (id, owner, at) in [(3, DECREE, 0), (2, DECREE, 5), (1, round, 1)] {
            kept(db, &[entry(Event::Added(new(id, owner)), at)]).await;
        }
        read!(db, |tx| {
            let ids = |found: Vec<Attachment>| -> Vec<u128> {
                found.iter().map(|one| one.added.id.bits()).collect()
            };
            assert_eq!(ids(attachment::list(tx, HERE, DECREE).await?), [3, 2]);
            assert_eq!(ids(attachment::list(tx, HERE, round).await?), [1]);
            assert_eq!(attachment::list(tx, ELSEWHERE, DECREE).await?, []);
            Ok(())
        })
        .unwrap();
    }

    async fn a_file_is_found_only_through_what_it_belongs_to_and_is_gone_once_removed(db: &TestDb) {
        let case = CaseId::new(0xDE);
        write!(db, |tx| {
            let own = subject(tx, HERE, &vault(), attachment::subject(DECREE), [1; 32]).await?;
            file::put(tx, HERE, &own, content(DECREE.into(), 1), b"isi").await?;
            file::put(tx, HERE, &own, content(case.into(), 2), b"isi").await
        })
        .unwrap();
        read!(db, [case], |tx| {
            for (id, own, other) in [(1, DECREE.into(), case.into()), (2, case.into(), DECREE.into())] {
                let id = FileId::new(id);
                let (_, found) = file::open(tx, HERE, &vault(), (own, id)).await?.unwrap();
                assert_eq!(found, b"isi");
                assert_eq!(file::open(tx, HERE, &vault(), (other, id)).await?, None);
                assert_eq!(file::list(tx, HERE, &vault(), own).await?.len(), 1);
            }
            Ok(())
        })
        .unwrap();
        write!(db, |tx| file::remove(tx, HERE, FileId::new(1)).await).unwrap();
        read!(db, [case], |tx| {
            assert_eq!(file::list(tx, HERE, &vault(), DECREE.into()).await?, []);
            assert!(file::open(tx, HERE, &vault(), (case.into(), FileId::new(2))).await?.is_some());
            Ok(())
        })
        .unwrap();
    }
}
