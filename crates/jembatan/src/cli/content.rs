//! What can be typed behind `jembatan content`.

use clap::Subcommand;

#[derive(Clone, Copy, Debug, Subcommand)]
pub enum Content {
    Check,
}
