import { loadCatalogue } from '../../shared/catalogue.ts'
import { show } from '../../shared/show.tsx'
import { Door } from './Door.tsx'

show(Door)
void loadCatalogue()
