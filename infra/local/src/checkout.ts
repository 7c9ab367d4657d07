import { join } from 'node:path'

/** The folder that holds the root package.json. */
export const checkout = join(import.meta.dirname, '../../..')

/** Where binaries that this machine lacks are kept, so that the second start needs no registry. */
export const toolsFolder = join(checkout, '.antrean', 'tools')

/** Where the screens stand built. */
export const screensFolder = join(checkout, 'packages/screens/dist')
