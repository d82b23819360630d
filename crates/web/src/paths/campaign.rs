//! Campaigns, and those outside with whom the office works.

use super::segment;

/// The campaigns, and a new one.
pub const CAMPAIGNS: &str = "/kampanye";
/// Route of one campaign; see [`campaign`].
pub const CAMPAIGN: &str = "/kampanye/{id}";
/// Route of one command on a campaign (POST); see [`campaign_command`].
pub const CAMPAIGN_COMMAND: &str = "/kampanye/{id}/{perintah}";
/// Public: route of what everybody reads of a campaign; see [`campaign_public`].
pub const CAMPAIGN_PUBLIC: &str = "/kampanye-publik/{id}";
/// The register of collaborators, and a new entry.
pub const COLLABORATORS: &str = "/kolaborator";
/// Route of one collaborator; see [`collaborator`].
pub const COLLABORATOR: &str = "/kolaborator/{id}";
/// Route of one command on a collaborator (POST); see [`collaborator_command`].
pub const COLLABORATOR_COMMAND: &str = "/kolaborator/{id}/{perintah}";

/// One campaign.
pub fn campaign(id: &str) -> String {
    format!("{CAMPAIGNS}/{}", segment(id))
}

/// Where a command on a campaign is posted.
pub fn campaign_command(id: &str, command: &str) -> String {
    format!("{}/{}", campaign(id), segment(command))
}

/// What everybody reads of a campaign.
pub fn campaign_public(id: &str) -> String {
    format!("/kampanye-publik/{}", segment(id))
}

/// One collaborator.
pub fn collaborator(id: &str) -> String {
    format!("{COLLABORATORS}/{}", segment(id))
}

/// Where a command on a collaborator is posted.
pub fn collaborator_command(id: &str, command: &str) -> String {
    format!("{}/{}", collaborator(id), segment(command))
}

/// Collaborators of one kind.
pub fn collaborators_of(kind: &str) -> String {
    format!("{COLLABORATORS}?jenis={}", segment(kind))
}
