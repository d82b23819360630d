//! What lists of commands have in common: a `type` that names one, and fields that only it knows.

use std::future::Future;

use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{ObjectBuilder, Schema, Type};

use crate::fault::Fault;

/// A command as it was sent, on its way to the one that the rules know.
pub trait Means<Context: ?Sized> {
    /// What the rules know.
    type Meant;

    /// # Errors
    /// `Invalid` with the field that means nothing here; `NotFound` for a case out of sight.
    fn meaning(self, context: &Context) -> impl Future<Output = Result<Self::Meant, Fault>> + Send;
}

/// The schema of a command: its fields, and its name among them.
pub fn named(code: &'static str, fields: RefOr<Schema>) -> RefOr<Schema> {
    let RefOr::T(Schema::Object(mut object)) = fields else { return fields };
    let kind = ObjectBuilder::new().schema_type(Type::String).enum_values(Some([code]));
    object.properties.insert("type".to_owned(), kind.into());
    object.required.push("type".to_owned());
    RefOr::T(Schema::Object(object))
}

/// An enum of commands: read from an object by its `type`, understood in a context, documented as
/// one of several objects.
macro_rules! commands {
    ($(#[$doc:meta])* $all:ident in $context:ty as $meant:ty; $($code:literal => $name:ident;)*) => {
        $(#[$doc])*
        pub enum $all { $($name($name)),* }

        impl $all {
            /// The values of `type`.
            pub const TYPES: &'static [&'static str] = &[$($code),*];

            /// The command that an object holds.
            ///
            /// # Errors
            /// The field that is wrong.
            pub fn read(mut node: $crate::node::Node) -> Result<Self, $crate::node::Misread> {
                let kind = node.take_text("type")?;
                match kind.as_str() {
                    $($code => node.read().map($all::$name),)*
                    _ => {
                        let slip = $crate::node::Slip::NotAChoice;
                        Err($crate::node::Misread::of(slip).within("type"))
                    }
                }
            }

            /// What it means here.
            ///
            /// # Errors
            /// As [`crate::command::Means`].
            pub async fn meaning(self, context: &$context) -> Result<$meant, $crate::fault::Fault> {
                use $crate::command::Means;
                match self { $($all::$name(sent) => sent.meaning(context).await),* }
            }
        }

        impl utoipa::PartialSchema for $all {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
                let each = [$($crate::command::named($code, $name::schema())),*];
                let none = utoipa::openapi::schema::OneOfBuilder::new();
                each.into_iter().fold(none, |all, one| all.item(one)).into()
            }
        }

        impl utoipa::ToSchema for $all {
            fn name() -> std::borrow::Cow<'static, str> {
                stringify!($all).into()
            }

            fn schemas(
                all: &mut Vec<(
                    String,
                    utoipa::openapi::RefOr<utoipa::openapi::schema::Schema>,
                )>,
            ) {
                $(<$name as utoipa::ToSchema>::schemas(all);)*
            }
        }
    };
}
pub(crate) use commands;
