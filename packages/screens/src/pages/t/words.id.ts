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
  over: 'Kunjungan Anda selesai. Terima kasih sudah datang.',
  visit: 'Layanan dalam kunjungan ini',
  stay: 'Halaman ini berubah sendiri. Biarkan terbuka dan tetaplah di dekat ruang tunggu.',
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
