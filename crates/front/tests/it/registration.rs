//! Whoever wants to come to an activity: the form, the ticket, the way back, the word afterwards.

use std::time::Duration;

use desk::activity::{self, act as activity_act, propose};
use desk::registration::{Request, act, list};
use desk::testing::TestDesk;
use domain::activity::{Audience, Command, Entry, Kind, Plan, Speaker};
use domain::ids::ActivityId;
use domain::registration::Command as TicketCommand;
use domain::text::{Body, Name};

use crate::house::{Answer, Wanasari, house};

const SARI: [(&str, &str); 5] = [
    ("nama", "Sari Wulandari"),
    ("telepon", "0812-3456-7890"),
    ("golongan", "families"),
    ("orang", "2"),
    ("setuju", "1"),
];

fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

fn plan(desk: &TestDesk, quota: Option<u16>) -> Plan<Body> {
    let starts = desk.now() + Duration::from_secs(7 * 24 * 3600);
    Plan {
        title: name("Hidup sehat <dengan> diabetes"),
        kind: Kind::Seminar,
        need: Body::parse("Banyak pasien bertanya.").unwrap(),
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
        bring: Some(name("Kartu berobat")),
        campaign: None,
        materials: Vec::new(),
        budget: None,
        lead: desk.person("officer"),
    }
}

async fn announced(desk: &TestDesk, quota: Option<u16>) -> ActivityId {
    let officer = desk.actor("officer");
    let made = propose(desk, &officer, plan(desk, quota), None).await.unwrap();
    let id = made.activity.id;
    for (login, command) in [("officer", Command::Submit {}), ("director", Command::Approve {})] {
        let request = activity::Request { command, seen: None, key: None };
        activity_act(desk, &desk.actor(login), id, request).await.unwrap();
    }
    id
}

fn form(id: ActivityId) -> String {
    format!("/kegiatan-publik/{id}/daftar")
}

fn with(field: &'static str, value: &'static str) -> Vec<(&'static str, &'static str)> {
    SARI.iter().map(|(name, known)| (*name, if *name == field { value } else { *known })).collect()
}

fn to(answer: &Answer) -> String {
    answer.expect(303, "");
    answer.headers["location"].to_str().unwrap().to_owned()
}

/// Sends the form; the address of the ticket.
async fn registered(house: &Wanasari, id: ActivityId, fields: &[(&str, &str)]) -> String {
    to(&house.post(&form(id), fields).await)
}

/// Everybody on the list came.
async fn let_in(house: &Wanasari, id: ActivityId) {
    let desk = &house.test;
    let officer = desk.actor("officer");
    for view in list(desk, &officer, id).await.unwrap().views {
        let command = TicketCommand::CheckIn { at: desk.now(), people: None };
        let request = Request { command, seen: None, key: None };
        act(desk, &officer, view.known.id, request).await.unwrap();
    }
}

#[tokio::test]
async fn whoever_registers_is_given_a_ticket_with_a_code_and_without_a_name() {
    let house = house().await;
    let id = announced(&house.test, Some(10)).await;
    let page = house.get(&form(id)).await;
    page.expect(200, "Tempat yang masih ada: 10.");
    page.expect(200, "Hidup sehat <dengan> diabetes");
    let path = registered(&house, id, &SARI).await;
    assert!(path.starts_with("/tiket/"), "{path}");
    let ticket = house.get(&path).await;
    for words in ["<svg", "Kode tiket: ", "Aula lantai 2", "Batalkan pendaftaran", "Kartu berobat"]
    {
        ticket.expect(200, words);
    }
    for words in ["Sari", "7890"] {
        assert!(!ticket.body.contains(words), "{words} is on the ticket");
    }
    assert_eq!(ticket.headers["referrer-policy"], "no-referrer");
    assert_eq!(ticket.headers["cache-control"], "no-store");
    house.get_in("en", &path).await.expect(200, "Ticket code: ");
    house.get_in("en", &form(id)).await.expect(200, "Places left: 8.");
}

#[tokio::test]
async fn the_same_number_is_shown_the_same_ticket_and_another_name_is_not() {
    let house = house().await;
    let id = announced(&house.test, Some(10)).await;
    let path = registered(&house, id, &SARI).await;
    assert_eq!(registered(&house, id, &with("nama", "SARI WULANDARI")).await, path);
    let other = house.post(&form(id), &with("nama", "Budi")).await;
    other.expect(422, "sudah terdaftar dengan nama lain");
    other.expect(422, "value=\"Budi\"");
}

#[tokio::test]
async fn what_is_wrong_is_said_beside_its_field_and_the_words_stay() {
    let house = house().await;
    let id = announced(&house.test, None).await;
    for (field, value, says) in [
        ("nama", "", "nama-salah"),
        ("telepon", "", "telepon-salah"),
        ("telepon", "dua", "telepon-salah"),
        ("golongan", "staff", "golongan-salah"),
        ("orang", "6", "orang-salah"),
        ("orang", "banyak", "orang-salah"),
        ("setuju", "", "setuju-salah"),
    ] {
        let answer = house.post(&form(id), &with(field, value)).await;
        answer.expect(422, says);
        if field != "nama" {
            answer.expect(422, "value=\"Sari Wulandari\"");
        }
    }
    assert!(list(&house.test, &house.test.actor("officer"), id).await.unwrap().views.is_empty());
}

#[tokio::test]
async fn nobody_waits_who_was_not_told_before() {
    let house = house().await;
    let id = announced(&house.test, Some(3)).await;
    registered(&house, id, &SARI).await;
    let budi = [
        ("nama", "Budi"),
        ("surel", "budi@contoh.id"),
        ("golongan", "patients"),
        ("orang", "2"),
        ("setuju", "1"),
    ];
    let told = house.post(&form(id), &budi).await;
    told.expect(422, "Tempat yang masih ada: 1, tidak cukup");
    told.expect(422, "name=\"tunggu\" value=\"1\"");
    let waits = [&budi[..], &[("tunggu", "1")]].concat();
    let path = registered(&house, id, &waits).await;
    house.get(&path).await.expect(200, "Urutan Anda di daftar tunggu: 1.");
}

#[tokio::test]
async fn a_place_is_given_back_after_one_more_question() {
    let house = house().await;
    let id = announced(&house.test, Some(2)).await;
    let path = registered(&house, id, &SARI).await;
    house.get(&form(id)).await.expect(200, "Masuk daftar tunggu");
    let cancel = format!("{path}/batal");
    house.get(&cancel).await.expect(200, "Ya, batalkan");
    assert_eq!(to(&house.post(&cancel, &[]).await), path);
    house.get(&path).await.expect(200, "Anda boleh mendaftar lagi");
    assert_eq!(to(&house.get(&cancel).await), path, "nothing is left to be cancelled");
    house.get(&form(id)).await.expect(200, "Tempat yang masih ada: 2.");
}

#[tokio::test]
async fn the_calendar_of_a_ticket_says_when_it_was_given_back() {
    let house = house().await;
    let id = announced(&house.test, None).await;
    let path = registered(&house, id, &SARI).await;
    let ics = format!("{path}/kalender.ics");
    let kept = house.get(&ics).await;
    kept.expect(200, "DTSTART:20260309T010000Z");
    assert!(!kept.body.contains("Sari"), "{}", kept.body);
    house.post(&format!("{path}/batal"), &[]).await;
    house.get(&ics).await.expect(200, "STATUS:CANCELLED");
}

#[tokio::test]
async fn whoever_came_says_how_it_was_once_and_takes_a_certificate_home() {
    let house = house().await;
    let id = announced(&house.test, None).await;
    let path = registered(&house, id, &SARI).await;
    house.test.clock.advance_hours(7 * 24);
    let_in(&house, id).await;
    house.get(&format!("{path}/sertifikat")).await.expect(404, "");
    house.test.clock.advance_hours(4);
    house.get(&path).await.expect(200, "Bagaimana kegiatan ini?");
    let said = [("usefulness", "5"), ("speaker", "4"), ("place", "6"), ("words", "Bagus <b>")];
    let wrong = house.post(&format!("{path}/nilai"), &said).await;
    wrong.expect(422, "place-salah");
    wrong.expect(422, "Bagus <b>");
    let said = [("usefulness", "5"), ("speaker", "4"), ("place", "3")];
    to(&house.post(&format!("{path}/nilai"), &said).await);
    house.get(&path).await.expect(200, "Penilaian Anda sudah kami terima");
    house.get(&format!("{path}/sertifikat")).await.expect(200, "%PDF");
}

#[tokio::test]
async fn a_word_that_opens_nothing_and_a_form_that_is_closed_say_so() {
    let house = house().await;
    let id = announced(&house.test, None).await;
    for path in ["/tiket/abc".to_owned(), format!("/tiket/{}", "0".repeat(32))] {
        house.get(&path).await.expect(404, "");
    }
    house.get(&form(ActivityId::new(7))).await.expect(404, "");
    house.test.clock.advance_hours(8 * 24);
    house.get(&form(id)).await.expect(200, "sudah ditutup");
    house.post(&form(id), &SARI).await.expect(422, "sudah ditutup");
}
