//! What hangs on a message of Instagram or Messenger.

use super::{id, words};
use crate::{Attachment, AttachmentKind};
use serde_json::Value;

pub(crate) fn attachment(value: &Value) -> Attachment {
    let payload = &value["payload"];
    let text = |value: &Value| value.as_str().map(words).filter(|text| !text.is_empty());
    // A link that could not be turned into a picture stands beside the payload.
    let beside = || ["url", "URL"].iter().find_map(|key| text(&value[key]));
    Attachment {
        kind: kind(value),
        url: text(&payload["url"]).or_else(beside),
        title: text(&payload["title"]).or_else(|| text(&value["title"])),
        media_id: id(&payload["attachment_id"]).or_else(|| id(&payload["reel_video_id"])),
        ..Attachment::default()
    }
}

fn kind(value: &Value) -> AttachmentKind {
    match value["type"].as_str().unwrap_or_default() {
        // Messenger sends its stickers as pictures with a number.
        "image" if id(&value["payload"]["sticker_id"]).is_some() => AttachmentKind::Sticker,
        "image" => AttachmentKind::Image,
        "video" => AttachmentKind::Video,
        "audio" => AttachmentKind::Audio,
        "file" => AttachmentKind::File,
        "ig_post" | "media" | "post" => AttachmentKind::Post,
        "reel" | "ig_reel" => AttachmentKind::Reel,
        "story" | "ig_story" => AttachmentKind::Story,
        "story_mention" => AttachmentKind::StoryMention,
        "like_heart" | "sticker" => AttachmentKind::Sticker,
        "share" => AttachmentKind::Share,
        "location" => AttachmentKind::Location,
        _ => AttachmentKind::Other,
    }
}
