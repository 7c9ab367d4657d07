import { createHmac } from 'node:crypto'
import type { AppointmentId, BookingCode, BuildingId } from '@antrean/contracts'

/** Thirty-two letters and digits that nobody takes for one another: no I, O, 0 and 1. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

const mac = (secret: string, ...parts: string[]): Buffer => createHmac('sha256', secret).update(parts.join('\n')).digest()

/** The code of a new booking. `seed` is the command's own, so that its repetition gives the same one; nobody without the secret can. */
export const bookingCode = (secret: string, building: BuildingId, seed: string): BookingCode =>
  [...mac(secret, 'booking', building, seed).subarray(0, 8)].map((byte) => alphabet[byte % 32]).join('')

/** What keys and events carry of a code. Keyed: forty bits could be found again from a bare digest. */
export const appointmentId = (secret: string, building: BuildingId, code: BookingCode): AppointmentId =>
  mac(secret, 'appointment', building, code).subarray(0, 16).toString('base64url')
