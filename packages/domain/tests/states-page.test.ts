import { readFileSync } from 'node:fs'
import t from 'tap'
import { pageFile, statesPage } from './states-page.ts'

t.test('the page of states is what the table of transitions says; npm run states makes it anew', async (t) => {
  t.equal(readFileSync(pageFile, 'utf8'), statesPage())
})
