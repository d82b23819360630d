//! What the Graph API keeps and gives out: files, templates, and who named the account.

use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// Small pages, so that turning them is part of every test.
const PAGE: usize = 2;

#[derive(Debug, Default)]
pub(super) struct Shelf {
    files: BTreeMap<String, (String, Vec<u8>)>,
    templates: Vec<Value>,
    mention: Option<Value>,
    named: Vec<Value>,
}

impl Shelf {
    pub fn keep(&mut self, id: &str, mime: &str, bytes: Vec<u8>) {
        self.files.insert(id.to_owned(), (mime.to_owned(), bytes));
    }

    pub fn keep_template(&mut self, name: &str, status: &str, body: &str) {
        self.templates.push(json!({
            "name": name,
            "language": "id",
            "status": status,
            "category": "UTILITY",
            "components": [{ "type": "HEADER", "text": "RSUD Wanasari" }, { "type": "BODY", "text": body }],
        }));
    }

    pub fn keep_mention(&mut self, answer: Value) {
        self.mention = Some(answer);
    }

    /// What was said in the comment or post that the question names.
    pub fn mention(&self, query: &str) -> Option<Value> {
        self.mention.clone().filter(|_| query.contains("mentioned_"))
    }

    pub fn keep_named(&mut self, post: Value) {
        self.named.insert(0, post);
    }

    /// One page of the posts that name the account; its end is the number of the next post.
    pub fn named(&self, query: &str) -> Value {
        page(&self.named, query)
    }

    /// Where a file is, as WhatsApp tells it.
    pub fn address(&self, id: &str, url: &str) -> Option<Value> {
        let (mime, bytes) = self.files.get(id)?;
        Some(json!({
            "messaging_product": "whatsapp",
            "url": format!("{url}/file/{id}"),
            "mime_type": mime,
            "sha256": hex::encode(Sha256::digest(bytes)),
            "file_size": bytes.len(),
            "id": id,
        }))
    }

    pub fn file(&self, id: &str) -> Option<(String, Vec<u8>)> {
        self.files.get(id).cloned()
    }

    /// One page; its end is the number of the next template.
    pub fn templates(&self, query: &str) -> Value {
        page(&self.templates, query)
    }
}

fn page(all: &[Value], query: &str) -> Value {
    let after = query.split('&').find_map(|pair| pair.strip_prefix("after="));
    let start = after.and_then(|after| after.parse().ok()).unwrap_or(0).min(all.len());
    let end = (start + PAGE).min(all.len());
    let mut page = json!({
        "data": all[start..end],
        "paging": { "cursors": { "before": start.to_string(), "after": end.to_string() } },
    });
    if end < all.len() {
        page["paging"]["next"] = json!("https://graph.example/next");
    }
    page
}
