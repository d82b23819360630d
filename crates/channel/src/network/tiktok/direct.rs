//! *Direct Post*: TikTok gives a place for a film, and shows the film as soon as its bytes have come whole.
//! So the place with the words is what is held ready, and the bytes are the word to show it. The upload keeps
//! its number throughout: TikTok says of it whether the bytes came, and under which number the film stands.
//!
//! A program that TikTok has not audited may only post what nobody but the account sees (`SELF_ONLY`).

use super::{Places, hand_in, place, source, status};
use crate::meta::{id, unknown};
use crate::network::{Direct, Line};
use crate::publish::{Found, Material, Picture, Readiness};
use crate::{SendError, Trouble, Why};
use serde_json::{Value, json};
use std::time::Duration;

/// Before the parts of a name of what is held ready. No number of an upload into the inbox begins so.
const MARK: &str = "direct";
const EVERYBODY: &str = "PUBLIC_TO_EVERYONE";
const NOBODY: &str = "SELF_ONLY";
const A_DAY: Duration = Duration::from_secs(24 * 3600);

/// What is held ready, as its name tells: `direct:SELF_ONLY:25000000:v_pub_file~v2-1.123`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Held<'a> {
    /// Who will see it.
    privacy: &'a str,
    /// Of the film, in bytes.
    size: u64,
    upload: &'a str,
}

impl<'a> Held<'a> {
    pub fn of(made: &'a str) -> Option<Self> {
        let mut parts = made.splitn(4, ':');
        let (mark, privacy, size) = (parts.next()?, parts.next()?, parts.next()?);
        let known = mark == MARK;
        known.then_some(Self { privacy, size: size.parse().ok()?, upload: parts.next()? })
    }

    fn named(self) -> String {
        format!("{MARK}:{}:{}:{}", self.privacy, self.size, self.upload)
    }
}

/// Who keeps the account, and what TikTok lets it do now.
pub(super) async fn creator(line: &Line) -> Result<Value, SendError> {
    let mut told = line.post("/v2/post/publish/creator_info/query/", &json!({})).await?;
    let told = told.get_mut("data").map(Value::take).unwrap_or_default();
    if told.is_object() { Ok(told) } else { Err(unknown()) }
}

/// A place for the film, with the words; its name. Nobody sees anything yet.
pub(super) async fn make(
    line: &Line,
    (way, places): (&Direct, &Places),
    (material, film): (Material<'_>, &Picture),
) -> Result<String, SendError> {
    let creator = creator(line).await?;
    let privacy = privacy(way, &creator).ok_or(SendError::Refused(Why::NotPermitted))?;
    // TikTok does not take a paid collaboration that nobody is to see.
    if material.paid && privacy == NOBODY {
        return Err(SendError::Refused(Why::NotPermitted));
    }
    let shut = |name: &str, wanted: bool| !wanted || creator[name] == true;
    let size = film.file.paper().bytes.len();
    let body = json!({
        "post_info": {
            "title": material.text.text(),
            "privacy_level": privacy,
            "disable_comment": shut("comment_disabled", way.comments),
            "disable_duet": shut("duet_disabled", way.duets),
            "disable_stitch": shut("stitch_disabled", way.stitches),
            "brand_content_toggle": material.paid,
            "brand_organic_toggle": way.own_brand,
        },
        "source_info": source(size),
    });
    let (upload, to) = place(line, "/v2/post/publish/video/init/", &body).await?;
    places.keep(upload.clone(), to);
    Ok(Held { privacy, size: size as u64, upload: &upload }.named())
}

/// Everybody, where the program was audited and the account lets it; else nobody. Never some: what was
/// approved is for everybody.
fn privacy(way: &Direct, creator: &Value) -> Option<&'static str> {
    let offered = |wanted: &str| {
        let all = creator["privacy_level_options"].as_array().map_or(&[][..], Vec::as_slice);
        all.iter().any(|one| one == wanted)
    };
    let wanted = if way.audited { &[EVERYBODY, NOBODY][..] } else { &[NOBODY][..] };
    wanted.iter().copied().find(|one| offered(one))
}

/// Its bytes are only handed in after the word was written down; a place that this program does not know
/// any more has never got them.
pub(super) async fn look(
    line: &Line,
    places: &Places,
    held: Held<'_>,
) -> Result<Readiness, SendError> {
    let told = match status(line, held.upload).await {
        Err(SendError::Refused(Why::BadRequest)) => return Ok(Readiness::Lost),
        told => told?,
    };
    match told["status"].as_str() {
        Some("PUBLISH_COMPLETE") => Ok(Readiness::Out),
        Some("FAILED") => failed(told["fail_reason"].as_str().unwrap_or_default()),
        _ if places.knows(held.upload) => Ok(Readiness::Ready),
        _ => Ok(Readiness::Lost),
    }
}

/// Why it stands nowhere (*Get Post Status*, `fail_reason`).
fn failed(why: &str) -> Result<Readiness, SendError> {
    match why {
        "internal" => Ok(Readiness::Lost),
        "auth_removed" => Err(SendError::Refused(Why::TokenDead)),
        "spam_risk_user_banned_from_posting" => Err(SendError::Refused(Why::NotPermitted)),
        "spam_risk_too_many_posts" => {
            Err(SendError::Later { why: Trouble::RateLimited, after: A_DAY })
        }
        "spam_risk" | "spam_risk_text" => Err(SendError::Refused(Why::BadRequest)),
        _ => Ok(Readiness::Refused),
    }
}

/// Hands the bytes in, once for each place.
pub(super) async fn put_out(
    line: &Line,
    places: &Places,
    (held, film): (Held<'_>, &Picture),
) -> Result<String, SendError> {
    let nothing_left =
        SendError::Later { why: Trouble::NoConnection, after: Duration::from_secs(0) };
    let to = places.take(held.upload).ok_or(nothing_left)?;
    match hand_in(line, &to, &film.file.paper().bytes).await {
        Ok(()) => {}
        // Bytes that were turned away show nothing: another place is asked for.
        Err(SendError::Refused(_)) => return Err(nothing_left),
        Err(error) => return Err(error),
    }
    match find(line, held).await {
        Ok(Found::Out(name)) => Ok(name),
        // It has come; TikTok looks at it for a while before it names it.
        _ => Err(unknown()),
    }
}

/// Did the bytes come, and under which number does the film stand?
pub(super) async fn find(line: &Line, held: Held<'_>) -> Result<Found, SendError> {
    let told = status(line, held.upload).await?;
    // TikTok writes it so.
    let film = id(&told["publicaly_available_post_id"][0]);
    Ok(match (told["status"].as_str(), film, told["uploaded_bytes"].as_u64()) {
        (Some("FAILED"), ..) => Found::NotOut,
        (Some("PUBLISH_COMPLETE"), ..) if held.privacy == NOBODY => Found::Hidden,
        (Some("PUBLISH_COMPLETE"), Some(film), _) => Found::Out(film),
        (Some("PUBLISH_COMPLETE"), ..) => Found::Somewhere,
        (_, _, Some(come)) if come < held.size => Found::NotOut,
        (_, _, Some(_)) => Found::Somewhere,
        (_, _, None) => return Err(unknown()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const WAY: Direct =
        Direct { audited: true, comments: false, duets: false, stitches: false, own_brand: false };

    #[test]
    fn what_is_held_ready_tells_who_will_see_it_and_how_large_it_is() {
        let held = Held { privacy: NOBODY, size: 25, upload: "v_pub_file~v2-1.1:2" };
        assert_eq!(Held::of(&held.named()), Some(held));
        for strange in ["19800001", "direct:SELF_ONLY", "direct:SELF_ONLY:x:1", ""] {
            assert_eq!(Held::of(strange), None, "{strange}");
        }
    }

    #[test]
    fn a_film_is_for_everybody_or_for_nobody_as_the_account_offers() {
        let offers = |all: &[&str]| json!({ "privacy_level_options": all });
        let all = offers(&[EVERYBODY, "MUTUAL_FOLLOW_FRIENDS", NOBODY]);
        assert_eq!(privacy(&WAY, &all), Some(EVERYBODY));
        assert_eq!(privacy(&Direct { audited: false, ..WAY }, &all), Some(NOBODY));
        assert_eq!(privacy(&WAY, &offers(&["FOLLOWER_OF_CREATOR", NOBODY])), Some(NOBODY));
        assert_eq!(privacy(&WAY, &offers(&["FOLLOWER_OF_CREATOR"])), None);
        assert_eq!(privacy(&WAY, &Value::Null), None);
    }

    #[test]
    fn why_a_film_failed_says_whether_another_attempt_helps() {
        assert_eq!(failed("internal"), Ok(Readiness::Lost));
        assert_eq!(failed("duration_check_failed"), Ok(Readiness::Refused));
        assert_eq!(failed("auth_removed"), Err(SendError::Refused(Why::TokenDead)));
        let many = failed("spam_risk_too_many_posts");
        assert!(matches!(many, Err(SendError::Later { why: Trouble::RateLimited, .. })));
    }
}
