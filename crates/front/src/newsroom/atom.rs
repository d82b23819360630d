//! The statements as an Atom feed (RFC 4287).

use desk::statement::Public;
use domain::calendar::Instant;
use locale::Words;
use web::paths;

/// The feed of a hospital; `base` is the address of this site, without a slash at its end.
pub fn feed((title, hospital): (&str, &str), all: &[Public], (base, t): (&str, &Words)) -> String {
    let updated = all.iter().map(Public::updated).max().unwrap_or(Instant::UNIX_EPOCH);
    let base = base.trim_end_matches('/');
    let entries: String = all.iter().map(|one| entry(one, base, t)).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <feed xmlns=\"http://www.w3.org/2005/Atom\"><title>{title} {hospital}</title>\
         <id>{base}{room}</id><link rel=\"self\" href=\"{base}{own}\"/>\
         <link rel=\"alternate\" href=\"{base}{room}\"/><updated>{updated}</updated>\
         <author><name>{hospital}</name></author>{entries}</feed>\n",
        title = escaped(title),
        hospital = escaped(hospital),
        base = escaped(base),
        room = paths::NEWSROOM,
        own = paths::NEWSROOM_FEED,
    )
}

fn entry(one: &Public, base: &str, t: &Words) -> String {
    let withdrawn = || t.newsroom_withdrawn_short();
    let text = one.text.clone().unwrap_or_else(withdrawn);
    format!(
        "<entry><title>{title}</title><id>urn:jembatan:statement:{id}</id>\
         <link href=\"{base}{path}\"/><published>{published}</published>\
         <updated>{updated}</updated><content type=\"text\">{text}</content></entry>",
        title = escaped(&one.title),
        id = one.id,
        base = escaped(base),
        path = paths::newsroom(&one.id.to_string()),
        published = one.since,
        updated = one.updated(),
        text = escaped(&text),
    )
}

/// As text of an element or an attribute; what XML cannot hold is left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(sign),
            sign if sign.is_control() => {}
            sign => out.push(sign),
        }
    }
    out
}
