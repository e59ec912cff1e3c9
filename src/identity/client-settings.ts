/** How one OpenID Connect client of this installation is known at its login provider. */
export interface ClientSettings {
  /** Issuer as in its discovery document, e.g. `https://broker.example/op`. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Space-separated; default `openid mitid ssn` for citizens, `openid staff` for staff. */
  readonly scope?: string;
  /** How a level is asked for: `idp_params.mitid.loa_value` (default) or plain `acr_values`. */
  readonly askLevelBy?: 'idp-params' | 'acr-values';
  /** Claim that holds the powers of attorney; default the attribute of OIOSAML 3. */
  readonly mandatesClaim?: string;
  /**
   * Whether logging out hands over the id token. It stands in the URL and carries the CPR number, so it is
   * off unless the provider demands it; the client's id is enough for those that follow the standard.
   */
  readonly idTokenHint?: boolean;
}
