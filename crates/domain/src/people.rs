//! Who works on a case, and what each of them may lay eyes on.

use crate::ids::{HospitalId, PersonId, UnitCode};
use crate::text::coded;

coded! {
    /// What somebody is here to do.
    Role {
        Officer = "officer",
        CustomerCare = "customer_care",
        Operator = "operator",
        DutyManager = "duty_manager",
        Head = "head",
        UnitHead = "unit_head",
        Dpjp = "dpjp",
        Committee = "committee",
        Management = "management",
        Director = "director",
        Owner = "owner",
        Quality = "quality",
        Auditor = "auditor",
        Admin = "admin",
    }
}

coded! {
    /// What a key opens to the program that holds it. Whatever it opens, it acts as its person.
    Opens {
        /// All that its person may do.
        Everything = "everything",
        /// The content calendar, and nothing else: for calendar programs.
        Calendar = "calendar",
    }
}

impl Role {
    /// The public relations office itself.
    pub fn is_humas(self) -> bool {
        matches!(
            self,
            Role::Officer | Role::CustomerCare | Role::Operator | Role::DutyManager | Role::Head
        )
    }

    /// Looks into the daily work of the office (calls, roster, answer bank): its own people, and
    /// whoever audits.
    pub fn sees_office(self) -> bool {
        self.is_humas() || self == Role::Auditor
    }
}

/// The director's written stand-in: from and until, both counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Delegation {
    pub from: jiff::Timestamp,
    pub until: jiff::Timestamp,
    pub title: DelegateTitle,
}

impl Delegation {
    pub fn holds(&self, now: jiff::Timestamp) -> bool {
        self.from <= now && now <= self.until
    }
}

coded! {
    /// How a stand-in signs: `Plh.` (the holder is away) or `Plt.` (the post is vacant).
    DelegateTitle { Plh = "plh", Plt = "plt" }
}

/// Somebody of the staff who acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Staff {
    pub id: PersonId,
    pub role: Role,
    pub units: Vec<UnitCode>,
    /// Set while this person may sign for the director.
    pub delegation: Option<Delegation>,
}

/// Whoever issues a command: people, the complainant, and the program's own hands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    Staff(Staff),
    /// Known by the tracking code or by the thread in which they write.
    Complainant,
    /// The passing of time.
    Clock,
    /// The desk itself: what a door reports of a delivery.
    Desk,
}

impl Actor {
    pub fn staff(&self) -> Option<&Staff> {
        match self {
            Actor::Staff(staff) => Some(staff),
            _ => None,
        }
    }

    pub fn who(&self) -> Who {
        match self {
            Actor::Staff(staff) => Who::Person(staff.id),
            Actor::Complainant => Who::Complainant,
            Actor::Clock => Who::Clock,
            Actor::Desk => Who::Desk,
        }
    }

    pub fn role(&self) -> Option<Role> {
        self.staff().map(|staff| staff.role)
    }

    /// May this actor sign as the director at this moment?
    pub fn is_director(&self, now: jiff::Timestamp) -> bool {
        self.staff().is_some_and(|staff| {
            staff.role == Role::Director || staff.delegation.is_some_and(|d| d.holds(now))
        })
    }
}

/// The actor as the history remembers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Who {
    Person(PersonId),
    Complainant,
    Clock,
    Desk,
}

/// What a reader may see. Made only by [`sight`]; every read of the store takes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sight {
    pub hospital: HospitalId,
    pub person: Option<PersonId>,
    pub reach: Reach,
    /// Sealed cases (abuse of office, whistleblowing) too?
    pub sealed: bool,
    /// Cases about the director too? Cases about the public relations office too?
    pub about_director: bool,
    pub about_humas: bool,
    /// May open the identity of a complainant, with a reason that is journalled.
    pub identity: bool,
}

/// How far a sight reaches. A person who is accused in a case never sees that case in any reach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Every case of the hospital.
    All,
    /// Cases in which one of these units was asked.
    Units(Vec<UnitCode>),
    /// Cases in which this very person was asked.
    Person(PersonId),
    /// Cases in which the medical committee, or the management, was asked.
    Committee,
    Management,
    /// Only cases that are sealed, or about the director or the public relations office: those that
    /// the owner handles or approves.
    Protected,
    /// No case at all.
    Nothing,
}

/// The sight of an actor in one hospital: nobody sees what is not theirs. A delegation counts
/// while it is set; whoever loads the staff sets only one that is in force.
pub fn sight(hospital: HospitalId, actor: &Actor) -> Sight {
    let Some(staff) = actor.staff() else {
        let reach = if *actor == Actor::Complainant { Reach::Nothing } else { Reach::All };
        let own = reach == Reach::All;
        return Sight {
            hospital,
            person: None,
            reach,
            sealed: own,
            about_director: own,
            about_humas: own,
            identity: false,
        };
    };
    let directs = staff.role == Role::Director || staff.delegation.is_some();
    let reach = match staff.role {
        _ if directs || staff.role.is_humas() => Reach::All,
        Role::Quality | Role::Auditor => Reach::All,
        Role::UnitHead => Reach::Units(staff.units.clone()),
        Role::Dpjp => Reach::Person(staff.id),
        Role::Committee => Reach::Committee,
        Role::Management => Reach::Management,
        Role::Owner => Reach::Protected,
        _ => Reach::Nothing,
    };
    let above = directs || staff.role == Role::Owner;
    // Whoever handles such a case chooses whom to ask, and who was asked sees what it is about.
    let asked = !matches!(reach, Reach::All | Reach::Protected | Reach::Nothing);
    Sight {
        hospital,
        person: Some(staff.id),
        sealed: above || asked,
        about_director: staff.role == Role::Owner || asked,
        about_humas: above || asked,
        reach,
        identity: staff.role.is_humas() || above,
    }
}
