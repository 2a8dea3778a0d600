import { describe, expectTypeOf, test } from 'vitest';
import {
  type CreateImportMutation,
  type DashboardPageQuery,
  type Problem,
  problemAt,
  type TradePageQuery,
  type useDashboardPageQuery,
  type useImportStatusQuery,
  type useSignInMutation,
} from '../tradesense.ts';

// `tsc` is what proves these; they have nothing to run.
describe('types of the hooks', () => {
  type Dashboard = NonNullable<ReturnType<typeof useDashboardPageQuery>['data']>;

  test('data is undefined until the first answer, and never any', () => {
    expectTypeOf<ReturnType<typeof useDashboardPageQuery>['data']>().toEqualTypeOf<
      DashboardPageQuery | undefined
    >();
    expectTypeOf<Dashboard>().not.toBeAny();
    expectTypeOf<Dashboard['me']>().not.toBeAny();
    expectTypeOf<ReturnType<typeof useSignInMutation>[1]['data']>().not.toBeAny();
  });

  test('what the schema promises is there, what may be missing must be asked for', () => {
    expectTypeOf<Dashboard['me']['person']['displayName']>().toEqualTypeOf<string>();
    expectTypeOf<null>().toExtend<Dashboard['me']['performance']>();
    expectTypeOf<null>().toExtend<Dashboard['me']['subscription']>();
    expectTypeOf<undefined>().not.toExtend<Dashboard['me']['performance']>();
    type Summary = NonNullable<Dashboard['me']['performance']>['summary'];
    expectTypeOf<Summary['winRate']>().toEqualTypeOf<string | null>();
    expectTypeOf<Summary['netProfit']['amount']>().toEqualTypeOf<string>();
    expectTypeOf<null>().toExtend<TradePageQuery['me']['trade']>();
  });

  test('enums are unions of their values', () => {
    type Row = NonNullable<TradePageQuery['me']['trade']>;
    expectTypeOf<Row['side']>().toEqualTypeOf<'LONG' | 'SHORT'>();
    expectTypeOf<Row['result']>().toEqualTypeOf<'WIN' | 'LOSS' | 'BREAKEVEN' | null>();
  });

  test('a result union is told apart by __typename', () => {
    type Result = CreateImportMutation['createImport'];
    expectTypeOf<Result['__typename']>().toEqualTypeOf<
      'ImportCreated' | 'InvalidInput' | 'NotFound' | 'PlanLimitReached' | 'RateLimited'
    >();
    expectTypeOf<Extract<Result, { __typename: 'ImportCreated' }>['upload']['url']>().toEqualTypeOf<string>();
    expectTypeOf<Extract<Result, { __typename: 'PlanLimitReached' }>['message']>().toEqualTypeOf<string>();
  });

  test('variables are mandatory exactly where the operation needs them', () => {
    expectTypeOf<Parameters<typeof useDashboardPageQuery>['length']>().toEqualTypeOf<0 | 1 | 2>();
    expectTypeOf<Parameters<typeof useImportStatusQuery>['length']>().toEqualTypeOf<1 | 2>();
    expectTypeOf<Parameters<typeof useImportStatusQuery>[0]['id']>().toEqualTypeOf<string>();
    type Month = NonNullable<Parameters<typeof useDashboardPageQuery>[0]>['month'];
    expectTypeOf<Month>().toEqualTypeOf<string | null | undefined>();
    type Filter = NonNullable<NonNullable<Parameters<typeof useDashboardPageQuery>[0]>['performance']>;
    expectTypeOf<keyof Filter>().toEqualTypeOf<'accountId' | 'currency' | 'from' | 'to'>();
  });

  test('a section has its problem', () => {
    expectTypeOf(problemAt).returns.toEqualTypeOf<Problem | null>();
  });
});
