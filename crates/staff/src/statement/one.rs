//! One statement: its words, who signed them, and what this person may do with it. The director
//! approves it here, on a phone.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::Desk;
use desk::statement::{self, Command, Request, View};
use domain::ids::StatementId;
use domain::rules::Rules;
use domain::statement::{Act, MediaAnswer, Outcome, Stage};
use domain::text::{Link, Name};
use web::{Failure, Faults, Frame, Sent, page, paths};

use super::{Offered, form, kit, offered, release};
use crate::options::{Item, items};
use crate::{me::Me, reader::Reader, speaker::Speaker, trouble::Trouble};

#[derive(Template)]
#[template(path = "statement/one.html")]
struct Page {
    frame: Frame,
    id: String,
    version: u32,
    title: String,
    kind: &'static str,
    stage: &'static str,
    letter: Option<String>,
    facts: Vec<(String, String)>,
    issue: Option<(String, String)>,
    link: Option<String>,
    /// Where everybody reads it.
    public: Option<String>,
    /// Of a press conference.
    kit: Option<kit::Kit>,
    /// Who of the media list got it, and who may.
    release: release::Card,
    stands_in: Option<String>,
    may: Vec<&'static str>,
    offered: Offered,
    answers: Vec<Item>,
    sent: Sent,
    trouble: Trouble,
}

impl Page {
    fn text(&self, name: &str) -> &str {
        self.sent.text(name)
    }

    fn chosen(&self, name: &str, value: &str) -> bool {
        self.sent.all(name).any(|one| one == value)
    }

    fn may(&self, act: &str) -> bool {
        self.may.contains(&act)
    }

    fn post(&self, word: &str) -> String {
        paths::statement_command(&self.id, word)
    }
}

/// `GET /pernyataan-resmi/{id}`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    Ok(page::page(&shown(&desk, &me, &view, None).await?))
}

/// `POST /pernyataan-resmi/{id}/{perintah}`
pub async fn command(
    me: Me,
    State(desk): State<Desk>,
    Path((id, word)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    if word == "ulang" {
        return release::again(&desk, &me, &view, &sent).await;
    }
    let rules = desk.rules().await?;
    let read = meant(&me, &rules, &word, &sent)?;
    let (seen, key) = sent.beside();
    let act = |command| {
        statement::act(&desk, &me.actor, view.statement.id, Request { command, seen, key })
    };
    let Err(trouble) = me.commands(read, act, |t, kind| t.statement_event(kind)).await? else {
        return Ok(me.saved(&paths::statement(&id)));
    };
    let view = opened(&desk, &me, &id).await?;
    let page = shown(&desk, &me, &view, Some(sent)).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

fn meant(
    me: &Me,
    rules: &Rules,
    word: &str,
    sent: &Sent,
) -> Result<Result<Command, Faults>, Failure> {
    let fields: &[&str] = match word {
        "ubah" => {
            return Ok(form::read(me, rules, sent).map(|wording| Command::Edit(Box::new(wording))));
        }
        "ajukan" | "setujui" | "terbitkan" => &[],
        "kembalikan" | "tarik" => &["why"],
        "jawaban-media" => &["answer", "on"],
        "hasil" => &["came", "notes"],
        "kirim" => return Ok(release::read(me, rules, sent)),
        _ => return Err(Failure::NotFound),
    };
    let mut form = Reader::new(sent, me.t(), &rules.calendar, (fields, &[]));
    let command = match word {
        "ajukan" => Some(Command::Submit {}),
        "setujui" => Some(Command::Approve {}),
        "terbitkan" => Some(Command::Publish {}),
        "kembalikan" => form.body("why").map(|why| Command::Return { why }),
        "tarik" => form.body("why").map(|why| Command::Withdraw { why }),
        "hasil" => held(&mut form),
        _ => {
            let answer = form.chosen("answer", MediaAnswer::parse);
            let on = form.chosen("on", |day| day.parse().ok());
            answer.zip(on).map(|(answer, on)| Command::RecordAnswer { answer, on })
        }
    };
    Ok(form.done(command))
}

/// How many came, and what was asked.
fn held(form: &mut Reader<'_>) -> Option<Command> {
    let came = form.number("came", 0..=u16::MAX);
    let notes = form.body("notes");
    Some(Command::RecordHeld(Outcome { came: came?, notes: notes? }))
}

pub(super) async fn opened(desk: &Desk, me: &Me, id: &str) -> Result<View, Failure> {
    me.enters("statements").or_else(|_| me.enters("approvals"))?;
    let id: StatementId = id.parse().map_err(|_| Failure::NotFound)?;
    Ok(statement::open(desk, &me.actor, id).await?)
}

async fn shown(desk: &Desk, me: &Me, view: &View, sent: Option<Sent>) -> Result<Page, Failure> {
    let (t, rules) = (me.t(), desk.rules().await?);
    let (known, says) = (&view.statement, Speaker::new(t, &rules.calendar, view.now));
    let (draft, id) = (&known.draft, known.id.to_string());
    let issue = draft.issue.zip(view.issue.clone());
    let link = draft.coverage.as_ref().and_then(|coverage| coverage.link.as_ref());
    Ok(Page {
        frame: me.frame(desk, "statements", draft.title.as_str()).await?,
        version: known.version.0,
        title: draft.title.as_str().to_owned(),
        kind: draft.kind.code(),
        stage: known.stage.code(),
        letter: view.text.clone(),
        facts: facts(view, &says),
        issue: issue.map(|(id, title)| (paths::issue(&id.to_string()), title)),
        link: link.map(Link::as_str).map(str::to_owned),
        kit: kit::shown(desk, me, view, &says).await?,
        release: release::card(desk, me, view, &says).await?,
        public: known.is_public(view.now).then(|| paths::newsroom(&id)),
        stands_in: (known.stage == Stage::Approval)
            .then(|| crate::approval::stands_in(me, &rules))
            .flatten(),
        may: view.allowed.iter().map(|act| Act::code(*act)).collect(),
        offered: offered(desk, me).await?,
        answers: items(MediaAnswer::ALL, MediaAnswer::code, |code| t.statement_answer(code)),
        sent: sent.unwrap_or_else(|| form::written(view, &says)),
        id,
        trouble: Trouble::default(),
    })
}

fn facts(view: &View, says: &Speaker) -> Vec<(String, String)> {
    let (t, known) = (says.t, &view.statement);
    let signed = known.approval.as_ref().map(|signed| {
        let name = view.signer.clone().unwrap_or_default();
        let title = signed.as_delegate.map(|title| t.delegate_title(title.code()));
        let name = title.map_or(name.clone(), |title| format!("{title} {name}"));
        (t.statement_signed(), format!("{name} · {}", says.at(signed.at)))
    });
    let at = |word: String, at: Option<domain::calendar::Instant>| at.map(|at| (word, says.at(at)));
    let answer = known.answer.map(|(answer, on)| {
        let what = t.statement_answer(answer.code());
        (t.statement_answer_word(), format!("{what} · {}", t.long_date(on)))
    });
    let mut facts: Vec<_> = [
        view.author.clone().map(|author| (t.statement_author(), author)),
        at(t.statement_embargo(), known.draft.embargo),
        at(t.statement_submitted(), known.submitted_at),
        view.returned.clone().map(|why| (t.statement_returned(), why)),
        signed,
        at(t.statement_public_from(), known.public_from()),
        at(t.statement_withdrawn(), known.withdrawn.map(|(_, at)| at)),
        view.withdrawn.clone().map(|why| (t.statement_why(), why)),
        answer,
    ]
    .into_iter()
    .flatten()
    .collect();
    if let Some(coverage) = &known.draft.coverage {
        let outlet = Name::as_str(&coverage.outlet).to_owned();
        facts.push((t.statement_outlet(), outlet));
        facts.push((t.statement_coverage_on(), t.long_date(coverage.published_on)));
        facts.extend(coverage.reply_by.map(|day| (t.statement_reply_by(), t.long_date(day))));
        facts.push((t.statement_lapses(), t.long_date(coverage.lapses_on())));
    }
    facts
}
