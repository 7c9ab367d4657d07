import { randomBytes, randomInt } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { replaceFile } from './replace-file.ts'

export type Secrets = { secret: string; integrationKey: string; kioskToken: string; demoPassword: string }

/** Easy to read out and to type: no letter that looks like another. */
const spoken = (length: number): string => Array.from({ length }, () => 'abcdefghjkmnpqrstuvwxyz23456789'[randomInt(31)]).join('')

const make = (): Secrets => ({
  secret: randomBytes(32).toString('base64url'),
  integrationKey: randomBytes(24).toString('base64url'),
  kioskToken: randomBytes(24).toString('base64url'),
  demoPassword: `${spoken(4)}-${spoken(4)}-${spoken(4)}`,
})

/** Made once and kept, so that a second start prints the same log-ins and old links stay good. */
export const keptSecrets = async (folder: string): Promise<Secrets> => {
  const file = join(folder, 'secrets.json')
  const kept = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'))
  const secrets: Secrets = { ...make(), ...kept }
  await replaceFile(file, JSON.stringify(secrets, null, 2), 0o600)
  return secrets
}
