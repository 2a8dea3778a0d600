/** How the explorer proves who asks. */
export type Credentials =
  | { kind: 'none' }
  /** The session of this browser, renewed as in the app. */
  | { kind: 'session' }
  /** An access token or API key that was pasted. */
  | { kind: 'pasted'; secret: string };

const KEY = 'tradesense-explorer-credentials';

/** The credentials of this tab; they are gone when it is closed. */
export function readCredentials(storage: Storage): Credentials {
  try {
    const kept = JSON.parse(storage.getItem(KEY) ?? 'null') as Partial<Credentials> | null;
    if (kept?.kind === 'session') return { kind: 'session' };
    if (kept?.kind === 'pasted' && typeof kept.secret === 'string' && kept.secret)
      return { kind: 'pasted', secret: kept.secret };
  } catch {
    // Something else wrote there: begin anew.
  }
  return { kind: 'none' };
}

/** Keeps the credentials for this tab. */
export function keepCredentials(storage: Storage, credentials: Credentials): void {
  storage.setItem(KEY, JSON.stringify(credentials));
}

/** The header that carries a pasted secret: API keys begin with `ts_`. */
export function headersFor(secret: string): Record<string, string> {
  const bare = secret.trim().replace(/^Bearer\s+/i, '');
  return bare.startsWith('ts_') ? { 'x-api-key': bare } : { authorization: `Bearer ${bare}` };
}
