//! Tickets as a plain table: one line each, in codes, without a contact.

use super::View;

const HEAD: [&str; 10] = [
    "registration",
    "name",
    "stage",
    "source",
    "audience",
    "people",
    "needs",
    "registered_at",
    "came_at",
    "came",
];

/// One line for each ticket.
pub fn csv(views: &[View]) -> Vec<u8> {
    let mut table = csv::Writer::from_writer(Vec::new());
    for cells in [HEAD.map(str::to_owned)].into_iter().chain(views.iter().map(line)) {
        table.write_record(cells).expect("memory takes every line, and all are equally long");
    }
    table.into_inner().expect("memory takes the last lines too")
}

fn line(view: &View) -> [String; 10] {
    let known = &view.known;
    let needs: Vec<&str> = known.needs.iter().map(|need| need.code()).collect();
    [
        known.id.to_string(),
        view.name.as_deref().map(plain).unwrap_or_default(),
        known.stage().code().to_owned(),
        known.source.code().to_owned(),
        known.audience.code().to_owned(),
        known.people.to_string(),
        needs.join(" "),
        known.registered_at.to_string(),
        known.came.map(|came| came.at.to_string()).unwrap_or_default(),
        known.came.map(|came| came.people.to_string()).unwrap_or_default(),
    ]
}

/// A name that somebody typed is never a formula of a spreadsheet.
fn plain(name: &str) -> String {
    match name.starts_with(['=', '+', '-', '@']) {
        true => format!("'{name}"),
        false => name.to_owned(),
    }
}
