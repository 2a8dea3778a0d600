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
  "CreateImportResult": [
    "ImportCreated",
    "InvalidInput",
    "NotFound",
    "PlanLimitReached"
  ],
  "Failure": [
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
