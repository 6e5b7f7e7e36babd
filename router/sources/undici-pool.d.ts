/** Only what Pool is made of: the whole of undici, with fetch, WebSocket and mocks, takes 7 MB more. */
declare module 'undici/lib/dispatcher/pool.js' {
  export { Pool as default } from 'undici'
}
