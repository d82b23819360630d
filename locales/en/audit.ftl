### The audit trail

audit-what = Every step is recorded, numbered and signed. The check walks the whole journal from its beginning.

audit-verify = Check the whole trail

audit-sound = The trail is sound: { $entries } entries, { $checkpoints } checkpoints, { $waiting } waiting to be numbered.

audit-broken = The trail was touched from entry { $position } on.

audit-outside = Whoever holds a copy of a checkpoint outside of this program can prove that the trail was not cut off or put back to an older state. Each 24-hour report has number and short digest in its foot: the print is a witness.

audit-checkpoint = Newest checkpoint

audit-none = Nothing has been sealed yet.

audit-printed = In the foot of a report: { $position }:{ $short }

audit-download = Download the checkpoint

audit-witness = A checkpoint from outside

audit-witness-hint = Paste the content of a checkpoint file, or type the line from the foot of a report, such as 1234:0f3a9c21b7d45e60.

audit-witness-unknown = This is no checkpoint of this hospital.

audit-print-unknown = This checkpoint is not known: it was mistyped, or the trail was cut off after that report was printed. Compare it with the print once more.

audit-witnessed = The trail fits the checkpoint from outside too.
