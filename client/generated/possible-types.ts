/** The object types of each interface and union. */
export const possibleTypes: Record<string, string[]> = {
  "ChangePlanResult": [
    "NotAllowed",
    "PaymentRefused",
    "PlanChanged"
  ],
  "ConfirmSignUpResult": [
    "LimitsUnavailable",
    "LinkInvalid",
    "RateLimited",
    "SignedIn"
  ],
  "CreateApiKeyResult": [
    "ApiKeyCreated",
    "ApiKeyLimitReached",
    "InvalidInput",
    "LimitsUnavailable",
    "RateLimited"
  ],
  "CreateBrokerAccountResult": [
    "BrokerAccountCreated",
    "InvalidInput"
  ],
  "CreateExportResult": [
    "ExportCreated",
    "InvalidInput",
    "LimitsUnavailable",
    "RateLimited"
  ],
  "CreateImportResult": [
    "ImportCreated",
    "InvalidInput",
    "NotFound",
    "PlanLimitReached",
    "RateLimited"
  ],
  "Failure": [
    "ApiKeyEnded",
    "ApiKeyLimitReached",
    "EmailUnavailable",
    "IdempotencyConflict",
    "ImportNotUndoable",
    "InvalidCredentials",
    "InvalidInput",
    "LimitsUnavailable",
    "LinkInvalid",
    "MailUnavailable",
    "NotAllowed",
    "NotFound",
    "PaymentRefused",
    "PlanLimitReached",
    "RateLimited",
    "SessionExpired"
  ],
  "RecordExecutionsResult": [
    "ExecutionsRecorded",
    "IdempotencyConflict",
    "InvalidInput",
    "NotFound",
    "RateLimited"
  ],
  "RefreshSessionResult": [
    "SessionExpired",
    "SignedIn"
  ],
  "RequestPasswordResetResult": [
    "InvalidInput",
    "LimitsUnavailable",
    "MailUnavailable",
    "PasswordResetMailed",
    "RateLimited"
  ],
  "ResetPasswordResult": [
    "InvalidInput",
    "LimitsUnavailable",
    "LinkInvalid",
    "PasswordWasReset",
    "RateLimited"
  ],
  "RevokeApiKeyResult": [
    "ApiKeyRevoked",
    "NotFound"
  ],
  "RotateApiKeyResult": [
    "ApiKeyEnded",
    "ApiKeyRotated",
    "InvalidInput",
    "NotFound"
  ],
  "SignInResult": [
    "InvalidCredentials",
    "InvalidInput",
    "LimitsUnavailable",
    "RateLimited",
    "SignedIn"
  ],
  "SignUpResult": [
    "EmailUnavailable",
    "InvalidInput",
    "LimitsUnavailable",
    "RateLimited",
    "SignUpMailed",
    "SignedIn"
  ],
  "UndoImportResult": [
    "ImportNotUndoable",
    "ImportUndoStarted",
    "ImportUndone",
    "NotFound"
  ],
  "UpdateApiKeyResult": [
    "ApiKeyEnded",
    "ApiKeyUpdated",
    "InvalidInput",
    "NotFound"
  ],
  "UpdateBrokerAccountResult": [
    "BrokerAccountUpdated",
    "InvalidInput",
    "NotFound"
  ],
  "UpdateProfileResult": [
    "InvalidInput",
    "ProfileUpdated"
  ],
  "UpdateTradeJournalResult": [
    "InvalidInput",
    "NotFound",
    "TradeJournalUpdated"
  ]
};
