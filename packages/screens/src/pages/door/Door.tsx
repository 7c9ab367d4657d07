import { CalendarCheck, ChartNoAxesColumn, ChevronRight, ConciergeBell, Megaphone, Monitor, Ticket } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import './door.css'
import { screenAddress } from '../../shared/building.ts'
import { catalogue, catalogueTrouble, inUse, nameOf } from '../../shared/catalogue.ts'
import { words } from '../../shared/i18n/language.ts'
import { text } from '../../shared/i18n/text.ts'
import { LanguageSwitch } from '../../shared/ui/LanguageSwitch.tsx'
import { Trouble } from '../../shared/ui/Trouble.tsx'
import { en } from './words.en.ts'
import { id } from './words.id.ts'

const door = words({ id, en })

export const Door = () => {
  const t = door.value
  return (
    <main class="door">
      <header>
        <p class="product">{text.value.product}</p>
        <LanguageSwitch />
      </header>
      <section class="welcome on-dark">
        <p class="building">{catalogue.value?.name ?? t.buildingLoading}</p>
        <h1>{t.title}</h1>
        <p>{t.what}</p>
      </section>
      <Trouble code={catalogueTrouble.value} />
      <div class="halves">
        <Group title={t.forVisitors}>
          <Way to={screenAddress('/kiosk')} icon={<Ticket aria-hidden="true" />} {...t.kiosk} />
          <Way to={screenAddress('/book')} icon={<CalendarCheck aria-hidden="true" />} {...t.book} />
        </Group>
        <Group title={t.forStaff}>
          <Way to={screenAddress('/counter')} icon={<Monitor aria-hidden="true" />} {...t.counter} />
          <Way to={screenAddress('/reception')} icon={<ConciergeBell aria-hidden="true" />} {...t.reception} />
          <Way to={screenAddress('/monitor')} icon={<ChartNoAxesColumn aria-hidden="true" />} {...t.monitor} />
        </Group>
      </div>
      <Boards />
    </main>
  )
}

const Boards = () => {
  const zones = inUse(catalogue.value?.zones)
  const counters = inUse(catalogue.value?.counters)
  if (zones.length === 0) return null
  return (
    <Group title={door.value.forHall}>
      {zones.map((zone) => (
        <Way
          key={zone.id}
          to={screenAddress('/board', { zone: zone.id })}
          icon={<Megaphone aria-hidden="true" />}
          name={door.value.board(nameOf(zone))}
          what={door.value.boardWhat(counters.filter((counter) => counter.zone === zone.id).length)}
        />
      ))}
    </Group>
  )
}

const Group = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section class="group">
    <h2>{title}</h2>
    <div class="ways">{children}</div>
  </section>
)

interface WayProps {
  to: string
  icon: ComponentChildren
  name: string
  what: string
}

const Way = ({ to, icon, name, what }: WayProps) => (
  <a class="way" href={to}>
    <span class="icon">{icon}</span>
    <span>
      <strong>{name}</strong>
      <span class="what">{what}</span>
    </span>
    <ChevronRight aria-hidden="true" />
  </a>
)
