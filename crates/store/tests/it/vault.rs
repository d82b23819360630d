use domain::ids::{FileId, SubjectId, WordsId};
use domain::intake::Identity;
use domain::text::{Email, Name, Phone, Words};
use store::contact::{self, Contact, ContactKind};
use store::vault::{
    Keys, Opened, Vault, erase, erased, erased_at, keep_identity, keep_words, open_identity,
    open_words, seal_words, subject,
};
use store::{Scope, StoreError, file};

use crate::setting::{BUDI, CASE, ELSEWHERE, HERE, SARI, keys, minute, read, vault, words, write};

const TEXT: &str = "Antrean obat tiga jam, dan tidak ada yang menjelaskan.";

async fn keep(
    db: &db::Db,
    scope: Scope,
    whose: SubjectId,
    id: WordsId,
    text: &'static str,
) -> Words {
    let kept = write!(db, |tx| {
        let own = subject(tx, scope, &vault(), whose, [whose.bits() as u8; 32]).await?;
        let sealed = seal_words(&own, scope, id, text);
        keep_words(tx, scope, whose, &sealed).await?;
        Ok(sealed.words)
    });
    kept.unwrap()
}

async fn opened(db: &db::Db, scope: Scope, ids: Vec<WordsId>) -> Result<Vec<Opened>, StoreError> {
    let found = read!(db, [ids], |tx| open_words(tx, scope, &vault(), &ids).await)?;
    Ok(found.into_iter().map(|(_, opened)| opened).collect())
}

fn sari() -> Identity {
    Identity {
        name: Some(Name::parse("Sari Wulandari").unwrap()),
        phone: Some(Phone::parse("081234567890").unwrap()),
        email: Some(Email::parse("Sari@contoh.id").unwrap()),
        thread: None,
        record_number: None,
    }
}

db::on_both_engines! { store::migrations();
    async fn words_come_back_in_the_order_that_was_asked(db: &TestDb) {
        let first = keep(db, HERE, SARI, words(1), TEXT).await;
        let second = keep(db, HERE, BUDI, words(2), "Baik.").await;
        let third = keep(db, HERE, SARI, words(3), TEXT).await;
        assert_ne!(first.digest, third.digest, "the same text twice has two digests");
        let found = opened(db, HERE, vec![words(3), words(1), words(2), words(3)]).await.unwrap();
        let again = Opened::Text(TEXT.to_owned(), third);
        let wanted = [
            again.clone(),
            Opened::Text(TEXT.to_owned(), first),
            Opened::Text("Baik.".to_owned(), second),
            again,
        ];
        assert_eq!(found, wanted);
        assert_eq!(opened(db, HERE, vec![]).await.unwrap(), []);
    }

    async fn words_that_are_not_there_are_damage(db: &TestDb) {
        keep(db, HERE, SARI, words(1), TEXT).await;
        assert!(matches!(
            opened(db, HERE, vec![words(1), words(9)]).await,
            Err(StoreError::Damaged { what: "missing words" })
        ));
        let elsewhere = opened(db, ELSEWHERE, vec![words(1)]).await;
        assert!(matches!(elsewhere, Err(StoreError::Damaged { .. })), "no row of another hospital");
    }

    async fn words_are_never_written_over(db: &TestDb) {
        keep(db, HERE, SARI, words(1), TEXT).await;
        let again = write!(db, |tx| {
            let own = subject(tx, HERE, &vault(), SARI, [1; 32]).await?;
            keep_words(tx, HERE, SARI, &seal_words(&own, HERE, words(1), "lain")).await
        });
        assert!(matches!(again, Err(StoreError::Db(error)) if error.is_unique()));
    }

    async fn an_exchanged_cell_does_not_open(db: &TestDb) {
        keep(db, HERE, SARI, words(1), TEXT).await;
        let own = write!(db, |tx| {
            let own = subject(tx, HERE, &vault(), SARI, [9; 32]).await?;
            let mut moved = seal_words(&own, HERE, words(1), "dari sel lain");
            moved.words.id = words(2);
            keep_words(tx, HERE, SARI, &moved).await?;
            Ok(seal_words(&own, HERE, words(1), TEXT).words)
        });
        assert_eq!(
            opened(db, HERE, vec![words(1)]).await.unwrap(),
            [Opened::Text(TEXT.to_owned(), own.unwrap())],
            "a fresh key does not displace the one that is there"
        );
        let ended = opened(db, HERE, vec![words(2)]).await;
        assert!(matches!(ended, Err(StoreError::Damaged { what: "words" })));
    }

    async fn the_wrong_root_opens_nothing(db: &TestDb) {
        keep(db, HERE, SARI, words(1), TEXT).await;
        let ended = read!(db, |tx| {
            let stranger = Vault::new(Keys::from_root([8; 32]));
            open_words(tx, HERE, &stranger, &[words(1)]).await
        });
        assert!(matches!(ended, Err(StoreError::Damaged { what: "key of a subject" })));
    }

    async fn an_identity_comes_back_and_can_be_changed(db: &TestDb) {
        for given in [Identity::default(), sari()] {
            write!(db, [given], |tx| {
                let own = subject(tx, HERE, &vault(), SARI, [1; 32]).await?;
                keep_identity(tx, HERE, &own, &given).await
            })
            .unwrap();
        }
        let found = read!(db, |tx| open_identity(tx, HERE, &vault(), SARI).await);
        assert_eq!(found.unwrap(), Some(sari()));
        let nobody = read!(db, |tx| open_identity(tx, HERE, &vault(), BUDI).await);
        assert_eq!(nobody.unwrap(), None);
    }

    async fn erasure_closes_everything_of_one_subject_and_nothing_else(db: &TestDb) {
        keep(db, HERE, SARI, words(1), TEXT).await;
        let budi = keep(db, HERE, BUDI, words(2), "Terima kasih.").await;
        let phone = Contact { kind: ContactKind::Phone, value: "+6281234567890" };
        write!(db, |tx| {
            let own = subject(tx, HERE, &vault(), SARI, [1; 32]).await?;
            keep_identity(tx, HERE, &own, &sari()).await?;
            contact::put(tx, HERE, &keys(), phone, SARI).await?;
            let new = file::New {
                id: FileId::new(5),
                owner: CASE.into(),
                media_type: "image/png",
                name: "resep.png",
                at: minute(0),
            };
            file::put(tx, HERE, &own, new, b"isi").await?;
            store::search::put(tx, HERE, CASE).await?;
            store::search::learn(tx, HERE, CASE, &["antre".to_owned()]).await?;
            erase(tx, HERE, SARI, &[CASE], minute(1)).await?;
            erase(tx, HERE, SARI, &[CASE], minute(9)).await
        })
        .unwrap();
        let found = opened(db, HERE, vec![words(1), words(2)]).await.unwrap();
        assert_eq!(found, [Opened::Erased, Opened::Text("Terima kasih.".to_owned(), budi)]);
        read!(db, |tx| {
            assert_eq!(open_identity(tx, HERE, &vault(), SARI).await?, None);
            assert_eq!(contact::find(tx, HERE, &keys(), phone).await?, None);
            assert_eq!(file::open(tx, HERE, &vault(), (CASE.into(), FileId::new(5))).await?, None);
            assert_eq!(file::list(tx, HERE, &vault(), CASE.into()).await?[0].name, None);
            assert_eq!(erased_at(tx, HERE, SARI).await?, Some(minute(1)));
            assert_eq!(erased_at(tx, HERE, BUDI).await?, None);
            assert_eq!(erased(tx, HERE).await?, [(SARI, minute(1))]);
            Ok(())
        })
        .unwrap();
    }

    async fn nothing_is_written_again_under_an_erased_subject(db: &TestDb) {
        let ended = write!(db, |tx| {
            erase(tx, HERE, SARI, &[], minute(1)).await?;
            subject(tx, HERE, &vault(), SARI, [1; 32]).await.map(drop)
        });
        assert!(matches!(ended, Err(StoreError::Erased)));
    }

    async fn a_file_of_several_pieces_comes_back_byte_for_byte(db: &TestDb) {
        write!(db, |tx| {
            let own = subject(tx, HERE, &vault(), SARI, [1; 32]).await?;
            for (id, size) in [(1, 0_usize), (2, 65_536), (3, 150_001)] {
                let content: Vec<u8> = (0..size).map(|at| (at % 251) as u8).collect();
                let new = file::New {
                    id: FileId::new(id),
                    owner: CASE.into(),
                    media_type: "application/pdf",
                    name: "surat.pdf",
                    at: minute(0),
                };
                file::put(tx, HERE, &own, new, &content).await?;
            }
            Ok(())
        })
        .unwrap();
        read!(db, |tx| {
            for (id, size) in [(1, 0_usize), (2, 65_536), (3, 150_001)] {
                let (file, content) =
                    file::open(tx, HERE, &vault(), (CASE.into(), FileId::new(id))).await?.unwrap();
                let wanted: Vec<u8> = (0..size).map(|at| (at % 251) as u8).collect();
                assert_eq!(content, wanted);
                assert_eq!((file.size, file.name.as_deref()), (size as u64, Some("surat.pdf")));
            }
            assert_eq!(file::list(tx, HERE, &vault(), CASE.into()).await?.len(), 3);
            Ok(())
        })
        .unwrap();
    }
}
