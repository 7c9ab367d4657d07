import './kiosk.css'
import { loadCatalogue } from '../../shared/catalogue.ts'
import { show } from '../../shared/show.tsx'
import { Kiosk } from './Kiosk.tsx'

show(Kiosk)
void loadCatalogue()
