//! What was brought as a paper and stands in the package as it is.

use domain::attachment::{Media, Owner, Stage};
use domain::organisation::Decree;
use domain::people::Actor;

use super::gather::Span;
use super::{File, plain};
use crate::organisation::decree;
use crate::{Desk, DeskError, attachment};

/// The confirmed scans of the decrees that held when the span ended, beside the list of their teams.
pub(super) async fn decrees(
    desk: &Desk,
    actor: &Actor,
    span: &Span,
) -> Result<Vec<File>, DeskError> {
    let mut files = Vec::new();
    let team = decree::team(desk, actor, Some(span.until)).await?;
    for (decree, _) in &team.decrees {
        let owner = Owner::Decree(decree.id);
        let papers = attachment::list(desk, actor, owner).await?.papers.into_iter();
        let signed = papers.filter(|view| view.attachment.stage == Stage::Confirmed);
        for (nth, view) in (1..).zip(signed) {
            let id = view.attachment.added.id;
            let (view, bytes) = attachment::fetch(desk, actor, (owner, id)).await?;
            files.push(File { bytes, ..named(decree, nth, &view) });
        }
    }
    Ok(files)
}

fn named(decree: &Decree, nth: u32, view: &attachment::View) -> File {
    let ending = match view.attachment.added.media {
        Media::Jpeg => "jpg",
        Media::Png => "png",
        Media::Pdf => "pdf",
    };
    let number = decree.terms.number.as_str();
    let shown = view.caption.as_deref().unwrap_or(view.name.as_str());
    File {
        name: format!("{}.{ending}", plain(&format!("sk {number} {nth}"))),
        title: format!("{number}: {shown}"),
        bytes: Vec::new(),
    }
}
