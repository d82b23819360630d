//! Commands that mean what they say.

use domain::case::Command as Meant;
use domain::ids::AskNo;
use domain::text::Body;

use super::Reader;
use crate::case::command::*;
use crate::command::Means;
use crate::fault::{Fault, Why};
use crate::node::Slip;
use crate::word;

macro_rules! plain {
    ($($name:ident: |$sent:ident| $meant:expr;)*) => {$(
        impl Means<Reader<'_>> for $name {
            type Meant = Meant<Body>;

            async fn meaning(self, _: &Reader<'_>) -> Result<Meant<Body>, Fault> {
                let $sent = self;
                Ok($meant)
            }
        }
    )*};
}

plain! {
    Answer: |sent| Meant::Answer {
        ask: sent.ask.map(AskNo),
        words: word::body(&sent.text, "text")?,
        follow_up: word::maybe(sent.follow_up, "follow_up")?,
    };
    AnswerDirectly: |sent| Meant::AnswerDirectly {
        words: word::body(&sent.text, "text")?,
        way: sent.way.0,
        note: word::maybe(sent.note, "note")?,
    };
    Accept: |sent| Meant::Accept {
        words: word::maybe(sent.text, "text")?,
        neutral: sent.neutral,
    };
    RequestApproval: |sent| Meant::RequestApproval {
        words: word::maybe(sent.text, "text")?,
        neutral: sent.neutral,
    };
    RecordFailure: |sent| Meant::RecordFailure {
        why: sent.reason.0,
        words: word::maybe(sent.text, "text")?,
    };
    RecordReaction: |sent| Meant::RecordReaction {
        reaction: sent.reaction.0,
        words: word::maybe(sent.text, "text")?,
        care_worse: sent.care_worse,
    };
    RecallAsk: |sent| Meant::RecallAsk {
        ask: AskNo(sent.ask),
        why: word::body(&sent.reason, "reason")?,
    };
    RecordCare: |sent| Meant::RecordCare {
        worse: sent.worse,
        words: word::maybe(sent.text, "text")?,
    };
    Approve: |_sent| Meant::Approve {};
    Entitle: |sent| Meant::Entitle { basis: sent.basis.0 };
    Return: |sent| Meant::Return { why: word::body(&sent.reason, "reason")? };
    Escalate: |sent| Meant::Escalate { why: word::body(&sent.reason, "reason")? };
    Reopen: |sent| Meant::Reopen { why: word::body(&sent.reason, "reason")? };
    Withdraw: |sent| Meant::Withdraw { why: word::body(&sent.reason, "reason")? };
    Reveal: |sent| Meant::Reveal { why: word::body(&sent.reason, "reason")? };
    ShowFile: |sent| Meant::ShowFile {
        file: sent.file.parse().map_err(|_| Fault::of("file", Why::Slip(Slip::NotAChoice)))?,
        on: sent.on,
    };
    Enclose: |sent| Meant::Enclose {
        file: sent.file.parse().map_err(|_| Fault::of("file", Why::Slip(Slip::NotAChoice)))?,
        on: sent.on,
    };
    ChooseLanguage: |sent| Meant::ChooseLanguage { language: sent.language.0 };
    Hold: |sent| Meant::Hold { on: sent.on, why: word::body(&sent.reason, "reason")? };
    Inquire: |sent| Meant::Inquire { words: word::body(&sent.text, "text")? };
    Reply: |sent| Meant::Reply { words: word::body(&sent.text, "text")? };
    Note: |sent| Meant::Note { words: word::body(&sent.text, "text")? };
}
