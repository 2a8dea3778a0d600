import { createHash, randomBytes } from 'node:crypto';

/** 32 bytes in base64url are 43 characters. */
const LINK_TOKEN = /^[\w-]{43}$/;

/** A new token for a link in a mail: 256 random bits. It stands in the mail alone. */
export function createLinkToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Whether a text can be the token of a link at all; others are refused before any look at the database. */
export function looksLikeLinkToken(text: string): boolean {
  return LINK_TOKEN.test(text);
}

/** The form in which a token is stored: SHA-256, enough for what is random. */
export function hashLinkToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
