import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CataloguePlan } from '../plan/plan.catalogue.ts';
import type { SubscriptionRow } from '../subscription/subscription.entity.ts';
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

/** Whose answer a field gives. */
export type CacheControlScope =
  /** It is the caller's. */
  | 'PRIVATE'
  /** It is the same for everybody, so that any cache may keep it for all. */
  | 'PUBLIC';

/** What changing the plan takes. */
export type ChangePlanInput = {
  /** The plan to move to. */
  plan: PlanId;
};

/** How changing the plan ends. */
export type ChangePlanResult = NotAllowed | PaymentRefused | PlanChanged;

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

/** Where changing starts. */
export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Moves the workspace to another plan, at once. Only its owner may. What was used of the budgets stays used.
   * Needs `billing:write`.
   */
  changePlan: ChangePlanResult;
};


/** Where changing starts. */
export type MutationChangePlanArgs = {
  input: ChangePlanInput;
};

/** The caller's role in the workspace does not allow this. */
export type NotAllowed = Failure & {
  __typename?: 'NotAllowed';
  /** Always "NOT_ALLOWED". */
  code: Scalars['String']['output'];
  /** Who may. */
  message: Scalars['String']['output'];
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

/** The payment provider refused the payment. The plan stays as it was. */
export type PaymentRefused = Failure & {
  __typename?: 'PaymentRefused';
  /** Always "PAYMENT_REFUSED". */
  code: Scalars['String']['output'];
  /** What the provider said, and what to do. */
  message: Scalars['String']['output'];
};

/** What a workspace may use, and what it costs. */
export type Plan = {
  __typename?: 'Plan';
  /** One sentence on whom it is for. */
  description: Scalars['String']['output'];
  /** Which plan. */
  id: PlanId;
  /** What it allows. */
  limits: PlanLimits;
  /** Price for one month. */
  monthlyPrice: Money;
  /** Its name as people see it. */
  name: Scalars['String']['output'];
};

/** The workspace is on the new plan. */
export type PlanChanged = {
  __typename?: 'PlanChanged';
  /** The subscription as it is now. */
  subscription: PlanSubscription;
};

/** The plans. */
export type PlanId =
  /** For desks, teams and API partners. */
  | 'ENTERPRISE'
  /** To try it out, and for a handful of trades a week. */
  | 'FREE'
  /** For active traders. */
  | 'PRO';

/** What a plan allows. A null means: no limit. */
export type PlanLimits = {
  __typename?: 'PlanLimits';
  /** Operations that may run at the same time. */
  concurrentOperations: Scalars['Int']['output'];
  /** Exports in a day. */
  exportsPerDay: Maybe<Scalars['Int']['output']>;
  /** The highest cost of a single operation. */
  maximumOperationCost: Scalars['Int']['output'];
  /** Budget points in any day. */
  pointsPerDay: Maybe<Scalars['Int']['output']>;
  /** Budget points in any hour. */
  pointsPerHour: Maybe<Scalars['Int']['output']>;
  /** Budget points in any minute. A request weighs max(1, ceil(cost / 100)) points. */
  pointsPerMinute: Maybe<Scalars['Int']['output']>;
  /** The largest file that can be imported, in megabytes (1,000,000 bytes). */
  uploadMegabytes: Scalars['Int']['output'];
};

/** A workspace's subscription to a plan. */
export type PlanSubscription = {
  __typename?: 'PlanSubscription';
  /** Opaque id, `sub_…`. */
  id: Scalars['ID']['output'];
  /** The plan it is on. */
  plan: Plan;
  /** When the next payment is due; null on the Free plan. */
  renewsAt: Maybe<Scalars['DateTime']['output']>;
  /** When the present plan began. */
  startedAt: Scalars['DateTime']['output'];
  /** Whether it is paid and running. */
  status: SubscriptionStatus;
};

/** Where reading starts. */
export type Query = {
  __typename?: 'Query';
  /** The plan catalogue, cheapest first. Public. */
  plans: Array<Plan>;
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

/** State of a subscription. */
export type SubscriptionStatus =
  /** Everything the plan allows can be used. */
  | 'ACTIVE'
  /** It was ended; the workspace is on the Free plan. */
  | 'CANCELED'
  /** A payment failed; the plan stays for some days while it is tried again. */
  | 'PAST_DUE';

/** The caller of this request: a person acting in one workspace. */
export type Viewer = {
  __typename?: 'Viewer';
  /** The membership's id; the same person has another one in another workspace. */
  id: Scalars['ID']['output'];
  /** The workspace's subscription; null while billing cannot be reached. Needs `billing:read`. */
  subscription: Maybe<PlanSubscription>;
};



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
  Plan: Plan;
  PlanSubscription: PlanSubscription;
  Viewer: Viewer;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Plan:
    ( { __typename: 'Plan' }
    & GraphQLRecursivePick<FederationTypes['Plan'], {"id":true}> );
  PlanSubscription:
    ( { __typename: 'PlanSubscription' }
    & GraphQLRecursivePick<FederationTypes['PlanSubscription'], {"id":true}> );
  Viewer:
    ( { __typename: 'Viewer' }
    & GraphQLRecursivePick<FederationTypes['Viewer'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  ChangePlanResult:
    | ( NotAllowed & { __typename: 'NotAllowed' } )
    | ( PaymentRefused & { __typename: 'PaymentRefused' } )
    | ( Omit<PlanChanged, 'subscription'> & { subscription: _RefType['PlanSubscription'] } & { __typename: 'PlanChanged' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Failure:
    | ( InvalidInput )
    | ( LimitsUnavailable )
    | ( NotAllowed )
    | ( NotFound )
    | ( PaymentRefused )
    | ( RateLimited )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  CacheControlScope: CacheControlScope;
  ChangePlanInput: ChangePlanInput;
  ChangePlanResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangePlanResult']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Failure: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Failure']>;
  InputProblem: ResolverTypeWrapper<InputProblem>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  LimitsUnavailable: ResolverTypeWrapper<LimitsUnavailable>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotAllowed: ResolverTypeWrapper<NotAllowed>;
  NotFound: ResolverTypeWrapper<NotFound>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  PaymentRefused: ResolverTypeWrapper<PaymentRefused>;
  Plan: ResolverTypeWrapper<CataloguePlan>;
  PlanChanged: ResolverTypeWrapper<Omit<PlanChanged, 'subscription'> & { subscription: ResolversTypes['PlanSubscription'] }>;
  PlanId: PlanId;
  PlanLimits: ResolverTypeWrapper<PlanLimits>;
  PlanSubscription: ResolverTypeWrapper<SubscriptionRow>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RateLimitBy: RateLimitBy;
  RateLimitOfPlan: RateLimitOfPlan;
  RateLimitUncounted: RateLimitUncounted;
  RateLimited: ResolverTypeWrapper<RateLimited>;
  SubscriptionStatus: SubscriptionStatus;
  Viewer: ResolverTypeWrapper<{ id: string }>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ChangePlanInput: ChangePlanInput;
  ChangePlanResult: ResolversUnionTypes<ResolversParentTypes>['ChangePlanResult'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  Failure: ResolversInterfaceTypes<ResolversParentTypes>['Failure'];
  InputProblem: InputProblem;
  InvalidInput: InvalidInput;
  LimitsUnavailable: LimitsUnavailable;
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  NotAllowed: NotAllowed;
  NotFound: NotFound;
  ID: Scalars['ID']['output'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  PaymentRefused: PaymentRefused;
  Plan: CataloguePlan;
  PlanChanged: Omit<PlanChanged, 'subscription'> & { subscription: ResolversParentTypes['PlanSubscription'] };
  PlanLimits: PlanLimits;
  PlanSubscription: SubscriptionRow;
  Query: Record<PropertyKey, never>;
  RateLimited: RateLimited;
  Viewer: { id: string };
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

export type ChangePlanResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePlanResult'] = ResolversParentTypes['ChangePlanResult']> = {
  __resolveType: TypeResolveFn<'NotAllowed' | 'PaymentRefused' | 'PlanChanged', ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'InvalidInput' | 'LimitsUnavailable' | 'NotAllowed' | 'NotFound' | 'PaymentRefused' | 'RateLimited', ParentType, ContextType>;
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

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  changePlan?: Resolver<ResolversTypes['ChangePlanResult'], ParentType, ContextType, RequireFields<MutationChangePlanArgs, 'input'>>;
};

export type NotAllowedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotAllowed'] = ResolversParentTypes['NotAllowed']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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

export type PaymentRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentRefused'] = ResolversParentTypes['PaymentRefused']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Plan'] = ResolversParentTypes['Plan'], FederationReferenceType extends FederationReferenceTypes['Plan'] = FederationReferenceTypes['Plan']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Plan']> | FederationReferenceType, FederationReferenceType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['PlanId'], ParentType, ContextType>;
  limits?: Resolver<ResolversTypes['PlanLimits'], ParentType, ContextType>;
  monthlyPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PlanChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanChanged'] = ResolversParentTypes['PlanChanged']> = {
  subscription?: Resolver<ResolversTypes['PlanSubscription'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlanLimitsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanLimits'] = ResolversParentTypes['PlanLimits']> = {
  concurrentOperations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  exportsPerDay?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  maximumOperationCost?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pointsPerDay?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  pointsPerHour?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  pointsPerMinute?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  uploadMegabytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PlanSubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanSubscription'] = ResolversParentTypes['PlanSubscription'], FederationReferenceType extends FederationReferenceTypes['PlanSubscription'] = FederationReferenceTypes['PlanSubscription']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PlanSubscription']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  plan?: Resolver<ResolversTypes['Plan'], ParentType, ContextType>;
  renewsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['SubscriptionStatus'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  plans?: Resolver<Array<ResolversTypes['Plan']>, ParentType, ContextType>;
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

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer'], FederationReferenceType extends FederationReferenceTypes['Viewer'] = FederationReferenceTypes['Viewer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Viewer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subscription?: Resolver<Maybe<ResolversTypes['PlanSubscription']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  ChangePlanResult?: ChangePlanResultResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Failure?: FailureResolvers<ContextType>;
  InputProblem?: InputProblemResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  LimitsUnavailable?: LimitsUnavailableResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotAllowed?: NotAllowedResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PaymentRefused?: PaymentRefusedResolvers<ContextType>;
  Plan?: PlanResolvers<ContextType>;
  PlanChanged?: PlanChangedResolvers<ContextType>;
  PlanLimits?: PlanLimitsResolvers<ContextType>;
  PlanSubscription?: PlanSubscriptionResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RateLimited?: RateLimitedResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
  rateLimit?: RateLimitDirectiveResolver<any, any, ContextType>;
};
