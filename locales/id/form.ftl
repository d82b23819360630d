### Formulir: tombol dan kesalahan isian

form-problem = Ada yang perlu diperbaiki

# $count (String)
form-fields = { $count } isian

form-field-error = Kesalahan

form-optional = boleh dilewati

form-send = Kirim

form-save = Simpan

form-continue = Lanjutkan

form-cancel = Batal

form-change = Ubah

form-yes = Ya

form-no = Tidak

form-choose = Pilih

# $name (String)
form-unknown-field = Isian “{ $name }” tidak dikenal di halaman ini.

# $name (String)
form-twice = Isian “{ $name }” dikirim dua kali.

form-required = Isi bagian ini.

# $limit (String)
form-too-long = Terlalu panjang. Paling banyak { $limit } huruf.

form-not-a-choice = Pilih salah satu jawaban di daftar.

form-not-a-date = Tulis tanggal seperti 21/11/2026.

form-not-a-time = Tulis jam seperti 08.30.

form-not-a-moment = Pilih tanggal dan jamnya.

# $least (String)
# $most (String)
form-not-in-range = Tulis bilangan bulat dari { $least } sampai { $most }.

form-not-a-phone = Nomor HP belum lengkap. Contoh: 0812-3456-7890

form-not-an-email = Alamat surel belum lengkap. Contoh: nama@contoh.id

# $limit (String)
form-file-too-big = Berkas terlalu besar. Paling besar { $limit }.

form-file-kind = Berkas ini tidak dapat diterima. Kirim foto (JPG, PNG) atau PDF.

form-file-not-shown = Berkas ini tidak dapat diterbitkan. Kirim gambar (JPG, PNG) atau film (MP4).

form-file-no-picture = Berkas ini bukan gambar. Kirim foto (JPG atau PNG).

form-file-not-read = Berkas ini tidak dapat dibaca. Kirim berkas Word (DOCX) atau PDF.

form-file-empty = Berkas ini kosong.

form-file-too-many = Berkas kasus ini sudah terlalu banyak.

# $limit (String)
form-files-too-much = Berkas yang ikut dengan jawaban terlalu besar. Seluruhnya paling besar { $limit }.

form-file-erased = Data pelapor kasus ini sudah dimusnahkan, jadi berkas tidak lagi ditambahkan.
