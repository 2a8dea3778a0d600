import { describe, expect, test } from 'vitest';
import { currencyField, displayNameField, emailField, timeZoneField } from './profile.input.ts';

describe('email addresses', () => {
  test('are kept in lower case without surrounding space', () => {
    expect(emailField.parse(' Ada@Example.COM ')).toBe('ada@example.com');
  });
  test.each(['', 'ada', 'ada@', '@example.com', 'a b@example.com', `${'a'.repeat(250)}@x.io`])(
    '%j is refused',
    (email) => expect(emailField.safeParse(email).success).toBe(false),
  );
});

describe('display names', () => {
  test.each(['Ada', '李', 'x'.repeat(80), '🐂'.repeat(80)])('%j is accepted', (name) => {
    expect(displayNameField.parse(name)).toBe(name);
  });
  test.each(['', '   ', 'x'.repeat(81), 'two\nlines'])('%j is refused', (name) => {
    expect(displayNameField.safeParse(name).success).toBe(false);
  });
});

describe('time zones', () => {
  test.each(['America/New_York', 'Europe/Berlin', 'UTC', 'Asia/Kolkata', 'US/Eastern'])(
    '%s is accepted',
    (name) => expect(timeZoneField.parse(name)).toBe(name),
  );
  test.each(['', 'Mars/Olympus', '+02:00', '-05:00', 'New York'])('%j is refused', (name) => {
    expect(timeZoneField.safeParse(name).success).toBe(false);
  });
});

describe('currencies', () => {
  test.each(['USD', 'EUR', 'JPY'])('%s is accepted', (code) => expect(currencyField.parse(code)).toBe(code));
  test('may be typed in lower case', () => expect(currencyField.parse('chf')).toBe('CHF'));
  test.each(['', 'US', 'DOLLAR', 'XYZ'])('%j is refused', (code) => {
    expect(currencyField.safeParse(code).success).toBe(false);
  });
});
