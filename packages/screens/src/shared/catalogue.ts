import type { Agency, Catalogue, Counter, Service, Zone } from '@antrean/contracts'
import { computed, signal } from '@preact/signals'
import { api, troubleOf } from './api.ts'
import { building } from './building.ts'
import { language } from './i18n/language.ts'
import type { Trouble } from './i18n/problems.id.ts'

export const catalogue = signal<Catalogue | null>(null)
export const catalogueTrouble = signal<Trouble | null>(null)

const againMs = 5_000

/** Loads the building as it is published, and tries until it has come. */
export const loadCatalogue = async (): Promise<void> => {
  try {
    catalogue.value = await api.getCatalogue({ building })
    catalogueTrouble.value = null
  } catch (error) {
    catalogueTrouble.value = troubleOf(error)
    setTimeout(() => void loadCatalogue(), againMs)
  }
}

/** What is offered: without what is retired. */
export const inUse = <T extends { retired?: boolean | undefined }>(things: readonly T[] | undefined): T[] =>
  (things ?? []).filter(({ retired }) => !retired)

/** A service together with the agency it belongs to. */
export interface ServiceOfAgency extends Service {
  agency: Agency
}

const byId = <T extends { id: string }>(items: readonly T[]): Map<string, T> => new Map(items.map((item) => [item.id, item]))

export const services = computed(() =>
  byId<ServiceOfAgency>((catalogue.value?.agencies ?? []).flatMap((agency) => agency.services.map((service) => ({ ...service, agency })))),
)
export const agencies = computed(() => byId<Agency>(catalogue.value?.agencies ?? []))
export const counters = computed(() => byId<Counter>(catalogue.value?.counters ?? []))
export const zones = computed(() => byId<Zone>(catalogue.value?.zones ?? []))

/** The building's IANA time zone; western Indonesia until the catalogue is here. */
export const timeZone = computed(() => catalogue.value?.timeZone ?? 'Asia/Jakarta')

/** The name of a thing of the catalogue in the language of the screen. */
export const nameOf = (thing: { name: string; nameEn?: string | undefined } | undefined): string =>
  thing === undefined ? '' : language.value === 'en' ? (thing.nameEn ?? thing.name) : thing.name
