const query = new URLSearchParams(location.search)

/* A ticket's page is `/t/<building>.<bits>`: whoever scans a QR code anywhere comes to the right building. */
const ofTicket = /^\/t\/([a-z0-9-]+)\./.exec(location.pathname)?.[1]

/** The building that this screen belongs to: of the ticket, or of the address (`?building=`), else the one it was built for. */
export const building = ofTicket ?? query.get('building') ?? __BUILDING__

/** A value of the address's query, such as a board's `zone`. */
export const fromAddress = (name: string): string | null => query.get(name)

/** The address of another screen of the same building. */
export const screenAddress = (path: string, parameters: Record<string, string> = {}): string => {
  const all = new URLSearchParams(parameters)
  if (building !== __BUILDING__) all.set('building', building)
  return all.size === 0 ? path : `${path}?${all}`
}
