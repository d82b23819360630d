//! Rules in sentences that a Humas officer reads: one sentence a rule, each with its source. What
//! changed between two revisions is which sentences differ.

use domain::calendar::Span;
use domain::people::Role;
use domain::rules::{ClockRule, Limit, Rules, Section, ShiftHours, Source};
use locale::Words;

/// One sentence. Its key is the same in every revision and every language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub key: String,
    pub says: String,
    /// Where the rule comes from, where it has a source of its own.
    pub source: Option<Source>,
}

/// The sentences of one section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    pub section: Section,
    pub told: Vec<Told>,
}

/// All sentences, section by section.
pub fn told(rules: &Rules, t: &Words) -> Vec<Part> {
    let sections = Section::ALL.iter().filter(|section| **section != Section::Start);
    sections.map(|section| Part { section: *section, told: of(*section, rules, t) }).collect()
}

/// A sentence before and after; one of them is missing where the rule came or went.
pub type Changed = (Option<Told>, Option<Told>);

/// The sentences that differ between two revisions, in the order of the later one.
pub fn changed(before: &Rules, after: &Rules, t: &Words) -> Vec<(Section, Vec<Changed>)> {
    let pairs = told(before, t).into_iter().zip(told(after, t));
    let differ = |(old, new): (Part, Part)| {
        let known = |all: &[Told], key: &str| all.iter().find(|one| one.key == key).cloned();
        let came = new.told.iter().map(|now| (known(&old.told, &now.key), Some(now.clone())));
        let gone = old.told.iter().filter(|was| known(&new.told, &was.key).is_none());
        let gone = gone.map(|was| (Some(was.clone()), None));
        let other: Vec<Changed> = came.chain(gone).filter(|(was, now)| was != now).collect();
        (new.section, other)
    };
    pairs.map(differ).filter(|(_, other)| !other.is_empty()).collect()
}

fn line(key: impl Into<String>, says: String) -> Told {
    Told { key: key.into(), says, source: None }
}

fn of(section: Section, rules: &Rules, t: &Words) -> Vec<Told> {
    match section {
        Section::Source => vec![Told {
            key: "source".to_owned(),
            says: t.rules_source(t.preset(rules.preset.code())),
            source: Some(rules.source.clone()),
        }],
        Section::Start => Vec::new(),
        Section::Calendar => calendar(rules, t),
        Section::Clocks => rules.clocks.iter().map(|clock| ticking(clock, t)).collect(),
        Section::Windows => {
            let windows = rules.windows.named().into_iter();
            windows.map(|(name, span)| line(name, t.rules_window(name, length(span, t)))).collect()
        }
        Section::Approval => {
            let when = rules.director_approves.iter();
            when.map(|when| line(when.code(), t.rules_approval(when.code()))).collect()
        }
        Section::Content => {
            let when = rules.director_content.iter();
            when.map(|when| line(when.code(), t.rules_content(when.code()))).collect()
        }
        Section::Medical => medical(rules, t),
        Section::Ladder => {
            let rungs: Vec<String> = rules.ladder.iter().map(|rung| t.rung(rung.code())).collect();
            vec![line("ladder", t.rules_ladder(rungs.join(" → ")))]
        }
        Section::ReportHour => vec![line("hour", t.rules_report_hour(clock(rules.report_hour)))],
        Section::Shifts => rules.shifts.iter().map(|hours| turn(hours, t)).collect(),
        Section::CallAttempts => {
            vec![line("attempts", t.rules_call_attempts(rules.call_attempts.to_string()))]
        }
        Section::AssessMinutes => {
            vec![line("minutes", t.rules_assess_minutes(rules.assess_minutes.to_string()))]
        }
        Section::MediaHours => {
            vec![line("hours", t.rules_media_hours(rules.media_hours.to_string()))]
        }
        Section::Categories => {
            let of = rules.categories.iter();
            of.map(|one| line(&one.code, format!("{} ({})", one.name, t.hcat(one.hcat.code()))))
                .collect()
        }
        Section::Permissions => permissions(rules, t),
        Section::Procedure => procedure(rules, t),
    }
}

fn calendar(rules: &Rules, t: &Words) -> Vec<Told> {
    let calendar = &rules.calendar;
    let joint = if calendar.joint_leave_counts { "counts" } else { "counts_not" };
    vec![
        line("zone", t.rules_zone(calendar.zone.label())),
        line("week", t.rules_week(calendar.week.code())),
        line("joint_leave", t.rules_joint_leave(joint)),
    ]
}

fn ticking(clock: &ClockRule, t: &Words) -> Told {
    let name = t.clock(clock.name.code());
    let limit = match clock.limit {
        Limit::Fixed(span) => length(span, t),
        Limit::Given => t.rules_limit_given(),
        Limit::ByGrade { red, yellow, green } => {
            let each = [("red", red), ("yellow", yellow), ("green", green)];
            each.map(|(grade, span)| format!("{} {}", t.grade(grade), length(span, t))).join(", ")
        }
    };
    let marks = |all: &[domain::rules::MarkKind]| {
        all.iter().map(|mark| t.mark(mark.code())).collect::<Vec<_>>().join(", ")
    };
    let mut says = t.rules_clock(name, limit, marks(&clock.starts), marks(&clock.stops));
    let kinds = clock.applies.kinds.iter().map(|kind| t.kind(kind.code()));
    let nature = clock.applies.nature.iter().map(|nature| t.nature(nature.code()));
    let channels = clock.applies.channels.iter().map(|channel| t.channel(channel.code()));
    let only: Vec<String> = kinds.chain(nature).chain(channels).collect();
    let mut add = |more: String| says = format!("{says} {more}");
    if !only.is_empty() {
        add(t.rules_clock_only(only.join(", ")));
    }
    if let Some((from, to)) = clock.pauses {
        add(t.rules_clock_pauses(t.mark(from.code()), t.mark(to.code())));
    }
    if !clock.restarts.is_empty() {
        add(t.rules_clock_restarts(marks(&clock.restarts)));
    }
    if clock.only_warns {
        add(t.rules_clock_warns());
    }
    Told { key: clock.name.code().to_owned(), says, source: Some(clock.source.clone()) }
}

fn medical(rules: &Rules, t: &Words) -> Vec<Told> {
    let medical = &rules.medical;
    let ways: Vec<String> = medical.ways.iter().map(|way| t.way(way.code())).collect();
    let yes = |holds: bool| if holds { "yes" } else { "no" };
    vec![
        line("ways", t.rules_medical_ways(ways.join(", "))),
        line("accompanied", t.rules_medical_accompanied(yes(medical.accompanied))),
        line("opinion", t.rules_medical_opinion(yes(medical.opinion))),
    ]
}

fn turn(hours: &ShiftHours, t: &Words) -> Told {
    let name = t.shift_name(hours.shift.code());
    let says = format!("{name}: {}–{}", minutes(hours.from), minutes(hours.until));
    line(hours.shift.code(), says)
}

fn permissions(rules: &Rules, t: &Words) -> Vec<Told> {
    let one = |(act, roles): &(domain::rules::Act, Vec<Role>)| {
        let names: Vec<String> = roles.iter().map(|role| t.role(role.code())).collect();
        let who = if names.is_empty() { t.rules_only_the_clock() } else { names.join(", ") };
        line(act.code(), format!("{}: {who}", t.command(act.code())))
    };
    rules.permissions.0.iter().map(one).collect()
}

fn procedure(rules: &Rules, t: &Words) -> Vec<Told> {
    let paper = &rules.procedure;
    let header = line("document", t.rules_document(paper.number.as_str(), paper.title.as_str()));
    let clauses = paper.clauses.iter();
    let clauses = clauses.map(|clause| {
        line(clause.duty.code(), format!("{}. {}", clause.number, t.duty(clause.duty.code())))
    });
    [header].into_iter().chain(clauses).collect()
}

/// `48 jam`, `5 hari kerja`
fn length(span: Span, t: &Words) -> String {
    format!("{} {}", span.amount, t.unit_of_time(span.unit.code()))
}

fn clock(hour: u8) -> String {
    minutes(u16::from(hour) * 60)
}

fn minutes(minutes: u16) -> String {
    format!("{:02}.{:02}", minutes / 60 % 24, minutes % 60)
}
