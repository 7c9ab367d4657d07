const query = new URLSearchParams(location.search)

/** The building that this screen belongs to: of the address (`?building=`), else the one it was built for. */
export const building = query.get('building') ?? __BUILDING__

/** A value of the address's query, such as a board's `zone`. */
export const fromAddress = (name: string): string | null => query.get(name)

/** The address of another screen of the same building. */
export const screenAddress = (path: string, parameters: Record<string, string> = {}): string => {
  const all = new URLSearchParams(parameters)
  if (building !== __BUILDING__) all.set('building', building)
  return all.size === 0 ? path : `${path}?${all}`
}
