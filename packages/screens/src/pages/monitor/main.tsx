import { loadCatalogue } from '../../shared/catalogue.ts'
import { show } from '../../shared/show.tsx'
import { MonitorPage } from './MonitorPage.tsx'

show(MonitorPage)
void loadCatalogue()
