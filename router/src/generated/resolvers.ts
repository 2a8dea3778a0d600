import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Context } from '../budget/graph/context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
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

/** Whose answer a field gives. */
export type CacheControlScope =
  /** It is the caller's. */
  | 'PRIVATE'
  /** It is the same for everybody, so that any cache may keep it for all. */
  | 'PUBLIC';

/** Operations that run at the same time. */
export type ConcurrentOperations = {
  __typename?: 'ConcurrentOperations';
  /** The most at once; null is no limit. */
  limit: Maybe<Scalars['Int']['output']>;
  /** How many run now, this one included where it is charged for. */
  running: Scalars['Int']['output'];
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

/** Where reading starts. */
export type Query = {
  __typename?: 'Query';
  /**
   * What the caller may still ask for. The same for all sessions and keys of a workspace, but for the limit that a key has of
   * its own; without credentials, for the client's address. Asked alone it costs nothing and is never refused. Null while it
   * cannot be told.
   */
  rateLimit: Maybe<RateLimit>;
};

/** What the caller may ask for, and how much of it is left. A request weighs max(1, ceil(cost / 100)) points. */
export type RateLimit = {
  __typename?: 'RateLimit';
  /** Operations that run at the same time. */
  concurrent: ConcurrentOperations;
  /** The highest cost of a single operation. */
  maximumOperationCost: Scalars['Int']['output'];
  /** The windows in which points are limited, from the shortest. Empty where they are not. */
  windows: Array<RateLimitWindow>;
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

/** Points in one window of time. Of several budgets that a request is charged to, the one with the least left. */
export type RateLimitWindow = {
  __typename?: 'RateLimitWindow';
  /** Points that it holds. */
  limit: Scalars['Int']['output'];
  /** Points that are left. */
  remaining: Scalars['Int']['output'];
  /** Seconds until it is whole again if nothing more is asked; 0 when it is. */
  resetSeconds: Scalars['Int']['output'];
  /** Its length in seconds. */
  seconds: Scalars['Int']['output'];
  /** Which window. */
  window: RateLimitWindowName;
};

/** The windows of time. */
export type RateLimitWindowName =
  /** 86,400 seconds. */
  | 'DAY'
  /** 3,600 seconds. */
  | 'HOUR'
  /** 60 seconds, refilled all the time. */
  | 'MINUTE';

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



export type ResolverTypeWrapper<T> = Promise<T> | T;


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




/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Failure:
    | ( InvalidInput )
    | ( LimitsUnavailable )
    | ( NotFound )
    | ( RateLimited )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  CacheControlScope: CacheControlScope;
  ConcurrentOperations: ResolverTypeWrapper<ConcurrentOperations>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Failure: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Failure']>;
  InputProblem: ResolverTypeWrapper<InputProblem>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  LimitsUnavailable: ResolverTypeWrapper<LimitsUnavailable>;
  Money: ResolverTypeWrapper<Money>;
  NotFound: ResolverTypeWrapper<NotFound>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RateLimit: ResolverTypeWrapper<RateLimit>;
  RateLimitBy: RateLimitBy;
  RateLimitOfPlan: RateLimitOfPlan;
  RateLimitUncounted: RateLimitUncounted;
  RateLimitWindow: ResolverTypeWrapper<RateLimitWindow>;
  RateLimitWindowName: RateLimitWindowName;
  RateLimited: ResolverTypeWrapper<RateLimited>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ConcurrentOperations: ConcurrentOperations;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  Failure: ResolversInterfaceTypes<ResolversParentTypes>['Failure'];
  InputProblem: InputProblem;
  InvalidInput: InvalidInput;
  LimitsUnavailable: LimitsUnavailable;
  Money: Money;
  NotFound: NotFound;
  ID: Scalars['ID']['output'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Query: Record<PropertyKey, never>;
  RateLimit: RateLimit;
  RateLimitWindow: RateLimitWindow;
  RateLimited: RateLimited;
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

export type ConcurrentOperationsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConcurrentOperations'] = ResolversParentTypes['ConcurrentOperations']> = {
  limit?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  running?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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

export type FailureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Failure'] = ResolversParentTypes['Failure']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'LimitsUnavailable' | 'NotFound' | 'RateLimited', ParentType, ContextType>;
};

export type InputProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InputProblem'] = ResolversParentTypes['InputProblem']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  rateLimit?: Resolver<Maybe<ResolversTypes['RateLimit']>, ParentType, ContextType>;
};

export type RateLimitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RateLimit'] = ResolversParentTypes['RateLimit']> = {
  concurrent?: Resolver<ResolversTypes['ConcurrentOperations'], ParentType, ContextType>;
  maximumOperationCost?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  windows?: Resolver<Array<ResolversTypes['RateLimitWindow']>, ParentType, ContextType>;
};

export type RateLimitWindowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RateLimitWindow'] = ResolversParentTypes['RateLimitWindow']> = {
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resetSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  window?: Resolver<ResolversTypes['RateLimitWindowName'], ParentType, ContextType>;
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

export type Resolvers<ContextType = Context> = {
  ConcurrentOperations?: ConcurrentOperationsResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Failure?: FailureResolvers<ContextType>;
  InputProblem?: InputProblemResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  LimitsUnavailable?: LimitsUnavailableResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RateLimit?: RateLimitResolvers<ContextType>;
  RateLimitWindow?: RateLimitWindowResolvers<ContextType>;
  RateLimited?: RateLimitedResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
  rateLimit?: RateLimitDirectiveResolver<any, any, ContextType>;
};
