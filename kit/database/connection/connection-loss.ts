/** Codes of Node's sockets that mean that nobody is at the other end, or no longer. */
const SOCKET_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** `pg` reports these without a code. */
const CODELESS = [
  'Connection terminated',
  'Client has encountered a connection error',
  'Client was closed and is not queryable',
  'timeout exceeded when trying to connect',
  'timeout expired',
  'Query read timeout',
];

/**
 * Whether an error says that the connection, and not the statement, failed: the server was stopped,
 * is starting, or cannot be reached. SQLSTATE class 08 and 57P01–57P03 (PostgreSQL manual, appendix A).
 */
export function isConnectionLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError) return error.errors.some(isConnectionLoss);
  const code: unknown = 'code' in error ? error.code : undefined;
  if (typeof code === 'string') {
    return code.startsWith('08') || /^57P0[123]$/.test(code) || code === '25P03' || SOCKET_CODES.has(code);
  }
  return CODELESS.some((text) => error.message.includes(text));
}
