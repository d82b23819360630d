//! Text whose charset nobody declared: UTF-8 if it is that, else what its bytes look like.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{Encoding, Message, MessagePart, MimeHeaders};
use std::borrow::Cow;

/// The words of a text part.
pub(crate) fn words<'m>(mail: &'m Message<'_>, part: &'m MessagePart<'_>) -> Cow<'m, str> {
    let text = part.text_contents().unwrap_or_default();
    let declared = part.content_type().is_some_and(|kind| kind.has_attribute("charset"));
    if declared || !text.contains(char::REPLACEMENT_CHARACTER) {
        return Cow::Borrowed(text);
    }
    bytes(mail, part).map_or(Cow::Borrowed(text), |bytes| Cow::Owned(guess(&bytes)))
}

fn bytes(mail: &Message<'_>, part: &MessagePart<'_>) -> Option<Vec<u8>> {
    let raw = mail.raw_message();
    let body = raw.get(part.offset_body as usize..part.offset_end as usize)?;
    match part.encoding {
        Encoding::None => Some(body.to_vec()),
        Encoding::QuotedPrintable => quoted_printable_decode(body),
        Encoding::Base64 => base64_decode(body),
    }
}

fn guess(bytes: &[u8]) -> String {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    let encoding = detector.guess(None, Utf8Detection::Allow);
    encoding.decode(bytes).0.into_owned()
}
