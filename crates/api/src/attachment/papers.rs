//! The operations on the papers of one owner, which differ only in whose the papers are and where
//! they stand.

/// Whose papers, under which tag, and what its id is called; then the three addresses, and what the
/// document says of the list and of a paper that is brought.
macro_rules! papers {
    (
        $owner:ident, $tag:tt, $id:tt;
        #[papers = $papers:tt]
        #[paper = $paper:tt]
        #[commands = $commands:tt]
        #[doc = $list:tt]
        list;
        #[doc = $add:tt]
        add;
    ) => {
        use axum::{
            Json,
            extract::{Request, State},
            http::StatusCode,
            response::Response,
        };
        use desk::Desk;
        use domain::attachment::Owner;

        use super::{
            Attachment, AttachmentCommanded, AttachmentForm, Attachments, acted, added, fetched,
            listed,
        };
        use crate::caller::Caller;
        use crate::fault::Fault;
        use crate::key::Key;
        use crate::named::{Named, id};
        use crate::problem::Problem;
        use crate::sent::Body;

        fn owner(name: &str) -> Result<Owner, Fault> {
            Ok(Owner::$owner(id(name)?))
        }

        #[doc = $list]
        #[utoipa::path(get, path = $papers, tag = $tag,
            params(("id" = String, Path, description = $id)),
            responses((status = 200, body = Attachments), (status = "default", body = Problem,
                content_type = "application/problem+json")))]
        pub async fn list(
            State(desk): State<Desk>,
            caller: Caller,
            Named(name): Named<String>,
        ) -> Result<Json<Attachments>, Fault> {
            listed(&desk, &caller, owner(&name)?).await
        }

        #[doc = $add]
        #[utoipa::path(post, path = $papers, tag = $tag,
            params(("id" = String, Path, description = $id),
                ("Idempotency-Key" = Option<String>, Header,
                    description = "Makes repeating it safe")),
            request_body(content = AttachmentForm, content_type = "multipart/form-data"),
            responses((status = 201, body = Attachment), (status = "default", body = Problem,
                content_type = "application/problem+json")))]
        pub async fn add(
            State(desk): State<Desk>,
            caller: Caller,
            Named(name): Named<String>,
            key: Option<Key>,
            request: Request,
        ) -> Result<(StatusCode, Json<Attachment>), Fault> {
            added(&desk, (&caller, key), owner(&name)?, request).await
        }

        /// The content of one, to be kept and never shown in place.
        #[utoipa::path(get, path = $paper, tag = $tag,
            params(("id" = String, Path, description = $id),
                ("file" = String, Path, description = "The id of the paper")),
            responses((status = 200, content_type = "application/octet-stream", body = Vec<u8>),
                (status = "default", body = Problem, content_type = "application/problem+json")))]
        pub async fn fetch(
            State(desk): State<Desk>,
            caller: Caller,
            Named((name, file)): Named<(String, String)>,
        ) -> Result<Response, Fault> {
            fetched(&desk, &caller, (owner(&name)?, id(&file)?)).await
        }

        /// Confirms one, or takes it away while nobody has.
        #[utoipa::path(post, path = $commands, tag = $tag,
            request_body = AttachmentCommanded,
            params(("id" = String, Path, description = $id),
                ("file" = String, Path, description = "The id of the paper"),
                ("Idempotency-Key" = Option<String>, Header,
                    description = "Makes repeating it safe")),
            responses((status = 200, body = Attachment), (status = 204), (status = "default",
                body = Problem, content_type = "application/problem+json")))]
        pub async fn act(
            State(desk): State<Desk>,
            caller: Caller,
            Named((name, file)): Named<(String, String)>,
            key: Option<Key>,
            Body(sent): Body<AttachmentCommanded>,
        ) -> Result<Response, Fault> {
            acted(&desk, (&caller, key), (owner(&name)?, id(&file)?), sent).await
        }
    };
}
pub(super) use papers;
