//! Which addresses of a network may be asked: those that everybody can reach.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Is this an address of the public network? Everything that is set aside for a machine itself, for a
/// house, for tests or for many at once is none (IANA special-purpose registries, RFC 6890).
pub(super) fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => public_v4(address),
        IpAddr::V6(address) => public_v6(address),
    }
}

fn public_v4(address: Ipv4Addr) -> bool {
    let [first, second, third, _] = address.octets();
    let shared = first == 100 && (64..128).contains(&second);
    let protocols = first == 192 && second == 0 && third == 0;
    let measuring = first == 198 && (second == 18 || second == 19);
    let inside = address.is_private() || address.is_loopback() || address.is_link_local();
    let nobodys = first == 0 || first >= 224 || address.is_documentation();
    !(shared || protocols || measuring || inside || nobodys)
}

fn public_v6(address: Ipv6Addr) -> bool {
    if let Some(inner) = address.to_ipv4_mapped() {
        return public_v4(inner);
    }
    // Only 2000::/3 is given out; within it, tunnels and documentation are not.
    let [first, second, ..] = address.segments();
    let given = first & 0xe000 == 0x2000;
    let documentation = (first == 0x2001 && second == 0xdb8) || first == 0x3fff;
    let tunnel = first == 0x2002 || (first == 0x2001 && second < 0x200);
    given && !documentation && !tunnel
}

#[cfg(test)]
mod tests {
    use super::is_public;

    #[test]
    fn nothing_inside_a_network_is_public() {
        let inside = [
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "0.0.0.0",
            "100.64.0.1",
            "192.0.0.8",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "203.0.113.9",
            "::1",
            "::",
            "fe80::1",
            "fd00::1",
            "ff02::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "64:ff9b::a00:1",
            "2002:a00:1::",
            "2001:db8::1",
            "2001::1",
        ];
        for address in inside {
            assert!(!is_public(address.parse().unwrap()), "{address}");
        }
        for address in ["8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "::ffff:8.8.8.8"]
        {
            assert!(is_public(address.parse().unwrap()), "{address}");
        }
    }
}
