import type { Page } from 'playwright-core';

/**
 * Tells of everything that a sound page never does: errors and warnings in its console, exceptions that nobody caught,
 * breaches of its security policy, and requests to any other origin.
 */
export async function watchPage(
  page: Page,
  origin: string,
  complain: (complaint: string) => void,
): Promise<void> {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complain(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complain(`exception: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== origin) complain(`request to ${url.href}`);
  });
  // Some breaches are silent in the console, such as those of a worker's own files.
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`security policy: ${event.violatedDirective} forbids ${event.blockedURI}`);
    });
  });
}
