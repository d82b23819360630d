use reading::emergency_words;

#[test]
fn danger_is_seen_however_it_is_written() {
    for (text, shown) in [
        ("Bapak saya nyeri dada dari tadi pagi", "nyeri dada"),
        ("dadanya terasa nyeri sekali", "nyeri dada"),
        ("Ibu SESAAAK NAFAS di lobi igd", "sesak napas"),
        ("anak saya ga bisa bernapas", "sesak napas"),
        ("bapak udah gak sadar", "tidak sadar"),
        ("ibu tdk sadarkan diri", "tidak sadar"),
        ("adik kejang-kejang di parkiran", "kejang"),
        ("pasien kritis tidak ditangani", "kritis"),
        ("istri saya mengalami perdarahan", "pendarahan"),
        ("darahnya tidak berhenti", "pendarahan"),
        ("saya ingin bunuh diri saja", "bunuh diri"),
        ("rasanya pengen mengakhiri hidup", "bunuh diri"),
        ("anaknya keracunan makanan", "keracunan"),
        ("ketubannya sudah pecah", "persalinan darurat"),
        ("kakek pingsan waktu antre", "pingsan"),
        ("My father has chest pain", "nyeri dada"),
        ("he is UNCONSCIOUS", "tidak sadar"),
    ] {
        assert!(emergency_words(text).contains(&shown), "{text}: {:?}", emergency_words(text));
    }
}

#[test]
fn an_ordinary_complaint_raises_no_alarm() {
    for text in [
        "Antre di poli anak lima jam tanpa penjelasan",
        "Perawatnya ramah, terima kasih",
        "Toilet lantai 2 kotor dan bau",
        "Saya antre di Instalasi Gawat Darurat",
        "Sadarlah, parkir di sini mahal sekali",
        "Hidup RSUD! Pelayanan makin baik",
        "Diri saya kecewa karena dadakan",
        "",
    ] {
        assert_eq!(emergency_words(text), Vec::<&str>::new(), "{text}");
    }
}

#[test]
fn each_danger_is_named_once() {
    assert_eq!(emergency_words("sesak, sesak napas, kejang, sesak"), ["sesak napas", "kejang"]);
}
