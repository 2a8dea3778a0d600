import { type Database, openDatabase } from '../../../kit/database/database.ts';
import type { Bus } from '../../../kit/events/event.ts';
import { startRelay } from '../../../kit/events/outbox/relay.ts';
import type { Log } from '../../../kit/log/create-log.ts';
import type { RateLimits } from '../../../kit/rate-limit/apply-rate-limits.ts';
import { createSubgraph } from '../../../kit/subgraph/create-subgraph.ts';
import { readTypeDefs } from '../../../kit/subgraph/read-type-defs.ts';
import type { Subgraph } from '../../../kit/subgraph/subgraph.ts';
import { createGrantService } from './api-key/grant/grant.service.ts';
import { createUseLog } from './api-key/grant/use-log.ts';
import { createSecretHasher, type Pepper } from './api-key/secret/secret-hasher.ts';
import { createContext } from './context.ts';
import { entities } from './database.ts';
import { type MailWorker, startMailWorker } from './mail/mail-worker.ts';
import type { MailSettings } from './mail/post.ts';
import { createPasswordHasher, type PasswordHasher } from './password/password-hasher.ts';
import { createPasswordResetService } from './password-reset/password-reset.service.ts';
import { resolvers } from './resolvers.ts';
import { createSessionService } from './session/session.service.ts';
import { startSessionUpkeep } from './session/session.upkeep.ts';
import { createSignInService } from './sign-in/sign-in.service.ts';
import { createSignUpService } from './sign-in/sign-up.service.ts';
import { createAccessTokens } from './token/access-token.ts';
import { jwksRoutes } from './token/jwks.routes.ts';
import type { JsonWebKeySet, SigningKey } from './token/signing-key.ts';

export type AuthOptions = {
  /** The database as a role that owns nothing. */
  databaseUrl: string;
  viewerTokenSecret: string;
  /** At least one. The first signs access tokens, all are published. */
  signingKeys: readonly SigningKey[];
  /** What API keys are hashed with; at least one. The highest version hashes new ones. */
  apiKeyPeppers: readonly Pepper[];
  bus: Bus;
  /** Where sign-ins and sign-ups are counted. */
  rateLimits: RateLimits;
  log: Log;
  clock: () => Date;
  /** By default argon2id with the parameters of `password-hasher.ts`. */
  hasher?: PasswordHasher;
  /** Null: this installation sends no mail. Then sign-up signs in at once, and no password can be reset. */
  mail?: MailSettings | null;
};

/** Auth, and what only its own process sees of it. */
export type AuthSubgraph = Subgraph & {
  database: Database;
  /** What its route publishes, for a router in the same process. */
  jwks(): JsonWebKeySet;
  /** Resolves when every event so far was published. */
  drained(): Promise<void>;
};

/** Starts auth: people, workspaces, sessions, API keys. Throws when a signing key cannot be read or peppers are ambiguous; a database that is away shows in its check. */
export async function createAuthSubgraph(options: AuthOptions): Promise<AuthSubgraph> {
  const { databaseUrl, bus, log, clock, hasher = createPasswordHasher() } = options;
  const secretHasher = createSecretHasher(options.apiKeyPeppers);
  const accessTokens = createAccessTokens(options.signingKeys);
  const database = await openDatabase({ url: databaseUrl, entities, applicationName: 'auth' });
  const sessions = createSessionService({ database, accessTokens, clock });
  const signIn = createSignInService({ database, hasher, sessions });
  const mail: MailWorker | null = options.mail
    ? startMailWorker({ database, settings: options.mail, clock, log })
    : null;
  const signUp = createSignUpService({ database, hasher, sessions, mail, clock });
  const passwordReset = createPasswordResetService({ database, hasher, sessions, mail, clock });
  const grants = createGrantService({ database, hasher: secretHasher, clock });
  const keyUses = createUseLog(database);
  const relay = startRelay({ databaseUrl, bus, log });
  const upkeep = await startSessionUpkeep({ database, clock, log });
  const subgraph = createSubgraph({
    name: 'auth',
    typeDefs: readTypeDefs(new URL('../schema.graphql', import.meta.url)),
    resolvers,
    createContext: createContext({
      database,
      services: { signUp, signIn, passwordReset, sessions, grants, keyUses },
      secretHasher,
      clock,
    }),
    viewerTokenSecret: options.viewerTokenSecret,
    rateLimits: options.rateLimits,
    log,
    checks: { database: database.ping, events: bus.ping },
    routes: jwksRoutes(accessTokens.jwks),
    async onStop() {
      await mail?.stop();
      await upkeep.stop();
      await relay.stop();
      await database.close();
    },
  });
  return { ...subgraph, database, jwks: accessTokens.jwks, drained: relay.drained };
}
