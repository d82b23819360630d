//! What lies on the desks at this moment: the stories that stand open, relative to now.

use desk::tracking::Wish;
use domain::case::{Addressee, Command, Escort};
use domain::intake::{Forwarded, Forwarder};
use domain::rules::{Channel, Grade, Kind, Nature, Way};

use super::super::pen::Pen;
use super::super::pen::verbs::by;
use super::super::story::body;
use super::super::voices::Voice;
use super::ladder::{other_unit, until_management};
use super::medical::until_committee;

/// A story of today: its name, how many minutes ago it came in, through which door, with which
/// sort of voice.
pub struct Today {
    pub name: &'static str,
    pub ago: i64,
    pub channel: Channel,
    pub voice: fn(&Voice) -> bool,
    pub write: fn(&mut Pen<'_>),
}

const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;

const fn at(
    (name, ago): (&'static str, i64),
    channel: Channel,
    voice: fn(&Voice) -> bool,
    write: fn(&mut Pen<'_>),
) -> Today {
    Today { name, ago, channel, voice, write }
}

pub const ALL: &[Today] = &[
    at(("red_three_hours_left", 21 * HOUR), Channel::Telephone, red, asked),
    at(("overdue", 3 * DAY + 5 * HOUR), Channel::Web, yellow, asked_long_ago),
    at(("not_satisfied", 4 * DAY), Channel::Web, green, not_satisfied),
    at(("approval_medical", 3 * DAY), Channel::InPerson, medical, approval_medical),
    at(("approval_official", 6 * DAY), Channel::Web, green, approval_official),
    at(("meeting_planned", 3 * DAY), Channel::InPerson, medical, meeting_planned),
    at(("home_visit_planned", 3 * DAY), Channel::Telephone, medical, home_visit_planned),
    at(("new", 20), Channel::Web, green, untouched),
    at(("new", HOUR), Channel::Telephone, yellow, untouched),
    at(("new", 2 * HOUR), Channel::Instagram, green, untouched),
    at(("new", 4 * HOUR), Channel::Whatsapp, question, untouched),
    at(("new", 7 * HOUR), Channel::Box, green, slip),
    at(("waiting", 26 * HOUR), Channel::Web, green, waiting),
    at(("replied", 28 * HOUR), Channel::Web, green, replied),
    at(("sealed", 25 * HOUR), Channel::Web, green, sealed),
    at(("lapor_due", 5 * DAY), Channel::Forwarded, yellow, lapor_due),
    at(("review", 20 * HOUR), Channel::Instagram, green, review),
    at(("review", 30 * HOUR), Channel::Email, yellow, review),
    at(("letter_under_way", 3 * DAY), Channel::Letter, green, letter),
    at(("answered", 3 * DAY), Channel::Instagram, green, answered),
    at(("committee", 5 * DAY), Channel::InPerson, medical, until_committee),
    at(("management", 12 * DAY), Channel::Web, green, until_management),
    at(("media", 3 * HOUR), Channel::Media, media, untouched),
    at(("several_asked", 9 * HOUR), Channel::Facebook, green, several_asked),
];

fn green(voice: &Voice) -> bool {
    of(voice, Grade::Green) && voice.nature == Nature::NonMedical
}

fn yellow(voice: &Voice) -> bool {
    of(voice, Grade::Yellow) && voice.nature == Nature::NonMedical
}

fn red(voice: &Voice) -> bool {
    of(voice, Grade::Red) && voice.nature == Nature::NonMedical
}

fn medical(voice: &Voice) -> bool {
    voice.nature == Nature::Medical && voice.grade != Some(Grade::Red)
}

fn question(voice: &Voice) -> bool {
    voice.kind == Kind::Question
}

fn media(voice: &Voice) -> bool {
    voice.kind == Kind::MediaInquiry
}

fn of(voice: &Voice, grade: Grade) -> bool {
    voice.kind == Kind::Complaint && voice.grade == Some(grade)
}

fn untouched(_: &mut Pen<'_>) {}

fn slip(pen: &mut Pen<'_>) {
    let opened = super::super::pen::later(pen.cursor, -100);
    pen.intake(|new| {
        new.received_at = Some(opened);
        new.occurred_on = None;
        new.delay_reason = Some(body("Slip dicatat setelah semua terkumpul."));
    });
}

fn asked(pen: &mut Pen<'_>) {
    pen.ago(20 * HOUR + 30).screen().ago(20 * HOUR).ask_for_time();
    pen.ago(19 * HOUR + 40).route_unit();
}

fn asked_long_ago(pen: &mut Pen<'_>) {
    pen.ago(3 * DAY + 4 * HOUR).screen().ago(3 * DAY + 3 * HOUR).ask_for_time().route_unit();
}

fn reviewed(pen: &mut Pen<'_>, begin: i64, end: i64) {
    let unit = pen.voice.unit.clone();
    pen.ago(begin).screen().ask_for_time().route_unit().ago(end).unit_answers(&unit);
}

fn not_satisfied(pen: &mut Pen<'_>) {
    reviewed(pen, 4 * DAY - 60, 3 * DAY);
    pen.ago(2 * DAY + 20 * HOUR).accept().officer(Command::Deliver(by(Way::TrackingPage)));
    pen.ago(2 * DAY + 19 * HOUR).arrived(None);
    pen.ago(2 * HOUR)
        .dissatisfied("Saya sudah baca jawabannya, tetapi kejadian ini terulang kemarin pagi.");
}

fn approval_medical(pen: &mut Pen<'_>) {
    medical_accepted(pen);
}

fn medical_accepted(pen: &mut Pen<'_>) {
    pen.anonymous = false;
    pen.introduce();
    let dpjp = format!("dpjp{}", pen.person % 3 + 1);
    let to = Addressee::Dpjp(pen.cast.id(&dpjp));
    pen.ago(3 * DAY - 60).screen().ask_for_time().route(to);
    let answer = pen.reply_of_asked();
    pen.ago(DAY).by(&dpjp, answer).ago(5 * HOUR).accept();
}

fn approval_official(pen: &mut Pen<'_>) {
    reviewed(pen, 6 * DAY - 90, 5 * DAY);
    pen.ago(5 * DAY - 60).accept().officer(Command::Deliver(by(Way::TrackingPage)));
    pen.ago(5 * DAY - 120).arrived(None);
    pen.ago(30 * HOUR).dissatisfied("Belum puas. Mengapa hal ini dapat terjadi lagi?");
    let other = other_unit(&pen.voice.unit);
    pen.ago(29 * HOUR).ask_for_time().route(Addressee::Unit(other.clone()));
    pen.ago(6 * HOUR).unit_answers(&other).ago(4 * HOUR).accept();
}

fn meeting_planned(pen: &mut Pen<'_>) {
    medical_accepted(pen);
    pen.ago(4 * HOUR).approve().ago(3 * HOUR).entitle().invite(Way::Meeting, Escort::Dpjp, 1);
}

fn home_visit_planned(pen: &mut Pen<'_>) {
    medical_accepted(pen);
    pen.ago(4 * HOUR).approve().ago(3 * HOUR).entitle().invite(Way::HomeVisit, Escort::Dpjp, 2);
}

fn waiting(pen: &mut Pen<'_>) {
    pen.ago(25 * HOUR).screen();
    pen.ago(24 * HOUR)
        .officer(Command::Inquire { words: body("Di loket mana, dan pada jam berapa?") });
}

fn replied(pen: &mut Pen<'_>) {
    pen.ago(27 * HOUR).screen();
    pen.ago(26 * HOUR).officer(Command::Inquire { words: body("Pada hari apa kejadiannya?") });
    pen.ago(HOUR).complainant(Wish::Reply { text: body("Hari Kamis sore, di loket tiga.") });
}

fn sealed(pen: &mut Pen<'_>) {
    pen.anonymous = true;
    pen.introduce();
    let text = "Saya melihat petugas menerima uang agar nomor antrean didahulukan. Saya tidak ingin \
        nama saya diketahui.";
    pen.intake(|new| {
        new.sealed = true;
        new.text = body(text);
    });
}

fn lapor_due(pen: &mut Pen<'_>) {
    let due = super::super::pen::later(pen.now, 2 * DAY);
    let number = format!("LAPOR-{:07}", 8_200_000 + pen.person);
    pen.intake(|new| {
        new.forwarded = Some(Forwarded { by: Forwarder::Lapor, number, due: Some(due) });
    });
    pen.ago(5 * DAY - 120).screen().ask_for_time().ago(10 * HOUR).route_unit();
}

fn review(pen: &mut Pen<'_>) {
    reviewed(pen, 19 * HOUR, 2 * HOUR);
}

fn letter(pen: &mut Pen<'_>) {
    pen.anonymous = false;
    pen.introduce();
    reviewed(pen, 3 * DAY - 60, DAY);
    pen.ago(20 * HOUR).accept().officer(Command::Deliver(by(Way::Letter)));
}

fn answered(pen: &mut Pen<'_>) {
    reviewed(pen, 3 * DAY - 60, 2 * DAY + 60);
    pen.ago(2 * DAY).accept().officer(Command::Deliver(by(Way::Message)));
}

/// Two units at once; one has answered.
fn several_asked(pen: &mut Pen<'_>) {
    let unit = pen.voice.unit.clone();
    let question = || body("Apa yang terjadi, dan apa yang dilakukan?");
    let ask = |to| domain::case::NewAsk { to, question: question(), nature: None };
    let both = [unit.clone(), other_unit(&unit)].map(|unit| ask(Addressee::Unit(unit)));
    pen.ago(8 * HOUR).screen().ask_for_time().officer(Command::Route { asks: both.into() });
    pen.ago(2 * HOUR).unit_answers(&unit);
}
