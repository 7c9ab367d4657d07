import type { BuildingId, LiveAppointment } from '@antrean/contracts'
import { formatCursor, type Position, type RawEntry } from '@antrean/event-stream'
import type pg from 'pg'

export interface BegunEpoch {
  epoch: number
  /** Where history stands. */
  projected: Position
}

interface AppointmentRow {
  id: string
  service: string
  slot: Date
  day: string
  state: LiveAppointment['state']
  booked_at: Date
  ended_at: Date | null
  visit: string | null
}

/** Reporting's three functions for queue. */
export const historyOf = (client: pg.ClientBase, building: BuildingId) => ({
  /** Begins an epoch after the higher of the two cursors, and fences the older ones there. */
  async beginEpoch(redis: Position): Promise<BegunEpoch> {
    const { rows } = await client.query<{ epoch: number; projected_epoch: number; projected_seq: number }>(
      'select * from reporting.begin_epoch($1, $2, $3)',
      [building, redis.epoch, redis.seq],
    )
    const [row] = rows
    if (!row) throw new Error('begin_epoch answered nothing')
    return { epoch: row.epoch, projected: { epoch: row.projected_epoch, seq: row.projected_seq } }
  },

  /** Events from an instant on, as their stream entries were. */
  async eventsSince(since: number): Promise<RawEntry[]> {
    const { rows } = await client.query<{ epoch: number; seq: number; body: string }>(
      'select epoch, seq, body from reporting.events_since($1, $2)',
      [building, new Date(since)],
    )
    return rows.map(({ epoch, seq, body }) => [formatCursor({ epoch, seq }), ['e', body]])
  },

  /** Appointments at history's cursor: those that are booked, however long ago, and those of slots from an instant on. */
  async appointmentsSince(since: number): Promise<LiveAppointment[]> {
    const { rows } = await client.query<AppointmentRow>('select * from reporting.appointments_since($1, $2)', [building, new Date(since)])
    return rows.map(({ slot, booked_at, ended_at, ...row }) => ({
      ...row,
      slot: slot.getTime(),
      bookedAt: booked_at.getTime(),
      endedAt: ended_at?.getTime() ?? null,
    }))
  },
})

/** Runs `work` while no other process confirms the same building. */
export const withBuildingLock = async <T>(pool: pg.Pool, building: BuildingId, work: (client: pg.ClientBase) => Promise<T>): Promise<T> => {
  const client = await pool.connect()
  const name = `antrean epoch ${building}`
  try {
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [name])
    const result = await work(client)
    await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [name])
    client.release()
    return result
  } catch (error) {
    // The lock ends with its connection.
    client.release(true)
    throw error
  }
}
