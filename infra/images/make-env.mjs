// Prints a .env for docker-compose.yml with secrets made just now.
import { randomBytes } from 'node:crypto'

const secret = (bytes) => randomBytes(bytes).toString('base64url')
console.log(`# Secrets of this installation: keep them, and keep them to yourself.
ANTREAN_DATABASE_PASSWORD=${secret(24)}
ANTREAN_SECRET=${secret(32)}
ANTREAN_INTEGRATION_KEY=${secret(24)}
ANTREAN_KIOSK_TOKEN=${secret(24)}
ANTREAN_DEMO_PASSWORD=${secret(12)}
# on: the integration key may pass instants, which the simulator of the profile "demo" needs.
ANTREAN_DEMO=off
# Where browsers reach Antrean.
PUBLIC_URL=http://localhost:8080`)
