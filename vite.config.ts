import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig)],
  build: {
    target: 'es2022',
    // The server bundle leaves these to Node, so that the process has one pool, one search and one reading of the
    // environment.
    rollupOptions: { external: ['#db/db.server.ts', '#db/search.server.ts', '#app/env.server.ts'] },
  },
})
