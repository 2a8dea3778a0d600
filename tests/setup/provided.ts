import type { DatabaseAccess } from '../../start/embedded/cluster/provision.ts';

/** What the global set-up hands to every test file, and `inject('services')` reads. Plain data: it crosses processes. */
export interface TestServices {
  readonly postgres: TestPostgres;
  readonly redis: Available<{ readonly url: string; readonly databases: number }>;
  readonly chromium: Available<{ readonly path: string }>;
}

export interface TestPostgres {
  readonly superuserUrl: string;
  /** A migrated template for each subgraph, and the empty `scratch`; or why its migrations failed. */
  readonly templates: Readonly<Record<string, DatabaseAccess & { readonly failure: string | null }>>;
}

/** Something that the machine may lack; `missing` then says so in one sentence. */
export type Available<T> = (T & { readonly missing: null }) | { readonly missing: string };

declare module 'vitest' {
  interface ProvidedContext {
    services: TestServices;
  }
}
