//! Who comes to the activity of the demo: three who registered by the public form.

use desk::Desk;
use desk::registration::{New, register};
use domain::activity::Audience;
use domain::ids::ActivityId;
use domain::registration::{Need, Source};
use domain::text::{Email, Language, Name, Phone};

use crate::fault::Fault;

/// Name, telephone, mail, group, people, what they need.
type Guest = (&'static str, &'static str, &'static str, Audience, u16, Option<Need>);

const GUESTS: [Guest; 3] = [
    ("Sri Handayani", "0812 5550 1181", "", Audience::Patients, 2, Some(Need::Wheelchair)),
    ("Yusuf Maulana", "", "yusuf@contoh.id", Audience::Families, 1, None),
    ("Endang Kusumawati", "0812 5550 1183", "", Audience::Families, 3, Some(Need::Interpreter)),
];

/// They register, each once however often the demo is told.
///
/// # Errors
/// What the desk said.
pub async fn registered(desk: &Desk, activity: ActivityId) -> Result<(), Fault> {
    for (name, phone, email, audience, people, need) in GUESTS {
        let Ok(known) = Name::parse(name) else { continue };
        let new = New {
            activity,
            source: Source::Form,
            name: known,
            phone: Phone::parse(phone).ok(),
            email: Email::parse(email).ok(),
            audience,
            people,
            needs: need.into_iter().collect(),
            question: None,
            language: Language::Id,
            at: None,
        };
        register(desk, new, &format!("contoh {name}")).await?;
    }
    Ok(())
}
