//! Parts the new words of an answer from the signature and the old mail below. Nothing is lost: the
//! three pieces in a row are the whole text.

/// A line longer than this begins no quotation and no signature.
const LINE: usize = 300;
const SIGNATURE_LINES: usize = 12;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Folded<'t> {
    /// What its author wrote now.
    pub words: &'t str,
    pub signature: &'t str,
    pub quoted: &'t str,
}

/// Parts a text. Where it is not clear that everything below is old, nothing is folded away.
pub fn fold(text: &str) -> Folded<'_> {
    let lines = lines(text);
    let cut = quotation(&lines).unwrap_or(text.len());
    let (head, quoted) = text.split_at(cut);
    let kept = lines.iter().take_while(|line| line.start < cut).count();
    let (words, signature) = head.split_at(signature(&lines[..kept]).unwrap_or(cut));
    Folded { words, signature, quoted }
}

struct Line<'t> {
    start: usize,
    text: &'t str,
}

impl Line<'_> {
    fn is_blank(&self) -> bool {
        self.text.is_empty()
    }

    fn is_quoted(&self) -> bool {
        self.text.starts_with('>')
    }
}

fn lines(text: &str) -> Vec<Line<'_>> {
    let mut start = 0;
    let pieces = text.split_inclusive('\n').map(|piece| {
        let line = Line { start, text: piece.trim() };
        start += piece.len();
        line
    });
    pieces.collect()
}

/// Where the old mail begins, if there are new words above it and none below.
fn quotation(lines: &[Line<'_>]) -> Option<usize> {
    let at = (0..lines.len()).find(|at| begins_old(lines, *at))?;
    let above = lines[..at].iter().any(|line| !line.is_blank() && !is_rule(line.text));
    let below = &lines[at..];
    let marked = below.iter().rposition(Line::is_quoted);
    let after = marked.map_or(&below[below.len()..], |last| &below[last + 1..]);
    let only_old = after.iter().all(Line::is_blank) || closes(after);
    if !above || !only_old {
        return None;
    }
    // The rule above a header belongs to the old mail.
    let ruled = |line: &&Line<'_>| line.is_blank() || is_rule(line.text);
    let ruled = lines[..at].iter().rev().take_while(ruled).filter(|line| is_rule(line.text));
    Some(ruled.last().map_or(lines[at].start, |line| line.start))
}

fn begins_old(lines: &[Line<'_>], at: usize) -> bool {
    let line = &lines[at];
    if line.text.len() > LINE {
        return line.is_quoted();
    }
    line.is_quoted()
        || is_separator(line.text)
        || introduces(&lines[at..])
        || is_header_block(&lines[at..])
}

/// What stands below the last quoted line is a signature and no answer.
fn closes(lines: &[Line<'_>]) -> bool {
    let first = lines.iter().find(|line| !line.is_blank());
    lines.len() <= SIGNATURE_LINES
        && first.is_some_and(|line| is_dashes(line.text) || is_device(line.text))
}

/// `On … wrote:`, `Pada … menulis:`, over at most four lines.
fn introduces(lines: &[Line<'_>]) -> bool {
    const FIRST: [&str; 9] =
        ["On ", "Pada ", "Tanggal ", "Le ", "Am ", "El ", "Op ", "Em ", "Il giorno "];
    const LAST: [&str; 11] = [
        "wrote:",
        "writes:",
        "menulis:",
        "menulis :",
        "a écrit :",
        "schrieb:",
        "escribió:",
        "schreef:",
        "escreveu:",
        "ha scritto:",
        "tulis:",
    ];
    let first = lines[0].text;
    let ends = |text: &str| LAST.iter().any(|last| text.ends_with(last));
    let begins = FIRST.iter().any(|word| first.starts_with(word));
    let close = lines.iter().take(4).take_while(|line| !line.is_blank() && line.text.len() <= LINE);
    begins && close.into_iter().any(|line| ends(line.text))
}

/// `From:` and at least two of its companions in the lines below.
fn is_header_block(lines: &[Line<'_>]) -> bool {
    const AUTHOR: [&str; 4] = ["from:", "dari:", "von:", "de:"];
    const REST: [&str; 13] = [
        "sent:",
        "to:",
        "subject:",
        "date:",
        "cc:",
        "dikirim:",
        "kepada:",
        "perihal:",
        "tanggal:",
        "subjek:",
        "untuk:",
        "an:",
        "gesendet:",
    ];
    let starts = |line: &Line<'_>, words: &[&str]| {
        let bare = line.text.trim_start_matches(['*', '>', ' ']).replace('*', "");
        words.iter().any(|word| {
            bare.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
        })
    };
    let below = lines[1..].iter().take(6).filter(|line| line.text.len() <= LINE);
    starts(&lines[0], &AUTHOR) && below.filter(|line| starts(line, &REST)).count() >= 2
}

fn is_separator(line: &str) -> bool {
    const WORDS: [&str; 6] = [
        "original message",
        "pesan asli",
        "forwarded message",
        "pesan terusan",
        "pesan yang diteruskan",
        "ursprüngliche nachricht",
    ];
    let lower = line.to_lowercase();
    line.starts_with("--") && line.ends_with("--") && WORDS.iter().any(|word| lower.contains(word))
}

/// A line of nothing but strokes.
fn is_rule(line: &str) -> bool {
    line.len() >= 5 && line.chars().all(|stroke| matches!(stroke, '_' | '-' | '=' | ' '))
}

fn is_dashes(line: &str) -> bool {
    line == "--"
}

fn is_device(line: &str) -> bool {
    const SENT: [&str; 7] = [
        "Sent from ",
        "Dikirim dari ",
        "Terkirim dari ",
        "Dikirim menggunakan ",
        "Get Outlook for ",
        "Dapatkan Outlook",
        "Sent via ",
    ];
    line.len() <= 100 && SENT.iter().any(|sent| line.starts_with(sent))
}

/// Where the signature begins.
fn signature(lines: &[Line<'_>]) -> Option<usize> {
    let from = lines.len().saturating_sub(SIGNATURE_LINES);
    let tail = &lines[from..];
    let dashes = tail.iter().position(|line| is_dashes(line.text));
    let device = || {
        let last = tail.iter().rposition(|line| !line.is_blank())?;
        is_device(tail[last].text).then_some(last)
    };
    let at = dashes.or_else(device)?;
    let above = lines[..from + at].iter().any(|line| !line.is_blank());
    above.then_some(tail[at].start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words(text: &str) -> &str {
        fold(text).words.trim()
    }

    #[test]
    fn an_answer_above_an_indonesian_quotation_is_found() {
        let text = "Sudah kami terima.\n\nPada Sel, 3 Mar 2026 pukul 10.15 Humas RSUD Wanasari\n\
            <humas@rs.example> menulis:\n\n> Yth. Ibu,\n> mohon maaf.\n";
        assert_eq!(words(text), "Sudah kami terima.");
    }

    #[test]
    fn words_between_the_quoted_lines_are_never_folded_away() {
        let text = "On Monday Humas wrote:\n> Apakah sudah diterima?\nBelum.\n> Loket 3?\nYa.\n";
        assert_eq!(fold(text).quoted, "");
        assert_eq!(fold(&format!("Lihat jawaban.\n{text}")).quoted, "");
    }

    #[test]
    fn a_mail_that_only_passes_another_on_is_shown_whole() {
        let text =
            "---------- Forwarded message ---------\nDari: A\nKepada: B\nPerihal: C\n\nisi\n";
        assert_eq!(words(text), text.trim());
    }

    #[test]
    fn a_signature_is_set_apart_and_not_lost() {
        let folded = fold("Belum ada kabar.\n\nDikirim dari iPhone saya\n");
        assert_eq!(folded.words.trim(), "Belum ada kabar.");
        assert_eq!(folded.signature.trim(), "Dikirim dari iPhone saya");
    }

    proptest! {
        #[test]
        fn the_three_pieces_are_the_whole(text in "(> |On |wrote:|-- ?|_____|From:|To:|Sent:|[a-zé\n ]){0,60}") {
            let folded = fold(&text);
            let whole = [folded.words, folded.signature, folded.quoted].concat();
            prop_assert_eq!(whole, text);
        }
    }
}
