import type { Condition } from './condition.ts'

export const id = {
  title: 'Monitor',
  subtitle: 'Keadaan saat ini',

  visitors: 'Pengunjung di gedung',
  waiting: 'Menunggu',
  longest: 'Terlama menunggu',
  openCounters: 'Loket buka',
  ofCounters: (n: number) => `dari ${n}`,
  served: 'Selesai hari ini',
  arrived: (n: string) => `${n} kunjungan datang`,
  noShow: (n: string) => `${n} tidak hadir`,
  nobody: 'tidak ada',

  perAgency: 'Per instansi',
  agency: 'Instansi',
  longestShort: 'Terlama',
  expected: 'Perkiraan',
  expectedHint: 'perkiraan lama menunggu bagi yang datang sekarang, pada layanan yang terlama',
  minutes: (from: number, to: number) => `${from}–${to} mnt`,
  serving: 'Dilayani',
  counters: 'Loket buka',
  servedShort: 'Selesai',
  late: 'Melewati janji',
  lateHint: 'menunggu lebih lama daripada yang dijanjikan standar pelayanan',

  unserved: (n: number, time: string) => `${n} orang kemungkinan tidak terlayani sebelum tutup pukul ${time}`,
  findNumber: 'Cari nomor, mis. A-012',
  find: 'Cari',
  overdue: {
    title: 'Pelayanan yang terlalu lama',
    since: (time: string) => `${time} sejak dipanggil`,
    end: 'Akhiri',
    endOf: (number: string | null, label: string) => `Akhiri pelayanan ${number} di loket ${label}`,
    ask: (number: string, label: string) => `Akhiri pelayanan ${number} di loket ${label}?`,
    lasting: (time: string) => `Sudah ${time} sejak dipanggil. Akhiri hanya bila petugas lupa menyelesaikannya.`,
    effects: [
      'Nomor ini berakhir dan tidak dapat dipanggil lagi.',
      'Lamanya tidak dihitung sebagai waktu pelayanan.',
      'Loket menjadi bebas untuk memanggil nomor berikutnya.',
      'Antrean lain pengunjung ini tetap menunggu di tempatnya.',
    ],
    yes: 'Ya, akhiri pelayanan',
  },

  countersTitle: 'Loket',
  counter: (label: string) => `Loket ${label}`,
  conditions: {
    overdue: 'Terlalu lama',
    serving: 'Melayani',
    called: 'Memanggil',
    ready: 'Siap',
    paused: 'Jeda',
    closed: 'Tutup',
  } satisfies Record<Condition, string>,
}

export type MonitorMessages = typeof id
