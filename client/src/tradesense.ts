/** What `import … from '@tradesense/client'` gives. */

export { print as printDocument } from '@apollo/client/utilities';
export * from '../generated/hooks.ts';
export * from '../generated/operations.ts';
export {
  createTradeSenseClient,
  type TradeSenseClient,
  type TradeSenseClientOptions,
} from './create-client.ts';
export { describeError, type Problem, problemAt } from './errors/describe-error.ts';
export type { MutationHookResult, QueryHookOptions, QueryHookResult } from './hooks/typed-hooks.ts';
export { TradeSenseProvider, useTradeSenseClient } from './react/provider.tsx';
export { type SessionHandle, useSession } from './react/use-session.ts';
export type { Session, SessionState } from './session/session.ts';
export type { UploadOptions, UploadOutcome } from './upload/upload-file.ts';
