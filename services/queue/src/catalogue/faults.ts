import { CatalogueDraft, type ServiceId } from '@antrean/contracts'
import { ProblemError } from '@antrean/service-kit'
import type { Edit, Place } from './edits.ts'

/** What is wrong, and where: a path within the catalogue, or within what was sent. */
export interface Fault {
  path: string
  message: string
}

const startsWith = (path: PropertyKey[], place: Place): boolean => place.every((part, i) => path[i] === part)

/** A draft that fits together. Throws DRAFT_INVALID; faults of the thing that was sent name its fields, below `sentAs`. */
export const wholeDraft = ({ catalogue, at }: Edit, sentAs: string): CatalogueDraft => {
  const result = CatalogueDraft.safeParse(catalogue)
  if (result.success) return result.data
  const errors = result.error.issues.map(({ path, message }) => ({
    path: at !== null && startsWith(path, at) ? [sentAs, ...path.slice(at.length)].join('/') : ['draft', ...path].join('/'),
    message,
  }))
  throw new ProblemError('DRAFT_INVALID', { errors })
}

/** What of a draft uses a thing, so that it cannot be taken out. */
export const usersOf = (draft: CatalogueDraft, kind: string, id: string): Fault[] => {
  const counters = (uses: (counter: CatalogueDraft['counters'][number]) => boolean, field: string): Fault[] =>
    draft.counters.flatMap((counter, i) =>
      uses(counter) ? [{ path: `draft/counters/${i}/${field}`, message: `counter ${counter.id} uses it` }] : [],
    )
  if (kind === 'zones') return counters(({ zone }) => zone === id, 'zone')
  if (kind === 'services')
    return counters(({ services, handicaps = {} }) => services.includes(id) || Object.hasOwn(handicaps, id), 'services')
  if (kind !== 'agencies') return []
  const services = draft.agencies.flatMap((agency, i) =>
    agency.id === id
      ? agency.services.map((service, j) => ({ path: `draft/agencies/${i}/services/${j}`, message: `${service.id} belongs to it` }))
      : [],
  )
  return [...services, ...counters(({ agency }) => agency === id, 'agency')]
}

/** What keeps a draft from being published: agencies that offer nothing, and services that no counter serves. */
export const unfinishedIn = ({ agencies, counters }: CatalogueDraft): Fault[] => {
  const served = new Set<ServiceId>(counters.filter(({ retired }) => !retired).flatMap(({ services }) => services))
  return agencies.flatMap((agency, i) => {
    if (agency.retired) return []
    const offered = agency.services.filter(({ retired }) => !retired)
    const bare =
      offered.length === 0 ? [{ path: `agencies/${i}/services`, message: `${agency.id} offers no service; retire it, or add one` }] : []
    const unserved = agency.services.flatMap((service, j) =>
      service.retired || served.has(service.id)
        ? []
        : [{ path: `agencies/${i}/services/${j}`, message: `no counter serves ${service.id}; add it to one, or retire it` }],
    )
    return [...bare, ...unserved]
  })
}
