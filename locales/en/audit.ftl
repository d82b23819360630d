### The audit trail

audit-what = Every step is recorded, numbered and signed. The check walks the whole journal from its beginning.

audit-verify = Check the whole trail

audit-sound = The trail is sound: { $entries } entries, { $checkpoints } checkpoints, { $waiting } waiting to be numbered.

audit-broken = The trail was touched from entry { $position } on.

audit-outside = Keep a copy of the checkpoints outside this program with your backups, so that a trail that was cut off is found too.
