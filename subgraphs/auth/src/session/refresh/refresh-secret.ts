import { createHash, randomBytes } from 'node:crypto';

/** 32 bytes in base64url are 43 characters. */
const SECRET_TEXT = /^[\w-]{43}$/;

/** A new refresh token: 256 random bits, so nothing but its hash is needed to know it again. */
export function createRefreshSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Whether a text can be a refresh token at all; others are refused before any look at the database. */
export function looksLikeRefreshSecret(text: string): boolean {
  return SECRET_TEXT.test(text);
}

/** The form in which a refresh token is stored: SHA-256, enough for a random secret (a password would need argon2). */
export function hashRefreshSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
