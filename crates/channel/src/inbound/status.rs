//! What becomes of a message that we sent, and of a call.

/// How far a message has come. Reports arrive in any order; the order here is the truth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum State {
    Sent,
    Delivered,
    Read,
    /// A voice message was listened to.
    Played,
    /// The reader removed it.
    Deleted,
    /// It will not arrive; the provider's number of the reason.
    Failed(i64),
}

/// Of two reports about one message the one that counts, whichever came first. A failure is the
/// end of it.
pub fn later(a: State, b: State) -> State {
    a.max(b)
}

/// What the provider says it charges; no amount, for that depends on the contract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Price {
    pub billable: bool,
    pub category: String,
    pub model: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CallEvent {
    /// It rings at the other side.
    Began,
    Accepted,
    Rejected,
    /// Seconds that were spoken; none: nobody answered.
    Ended {
        seconds: Option<u32>,
    },
    /// The other side let us call, or took that back.
    Permission {
        granted: bool,
    },
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn state() -> impl Strategy<Value = State> {
        prop_oneof![
            Just(State::Sent),
            Just(State::Delivered),
            Just(State::Read),
            Just(State::Played),
            Just(State::Deleted),
            any::<i64>().prop_map(State::Failed),
        ]
    }

    proptest! {
        #[test]
        fn the_order_of_arrival_does_not_matter(
            mut reports in proptest::collection::vec(state(), 1..8),
            turn in any::<prop::sample::Index>(),
        ) {
            let end = |reports: &[State]| reports.iter().copied().reduce(later);
            let told = end(&reports);
            let by = turn.index(reports.len());
            reports.rotate_left(by);
            prop_assert_eq!(told, end(&reports));
            reports.reverse();
            prop_assert_eq!(told, end(&reports));
            let twice = [reports.clone(), reports].concat();
            prop_assert_eq!(told, end(&twice));
        }
    }

    #[test]
    fn read_outweighs_delivered_and_a_failure_outweighs_all() {
        assert_eq!(later(State::Read, State::Delivered), State::Read);
        assert_eq!(later(State::Sent, State::Delivered), State::Delivered);
        assert_eq!(later(State::Failed(131_026), State::Read), State::Failed(131_026));
    }
}
