import type { BookingCode, VisitNumber, VisitToken } from '@antrean/contracts'
import { codeIn, codeLength } from '../../shared/booking-code.ts'
import { numberIn } from '../../shared/visit-number.ts'

/** What a visitor brings: a booking code, the QR code of a ticket, or a number; null: none of these. */
export type Scanned = { code: BookingCode } | { token: VisitToken } | { number: VisitNumber }

/** A ticket's QR code holds the address of its page. */
const ticketPage = /(?:^|\/t\/)([a-z0-9][a-z0-9-]{0,39}\.[\w-]{22})\/?$/

/** What was typed, or what a scanner read. */
export const scannedIn = (typed: string): Scanned | null => {
  const token = ticketPage.exec(typed.trim())?.[1]
  if (token !== undefined) return { token }
  const number = numberIn(typed)
  if (number !== null) return { number }
  const plain = typed.toUpperCase().replaceAll(/[\s-]/g, '')
  return plain.length === codeLength && codeIn(plain) === plain ? { code: plain } : null
}
