import type { BuildingId } from '@antrean/contracts'
import { addHistograms, type Histogram, histogramOf, subtractHistograms } from '@antrean/domain'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../database/tables.ts'
import { writeRows } from '../database/write-rows.ts'
import { type Difference, keyText } from './difference.ts'

/** A rollup table, and the table whose rows it counts. */
const rollups = {
  ticket: {
    table: 'reporting.ticket_rollup',
    key: ['building', 'day', 'service', 'counter', 'utc_hour'],
    source: sql`select max(waiting_ms) as waiting, max(service_ms) as service, max(quote_error_ms) as quote_error from reporting.ticket`,
    hourOf: 'entered_at',
  },
  visit: {
    table: 'reporting.visit_rollup',
    key: ['building', 'day', 'utc_hour'],
    source: sql`select max(sojourn_ms) as sojourn from reporting.visit`,
    hourOf: 'arrived_at',
  },
} as const

type Kind = keyof typeof rollups
type Row = Record<string, unknown>
type Maxima = Record<string, number | null>

const measured = (row: Row, name: string, { added, removed }: Difference['measures'][string]): Row => {
  const sum = (values: number[]): number => values.reduce((total, ms) => total + ms, 0)
  const histogram = (row[`${name}_histogram`] ?? {}) as Histogram
  const max = (row[`${name}_max_ms`] ?? null) as number | null
  return {
    [`${name}_sum_ms`]: Number(row[`${name}_sum_ms`] ?? 0) + sum(added) - sum(removed),
    [`${name}_max_ms`]: added.reduce((most, ms) => Math.max(most ?? 0, ms), max),
    [`${name}_histogram`]: subtractHistograms(addHistograms(histogram, histogramOf(added)), histogramOf(removed)),
  }
}

const moved = (building: BuildingId, row: Row, { key, counts, measures }: Difference): Row => ({
  building,
  ...key,
  ...Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, Number(row[name] ?? 0) + count])),
  ...Object.assign({}, ...Object.entries(measures).map(([name, change]) => measured(row, name, change))),
})

/** A maximum cannot be taken back by arithmetic: where the longest went away, it is looked up again. */
const lostItsMaximum = (row: Row, { measures }: Difference): boolean =>
  Object.entries(measures).some(([name, { removed }]) => removed.includes(row[`${name}_max_ms`] as number))

const maximaOf = async (tx: Tx, kind: Kind, building: BuildingId, key: Difference['key']): Promise<Row> => {
  const { source, hourOf } = rollups[kind]
  const { utc_hour, ...columns } = key
  const conditions = Object.entries(columns).map(([name, value]) =>
    name === 'counter' ? sql`coalesce(counter, '') = ${value}` : sql`${sql.ref(name)} = ${value}`,
  )
  const hour = sql`extract(hour from ${sql.ref(hourOf)} at time zone 'UTC') = ${utc_hour}`
  const where = sql.join([sql`building = ${building}`, hour, ...conditions], sql` and `)
  const { rows } = await sql<Maxima>`${source} where ${where}`.execute(tx)
  return Object.fromEntries(Object.entries(rows[0] as Maxima).map(([name, ms]) => [`${name}_max_ms`, ms]))
}

/** Moves a building's rollups. The rows that they count must be written already, in the same transaction. */
export const moveRollups = async (tx: Tx, kind: Kind, building: BuildingId, differences: Difference[]): Promise<void> => {
  if (differences.length === 0) return
  const { table, key } = rollups[kind]
  const keyColumns = sql.join(key.map((name) => sql.ref(name)))
  const keys = JSON.stringify(differences.map((difference) => ({ building, ...difference.key })))
  const present = await sql<Row>`select * from ${sql.table(table)} where ${inKeys(table, keyColumns, keys)}`.execute(tx)
  const names = key.filter((name) => name !== 'building')
  const textOf = (row: Row): string => keyText(Object.fromEntries(names.map((name) => [name, row[name] as string])))
  const rows = new Map(present.rows.map((row) => [textOf(row), row]))
  const written: Row[] = []
  for (const difference of differences) {
    const row = rows.get(keyText(difference.key)) ?? {}
    const next = moved(building, row, difference)
    const exact = lostItsMaximum(row, difference) ? await maximaOf(tx, kind, building, difference.key) : {}
    written.push({ ...next, ...exact })
  }
  await writeRows(tx, { table, key } as never, written.filter(countsSomething) as never)
  // A row that counts nothing any more goes, so that a replay in other batches leaves the same rows.
  const emptied = JSON.stringify(written.filter((row) => !countsSomething(row)))
  if (emptied !== '[]') await sql`delete from ${sql.table(table)} where ${inKeys(table, keyColumns, emptied)}`.execute(tx)
}

const countsSomething = (row: Row): boolean => row.arrived !== 0

const inKeys = (table: string, keyColumns: RawBuilder<unknown>, keys: string) =>
  sql`(${keyColumns}) in (select ${keyColumns} from jsonb_populate_recordset(null::${sql.table(table)}, ${keys}))`
