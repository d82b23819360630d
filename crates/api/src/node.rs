//! JSON as it came: a tree in which every name stands once, read value by value so that whatever
//! is wrong is told with the path of its field.

mod misread;
mod reading;

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{
    Deserialize, DeserializeOwned, Deserializer, Error, MapAccess, SeqAccess, Visitor,
};

pub use misread::{Misread, Slip};

/// One value and what is in it.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    Nothing,
    Flag(bool),
    Number(serde_json::Number),
    Text(String),
    /// A value of an address, where numbers and flags are typed as text.
    Typed(String),
    List(Vec<Node>),
    Fields(BTreeMap<String, Node>),
}

impl Node {
    /// The value as what is wanted.
    ///
    /// # Errors
    /// [`Misread`] with the field that is wrong.
    pub fn read<T: DeserializeOwned>(self) -> Result<T, Misread> {
        T::deserialize(self)
    }

    /// Takes the text of a field out of an object.
    ///
    /// # Errors
    /// [`Misread`] with the field when it is missing, as in everything that is no object, or no text.
    pub fn take_text(&mut self, field: &'static str) -> Result<String, Misread> {
        let Node::Fields(fields) = self else { return Err(Misread::missing_field(field)) };
        match fields.remove(field) {
            Some(Node::Text(text)) => Ok(text),
            Some(_) => Err(Misread::of(Slip::WrongType).within(field)),
            None => Err(Misread::missing_field(field)),
        }
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Growing)
    }
}

struct Growing;

impl<'de> Visitor<'de> for Growing {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Node, E> {
        Ok(Node::Nothing)
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Node, E> {
        Ok(Node::Flag(flag))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Node, E> {
        Ok(Node::Number(number.into()))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Node, E> {
        Ok(Node::Number(number.into()))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Node, E> {
        let number = serde_json::Number::from_f64(number);
        number.map(Node::Number).ok_or_else(|| E::custom("not a number"))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Node, E> {
        Ok(Node::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Node::List(list))
    }

    /// Two readers of one body may take different ones of two values under one name, so none is taken.
    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node, A::Error> {
        let mut fields = BTreeMap::new();
        while let Some((name, value)) = entries.next_entry::<String, Node>()? {
            if fields.insert(name, value).is_some() {
                return Err(A::Error::custom("a name stands twice"));
            }
        }
        Ok(Node::Fields(fields))
    }
}
