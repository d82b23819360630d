//! Pictures that are made to fit a channel, taken from the library, and looked at; the rhythm.

use std::collections::BTreeMap;
use std::io::Cursor;

use desk::attachment::{self, Label as Paper};
use desk::consent::Beside;
use desk::content::fit::{self, Wish};
use desk::content::library::{self, Ends, Wanted};
use desk::content::media::Label;
use desk::content::{Request, View, act, media, open, propose, rhythm};
use desk::file::Upload;
use desk::testing::TestDesk;
use desk::{Desk, DeskError, Refused};
use domain::attachment::Owner;
use domain::consent::{Outlet, Purpose};
use domain::content::fit::{Focus, Ratio};
use domain::content::media::{Basis, Kind, Look, Obstacle, Rights};
use domain::content::rhythm::{Quiet, Rhythm};
use domain::content::{Command, Draft, Metric, Refusal};
use domain::ids::{ContentId, FileId};
use domain::text::{Body, Name};
use image::{DynamicImage, ImageFormat};

use crate::publisher::permitted;
use crate::stage::{body, date, wib};

fn draft() -> Draft<Body> {
    Draft {
        title: Name::parse("Poster cuci tangan").unwrap(),
        purpose: Purpose::Education,
        audience: None,
        claims: false,
        shows_people: false,
        consents: Default::default(),
        texts: BTreeMap::from([
            (Outlet::Instagram, body("Enam langkah.")),
            (Outlet::X, body("Enam.")),
        ]),
    }
}

fn poster(wide: u32, high: u32) -> Upload {
    let mut bytes = Vec::new();
    let picture = DynamicImage::new_rgb8(wide, high);
    picture.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).unwrap();
    Upload { name: "poster.png".to_owned(), bytes }
}

fn label(until: Option<&str>) -> Label {
    let source = Name::parse("Bank foto").unwrap();
    let rights = Rights { basis: Basis::Licence, source, until: until.map(date) };
    Label { alt: Some(body("Tangan di bawah air.")), rights }
}

/// Somebody has looked at all of its pictures and seen nobody in them.
pub(crate) async fn looked((desk, house): (&TestDesk, &Desk), id: ContentId) {
    let officer = desk.actor("officer");
    let view = open(house, &officer, id).await.unwrap();
    for one in view.media {
        let command = Command::ExamineMedium { id: one.id, look: Look::default() };
        act(house, &officer, id, Request { command, seen: None, key: None }).await.unwrap();
    }
}

async fn item(desk: &TestDesk) -> (ContentId, FileId) {
    let officer = desk.actor("officer");
    let id = propose(desk, &officer, draft(), None).await.unwrap().content.id;
    let wanted = (poster(300, 100), label(Some("2026-03-20")), None);
    let view = media::add(desk, &officer, id, wanted).await.unwrap();
    (id, view.media[0].id)
}

async fn does(desk: &TestDesk, id: ContentId, command: Command<Body>) -> Result<View, DeskError> {
    act(desk, &desk.actor("officer"), id, Request { command, seen: None, key: None }).await
}

fn wish(ratio: Ratio) -> Wish {
    Wish { outlet: Outlet::Instagram, ratio, focus: Focus::MIDDLE }
}

fn once(key: &str) -> Beside {
    Beside { seen: None, key: Some(key.to_owned()) }
}

desk::on_each_engine! {
    async fn a_poster_is_cut_for_one_channel_and_what_was_brought_stays(desk: &TestDesk) {
        let officer = desk.actor("officer");
        let (id, file) = item(desk).await;
        let small = fit::preview(desk, &officer, (id, file), wish(Ratio::Square)).await.unwrap();
        assert!(small.starts_with(b"\xFF\xD8\xFF"));
        let view = fit::fit(desk, &officer, (id, file), (wish(Ratio::Square), once("a"))).await.unwrap();
        let again = fit::fit(desk, &officer, (id, file), (wish(Ratio::Square), once("a"))).await.unwrap();
        assert_eq!(view.content.version, again.content.version, "the same wish is the same copy");
        let one = &view.media[0];
        let copy = one.copies[&Outlet::Instagram];
        assert_eq!((copy.kind, copy.measures.frame), (Kind::Jpeg, Some((100, 100))));
        assert_eq!((one.kind, one.measures.frame, one.unfit.len()), (Kind::Png, Some((300, 100)), 0));
        let (kind, _, bytes) = media::fetch(desk, &officer, (id, copy.id)).await.unwrap();
        assert_eq!((kind, &bytes[..2]), (Kind::Jpeg, &b"\xFF\xD8"[..]));
        let wide = fit::fit(desk, &officer, (id, file), (wish(Ratio::Wide), once("b"))).await.unwrap();
        let other = wide.media[0].copies[&Outlet::Instagram];
        assert_ne!(other.id, copy.id);
        let gone = media::fetch(desk, &officer, (id, copy.id)).await;
        assert!(matches!(gone, Err(DeskError::NotFound)), "a copy that was replaced is gone");
        let whole = fit::fit(desk, &officer, (id, file), (wish(Ratio::Whole), once("c"))).await;
        let refused = Refusal::NotMended { outlet: Outlet::Instagram };
        assert!(matches!(whole, Err(DeskError::Refused(Refused::Content(why))) if why == refused));
        let stranger = fit::preview(desk, &desk.actor("director"), (id, file), wish(Ratio::Square)).await;
        assert!(matches!(stranger, Err(DeskError::Forbidden)));
        let drop = Command::DropCopy { id: file, outlet: Outlet::Instagram };
        let view = does(desk, id, drop).await.unwrap();
        let unfit: Vec<_> = view.media[0].unfit.iter().map(|one| one.obstacle).collect();
        assert_eq!(unfit, [Obstacle::Kind, Obstacle::Ratio]);
        let gone = media::fetch(desk, &officer, (id, other.id)).await;
        assert!(matches!(gone, Err(DeskError::NotFound)));
    }

    async fn the_library_shows_each_picture_once_with_its_items_and_gives_it_to_another(desk: &TestDesk) {
        let officer = desk.actor("officer");
        let (id, file) = item(desk).await;
        let second = propose(desk, &officer, draft(), None).await.unwrap().content.id;
        let key = Some("take".to_owned());
        let taken = library::take(desk, &officer, second, ((id, file), key)).await.unwrap();
        let one = &taken.media[0];
        assert_eq!((one.alt.as_deref(), one.look), (Some("Tangan di bawah air."), None));
        assert_ne!(one.id, file, "the other item has a file of its own");
        let all = library::list(desk, &officer, Wanted::default()).await.unwrap();
        assert_eq!((all.len(), all[0].used.len(), all[0].ends), (1, 2, Some(Ends::Soon)));
        let found = |words: &str| Wanted { words: words.to_owned(), ending: true };
        for (words, count) in [("TANGAN bank", 1), ("poster", 1), ("ambulans", 0)] {
            let all = library::list(desk, &officer, found(words)).await.unwrap();
            assert_eq!(all.len(), count, "{words}");
        }
        desk.clock.set(wib("2026-04-01T08:00"));
        let all = library::list(desk, &officer, Wanted::default()).await.unwrap();
        assert_eq!(all[0].ends, Some(Ends::Over));
        let stranger = library::list(desk, &desk.actor("unit_igd"), Wanted::default()).await;
        assert!(matches!(stranger, Err(DeskError::Forbidden)));
    }

    async fn a_picture_goes_on_only_when_somebody_has_looked_at_it(desk: &TestDesk) {
        let (id, file) = item(desk).await;
        let submit = || Command::Submit { judged: Vec::new() };
        let unseen = does(desk, id, submit()).await;
        assert!(matches!(unseen, Err(DeskError::Refused(Refused::Content(Refusal::NotExamined)))));
        let faces = Look { faces: true, ..Look::default() };
        does(desk, id, Command::ExamineMedium { id: file, look: faces }).await.unwrap();
        let alone = does(desk, id, submit()).await;
        assert!(matches!(alone, Err(DeskError::Refused(Refused::Content(Refusal::NoConsent)))));
        let view = does(desk, id, Command::ExamineMedium { id: file, look: Look::default() }).await;
        assert_eq!(view.unwrap().media[0].look, Some(Look::default()));
        does(desk, id, submit()).await.unwrap();
    }

    async fn the_head_writes_the_rhythm_and_quiet_hours_ask_for_a_reason(desk: &TestDesk) {
        let (head, officer) = (desk.actor("head"), desk.actor("officer"));
        let sheet = Rhythm { weekly: [(Outlet::Instagram, 3)].into(), quiet: Quiet::new(21, 6) };
        let stranger = rhythm::write(desk, &officer, sheet.clone()).await;
        assert!(matches!(stranger, Err(DeskError::Forbidden)));
        for _ in 0..2 {
            rhythm::write(desk, &head, sheet.clone()).await.unwrap();
        }
        let known = rhythm::show(desk, &officer).await.unwrap().unwrap();
        assert_eq!((known.edition, known.sheet), (1, sheet), "the same sheet again is no news");
        let id = propose(desk, &officer, draft(), None).await.unwrap().content.id;
        does(desk, id, Command::Submit { judged: Vec::new() }).await.unwrap();
        let request = Request { command: Command::Approve {}, seen: None, key: None };
        act(desk, &desk.actor("director"), id, request).await.unwrap();
        let at = wib("2026-03-03T22:00");
        let refused = does(desk, id, Command::Schedule { at, why: None }).await;
        let quiet = Refusal::QuietHour { from: 21, until: 6 };
        assert!(matches!(refused, Err(DeskError::Refused(Refused::Content(why))) if why == quiet));
        let why = Some(body("Ditujukan bagi petugas jaga malam."));
        let view = does(desk, id, Command::Schedule { at, why }).await.unwrap();
        assert_eq!(view.quiet.as_deref(), Some("Ditujukan bagi petugas jaga malam."));
        let few = rhythm::best(desk, &officer, Metric::Reach).await.unwrap();
        assert!(few.is_empty(), "nothing was counted");
    }

    async fn only_those_who_read_the_names_of_a_permission_open_its_paper(desk: &TestDesk) {
        let officer = desk.actor("officer");
        let owner = Owner::Consent(permitted(desk, desk).await);
        let scan = || Upload { name: "izin.pdf".to_owned(), bytes: b"%PDF-1.7 izin".to_vec() };
        let paper = || Paper { caption: None, faceless: false };
        let view = attachment::add(desk, &officer, owner, (scan(), paper(), None)).await.unwrap();
        let place = (owner, view.attachment.added.id);
        let (_, bytes) = attachment::fetch(desk, &desk.actor("director"), place).await.unwrap();
        assert_eq!(bytes, b"%PDF-1.7 izin");
        for login in ["auditor", "dpjp", "unit_igd"] {
            let closed = attachment::fetch(desk, &desk.actor(login), place).await;
            assert!(matches!(closed, Err(DeskError::Forbidden)), "{login}");
        }
        let reader = attachment::add(desk, &desk.actor("director"), owner, (scan(), paper(), None)).await;
        assert!(matches!(reader, Err(DeskError::Forbidden)), "who reads does not bring");
    }
}
