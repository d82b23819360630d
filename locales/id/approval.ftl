### Persetujuan, di HP

# $number (String)
approval-title = Setujui jawaban resmi kasus { $number }?

approval-none = Tidak ada yang menunggu persetujuan Anda.

approval-read = Baca dan putuskan

approval-others = Yang juga menunggu Anda

# $title (String)
# $until (String)
approval-stands-in = Anda menandatangani sebagai { $title } Direktur sampai { $until }.

# $span (String)
approval-waiting = Pelapor menunggu { $span }

approval-letter = Isi jawaban

approval-files = Ikut terkirim bersama jawaban dan ikut Anda setujui:

# $name (String)
approval-author = Disusun oleh { $name }

approval-summary = Ringkasan

approval-why = Mengapa dikembalikan?

approval-why-hint = Contoh: sebutkan fakta dari unit; lunakkan kalimat; tambah tindak lanjut.

approval-not-yours = Keputusan ini bukan pada Anda.

approval-answered = sudah menjawab

approval-unanswered = belum menjawab

# $basis (String)
approval-entitled = Penerima berhak: { $basis }

approval-not-entitled = Hak penerima atas informasi medis belum dicatat
