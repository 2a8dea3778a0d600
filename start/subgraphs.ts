import type { Database } from '../kit/database/database.ts';
import { migrateDatabase } from '../kit/database/migrate/migrate-database.ts';
import type { Bus } from '../kit/events/event.ts';
import type { Log } from '../kit/log/create-log.ts';
import type { RateLimits } from '../kit/rate-limit/apply-rate-limits.ts';
import type { Subgraph } from '../kit/subgraph/subgraph.ts';
import * as analytics from '../subgraphs/analytics/src/database.ts';
import { createAnalyticsSubgraph } from '../subgraphs/analytics/src/subgraph.ts';
import * as auth from '../subgraphs/auth/src/database.ts';
import type { MailSettings } from '../subgraphs/auth/src/mail/post.ts';
import { createAuthSubgraph } from '../subgraphs/auth/src/subgraph.ts';
import * as billing from '../subgraphs/billing/src/database.ts';
import { createBillingSubgraph } from '../subgraphs/billing/src/subgraph.ts';
import * as trading from '../subgraphs/trading/src/database.ts';
import { createTradingSubgraph } from '../subgraphs/trading/src/subgraph.ts';
import type { Secrets } from './data-folder/secrets.ts';

/** The four domains, each with a database and a subgraph of this name. */
export const SUBGRAPH_NAMES = ['auth', 'trading', 'analytics', 'billing'] as const;
export type SubgraphName = (typeof SUBGRAPH_NAMES)[number];

/** How to reach one database: as the application, and as the owner of its tables. */
export type DatabaseUrls = { url: string; ownerUrl: string; applicationRole: string };

export type SubgraphSettings = {
  databases: Readonly<Record<SubgraphName, DatabaseUrls>>;
  secrets: Pick<Secrets, 'viewerTokenSecret' | 'signingKeys' | 'apiKeyPeppers'>;
  bus: Bus;
  /** Where calls of fields with limits of their own are counted. */
  rateLimits: RateLimits;
  log: Log;
  clock: () => Date;
  /** How auth sends mail; not at all when left out. */
  mail?: MailSettings;
  /** When imports may begin; at once when left out. */
  importsBegin?: Promise<unknown>;
};

/** The four subgraphs in this process, each with its database's statement counter. */
export type Subgraphs = Readonly<Record<SubgraphName, Subgraph & { database: Database }>> & {
  readonly auth: Awaited<ReturnType<typeof createAuthSubgraph>>;
};

const MIGRATIONS = { auth, trading, analytics, billing };

/** Brings all four databases to the present schema. Does nothing where they are. */
export async function migrateAll(databases: SubgraphSettings['databases']): Promise<void> {
  await Promise.all(
    SUBGRAPH_NAMES.map((name) => {
      const { ownerUrl, applicationRole } = databases[name];
      return migrateDatabase({ ownerUrl, applicationRole, migrations: MIGRATIONS[name].migrations });
    }),
  );
}

/** Starts the four subgraphs on their databases. When one fails, those that started are stopped again. */
export async function startSubgraphs(settings: SubgraphSettings): Promise<Subgraphs> {
  const options = (name: SubgraphName) => ({
    databaseUrl: settings.databases[name].url,
    viewerTokenSecret: settings.secrets.viewerTokenSecret,
    bus: settings.bus,
    log: settings.log.child({ subgraph: name }),
    clock: settings.clock,
  });
  const { rateLimits } = settings;
  const importsBegin = settings.importsBegin ? { importsBegin: settings.importsBegin } : {};
  const { signingKeys, apiKeyPeppers } = settings.secrets;
  const started: Subgraph[] = [];
  const keep = <S extends Subgraph>(subgraph: S): S => {
    started.push(subgraph);
    return subgraph;
  };
  try {
    // Consumers before publishers, so that no event waits for its first reader.
    return {
      analytics: keep(await createAnalyticsSubgraph(options('analytics'))),
      billing: keep(await createBillingSubgraph(options('billing'))),
      trading: keep(
        await createTradingSubgraph({ ...options('trading'), rateLimits, alone: true, ...importsBegin }),
      ),
      auth: keep(
        await createAuthSubgraph({
          ...options('auth'),
          rateLimits,
          signingKeys,
          apiKeyPeppers,
          mail: settings.mail ?? null,
        }),
      ),
    };
  } catch (error) {
    await Promise.allSettled(started.map((subgraph) => subgraph.stop()));
    throw error;
  }
}
