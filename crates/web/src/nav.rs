//! The ways through the house, by role: what a role has no use for is hidden, never greyed.

use crate::paths;

/// One entry of the rail or of the bottom bar. `place` is a code of the phrase `frame-go`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Way {
    pub place: &'static str,
    pub path: &'static str,
    pub icon: &'static str,
}

const fn way(place: &'static str, path: &'static str, icon: &'static str) -> Way {
    Way { place, path, icon }
}

const HOME: Way = way("home", paths::HOME, "house");
const INBOX: Way = way("inbox", paths::INBOX, "inbox");
const CASES: Way = way("cases", paths::CASES, "folder-open");
const NEW: Way = way("new_case", paths::NEW_CASE, "plus");
const CALLS: Way = way("calls", paths::CALLS, "phone");
const ANSWERS: Way = way("answers", paths::ANSWERS, "message-square-text");
const SHIFTS: Way = way("shifts", paths::SHIFTS, "clock");
const TASKS: Way = way("tasks", paths::TASKS, "list-checks");
const APPROVALS: Way = way("approvals", paths::APPROVALS, "stamp");
const IMPROVEMENTS: Way = way("improvements", paths::IMPROVEMENTS, "wrench");
const BOXES: Way = way("boxes", paths::BOXES, "mailbox");
const SURVEYS: Way = way("surveys", paths::SURVEYS, "hand-heart");
const OBSERVATIONS: Way = way("observations", paths::OBSERVATIONS, "eye");
const INSPECTIONS: Way = way("inspections", paths::INSPECTIONS, "search-check");
const MEETINGS: Way = way("meetings", paths::MEETINGS, "presentation");
const MENTIONS: Way = way("mentions", paths::MENTIONS, "ear");
const ISSUES: Way = way("issues", paths::ISSUES, "siren");
const STATEMENTS: Way = way("statements", paths::STATEMENTS, "megaphone");
const VOICE: Way = way("voice", paths::VOICE, "message-square");
const DAILY: Way = way("daily", paths::DAILY, "calendar-days");
const MONTHLY: Way = way("monthly", paths::MONTHLY, "chart-column");
const PROCEDURE: Way = way("procedure", paths::PROCEDURE, "badge-check");
const SOPS: Way = way("sop", paths::SOPS, "scroll-text");
const TRAINING: Way = way("training", paths::TRAINING, "book-open");
const EVIDENCE: Way = way("evidence", paths::EVIDENCE, "list-checks");
const ORGANISATION: Way = way("organisation", paths::ORGANISATION, "landmark");
const OUTBOX: Way = way("outbox", paths::OUTBOX, "send");
const ARRIVALS: Way = way("arrivals", paths::ARRIVALS, "mail");
const CHANNELS: Way = way("channels", paths::CHANNELS, "link");
const PEOPLE: Way = way("people", paths::PEOPLE, "users");
/// The same page, for whoever only says who stands in: the place is another, so that it opens no
/// list of people.
const STAND_IN: Way = way("stand_in", paths::PEOPLE, "users");
const UNITS: Way = way("units", paths::UNITS, "building-2");
const SETTINGS: Way = way("settings", paths::SETTINGS, "settings");
const ERASURES: Way = way("erasures", paths::ERASURES, "eraser");
const AUDIT: Way = way("audit", paths::AUDIT, "history");
static ACCOUNT: Way = way("account", paths::ACCOUNT, "circle-user");

const OFFICE: &[Way] = &[
    HOME,
    INBOX,
    CASES,
    NEW,
    CALLS,
    ANSWERS,
    SHIFTS,
    BOXES,
    SURVEYS,
    OBSERVATIONS,
    VOICE,
    MENTIONS,
    ISSUES,
    STATEMENTS,
    ARRIVALS,
    IMPROVEMENTS,
    DAILY,
    MONTHLY,
    PROCEDURE,
    SOPS,
    INSPECTIONS,
    MEETINGS,
    TRAINING,
    ORGANISATION,
    OUTBOX,
    CHANNELS,
    SETTINGS,
];
const HEAD: &[Way] = &[
    HOME,
    INBOX,
    CASES,
    NEW,
    CALLS,
    ANSWERS,
    SHIFTS,
    BOXES,
    SURVEYS,
    OBSERVATIONS,
    VOICE,
    MENTIONS,
    ISSUES,
    STATEMENTS,
    ARRIVALS,
    IMPROVEMENTS,
    DAILY,
    MONTHLY,
    PROCEDURE,
    SOPS,
    INSPECTIONS,
    MEETINGS,
    TRAINING,
    EVIDENCE,
    ORGANISATION,
    OUTBOX,
    CHANNELS,
    PEOPLE,
    UNITS,
    ERASURES,
    SETTINGS,
];

const MANAGEMENT: &[Way] = &[
    HOME,
    TASKS,
    CASES,
    BOXES,
    SURVEYS,
    OBSERVATIONS,
    VOICE,
    MENTIONS,
    ISSUES,
    STATEMENTS,
    IMPROVEMENTS,
    DAILY,
    MONTHLY,
    SOPS,
    INSPECTIONS,
    MEETINGS,
    TRAINING,
    ORGANISATION,
];
const DIRECTOR: &[Way] = &[
    HOME,
    APPROVALS,
    CASES,
    BOXES,
    SURVEYS,
    OBSERVATIONS,
    VOICE,
    MENTIONS,
    ISSUES,
    STATEMENTS,
    IMPROVEMENTS,
    DAILY,
    MONTHLY,
    PROCEDURE,
    SOPS,
    INSPECTIONS,
    MEETINGS,
    TRAINING,
    EVIDENCE,
    ORGANISATION,
    STAND_IN,
    SETTINGS,
    ERASURES,
];
const QUALITY: &[Way] = &[
    HOME,
    CASES,
    BOXES,
    SURVEYS,
    OBSERVATIONS,
    VOICE,
    MENTIONS,
    ISSUES,
    STATEMENTS,
    IMPROVEMENTS,
    DAILY,
    MONTHLY,
    PROCEDURE,
    SOPS,
    INSPECTIONS,
    MEETINGS,
    TRAINING,
    EVIDENCE,
    ORGANISATION,
    SETTINGS,
];
const AUDITOR: &[Way] = &[
    HOME,
    CASES,
    CALLS,
    ANSWERS,
    SHIFTS,
    BOXES,
    SURVEYS,
    OBSERVATIONS,
    VOICE,
    MENTIONS,
    ISSUES,
    STATEMENTS,
    MONTHLY,
    PROCEDURE,
    SOPS,
    INSPECTIONS,
    MEETINGS,
    TRAINING,
    EVIDENCE,
    ORGANISATION,
    CHANNELS,
    SETTINGS,
    ERASURES,
    AUDIT,
];
const UNIT_HEAD: &[Way] = &[
    HOME,
    TASKS,
    CASES,
    SURVEYS,
    OBSERVATIONS,
    VOICE,
    ISSUES,
    IMPROVEMENTS,
    SOPS,
    MEETINGS,
    TRAINING,
    ORGANISATION,
];

const OWNER: &[Way] = &[
    HOME,
    TASKS,
    CASES,
    SURVEYS,
    OBSERVATIONS,
    ISSUES,
    SOPS,
    MEETINGS,
    TRAINING,
    ORGANISATION,
    ERASURES,
];

/// The rail on a desk.
pub fn rail(role: &str) -> &'static [Way] {
    match role {
        "officer" | "customer_care" | "duty_manager" => OFFICE,
        "operator" => &[
            HOME,
            CALLS,
            NEW,
            ANSWERS,
            INBOX,
            CASES,
            SHIFTS,
            BOXES,
            SURVEYS,
            OBSERVATIONS,
            VOICE,
            MENTIONS,
            ISSUES,
            STATEMENTS,
            ARRIVALS,
            SOPS,
            MEETINGS,
            TRAINING,
            ORGANISATION,
            SETTINGS,
        ],
        "head" => HEAD,
        "unit_head" => UNIT_HEAD,
        "dpjp" | "committee" => {
            &[HOME, TASKS, CASES, IMPROVEMENTS, ISSUES, SOPS, MEETINGS, TRAINING, ORGANISATION]
        }
        "management" => MANAGEMENT,
        "director" => DIRECTOR,
        "owner" => OWNER,
        "quality" => QUALITY,
        "auditor" => AUDITOR,
        "admin" => &[
            HOME,
            PEOPLE,
            UNITS,
            SETTINGS,
            SOPS,
            MEETINGS,
            TRAINING,
            EVIDENCE,
            ORGANISATION,
            BOXES,
            OUTBOX,
            CHANNELS,
            ERASURES,
        ],
        _ => &[HOME],
    }
}

/// The bottom bar on a phone: what the thumb wants first. The menu stands beside it.
pub fn bar(role: &str) -> &'static [Way] {
    match role {
        "officer" | "customer_care" | "duty_manager" | "head" => &[INBOX, NEW, CASES],
        "operator" => &[CALLS, NEW, INBOX],
        "unit_head" | "dpjp" | "committee" | "owner" => &[TASKS, CASES],
        "management" => &[TASKS, DAILY, CASES],
        "director" => &[APPROVALS, CASES, HOME],
        "quality" => &[MONTHLY, IMPROVEMENTS, CASES],
        "auditor" => &[CASES, AUDIT, MONTHLY],
        "admin" => &[PEOPLE, CHANNELS, OUTBOX],
        _ => &[HOME],
    }
}

/// The whole menu on a phone: the rail, and the account.
pub fn menu(role: &str) -> impl Iterator<Item = &'static Way> {
    rail(role).iter().chain([&ACCOUNT])
}
