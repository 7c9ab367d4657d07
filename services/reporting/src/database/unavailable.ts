/** SQLSTATE classes that pass by themselves: connection, rollback to be repeated, resources, lock, shutdown, idle too long. */
const passing = /^(08|40|53|55|57|25P0[34])/
/** What Node says of a socket: ECONNREFUSED, EPIPE, ENOTFOUND. */
const socket = /^E[A-Z_]+$/

/** Whether PostgreSQL could not be reached or was not able to, so that the same thing may succeed later. */
export const isUnavailable = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return passing.test(code) || socket.test(code) || (code === '' && /^(Connection terminated|timeout exceeded)/.test(error.message))
}
