import type { Account, BuildingId } from '@antrean/contracts'
import type { Database } from '../database/tables.ts'
import { passwordFits } from './passwords.ts'

/** People who can sign in. */
export const accountsIn = (db: Database) => ({
  /** The account that name and password belong to; null where they do not fit. */
  async signedIn(username: string, password: string): Promise<(Account & { building: BuildingId }) | null> {
    const row = await db.selectFrom('queue.account').selectAll().where('username', '=', username).executeTakeFirst()
    if (!(await passwordFits(row?.password_hash, password)) || !row) return null
    return { id: row.id, username: row.username, name: row.name, role: row.role, building: row.building }
  },

  /** Makes an account, or gives the one of this id another name, role and password. */
  async keep(building: BuildingId, { id, username, name, role }: Account, passwordHash: string): Promise<void> {
    const fields = { username, name, role, password_hash: passwordHash }
    await db
      .insertInto('queue.account')
      .values({ building, id, ...fields })
      .onConflict((conflict) => conflict.columns(['building', 'id']).doUpdateSet(fields))
      .execute()
  },
})
export type Accounts = ReturnType<typeof accountsIn>
