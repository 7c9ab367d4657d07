import type { Agency, AgencyId } from '@antrean/contracts'
import { signIn } from '../stack/people.ts'
import type { Stack } from '../stack/stack.ts'

/** Publishes the demo building with one agency changed. */
export const changeAgency = async (stack: Stack, id: AgencyId, change: (agency: Agency) => Agency): Promise<void> => {
  const { building } = stack
  const { client } = await signIn(stack, 'admin')
  const { revision, catalogue } = await client.getCatalogueDraft({ building })
  const agency = catalogue.agencies.find((one) => one.id === id) as Agency
  const changed = await client.putAgency({ building, id, revision, agency: change(agency) })
  await client.publishCatalogueDraft({ building, revision: changed.revision })
}
