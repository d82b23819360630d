//! Where a test lets the machine die: between any two durable steps. In a program without the
//! feature `testing` nothing of this is there.

#[cfg(not(feature = "testing"))]
pub(crate) use immortal::Fate;
#[cfg(feature = "testing")]
pub(crate) use mortal::Fate;

#[cfg(not(feature = "testing"))]
mod immortal {
    use crate::DbError;

    /// Nobody decides over a shipped program.
    #[derive(Clone, Default)]
    pub(crate) struct Fate;

    impl Fate {
        pub(crate) fn of_process() -> Self {
            Self
        }

        pub(crate) fn step(&self) -> Result<(), DbError> {
            Ok(())
        }

        pub(crate) fn alive(&self) -> Result<(), DbError> {
            Ok(())
        }
    }
}

#[cfg(feature = "testing")]
mod mortal {
    use crate::DbError;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering};

    /// Counts the steps of one machine: one before each job that writes, one after its commit and
    /// before the caller hears of it.
    #[derive(Clone, Default)]
    pub(crate) struct Fate(Option<Arc<Span>>);

    struct Span {
        taken: AtomicU32,
        last: u32,
        ends: End,
    }

    #[derive(Clone, Copy, PartialEq, Eq)]
    enum End {
        /// Nothing is written or heard any more.
        Silence,
        /// The process goes, as by `kill -9`.
        Abort,
    }

    impl Fate {
        pub(crate) fn silent_after(last: u32) -> Self {
            Self::ending(last, End::Silence)
        }

        /// As the variable says with which a test began this process.
        pub(crate) fn of_process() -> Self {
            let told = std::env::var_os(crate::testing::DIES_AFTER);
            let last = told.and_then(|told| told.to_str()?.parse().ok());
            last.map_or_else(Self::default, |last| Self::ending(last, End::Abort))
        }

        fn ending(last: u32, ends: End) -> Self {
            Self(Some(Arc::new(Span { taken: AtomicU32::new(0), last, ends })))
        }

        pub(crate) fn step(&self) -> Result<(), DbError> {
            let Some(span) = &self.0 else { return Ok(()) };
            if span.taken.fetch_add(1, Ordering::SeqCst) < span.last {
                return Ok(());
            }
            if span.ends == End::Abort {
                std::process::abort();
            }
            Err(DbError::Closed)
        }

        pub(crate) fn alive(&self) -> Result<(), DbError> {
            let dead = |span: &Arc<Span>| {
                span.ends == End::Silence && span.taken.load(Ordering::SeqCst) > span.last
            };
            if self.0.as_ref().is_some_and(dead) { Err(DbError::Closed) } else { Ok(()) }
        }
    }
}
