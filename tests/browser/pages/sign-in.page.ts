import type { Page } from 'playwright-core';

export type Credentials = { readonly email: string; readonly password: string };

/** Fills the form for newcomers in and sends it. */
export async function signUpOn(page: Page, name: string, { email, password }: Credentials): Promise<void> {
  await page.getByRole('button', { name: 'Sign up' }).click();
  await page.getByRole('heading', { name: 'Sign up' }).waitFor();
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign up' }).click();
}

/** Signs in and waits for the dashboard; wherever the page was before. */
export async function signInOn(page: Page, credentials: Credentials): Promise<void> {
  await sendCredentials(page, credentials);
  await page.getByRole('navigation', { name: 'Pages' }).waitFor();
}

/** Sends what may be wrong. */
export async function sendCredentials(page: Page, { email, password }: Credentials): Promise<void> {
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}
