//! A picture is cut and made smaller for one channel: chosen by ratio and by what matters, looked at,
//! kept. It works without JavaScript, and without a mouse.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use desk::Desk;
use desk::content::View;
use desk::content::fit::{self, Wish};
use domain::consent::Outlet;
use domain::content::fit::{Focus, Ratio, ratios, usual};
use domain::ids::FileId;
use serde::Deserialize;
use web::{Failure, Frame, Sent, page, paths};

use super::media::{ended, told};
use super::one::opened;
use crate::options::{Item, items};
use crate::{me::Me, praise::beside, speaker::Speaker, trouble::Trouble};

/// The nine places of the grid, in hundredths from left and top, with the codes of their words.
const PLACES: [(u8, u8, &str); 9] = [
    (0, 0, "top_left"),
    (50, 0, "top"),
    (100, 0, "top_right"),
    (0, 50, "left"),
    (50, 50, "middle"),
    (100, 50, "right"),
    (0, 100, "bottom_left"),
    (50, 100, "bottom"),
    (100, 100, "bottom_right"),
];
/// What of a picture is shown while somebody chooses.
const SHOWN: &str = "image/jpeg";

/// How it is to be cut.
#[derive(Default, Deserialize)]
pub struct Wanted {
    rasio: Option<String>,
    fokus: Option<String>,
    /// Typed instead of a place of the grid.
    x: Option<String>,
    y: Option<String>,
}

/// One place of the grid.
struct Place {
    value: String,
    words: String,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "content/fit.html")]
struct Page {
    frame: Frame,
    channel: String,
    back: String,
    path: String,
    version: u32,
    original: String,
    alt: String,
    /// What the channel will not take of what was brought.
    unfit: Vec<String>,
    ratios: Vec<Item>,
    ratio: &'static str,
    places: Vec<Place>,
    across: u8,
    down: u8,
    preview: String,
}

/// `GET /konten/{id}/media/{berkas}/kanal/{kanal}`
pub async fn show(
    me: Me,
    State(desk): State<Desk>,
    Path((id, file, outlet)): Path<(String, String, String)>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    let (file, wish) = meant(&view, (&file, &outlet), &wanted)?;
    let rules = desk.rules().await?;
    let says = Speaker::new(me.t(), &rules.calendar, desk.now());
    let known = view.media.iter().find(|one| one.id == file).ok_or(Failure::NotFound)?;
    let frame = known.measures.frame.ok_or(Failure::NotFound)?;
    let (code, t, focus) = (wish.outlet.code(), me.t(), wish.focus);
    let path = paths::content_fit(&id, &file.to_string(), code);
    let unfit = known.unfit.iter().filter(|unfit| unfit.outlet == wish.outlet);
    let channel = t.content_outlet(code);
    Ok(page::page(&Page {
        frame: me.frame(&desk, "content", &t.media_fit_title(channel.as_str())).await?,
        channel,
        back: paths::content(&id),
        version: view.content.version.0,
        original: paths::content_medium(&id, &file.to_string()),
        alt: known.alt.clone().unwrap_or_default(),
        unfit: unfit.map(|unfit| told(unfit, &says)).collect(),
        ratios: items(&ratios(wish.outlet, frame), Ratio::code, |code| t.media_ratio(code)),
        ratio: wish.ratio.code(),
        places: places(focus, t),
        across: focus.across,
        down: focus.down,
        preview: paths::content_fit_preview(&path, wish.ratio.code(), (focus.across, focus.down)),
        path,
    }))
}

/// `GET /konten/{id}/media/{berkas}/kanal/{kanal}/pratinjau`
pub async fn preview(
    me: Me,
    State(desk): State<Desk>,
    Path((id, file, outlet)): Path<(String, String, String)>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    let (file, wish) = meant(&view, (&file, &outlet), &wanted)?;
    let bytes = fit::preview(&desk, &me.actor, (view.content.id, file), wish).await?;
    Ok(web::attached(bytes, SHOWN, &format!("{}.jpg", wish.outlet.code())))
}

/// `POST /konten/{id}/media/{berkas}/kanal/{kanal}`
pub async fn keep(
    me: Me,
    State(desk): State<Desk>,
    Path((id, file, outlet)): Path<(String, String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let view = opened(&desk, &me, &id).await?;
    let typed = |name: &str| sent.filled(name).map(str::to_owned);
    let wanted =
        Wanted { rasio: typed("rasio"), fokus: typed("fokus"), x: typed("x"), y: typed("y") };
    let (file, wish) = meant(&view, (&file, &outlet), &wanted)?;
    let place = (view.content.id, file);
    let act = |wish| fit::fit(&desk, &me.actor, place, (wish, beside(&sent)));
    let done = me.commands(Ok::<_, Trouble>(wish), act, |t, kind| t.content_event(kind)).await?;
    ended(&desk, &me, (&id, sent), done).await
}

/// What is asked for; where nothing is, the whole picture or the nearest ratio, around its middle.
fn meant(
    view: &View,
    (file, outlet): (&str, &str),
    wanted: &Wanted,
) -> Result<(FileId, Wish), Failure> {
    let file: FileId = file.parse().map_err(|_| Failure::NotFound)?;
    let outlet = Outlet::parse(outlet).ok_or(Failure::NotFound)?;
    let known = view.media.iter().find(|one| one.id == file).ok_or(Failure::NotFound)?;
    let frame = known.measures.frame.filter(|_| known.mends.contains(&outlet));
    let frame = frame.ok_or(Failure::NotFound)?;
    let ratio = match &wanted.rasio {
        None => usual(outlet, frame),
        Some(code) => Ratio::parse(code).ok_or(Failure::BadRequest)?,
    };
    let focus = focus(wanted).ok_or(Failure::BadRequest)?;
    Ok((file, Wish { outlet, ratio, focus }))
}

/// Typed numbers count before a place of the grid.
fn focus(wanted: &Wanted) -> Option<Focus> {
    let typed = |text: &Option<String>| {
        text.as_deref().filter(|text| !text.is_empty()).map(str::parse::<u8>).transpose().ok()
    };
    let chosen = match wanted.fokus.as_deref().filter(|text| !text.is_empty()) {
        None => Focus::MIDDLE,
        Some(text) => {
            let (across, down) = text.split_once('-')?;
            Focus::new(across.parse().ok()?, down.parse().ok()?)?
        }
    };
    let across = typed(&wanted.x)?.unwrap_or(chosen.across);
    Focus::new(across, typed(&wanted.y)?.unwrap_or(chosen.down))
}

fn places(focus: Focus, t: &locale::Words) -> Vec<Place> {
    let place = |(across, down, code): (u8, u8, &str)| Place {
        value: format!("{across}-{down}"),
        words: t.media_focus_place(code),
        chosen: focus == Focus { across, down },
    };
    PLACES.into_iter().map(place).collect()
}
