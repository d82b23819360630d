//! The header in front of a part of a long message (3GPP TS 23.040, 9.2.3.24.1 and .8).

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Part {
    pub reference: u16,
    pub count: u32,
    pub position: u32,
}

/// Which part this is, in hexadecimal as Gammu writes it; `None`: the message is whole.
pub(crate) fn part(udh: &str) -> Option<Part> {
    let bytes = hex::decode(udh.trim()).ok()?;
    let (length, mut rest) = bytes.split_first()?;
    rest = rest.get(..usize::from(*length))?;
    while let [kind, length, behind @ ..] = rest {
        let (element, next) = behind.split_at_checked(usize::from(*length))?;
        let part = match (kind, element) {
            (0, [reference, count, position]) => Some((u16::from(*reference), *count, *position)),
            (8, [high, low, count, position]) => {
                Some((u16::from_be_bytes([*high, *low]), *count, *position))
            }
            _ => None,
        };
        if let Some((reference, count, position)) = part {
            let right = count > 1 && (1..=count).contains(&position);
            let (count, position) = (u32::from(count), u32::from(position));
            return right.then_some(Part { reference, count, position });
        }
        rest = next;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_of_the_header_are_read() {
        let part_1 = Part { reference: 10, count: 2, position: 1 };
        assert_eq!(part("0500030A0201"), Some(part_1));
        let wide = Part { reference: 0x1234, count: 3, position: 3 };
        assert_eq!(part("06080412340303"), Some(wide));
        assert_eq!(
            part("0B05040B8423F00003EE0202"),
            Some(Part { reference: 0xEE, count: 2, position: 2 })
        );
    }

    #[test]
    fn what_is_no_header_makes_a_message_whole() {
        for udh in ["", "05", "zz", "0500030A0003", "0500030A0203", "050003"] {
            assert_eq!(part(udh), None, "{udh}");
        }
    }
}
