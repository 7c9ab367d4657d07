import { catalogue, inUse, nameOf } from '../../../shared/catalogue.ts'
import { prefer } from '../journey.ts'
import { go, journey } from '../kiosk.ts'
import { text } from '../words.ts'

/** Asked of everybody in the same way; nobody has to say why not. */
export const Priority = ({ locked }: { locked: boolean }) => {
  const classes = inUse(catalogue.value?.priorityClasses)
  if (classes.length === 0) return null
  return (
    <fieldset class="priority" disabled={locked}>
      <legend>{text.value.priority}</legend>
      <p class="hint">{text.value.priorityWhy}</p>
      <Choice id={null} name={text.value.noPriority} />
      {classes.map((one) => (
        <Choice key={one.id} id={one.id} name={nameOf(one)} />
      ))}
    </fieldset>
  )
}

const Choice = ({ id, name }: { id: string | null; name: string }) => (
  <label class="choice">
    <input type="radio" name="priority" value={id ?? ''} checked={journey.value.priority === id} onChange={() => go(prefer, id)} />
    <span>{name}</span>
  </label>
)
