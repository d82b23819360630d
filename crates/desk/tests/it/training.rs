//! Who can do what: the catalogue, attestations, and the matrix as each of the cast sees it.

use std::collections::BTreeMap;

use desk::testing::{CAST, TestDesk};
use desk::training::table::{Row, RowFlaw, again, rows};
use desk::training::{Attested, Defined, Line, attest, define, document, matrix, one};
use desk::{DeskError, Refused};
use domain::ids::{CompetenceCode, UnitCode, Version};
use domain::people::{Actor, Role};
use domain::sop::Command;
use domain::text::Name;
use domain::training::competence::Area;
use domain::training::{Definition, Level, Refusal, Standing};
use locale::Language;
use paper::{Block, Cell, Paper};

use crate::sop::{does, in_force, wording, written};
use crate::stage::date;

fn code(text: &str) -> CompetenceCode {
    CompetenceCode::parse(text).unwrap()
}

fn empathy(level: Level, on: &str) -> Attested {
    let evidence = Name::parse("Sertifikat 12").unwrap();
    Attested { competence: code("EMPATI"), level, on: date(on), until: None, evidence }
}

async fn says(desk: &TestDesk, (by, of): (&str, &str), wanted: Attested) -> Result<(), DeskError> {
    attest(desk, &desk.actor(by), (desk.person(of), wanted), None).await
}

fn definition(retired: bool) -> Definition {
    Definition {
        name: Name::parse("Bahasa isyarat").unwrap(),
        area: Area::Technical,
        valid_months: None,
        targets: BTreeMap::from([(Role::CustomerCare, Level::Guided)]),
        retired,
    }
}

fn sign_language(retired: bool, seen: Option<u32>) -> Defined {
    let definition = definition(retired);
    Defined { code: code("ISYARAT"), definition, seen: seen.map(Version) }
}

async fn line(desk: &TestDesk, by: &str, of: &str) -> Line {
    let found = one(desk, &desk.actor(by), desk.person(of)).await.unwrap();
    found.lines.into_iter().next().unwrap()
}

/// The standing of somebody's empathy.
async fn stands(desk: &TestDesk, of: &str) -> (Standing, u8) {
    let found = one(desk, &desk.actor("head"), desk.person(of)).await.unwrap();
    let place = found.competences.iter().position(|one| one.code == code("EMPATI")).unwrap();
    let cell = &found.lines[0].cells[place];
    (cell.standing, cell.gap)
}

fn refusal(ended: Result<(), DeskError>) -> Option<Refusal> {
    match ended {
        Err(DeskError::Refused(Refused::Training(refusal))) => Some(refusal),
        _ => None,
    }
}

desk::on_each_engine! {
    async fn everybody_finds_themselves_and_few_find_the_others(desk: &TestDesk) {
        for (login, _, role, _) in CAST {
            let seen = matrix(desk, &desk.actor(login), None).await.unwrap();
            let many = match role {
                Role::Head | Role::Director | Role::Quality | Role::Auditor | Role::Admin => CAST.len(),
                _ => 1,
            };
            assert_eq!(seen.lines.len(), many, "{login}");
            assert!(seen.lines.iter().any(|line| line.login == *login), "{login}");
            assert_eq!(seen.wide, many > 1 || *role == Role::UnitHead, "{login}");
            assert_eq!(seen.competences.len(), 12, "{login}");
        }
        let hidden = one(desk, &desk.actor("officer"), desk.person("head")).await;
        assert!(matches!(hidden, Err(DeskError::NotFound)));
        let outside = matrix(desk, &Actor::Complainant, None).await;
        assert!(matches!(outside, Err(DeskError::Forbidden)));
        let igd = UnitCode::parse("IGD").unwrap();
        let narrow = matrix(desk, &desk.actor("quality"), Some(igd)).await.unwrap();
        assert_eq!(narrow.lines.iter().map(|line| line.login.as_str()).collect::<Vec<_>>(), ["unit_igd"]);
    }

    async fn an_attestation_closes_the_gap_until_it_is_over(desk: &TestDesk) {
        assert_eq!(stands(desk, "officer").await, (Standing::Missing, 3));
        says(desk, ("head", "officer"), empathy(Level::Guided, "2026-02-01")).await.unwrap();
        assert_eq!(stands(desk, "officer").await, (Standing::Below, 1));
        says(desk, ("admin", "officer"), empathy(Level::Independent, "2026-03-01")).await.unwrap();
        assert_eq!(stands(desk, "officer").await, (Standing::Met, 0));
        let older = says(desk, ("head", "officer"), empathy(Level::Basic, "2026-02-01")).await;
        assert_eq!(refusal(older), Some(Refusal::Older { on: date("2026-03-01") }));
        let over = Attested { until: Some(date("2026-03-01")), ..empathy(Level::Teaching, "2026-03-01") };
        says(desk, ("head", "officer"), over).await.unwrap();
        assert_eq!(stands(desk, "officer").await, (Standing::Expired, 3));
        desk::audit::seal(desk).await.unwrap();
        assert!(desk::audit::verify(desk).await.unwrap().is_ok());
    }

    async fn only_those_who_lead_attest_and_nobody_themselves(desk: &TestDesk) {
        let wanted = || empathy(Level::Basic, "2026-03-01");
        for (login, _, role, _) in CAST {
            let ended = says(desk, (login, "operator"), wanted()).await;
            let leads = matches!(role, Role::Head | Role::Admin);
            assert_eq!(ended.is_ok(), leads, "{login}: {ended:?}");
            assert!(leads || matches!(ended, Err(DeskError::Forbidden)), "{login}");
        }
        for login in ["head", "admin", "unit_igd"] {
            assert_eq!(refusal(says(desk, (login, login), wanted()).await), Some(Refusal::Own));
        }
        assert!(line(desk, "head", "officer").await.attests);
        assert!(!line(desk, "quality", "officer").await.attests);
        assert!(!line(desk, "head", "head").await.attests);
    }

    async fn the_same_key_attests_once_and_says_one_thing(desk: &TestDesk) {
        let head = desk.actor("head");
        let of = desk.person("officer");
        let basic = || empathy(Level::Basic, "2026-03-01");
        attest(desk, &head, (of, basic()), Some("k")).await.unwrap();
        says(desk, ("head", "officer"), empathy(Level::Guided, "2026-03-02")).await.unwrap();
        attest(desk, &head, (of, basic()), Some("k")).await.unwrap();
        assert_eq!(stands(desk, "officer").await, (Standing::Below, 1));
        let other = attest(desk, &head, (of, empathy(Level::Guided, "2026-03-01")), Some("k")).await;
        assert!(matches!(other, Err(DeskError::KeyReused)));
    }

    async fn the_catalogue_grows_changes_and_keeps_what_it_no_longer_asks_for(desk: &TestDesk) {
        let head = desk.actor("head");
        let forbidden = define(desk, &desk.actor("officer"), sign_language(false, None)).await;
        assert!(matches!(forbidden, Err(DeskError::Forbidden)));
        let added = define(desk, &head, sign_language(false, None)).await.unwrap();
        assert_eq!(added.version, Version(1));
        let late = define(desk, &head, sign_language(true, Some(0))).await;
        assert!(matches!(late, Err(DeskError::Stale { now: Version(1), .. })), "{late:?}");
        assert_eq!(matrix(desk, &head, None).await.unwrap().competences.len(), 13);
        define(desk, &head, sign_language(true, Some(1))).await.unwrap();
        let after = matrix(desk, &head, None).await.unwrap();
        assert_eq!((after.competences.len(), after.retired.len()), (12, 1));
        let wanted = Attested { competence: code("ISYARAT"), ..empathy(Level::Basic, "2026-03-01") };
        assert_eq!(refusal(says(desk, ("head", "officer"), wanted).await), Some(Refusal::Retired));
        let wanted = Attested { competence: code("TERBANG"), ..empathy(Level::Basic, "2026-03-01") };
        let unknown = says(desk, ("head", "officer"), wanted).await;
        assert!(matches!(unknown, Err(DeskError::Unknown { field: "competence" })), "{unknown:?}");
    }

    async fn an_spo_in_force_is_a_need_of_those_who_must_read_it_until_they_have(desk: &TestDesk) {
        let id = written(desk, wording(24), "a").await;
        assert!(line(desk, "head", "officer").await.unread.is_empty(), "a draft binds nobody");
        in_force(desk, id).await;
        let needs = line(desk, "officer", "officer").await.unread;
        assert_eq!(needs.iter().map(|one| one.id).collect::<Vec<_>>(), [id]);
        assert!(line(desk, "head", "operator").await.unread.is_empty());
        does(desk, "officer", id, Command::acknowledge()).await.unwrap();
        assert!(line(desk, "officer", "officer").await.unread.is_empty());
        assert_eq!(line(desk, "head", "head").await.unread.len(), 1);
    }

    async fn the_matrix_on_paper_has_a_row_for_all_that_is_asked_or_attained(desk: &TestDesk) {
        says(desk, ("head", "dpjp"), empathy(Level::Basic, "2026-03-01")).await.unwrap();
        let found = matrix(desk, &desk.actor("quality"), None).await.unwrap();
        let sheet = document(desk, &found, (Language::Id, Paper::A4)).await.unwrap();
        let tables = sheet.tables();
        let of = |name: &str| {
            let rows = tables[0].rows.iter();
            rows.filter(|row| row[0] == Cell::text(name)).cloned().collect::<Vec<_>>()
        };
        assert_eq!(of("dr. Hendra Wijaya, Sp.PD").len(), 1);
        assert_eq!(of("Rini Astuti").len(), 12);
        assert!(of("Joko Susilo").is_empty());
        assert!(sheet.blocks.iter().any(|block| matches!(block, Block::Note(_))));
    }
}

fn row(line: u64, cells: &[&str]) -> Row {
    Row { line, cells: Some(cells.iter().map(|cell| (*cell).to_owned()).collect()) }
}

#[test]
fn a_table_is_read_line_by_line_whatever_separates_its_cells() {
    let text = "\u{feff}kode;nama;jenis\nISYARAT;Bahasa isyarat;technical\n;;\nX;Y\n";
    let found = rows(text.as_bytes());
    assert_eq!(found, [row(2, &["ISYARAT", "Bahasa isyarat", "technical"]), row(4, &["X", "Y"])]);
    let (code, read) = found[0].competence().unwrap();
    assert_eq!((code.as_str(), read.valid_months, read.targets.len()), ("ISYARAT", None, 0));
    assert_eq!(found[1].competence(), Err(RowFlaw::Columns));
    assert_eq!(rows(b"A,\xff,technical\n")[0].competence(), Err(RowFlaw::Encoding));
}

#[test]
fn a_line_of_a_catalogue_says_what_is_wrong_with_it() {
    let whole = ["ISYARAT", "Bahasa isyarat", "technical", "24", "customer_care=2 head=guided"];
    let read = row(1, &whole).competence().unwrap().1;
    assert_eq!((read.valid_months, read.targets.len()), (Some(24), 2));
    for (place, cell, flaw) in [
        (0, "kode salah!", RowFlaw::Code),
        (1, "", RowFlaw::Name),
        (2, "teknis", RowFlaw::Area),
        (3, "dua tahun", RowFlaw::Months),
        (4, "raja=2", RowFlaw::Targets),
        (4, "head=9", RowFlaw::Targets),
    ] {
        let mut cells = whole;
        cells[place] = cell;
        assert_eq!(row(1, &cells).competence(), Err(flaw), "{cell}");
    }
}

#[test]
fn a_line_of_attainments_says_what_is_wrong_with_it() {
    let whole = ["rini", "EMPATI", "3", "2026-03-01", "Sertifikat 12", "2027-03-01"];
    let (login, read) = row(1, &whole).attested().unwrap();
    assert_eq!((login.as_str(), read.until), ("rini", Some(date("2027-03-01"))));
    assert_eq!(row(1, &whole[..5]).attested().unwrap().1.until, None);
    for (place, cell, flaw) in [
        (1, "?", RowFlaw::Code),
        (2, "tinggi", RowFlaw::Level),
        (3, "kemarin", RowFlaw::Day),
        (4, "", RowFlaw::Evidence),
        (5, "besok", RowFlaw::Day),
    ] {
        let mut cells = whole;
        cells[place] = cell;
        assert_eq!(row(1, &cells).attested(), Err(flaw), "{cell}");
    }
}

#[test]
fn refused_lines_come_back_as_a_table_with_their_reasons() {
    let refused = row(3, &["rini", "EMPATI", "9"]);
    let text = again([(&refused, "tingkatnya bukan 0 sampai 4.")].into_iter()).unwrap();
    assert_eq!(String::from_utf8(text).unwrap(), "rini,EMPATI,9,tingkatnya bukan 0 sampai 4.\n");
}
