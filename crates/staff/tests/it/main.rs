//! The staff pages in process, over a real desk on SQLite.

mod arrivals;
mod attachment;
mod browser;
mod channels;
mod coaching;
mod dead_letters;
mod doors;
mod duty;
mod erasure;
mod evidence;
mod forms;
mod house;
mod live;
mod organisation;
mod observation;
mod pages;
mod praise;
mod sentence;
mod settings;
mod sop;
mod story;
mod suggestion_box;
mod survey;
mod training;
mod voice;
mod words;
