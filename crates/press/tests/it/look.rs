use paper::{Press, sample};
use press::TypstPress;

#[test]
fn look() {
    let at = jiff::Timestamp::from_second(1_796_000_000).unwrap();
    let press = TypstPress::new();
    for (name, document) in [
        ("report", sample::monthly_report(at, 90)),
        ("letter", sample::letter(at)),
    ] {
        match press.pdf(&document) {
            Ok(bytes) => std::fs::write(format!("/tmp/{name}.pdf"), bytes).unwrap(),
            Err(error) => panic!("{error}: {:#?}", std::error::Error::source(&error)),
        }
    }
}
