import { type TicketCommand, type TicketState, ticketCommands, ticketStates } from '@antrean/contracts'
import { type Cell, transitionTable } from './transition-table.ts'

const cellOf = (state: TicketState, command: TicketCommand): Cell => transitionTable[state][command]

/** Mermaid takes no hyphen in the name of a state. */
const node = (state: TicketState): string => state.replace('-', '_')

const arrows = (from: TicketState): string[] =>
  ticketStates.flatMap((to) => {
    const commands = ticketCommands.filter((command) => cellOf(from, command) === to)
    return commands.length > 0 ? `  ${node(from)} --> ${node(to)}: ${commands.join(', ')}` : []
  })

const named = ticketStates.filter((state) => state !== node(state)).map((state) => `  state "${state}" as ${node(state)}`)

/** The table as a mermaid diagram: what a command on the ticket itself does. */
export const stateDiagram = (): string => ['stateDiagram-v2', ...named, ...ticketStates.flatMap(arrows)].join('\n')

const shown = (cell: Cell): string => {
  if (typeof cell === 'object') return cell.refused
  return cell === 'passed-over' ? '·' : `**${cell}**`
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** Every cell: the state that follows in bold, a dot where call-next passes the ticket over, or the code of the refusal. */
export const stateTable = (): string =>
  [
    row(['', ...ticketStates]),
    row(['---', ...ticketStates.map(() => '---')]),
    ...ticketCommands.map((command) => row([command, ...ticketStates.map((state) => shown(cellOf(state, command)))])),
  ].join('\n')
