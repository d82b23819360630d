mod after;
mod asks;
mod fairness;
mod laws;
mod matrix;
pub mod moves;
mod refusals;
mod rules;
mod walks;
