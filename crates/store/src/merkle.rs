//! The tree over the journal: RFC 6962, section 2.1, as a frontier that grows by one leaf at a time.

use sha2::{Digest, Sha256};

/// SHA-256.
pub type Hash = [u8; 32];

/// The roots of the full subtrees from left to right: all that is needed to add leaves and to
/// tell the root. A tree of n leaves has as many of them as n has bits that are set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frontier {
    leaves: u64,
    peaks: Vec<Hash>,
}

impl Frontier {
    /// How many leaves there are.
    pub fn leaves(&self) -> u64 {
        self.leaves
    }

    /// Adds one leaf hash.
    pub fn push(&mut self, leaf: Hash) {
        let mut node = leaf;
        let mut size = self.leaves;
        while size & 1 == 1 {
            // Every set bit of the size has its peak.
            let Some(left) = self.peaks.pop() else { break };
            node = inner(&left, &node);
            size >>= 1;
        }
        self.peaks.push(node);
        self.leaves += 1;
    }

    /// The Merkle tree hash; of no leaves it is the hash of nothing.
    pub fn root(&self) -> Hash {
        let mut peaks = self.peaks.iter().rev();
        match peaks.next() {
            None => Sha256::digest([]).into(),
            Some(last) => peaks.fold(*last, |right, left| inner(left, &right)),
        }
    }

    /// The peaks one after another, for storage.
    pub fn bytes(&self) -> Vec<u8> {
        self.peaks.concat()
    }

    /// What [`Frontier::bytes`] wrote for `leaves` leaves; `None` when the lengths do not fit.
    pub fn read(leaves: u64, bytes: &[u8]) -> Option<Self> {
        let (peaks, rest) = bytes.as_chunks::<32>();
        let fits = rest.is_empty() && peaks.len() as u32 == leaves.count_ones();
        fits.then(|| Self { leaves, peaks: peaks.to_vec() })
    }
}

fn inner(left: &Hash, right: &Hash) -> Hash {
    Sha256::new().chain_update([1]).chain_update(left).chain_update(right).finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn leaf(content: &[u8]) -> Hash {
        Sha256::new().chain_update([0]).chain_update(content).finalize().into()
    }

    /// The definition of RFC 6962, word for word.
    fn defined(leaves: &[Hash]) -> Hash {
        match leaves {
            [] => Sha256::digest([]).into(),
            [one] => *one,
            _ => {
                let half = leaves.len().next_power_of_two() / 2;
                inner(&defined(&leaves[..half]), &defined(&leaves[half..]))
            }
        }
    }

    fn grown(leaves: &[Hash]) -> Frontier {
        let mut frontier = Frontier::default();
        leaves.iter().for_each(|leaf| frontier.push(*leaf));
        frontier
    }

    #[test]
    fn the_roots_are_those_of_certificate_transparency() {
        let inputs: [&[u8]; 3] = [&[], &[0x00], &[0x10]];
        let leaves = inputs.map(leaf);
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        let one = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d";
        let three = "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77";
        assert_eq!(hex::encode(grown(&[]).root()), empty);
        assert_eq!(hex::encode(grown(&leaves[..1]).root()), one);
        assert_eq!(hex::encode(grown(&leaves).root()), three);
    }

    proptest! {
        #[test]
        fn a_frontier_tells_the_root_of_the_definition(count in 0_u8..80, cut in 0_usize..80) {
            let leaves: Vec<Hash> = (0..count).map(|number| leaf(&[number])).collect();
            let cut = cut.min(leaves.len());
            let half = grown(&leaves[..cut]);
            let mut frontier = Frontier::read(half.leaves(), &half.bytes()).unwrap();
            leaves[cut..].iter().for_each(|leaf| frontier.push(*leaf));
            prop_assert_eq!(frontier.root(), defined(&leaves));
        }
    }
}
