//! The approved messages of a business, the only ones that may leave when the window has closed.

use crate::meta::{Graph, id, plain_id, words};
use crate::{SendError, Why};
use serde_json::Value;

/// Pages of a hundred; a business has at most 6,000 templates.
const PAGES: usize = 60;

/// One template in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    pub name: String,
    pub language: String,
    /// `APPROVED`, `PENDING`, `REJECTED`, `PAUSED`, ...
    pub status: String,
    /// `UTILITY`, `MARKETING`, `AUTHENTICATION`.
    pub category: String,
    /// The words with their gaps: `{{1}}`.
    pub body: String,
    /// Neither its head nor its buttons have gaps, and nothing hangs on it.
    pub simple: bool,
}

impl Template {
    /// Approved, and every gap is one that we fill: numbered, and in the words themselves.
    pub fn may_be_sent(&self) -> bool {
        self.status == "APPROVED" && self.simple && !self.bare().contains("{{")
    }

    /// The words without their numbered gaps.
    fn bare(&self) -> String {
        (1..=self.gaps()).fold(self.body.clone(), |body, number| body.replace(&gap(number), ""))
    }

    /// How many gaps are to be filled.
    pub fn gaps(&self) -> usize {
        (1..).take_while(|number| self.body.contains(&gap(*number))).count()
    }

    /// The words as the complainant will read them; `None` unless there is exactly one for each gap.
    pub fn filled(&self, parameters: &[String]) -> Option<String> {
        if parameters.len() != self.gaps() {
            return None;
        }
        let mut rest = self.body.as_str();
        let mut text = String::new();
        // One walk from left to right: a gap inside a parameter is a word, not a gap.
        while let Some((before, number, behind)) = next_gap(rest, parameters.len()) {
            text.push_str(before);
            text.push_str(&parameters[number - 1]);
            rest = behind;
        }
        text.push_str(rest);
        Some(text)
    }
}

fn gap(number: usize) -> String {
    format!("{{{{{number}}}}}")
}

fn next_gap(text: &str, gaps: usize) -> Option<(&str, usize, &str)> {
    let found = (1..=gaps).filter_map(|number| Some((text.find(&gap(number))?, number)));
    let (at, number) = found.min()?;
    Some((&text[..at], number, &text[at + gap(number).len()..]))
}

/// All templates of the business account.
///
/// # Errors
/// `BadRequest` when no business account is configured; else what Meta said.
pub async fn templates(graph: &Graph) -> Result<Vec<Template>, SendError> {
    let business = graph.account.business_id.as_deref().filter(|id| !id.is_empty());
    let business = business.ok_or(SendError::Refused(Why::BadRequest))?;
    let path = format!("{}/message_templates", plain_id(business).map_err(SendError::Refused)?);
    let mut all = Vec::new();
    let mut query = "fields=name,language,status,category,components&limit=100".to_owned();
    for _ in 0..PAGES {
        let page = graph.get(&path, &query).await?;
        all.extend(page["data"].as_array().into_iter().flatten().filter_map(template));
        let after = id(&page["paging"]["cursors"]["after"]);
        let more = page["paging"]["next"].is_string();
        let Some(after) = after.filter(|after| more && plain_id(after).is_ok()) else { break };
        query = format!("fields=name,language,status,category,components&limit=100&after={after}");
    }
    Ok(all)
}

fn template(value: &Value) -> Option<Template> {
    let text = |key: &str| value[key].as_str().map(words);
    let components = value["components"].as_array().into_iter().flatten();
    let body = components
        .clone()
        .filter(|each| each["type"] == "BODY")
        .find_map(|each| each["text"].as_str());
    let mut others = components.filter(|each| each["type"] != "BODY");
    Some(Template {
        name: text("name")?,
        language: text("language")?,
        status: text("status").unwrap_or_default(),
        category: text("category").unwrap_or_default(),
        body: body.map(words).unwrap_or_default(),
        simple: others.all(simple),
    })
}

fn simple(component: &Value) -> bool {
    let plain = component["format"].as_str().is_none_or(|format| format == "TEXT");
    plain && !component.to_string().contains("{{")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn template(body: &str) -> Template {
        Template {
            name: "jawaban_siap".into(),
            language: "id".into(),
            status: "APPROVED".into(),
            category: "UTILITY".into(),
            body: body.into(),
            simple: true,
        }
    }

    #[test]
    fn the_gaps_are_filled_in_their_order_and_only_once() {
        let two = template("Yth. {{1}}, jawaban {{2}} untuk {{1}} siap.");
        assert_eq!(two.gaps(), 2);
        let words = ["Bu {{2}}".to_owned(), "001".to_owned()];
        assert_eq!(two.filled(&words).unwrap(), "Yth. Bu {{2}}, jawaban 001 untuk Bu {{2}} siap.");
    }

    #[test]
    fn only_what_is_approved_and_can_be_filled_may_be_sent() {
        assert!(template("Yth. {{1}}").may_be_sent());
        assert!(!template("Yth. {{nama}}").may_be_sent());
        assert!(!template("Yth. {{2}}").may_be_sent(), "gaps begin at one");
        assert!(!Template { status: "PAUSED".into(), ..template("Siap.") }.may_be_sent());
        assert!(!Template { simple: false, ..template("Siap.") }.may_be_sent());
        let button = json!({ "type": "BUTTONS", "buttons": [{ "url": "https://x/{{1}}" }] });
        assert!(!simple(&button));
        assert!(!simple(&json!({ "type": "HEADER", "format": "IMAGE" })));
        assert!(simple(&json!({ "type": "FOOTER", "text": "RSUD Wanasari" })));
    }

    #[test]
    fn a_template_with_a_gap_left_open_is_none() {
        assert_eq!(template("Yth. {{1}}").filled(&[]), None);
        assert_eq!(template("Tanpa isian.").filled(&[]).unwrap(), "Tanpa isian.");
        assert_eq!(template("Tanpa isian.").filled(&["x".into()]), None);
    }
}
