import { catalogue } from '../../shared/catalogue.ts'
import { text as shared } from '../../shared/i18n/text.ts'
import { LanguageSwitch } from '../../shared/ui/LanguageSwitch.tsx'
import { Trouble } from '../../shared/ui/Trouble.tsx'
import { appointment, moving, service, trouble } from './booking.ts'
import { ChooseService } from './ChooseService.tsx'
import { ChooseSlot } from './ChooseSlot.tsx'
import { OwnAppointment } from './OwnAppointment.tsx'
import { text } from './words.ts'

const Step = () => {
  if (appointment.value !== null && !moving.value) return <OwnAppointment appointment={appointment.value} />
  return service.value === null ? <ChooseService /> : <ChooseSlot />
}

/** A phone's page: a service, a day, a time; then the code, and whatever can be done with it. */
export const Book = () => (
  <div class="book">
    <header>
      <p>{catalogue.value?.name ?? shared.value.product}</p>
      <LanguageSwitch />
    </header>
    <main>
      <h1>{appointment.value && !moving.value ? text.value.yours : text.value.title}</h1>
      <Trouble code={trouble.value} />
      {catalogue.value === null ? <p role="status">{shared.value.loading}</p> : <Step />}
    </main>
  </div>
)
