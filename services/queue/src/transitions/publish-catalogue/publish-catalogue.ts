import { defineTransition } from '../define-transition.ts'

/** The building as it is from now on. `rules` are pairs of field and value, see rules.ts. */
export const publishCatalogue = defineTransition({
  name: 'publish-catalogue',
  lua: new URL('./publish-catalogue.lua', import.meta.url),
  emits: 'catalogue.published',
  args: ['version', 'offset', 'catalogue'],
  rest: 'rules',
  refusals: ['IN_USE', 'SERVICE_UNSERVED'],
})
