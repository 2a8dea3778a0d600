import { expect, test } from 'vitest';
import { explainFailure } from './start-failure.ts';

const CASES = [
  {
    said: '2026-11-22 16:07:30.978 UTC [12427] FATAL:  could not extend file "base/1/2691": No space left on device\n2026-11-22 16:07:30.978 UTC [12427] HINT:  Check free disk space.',
    code: 'disk-full',
    message: 'The disk is full (/data): FATAL:  could not extend file "base/1/2691": No space left on device',
  },
  {
    said: 'LOG:  could not bind IPv4 address "127.0.0.1": Address already in use\nFATAL:  could not create any TCP/IP sockets',
    code: 'port-taken',
    message:
      'The port of the database is taken by another program (/data): LOG:  could not bind IPv4 address "127.0.0.1": Address already in use',
  },
  {
    said: 'FATAL:  database files are incompatible with server\nDETAIL:  The data directory was initialized by PostgreSQL version 17',
    code: 'version-mismatch',
    message:
      'The data folder was written by another version of PostgreSQL (/data): FATAL:  database files are incompatible with server',
  },
  {
    said: "EACCES: permission denied, mkdir '/data'",
    code: 'folder-not-writable',
    message: "The data folder cannot be written (/data): EACCES: permission denied, mkdir '/data'",
  },
  {
    said: 'FATAL:  lock file "postmaster.pid" already exists',
    code: 'already-running',
    message:
      'Another PostgreSQL still uses the data folder (/data): FATAL:  lock file "postmaster.pid" already exists',
  },
  {
    said: 'postgres: error while loading shared libraries: libssl.so.1.1: cannot open shared object file',
    code: 'binaries-missing',
    message:
      'The PostgreSQL binaries do not run here (/data): postgres: error while loading shared libraries: libssl.so.1.1: cannot open shared object file',
  },
  {
    said: 'LOG:  starting\nFATAL:  something new\nLOG:  database system is shut down',
    code: 'server-failed',
    message: 'PostgreSQL did not start (/data): FATAL:  something new',
  },
  { said: '', code: 'server-failed', message: 'PostgreSQL did not start (/data): it said nothing' },
] as const;

test.each(CASES)('$code: one sentence, without time stamps', ({ said, code, message }) => {
  expect(explainFailure(said, '/data')).toMatchObject({ code, message });
});
