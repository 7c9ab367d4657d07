/** What the booking page says, in Indonesian. */
export const id = {
  title: 'Buat janji temu',
  whichService: 'Layanan apa yang Anda perlukan?',
  nothingOffered: 'Belum ada layanan yang menerima janji temu.',
  haveCode: 'Sudah punya kode booking?',
  code: 'Kode booking',
  find: 'Lihat janji temu',
  whichTime: 'Kapan Anda akan datang?',
  newTime: 'Pilih waktu yang baru',
  noTimes: 'Semua waktu sudah terisi, atau belum dibuka. Coba lagi nanti.',
  free: (n: number) => (n === 0 ? 'penuh' : `${n} tempat`),
  book: (time: string) => `Pesan pukul ${time}`,
  move: (time: string) => `Pindah ke pukul ${time}`,
  booking: 'Sedang dipesan…',
  at: (day: string, time: string) => `${day}, pukul ${time}`,
  yours: 'Janji temu Anda',
  keep: 'Simpan kode ini atau foto halaman ini. Dengan kode ini janji temu dapat diubah dan dibatalkan.',
  whenYouCome: 'Saat datang, tunjukkan kode QR atau ketik kode ini di kiosk, lalu Anda mendapat nomor antrean.',
  late: (minutes: number) =>
    `Datang lebih awal tidak mempercepat giliran. Bila terlambat lebih dari ${minutes} menit, Anda ikut antrean biasa.`,
  qr: 'Kode QR dengan kode booking Anda',
  bring: 'Yang perlu dibawa',
  change: 'Ubah waktu',
  cancel: 'Batalkan janji temu',
  reallyCancel: 'Batalkan janji temu ini? Tempat Anda akan diberikan kepada orang lain.',
  yesCancel: 'Ya, batalkan',
  another: 'Buat janji temu lain',
  states: {
    booked: 'Terpesan',
    arrived: 'Anda sudah lapor datang. Silakan tunggu panggilan.',
    cancelled: 'Janji temu ini sudah dibatalkan.',
    expired: 'Janji temu ini terlewat.',
  },
}

export type BookMessages = typeof id
