import { globSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type Plugin } from 'vite'

const pages = join(import.meta.dirname, 'src/pages')

/** In development, as the gateway does: `/kiosk` is `/kiosk/index.html`, and `/t/<token>` is `/t/index.html`. */
const addressesOfPages: Plugin = {
  name: 'addresses-of-pages',
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      const [path = '/'] = (request.url ?? '/').split('?')
      const page = /^\/([a-z]+)(\/[^/.]*(\.[\w-]{22})?)?$/.exec(path)?.[1]
      if (page !== undefined && globSync(`${page}/index.html`, { cwd: pages }).length === 1) request.url = `/${page}/index.html`
      next()
    })
  },
}

const gateway = { target: process.env.ANTREAN_GATEWAY ?? 'http://localhost:8080', ws: true }

export default defineConfig({
  root: pages,
  publicDir: join(import.meta.dirname, 'public'),
  appType: 'mpa',
  define: { __BUILDING__: JSON.stringify('padang') },
  plugins: [addressesOfPages],
  server: { proxy: { '/api': gateway } },
  build: {
    outDir: '../../dist',
    emptyOutDir: true,
    assetsDir: 'assets',
    assetsInlineLimit: 0, // the content security policy allows files of our own, and no data: addresses
    modulePreload: { polyfill: false },
    target: 'es2022',
    rolldownOptions: { input: globSync(['index.html', '*/index.html'], { cwd: pages }).map((page) => join(pages, page)) },
  },
})
