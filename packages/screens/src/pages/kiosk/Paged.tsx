import { useSignal } from '@preact/signals'
import { ChevronLeft, ChevronRight } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { Button } from '../../shared/ui/Button.tsx'
import { text } from './words.ts'

interface PagedProps<T> {
  items: readonly T[]
  /** How many fit on a page. */
  size: number
  class: string
  children: (item: T) => ComponentChildren
}

/** A list in pages: nobody has to find out that a kiosk can be scrolled. */
export function Paged<T extends { id: string }>({ items, size, class: name, children }: PagedProps<T>) {
  const wanted = useSignal(0)
  const pages = Math.max(1, Math.ceil(items.length / size))
  const page = Math.min(wanted.value, pages - 1)
  const turn = (by: number) => () => {
    wanted.value = page + by
  }
  return (
    <>
      <ul class={name}>
        {items.slice(page * size, (page + 1) * size).map((item) => (
          <li key={item.id}>{children(item)}</li>
        ))}
      </ul>
      {pages > 1 && (
        <div class="pager">
          <Button size="kiosk" icon={<ChevronLeft aria-hidden="true" />} disabled={page === 0} onClick={turn(-1)}>
            {text.value.previousPage}
          </Button>
          <p role="status">{text.value.page(page + 1, pages)}</p>
          <Button size="kiosk" icon={<ChevronRight aria-hidden="true" />} disabled={page === pages - 1} onClick={turn(1)}>
            {text.value.nextPage}
          </Button>
        </div>
      )}
    </>
  )
}
