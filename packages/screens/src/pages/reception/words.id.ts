export const id = {
  title: 'Resepsionis',

  scan: {
    label: 'Kode booking, kode QR, atau nomor antrean',
    hint: 'Pindai, atau ketik lalu tekan Enter. Kode booking langsung lapor datang.',
    open: 'Buka',
    unread: (typed: string) => `“${typed}” bukan kode booking, kode QR karcis, atau nomor antrean.`,
  },

  empty: 'Pindai atau ketik sebuah kode, atau beri nomor baru. Kunjungannya tampil di sini.',
  checkedIn: 'Sudah lapor datang. Nomor antreannya:',
  issued: 'Nomor baru:',
  number: 'Nomor antrean',
  phone: 'Pindai dengan ponsel untuk memantau giliran',
  ofTicket: (what: string, service: string) => `${what}: ${service}`,
  cancel: 'Batalkan',
  return: 'Kembalikan ke antrean',
  comeBack: 'Kembali dengan berkas',
  addService: 'Tambah layanan',
  addAnyway: 'Tetap tambahkan',
  priority: 'Ubah prioritas',

  issue: {
    title: 'Beri nomor',
    find: 'Cari layanan atau instansi',
    nothing: 'Tidak ada layanan yang cocok.',
    chosen: 'Layanan yang dipilih',
    remove: (service: string) => `Hapus ${service}`,
    priority: 'Termasuk yang didahulukan?',
    none: 'Tidak',
    submit: 'Beri nomor',
    anyway: 'Tetap beri nomor',
  },
}

export type ReceptionMessages = typeof id
