import { CircleCheck, Info, TriangleAlert } from 'lucide-preact'
import type { ComponentChildren } from 'preact'

const icons = { trouble: TriangleAlert, done: CircleCheck, note: Info }

/** What just happened, for eyes and ears. It stands there empty too, so that screen readers notice what comes. */
export const StatusLine = ({ tone = 'note', children }: { tone?: keyof typeof icons; children?: ComponentChildren }) => {
  const Icon = icons[tone]
  return (
    <div role={tone === 'trouble' ? 'alert' : 'status'} class={`status-line ${tone}`}>
      {children && (
        <>
          <Icon size={22} aria-hidden="true" />
          <div>{children}</div>
        </>
      )}
    </div>
  )
}
