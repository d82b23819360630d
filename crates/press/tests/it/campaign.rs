//! A campaign on its one page, whatever is in it.

use domain::calendar::{Instant, Zone};
use domain::campaign::{
    Activity, Budgeted, Campaign, Cost, Goal, Measure, Plan, Reading, Segment, Spending, Stage,
};
use domain::consent::Outlet;
use domain::content::Stage as ContentStage;
use domain::hospital::{Hospital, Organisation, Signatory};
use domain::ids::{CampaignId, HospitalId, PersonId, Version};
use domain::people::Who;
use domain::rules::{Preset, Rules, preset};
use domain::text::{Name, Reference, Words};
use locale::Language;
use paper::report::{CampaignItem, CampaignSheet, Setting, campaign_page};
use paper::{Document, Paper};

use crate::reading::{pdf, words};

/// What is typed into every text, up to its last letter.
const FILLS: [&str; 4] = ["pelayanan imunisasi anak ", "RSUD WANASARI ", "k", "a👶 "];

fn filled(fill: &str) -> String {
    let text: String = fill.chars().cycle().take(120).collect();
    text.trim_end().to_owned()
}

fn instant() -> Instant {
    "2026-12-01T09:00:00+07:00".parse().unwrap()
}

fn signatory() -> Signatory {
    Signatory {
        position: "Direktur".to_owned(),
        name: "dr. Bagus Prasetyo, M.Kes.".to_owned(),
        nip: String::new(),
    }
}

fn hospital() -> Hospital {
    Hospital {
        id: HospitalId::new(1),
        name: "RSUD Wanasari".to_owned(),
        letterhead: vec!["PEMERINTAH KABUPATEN WANASARI".to_owned(), "DINAS KESEHATAN".to_owned()],
        address: "Jalan Melati Nomor 12".to_owned(),
        city: "Wanasari".to_owned(),
        phone: "(0281) 555-0142".to_owned(),
        email: "humas@rsud-wanasari.example".to_owned(),
        emergency_phone: "119".to_owned(),
        letter_number: "445/{serial}/{year}".to_owned(),
        director: signatory(),
        humas_head: signatory(),
    }
}

fn measure(said: &str, version: &str) -> Measure {
    let unit = Reference::parse(said).unwrap();
    Measure { name: Name::parse(said).unwrap(), version: Reference::parse(version).unwrap(), unit }
}

fn plan(said: &str) -> Plan<Words> {
    let (name, on) = (|| Name::parse(said).unwrap(), "2026-12-31".parse().unwrap());
    let size = Some((u32::MAX, name()));
    let age = Some(Reference::parse(said).unwrap());
    let (place, uses, need) = (Some(name()), Some(name()), Some(name()));
    let segment = Segment { name: name(), age, place, uses, need, size };
    let budgeted = |cost: &Cost| Budgeted { cost: *cost, what: name(), rupiah: 1_000_000_000_000 };
    Plan {
        title: name(),
        goal: Goal {
            says: name(),
            measure: measure(said, "2026"),
            start: 0,
            target: u32::MAX,
            by: on,
        },
        segments: vec![segment; 40],
        messages: vec![name(), name(), name()],
        tagline: Some(name()),
        outlets: Outlet::ALL.iter().copied().collect(),
        from: on,
        until: on,
        activities: vec![Activity { on, what: name() }; 40],
        budget: Cost::ALL.iter().cycle().take(40).map(budgeted).collect(),
        public: None,
    }
}

/// The largest campaign: all texts full, 40 of everything, twelve definitions of a number.
fn largest(said: &str) -> CampaignSheet {
    let (on, by) = ("2026-11-20".parse().unwrap(), Who::Person(PersonId::new(1)));
    let source = Name::parse(said).unwrap();
    let readings = (2026..2038).map(|year: u32| Reading {
        measure: measure(said, &year.to_string()),
        as_of: on,
        value: u32::MAX,
        source: source.clone(),
    });
    let spent = Cost::ALL.iter().map(|cost| {
        (Spending { cost: *cost, what: source.clone(), rupiah: 1_000_000_000_000, on }, false)
    });
    let item = CampaignItem {
        title: said.to_owned(),
        outlets: Outlet::ALL.to_vec(),
        stage: ContentStage::Published,
        due: Some(instant()),
    };
    CampaignSheet {
        campaign: Campaign {
            id: CampaignId::new(1),
            version: Version(9),
            author: by,
            plan: plan(said),
            stage: Stage::Evaluated,
            approved: None,
            items: Default::default(),
            collaborators: Default::default(),
            spent: spent.collect(),
            readings: readings.collect(),
            lessons: None,
            why: None,
        },
        approved: Some(said.to_owned()),
        items: vec![item; 40],
        lessons: Some(format!("{said}\n").repeat(160)),
    }
}

/// A document of the hospital, in its letterhead.
pub fn of_the_house(
    (language, size): (Language, Paper),
    draw: impl Fn(&Setting<'_>) -> Document,
) -> Document {
    let rules: Rules = preset(Preset::RsudBanyumas, Zone::Wib);
    let setting = Setting {
        hospital: &hospital(),
        organisation: &Organisation { units: Vec::new() },
        rules: &rules,
        language,
        size,
        number: "445/118/2026".to_owned(),
        made_at: instant(),
        demo: true,
        sealed: Some("1234:0f3a9c21b7d45e60".to_owned()),
        stand_in: None,
    };
    draw(&setting)
}

fn printed(sheet: &CampaignSheet, language: Language, size: Paper) -> Document {
    of_the_house((language, size), |setting| campaign_page(sheet, setting))
}

#[track_caller]
fn on_one_page(sheet: &CampaignSheet, (language, size): (Language, Paper)) {
    let read = words(&pdf(&printed(sheet, language, size)));
    assert_eq!(read.matches('\u{c}').count(), 1, "{size:?} {read}");
}

#[test]
fn the_largest_campaign_is_set_on_exactly_one_page_of_both_papers() {
    for said in FILLS {
        let sheet = largest(&filled(said));
        for size in [Paper::F4, Paper::A4] {
            on_one_page(&sheet, (Language::Id, size));
        }
        on_one_page(&sheet, (Language::En, Paper::A4));
    }
}

#[test]
fn a_campaign_of_which_little_is_known_is_one_page_too() {
    let mut sheet = largest("Imunisasi");
    sheet.campaign.plan.activities.clear();
    sheet.items.clear();
    for size in [Paper::F4, Paper::A4] {
        on_one_page(&sheet, (Language::Id, size));
    }
}
