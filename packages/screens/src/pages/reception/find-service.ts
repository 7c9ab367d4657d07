/** What a service is looked for by. */
interface Named {
  name: string
  nameEn?: string | undefined
  agency: { name: string; nameEn?: string | undefined; shortName: string }
}

/** The services that have every word of a query in their own name or their agency's; all of them without a word. */
export const servicesFor = <Service extends Named>(services: readonly Service[], query: string): Service[] => {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return services.filter(({ name, nameEn = '', agency }) => {
    const text = `${name} ${nameEn} ${agency.name} ${agency.nameEn ?? ''} ${agency.shortName}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
