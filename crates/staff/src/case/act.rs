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
        Act::ShowFile | Act::Enclose => return None,
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
    /// It stands in sight; the others wait behind one more step.
    pub front: bool,
    pub here: bool,
}

/// The buttons of a case, exactly what the rules allow, the next step in front.
pub fn buttons(view: &View, open: Option<Act>) -> Vec<Button> {
    let number = view.case.number.to_string();
    let next = next(view);
    let button = |act: &Act| {
        let place = next.iter().position(|one| one == act);
        Some(Button {
            code: act.code(),
            path: format!("{}#tindakan", paths::case_command(&number, slug(*act)?)),
            key: key(*act),
            primary: place == Some(0),
            front: place.is_some() || open == Some(*act),
            here: open == Some(*act),
        })
    };
    let mut buttons: Vec<Button> = view.allowed.iter().filter_map(button).collect();
    buttons.sort_by_key(|button| (!button.primary, !button.front));
    buttons
}

/// So many steps stand in sight: more would push the case itself off a phone.
const IN_SIGHT: usize = 3;

/// What most probably comes next, the most probable in front.
fn next(view: &View) -> Vec<Act> {
    let case = &view.case;
    let wanted: &[Act] = match (case.stage.code(), &case.stage) {
        (StageCode::Received, _) if !case.screened => {
            &[Act::Screen, Act::AnswerDirectly, Act::Route]
        }
        (StageCode::Received, _) => &[Act::Route, Act::Close, Act::AnswerDirectly, Act::AskForTime],
        (StageCode::Routed, _) => &[Act::Answer, Act::Reroute, Act::AskForTime, Act::RecallAsk],
        (StageCode::Waiting, _) => &[Act::Reply, Act::Close],
        (StageCode::Review, _) => &[Act::Accept, Act::Return, Act::RequestApproval],
        (StageCode::Approval, _) => &[Act::Approve, Act::Return],
        (_, Stage::Delivering { way: None, .. }) => &[Act::Deliver, Act::Return],
        (StageCode::Delivering, _) => &[Act::RecordDelivery, Act::RecordFailure],
        (StageCode::Answered, _) if case.reaction.is_none() => &[Act::RecordReaction, Act::Close],
        (StageCode::Answered, _) => &[Act::Close, Act::RecordReaction, Act::Escalate],
        (StageCode::Closed, _) => &[Act::Reopen],
    };
    let always = [Act::Note, Act::Inquire];
    let wanted = wanted.iter().chain(&always).copied();
    wanted.filter(|act| view.allowed.contains(act)).take(IN_SIGHT).collect()
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
