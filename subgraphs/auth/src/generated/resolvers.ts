import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PersonRow } from '../person/person.entity.ts';
import type { WorkspaceRow } from '../workspace/workspace.entity.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /**
   * A calendar day, such as "2026-03-09". Days of trading belong to the time zone of the broker account in which
   * the execution took place.
   */
  Date: { input: string; output: string; }
  /** An instant in RFC 3339, in UTC, such as "2026-03-09T14:30:00.000Z". */
  DateTime: { input: Date; output: Date | string; }
  /**
   * An exact decimal number written as a string, such as "-1234.5600". Never a float: no digit is lost between
   * the broker's file and the screen. Accepted as a string or an integer.
   */
  Decimal: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

/** A secret with which programs ask instead of a person, in one workspace. Send it as `X-API-Key: ts_live_…`. */
export type ApiKey = {
  __typename?: 'ApiKey';
  /** Addresses and ranges that it may be used from; any when empty. */
  allowedAddresses: Array<Scalars['String']['output']>;
  /** Origins whose pages may use it; when empty, any, and programs that are no browser. */
  allowedOrigins: Array<Scalars['String']['output']>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** From when it is refused; null when it does not expire. */
  expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** Public id, `key_…`. It may be shown and logged. */
  id: Scalars['ID']['output'];
  /** How the latest secret ends. */
  lastFour: Scalars['String']['output'];
  /** When and from where it was used last, some seconds late; null when never. */
  lastUse: Maybe<ApiKeyUse>;
  /** A limit of its own, besides that of the workspace's plan. */
  limits: ApiKeyLimits;
  /** What people call it. */
  name: Scalars['String']['output'];
  /** Id of the person who made it. It can do no more than they may do now. */
  personId: Scalars['ID']['output'];
  /** How the latest secret begins, to recognise it by. */
  prefix: Scalars['String']['output'];
  /** Until when the secret before the latest is good; null when the key was never rotated. */
  previousSecretGoodUntil: Maybe<Scalars['DateTime']['output']>;
  /** When it was revoked; null while it is not. */
  revokedAt: Maybe<Scalars['DateTime']['output']>;
  /** What it is good for, as long as its owner may do that. */
  scopes: Array<Scalars['String']['output']>;
  /** Whether it can be used. */
  status: ApiKeyStatus;
};

/** Something that was done to an API key. It is never changed or deleted while the key's workspace exists. */
export type ApiKeyChange = {
  __typename?: 'ApiKeyChange';
  /** The address it was done from. */
  address: Maybe<Scalars['String']['output']>;
  /** What the program called itself, shortened. */
  agent: Maybe<Scalars['String']['output']>;
  /** When. */
  at: Scalars['DateTime']['output'];
  /** The fields that changed. */
  fields: Array<ApiKeyFieldChange>;
  /** Opaque id, `akc_…`. */
  id: Scalars['ID']['output'];
  /** The key, `key_…`. */
  keyId: Scalars['ID']['output'];
  /** What was done. */
  kind: ApiKeyChangeKind;
  /** Id of the person who did it. */
  personId: Scalars['ID']['output'];
};

/** A page of changes. */
export type ApiKeyChangeConnection = {
  __typename?: 'ApiKeyChangeConnection';
  /** The changes of this page. */
  edges: Array<ApiKeyChangeEdge>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** A change in a page. */
export type ApiKeyChangeEdge = {
  __typename?: 'ApiKeyChangeEdge';
  /** Its place; pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The change. */
  node: ApiKeyChange;
};

/** What can be done to an API key. */
export type ApiKeyChangeKind =
  /** It was made. */
  | 'CREATED'
  /** It was ended. */
  | 'REVOKED'
  /** It got a new secret. */
  | 'ROTATED'
  /** Its name, allow-lists or limits were changed. */
  | 'UPDATED';

/** A page of API keys. */
export type ApiKeyConnection = {
  __typename?: 'ApiKeyConnection';
  /** The keys of this page. */
  edges: Array<ApiKeyEdge>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** An API key was made. */
export type ApiKeyCreated = {
  __typename?: 'ApiKeyCreated';
  /** The key. */
  apiKey: ApiKey;
  /** The secret. Keep it: it is shown here and never again. */
  secret: Scalars['String']['output'];
};

/** A key in a page. */
export type ApiKeyEdge = {
  __typename?: 'ApiKeyEdge';
  /** Its place; pass it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The key. */
  node: ApiKey;
};

/** The API key is revoked or expired, which cannot be taken back. Make another one. */
export type ApiKeyEnded = Failure & {
  __typename?: 'ApiKeyEnded';
  /** The key. */
  apiKey: ApiKey;
  /** Always "API_KEY_ENDED". */
  code: Scalars['String']['output'];
  /** What to do. */
  message: Scalars['String']['output'];
};

/** A field before and after a change. A list stands in one text, separated by commas; null is nothing. */
export type ApiKeyFieldChange = {
  __typename?: 'ApiKeyFieldChange';
  /** Its value after. */
  after: Maybe<Scalars['String']['output']>;
  /** Its value before. */
  before: Maybe<Scalars['String']['output']>;
  /** Name of the field, such as "allowedOrigins". */
  field: Scalars['String']['output'];
};

/** For the router alone: what a secret gives the right to. */
export type ApiKeyGrant = {
  __typename?: 'ApiKeyGrant';
  /** Addresses and ranges that it may be used from. */
  allowedAddresses: Array<Scalars['String']['output']>;
  /** Origins whose pages may use it. */
  allowedOrigins: Array<Scalars['String']['output']>;
  /** From when the key is refused. */
  expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** The key, `key_…`. */
  keyId: Scalars['ID']['output'];
  /** A limit of its own. */
  limits: ApiKeyLimits;
  /** For whom it speaks; null when they are no longer in the workspace. */
  membershipId: Maybe<Scalars['ID']['output']>;
  /** The person who made it. */
  personId: Scalars['ID']['output'];
  /** What its owner may do in the workspace; null when they are no longer in it. */
  role: Maybe<WorkspaceRole>;
  /** Its scopes, as far as its owner has them now. */
  scopes: Array<Scalars['String']['output']>;
  /** From when this secret is refused because a newer one replaced it; null for the latest. */
  secretEndsAt: Maybe<Scalars['DateTime']['output']>;
  /** Whether the key can be used. */
  status: ApiKeyStatus;
  /** Counts up with every change of the key. */
  version: Scalars['Int']['output'];
  /** The workspace that it reads and writes. */
  workspaceId: Scalars['ID']['output'];
};

/** The workspace has as many API keys as it can have. Revoke one first. */
export type ApiKeyLimitReached = Failure & {
  __typename?: 'ApiKeyLimitReached';
  /** Always "API_KEY_LIMIT_REACHED". */
  code: Scalars['String']['output'];
  /** How many keys a workspace can have that are neither revoked nor expired. */
  limit: Scalars['Int']['output'];
  /** What to do. */
  message: Scalars['String']['output'];
};

/** What a key may spend, in points; null is no limit besides that of the plan. */
export type ApiKeyLimits = {
  __typename?: 'ApiKeyLimits';
  /** Points per day. */
  pointsPerDay: Maybe<Scalars['Int']['output']>;
  /** Points per hour. */
  pointsPerHour: Maybe<Scalars['Int']['output']>;
  /** Points per minute. */
  pointsPerMinute: Maybe<Scalars['Int']['output']>;
};

/** What a key may spend. What is left out has no limit besides that of the plan. */
export type ApiKeyLimitsInput = {
  /** Points per day, 1 to 100,000,000. */
  pointsPerDay?: InputMaybe<Scalars['Int']['input']>;
  /** Points per hour, 1 to 10,000,000. */
  pointsPerHour?: InputMaybe<Scalars['Int']['input']>;
  /** Points per minute, 1 to 1,000,000. */
  pointsPerMinute?: InputMaybe<Scalars['Int']['input']>;
};

/** The API key is no longer good. */
export type ApiKeyRevoked = {
  __typename?: 'ApiKeyRevoked';
  /** The key. */
  apiKey: ApiKey;
};

/** An API key got a new secret. */
export type ApiKeyRotated = {
  __typename?: 'ApiKeyRotated';
  /** The key. */
  apiKey: ApiKey;
  /** The new secret. Keep it: it is shown here and never again. */
  secret: Scalars['String']['output'];
};

/** A scope that an API key may have. */
export type ApiKeyScope = {
  __typename?: 'ApiKeyScope';
  /** What it is good for. */
  description: Scalars['String']['output'];
  /** Its name, such as "trades:read". */
  name: Scalars['String']['output'];
};

/** Whether an API key can be used. */
export type ApiKeyStatus =
  /** It is good. */
  | 'ACTIVE'
  /** Its time is over. */
  | 'EXPIRED'
  /** Whoever made it is no longer in the workspace. */
  | 'OWNER_GONE'
  /** Somebody ended it. */
  | 'REVOKED';

/** The API key as it is now. */
export type ApiKeyUpdated = {
  __typename?: 'ApiKeyUpdated';
  /** The key, with the changes. */
  apiKey: ApiKey;
};

/** A use of an API key. */
export type ApiKeyUse = {
  __typename?: 'ApiKeyUse';
  /** The address it came from. */
  address: Maybe<Scalars['String']['output']>;
  /** What the program called itself, shortened. */
  agent: Maybe<Scalars['String']['output']>;
  /** When. */
  at: Scalars['DateTime']['output'];
};

/** For the router alone: the last use of a key. */
export type ApiKeyUseInput = {
  /** From where. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** What the program called itself. */
  agent?: InputMaybe<Scalars['String']['input']>;
  /** When. */
  at: Scalars['DateTime']['input'];
  /** The key, `key_…`. */
  keyId: Scalars['ID']['input'];
};

/** Whose answer a field gives. */
export type CacheControlScope =
  /** It is the caller's. */
  | 'PRIVATE'
  /** It is the same for everybody, so that any cache may keep it for all. */
  | 'PUBLIC';

/** How confirming a sign-up ends. */
export type ConfirmSignUpResult = LimitsUnavailable | LinkInvalid | RateLimited | SignedIn;

/** What making an API key takes. */
export type CreateApiKeyInput = {
  /** Addresses and ranges that it may be used from, such as "203.0.113.7" or "2001:db8::/32"; at most 50. Any when left out. */
  allowedAddresses?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Origins whose pages may use it, such as "https://app.example.com"; at most 50. Any when left out. */
  allowedOrigins?: InputMaybe<Array<Scalars['String']['input']>>;
  /** From when it is refused, at most two years from now; it does not expire when left out. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** A limit of its own; none when left out. */
  limits?: InputMaybe<ApiKeyLimitsInput>;
  /** 1 to 80 characters. */
  name: Scalars['String']['input'];
  /** What it is good for: at least one of `Viewer.apiKeyScopes`. */
  scopes: Array<Scalars['String']['input']>;
};

/** How making an API key ends. */
export type CreateApiKeyResult = ApiKeyCreated | ApiKeyLimitReached | InvalidInput | LimitsUnavailable | RateLimited;

/** No account can be made for this address. Only an installation that sends no mail says so. */
export type EmailUnavailable = Failure & {
  __typename?: 'EmailUnavailable';
  /** Always "EMAIL_UNAVAILABLE". */
  code: Scalars['String']['output'];
  /** What to do. */
  message: Scalars['String']['output'];
};

/** Something a user can act on went wrong. Every failure in a result union implements this. */
export type Failure = {
  /** A stable code for programs, such as "NOT_FOUND"; it never changes meaning. */
  code: Scalars['String']['output'];
  /** One sentence for people: what is wrong and what to do. */
  message: Scalars['String']['output'];
};

/** Why one field of an input was refused. */
export type InputProblem = {
  __typename?: 'InputProblem';
  /** What is expected instead. */
  message: Scalars['String']['output'];
  /** Path of the field inside the input, such as "executions.3.price". */
  path: Scalars['String']['output'];
  /** The value that was sent, shortened; null when it was missing or is secret. */
  value: Maybe<Scalars['String']['output']>;
};

/** The email address and the password do not belong together. It is not told which of them is wrong. */
export type InvalidCredentials = Failure & {
  __typename?: 'InvalidCredentials';
  /** Always "INVALID_CREDENTIALS". */
  code: Scalars['String']['output'];
  /** What to do. */
  message: Scalars['String']['output'];
};

/** One or more fields of the input cannot be used as they are. Nothing was changed. */
export type InvalidInput = Failure & {
  __typename?: 'InvalidInput';
  /** Always "INVALID_INPUT". */
  code: Scalars['String']['output'];
  /** All problems in one sentence. */
  message: Scalars['String']['output'];
  /** Each field that was refused. */
  problems: Array<InputProblem>;
};

/** It cannot be told right now how often this was asked for, so it is refused. The call was not run. */
export type LimitsUnavailable = Failure & {
  __typename?: 'LimitsUnavailable';
  /** Always "LIMITS_UNAVAILABLE". */
  code: Scalars['String']['output'];
  /** What to do. */
  message: Scalars['String']['output'];
  /** Send it again after so many seconds. */
  retryAfterSeconds: Scalars['Int']['output'];
};

/** The link that was mailed cannot be used: it was used before, is too old, or is for something else. */
export type LinkInvalid = Failure & {
  __typename?: 'LinkInvalid';
  /** Always "LINK_INVALID". */
  code: Scalars['String']['output'];
  /** What to do. */
  message: Scalars['String']['output'];
};

/** This installation sends no mail. */
export type MailUnavailable = Failure & {
  __typename?: 'MailUnavailable';
  /** Always "MAIL_UNAVAILABLE". */
  code: Scalars['String']['output'];
  /** What to do. */
  message: Scalars['String']['output'];
};

/** An amount of money in one currency. Amounts of different currencies are never added. */
export type Money = {
  __typename?: 'Money';
  /** The exact amount, negative for a loss or a charge. */
  amount: Scalars['Decimal']['output'];
  /** ISO 4217 code, such as "USD", or the coin's code for crypto. */
  currency: Scalars['String']['output'];
};

/** Where changing starts. */
export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Confirms the address of a sign-up with the token that was mailed to it, creates the person, and signs them in. A token
   * works once, for 24 hours. Limited for each network address.
   */
  confirmSignUp: ConfirmSignUpResult;
  /**
   * Makes an API key for the caller's workspace. Its secret is in this answer and never again. A key can do what its
   * scopes say and its owner may still do. Needs `api-keys:write`, which no key has.
   */
  createApiKey: CreateApiKeyResult;
  /** For the router alone: where and when keys were used last. Gives how many keys it was news of. */
  recordApiKeyUses: Scalars['Int']['output'];
  /**
   * Exchanges the refresh-token cookie for a new access token. The cookie is replaced: each refresh token works once, and
   * using an old one again ends the whole session.
   */
  refreshSession: RefreshSessionResult;
  /**
   * Writes to the owner of an address how to set a new password. The answer is the same whether there is one or not.
   * Limited for each network address, and more tightly for each account from one network address.
   */
  requestPasswordReset: RequestPasswordResetResult;
  /**
   * Sets a new password with the token that was mailed, and ends all sessions of the person. A token works once, for 30
   * minutes. Limited for each network address, and more tightly for each token.
   */
  resetPassword: ResetPasswordResult;
  /** Ends an API key for good, everywhere within a second. Revoking it again changes nothing. Needs `api-keys:write`. */
  revokeApiKey: RevokeApiKeyResult;
  /**
   * Gives one of the caller's own API keys a new secret, which is in this answer and never again. The secret before it
   * stays good for a while, so that it can be replaced without a gap. Needs `api-keys:write`.
   */
  rotateApiKey: RotateApiKeyResult;
  /**
   * Starts a session with an email address and a password. The refresh token travels in an HttpOnly cookie only. Attempts
   * are limited for each network address, and more tightly for each account from one network address.
   */
  signIn: SignInResult;
  /** Ends the session at once, on every device that shares it, and clears the cookie. Succeeds also when there is none. */
  signOut: SignedOut;
  /**
   * Creates a person with a personal workspace on the Free plan and signs them in. The refresh token travels in an
   * HttpOnly cookie only. An installation that sends mail writes to the address first, and gives the same answer whether it
   * has an account or not; `confirmSignUp` does the rest. Limited for each network address.
   */
  signUp: SignUpResult;
  /** Renames an API key, or changes from where and how much it may be used. Needs `api-keys:write`. */
  updateApiKey: UpdateApiKeyResult;
  /** Changes the caller's profile. Fields that are left out stay as they are. Needs `profile:write`. */
  updateProfile: UpdateProfileResult;
};


/** Where changing starts. */
export type MutationConfirmSignUpArgs = {
  token: Scalars['String']['input'];
};


/** Where changing starts. */
export type MutationCreateApiKeyArgs = {
  input: CreateApiKeyInput;
};


/** Where changing starts. */
export type MutationRecordApiKeyUsesArgs = {
  uses: Array<ApiKeyUseInput>;
};


/** Where changing starts. */
export type MutationRequestPasswordResetArgs = {
  email: Scalars['String']['input'];
};


/** Where changing starts. */
export type MutationResetPasswordArgs = {
  input: ResetPasswordInput;
};


/** Where changing starts. */
export type MutationRevokeApiKeyArgs = {
  input: RevokeApiKeyInput;
};


/** Where changing starts. */
export type MutationRotateApiKeyArgs = {
  input: RotateApiKeyInput;
};


/** Where changing starts. */
export type MutationSignInArgs = {
  input: SignInInput;
};


/** Where changing starts. */
export type MutationSignUpArgs = {
  input: SignUpInput;
};


/** Where changing starts. */
export type MutationUpdateApiKeyArgs = {
  input: UpdateApiKeyInput;
};


/** Where changing starts. */
export type MutationUpdateProfileArgs = {
  input: UpdateProfileInput;
};

/** There is nothing with this id in the caller's workspace. Nothing was changed. */
export type NotFound = Failure & {
  __typename?: 'NotFound';
  /** Always "NOT_FOUND". */
  code: Scalars['String']['output'];
  /** The id that was asked for. */
  id: Scalars['ID']['output'];
  /** Names the kind of thing and the id. */
  message: Scalars['String']['output'];
};

/** Where a page of a connection lies in the whole list (Relay cursor connections). */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the last item of this page; null on an empty page. Pass it as `after` to read on. */
  endCursor: Maybe<Scalars['String']['output']>;
  /** Whether more items follow this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether items precede this page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first item of this page; null on an empty page. */
  startCursor: Maybe<Scalars['String']['output']>;
};

/** If the address has an account, a mail is on its way that says how to go on. */
export type PasswordResetMailed = {
  __typename?: 'PasswordResetMailed';
  /** Where it goes. */
  email: Scalars['String']['output'];
};

/** The password is the new one, and no session of the person goes on. Sign in with it. */
export type PasswordWasReset = {
  __typename?: 'PasswordWasReset';
  /** Since when. */
  at: Scalars['DateTime']['output'];
};

/** A person with an email address and a password. */
export type Person = {
  __typename?: 'Person';
  /** Currency they think in, ISO 4217. A broker account has one of its own. */
  baseCurrency: Scalars['String']['output'];
  /** When they signed up. */
  createdAt: Scalars['DateTime']['output'];
  /** How the app greets them. */
  displayName: Scalars['String']['output'];
  /** The address they sign in with, in lower case. */
  email: Scalars['String']['output'];
  /** Opaque id, `per_…`. */
  id: Scalars['ID']['output'];
  /** IANA time zone in which pages show times, such as "America/New_York". */
  timeZone: Scalars['String']['output'];
};

/** The profile as it is now. */
export type ProfileUpdated = {
  __typename?: 'ProfileUpdated';
  /** The person, with the changes. */
  person: Person;
};

/** Where reading starts. */
export type Query = {
  __typename?: 'Query';
  /** For the router alone: the key that a secret belongs to, by the SHA-256 of the secret; null when there is none. */
  apiKeyOfDigest: Maybe<ApiKeyGrant>;
  /** The caller: who they are and the workspace they act in. Everything a trader has hangs from here. */
  me: Viewer;
};


/** Where reading starts. */
export type QueryApiKeyOfDigestArgs = {
  digest: Scalars['String']['input'];
};

/** Whose calls a limit counts together. */
export type RateLimitBy =
  /** Those from one network address; of IPv6, from one /64. */
  | 'CLIENT_ADDRESS'
  /** Those of one workspace: all its people, sessions and keys. */
  | 'WORKSPACE';

/** A number of the plan by which calls are limited. */
export type RateLimitOfPlan =
  /** `PlanLimits.exportsPerDay`. */
  | 'EXPORTS_PER_DAY';

/** What becomes of a call that cannot be counted. */
export type RateLimitUncounted =
  /** It goes on, and is noted for the operators. */
  | 'ALLOWED'
  /** It is refused with `LimitsUnavailable`. */
  | 'REFUSED';

/** This was asked for too often. The call was not run, and can be sent again later. */
export type RateLimited = Failure & {
  __typename?: 'RateLimited';
  /** Always "RATE_LIMITED". */
  code: Scalars['String']['output'];
  /** How many calls are allowed within `windowSeconds`. */
  limit: Scalars['Int']['output'];
  /** The field that is limited, such as "signIn". */
  limited: Scalars['String']['output'];
  /** What is limited to how much, and how long to wait. */
  message: Scalars['String']['output'];
  /** Send it again after so many seconds, at least 1. */
  retryAfterSeconds: Scalars['Int']['output'];
  /** Length of the window, which begins with the first call. */
  windowSeconds: Scalars['Int']['output'];
};

/** How renewing a session ends. */
export type RefreshSessionResult = SessionExpired | SignedIn;

/** How asking for a new password ends. */
export type RequestPasswordResetResult = InvalidInput | LimitsUnavailable | MailUnavailable | PasswordResetMailed | RateLimited;

/** What setting a new password by mail takes. */
export type ResetPasswordInput = {
  /** At least 8 characters, at most 256, and none of the most common passwords. */
  newPassword: Scalars['String']['input'];
  /** What stands behind `#token=` in the link. */
  token: Scalars['String']['input'];
};

/** How setting a new password ends. */
export type ResetPasswordResult = InvalidInput | LimitsUnavailable | LinkInvalid | PasswordWasReset | RateLimited;

/** Which key is ended. */
export type RevokeApiKeyInput = {
  /** Which key, `key_…`. */
  keyId: Scalars['ID']['input'];
};

/** How revoking an API key ends. */
export type RevokeApiKeyResult = ApiKeyRevoked | NotFound;

/** Which key gets a new secret. */
export type RotateApiKeyInput = {
  /** One of the caller's own, `key_…`. */
  keyId: Scalars['ID']['input'];
  /** For how many seconds the present secret stays good, 0 to 604,800 (7 days). At most the 5 latest secrets are good at once. */
  overlapSeconds?: Scalars['Int']['input'];
};

/** How giving an API key a new secret ends. */
export type RotateApiKeyResult = ApiKeyEnded | ApiKeyRotated | InvalidInput | NotFound;

/** There is no session to renew: the cookie is missing, too old, used before, or the session was ended. */
export type SessionExpired = Failure & {
  __typename?: 'SessionExpired';
  /** Always "SESSION_EXPIRED". */
  code: Scalars['String']['output'];
  /** What to do. */
  message: Scalars['String']['output'];
};

/** What signing in takes. */
export type SignInInput = {
  /** The address that was given at sign-up. */
  email: Scalars['String']['input'];
  /** The password. */
  password: Scalars['String']['input'];
};

/** How signing in ends. */
export type SignInResult = InvalidCredentials | InvalidInput | LimitsUnavailable | RateLimited | SignedIn;

/** What signing up takes. */
export type SignUpInput = {
  /** ISO 4217 code. */
  baseCurrency?: Scalars['String']['input'];
  /** 1 to 80 characters. */
  displayName: Scalars['String']['input'];
  /** Email address; upper and lower case are the same. */
  email: Scalars['String']['input'];
  /** At least 8 characters, at most 256, and none of the most common passwords. */
  password: Scalars['String']['input'];
  /** IANA time zone, such as "Europe/Berlin". */
  timeZone?: Scalars['String']['input'];
};

/** A mail is on its way. It says how to go on, also when the address has an account already. */
export type SignUpMailed = {
  __typename?: 'SignUpMailed';
  /** Where it goes. */
  email: Scalars['String']['output'];
};

/** How signing up ends. */
export type SignUpResult = EmailUnavailable | InvalidInput | LimitsUnavailable | RateLimited | SignUpMailed | SignedIn;

/** A session was started or renewed. */
export type SignedIn = {
  __typename?: 'SignedIn';
  /** Send it as `Authorization: Bearer …`. A JWT signed with ES256. */
  accessToken: Scalars['String']['output'];
  /** When the access token stops working, about ten minutes from now; call `refreshSession` before. */
  expiresAt: Scalars['DateTime']['output'];
};

/** The session has ended. */
export type SignedOut = {
  __typename?: 'SignedOut';
  /** When it ended. */
  at: Scalars['DateTime']['output'];
};

/** What can be changed of an API key. Fields that are left out stay as they are; scopes and expiry never change. */
export type UpdateApiKeyInput = {
  /** The whole list as it shall be; empty for any address. */
  allowedAddresses?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The whole list as it shall be; empty for any origin. */
  allowedOrigins?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Which key, `key_…`. */
  keyId: Scalars['ID']['input'];
  /** All limits as they shall be; `{}` takes them away. */
  limits?: InputMaybe<ApiKeyLimitsInput>;
  /** 1 to 80 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** How changing an API key ends. */
export type UpdateApiKeyResult = ApiKeyEnded | ApiKeyUpdated | InvalidInput | NotFound;

/** What can be changed of a profile. */
export type UpdateProfileInput = {
  /** ISO 4217 code. */
  baseCurrency?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 80 characters. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** IANA time zone. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** How changing a profile ends. */
export type UpdateProfileResult = InvalidInput | ProfileUpdated;

/** The caller of this request: a person acting in one workspace. */
export type Viewer = {
  __typename?: 'Viewer';
  /**
   * What was done to API keys, the latest first; 20 when neither `first` nor `last` is given. A member sees what concerns
   * their own keys, an owner everything. Needs `api-keys:read`.
   */
  apiKeyChanges: ApiKeyChangeConnection;
  /** The scopes that the caller may give to an API key. Needs `api-keys:read`. */
  apiKeyScopes: Array<ApiKeyScope>;
  /**
   * The workspace's API keys, the latest first; 20 when neither `first` nor `last` is given. A member sees their own, an
   * owner all. Needs `api-keys:read`.
   */
  apiKeys: ApiKeyConnection;
  /** The membership's id; the same person has another one in another workspace. */
  id: Scalars['ID']['output'];
  /** The person behind the request. Needs `profile:read`. */
  person: Person;
  /** What the person may do in this workspace. */
  role: WorkspaceRole;
  /** The workspace that the request reads and writes. */
  workspace: Workspace;
};


/** The caller of this request: a person acting in one workspace. */
export type ViewerApiKeyChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  keyId?: InputMaybe<Scalars['ID']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** The caller of this request: a person acting in one workspace. */
export type ViewerApiKeysArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeRevoked?: Scalars['Boolean']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** What a trader owns is owned by a workspace: accounts, trades, imports, the subscription. */
export type Workspace = {
  __typename?: 'Workspace';
  /** Opaque id, `wsp_…`. */
  id: Scalars['ID']['output'];
  /** Its name; a personal workspace carries the person's. */
  name: Scalars['String']['output'];
};

/** What a person may do in a workspace. */
export type WorkspaceRole =
  /** Read and write what is traded, but not the subscription. */
  | 'MEMBER'
  /** Everything, the subscription included. */
  | 'OWNER';



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Person: Person;
  Viewer: Viewer;
  Workspace: Workspace;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
  Viewer:
    ( { __typename: 'Viewer' }
    & GraphQLRecursivePick<FederationTypes['Viewer'], {"id":true}> );
  Workspace:
    ( { __typename: 'Workspace' }
    & GraphQLRecursivePick<FederationTypes['Workspace'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  ConfirmSignUpResult:
    | ( LimitsUnavailable & { __typename: 'LimitsUnavailable' } )
    | ( LinkInvalid & { __typename: 'LinkInvalid' } )
    | ( RateLimited & { __typename: 'RateLimited' } )
    | ( SignedIn & { __typename: 'SignedIn' } )
  ;
  CreateApiKeyResult:
    | ( ApiKeyCreated & { __typename: 'ApiKeyCreated' } )
    | ( ApiKeyLimitReached & { __typename: 'ApiKeyLimitReached' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( LimitsUnavailable & { __typename: 'LimitsUnavailable' } )
    | ( RateLimited & { __typename: 'RateLimited' } )
  ;
  RefreshSessionResult:
    | ( SessionExpired & { __typename: 'SessionExpired' } )
    | ( SignedIn & { __typename: 'SignedIn' } )
  ;
  RequestPasswordResetResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( LimitsUnavailable & { __typename: 'LimitsUnavailable' } )
    | ( MailUnavailable & { __typename: 'MailUnavailable' } )
    | ( PasswordResetMailed & { __typename: 'PasswordResetMailed' } )
    | ( RateLimited & { __typename: 'RateLimited' } )
  ;
  ResetPasswordResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( LimitsUnavailable & { __typename: 'LimitsUnavailable' } )
    | ( LinkInvalid & { __typename: 'LinkInvalid' } )
    | ( PasswordWasReset & { __typename: 'PasswordWasReset' } )
    | ( RateLimited & { __typename: 'RateLimited' } )
  ;
  RevokeApiKeyResult:
    | ( ApiKeyRevoked & { __typename: 'ApiKeyRevoked' } )
    | ( NotFound & { __typename: 'NotFound' } )
  ;
  RotateApiKeyResult:
    | ( ApiKeyEnded & { __typename: 'ApiKeyEnded' } )
    | ( ApiKeyRotated & { __typename: 'ApiKeyRotated' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
  ;
  SignInResult:
    | ( InvalidCredentials & { __typename: 'InvalidCredentials' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( LimitsUnavailable & { __typename: 'LimitsUnavailable' } )
    | ( RateLimited & { __typename: 'RateLimited' } )
    | ( SignedIn & { __typename: 'SignedIn' } )
  ;
  SignUpResult:
    | ( EmailUnavailable & { __typename: 'EmailUnavailable' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( LimitsUnavailable & { __typename: 'LimitsUnavailable' } )
    | ( RateLimited & { __typename: 'RateLimited' } )
    | ( SignUpMailed & { __typename: 'SignUpMailed' } )
    | ( SignedIn & { __typename: 'SignedIn' } )
  ;
  UpdateApiKeyResult:
    | ( ApiKeyEnded & { __typename: 'ApiKeyEnded' } )
    | ( ApiKeyUpdated & { __typename: 'ApiKeyUpdated' } )
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( NotFound & { __typename: 'NotFound' } )
  ;
  UpdateProfileResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( Omit<ProfileUpdated, 'person'> & { person: _RefType['Person'] } & { __typename: 'ProfileUpdated' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Failure:
    | ( ApiKeyEnded )
    | ( ApiKeyLimitReached )
    | ( EmailUnavailable )
    | ( InvalidCredentials )
    | ( InvalidInput )
    | ( LimitsUnavailable )
    | ( LinkInvalid )
    | ( MailUnavailable )
    | ( NotFound )
    | ( RateLimited )
    | ( SessionExpired )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ApiKey: ResolverTypeWrapper<ApiKey>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ApiKeyChange: ResolverTypeWrapper<ApiKeyChange>;
  ApiKeyChangeConnection: ResolverTypeWrapper<ApiKeyChangeConnection>;
  ApiKeyChangeEdge: ResolverTypeWrapper<ApiKeyChangeEdge>;
  ApiKeyChangeKind: ApiKeyChangeKind;
  ApiKeyConnection: ResolverTypeWrapper<ApiKeyConnection>;
  ApiKeyCreated: ResolverTypeWrapper<ApiKeyCreated>;
  ApiKeyEdge: ResolverTypeWrapper<ApiKeyEdge>;
  ApiKeyEnded: ResolverTypeWrapper<ApiKeyEnded>;
  ApiKeyFieldChange: ResolverTypeWrapper<ApiKeyFieldChange>;
  ApiKeyGrant: ResolverTypeWrapper<ApiKeyGrant>;
  ApiKeyLimitReached: ResolverTypeWrapper<ApiKeyLimitReached>;
  ApiKeyLimits: ResolverTypeWrapper<ApiKeyLimits>;
  ApiKeyLimitsInput: ApiKeyLimitsInput;
  ApiKeyRevoked: ResolverTypeWrapper<ApiKeyRevoked>;
  ApiKeyRotated: ResolverTypeWrapper<ApiKeyRotated>;
  ApiKeyScope: ResolverTypeWrapper<ApiKeyScope>;
  ApiKeyStatus: ApiKeyStatus;
  ApiKeyUpdated: ResolverTypeWrapper<ApiKeyUpdated>;
  ApiKeyUse: ResolverTypeWrapper<ApiKeyUse>;
  ApiKeyUseInput: ApiKeyUseInput;
  CacheControlScope: CacheControlScope;
  ConfirmSignUpResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ConfirmSignUpResult']>;
  CreateApiKeyInput: CreateApiKeyInput;
  CreateApiKeyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateApiKeyResult']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  EmailUnavailable: ResolverTypeWrapper<EmailUnavailable>;
  Failure: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Failure']>;
  InputProblem: ResolverTypeWrapper<InputProblem>;
  InvalidCredentials: ResolverTypeWrapper<InvalidCredentials>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  LimitsUnavailable: ResolverTypeWrapper<LimitsUnavailable>;
  LinkInvalid: ResolverTypeWrapper<LinkInvalid>;
  MailUnavailable: ResolverTypeWrapper<MailUnavailable>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFound: ResolverTypeWrapper<NotFound>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  PasswordResetMailed: ResolverTypeWrapper<PasswordResetMailed>;
  PasswordWasReset: ResolverTypeWrapper<PasswordWasReset>;
  Person: ResolverTypeWrapper<PersonRow>;
  ProfileUpdated: ResolverTypeWrapper<Omit<ProfileUpdated, 'person'> & { person: ResolversTypes['Person'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RateLimitBy: RateLimitBy;
  RateLimitOfPlan: RateLimitOfPlan;
  RateLimitUncounted: RateLimitUncounted;
  RateLimited: ResolverTypeWrapper<RateLimited>;
  RefreshSessionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RefreshSessionResult']>;
  RequestPasswordResetResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestPasswordResetResult']>;
  ResetPasswordInput: ResetPasswordInput;
  ResetPasswordResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResetPasswordResult']>;
  RevokeApiKeyInput: RevokeApiKeyInput;
  RevokeApiKeyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeApiKeyResult']>;
  RotateApiKeyInput: RotateApiKeyInput;
  RotateApiKeyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RotateApiKeyResult']>;
  SessionExpired: ResolverTypeWrapper<SessionExpired>;
  SignInInput: SignInInput;
  SignInResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignInResult']>;
  SignUpInput: SignUpInput;
  SignUpMailed: ResolverTypeWrapper<SignUpMailed>;
  SignUpResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignUpResult']>;
  SignedIn: ResolverTypeWrapper<SignedIn>;
  SignedOut: ResolverTypeWrapper<SignedOut>;
  UpdateApiKeyInput: UpdateApiKeyInput;
  UpdateApiKeyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateApiKeyResult']>;
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfileResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateProfileResult']>;
  Viewer: ResolverTypeWrapper<{ id: string }>;
  Workspace: ResolverTypeWrapper<WorkspaceRow>;
  WorkspaceRole: WorkspaceRole;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ApiKey: ApiKey;
  ID: Scalars['ID']['output'];
  ApiKeyChange: ApiKeyChange;
  ApiKeyChangeConnection: ApiKeyChangeConnection;
  ApiKeyChangeEdge: ApiKeyChangeEdge;
  ApiKeyConnection: ApiKeyConnection;
  ApiKeyCreated: ApiKeyCreated;
  ApiKeyEdge: ApiKeyEdge;
  ApiKeyEnded: ApiKeyEnded;
  ApiKeyFieldChange: ApiKeyFieldChange;
  ApiKeyGrant: ApiKeyGrant;
  ApiKeyLimitReached: ApiKeyLimitReached;
  ApiKeyLimits: ApiKeyLimits;
  ApiKeyLimitsInput: ApiKeyLimitsInput;
  ApiKeyRevoked: ApiKeyRevoked;
  ApiKeyRotated: ApiKeyRotated;
  ApiKeyScope: ApiKeyScope;
  ApiKeyUpdated: ApiKeyUpdated;
  ApiKeyUse: ApiKeyUse;
  ApiKeyUseInput: ApiKeyUseInput;
  ConfirmSignUpResult: ResolversUnionTypes<ResolversParentTypes>['ConfirmSignUpResult'];
  CreateApiKeyInput: CreateApiKeyInput;
  CreateApiKeyResult: ResolversUnionTypes<ResolversParentTypes>['CreateApiKeyResult'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  EmailUnavailable: EmailUnavailable;
  Failure: ResolversInterfaceTypes<ResolversParentTypes>['Failure'];
  InputProblem: InputProblem;
  InvalidCredentials: InvalidCredentials;
  InvalidInput: InvalidInput;
  LimitsUnavailable: LimitsUnavailable;
  LinkInvalid: LinkInvalid;
  MailUnavailable: MailUnavailable;
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  NotFound: NotFound;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  PasswordResetMailed: PasswordResetMailed;
  PasswordWasReset: PasswordWasReset;
  Person: PersonRow;
  ProfileUpdated: Omit<ProfileUpdated, 'person'> & { person: ResolversParentTypes['Person'] };
  Query: Record<PropertyKey, never>;
  RateLimited: RateLimited;
  RefreshSessionResult: ResolversUnionTypes<ResolversParentTypes>['RefreshSessionResult'];
  RequestPasswordResetResult: ResolversUnionTypes<ResolversParentTypes>['RequestPasswordResetResult'];
  ResetPasswordInput: ResetPasswordInput;
  ResetPasswordResult: ResolversUnionTypes<ResolversParentTypes>['ResetPasswordResult'];
  RevokeApiKeyInput: RevokeApiKeyInput;
  RevokeApiKeyResult: ResolversUnionTypes<ResolversParentTypes>['RevokeApiKeyResult'];
  RotateApiKeyInput: RotateApiKeyInput;
  RotateApiKeyResult: ResolversUnionTypes<ResolversParentTypes>['RotateApiKeyResult'];
  SessionExpired: SessionExpired;
  SignInInput: SignInInput;
  SignInResult: ResolversUnionTypes<ResolversParentTypes>['SignInResult'];
  SignUpInput: SignUpInput;
  SignUpMailed: SignUpMailed;
  SignUpResult: ResolversUnionTypes<ResolversParentTypes>['SignUpResult'];
  SignedIn: SignedIn;
  SignedOut: SignedOut;
  UpdateApiKeyInput: UpdateApiKeyInput;
  UpdateApiKeyResult: ResolversUnionTypes<ResolversParentTypes>['UpdateApiKeyResult'];
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfileResult: ResolversUnionTypes<ResolversParentTypes>['UpdateProfileResult'];
  Viewer: { id: string };
  Workspace: WorkspaceRow;
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
};

export type CacheControlDirectiveArgs = {
  maxAge: Scalars['Int']['input'];
  scope?: CacheControlScope;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = Context, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type RateLimitDirectiveArgs = {
  arguments?: Maybe<Array<Scalars['String']['input']>>;
  by: RateLimitBy;
  counts: Scalars['String']['input'];
  duration: Scalars['Int']['input'];
  limit?: Maybe<Scalars['Int']['input']>;
  planLimit?: Maybe<RateLimitOfPlan>;
  uncounted?: RateLimitUncounted;
};

export type RateLimitDirectiveResolver<Result, Parent, ContextType = Context, Args = RateLimitDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ApiKeyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKey'] = ResolversParentTypes['ApiKey']> = {
  allowedAddresses?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  allowedOrigins?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastFour?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastUse?: Resolver<Maybe<ResolversTypes['ApiKeyUse']>, ParentType, ContextType>;
  limits?: Resolver<ResolversTypes['ApiKeyLimits'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  personId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  prefix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  previousSecretGoodUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ApiKeyStatus'], ParentType, ContextType>;
};

export type ApiKeyChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyChange'] = ResolversParentTypes['ApiKeyChange']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  agent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['ApiKeyFieldChange']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keyId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ApiKeyChangeKind'], ParentType, ContextType>;
  personId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ApiKeyChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyChangeConnection'] = ResolversParentTypes['ApiKeyChangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ApiKeyChangeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ApiKeyChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyChangeEdge'] = ResolversParentTypes['ApiKeyChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ApiKeyChange'], ParentType, ContextType>;
};

export type ApiKeyConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyConnection'] = ResolversParentTypes['ApiKeyConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ApiKeyEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ApiKeyCreatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyCreated'] = ResolversParentTypes['ApiKeyCreated']> = {
  apiKey?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiKeyEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyEdge'] = ResolversParentTypes['ApiKeyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
};

export type ApiKeyEndedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyEnded'] = ResolversParentTypes['ApiKeyEnded']> = {
  apiKey?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiKeyFieldChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyFieldChange'] = ResolversParentTypes['ApiKeyFieldChange']> = {
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ApiKeyGrantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyGrant'] = ResolversParentTypes['ApiKeyGrant']> = {
  allowedAddresses?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  allowedOrigins?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  keyId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  limits?: Resolver<ResolversTypes['ApiKeyLimits'], ParentType, ContextType>;
  membershipId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  personId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['WorkspaceRole']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  secretEndsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ApiKeyStatus'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  workspaceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ApiKeyLimitReachedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyLimitReached'] = ResolversParentTypes['ApiKeyLimitReached']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiKeyLimitsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyLimits'] = ResolversParentTypes['ApiKeyLimits']> = {
  pointsPerDay?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  pointsPerHour?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  pointsPerMinute?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ApiKeyRevokedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyRevoked'] = ResolversParentTypes['ApiKeyRevoked']> = {
  apiKey?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiKeyRotatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyRotated'] = ResolversParentTypes['ApiKeyRotated']> = {
  apiKey?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiKeyScopeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyScope'] = ResolversParentTypes['ApiKeyScope']> = {
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ApiKeyUpdatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyUpdated'] = ResolversParentTypes['ApiKeyUpdated']> = {
  apiKey?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiKeyUseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyUse'] = ResolversParentTypes['ApiKeyUse']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  agent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ConfirmSignUpResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmSignUpResult'] = ResolversParentTypes['ConfirmSignUpResult']> = {
  __resolveType: TypeResolveFn<'LimitsUnavailable' | 'LinkInvalid' | 'RateLimited' | 'SignedIn', ParentType, ContextType>;
};

export type CreateApiKeyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateApiKeyResult'] = ResolversParentTypes['CreateApiKeyResult']> = {
  __resolveType: TypeResolveFn<'ApiKeyCreated' | 'ApiKeyLimitReached' | 'InvalidInput' | 'LimitsUnavailable' | 'RateLimited', ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type EmailUnavailableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmailUnavailable'] = ResolversParentTypes['EmailUnavailable']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FailureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Failure'] = ResolversParentTypes['Failure']> = {
  __resolveType: TypeResolveFn<'ApiKeyEnded' | 'ApiKeyLimitReached' | 'EmailUnavailable' | 'InvalidCredentials' | 'InvalidInput' | 'LimitsUnavailable' | 'LinkInvalid' | 'MailUnavailable' | 'NotFound' | 'RateLimited' | 'SessionExpired', ParentType, ContextType>;
};

export type InputProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InputProblem'] = ResolversParentTypes['InputProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InvalidCredentialsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidCredentials'] = ResolversParentTypes['InvalidCredentials']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['InputProblem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LimitsUnavailableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LimitsUnavailable'] = ResolversParentTypes['LimitsUnavailable']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAfterSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LinkInvalidResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LinkInvalid'] = ResolversParentTypes['LinkInvalid']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MailUnavailableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailUnavailable'] = ResolversParentTypes['MailUnavailable']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  confirmSignUp?: Resolver<ResolversTypes['ConfirmSignUpResult'], ParentType, ContextType, RequireFields<MutationConfirmSignUpArgs, 'token'>>;
  createApiKey?: Resolver<ResolversTypes['CreateApiKeyResult'], ParentType, ContextType, RequireFields<MutationCreateApiKeyArgs, 'input'>>;
  recordApiKeyUses?: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<MutationRecordApiKeyUsesArgs, 'uses'>>;
  refreshSession?: Resolver<ResolversTypes['RefreshSessionResult'], ParentType, ContextType>;
  requestPasswordReset?: Resolver<ResolversTypes['RequestPasswordResetResult'], ParentType, ContextType, RequireFields<MutationRequestPasswordResetArgs, 'email'>>;
  resetPassword?: Resolver<ResolversTypes['ResetPasswordResult'], ParentType, ContextType, RequireFields<MutationResetPasswordArgs, 'input'>>;
  revokeApiKey?: Resolver<ResolversTypes['RevokeApiKeyResult'], ParentType, ContextType, RequireFields<MutationRevokeApiKeyArgs, 'input'>>;
  rotateApiKey?: Resolver<ResolversTypes['RotateApiKeyResult'], ParentType, ContextType, RequireFields<MutationRotateApiKeyArgs, 'input'>>;
  signIn?: Resolver<ResolversTypes['SignInResult'], ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
  signOut?: Resolver<ResolversTypes['SignedOut'], ParentType, ContextType>;
  signUp?: Resolver<ResolversTypes['SignUpResult'], ParentType, ContextType, RequireFields<MutationSignUpArgs, 'input'>>;
  updateApiKey?: Resolver<ResolversTypes['UpdateApiKeyResult'], ParentType, ContextType, RequireFields<MutationUpdateApiKeyArgs, 'input'>>;
  updateProfile?: Resolver<ResolversTypes['UpdateProfileResult'], ParentType, ContextType, RequireFields<MutationUpdateProfileArgs, 'input'>>;
};

export type NotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotFound'] = ResolversParentTypes['NotFound']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PasswordResetMailedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PasswordResetMailed'] = ResolversParentTypes['PasswordResetMailed']> = {
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PasswordWasResetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PasswordWasReset'] = ResolversParentTypes['PasswordWasReset']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  baseCurrency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProfileUpdatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProfileUpdated'] = ResolversParentTypes['ProfileUpdated']> = {
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  apiKeyOfDigest?: Resolver<Maybe<ResolversTypes['ApiKeyGrant']>, ParentType, ContextType, RequireFields<QueryApiKeyOfDigestArgs, 'digest'>>;
  me?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
};

export type RateLimitedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RateLimited'] = ResolversParentTypes['RateLimited']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  limited?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAfterSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  windowSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefreshSessionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefreshSessionResult'] = ResolversParentTypes['RefreshSessionResult']> = {
  __resolveType: TypeResolveFn<'SessionExpired' | 'SignedIn', ParentType, ContextType>;
};

export type RequestPasswordResetResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestPasswordResetResult'] = ResolversParentTypes['RequestPasswordResetResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'LimitsUnavailable' | 'MailUnavailable' | 'PasswordResetMailed' | 'RateLimited', ParentType, ContextType>;
};

export type ResetPasswordResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResetPasswordResult'] = ResolversParentTypes['ResetPasswordResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'LimitsUnavailable' | 'LinkInvalid' | 'PasswordWasReset' | 'RateLimited', ParentType, ContextType>;
};

export type RevokeApiKeyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeApiKeyResult'] = ResolversParentTypes['RevokeApiKeyResult']> = {
  __resolveType: TypeResolveFn<'ApiKeyRevoked' | 'NotFound', ParentType, ContextType>;
};

export type RotateApiKeyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RotateApiKeyResult'] = ResolversParentTypes['RotateApiKeyResult']> = {
  __resolveType: TypeResolveFn<'ApiKeyEnded' | 'ApiKeyRotated' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type SessionExpiredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionExpired'] = ResolversParentTypes['SessionExpired']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignInResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInResult'] = ResolversParentTypes['SignInResult']> = {
  __resolveType: TypeResolveFn<'InvalidCredentials' | 'InvalidInput' | 'LimitsUnavailable' | 'RateLimited' | 'SignedIn', ParentType, ContextType>;
};

export type SignUpMailedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignUpMailed'] = ResolversParentTypes['SignUpMailed']> = {
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignUpResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignUpResult'] = ResolversParentTypes['SignUpResult']> = {
  __resolveType: TypeResolveFn<'EmailUnavailable' | 'InvalidInput' | 'LimitsUnavailable' | 'RateLimited' | 'SignUpMailed' | 'SignedIn', ParentType, ContextType>;
};

export type SignedInResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignedIn'] = ResolversParentTypes['SignedIn']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignedOutResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignedOut'] = ResolversParentTypes['SignedOut']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type UpdateApiKeyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateApiKeyResult'] = ResolversParentTypes['UpdateApiKeyResult']> = {
  __resolveType: TypeResolveFn<'ApiKeyEnded' | 'ApiKeyUpdated' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type UpdateProfileResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProfileResult'] = ResolversParentTypes['UpdateProfileResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'ProfileUpdated', ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer'], FederationReferenceType extends FederationReferenceTypes['Viewer'] = FederationReferenceTypes['Viewer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Viewer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  apiKeyChanges?: Resolver<ResolversTypes['ApiKeyChangeConnection'], ParentType, ContextType, Partial<ViewerApiKeyChangesArgs>>;
  apiKeyScopes?: Resolver<Array<ResolversTypes['ApiKeyScope']>, ParentType, ContextType>;
  apiKeys?: Resolver<ResolversTypes['ApiKeyConnection'], ParentType, ContextType, RequireFields<ViewerApiKeysArgs, 'includeRevoked'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['WorkspaceRole'], ParentType, ContextType>;
  workspace?: Resolver<ResolversTypes['Workspace'], ParentType, ContextType>;
};

export type WorkspaceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Workspace'] = ResolversParentTypes['Workspace'], FederationReferenceType extends FederationReferenceTypes['Workspace'] = FederationReferenceTypes['Workspace']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Workspace']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  ApiKey?: ApiKeyResolvers<ContextType>;
  ApiKeyChange?: ApiKeyChangeResolvers<ContextType>;
  ApiKeyChangeConnection?: ApiKeyChangeConnectionResolvers<ContextType>;
  ApiKeyChangeEdge?: ApiKeyChangeEdgeResolvers<ContextType>;
  ApiKeyConnection?: ApiKeyConnectionResolvers<ContextType>;
  ApiKeyCreated?: ApiKeyCreatedResolvers<ContextType>;
  ApiKeyEdge?: ApiKeyEdgeResolvers<ContextType>;
  ApiKeyEnded?: ApiKeyEndedResolvers<ContextType>;
  ApiKeyFieldChange?: ApiKeyFieldChangeResolvers<ContextType>;
  ApiKeyGrant?: ApiKeyGrantResolvers<ContextType>;
  ApiKeyLimitReached?: ApiKeyLimitReachedResolvers<ContextType>;
  ApiKeyLimits?: ApiKeyLimitsResolvers<ContextType>;
  ApiKeyRevoked?: ApiKeyRevokedResolvers<ContextType>;
  ApiKeyRotated?: ApiKeyRotatedResolvers<ContextType>;
  ApiKeyScope?: ApiKeyScopeResolvers<ContextType>;
  ApiKeyUpdated?: ApiKeyUpdatedResolvers<ContextType>;
  ApiKeyUse?: ApiKeyUseResolvers<ContextType>;
  ConfirmSignUpResult?: ConfirmSignUpResultResolvers<ContextType>;
  CreateApiKeyResult?: CreateApiKeyResultResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  EmailUnavailable?: EmailUnavailableResolvers<ContextType>;
  Failure?: FailureResolvers<ContextType>;
  InputProblem?: InputProblemResolvers<ContextType>;
  InvalidCredentials?: InvalidCredentialsResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  LimitsUnavailable?: LimitsUnavailableResolvers<ContextType>;
  LinkInvalid?: LinkInvalidResolvers<ContextType>;
  MailUnavailable?: MailUnavailableResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PasswordResetMailed?: PasswordResetMailedResolvers<ContextType>;
  PasswordWasReset?: PasswordWasResetResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  ProfileUpdated?: ProfileUpdatedResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RateLimited?: RateLimitedResolvers<ContextType>;
  RefreshSessionResult?: RefreshSessionResultResolvers<ContextType>;
  RequestPasswordResetResult?: RequestPasswordResetResultResolvers<ContextType>;
  ResetPasswordResult?: ResetPasswordResultResolvers<ContextType>;
  RevokeApiKeyResult?: RevokeApiKeyResultResolvers<ContextType>;
  RotateApiKeyResult?: RotateApiKeyResultResolvers<ContextType>;
  SessionExpired?: SessionExpiredResolvers<ContextType>;
  SignInResult?: SignInResultResolvers<ContextType>;
  SignUpMailed?: SignUpMailedResolvers<ContextType>;
  SignUpResult?: SignUpResultResolvers<ContextType>;
  SignedIn?: SignedInResolvers<ContextType>;
  SignedOut?: SignedOutResolvers<ContextType>;
  UpdateApiKeyResult?: UpdateApiKeyResultResolvers<ContextType>;
  UpdateProfileResult?: UpdateProfileResultResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  Workspace?: WorkspaceResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
  rateLimit?: RateLimitDirectiveResolver<any, any, ContextType>;
};
