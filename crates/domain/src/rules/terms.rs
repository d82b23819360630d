//! The words that rules are made of.

use crate::text::coded;

coded! {
    /// What somebody wants of the hospital.
    Kind {
        Complaint = "complaint",
        Suggestion = "suggestion",
        Compliment = "compliment",
        Question = "question",
        MediaInquiry = "media_inquiry",
    }
}

coded! {
    /// The door through which words arrived.
    Channel {
        Web = "web",
        Kiosk = "kiosk",
        Telephone = "telephone",
        InPerson = "in_person",
        Box = "box",
        Letter = "letter",
        Sms = "sms",
        Whatsapp = "whatsapp",
        Instagram = "instagram",
        Facebook = "facebook",
        Email = "email",
        Forwarded = "forwarded",
        Media = "media",
    }
}

impl Channel {
    /// A door in a social network: who comes through it commented or wrote a message there.
    pub fn is_social(self) -> bool {
        matches!(self, Channel::Instagram | Channel::Facebook)
    }

    /// Can words go back through this door as a message?
    pub fn carries_answers(self) -> bool {
        matches!(
            self,
            Channel::Sms
                | Channel::Whatsapp
                | Channel::Instagram
                | Channel::Facebook
                | Channel::Email
        )
    }
}

coded! {
    /// Risk of a complaint to people and hospital (Permenkes 30/2022, INM 12: merah, kuning,
    /// hijau). A person's judgement with who, when and why; never derived from time or payer.
    Grade { Red = "red", Yellow = "yellow", Green = "green" }
}

coded! {
    /// Medical words go another way: DPJP, committee, entitled hearers, company at delivery.
    Nature { Medical = "medical", NonMedical = "non_medical" }
}

coded! {
    /// How an answer reaches the complainant.
    Way {
        Message = "message",
        Letter = "letter",
        Telephone = "telephone",
        InPerson = "in_person",
        TrackingPage = "tracking_page",
        PublicNotice = "public_notice",
        Meeting = "meeting",
        HomeVisit = "home_visit",
    }
}

impl Way {
    /// Ways in which people sit face to face; they need a place and company.
    pub fn is_gathering(self) -> bool {
        matches!(self, Way::Meeting | Way::HomeVisit)
    }
}

coded! {
    /// How high a case has climbed. Each dissatisfaction or reopening lifts it by one.
    Rung {
        Unit = "unit",
        OtherUnit = "other_unit",
        Management = "management",
        /// Past the last rung: only a letter that names outside remedies is left.
        Past = "past",
    }
}

impl Rung {
    pub fn next(self) -> Rung {
        match self {
            Rung::Unit => Rung::OtherUnit,
            Rung::OtherUnit => Rung::Management,
            Rung::Management | Rung::Past => Rung::Past,
        }
    }
}

coded! {
    /// What a complainant is to the patient.
    Relation {
        Patient = "patient",
        Family = "family",
        Guardian = "guardian",
        Authorised = "authorised",
        Heir = "heir",
        Visitor = "visitor",
        Staff = "staff",
        Other = "other",
    }
}

coded! {
    /// Why somebody may hear medical words (Permenkes 24/2022 on disclosure of records).
    Basis {
        Patient = "patient",
        Guardian = "guardian",
        WrittenAuthority = "written_authority",
        SubstituteDecisionMaker = "substitute",
        Heir = "heir",
    }
}

coded! {
    /// What the complainant made of the answer.
    Reaction { Satisfied = "satisfied", Dissatisfied = "dissatisfied", Silent = "silent" }
}

coded! {
    /// How a case ended.
    Outcome {
        Resolved = "resolved",
        NotUpheld = "not_upheld",
        Unresolved = "unresolved",
        NoReply = "no_reply",
        Withdrawn = "withdrawn",
        Forwarded = "forwarded",
        Duplicate = "duplicate",
        Unreachable = "unreachable",
    }
}

impl Outcome {
    /// Endings that owe the complainant no answer first.
    pub fn owes_no_answer(self) -> bool {
        matches!(self, Outcome::Withdrawn | Outcome::Forwarded | Outcome::Duplicate)
    }
}

coded! {
    /// Whom a complaint is about, where that changes who handles it.
    About { Nobody = "nobody", Humas = "humas", Director = "director" }
}

coded! {
    /// Problem category of the Healthcare Complaints Analysis Tool (Gillespie & Reader 2016).
    Hcat {
        Quality = "quality",
        Safety = "safety",
        Environment = "environment",
        Processes = "processes",
        Listening = "listening",
        Communication = "communication",
        Respect = "respect",
    }
}

/// One coded problem: the hospital's own category, its HCAT code, and how bad the failing was
/// (HCAT severity 1 low to 3 high; another axis than the grade).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    pub category: String,
    pub hcat: Option<Hcat>,
    pub severity: Option<u8>,
}
