import { hash, randomBytes } from 'node:crypto';

/** A new upload token: 256 random bits, 43 letters, digits, `-` and `_`. It is itself the permission to upload. */
export function createUploadToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token: who reads the database cannot upload with it. */
export function hashUploadToken(token: string): string {
  return hash('sha256', token, 'base64url');
}
