//! Names, numbers and addresses as people type them.

use domain::ids::{CaseNumber, PersonId, UnitCode};
use domain::text::{Body, Email, Invalid, Link, Name, Phone};
use proptest::prelude::*;

fn phone(text: &str) -> Result<String, Invalid> {
    Phone::parse(text).map(Phone::into_string)
}

#[test]
fn a_telephone_number_is_indonesian_unless_it_says_otherwise() {
    for typed in ["0812-3456-7890", "+62 812 3456 7890", "6281234567890", " (0812) 3456.7890 "] {
        assert_eq!(phone(typed).as_deref(), Ok("+6281234567890"), "{typed}");
    }
    assert_eq!(phone("+65 9123 4567").as_deref(), Ok("+6591234567"));
    for typed in ["12345", "0812 tiga", "+62812345678901234"] {
        assert_eq!(phone(typed), Err(Invalid::NotAPhone), "{typed}");
    }
    assert_eq!(phone("  "), Err(Invalid::Empty));
}

#[test]
fn an_address_has_one_at_and_a_dotted_host() {
    assert!(Email::parse("ibu.sari@contoh.co.id").is_ok());
    for typed in
        ["sari", "@contoh.id", "sari@contoh", "sari@@contoh.id", "a b@contoh.id", "sari@contoh."]
    {
        assert_eq!(Email::parse(typed), Err(Invalid::NotAnEmail), "{typed}");
    }
    let long = format!("{}@contoh.id", "a".repeat(260));
    assert_eq!(Email::parse(&long), Err(Invalid::TooLong { max: 254 }));
}

#[test]
fn a_name_is_one_line_with_a_letter() {
    assert_eq!(Name::parse(" Ibu Sari ").map(Name::into_string).as_deref(), Ok("Ibu Sari"));
    assert_eq!(Name::parse("123"), Err(Invalid::NotAName));
    assert_eq!(Name::parse("Ibu\nSari"), Err(Invalid::NotAName));
    assert_eq!(Name::parse(&"a".repeat(121)), Err(Invalid::TooLong { max: 120 }));
}

#[test]
fn a_text_keeps_its_lines_and_refuses_hidden_characters() {
    assert_eq!(Body::parse("satu\r\ndua").map(Body::into_string).as_deref(), Ok("satu\ndua"));
    assert_eq!(Body::parse("a\u{0}b"), Err(Invalid::ControlCharacter));
    assert_eq!(Body::parse("\n \t"), Err(Invalid::Empty));
    assert!(Body::parse(&"é".repeat(20_000)).is_ok());
    assert_eq!(Body::parse(&"é".repeat(20_001)), Err(Invalid::TooLong { max: 20_000 }));
}

#[test]
fn every_invalid_value_has_its_own_code() {
    let all = [
        Invalid::Empty,
        Invalid::TooLong { max: 1 },
        Invalid::NotAName,
        Invalid::NotAPhone,
        Invalid::NotAnEmail,
        Invalid::ControlCharacter,
    ];
    let codes: std::collections::BTreeSet<&str> = all.iter().map(|each| each.code()).collect();
    assert_eq!(codes.len(), all.len());
}

#[test]
fn a_case_number_reads_as_it_is_printed() {
    assert_eq!("2026-00231".parse(), Ok(CaseNumber { year: 2026, serial: 231 }));
    for typed in ["2026", "2026-231", "2026-+0231", "-00231", "2026-00231x"] {
        assert!(typed.parse::<CaseNumber>().is_err(), "{typed}");
    }
}

#[test]
fn a_unit_code_is_short_and_upper_case() {
    let code = UnitCode::parse(" farmasi-rj ").map(|code| code.to_string());
    assert_eq!(code.as_deref(), Ok("FARMASI-RJ"));
    assert!(UnitCode::parse("").is_err() && UnitCode::parse("igd 1").is_err());
}

proptest! {
    #[test]
    fn what_was_parsed_once_parses_to_itself(text in ".{0,60}", bits in any::<u128>()) {
        if let Ok(name) = Name::parse(&text) {
            prop_assert_eq!(Name::parse(name.as_str()), Ok(name.clone()));
        }
        if let Ok(body) = Body::parse(&text) {
            prop_assert_eq!(Body::parse(body.as_str()), Ok(body.clone()));
        }
        let id = PersonId::new(bits);
        prop_assert_eq!(id.to_string().parse(), Ok(id));
    }

    #[test]
    fn a_parsed_telephone_number_parses_to_itself(text in "[+0-9() .-]{6,20}") {
        if let Ok(number) = Phone::parse(&text) {
            prop_assert_eq!(Phone::parse(number.as_str()), Ok(number.clone()));
        }
    }

    #[test]
    fn a_case_number_survives_its_printing(year in 1900_i16..9999, serial in any::<u32>()) {
        let number = CaseNumber { year, serial };
        prop_assert_eq!(number.to_string().parse(), Ok(number));
    }
}

#[test]
fn a_page_that_was_shared_twice_is_one_page() {
    let page = |text: &str| Link::parse(text).expect("this is a link").unmarked();
    let video = "https://www.tiktok.com/@warga/video/7";
    assert_eq!(page("https://www.tiktok.com/@warga/video/7?_t=8a&_r=1"), video);
    assert_eq!(
        page("https://www.tiktok.com/@warga/video/7?is_from_webapp=1#atas"),
        format!("{video}#atas")
    );
    assert_eq!(page("https://contoh.id/?p=12&utm_source=ig&b=2"), "https://contoh.id/?p=12&b=2");
    assert_eq!(page("https://contoh.id/?p=12"), "https://contoh.id/?p=12");
    assert_eq!(page(video), video);
}
