//! Posts of others in which an account of the hospital's own is named: Instagram (*IG User, tags*), a Page
//! (*Page, tagged*), Threads (*Threads Mentions*). The connection that answers people lends its key, and
//! only where its settings say so.

use domain::mention::feed::{Account, Trouble};
use domain::text::Link;
use serde_json::Value;

use super::line::{Line, url};
use super::walk::{Page, Walk};
use crate::feed::Entry;
use crate::meta::{self, Key, id, moment, plain_id, words};
use crate::{Connection, Settings};

/// Posts on one page.
const POSTS: &str = "50";

/// One of the hospital's own accounts, asked who named it.
#[derive(Clone, Debug)]
pub struct Own {
    pub account: Account,
    /// Under which name the settings know it.
    pub connection: String,
    /// So many questions a day, at most.
    pub daily: u32,
    id: String,
    base: String,
    key: Key,
}

impl Own {
    /// The account behind a connection, where the connection hears what has to be asked for. What a
    /// hook brings needs no asking.
    pub fn of(connection: &Connection) -> Option<Own> {
        let hears = connection.terms.hears;
        let (account, at): (Account, &meta::Account) = match &connection.door {
            Settings::Instagram(at) if hears.tags => (Account::Instagram, at),
            Settings::Facebook(at) if hears.tags => (Account::Facebook, at),
            Settings::Threads(at) if hears.mentions => (Account::Threads, at),
            _ => return None,
        };
        Some(Own {
            account,
            connection: connection.name.clone(),
            daily: hears.daily,
            id: at.account_id.clone(),
            base: at.graph_url.clone(),
            key: at.access_token.clone(),
        })
    }

    /// Under which address it stands among the sources.
    pub fn address(&self) -> Option<Link> {
        self.account.address(&self.id)
    }

    /// What it is called in public.
    pub fn outlet(&self) -> &'static str {
        outlet(self.account)
    }
}

/// The house of an own account, by its name in public.
pub fn outlet(account: Account) -> &'static str {
    match account {
        Account::Instagram => "Instagram",
        Account::Facebook => "Facebook",
        Account::Threads => "Threads",
        other => other.code(),
    }
}

/// The list that is asked, and what is told of each post.
fn asked(account: Account) -> (&'static str, &'static str) {
    match account {
        Account::Facebook => ("tagged", "id,message,created_time,from,permalink_url"),
        Account::Threads => ("mentions", "id,text,timestamp,username,permalink"),
        _ => ("tags", "id,caption,timestamp,username,permalink"),
    }
}

pub(super) async fn page(line: &Line, own: &Own, walk: &Walk) -> Result<Option<Page>, Trouble> {
    let (list, fields) = asked(own.account);
    let account = plain_id(&own.id).map_err(|_| Trouble::Gone)?;
    let after = walk.next.as_deref().unwrap_or_default();
    let wanted = [("fields", fields), ("limit", POSTS), ("after", after)];
    let place = url(&own.base, &format!("/{account}/{list}"), &wanted)?;
    let request = line.client()?.get(place).bearer_auth(own.key.newest().reveal());
    let Some(found) = line.json(request).await? else { return Ok(None) };
    let posts = found["data"].as_array().ok_or(Trouble::Malformed)?;
    let all: Vec<_> = posts.iter().filter_map(|post| entry(own.account, post)).collect();
    let paging = &found["paging"];
    let next = paging["cursors"]["after"].as_str().filter(|_| paging["next"].is_string());
    // Somebody may be tagged in a post that is older than the newest one we know: what stands on a
    // page that was read is taken, and the id of each keeps it one mention.
    let entries = all.iter().map(|(_, entry)| entry.clone()).collect();
    Ok(Some(Page { entries, ..walk.page(all, next.map(str::to_owned)) }))
}

/// A post with its instant, which sorts as text: Meta writes them all in one form.
fn entry(account: Account, post: &Value) -> Option<(String, Entry)> {
    let either = |names: [&str; 3]| {
        let text = names.into_iter().find_map(|name| post[name].as_str());
        text.map(words).filter(|text| !text.trim().is_empty())
    };
    let at = either(["timestamp", "created_time", "created_time"])?;
    let link = either(["permalink", "permalink_url", "permalink_url"]);
    let said = either(["caption", "message", "text"]);
    let author = id(&post["from"]["id"]).or_else(|| id(&post["username"]));
    let entry = Entry {
        id: Some(account.source_id(&id(&post["id"])?)),
        // A picture that tags us says so without a word: its address stands for it.
        words: said.or_else(|| link.clone())?,
        link,
        author,
        outlet: Some(outlet(account).to_owned()),
        published: moment(&Value::String(at.clone())),
        ..Entry::default()
    };
    Some((at, entry))
}
