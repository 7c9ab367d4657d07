import type { Agency, AgencyId, CatalogueDraft, CatalogueKind, ProblemCode, Service } from '@antrean/contracts'
import { ProblemError } from '@antrean/service-kit'

/** Where a thing stands in a catalogue. */
export type Place = PropertyKey[]

export interface Edit {
  /** The draft as it becomes. */
  catalogue: CatalogueDraft
  /** Where the thing stands in it, whose faults are the sender's own fields; null: none in particular. */
  at: Place | null
}

interface Named {
  id: string
}

/** The lists of a catalogue by the kind that paths name. Services stand in their agencies. */
const lists = { agencies: 'agencies', counters: 'counters', zones: 'zones', 'priority-classes': 'priorityClasses' } as const
type Listed = keyof typeof lists

const unknown: Record<Exclude<CatalogueKind, 'settings'>, ProblemCode> = {
  agencies: 'AGENCY_UNKNOWN',
  services: 'SERVICE_UNKNOWN',
  counters: 'COUNTER_UNKNOWN',
  zones: 'ZONE_UNKNOWN',
  'priority-classes': 'PRIORITY_UNKNOWN',
}

/** The list with the thing: at its place where it has one, else at the end. */
const withThing = <T extends Named>(list: readonly T[], thing: T): T[] =>
  list.some(({ id }) => id === thing.id) ? list.map((one) => (one.id === thing.id ? thing : one)) : [...list, thing]

const indexOf = (list: readonly Named[], id: string): number => list.findIndex((one) => one.id === id)

export const put = (draft: CatalogueDraft, kind: Listed, thing: Named): Edit => {
  const list = withThing<Named>(draft[lists[kind]], thing)
  return { catalogue: { ...draft, [lists[kind]]: list }, at: [lists[kind], indexOf(list, thing.id)] }
}

/** A service moves with its agency's id. Throws AGENCY_UNKNOWN. */
export const putService = (draft: CatalogueDraft, agency: AgencyId, service: Service): Edit => {
  const i = indexOf(draft.agencies, agency)
  if (i < 0) throw new ProblemError('AGENCY_UNKNOWN')
  const changed = ({ services, ...rest }: Agency): Agency => ({
    ...rest,
    services: rest.id === agency ? withThing(services, service) : services.filter(({ id }) => id !== service.id),
  })
  const agencies = draft.agencies.map(changed)
  return { catalogue: { ...draft, agencies }, at: ['agencies', i, 'services', indexOf(agencies[i]?.services ?? [], service.id)] }
}

/** Throws that there is no such thing. */
export const remove = (draft: CatalogueDraft, kind: Exclude<CatalogueKind, 'settings'>, id: string): Edit => {
  const isOther = (one: Named) => one.id !== id
  const from: readonly Named[] = kind === 'services' ? draft.agencies.flatMap(({ services }) => services) : draft[lists[kind]]
  if (from.every(isOther)) throw new ProblemError(unknown[kind])
  const catalogue =
    kind === 'services'
      ? { ...draft, agencies: draft.agencies.map((agency) => ({ ...agency, services: agency.services.filter(isOther) })) }
      : { ...draft, [lists[kind]]: from.filter(isOther) }
  return { catalogue, at: null }
}
