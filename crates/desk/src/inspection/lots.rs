//! The random numbers of a sample: always the same ones for the same seed, on every machine and with
//! every later edition of the program. `rand_chacha` promises that of its generators.

use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};

/// One number after the other, as [`domain::inspection::Method::ChaCha20`] says it.
pub fn lots(seed: u64) -> impl FnMut() -> u64 {
    let mut key = [0; 32];
    key[..8].copy_from_slice(&seed.to_be_bytes());
    let mut stream = ChaCha20Rng::from_seed(key);
    move || stream.next_u64()
}

#[cfg(test)]
mod tests {
    use super::lots;

    /// RFC 8439, A.1, test vectors 1 and 2: an empty key and an empty nonce.
    #[test]
    fn the_numbers_are_the_key_stream_of_the_standard() {
        let mut next = lots(0);
        assert_eq!(next().to_le_bytes(), [0x76, 0xb8, 0xe0, 0xad, 0xa0, 0xf1, 0x3d, 0x90]);
        assert_eq!(next().to_le_bytes(), [0x40, 0x5d, 0x6a, 0xe5, 0x53, 0x86, 0xbd, 0x28]);
        let second = (0..6).map(|_| next()).last().map(|_| next());
        let block = [0x9f, 0x07, 0xe7, 0xbe, 0x55, 0x51, 0x38, 0x7a];
        assert_eq!(second.map(u64::to_le_bytes), Some(block));
    }

    #[test]
    fn the_same_seed_gives_the_same_numbers_and_another_one_others() {
        let first: Vec<u64> = std::iter::repeat_with(lots(7)).take(9).collect();
        let again: Vec<u64> = std::iter::repeat_with(lots(7)).take(9).collect();
        let other: Vec<u64> = std::iter::repeat_with(lots(8)).take(9).collect();
        assert_eq!(first, again);
        assert_ne!(first, other);
    }
}
