mod calendar;
mod case;
mod cast;
mod clock;
mod indicator;
