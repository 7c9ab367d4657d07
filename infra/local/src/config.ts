/** What a command of the machine (apt-get, npm) may see: this process's own environment. */
export const inheritedEnv: NodeJS.ProcessEnv = process.env

/** Folders in which the machine looks for commands. */
export const searchPath: string[] = (process.env['PATH'] ?? '').split(':').filter(Boolean)
