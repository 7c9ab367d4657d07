export type { Followed, ViewTarget } from './followed-view.ts'
export * from './live-socket.ts'
