### Hak jawab: siapa yang disebut dalam sebuah aduan menanggapi.

reply-title = Hak jawab Anda
reply-hint = Anda disebut dalam aduan berikut. Anda tidak melihat aduannya dan siapa pelapornya, dan Anda tidak menanganinya; tanggapan Anda dibaca oleh yang menangani.
reply-none = Tidak ada aduan yang menunggu tanggapan Anda.
# $number (String)
reply-case = Aduan { $number }
# $at (String)
reply-since = Anda disebut sejak { $at }
reply-nothing-said = Humas belum menuliskan apa yang disampaikan tentang Anda. Anda tetap dapat menanggapi, atau menanyakannya kepada kepala Humas.
reply-mine = Tanggapan Anda
reply-erased = (dihapus)
reply-words = Tanggapan Anda
reply-send = Kirim tanggapan
reply-over = Aduan ini sudah ditutup.
