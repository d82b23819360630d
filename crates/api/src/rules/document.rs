//! Rules as a document: JSON for programs, TOML for the command line.

use std::collections::BTreeMap;

use domain::calendar::{Week, Zone};
use domain::people::Role;
use domain::rules::{
    Act, ApprovalWhen, Category, Clause, ContentWhen, Duty, Hcat, MedicalRules, Permissions,
    Preset, Rules, Rung, Shift, ShiftHours, Way, Windows, preset,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::clock::{RuleClock, RuleSource, RuleSpan};

/// A code that names nothing; where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Misfit {
    pub field: &'static str,
}

/// All that one hospital may decide for itself.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RulesDocument {
    /// The built-in procedure with which it began.
    preset: String,
    source: RuleSource,
    /// `wib`, `wita` or `wit`.
    zone: String,
    /// `five_days` or `six_days`.
    week: String,
    joint_leave_counts: bool,
    /// Local hour of the 24-hour report, 0 to 23.
    report_hour: u8,
    /// After so many attempts a call back ends as unreachable.
    call_attempts: u8,
    /// Minutes within which an issue is judged for the first time, 15 to 30; without the field it is
    /// what a hospital begins with.
    #[serde(default = "usual_minutes")]
    assess_minutes: u8,
    /// Hours within which media that named no deadline are answered, 1 to 168; without the field it is
    /// what a hospital begins with.
    #[serde(default = "usual_hours")]
    media_hours: u8,
    /// `unit`, `other_unit`, `management`, in this order.
    ladder: Vec<String>,
    /// `always`, `medical`, `after_dissatisfaction`, `media_inquiry`, or a grade.
    director_approves: Vec<String>,
    /// The content that only the director approves: a purpose, or `people`. `crisis` and `people`
    /// are always among them; without the field it is what a hospital begins with.
    #[serde(default = "usual_content")]
    director_content: Vec<String>,
    medical: RuleMedical,
    windows: RuleWindows,
    procedure: RuleProcedure,
    shifts: Vec<RuleShift>,
    categories: Vec<RuleCategory>,
    clocks: Vec<RuleClock>,
    /// For each act the roles that may do it.
    permissions: BTreeMap<String, Vec<String>>,
}

/// How a medical answer travels.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct RuleMedical {
    ways: Vec<String>,
    accompanied: bool,
    opinion: bool,
}

/// Spans of the procedure that are no clocks of the indicator.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct RuleWindows {
    promise: RuleSpan,
    unit_answer: RuleSpan,
    reply_reminder: RuleSpan,
    reply_closes: RuleSpan,
    reaction: RuleSpan,
    reopen: RuleSpan,
    box_opening: RuleSpan,
}

/// The document that the director signed.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct RuleProcedure {
    number: String,
    title: String,
    /// The duty of each clause, in their order.
    clauses: Vec<String>,
}

/// A turn of the day, in minutes after midnight.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct RuleShift {
    shift: String,
    from: u16,
    until: u16,
}

/// A problem category and its HCAT code.
#[derive(Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct RuleCategory {
    code: String,
    name: String,
    hcat: String,
}

pub(super) fn codes<T: Copy>(all: &[T], code: fn(T) -> &'static str) -> Vec<String> {
    all.iter().map(|one| code(*one).to_owned()).collect()
}

pub(super) fn known<T>(
    field: &'static str,
    code: &str,
    parse: fn(&str) -> Option<T>,
) -> Result<T, Misfit> {
    parse(code).ok_or(Misfit { field })
}

pub(super) fn all_known<T>(
    field: &'static str,
    codes: &[String],
    parse: fn(&str) -> Option<T>,
) -> Result<Vec<T>, Misfit> {
    codes.iter().map(|code| known(field, code, parse)).collect()
}

impl RulesDocument {
    /// Writes rules down.
    pub fn of(rules: &Rules) -> Self {
        let windows = &rules.windows;
        let paper = &rules.procedure;
        let duties: Vec<Duty> = paper.clauses.iter().map(|clause| clause.duty).collect();
        let allowed =
            |(act, roles): &(Act, Vec<Role>)| (act.code().to_owned(), codes(roles, Role::code));
        Self {
            preset: rules.preset.code().to_owned(),
            source: RuleSource::of(&rules.source),
            zone: rules.calendar.zone.code().to_owned(),
            week: rules.calendar.week.code().to_owned(),
            joint_leave_counts: rules.calendar.joint_leave_counts,
            report_hour: rules.report_hour,
            call_attempts: rules.call_attempts,
            assess_minutes: rules.assess_minutes,
            media_hours: rules.media_hours,
            ladder: codes(&rules.ladder, Rung::code),
            director_approves: codes(&rules.director_approves, ApprovalWhen::code),
            director_content: codes(&rules.director_content, ContentWhen::code),
            medical: RuleMedical {
                ways: codes(&rules.medical.ways, Way::code),
                accompanied: rules.medical.accompanied,
                opinion: rules.medical.opinion,
            },
            windows: RuleWindows::of(windows),
            procedure: RuleProcedure {
                number: paper.number.clone(),
                title: paper.title.clone(),
                clauses: codes(&duties, Duty::code),
            },
            shifts: rules.shifts.iter().map(RuleShift::of).collect(),
            categories: rules.categories.iter().map(RuleCategory::of).collect(),
            clocks: rules.clocks.iter().map(RuleClock::of).collect(),
            permissions: rules.permissions.0.iter().map(allowed).collect(),
        }
    }

    /// The rules that are meant; the days off are the hospital's own matter.
    ///
    /// # Errors
    /// The first code that names nothing.
    pub fn meant(self) -> Result<Rules, Misfit> {
        let base = known("preset", &self.preset, Preset::parse)?;
        let mut rules = preset(base, known("zone", &self.zone, Zone::parse)?);
        rules.source = self.source.meant("source")?;
        rules.calendar.week = known("week", &self.week, Week::parse)?;
        rules.calendar.joint_leave_counts = self.joint_leave_counts;
        rules.report_hour = self.report_hour;
        rules.call_attempts = self.call_attempts;
        rules.assess_minutes = self.assess_minutes;
        rules.media_hours = self.media_hours;
        rules.ladder = all_known("ladder", &self.ladder, Rung::parse)?;
        rules.director_approves =
            all_known("director_approves", &self.director_approves, ApprovalWhen::parse)?;
        rules.director_content =
            all_known("director_content", &self.director_content, ContentWhen::parse)?;
        rules.medical = MedicalRules {
            ways: all_known("medical.ways", &self.medical.ways, Way::parse)?,
            accompanied: self.medical.accompanied,
            opinion: self.medical.opinion,
        };
        rules.windows = self.windows.meant()?;
        rules.procedure.number = self.procedure.number;
        rules.procedure.title = self.procedure.title;
        let duties = all_known("procedure.clauses", &self.procedure.clauses, Duty::parse)?;
        let clauses = (1..).zip(duties).map(|(number, duty)| Clause { number, duty });
        rules.procedure.clauses = clauses.collect();
        rules.shifts = self.shifts.into_iter().map(RuleShift::meant).collect::<Result<_, _>>()?;
        let categories = self.categories.into_iter().map(RuleCategory::meant);
        rules.categories = categories.collect::<Result<_, _>>()?;
        rules.clocks = self.clocks.into_iter().map(RuleClock::meant).collect::<Result<_, _>>()?;
        rules.permissions = permissions(&self.permissions)?;
        Ok(rules)
    }
}

fn usual_content() -> Vec<String> {
    codes(&ContentWhen::USUAL, ContentWhen::code)
}

fn usual_minutes() -> u8 {
    Rules::ASSESS_MINUTES
}

fn usual_hours() -> u8 {
    Rules::MEDIA_HOURS
}

/// In the order of the acts, so that the same table is the same rule.
fn permissions(sent: &BTreeMap<String, Vec<String>>) -> Result<Permissions, Misfit> {
    let mut table = Vec::new();
    for (act, roles) in sent {
        let act = known("permissions", act, Act::parse)?;
        table.push((act, all_known(act.code(), roles, Role::parse)?));
    }
    table.sort_by_key(|(act, _)| *act);
    Ok(Permissions(table))
}

impl RuleWindows {
    fn of(windows: &Windows) -> Self {
        Self {
            promise: RuleSpan::of(windows.promise),
            unit_answer: RuleSpan::of(windows.unit_answer),
            reply_reminder: RuleSpan::of(windows.reply_reminder),
            reply_closes: RuleSpan::of(windows.reply_closes),
            reaction: RuleSpan::of(windows.reaction),
            reopen: RuleSpan::of(windows.reopen),
            box_opening: RuleSpan::of(windows.box_opening),
        }
    }

    fn meant(self) -> Result<Windows, Misfit> {
        Ok(Windows {
            promise: self.promise.meant("windows.promise")?,
            unit_answer: self.unit_answer.meant("windows.unit_answer")?,
            reply_reminder: self.reply_reminder.meant("windows.reply_reminder")?,
            reply_closes: self.reply_closes.meant("windows.reply_closes")?,
            reaction: self.reaction.meant("windows.reaction")?,
            reopen: self.reopen.meant("windows.reopen")?,
            box_opening: self.box_opening.meant("windows.box_opening")?,
        })
    }
}

impl RuleShift {
    fn of(hours: &ShiftHours) -> Self {
        Self { shift: hours.shift.code().to_owned(), from: hours.from, until: hours.until }
    }

    fn meant(self) -> Result<ShiftHours, Misfit> {
        let shift = known("shifts", &self.shift, Shift::parse)?;
        Ok(ShiftHours { shift, from: self.from, until: self.until })
    }
}

impl RuleCategory {
    fn of(one: &Category) -> Self {
        let hcat = one.hcat.code().to_owned();
        Self { code: one.code.clone(), name: one.name.clone(), hcat }
    }

    fn meant(self) -> Result<Category, Misfit> {
        let hcat = known("categories", &self.hcat, Hcat::parse)?;
        Ok(Category { code: self.code, name: self.name, hcat })
    }
}
