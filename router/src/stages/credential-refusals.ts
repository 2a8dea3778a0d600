import type { TokenCheck } from '../credentials/access-token.ts';
import type { KeyProblem } from '../credentials/api-key/api-keys.ts';
import type { Refusal } from '../router-request.ts';

const RENEW = 'Call refreshSession for a new access token, or sign in again.';

function unauthenticated(message: string): Refusal {
  return {
    status: 401,
    code: 'UNAUTHENTICATED',
    message,
    headers: { 'www-authenticate': 'Bearer realm="tradesense", error="invalid_token"' },
  };
}

const UNAVAILABLE: Refusal = {
  status: 503,
  code: 'AUTHENTICATION_UNAVAILABLE',
  message: 'Your credentials cannot be checked right now. Try again in a few seconds.',
  headers: { 'retry-after': '5' },
};

/** Why credentials are not even looked at. */
export const HEADER_REFUSALS = {
  scheme: unauthenticated(
    'The Authorization header is not of the form "Bearer <access token or API key>". Send that, or no header at all.',
  ),
  ambiguous: {
    status: 400,
    code: 'AMBIGUOUS_CREDENTIALS',
    message:
      'The request has both an Authorization and an X-API-Key header, and they may speak for different people. Send one of them.',
  },
} as const satisfies Record<string, Refusal>;

/** Why an access token is refused. */
export const TOKEN_REFUSALS = {
  malformed: unauthenticated(`The access token is not one that this service issues. ${RENEW}`),
  'not ours': unauthenticated(`The access token was not issued by this service for this API. ${RENEW}`),
  expired: unauthenticated(`The access token has expired. ${RENEW}`),
  ended: unauthenticated('The session of this access token has ended. Sign in again.'),
  unavailable: UNAVAILABLE,
} as const satisfies Record<Extract<TokenCheck, string> | 'ended', Refusal>;

/** Why an API key is refused. Nothing is told that the key itself does not prove to be known already. */
export const KEY_REFUSALS: Readonly<Record<KeyProblem, Refusal>> = {
  malformed: unauthenticated(
    'This is no whole API key: its form or its checksum is wrong. Send it as it was shown, from "ts_live_" to the last character.',
  ),
  unknown: unauthenticated('There is no such API key. Make one on the account page and send its secret.'),
  expired: unauthenticated('The API key has expired. Make another one.'),
  revoked: unauthenticated('The API key was revoked. Make another one.'),
  replaced: unauthenticated('This secret of the API key was replaced by a newer one. Send the newer one.'),
  'owner gone': unauthenticated(
    'Whoever made the API key is no longer in its workspace. Ask somebody there for another one.',
  ),
  'wrong address': {
    status: 403,
    code: 'API_KEY_ADDRESS_REFUSED',
    message:
      'The API key may not be used from this address. Send the request from one that the key allows, or change its allowedAddresses.',
  },
  'wrong origin': {
    status: 403,
    code: 'API_KEY_ORIGIN_REFUSED',
    message:
      'The API key may not be used by this origin. Use it on a page that the key allows, or change its allowedOrigins.',
  },
  unavailable: UNAVAILABLE,
};
