import { createHash, createHmac } from 'node:crypto'
import type { BuildingId, VisitId, VisitToken } from '@antrean/contracts'

const first128Bits = (digest: Buffer): string => digest.subarray(0, 16).toString('base64url')

/** What whoever has the paper shows. Made from the visit, so that a repeated command gives the same one; nobody without the secret can. */
export const visitToken = (secret: string, building: BuildingId, visit: VisitId): VisitToken =>
  `${building}.${first128Bits(createHmac('sha256', secret).update(`${building}:${visit}`).digest())}`

/** What events carry of a token. */
export const tokenHash = (token: VisitToken): string => first128Bits(createHash('sha256').update(token).digest())
