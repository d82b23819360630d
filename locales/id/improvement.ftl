### Perbaikan yang lahir dari kasus

# $code (String)
improvement-stage = { $code ->
    [planned] Direncanakan
    [running] Berjalan
    [done] Selesai, menunggu verifikasi
    [verified] Terverifikasi
    [dropped] Dibatalkan
   *[other] { $code }
}

# $code (String)
improvement-command = { $code ->
    [assign] Tunjuk penanggung jawab
    [start] Mulai
    [report] Laporkan kemajuan
    [finish] Selesaikan
    [verify] Verifikasi
    [send_back] Kembalikan
    [drop] Batalkan
   *[other] { $code }
}

# $code (String)
improvement-event = { $code ->
    [opened] Perbaikan dibuka
    [assigned] Penanggung jawab ditunjuk
    [started] Perbaikan dimulai
    [reported] Kemajuan dilaporkan
    [finished] Perbaikan selesai
    [verified] Perbaikan diverifikasi
    [sent_back] Dikembalikan untuk dikerjakan lagi
    [dropped] Perbaikan dibatalkan
   *[other] { $code }
}

# $code (String)
improvement-owing = { $code ->
    [head] Kepala Humas
    [owner] Penanggung jawab
    [verifier] Pemeriksa
   *[other] { $code }
}

# $code (String)
improvement-refusal = { $code ->
    [not_yours] Bukan bagian Anda untuk melakukan ini.
    [not_now] Langkah ini belum atau tidak lagi dapat dilakukan.
    [unassigned] Tunjuk dahulu penanggung jawabnya.
    [own_work] Pekerjaan sendiri diperiksa oleh orang lain.
    [due_past] Tenggat itu sudah lewat. Pilih hari yang akan datang.
   *[other] { $code }
}
