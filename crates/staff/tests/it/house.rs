//! Letterhead, days off, rules, and the history of the house.

use desk::testing::{CAST, run};
use domain::people::Role;

use crate::browser::{Answer, Pages};

/// Every field of a form as the page shows it, so that a test changes only what it means.
fn fields(page: &Answer, action: &str) -> Vec<(String, String)> {
    let form = page.text.split("<form").find(|form| {
        form.contains(&format!("action=\"{action}\" "))
            || form.contains(&format!("action=\"{action}\">"))
    });
    let form = form.expect("the form").split("</form>").next().expect("its end");
    let attribute = |tag: &str, name: &str| {
        let found = tag.split(&format!(" {name}=\"")).nth(1)?;
        found.split('"').next().map(str::to_owned)
    };
    let mut found = Vec::new();
    for tag in form.split('<').skip(1) {
        let Some(name) = attribute(tag, "name").filter(|name| !name.starts_with('_')) else {
            continue;
        };
        if tag.contains("type=\"hidden\"") {
            continue;
        }
        if tag.starts_with("input") && (!tag.contains("checkbox") || tag.contains(" checked")) {
            found.push((name, attribute(tag, "value").unwrap_or_default()));
        } else if tag.starts_with("textarea") {
            found.push((name, tag.split_once('>').map_or("", |(_, text)| text).to_owned()));
        } else if tag.starts_with("select") {
            let options = form.split(&format!("name=\"{name}\"")).nth(1).unwrap_or_default();
            let options = options.split("</select>").next().unwrap_or_default();
            let chosen = options.split("<option").find(|option| option.contains(" selected"));
            let value = chosen.and_then(|option| attribute(option, "value")).unwrap_or_default();
            found.push((name, value));
        }
    }
    found
}

fn with<'a>(
    fields: &'a [(String, String)],
    other: &[(&'a str, &'a str)],
) -> Vec<(&'a str, &'a str)> {
    let changed = |name: &str| other.iter().any(|(known, _)| *known == name);
    let kept = fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    kept.filter(|(name, _)| !changed(name)).chain(other.iter().copied()).collect()
}

const HOSPITAL: &str = "/pengaturan/rumah-sakit";
const HOLIDAYS: &str = "/pengaturan/hari-libur";
const NEW_RULES: &str = "/pengaturan/aturan/baru";

#[test]
fn the_letterhead_is_looked_at_before_it_is_saved() {
    run(async {
        let pages = Pages::new().await;
        let mut head = pages.signed_in("head").await;
        let page = head.get(HOSPITAL).await;
        page.with(200).says("RSUD Wanasari").says("445/118/2026");
        let known = fields(&page, HOSPITAL);
        let new =
            [("name", "RSUD Wanasari Utama"), ("letter_number", "{serial}/HMS/{month}/{year}")];
        let look = [&new[..], &[("look", "1")]].concat();
        let seen = head.send(HOSPITAL, HOSPITAL, &with(&known, &look)).await;
        seen.with(200).says("RSUD Wanasari Utama").says("118/HMS/III/2026");
        head.get(HOSPITAL).await.hides("RSUD Wanasari Utama");
        head.send(HOSPITAL, HOSPITAL, &with(&known, &new)).await.with(303);
        let bad = [("director.nip", "123"), ("letter_number", "tanpa nomor")];
        let refused = head.send(HOSPITAL, HOSPITAL, &with(&known, &bad)).await;
        refused
            .with(422)
            .says("letter_number-salah")
            .says("director.nip-salah")
            .says("tanpa nomor");
        let home = head.get("/beranda").await;
        home.says("RSUD Wanasari Utama");
    });
}

#[test]
fn days_off_are_pasted_looked_at_and_then_kept() {
    run(async {
        let pages = Pages::new().await;
        let mut admin = pages.signed_in("admin").await;
        admin.get(HOLIDAYS).await.with(200).says("Hari Suci Nyepi");
        let bad = [("list", "besok Libur"), ("kind", "own")];
        admin.send(HOLIDAYS, HOLIDAYS, &bad).await.with(422).says("Baris 1").says("besok Libur");
        let list =
            [("list", "2026-04-08 Hari jadi\n2026-04-09; Lagi; joint_leave"), ("kind", "own")];
        let look = admin.send(HOLIDAYS, HOLIDAYS, &list).await;
        look.with(200).says("Hari jadi").says("Tidak ada tenggat kasus berjalan yang bergeser.");
        admin.get(HOLIDAYS).await.hides("Hari jadi");
        let sure = [&list[..], &[("confirmed", "1")]].concat();
        admin.send(HOLIDAYS, HOLIDAYS, &sure).await.with(303);
        admin.get(HOLIDAYS).await.says("Hari jadi").says("Libur rumah sakit");
        let one = "/pengaturan/hari-libur/2026-04-08";
        admin.get(one).await.with(200).says("Hari jadi");
        admin.send(one, one, &[]).await.with(303);
        admin.get(HOLIDAYS).await.hides("Hari jadi");
        admin.get("/pengaturan/hari-libur?tahun=2033").await.with(200).says("hanya perkiraan");
    });
}

#[test]
fn a_revision_is_made_of_the_one_in_force_and_compared_in_words() {
    run(async {
        let pages = Pages::new().await;
        let mut head = pages.signed_in("head").await;
        let rules = "/pengaturan/aturan";
        head.get(rules)
            .await
            .with(200)
            .says("Unit menjawab dalam 24 jam")
            .says("SPO 445/04-08.003");
        let page = head.get(NEW_RULES).await;
        page.with(200);
        let known = fields(&page, NEW_RULES);
        let unreasoned = with(&known, &[("status", "in_force")]);
        let refused = head.send(NEW_RULES, NEW_RULES, &unreasoned).await;
        refused.with(422).says("source-salah");
        let new = [
            ("source", "Keputusan Direktur 12/2026"),
            ("status", "in_force"),
            ("windows.unit_answer.amount", "12"),
            ("shifts.morning", "07:30"),
        ];
        let slow = [&new[..], &[("clocks.response.red.amount", "48")]].concat();
        let refused = head.send(NEW_RULES, NEW_RULES, &with(&known, &slow)).await;
        refused.with(422).says("clocks.response-salah").says("Lebih longgar");
        let wrong = [&new[..], &[("windows.reopen.amount", "lama")]].concat();
        let refused = head.send(NEW_RULES, NEW_RULES, &with(&known, &wrong)).await;
        refused.with(422).says("windows.reopen-salah").says("value=\"lama\"");
        let hasty = [&new[..], &[("assess_minutes", "14"), ("media_hours", "300")]].concat();
        let refused = head.send(NEW_RULES, NEW_RULES, &with(&known, &hasty)).await;
        refused.with(422).says("assess_minutes-salah").says("media_hours-salah");
        refused.says("value=\"14\"").says("15 sampai 30");
        let new = [&new[..], &[("assess_minutes", "15"), ("media_hours", "12")]].concat();
        let look = [&new[..], &[("look", "1")]].concat();
        let seen = head.send(NEW_RULES, NEW_RULES, &with(&known, &look)).await;
        seen.with(200).says("Unit menjawab dalam 12 jam").says("Malam: 21.00–07.30");
        seen.says("paling lambat 15 menit sesudah terdeteksi").says("paling lambat 12 jam");
        head.get(rules).await.hides("dalam 12 jam");
        head.send(NEW_RULES, NEW_RULES, &with(&known, &new)).await.with(303);
        head.get(rules)
            .await
            .says("Revisi 2")
            .says("dalam 12 jam")
            .says("Keputusan Direktur 12/2026");
        let two = head.get("/pengaturan/aturan/2").await;
        two.with(200).says("<del>").says("Unit menjawab dalam 24 jam").says("Pagi: 07.30–14.00");
        two.says("paling lambat 30 menit sesudah terdeteksi");
        head.get("/isu").await.with(200).says("paling lambat 15 menit");
        head.get("/pengaturan/aturan/9").await.with(404);
        head.get("/pengaturan/aturan/baru?dari=klinik").await.with(200);
        head.get("/pengaturan/aturan/baru?dari=lain").await.with(404);
        let mut auditor = pages.signed_in("auditor").await;
        auditor.get("/pengaturan/riwayat").await.with(200).says("Aturan ditetapkan, revisi: 2");
    });
}

#[test]
fn the_history_tells_who_changed_what() {
    run(async {
        let pages = Pages::new().await;
        let mut admin = pages.signed_in("admin").await;
        let unit = [("code", "GIZI"), ("name", "Instalasi Gizi")];
        admin.send("/pengaturan/unit", "/pengaturan/unit", &unit).await.with(303);
        let mut auditor = pages.signed_in("auditor").await;
        let page = auditor.get("/pengaturan/riwayat").await;
        page.with(200).says("Unit ditambahkan: Instalasi Gizi").says("Eko Saputra");
    });
}

#[test]
fn settings_stand_open_to_those_who_work_by_them_and_are_changed_by_two() {
    run(async {
        let pages = Pages::new().await;
        for (login, _, role, _) in CAST {
            let mut browser = pages.signed_in(login).await;
            let changes = matches!(role, Role::Head | Role::Admin);
            let audits = changes || *role == Role::Auditor;
            let reads = audits || role.is_humas() || matches!(role, Role::Director | Role::Quality);
            for language in ["id", "en"] {
                browser.reads(language);
                for path in [
                    "/pengaturan",
                    HOSPITAL,
                    HOLIDAYS,
                    "/pengaturan/aturan",
                    "/pengaturan/aturan/1",
                ] {
                    let status = browser.get(path).await.status.as_u16();
                    assert_eq!(status, if reads { 200 } else { 403 }, "{login} {path}");
                }
                let history = browser.get("/pengaturan/riwayat").await.status.as_u16();
                assert_eq!(history, if audits { 200 } else { 403 }, "{login}");
                let new = browser.get(NEW_RULES).await.status.as_u16();
                assert_eq!(new, if changes { 200 } else { 403 }, "{login}");
            }
            if reads && !changes {
                let forms = browser.get(HOSPITAL).await;
                forms.hides("letter_number");
                browser.get(HOLIDAYS).await.hides("name=\"list\"");
                let hidden = browser.get("/akun").await.hidden("/akun/sandi");
                browser.post(HOSPITAL, &hidden, &[("name", "Lain")]).await.with(403);
                let days = [("list", "2026-04-08 Lain"), ("kind", "own"), ("confirmed", "1")];
                browser.post(HOLIDAYS, &hidden, &days).await.with(403);
                browser.post(NEW_RULES, &hidden, &[("source", "Lain")]).await.with(403);
            }
        }
    });
}
