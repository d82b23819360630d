//! How soon people heard back, with the way of counting.

use domain::report::Answers;

use crate::document::{Block, Figure};
use crate::report::setting::{Setting, figure};

pub(super) fn blocks(answers: &Answers, setting: &Setting<'_>) -> Vec<Block> {
    let t = setting.t();
    vec![Block::Details(details(answers, setting)), Block::Note(t.social_report_answer_note())]
}

fn details(answers: &Answers, setting: &Setting<'_>) -> Vec<Figure> {
    let t = setting.t();
    let of = |(count, of): (u32, u32)| match of {
        0 => t.social_report_nothing(),
        of => t.social_report_of(setting.count(count), setting.count(of)),
    };
    let span = |seconds: Option<i64>| {
        seconds.map_or_else(|| t.social_report_nothing(), |seconds| t.span(seconds))
    };
    let goal = match answers.goal_hours {
        Some(hours) => {
            let says = t.social_report_in_goal(setting.count(hours));
            figure(says, of((answers.in_goal, answers.in_goal_of)))
        }
        None => figure(t.social_report_no_goal(), t.social_report_nothing()),
    };
    vec![
        figure(t.social_report_answered(), of((answers.answered, answers.received))),
        figure(t.social_report_in_grade(), of((answers.in_grade, answers.in_grade_of))),
        goal,
        figure(t.social_report_median(), span(answers.median_seconds)),
        figure(t.social_report_ninety(), span(answers.ninety_seconds)),
        figure(t.social_report_complaints(), of((answers.complaints_closed, answers.complaints))),
    ]
}
