import type { Page } from 'playwright-core';
import { answerMove, chooseAccount, press, referenceIn, startAs, tick } from './journey.ts';

/** Tells of a move within Copenhagen, alone. The reference of its case. */
export async function sendMove(page: Page, name: string): Promise<string> {
  await startAs(page, 'address-change', name);
  const hit = 'Eliasgade 10, st., 2300 København S';
  const where = { date: '2026-11-30', query: 'Eliasgade 10, st', hit };
  await answerMove(page, { ...where, occupants: 'nobody' });
  await press(page, 'send');
  return referenceIn(page, 'receipt');
}

/** Says to be without MitID and to live in Copenhagen, without a login. The reference of the referral. */
export async function askForReferral(page: Page, service: string): Promise<string> {
  await page.goto(`/self-service/${service}/another-way`);
  await tick(page, 'ground[]', 'no-mitid');
  await page.locator('[name=municipality]').selectOption('0101');
  await press(page, 'refer');
  return referenceIn(page, 'referral');
}

/** Answers what was asked about a case, on the page of its receipt. */
export async function answerAsked(
  page: Page,
  name: string,
  reference: string,
  words: string,
): Promise<void> {
  await page.goto(`/login?returnTo=/receipt/${reference}`);
  await chooseAccount(page, name);
  await page.locator('[name=answer]').fill(words);
  await page.locator('form[action$="/answer"] button').click();
  await page.waitForURL('**/*answered=yes');
}
