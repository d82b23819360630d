//! Sheets of paper typed in one by one by the keys 1 to 4, and tables of them.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::Desk;
use desk::survey::{self, Sheet, Taken, View};
use domain::ids::UnitCode;
use domain::survey::{Act, Key, Question, Way, Wrong};
use locale::Words;
use web::{Failure, Faults, Frame, Sent, page, paths, saying::Saying};

use crate::options::Item;
use crate::{me::Me, trouble::Trouble};

/// One unsur of a sheet.
struct Line {
    key: String,
    words: String,
    typed: String,
}

#[derive(Template)]
#[template(path = "survey/sheet.html")]
struct Page {
    frame: Frame,
    title: String,
    result: String,
    path: String,
    table: String,
    lines: Vec<Line>,
    units: Vec<Item>,
    unit: String,
    trouble: Trouble,
    /// What came of a table, and the lines that it could not bring.
    told: String,
    refused: Vec<String>,
}

/// `GET /survei/{kode}/lembar`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(code): Path<String>,
) -> Result<Response, Failure> {
    let view = found(&desk, &me, &code).await?;
    Ok(page::page(&shown(&desk, &me, &view, &Sent::default()).await?))
}

/// `POST /survei/{kode}/lembar`: one sheet, once for its key.
pub async fn take(
    me: Me,
    State(desk): State<Desk>,
    Path(code): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let view = found(&desk, &me, &code).await?;
    let sheet = Sheet {
        given: sent.typed().map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
        unit: sent.filled("unit").and_then(|unit| UnitCode::parse(unit).ok()),
        token: None,
        key: sent.key().unwrap_or(&me.visit.key).to_owned(),
    };
    let t = me.t();
    let trouble = match survey::fill(&desk, &me.actor, &view.survey.code, (Way::Paper, sheet)).await
    {
        Ok(Taken::Wrong(wrong)) => faults(&wrong, t).into(),
        Ok(_) => {
            let path = paths::survey_sheet(view.survey.code.as_str());
            return Ok(page::go_saying(&path, &Saying::new("sheet_taken"), &me.visit));
        }
        Err(error) => Trouble::of(error, t)?,
    };
    let page = shown(&desk, &me, &view, &sent).await?;
    Ok(page::with_status(trouble.status(), &Page { trouble, ..page }))
}

fn faults(wrong: &[(Key, Wrong)], t: &Words) -> Faults {
    let mut faults = Faults::default();
    for (key, why) in wrong {
        let says = match why {
            Wrong::Missing => t.survey_missing(),
            _ => t.survey_not_offered(),
        };
        faults.add(key.as_str(), says);
    }
    faults
}

/// `POST /survei/{kode}/tabel`: what cannot be read is refused line by line, the rest is in.
pub async fn table(
    me: Me,
    State(desk): State<Desk>,
    Path(code): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let view = found(&desk, &me, &code).await?;
    let t = me.t();
    let page = shown(&desk, &me, &view, &Sent::default()).await?;
    let bytes = sent.files("file").next().map(|file| file.bytes.clone()).unwrap_or_default();
    let imported = survey::import(&desk, &me.actor, &view.survey.code, (&bytes, false)).await;
    let page = match imported {
        Ok(Ok(imported)) => {
            let line = |line: &survey::table::RefusedLine| {
                t.survey_line(line.line.to_string(), t.survey_line_flaw(line.why.code()))
            };
            let (taken, before) = (imported.taken.to_string(), imported.before.to_string());
            let told = t.survey_table_taken(taken, before);
            let refused = imported.refused.iter().map(line).collect();
            return Ok(page::page(&Page { told, refused, ..page }));
        }
        Ok(Err(why)) => {
            let trouble = Faults::of_one("file", t.survey_unreadable(why.code())).into();
            Page { trouble, ..page }
        }
        Err(error) => Page { trouble: Trouble::of(error, t)?, ..page },
    };
    Ok(page::with_status(page.trouble.status(), &page))
}

async fn found(desk: &Desk, me: &Me, code: &str) -> Result<View, Failure> {
    me.enters("surveys")?;
    let view = survey::open(desk, &me.actor, &super::named(code)?).await?;
    match view.allowed.contains(&Act::Fill) {
        true => Ok(view),
        false => Err(Failure::Forbidden),
    }
}

async fn shown(desk: &Desk, me: &Me, view: &View, sent: &Sent) -> Result<Page, Failure> {
    let (t, survey) = (me.t(), &view.survey);
    let line = |question: &Question| Line {
        key: question.key.to_string(),
        words: super::word(question, t),
        typed: sent.text(question.key.as_str()).to_owned(),
    };
    let questions = survey.making.questions();
    let code = survey.code.as_str();
    Ok(Page {
        frame: me.frame(desk, "surveys", &t.survey_fill()).await?,
        title: survey.making.title.as_str().to_owned(),
        result: paths::survey_result(code),
        path: paths::survey_sheet(code),
        table: paths::survey_command(code, "tabel"),
        lines: questions.iter().filter(|one| one.ask.is_scored()).map(line).collect(),
        units: super::units(desk, survey).await?,
        unit: sent.text("unit").to_owned(),
        trouble: Trouble::default(),
        told: String::new(),
        refused: Vec::new(),
    })
}
