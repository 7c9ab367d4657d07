import './kiosk.css'
import { followAvailability } from '../../shared/availability.ts'
import { loadCatalogue } from '../../shared/catalogue.ts'
import { show } from '../../shared/show.tsx'
import { Kiosk } from './Kiosk.tsx'

show(Kiosk)
void loadCatalogue()
void followAvailability()
