//! What is said of the demo's hospital in public: copies of one post, a review, an article, a rumour
//! that was answered, an issue that is open, and what suddenly many speak of.

use desk::collaborator::{self, Wanted};
use desk::issue::{self, Command, Request, Sign};
use desk::mention::{self, NewMention};
use desk::statement::{self, Wording};
use desk::{Desk, DeskError};
use domain::ids::{CollaboratorId, IssueId, PersonId, StatementId};
use domain::issue::{
    Assessment, Level, Outcome, Outlet, Phase, Refutation, Response, Spread, Task, Truth,
};
use domain::mention::{Source, Tone};
use domain::people::Actor;
use domain::statement::{Gathering, Kind};
use domain::text::{Link, Name};
use jiff::SignedDuration;

use super::cast::Cast;
use super::story::body;
use super::{hearing, outside, rising};
use crate::fault::{Fault, Typed};

/// Something that happens so many minutes before the demo begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scene {
    Rumour,
    Corrected,
    Queue,
    Judged,
    Heard,
    /// Weeks of this and that.
    Usual,
    /// Many at once.
    Suddenly,
    /// A partner in the issue that is open.
    Partner,
    /// Media, until an hour.
    Pressed,
}

/// Source, author, tone, how many it reached, and the words.
type Said = (Source, &'static str, Tone, u32, &'static str);

const RUMOUR: [Said; 2] = [
    (
        Source::Tip,
        "grup RT 04",
        Tone::Negative,
        240,
        "Katanya besok semua poli tutup karena listrik padam, jangan datang. Sebarkan!",
    ),
    (
        Source::Link,
        "info_wanasari",
        Tone::Negative,
        3_100,
        "Katanya besok semua poli tutup karena listrik padam, jangan datang ya. Sebarkan!",
    ),
];
const QUEUE: [Said; 5] = [
    (
        Source::Link,
        "warga_satu",
        Tone::Negative,
        12_400,
        "Antre obat di RSUD Wanasari sampai empat jam, ibu saya sampai tertidur di kursi tunggu.",
    ),
    (
        Source::Link,
        "warga_dua",
        Tone::Negative,
        900,
        "Antre obat di RSUD Wanasari sampai empat jam, ibu saya sampai tertidur di kursi tunggu!!",
    ),
    (
        Source::Screenshot,
        "warga_tiga",
        Tone::Negative,
        150,
        "Farmasi RSUD Wanasari lama sekali, nomor antrean tidak bergerak sejak pagi.",
    ),
    (
        Source::Review,
        "pengulas",
        Tone::Positive,
        0,
        "Perawat IGD ramah dan cepat menolong bapak saya. Terima kasih.",
    ),
    (
        Source::Clipping,
        "Wanasari Pos",
        Tone::Neutral,
        8_000,
        "Antrean farmasi rumah sakit daerah dikeluhkan warga, pengelola menambah loket.",
    ),
];

impl Scene {
    /// Every scene with its place in time.
    pub const ALL: [(i64, Scene); 9] = [
        (16 * 1440, Scene::Usual),
        (15 * 1440, Scene::Rumour),
        (15 * 1440 - 90, Scene::Corrected),
        (30 * 60, Scene::Suddenly),
        (20 * 60, Scene::Queue),
        (20 * 60 - 18, Scene::Judged),
        (20 * 60 - 40, Scene::Heard),
        (18 * 60, Scene::Partner),
        (100, Scene::Pressed),
    ];

    /// Plays it at the desk's own time.
    ///
    /// # Errors
    /// What the desk said.
    pub async fn play(self, desk: &Desk, cast: &Cast) -> Result<(), Fault> {
        let head = cast.actor("kepala-humas");
        match self {
            Scene::Rumour => {
                let about = "Pesan berantai: poli tutup besok. Jadwal sebenarnya tidak berubah.";
                noticed(desk, cast, &RUMOUR, ("Kabar poli tutup", about)).await
            }
            Scene::Corrected => corrected(desk, cast, &head).await,
            Scene::Queue => {
                let about = "Video antrean farmasi dibagikan ulang sejak pagi.";
                noticed(desk, cast, &QUEUE, ("Antrean obat empat jam", about)).await
            }
            Scene::Judged => judged(desk, cast, &head).await,
            Scene::Heard => hearing::play(desk, cast).await,
            Scene::Usual => rising::usual(desk, cast).await,
            Scene::Suddenly => rising::suddenly(desk, cast).await,
            Scene::Partner => match newest(desk, &head).await? {
                Some(issue) => outside::asked(desk, cast, issue).await,
                None => Ok(()),
            },
            Scene::Pressed => outside::pressed(desk, cast).await,
        }
    }
}

/// Mentions, and the issue that the negative ones become.
async fn noticed(
    desk: &Desk,
    cast: &Cast,
    all: &[Said],
    (title, about): (&str, &str),
) -> Result<(), Fault> {
    let officer = cast.actor("humas2");
    let sign = Sign { title: name(title)?, about: body(about), detected_at: None };
    let issue = issue::detect(desk, &officer, sign, None).await?.issue.id;
    for said in all {
        let noted = mention::note(desk, &officer, heard(said)?).await?;
        if said.2 == Tone::Negative {
            let command = mention::Command::Join { issue };
            let request = mention::Request { command, seen: None, key: None };
            mention::act(desk, &officer, noted.id, request).await?;
        }
    }
    Ok(())
}

fn heard((source, author, tone, reach, words): &Said) -> Result<NewMention, Fault> {
    let link = format!("https://media.example/{}", author.replace(' ', "-").to_lowercase());
    Ok(NewMention {
        source: *source,
        source_id: None,
        text: body(words),
        outlet: source.is_media().then(|| name(author)).transpose()?,
        link: match source {
            Source::Tip | Source::Screenshot => None,
            _ => Some(Link::parse(&link).map_err(|_| unknown(&link))?),
        },
        author: Some((*author).to_owned()),
        tone: Some(*tone),
        reach: Some(*reach),
        published_at: None,
    })
}

/// The issue that was noticed last.
async fn newest(desk: &Desk, head: &Actor) -> Result<Option<IssueId>, Fault> {
    let all = issue::list(desk, head).await?;
    Ok(all.iter().max_by_key(|view| view.issue.detected_at).map(|view| view.issue.id))
}

/// The rumour is wrong; the director says so to everybody, and it is over.
async fn corrected(desk: &Desk, cast: &Cast, head: &Actor) -> Result<(), Fault> {
    let Some(id) = newest(desk, head).await? else { return Ok(()) };
    let why = "Jadwal poli sudah diperiksa: semua buka.";
    let assessed = assessment((Level::Two, Truth::False, Phase::Acute), why);
    does(desk, head, id, Command::Assess(assessed)).await?;
    let checked = body("Jadwal semua poli dan catatan listrik diperiksa; tidak ada pemadaman.");
    let reported_to = Some(name("Admin grup RT 04")?);
    does(desk, head, id, Command::Refute(Refutation { checked, reported_to })).await?;
    let message = "Semua poliklinik buka seperti biasa. Jadwal ada di laman rumah sakit.";
    does(desk, head, id, Command::Respond(response(cast, message)?)).await?;
    let text = "Beredar pesan bahwa poliklinik tutup besok. Kabar itu tidak benar: semua poliklinik buka \
        seperti biasa. Silakan bertanya kepada kami bila ragu.";
    let statement = drafted(desk, head, ("Poliklinik tetap buka", text), id).await?;
    let director = cast.actor("direktur");
    for (actor, command) in [
        (head, statement::Command::Submit {}),
        (&director, statement::Command::Approve {}),
        (head, statement::Command::Publish {}),
    ] {
        let request = statement::Request { command, seen: None, key: None };
        told(statement::act(desk, actor, statement, request).await)?;
    }
    let lessons =
        body("Jadwal poli kini disematkan di semua kanal, agar kabar semacam ini cepat terbantah.");
    does(desk, head, id, Command::Close { outcome: Outcome::Corrected, lessons }).await
}

/// The queue is true in part; somebody speaks, the pharmacy acts, a statement waits for the director.
async fn judged(desk: &Desk, cast: &Cast, head: &Actor) -> Result<(), Fault> {
    let Some(id) = newest(desk, head).await? else { return Ok(()) };
    let why = "Antrean memang panjang dua hari ini karena satu loket rusak.";
    let assessed = assessment((Level::Two, Truth::Partly, Phase::Prodromal), why);
    does(desk, head, id, Command::Assess(assessed)).await?;
    let message = "Kami meminta maaf atas antrean itu. Loket ketiga dibuka mulai hari ini.";
    does(desk, head, id, Command::Respond(response(cast, message)?)).await?;
    let what = body("Buka loket ketiga sampai antrean kembali di bawah satu jam.");
    let due = desk.now() + SignedDuration::from_hours(24);
    let task = Task { what, owner: person(cast, "unit-farmasi")?, due };
    does(desk, head, id, Command::AddTask(task)).await?;
    let text = "Kami meminta maaf kepada pasien yang menunggu obat terlalu lama. Satu loket rusak; loket \
        pengganti sudah dibuka. Kami mengabari lagi besok.";
    let statement = drafted(desk, head, ("Antrean obat di farmasi", text), id).await?;
    let request =
        statement::Request { command: statement::Command::Submit {}, seen: None, key: None };
    told(statement::act(desk, head, statement, request).await)?;
    prepared(desk, cast, head, id).await
}

/// Media are met tomorrow, with a kit that the director has signed.
async fn prepared(desk: &Desk, cast: &Cast, head: &Actor, issue: IssueId) -> Result<(), Fault> {
    let text = "Kami meminta maaf kepada pasien yang menunggu obat terlalu lama.\n\n\
        Fakta\nSatu dari tiga loket obat rusak sejak Senin.\nWaktu tunggu terlama empat jam.\n\n\
        Pesan kunci\nLoket pengganti sudah dibuka.\nLoket ketiga melayani sampai antrean di bawah satu jam.\n\n\
        Tanya jawab\nT: Mengapa satu loket rusak begitu lama?\nJ: Suku cadangnya baru datang kemarin.\n\
        T: Apakah obat pasien terlambat diminum?\nJ: Belum ada laporan. Pasien yang ragu kami minta menghubungi kami.\n\n\
        Tempat duduk\nModerator\nKepala Humas\nKepala Instalasi Farmasi\n\n\
        Kalimat penghubung\nYang terpenting bagi pasien hari ini adalah loket pengganti.\n\n\
        Penutup\nKami mengabari lagi besok pukul 10.00.";
    let gathering = Gathering {
        at: desk.now() + SignedDuration::from_hours(26),
        place: name("Aula lantai 2")?,
        speaker: person(cast, "kepala-humas")?,
        invited: press(desk, head).await?,
    };
    let wording = Wording {
        kind: Kind::Conference,
        title: name("Konferensi pers antrean obat")?,
        text: body(text),
        issue: Some(issue),
        coverage: None,
        embargo: None,
        gathering: Some(gathering),
    };
    let kit = statement::draft(desk, head, wording, None).await?.statement.id;
    for (actor, command) in [
        (head, statement::Command::Submit {}),
        (&cast.actor("direktur"), statement::Command::Approve {}),
    ] {
        let request = statement::Request { command, seen: None, key: None };
        told(statement::act(desk, actor, kit, request).await)?;
    }
    Ok(())
}

/// Everybody to whom releases go.
async fn press(desk: &Desk, head: &Actor) -> Result<Vec<CollaboratorId>, Fault> {
    let wanted = Wanted { releases: true, ..Wanted::default() };
    let found = collaborator::list(desk, head, wanted).await?;
    Ok(found.into_iter().map(|view| view.collaborator.id).collect())
}

fn assessment(
    (level, truth, phase): (Level, Truth, Phase),
    why: &str,
) -> Assessment<domain::text::Body> {
    Assessment { level, truth, phase, reach: Spread::Local, stakeholders: None, why: body(why) }
}

fn response(cast: &Cast, message: &str) -> Result<Response<domain::text::Body>, Fault> {
    Ok(Response {
        speaker: person(cast, "kepala-humas")?,
        message: body(message),
        answers: None,
        outlets: [Outlet::Newsroom, Outlet::SocialMedia].into(),
    })
}

async fn drafted(
    desk: &Desk,
    head: &Actor,
    (title, text): (&str, &str),
    issue: IssueId,
) -> Result<StatementId, Fault> {
    let wording = Wording {
        kind: Kind::Holding,
        title: name(title)?,
        text: body(text),
        issue: Some(issue),
        coverage: None,
        embargo: None,
        gathering: None,
    };
    Ok(statement::draft(desk, head, wording, None).await?.statement.id)
}

async fn does(desk: &Desk, actor: &Actor, id: IssueId, command: Command) -> Result<(), Fault> {
    let request = Request { command, seen: None, key: None };
    told(issue::act(desk, actor, id, request).await)
}

/// What a rule refuses is left out; the demo stands all the same.
pub(super) fn told<T>(done: Result<T, DeskError>) -> Result<(), Fault> {
    match done {
        Ok(_) => Ok(()),
        Err(DeskError::Refused(why)) => {
            tracing::warn!(why = why.code(), "a sample of the watch went astray");
            Ok(())
        }
        Err(error) => Err(error.into()),
    }
}

fn person(cast: &Cast, login: &str) -> Result<PersonId, Fault> {
    cast.id(login).ok_or_else(|| unknown(login))
}

fn name(text: &str) -> Result<Name, Fault> {
    Name::parse(text).map_err(|_| unknown(text))
}

fn unknown(what: &str) -> Fault {
    Fault::UnknownValue { what: Typed(what.to_owned()) }
}
