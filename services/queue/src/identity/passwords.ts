import { hash, verify } from '@node-rs/argon2'

/** argon2id (the library's default), with 19 MiB and two passes, as a PHC string. */
export const hashPassword = (password: string): Promise<string> => hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })

/** Takes as long for an account that does not exist, so that nobody learns which do. */
const nobody = hashPassword('an account that does not exist')

export const passwordFits = async (stored: string | undefined, password: string): Promise<boolean> =>
  (await verify(stored ?? (await nobody), password)) && stored !== undefined
