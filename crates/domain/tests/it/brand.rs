//! The brand sheet: its lines, and what of a text does not fit it.

use domain::content::brand::{Brand, Colour, KeyFact};
use domain::text::Name;
use jiff::civil::date;

fn name(text: &str) -> Name {
    Name::parse(text).expect("letters make a name")
}

#[test]
fn the_brand_sheet_reads_its_lines_and_finds_its_words() {
    let fact = KeyFact::parse("212 tempat tidur | SK 12/2026 | 2027-01-31").expect("a whole line");
    assert_eq!(KeyFact::parse(&fact.line()), Some(fact.clone()));
    assert!(fact.is_stale(date(2027, 2, 1)) && !fact.is_stale(date(2027, 1, 31)));
    for line in ["", "tanpa sumber", "a | b | kemarin", "a | b | 2027-01-31 | c"] {
        assert_eq!(KeyFact::parse(line), None, "{line}");
    }
    let brand =
        Brand { forbidden: vec![name("pelanggan"), name("rumah sakit mewah")], ..Brand::default() };
    let found: Vec<&str> = brand.forbidden_in("Pelanggan kami, di RUMAH SAKIT  mewah").collect();
    assert_eq!(found, ["pelanggan", "rumah sakit mewah"]);
    assert_eq!(brand.forbidden_in("berlangganan").count(), 0);
}

#[test]
fn a_text_is_held_against_the_name_and_the_facts_of_the_brand_sheet() {
    let fact = KeyFact::parse("212 tempat tidur | SK 12/2026 | 2027-01-31").expect("a whole line");
    let brand = Brand { name: Some(name("RSUD Wanasari")), facts: vec![fact], ..Brand::default() };
    let text = "RSUD Wanasari punya 212 tempat tidur.";
    assert!(brand.says_stale(text, date(2027, 2, 1)) && !brand.says_stale(text, date(2027, 1, 31)));
    assert!(!brand.says_stale("1212 tempat tidur", date(2027, 2, 1)));
    assert!(!brand.misnamed(text) && brand.misnamed("Datang ke rsud wanasari."));
    assert!(!Brand::default().misnamed(text));
}

#[test]
fn a_colour_is_six_digits_and_a_name() {
    let green = Colour::parse("#0b6e4f | hijau utama").expect("a whole line");
    assert_eq!((green.code().as_str(), green.rgb), ("#0B6E4F", 0x000b_6e4f));
    assert_eq!(Colour::parse(&green.line()), Some(green));
    for line in ["", "hijau", "0B6E4F | hijau", "#0B6E4 | hijau", "#+B6E4F | hijau", "#0B6E4F |"] {
        assert_eq!(Colour::parse(line), None, "{line}");
    }
}
