import type { PriorityClassId, ServiceId } from '@antrean/contracts'
import { useSignal } from '@preact/signals'
import { TicketPlus, X } from 'lucide-preact'
import { catalogue, inUse, nameOf, services } from '../../shared/catalogue.ts'
import { Radios } from '../../shared/dialogs/Radios.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { Trouble } from '../../shared/ui/Trouble.tsx'
import { focusScan, isOverridable, issue, issuing } from './desk.ts'
import { FindService } from './FindService.tsx'
import { t } from './words.ts'

const mostServices = 8

/** Gives a number to whoever cannot, or need not, go to a kiosk. */
export const Issue = () => {
  const chosen = useSignal<readonly ServiceId[]>([])
  const priority = useSignal<PriorityClassId | ''>('')
  const words = t.value.issue
  const { busy, trouble } = issuing
  const choose = (services: readonly ServiceId[]) => {
    chosen.value = services
    trouble.value = null
  }
  const give = async (override?: true) => {
    const wish = { services: [...chosen.value], ...(priority.value && { priority: priority.value }), ...(override && { override }) }
    if (!(await issue(wish))) return
    choose([])
    priority.value = ''
    focusScan()
  }
  const classes = inUse(catalogue.value?.priorityClasses).map((one) => [one.id, nameOf(one)] as const)
  return (
    <section class="card issue">
      <h2>{words.title}</h2>
      <FindService
        chosen={chosen.value}
        onChoose={(id) => {
          if (chosen.value.length < mostServices) choose([...chosen.value, id])
        }}
      />
      <ul class="chosen" aria-label={words.chosen}>
        {chosen.value.map((id) => (
          <Chosen key={id} name={nameOf(services.value.get(id))} onRemove={() => choose(chosen.value.filter((one) => one !== id))} />
        ))}
      </ul>
      <Radios legend={words.priority} name="priority" choices={[['', words.none] as const, ...classes]} value={priority} />
      <Trouble code={trouble.value} />
      <div class="give">
        {isOverridable(trouble.value) && (
          <Button size="large" busy={busy.value} onClick={() => void give(true)}>
            {words.anyway}
          </Button>
        )}
        <Button
          kind="primary"
          size="large"
          busy={busy.value}
          disabled={chosen.value.length === 0}
          icon={<TicketPlus aria-hidden="true" />}
          onClick={() => void give()}
        >
          {words.submit}
        </Button>
      </div>
    </section>
  )
}

const Chosen = ({ name, onRemove }: { name: string; onRemove: () => void }) => (
  <li>
    <strong>{name}</strong>
    <button type="button" aria-label={t.value.issue.remove(name)} onClick={onRemove}>
      <X size={18} aria-hidden="true" />
    </button>
  </li>
)
