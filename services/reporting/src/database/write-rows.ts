import { sql } from 'kysely'
import type { Tables, Tx } from './tables.ts'

/** The same row with instants as text, as it is sent to PostgreSQL. */
export type Written<Row> = { [K in keyof Row]: Row[K] extends Date ? string : Row[K] extends Date | null ? string | null : Row[K] }

type Named = { [T in keyof Tables]: { table: T; key: readonly (keyof Tables[T] & string)[] } }

/** Inserts or replaces whole rows in one statement, however many they are. */
export const writeRows = async <T extends keyof Tables>(
  tx: Tx,
  { table, key }: Named[T],
  rows: readonly Written<Tables[T]>[],
): Promise<void> => {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first)
  const changing = columns.filter((column) => !key.includes(column as (typeof key)[number]))
  const list = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)))
  const replaced = sql.join(changing.map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`))
  await sql`
    insert into ${sql.table(table)} (${list(columns)})
    select ${list(columns)} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)})
    on conflict (${list(key)}) do update set ${replaced}`.execute(tx)
}
