//! Who may do what to whose things: every operation of the document, for every role, on a thing
//! that is theirs, on another's, on a sealed one and on none. `UPDATE_MATRIX=1` writes the table
//! anew; the difference is for a person to judge.

pub mod prepared;
pub mod sent;

use axum::body::Body;
use axum::http::{Method, Request, header};
use desk::testing::{CAST, TestDesk, run};
use serde_json::{Value, json};

use crate::document::operations;
use crate::house::{Answer, House, complaint};
use prepared::{
    beside, better, daily_work, file, opened_box, papers, planned, stand_in, unread, upload,
};
use sent::{
    asked, by_code, coached, evaluating, found, handing_over, honouring, learning, missed,
    nameless, observing, of_publishing, of_watch, publishing, registers, repeated, reworded,
    screen, sent_again, settings, settled, surveying, watching, wording,
};

const TABLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/matrix.txt");

/// Which thing an address names.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Whose {
    /// No thing in particular.
    Nobodys,
    /// A case in which a unit, the DPJP, the committee and the management were asked.
    Own,
    /// A case in which only another unit was asked.
    Other,
    Sealed,
    Absent,
}

impl Whose {
    fn word(self) -> &'static str {
        match self {
            Whose::Nobodys => "-",
            Whose::Own => "own",
            Whose::Other => "other",
            Whose::Sealed => "sealed",
            Whose::Absent => "absent",
        }
    }
}

struct Setting {
    house: House,
    /// Case numbers, files, improvements, in the order own, other, sealed, absent.
    cases: [String; 4],
    files: [String; 4],
    improvements: [String; 4],
    /// The opening of the only box, of whose slips everybody transcribes one.
    opening: String,
    /// One of each that belongs to the office, by the part of an address that names it.
    office: Vec<(&'static str, String)>,
    /// Papers of a decree, a round, an item of content, a permission and a mention.
    papers: [String; 5],
    /// Somebody of the office who asks for nothing here: a new password ends all that is theirs.
    trainee: String,
    people: Vec<Value>,
    /// The letterhead and the rules as they are: whoever may write them anew writes the same.
    hospital: Value,
    rules: Value,
}

async fn setting(desk: &TestDesk) -> Setting {
    let house = House::of(desk).await;
    let (own, other) = (house.complaint("own").await, house.complaint("other").await);
    let (sealed, bettered) = (house.complaint("sealed").await, house.complaint("better").await);
    let ask = |to: Value| json!({"to": to, "question": "Bagaimana menurut Anda?"});
    let everybody = [
        json!({"unit": "IGD"}),
        json!({"dpjp": "dpjp"}),
        json!({"committee": true}),
        json!({"management": true}),
    ];
    let everybody: Vec<Value> = everybody.into_iter().map(ask).collect();
    for (number, asks) in [(&own, everybody), (&other, vec![ask(json!({"unit": "FARMASI"}))])] {
        house.done("officer", number, screen(false)).await;
        house.done("officer", number, json!({"type": "route", "asks": asks})).await;
    }
    let files = [file(&house, &own).await, file(&house, &other).await, file(&house, &sealed).await];
    house.done("officer", &sealed, screen(true)).await;
    better(desk, &house, &bettered).await;
    let found = house.get("quality", "/api/v1/improvements").await.with(200);
    let improvement = found["items"][0]["id"].as_str().unwrap().to_owned();
    let wanted = json!({"case_number": bettered, "basis": "request", "reason": "Surat 1."});
    let proposed = house.post("head", "/api/v1/erasures", &wanted).await.with(201);
    let erasure = proposed["erasure"]["id"].as_str().unwrap().to_owned();
    let (trainee, delegation) = stand_in(&house).await;
    let people = house.get("admin", "/api/v1/people").await.with(200);
    let hospital = house.get("admin", "/api/v1/hospital").await.with(200);
    let rules = house.get("admin", "/api/v1/rules").await.with(200);
    let opening = opened_box(&house).await;
    let (answer, call, handover) = daily_work(&house).await;
    let session = planned(&house).await;
    let beside = beside(desk, &house).await;
    let office = [
        ("/answers/{id}", answer),
        ("/calls/{id}", call),
        ("/handovers/{id}", handover),
        ("/erasures/{id}", erasure),
        ("/arrivals/{id}", unread(desk, &house).await),
        ("/delegations/{id}", delegation),
        ("/sops/{id}", crate::sop::in_force(&house).await),
        ("/sessions/{id}", session.clone()),
        ("/rounds/{id}", crate::observation::gone(&house).await),
        ("/certificates/{id}", session),
    ];
    let papers = papers(&house, &office, &beside).await;
    let ([first, second, third], none) = (files, "f".repeat(32));
    Setting {
        house,
        cases: [own, other, sealed, "2026-99999".to_owned()],
        files: [first, second, third, none.clone()],
        improvements: [improvement, none.clone(), none.clone(), none],
        opening,
        office: office.into_iter().chain(beside).collect(),
        papers,
        trainee,
        people: people["items"].as_array().unwrap().clone(),
        hospital,
        rules,
    }
}

impl Setting {
    /// The address with its things named, if there are such things.
    fn filled(&self, path: &str, whose: Whose, login: &str) -> Option<String> {
        let nth = match whose {
            Whose::Nobodys => return (!path.contains('{')).then(|| path.to_owned()),
            Whose::Own => 0,
            Whose::Other => 1,
            Whose::Sealed => 2,
            Whose::Absent => 3,
        };
        if path.contains("{number}") {
            let path = path.replace("{number}", &self.cases[nth]);
            return Some(path.replace("{file}", &self.files[nth]));
        }
        if let Some(coded) = by_code(path, nth, &self.opening) {
            return Some(coded);
        }
        if path.contains("/improvements/") && matches!(whose, Whose::Own | Whose::Absent) {
            return Some(path.replace("{id}", &self.improvements[nth]));
        }
        if let (Some(known), Whose::Own | Whose::Absent) = (self.of_office(path), whose) {
            let none = "f".repeat(32);
            let id = if whose == Whose::Own { known } else { &none };
            let named = path.replace("{id}", id).replace("{file}", self.paper(path));
            return Some(asked(&named).replace("{person}", &none).replace("{place}", "0"));
        }
        if path.contains("/shifts/{day}") && matches!(whose, Whose::Own | Whose::Absent) {
            let day = if whose == Whose::Own { "2026-03-03" } else { "besok" };
            return Some(path.replace("{day}", day).replace("{shift}", "night"));
        }
        if path.contains("/holidays/") && matches!(whose, Whose::Own | Whose::Absent) {
            let day = if whose == Whose::Own { "2026-12-25" } else { "2026-12-31" };
            return Some(path.replace("{day}", day) + "?preview=true");
        }
        if path.contains("/sentences/") && matches!(whose, Whose::Own | Whose::Absent) {
            let occasion = if whose == Whose::Own { "reminder" } else { "farewell" };
            return Some(path.replace("{occasion}", occasion).replace("{language}", "id"));
        }
        if path.contains("{revision}") && matches!(whose, Whose::Own | Whose::Absent) {
            let revision = if whose == Whose::Own { "1" } else { "9" };
            return Some(path.replace("{revision}", revision));
        }
        if path.ends_with("/password") && whose != Whose::Absent {
            return (whose == Whose::Own).then(|| path.replace("{id}", &self.trainee));
        }
        if path.contains("/people/") && whose != Whose::Sealed {
            let person = match whose {
                Whose::Own => self.person(login),
                _ => self.person("operator"),
            };
            let id = person["id"].as_str().unwrap();
            let none = "f".repeat(32);
            return Some(path.replace("{id}", if whose == Whose::Absent { &none } else { id }));
        }
        if path.contains("/outbox/") && whose == Whose::Absent {
            return Some(path.replace("{id}", &"f".repeat(32)));
        }
        if matches!(whose, Whose::Own | Whose::Absent) {
            return named(path, whose == Whose::Own);
        }
        None
    }

    /// The thing of the office that an address can name.
    fn of_office(&self, path: &str) -> Option<&str> {
        let found = self.office.iter().find(|(part, _)| path.contains(part));
        found.map(|(_, id)| id.as_str())
    }

    /// The paper of a decree, a round or a mention, or the picture of an item.
    fn paper(&self, path: &str) -> &str {
        let things = ["/decrees/", "/rounds/", "/contents/", "/consents/", "/mentions/"];
        let found = things.iter().position(|one| path.contains(one));
        &self.papers[found.unwrap_or(0)]
    }

    fn person(&self, login: &str) -> &Value {
        let known = self.people.iter().find(|person| person["login"] == login);
        known.unwrap_or(&self.people[0])
    }

    fn request(
        &self,
        (method, path): (&Method, &str),
        (whose, login): (Whose, &str),
        filled: &str,
    ) -> Request<Body> {
        let person = match whose {
            Whose::Own => self.person(login),
            _ => self.person("operator"),
        };
        let brings = ["/files", "/scans", "{id}/media"].iter().any(|end| path.ends_with(end));
        if brings && *method == Method::POST {
            return upload(&self.house, login, filled);
        }
        let body = self.body(path, login, person);
        let request = self
            .house
            .request(login, method.clone(), filled)
            .header(header::CONTENT_TYPE, "application/json")
            .header("Idempotency-Key", format!("{login}-{}", whose.word()));
        let body = if *method == Method::GET { String::new() } else { body.to_string() };
        request.body(body.into()).unwrap()
    }

    /// What is sent there.
    fn body(&self, path: &str, login: &str, person: &Value) -> Value {
        match path {
            _ if path.contains("/{file}/") => json!({"command": {"type": "confirm"}}),
            _ if path.contains("/surveys") => surveying(path, login),
            _ if path.contains("/training/") => learning(path),
            _ if path.contains("/evidence/") => json!({"name": "Cara mengadu diumumkan",
                "proofs": ["d"], "sources": ["monthly"]}),
            _ if path.contains("/organisation/") => registers(path, login),
            _ if path.contains("/rounds") || path.contains("/checklists") => observing(path, login),
            _ if path.contains("/inspections") || path.contains("/meetings") => evaluating(path),
            "/api/v1/voice/answers" => observing(path, login),
            _ if path.contains("/series") => repeated(path, &self.cases[0]),
            _ if of_publishing(path) => publishing(path),
            _ if path.contains("/coaching") => coached(path),
            _ if of_watch(path) => watching(path, login),
            _ if path.contains("/recognitions") || path.contains("/praise") => honouring(path),
            "/api/v1/intakes" => complaint(),
            "/api/v1/people" => json!({"login": format!("baru_{login}"), "name": "Orang Baru",
                "position": "Petugas", "role": "officer"}),
            "/api/v1/people/{id}" => json!({"name": person["name"], "position": "Sama",
                "role": person["role"], "units": person["units"]}),
            "/api/v1/people/{id}/password" => json!({"password": "kata sandi yang panjang"}),
            "/api/v1/delegations" => json!({"person": "wakil", "title": "plh",
                "until": "2026-12-31"}),
            "/api/v1/units/{code}" => json!({"name": "Gawat darurat", "clinical": true}),
            "/api/v1/arrivals/{id}/case" => json!({"case": self.cases[0]}),
            "/api/v1/arrivals/{id}/aside" => json!({"why": "Promosi."}),
            "/api/v1/units" => json!({"code": format!("U-{}", login.replace('_', "-")),
                "name": "Unit Baru"}),
            "/api/v1/boxes" => json!({"code": format!("K-{}", login.replace('_', "-")),
                "description": "Lorong"}),
            "/api/v1/boxes/{code}" => json!({"description": "Lobi utama"}),
            _ if path.ends_with("/openings") => found(),
            _ if path.ends_with("/amendments") => json!({"slips": 100, "reason": "Dihitung lagi."}),
            _ if path.ends_with("/slips") => json!({"kind": "complaint", "text": "Lama."}),
            "/api/v1/answers" => wording(),
            "/api/v1/answers/{id}/commands" => reworded(),
            "/api/v1/answers/{id}/uses" => json!({"edition": 1}),
            "/api/v1/calls" => missed(),
            "/api/v1/calls/{id}/commands" => settled(),
            "/api/v1/shifts/{day}/{shift}" => json!({"people": ["officer"], "on_call": "head"}),
            "/api/v1/handovers" => handing_over(),
            "/api/v1/erasures" => json!({"case_number": self.cases[0], "basis": "request",
                "reason": "Surat 2."}),
            "/api/v1/erasures/{id}/verdict" => json!({"confirm": false}),
            "/api/v1/sops" => crate::sop::wording(),
            "/api/v1/sops/{id}/commands" => json!({"command": {"type": "acknowledge"}}),
            "/api/v1/right-of-reply/{number}" => json!({"text": "Saya tidak berjaga hari itu."}),
            "/api/v1/cases/{number}/stay/commands" => json!({"command": {"type": "discharge"}}),
            "/api/v1/cases/{number}/after" => json!({"bereaved": true}),
            "/api/v1/cases/{number}/kin" => json!({"id": "f", "linked": true}),
            "/api/v1/cases/{number}/comment" => json!({"deed": "hide"}),
            "/api/v1/cases/{number}/templates" => json!({"name": "siap", "language": "id"}),
            _ if path.contains("/outbox/") => sent_again(path),
            _ if path.contains("/improvements/") => {
                json!({"command": {"type": "assign", "owner": "unit_igd", "due": "2026-12-02"}})
            }
            _ => settings(path, (&self.hospital, &self.rules)),
        }
    }

    async fn answer(
        &self,
        operation: (&Method, &str),
        (whose, login): (Whose, &str),
    ) -> Option<Answer> {
        let filled = self.filled(operation.1, whose, login)?;
        let request = self.request(operation, (whose, login), &filled);
        Some(self.house.send(request).await)
    }
}

/// An address that names a unit or a connection.
fn named(path: &str, known: bool) -> Option<String> {
    let names = [
        ("/units/{code}", "{code}", "IGD"),
        ("{connection}", "{connection}", "instagram"),
        ("{month}", "{month}", "2026-02"),
    ];
    let (_, part, name) = names.into_iter().find(|(place, ..)| path.contains(place))?;
    Some(path.replace(part, if known { name } else { "TIDAK-ADA" }))
}

const ALL: [Whose; 5] = [Whose::Nobodys, Whose::Own, Whose::Other, Whose::Sealed, Whose::Absent];

#[test]
fn who_may_do_what_stands_in_the_table() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let setting = setting(&desk).await;
        let logins: Vec<&str> = CAST.iter().map(|(login, ..)| *login).chain(["nobody"]).collect();
        let mut table = format!("{:<52}{:<7}{}\n", "operation", "whose", logins.join(" "));
        for (method, path, _) in operations() {
            for whose in ALL {
                let mut row = format!("{:<51} {:<7}", format!("{method} {path}"), whose.word());
                let bare = row.len();
                for login in &logins {
                    let here = (&method, path.as_str());
                    let Some(answer) = setting.answer(here, (whose, login)).await else { break };
                    let width = login.len();
                    row += &format!("{:<width$} ", answer.status.as_u16());
                    assert_ne!(answer.status.as_u16(), 500, "{row} {}", answer.text());
                    let hidden = matches!(whose, Whose::Other | Whose::Sealed);
                    if hidden && answer.status == 404 {
                        let absent = setting.answer(here, (Whose::Absent, login)).await.unwrap();
                        assert_eq!(nameless(&answer), nameless(&absent), "{row}");
                        let names = |answer: &Answer| {
                            answer.headers.keys().map(ToString::to_string).collect::<Vec<_>>()
                        };
                        assert_eq!(names(&answer), names(&absent), "{row}");
                    }
                }
                if row.len() > bare {
                    table += row.trim_end();
                    table.push('\n');
                }
            }
        }
        if std::env::var_os("UPDATE_MATRIX").is_some() {
            std::fs::write(TABLE, &table).unwrap();
        }
        let known = std::fs::read_to_string(TABLE).unwrap_or_default();
        assert!(known == table, "the table differs; look at it with UPDATE_MATRIX=1:\n{table}");
    });
}

#[test]
fn nothing_of_a_hidden_case_shows_in_lists_searches_and_counts() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let setting = setting(&desk).await;
        for login in ["unit_igd", "dpjp", "committee", "management"] {
            for query in ["", "?q=apotek", "?q=2026-00002", "?unit=FARMASI", "?owes=unit:FARMASI"] {
                let path = format!("/api/v1/cases{query}");
                let found = setting.house.get(login, &path).await;
                assert_eq!(found.status, 200, "{login} {query}");
                let text = found.text();
                assert!(!text.contains(&setting.cases[1]), "{login} {query}");
                assert!(!text.contains(&setting.cases[2]), "{login} {query}");
            }
        }
        let linked = json!({"type": "link", "case": setting.cases[2]});
        let refused = setting.house.act("officer", &setting.cases[0], linked).await;
        assert_eq!(refused.problem(), (422, "not_known".to_owned()));
    });
}

#[test]
fn those_who_were_asked_see_neither_who_complained_nor_other_peoples_asks() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let setting = setting(&desk).await;
        let path = format!("/api/v1/cases/{}", setting.cases[0]);
        let seen = setting.house.get("unit_igd", &path).await.with(200);
        assert_eq!(seen["complainant"]["masked"], Value::Null);
        assert_eq!(seen["asks"].as_array().unwrap().len(), 1);
        assert_eq!(seen["asks"][0]["to"], "unit:IGD");
        let office = setting.house.get("officer", &path).await.with(200);
        assert_eq!(office["complainant"]["masked"]["name"], "S•••••");
        assert_eq!(office["complainant"]["masked"]["phone"], "••••7890");
        assert!(!office.to_string().contains("Sari"));
    });
}
