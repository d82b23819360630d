//! A house of its own with somebody at its pages.

use anyhow::Result;

use crate::{Browser, Look, Program};

/// A program and somebody at its pages, one person after another in one browser.
pub struct Walk {
    pub program: Program,
    pub browser: Browser,
    pub look: Look,
}

impl Walk {
    /// Through a house in which nothing has happened yet.
    pub async fn begin(look: Look) -> Result<Self> {
        let (program, browser) = (Program::demo(&["--empty"])?, Browser::open(look).await?);
        Ok(Self { program, browser, look })
    }

    /// Goes to a page, which fits and which everybody can use.
    pub async fn goes(&self, path: &str) -> Result<()> {
        self.browser.go(&self.program.url(path)).await?;
        self.browser.spotless().await
    }

    /// Somebody signs in and goes to a page.
    pub async fn enters(&self, login: &str, path: &str) -> Result<()> {
        self.browser.sign_in(&self.program, login).await?;
        self.goes(path).await
    }

    /// Somebody signs in on a telephone, in the dark, and goes to a page.
    pub async fn enters_at_night(&self, login: &str, path: &str) -> Result<()> {
        self.browser.looks(Look::PHONE.dark()).await?;
        self.enters(login, path).await
    }

    /// Presses the first button of the form of a command.
    pub async fn press(&self, word: &str) -> Result<()> {
        self.browser.submit(&format!("form[action$='/{word}'] button")).await
    }

    /// Fills the fields of these names with what is typed.
    pub async fn types(&self, fields: &[(&str, &str)]) -> Result<()> {
        for (name, words) in fields {
            self.browser.type_into(&format!("[name={name}]"), words).await?;
        }
        Ok(())
    }
}
