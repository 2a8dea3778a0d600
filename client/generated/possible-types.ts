/** The object types of each interface and union. */
export const possibleTypes: Record<string, string[]> = {
  "ChangePlanResult": [
    "NotAllowed",
    "PaymentRefused",
    "PlanChanged"
  ],
  "CreateApiKeyResult": [
    "ApiKeyCreated",
    "ApiKeyLimitReached",
    "InvalidInput"
  ],
  "CreateBrokerAccountResult": [
    "BrokerAccountCreated",
    "InvalidInput"
  ],
  "CreateImportResult": [
    "ImportCreated",
    "InvalidInput",
    "NotFound",
    "PlanLimitReached"
  ],
  "Failure": [
    "ApiKeyEnded",
    "ApiKeyLimitReached",
    "EmailUnavailable",
    "IdempotencyConflict",
    "ImportNotUndoable",
    "InvalidCredentials",
    "InvalidInput",
    "NotAllowed",
    "NotFound",
    "PaymentRefused",
    "PlanLimitReached",
    "SessionExpired"
  ],
  "RecordExecutionsResult": [
    "ExecutionsRecorded",
    "IdempotencyConflict",
    "InvalidInput",
    "NotFound"
  ],
  "RefreshSessionResult": [
    "SessionExpired",
    "SignedIn"
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
    "SignedIn"
  ],
  "SignUpResult": [
    "EmailUnavailable",
    "InvalidInput",
    "SignedIn"
  ],
  "UndoImportResult": [
    "ImportNotUndoable",
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
