import type { Started } from './building.ts'

const accounts = [
  ['petugas', 'officer; may serve at every counter'],
  ['penyelia', 'supervisor'],
  ['resepsionis', 'reception'],
  ['manajer', 'manager'],
  ['admin', 'administrator'],
  ['evaluator', 'evaluator'],
] as const

/** What stands on the terminal once the building runs. */
export const greeting = ({ url, secrets }: Started, dataFolder: string): string =>
  [
    '',
    `Antrean is running: ${url}`,
    '',
    `  kiosk      ${url}/kiosk#token=${secrets.kioskToken}`,
    `  counter    ${url}/counter`,
    `  reception  ${url}/reception`,
    `  board      ${url}/board`,
    `  monitor    ${url}/monitor`,
    `  OpenAPI    ${url}/api/queue/openapi.json and ${url}/api/reports/openapi.json`,
    '',
    `  log-ins, all with the password ${secrets.demoPassword}`,
    ...accounts.map(([name, role]) => `    ${name.padEnd(12)} ${role}`),
    '',
    `  data and logs: ${dataFolder}`,
    '  Ctrl-C stops everything; the data stays.',
    '',
  ].join('\n')
