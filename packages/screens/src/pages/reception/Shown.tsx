import type { NumberView, VisitNumber, VisitPhoneView, VisitToken } from '@antrean/contracts'
import { renderSVG } from 'uqr'
import { text } from '../../shared/i18n/text.ts'
import { useView } from '../../shared/live.ts'
import { useViewOfSession } from '../../shared/session.ts'
import { Trouble } from '../../shared/ui/Trouble.tsx'
import { given, shown } from './desk.ts'
import { VisitCard } from './VisitCard.tsx'
import { t } from './words.ts'

/** The visit that is looked at. */
export const Shown = () => {
  const { value } = shown
  if (value === null) return <p class="card soft">{t.value.empty}</p>
  return 'token' in value ? <OfToken key={value.token} token={value.token} /> : <OfNumber key={value.number} number={value.number} />
}

const OfToken = ({ token }: { token: VisitToken }) => {
  const { state, refused } = useView<VisitPhoneView>(`visit:${token}`).value ?? {}
  const number = state?.visit?.number
  if (number !== undefined) return <OfNumber key={number} number={number} />
  const isUnknown = state !== undefined && state !== null
  return (
    <section class="card">
      <Trouble code={isUnknown ? 'VISIT_UNKNOWN' : (refused?.code ?? null)} />
      {!isUnknown && !refused && <p role="status">{text.value.loading}</p>}
    </section>
  )
}

const OfNumber = ({ number }: { number: VisitNumber }) => {
  const { state, refused } = useViewOfSession<NumberView>(`number:${number}`).value ?? {}
  const isNew = given.value?.visit.number === number
  const words = t.value
  return (
    <section class="card visit" aria-label={`${words.number} ${number}`}>
      <div class="whose">
        <div role="status">
          <p class="soft">{isNew && given.value ? words[given.value.by] : words.number}</p>
          <p class="number given">{number}</p>
        </div>
        {isNew && given.value && <Qr token={given.value.visit.token} />}
      </div>
      {state?.visit && <VisitCard view={{ ...state, visit: state.visit }} />}
      {state && !state.visit && !isNew && <p role="status">{text.value.visit.unknown(number)}</p>}
      {refused && <Trouble code={refused.code} />}
    </section>
  )
}

const Qr = ({ token }: { token: VisitToken }) => {
  const address = `${location.origin}/t/${token}`
  return (
    <figure class="qr" data-address={address}>
      <div role="img" aria-label={t.value.phone} dangerouslySetInnerHTML={{ __html: renderSVG(address, { ecc: 'M', border: 2 }) }} />
      <figcaption>{t.value.phone}</figcaption>
    </figure>
  )
}
