/** Made from `index-config` when the page is built: see `vite.config.ts`. */
declare module 'virtual:names' {
  const names: {
    /** English names, by code. */
    countries: Readonly<Record<string, string>>
    /** By language: a town's English name in lower case, its country and its name. */
    towns: Readonly<Record<string, Readonly<Record<string, readonly [country: string, name: string]>>>>
  }
  export default names
}
