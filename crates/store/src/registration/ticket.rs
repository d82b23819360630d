//! By what a ticket is known: the word that opens it, the word that proves a certificate, the short
//! code for the door, and the contacts that were given. Nothing of it can be read from the row.

use std::fmt;

use domain::ids::{ActivityId, RegistrationId};
use domain::text::{Email, Phone};

use crate::Scope;
use crate::vault::{Keys, mac};

/// Letters and digits that nobody mistakes for another.
const ALPHABET: &[u8; 31] = b"23456789ABCDEFGHJKLMNPQRSTUVWXY";
/// Signs of a short code: 31^6 are 887 million.
const CODE: usize = 6;

/// The word in the address of a ticket: 128 bits, derived from its id by a key, so that it can be
/// given again and is kept nowhere. Its debug form hides it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Token([u8; 16]);

/// What the row of a ticket is found by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marks {
    pub code: String,
    pub ticket: [u8; 32],
    pub proof: [u8; 32],
    pub phone: Option<[u8; 32]>,
    pub email: Option<[u8; 32]>,
}

impl Token {
    /// The word of a ticket.
    pub fn ticket(scope: Scope, keys: &Keys, id: RegistrationId) -> Token {
        Token::derived(scope, keys, (b"ticket\0", id))
    }

    /// The word that only proves its certificate.
    pub fn proof(scope: Scope, keys: &Keys, id: RegistrationId) -> Token {
        Token::derived(scope, keys, (b"proof\0", id))
    }

    /// The word from an address.
    pub fn parse(text: &str) -> Option<Token> {
        let mut bytes = [0; 16];
        hex::decode_to_slice(text, &mut bytes).ok()?;
        Some(Token(bytes))
    }

    fn derived(scope: Scope, keys: &Keys, (label, id): (&[u8], RegistrationId)) -> Token {
        let digest = mac(&keys.tracking, &[&scope.bytes(), label, &id.bits().to_be_bytes()]);
        let mut word = [0; 16];
        word.copy_from_slice(&digest[..16]);
        Token(word)
    }
}

impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(..)")
    }
}

/// The short code that is typed at the door.
pub fn code(scope: Scope, keys: &Keys, id: RegistrationId) -> String {
    let digest = mac(&keys.tracking, &[&scope.bytes(), b"door\0", &id.bits().to_be_bytes()]);
    let sign = |byte: &u8| char::from(ALPHABET[usize::from(*byte) % ALPHABET.len()]);
    digest.iter().take(CODE).map(sign).collect()
}

/// A code as somebody typed it: small letters, blanks and hyphens do not matter.
pub fn typed(text: &str) -> Option<String> {
    let signs = text.chars().filter(|sign| !sign.is_whitespace() && *sign != '-');
    let code = signs.collect::<String>().to_ascii_uppercase();
    let lawful = code.len() == CODE && code.bytes().all(|sign| ALPHABET.contains(&sign));
    lawful.then_some(code)
}

/// What is kept of a token: a keyed hash, so that a copy of the table opens nothing.
pub fn hash(scope: Scope, keys: &Keys, token: Token) -> [u8; 32] {
    mac(&keys.tracking_hash, &[&scope.bytes(), b"ticket\0", &token.0])
}

/// A number as it is known at this activity alone: nobody can follow it from one to the next.
pub fn phone(scope: Scope, keys: &Keys, activity: ActivityId, phone: &Phone) -> [u8; 32] {
    contact(scope, keys, activity, (b"ticket phone\0", phone.as_str()))
}

/// An address as it is known at this activity alone; it is the same in any case of letters.
pub fn email(scope: Scope, keys: &Keys, activity: ActivityId, email: &Email) -> [u8; 32] {
    contact(scope, keys, activity, (b"ticket email\0", &email.as_str().to_lowercase()))
}

fn contact(
    scope: Scope,
    keys: &Keys,
    activity: ActivityId,
    (label, value): (&[u8], &str),
) -> [u8; 32] {
    let activity = activity.bits().to_be_bytes();
    mac(&keys.blind, &[&scope.bytes(), label, &activity, value.as_bytes()])
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::ids::HospitalId;

    fn here() -> (Scope, Keys) {
        (Scope::new(HospitalId::new(1)), Keys::from_root([7; 32]))
    }

    #[test]
    fn a_ticket_and_its_proof_are_two_words_that_come_again() {
        let (scope, keys) = here();
        let id = RegistrationId::new(9);
        let (ticket, proof) = (Token::ticket(scope, &keys, id), Token::proof(scope, &keys, id));
        assert_eq!(ticket, Token::ticket(scope, &keys, id));
        assert_ne!(ticket, proof);
        assert_ne!(ticket, Token::ticket(scope, &keys, RegistrationId::new(8)));
        assert_eq!(Token::parse(&ticket.to_string()), Some(ticket));
        assert_eq!(Token::parse("../masuk"), None);
        assert!(!format!("{ticket:?}").contains(&ticket.to_string()));
    }

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        let (scope, keys) = here();
        let code = code(scope, &keys, RegistrationId::new(9));
        assert_eq!(code.len(), CODE);
        let (one, other) = code.split_at(3);
        let spoken = format!(" {}-{} ", one.to_ascii_lowercase(), other);
        assert_eq!(typed(&spoken), Some(code));
        assert_eq!(typed("ABC0EF"), None);
        assert_eq!(typed("ABC"), None);
    }

    #[test]
    fn a_number_at_one_activity_says_nothing_about_another() {
        let (scope, keys) = here();
        let number = Phone::parse("0812 3456 7890").unwrap();
        let at = |activity| phone(scope, &keys, ActivityId::new(activity), &number);
        assert_eq!(at(1), at(1));
        assert_ne!(at(1), at(2));
        let mail = |text| email(scope, &keys, ActivityId::new(1), &Email::parse(text).unwrap());
        assert_eq!(mail("Sari@contoh.id"), mail("sari@contoh.id"));
    }
}
