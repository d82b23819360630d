//! What the demo's office listens for: a saved query, a feed that is not looked at, and a month of
//! clippings of which one has its scan.

use desk::Desk;
use desk::attachment::{self, Label};
use desk::file::Upload;
use desk::mention::{self, NewMention, feed, query};
use domain::attachment::Owner;
use domain::mention::feed::Plan as FeedPlan;
use domain::mention::query::{Plan, Terms};
use domain::mention::{Source, Tone};
use domain::people::Actor;
use domain::text::{Invalid, Link, Name};
use jiff::SignedDuration;

use super::cast::Cast;
use super::story::body;
use crate::fault::{Fault, Typed};

/// Days ago, outlet, tone, how many it reached, title and text.
type Article = (i64, &'static str, Tone, u32, &'static str, &'static str);

const ARTICLES: [Article; 3] = [
    (
        1,
        "Harian Wanasari",
        Tone::Negative,
        12_000,
        "Antrean obat RSUD Wanasari dikeluhkan warga",
        "Warga menunggu obat sampai empat jam. Rumah sakit menyatakan satu loket rusak.",
    ),
    (
        4,
        "Radio Wana FM",
        Tone::Positive,
        3_500,
        "RSUD Wanasari buka layanan pendaftaran lewat pesan singkat",
        "Pasien tidak perlu datang subuh untuk mengambil nomor.",
    ),
    (
        9,
        "Wanasari Pos",
        Tone::Neutral,
        8_000,
        "Gedung rawat inap baru RSUD Wanasari mulai dipakai",
        "Delapan puluh tempat tidur ditambah tahun ini.",
    ),
];

/// The smallest page that is one: what a scan stands for.
const SCAN: &[u8] = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n\
    2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
    3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n\
    trailer<</Root 1 0 R>>\n%%EOF\n";

/// Plays it at the desk's own time.
///
/// # Errors
/// What the desk said.
pub async fn play(desk: &Desk, cast: &Cast) -> Result<(), Fault> {
    let (head, officer) = (cast.actor("kepala-humas"), cast.actor("humas2"));
    let queue = Plan {
        name: name("Antrean obat")?,
        any: terms("antre, menunggu obat, farmasi")?,
        all: Terms::default(),
        none: terms("bioskop")?,
        places: Terms::default(),
        sources: Vec::new(),
    };
    let queue = query::save(desk, &head, queue, Some("demo-antrean")).await?.query.id;
    let news = FeedPlan {
        name: name("Harian Wanasari")?,
        address: link("https://media.example/umpan.xml")?,
        only: Some(name("RSUD Wanasari")?),
        query: Some(queue),
    };
    let news = feed::add(desk, &head, news, Some("demo-umpan")).await?.feed.id;
    let stop = feed::Request { command: feed::Command::Stop {}, seen: None, key: None };
    feed::act(desk, &head, news, stop).await?;
    clipped(desk, &officer).await
}

/// The articles; the first has its scan.
async fn clipped(desk: &Desk, officer: &Actor) -> Result<(), Fault> {
    for (nth, (days, outlet, tone, reach, title, text)) in ARTICLES.into_iter().enumerate() {
        let new = NewMention {
            source: Source::Clipping,
            source_id: Some(format!("demo-kliping-{nth}")),
            text: body(&format!("{title}\n\n{text}")),
            outlet: Some(name(outlet)?),
            link: None,
            author: None,
            tone: Some(tone),
            reach: Some(reach),
            published_at: Some(desk.now() - SignedDuration::from_hours(24 * days)),
        };
        let noted = mention::note(desk, officer, new).await?;
        if nth == 0 {
            let upload = Upload { name: "kliping.pdf".to_owned(), bytes: SCAN.to_vec() };
            let label = Label { caption: Some(body("Halaman 3")), faceless: false };
            let paper = (upload, label, Some("demo-pindaian".to_owned()));
            attachment::add(desk, officer, Owner::Mention(noted.id), paper).await?;
        }
    }
    Ok(())
}

fn name(text: &str) -> Result<Name, Fault> {
    known(text, Name::parse)
}

fn link(text: &str) -> Result<Link, Fault> {
    known(text, Link::parse)
}

fn terms(text: &str) -> Result<Terms, Fault> {
    known(text, Terms::parse)
}

fn known<T>(text: &str, parse: impl Fn(&str) -> Result<T, Invalid>) -> Result<T, Fault> {
    parse(text).map_err(|_| Fault::UnknownValue { what: Typed(text.to_owned()) })
}
