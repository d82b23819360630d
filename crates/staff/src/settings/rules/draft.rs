//! The form of a new revision: every value of the rules that can be typed, under its name.

use domain::calendar::{Span, Unit, Week, Zone};
use domain::rules::{
    ApprovalWhen, Category, ContentWhen, Hcat, Limit, Rules, Rung, ShiftHours, Source,
    SourceStatus, Way,
};
use locale::Words;
use web::{Faults, Sent};

/// A span to be typed: its name, its words, and what stands in it.
pub struct SpanField {
    pub name: String,
    pub words: String,
    pub amount: String,
    pub unit: String,
}

/// A clock with one span, or one for each grade.
pub struct ClockField {
    /// The name under which a flaw is told.
    pub name: String,
    pub words: String,
    pub spans: Vec<SpanField>,
}

pub const GRADES: [&str; 3] = ["red", "yellow", "green"];
pub const ONCE: [&str; 15] = [
    "base",
    "source",
    "status",
    "start",
    "zone",
    "week",
    "joint_leave",
    "report_hour",
    "call_attempts",
    "assess_minutes",
    "media_hours",
    "categories",
    "accompanied",
    "opinion",
    "look",
];
pub const OFTEN: [&str; 4] = ["approval", "content", "medical", "ladder"];

/// The names of all spans that the form of these rules has.
pub fn spans(rules: &Rules) -> Vec<(String, Span)> {
    let windows = rules.windows.named().into_iter();
    let windows = windows.map(|(name, span)| (format!("windows.{name}"), span));
    let clocks = rules.clocks.iter().flat_map(|clock| {
        let name = format!("clocks.{}", clock.name.code());
        match clock.limit {
            Limit::Given => Vec::new(),
            Limit::Fixed(span) => vec![(name, span)],
            Limit::ByGrade { red, yellow, green } => {
                let each = GRADES.into_iter().zip([red, yellow, green]);
                each.map(|(grade, span)| (format!("{name}.{grade}"), span)).collect()
            }
        }
    });
    windows.chain(clocks).collect()
}

/// The names of the fields that tell when a turn begins.
pub fn turns(rules: &Rules) -> Vec<(String, u16)> {
    let of = |hours: &ShiftHours| (format!("shifts.{}", hours.shift.code()), hours.from);
    rules.shifts.iter().map(of).collect()
}

/// What was typed over the rules with which the form began.
///
/// # Errors
/// What cannot be read, beside its field.
pub fn read(sent: &Sent, base: &Rules, t: &Words) -> Result<Rules, Faults> {
    let mut faults = known(sent, base, t);
    let mut rules = base.clone();
    rules.source = Source {
        text: sent.text("source").to_owned(),
        status: chosen(sent, "status", SourceStatus::parse, (&mut faults, t))
            .unwrap_or(SourceStatus::NotYetChecked),
    };
    for (name, _) in spans(base) {
        match span(sent, &name) {
            Some(span) => put(&mut rules, &name, span),
            None => faults.add(&name, t.rules_not_a_number()),
        }
    }
    let calendar = &mut rules.calendar;
    if let Some(zone) = chosen(sent, "zone", Zone::parse, (&mut faults, t)) {
        calendar.zone = zone;
    }
    if let Some(week) = chosen(sent, "week", Week::parse, (&mut faults, t)) {
        calendar.week = week;
    }
    calendar.joint_leave_counts = sent.ticked("joint_leave");
    rules.report_hour = number(sent, "report_hour", (&mut faults, t));
    rules.call_attempts = number(sent, "call_attempts", (&mut faults, t));
    rules.assess_minutes = number(sent, "assess_minutes", (&mut faults, t));
    rules.media_hours = number(sent, "media_hours", (&mut faults, t));
    rules.director_approves = ticked(sent, "approval", ApprovalWhen::parse);
    rules.director_content = ticked(sent, "content", ContentWhen::parse);
    rules.ladder = ticked(sent, "ladder", Rung::parse);
    rules.medical.ways = ticked(sent, "medical", Way::parse);
    rules.medical.accompanied = sent.ticked("accompanied");
    rules.medical.opinion = sent.ticked("opinion");
    begins(sent, &mut rules, (&mut faults, t));
    match categories(sent.text("categories")) {
        Some(categories) => rules.categories = categories,
        None => faults.add("categories", t.rules_not_a_line()),
    }
    if faults.is_empty() { Ok(rules) } else { Err(faults) }
}

fn known(sent: &Sent, base: &Rules, t: &Words) -> Faults {
    let spans = spans(base).into_iter();
    let spans = spans.flat_map(|(name, _)| [format!("{name}.amount"), format!("{name}.unit")]);
    let own: Vec<String> = spans.chain(turns(base).into_iter().map(|(name, _)| name)).collect();
    let once: Vec<&str> = own.iter().map(String::as_str).chain(ONCE).collect();
    sent.check(t, &once, &OFTEN)
}

fn span(sent: &Sent, name: &str) -> Option<Span> {
    let amount = sent.text(&format!("{name}.amount")).parse().ok()?;
    Some(Span { amount, unit: Unit::parse(sent.text(&format!("{name}.unit")))? })
}

/// Puts a span where its name says.
fn put(rules: &mut Rules, name: &str, span: Span) {
    if let Some(place) = name.strip_prefix("windows.").and_then(|it| rules.windows.window_mut(it)) {
        *place = span;
    }
    let Some(name) = name.strip_prefix("clocks.") else { return };
    let (name, grade) = name.split_once('.').map_or((name, ""), |(name, grade)| (name, grade));
    let Some(clock) = rules.clocks.iter_mut().find(|clock| clock.name.code() == name) else {
        return;
    };
    match (&mut clock.limit, grade) {
        (Limit::Fixed(limit), "") => *limit = span,
        (Limit::ByGrade { red, .. }, "red") => *red = span,
        (Limit::ByGrade { yellow, .. }, "yellow") => *yellow = span,
        (Limit::ByGrade { green, .. }, "green") => *green = span,
        _ => {}
    }
}

fn chosen<T>(
    sent: &Sent,
    field: &str,
    parse: fn(&str) -> Option<T>,
    (faults, t): (&mut Faults, &Words),
) -> Option<T> {
    let found = parse(sent.text(field));
    if found.is_none() {
        faults.add(field, t.form_not_a_choice());
    }
    found
}

/// What is too large for a byte is out of every bound: the rules say so beside the field.
fn number(sent: &Sent, field: &str, (faults, t): (&mut Faults, &Words)) -> u8 {
    let typed = sent.text(field).parse::<u32>();
    if typed.is_err() {
        faults.add(field, t.rules_not_a_number());
    }
    typed.map_or(0, |typed| u8::try_from(typed).unwrap_or(u8::MAX))
}

fn ticked<T>(sent: &Sent, field: &str, parse: fn(&str) -> Option<T>) -> Vec<T> {
    sent.all(field).filter_map(parse).collect()
}

/// Each turn ends where the next one begins, so that no day has a gap.
fn begins(sent: &Sent, rules: &mut Rules, (faults, t): (&mut Faults, &Words)) {
    let mut starts = Vec::new();
    for (name, _) in turns(rules) {
        match minutes(sent.text(&name)) {
            Some(minutes) => starts.push(minutes),
            None => return faults.add(&name, t.form_not_a_time()),
        }
    }
    let next = starts.iter().cycle().skip(1);
    for (hours, (from, until)) in rules.shifts.iter_mut().zip(starts.iter().zip(next)) {
        (hours.from, hours.until) = (*from, *until);
    }
}

/// `07:00` or `07.00`
fn minutes(text: &str) -> Option<u16> {
    let (hour, minute) = text.split_once([':', '.'])?;
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

/// `code; name; hcat`, one a line.
fn categories(text: &str) -> Option<Vec<Category>> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let category = |line: &str| {
        let mut parts = line.split(';').map(str::trim);
        let (code, name, hcat) = (parts.next()?, parts.next()?, parts.next()?);
        let hcat = Hcat::parse(hcat).filter(|_| parts.next().is_none())?;
        Some(Category { code: code.to_owned(), name: name.to_owned(), hcat })
    };
    lines.map(category).collect()
}
