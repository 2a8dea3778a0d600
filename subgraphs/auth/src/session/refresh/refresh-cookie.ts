import { looksLikeRefreshSecret } from './refresh-secret.ts';

/** `__Host-`: the browser takes it from this host only, over TLS (or localhost), for the whole host. */
const NAME = '__Host-tradesense-refresh';
const ATTRIBUTES = 'HttpOnly; Secure; SameSite=Strict; Path=/';

/** The `Set-Cookie` value that hands out a refresh token until `expiresAt`. */
export function setRefreshCookie(secret: string, expiresAt: Date, now: Date): string {
  const seconds = Math.max(0, Math.floor((expiresAt.getTime() - now.getTime()) / 1000));
  return `${NAME}=${secret}; ${ATTRIBUTES}; Max-Age=${seconds}`;
}

/** The `Set-Cookie` value that takes it away. */
export const CLEARED_REFRESH_COOKIE = `${NAME}=; ${ATTRIBUTES}; Max-Age=0`;

/** The refresh token in a `Cookie` header, or null when there is none that could be one. */
export function readRefreshCookie(header: string | undefined): string | null {
  const prefix = `${NAME}=`;
  const pair = header?.split(/; */).find((candidate) => candidate.startsWith(prefix));
  const secret = pair?.slice(prefix.length) ?? '';
  return looksLikeRefreshSecret(secret) ? secret : null;
}
