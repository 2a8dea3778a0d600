const FROM_HERE_ONLY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

/** The app and every other answer: nothing from elsewhere, nothing inline. */
const PAGE_POLICY = [...FROM_HERE_ONLY, "style-src 'self'", "worker-src 'self'"].join('; ');

/** The explorer's editor makes style elements and workers as it runs; scripts still come from files of ours only. */
export const EXPLORER_POLICY = [
  ...FROM_HERE_ONLY,
  "style-src 'self' 'unsafe-inline'",
  "worker-src 'self' blob:",
].join('; ');

const ALWAYS = {
  'content-security-policy': PAGE_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  // The filter that old browsers have can itself be turned against a page.
  'x-xss-protection': '0',
} as const;

const ONE_YEAR = 31_536_000;

/**
 * The security headers of every answer, worked out once: a table costs nothing per request, while @fastify/helmet
 * builds its policy anew each time.
 */
export function securityHeaders(publicOrigin: string): Readonly<Record<string, string>> {
  if (!publicOrigin.startsWith('https:')) return ALWAYS;
  return { ...ALWAYS, 'strict-transport-security': `max-age=${ONE_YEAR}; includeSubDomains` };
}
