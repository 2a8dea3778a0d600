import { expect, test } from 'vitest';
import { chooseIdentity, ensureReach, findUser } from './unprivileged-user.ts';

const ROOT = 'root:x:0:0:root:/root:/bin/bash';
const NOBODY = 'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin';
const POSTGRES = 'postgres:x:101:104:PostgreSQL administrator,,,:/var/lib/postgresql:/bin/bash';

test.each([
  { passwd: [ROOT, NOBODY, POSTGRES], user: { uid: 101, gid: 104 }, why: 'postgres where it exists' },
  { passwd: [ROOT, NOBODY, ''], user: { uid: 65534, gid: 65534 }, why: 'nobody where it does not' },
  { passwd: [ROOT, 'nobody:x:0:0::/:', ''], user: null, why: 'never root under another name' },
  { passwd: [ROOT, ''], user: null, why: 'no user at all' },
])('$why', ({ passwd, user }) => {
  expect(findUser(passwd.join('\n'))).toEqual(user);
});

test('an identity that reaches its folder gets no further right', () => {
  const identity = chooseIdentity();
  expect(ensureReach(identity, '/bin/sh', '/')).toBe(identity);
});
