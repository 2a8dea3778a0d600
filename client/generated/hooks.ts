import {
  type MutationHookResult,
  type QueryHookOptions,
  type QueryHookResult,
  useTypedMutation,
  useTypedQuery,
} from '../src/hooks/typed-hooks.ts';
import * as types from './operations.ts';

/** Reads AccountPage; `data` is undefined until the first answer. */
export function useAccountPageQuery(
  variables?: types.AccountPageQueryVariables,
  options?: QueryHookOptions,
): QueryHookResult<types.AccountPageQuery, types.AccountPageQueryVariables> {
  return useTypedQuery(types.AccountPageDocument, variables, options);
}

/** Reads ApiKeyHistory; `data` is undefined until the first answer. */
export function useApiKeyHistoryQuery(
  variables?: types.ApiKeyHistoryQueryVariables,
  options?: QueryHookOptions,
): QueryHookResult<types.ApiKeyHistoryQuery, types.ApiKeyHistoryQueryVariables> {
  return useTypedQuery(types.ApiKeyHistoryDocument, variables, options);
}

/** Reads ApiKeys; `data` is undefined until the first answer. */
export function useApiKeysQuery(
  variables?: types.ApiKeysQueryVariables,
  options?: QueryHookOptions,
): QueryHookResult<types.ApiKeysQuery, types.ApiKeysQueryVariables> {
  return useTypedQuery(types.ApiKeysDocument, variables, options);
}

/** Reads CalendarPage; `data` is undefined until the first answer. */
export function useCalendarPageQuery(
  variables?: types.CalendarPageQueryVariables,
  options?: QueryHookOptions,
): QueryHookResult<types.CalendarPageQuery, types.CalendarPageQueryVariables> {
  return useTypedQuery(types.CalendarPageDocument, variables, options);
}

/** Sends ChangePlan when the returned function is called. */
export function useChangePlanMutation(): MutationHookResult<types.ChangePlanMutation, types.ChangePlanMutationVariables> {
  return useTypedMutation(types.ChangePlanDocument);
}

/** Sends ConfirmSignUp when the returned function is called. */
export function useConfirmSignUpMutation(): MutationHookResult<types.ConfirmSignUpMutation, types.ConfirmSignUpMutationVariables> {
  return useTypedMutation(types.ConfirmSignUpDocument);
}

/** Sends CreateApiKey when the returned function is called. */
export function useCreateApiKeyMutation(): MutationHookResult<types.CreateApiKeyMutation, types.CreateApiKeyMutationVariables> {
  return useTypedMutation(types.CreateApiKeyDocument);
}

/** Sends CreateExport when the returned function is called. */
export function useCreateExportMutation(): MutationHookResult<types.CreateExportMutation, types.CreateExportMutationVariables> {
  return useTypedMutation(types.CreateExportDocument);
}

/** Sends CreateImport when the returned function is called. */
export function useCreateImportMutation(): MutationHookResult<types.CreateImportMutation, types.CreateImportMutationVariables> {
  return useTypedMutation(types.CreateImportDocument);
}

/** Reads DashboardPage; `data` is undefined until the first answer. */
export function useDashboardPageQuery(
  variables?: types.DashboardPageQueryVariables,
  options?: QueryHookOptions,
): QueryHookResult<types.DashboardPageQuery, types.DashboardPageQueryVariables> {
  return useTypedQuery(types.DashboardPageDocument, variables, options);
}

/** Reads ImportPage; `data` is undefined until the first answer. */
export function useImportPageQuery(
  variables?: types.ImportPageQueryVariables,
  options?: QueryHookOptions,
): QueryHookResult<types.ImportPageQuery, types.ImportPageQueryVariables> {
  return useTypedQuery(types.ImportPageDocument, variables, options);
}

/** Reads ImportStatus; `data` is undefined until the first answer. */
export function useImportStatusQuery(
  variables: types.ImportStatusQueryVariables,
  options?: QueryHookOptions,
): QueryHookResult<types.ImportStatusQuery, types.ImportStatusQueryVariables> {
  return useTypedQuery(types.ImportStatusDocument, variables, options);
}

/** Reads PricingPage; `data` is undefined until the first answer. */
export function usePricingPageQuery(
  variables?: types.PricingPageQueryVariables,
  options?: QueryHookOptions,
): QueryHookResult<types.PricingPageQuery, types.PricingPageQueryVariables> {
  return useTypedQuery(types.PricingPageDocument, variables, options);
}

/** Sends RefreshSession when the returned function is called. */
export function useRefreshSessionMutation(): MutationHookResult<types.RefreshSessionMutation, types.RefreshSessionMutationVariables> {
  return useTypedMutation(types.RefreshSessionDocument);
}

/** Sends RequestPasswordReset when the returned function is called. */
export function useRequestPasswordResetMutation(): MutationHookResult<types.RequestPasswordResetMutation, types.RequestPasswordResetMutationVariables> {
  return useTypedMutation(types.RequestPasswordResetDocument);
}

/** Sends ResetPassword when the returned function is called. */
export function useResetPasswordMutation(): MutationHookResult<types.ResetPasswordMutation, types.ResetPasswordMutationVariables> {
  return useTypedMutation(types.ResetPasswordDocument);
}

/** Sends RevokeApiKey when the returned function is called. */
export function useRevokeApiKeyMutation(): MutationHookResult<types.RevokeApiKeyMutation, types.RevokeApiKeyMutationVariables> {
  return useTypedMutation(types.RevokeApiKeyDocument);
}

/** Sends RotateApiKey when the returned function is called. */
export function useRotateApiKeyMutation(): MutationHookResult<types.RotateApiKeyMutation, types.RotateApiKeyMutationVariables> {
  return useTypedMutation(types.RotateApiKeyDocument);
}

/** Sends SignIn when the returned function is called. */
export function useSignInMutation(): MutationHookResult<types.SignInMutation, types.SignInMutationVariables> {
  return useTypedMutation(types.SignInDocument);
}

/** Sends SignOut when the returned function is called. */
export function useSignOutMutation(): MutationHookResult<types.SignOutMutation, types.SignOutMutationVariables> {
  return useTypedMutation(types.SignOutDocument);
}

/** Sends SignUp when the returned function is called. */
export function useSignUpMutation(): MutationHookResult<types.SignUpMutation, types.SignUpMutationVariables> {
  return useTypedMutation(types.SignUpDocument);
}

/** Reads TradePage; `data` is undefined until the first answer. */
export function useTradePageQuery(
  variables: types.TradePageQueryVariables,
  options?: QueryHookOptions,
): QueryHookResult<types.TradePageQuery, types.TradePageQueryVariables> {
  return useTypedQuery(types.TradePageDocument, variables, options);
}

/** Reads TradesPage; `data` is undefined until the first answer. */
export function useTradesPageQuery(
  variables?: types.TradesPageQueryVariables,
  options?: QueryHookOptions,
): QueryHookResult<types.TradesPageQuery, types.TradesPageQueryVariables> {
  return useTypedQuery(types.TradesPageDocument, variables, options);
}

/** Sends UndoImport when the returned function is called. */
export function useUndoImportMutation(): MutationHookResult<types.UndoImportMutation, types.UndoImportMutationVariables> {
  return useTypedMutation(types.UndoImportDocument);
}

/** Sends UpdateApiKey when the returned function is called. */
export function useUpdateApiKeyMutation(): MutationHookResult<types.UpdateApiKeyMutation, types.UpdateApiKeyMutationVariables> {
  return useTypedMutation(types.UpdateApiKeyDocument);
}

/** Sends UpdateProfile when the returned function is called. */
export function useUpdateProfileMutation(): MutationHookResult<types.UpdateProfileMutation, types.UpdateProfileMutationVariables> {
  return useTypedMutation(types.UpdateProfileDocument);
}

/** Sends UpdateTradeJournal when the returned function is called. */
export function useUpdateTradeJournalMutation(): MutationHookResult<types.UpdateTradeJournalMutation, types.UpdateTradeJournalMutationVariables> {
  return useTypedMutation(types.UpdateTradeJournalDocument);
}

