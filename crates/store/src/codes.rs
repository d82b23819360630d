//! Small states that only the store knows, each with the code that stands in its column.

macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $value:ident = $code:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$each])* $value),* }

        impl $name {
            pub const ALL: &'static [$name] = &[$($name::$value),*];

            /// The stable code of this value.
            pub const fn code(self) -> &'static str {
                match self { $($name::$value => $code),* }
            }

            /// The value with this code, if there is one.
            pub fn parse(code: &str) -> Option<$name> {
                match code { $($code => Some($name::$value),)* _ => None }
            }
        }
    };
}
pub(crate) use codes;
