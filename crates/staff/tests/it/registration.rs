//! Who comes to an activity, from the pages of the office: the list, the door, the certificates.

use std::time::Duration;

use desk::activity::{self, act, propose};
use desk::testing::{TestDesk, run};
use domain::activity::{Audience, Command, Entry, Kind, Plan, Speaker};
use domain::ids::ActivityId;
use domain::text::{Body, Name};

use crate::browser::{Browser, Pages};

const WEEK: u64 = 7 * 24;

fn name(text: &str) -> Name {
    Name::parse(text).expect("a name")
}

fn plan(desk: &TestDesk, quota: Option<u16>) -> Plan<Body> {
    let starts = desk.now() + Duration::from_secs(WEEK * 3600);
    Plan {
        title: name("Hidup sehat dengan diabetes"),
        kind: Kind::Seminar,
        need: Body::parse("Banyak pasien bertanya.").expect("a text"),
        aim: name("Peserta dapat menyusun piring makannya"),
        audience: [Audience::Patients, Audience::Families].into(),
        starts,
        ends: starts + Duration::from_secs(3 * 3600),
        place: Some(name("Aula lantai 2")),
        link: None,
        visit: None,
        speakers: vec![Speaker::Staff(desk.person("dpjp"))],
        public: true,
        entry: Some(Entry { quota, closes: starts }),
        questions: false,
        certificate: true,
        bring: None,
        campaign: None,
        materials: Vec::new(),
        budget: None,
        lead: desk.person("officer"),
    }
}

async fn announced(desk: &TestDesk, quota: Option<u16>) -> ActivityId {
    let officer = desk.actor("officer");
    let made = propose(desk, &officer, plan(desk, quota), None).await.expect("a plan");
    let id = made.activity.id;
    for (login, command) in [("officer", Command::Submit {}), ("director", Command::Approve {})] {
        let request = activity::Request { command, seen: None, key: None };
        act(desk, &desk.actor(login), id, request).await.expect("a plan is approved");
    }
    id
}

fn list_of(id: ActivityId) -> String {
    format!("/kegiatan/{id}/peserta")
}

fn door_of(id: ActivityId) -> String {
    format!("/kegiatan/{id}/hadir")
}

async fn written(officer: &mut Browser, id: ActivityId, who: &str) -> u16 {
    let fields = [("name", who), ("phone", ""), ("audience", "families"), ("people", "1")];
    let page = list_of(id);
    officer.send(&page, &page, &fields).await.status.as_u16()
}

/// The addresses to which the buttons of the list lead, of one sort.
async fn buttons(officer: &mut Browser, id: ActivityId, word: &str) -> Vec<String> {
    let page = officer.get(&list_of(id)).await;
    page.all("action").into_iter().filter(|to| to.ends_with(&format!("/{word}"))).collect()
}

/// The short code of the first ticket.
async fn code(officer: &mut Browser, id: ActivityId) -> String {
    let page = officer.get(&door_of(id)).await;
    page.all("data-codes")[0].split(' ').next().expect("a code").to_owned()
}

#[test]
fn somebody_who_telephones_is_written_down_and_a_free_place_goes_on() {
    run(async {
        let pages = Pages::new().await;
        let id = announced(&pages.desk, Some(1)).await;
        let mut officer = pages.signed_in("officer").await;
        officer.get(&format!("/kegiatan/{id}")).await.with(200).says(&list_of(id));
        officer.get(&list_of(id)).await.with(200).says("Belum ada yang mendaftar");
        assert_eq!(written(&mut officer, id, "Sari Wulandari").await, 303);
        pages.desk.clock.advance_hours(1);
        assert_eq!(written(&mut officer, id, "Budi Santoso").await, 303);
        let page = officer.get(&list_of(id)).await;
        page.says("Sari Wulandari").says("Daftar tunggu").says("Terdaftar");
        let cancel = buttons(&mut officer, id, "cancel").await;
        assert_eq!(officer.send(&list_of(id), &cancel[0], &[]).await.status.as_u16(), 303);
        officer.get(&list_of(id)).await.says("Kabari lewat telepon").hides("Daftar tunggu</span>");
        let tell = buttons(&mut officer, id, "tell").await;
        assert_eq!(officer.send(&list_of(id), &tell[0], &[]).await.status.as_u16(), 303);
        officer.get(&list_of(id)).await.hides("Kabari lewat telepon");
    });
}

#[test]
fn what_is_wrong_with_a_participant_is_said_beside_its_field() {
    run(async {
        let pages = Pages::new().await;
        let id = announced(&pages.desk, None).await;
        let mut officer = pages.signed_in("officer").await;
        let page = list_of(id);
        let fields = [("name", "Sari"), ("phone", "dua"), ("audience", ""), ("people", "0")];
        let answer = officer.send(&page, &page, &fields).await;
        answer.with(422).says("phone-salah").says("audience-salah").says("people-salah");
        answer.says("value=\"Sari\"");
        let six = [("name", "Sari"), ("audience", "families"), ("people", "6")];
        let answer = officer.send(&page, &page, &six).await;
        answer.with(422).says("Isi jumlah orang dari 1 sampai 5.");
    });
}

#[test]
fn the_door_takes_a_code_once_and_a_guest_without_one() {
    run(async {
        let pages = Pages::new().await;
        let id = announced(&pages.desk, None).await;
        let mut officer = pages.signed_in("officer").await;
        written(&mut officer, id, "Sari Wulandari").await;
        pages.desk.clock.advance_hours(WEEK);
        let mut officer = pages.signed_in("officer").await;
        let (door, code) = (door_of(id), code(&mut officer, id).await);
        officer.get(&door).await.with(200).hides("Sari Wulandari").says("Hadir: 0");
        for _ in 0..2 {
            let shown = [("code", code.as_str())];
            assert_eq!(officer.send(&door, &door, &shown).await.status.as_u16(), 303);
            officer.get(&door).await.says("Hadir: 1");
        }
        let unknown = officer.send(&door, &door, &[("code", "222222")]).await;
        unknown.with(422).says("code-salah").says("value=\"222222\"");
        let guest = [("name", "PKK Melati"), ("audience", "neighbourhood"), ("people", "12")];
        assert_eq!(officer.send(&door, &door, &guest).await.status.as_u16(), 303);
        officer.get(&door).await.says("Hadir: 13");
        officer.get(&list_of(id)).await.says("datang tanpa tiket");
        let undo = buttons(&mut officer, id, "undo").await;
        assert_eq!(officer.send(&list_of(id), &undo[0], &[]).await.status.as_u16(), 303);
        officer.get(&door).await.says("Hadir: 12");
    });
}

#[test]
fn a_ticket_that_waited_on_a_device_counts_when_it_was_shown() {
    run(async {
        let pages = Pages::new().await;
        let id = announced(&pages.desk, None).await;
        let mut officer = pages.signed_in("officer").await;
        written(&mut officer, id, "Sari Wulandari").await;
        pages.desk.clock.advance_hours(WEEK);
        let shown_at = pages.desk.now().to_string();
        let mut officer = pages.signed_in("officer").await;
        let (door, code) = (door_of(id), code(&mut officer, id).await);
        pages.desk.clock.advance_hours(30);
        let mut officer = pages.signed_in("officer").await;
        let hidden = officer.get(&door).await.hidden(&door);
        let early = [("code", code.as_str())];
        officer.post(&door, &hidden, &early).await.with(422).says("Kehadiran dicatat dari 6 jam");
        let hidden = officer.get(&door).await.hidden(&door);
        let late = [("code", code.as_str()), ("at", shown_at.as_str())];
        officer.post(&door, &hidden, &late).await.with(303);
    });
}

#[test]
fn a_guest_without_a_name_is_told_about_the_name_and_not_about_a_code() {
    run(async {
        let pages = Pages::new().await;
        let id = announced(&pages.desk, None).await;
        let mut officer = pages.signed_in("officer").await;
        let (door, nobody) = (door_of(id), [("name", ""), ("audience", ""), ("people", "")]);
        let refused = officer.send(&door, &door, &nobody).await;
        refused.with(422).says("name-salah").hides("code-salah");
    });
}

#[test]
fn the_page_of_the_door_alone_may_ask_for_the_camera_and_is_kept_on_the_device() {
    run(async {
        let pages = Pages::new().await;
        let id = announced(&pages.desk, None).await;
        let mut officer = pages.signed_in("officer").await;
        let policy = |answer: &crate::browser::Answer| {
            answer.headers["permissions-policy"].to_str().unwrap().to_owned()
        };
        assert!(policy(&officer.get(&door_of(id)).await).contains("camera=(self)"));
        assert!(policy(&officer.get(&list_of(id)).await).contains("camera=()"));
        let worker = officer.get(&format!("{}/pekerja.js", door_of(id))).await;
        assert_eq!(worker.headers["service-worker-allowed"], door_of(id).as_str());
    });
}

#[test]
fn the_list_leaves_as_files_and_the_certificates_as_one() {
    run(async {
        let pages = Pages::new().await;
        let id = announced(&pages.desk, None).await;
        let mut officer = pages.signed_in("officer").await;
        written(&mut officer, id, "=Sari()").await;
        let list = list_of(id);
        officer.get(&format!("{list}?bentuk=csv")).await.with(200).says("'=Sari(),seated");
        for form in ["pdf", "xlsx"] {
            officer.get(&format!("{list}?bentuk={form}")).await.with(200);
        }
        officer.get(&format!("{list}?bentuk=doc")).await.with(400);
        officer.get(&format!("/kegiatan/{id}/sertifikat")).await.with(404);
        pages.desk.clock.advance_hours(WEEK);
        let mut officer = pages.signed_in("officer").await;
        let (door, code) = (door_of(id), code(&mut officer, id).await);
        officer.send(&door, &door, &[("code", &code)]).await.with(303);
        pages.desk.clock.advance_hours(4);
        officer.get(&list).await.says("Cetak semua sertifikat").says("sedikitnya 5 orang");
        officer.get(&format!("/kegiatan/{id}/sertifikat")).await.with(200);
    });
}

#[test]
fn nobody_outside_the_office_finds_the_list_or_the_door() {
    run(async {
        let pages = Pages::new().await;
        let id = announced(&pages.desk, None).await;
        for login in ["director", "quality", "auditor", "unit_igd", "dpjp", "admin"] {
            let mut browser = pages.signed_in(login).await;
            for path in [list_of(id), door_of(id), format!("/kegiatan/{id}/sertifikat")] {
                browser.get(&path).await.with(403);
            }
        }
    });
}

#[test]
fn the_list_and_the_door_are_there_in_english_too() {
    run(async {
        let pages = Pages::new().await;
        let id = announced(&pages.desk, None).await;
        let mut officer = pages.signed_in("officer").await;
        officer.reads("en");
        officer
            .get(&list_of(id))
            .await
            .with(200)
            .says("Participants")
            .says("Nobody has registered");
        officer.get(&door_of(id)).await.with(200).says("With a ticket");
    });
}
