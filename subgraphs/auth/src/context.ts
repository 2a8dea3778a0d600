import type { Database } from '../../../kit/database/database.ts';
import type { Session } from '../../../kit/database/session.ts';
import type { ContextSource, RequestContext } from '../../../kit/subgraph/create-subgraph.ts';
import { knownViewer, unauthenticated } from '../../../kit/viewer/require-viewer.ts';
import type { Asker, KnownViewer } from '../../../kit/viewer/viewer.ts';
import { createApiKeyService } from './api-key/api-key.service.ts';
import { createApiKeyLists } from './api-key/api-key-lists.ts';
import type { GrantService } from './api-key/grant/grant.service.ts';
import type { UseLog } from './api-key/grant/use-log.ts';
import type { SecretHasher } from './api-key/secret/secret-hasher.ts';
import type { PasswordResetService } from './password-reset/password-reset.service.ts';
import { createPersonLoader } from './person/person.loaders.ts';
import { createProfileService } from './person/profile.service.ts';
import { createRefreshCookies, type RefreshCookies } from './session/refresh/refresh-cookies.ts';
import type { Device, SessionService } from './session/session.service.ts';
import type { SignInService } from './sign-in/sign-in.service.ts';
import type { SignUpService } from './sign-in/sign-up.service.ts';
import { createWorkspaceLoader } from './workspace/workspace.loaders.ts';

/** What serves callers who are not known yet, and the router; made once, each call has a transaction of its own. */
export type Services = {
  signUp: SignUpService;
  signIn: SignInService;
  passwordReset: PasswordResetService;
  sessions: SessionService;
  grants: GrantService;
  keyUses: UseLog;
};

/** What a known caller has: everything here reads and writes in their scope, in the request's transaction. */
export type Caller = ReturnType<typeof createCaller>;

/** What auth's resolvers have at hand in one request. */
export type Context = Services & {
  viewer: Asker;
  /** Null for an anonymous caller. */
  caller: Caller | null;
  device: Device;
  cookies: RefreshCookies;
};

const LONGEST_USER_AGENT = 300;

type ContextOptions = {
  database: Database;
  services: Services;
  secretHasher: SecretHasher;
  clock: () => Date;
};

/** Builds the context of each request. Nothing is sent to the database before a resolver asks. */
export function createContext(options: ContextOptions) {
  const { database, services, clock } = options;
  return async ({ viewer, request, setCookie }: ContextSource): Promise<RequestContext<Context>> => {
    const known = knownViewer(viewer);
    const session = known && (await database.openSession(known));
    const device = {
      userAgent: request.userAgent?.slice(0, LONGEST_USER_AGENT) ?? null,
      clientAddress: request.clientAddress ?? null,
    };
    return {
      value: {
        ...services,
        viewer,
        caller: known && session && createCaller(known, session, { ...options, device }),
        device,
        cookies: createRefreshCookies({ header: request.cookie, setCookie, clock }),
      },
      finish: async (outcome) => session?.finish(outcome),
    };
  };
}

/** The caller; throws `UNAUTHENTICATED` for an anonymous one. */
export function requireCaller({ caller }: Context): Caller {
  if (caller) return caller;
  throw unauthenticated();
}

type CallerOptions = Pick<ContextOptions, 'secretHasher' | 'clock'> & { device: Device };

function createCaller(viewer: KnownViewer, session: Session, options: CallerOptions) {
  const { query } = session;
  const { clock, device, secretHasher: hasher } = options;
  const personById = createPersonLoader(session, viewer.personId);
  const workspaceById = createWorkspaceLoader(session, viewer.workspaceId);
  return {
    viewer,
    personById,
    workspaceById,
    person: async () => existing(await personById.load(viewer.personId)),
    workspace: async () => existing(await workspaceById.load(viewer.workspaceId)),
    profile: createProfileService(session, viewer.personId),
    apiKeys: createApiKeyService({ query, viewer, device, hasher, clock }),
    apiKeyLists: createApiKeyLists({ query, viewer, clock }),
  };
}

/** A token outlives whoever is erased by minutes; by then there is nobody to be signed in as. */
function existing<Row>(row: Row | null): Row {
  if (row) return row;
  throw unauthenticated();
}
