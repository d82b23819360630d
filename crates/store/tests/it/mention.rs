use domain::attachment;
use domain::ids::{CaseId, FileId, IssueId, MentionId, PersonId, QueryId};
use domain::mention::{Entry, Event, Fate, Found, Likeness, Mention, Source, Tone, apply, fold};
use domain::people::Who;
use domain::text::Words;
use store::StoreError;
use store::mention::{self as mentions, Cursor, Filter, Voices};

use crate::setting::{ELSEWHERE, HERE, keys, minute, read, words, write};

fn found(number: u128, author: Option<u8>, group: u128) -> Found<Words> {
    Found {
        source: if number.is_multiple_of(2) { Source::Feed } else { Source::Tip },
        key: [number as u8; 32],
        text: Words { id: words(number), digest: [number as u8; 32] },
        outlet: None,
        link: None,
        author: author.map(|author| [author; 16]),
        tone: Some(Tone::Negative).filter(|_| number > 2),
        reach: None,
        published_at: minute(number as i64),
        group: MentionId::new(group),
    }
}

fn entry(event: Event, at: i64) -> Entry {
    Entry { event, by: Who::Person(PersonId::new(8)), at: minute(at) }
}

fn noted(number: u128, author: Option<u8>, group: u128) -> Entry {
    let found = found(number, author, group);
    entry(Event::Noted { id: MentionId::new(number), found }, 50)
}

async fn kept(db: &db::Db, life: &[Entry]) -> Mention {
    saying(db, life, &Likeness::default()).await
}

async fn saying(db: &db::Db, life: &[Entry], likeness: &Likeness) -> Mention {
    let mut row = apply(None, &life[0]).unwrap();
    added(db, (&row, &life[0]), likeness).await.unwrap();
    for step in &life[1..] {
        row = apply(Some(row), step).unwrap();
        let (row, entries) = (row.clone(), vec![step.clone()]);
        write!(db, [row, entries], |tx| mentions::save(tx, HERE, &row, &entries).await).unwrap();
    }
    row
}

async fn added(
    db: &db::Db,
    (row, entry): (&Mention, &Entry),
    likeness: &Likeness,
) -> Result<(), StoreError> {
    let (row, entries, likeness) = (row.clone(), vec![entry.clone()], likeness.clone());
    write!(db, [row, entries, likeness], |tx| {
        mentions::add(tx, HERE, (&row, &entries), &likeness).await
    })
}

fn joined(number: u128, author: Option<u8>, group: u128) -> [Entry; 2] {
    let joined = Event::Joined { issue: IssueId::new(9) };
    [noted(number, author, group), entry(joined, 51)]
}

db::on_both_engines! { store::migrations();
    async fn the_row_of_a_mention_is_what_its_history_adds_up_to(db: &TestDb) {
        let life = [
            noted(1, Some(7), 1),
            entry(Event::Judged { tone: Tone::Neutral }, 51),
            entry(Event::Joined { issue: IssueId::new(9) }, 52),
            entry(Event::Left, 53),
            entry(Event::Became { case: CaseId::new(4) }, 54),
        ];
        let row = kept(db, &life).await;
        let late = write!(db, [row], |tx| mentions::save(tx, HERE, &row, &[]).await);
        assert!(matches!(late, Err(StoreError::Stale)), "{late:?}");
        let life = life.to_vec();
        read!(db, [row, life], |tx| {
            assert_eq!(mentions::find(tx, HERE, row.id).await?.as_ref(), Some(&row));
            assert_eq!(mentions::by_source(tx, HERE, [1; 32]).await?.as_ref(), Some(&row));
            assert_eq!(mentions::of_case(tx, HERE, (CaseId::new(4), 9)).await?, std::slice::from_ref(&row));
            let history = mentions::history(tx, HERE, row.id).await?;
            assert_eq!(history, life);
            assert_eq!(fold(&history), Some(row.clone()));
            assert_eq!(mentions::find(tx, ELSEWHERE, row.id).await?, None);
            assert_eq!(mentions::by_source(tx, ELSEWHERE, [1; 32]).await?, None);
            Ok(())
        })
        .unwrap();
    }

    async fn two_mentions_of_one_source_id_cannot_stand(db: &TestDb) {
        kept(db, &[noted(1, None, 1)]).await;
        let mut twin = found(1, None, 2);
        twin.key = [1; 32];
        let entry = entry(Event::Noted { id: MentionId::new(2), found: twin }, 50);
        let row = apply(None, &entry).unwrap();
        let late = added(db, (&row, &entry), &Likeness::default()).await;
        assert!(matches!(late, Err(StoreError::Stale)), "{late:?}");
    }

    async fn a_list_holds_the_first_of_each_group_and_goes_on_behind_its_last(db: &TestDb) {
        for (number, group) in [(1, 1), (2, 2), (3, 1), (4, 4)] {
            kept(db, &[noted(number, None, group)]).await;
        }
        read!(db, |tx| {
            let all = Cursor::before_all(minute(60));
            let page = mentions::list(tx, HERE, Filter::default(), (all, 2)).await?;
            let ids = |page: &[(Mention, u32)]| -> Vec<(u128, u32)> {
                page.iter().map(|(one, copies)| (one.id.bits(), *copies)).collect()
            };
            assert_eq!(ids(&page), [(4, 1), (2, 1)]);
            let last = &page[1].0;
            let after = Cursor { published_at: last.found.published_at, id: last.id };
            let page = mentions::list(tx, HERE, Filter::default(), (after, 9)).await?;
            assert_eq!(ids(&page), [(1, 2)]);
            let feeds = Filter { source: Some(Source::Feed), ..Filter::default() };
            assert_eq!(ids(&mentions::list(tx, HERE, feeds, (all, 9)).await?), [(4, 1), (2, 1)]);
            let judged = Filter { tone: Some(Tone::Negative), ..Filter::default() };
            assert_eq!(ids(&mentions::list(tx, HERE, judged, (all, 9)).await?), [(4, 1)]);
            let aside = Filter { fate: Some(Fate::Aside), ..Filter::default() };
            assert_eq!(ids(&mentions::list(tx, HERE, aside, (all, 9)).await?), []);
            let late = Filter { from: Some(minute(2)), ..Filter::default() };
            assert_eq!(ids(&mentions::list(tx, HERE, late, (all, 9)).await?), [(4, 1), (2, 1)]);
            let group = mentions::of_group(tx, HERE, (MentionId::new(1), 9)).await?;
            assert_eq!(group.iter().map(|one| one.id.bits()).collect::<Vec<_>>(), [3, 1]);
            assert_eq!(mentions::list(tx, ELSEWHERE, Filter::default(), (all, 9)).await?, []);
            Ok(())
        })
        .unwrap();
    }

    async fn an_archive_holds_what_media_wrote_in_a_span_with_its_scans(db: &TestDb) {
        for number in [1, 2, 4, 6] {
            kept(db, &[noted(number, None, number)]).await;
        }
        let aside = entry(Event::PutAside { why: found(8, None, 8).text }, 51);
        kept(db, &[noted(8, None, 8), aside]).await;
        for (id, events) in [(3, vec![]), (5, vec![attachment::Event::Removed])] {
            let new = attachment::New {
                id: FileId::new(id),
                owner: attachment::Owner::Mention(MentionId::new(4)),
                media: attachment::Media::Pdf,
                size: 3,
                digest: [id as u8; 32],
                caption: None,
                faceless: false,
            };
            let by = Who::Person(PersonId::new(8));
            let all = [vec![attachment::Event::Added(new)], events].concat();
            let mut row = None;
            for event in all {
                let step = attachment::Entry { event, by, at: minute(1) };
                row = attachment::apply(row, &step);
                let (row, step) = (row.unwrap(), vec![step]);
                write!(db, [row, step], |tx| store::attachment::save(tx, HERE, &row, &step).await)
                    .unwrap();
            }
        }
        read!(db, |tx| {
            let ids = |found: &[(Mention, u32)]| -> Vec<(u128, u32)> {
                found.iter().map(|(one, scans)| (one.id.bits(), *scans)).collect()
            };
            let span = (minute(2), minute(6));
            let found = mentions::clipped(tx, HERE, span, (None, 9)).await?;
            assert_eq!(ids(&found), [(4, 1), (2, 0)], "media alone, inside the span, still there");
            let whole = (minute(0), minute(60));
            let found = mentions::clipped(tx, HERE, whole, (Some(Tone::Negative), 9)).await?;
            assert_eq!(ids(&found), [(6, 0), (4, 1)], "what was set aside is left out");
            assert_eq!(mentions::clipped(tx, ELSEWHERE, whole, (None, 9)).await?, []);
            Ok(())
        })
        .unwrap();
    }

    async fn a_list_is_narrowed_to_what_met_a_query(db: &TestDb) {
        for number in [1, 2] {
            kept(db, &[noted(number, None, number)]).await;
        }
        let met = (MentionId::new(2), minute(2));
        let id = QueryId::new(5);
        write!(db, [id, met], |tx| mentions::query::hit(tx, HERE, id, met).await).unwrap();
        read!(db, |tx| {
            let all = Cursor::before_all(minute(60));
            let of = |query| Filter { query: Some(QueryId::new(query)), ..Filter::default() };
            let found = mentions::list(tx, HERE, of(5), (all, 9)).await?;
            assert_eq!(found.iter().map(|(one, _)| one.id.bits()).collect::<Vec<_>>(), [2]);
            assert_eq!(mentions::list(tx, HERE, of(6), (all, 9)).await?, []);
            Ok(())
        })
        .unwrap();
    }

    async fn an_issue_is_heard_by_authors_and_texts_not_by_copies(db: &TestDb) {
        for (number, author, group) in [(1, Some(7), 1), (2, Some(7), 2), (3, Some(8), 1)] {
            kept(db, &joined(number, author, group)).await;
        }
        kept(db, &[noted(4, Some(9), 4)]).await;
        read!(db, |tx| {
            let issue = IssueId::new(9);
            let voices = mentions::voices(tx, HERE, issue).await?;
            assert_eq!(voices, Voices { mentions: 3, authors: 2, texts: 2 });
            let heard = mentions::heard(tx, HERE, issue).await?;
            assert_eq!(heard, [(None, 2), (Some(Tone::Negative), 1)]);
            assert_eq!(mentions::of_issue(tx, HERE, (issue, 9)).await?.len(), 3);
            Ok(())
        })
        .unwrap();
    }

    async fn a_copy_finds_the_first_of_its_group_as_long_as_it_is_young(db: &TestDb) {
        let first = Likeness::of("antre obat lima jam di apotek rs tidak ada petugas".split(' '));
        let copy = Likeness::of("antre obat lima jam di apotek rs tidak ada petugas viral".split(' '));
        let other = Likeness::of("perawat ramah sekali terima kasih banyak dokter semua".split(' '));
        let id = saying(db, &[noted(1, None, 1)], &first).await.id;
        // The second is a copy: what comes later is led to the first of the group.
        saying(db, &[noted(2, None, 1)], &first).await;
        read!(db, [copy, other], |tx| {
            let around = (minute(0), minute(3));
            assert_eq!(mentions::likely(tx, HERE, &copy, around).await?, Some(id));
            for beside in [(minute(2), minute(3)), (minute(0), minute(0))] {
                assert_eq!(mentions::likely(tx, HERE, &copy, beside).await?, None);
            }
            assert_eq!(mentions::likely(tx, HERE, &other, around).await?, None);
            assert_eq!(mentions::likely(tx, ELSEWHERE, &copy, around).await?, None);
            Ok(())
        })
        .unwrap();
    }
}

#[test]
fn an_author_is_told_apart_by_a_digest_of_this_house() {
    let of = |scope, name| mentions::author(scope, &keys(), (Source::Tip, name));
    assert_eq!(of(HERE, "warga"), of(HERE, "warga"));
    assert_ne!(of(HERE, "warga"), of(HERE, "tetangga"));
    assert_ne!(of(HERE, "warga"), of(ELSEWHERE, "warga"));
}
