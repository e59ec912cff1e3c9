/** The package's inner module: its index warns on the console about every Node that is not yet a long-term release. */
declare module 'oidc-provider/lib/provider.js' {
  export { Provider } from 'oidc-provider';
}
