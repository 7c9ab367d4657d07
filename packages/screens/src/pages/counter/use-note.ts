import type { TicketId } from '@antrean/contracts'
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { api } from '../../shared/api.ts'
import { building } from '../../shared/building.ts'

/** What whoever transferred this visitor wrote; null while nothing is known, or nothing was written. */
export const useNote = (ticket: TicketId): string | null => {
  const read = useSignal<{ ticket: TicketId; note: string | null } | null>(null)
  useEffect(() => {
    let isAsked = true
    const keep = ({ note }: { note: string | null }) => {
      if (isAsked) read.value = { ticket, note }
    }
    // Whoever looks on at another officer's counter is not given the note.
    void api.getTicketNote({ building, ticket }).then(keep, () => undefined)
    return () => {
      isAsked = false
    }
  }, [ticket])
  return read.value?.ticket === ticket ? read.value.note : null
}
