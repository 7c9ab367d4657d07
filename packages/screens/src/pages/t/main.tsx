import './phone.css'
import { loadCatalogue } from '../../shared/catalogue.ts'
import { show } from '../../shared/show.tsx'
import { Phone } from './Phone.tsx'

show(Phone)
void loadCatalogue()
