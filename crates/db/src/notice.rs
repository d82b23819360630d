//! What the nodes tell each other: a topic and a few words, never the data itself.

use futures::Stream;
use tokio::sync::broadcast;

/// Something that was heard on a topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// What was said.
    Said(String),
    /// Words may have been lost (a slow listener, a broken connection): read anew from the database.
    Missed,
}

/// A listener on one topic.
#[derive(Debug)]
pub struct Notices {
    topic: &'static str,
    ear: broadcast::Receiver<Word>,
}

#[derive(Clone, Debug)]
pub(crate) enum Word {
    Said { topic: String, text: String },
    Missed,
}

/// The board inside this process on which notices are read.
#[derive(Clone, Debug)]
pub(crate) struct Board(broadcast::Sender<Word>);

impl Board {
    pub(crate) fn new() -> Self {
        Self(broadcast::channel(1024).0)
    }

    // Nobody listening is no error.
    pub(crate) fn say(&self, word: Word) {
        drop(self.0.send(word));
    }

    pub(crate) fn listen(&self, topic: &'static str) -> Notices {
        Notices { topic, ear: self.0.subscribe() }
    }
}

impl Notices {
    /// The next notice on this topic; `None` when the database was closed.
    pub async fn next(&mut self) -> Option<Notice> {
        loop {
            match self.ear.recv().await {
                Ok(Word::Said { topic, text }) if topic == self.topic => {
                    return Some(Notice::Said(text));
                }
                Ok(Word::Said { .. }) => {}
                Ok(Word::Missed) | Err(broadcast::error::RecvError::Lagged(_)) => {
                    return Some(Notice::Missed);
                }
                Err(broadcast::error::RecvError::Closed) => return None,
            }
        }
    }

    /// The same as a stream.
    pub fn stream(self) -> impl Stream<Item = Notice> + Send {
        futures::stream::unfold(self, |mut notices| async {
            notices.next().await.map(|notice| (notice, notices))
        })
    }
}
