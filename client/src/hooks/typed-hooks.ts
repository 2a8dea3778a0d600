import type {
  ErrorPolicy,
  OperationVariables,
  TypedDocumentNode,
  WatchQueryFetchPolicy,
} from '@apollo/client';
import { useMutation, useQuery } from '@apollo/client/react';

/** What a query hook takes besides its variables. */
export type QueryHookOptions = {
  /** Ask again every so many milliseconds; 0 or left out: only once. */
  pollInterval?: number;
  /** Do not ask while true. */
  skip?: boolean;
  /** `cache-and-network` when left out: show what is known at once, and ask for what is new. */
  fetchPolicy?: WatchQueryFetchPolicy;
};

/** What a query hook gives: `data` is whole, or undefined. `error` may stand beside data that lacks a section. */
export type QueryHookResult<TData, TVariables extends OperationVariables> = useQuery.Result<
  TData,
  TVariables,
  'empty' | 'complete' | 'streaming',
  TVariables,
  ErrorPolicy | undefined
>;

/** What a mutation hook gives: the function that sends it, and the state of the last call. */
export type MutationHookResult<TData, TVariables extends OperationVariables> = useMutation.ResultTuple<
  TData,
  TVariables
>;

/**
 * A query whose answer keeps what could be read when a part of it failed: a section that is null stands beside an
 * `error` that tells why.
 */
export function useTypedQuery<TData, TVariables extends OperationVariables>(
  document: TypedDocumentNode<TData, TVariables>,
  variables: TVariables | undefined,
  options: QueryHookOptions = {},
): QueryHookResult<TData, TVariables> {
  const asked = {
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    errorPolicy: 'all',
    ...options,
    ...(variables ? { variables } : {}),
  } as const;
  // The generated hooks make variables mandatory where the operation does, which the library cannot see through a generic.
  return useQuery(document, asked as useQuery.Options<TData, TVariables>);
}

/** A mutation. Its failures that a user can act on are part of its data. */
export function useTypedMutation<TData, TVariables extends OperationVariables>(
  document: TypedDocumentNode<TData, TVariables>,
): MutationHookResult<TData, TVariables> {
  return useMutation(document);
}
