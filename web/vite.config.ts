import { defineConfig } from 'vite'

export default defineConfig({
  build: {
    outDir: '../target/classes/web',
    emptyOutDir: true,
    // The page's security policy allows no data: fonts or scripts, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
  },
  server: {
    // `npm run dev` beside a running service.
    proxy: { '/api': 'http://127.0.0.1:8080' },
  },
})
