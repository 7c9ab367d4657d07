/** What the board says, in Indonesian. */
export const id = {
  chooseZone: 'Papan untuk zona mana?',
  called: 'Dipanggil',
  lastCall: 'Panggilan terakhir',
  goTo: 'menuju loket',
  counter: 'Loket',
  recent: 'Panggilan sebelumnya',
  nobodyYet: 'Belum ada panggilan',
  watch: 'Nomor Anda akan tampil di sini dan disebutkan.',
  serving: 'Dilayani',
  free: 'Siap',
  paused: 'Jeda',
  counters: 'Loket yang buka',
  noCounters: 'Belum ada loket yang buka di zona ini.',
  calledTo: (number: string, label: string) => `Nomor ${number}, menuju loket ${label}`,

  silent: 'Suara belum aktif',
  activate: 'Aktifkan suara',
  anyKey: 'Sentuh layar atau tekan tombol apa saja.',
  loadingVoice: 'Suara sedang dimuat…',
  voiceFailed: 'Suara tidak dapat dimuat; dicoba lagi.',
  speaking: 'Papan ini bersuara',
  ready: 'Suara siap',
}

export type BoardMessages = typeof id
