import { loadStartConfig, type StartConfig } from './config.ts'
import { PlainError, sentenceFor } from './plain-error.ts'
import { startBuilding } from './run/building.ts'
import { Crew } from './run/crew.ts'
import { takeDataFolder } from './run/data-folder.ts'
import { greeting } from './run/greeting.ts'
import { keptSecrets } from './run/secrets.ts'

const say = (line: string) => console.log(line)

const run = async (config: StartConfig): Promise<void> => {
  const since = performance.now()
  const folder = await takeDataFolder(config.ANTREAN_DATA_DIR)
  const crew = new Crew(folder)
  let ending: Promise<never> | undefined
  const end = (code: number): Promise<never> => {
    ending ??= crew.stop().finally(() => process.exit(code)) as Promise<never>
    return ending
  }
  // 'disconnect': whoever started this process is gone.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) {
    process.on(signal, () => {
      if (!ending) say('\nStopping …')
      void end(0)
    })
  }
  try {
    const kept = await keptSecrets(folder.path)
    const secrets = { ...kept, demoPassword: config.ANTREAN_DEMO_PASSWORD ?? kept.demoPassword }
    const started = await startBuilding({ config, secrets, crew, say })
    say(greeting(started, folder.path))
    say(`  started in ${((performance.now() - since) / 1_000).toFixed(1)} s`)
  } catch (failure) {
    // What fails because everything is being stopped needs no words.
    if (crew.stopping.aborted) return
    console.error(`\n${sentenceFor(failure, folder.path)}`)
    await end(1)
  }
}

await Promise.resolve()
  .then(() => run(loadStartConfig()))
  .catch((failure: unknown) => {
    console.error(`\n${failure instanceof PlainError ? failure.message : sentenceFor(failure, 'the data')}`)
    process.exit(1)
  })
