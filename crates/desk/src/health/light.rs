//! The rules of the light: pure, from signs to remarks, from remarks to green, yellow or red.
//!
//! Red: nothing comes in or goes out, and it will not mend itself. Yellow: somebody should look.
//! What is not known makes no light worse.

use domain::calendar::Instant;
use domain::coded;
use jiff::SignedDuration;
use store::health::{Check, Layer, Token};

coded! {
    /// What a person sees first; always with its word, never colour alone.
    Light { Green = "green", Yellow = "yellow", Red = "red" }
}

/// How bad a remark is: a light that is not green.
pub type Severity = Light;

coded! {
    /// One thing that somebody should know about a door.
    Remark {
        /// The configuration of the connection cannot be used.
        Broken = "broken",
        TokenDead = "token_dead",
        TokenEnded = "token_ended",
        TokenEndsTomorrow = "token_ends_tomorrow",
        /// The door of ours refuses us, or its telephone is not connected.
        Cut = "cut",
        PollLoginRefused = "poll_login_refused",
        PollNoEncryption = "poll_no_encryption",
        PollNotImap = "poll_not_imap",
        PollNoFolder = "poll_no_folder",
        PollOtherTables = "poll_other_tables",
        PollNoFile = "poll_no_file",
        /// The app does not send to us.
        CallbackOff = "callback_off",
        /// The app is not installed on the account.
        NotInstalled = "not_installed",
        TokenEndsThisWeek = "token_ends_this_week",
        TokenEndsSoon = "token_ends_soon",
        /// The app does not ask for all the events that are read.
        FieldsOff = "fields_off",
        /// The provider could not be asked.
        Unreachable = "unreachable",
        PollNoConnection = "poll_no_connection",
        PollSilent = "poll_silent",
        /// Nobody has looked for half an hour.
        PollLate = "poll_late",
        /// Nothing came for longer than is usual.
        Silent = "silent",
        Dead = "dead",
        /// Messages that were tried and have waited for more than an hour.
        Stuck = "stuck",
        Unread = "unread",
    }
}

impl Remark {
    pub fn severity(self) -> Severity {
        match self {
            Remark::Broken
            | Remark::TokenDead
            | Remark::TokenEnded
            | Remark::TokenEndsTomorrow
            | Remark::Cut
            | Remark::PollLoginRefused
            | Remark::PollNoEncryption
            | Remark::PollNotImap
            | Remark::PollNoFolder
            | Remark::PollOtherTables
            | Remark::PollNoFile
            | Remark::CallbackOff
            | Remark::NotInstalled => Light::Red,
            _ => Light::Yellow,
        }
    }
}

/// How long before its end a key is spoken of: two weeks, so that a holiday fits in; then a week and a
/// day before.
const SOON: SignedDuration = SignedDuration::from_hours(14 * 24);
const WEEK: SignedDuration = SignedDuration::from_hours(7 * 24);
const DAY: SignedDuration = SignedDuration::from_hours(24);

/// Everything from which a light is made.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Signs<'a> {
    pub broken: bool,
    pub check: Option<&'a Check>,
    /// When a message was last turned away because the key is dead.
    pub turned_away: Option<Instant>,
    /// When a message last left.
    pub left: Option<Instant>,
    pub silent: bool,
    pub dead: u32,
    pub waiting: u32,
    pub stuck: bool,
    pub unread: u32,
    /// The key is a password of our own, not one that a provider gives.
    pub own_key: bool,
    /// What the last look at a door says that is looked at.
    pub looked: Option<Remark>,
}

/// What is to be said about a door, the worst first.
pub(super) fn remarks(signs: &Signs<'_>, now: Instant) -> Vec<Remark> {
    if signs.broken {
        return vec![Remark::Broken];
    }
    // What has left since then left with a key that was taken.
    let recovered = |at: Instant| signs.left.is_some_and(|left| at < left);
    let mut all: Vec<Remark> = signs.check.map_or_else(Vec::new, |check| of_check(check, now));
    if signs.check.is_some_and(|check| recovered(check.at)) {
        all.retain(|remark| *remark != Remark::TokenDead);
    }
    let newer = |at: Instant| signs.check.is_none_or(|check| check.at < at);
    if signs.turned_away.is_some_and(|at| newer(at) && !recovered(at)) {
        all.push(Remark::TokenDead);
    }
    let said = [
        (signs.silent, Remark::Silent),
        (signs.dead > 0, Remark::Dead),
        (signs.stuck, Remark::Stuck),
        (signs.unread > 0, Remark::Unread),
    ];
    all.extend(said.into_iter().filter_map(|(is, remark)| is.then_some(remark)));
    all.extend(signs.looked);
    if signs.own_key {
        let own = |remark: &mut Remark| {
            if *remark == Remark::TokenDead {
                *remark = Remark::Cut;
            }
        };
        all.iter_mut().for_each(own);
    }
    all.sort_unstable();
    all.dedup();
    all
}

/// What the provider's own answer says.
pub(super) fn of_check(check: &Check, now: Instant) -> Vec<Remark> {
    let ends = |until: Instant| check.expires_at.is_some_and(|end| end <= until);
    let ended = check.token != Token::Dead && ends(now);
    let within = |span| ends(now.checked_add(span).unwrap_or(now));
    let lives = check.token == Token::Alive && !ended;
    let said = [
        (check.token == Token::Dead, Remark::TokenDead),
        (ended, Remark::TokenEnded),
        (check.callback == Layer::Off, Remark::CallbackOff),
        (check.installed == Layer::Off, Remark::NotInstalled),
        (lives && within(DAY), Remark::TokenEndsTomorrow),
        (lives && within(WEEK) && !within(DAY), Remark::TokenEndsThisWeek),
        (lives && within(SOON) && !within(WEEK), Remark::TokenEndsSoon),
        (check.fields == Layer::Off && check.callback != Layer::Off, Remark::FieldsOff),
        (check.token == Token::Unreachable, Remark::Unreachable),
    ];
    said.into_iter().filter_map(|(is, remark)| is.then_some(remark)).collect()
}

/// As bad as the worst remark.
pub(super) fn light(remarks: &[Remark]) -> Light {
    remarks.iter().map(|remark| remark.severity()).max().unwrap_or(Light::Green)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    fn now() -> Instant {
        at("2026-11-21T03:00:00Z")
    }

    fn good() -> Check {
        Check {
            connection: "ig".to_owned(),
            at: at("2026-11-21T00:00:00Z"),
            token: Token::Alive,
            expires_at: Some(at("2027-01-20T00:00:00Z")),
            callback: Layer::On,
            fields: Layer::On,
            installed: Layer::On,
            missing: Vec::new(),
            bad_since: None,
        }
    }

    fn of(check: &Check) -> (Light, Vec<Remark>) {
        let remarks = remarks(&Signs { check: Some(check), ..Signs::default() }, now());
        (light(&remarks), remarks)
    }

    #[test]
    fn a_door_in_good_order_or_never_asked_is_green() {
        assert_eq!(of(&good()), (Light::Green, vec![]));
        assert_eq!(light(&remarks(&Signs::default(), now())), Light::Green);
        let unknown = Layer::Unknown;
        let told_nothing =
            Check { callback: unknown, fields: unknown, installed: unknown, ..good() };
        assert_eq!(of(&Check { token: Token::Unknown, ..told_nothing }).0, Light::Green);
    }

    #[test]
    fn what_stops_every_message_is_red() {
        let red = |check: Check, remark| assert_eq!(of(&check), (Light::Red, vec![remark]));
        red(Check { token: Token::Dead, ..good() }, Remark::TokenDead);
        red(Check { expires_at: Some(now()), ..good() }, Remark::TokenEnded);
        red(Check { callback: Layer::Off, fields: Layer::Off, ..good() }, Remark::CallbackOff);
        red(Check { installed: Layer::Off, ..good() }, Remark::NotInstalled);
        let tomorrow = Some(at("2026-11-22T02:00:00Z"));
        red(Check { expires_at: tomorrow, ..good() }, Remark::TokenEndsTomorrow);
        let broken = Signs { broken: true, dead: 3, ..Signs::default() };
        assert_eq!(remarks(&broken, now()), [Remark::Broken]);
    }

    #[test]
    fn what_somebody_should_look_at_is_yellow() {
        let yellow = |check: Check, remark| assert_eq!(of(&check), (Light::Yellow, vec![remark]));
        let soon = Some(at("2026-12-04T00:00:00Z"));
        yellow(Check { expires_at: soon, ..good() }, Remark::TokenEndsSoon);
        let week = Some(at("2026-11-28T00:00:00Z"));
        yellow(Check { expires_at: week, ..good() }, Remark::TokenEndsThisWeek);
        yellow(Check { fields: Layer::Off, ..good() }, Remark::FieldsOff);
        yellow(Check { token: Token::Unreachable, ..good() }, Remark::Unreachable);
        let signs =
            Signs { silent: true, dead: 1, stuck: true, unread: 2, waiting: 9, ..Signs::default() };
        let said = [Remark::Silent, Remark::Dead, Remark::Stuck, Remark::Unread];
        assert_eq!(remarks(&signs, now()), said);
        assert_eq!(light(&said), Light::Yellow);
    }

    #[test]
    fn a_key_without_an_end_never_ends_soon() {
        let lasting = Check { token: Token::Lasting, expires_at: None, ..good() };
        assert_eq!(of(&lasting).0, Light::Green);
    }

    #[test]
    fn a_message_turned_away_after_the_last_look_says_that_the_key_is_dead() {
        let check = good();
        let signs = |away| Signs { check: Some(&check), turned_away: away, ..Signs::default() };
        let after = signs(Some(at("2026-11-21T02:00:00Z")));
        assert_eq!(remarks(&after, now()), [Remark::TokenDead]);
        let before = signs(Some(at("2026-11-20T02:00:00Z")));
        assert_eq!(remarks(&before, now()), []);
    }

    #[test]
    fn a_key_with_which_something_left_since_is_not_dead() {
        let check = Check { token: Token::Dead, ..good() };
        let away = Some(at("2026-11-21T02:00:00Z"));
        let signs =
            |left| Signs { check: Some(&check), turned_away: away, left, ..Signs::default() };
        assert_eq!(remarks(&signs(Some(at("2026-11-21T03:00:00Z"))), now()), []);
        let earlier = signs(Some(at("2026-11-20T02:00:00Z")));
        assert_eq!(remarks(&earlier, now()), [Remark::TokenDead]);
    }

    #[test]
    fn the_worst_stands_first() {
        let check = Check { token: Token::Dead, ..good() };
        let signs = Signs { check: Some(&check), unread: 1, dead: 1, ..Signs::default() };
        let said = remarks(&signs, now());
        assert_eq!(said, [Remark::TokenDead, Remark::Dead, Remark::Unread]);
        assert!(said.is_sorted_by_key(|remark| std::cmp::Reverse(remark.severity())));
    }
}
