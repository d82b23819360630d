//! `migrate`: the schema, up to date. Nothing else is touched.

use locale::Words;

use crate::config::Config;
use crate::fault::Fault;
use crate::{house, say, setup};

pub async fn run(config: &Config, t: &Words) -> Result<(), Fault> {
    house::folder(&config.data)?;
    setup::database(&config.database).await?;
    say::talk(&t.cli_migrated());
    Ok(())
}
