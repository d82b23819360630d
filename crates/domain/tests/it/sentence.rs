//! What a hospital may word, and what must stand in it.

use domain::sentence::{Flaw, Gap, LONGEST, Occasion, Typed, Wording};

fn facts(occasion: Occasion) -> Vec<(Gap, String)> {
    occasion.gaps().iter().map(|gap| (*gap, format!("<{}>", gap.code()))).collect()
}

fn braced(gaps: &[Gap]) -> String {
    gaps.iter().map(|gap| format!("{{{{ {} }}}} ", gap.code())).collect()
}

fn refused(occasion: Occasion, text: &str) -> Flaw {
    Wording::parse(occasion, text).expect_err("a wording that is refused")
}

#[test]
fn an_acknowledgement_without_the_guarantee_is_refused() {
    let all = "{{ nomor }} {{kode}} {{ jaminan }}";
    let wording = Wording::parse(Occasion::Acknowledgement, all).unwrap();
    let said = wording.filled(&facts(Occasion::Acknowledgement));
    assert_eq!(said.as_deref(), Ok("<nomor> <kode> <jaminan>"));
    let without = |gap: &str| refused(Occasion::Acknowledgement, &all.replace(gap, ""));
    assert_eq!(without("{{ jaminan }}"), Flaw::MissingGap(Gap::Guarantee));
    assert_eq!(without("{{kode}}"), Flaw::MissingGap(Gap::TrackingCode));
    assert_eq!(without("{{ nomor }}"), Flaw::MissingGap(Gap::Number));
}

#[test]
fn nothing_stands_between_braces_but_the_name_of_a_gap() {
    let hidden = "{% if nomor == \"1\" %}{{ jaminan }}{% endif %}{{ nomor }}{{ kode }}";
    assert_eq!(refused(Occasion::Acknowledgement, hidden), Flaw::Syntax { line: 1 });
    let unknown = |word: &str| {
        let flaw = refused(Occasion::Reminder, &format!("{{{{ nomor }}}} {{{{ {word} }}}}"));
        assert_eq!(flaw, Flaw::UnknownGap(Typed::of(word)));
    };
    ["nomor * 99999999", "nomor|upper", "nama_pasien", "kode", ""].into_iter().for_each(unknown);
    assert_eq!(Typed::of(&"x".repeat(99)).as_str().len(), 40);
}

#[test]
fn braces_that_do_not_close_are_told_by_their_line() {
    let line = |text: &str| match refused(Occasion::Reminder, text) {
        Flaw::Syntax { line } => line,
        other => panic!("{other:?}"),
    };
    assert_eq!(line("Aduan {{ nomor"), 1);
    assert_eq!(line("Aduan\n{{ nomor\n}}"), 2);
    assert_eq!(line("Aduan\n{{ nomor }}\nlalu }}"), 3);
    assert_eq!(line("{{ nomor }}\n{# catatan #}\n{{ nomor }}"), 2);
    assert_eq!(line("{{ {{ nomor }} }}"), 1);
    assert!(Wording::parse(Occasion::Reminder, "{{ nomor }} {tanpa} kurung").is_ok());
}

#[test]
fn what_everybody_reads_names_no_case_and_leads_to_none() {
    assert!(Wording::parse(Occasion::PublicReply, "Terima kasih dari {{ rumah_sakit }}.").is_ok());
    assert!(Wording::parse(Occasion::PublicReply, "Terima kasih.").is_ok());
    for gap in ["nomor", "kode", "halaman"] {
        let told = refused(Occasion::PublicReply, &format!("Aduan {{{{ {gap} }}}}"));
        assert!(matches!(told, Flaw::UnknownGap(_)), "{gap}: {told:?}");
    }
}

#[test]
fn every_occasion_takes_a_wording_with_all_it_needs_and_none_without() {
    for occasion in Occasion::ALL.iter().filter(|one| **one != Occasion::PublicReply) {
        let (gaps, needed) = (occasion.gaps(), occasion.needed());
        assert!(!needed.is_empty() && needed.iter().all(|gap| gaps.contains(gap)), "{occasion:?}");
        let wording = Wording::parse(*occasion, &braced(gaps)).unwrap();
        let said = wording.filled(&facts(*occasion)).unwrap();
        assert!(gaps.iter().all(|gap| said.contains(gap.code())), "{said}");
        assert!(Wording::parse(*occasion, &braced(needed)).is_ok(), "{occasion:?}");
        for gap in needed {
            let rest: Vec<Gap> = gaps.iter().copied().filter(|one| one != gap).collect();
            assert_eq!(refused(*occasion, &braced(&rest)), Flaw::MissingGap(*gap));
        }
    }
}

#[test]
fn a_gap_that_nothing_fills_is_not_sent_empty() {
    let wording = Wording::parse(Occasion::Reminder, "{{ nomor }} {{ halaman }}").unwrap();
    let fill = |page: &str| {
        let number = (Gap::Number, "2026-00001".to_owned());
        wording.filled(&[number, (Gap::Page, page.to_owned())])
    };
    assert_eq!(fill("contoh.id").as_deref(), Ok("2026-00001 contoh.id"));
    assert_eq!(fill(""), Err(Flaw::MissingGap(Gap::Page)));
    assert_eq!(wording.filled(&[]), Err(Flaw::MissingGap(Gap::Number)));
}

#[test]
fn words_that_fill_a_gap_are_never_read_as_gaps() {
    let wording = Wording::parse(Occasion::Question, "{{ nomor }}: {{ pertanyaan }}").unwrap();
    let asked = "Apa itu {{ kode }}? {% raw %}".to_owned();
    let facts = [(Gap::Number, "1".to_owned()), (Gap::Question, asked.clone())];
    assert_eq!(wording.filled(&facts), Ok(format!("1: {asked}")));
}

#[test]
fn nothing_and_too_much_are_refused() {
    assert_eq!(refused(Occasion::Reminder, " \n "), Flaw::Empty);
    let long = |many| format!("{{{{ nomor }}}}{}", "é".repeat(many));
    assert!(Wording::parse(Occasion::Reminder, &long(LONGEST - 11)).is_ok());
    assert_eq!(refused(Occasion::Reminder, &long(LONGEST - 10)), Flaw::TooLong { most: LONGEST });
}
