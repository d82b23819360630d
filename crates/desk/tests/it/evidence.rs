//! The package for a surveyor: who takes it, what is in it, and what is not.

use desk::evidence::{Defined, Package, Wanted, define, list, package};
use desk::testing::{CAST, TestDesk};
use desk::{Desk, DeskError};
use domain::evidence::{Definition, Proof, Source};
use domain::ids::{ElementCode, Version};
use domain::people::Actor;
use domain::survey::Period;
use domain::text::Name;
use locale::Language;
use paper::Paper;

use crate::moves::by_instagram;
use crate::sop::{does, in_force, wording, written};

fn code(text: &str) -> ElementCode {
    ElementCode::parse(text).unwrap()
}

fn wanted(period: &str, codes: &[&str]) -> Wanted {
    Wanted {
        period: Period::parse(period).unwrap(),
        codes: codes.iter().map(|text| code(text)).collect(),
        language: Language::Id,
        size: Paper::F4,
    }
}

fn definition(sources: &[Source]) -> Definition {
    Definition {
        name: Name::parse("Cara mengadu diumumkan").unwrap(),
        proofs: [Proof::Document].into(),
        sources: sources.iter().copied().collect(),
        retired: false,
    }
}

async fn taken(desk: &Desk, actor: &Actor, period: &str, codes: &[&str]) -> Package {
    package(desk, actor, wanted(period, codes)).await.unwrap()
}

fn names(package: &Package, source: Source) -> Vec<&str> {
    package.found[&source].iter().map(|file| file.name.as_str()).collect()
}

desk::on_each_engine! {
    async fn those_who_answer_for_it_and_those_who_examine_take_the_package(desk: &TestDesk) {
        for (login, ..) in CAST {
            let actor = desk.actor(login);
            let takes = package(desk, &actor, wanted("2026-Q1", &["HPK-3-A"])).await;
            let may = ["head", "quality", "auditor", "director"].contains(login);
            assert_eq!(takes.is_ok(), may, "{login}: {takes:?}");
            let change = Defined { code: code("BARU"), definition: definition(&[]), seen: None };
            let may = ["head", "quality", "admin"].contains(login);
            assert_eq!(define(desk, &actor, change).await.is_ok(), may, "{login}");
        }
        let nobody = list(desk, &desk.actor("officer")).await;
        assert!(matches!(nobody, Err(DeskError::Forbidden)));
    }

    async fn an_element_brings_the_papers_that_the_house_has_and_names_the_gaps(desk: &TestDesk) {
        let id = written(desk, wording(24), "a").await;
        in_force(desk, id).await;
        by_instagram(desk).await;
        let quality = desk.actor("quality");
        let found = taken(desk, &quality, "2026-Q1", &["HPK-3-B"]).await;
        assert_eq!(found.elements.len(), 1);
        assert_eq!(names(&found, Source::Procedures), ["spo-001-spo-humas-2026-1.pdf"]);
        assert_eq!(names(&found, Source::Compliance).len(), 1);
        assert_eq!(names(&found, Source::Monthly), ["laporan-bulanan-dan-indikator-2026-01.pdf",
            "laporan-bulanan-dan-indikator-2026-02.pdf", "laporan-bulanan-dan-indikator-2026-03.pdf",
            "indikator-pelayanan-maret-2026.pdf"]);
        assert_eq!(names(&found, Source::People), ["petugas-yang-dapat-ditanya.xlsx"]);
        assert!(names(&found, Source::Improvements).is_empty(), "nothing was improved yet");
        assert!(names(&found, Source::Examples).is_empty(), "no complaint has ended yet");
        assert!(!found.found.contains_key(&Source::Surveys), "nobody asked for it");
        let before = taken(desk, &quality, "2025-Q4", &["HPK-3-B"]).await;
        assert!(names(&before, Source::Procedures).is_empty(), "it was not in force then");
        let register = taken(desk, &quality, "2026-Q1", &["MRMIK-3-A"]).await;
        assert_eq!(names(&register, Source::Register), ["register-spo.xlsx"]);
    }

    async fn whoever_read_an_edition_stays_its_proof_when_a_later_one_is_read(desk: &TestDesk) {
        let id = written(desk, wording(24), "a").await;
        in_force(desk, id).await;
        let quality = desk.actor("quality");
        let first = taken(desk, &quality, "2026-Q1", &["MRMIK-3-C"]).await;
        assert_eq!(names(&first, Source::Readers), ["bukti-baca-spo.xlsx"]);
        let read = || domain::sop::Command::Acknowledge { edition: None, answers: Vec::new() };
        does(desk, "officer", id, read()).await.unwrap();
        desk.clock.advance_hours(60 * 24);
        does(desk, "officer", id, desk::sop::revision(wording(48))).await.unwrap();
        in_force(desk, id).await;
        let now = taken(desk, &quality, "2026-Q2", &["MRMIK-3-C"]).await;
        assert_eq!(names(&now, Source::Readers).len(), 1);
        let before = taken(desk, &quality, "2026-Q1", &["MRMIK-3-C"]).await;
        assert_eq!(names(&before, Source::Readers).len(), 1, "the officer read the first one");
        let both = (id, Some(1));
        let of_first = desk::sop::readers(desk, &quality, both).await.unwrap();
        assert_eq!(of_first.len(), 1, "nobody has to read it any more: {of_first:?}");
    }

    async fn audits_and_meetings_of_the_period_are_among_the_papers(desk: &TestDesk) {
        let quality = desk.actor("quality");
        let day = crate::stage::date("2026-03-02");
        let asks = domain::survey::Sentence::parse("Disapa?").unwrap();
        let audit = desk::inspection::New {
            sop: None,
            period: Period { from: day, until: day },
            questions: vec![domain::inspection::Question { asks, clause: None }],
            size: 1,
            occasions: true,
            seed: None,
        };
        desk::inspection::begin(desk, &quality, audit, None).await.unwrap();
        let own = Defined {
            code: code("ZZ-2"),
            definition: definition(&[Source::Audits, Source::Meetings]),
            seen: None,
        };
        define(desk, &quality, own).await.unwrap();
        let found = taken(desk, &quality, "2026-03", &["ZZ-2"]).await;
        assert_eq!(names(&found, Source::Audits).len(), 1);
        assert!(names(&found, Source::Meetings).is_empty(), "none was held");
        let before = taken(desk, &quality, "2026-02", &["ZZ-2"]).await;
        assert!(names(&before, Source::Audits).is_empty(), "it was begun in March");
    }

    async fn the_hospital_s_own_elements_stand_beside_the_template(desk: &TestDesk) {
        let head = desk.actor("head");
        let all = list(desk, &head).await.unwrap();
        let define_as = |seen, sources: &[Source]| Defined {
            code: code("HPK-3-A"),
            definition: definition(sources),
            seen,
        };
        let changed = define(desk, &head, define_as(Some(Version(0)), &[Source::Monthly])).await;
        assert_eq!(changed.unwrap().version, Version(1));
        let late = define(desk, &head, define_as(Some(Version(0)), &[Source::Boxes])).await;
        assert!(matches!(late, Err(DeskError::Stale { .. })), "{late:?}");
        assert_eq!(list(desk, &head).await.unwrap().len(), all.len());
        let own = Defined {
            code: code("ZZ-1"),
            definition: Definition { retired: true, ..definition(&[Source::Boxes]) },
            seen: None,
        };
        define(desk, &head, own).await.unwrap();
        let found = taken(desk, &head, "2026-03", &[]).await;
        assert_eq!(found.elements.len(), all.len(), "what is no longer asked for is left out");
        let unknown = package(desk, &head, wanted("2026-03", &["TIDAK-ADA"])).await;
        assert!(matches!(unknown, Err(DeskError::Unknown { field: "element" })));
        let to_come = package(desk, &head, wanted("2031", &[])).await;
        assert!(matches!(to_come, Err(DeskError::NotFound)));
    }
}
