import { WebSocketServer } from 'ws'

/** A bare WebSocket server that sends back what it gets. Run as a process; prints its address. */
const server = new WebSocketServer({ host: '127.0.0.1', port: 0 }, () => {
  const { port } = server.address() as { port: number }
  process.stdout.write(`ws://127.0.0.1:${port}\n`)
})
server.on('connection', (socket) => socket.on('message', (message) => socket.send(message)))
