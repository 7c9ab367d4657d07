import type {
  CounterState,
  OvertakeReason,
  ParkReason,
  PauseReason,
  PersonRole,
  PriorityReason,
  SuspensionCause,
  TicketState,
} from '@antrean/contracts'

/** What every screen says, in Indonesian: the source of the other languages. */
export const id = {
  product: 'Antrean',
  languages: { id: 'Bahasa Indonesia', en: 'English' },
  chooseLanguage: 'Pilih bahasa',
  loading: 'Memuat…',
  tryAgain: 'Coba lagi',
  close: 'Tutup',
  back: 'Kembali',

  live: {
    connection: 'Sambungan',
    connecting: 'Menyambungkan…',
    fresh: 'Langsung',
    age: (seconds: number) => `data ${seconds} detik lalu`,
    silent: 'Sambungan terputus; menyambung kembali…',
    lastData: (age: string) => `Data terakhir ${age} yang lalu.`,
    never: 'Belum tersambung. Mencoba menyambung…',
    stale: 'Keadaan antrean sedang tidak dapat dijangkau. Yang tampil mungkin sudah berubah.',
  },

  duration: {
    seconds: (n: number) => `${n} detik`,
    underAMinute: '< 1 menit',
    minutes: (n: number) => `${n} menit`,
    hours: (hours: number, minutes: number) => (minutes === 0 ? `${hours} jam` : `${hours} jam ${minutes} menit`),
  },

  expectedWait: (from: number, to: number) =>
    from === 0 ? `Perkiraan menunggu kurang dari ${to} menit` : `Perkiraan menunggu ${from}–${to} menit`,

  closesBefore: (time: string) => `Kemungkinan tidak terlayani sebelum tutup pukul ${time}`,

  visit: {
    atCounter: (label: string) => `loket ${label}`,
    forCounter: (label: string) => `khusus loket ${label}`,
    ahead: (n: number) => (n === 0 ? 'berikutnya' : `${n} di depannya`),
    waiting: (time: string) => `sudah ${time}`,
    waited: (time: string) => `menunggu ${time}`,
    unknown: (number: string) => `Nomor ${number} belum ada hari ini.`,
    arrived: (time: string) => `datang pukul ${time}`,
    departed: (time: string) => `selesai pukul ${time}`,
  },

  signIn: {
    title: 'Masuk',
    username: 'Nama pengguna',
    password: 'Kata sandi',
    show: 'Tampilkan kata sandi',
    hide: 'Sembunyikan kata sandi',
    submit: 'Masuk',
    busy: 'Sedang masuk…',
    expired: 'Sesi Anda telah berakhir. Masuk lagi untuk melanjutkan dari tempat Anda berhenti.',
    otherRole: (role: string) => `Akun ${role} tidak dapat membuka layar ini. Masuk dengan akun lain.`,
    signOut: 'Keluar',
    signedInAs: (name: string, role: string) => `${name} · ${role}`,
  },

  dialogs: {
    no: 'Tidak jadi',
    service: 'Layanan',
    chooseService: 'Pilih layanan…',
    addService: {
      title: (number: string) => `Layanan tambahan untuk ${number}`,
      hint: 'Nomornya tetap. Pengunjung dipanggil ke layanan itu bila tidak sedang di loket lain.',
      submit: 'Tambah layanan',
    },
    priority: {
      title: (number: string) => `Ubah prioritas nomor ${number}`,
      class: 'Golongan',
      none: 'Tanpa prioritas',
      why: 'Alasan',
      submit: 'Simpan',
    },
    cancel: {
      title: (number: string) => `Batalkan nomor ${number}?`,
      hint: 'Pengunjung telah pergi atau membatalkan. Nomor ini tidak dapat dipanggil lagi.',
      yes: 'Ya, batalkan nomor',
    },
  },

  ticketStates: {
    planned: 'direncanakan',
    waiting: 'menunggu',
    deferred: 'menunggu, sedang di loket lain',
    called: 'dipanggil',
    serving: 'dilayani',
    parked: 'ditunda',
    served: 'selesai',
    'no-show': 'tidak hadir',
    cancelled: 'dibatalkan',
    transferred: 'dialihkan',
    expired: 'kedaluwarsa',
  } satisfies Record<TicketState, string>,

  counterStates: { closed: 'Tutup', open: 'Buka', paused: 'Jeda' } satisfies Record<CounterState, string>,

  pauseReasons: {
    break: 'Istirahat',
    prayer: 'Salat',
    meeting: 'Rapat',
    paperwork: 'Pekerjaan berkas',
    'system-down': 'Sistem terganggu',
  } satisfies Record<PauseReason, string>,

  parkReasons: {
    'form-to-fill': 'Mengisi formulir',
    'copy-to-make': 'Membuat fotokopi',
    payment: 'Membayar',
    'document-missing': 'Mengambil berkas yang kurang',
    'waiting-for-system': 'Menunggu sistem',
    'visitor-asked': 'Permintaan pengunjung',
  } satisfies Record<ParkReason, string>,

  overtakeReasons: {
    appointment: 'Ada janji temu',
    vulnerable: 'Perlu didahulukan',
    'returned-with-documents': 'Kembali membawa berkas',
    'short-errand': 'Keperluan sebentar',
    'supervisor-order': 'Perintah penyelia',
    mistake: 'Memperbaiki kekeliruan',
  } satisfies Record<OvertakeReason, string>,

  priorityReasons: {
    'seen-by-officer': 'Terlihat oleh petugas',
    'visitor-asked': 'Permintaan pengunjung',
    'given-by-mistake': 'Keliru sebelumnya',
  } satisfies Record<PriorityReason, string>,

  suspensionCauses: {
    'system-down': 'Sistem terganggu',
    'power-cut': 'Listrik padam',
    'officer-absent': 'Petugas tidak ada',
    evacuation: 'Evakuasi',
    other: 'Sebab lain',
  } satisfies Record<SuspensionCause, string>,

  roles: {
    officer: 'petugas',
    supervisor: 'penyelia',
    receptionist: 'resepsionis',
    manager: 'manajer',
    administrator: 'administrator',
    evaluator: 'evaluator',
  } satisfies Record<PersonRole, string>,
}

export type Messages = typeof id
