import './board.css'
import { loadCatalogue } from '../../shared/catalogue.ts'
import { show } from '../../shared/show.tsx'
import { Board } from './Board.tsx'

show(Board)
void loadCatalogue()
