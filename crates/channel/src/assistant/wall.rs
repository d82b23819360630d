//! Which addresses are the hospital's own: this machine, and the private networks (RFC 1918, RFC 4193).

use std::net::IpAddr;

/// Is this an address that nobody outside can reach? An address for many, or one that a machine gave
/// itself (169.254/16, where clouds keep their keys), is none.
pub fn is_inside(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => address.is_loopback() || address.is_private(),
        IpAddr::V6(address) => match address.to_ipv4_mapped() {
            Some(inner) => inner.is_loopback() || inner.is_private(),
            None => address.is_loopback() || address.segments()[0] & 0xfe00 == 0xfc00,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::is_inside;

    #[test]
    fn only_this_machine_and_private_networks_are_inside() {
        for address in ["127.0.0.1", "10.0.0.8", "172.16.3.1", "192.168.1.20", "::1", "fd00::5"] {
            assert!(is_inside(address.parse().unwrap()), "{address}");
        }
        for address in
            ["8.8.8.8", "169.254.169.254", "172.32.0.1", "0.0.0.0", "2001:db8::1", "::ffff:8.8.8.8"]
        {
            assert!(!is_inside(address.parse().unwrap()), "{address}");
        }
    }
}
