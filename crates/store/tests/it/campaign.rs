//! Campaigns and collaborators: rows, histories, and what is asked across them.

use std::collections::BTreeSet;

use domain::approval::Approval;
use domain::campaign::{
    self, Activity, Budgeted, Campaign, Cost, Goal, Measure, Plan, Reading, Segment, Spending,
    Stage,
};
use domain::collaborator::{self, Agreement, Card, Collaborator, Kind};
use domain::consent::Outlet;
use domain::content;
use domain::ids::{CampaignId, CollaboratorId, ContentId, PersonId};
use domain::people::Who;
use domain::text::{Name, Reference, Words};
use jiff::civil::date;
use store::{StoreError, campaign as rows, collaborator as register};

use crate::setting::{ELSEWHERE, HERE, minute, read, words, write};

const ID: CampaignId = CampaignId::new(0xD1);
const PARTNER: CollaboratorId = CollaboratorId::new(0xD2);
const ITEM: ContentId = ContentId::new(0xD3);
const BY: Who = Who::Person(PersonId::new(8));

fn said(number: u128) -> Words {
    Words { id: words(number), digest: [number as u8; 32] }
}

fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

fn measure() -> Measure {
    let text = |text: &str| Reference::parse(text).unwrap();
    Measure { name: name("Cakupan"), version: text("2026"), unit: text("%") }
}

fn plan() -> Plan<Words> {
    let goal = Goal {
        says: name("Cakupan naik"),
        measure: measure(),
        start: 60,
        target: 80,
        by: date(2026, 6, 30),
    };
    Plan {
        title: name("Ayo imunisasi"),
        goal,
        segments: vec![
            Segment::parse("Ibu hamil | 20-35 | Wanasari | Instagram | Jadwal | 1200 | BPS")
                .unwrap(),
            Segment::parse("Lansia").unwrap(),
        ],
        messages: vec![name("Imunisasi melindungi anak")],
        tagline: Some(name("Sehat sejak dini")),
        outlets: BTreeSet::from([Outlet::Instagram, Outlet::X]),
        from: date(2026, 3, 1),
        until: date(2026, 6, 1),
        activities: vec![Activity { on: date(2026, 4, 2), what: name("Webinar") }],
        budget: vec![Budgeted::parse(Cost::Tools, "Langganan | 250.000").unwrap()],
        public: Some(said(1)),
    }
}

/// A campaign's whole life, with every event in it.
fn life() -> Vec<campaign::Entry> {
    use campaign::Event;
    let approval = Approval {
        words: said(1),
        enclosed: Vec::new(),
        by: PersonId::new(9),
        as_delegate: None,
        at: minute(5),
    };
    let spending = Spending {
        cost: Cost::Promotion,
        what: name("Iklan"),
        rupiah: 4_000_000_000,
        on: date(2026, 3, 2),
    };
    let reading = Reading {
        measure: measure(),
        as_of: date(2026, 3, 9),
        value: 61,
        source: name("Poli anak"),
    };
    let bare = Plan { public: None, tagline: None, ..plan() };
    let events = vec![
        Event::Proposed { id: ID, plan: Box::new(bare) },
        Event::Submitted,
        Event::Returned { why: said(2) },
        Event::Edited { plan: Box::new(plan()) },
        Event::Submitted,
        Event::Approved { signature: Some(approval) },
        Event::Begun,
        Event::ItemAdded { content: ITEM },
        Event::Engaged { collaborator: PARTNER },
        Event::Spent(spending.clone()),
        Event::Spent(spending),
        Event::Struck { nth: 1 },
        Event::Recorded(reading),
        Event::Evaluated { lessons: said(3) },
        Event::Closed,
        Event::Withdrawn { why: said(4) },
        Event::Released { collaborator: PARTNER },
        Event::ItemDropped { content: ITEM },
    ];
    let entry = |(nth, event): (i64, Event)| campaign::Entry { event, by: BY, at: minute(nth) };
    (0_i64..).zip(events).map(entry).collect()
}

async fn kept(db: &db::Db, life: &[campaign::Entry]) -> Campaign {
    let mut row = None;
    for step in life {
        row = campaign::apply(row, step);
        let (row, entries) = (row.clone().unwrap(), vec![step.clone()]);
        write!(db, [row, entries], |tx| rows::save(tx, HERE, (&row, minute(0)), &entries).await)
            .unwrap();
    }
    row.unwrap()
}

fn acquaintance() -> Vec<collaborator::Entry> {
    use collaborator::Event;
    let card = Card {
        kind: Kind::Journalist,
        name: said(5),
        organisation: Some(name("Harian Wanasari")),
        field: None,
        contact: Some(said(6)),
        conflict: None,
        releases: true,
    };
    let agreement = Agreement {
        what: name("Dua video"),
        from: date(2026, 3, 1),
        until: date(2026, 3, 31),
        paid: true,
        disclosure: Some(name("kerja sama")),
    };
    let events = vec![
        Event::Registered { id: PARTNER, card: card.clone() },
        Event::Edited { card: Card { conflict: Some(said(7)), ..card } },
        Event::Agreed(agreement),
        Event::Ended { nth: 0, on: date(2026, 3, 20) },
        Event::Credited { content: ITEM },
        Event::Archived,
        Event::Restored,
        Event::Uncredited { content: ITEM },
    ];
    let entry = |(nth, event): (i64, Event)| collaborator::Entry { event, by: BY, at: minute(nth) };
    (0_i64..).zip(events).map(entry).collect()
}

async fn known(db: &db::Db, life: &[collaborator::Entry]) -> Collaborator {
    let mut row = None;
    for step in life {
        row = collaborator::apply(row, step);
        let (row, entries) = (row.clone().unwrap(), vec![step.clone()]);
        write!(db, [row, entries], |tx| register::save(tx, HERE, &row, &entries).await).unwrap();
    }
    row.unwrap()
}

/// An item that goes out at a minute.
async fn item(db: &db::Db, at: i64) {
    let draft = content::Draft {
        title: name("Jadwal imunisasi"),
        purpose: domain::consent::Purpose::Campaign,
        audience: None,
        claims: false,
        shows_people: false,
        consents: BTreeSet::new(),
        texts: [(Outlet::X, said(8))].into(),
    };
    let events = [
        content::Event::Proposed { id: ITEM, draft },
        content::Event::Scheduled { at: minute(at), why: None },
    ];
    let entries = events.map(|event| content::Entry { event, by: BY, at: minute(0) }).to_vec();
    let row = content::fold(&entries).unwrap();
    write!(db, [row, entries], |tx| {
        store::content::save(tx, HERE, (&row, minute(0)), &entries).await
    })
    .unwrap();
}

db::on_both_engines! { store::migrations();
    async fn the_row_of_a_campaign_is_what_its_history_adds_up_to(db: &TestDb) {
        let life = life();
        let row = kept(db, &life).await;
        let late = write!(db, [row], |tx| rows::save(tx, HERE, (&row, minute(0)), &[]).await);
        assert!(matches!(late, Err(StoreError::Stale)), "{late:?}");
        read!(db, [row, life], |tx| {
            assert_eq!(rows::find(tx, HERE, ID).await?.as_ref(), Some(&row));
            let history = rows::history(tx, HERE, ID).await?;
            assert_eq!(history, life);
            assert_eq!(campaign::fold(&history), Some(row));
            assert_eq!(rows::find(tx, ELSEWHERE, ID).await?, None);
            Ok(())
        })
        .unwrap();
    }

    async fn the_row_of_a_collaborator_is_what_its_history_adds_up_to(db: &TestDb) {
        let life = acquaintance();
        let row = known(db, &life).await;
        read!(db, [row, life], |tx| {
            assert_eq!(register::find(tx, HERE, PARTNER).await?.as_ref(), Some(&row));
            assert_eq!(register::list(tx, HERE, 9).await?, [row]);
            assert_eq!(register::history(tx, HERE, PARTNER).await?, life);
            assert_eq!(register::list(tx, ELSEWHERE, 9).await?, []);
            Ok(())
        })
        .unwrap();
    }

    async fn an_item_knows_its_campaign_and_its_collaborators(db: &TestDb) {
        item(db, 30).await;
        let campaign = kept(db, &life()[..9]).await;
        let partner = known(db, &acquaintance()[..5]).await;
        read!(db, [campaign, partner], |tx| {
            assert_eq!(rows::of_item(tx, HERE, ITEM).await?, Some(campaign));
            assert_eq!(rows::of_item(tx, ELSEWHERE, ITEM).await?, None);
            assert_eq!(register::of_item(tx, HERE, ITEM).await?, std::slice::from_ref(&partner));
            assert_eq!(register::of_campaign(tx, HERE, ID).await?, [partner]);
            assert_eq!(register::of_item(tx, ELSEWHERE, ITEM).await?, []);
            let within = rows::items(tx, HERE, (minute(0), minute(31))).await?;
            assert_eq!(within, [(ITEM, "Ayo imunisasi".to_owned())]);
            assert_eq!(rows::items(tx, HERE, (minute(31), minute(60))).await?, []);
            let with = rows::with(tx, HERE, PARTNER).await?;
            assert_eq!((with.len(), with[0].stage), (1, Stage::Running));
            Ok(())
        })
        .unwrap();
    }

    async fn an_item_is_in_one_campaign_whoever_is_faster(db: &TestDb) {
        item(db, 30).await;
        kept(db, &life()[..8]).await;
        let other = CampaignId::new(0xD9);
        let events = [
            campaign::Event::Proposed { id: other, plan: Box::new(plan()) },
            campaign::Event::ItemAdded { content: ITEM },
        ];
        let entries = events.map(|event| campaign::Entry { event, by: BY, at: minute(0) }).to_vec();
        let row = campaign::fold(&entries).unwrap();
        let twice = write!(db, [row, entries], |tx| rows::save(tx, HERE, (&row, minute(0)), &entries).await);
        assert!(twice.is_err(), "{twice:?}");
    }

    async fn campaigns_are_listed_by_stage(db: &TestDb) {
        kept(db, &life()[..6]).await;
        read!(db, |tx| {
            assert_eq!(rows::list(tx, HERE, None, 9).await?.len(), 1);
            let approved = rows::list(tx, HERE, Some(Stage::Approved), 9).await?;
            assert_eq!(approved[0].title, "Ayo imunisasi");
            assert_eq!(rows::list(tx, HERE, Some(Stage::Plan), 9).await?, []);
            assert_eq!(rows::list(tx, ELSEWHERE, None, 9).await?, []);
            Ok(())
        })
        .unwrap();
    }
}
