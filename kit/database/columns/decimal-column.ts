import { type EntityProperty, type Platform, Type } from '@mikro-orm/core';
import { Decimal } from 'decimal.js';

/**
 * Maps a `numeric` column of an entity to a `Decimal`, exactly: no float in between, no rounding here.
 * @example price: p.type(DecimalColumn).columnType('numeric(28, 10)')
 */
export class DecimalColumn extends Type<Decimal, string | null> {
  override convertToDatabaseValue(value: Decimal | null): string | null {
    // `toFixed()` never writes an exponent. A filter may carry text, which must not pass unread either.
    return value === null ? null : new Decimal(value).toFixed();
  }

  override convertToJSValue(value: Decimal | string | null): Decimal {
    if (value === null) throw new TypeError('The entity mapper hydrates null by itself.');
    return new Decimal(value);
  }

  /** '1.50' and '1.5' are the same number: reading one back is no change. */
  override compareValues(a: string | null, b: string | null): boolean {
    if (a === null || b === null) return a === b;
    return new Decimal(a).equals(b);
  }

  override compareAsType(): string {
    return 'string';
  }

  /** What the property holds in memory; by default it would be taken for the string that is compared. */
  override get runtimeType(): string {
    return 'Decimal';
  }

  override ensureComparable(): boolean {
    return true;
  }

  override getColumnType(property: EntityProperty, platform: Platform): string {
    return platform.getDecimalTypeDeclarationSQL(property);
  }
}
