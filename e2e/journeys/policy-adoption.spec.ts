import type { Page } from '@playwright/test';
import type { Power } from '@/lib/reference/powers';
import { AuditTrailPage } from '../pages/audit-trail';
import { DataImportsPage } from '../pages/data-imports';
import { AdoptPolicyPage, PolicyTrialPage, RuleBookPage } from '../pages/policy-adoption';
import { demonstrationTimeline } from '../support/demonstration-files';
import { expect, test } from '../support/journey';
import { setAside } from '../support/set-aside';
import { signInAnewAs, signInAs } from '../support/sign-in';

/** Each way of looking adopts a policy for a power of its own. */
const ADOPTED_FOR: Record<string, Power> = {
  desktop: 'arrests',
  phone: 'use-of-force',
  'no-javascript': 'stop-search',
};

/** So late that no finding there is rests on it. */
const YEAR = String(new Date().getUTCFullYear() + 2);
/** Where the demonstration's own policy of today is written. */
const SECOND_EDITION = 'Northshire and Southshire joint body-worn video policy, second edition, section 4';
const REASON = 'Decided by the board after the trial.';

/** States the terms that were tried, from a day on which nothing rests yet. */
async function state(page: Page, power: Power, month: string): Promise<AdoptPolicyPage> {
  const adoption = new AdoptPolicyPage(page);
  await adoption.open(power, '&start=60');
  await adoption.begin(['1', month, YEAR]);
  return adoption;
}

test('a policy is tried on past data, and nothing that is typed wrong on the way is adopted', async ({
  page,
}, info) => {
  const power = setAside(info, ADOPTED_FOR);
  await signInAs(page, 'chair');
  const trial = new PolicyTrialPage(page);
  await trial.open(power);
  await trial.tryStart('soon');
  await expect(trial.problems).toHaveText('To start must be a whole number of seconds from 0 to 86,400.');
  await expect(trial.adopt).toHaveCount(0);
  await trial.tryStart('60');
  await expect(trial.heading).toHaveText(/^With 1 minute to start, .*\d+ attendances at /);
  await expect(trial.atAGlance).toBeVisible();
  await expect(trial.moves).toBeVisible();

  await trial.adopt.click();
  const adoption = new AdoptPolicyPage(page);
  await expect(adoption.start).toHaveValue('60');
  await adoption.begin(['31', '2', YEAR]);
  await expect(adoption.problems).toHaveText('The first day must be a real date, such as 1 1 2027.');
  await expect(adoption.form).toHaveCount(0);
  await adoption.begin(['1', '2', YEAR]);
  await adoption.fill({ citation: '', reason: REASON });
  await adoption.adopt();
  await expect(adoption.problem).toContainText('Enter where the policy is written');
  await expect(adoption.problem).not.toContainText('Enter why it is adopted');
  await expect(adoption.form.getByLabel('Why is it adopted?')).toHaveValue(REASON);
  const ruleBook = new RuleBookPage(page);
  await ruleBook.open();
  await expect(ruleBook.of(power)).not.toContainText(`1 February ${YEAR}`);
});

test('adopting is a step of its own: the rule book and the audit trail have it, and it can be withdrawn', async ({
  page,
}, info) => {
  const power = setAside(info, ADOPTED_FOR);
  const citation = `Joint policy, third edition, section 4, ${info.project.name}`;
  await signInAs(page, 'chair');
  const adoption = await state(page, power, '3');
  await expect(adoption.effect).toContainText('to start: 1 minute instead of 20 seconds');
  await expect(adoption.effect).toContainText('no finding of an earlier day changes');
  await adoption.fill({ citation, reason: REASON });
  await adoption.adopt();
  const ruleBook = new RuleBookPage(page);
  await expect(ruleBook.adopted).toContainText(`from 1 March ${YEAR} is in the rule book`);
  await expect(ruleBook.of(power)).toContainText(`Not yet in force From 1 March ${YEAR}`);
  await expect(ruleBook.of(power)).toContainText('The camera must be on within 1 minute of the start.');
  await expect(ruleBook.of(power)).toContainText(`Written in: ${citation}`);
  await ruleBook.openNewestImport(power);
  const imports = new DataImportsPage(page);
  await expect(imports.heading).toHaveText('policy-trial.csv: its one row accepted');
  const importPath = new URL(page.url()).pathname;

  await signInAnewAs(page, 'auditor');
  const trail = new AuditTrailPage(page);
  await trail.open('chair@northshire.example');
  const event = trail.event('policy adopted', `policy for ${power} from ${YEAR}-03-01`);
  await expect(event).toContainText(citation);
  await expect(event).toContainText(REASON);

  await signInAnewAs(page, 'data_steward');
  await page.goto(`${importPath}/withdraw`);
  await imports.withdraw('The board has put it off.');
  await expect(imports.heading).toContainText('is withdrawn', { timeout: 120_000 });
  await signInAnewAs(page, 'chair');
  await ruleBook.open();
  await expect(ruleBook.of(power)).not.toContainText(citation);
});

test('a first day in the past has to be explained, and what the rule book says already is not adopted again', async ({
  page,
}, info) => {
  const power = setAside(info, ADOPTED_FOR);
  const { months, policyChangeFrom } = demonstrationTimeline();
  const second = months[policyChangeFrom];
  const day = ['1', String(second?.month), String(second?.year)] as const;
  await signInAs(page, 'chair');
  const adoption = new AdoptPolicyPage(page);
  await adoption.open(power, '&start=15');
  await adoption.begin(day);
  await expect(adoption.effect).toContainText('It begins in the past, so findings already made change');
  await adoption.fill({ citation: SECOND_EDITION, reason: REASON });
  await adoption.adopt();
  await expect(adoption.problem).toContainText('Enter why it begins in the past');
  const ruleBook = new RuleBookPage(page);
  await ruleBook.open();
  await expect(ruleBook.of(power)).toContainText(`Written in: ${SECOND_EDITION}`);
  await expect(ruleBook.of(power)).not.toContainText('within 15 seconds');

  await adoption.open(power);
  await adoption.begin(day);
  await adoption.fill({ citation: SECOND_EDITION, reason: REASON, whyPast: 'It was agreed then.' });
  await adoption.adopt();
  await expect(adoption.problem).toContainText('The rule book says this already');
});

test('who may not adopt is shown no way to, and a form that is sent all the same is refused', async ({
  page,
}, info) => {
  const power = setAside(info, ADOPTED_FOR);
  const citation = `Nobody decided this, ${info.project.name}`;
  await signInAs(page, 'board_member');
  const trial = new PolicyTrialPage(page);
  await trial.open(power);
  await trial.tryStart('60');
  await expect(trial.heading).toHaveText(/^With 1 minute to start, /);
  await expect(trial.adopt).toHaveCount(0);
  const ruleBook = new RuleBookPage(page);
  await ruleBook.open();
  await expect(ruleBook.of(power)).toBeVisible();
  await expect(ruleBook.enter).toHaveCount(0);
  const path = `/activation/policy-trial/adopt?force=northshire&power=${power}&start=60`;
  expect((await page.goto(path))?.status()).toBe(404);

  await signInAnewAs(page, 'chair');
  const adoption = await state(page, power, '4');
  await adoption.fill({ citation, reason: REASON });
  const other = await page.context().newPage();
  await signInAnewAs(other, 'board_member');
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await adoption.adopt();
  expect((await answered).status()).toBe(404);
  const asItIs = new RuleBookPage(other);
  await asItIs.open();
  await expect(asItIs.of(power)).toBeVisible();
  await expect(asItIs.of(power)).not.toContainText(citation);
});
