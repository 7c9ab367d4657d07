export const id = {
  title: 'Satu nomor untuk satu kunjungan',
  what: 'Ambil nomor sekali, lalu tunggu dengan tenang: layar dan suara akan memanggil, dan ponsel Anda ikut mengabari.',
  buildingLoading: 'Memuat data gedung…',
  forVisitors: 'Untuk pengunjung',
  forStaff: 'Untuk petugas',
  forHall: 'Papan panggilan di ruang tunggu',
  kiosk: { name: 'Kios antrean', what: 'Pilih layanan, lihat syaratnya, ambil nomor.' },
  book: { name: 'Janji temu', what: 'Pesan waktu lebih dulu, lalu lapor datang dengan kode booking.' },
  counter: { name: 'Loket', what: 'Panggil, layani, dan selesaikan nomor. Perlu masuk.' },
  reception: { name: 'Resepsionis', what: 'Lapor datang, beri nomor, bantu kunjungan. Perlu masuk.' },
  monitor: { name: 'Monitor', what: 'Waktu tunggu dan keadaan loket saat ini. Perlu masuk.' },
  board: (zone: string) => `Papan ${zone}`,
  boardWhat: (counters: number) => `${counters} loket`,
}

export type DoorMessages = typeof id
