#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod charts;
mod figures;
mod flow;
mod report;
mod workbook;
