//! Hooks of gateways: what is forged leaves no trace, what is good is on the disk before it is answered.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Method, Request};
use channel::meta::Patience;
use channel::{Connection, Secret, Settings, gateway, sms};
use desk::arrival;
use desk::testing::{HOSPITAL, Seeded, TestDesk, TestPress, run};
use desk::{Clock, Desk, Parts};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use tower::ServiceExt;

const SECRET: &str = "rahasia pintu";
const WORD: &str = "rahasia%20pintu";

fn short(name: &str, gateway: sms::Gateway) -> Connection {
    let settings = sms::Settings {
        name: name.to_owned(),
        gateway,
        url: "http://127.0.0.1:9".to_owned(),
        user: "humas".to_owned(),
        password: Secret::new("b"),
        number: None,
        hook_secrets: vec![Secret::new(SECRET)],
        report_url: None,
        patience: Patience::default(),
    };
    Connection::new(name, Settings::Sms(Box::new(settings)))
}

fn unofficial(name: &str, secrets: Vec<Secret>) -> Connection {
    let settings = gateway::Settings {
        name: name.to_owned(),
        brand: gateway::Brand::Gowa,
        url: "http://127.0.0.1:9".to_owned(),
        token: Secret::new("a"),
        session: "default".to_owned(),
        hook_secrets: secrets,
        patience: Patience::default(),
    };
    Connection::new(name, Settings::Gateway(Box::new(settings)))
}

struct House {
    desk: Desk,
    router: Router,
}

fn house(desk: &TestDesk) -> House {
    let own = Desk::new(Parts {
        store: desk.store().clone(),
        hospital: HOSPITAL,
        clock: Arc::new(desk.clock.clone()),
        randomness: Arc::new(Seeded::new(55)),
        doors: Vec::new(),
        connections: vec![
            short("telepon", sms::Gateway::Android),
            short("kannel", sms::Gateway::Kannel),
            unofficial("wa", vec![Secret::new(SECRET)]),
            unofficial("tertutup", Vec::new()),
        ],
        broken: Vec::new(),
        press: Arc::new(TestPress),
        demo: false,
        public_url: None,
        retention: desk::Retention::default(),
    });
    House { router: api::routes(own.clone()), desk: own }
}

impl House {
    async fn call(&self, method: Method, path: &str, headers: &[(&str, &str)], body: &[u8]) -> u16 {
        self.answer(method, path, headers, body).await.0
    }

    async fn answer(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> (u16, Vec<u8>) {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Body::from(body.to_vec())).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let status = response.status().as_u16();
        (status, to_bytes(response.into_body(), 1 << 20).await.unwrap().to_vec())
    }

    async fn stored(&self, desk: &TestDesk) -> u64 {
        arrival::list(&self.desk, &desk.actor("officer"), None, None).await.unwrap().1
    }
}

fn tag(parts: &[&[u8]]) -> String {
    let mac = Hmac::<Sha256>::new_from_slice(SECRET.as_bytes()).unwrap();
    let mac = parts.iter().fold(mac, |mac, part| mac.chain_update(part));
    hex::encode(mac.finalize().into_bytes())
}

const RECEIVED: &[u8] = br#"{"event":"sms:received","deviceId":"d","payload":{"messageId":"m1",
    "message":"Lampu lorong mati","sender":"081234567890"}}"#;

#[test]
fn a_forged_call_of_a_telephone_is_refused_and_nothing_is_stored() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = house(&desk);
        let now = desk.clock.now().as_second();
        let (time, old) = (now.to_string(), (now - 3600).to_string());
        let good = tag(&[RECEIVED, time.as_bytes()]);
        let path = "/hooks/sms/telepon";
        let forged: [&[(&str, &str)]; 7] = [
            &[],
            &[("x-signature", &good)],
            &[("x-timestamp", &time)],
            &[("x-signature", &"0".repeat(64)), ("x-timestamp", &time)],
            &[("x-signature", &tag(&[RECEIVED, old.as_bytes()])), ("x-timestamp", &old)],
            &[("x-signature", &good), ("x-signature", &good), ("x-timestamp", &time)],
            &[("x-signature", &tag(&[b"{}", time.as_bytes()])), ("x-timestamp", &time)],
        ];
        for headers in forged {
            assert_eq!(house.call(Method::POST, path, headers, RECEIVED).await, 401, "{headers:?}");
        }
        let named = format!("{path}?secret={WORD}");
        assert_eq!(house.call(Method::POST, &named, &[], RECEIVED).await, 401);
        assert_eq!(house.stored(&desk).await, 0);
        let headers = [("x-signature", good.as_str()), ("x-timestamp", time.as_str())];
        for elsewhere in ["/hooks/sms/lain", "/hooks/sms/wa", "/hooks/gateway/telepon"] {
            assert_eq!(house.call(Method::POST, elsewhere, &headers, RECEIVED).await, 404);
        }
        for _ in 0..2 {
            assert_eq!(house.call(Method::POST, path, &headers, RECEIVED).await, 200);
        }
        assert_eq!(house.stored(&desk).await, 1);
        arrival::read_all(&house.desk).await.unwrap();
        let officer = desk.actor("officer");
        let (items, _) = arrival::list(&house.desk, &officer, None, None).await.unwrap();
        assert_eq!(items[0].became.as_deref(), Some("2026-00001"));
    });
}

#[test]
fn kannel_calls_by_its_address_and_is_answered_without_words() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = house(&desk);
        let told = "sender=%2B6281234567890&message=Parkir+penuh&id=k1&to=3636";
        let path = |secret: &str| format!("/hooks/sms/kannel?{told}{secret}");
        let twice = format!("&secret={WORD}&secret={WORD}");
        for forged in ["", "&secret=", "&secret=salah", &twice] {
            assert_eq!(house.call(Method::GET, &path(forged), &[], b"").await, 401, "{forged}");
        }
        assert_eq!(house.stored(&desk).await, 0);
        let good = path(&format!("&secret={WORD}"));
        let answer = house.answer(Method::GET, &good, &[], b"").await;
        // Kannel sends what it is answered to whoever wrote.
        assert_eq!(answer, (200, Vec::new()));
        arrival::read_all(&house.desk).await.unwrap();
        let officer = desk.actor("officer");
        let (items, _) = arrival::list(&house.desk, &officer, None, None).await.unwrap();
        assert_eq!(items[0].became.as_deref(), Some("2026-00001"));
    });
}

#[test]
fn a_gateway_without_a_secret_is_not_there_and_a_forged_call_is_refused() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = house(&desk);
        let body = br#"{"event":"message","payload":{}}"#;
        let good = format!("sha256={}", tag(&[body]));
        let path = "/hooks/gateway/wa";
        fn headers(value: &str) -> [(&'static str, &str); 1] {
            [("x-hub-signature-256", value)]
        }
        let changed = br#"{"event":"message","payload":[]}"#;
        assert_eq!(house.call(Method::POST, path, &headers(&good), changed).await, 401);
        assert_eq!(house.call(Method::POST, path, &headers("sha256=00"), body).await, 401);
        assert_eq!(house.call(Method::POST, path, &[], body).await, 401);
        let closed = "/hooks/gateway/tertutup";
        assert_eq!(house.call(Method::POST, closed, &headers(&good), body).await, 404);
        assert_eq!(house.stored(&desk).await, 0);
        assert_eq!(house.call(Method::POST, path, &headers(&good), body).await, 200);
        assert_eq!(house.stored(&desk).await, 1);
    });
}

#[test]
fn three_mebibytes_are_taken_at_every_hook_and_no_more() {
    run(async {
        let desk = TestDesk::sqlite().await;
        let house = house(&desk);
        let time = desk.clock.now().as_second().to_string();
        for (size, status) in [(3 << 20, 200), ((3 << 20) + 1, 413)] {
            let body = vec![b' '; size];
            let signature = tag(&[&body, time.as_bytes()]);
            let headers = [("x-signature", signature.as_str()), ("x-timestamp", time.as_str())];
            let path = "/hooks/sms/telepon";
            assert_eq!(house.call(Method::POST, path, &headers, &body).await, status);
            let signature = format!("sha256={}", tag(&[&body]));
            let headers = [("x-hub-signature-256", signature.as_str())];
            assert_eq!(
                house.call(Method::POST, "/hooks/gateway/wa", &headers, &body).await,
                status
            );
        }
    });
}
