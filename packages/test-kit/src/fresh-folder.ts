import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Test } from 'tap'

/** An empty folder of the test's own, which goes with it. */
export const freshFolder = async (t: Test): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'antrean-test-'))
  t.teardown(() => rm(folder, { recursive: true, force: true }))
  return folder
}
