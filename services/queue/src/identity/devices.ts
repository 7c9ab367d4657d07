import type { BuildingId } from '@antrean/contracts'
import { type Identity, principals } from '@antrean/service-kit'
import type { Redis } from 'ioredis'
import type { Config } from '../config.ts'

/** Devices are paired with the one building of this installation. Sessions and devices are lost with Redis's data; devices come back here. */
export const pairDevices = async (redis: Redis, config: Config, building: BuildingId): Promise<void> => {
  const pair = async (token: string | undefined, identity: Omit<Identity, 'building'>): Promise<void> => {
    if (token) await principals(redis).registerDevice(token, { ...identity, building })
  }
  await pair(config.ANTREAN_KIOSK_TOKEN, { actor: 'kiosk-1', name: 'Kiosk 1', role: 'kiosk' })
  await pair(config.ANTREAN_INTEGRATION_KEY, { actor: 'integration', name: 'Integration', role: 'integration' })
}
