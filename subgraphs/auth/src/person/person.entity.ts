import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** Someone who signs in. Owned by themselves: row-level security shows a person no other. */
export const Person = defineEntity({
  name: 'Person',
  tableName: 'person',
  properties: {
    id: p.string().primary(),
    /** In lower case; unique. */
    email: p.string(),
    /** A PHC string. Lazy, so that it is read only where a password is checked. */
    passwordHash: p.string().lazy(),
    displayName: p.string(),
    /** IANA name. */
    timeZone: p.string(),
    /** ISO 4217. */
    baseCurrency: p.string(),
    createdAt: p.datetime(),
  },
});
export type PersonRow = InferEntity<typeof Person>;
