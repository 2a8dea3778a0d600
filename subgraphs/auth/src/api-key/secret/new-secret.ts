import { createHash } from 'node:crypto';
import { createCheckedSecret } from '../../../../../kit/secret/checked-secret.ts';

/** How every API key begins. */
const KEY_PREFIX = 'ts_live_';
/** Of the random part, as many characters are kept to recognise a key by; more than 200 random bits remain. */
const SHOWN = 4;

/** A secret that was just made: what its owner gets once, and what is kept. */
export type NewSecret = { secret: string; digest: string; prefix: string; lastFour: string };

/** Makes the secret of an API key. */
export function createNewSecret(): NewSecret {
  const secret = createCheckedSecret(KEY_PREFIX);
  return {
    secret,
    digest: createHash('sha256').update(secret).digest('base64url'),
    prefix: secret.slice(0, KEY_PREFIX.length + SHOWN),
    lastFour: secret.slice(-SHOWN),
  };
}
