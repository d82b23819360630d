mod alike;
mod danger;
mod learning;
mod outbreak;
mod plain_words;
mod properties;
mod roots;
mod screening;
