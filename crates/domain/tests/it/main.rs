mod calendar;
mod clock;
mod indicator;
