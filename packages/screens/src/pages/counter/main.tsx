import { loadCatalogue } from '../../shared/catalogue.ts'
import { show } from '../../shared/show.tsx'
import { CounterPage } from './CounterPage.tsx'

show(CounterPage)
void loadCatalogue()
