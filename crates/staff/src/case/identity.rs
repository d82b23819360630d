//! Who speaks and about whom: masked, until somebody gives a reason that the journal keeps.

use desk::case::{Mask, View};
use domain::intake::Identity;
use locale::Words;

/// A label and its value.
pub type Fact = (String, String);

/// What is shown of the complainant.
pub fn complainant(view: &View, t: &Words) -> Vec<Fact> {
    let who = &view.case.intake.complainant;
    let mut facts = vec![(t.case_relation(), t.relation(who.relation.code()))];
    match &view.revealed {
        Some((identity, _)) => facts.extend(open(identity, t)),
        None if who.anonymous => facts.push((t.case_name(), t.case_anonymous())),
        None => facts.extend(masked(&view.complainant, t)),
    }
    let language = view.case.intake.language;
    facts.push((t.case_written_in(), t.sentence_language(language.code())));
    if who.reach.thread {
        facts.push((t.case_thread(), t.channel(view.case.intake.channel.code())));
    }
    facts
}

/// What is shown of the patient, if one was named.
pub fn patient(view: &View, t: &Words) -> Option<Vec<Fact>> {
    match &view.revealed {
        Some((_, Some(identity))) => Some(open(identity, t)),
        _ => view.patient.as_ref().map(|mask| masked(mask, t)),
    }
}

fn masked(mask: &Mask, t: &Words) -> Vec<Fact> {
    facts([&mask.name, &mask.phone, &mask.email, &mask.record_number].map(Option::as_deref), t)
}

fn open(identity: &Identity, t: &Words) -> Vec<Fact> {
    let name = identity.name.as_ref().map(|name| name.as_str());
    let phone = identity.phone.as_ref().map(|phone| phone.as_str());
    let email = identity.email.as_ref().map(|email| email.as_str());
    facts([name, phone, email, identity.record_number.as_deref()], t)
}

fn facts(values: [Option<&str>; 4], t: &Words) -> Vec<Fact> {
    let labels = [t.case_name(), t.case_phone(), t.case_email(), t.case_record_number()];
    let known = labels.into_iter().zip(values);
    known.filter_map(|(label, value)| Some((label, value?.to_owned()))).collect()
}
