//! Who may do what, as a table that a hospital can change.

use crate::people::Role;
use crate::text::coded;

coded! {
    /// One thing that somebody can do to a case.
    Act {
        Screen = "screen",
        AskForTime = "ask_for_time",
        Route = "route",
        Answer = "answer",
        AnswerDirectly = "answer_directly",
        Accept = "accept",
        Return = "return",
        Reroute = "reroute",
        RecallAsk = "recall_ask",
        Inquire = "inquire",
        Reply = "reply",
        RequestApproval = "request_approval",
        Approve = "approve",
        Entitle = "entitle",
        Deliver = "deliver",
        RecordDelivery = "record_delivery",
        RecordFailure = "record_failure",
        RecordReaction = "record_reaction",
        RecordCare = "record_care",
        Escalate = "escalate",
        Close = "close",
        Reopen = "reopen",
        Withdraw = "withdraw",
        Note = "note",
        Link = "link",
        Merge = "merge",
        LinkBack = "link_back",
        NameAccused = "name_accused",
        Reveal = "reveal",
        Remind = "remind",
        Report = "report",
        Hold = "hold",
        ShowFile = "show_file",
        Enclose = "enclose",
        ChooseLanguage = "choose_language",
        Observe = "observe",
    }
}

/// For each act the roles that may do it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Permissions(pub Vec<(Act, Vec<Role>)>);

impl Permissions {
    pub fn allow(&self, role: Role, act: Act) -> bool {
        self.0.iter().any(|(known, roles)| *known == act && roles.contains(&role))
    }
}

const DESK: &[Role] = &[Role::Officer, Role::CustomerCare, Role::DutyManager, Role::Head];
const HUMAS: &[Role] =
    &[Role::Officer, Role::CustomerCare, Role::Operator, Role::DutyManager, Role::Head];
const ASKED: &[Role] = &[Role::UnitHead, Role::Dpjp, Role::Committee, Role::Management];

impl Default for Permissions {
    /// The table of the built-in presets. What only the passing of time or
    /// the desk itself does has no role.
    fn default() -> Self {
        let table = Act::ALL.iter().map(|act| {
            let roles: Vec<Role> = match act {
                Act::Answer | Act::Reroute => ASKED.to_vec(),
                Act::Approve => vec![Role::Director],
                Act::Return => [DESK, &[Role::Director]].concat(),
                Act::Note => [HUMAS, ASKED, &[Role::Director]].concat(),
                Act::Screen | Act::AskForTime | Act::RecordReaction | Act::Reply => HUMAS.to_vec(),
                Act::RecordCare => HUMAS.to_vec(),
                Act::Reveal => [DESK, &[Role::Director]].concat(),
                Act::Hold => vec![Role::Head, Role::Director],
                Act::Remind | Act::Report | Act::Observe | Act::LinkBack => Vec::new(),
                _ => DESK.to_vec(),
            };
            (*act, roles)
        });
        Self(table.collect())
    }
}
