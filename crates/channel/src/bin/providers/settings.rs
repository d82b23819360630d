//! The settings by which the program finds these doors.

use crate::street::{INSTAGRAM, PAGE, SECRET, Street, TOKEN, VERIFY, WHATSAPP};

/// As the file of settings wants them.
pub fn of(street: &Street) -> String {
    let (graph, gateway) = (street.graph.url(), street.gateway.url());
    let meta = |name: &str, account: &str| {
        format!(
            "[connection.{name}]\nkind = \"{name}\"\ngraph_url = \"{graph}\"\n{account}\n\
             app_secret = \"{SECRET}\"\nverify_token = \"{VERIFY}\"\n\
             access_token = \"{TOKEN}\"\nhuman_agent = true\n\n"
        )
    };
    let number = format!("phone_number_id = \"{WHATSAPP}\"\nbusiness_id = \"100000000000003\"");
    let email = format!(
        "[connection.email]\nkind = \"email\"\nimap_url = \"{}?tls=none\"\n\
         imap_password = \"{TOKEN}\"\nsmtp_url = \"{}?tls=none\"\n\
         address = \"humas@rsud-wanasari.example\"\n\n",
        street.imap.url().replace(&format!(":{TOKEN}@"), "@"),
        street.smtp.url(),
    );
    let sms = format!(
        "[connection.sms]\nkind = \"android-sms\"\nurl = \"{gateway}\"\nuser = \"sms\"\n\
         password = \"{TOKEN}\"\nhook_secret = \"{SECRET}\"\n"
    );
    [
        meta("instagram", &format!("account_id = \"{INSTAGRAM}\"")),
        meta("facebook", &format!("account_id = \"{PAGE}\"")),
        meta("whatsapp", &number),
        email,
        sms,
    ]
    .concat()
}
