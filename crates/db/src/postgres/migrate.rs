//! Taking the steps of the schema on PostgreSQL, all of them in one transaction, one node at a time.

use super::pool::READER;
use crate::migration::{Migration, Step, plan};
use crate::{DbError, Engine};
use deadpool_postgres::{ClientWrapper, Transaction};

/// Any constant does; every node must use the same.
const LOCK: i64 = 0x6a65_6d62;

// Migrations may take longer than a question of a user may.
const BEGIN: &str = "set local statement_timeout = 0; set local lock_timeout = 0; \
    set local idle_in_transaction_session_timeout = 0";

const LEDGER: &str = "create table if not exists schema_migration (number bigint primary key, \
    name text not null, digest bytea not null)";

pub(super) async fn run(client: &mut ClientWrapper, known: &[Migration]) -> Result<(), DbError> {
    let transaction = client.transaction().await?;
    transaction.batch_execute(BEGIN).await?;
    transaction.execute("select pg_advisory_xact_lock($1)", &[&LOCK]).await?;
    transaction.batch_execute(LEDGER).await?;
    let rows = transaction.query("select number, digest from schema_migration", &[]).await?;
    let applied: Vec<_> = rows.iter().map(|row| (row.get(0), row.get(1))).collect();
    let steps = plan(known, &applied, Engine::Postgres)?;
    for step in &steps {
        take(&transaction, step).await.map_err(|error| step.refused(error))?;
    }
    transaction.batch_execute(&reader()).await?;
    if !steps.is_empty() {
        // Without figures the planner reads lists twenty times slower.
        transaction.batch_execute("analyze").await?;
    }
    Ok(transaction.commit().await?)
}

async fn take(transaction: &Transaction<'_>, step: &Step) -> Result<(), DbError> {
    transaction.batch_execute(&step.text).await?;
    let note = "insert into schema_migration (number, name, digest) values ($1, $2, $3)";
    transaction.execute(note, &[&step.number, &step.name, &step.digest]).await?;
    Ok(())
}

// Roles belong to the whole server, so another database may be making this one at the same moment.
fn reader() -> String {
    format!(
        "do $$ begin
            if not exists (select from pg_roles where rolname = '{READER}') then
                create role {READER} nologin;
            end if;
        exception when duplicate_object or unique_violation then null;
        end $$;
        do $$ begin
            if not pg_has_role(current_user, '{READER}', 'member') then
                grant {READER} to current_user;
            end if;
            execute format('grant usage on schema %I to {READER}', current_schema());
            execute format('grant select on all tables in schema %I to {READER}', current_schema());
            execute format('alter default privileges in schema %I grant select on tables to {READER}',
                current_schema());
        end $$"
    )
}
