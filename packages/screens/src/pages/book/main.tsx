import './book.css'
import { loadCatalogue } from '../../shared/catalogue.ts'
import { show } from '../../shared/show.tsx'
import { Book } from './Book.tsx'
import { find, fromLink } from './booking.ts'

show(Book)
void loadCatalogue()
if (fromLink !== '') void find(fromLink)
