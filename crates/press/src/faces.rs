//! The faces in the binary: Arimo (the metrics of Arial) and Noto Emoji, because complaints from
//! social media are full of emoji and an archivable PDF may not hold a letter without a shape.

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

macro_rules! face {
    ($path:literal) => {
        include_bytes!(concat!("../fonts/node_modules/@expo-google-fonts/", $path))
    };
}

const EMBEDDED: [&[u8]; 4] = [
    face!("arimo/400Regular/Arimo_400Regular.ttf"),
    face!("arimo/400Regular_Italic/Arimo_400Regular_Italic.ttf"),
    face!("arimo/700Bold/Arimo_700Bold.ttf"),
    face!("noto-emoji/400Regular/NotoEmoji_400Regular.ttf"),
];

pub(crate) struct Faces {
    pub book: LazyHash<FontBook>,
    pub fonts: Vec<Font>,
}

impl Faces {
    pub fn embedded() -> Self {
        let fonts: Vec<Font> =
            EMBEDDED.into_iter().filter_map(|face| Font::new(Bytes::new(face), 0)).collect();
        Faces { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
    }

    /// Whether some face has a shape for the letter.
    pub fn has(&self, letter: char) -> bool {
        self.fonts.iter().any(|font| font.info().coverage.contains(u32::from(letter)))
    }
}
