import { randomBytes } from 'node:crypto';
import { hash, parseOptions, verify } from '@node-rs/argon2';

/** How hard argon2id works: memory in KiB, passes over it, and lanes. */
export type PasswordParameters = { memoryCost: number; timeCost: number; parallelism: number };

/** OWASP's first recommendation for argon2id (Password Storage Cheat Sheet). Raise them as machines get faster. */
export const PASSWORD_PARAMETERS: PasswordParameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export type PasswordHasher = {
  /** The password's hash with today's parameters, as a PHC string with its own random salt. */
  hash(password: string): Promise<string>;
  /**
   * Whether the hash is of this password. Null, for a person who does not exist, costs the same work and is false, so
   * that the time taken tells nobody which addresses are registered.
   */
  verify(storedHash: string | null, password: string): Promise<boolean>;
  /** Whether the hash was made with weaker parameters than today's. */
  isOutdated(storedHash: string): boolean;
};

/** Hashes passwords by argon2id, off the main thread. */
export function createPasswordHasher(parameters = PASSWORD_PARAMETERS): PasswordHasher {
  const hashOf = (password: string) => hash(normalised(password), parameters);
  // Nobody knows this password; its hash stands in for those of people who do not exist.
  const hashOfNobody = hashOf(randomBytes(32).toString('hex'));
  return {
    hash: hashOf,
    async verify(storedHash, password) {
      const matches = await verify(storedHash ?? (await hashOfNobody), normalised(password));
      return matches && storedHash !== null;
    },
    isOutdated(storedHash) {
      const used = parseOptions(storedHash);
      return (['memoryCost', 'timeCost', 'parallelism'] as const).some(
        (name) => used[name] < parameters[name],
      );
    },
  };
}

/** One form for characters that keyboards compose differently (NIST SP 800-63B §5.1.1.2). */
function normalised(password: string): string {
  return password.normalize('NFKC');
}
