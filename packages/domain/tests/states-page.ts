import { stateDiagram, stateTable } from '../src/state-diagram.ts'

export const pageFile = new URL('../../../docs/engine/states.md', import.meta.url)

/** docs/engine/states.md as the table of transitions has it. */
export const statesPage = (): string => `# States of a ticket

Made from \`transitionTable\` in \`packages/domain\` by \`npm run states\`; a test fails where this page and the table differ.

\`\`\`mermaid
${stateDiagram()}
\`\`\`

A ticket comes into being \`waiting\` or \`planned\` (issue, add-service), \`waiting\` (check-in, and the new ticket of a transfer), \`deferred\`
(add-service and come-back while the visitor is at a counter) or \`serving\` (walk-in). Commands on other tickets of the visit move it too: it
is \`deferred\` while the visitor is at a counter and waits again afterwards, a \`planned\` one enters when nothing else of the visit waits;
\`return\` and \`unpark\` lead to \`deferred\` instead of \`waiting\` while the visitor is at a counter. \`close-day\` ends what is open as \`expired\`,
where it is not carried over. \`undo\` makes a ticket what it was before the last command of its counter.

## Every command from every state

In bold the state that follows; a dot where \`call-next\` passes the ticket over; otherwise the code of the refusal.

${stateTable()}
`
