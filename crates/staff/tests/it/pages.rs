//! Every page, for every role, in both languages.

use std::collections::BTreeSet;

use desk::testing::{CAST, run};
use web::nav;

use crate::{
    browser::{Answer, Browser, Pages},
    story::{SCREENED, act, recorded, reviewed},
};

#[track_caller]
fn sound(answer: &Answer, what: &str) {
    assert_eq!(answer.status.as_u16(), 200, "{what}: {}", answer.text);
    let mut seen = BTreeSet::new();
    for id in answer.all("id") {
        assert!(seen.insert(id.clone()), "{what}: two elements are called “{id}”");
    }
    for link in answer.all("href").iter().filter(|link| link.starts_with('#')) {
        let known = seen.contains(link.trim_start_matches('#'));
        assert!(known || link == "#tindakan", "{what}: {link} leads nowhere");
    }
}

async fn followed(browser: &mut Browser, path: &str) -> Answer {
    let answer = browser.get(path).await;
    match answer.status.as_u16() {
        303 => browser.get(&answer.to).await,
        _ => answer,
    }
}

#[test]
fn every_page_of_every_role_stands_in_both_languages() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        reviewed(&pages, &mut officer).await;
        recorded(&mut officer, &[("occurred_on", "2026-03-01")]).await;
        for (login, _, role, _) in CAST {
            let mut browser = pages.signed_in(login).await;
            let ways = nav::rail(role.code()).iter().chain(nav::bar(role.code()));
            let ways: BTreeSet<_> = ways.map(|way| way.path).chain(["/akun"]).collect();
            for path in ways {
                for language in ["id", "en"] {
                    browser.reads(language);
                    let page = followed(&mut browser, path).await;
                    sound(&page, &format!("{login} {path} {language}"));
                    page.says(&format!("<html lang=\"{language}\""));
                }
            }
        }
    });
}

#[test]
fn a_page_that_is_not_in_the_rail_is_closed() {
    run(async {
        let pages = Pages::new().await;
        for (login, path) in [
            ("dpjp", "/kotak"),
            ("unit_igd", "/persetujuan"),
            ("operator", "/laporan/bulanan"),
            ("auditor", "/catat"),
            ("officer", "/audit"),
            ("quality", "/pengaturan/orang"),
            ("director", "/pengaturan/unit"),
        ] {
            let mut browser = pages.signed_in(login).await;
            assert_eq!(browser.get(path).await.status.as_u16(), 403, "{login} {path}");
        }
    });
}

/// Walks every button of a case in both languages.
async fn every_button(browser: &mut Browser, number: &str) -> usize {
    let mut opened = 0;
    for language in ["id", "en"] {
        browser.reads(language);
        let page = browser.get(&format!("/kasus/{number}")).await;
        sound(&page, number);
        let buttons = page.all("href").into_iter().filter(|to| to.ends_with("#tindakan"));
        for to in buttons.filter(|to| to.starts_with("/kasus/")) {
            let form = browser.get(&to).await;
            sound(&form, &format!("{to} {language}"));
            form.says("_dilihat").says("_kunci");
            opened += 1;
        }
    }
    browser.reads("id");
    opened
}

#[test]
fn every_button_of_every_stage_opens_a_form() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let number = recorded(&mut officer, &[]).await;
        assert!(every_button(&mut officer, &number).await > 10);
        act(&mut officer, &number, "saring", SCREENED).await.with(303);
        let inquiry = [("words", "Pukul berapa?")];
        act(&mut officer, &number, "minta-keterangan", &inquiry).await.with(303);
        every_button(&mut officer, &number).await;
        act(&mut officer, &number, "balasan", &[("words", "Pukul sembilan.")]).await.with(303);
        let other = reviewed(&pages, &mut officer).await;
        every_button(&mut officer, &other).await;
        act(&mut officer, &other, "terima", &[("words", "Mohon maaf.")]).await.with(303);
        every_button(&mut officer, &other).await;
        act(&mut officer, &other, "sampaikan", &[("way", "telephone")]).await.with(303);
        act(&mut officer, &other, "catat-penyampaian", &[]).await.with(303);
        every_button(&mut officer, &other).await;
        act(&mut officer, &other, "catat-tanggapan", &[("reaction", "satisfied")]).await.with(303);
        let end = [
            ("outcome", "resolved"),
            ("root_cause", "Stok tidak dipantau."),
            ("improvement", "Pantau stok tiap pagi."),
            ("due", "2026-03-20"),
        ];
        act(&mut officer, &other, "tutup", &end).await.with(303);
        assert!(every_button(&mut officer, &other).await >= 2);
        sound(&officer.get(&format!("/kasus/{other}/cetak")).await, "the sheet");
    });
}

#[test]
fn a_clock_explains_itself_by_entries_that_are_there() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let number = reviewed(&pages, &mut officer).await;
        let page = officer.get(&format!("/kasus/{number}")).await;
        page.says("Tanggap grading").says("Permenkes 30/2022");
        assert!(page.all("href").iter().any(|link| link == "#e1"), "no clock points at an entry");
        sound(&page, &number);
    });
}

#[test]
fn the_inbox_knows_its_views() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let number = recorded(&mut officer, &[]).await;
        for tab in ["mine", "unscreened", "all"] {
            officer.get(&format!("/kotak?tab={tab}")).await.says(&number);
        }
        for tab in ["units", "complainant", "approval", "late"] {
            officer.get(&format!("/kotak?tab={tab}")).await.with(200).hides(&number);
        }
        officer.get("/kotak?tab=besok").await.with(400);
    });
}

#[test]
fn cases_are_found_by_words_number_and_filters() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let number = recorded(&mut officer, &[]).await;
        for query in ["q=menunggu+obat", &format!("q={number}"), "unit=FARMASI", "kind=complaint"] {
            officer.get(&format!("/kasus?{query}")).await.says(&number);
        }
        officer.get("/kasus?grade=red").await.hides(&number).says("Hapus saringan");
        officer.get("/kasus?grade=ungu").await.with(400);
    });
}

#[test]
fn reports_come_as_page_paper_and_workbook() {
    run(async {
        let pages = Pages::new().await;
        let mut head = pages.signed_in("head").await;
        recorded(&mut head, &[]).await;
        let reports = [
            "/laporan/harian/2026-03-02",
            "/laporan/bulanan/2026-03",
            "/laporan/indikator/2026-03",
            "/laporan/isu/2026-03",
        ];
        for report in reports {
            sound(&head.get(report).await, report);
            head.get(&format!("{report}?bentuk=pdf&kertas=a4")).await.with(200).says("%PDF-test");
            let book = head.get(&format!("{report}?bentuk=xlsx")).await;
            assert!(book.with(200).text.starts_with("PK"), "a workbook is a ZIP");
            head.get(&format!("{report}?bentuk=docx")).await.with(400);
        }
        head.get("/laporan/harian/kemarin").await.with(404);
        head.get("/laporan/bulanan/2026-13").await.with(404);
        head.get("/laporan/indikator/2030-01").await.with(404);
        head.get("/laporan/bulanan/2026-03").await.says("/laporan/indikator/2026-03");
    });
}

#[test]
fn receipts_are_printed_for_complainant_and_unit() {
    run(async {
        let pages = Pages::new().await;
        let mut officer = pages.signed_in("officer").await;
        let number = reviewed(&pages, &mut officer).await;
        let all = format!("/kasus/{number}/tanda-terima");
        officer.get(&all).await.with(200).says("%PDF-test");
        officer.get(&format!("{all}/1")).await.with(200).says("%PDF-test");
        officer.get(&format!("{all}/9")).await.with(404);
    });
}
