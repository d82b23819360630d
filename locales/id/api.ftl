### Antarmuka program: yang tidak ada di halaman mana pun

# $kind (String)
api-title = { $kind ->
    [key_missing] Idempotency-Key belum ada
    [key_too_long] Idempotency-Key terlalu panjang
    [key_reused] Idempotency-Key sudah dipakai
    [unsigned] Tanda tangan tidak cocok
   *[other] { $kind }
}

# $kind (String)
api-detail = { $kind ->
    [bad_request] Isi permintaan bukan JSON yang dapat dibaca.
    [signed_out] Sertakan kunci yang berlaku: Authorization: Bearer.
    [unsigned] Kiriman ini harus membawa tepat satu X-Hub-Signature-256 yang benar atas byte aslinya.
    [forbidden] Peran Anda tidak berhak melakukan ini.
    [not_found] Tidak ada di sini.
    [not_allowed] Alamat ini tidak menerima cara itu.
    [too_large] Kiriman melebihi batas alamat ini.
    [unsupported] Kirim dengan Content-Type yang diterima alamat ini.
    [key_missing] Permintaan ini harus membawa Idempotency-Key agar aman diulang.
    [key_too_long] Idempotency-Key paling panjang 200 karakter yang tampak.
    [key_reused] Idempotency-Key ini sudah dipakai untuk permintaan yang lain.
    [stale] Sudah berubah sejak dilihat. Muat ulang lalu putuskan lagi.
    [busy] Server sedang sibuk. Kirim permintaan yang sama sebentar lagi.
    [broken] Terjadi gangguan di pihak kami dan sudah tercatat.
   *[other] { $kind }
}

api-calendar-closed = Sertakan kunci yang berlaku (Authorization: Bearer), atau nama pengguna dan kunci kalender (Authorization: Basic).

# $events (String)
api-changed = Sudah berubah sejak dilihat: { $events }.

# $code (String)
api-value = { $code ->
    [unknown_field] Isian ini tidak dikenal.
    [missing] Isian ini wajib ada.
    [wrong_type] Jenis nilainya tidak sesuai.
    [not_a_choice] Nilai ini tidak ada dalam daftar pilihan.
    [twice] Nilai ini dikirim dua kali.
    [not_known] Yang disebut di sini tidak dikenal.
    [not_a_time] Tulis waktu seperti 2026-11-21T08:30:00+07:00.
    [not_a_date] Tulis tanggal seperti 2026-11-21.
    [not_a_month] Tulis bulan seperti 2026-11, dari tahun 2000 sampai 2100.
    [not_a_link] Tulis alamat lengkap yang diawali https://.
    [not_a_line] Baris ini tidak dapat dibaca. Ikuti bentuk contoh.
    [not_one] Sebutkan tepat satu: unit, dpjp, committee, atau management.
   *[other] { $code }
}

# $least (Number)
# $most (Number)
api-range = Nilainya antara { $least } dan { $most }.
