//! `token`: keys of programs. Only the key itself goes to stdout, so that a script can take it.

use desk::people;
use serde_json::json;

use crate::cli::Token;
use crate::fault::{Fault, Typed};
use crate::house::House;
use crate::say;

pub async fn run(house: &House, wanted: Token) -> Result<(), Fault> {
    match wanted {
        Token::Create { user, label, opens } => {
            let made = people::create_token(&house.desk, &user, &label, opens).await;
            say::data(&made.map_err(|error| unknown(error, &user))?);
        }
        Token::List { user } => {
            let keys = people::tokens(&house.desk, &user).await;
            for key in keys.map_err(|error| unknown(error, &user))? {
                let (made, ended) = (key.created_at, key.revoked_at);
                let shown = json!({ "id": key.id, "name": key.name, "opens": key.opens.code(),
                    "created_at": made.to_string(), "revoked_at": ended.map(|at| at.to_string()) });
                say::data(&shown.to_string());
            }
        }
        Token::Revoke { id } => people::revoke_token(&house.desk, &id).await?,
    }
    Ok(())
}

fn unknown(error: desk::DeskError, login: &str) -> Fault {
    match error {
        desk::DeskError::Unknown { .. } => Fault::UnknownUser { login: Typed(login.to_owned()) },
        other => other.into(),
    }
}
