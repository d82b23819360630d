//! The complainant's key to their own case.

use std::fmt;

use db::Tx;
use domain::ids::CaseId;

use crate::column::bits;
use crate::value::bytes;
use crate::vault::{Keys, mac};
use crate::{Scope, StoreError};

db::sql! {
    static PUT = "insert into tracking (hospital_id, hash, case_id) values ($1, $2, $3) \
        on conflict do nothing";
    static FIND = "select case_id from tracking where hospital_id = $1 and hash = $2";
}

const DIGITS: u128 = 10_000_000_000_000_000;
/// In so many groups a code is shown.
const GROUPS: usize = 4;

/// Sixteen digits in four groups, 53 bits. It opens a case, so it is shown once, kept nowhere, and
/// its debug form hides it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct TrackingCode(u64);

impl TrackingCode {
    /// Reads what a person typed: spaces, hyphens and dots do not matter.
    pub fn parse(typed: &str) -> Option<Self> {
        let filler = |c: &char| c.is_whitespace() || matches!(c, '-' | '.' | '\u{2013}');
        let bare: String = typed.chars().filter(|c| !filler(c)).collect();
        let lawful = bare.len() == 16 && bare.bytes().all(|b| b.is_ascii_digit());
        lawful.then(|| bare.parse().ok().map(Self)).flatten()
    }

    /// Every code that stands somewhere in a text, in one piece or in groups. Whether a case has it
    /// is another question.
    pub fn within(text: &str) -> Vec<Self> {
        let digit = |piece: &&str| piece.contains(|c: char| c.is_ascii_digit());
        let pieces: Vec<&str> = text.split_whitespace().filter(digit).collect();
        let from = |start: usize| {
            let most = pieces.len().min(start + GROUPS);
            (start + 1..=most).find_map(|end| Self::bare(&pieces[start..end].concat()))
        };
        (0..pieces.len()).filter_map(from).collect()
    }

    /// A code with what a sentence may leave around it.
    fn bare(piece: &str) -> Option<Self> {
        Self::parse(piece.trim_matches(|c: char| !c.is_ascii_digit()))
    }
}

impl fmt::Display for TrackingCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let group = |power: u32| self.0 / 10_u64.pow(power) % 10_000;
        write!(f, "{:04} {:04} {:04} {:04}", group(12), group(8), group(4), group(0))
    }
}

impl fmt::Debug for TrackingCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TrackingCode(..)")
    }
}

/// The code of the case that `actor` opened under this idempotency key: a replay gives it again.
pub fn code(keys: &Keys, scope: Scope, actor: &str, key: &str) -> TrackingCode {
    let length = (actor.len() as u64).to_be_bytes();
    let parts = [&scope.bytes()[..], &length, actor.as_bytes(), key.as_bytes()];
    let digest = mac(&keys.tracking, &parts);
    let number = digest.iter().take(16).fold(0_u128, |sum, byte| sum << 8 | u128::from(*byte));
    TrackingCode(u64::try_from(number % DIGITS).unwrap_or(0))
}

/// What is stored of a code: a keyed hash, so that a copy of the table opens nothing.
pub fn hash(keys: &Keys, scope: Scope, code: TrackingCode) -> [u8; 32] {
    mac(&keys.tracking_hash, &[&scope.bytes(), &code.0.to_be_bytes()])
}

/// # Errors
/// What the database said.
pub async fn put(
    tx: &mut Tx<'_>,
    scope: Scope,
    hash: [u8; 32],
    case: CaseId,
) -> Result<(), StoreError> {
    tx.exec(&PUT, &[scope.value(), hash.into(), bytes(case.bits())]).await?;
    Ok(())
}

/// # Errors
/// What the database said.
pub async fn find(
    tx: &mut Tx<'_>,
    scope: Scope,
    hash: [u8; 32],
) -> Result<Option<CaseId>, StoreError> {
    let row = tx.one(&FIND, &[scope.value(), hash.into()]).await?;
    row.map(|row| Ok(CaseId::new(bits(&row, 0)?))).transpose()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::ids::HospitalId;

    #[test]
    fn a_code_is_read_back_however_it_is_typed() {
        let keys = Keys::from_root([7; 32]);
        let code = code(&keys, Scope::new(HospitalId::new(1)), "public", "key-1");
        let shown = code.to_string();
        assert_eq!(shown.len(), 19);
        for typed in
            [shown.clone(), shown.replace(' ', "-"), format!("  {}\n", shown.replace(' ', ""))]
        {
            assert_eq!(TrackingCode::parse(&typed), Some(code));
        }
        assert_eq!(TrackingCode::parse(&shown[1..]), None);
        assert_eq!(TrackingCode::parse("1234 5678 9012 345a"), None);
        assert!(!format!("{code:?}").contains(&shown[..4]));
    }

    #[test]
    fn a_code_is_found_in_a_sentence() {
        let keys = Keys::from_root([7; 32]);
        let code = code(&keys, Scope::new(HospitalId::new(1)), "public", "key-1");
        let bare = code.to_string().replace(' ', "");
        for text in [
            format!("Kode saya {code}, mohon dicek."),
            format!("(kode:{bare})"),
            format!("Tgl 12 kode {}", code.to_string().replace(' ', "-")),
        ] {
            assert_eq!(TrackingCode::within(&text), [code], "{text}");
        }
        assert_eq!(TrackingCode::within("Hubungi 0812 3456 7890 sebelum pukul 10."), []);
    }

    #[test]
    fn a_replay_gives_the_same_code_and_nothing_else_does() {
        let keys = Keys::from_root([7; 32]);
        let scope = Scope::new(HospitalId::new(1));
        let first = code(&keys, scope, "public", "key-1");
        assert_eq!(first, code(&keys, scope, "public", "key-1"));
        assert_ne!(first, code(&keys, scope, "public", "key-2"));
        assert_ne!(first, code(&keys, scope, "publi", "ckey-1"));
        assert_ne!(first, code(&keys, Scope::new(HospitalId::new(2)), "public", "key-1"));
        assert_ne!(first, code(&Keys::from_root([8; 32]), scope, "public", "key-1"));
    }
}
