import type { ProblemCode } from '@antrean/contracts'

/** What went wrong, and what whoever stands before the screen can do. */
export interface ProblemText {
  what: string
  todo: string
}

/** `UNREACHABLE`: no answer came at all. */
export type Trouble = ProblemCode | 'UNREACHABLE'
export type ProblemMessages = Record<Trouble, ProblemText>

const later = 'Tidak ada yang berubah. Tunggu sebentar, lalu coba lagi.'
const byUs = 'Coba lagi. Jika terulang, hubungi petugas teknis.'

export const problemsId: ProblemMessages = {
  UNREACHABLE: {
    what: 'Server tidak menjawab.',
    todo: 'Periksa sambungan jaringan, lalu tekan lagi; perintah yang sama tidak akan berlaku dua kali.',
  },
  REQUEST_INVALID: { what: 'Isian belum benar.', todo: 'Periksa isian, lalu kirim lagi.' },
  INSTANT_NOT_ALLOWED: { what: 'Waktu kejadian tidak boleh diisi di sini.', todo: byUs },
  SIGN_IN_REQUIRED: { what: 'Anda belum masuk, atau sesi Anda telah berakhir.', todo: 'Masuk lagi.' },
  CREDENTIALS_WRONG: { what: 'Nama pengguna atau kata sandi salah.', todo: 'Periksa keduanya, lalu coba lagi.' },
  ROLE_NOT_ALLOWED: { what: 'Akun ini tidak berwenang melakukan itu.', todo: 'Masuk dengan akun yang berwenang.' },
  ORIGIN_NOT_ALLOWED: { what: 'Permintaan datang dari alamat lain.', todo: 'Buka layar ini dari alamat resmi gedung.' },
  ROUTE_UNKNOWN: { what: 'Alamat itu tidak ada.', todo: 'Muat ulang layar ini.' },
  BUILDING_UNKNOWN: { what: 'Gedung ini tidak dikenal.', todo: 'Periksa alamat layar ini.' },
  SERVICE_UNKNOWN: { what: 'Layanan itu tidak ada di gedung ini.', todo: 'Pilih layanan lain dari daftar.' },
  COUNTER_UNKNOWN: { what: 'Loket itu tidak ada di gedung ini.', todo: 'Pilih loket lain dari daftar.' },
  ZONE_UNKNOWN: { what: 'Zona itu tidak ada di gedung ini.', todo: 'Pilih zona lain dari daftar.' },
  TICKET_UNKNOWN: { what: 'Nomor antrean itu tidak ditemukan.', todo: 'Periksa nomornya; mungkin sudah lewat harinya.' },
  VISIT_UNKNOWN: { what: 'Kunjungan itu tidak ditemukan.', todo: 'Periksa tautan atau kode QR pada karcis Anda.' },
  PRIORITY_UNKNOWN: { what: 'Golongan prioritas itu tidak ada.', todo: 'Pilih golongan lain dari daftar.' },
  AGENCY_UNKNOWN: { what: 'Instansi itu tidak ada di gedung ini.', todo: 'Pilih instansi lain dari daftar.' },
  VERSION_UNKNOWN: { what: 'Versi katalog itu tidak ada.', todo: 'Pilih versi lain dari daftar.' },
  DAY_UNKNOWN: { what: 'Tidak ada catatan untuk hari itu.', todo: 'Pilih hari lain.' },
  APPOINTMENT_UNKNOWN: { what: 'Janji temu dengan kode ini tidak ada.', todo: 'Periksa lagi kode booking: delapan huruf dan angka.' },
  APPOINTMENT_ENDED: {
    what: 'Janji temu ini sudah dipakai, dibatalkan, atau terlewat.',
    todo: 'Buat janji temu baru, atau ambil nomor antrean.',
  },
  APPOINTMENT_NOT_TODAY: { what: 'Janji temu ini untuk hari lain.', todo: 'Datanglah pada harinya, atau ubah waktunya.' },
  SLOT_NOT_OFFERED: { what: 'Waktu ini tidak dapat dipesan.', todo: 'Pilih waktu dari daftar.' },
  SLOT_FULL: { what: 'Tempat terakhir pada waktu ini sudah terisi.', todo: 'Pilih waktu lain.' },
  CODE_TAKEN: { what: 'Pemesanan belum berhasil.', todo: 'Pesan sekali lagi.' },
  TICKET_ENDED: { what: 'Nomor ini sudah berakhir.', todo: 'Jika pengunjung masih di sini, minta ia mengambil nomor baru.' },
  NOT_CALLED: { what: 'Nomor ini tidak sedang dipanggil.', todo: 'Panggil nomornya dahulu.' },
  NOT_SERVING: { what: 'Nomor ini belum dilayani.', todo: 'Tekan Layani ketika pengunjung sudah di loket.' },
  CALLED_ELSEWHERE: { what: 'Nomor ini sudah ditangani loket lain.', todo: 'Biarkan loket itu melanjutkan, dan panggil nomor berikutnya.' },
  VISIT_AT_COUNTER: { what: 'Pengunjung sedang dilayani di loket lain.', todo: 'Panggil nomor berikutnya; tempatnya dalam antrean tetap.' },
  NO_COUNTER: { what: 'Sesi Anda belum membuka loket ini.', todo: 'Buka loket dahulu.' },
  COUNTER_BUSY: { what: 'Loket ini masih memegang satu nomor.', todo: 'Selesaikan nomor itu, atau tandai tidak hadir, dahulu.' },
  COUNTER_CLOSED: { what: 'Loket ini tutup.', todo: 'Buka loket dahulu.' },
  COUNTER_PAUSED: { what: 'Loket ini sedang jeda.', todo: 'Lanjutkan loket dahulu.' },
  COUNTER_TAKEN: { what: 'Loket ini sedang dibuka petugas lain.', todo: 'Pilih loket lain, atau minta petugas itu menutupnya.' },
  NOT_WAITING: { what: 'Layanan ini belum gilirannya dalam kunjungan.', todo: 'Selesaikan dahulu layanan sebelumnya.' },
  ALREADY_CALLED: { what: 'Nomor ini sudah berada di sebuah loket.', todo: 'Lihat nomor yang sedang dipegang loket.' },
  NOT_NO_SHOW: { what: 'Nomor ini tidak tercatat sebagai tidak hadir.', todo: 'Hanya nomor yang tidak hadir yang dapat dikembalikan.' },
  NOT_PARKED: { what: 'Nomor ini tidak sedang ditunda.', todo: 'Hanya nomor yang ditunda yang dapat dilanjutkan.' },
  RECALL_FIRST: { what: 'Pengunjung belum cukup dipanggil.', todo: 'Tekan Panggil ulang dan tunggu, baru tandai tidak hadir.' },
  RETURNS_EXHAUSTED: { what: 'Nomor ini sudah terlalu sering dikembalikan.', todo: 'Minta pengunjung mengambil nomor baru.' },
  REASON_REQUIRED: { what: 'Ada nomor lain yang menunggu lebih dahulu.', todo: 'Pilih alasan mengapa nomor ini didahulukan.' },
  SERVICE_NOT_HERE: { what: 'Loket ini tidak melayani layanan itu.', todo: 'Alihkan nomornya, atau tambahkan layanan itu ke loket.' },
  SERVICE_SUSPENDED: {
    what: 'Layanan ini sedang dihentikan sementara.',
    todo: 'Tunggu sampai layanan dibuka kembali, atau pilih layanan lain.',
  },
  SERVICE_NOT_SUSPENDED: { what: 'Layanan ini tidak sedang dihentikan.', todo: 'Tidak ada yang perlu dilakukan.' },
  VISIT_ENDED: { what: 'Kunjungan ini sudah berakhir.', todo: 'Minta pengunjung mengambil nomor baru.' },
  SERVICE_IN_VISIT: { what: 'Layanan itu sudah ada dalam kunjungan ini.', todo: 'Tidak ada yang perlu dilakukan.' },
  TOO_MANY_SERVICES: {
    what: 'Satu kunjungan paling banyak delapan layanan.',
    todo: 'Sisanya dengan nomor baru, setelah kunjungan ini selesai.',
  },
  OUTCOME_REQUIRED: { what: 'Hasil layanan belum dipilih.', todo: 'Pilih hasilnya, lalu tekan Selesai.' },
  OUTCOME_UNLISTED: { what: 'Hasil itu tidak ada untuk layanan ini.', todo: 'Pilih hasil dari daftar.' },
  NOT_OVERDUE: { what: 'Pelayanan ini belum terlalu lama.', todo: 'Biarkan petugas loket menyelesaikannya.' },
  NOT_RETURNABLE: {
    what: 'Nomor ini tidak dapat kembali tanpa mengantre.',
    todo: 'Hasilnya sudah tetap, atau sudah pernah kembali; minta pengunjung mengambil nomor baru.',
  },
  DAY_OVER: { what: 'Nomor ini dari hari yang sudah lewat.', todo: 'Minta pengunjung mengambil nomor baru hari ini.' },
  MARK_UNLISTED: { what: 'Langkah itu tidak ada untuk layanan ini.', todo: 'Pilih langkah dari daftar.' },
  NOTHING_TO_UNDO: { what: 'Tidak ada yang dapat dibatalkan lagi.', todo: 'Kunjungan sudah berlanjut; pakai perintah lain.' },
  SERVICE_RETIRED: { what: 'Layanan ini sudah tidak diberikan lagi.', todo: 'Pilih layanan lain.' },
  COUNTER_RETIRED: { what: 'Loket ini sudah tidak dipakai lagi.', todo: 'Pilih loket lain.' },
  DRAFT_STALE: {
    what: 'Rancangan katalog sudah diubah orang lain.',
    todo: 'Isian Anda belum disimpan. Muat rancangan terbaru, periksa perubahannya, lalu simpan lagi.',
  },
  DRAFT_INVALID: { what: 'Data gedung menjadi tidak cocok satu sama lain.', todo: 'Perbaiki isian yang ditandai, lalu simpan lagi.' },
  DRAFT_UNFINISHED: { what: 'Rancangan katalog belum dapat diterbitkan.', todo: 'Lengkapi yang ditandai, lalu terbitkan lagi.' },
  IN_USE: { what: 'Data ini masih dipakai.', todo: 'Nonaktifkan saja, atau lepaskan dahulu yang memakainya.' },
  SERVICE_UNSERVED: {
    what: 'Masih ada yang menunggu layanan yang tidak lagi dilayani loket mana pun.',
    todo: 'Biarkan satu loket melayaninya sampai antreannya habis, lalu terbitkan lagi.',
  },
  DAY_OPEN: { what: 'Hari itu belum ditutup.', todo: 'Tidak ada yang perlu dilakukan.' },
  DAY_CLOSED: { what: 'Pelayanan hari ini sudah ditutup.', todo: 'Nomor dapat diambil lagi pada hari kerja berikutnya.' },
  DAY_NOT_OVER: { what: 'Hari itu belum dimulai.', todo: 'Pilih hari yang sudah berjalan.' },
  CLOSED_NOW: {
    what: 'Layanan ini sedang tutup.',
    todo: 'Datang lagi pada jam pelayanan; resepsionis dapat tetap memberi nomor bila perlu.',
  },
  LAST_NUMBER_PASSED: {
    what: 'Nomor terakhir untuk hari ini sudah diberikan.',
    todo: 'Datang lagi besok; resepsionis dapat tetap memberi nomor bila perlu.',
  },
  QUOTA_REACHED: { what: 'Semua nomor layanan ini untuk hari ini sudah habis.', todo: 'Datang lagi besok, atau pesan waktu kedatangan.' },
  LEAD_LOST: { what: 'Jadwal otomatis sedang dijalankan di tempat lain.', todo: 'Tidak ada yang perlu dilakukan.' },
  BODY_TOO_LARGE: { what: 'Kiriman terlalu besar.', todo: byUs },
  MEDIA_TYPE_UNSUPPORTED: { what: 'Bentuk kiriman tidak dikenal.', todo: byUs },
  KEY_REUSED: { what: 'Perintah ini bertabrakan dengan perintah sebelumnya.', todo: 'Muat ulang layar ini, lalu coba lagi.' },
  SERVICES_REPEATED: { what: 'Layanan yang sama dipilih dua kali.', todo: 'Pilih setiap layanan satu kali saja.' },
  TOO_MANY_REQUESTS: { what: 'Terlalu banyak permintaan dalam waktu singkat.', todo: 'Tunggu sebentar, lalu coba lagi.' },
  FAULT: { what: 'Terjadi kesalahan di server.', todo: byUs },
  OUTCOME_UNKNOWN: {
    what: 'Belum pasti apakah perintah tadi berhasil.',
    todo: 'Tekan lagi; perintah yang sama tidak akan berlaku dua kali.',
  },
  STATE_UNAVAILABLE: { what: 'Data antrean sedang tidak dapat dijangkau.', todo: later },
  EPOCH_UNCONFIRMED: { what: 'Data antrean sedang dipulihkan setelah gangguan.', todo: later },
  CATALOGUE_UNAVAILABLE: {
    what: 'Katalog sedang tidak dapat diubah.',
    todo: 'Pelayanan tetap berjalan. Isian Anda belum disimpan; tunggu sebentar, lalu simpan lagi.',
  },
  HISTORY_UNAVAILABLE: { what: 'Data riwayat sedang tidak dapat dijangkau.', todo: 'Tunggu sebentar, lalu coba lagi.' },
  SERVICE_UNAVAILABLE: { what: 'Bagian sistem ini sedang tidak berjalan.', todo: 'Tunggu sebentar, lalu coba lagi.' },
}
