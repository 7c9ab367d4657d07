import type { BuildingId, BuildingState, LiveAppointment, LiveCounter, LiveTicket, LiveVisit, Suspension } from '@antrean/contracts'
import { emptyState } from '@antrean/domain'
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

interface BuildingRow extends Pick<BuildingState, 'lastAt' | 'closedDay' | 'catalogueVersion'> {
  counters: LiveCounter[]
  sequences: Record<string, number>
  suspended: Record<string, Suspension>
}

const byId = <T extends { id: string }>(things: T[]): Map<string, T> => new Map(things.map((thing) => [thing.id, thing]))

/** Reporting's functions for queue: each tells what stands at history's cursor. */
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

  /**
   * The building as folding all of its events leaves it: whatever is open, however long it has been, and what ended from an instant on.
   */
  async stateSince(since: number): Promise<BuildingState> {
    const of = [building, new Date(since)]
    const { rows } = await client.query<BuildingRow>('select * from reporting.building_at_cursor($1)', [building])
    const visits = await client.query<LiveVisit>('select * from reporting.visits_since($1, $2)', of)
    const tickets = await client.query<LiveTicket>('select * from reporting.tickets_since($1, $2)', of)
    const [row] = rows
    return {
      ...emptyState(),
      ...(row && {
        ...row,
        counters: byId(row.counters),
        sequences: new Map(Object.entries(row.sequences)),
        suspended: new Map(Object.entries(row.suspended)),
      }),
      ...{ visits: byId(visits.rows), tickets: byId(tickets.rows), appointments: byId(await this.appointmentsSince(since)) },
    }
  },

  /** Appointments: those that are booked, however long ago, and those of slots from an instant on. */
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
