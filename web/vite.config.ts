import { readFileSync } from 'node:fs'
import { defineConfig, type Plugin } from 'vite'

const ID = 'virtual:names'

/** Names of countries and towns, out of the tables that the service reads: what it calls them, the page does. */
function names(): Plugin {
  return {
    name: 'names',
    resolveId: id => (id === ID ? '\0' + ID : undefined),
    load: id => (id === '\0' + ID ? `export default ${JSON.stringify(tables())}` : undefined),
  }
}

function tables(): object {
  const countries = Object.fromEntries(rows('countries').map(([code, name]) => [code, name]))
  const towns: Record<string, Record<string, [country: string, name: string]>> = {}
  for (const [name = '', country = '', language = '', forms = ''] of rows('place-forms')) {
    // The first form is the one that stands by itself.
    ;(towns[language] ??= {})[name.toLowerCase()] ??= [country, forms.split(',')[0] ?? '']
  }
  return { countries, towns: { ru: towns['ru'], tr: towns['tr'], hy: towns['hy'] } }
}

function rows(table: string): string[][] {
  return readFileSync(new URL(`../index-config/${table}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map(line => line.split('\t'))
}

export default defineConfig({
  plugins: [names()],
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
