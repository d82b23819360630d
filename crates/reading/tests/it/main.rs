mod advertising;
mod danger;
mod plain_words;
mod properties;
mod roots;
