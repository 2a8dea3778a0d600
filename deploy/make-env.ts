import { randomBytes } from 'node:crypto';
import { createSigningKey } from '../subgraphs/auth/src/token/signing-key.ts';

// `npm run make-env > .env`: fresh secrets for docker-compose.yml. Keep the file to yourself.
const DATABASES = ['AUTH', 'TRADING', 'ANALYTICS', 'BILLING'];
const secret = () => randomBytes(32).toString('hex');

const lines = [
  `VIEWER_TOKEN_SECRET=${secret()}`,
  `AUTH_SIGNING_KEYS='${JSON.stringify([createSigningKey()])}'`,
  `AUTH_API_KEY_PEPPERS='${JSON.stringify([{ version: 1, secret: secret() }])}'`,
  ...DATABASES.flatMap((name) => [
    `${name}_DATABASE_PASSWORD=${secret()}`,
    `${name}_DATABASE_OWNER_PASSWORD=${secret()}`,
  ]),
];
process.stdout.write(`${lines.join('\n')}\n`);
