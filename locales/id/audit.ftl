### Jejak audit

audit-what = Setiap langkah tercatat, bernomor, dan ditandatangani. Pemeriksaan menelusuri seluruh catatan dari awal.

audit-verify = Periksa seluruh jejak

# $entries (String)
# $checkpoints (String)
# $waiting (String)
audit-sound = Jejak utuh: { $entries } catatan, { $checkpoints } tanda tangan, { $waiting } menunggu dinomori.

# $position (String)
audit-broken = Jejak tersentuh mulai dari catatan { $position }.

audit-outside = Simpan salinan tanda tangan di luar program ini bersama cadangan, supaya jejak yang dipotong pun ketahuan.
