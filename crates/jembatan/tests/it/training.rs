//! Competences and attainments from the command line.

use crate::house::{House, said};

#[test]
fn good_lines_come_in_and_the_others_are_kept_with_their_reasons() {
    let house = House::on_sqlite();
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    let add = ["user", "add", "--login", "rini", "--name", "Rini Astuti", "--role", "officer"];
    let added = house.run(&[&add[..], &["--no-password"]].concat());
    assert!(added.status.success(), "{}", said(&added));
    let catalogue = "code,name,area,valid_months,targets\n\
        ISYARAT,Bahasa isyarat,technical,24,officer=2\nSALAH,,technical\n";
    std::fs::write(path("katalog.csv"), catalogue).unwrap();
    let brought = house.run(&["import", "competence", &path("katalog.csv")]);
    assert_eq!(brought.status.code(), Some(2));
    assert!(said(&brought).contains("1 baris masuk."), "{}", said(&brought));
    assert!(said(&brought).contains("Baris 3: namanya kosong"), "{}", said(&brought));
    let attained = "rini;ISYARAT;2;2026-01-05;Sertifikat 1\n\
        entah;ISYARAT;2;2026-01-05;Sertifikat 2\nrini;ISYARAT;9;2026-01-05;Sertifikat 3\n\
        rini;ISYARAT;3;2025-01-05;Sertifikat 4\n";
    std::fs::write(path("capaian.csv"), attained).unwrap();
    let words = ["import", "training", &path("capaian.csv"), "--refused", &path("ditolak.csv")];
    for _ in 0..2 {
        let brought = house.run(&words);
        assert_eq!(brought.status.code(), Some(2));
        assert!(said(&brought).contains("1 baris masuk."), "{}", said(&brought));
        assert!(said(&brought).contains("Baris 2: nama pengguna ini tidak ada."));
        assert!(said(&brought).contains("Baris 4: Sudah ada capaian yang lebih baru"));
    }
    let refused = std::fs::read_to_string(path("ditolak.csv")).unwrap();
    assert_eq!(refused.lines().count(), 3);
    assert!(refused.starts_with("entah,ISYARAT,2,2026-01-05,Sertifikat 2,"), "{refused}");
}
