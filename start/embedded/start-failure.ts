/** Why the embedded database could not be started. Each is something that the person at the keyboard can act on. */
export type StartFailureCode =
  | 'already-running'
  | 'port-taken'
  | 'disk-full'
  | 'folder-not-writable'
  | 'folder-unreachable'
  | 'version-mismatch'
  | 'passwords-missing'
  | 'binaries-missing'
  | 'server-failed';

/** A failure with one clear sentence as its message; print that, not the stack. */
export class StartFailure extends Error {
  readonly code: StartFailureCode;

  constructor(code: StartFailureCode, message: string) {
    super(message);
    this.name = 'StartFailure';
    this.code = code;
  }
}

/** What PostgreSQL and the operating system say, and what it means to the reader. First match wins. */
const SIGNS: readonly { readonly sign: RegExp; readonly code: StartFailureCode; readonly meaning: string }[] =
  [
    {
      sign: /No space left on device|ENOSPC|Disk quota exceeded|Check free disk space/,
      code: 'disk-full',
      meaning: 'The disk is full',
    },
    {
      sign: /Address already in use|could not bind/,
      code: 'port-taken',
      meaning: 'The port of the database is taken by another program',
    },
    {
      sign: /incompatible with server|was initialized by PostgreSQL version/,
      code: 'version-mismatch',
      meaning: 'The data folder was written by another version of PostgreSQL',
    },
    {
      sign: /Permission denied|EACCES|EPERM|EROFS|Read-only file system/,
      code: 'folder-not-writable',
      meaning: 'The data folder cannot be written',
    },
    {
      sign: /lock file "postmaster.pid" already exists|shared memory block .* is still in use/,
      code: 'already-running',
      meaning: 'Another PostgreSQL still uses the data folder',
    },
    {
      sign: /error while loading shared libraries|cannot execute|ENOENT/,
      code: 'binaries-missing',
      meaning: 'The PostgreSQL binaries do not run here',
    },
  ];

/** Turns what a program wrote before it gave up into one sentence. `folder` is named in it. */
export function explainFailure(output: string, folder: string): StartFailure {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const known = SIGNS.find(({ sign }) => sign.test(output));
  if (known) {
    const line = lines.find((text) => known.sign.test(text)) ?? '';
    return new StartFailure(known.code, `${known.meaning} (${folder}): ${plain(line)}`);
  }
  const last = lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1) ?? 'it said nothing';
  return new StartFailure('server-failed', `PostgreSQL did not start (${folder}): ${plain(last)}`);
}

/** A log line without its time stamp and process number. */
function plain(line: string): string {
  return line.replace(/^[\d-]+ [\d:.]+ \S+ \[\d+\] /, '').trim();
}
