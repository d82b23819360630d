//! What holds of every reader, whatever bytes it is given. The fuzz targets include this very file,
//! so that what is tried for seconds at each change is what is tried for minutes before a release.

use channel::email::{self, Server, fold, words_of_html};
use channel::gateway::{self, Brand};
use channel::meta::Patience;
use channel::phone::{self, Source};
use channel::sms::{self, Fields, Gateway};
use channel::{Inbound, Secret, Unread, dedupe_key, facebook, instagram, whatsapp};
use domain::text::Email;
use jiff::tz::TimeZone;

type Read = Result<Vec<Inbound>, Unread>;

/// Instagram, Facebook Pages and WhatsApp.
pub fn meta(body: &[u8]) {
    for read in [instagram::read, facebook::read, whatsapp::read] {
        hold(|| read(body));
    }
}

/// A mail; and the same bytes as the words of one, plain and HTML.
pub fn mail(body: &[u8]) {
    let mailbox = mailbox();
    hold(|| email::read(&mailbox, body));
    if let Ok(mail) = email::parse(&mailbox, body) {
        assert!(!mail.key.is_empty(), "a mail without a key would be read again and again");
        assert!(!mail.text.contains('\0'));
        whole(&mail.text);
    }
    let text = String::from_utf8_lossy(body);
    whole(&text);
    // Four bytes for one: a sign may need as many, and a layout may break each line.
    assert!(words_of_html(&text).len() <= text.len() * 4 + 16, "words grew out of nothing");
}

/// Every gateway of short messages and of WhatsApp, Gammu's tables, and the telephone exchange.
pub fn gateways(body: &[u8]) {
    for brand in [Brand::Fonnte, Brand::Wablas, Brand::Waha, Brand::Gowa] {
        let settings = gateway(brand);
        hold(|| gateway::read(&settings, body));
    }
    for gateway in [Gateway::Android, Gateway::Kannel, other()] {
        let settings = short(gateway);
        hold(|| sms::read(&settings, body));
    }
    hold(|| sms::gammu::read(body));
    for exchange in [listened(), recorded()] {
        hold(|| phone::pieces(&exchange, body));
    }
}

/// A piece has a name by which it is taken up once, the same at every reading, and nothing in it
/// that a database would refuse: a post that cannot be kept would be read for ever.
pub fn hold(read: impl Fn() -> Read) {
    let pieces = read();
    assert_eq!(pieces, read(), "the same bytes were read as something else");
    for piece in pieces.unwrap_or_default() {
        assert!(!piece.provider_id.is_empty(), "a piece without a name: {piece:?}");
        // A backslash is written as two; what is left of them in front of a 0 is a null character.
        let shown = format!("{piece:?}").replace("\\\\", "");
        assert!(!shown.contains("\\0"), "a null character in {shown}");
        assert_eq!(dedupe_key("pintu", &piece), dedupe_key("pintu", &piece));
        let _ = (piece.answer_to(), piece.known_as());
    }
}

/// Folding hides words, it never loses one.
fn whole(text: &str) {
    let folded = fold(text);
    assert_eq!([folded.words, folded.signature, folded.quoted].concat(), text);
}

pub fn mailbox() -> email::Settings {
    let own = |text: &str| Email::parse(text).expect("an address of our own");
    email::Settings {
        name: "surel".to_owned(),
        address: own("humas@rsudwanasari.example"),
        display_name: "Humas RSUD Wanasari".to_owned(),
        subject: "Pesan dari Humas".to_owned(),
        incoming: Server::imap("imap://127.0.0.1:1").expect("an address of this machine"),
        mailbox: "INBOX".to_owned(),
        outgoing: Server::smtp("smtp://127.0.0.1:1").expect("an address of this machine"),
        thread_keys: vec![Secret::new("kunci")],
        plus_addresses: true,
        also_ours: vec![own("direktur@rsudwanasari.example")],
        patience: Patience::default(),
    }
}

pub fn gateway(brand: Brand) -> gateway::Settings {
    gateway::Settings {
        name: "wa".to_owned(),
        brand,
        url: "http://127.0.0.1:1".to_owned(),
        token: Secret::new("kunci"),
        session: "humas".to_owned(),
        hook_secrets: vec![Secret::new("rahasia")],
        patience: Patience::default(),
    }
}

pub fn short(gateway: Gateway) -> sms::Settings {
    sms::Settings {
        name: "sms".to_owned(),
        gateway,
        url: "http://127.0.0.1:1".to_owned(),
        user: "humas".to_owned(),
        password: Secret::new("sandi"),
        number: None,
        hook_secrets: vec![Secret::new("rahasia")],
        report_url: None,
        patience: Patience::default(),
    }
}

fn other() -> Gateway {
    let name = str::to_owned;
    Gateway::Http(Box::new(Fields {
        from: name("nohp"),
        text: name("pesan"),
        id: Some(name("id")),
        at: Some(name("waktu")),
        send_path: name("/kirim"),
        to: name("nohp"),
        words: name("pesan"),
        user: name("userkey"),
        password: name("passkey"),
    }))
}

/// An exchange that is listened to.
pub fn listened() -> phone::Settings {
    let source = Source::manager("ami://humas:sandi@127.0.0.1:1").expect("an address with a name");
    exchange(source)
}

fn recorded() -> phone::Settings {
    exchange(Source::Records { file: "Master.csv".into() })
}

fn exchange(source: Source) -> phone::Settings {
    let (name, own) = ("telepon".to_owned(), vec!["101".to_owned()]);
    phone::Settings { name, zone: TimeZone::UTC, own, source, patience: Patience::default() }
}
