//! The acts on a case as addresses and buttons.

use desk::case::View;
use domain::case::{Stage, StageCode};
use domain::rules::Act;
use web::paths;

/// The word of an act in an address, if pages offer it; what only time does has none.
pub fn slug(act: Act) -> Option<&'static str> {
    Some(match act {
        Act::Screen => "saring",
        Act::AskForTime => "minta-waktu",
        Act::Route => "teruskan",
        Act::Answer => "jawab",
        Act::AnswerDirectly => "jawab-langsung",
        Act::Accept => "terima",
        Act::Return => "kembalikan",
        Act::Reroute => "alihkan",
        Act::RecallAsk => "tarik-pertanyaan",
        Act::RecordCare => "catat-pelayanan",
        Act::Inquire => "minta-keterangan",
        Act::Reply => "balasan",
        Act::RequestApproval => "ajukan",
        Act::Approve => "setujui",
        Act::Entitle => "hak",
        Act::Deliver => "sampaikan",
        Act::RecordDelivery => "catat-penyampaian",
        Act::RecordFailure => "catat-gagal",
        Act::RecordReaction => "catat-tanggapan",
        Act::Escalate => "naikkan",
        Act::Close => "tutup",
        Act::Reopen => "buka-kembali",
        Act::Withdraw => "cabut",
        Act::Note => "catatan",
        Act::Link => "kaitkan",
        Act::Merge => "gabung",
        Act::NameAccused => "teradu",
        Act::Reveal => "tampilkan",
        Act::Hold => "tahan",
        Act::ChooseLanguage => "bahasa",
        // Beside each file stands its own button.
        Act::ShowFile => return None,
        Act::Remind | Act::Report | Act::Observe | Act::LinkBack => return None,
    })
}

/// The act of an address.
pub fn act(slug_text: &str) -> Option<Act> {
    Act::ALL.iter().copied().find(|act| slug(*act) == Some(slug_text))
}

/// A button that opens the form of an act.
pub struct Button {
    pub code: &'static str,
    pub path: String,
    pub key: &'static str,
    pub primary: bool,
    pub here: bool,
}

/// The buttons of a case, exactly what the rules allow, the next step in front.
pub fn buttons(view: &View, open: Option<Act>) -> Vec<Button> {
    let number = view.case.number.to_string();
    let next = next(view);
    let button = |act: &Act| {
        Some(Button {
            code: act.code(),
            path: format!("{}#tindakan", paths::case_command(&number, slug(*act)?)),
            key: key(*act),
            primary: next == Some(*act),
            here: open == Some(*act),
        })
    };
    let mut buttons: Vec<Button> = view.allowed.iter().filter_map(button).collect();
    buttons.sort_by_key(|button| !button.primary);
    buttons
}

/// What most probably comes next.
fn next(view: &View) -> Option<Act> {
    let case = &view.case;
    let wanted: &[Act] = match (case.stage.code(), &case.stage) {
        (StageCode::Received, _) if !case.screened => &[Act::Screen],
        (StageCode::Received, _) => &[Act::Route, Act::Close],
        (StageCode::Routed, _) => &[Act::Answer],
        (StageCode::Waiting, _) => &[Act::Reply],
        (StageCode::Review, _) => &[Act::Accept],
        (StageCode::Approval, _) => &[Act::Approve],
        (_, Stage::Delivering { way: None, .. }) => &[Act::Deliver],
        (StageCode::Delivering, _) => &[Act::RecordDelivery],
        (StageCode::Answered, _) if case.reaction.is_none() => &[Act::RecordReaction],
        (StageCode::Answered, _) => &[Act::Close],
        (StageCode::Closed, _) => &[Act::Reopen],
    };
    wanted.iter().copied().find(|act| view.allowed.contains(act))
}

/// The shortcut of an act; `?` lists them all.
fn key(act: Act) -> &'static str {
    match act {
        Act::Screen => "1,2,3",
        Act::Route => "t",
        Act::Reply => "r",
        Act::Note => "c",
        Act::AskForTime => "h",
        Act::Merge => "m m",
        Act::Close => "e",
        _ => "",
    }
}
