//! A model as bytes: a name, a version, the card, the weights, and a sum over all of it. What is
//! damaged or of another version is told apart, and never half read.

use super::certainty::Certainty;
use super::{Card, Head, Model, Rarity};
use crate::chance::{FNV_SEED, fnv_of};
use crate::features::PLACES;

const NAME: &[u8; 8] = b"JBTBACA\n";
/// Another number whenever the same bytes would mean something else: also other features.
const VERSION: u32 = 1;
const MOST_CLASSES: usize = 1_000;

/// Why bytes are no model for this program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadModel {
    /// They do not begin as a model does.
    NotAModel,
    /// A model of another version of the features; train again.
    OtherVersion { found: u32 },
    /// The sum or a length is wrong.
    Damaged,
}

impl BadModel {
    pub fn code(self) -> &'static str {
        match self {
            BadModel::NotAModel => "not_a_model",
            BadModel::OtherVersion { .. } => "other_version",
            BadModel::Damaged => "damaged",
        }
    }
}

impl std::fmt::Display for BadModel {
    fn fmt(&self, form: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        form.write_str(self.code())
    }
}

impl std::error::Error for BadModel {}

impl Model {
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = NAME.to_vec();
        bytes.extend(VERSION.to_le_bytes());
        text(&mut bytes, &self.card.lines());
        length(&mut bytes, self.classes.len());
        bytes.extend(self.certainty.slope.to_le_bytes());
        for ((class, head), offset) in
            self.classes.iter().zip(&self.heads).zip(&self.certainty.offsets)
        {
            text(&mut bytes, class);
            for number in [head.scale, head.bias, *offset] {
                bytes.extend(number.to_le_bytes());
            }
            bytes.extend(head.weights.iter().map(|weight| weight.to_le_bytes()[0]));
        }
        bytes.extend(&self.rarity.0);
        bytes.extend(fnv_of(FNV_SEED, &bytes).to_le_bytes());
        bytes
    }

    /// # Errors
    /// [`BadModel`] says what is wrong with the bytes; the built-in rules serve instead.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, BadModel> {
        let rest = bytes.strip_prefix(NAME).ok_or(BadModel::NotAModel)?;
        let mut reader = Reader(rest);
        let found = reader.number()?;
        if found != VERSION {
            return Err(BadModel::OtherVersion { found });
        }
        let (told, sum) = bytes.split_last_chunk::<8>().ok_or(BadModel::Damaged)?;
        if fnv_of(FNV_SEED, told) != u64::from_le_bytes(*sum) {
            return Err(BadModel::Damaged);
        }
        reader.model()
    }
}

fn length(bytes: &mut Vec<u8>, length: usize) {
    bytes.extend(u32::try_from(length).unwrap_or(u32::MAX).to_le_bytes());
}

fn text(bytes: &mut Vec<u8>, text: &str) {
    length(bytes, text.len());
    bytes.extend(text.as_bytes());
}

struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> Result<&'a [u8], BadModel> {
        let (taken, rest) = self.0.split_at_checked(length).ok_or(BadModel::Damaged)?;
        self.0 = rest;
        Ok(taken)
    }

    fn four(&mut self) -> Result<[u8; 4], BadModel> {
        let (taken, rest) = self.0.split_first_chunk().ok_or(BadModel::Damaged)?;
        self.0 = rest;
        Ok(*taken)
    }

    fn number(&mut self) -> Result<u32, BadModel> {
        self.four().map(u32::from_le_bytes)
    }

    fn length(&mut self) -> Result<usize, BadModel> {
        usize::try_from(self.number()?).map_err(|_| BadModel::Damaged)
    }

    fn fraction(&mut self) -> Result<f32, BadModel> {
        let found = self.four().map(f32::from_le_bytes)?;
        if found.is_finite() { Ok(found) } else { Err(BadModel::Damaged) }
    }

    fn text(&mut self) -> Result<String, BadModel> {
        let length = self.length()?;
        String::from_utf8(self.take(length)?.to_vec()).map_err(|_| BadModel::Damaged)
    }

    fn model(mut self) -> Result<Model, BadModel> {
        let card = Card::read(&self.text()?);
        let number = self.length()?;
        if number > MOST_CLASSES {
            return Err(BadModel::Damaged);
        }
        let slope = self.fraction()?;
        let (mut classes, mut heads, mut offsets) = (Vec::new(), Vec::new(), Vec::new());
        for _ in 0..number {
            classes.push(self.text()?);
            let (scale, bias) = (self.fraction()?, self.fraction()?);
            offsets.push(self.fraction()?);
            let weights = self.take(PLACES)?.iter().map(|byte| i8::from_le_bytes([*byte]));
            heads.push(Head { scale, bias, weights: weights.collect() });
        }
        let rarity = Rarity(self.take(PLACES)?.to_vec());
        let certainty = Certainty { slope, offsets };
        Ok(Model { classes, rarity, heads, certainty, card })
    }
}
