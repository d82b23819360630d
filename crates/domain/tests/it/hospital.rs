//! What a letterhead must be, and how a list of days off is read.

use domain::calendar::{DayKind, LineWhy, days_off};
use domain::hospital::{Hospital, Organisation, Signatory, Unit, Why};
use domain::ids::{HospitalId, UnitCode};
use domain::text::Invalid;

fn somebody(nip: &str) -> Signatory {
    Signatory {
        position: "Direktur".to_owned(),
        name: "dr. Ratna Puspita, M.Kes".to_owned(),
        nip: nip.to_owned(),
    }
}

fn wanasari() -> Hospital {
    Hospital {
        id: HospitalId::new(1),
        name: "RSUD Wanasari".to_owned(),
        letterhead: vec!["PEMERINTAH KABUPATEN WANASARI".to_owned()],
        address: "Jalan Melati Nomor 1".to_owned(),
        city: "Wanasari".to_owned(),
        phone: "(0281) 000100".to_owned(),
        email: "humas@rsud-wanasari.example".to_owned(),
        emergency_phone: "119".to_owned(),
        letter_number: "445/{serial}/{month}/{year}".to_owned(),
        director: somebody("19700101 199803 2 001"),
        humas_head: somebody(""),
    }
}

fn wrong(change: impl Fn(&mut Hospital)) -> Vec<(&'static str, Why)> {
    let mut hospital = wanasari();
    change(&mut hospital);
    let flaws = hospital.checked().err().unwrap_or_default();
    flaws.into_iter().map(|flaw| (flaw.field, flaw.why)).collect()
}

#[test]
fn a_letterhead_that_letters_can_carry_is_taken_without_its_blanks() {
    let mut typed = wanasari();
    typed.city = "  Wanasari ".to_owned();
    typed.letterhead.push("   ".to_owned());
    assert_eq!(typed.checked(), Ok(wanasari()));
}

#[test]
fn two_letters_never_share_a_number() {
    let number = |text: &'static str| wrong(move |it| it.letter_number = text.to_owned());
    assert_eq!(number("445/{year}"), [("letter_number", Why::NoSerial)]);
    assert_eq!(number("{serial}/{tahun}"), [("letter_number", Why::UnknownPlace)]);
    assert_eq!(number("{serial}/{"), [("letter_number", Why::UnknownPlace)]);
    assert_eq!(number("{serial}"), []);
}

#[test]
fn a_number_of_the_civil_service_has_eighteen_digits_or_is_missing() {
    let nip = |text: &'static str| wrong(move |it| it.director.nip = text.to_owned());
    assert_eq!(nip("197001011998032001"), []);
    assert_eq!(nip(""), []);
    for bad in ["19700101199803200", "1970010119980320011", "19700101199803200x", "-"] {
        assert_eq!(nip(bad), [("director.nip", Why::NotANip)], "{bad}");
    }
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    let found = wrong(|it| {
        it.name = String::new();
        it.phone = "telepon".to_owned();
        it.emergency_phone = String::new();
        it.letterhead = vec!["X".to_owned(); 5];
        it.address = "a\nb".to_owned();
    });
    let expected = [
        ("letterhead", Why::TooManyLines { most: 4 }),
        ("name", Why::Text(Invalid::Empty)),
        ("address", Why::Text(Invalid::ControlCharacter)),
        ("phone", Why::NotDialled),
        ("emergency_phone", Why::Text(Invalid::Empty)),
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_pasted_list_is_read_line_by_line() {
    let list = "# SKB\n2026-03-20 Nyepi\n\n2026-03-21; Idul Fitri; joint_leave\n\
                2026-04-01,\"Hari jadi, kabupaten\",own\n2026-04-02\tLibur\n";
    let days = days_off(list, DayKind::National).unwrap();
    let found: Vec<(String, DayKind, &str)> =
        days.iter().map(|day| (day.date.to_string(), day.kind, day.name.as_str())).collect();
    let expected = [
        ("2026-03-20", DayKind::National, "Nyepi"),
        ("2026-03-21", DayKind::JointLeave, "Idul Fitri"),
        ("2026-04-01", DayKind::Own, "Hari jadi, kabupaten"),
        ("2026-04-02", DayKind::National, "Libur"),
    ];
    assert_eq!(found, expected.map(|(date, kind, name)| (date.to_owned(), kind, name)));
    let csv = "tanggal,nama,jenis\n2026-03-20,Nyepi,national\n";
    assert_eq!(days_off(csv, DayKind::Own).unwrap()[0].kind, DayKind::National);
}

#[test]
fn every_wrong_line_of_a_list_is_named_and_none_is_taken() {
    let list = "besok Nyepi\n2026-02-30 Libur\n2026-03-20 Nyepi\n2026-03-20 Lagi\n\
                2026-03-21\n2026-03-22 Libur; mingguan\n1026-01-01 Lama";
    let flaws = days_off(list, DayKind::National).unwrap_err();
    let found: Vec<(usize, &str)> = flaws.iter().map(|flaw| (flaw.line, flaw.why.code())).collect();
    let expected = [
        (1, "not_a_day"),
        (2, "not_a_day"),
        (4, "twice"),
        (5, "empty"),
        (6, "not_a_kind"),
        (7, "not_a_day"),
    ];
    assert_eq!(found, expected);
    assert_eq!(flaws[3].why, LineWhy::Name(Invalid::Empty));
}

#[test]
fn each_unit_stands_once_below_the_one_that_it_belongs_to() {
    let code = |code: &str| UnitCode::parse(code).unwrap();
    let unit = |own: &str, name: &str, parent: Option<&str>| Unit {
        code: code(own),
        name: name.to_owned(),
        parent: parent.map(code),
        clinical: false,
    };
    let units = vec![
        unit("HUMAS", "Humas", Some("PEMASARAN")),
        unit("PEMASARAN", "Pemasaran", None),
        unit("IGD", "Gawat darurat", None),
        unit("DIKLAT", "Diklat", Some("PEMASARAN")),
        unit("A", "Satu", Some("B")),
        unit("B", "Dua", Some("A")),
        unit("C", "Yatim", Some("TIDAK-ADA")),
    ];
    let organisation = Organisation { units };
    let walked: Vec<(usize, &str)> =
        organisation.tree().into_iter().map(|(level, unit)| (level, unit.code.as_str())).collect();
    let wanted =
        [(1, "B"), (1, "IGD"), (1, "PEMASARAN"), (2, "DIKLAT"), (2, "HUMAS"), (1, "A"), (1, "C")];
    assert_eq!(walked, wanted, "a ring loses nobody");
}
