mod matrix;
mod moves;
mod refusals;
mod rules;
