/** The object types of each interface and union. */
export const possibleTypes: Record<string, string[]> = {
  "ChangePlanResult": [
    "NotAllowed",
    "PaymentRefused",
    "PlanChanged"
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
    "EmailUnavailable",
    "IdempotencyConflict",
    "ImportNotUndoable",
    "InvalidCredentials",
    "InvalidInput",
    "LimitsUnavailable",
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
    "SignedIn"
  ],
  "UndoImportResult": [
    "ImportNotUndoable",
    "ImportUndone",
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
