// A container's health check: exits 0 when the service of this container can do its work.
const reply = await fetch(`http://127.0.0.1:${process.env.PORT}/readyz`, { signal: AbortSignal.timeout(3_000) }).catch((error) => error)
if (!reply.ok) console.error(reply instanceof Error ? reply.message : await reply.text())
process.exit(reply.ok ? 0 : 1)
