### Memahami teks: yang dikatakan perintah reading dan issue

reading-no-data = Sebutkan folder data latih dengan --data.

# $folder (String)
reading-no-training = Di { $folder } tidak ada tabel latih (berkas train… berbentuk TSV atau CSV).

# $code (String)
# $path (String)
reading-model-unusable = { $code ->
    [not_a_model] { $path } bukan berkas model.
    [other_version] Model { $path } dibuat untuk versi program yang lain. Latih ulang.
    [damaged] Model { $path } rusak.
   *[other] Model { $path } tidak dapat dipakai.
} Pembaca bawaan dipakai.

# $line (String)
# $why (String)
reading-line = Baris { $line } dilewati: { $why }

# $code (String)
reading-line-flaw = { $code ->
    [not_json] bukan JSON.
    [no_id] tanpa id.
    [no_text] tanpa teks.
    [no_time] waktunya (at) tidak terbaca.
   *[other] { $code }
}

# $code (String)
# $path (String)
reading-table-flaw = { $code ->
    [not_a_table] { $path } atau tabel ujinya bukan tabel teks dan label.
    [no_examples] { $path } atau tabel ujinya tidak berisi contoh.
    [other_aspects] Aspek pada { $path } lain dari aspek pada tabel uji, atau lebih dari satu.
   *[other] { $code }
}
