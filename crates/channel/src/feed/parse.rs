//! RSS 0.9x, 1.0, 2.0 and Atom 1.0 (RFC 4287), tag by tag: no tree is built, no entity is looked up.

use std::borrow::Cow;

use domain::mention::feed::Trouble;
use encoding_rs::Encoding;
use jiff::Timestamp;
use jiff::fmt::rfc2822::DateTimeParser;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::Entry;
use crate::email::words_of_html;

/// More entries of one feed are not read at once.
const MOST: usize = 200;
/// Signs of one value that are kept.
const LONGEST: usize = 5_000;
const LONGEST_TITLE: usize = 300;
/// An address is a whole one or none.
const LONGEST_ADDRESS: usize = 2_000;

/// The entries of a feed, as it gives them.
///
/// # Errors
/// `Malformed` for what is neither RSS nor Atom, or breaks off.
pub fn read(bytes: &[u8]) -> Result<Vec<Entry>, Trouble> {
    let text = decoded(bytes);
    let mut reader = Reader::from_str(&text);
    let mut page = Page::default();
    loop {
        match reader.read_event().map_err(|_| Trouble::Malformed)? {
            Event::Eof => return page.done(),
            Event::Start(tag) => page.begin(&tag)?,
            Event::Empty(tag) => page.lone(&tag),
            Event::End(_) => page.end(),
            Event::Text(words) => page.say(&words),
            Event::CData(words) => page.say(&words),
            Event::GeneralRef(reference) => page.sign(&reference),
            _ => {}
        }
    }
}

/// As UTF-8, or as the first line of the document says.
fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding.decode(bytes).0;
    }
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]).into_owned();
    let head = head.split("?>").next().unwrap_or_default();
    let named = head.split("encoding=").nth(1).and_then(|rest| {
        let sign = rest.chars().next().filter(|sign| matches!(sign, '"' | '\''))?;
        rest[1..].split(sign).next()
    });
    let encoding = named.and_then(|name| Encoding::for_label(name.as_bytes()));
    encoding.unwrap_or(encoding_rs::UTF_8).decode(bytes).0
}

/// What has been read so far.
#[derive(Default)]
struct Page {
    /// The names of the tags that stand open.
    open: Vec<String>,
    rooted: bool,
    entries: Vec<Entry>,
    /// The entry that stands open, and how deep it lies.
    entry: Option<(Entry, usize)>,
    text: String,
}

impl Page {
    fn begin(&mut self, tag: &BytesStart<'_>) -> Result<(), Trouble> {
        let name = tag.local_name().into_inner().to_owned();
        if self.open.is_empty() && !matches!(name.as_str(), "rss" | "feed" | "RDF") {
            return Err(Trouble::Malformed);
        }
        self.rooted = true;
        let begins = self.entry.is_none() && matches!(name.as_str(), "item" | "entry");
        self.open.push(name);
        if begins {
            self.entry = Some((Entry::default(), self.open.len()));
        } else {
            self.address(tag);
        }
        if self.at_value() {
            self.text.clear();
        }
        Ok(())
    }

    /// Atom keeps an address in an attribute.
    fn lone(&mut self, tag: &BytesStart<'_>) {
        self.open.push(tag.local_name().into_inner().to_owned());
        self.address(tag);
        self.open.pop();
    }

    fn address(&mut self, tag: &BytesStart<'_>) {
        if !self.at_value() || tag.local_name().as_ref() != "link" {
            return;
        }
        let value = |name: &str| {
            let found = tag.try_get_attribute(name).ok().flatten()?;
            Some(found.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())
        };
        let own = value("rel").is_none_or(|rel| rel == "alternate");
        if let (Some((entry, _)), Some(href), true) = (&mut self.entry, value("href"), own) {
            put(&mut entry.link, &href);
        }
    }

    /// Directly below the entry: what stands there is a value of its own.
    fn at_value(&self) -> bool {
        self.entry.as_ref().is_some_and(|(_, depth)| self.open.len() == depth + 1)
    }

    fn say(&mut self, words: &str) {
        if self.entry.is_some() && self.text.len() < LONGEST * 8 {
            self.text.push_str(words);
        }
    }

    fn sign(&mut self, reference: &BytesRef<'_>) {
        let named = match reference.as_ref() {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            _ => None,
        };
        let sign = named.or_else(|| reference.resolve_char_ref().ok().flatten()).unwrap_or(' ');
        self.say(sign.encode_utf8(&mut [0; 4]));
    }

    fn end(&mut self) {
        let value = self.at_value();
        let Some(name) = self.open.pop() else { return };
        if value && let Some((entry, _)) = &mut self.entry {
            keep(entry, &name, &self.text);
            self.text.clear();
        }
        if self.entry.as_ref().is_some_and(|(_, depth)| self.open.len() < *depth)
            && let Some((entry, _)) = self.entry.take()
            && self.entries.len() < MOST
        {
            self.entries.push(entry);
        }
    }

    fn done(self) -> Result<Vec<Entry>, Trouble> {
        match self.rooted && self.open.is_empty() {
            true => Ok(self.entries),
            false => Err(Trouble::Malformed),
        }
    }
}

fn keep(entry: &mut Entry, name: &str, text: &str) {
    match name {
        "guid" | "id" => put(&mut entry.id, text),
        "title" if entry.title.is_empty() => entry.title = cut(text, LONGEST_TITLE),
        "link" => put(&mut entry.link, text),
        // The longest of summary and whole text says most.
        "description" | "summary" | "content" | "encoded" => {
            let words = cut(text, LONGEST);
            if words.len() > entry.words.len() {
                entry.words = words;
            }
        }
        "author" | "creator" => put(&mut entry.author, text),
        "source" => put(&mut entry.outlet, text),
        "pubDate" | "published" | "date" => entry.published = instant(text).or(entry.published),
        "updated" => entry.published = entry.published.or_else(|| instant(text)),
        _ => {}
    }
}

/// The first value that is one stays.
fn put(place: &mut Option<String>, text: &str) {
    let text = text.trim();
    if place.is_none() && !text.is_empty() && text.len() <= LONGEST_ADDRESS {
        *place = Some(text.to_owned());
    }
}

/// The words of a text that may be a page, on one line where they are one.
fn cut(text: &str, longest: usize) -> String {
    let page = text.contains('<') || text.contains('&');
    let words = if page { Cow::Owned(words_of_html(text)) } else { Cow::Borrowed(text) };
    let plain = words.chars().map(|sign| match sign {
        '\n' | '\t' => sign,
        sign if sign.is_control() => ' ',
        sign => sign,
    });
    plain.take(longest).collect::<String>().trim().to_owned()
}

fn instant(text: &str) -> Option<Timestamp> {
    static MAIL: DateTimeParser = DateTimeParser::new();
    let text = text.trim();
    text.parse().ok().or_else(|| MAIL.parse_timestamp(text).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    const RSS: &str = r#"<?xml version="1.0"?><rss version="2.0" xmlns:dc="x"><channel><title>Kabar</title>
        <item><title>Antre &amp; lama</title><link>https://contoh.id/1</link><guid>a-1</guid>
        <pubDate>Mon, 02 Mar 2026 08:00:00 +0700</pubDate><dc:creator>Warga</dc:creator>
        <description><![CDATA[<p>Lima <b>jam</b></p>]]></description>
        <source url="https://koran.id">Koran</source></item>
        <item><title>Kedua</title></item></channel></rss>"#;

    #[test]
    fn rss_is_read_entry_by_entry() {
        let found = read(RSS.as_bytes()).unwrap();
        let first = &found[0];
        assert_eq!((found.len(), first.title.as_str()), (2, "Antre & lama"));
        assert_eq!(
            (first.id.as_deref(), first.link.as_deref()),
            (Some("a-1"), Some("https://contoh.id/1"))
        );
        assert_eq!((first.words.as_str(), first.outlet.as_deref()), ("Lima jam", Some("Koran")));
        assert_eq!(first.author.as_deref(), Some("Warga"));
        assert_eq!(
            first.published.map(|at| at.to_string()).as_deref(),
            Some("2026-03-02T01:00:00Z")
        );
    }

    #[test]
    fn atom_is_read_with_its_address_and_the_name_of_its_author() {
        let atom = r#"<feed xmlns="http://www.w3.org/2005/Atom"><title>K</title><entry><id>urn:1</id>
            <title type="html">Ramah &lt;b&gt;sekali&lt;/b&gt;</title><link rel="edit" href="https://x.id/e"/>
            <link href="https://x.id/1?a=1&amp;b=2"/><author><name>Warga</name></author>
            <updated>2026-03-02T08:00:00Z</updated><summary>Baik</summary></entry></feed>"#;
        let found = read(atom.as_bytes()).unwrap();
        let first = &found[0];
        assert_eq!((first.id.as_deref(), first.title.as_str()), (Some("urn:1"), "Ramah sekali"));
        assert_eq!(first.link.as_deref(), Some("https://x.id/1?a=1&b=2"));
        assert_eq!((first.author.as_deref(), first.words.as_str()), (Some("Warga"), "Baik"));
        assert!(first.published.is_some());
    }

    #[test]
    fn what_is_no_feed_or_breaks_off_is_malformed() {
        let half = &RSS[..RSS.len() - 30];
        for text in
            ["", "halo", "<html><body>Masuk dulu</body></html>", "<rss><channel>", half, "{}"]
        {
            assert_eq!(read(text.as_bytes()), Err(Trouble::Malformed), "{text}");
        }
        assert_eq!(read(b"<rss></rss>"), Ok(Vec::new()));
    }

    #[test]
    fn an_entity_of_its_own_is_never_followed() {
        let text = r#"<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><item><title>x&a;y</title></item></rss>"#;
        assert_eq!(read(text.as_bytes()).unwrap()[0].title, "x y");
    }

    #[test]
    fn letters_of_another_table_are_read_as_the_first_line_says() {
        let text = b"<?xml version='1.0' encoding='windows-1252'?><rss><item><title>caf\xe9</title></item></rss>";
        assert_eq!(read(text).unwrap()[0].title, "caf\u{e9}");
    }
}
