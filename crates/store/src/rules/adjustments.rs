//! What a hospital decided otherwise than its preset.

use domain::calendar::{Span, Week};
use domain::rules::{
    ApprovalWhen, Category, Clause, ClockRule, ContentWhen, Duty, MedicalRules, Permissions, Rules,
    Rung, ShiftHours, Source,
};
use serde::{Deserialize, Serialize};

use super::parts::{Allowed, Clock, Length, Medical, Origin, Problem, Turn, codes, parsed};
use crate::StoreError;
use crate::value::{damaged, from_json, json};

/// Every field that is `None` leaves the preset as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Adjustments {
    /// Local hour of the 24-hour report, 0 to 23.
    pub report_hour: Option<u8>,
    pub week: Option<Week>,
    pub joint_leave_counts: Option<bool>,
    pub spans: Spans,
    pub document: Option<Document>,
    pub categories: Option<Vec<Category>>,
    pub source: Option<Source>,
    pub clocks: Option<Vec<ClockRule>>,
    pub ladder: Option<Vec<Rung>>,
    pub director_approves: Option<Vec<ApprovalWhen>>,
    pub director_content: Option<Vec<ContentWhen>>,
    pub permissions: Option<Permissions>,
    pub medical: Option<MedicalRules>,
    pub shifts: Option<Vec<ShiftHours>>,
    pub call_attempts: Option<u8>,
    pub assess_minutes: Option<u8>,
    pub media_hours: Option<u8>,
    /// The clauses, each with the number of its step in the document.
    pub clauses: Option<Vec<Clause>>,
}

/// Spans of the procedure; see [`domain::rules::Windows`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spans {
    pub promise: Option<Span>,
    pub unit_answer: Option<Span>,
    pub reply_reminder: Option<Span>,
    pub reply_closes: Option<Span>,
    pub reaction: Option<Span>,
    pub reopen: Option<Span>,
    pub box_opening: Option<Span>,
}

/// The header of the document that the director signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    pub number: String,
    pub title: String,
}

impl Adjustments {
    /// All that rules say, so that they stay what they are whatever becomes of their preset.
    pub fn of(rules: &Rules) -> Self {
        let rules = rules.clone();
        let windows = rules.windows;
        Self {
            report_hour: Some(rules.report_hour),
            week: Some(rules.calendar.week),
            joint_leave_counts: Some(rules.calendar.joint_leave_counts),
            spans: Spans {
                promise: Some(windows.promise),
                unit_answer: Some(windows.unit_answer),
                reply_reminder: Some(windows.reply_reminder),
                reply_closes: Some(windows.reply_closes),
                reaction: Some(windows.reaction),
                reopen: Some(windows.reopen),
                box_opening: Some(windows.box_opening),
            },
            clauses: Some(rules.procedure.clauses),
            document: Some(Document {
                number: rules.procedure.number,
                title: rules.procedure.title,
            }),
            categories: Some(rules.categories),
            source: Some(rules.source),
            clocks: Some(rules.clocks),
            ladder: Some(rules.ladder),
            director_approves: Some(rules.director_approves),
            director_content: Some(rules.director_content),
            permissions: Some(rules.permissions),
            medical: Some(rules.medical),
            shifts: Some(rules.shifts),
            call_attempts: Some(rules.call_attempts),
            assess_minutes: Some(rules.assess_minutes),
            media_hours: Some(rules.media_hours),
        }
    }

    pub(crate) fn onto(self, mut rules: Rules) -> Rules {
        set(&mut rules.report_hour, self.report_hour);
        set(&mut rules.calendar.week, self.week);
        set(&mut rules.calendar.joint_leave_counts, self.joint_leave_counts);
        set(&mut rules.windows.promise, self.spans.promise);
        set(&mut rules.windows.unit_answer, self.spans.unit_answer);
        set(&mut rules.windows.reply_reminder, self.spans.reply_reminder);
        set(&mut rules.windows.reply_closes, self.spans.reply_closes);
        set(&mut rules.windows.reaction, self.spans.reaction);
        set(&mut rules.windows.reopen, self.spans.reopen);
        set(&mut rules.windows.box_opening, self.spans.box_opening);
        set(&mut rules.categories, self.categories);
        set(&mut rules.source, self.source);
        set(&mut rules.clocks, self.clocks);
        set(&mut rules.ladder, self.ladder);
        set(&mut rules.director_approves, self.director_approves);
        set(&mut rules.director_content, self.director_content);
        set(&mut rules.permissions, self.permissions);
        set(&mut rules.medical, self.medical);
        set(&mut rules.shifts, self.shifts);
        set(&mut rules.call_attempts, self.call_attempts);
        set(&mut rules.assess_minutes, self.assess_minutes);
        set(&mut rules.media_hours, self.media_hours);
        set(&mut rules.procedure.clauses, self.clauses);
        if let Some(document) = self.document {
            rules.procedure.number = document.number;
            rules.procedure.title = document.title;
        }
        rules
    }

    pub(crate) fn written(&self) -> Result<String, StoreError> {
        json(&Stored::of(self))
    }

    pub(crate) fn read(text: &str) -> Result<Self, StoreError> {
        from_json::<Stored>(text)?.adjustments().ok_or(damaged("adjustments of rules"))
    }
}

fn set<T>(place: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *place = value;
    }
}

/// How adjustments stand in their column. Fields are added, never renamed.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Stored {
    #[serde(skip_serializing_if = "Option::is_none")]
    report_hour: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    week: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    joint_leave_counts: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    promise: Option<Length>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit_answer: Option<Length>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reply_reminder: Option<Length>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reply_closes: Option<Length>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reaction: Option<Length>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reopen: Option<Length>,
    #[serde(skip_serializing_if = "Option::is_none")]
    box_opening: Option<Length>,
    #[serde(skip_serializing_if = "Option::is_none")]
    document: Option<Header>,
    #[serde(skip_serializing_if = "Option::is_none")]
    categories: Option<Vec<Problem>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<Origin>,
    #[serde(skip_serializing_if = "Option::is_none")]
    clocks: Option<Vec<Clock>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ladder: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    director_approves: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    director_content: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    permissions: Option<Vec<Allowed>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    medical: Option<Medical>,
    #[serde(skip_serializing_if = "Option::is_none")]
    shifts: Option<Vec<Turn>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    call_attempts: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    assess_minutes: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    media_hours: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    duties: Option<Vec<String>>,
    /// Only where the duties are not numbered one after the other.
    #[serde(skip_serializing_if = "Option::is_none")]
    clause_numbers: Option<Vec<u8>>,
}

#[derive(Serialize, Deserialize)]
struct Header {
    number: String,
    title: String,
}

impl Stored {
    fn of(from: &Adjustments) -> Self {
        let spans = from.spans;
        let document = from.document.clone();
        let categories = from.categories.as_ref();
        Self {
            report_hour: from.report_hour,
            week: from.week.map(|week| week.code().to_owned()),
            joint_leave_counts: from.joint_leave_counts,
            promise: spans.promise.map(Length::of),
            unit_answer: spans.unit_answer.map(Length::of),
            reply_reminder: spans.reply_reminder.map(Length::of),
            reply_closes: spans.reply_closes.map(Length::of),
            reaction: spans.reaction.map(Length::of),
            reopen: spans.reopen.map(Length::of),
            box_opening: spans.box_opening.map(Length::of),
            document: document.map(|Document { number, title }| Header { number, title }),
            categories: categories.map(|all| all.iter().map(Problem::of).collect()),
            source: from.source.as_ref().map(Origin::of),
            clocks: from.clocks.as_ref().map(|all| all.iter().map(Clock::of).collect()),
            ladder: from.ladder.as_ref().map(|all| codes(all, Rung::code)),
            director_approves: from
                .director_approves
                .as_ref()
                .map(|all| codes(all, ApprovalWhen::code)),
            director_content: from
                .director_content
                .as_ref()
                .map(|all| codes(all, ContentWhen::code)),
            permissions: from.permissions.as_ref().map(Allowed::all),
            medical: from.medical.as_ref().map(Medical::of),
            shifts: from.shifts.as_ref().map(|all| all.iter().map(Turn::of).collect()),
            call_attempts: from.call_attempts,
            assess_minutes: from.assess_minutes,
            media_hours: from.media_hours,
            duties: from.clauses.as_ref().map(|all| codes(all, |clause| clause.duty.code())),
            clause_numbers: from.clauses.as_deref().and_then(numbers),
        }
    }

    fn adjustments(self) -> Option<Adjustments> {
        let spans = Spans {
            promise: span(self.promise)?,
            unit_answer: span(self.unit_answer)?,
            reply_reminder: span(self.reply_reminder)?,
            reply_closes: span(self.reply_closes)?,
            reaction: span(self.reaction)?,
            reopen: span(self.reopen)?,
            box_opening: span(self.box_opening)?,
        };
        let categories = self.categories.unwrap_or_default();
        let read: Vec<Category> =
            categories.into_iter().map(Problem::category).collect::<Option<_>>()?;
        Some(Adjustments {
            report_hour: self.report_hour,
            week: self.week.map(|code| Week::parse(&code).ok_or(())).transpose().ok()?,
            joint_leave_counts: self.joint_leave_counts,
            spans,
            document: self.document.map(|Header { number, title }| Document { number, title }),
            categories: (!read.is_empty()).then_some(read),
            source: maybe(self.source, Origin::source)?,
            clocks: maybe(self.clocks, |all| all.into_iter().map(Clock::clock).collect())?,
            ladder: maybe(self.ladder, |all| parsed(&all, Rung::parse))?,
            director_approves: maybe(self.director_approves, |all| {
                parsed(&all, ApprovalWhen::parse)
            })?,
            director_content: maybe(self.director_content, |all| parsed(&all, ContentWhen::parse))?,
            permissions: maybe(self.permissions, Allowed::permissions)?,
            medical: maybe(self.medical, Medical::rules)?,
            shifts: maybe(self.shifts, |all| all.into_iter().map(Turn::hours).collect())?,
            call_attempts: self.call_attempts,
            assess_minutes: self.assess_minutes,
            media_hours: self.media_hours,
            clauses: maybe(self.duties, |all| clauses(&all, self.clause_numbers))?,
        })
    }
}

/// The numbers of the clauses, unless they are 1, 2, 3.
fn numbers(clauses: &[Clause]) -> Option<Vec<u8>> {
    let numbers: Vec<u8> = clauses.iter().map(|clause| clause.number).collect();
    (!(1..).zip(&numbers).all(|(place, number)| place == *number)).then_some(numbers)
}

fn clauses(duties: &[String], numbers: Option<Vec<u8>>) -> Option<Vec<Clause>> {
    let duties = parsed(duties, Duty::parse)?;
    let numbers = numbers.unwrap_or_else(|| (1..).take(duties.len()).collect());
    let paired = numbers.len() == duties.len();
    let pairs = numbers.into_iter().zip(duties);
    paired.then(|| pairs.map(|(number, duty)| Clause { number, duty }).collect())
}

fn span(length: Option<Length>) -> Option<Option<Span>> {
    maybe(length, Length::span)
}

/// What may be missing; the outer `None` for what is there and cannot be read.
fn maybe<A, B>(stored: Option<A>, read: impl FnOnce(A) -> Option<B>) -> Option<Option<B>> {
    match stored {
        None => Some(None),
        Some(stored) => read(stored).map(Some),
    }
}

#[cfg(test)]
mod tests {
    use domain::rules::Hcat;

    use super::*;

    fn all() -> Adjustments {
        Adjustments {
            report_hour: Some(7),
            week: Some(Week::SixDays),
            joint_leave_counts: Some(false),
            spans: Spans {
                promise: Some(Span::working_days(2)),
                unit_answer: Some(Span::hours(12)),
                reply_reminder: Some(Span::days(2)),
                reply_closes: Some(Span::days(5)),
                reaction: Some(Span::days(6)),
                reopen: Some(Span::days(40)),
                box_opening: Some(Span::days(3)),
            },
            document: Some(Document { number: "01".to_owned(), title: "Aduan".to_owned() }),
            categories: Some(vec![Category {
                code: "parkir".to_owned(),
                name: "Parkir".to_owned(),
                hcat: Hcat::Environment,
            }]),
            ..Adjustments::default()
        }
    }

    #[test]
    fn adjustments_keep_their_shape_in_their_column() {
        let golden = concat!(
            r#"{"report_hour":7,"week":"six_days","joint_leave_counts":false,"#,
            r#""promise":{"amount":2,"unit":"working_days"},"#,
            r#""unit_answer":{"amount":12,"unit":"hours"},"#,
            r#""reply_reminder":{"amount":2,"unit":"days"},"#,
            r#""reply_closes":{"amount":5,"unit":"days"},"#,
            r#""reaction":{"amount":6,"unit":"days"},"reopen":{"amount":40,"unit":"days"},"#,
            r#""box_opening":{"amount":3,"unit":"days"},"#,
            r#""document":{"number":"01","title":"Aduan"},"#,
            r#""categories":[{"code":"parkir","name":"Parkir","hcat":"environment"}]}"#,
        );
        assert_eq!(all().written().unwrap(), golden);
        assert_eq!(Adjustments::read(golden).unwrap(), all());
    }

    #[test]
    fn whatever_a_preset_says_can_be_written_down_whole() {
        use domain::calendar::Zone;
        use domain::rules::{Preset, preset};
        for each in Preset::ALL {
            let rules = preset(*each, Zone::Wib);
            let written = Adjustments::of(&rules).written().unwrap();
            let read = Adjustments::read(&written).unwrap();
            // On another preset, nothing of that one shows through.
            let mut other = preset(Preset::RsudBanyumas, Zone::Wib);
            other.preset = *each;
            assert_eq!(read.onto(other), rules, "{each:?}");
        }
    }

    #[test]
    fn a_clause_keeps_the_number_of_its_step() {
        let clause = |number, duty| Clause { number, duty };
        let clauses = vec![clause(2, Duty::Receive), clause(5, Duty::Documented)];
        let some = Adjustments { clauses: Some(clauses), ..Adjustments::default() };
        let golden = r#"{"duties":["receive","documented"],"clause_numbers":[2,5]}"#;
        assert_eq!(some.written().unwrap(), golden);
        assert_eq!(Adjustments::read(golden).unwrap(), some);
        assert!(Adjustments::read(r#"{"duties":["receive"],"clause_numbers":[2,5]}"#).is_err());
    }

    #[test]
    fn nothing_decided_is_an_empty_object() {
        assert_eq!(Adjustments::default().written().unwrap(), "{}");
        assert_eq!(Adjustments::read("{}").unwrap(), Adjustments::default());
        assert!(Adjustments::read(r#"{"week":"four_days"}"#).is_err());
    }
}
