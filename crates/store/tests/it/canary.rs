//! What a thief of the disk finds: no word and no name in plain.

use std::path::Path;

use db::testing::{TestDb, run};
use domain::ids::{ArrivalId, FileId};
use domain::intake::Identity;
use domain::text::{Email, Name};
use store::arrival::{self, Arrival};
use store::contact::{self, Contact, ContactKind};
use store::file;
use store::outbox::{self, Work};
use store::vault::{erase, keep_identity, keep_words, open_words, seal_words, subject};

use crate::setting::{CASE, HERE, SARI, keys, minute, read, vault, words, write};

const CANARY: &str = "BURUNGKENARI";

/// The text in any case of letters, as it is and as base64 would hide it.
fn sings(folder: &Path) -> Vec<String> {
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files = files.filter(|path| path.is_file());
    let plain = CANARY.to_lowercase();
    let found = files.filter(|path| {
        let bytes = std::fs::read(path).unwrap().to_ascii_lowercase();
        bytes.windows(plain.len()).any(|window| window == plain.as_bytes())
    });
    found.map(|path| path.display().to_string()).collect()
}

async fn keep_all(db: &db::Db) {
    write!(db, |tx| {
        let own = subject(tx, HERE, &vault(), SARI, [3; 32]).await?;
        let text = format!("Keluhan {CANARY} tentang antrean.");
        keep_words(tx, HERE, SARI, &seal_words(&own, HERE, words(1), &text)).await?;
        let identity = Identity {
            name: Name::parse(CANARY).ok(),
            email: Email::parse(&format!("{CANARY}@contoh.id")).ok(),
            ..Identity::default()
        };
        keep_identity(tx, HERE, &own, &identity).await?;
        let email = format!("{CANARY}@contoh.id");
        let known = Contact { kind: ContactKind::Email, value: &email };
        contact::put(tx, HERE, &keys(), known, SARI).await?;
        let new = file::New {
            id: FileId::new(1),
            owner: CASE.into(),
            media_type: "text/plain",
            name: CANARY,
            at: minute(0),
        };
        file::put(tx, HERE, &own, new, text.as_bytes()).await?;
        let arrival = Arrival {
            id: ArrivalId::new(1),
            connection: "email".to_owned(),
            dedupe: [1; 32],
            headers: vec![("from".to_owned(), CANARY.to_owned())],
            body: text.clone().into_bytes(),
            at: minute(0),
        };
        arrival::store(tx, HERE, &vault(), &arrival).await?;
        let work = Work {
            id: 1,
            key: "k".to_owned(),
            case: Some(CASE),
            kind: "message".to_owned(),
            payload: text,
            due_at: minute(0),
        };
        outbox::put(tx, HERE, &vault(), &work, minute(0)).await.map(drop)
    })
    .unwrap();
}

#[test]
fn no_word_and_no_name_stands_in_the_files_of_the_database() {
    run(async {
        let db = TestDb::sqlite(store::migrations()).await;
        let folder = Path::new(db.address()).parent().unwrap().to_owned();
        keep_all(&db).await;
        assert_eq!(sings(&folder), Vec::<String>::new());
        let opened = read!(db, |tx| open_words(tx, HERE, &vault(), &[words(1)]).await).unwrap();
        assert!(format!("{opened:?}").contains(CANARY), "the bird does sing with the key");
    });
}

#[test]
fn the_search_sings_until_it_is_erased() {
    run(async {
        let db = TestDb::sqlite(store::migrations()).await;
        let folder = Path::new(db.address()).parent().unwrap().to_owned();
        keep_all(&db).await;
        write!(db, |tx| {
            store::search::put(tx, HERE, CASE).await?;
            store::search::learn(tx, HERE, CASE, &[CANARY.to_lowercase()]).await
        })
        .unwrap();
        assert_ne!(sings(&folder), Vec::<String>::new(), "stems are plain; this is why they go");
        write!(db, |tx| erase(tx, HERE, SARI, &[CASE], minute(1)).await).unwrap();
        let copy = folder.join("cadangan");
        std::fs::create_dir(&copy).unwrap();
        db.backup_to(&copy.join("db.sqlite")).await.unwrap();
        assert_eq!(sings(&copy), Vec::<String>::new(), "and a backup after it has nothing of it");
    });
}
