import type { NumberView, VisitNumber } from '@antrean/contracts'
import { catalogue, nameOf, timeZone } from '../../shared/catalogue.ts'
import { now } from '../../shared/clock.ts'
import { minutesInWords, timeOfDay } from '../../shared/format.ts'
import { language } from '../../shared/i18n/language.ts'
import { text } from '../../shared/i18n/text.ts'
import { useViewOfSession } from '../../shared/session.ts'
import { Button } from '../../shared/ui/Button.tsx'
import { Dialog } from '../../shared/ui/Dialog.tsx'
import { TicketRows } from '../../shared/visit/TicketRows.tsx'
import { asked, endService, type Overdue } from './asked.ts'
import { t } from './words.ts'

const close = () => {
  asked.value = null
}

/** What stands over the hall. */
export const Asked = () => {
  const { value } = asked
  if (value === null) return null
  return 'end' in value ? <EndService overdue={value.end} /> : <WholeVisit number={value.number} />
}

const EndService = ({ overdue }: { overdue: Overdue }) => {
  const words = t.value.overdue
  return (
    <Dialog title={words.ask(overdue.number, overdue.label)} onClose={close}>
      <p>{words.lasting(minutesInWords(now.value - (overdue.calledAt ?? now.value), text.value.duration))}</p>
      <ul class="effects">
        {words.effects.map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
      <div class="choices">
        <Button onClick={close}>{text.value.dialogs.no}</Button>
        <Button
          kind="danger"
          onClick={() => {
            close()
            void endService(overdue)
          }}
        >
          {words.yes}
        </Button>
      </div>
    </Dialog>
  )
}

/** All tickets of whoever has a number. */
const WholeVisit = ({ number }: { number: VisitNumber }) => {
  const view = useViewOfSession<NumberView>(`number:${number}`).value?.state ?? null
  const time = (at: number) => timeOfDay(at, timeZone.value, language.value)
  const visit = view?.visit ?? null
  const priority = catalogue.value?.priorityClasses.find(({ id }) => id === visit?.priority)
  return (
    <Dialog title={number} onClose={close}>
      {view === null && <p role="status">{text.value.loading}</p>}
      {view !== null && visit === null && <p role="status">{text.value.visit.unknown(number)}</p>}
      {view !== null && visit !== null && (
        <>
          <p class="soft">
            {[
              text.value.visit.arrived(time(visit.arrivedAt)),
              ...(visit.departedAt === null ? [] : [text.value.visit.departed(time(visit.departedAt))]),
              ...(priority ? [nameOf(priority)] : []),
            ].join(' · ')}
          </p>
          <TicketRows tickets={view.tickets} />
        </>
      )}
      <div class="choices">
        <Button onClick={close}>{text.value.close}</Button>
      </div>
    </Dialog>
  )
}
