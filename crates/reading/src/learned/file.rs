//! A trained reader as bytes: its name and version, then each model with its question and length. Each
//! model carries a sum of its own.

use super::{Learned, Question};
use crate::model::{BadModel, Model};

const NAME: &[u8; 8] = b"JBTBACAS";
/// 2: learned over the built-in reader; 1 was over its lists alone.
const VERSION: u32 = 2;

impl Learned {
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = NAME.to_vec();
        bytes.extend(VERSION.to_le_bytes());
        bytes.extend(length(self.heads.len()));
        for (question, model) in &self.heads {
            let place = Question::ALL.iter().position(|known| known == question);
            let model = model.to_bytes();
            bytes.extend(length(place.unwrap_or_default()));
            bytes.extend(length(model.len()));
            bytes.extend(model);
        }
        bytes
    }

    /// # Errors
    /// [`BadModel`] tells what is no reader, one of another version, and a damaged one apart.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, BadModel> {
        let rest = bytes.strip_prefix(NAME).ok_or(BadModel::NotAModel)?;
        let mut rest = Rest(rest);
        let found = rest.number()?;
        if found != VERSION {
            return Err(BadModel::OtherVersion { found });
        }
        let heads = rest.number()?;
        let mut read = Vec::new();
        for _ in 0..heads {
            let place = usize::try_from(rest.number()?).unwrap_or(usize::MAX);
            let question = *Question::ALL.get(place).ok_or(BadModel::Damaged)?;
            let long = usize::try_from(rest.number()?).map_err(|_| BadModel::Damaged)?;
            read.push((question, Model::from_bytes(rest.take(long)?)?));
        }
        if rest.0.is_empty() { Ok(Learned { heads: read }) } else { Err(BadModel::Damaged) }
    }
}

fn length(number: usize) -> [u8; 4] {
    u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes()
}

struct Rest<'a>(&'a [u8]);

impl<'a> Rest<'a> {
    fn take(&mut self, long: usize) -> Result<&'a [u8], BadModel> {
        let (taken, rest) = self.0.split_at_checked(long).ok_or(BadModel::Damaged)?;
        self.0 = rest;
        Ok(taken)
    }

    fn number(&mut self) -> Result<u32, BadModel> {
        let bytes = self.take(4)?.try_into().map_err(|_| BadModel::Damaged)?;
        Ok(u32::from_le_bytes(bytes))
    }
}
