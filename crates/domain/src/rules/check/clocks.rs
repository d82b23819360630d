//! Clocks: each runs, and none runs more slowly than the law.

use super::{Flaw, Item, Section, Why, flaw, longer, span};
use crate::calendar::Span;
use crate::rules::{ClockName, ClockRule, Limit, MarkKind};

/// Permenkes 30/2022, INM 12.
const RED: Span = Span::hours(24);
const YELLOW: Span = Span::days(3);
const GREEN: Span = Span::days(7);

pub(super) fn all(clocks: &[ClockRule], found: &mut Vec<Flaw>) {
    let names: Vec<ClockName> = clocks.iter().map(|clock| clock.name).collect();
    for (nth, name) in names.iter().enumerate() {
        if names[..nth].contains(name) {
            found.push(of(*name, Why::Twice));
        }
    }
    if !names.contains(&ClockName::Response) {
        found.push(of(ClockName::Response, Why::Missing));
    }
    for clock in clocks {
        let whys = [marks(clock), length(clock), law(clock), source(clock)];
        found.extend(whys.into_iter().flatten().map(|why| of(clock.name, why)));
    }
}

fn of(name: ClockName, why: Why) -> Flaw {
    flaw(Section::Clocks, Item::Named(name.code()), why)
}

/// It begins and ends with something.
fn marks(clock: &ClockRule) -> Option<Why> {
    (clock.starts.is_empty() || clock.stops.is_empty()).then_some(Why::Empty)
}

fn length(clock: &ClockRule) -> Option<Why> {
    let given = matches!(clock.name, ClockName::PromisedTime | ClockName::ForwardedDue);
    match clock.limit {
        Limit::Given => (!given).then_some(Why::NoInstant),
        _ if given => Some(Why::NoInstant),
        Limit::Fixed(limit) => span(limit),
        Limit::ByGrade { red, yellow, green } => {
            let each = [red, yellow, green].into_iter().find_map(span);
            let order = longer(red, yellow) || longer(yellow, green);
            each.or(order.then_some(Why::OutOfOrder))
        }
    }
}

/// A hospital may be faster than the indicator asks, never slower, and nothing stops its clock.
fn law(clock: &ClockRule) -> Option<Why> {
    if clock.name != ClockName::Response {
        return None;
    }
    let kept = match clock.limit {
        Limit::ByGrade { red, yellow, green } => {
            let within = |limit: Span, most| limit.elapsed().is_some() && !longer(limit, most);
            within(red, RED) && within(yellow, YELLOW) && within(green, GREEN)
        }
        Limit::Fixed(_) | Limit::Given => false,
    };
    let whole = clock.starts == [MarkKind::Received]
        && clock.stops == [MarkKind::AnswerReached]
        && clock.pauses.is_none()
        && clock.restarts.is_empty()
        && !clock.only_warns;
    (!(kept && whole)).then_some(Why::LooserThanLaw)
}

fn source(clock: &ClockRule) -> Option<Why> {
    super::words::line(&clock.source.text, super::words::SOURCE)
}
