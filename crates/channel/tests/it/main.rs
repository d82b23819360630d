#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod batch;
mod cloud;
mod dedupe;
mod files;
mod fixtures;
mod mail_fetching;
mod mail_limits;
mod mail_reading;
mod mail_sending;
mod mail_table;
mod mailbox;
mod mentioned;
mod outbox_only;
mod outgoing;
mod reading;
mod robust;
mod sending;
mod sending_page;
mod sending_whatsapp;
mod shared;
mod signature;
mod table;
mod templates;
mod wall;
