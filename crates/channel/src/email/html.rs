//! The words of an HTML mail, laid out as lines, quotations marked with `>`.
//!
//! Only tags are read and no tree is built: the tree of a hostile mail takes time that grows with
//! the square of its length (a megabyte of `<i><table></i></table>` took ammonia minutes). What
//! comes out is text and is never HTML again.

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer,
};
use std::cell::RefCell;
use std::fmt::Write;

const BLOCKS: [&str; 22] = [
    "p",
    "div",
    "li",
    "ul",
    "ol",
    "table",
    "tr",
    "blockquote",
    "pre",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "br",
    "dt",
    "dd",
    "section",
    "article",
    "body",
];
/// Between these an empty line.
const APART: [&str; 9] = ["p", "table", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6"];
/// What stands inside is nothing to read.
const UNREAD: [&str; 6] = ["script", "style", "title", "textarea", "noscript", "iframe"];
const DEEPEST: usize = 20;
/// The reader of tags compares each attribute of a tag with all before it.
const ATTRIBUTES: usize = 1000;
/// Bytes from one stroke to the next in base64 are 64.
const RARE: usize = 40;

/// What a person reads in an HTML mail.
pub fn words(html: &str) -> String {
    let tokens = Tokenizer::new(Reader::default(), Default::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(before_hostile_tag(html)));
    // No sink of ours waits for a script, so everything is read in one go.
    let _ = tokens.feed(&input);
    tokens.end();
    tokens.sink.page.into_inner().finish()
}

/// Everything before the first tag with more attributes than any honest one has. A picture inside
/// the mail is one long attribute, in which a stroke is rare.
fn before_hostile_tag(html: &str) -> &str {
    let (mut start, mut marks) = (0, 0);
    for (at, byte) in html.bytes().enumerate() {
        match byte {
            b'<' | b'>' => (start, marks) = (at, 0),
            b' ' | b'\t' | b'\n' | b'\r' | b'\x0c' | b'/' | b'"' | b'\'' => marks += 1,
            _ => continue,
        }
        let dense = marks * RARE > at - start;
        if marks > ATTRIBUTES * 4 && dense && html.as_bytes()[start] == b'<' {
            return &html[..start];
        }
    }
    html
}

#[derive(Default)]
struct Reader {
    page: RefCell<Page>,
}

impl TokenSink for Reader {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        match token {
            Token::CharacterTokens(text) => self.page.borrow_mut().text(&text),
            Token::TagToken(tag) => return self.page.borrow_mut().tag(&tag),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

#[derive(Default)]
struct Page {
    done: String,
    line: String,
    depth: usize,
    /// An empty line is due before the next words.
    apart: bool,
    verbatim: bool,
    /// Inside something that nobody reads.
    unread: bool,
}

impl Page {
    fn text(&mut self, text: &str) {
        if self.unread {
            return;
        }
        for (number, line) in text.split('\n').enumerate() {
            if number > 0 && self.verbatim {
                self.end_line(true);
            } else if number > 0 {
                self.words(" ");
            }
            if self.verbatim { self.line.push_str(line) } else { self.words(line) }
        }
    }

    /// White space in a row is one space.
    fn words(&mut self, text: &str) {
        for letter in text.chars() {
            let space = letter.is_whitespace();
            if space && (self.line.is_empty() || self.line.ends_with(' ')) {
                continue;
            }
            self.line.push(if space { ' ' } else { letter });
        }
    }

    fn tag(&mut self, tag: &Tag) -> TokenSinkResult<()> {
        let name: &str = &tag.name;
        let opens = tag.kind == TagKind::StartTag;
        if UNREAD.contains(&name) {
            self.unread = opens;
            let raw = if name == "script" { RawKind::ScriptData } else { RawKind::Rawtext };
            return if opens { TokenSinkResult::RawData(raw) } else { TokenSinkResult::Continue };
        }
        if name == "td" {
            self.words(" ");
        }
        if BLOCKS.contains(&name) {
            self.end_line(name == "br");
            self.apart |= APART.contains(&name);
        }
        match (name, opens) {
            ("blockquote", true) => self.depth += 1,
            ("blockquote", false) => self.depth = self.depth.saturating_sub(1),
            ("pre", _) => self.verbatim = opens,
            _ => {}
        }
        TokenSinkResult::Continue
    }

    /// `even_empty`: somebody asked for a new line, words or not.
    fn end_line(&mut self, even_empty: bool) {
        let line = std::mem::take(&mut self.line);
        let line = line.trim_end();
        if line.is_empty() && !even_empty {
            return;
        }
        if std::mem::take(&mut self.apart) && !self.done.is_empty() {
            self.done.push('\n');
        }
        let mark = ">".repeat(self.depth.min(DEEPEST));
        let space = if self.depth > 0 { " " } else { "" };
        // Writing to a string cannot fail.
        let _ = writeln!(self.done, "{mark}{space}{line}");
    }

    fn finish(mut self) -> String {
        self.end_line(false);
        self.done.trim().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_lines_and_quotations_are_laid_out() {
        let html = "<p>Obat&nbsp;belum <b>datang</b>.<br>Sudah 3 jam.</p>\
            <div>Terima  kasih</div><blockquote><p>Yth. Ibu,</p>mohon maaf</blockquote>";
        let words = words(html);
        assert_eq!(
            words,
            "Obat belum datang.\nSudah 3 jam.\n\nTerima kasih\n\n> Yth. Ibu,\n\n> mohon maaf"
        );
    }

    #[test]
    fn what_runs_or_is_hidden_is_no_word() {
        let html = "<title>x</title><style>p{}</style><script>'</p>' alert(1)</script>\
            <p onclick=x()>a &lt;b&gt; &amp;amp;</p><img src=x onerror=y><!-- z -->";
        assert_eq!(words(html), "a <b> &amp;");
    }

    #[test]
    fn a_picture_inside_the_mail_hides_no_words() {
        let picture = format!("{}/", "A".repeat(63)).repeat(8000);
        let html =
            format!("<p>Lihat</p><img src=\"data:image/png;base64,{picture}\"><p>foto ini</p>");
        assert_eq!(words(&html), "Lihat\n\nfoto ini");
    }
}
