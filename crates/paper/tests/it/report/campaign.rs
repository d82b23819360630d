//! A campaign in full, and on one page.

use domain::campaign::{
    Activity, Approved, Budgeted, Campaign, Cost, Goal, Measure, Plan, Reading, Segment, Spending,
    Stage,
};
use domain::consent::Outlet;
use domain::content::Stage as ContentStage;
use domain::ids::{CampaignId, PersonId, Version};
use domain::people::Who;
use domain::text::{Name, Reference};
use locale::Language;
use paper::report::{CampaignItem, CampaignSheet, campaign, campaign_page};
use paper::{Block, Document};

use super::cast::{House, at};
use super::golden;

fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

fn measure(version: &str) -> Measure {
    let text = |text: &str| Reference::parse(text).unwrap();
    Measure { name: name("Cakupan campak"), version: text(version), unit: text("%") }
}

fn reading(version: &str, day: &str, value: u32) -> Reading {
    let as_of = day.parse().unwrap();
    Reading { measure: measure(version), as_of, value, source: name("Poli anak") }
}

fn spending(rupiah: u64) -> Spending {
    let on = "2026-11-20".parse().unwrap();
    Spending { cost: Cost::Production, what: name("Video"), rupiah, on }
}

fn sheet() -> CampaignSheet {
    let day = |text: &str| text.parse().unwrap();
    let plan = Plan {
        title: name("Ayo imunisasi"),
        goal: Goal {
            says: name("Cakupan imunisasi campak naik"),
            measure: measure("2026"),
            start: 60,
            target: 80,
            by: day("2026-12-31"),
        },
        segments: vec![
            Segment::parse("Ibu hamil | 20-35 | Wanasari | Instagram | Jadwal | 1200 | BPS")
                .unwrap(),
            Segment::parse("Kader posyandu").unwrap(),
        ],
        messages: vec![name("Imunisasi melindungi anak"), name("Cek jadwal di puskesmas")],
        tagline: Some(name("Sehat sejak dini")),
        outlets: [Outlet::Instagram, Outlet::Facebook].into(),
        from: day("2026-11-01"),
        until: day("2026-12-20"),
        activities: vec![Activity { on: day("2026-11-28"), what: name("Webinar") }],
        budget: vec![Budgeted::parse(Cost::Production, "Video | 1.500.000").unwrap()],
        public: None,
    };
    let by = Who::Person(PersonId::new(1));
    CampaignSheet {
        campaign: Campaign {
            id: CampaignId::new(1),
            version: Version(9),
            author: by,
            plan,
            stage: Stage::Running,
            approved: Some(Approved { by, at: at("2026-11-01T09:00"), signature: None }),
            items: Default::default(),
            collaborators: Default::default(),
            spent: vec![(spending(900_000), false), (spending(50), true)],
            readings: vec![
                reading("2026", "2026-11-20", 75),
                reading("2025", "2026-11-20", 91),
                reading("2026", "2026-11-10", 66),
            ],
            lessons: None,
            why: None,
        },
        approved: Some("dr. Ratna Puspita, M.Kes".to_owned()),
        items: vec![CampaignItem {
            title: "Jadwal imunisasi".to_owned(),
            outlets: vec![Outlet::Instagram],
            stage: ContentStage::Published,
            due: Some(at("2026-11-12T10:00")),
        }],
        lessons: Some("Mulai lebih awal.".to_owned()),
    }
}

#[test]
fn a_campaign_in_full_has_each_definition_in_a_table_of_its_own() {
    let house = House::new();
    golden("campaign", |language| campaign(&sheet(), &house.setting(language)));
}

/// What stands beside a label of the one page.
fn beside(page: &Document, label: &str) -> String {
    let Some(Block::Table(table)) = page.blocks.first() else {
        panic!("the page begins otherwise")
    };
    let printed =
        |row: &Vec<paper::Cell>| row.iter().map(|cell| cell.printed(page.language)).collect();
    let rows: Vec<Vec<String>> = table.rows.iter().map(printed).collect();
    rows.into_iter()
        .find(|row| row[0] == label)
        .unwrap_or_else(|| panic!("no row {label}"))
        .remove(1)
}

fn on_one_page(sheet: &CampaignSheet) -> Document {
    campaign_page(sheet, &House::new().setting(Language::Id))
}

fn says_that_it_is_shortened(page: &Document) -> bool {
    page.blocks
        .iter()
        .any(|block| matches!(block, Block::Note(says) if says.contains("dipendekkan")))
}

#[test]
fn a_small_campaign_stands_whole_on_its_page() {
    let small = CampaignSheet {
        campaign: Campaign {
            readings: vec![reading("2026", "2026-11-20", 75)],
            ..sheet().campaign
        },
        ..sheet()
    };
    let page = on_one_page(&small);
    assert!(!says_that_it_is_shortened(&page), "{:?}", page.blocks);
    assert_eq!(beside(&page, "Pesan kunci"), "Imunisasi melindungi anak\nCek jadwal di puskesmas");
    assert_eq!(beside(&page, "Anggaran"), "Rp\u{a0}1.500.000 (Produksi Rp\u{a0}1.500.000)");
    assert_eq!(beside(&page, "Kegiatan"), "Jumlah: 1\n28 November 2026: Webinar");
    assert_eq!(beside(&page, "Pelajaran"), "Mulai lebih awal.");
}

#[test]
fn two_definitions_never_share_a_row_of_the_page() {
    let page = on_one_page(&sheet());
    assert!(beside(&page, "Hasil").contains("75 %"));
    let other = beside(&page, "Nilai");
    assert!(other.contains("definisi 2025") && other.contains("91 (Poli anak)"), "{other}");
}

/// The texts as long as they may be, forty of everything.
fn crowded() -> CampaignSheet {
    let long = "imunisasi ".repeat(12).trim_end().to_owned();
    let mut crowded = sheet();
    let plan = &mut crowded.campaign.plan;
    plan.goal.says = name(&long);
    plan.messages = vec![name(&long), name(&long), name(&long)];
    plan.segments = vec![Segment::parse(&format!("{long} | 20-35 | {long}")).unwrap(); 40];
    let on = |day: u8| format!("2026-11-{day:02}").parse().unwrap();
    plan.activities =
        (1..=28).map(|day| Activity { on: on(day), what: name(&format!("Kelas {day}")) }).collect();
    let item = crowded.items[0].clone();
    let dated = |day: u32| CampaignItem {
        title: format!("Konten {day}"),
        due: (day > 1).then(|| at(&format!("2026-11-{day:02}T10:00"))),
        ..item.clone()
    };
    crowded.items = (1..=28).map(dated).collect();
    crowded.lessons = Some("Mulai lebih awal.\n".repeat(1_000));
    crowded
}

#[test]
fn goal_words_and_money_stay_whole_where_the_rest_is_shortened() {
    let crowded = crowded();
    let (page, plan) = (on_one_page(&crowded), &crowded.campaign.plan);
    assert!(says_that_it_is_shortened(&page));
    assert_eq!(beside(&page, "Tujuan"), plan.goal.says.as_str());
    assert!(beside(&page, "Pesan kunci").lines().all(|line| line == plan.messages[0].as_str()));
    assert_eq!(beside(&page, "Kanal"), "Instagram, Facebook");
    assert_eq!(beside(&page, "Belanja"), "Rp\u{a0}900.000 (Produksi Rp\u{a0}900.000)");
    assert!(beside(&page, "Pelajaran").ends_with('…'));
    let groups = beside(&page, "Sasaran");
    assert!(groups.ends_with("dan 38 kelompok lain"), "{groups}");
    assert!(groups.lines().next().unwrap().ends_with("imunisasi…"), "{groups}");
}

#[test]
fn the_newest_items_and_activities_are_named_and_all_are_counted() {
    let page = on_one_page(&crowded());
    let items = beside(&page, "Konten kampanye");
    assert!(items.starts_with("Jumlah: 28\n28 November 2026, "), "{items}");
    assert!(items.contains("Konten 28") && !items.contains("Konten 1\n"), "{items}");
    assert!(beside(&page, "Kegiatan").starts_with("Jumlah: 28\n28 November 2026: Kelas 28"));
}
