import { type Logger, pino } from 'pino';

export type Log = Logger;

/** Names of fields that must never be written, wherever they stand in a logged object. */
const SECRET_FIELDS = [
  'password',
  'token',
  'accessToken',
  'refreshToken',
  'viewerToken',
  'authorization',
  'cookie',
  'secret',
  'apiKey',
  'digest',
];

/**
 * Structured logs on standard error, one JSON object a line. Secrets are replaced at any of the first three depths,
 * because a log is read by more people than a database.
 */
export function createLog(options: { name: string; level: string }): Log {
  return pino(
    {
      name: options.name,
      level: options.level,
      redact: {
        paths: SECRET_FIELDS.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
        censor: '[secret]',
      },
    },
    pino.destination({ fd: 2, sync: true }),
  );
}
