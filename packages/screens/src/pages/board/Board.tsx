import { fromAddress } from '../../shared/building.ts'
import { BoardOfZone } from './BoardOfZone.tsx'
import { ZoneChooser } from './ZoneChooser.tsx'

const zone = fromAddress('zone')

export const Board = () => (zone === null ? <ZoneChooser /> : <BoardOfZone zone={zone} />)
