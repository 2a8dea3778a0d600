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

/** No account can be made for this address. */
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
   * Exchanges the refresh-token cookie for a new access token. The cookie is replaced: each refresh token works once, and
   * using an old one again ends the whole session.
   */
  refreshSession: RefreshSessionResult;
  /**
   * Starts a session with an email address and a password. The refresh token travels in an HttpOnly cookie only. Attempts
   * are limited for each network address, and more tightly for each account from one network address.
   */
  signIn: SignInResult;
  /** Ends the session at once, on every device that shares it, and clears the cookie. Succeeds also when there is none. */
  signOut: SignedOut;
  /**
   * Creates a person with a personal workspace on the Free plan and signs them in. The refresh token travels in an
   * HttpOnly cookie only. Limited for each network address.
   */
  signUp: SignUpResult;
  /** Changes the caller's profile. Fields that are left out stay as they are. Needs `profile:write`. */
  updateProfile: UpdateProfileResult;
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
  /** The caller: who they are and the workspace they act in. Everything a trader has hangs from here. */
  me: Viewer;
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

/** How signing up ends. */
export type SignUpResult = EmailUnavailable | InvalidInput | LimitsUnavailable | RateLimited | SignedIn;

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
  /** The membership's id; the same person has another one in another workspace. */
  id: Scalars['ID']['output'];
  /** The person behind the request. Needs `profile:read`. */
  person: Person;
  /** What the person may do in this workspace. */
  role: WorkspaceRole;
  /** The workspace that the request reads and writes. */
  workspace: Workspace;
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
  RefreshSessionResult:
    | ( SessionExpired & { __typename: 'SessionExpired' } )
    | ( SignedIn & { __typename: 'SignedIn' } )
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
    | ( SignedIn & { __typename: 'SignedIn' } )
  ;
  UpdateProfileResult:
    | ( InvalidInput & { __typename: 'InvalidInput' } )
    | ( Omit<ProfileUpdated, 'person'> & { person: _RefType['Person'] } & { __typename: 'ProfileUpdated' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Failure:
    | ( EmailUnavailable )
    | ( InvalidCredentials )
    | ( InvalidInput )
    | ( LimitsUnavailable )
    | ( NotFound )
    | ( RateLimited )
    | ( SessionExpired )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  EmailUnavailable: ResolverTypeWrapper<EmailUnavailable>;
  Failure: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Failure']>;
  InputProblem: ResolverTypeWrapper<InputProblem>;
  InvalidCredentials: ResolverTypeWrapper<InvalidCredentials>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  LimitsUnavailable: ResolverTypeWrapper<LimitsUnavailable>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFound: ResolverTypeWrapper<NotFound>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Person: ResolverTypeWrapper<PersonRow>;
  ProfileUpdated: ResolverTypeWrapper<Omit<ProfileUpdated, 'person'> & { person: ResolversTypes['Person'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RateLimitBy: RateLimitBy;
  RateLimitOfPlan: RateLimitOfPlan;
  RateLimitUncounted: RateLimitUncounted;
  RateLimited: ResolverTypeWrapper<RateLimited>;
  RefreshSessionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RefreshSessionResult']>;
  SessionExpired: ResolverTypeWrapper<SessionExpired>;
  SignInInput: SignInInput;
  SignInResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignInResult']>;
  SignUpInput: SignUpInput;
  SignUpResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignUpResult']>;
  SignedIn: ResolverTypeWrapper<SignedIn>;
  SignedOut: ResolverTypeWrapper<SignedOut>;
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfileResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateProfileResult']>;
  Viewer: ResolverTypeWrapper<{ id: string }>;
  Workspace: ResolverTypeWrapper<WorkspaceRow>;
  WorkspaceRole: WorkspaceRole;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  EmailUnavailable: EmailUnavailable;
  Failure: ResolversInterfaceTypes<ResolversParentTypes>['Failure'];
  InputProblem: InputProblem;
  InvalidCredentials: InvalidCredentials;
  InvalidInput: InvalidInput;
  LimitsUnavailable: LimitsUnavailable;
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  NotFound: NotFound;
  ID: Scalars['ID']['output'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Person: PersonRow;
  ProfileUpdated: Omit<ProfileUpdated, 'person'> & { person: ResolversParentTypes['Person'] };
  Query: Record<PropertyKey, never>;
  RateLimited: RateLimited;
  RefreshSessionResult: ResolversUnionTypes<ResolversParentTypes>['RefreshSessionResult'];
  SessionExpired: SessionExpired;
  SignInInput: SignInInput;
  SignInResult: ResolversUnionTypes<ResolversParentTypes>['SignInResult'];
  SignUpInput: SignUpInput;
  SignUpResult: ResolversUnionTypes<ResolversParentTypes>['SignUpResult'];
  SignedIn: SignedIn;
  SignedOut: SignedOut;
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfileResult: ResolversUnionTypes<ResolversParentTypes>['UpdateProfileResult'];
  Viewer: { id: string };
  Workspace: WorkspaceRow;
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
};

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
  __resolveType: TypeResolveFn<'EmailUnavailable' | 'InvalidCredentials' | 'InvalidInput' | 'LimitsUnavailable' | 'NotFound' | 'RateLimited' | 'SessionExpired', ParentType, ContextType>;
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

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  refreshSession?: Resolver<ResolversTypes['RefreshSessionResult'], ParentType, ContextType>;
  signIn?: Resolver<ResolversTypes['SignInResult'], ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
  signOut?: Resolver<ResolversTypes['SignedOut'], ParentType, ContextType>;
  signUp?: Resolver<ResolversTypes['SignUpResult'], ParentType, ContextType, RequireFields<MutationSignUpArgs, 'input'>>;
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

export type SessionExpiredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionExpired'] = ResolversParentTypes['SessionExpired']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignInResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInResult'] = ResolversParentTypes['SignInResult']> = {
  __resolveType: TypeResolveFn<'InvalidCredentials' | 'InvalidInput' | 'LimitsUnavailable' | 'RateLimited' | 'SignedIn', ParentType, ContextType>;
};

export type SignUpResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignUpResult'] = ResolversParentTypes['SignUpResult']> = {
  __resolveType: TypeResolveFn<'EmailUnavailable' | 'InvalidInput' | 'LimitsUnavailable' | 'RateLimited' | 'SignedIn', ParentType, ContextType>;
};

export type SignedInResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignedIn'] = ResolversParentTypes['SignedIn']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignedOutResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignedOut'] = ResolversParentTypes['SignedOut']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type UpdateProfileResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProfileResult'] = ResolversParentTypes['UpdateProfileResult']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'ProfileUpdated', ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer'], FederationReferenceType extends FederationReferenceTypes['Viewer'] = FederationReferenceTypes['Viewer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Viewer']> | FederationReferenceType, FederationReferenceType, ContextType>;
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
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  EmailUnavailable?: EmailUnavailableResolvers<ContextType>;
  Failure?: FailureResolvers<ContextType>;
  InputProblem?: InputProblemResolvers<ContextType>;
  InvalidCredentials?: InvalidCredentialsResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  LimitsUnavailable?: LimitsUnavailableResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  ProfileUpdated?: ProfileUpdatedResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RateLimited?: RateLimitedResolvers<ContextType>;
  RefreshSessionResult?: RefreshSessionResultResolvers<ContextType>;
  SessionExpired?: SessionExpiredResolvers<ContextType>;
  SignInResult?: SignInResultResolvers<ContextType>;
  SignUpResult?: SignUpResultResolvers<ContextType>;
  SignedIn?: SignedInResolvers<ContextType>;
  SignedOut?: SignedOutResolvers<ContextType>;
  UpdateProfileResult?: UpdateProfileResultResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  Workspace?: WorkspaceResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  rateLimit?: RateLimitDirectiveResolver<any, any, ContextType>;
};
