//! The predicate of sight: the one place where SQL says who may see which case.
//!
//! List, search, count, export, live stream and attachment all put it into their `where`.

use db::Value;
use domain::people::{Reach, Sight};

use crate::value::bytes;

/// SQL over the alias `c` of `case_row`; its values are pushed onto `values`.
pub(crate) fn predicate(sight: &Sight, values: &mut Vec<Value>) -> String {
    let mut terms = vec![reach(sight, values)];
    if !sight.sealed {
        terms.push("c.sealed = 0".to_owned());
    }
    if !sight.about_director {
        terms.push("c.about <> 'director'".to_owned());
    }
    if !sight.about_humas {
        terms.push("c.about <> 'humas'".to_owned());
    }
    if let Some(person) = sight.person {
        let person = put(values, bytes(person.bits()));
        terms.push(format!(
            "not exists (select 1 from case_accused x where x.hospital_id = c.hospital_id \
             and x.case_id = c.id and x.person_id = {person})"
        ));
    }
    terms.join(" and ")
}

fn reach(sight: &Sight, values: &mut Vec<Value>) -> String {
    match &sight.reach {
        Reach::All => "1 = 1".to_owned(),
        Reach::Nothing => "1 = 0".to_owned(),
        Reach::Protected => "(c.sealed = 1 or c.about <> 'nobody')".to_owned(),
        Reach::Units(units) if units.is_empty() => "1 = 0".to_owned(),
        Reach::Units(units) => {
            let names: Vec<String> =
                units.iter().map(|unit| put(values, unit.as_str().into())).collect();
            asked("unit", &format!("in ({})", names.join(", ")))
        }
        Reach::Person(person) => {
            let person = put(values, person.to_string().into());
            asked("dpjp", &format!("in ({person}, '')"))
        }
        Reach::Committee => asked("committee", "= ''"),
        Reach::Management => asked("management", "= ''"),
    }
}

fn asked(party: &str, who: &str) -> String {
    format!(
        "exists (select 1 from case_asked a where a.hospital_id = c.hospital_id \
         and a.case_id = c.id and a.party = '{party}' and a.who {who})"
    )
}

/// Pushes a value and gives its placeholder.
pub(crate) fn put(values: &mut Vec<Value>, value: Value) -> String {
    values.push(value);
    format!("${}", values.len())
}
