//! Statements with names, all of them known.

use crate::Engine;

/// A statement of this program: its name, where it stands, and its text for each engine.
/// Made by [`sql!`](crate::sql!) only, so that [`every_statement`] is complete.
#[derive(Debug)]
pub struct Sql {
    name: &'static str,
    module: &'static str,
    sqlite: &'static str,
    postgres: &'static str,
}

impl Sql {
    #[doc(hidden)]
    #[must_use]
    pub const fn new(
        name: [&'static str; 2],
        sqlite: &'static str,
        postgres: &'static str,
    ) -> Self {
        let [module, name] = name;
        Self { name, module, sqlite, postgres }
    }

    /// The name of its static.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The module in which it stands.
    #[must_use]
    pub fn module(&self) -> &'static str {
        self.module
    }

    /// Its text on `engine`.
    #[must_use]
    pub fn text(&self, engine: Engine) -> &'static str {
        match engine {
            Engine::Sqlite => self.sqlite,
            Engine::Postgres => self.postgres,
        }
    }
}

/// What an engine found in a statement: how many parameters, which columns come back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Number of `$n`.
    pub parameters: usize,
    /// Names of the columns of the result, in order.
    pub columns: Vec<String>,
}

#[doc(hidden)]
#[derive(Debug)]
pub struct Registered(pub &'static Sql);

inventory::collect!(Registered);

/// Every statement of the program (of all crates that are linked), in no order.
pub fn every_statement() -> impl Iterator<Item = &'static Sql> {
    inventory::iter::<Registered>.into_iter().map(|registered| registered.0)
}

/// Names and registers statements. Parameters are `$1`, `$2`, ...; they may stand in any order
/// and more than once. The text is any constant expression (`concat!` too).
///
/// ```
/// db::sql! {
///     /// One case by its number.
///     pub static FIND_CASE = "select stage from case_row where hospital_id = $1 and number = $2";
///     static FIND_WORDS = {
///         sqlite: "select reference from words where words match $1",
///         postgres: "select reference from words where document @@ plainto_tsquery('simple', $1)",
///     };
/// }
/// assert!(db::every_statement().any(|sql| sql.name() == "FIND_WORDS"));
/// # let _ = &FIND_CASE;
/// ```
#[macro_export]
macro_rules! sql {
    () => {};
    ($(#[$note:meta])* $seen:vis static $name:ident = {
        sqlite: $sqlite:expr, postgres: $postgres:expr $(,)?
    } $(; $($rest:tt)*)?) => {
        $(#[$note])*
        $seen static $name: $crate::Sql =
            $crate::Sql::new([module_path!(), stringify!($name)], $sqlite, $postgres);
        $crate::registry::submit! { $crate::registry::Registered(&$name) }
        $($crate::sql! { $($rest)* })?
    };
    ($(#[$note:meta])* $seen:vis static $name:ident = $both:expr $(; $($rest:tt)*)?) => {
        $(#[$note])*
        $seen static $name: $crate::Sql =
            $crate::Sql::new([module_path!(), stringify!($name)], $both, $both);
        $crate::registry::submit! { $crate::registry::Registered(&$name) }
        $($crate::sql! { $($rest)* })?
    };
}
