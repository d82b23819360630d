//! What rules must be before a hospital can work by them.

mod clocks;
mod people;
mod words;

use std::fmt;

use super::{ApprovalWhen, ContentWhen, MedicalRules, Rules, Rung, ShiftHours, Way, Windows};
use crate::calendar::{Span, Unit};
use crate::text::coded;

coded! {
    /// The parts of which rules consist, in the order in which they are read.
    Section {
        Source = "source",
        Start = "start",
        Calendar = "calendar",
        Clocks = "clocks",
        Windows = "windows",
        Approval = "approval",
        /// What is published only with the director's approval.
        Content = "content",
        Medical = "medical",
        Ladder = "ladder",
        ReportHour = "report_hour",
        Shifts = "shifts",
        CallAttempts = "call_attempts",
        /// Until when an issue is judged for the first time.
        AssessMinutes = "assess_minutes",
        /// Until when media are answered that named no deadline.
        MediaHours = "media_hours",
        Categories = "categories",
        Permissions = "permissions",
        Procedure = "procedure",
    }
}

coded! {
    /// Why a part cannot be worked by.
    Why {
        Empty = "empty",
        TooLong = "too_long",
        NotOneLine = "not_one_line",
        NotPositive = "not_positive",
        /// Longer than three years.
        TooFar = "too_far",
        OutOfRange = "out_of_range",
        OutOfOrder = "out_of_order",
        Twice = "twice",
        Missing = "missing",
        /// The turns leave a gap in the day, or overlap.
        NotADay = "not_a_day",
        NotACode = "not_a_code",
        /// Permenkes 30/2022, INM 12: red 24 hours, yellow 3 days, green 7 days, without a pause.
        LooserThanLaw = "looser_than_law",
        /// Only a promise and a forwarding letter bring an instant.
        NoInstant = "no_instant",
        NobodyMay = "nobody_may",
        MayNot = "may_not",
        /// Medical words never go by message, public notice or tracking page.
        WayForbidden = "way_forbidden",
        InThePast = "in_the_past",
    }
}

/// Which item of a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    Whole,
    Named(&'static str),
    /// From 1.
    Nth(usize),
}

/// One thing that is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flaw {
    pub section: Section,
    pub item: Item,
    pub why: Why,
}

impl fmt::Display for Flaw {
    /// `clocks.response`: the name of the value.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let section = self.section.code();
        match self.item {
            Item::Whole => f.write_str(section),
            Item::Named(name) => write!(f, "{section}.{name}"),
            Item::Nth(nth) => write!(f, "{section}.{nth}"),
        }
    }
}

pub(super) fn flaw(section: Section, item: Item, why: Why) -> Flaw {
    Flaw { section, item, why }
}

/// Everything that is wrong with these rules; empty where a hospital can work by them.
pub fn flaws(rules: &Rules) -> Vec<Flaw> {
    let mut found = Vec::new();
    words::source(rules, &mut found);
    clocks::all(&rules.clocks, &mut found);
    windows(&rules.windows, &mut found);
    approval(&rules.director_approves, &mut found);
    content(&rules.director_content, &mut found);
    medical(&rules.medical, &mut found);
    ladder(&rules.ladder, &mut found);
    numbers(rules, &mut found);
    shifts(&rules.shifts, &mut found);
    words::categories(&rules.categories, &mut found);
    people::permissions(&rules.permissions, &mut found);
    words::procedure(&rules.procedure, &mut found);
    found
}

/// The parts in which two sets of rules differ.
pub fn differences(before: &Rules, after: &Rules) -> Vec<Section> {
    let (a, b) = (before, after);
    let calendar = |rules: &Rules| {
        (rules.calendar.zone, rules.calendar.week, rules.calendar.joint_leave_counts)
    };
    let document = |rules: &Rules| {
        let paper = &rules.procedure;
        (paper.number.clone(), paper.title.clone(), paper.clauses.clone())
    };
    let differ = |section: &Section| match section {
        Section::Source => a.source != b.source || a.preset != b.preset,
        Section::Start => false,
        Section::Calendar => calendar(a) != calendar(b),
        Section::Clocks => a.clocks != b.clocks,
        Section::Windows => a.windows != b.windows,
        Section::Approval => a.director_approves != b.director_approves,
        Section::Content => a.director_content != b.director_content,
        Section::Medical => a.medical != b.medical,
        Section::Ladder => a.ladder != b.ladder,
        Section::ReportHour => a.report_hour != b.report_hour,
        Section::Shifts => a.shifts != b.shifts,
        Section::CallAttempts => a.call_attempts != b.call_attempts,
        Section::AssessMinutes => a.assess_minutes != b.assess_minutes,
        Section::MediaHours => a.media_hours != b.media_hours,
        Section::Categories => a.categories != b.categories,
        Section::Permissions => a.permissions != b.permissions,
        Section::Procedure => document(a) != document(b),
    };
    Section::ALL.iter().copied().filter(differ).collect()
}

/// Three years in the unit of the span.
pub(super) fn span(span: Span) -> Option<Why> {
    let most = match span.unit {
        Unit::Hours => 3 * 365 * 24,
        Unit::Days => 3 * 365,
        Unit::WorkingDays => 3 * 250,
    };
    match span.amount {
        0 => Some(Why::NotPositive),
        amount if amount > most => Some(Why::TooFar),
        _ => None,
    }
}

/// Is one span surely longer than another? Working days are compared only with each other.
pub(super) fn longer(one: Span, other: Span) -> bool {
    match (one.elapsed(), other.elapsed()) {
        (Some(one), Some(other)) => one > other,
        (None, None) => one.amount > other.amount,
        _ => false,
    }
}

impl Windows {
    /// Each window with its name.
    pub fn named(&self) -> [(&'static str, Span); 7] {
        [
            ("promise", self.promise),
            ("unit_answer", self.unit_answer),
            ("reply_reminder", self.reply_reminder),
            ("reply_closes", self.reply_closes),
            ("reaction", self.reaction),
            ("reopen", self.reopen),
            ("box_opening", self.box_opening),
        ]
    }

    /// The window of a name, to be changed.
    pub fn window_mut(&mut self, name: &str) -> Option<&mut Span> {
        Some(match name {
            "promise" => &mut self.promise,
            "unit_answer" => &mut self.unit_answer,
            "reply_reminder" => &mut self.reply_reminder,
            "reply_closes" => &mut self.reply_closes,
            "reaction" => &mut self.reaction,
            "reopen" => &mut self.reopen,
            "box_opening" => &mut self.box_opening,
            _ => return None,
        })
    }
}

fn windows(windows: &Windows, found: &mut Vec<Flaw>) {
    for (name, length) in windows.named() {
        if let Some(why) = span(length) {
            found.push(flaw(Section::Windows, Item::Named(name), why));
        }
    }
    if !longer(windows.reply_closes, windows.reply_reminder)
        && windows.reply_closes.unit == windows.reply_reminder.unit
    {
        found.push(flaw(Section::Windows, Item::Named("reply_closes"), Why::OutOfOrder));
    }
}

fn approval(when: &[ApprovalWhen], found: &mut Vec<Flaw>) {
    if when.is_empty() {
        found.push(flaw(Section::Approval, Item::Whole, Why::Empty));
    }
    if repeated(when) {
        found.push(flaw(Section::Approval, Item::Whole, Why::Twice));
    }
}

/// A crisis, and whatever shows somebody, is nobody else's to let out.
fn content(when: &[ContentWhen], found: &mut Vec<Flaw>) {
    if repeated(when) {
        found.push(flaw(Section::Content, Item::Whole, Why::Twice));
    }
    for one in [ContentWhen::Crisis, ContentWhen::People] {
        if !when.contains(&one) {
            found.push(flaw(Section::Content, Item::Named(one.code()), Why::Missing));
        }
    }
}

fn medical(medical: &MedicalRules, found: &mut Vec<Flaw>) {
    if medical.ways.is_empty() {
        found.push(flaw(Section::Medical, Item::Whole, Why::Empty));
    }
    if repeated(&medical.ways) {
        found.push(flaw(Section::Medical, Item::Whole, Why::Twice));
    }
    let open = |way: &&Way| matches!(way, Way::Message | Way::TrackingPage | Way::PublicNotice);
    for way in medical.ways.iter().filter(open) {
        found.push(flaw(Section::Medical, Item::Named(way.code()), Why::WayForbidden));
    }
}

fn ladder(rungs: &[Rung], found: &mut Vec<Flaw>) {
    let why = match rungs {
        [] => Why::Empty,
        rungs if rungs.contains(&Rung::Past) => Why::OutOfRange,
        // A case begins at its unit.
        [first, ..] if *first != Rung::Unit => Why::Missing,
        rungs if !rungs.is_sorted_by(|one, next| one < next) => Why::OutOfOrder,
        _ => return,
    };
    found.push(flaw(Section::Ladder, Item::Whole, why));
}

/// A number that stands alone, within what can be worked by: an issue is judged within 15 to 30 minutes
/// (what crisis plans name), media are answered within a week at the latest.
fn numbers(rules: &Rules, found: &mut Vec<Flaw>) {
    let fits = [
        (Section::ReportHour, rules.report_hour <= 23),
        (Section::CallAttempts, (1..=20).contains(&rules.call_attempts)),
        (Section::AssessMinutes, (15..=30).contains(&rules.assess_minutes)),
        (Section::MediaHours, (1..=168).contains(&rules.media_hours)),
    ];
    let wrong = fits.into_iter().filter(|(_, fits)| !fits);
    found.extend(wrong.map(|(section, _)| flaw(section, Item::Whole, Why::OutOfRange)));
}

/// Minutes of a day.
const DAY: u16 = 24 * 60;

/// Together the turns fill a day exactly once.
fn shifts(shifts: &[ShiftHours], found: &mut Vec<Flaw>) {
    let names: Vec<_> = shifts.iter().map(|hours| hours.shift).collect();
    let inside = shifts.iter().all(|hours| hours.from < DAY && hours.until <= DAY);
    let next = shifts.iter().cycle().skip(1);
    let joined = shifts.iter().zip(next).all(|(one, next)| one.until % DAY == next.from);
    let why = match shifts {
        [] => Why::Empty,
        _ if repeated(&names) => Why::Twice,
        _ if !inside => Why::OutOfRange,
        _ if !joined || shifts.iter().map(minutes).sum::<u32>() != u32::from(DAY) => Why::NotADay,
        _ => return,
    };
    found.push(flaw(Section::Shifts, Item::Whole, why));
}

fn minutes(hours: &ShiftHours) -> u32 {
    let next_day = if hours.passes_midnight() { DAY } else { 0 };
    u32::from(hours.until) + u32::from(next_day) - u32::from(hours.from)
}

pub(super) fn repeated<T: PartialEq>(all: &[T]) -> bool {
    all.iter().enumerate().any(|(nth, one)| all[..nth].contains(one))
}
