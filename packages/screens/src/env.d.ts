/** The building that these screens show where the address does not say. */
declare const __BUILDING__: string
