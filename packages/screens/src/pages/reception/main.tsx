import { loadCatalogue } from '../../shared/catalogue.ts'
import { show } from '../../shared/show.tsx'
import { ReceptionPage } from './ReceptionPage.tsx'

show(ReceptionPage)
void loadCatalogue()
