//! Approved messages for when the window has closed: chosen, filled, looked at, sent.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use desk::{
    Desk,
    deliver::{self, Chosen, Gap, Offer},
};
use domain::ids::CaseNumber;
use web::{Failure, Frame, Sent, page, paths};

use crate::{
    me::Me,
    options::{Item, items},
    trouble::Trouble,
};

/// More gaps than this no template of ours has.
const GAPS: usize = 12;

struct Line {
    offer: Offer,
    category: String,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "case/template.html")]
struct Page {
    frame: Frame,
    number: String,
    path: String,
    lines: Vec<Line>,
    facts: Vec<Item>,
    picked: Vec<String>,
    preview: Option<String>,
    trouble: Trouble,
}

impl Page {
    /// The names of the gaps of a template.
    fn gaps(&self, line: &Line) -> std::ops::RangeInclusive<usize> {
        1..=line.offer.gaps
    }

    /// What stands in a gap: what was picked, or the fact that most templates put there.
    fn fact(&self, line: &Line, gap: &usize) -> &str {
        let usual = ["number", "page", "hospital", "name"];
        let picked = self.picked.get(gap - 1).filter(|_| line.chosen);
        picked.map_or(usual[(gap - 1).min(usual.len() - 1)], String::as_str)
    }
}

/// `GET /kasus/{nomor}/templat`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path(number): Path<String>,
) -> Result<Response, Failure> {
    let number = parsed(&number)?;
    Ok(page::page(&drawn(&desk, &me, number, None).await?))
}

/// `POST /kasus/{nomor}/templat`: looked at, or sent.
pub async fn post(
    me: Me,
    State(desk): State<Desk>,
    Path(number): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let number = parsed(&number)?;
    let Some(chosen) = chosen(&sent) else { return Err(Failure::BadRequest) };
    if sent.ticked("kirim") {
        let key = sent.key().unwrap_or_default();
        return match deliver::tell(&desk, &me.actor, (number, key), &chosen).await {
            Ok(()) => Ok(me.done(&paths::case(&number.to_string()))),
            Err(error) => {
                let trouble = Trouble::of(error, me.t())?;
                let drawn = drawn(&desk, &me, number, Some(&chosen)).await?;
                let drawn = Page { trouble, ..drawn };
                Ok(page::with_status(drawn.trouble.status(), &drawn))
            }
        };
    }
    let mut drawn = drawn(&desk, &me, number, Some(&chosen)).await?;
    match deliver::preview(&desk, &me.actor, number, &chosen).await {
        Ok(text) => drawn.preview = Some(text),
        Err(error) => drawn.trouble = Trouble::of(error, me.t())?,
    }
    Ok(page::page(&drawn))
}

async fn drawn(
    desk: &Desk,
    me: &Me,
    number: CaseNumber,
    chosen: Option<&Chosen>,
) -> Result<Page, Failure> {
    let t = me.t();
    if !me.role().is_humas() {
        return Err(Failure::Forbidden);
    }
    let (offers, trouble) = match deliver::templates(desk, &me.actor, number).await {
        Ok(offers) => (offers, Trouble::default()),
        Err(error) => (Vec::new(), Trouble::of(error, t)?),
    };
    let line = |offer: Offer| Line {
        category: t.sending_category(offer.category.clone()),
        chosen: chosen.is_some_and(|it| it.name == offer.name && it.language == offer.language),
        offer,
    };
    let gaps = chosen.iter().flat_map(|it| it.gaps.iter());
    let number = number.to_string();
    Ok(Page {
        frame: me.frame(desk, "cases", &t.sending_template()).await?,
        path: paths::case_templates(&number),
        lines: offers.into_iter().map(line).collect(),
        facts: items(Gap::ALL, Gap::code, |code| t.sending_gap_fact(code)),
        picked: gaps.map(|gap| gap.code().to_owned()).collect(),
        preview: None,
        trouble,
        number,
    })
}

fn chosen(sent: &Sent) -> Option<Chosen> {
    let gap = |number: usize| sent.filled(&format!("isian_{number}"));
    let gaps: Option<Vec<Gap>> = (1..=GAPS).map_while(gap).map(Gap::parse).collect();
    Some(Chosen {
        name: sent.filled("templat")?.to_owned(),
        language: sent.filled("bahasa")?.to_owned(),
        gaps: gaps?,
    })
}

fn parsed(number: &str) -> Result<CaseNumber, Failure> {
    number.parse().map_err(|_| Failure::NotFound)
}
