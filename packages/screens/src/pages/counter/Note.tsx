import type { TicketId } from '@antrean/contracts'
import { StickyNote } from 'lucide-preact'
import { useNote } from './use-note.ts'
import { t } from './words.ts'

export const Note = ({ ticket }: { ticket: TicketId }) => {
  const note = useNote(ticket)
  return note === null ? null : (
    <p class="note" role="status">
      <StickyNote size={20} aria-hidden="true" />
      <span>
        <strong>{t.value.note}</strong> {note}
      </span>
    </p>
  )
}
