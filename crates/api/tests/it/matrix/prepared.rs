//! What stands in the house before anybody asks for it.

use axum::body::Body;
use axum::http::{Method, Request, header};
use desk::testing::{INSTAGRAM, TestDesk};
use serde_json::{Value, json};

use super::sent::{found, handing_over, learning, missed, registers, screen, wording};
use crate::house::House;

/// Somebody new, and the delegation that the director gave to somebody else; the ids of both.
pub async fn stand_in(house: &House) -> (String, String) {
    let id = |made: Value| made["id"].as_str().unwrap().to_owned();
    let mut trainee = String::new();
    for login in ["wakil", "magang"] {
        let new = json!({"login": login, "name": "Orang Baru", "position": "", "role": "officer"});
        trainee = id(house.post("admin", "/api/v1/people", &new).await.with(201));
    }
    let given = json!({"person": "wakil", "title": "plh", "until": "2026-12-31"});
    let given = house.post("director", "/api/v1/delegations", &given).await.with(201);
    (trainee, id(given))
}

/// Bytes that nobody can read, at the door and read in vain.
pub async fn unread(desk: &TestDesk, house: &House) -> String {
    let bytes = b"bukan json".to_vec();
    desk::arrival::arrive(desk, INSTAGRAM, Vec::new(), bytes).await.unwrap();
    desk::arrival::read_all(desk).await.unwrap();
    let found = house.get("officer", "/api/v1/arrivals?state=unread").await.with(200);
    found["items"][0]["id"].as_str().unwrap().to_owned()
}

/// A box that was opened; the id of the opening.
pub async fn opened_box(house: &House) -> String {
    let new = json!({"code": "LOBI-1", "unit": "IGD", "description": "Lobi utama"});
    house.post("head", "/api/v1/boxes", &new).await.with(201);
    let path = "/api/v1/boxes/LOBI-1/openings";
    let found = house.post_once("officer", path, ("opening", &found())).await.with(201);
    found["id"].as_str().unwrap().to_owned()
}

/// Two open surveys, each of one unit.
async fn surveyed(house: &House) {
    for (code, unit) in [("RJ-1", "IGD"), ("RJ-2", "FARMASI")] {
        let new =
            json!({"code": code, "title": "Survei", "template": "outpatient", "units": [unit]});
        house.post("head", "/api/v1/surveys", &new).await.with(201);
        let open = json!({"command": {"type": "open"}});
        house.post("head", &format!("/api/v1/surveys/{code}/commands"), &open).await.with(200);
    }
}

/// A training session.
pub async fn planned(house: &House) -> String {
    let path = "/api/v1/training/sessions";
    let made = house.post("head", path, &learning(path)).await.with(201);
    made["id"].as_str().unwrap().to_owned()
}

/// An answer of the bank, a missed call, a hand-over.
pub async fn daily_work(house: &House) -> (String, String, String) {
    let id = |made: Value| made["id"].as_str().unwrap().to_owned();
    let new = |path: &'static str, body: Value| async move {
        let request = house.request("officer", Method::POST, path);
        let request = request.header(header::CONTENT_TYPE, "application/json");
        let request = request.header("Idempotency-Key", "daily").body(Body::from(body.to_string()));
        house.send(request.unwrap()).await.with(201)
    };
    let answer = id(new("/api/v1/answers", wording()).await);
    let approve = json!({"command": {"type": "approve", "edition": 1}});
    let path = format!("/api/v1/answers/{answer}/commands");
    house.post("head", &path, &approve).await.with(200);
    let call = id(new("/api/v1/calls", missed()).await);
    let handover = id(new("/api/v1/handovers", handing_over()).await);
    (answer, call, handover)
}

pub async fn file(house: &House, number: &str) -> String {
    let path = format!("/api/v1/cases/{number}/files");
    let stored = house.send(upload(house, "officer", &path)).await.with(201);
    stored["id"].as_str().unwrap().to_owned()
}

pub fn upload(house: &House, login: &str, path: &str) -> Request<Body> {
    let (name, content, said): (&str, &str, &[_]) = match path {
        path if path.contains("/rounds/") => ("foto.png", "\u{89}PNG", &PHOTO),
        path if path.contains("/contents/") || path.contains("/activities/") => {
            ("foto.png", "\u{89}PNG", &PICTURE)
        }
        _ => ("a.pdf", "%PDF-1.7", &[]),
    };
    form(house, (login, path), (name, content), said)
}

/// What is said of a picture that is published.
pub const PICTURE: [(&str, &str); 3] =
    [("alt", "Tangan di bawah air."), ("basis", "own"), ("source", "Humas")];

/// What is said of a photo.
const PHOTO: [(&str, &str); 2] = [("caption", "Jalan ke loket tertutup."), ("faceless", "true")];

/// A form with a file; of a photo the first bytes are put right.
pub fn form(
    house: &House,
    (login, path): (&str, &str),
    (name, content): (&str, &str),
    labels: &[(&str, &str)],
) -> Request<Body> {
    let head = |name: &str| format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"");
    let label = |(name, text): &(&str, &str)| format!("{}\r\n\r\n{text}\r\n", head(name));
    let mut body: Vec<u8> = labels.iter().map(label).collect::<String>().into_bytes();
    body.extend(format!("{}; filename=\"{name}\"\r\n\r\n", head("file")).into_bytes());
    match content.strip_prefix('\u{89}') {
        Some(rest) => {
            body.extend([b"\x89".as_slice(), rest.as_bytes(), b"\r\n\x1A\n dots"].concat())
        }
        None => body.extend(content.as_bytes()),
    }
    body.extend(b"\r\n--x--\r\n");
    house
        .request(login, Method::POST, path)
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x")
        .body(Body::from(body))
        .unwrap()
}

/// A complaint from which an improvement came.
pub async fn better(desk: &TestDesk, house: &House, number: &str) {
    let steps = [
        screen(false),
        json!({"type": "answer_directly", "text": "Sudah kami benahi.", "way": "in_person",
            "note": "Antrean diatur."}),
        json!({"type": "record_reaction", "reaction": "satisfied"}),
        json!({"type": "close", "outcome": "resolved", "root_cause": "Antrean tunggal.",
            "improvement": {"action": "Dua antrean.", "owner": "unit_igd", "due": "2026-12-01"}}),
    ];
    for step in steps {
        house.done("officer", number, step).await;
    }
    desk::deliver::run(desk).await.unwrap();
}

/// A scan of the decree, a photo of the round, a picture of the item, the paper of a permission, and a
/// clipping of the mention.
pub async fn papers(
    house: &House,
    office: &[(&'static str, String)],
    beside: &[(&'static str, String)],
) -> [String; 5] {
    let mut papers = Vec::new();
    for (login, part, place) in
        [("head", "/decrees/{id}", "/organisation/decrees"), ("officer", "/rounds/{id}", "/rounds")]
    {
        let mut known = office.iter().chain(beside);
        let (_, id) = known.find(|(named, _)| *named == part).unwrap();
        let path = format!("/api/v1{place}/{id}/files");
        let stored = house.send(upload(house, login, &path)).await.with(201);
        papers.push(stored["id"].as_str().unwrap().to_owned());
    }
    let item = beside.iter().find(|(part, _)| *part == "/contents/{id}").unwrap();
    let path = format!("/api/v1/contents/{}/media", item.1);
    let view = house.send(upload(house, "officer", &path)).await.with(201);
    papers.push(view["media"][0]["id"].as_str().unwrap().to_owned());
    let (_, consent) = beside.iter().find(|(part, _)| *part == "/consents/{id}").unwrap();
    let path = format!("/api/v1/consents/{consent}/files");
    let stored = house.send(upload(house, "officer", &path)).await.with(201);
    papers.push(stored["id"].as_str().unwrap().to_owned());
    let noted = beside.iter().find(|(part, _)| *part == "/mentions/{id}").unwrap();
    let path = format!("/api/v1/mentions/{}/files", noted.1);
    let stored = house.send(upload(house, "officer", &path)).await.with(201);
    papers.push(stored["id"].as_str().unwrap().to_owned());
    papers.try_into().unwrap()
}

/// One of each register: an edition that stands, a decree, a partner, an item with a finding, and
/// an expectation.
async fn registered(house: &House) -> Vec<(&'static str, String)> {
    let mut ids = Vec::new();
    for (part, thing) in [
        ("/creeds/{id}", "creeds"),
        ("/decrees/{id}", "decrees"),
        ("/partners/{id}", "partners"),
        ("/facilities/{id}", "facilities"),
        ("/expectations/{id}", "expectations"),
    ] {
        let path = format!("/api/v1/organisation/{thing}");
        let new = match thing {
            "partners" => json!({"name": "BPJS", "kind": "insurer"}),
            _ => registers(&path, "house"),
        };
        let made = house.post("head", &path, &new).await.with(201);
        ids.push((part, made["id"].as_str().unwrap().to_owned()));
    }
    let creed = format!("/api/v1/organisation/creeds/{}/commands", ids[0].1);
    let approve = json!({"command": {"type": "approve"}});
    house.post("director", &creed, &approve).await.with(200);
    let looked = "/api/v1/organisation/facilities/{id}/commands";
    let path = looked.replace("{id}", &ids[3].1);
    house.post("head", &path, &registers(looked, "house")).await.with(200);
    ids
}

/// An audit with one sheet, and a meeting with its minutes.
async fn evaluated(house: &House) -> [(&'static str, String); 2] {
    [
        ("/inspections/{id}", crate::inspection::begun(house).await),
        ("/meetings/{id}", crate::meeting::called(house).await),
    ]
}

/// A saved query, a feed, a mention, an issue and a statement; the list of a day that was not drawn.
async fn watched(house: &House) -> [(&'static str, String); 6] {
    [
        ("/watchlists/{id}", "2026-03-02".to_owned()),
        ("/mention-queries/{id}", crate::mention_query::saved(house).await),
        ("/feeds/{id}", crate::feed::added(house).await),
        ("/mentions/{id}", crate::mention::noted(house).await),
        ("/issues/{id}", crate::issue::seen(house).await),
        ("/statements/{id}", crate::statement::drafted(house).await),
    ]
}

/// What stands beside the cases: surveys, registers, audits and meetings, praise, content, what is
/// said in public.
pub async fn beside(desk: &TestDesk, house: &House) -> Vec<(&'static str, String)> {
    surveyed(house).await;
    let (registered, evaluated) = (registered(house).await, evaluated(house).await);
    let honours = crate::praise::honours(desk, house).await;
    let published = crate::content::published(house).await;
    let planned = crate::campaign::planned(house).await;
    let activity = [("/activities/{id}", crate::activity::planned(house).await)];
    let seated = [("/registrations/{id}", crate::registration::seated(desk, house).await.1)];
    let watched = watched(house).await;
    let repeated = [("/series/{id}", crate::series::proposed(house).await)];
    let office = registered.into_iter().chain(evaluated).chain(honours);
    office
        .chain(published)
        .chain(planned)
        .chain(activity)
        .chain(seated)
        .chain(watched)
        .chain(repeated)
        .collect()
}
