//! A campaign on one page.

use domain::campaign::{
    Activity, Approved, Budgeted, Campaign, Cost, Goal, Measure, Plan, Reading, Segment, Spending,
    Stage,
};
use domain::consent::Outlet;
use domain::content::Stage as ContentStage;
use domain::ids::{CampaignId, PersonId, Version};
use domain::people::Who;
use domain::text::{Name, Reference};
use paper::report::{CampaignItem, CampaignSheet, campaign};

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
fn a_campaign_stands_on_one_page_with_each_definition_in_a_table_of_its_own() {
    let house = House::new();
    golden("campaign", |language| campaign(&sheet(), &house.setting(language)));
}
