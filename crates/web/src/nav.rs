//! The ways through the house, by role: what a role has no use for is hidden, never greyed.
//!
//! One table says for every page in which group it stands and who walks there; rail, bar, menu and the
//! right to enter are read off it.

use std::sync::LazyLock;

use domain::people::Role::{
    self, Admin, Auditor, Committee, CustomerCare, Director, Dpjp, DutyManager, Head, Management,
    Officer, Operator, Owner, Quality, UnitHead,
};

use crate::paths;

/// One entry of the rail or of the bottom bar. `place` is a code of the phrase `frame-go`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Way {
    pub place: &'static str,
    pub path: &'static str,
    pub icon: &'static str,
}

/// Ways that belong together; the name is a code of the phrase `frame-group`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    pub name: &'static str,
    pub ways: Vec<Way>,
}

impl Group {
    /// The work of the day stands open; the others open where somebody is in them.
    pub fn is_open(&self, place: &str) -> bool {
        self.name == WORK || self.ways.iter().any(|way| way.place == place)
    }
}

/// A page, and which roles walk there.
struct Row {
    group: &'static str,
    way: Way,
    roles: &'static [&'static [Role]],
}

const fn row(
    group: &'static str,
    (place, path, icon): (&'static str, &'static str, &'static str),
    roles: &'static [&'static [Role]],
) -> Row {
    Row { group, way: Way { place, path, icon }, roles }
}

const WORK: &str = "work";
const VOICES: &str = "voices";
const WATCH: &str = "watch";
const PUBLICATION: &str = "publication";
const QUALITY: &str = "quality";
const STANDARDS: &str = "standards";
const HOUSE: &str = "house";

const EVERYBODY: &[&[Role]] = &[Role::ALL];
const DESK: &[Role] = &[Officer, CustomerCare, DutyManager, Head];
const OPERATORS: &[Role] = &[Operator];
/// Those who direct, manage or examine.
const ABOVE: &[Role] = &[Management, Director, Quality];
const CLINICIANS: &[Role] = &[Dpjp, Committee];
const UNITS: &[Role] = &[UnitHead];

static ROWS: &[Row] = &[
    row(WORK, ("home", paths::HOME, "house"), EVERYBODY),
    row(WORK, ("approvals", paths::APPROVALS, "stamp"), &[&[Director]]),
    row(WORK, ("tasks", paths::TASKS, "list-checks"), &[UNITS, CLINICIANS, &[Management, Owner]]),
    row(WORK, ("inbox", paths::INBOX, "inbox"), &[DESK, OPERATORS]),
    row(
        WORK,
        ("cases", paths::CASES, "folder-open"),
        &[DESK, OPERATORS, ABOVE, UNITS, CLINICIANS, &[Owner, Auditor]],
    ),
    row(WORK, ("series", paths::SERIES, "history"), &[DESK, &[Director, Auditor]]),
    row(WORK, ("new_case", paths::NEW_CASE, "plus"), &[DESK, OPERATORS]),
    row(WORK, ("calls", paths::CALLS, "phone"), &[DESK, OPERATORS, &[Auditor]]),
    row(WORK, ("answers", paths::ANSWERS, "message-square-text"), &[DESK, OPERATORS, &[Auditor]]),
    row(WORK, ("shifts", paths::SHIFTS, "clock"), &[DESK, OPERATORS, &[Auditor]]),
    row(WORK, ("stays", paths::STAYS, "stethoscope"), &[DESK, OPERATORS]),
    row(VOICES, ("arrivals", paths::ARRIVALS, "mail"), &[DESK, OPERATORS]),
    row(VOICES, ("boxes", paths::BOXES, "mailbox"), &[DESK, OPERATORS, ABOVE, &[Auditor, Admin]]),
    row(
        VOICES,
        ("surveys", paths::SURVEYS, "hand-heart"),
        &[DESK, OPERATORS, ABOVE, UNITS, &[Owner, Auditor]],
    ),
    row(
        VOICES,
        ("observations", paths::OBSERVATIONS, "eye"),
        &[DESK, OPERATORS, ABOVE, UNITS, &[Owner, Auditor]],
    ),
    row(
        VOICES,
        ("voice", paths::VOICE, "message-square"),
        &[DESK, OPERATORS, ABOVE, UNITS, &[Auditor]],
    ),
    row(WATCH, ("mentions", paths::MENTIONS, "ear"), &[DESK, OPERATORS, ABOVE, &[Auditor]]),
    row(
        WATCH,
        ("issues", paths::ISSUES, "siren"),
        &[DESK, OPERATORS, ABOVE, UNITS, CLINICIANS, &[Owner, Auditor]],
    ),
    row(
        WATCH,
        ("media_inquiries", paths::MEDIA_INQUIRIES, "message-square"),
        &[DESK, OPERATORS, ABOVE, &[Auditor]],
    ),
    row(
        WATCH,
        ("statements", paths::STATEMENTS, "megaphone"),
        &[DESK, OPERATORS, ABOVE, &[Auditor]],
    ),
    row(
        PUBLICATION,
        ("content", paths::CONTENTS, "camera"),
        &[DESK, OPERATORS, ABOVE, CLINICIANS, &[Auditor]],
    ),
    row(
        PUBLICATION,
        ("content_calendar", paths::CONTENT_CALENDAR, "calendar-days"),
        &[DESK, OPERATORS, ABOVE, &[Auditor]],
    ),
    row(
        PUBLICATION,
        ("results", paths::RESULTS, "chart-column"),
        &[DESK, OPERATORS, ABOVE, &[Auditor]],
    ),
    row(
        PUBLICATION,
        ("campaigns", paths::CAMPAIGNS, "flag"),
        &[DESK, OPERATORS, ABOVE, &[Auditor]],
    ),
    row(
        PUBLICATION,
        ("activities", paths::ACTIVITIES, "heart-pulse"),
        &[DESK, OPERATORS, ABOVE, &[Auditor]],
    ),
    row(PUBLICATION, ("collaborators", paths::COLLABORATORS, "users"), &[DESK, &[Director]]),
    row(PUBLICATION, ("consents", paths::CONSENTS, "shield-check"), &[DESK, &[Director, Auditor]]),
    row(
        QUALITY,
        ("improvements", paths::IMPROVEMENTS, "wrench"),
        &[DESK, ABOVE, UNITS, CLINICIANS],
    ),
    row(QUALITY, ("daily", paths::DAILY, "calendar-days"), &[DESK, ABOVE]),
    row(QUALITY, ("monthly", paths::MONTHLY, "chart-column"), &[DESK, ABOVE, &[Auditor]]),
    row(
        QUALITY,
        ("procedure", paths::PROCEDURE, "badge-check"),
        &[DESK, &[Director, Role::Quality, Auditor]],
    ),
    row(QUALITY, ("inspections", paths::INSPECTIONS, "search-check"), &[DESK, ABOVE, &[Auditor]]),
    row(QUALITY, ("meetings", paths::MEETINGS, "presentation"), EVERYBODY),
    row(
        QUALITY,
        ("evidence", paths::EVIDENCE, "list-checks"),
        &[&[Head, Director, Role::Quality, Auditor, Admin]],
    ),
    row(STANDARDS, ("sop", paths::SOPS, "scroll-text"), EVERYBODY),
    row(STANDARDS, ("training", paths::TRAINING, "book-open"), EVERYBODY),
    row(STANDARDS, ("organisation", paths::ORGANISATION, "landmark"), EVERYBODY),
    row(HOUSE, ("outbox", paths::OUTBOX, "send"), &[DESK, &[Admin]]),
    row(HOUSE, ("channels", paths::CHANNELS, "link"), &[DESK, &[Auditor, Admin]]),
    row(HOUSE, ("people", paths::PEOPLE, "users"), &[&[Head, Admin]]),
    // The same page, for whoever only says who stands in: the place is another, so that it opens no
    // list of people.
    row(HOUSE, ("stand_in", paths::PEOPLE, "users"), &[&[Director]]),
    row(HOUSE, ("units", paths::UNITS, "building-2"), &[&[Head, Admin]]),
    row(
        HOUSE,
        ("erasures", paths::ERASURES, "eraser"),
        &[&[Head, Director, Owner, Auditor, Admin]],
    ),
    row(HOUSE, ("audit", paths::AUDIT, "history"), &[&[Auditor]]),
    row(
        HOUSE,
        ("settings", paths::SETTINGS, "settings"),
        &[DESK, OPERATORS, &[Director, Role::Quality, Auditor, Admin]],
    ),
];

/// What stands at the end of the menu.
pub static ACCOUNT: Way = Way { place: "account", path: paths::ACCOUNT, icon: "circle-user" };

/// All that a role finds, drawn up once.
struct Found {
    groups: Vec<Group>,
    rail: Vec<Way>,
    bar: Vec<Way>,
}

static FOUND: LazyLock<Vec<(Role, Found)>> =
    LazyLock::new(|| Role::ALL.iter().map(|role| (*role, Found::of(*role))).collect());

/// Whoever has no role that is known finds home.
static NOBODY: LazyLock<Found> = LazyLock::new(|| {
    let home = ROWS[0].way;
    let groups = vec![Group { name: WORK, ways: vec![home] }];
    Found { groups, rail: vec![home], bar: vec![home] }
});

impl Found {
    fn of(role: Role) -> Found {
        let walks = |row: &&Row| row.roles.iter().any(|some| some.contains(&role));
        let rows: Vec<&Row> = ROWS.iter().filter(walks).collect();
        let groups = rows.chunk_by(|one, next| one.group == next.group).filter_map(|some| {
            let ways = some.iter().map(|row| row.way).collect();
            Some(Group { name: some.first()?.group, ways })
        });
        let thumb = |place: &&str| rows.iter().find(|row| row.way.place == *place);
        Found {
            groups: groups.collect(),
            rail: rows.iter().map(|row| row.way).collect(),
            bar: first(role).iter().filter_map(thumb).map(|row| row.way).collect(),
        }
    }
}

fn found(role: &str) -> &'static Found {
    let known = Role::parse(role);
    let own = FOUND.iter().find(|(role, _)| Some(*role) == known);
    own.map_or(&*NOBODY, |(_, found)| found)
}

/// What the thumb wants first.
fn first(role: Role) -> &'static [&'static str] {
    match role {
        Officer | CustomerCare | DutyManager | Head => &["inbox", "new_case", "cases"],
        Operator => &["calls", "new_case", "inbox"],
        UnitHead | Dpjp | Committee | Owner => &["tasks", "cases"],
        Management => &["tasks", "daily", "cases"],
        Director => &["approvals", "cases", "home"],
        Role::Quality => &["monthly", "improvements", "cases"],
        Auditor => &["cases", "audit", "monthly"],
        Admin => &["people", "channels", "outbox"],
    }
}

/// The rail on a desk, in its groups.
pub fn groups(role: &str) -> &'static [Group] {
    &found(role).groups
}

/// Every way of the rail.
pub fn rail(role: &str) -> &'static [Way] {
    &found(role).rail
}

/// The bottom bar on a phone. The menu stands beside it.
pub fn bar(role: &str) -> &'static [Way] {
    &found(role).bar
}

/// The whole menu on a phone: the rail, and the account.
pub fn menu(role: &str) -> impl Iterator<Item = &'static Way> {
    rail(role).iter().chain([&ACCOUNT])
}
