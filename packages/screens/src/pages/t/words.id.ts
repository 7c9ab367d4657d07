import type { TicketState } from '@antrean/contracts'

/** What a ticket's page says, in Indonesian. */
export const id = {
  title: (number: string) => `${number} · nomor antrean`,
  titleCalled: (label: string, number: string) => `Giliran Anda! Loket ${label} · ${number}`,
  yourNumber: 'Nomor antrean Anda',
  yourTurn: 'Giliran Anda!',
  goTo: (label: string) => `Silakan menuju loket ${label}`,
  counter: 'Loket',
  serving: (label: string) => `Anda sedang dilayani di loket ${label}`,
  next: 'Bersiaplah, Anda berikutnya',
  ahead: (n: number) => (n === 0 ? 'Anda berikutnya' : `${n} orang di depan Anda`),
  waitFor: (n: number) => `${n} orang lagi sebelum giliran Anda`,
  pending: 'Nomor Anda tersimpan. Tempat Anda dalam antrean tetap.',
  missed: 'Nomor Anda sudah dipanggil. Segera temui petugas loket atau resepsionis.',
  comeBackTo: (label: string, agency: string) => `Lengkapi berkas, lalu kembali hari ini ke loket ${label} ${agency}`,
  comeBack: 'Lengkapi berkas, lalu kembali hari ini',
  noNewNumber: 'Tidak perlu mengambil nomor baru dan tidak perlu antre dari awal.',
  showNumber: (label: string | undefined) =>
    label === undefined
      ? 'Kembali hari ini dan tunjukkan nomor ini kepada petugas. Anda dipanggil lebih dahulu.'
      : `Kembali hari ini ke loket ${label} dan tunjukkan nomor ini kepada petugas. Anda dipanggil lebih dahulu.`,
  requirements: 'Persyaratan layanan ini',
  forCounter: (label: string) => `Khusus loket ${label}`,
  suspended: (cause: string) => `Layanan ini sedang berhenti: ${cause}. Tempat Anda tetap.`,
  over: 'Kunjungan Anda selesai. Terima kasih sudah datang.',
  visit: 'Layanan dalam kunjungan ini',
  stay: 'Halaman ini berubah sendiri. Biarkan terbuka dan tetaplah di dekat ruang tunggu.',
  keepOpen: 'Simpan halaman ini. Nomor Anda tetap berlaku hari ini.',
  states: {
    planned: 'Menyusul setelah layanan sebelumnya',
    waiting: 'Menunggu',
    deferred: 'Menunggu Anda selesai di loket lain; tempat Anda tetap',
    called: 'Dipanggil',
    serving: 'Sedang dilayani',
    parked: 'Ditunda petugas; Anda akan dipanggil lagi',
    served: 'Selesai',
    'no-show': 'Dipanggil, tetapi Anda tidak hadir. Hubungi petugas.',
    cancelled: 'Dibatalkan',
    transferred: 'Dialihkan ke layanan lain',
    expired: 'Berakhir karena pelayanan hari itu ditutup',
  } satisfies Record<TicketState, string>,

  unknown: 'Nomor ini tidak ditemukan',
  unknownWhy:
    'Tautannya tidak lengkap, atau kunjungannya sudah lama berakhir. Pindai lagi kode QR pada karcis, atau tanyakan ke meja resepsionis.',
}

export type PhoneMessages = typeof id
