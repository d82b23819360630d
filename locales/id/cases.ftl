### Daftar kasus

cases-filter = Cari dan saring

cases-search-hint = Kata dari aduan, atau nomor kasus

cases-stage = Status

cases-state = Keadaan

cases-late-only = Hanya yang lewat batas

cases-clear = Hapus saringan

cases-none = Belum ada kasus yang dapat Anda lihat.

cases-none-found = Tidak ada kasus yang cocok dengan saringan ini.
