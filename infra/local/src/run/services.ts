import { screensFolder } from '../checkout.ts'
import type { StartConfig } from '../config.ts'
import { freePort } from '../process/free-port.ts'
import type { Secrets } from './secrets.ts'

/** The demo building's data files. */
export const building = { id: 'padang', folder: 'packages/simulator/buildings/padang' }

export type Urls = { redis: string; database: string; public: string }

/** A command that must succeed before the services start. */
export type SetUp = { say: string; name: string; entry: string; args: string[]; env: Record<string, string> }

export type Service = { name: string; entry: string; env: Record<string, string>; ready: string }

/** What each process is told; the same names stand in docker-compose.yml. */
export const servicesOf = async (config: StartConfig, secrets: Secrets, urls: Urls) => {
  const service = async (
    name: string,
    entry: string,
    env: Record<string, string>,
    host = '127.0.0.1',
    at?: number,
  ): Promise<Service & { url: string }> => {
    const port = at ?? (await freePort())
    const url = `http://127.0.0.1:${port}`
    return { name, entry, url, ready: `${url}/readyz`, env: { HOST: host, PORT: String(port), LOG_LEVEL: config.LOG_LEVEL, ...env } }
  }
  const shared = { REDIS_URL: urls.redis, PUBLIC_URL: urls.public }
  const queueEnv = {
    ...shared,
    DATABASE_URL: urls.database,
    ANTREAN_SECRET: secrets.secret,
    ANTREAN_DEMO: config.ANTREAN_DEMO,
    ANTREAN_INTEGRATION_KEY: secrets.integrationKey,
    ANTREAN_KIOSK_TOKEN: secrets.kioskToken,
  }
  const reporting = await service('reporting', 'services/reporting/src/main.ts', { ...shared, DATABASE_URL: urls.database })
  const queue = await service('queue', 'services/queue/src/main.ts', queueEnv)
  const display = await service('counter-display', 'services/counter-display/src/main.ts', shared)
  const upstreams = { QUEUE_URL: queue.url, COUNTER_DISPLAY_URL: display.url, REPORTING_URL: reporting.url, SCREENS_DIR: screensFolder }
  const gateway = await service('gateway', 'infra/gateway/src/main.ts', upstreams, config.ANTREAN_HOST, config.ANTREAN_PORT)
  gateway.ready = `http://${config.ANTREAN_HOST === '0.0.0.0' ? '127.0.0.1' : config.ANTREAN_HOST}:${config.ANTREAN_PORT}/readyz`
  const simulator = {
    name: 'simulator',
    entry: 'packages/simulator/src/main.ts',
    env: {
      ANTREAN_URL: gateway.ready.replace(/\/readyz$/, ''),
      ANTREAN_INTEGRATION_KEY: secrets.integrationKey,
      ANTREAN_DEMO_SPEED: String(config.ANTREAN_DEMO_SPEED),
      ANTREAN_BUILDING: building.id,
      LOG_LEVEL: config.LOG_LEVEL,
    },
  }
  return { setUp: setUpOf(urls, queue.env, secrets), services: [reporting, queue, display], gateway, simulator }
}

const setUpOf = ({ database }: Urls, queueEnv: Record<string, string>, { demoPassword }: Secrets): SetUp[] => [
  ...['reporting', 'queue'].map((name) => ({
    say: `Migrating the database: ${name} …`,
    name: `${name}-migrate`,
    entry: `services/${name}/src/migrate.ts`,
    args: [],
    env: { DATABASE_URL: database },
  })),
  {
    say: 'Loading the demo building, MPP Kota Padang …',
    name: 'provision',
    entry: 'services/queue/src/provision.ts',
    args: [building.folder],
    env: { ...queueEnv, ANTREAN_DEMO_PASSWORD: demoPassword },
  },
]
