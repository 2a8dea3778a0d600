import { hash, randomBytes } from 'node:crypto';

/** A new token for a URL: 256 random bits, 43 letters, digits, `-` and `_`. It is itself the permission. */
export function createUrlToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token: who reads the database cannot use it. */
export function hashUrlToken(token: string): string {
  return hash('sha256', token, 'base64url');
}
